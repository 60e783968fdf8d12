/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-recent.h"

#include "gev-portfolio.h"

#define PORTFOLIO_TYPE "application/vnd.gevinst.portfolio"

static int
compare_visits (gconstpointer a,
                gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified (*(GtkRecentInfo *const *) a);
  GDateTime *second = gtk_recent_info_get_modified (*(GtkRecentInfo *const *) b);

  return g_date_time_compare (second, first);
}

/**
 * gev_recent_add:
 * @store: a portfolio that has been opened
 *
 * Remembers the portfolio and what it is called.
 */
void
gev_recent_add (GevStore *store)
{
  g_autoptr (GFile) file = g_file_new_for_path (gev_store_get_path (store));
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (store, NULL);
  g_autofree char *title = portfolio != NULL ? gev_record_dup_title (portfolio) : NULL;
  const GtkRecentData data = {
    .display_name = title,
    .mime_type = (char *) PORTFOLIO_TYPE,
    .app_name = (char *) g_get_application_name (),
    .app_exec = (char *) "gevinst %f",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * gev_recent_list:
 * @most: how many at most
 *
 * Returns: (transfer full) (element-type GtkRecentInfo): the portfolios that
 *   were opened and are still there, the latest first
 */
GPtrArray *
gev_recent_list (guint most)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *item = items; item != NULL; item = item->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (item->data), PORTFOLIO_TYPE) == 0 &&
        gtk_recent_info_is_local (item->data) && gtk_recent_info_exists (item->data))
      g_ptr_array_add (list, gtk_recent_info_ref (item->data));
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  g_ptr_array_sort (list, compare_visits);
  if (list->len > most)
    g_ptr_array_set_size (list, (int) most);

  return list;
}
