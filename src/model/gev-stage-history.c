/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-stage-history.h"

/* Of several, the last one made. */
static GevStageChange *
find_correction (GevStageChange *change,
                 GPtrArray      *changes)
{
  for (guint i = changes->len; i > 0; i--)
    {
      GevStageChange *other = g_ptr_array_index (changes, i - 1);

      if (other != change &&
          g_strcmp0 (gev_record_get_text (other, GEV_STAGE_CHANGE_CORRECTS), gev_record_get_uuid (change)) == 0)
        return other;
    }

  return NULL;
}

/**
 * gev_stage_history_new:
 * @project: a project
 * @set: a set that holds its stage changes
 *
 * What each entry led from is told by the order of the days, among the entries that count, see
 * gev_stage_change_counts(): one that is added for a day before others changes what the next one led from. What
 * was recorded stays as it is.
 *
 * Returns: (transfer full) (element-type GevStageEntry): an entry for each stage change, in order of date
 */
GArray *
gev_stage_history_new (GevProject   *project,
                       GevRecordSet *set)
{
  GPtrArray *changes = gev_record_set_get_referring (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                                                     gev_record_get_uuid (project));
  GArray *entries = g_array_sized_new (FALSE, FALSE, sizeof (GevStageEntry), changes->len);
  gboolean has_from = FALSE;
  GevStage from = GEV_STAGE_IDEA;

  for (guint i = 0; i < changes->len; i++)
    {
      GevStageChange *change = g_ptr_array_index (changes, i);
      GevStageEntry entry = {
        .change = change,
        .has_from = has_from,
        .from = from,
        .corrected_by = find_correction (change, changes),
      };

      g_array_append_val (entries, entry);
      if (!gev_stage_change_counts (change, set))
        continue;
      has_from = TRUE;
      from = gev_record_get_choice (change, GEV_STAGE_CHANGE_TO);
    }

  return entries;
}
