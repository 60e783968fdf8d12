/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-process-step.h"

#include <glib/gi18n-lib.h>

#include "gev-process-model.h"

/**
 * GevProcessStep:
 *
 * A stage of a process model and the canonical stages that it covers. The
 * mapping of the models that ship is our own.
 */
struct _GevProcessStep
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevProcessStep, gev_process_step, GEV_TYPE_RECORD)

static const GevField fields[GEV_PROCESS_STEP_N_FIELDS] = {
  [GEV_PROCESS_STEP_MODEL] = {
    "model", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Process model"),
    N_("The model that the stage belongs to"),
    .target = gev_process_model_get_type,
  },
  [GEV_PROCESS_STEP_POSITION] = {
    "position", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Position"),
    N_("The order of the stages, from 1"),
    .minimum = 1, .maximum = 99,
  },
  [GEV_PROCESS_STEP_NAME] = {
    "name", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED, N_("Name"),
    N_("What the model calls the stage"),
  },
  [GEV_PROCESS_STEP_FIRST_STAGE] = {
    "first-stage", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("From canonical stage"),
    N_("The first canonical stage that it covers"),
    .vocabulary = &gev_stage_vocabulary,
  },
  [GEV_PROCESS_STEP_LAST_STAGE] = {
    "last-stage", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("To canonical stage"),
    N_("The last canonical stage that it covers"),
    .vocabulary = &gev_stage_vocabulary,
  },
  [GEV_PROCESS_STEP_GATE] = {
    "gate", GEV_FIELD_TEXT, 0, N_("Gate"),
    N_("The gate that ends the stage"),
  },
};

static void
gev_process_step_validate (GevRecord *self,
                           GPtrArray *problems)
{
  int first = gev_record_get_choice (self, GEV_PROCESS_STEP_FIRST_STAGE);
  int last = gev_record_get_choice (self, GEV_PROCESS_STEP_LAST_STAGE);

  if (last < first || last > GEV_STAGE_DIFFUSION)
    gev_record_add_problem (problems, GEV_PROCESS_STEP_LAST_STAGE,
                            _("The last canonical stage must be the first one or come after it, "
                              "and be no end."));
}

static void
gev_process_step_class_init (GevProcessStepClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "process-step", "process-steps",
                             fields, GEV_PROCESS_STEP_N_FIELDS);
  record_class->label = N_("Stage of a process model");
  record_class->label_plural = N_("Stages of process models");
  record_class->title_field = GEV_PROCESS_STEP_NAME;
  record_class->order_field = GEV_PROCESS_STEP_POSITION;
  record_class->validate = gev_process_step_validate;
}

static void
gev_process_step_init (GevProcessStep *self)
{
}
