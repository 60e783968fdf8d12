/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-goals.h"

#include <glib/gi18n-lib.h>

#include "gev-goals.h"

typedef struct
{
  GevStore *store;
  GevImportPlan *plan;
} Source;

static GevGoal *
look_up (const char *uuid,
         gpointer    data)
{
  Source *source = data;
  GevImportItem *item = source->plan != NULL ? gev_import_plan_lookup (source->plan, uuid) : NULL;
  g_autoptr (GevRecord) record = NULL;

  if (item != NULL)
    record = g_object_ref (gev_import_item_get_record (item));
  else
    record = gev_store_get (source->store, uuid, NULL);

  return GEV_IS_GOAL (record) ? GEV_GOAL (g_steal_pointer (&record)) : NULL;
}

/**
 * gev_store_find_goal_cycle:
 * @self: a store
 * @plan: (nullable): what comes in, and stands before what the store holds
 * @record: a record, of the store or the plan
 *
 * Finds whether the record is a goal that would be a part of itself.
 *
 * Returns: (transfer full) (nullable): what is wrong then, with the path,
 *   translated
 */
char *
gev_store_find_goal_cycle (GevStore      *self,
                           GevImportPlan *plan,
                           GevRecord     *record)
{
  Source source = { self, plan };
  g_autofree char *path =
    GEV_IS_GOAL (record) ? gev_goals_find_cycle (GEV_GOAL (record), look_up, &source) : NULL;

  return path != NULL ? g_strdup_printf (_("A goal cannot be a part of itself: %s."), path) : NULL;
}
