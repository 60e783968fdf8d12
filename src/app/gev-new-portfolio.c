/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-new-portfolio.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "gev-organisation.h"
#include "gev-portfolio.h"
#include "gev-store.h"

static char *
get_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  char *point = strrchr (name, '.');

  return point != NULL && point != name ? g_strndup (name, (gsize) (point - name)) : g_steal_pointer (&name);
}

static gboolean
put_organisation (GevStore    *store,
                  GevRecord   *portfolio,
                  const char  *name,
                  GError     **error)
{
  g_autoptr (GevRecord) organisation = NULL;

  if (name == NULL)
    return TRUE;
  organisation = gev_record_new (GEV_TYPE_ORGANISATION);
  gev_record_set_text (organisation, GEV_ORGANISATION_NAME, name);
  gev_record_set_number (organisation, GEV_ORGANISATION_LEVEL, GEV_LEVEL_LOCAL);
  gev_record_set_text (portfolio, GEV_PORTFOLIO_ORGANISATION, gev_record_get_uuid (organisation));

  return gev_store_put (store, organisation, error);
}

static gboolean
put_first_records (GevStore    *store,
                   const char  *title,
                   const char  *organisation,
                   GError     **error)
{
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (store, error);

  if (portfolio == NULL || !gev_store_begin (store, _("New portfolio"), error))
    return FALSE;
  gev_record_set_text (portfolio, GEV_PORTFOLIO_TITLE, title);
  if (put_organisation (store, portfolio, organisation, error) && gev_store_put (store, portfolio, error))
    return gev_store_commit (store, error);
  gev_store_rollback (store);

  return FALSE;
}

/**
 * gev_new_portfolio_write:
 * @file: the file to make, which must not be there
 * @organisation: (nullable): the organisation whose portfolio it is to be
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Makes an empty portfolio, called as its file.
 *
 * Returns: whether it is there now
 */
gboolean
gev_new_portfolio_write (GFile       *file,
                         const char  *organisation,
                         GError     **error)
{
  g_autofree char *title = get_name (file);
  g_autoptr (GevStore) store = gev_store_create (g_file_peek_path (file), error);
  gboolean written;

  if (store == NULL)
    return FALSE;
  written = put_first_records (store, title, organisation, error);
  gev_store_close (store);
  if (!written)
    g_unlink (g_file_peek_path (file));

  return written;
}
