/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-counted-in.h"

#include <glib/gi18n.h>

#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-sentence.h"

/* How many are named at most. */
#define NAMED_MAX 3

static void
add_whole (GPtrArray *titles,
           GevStore  *store,
           gpointer   arrow)
{
  g_autoptr (GevRecord) node = gev_store_get (store, gev_record_get_text (arrow, GEV_MAP_EDGE_TO), NULL);
  const char *uuid = node != NULL ? gev_record_get_text (node, GEV_MAP_NODE_BENEFIT) : NULL;
  g_autoptr (GevRecord) whole = uuid != NULL ? gev_store_get (store, uuid, NULL) : NULL;

  if (whole != NULL)
    g_ptr_array_add (titles, gev_record_dup_title (whole));
}

/**
 * gev_counted_in_sentence:
 * @store: the portfolio
 * @benefit: a benefit
 *
 * Tells of double counting: which benefits the maps say that @benefit is
 * counted in.
 *
 * Returns: (transfer full) (nullable): a sentence, translated; %NULL where it
 *   is counted in none
 */
char *
gev_counted_in_sentence (GevStore   *store,
                         GevBenefit *benefit)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) nodes = gev_store_get_referring (store, GEV_TYPE_MAP_NODE, GEV_MAP_NODE_BENEFIT,
                                                         gev_record_get_uuid (benefit), NULL);
  g_autofree char *list = NULL;

  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    {
      g_autoptr (GPtrArray) arrows = gev_store_get_referring (store, GEV_TYPE_MAP_EDGE, GEV_MAP_EDGE_FROM,
                                                              gev_record_get_uuid (nodes->pdata[i]), NULL);

      for (guint j = 0; arrows != NULL && j < arrows->len; j++)
        if (gev_record_get_flag (arrows->pdata[j], GEV_MAP_EDGE_PART))
          add_whole (titles, store, arrows->pdata[j]);
    }
  if (titles->len == 0)
    return NULL;
  list = gev_sentence_list (gev_language_get_default (), titles, NAMED_MAX);

  return g_strdup_printf (_("Counted in %s, and not added again in sums."), list);
}
