/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-maps.h"

#include <glib/gi18n-lib.h>

#include "gev-benefits-map.h"
#include "gev-programme.h"
#include "gev-project.h"

static gboolean
holds_maps (GevImportPlan *plan)
{
  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    {
      GevRecord *record = gev_import_item_get_record (gev_import_plan_get_item (plan, i));

      if (GEV_IS_MAP_NODE (record) || GEV_IS_MAP_EDGE (record))
        return TRUE;
    }

  return FALSE;
}

/* What comes in is added first, and stands before what the store holds. */
static GevRecordSet *
read_maps (GevStore       *self,
           GevImportPlan  *plan,
           GError        **error)
{
  const GType types[] = { GEV_TYPE_MAP_NODE, GEV_TYPE_MAP_EDGE };
  g_autoptr (GevRecordSet) set = gev_record_set_new ();

  for (guint i = 0; plan != NULL && i < gev_import_plan_get_n (plan); i++)
    {
      GevRecord *record = gev_import_item_get_record (gev_import_plan_get_item (plan, i));

      if (GEV_IS_MAP_NODE (record) || GEV_IS_MAP_EDGE (record))
        gev_record_set_add (set, record);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GPtrArray) records = gev_store_get_all (self, types[i], error);

      if (records == NULL)
        return NULL;
      for (guint j = 0; j < records->len; j++)
        gev_record_set_add (set, records->pdata[j]);
    }

  return g_steal_pointer (&set);
}

static const char *
get_owner (GevRecord *node)
{
  const char *project = gev_record_get_text (node, GEV_MAP_NODE_PROJECT);

  return project != NULL ? project : gev_record_get_text (node, GEV_MAP_NODE_PROGRAMME);
}

/* So that a path says the names of what its boxes stand for. */
static void
add_subjects (GevStore       *self,
              GevImportPlan  *plan,
              GevRecordSet   *set,
              GevBenefitsMap *map)
{
  static const guint fields[] = { GEV_MAP_NODE_ACTION, GEV_MAP_NODE_BENEFIT, GEV_MAP_NODE_GOAL };

  for (guint i = 0; i < gev_benefits_map_get_n_nodes (map); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (fields); j++)
      {
        const char *uuid = gev_record_get_text (gev_benefits_map_get_node (map, i), fields[j]);
        GevImportItem *item = uuid != NULL && plan != NULL ? gev_import_plan_lookup (plan, uuid) : NULL;
        g_autoptr (GevRecord) stored = uuid != NULL && item == NULL ? gev_store_get (self, uuid, NULL) : NULL;
        GevRecord *subject = item != NULL ? gev_import_item_get_record (item) : stored;

        if (subject != NULL)
          gev_record_set_add (set, subject);
      }
}

static void
note (GPtrArray  *messages,
      const char *message)
{
  if (messages != NULL)
    g_ptr_array_add (messages, g_strdup (message));
}

static void
check_ends (GevRecordSet *set,
            GHashTable   *problems,
            GPtrArray    *messages)
{
  GPtrArray *edges = gev_record_set_get_all (set, GEV_TYPE_MAP_EDGE);

  for (guint i = 0; i < edges->len; i++)
    {
      gpointer from = gev_record_set_lookup (set, gev_record_get_text (edges->pdata[i], GEV_MAP_EDGE_FROM));
      gpointer to = gev_record_set_lookup (set, gev_record_get_text (edges->pdata[i], GEV_MAP_EDGE_TO));
      g_autofree char *from_title = NULL;
      g_autofree char *to_title = NULL;
      g_autofree char *message = NULL;

      /* That an end is missing is told of elsewhere. */
      if (from == NULL || to == NULL || g_strcmp0 (get_owner (from), get_owner (to)) == 0)
        continue;
      from_title = gev_record_dup_title (from);
      to_title = gev_record_dup_title (to);
      message = g_strdup_printf (_("An arrow stays within one benefits map: “%1$s” and “%2$s” stand in different "
                                   "ones."),
                                 from_title, to_title);
      note (messages, message);
      g_hash_table_insert (problems, g_strdup (gev_record_get_uuid (edges->pdata[i])), g_steal_pointer (&message));
    }
}

static void
check_map (GevStore      *self,
           GevImportPlan *plan,
           GevRecordSet  *set,
           GevRecord     *owner,
           GHashTable    *problems,
           GPtrArray     *messages)
{
  g_autoptr (GevBenefitsMap) map = gev_benefits_map_new (set, owner);
  g_autoptr (GArray) circle = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *nameless = gev_benefits_map_find_own_circle (map, circle);
  g_autofree char *path = NULL;
  g_autofree char *message = NULL;
  guint n_arrows;
  const GevMapArrow *arrows = gev_benefits_map_get_arrows (map, &n_arrows);

  if (nameless == NULL)
    return;
  add_subjects (self, plan, set, map);
  g_array_set_size (circle, 0);
  path = gev_benefits_map_find_own_circle (map, circle);
  message = g_strdup_printf (_("A benefits map has no circles: %s."), path);
  note (messages, message);
  for (guint i = 0; i < circle->len; i++)
    g_hash_table_insert (problems,
                         g_strdup (gev_record_get_uuid (arrows[g_array_index (circle, guint, i)].record)),
                         g_strdup (message));
}

static void
check_circles (GevStore      *self,
               GevImportPlan *plan,
               GevRecordSet  *set,
               GHashTable    *problems,
               GPtrArray     *messages)
{
  GPtrArray *nodes = gev_record_set_get_all (set, GEV_TYPE_MAP_NODE);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < nodes->len; i++)
    {
      gboolean of_project = gev_record_has (nodes->pdata[i], GEV_MAP_NODE_PROJECT);
      const char *uuid = get_owner (nodes->pdata[i]);
      g_autoptr (GevRecord) owner = NULL;

      if (uuid == NULL || !g_hash_table_add (seen, (gpointer) uuid))
        continue;
      /* The map asks its owner for no more than type and UUID. */
      owner = gev_record_new (of_project ? GEV_TYPE_PROJECT : GEV_TYPE_PROGRAMME);
      gev_record_set_text (owner, GEV_RECORD_UUID, uuid);
      check_map (self, plan, set, owner, problems, messages);
    }
}

/**
 * gev_store_find_map_problems:
 * @self: a store
 * @plan: (nullable): what comes in, and stands before what the store holds
 * @messages: (nullable) (element-type utf8): where what is wrong is added, each
 *   thing once, translated
 * @error: return location for an error
 *
 * Finds the arrows of benefits maps that stand in a circle, and those between
 * two maps; where @plan holds no part of a map, none.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): what is wrong
 *   with each of them, translated, by UUID
 */
GHashTable *
gev_store_find_map_problems (GevStore       *self,
                             GevImportPlan  *plan,
                             GPtrArray      *messages,
                             GError        **error)
{
  g_autoptr (GHashTable) problems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GevRecordSet) set = NULL;

  if (plan != NULL && !holds_maps (plan))
    return g_steal_pointer (&problems);
  set = read_maps (self, plan, error);
  if (set == NULL)
    return NULL;
  check_ends (set, problems, messages);
  check_circles (self, plan, set, problems, messages);

  return g_steal_pointer (&problems);
}
