/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-stage-change.h"

#include <glib/gi18n-lib.h>

#include "gev-project.h"

/**
 * GevStageChange:
 *
 * A passage from one stage to another. The present stage of a project is the
 * last change; history is added to, never overwritten: what was entered wrong
 * is corrected by another change, and counts no longer on any day.
 */
struct _GevStageChange
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevStageChange, gev_stage_change, GEV_TYPE_RECORD)

static const GevField fields[GEV_STAGE_CHANGE_N_FIELDS] = {
  [GEV_STAGE_CHANGE_PROJECT] = {
    "project", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Project"),
    N_("The project that went on"),
    .target = gev_project_get_type,
  },
  [GEV_STAGE_CHANGE_DATE] = {
    "date", GEV_FIELD_DATE, GEV_FIELD_REQUIRED, N_("Date"),
    N_("The day of the change"),
  },
  [GEV_STAGE_CHANGE_FROM] = {
    "from", GEV_FIELD_CHOICE, 0, N_("From stage"),
    N_("The canonical stage before; unset for the first"),
    .vocabulary = &gev_stage_vocabulary,
  },
  [GEV_STAGE_CHANGE_TO] = {
    "to", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("To stage"),
    N_("The canonical stage after"),
    .vocabulary = &gev_stage_vocabulary,
  },
  [GEV_STAGE_CHANGE_GATE] = {
    "gate", GEV_FIELD_CHOICE, 0, N_("Gate decision"),
    N_("What was decided at the gate"),
    .vocabulary = &gev_gate_vocabulary,
  },
  [GEV_STAGE_CHANGE_DECIDED_BY] = {
    "decided-by", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Decided by"),
    N_("Name or role of the one who decided"),
  },
  [GEV_STAGE_CHANGE_REASON] = {
    "reason", GEV_FIELD_PROSE, 0, N_("Reason"),
    N_("Why it was decided"),
  },
  [GEV_STAGE_CHANGE_LEARNED] = {
    "learned", GEV_FIELD_PROSE, 0, N_("What was learned"),
    N_("What a stopped project taught"),
  },
  [GEV_STAGE_CHANGE_CORRECTS] = {
    "corrects", GEV_FIELD_REFERENCE, 0, N_("Corrects"),
    N_("The earlier entry that this one takes the place of"),
    .target = gev_stage_change_get_type,
  },
};

static void
gev_stage_change_class_init (GevStageChangeClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "stage-change", "stage-changes",
                             fields, GEV_STAGE_CHANGE_N_FIELDS);
  record_class->label = N_("Stage change");
  record_class->label_plural = N_("Stage changes");
  record_class->order_field = GEV_STAGE_CHANGE_DATE;
}

static void
gev_stage_change_init (GevStageChange *self)
{
}

/**
 * gev_stage_change_counts:
 * @self: a change
 * @set: a set that holds the changes of its project
 *
 * Returns: whether @self says anything about a day: it has a date and a stage,
 *   and no other change of its project corrects it. A correction counts for
 *   all days, those before it was made too: the past is what is known of it.
 */
gboolean
gev_stage_change_counts (GevStageChange *self,
                         GevRecordSet   *set)
{
  GPtrArray *corrections = gev_record_set_get_referring (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_CORRECTS,
                                                         gev_record_get_uuid (self));

  if (!gev_record_has (self, GEV_STAGE_CHANGE_DATE) || !gev_record_has (self, GEV_STAGE_CHANGE_TO))
    return FALSE;
  for (guint i = 0; i < corrections->len; i++)
    {
      GevStageChange *other = g_ptr_array_index (corrections, i);

      if (other != self && g_strcmp0 (gev_record_get_text (other, GEV_STAGE_CHANGE_PROJECT),
                                      gev_record_get_text (self, GEV_STAGE_CHANGE_PROJECT)) == 0)
        return FALSE;
    }

  return TRUE;
}
