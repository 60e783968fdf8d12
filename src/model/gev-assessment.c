/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-assessment.h"

#include <glib/gi18n-lib.h>

/**
 * GevAssessment:
 *
 * A dated self-assessment of the ecosystem for innovation.
 */
struct _GevAssessment
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevAssessment, gev_assessment, GEV_TYPE_RECORD)

static const GevField fields[GEV_ASSESSMENT_N_FIELDS] = {
  [GEV_ASSESSMENT_DATE] = {
    "date", GEV_FIELD_DATE, GEV_FIELD_REQUIRED, N_("Date"),
    N_("The day that it holds for"),
  },
  [GEV_ASSESSMENT_BY] = {
    "by", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Assessed by"),
    N_("Who took part"),
  },
  [GEV_ASSESSMENT_NOTE] = {
    "note", GEV_FIELD_PROSE, 0, N_("Note"),
    N_("How it was done"),
  },
};

static void
gev_assessment_class_init (GevAssessmentClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "assessment", "assessments", fields, GEV_ASSESSMENT_N_FIELDS);
  record_class->label = N_("Assessment");
  record_class->label_plural = N_("Assessments");
  record_class->order_field = GEV_ASSESSMENT_DATE;
}

static void
gev_assessment_init (GevAssessment *self)
{
}
