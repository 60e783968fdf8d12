/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-process-model.h"

#include <glib/gi18n-lib.h>

/**
 * GevProcessModel:
 *
 * The stages that a project goes through, in its users’ own words.
 */
struct _GevProcessModel
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevProcessModel, gev_process_model, GEV_TYPE_RECORD)

static const GevField fields[GEV_PROCESS_MODEL_N_FIELDS] = {
  [GEV_PROCESS_MODEL_NAME] = {
    "name", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED, N_("Name"),
    N_("What the model is called"),
  },
  [GEV_PROCESS_MODEL_SUMMARY] = {
    "summary", GEV_FIELD_PROSE, 0, N_("Summary"),
    N_("Where the model comes from and what it is for"),
  },
};

static void
gev_process_model_class_init (GevProcessModelClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "process-model", "process-models",
                             fields, GEV_PROCESS_MODEL_N_FIELDS);
  record_class->label = N_("Process model");
  record_class->label_plural = N_("Process models");
  record_class->title_field = GEV_PROCESS_MODEL_NAME;
}

static void
gev_process_model_init (GevProcessModel *self)
{
}
