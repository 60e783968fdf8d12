/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-assessment-answer.h"

#include <glib/gi18n-lib.h>

#include "gev-assessment.h"

/**
 * GevAssessmentAnswer:
 *
 * The level of one criterion in an assessment.
 */
struct _GevAssessmentAnswer
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevAssessmentAnswer, gev_assessment_answer, GEV_TYPE_RECORD)

static const GevField fields[GEV_ASSESSMENT_ANSWER_N_FIELDS] = {
  [GEV_ASSESSMENT_ANSWER_ASSESSMENT] = {
    "assessment", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Assessment"),
    N_("The assessment that it belongs to"),
    .target = gev_assessment_get_type,
  },
  [GEV_ASSESSMENT_ANSWER_CRITERION] = {
    "criterion", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("Criterion"),
    N_("What is assessed"),
    .vocabulary = &gev_ecosystem_criterion_vocabulary,
  },
  [GEV_ASSESSMENT_ANSWER_LEVEL] = {
    "level", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Level"),
    N_("0 nothing, 1 begun, 2 partly, 3 largely, 4 fully"),
    .minimum = 0, .maximum = 4,
  },
  [GEV_ASSESSMENT_ANSWER_EVIDENCE] = {
    "evidence", GEV_FIELD_PROSE, 0, N_("Evidence"),
    N_("What shows it"),
  },
};

static void
gev_assessment_answer_class_init (GevAssessmentAnswerClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "assessment-answer", "assessment-answers", fields,
                             GEV_ASSESSMENT_ANSWER_N_FIELDS);
  record_class->label = N_("Answer of an assessment");
  record_class->label_plural = N_("Answers of assessments");
  record_class->order_field = GEV_ASSESSMENT_ANSWER_CRITERION;
}

static void
gev_assessment_answer_init (GevAssessmentAnswer *self)
{
}
