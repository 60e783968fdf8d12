/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-idea-score.h"

#include <glib/gi18n-lib.h>

#include "gev-idea-criterion.h"
#include "gev-project.h"

/**
 * GevIdeaScore:
 *
 * What one assessor gives an idea by one criterion of the scorecard.
 */
struct _GevIdeaScore
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevIdeaScore, gev_idea_score, GEV_TYPE_RECORD)

static const GevField fields[GEV_IDEA_SCORE_N_FIELDS] = {
  [GEV_IDEA_SCORE_PROJECT] = {
    "project", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Idea"),
    N_("The idea that is scored"),
    .target = gev_project_get_type,
  },
  [GEV_IDEA_SCORE_CRITERION] = {
    "criterion", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Criterion"),
    N_("What it is scored by"),
    .target = gev_idea_criterion_get_type,
  },
  [GEV_IDEA_SCORE_ASSESSOR] = {
    "assessor", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Assessor"),
    N_("Name or role of the one who scores"),
  },
  [GEV_IDEA_SCORE_POINTS] = {
    "points", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Points"),
    N_("From 1 (weak) to 5 (strong)"),
    .minimum = 1, .maximum = 5,
  },
  [GEV_IDEA_SCORE_DATE] = {
    "date", GEV_FIELD_DATE, 0, N_("Date"),
    N_("The day it was scored"),
  },
  [GEV_IDEA_SCORE_COMMENT] = {
    "comment", GEV_FIELD_PROSE, 0, N_("Comment"),
    N_("Why"),
  },
};

static void
gev_idea_score_class_init (GevIdeaScoreClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "idea-score", "idea-scores", fields, GEV_IDEA_SCORE_N_FIELDS);
  record_class->label = N_("Score of an idea");
  record_class->label_plural = N_("Scores of ideas");
  record_class->order_field = GEV_IDEA_SCORE_DATE;
}

static void
gev_idea_score_init (GevIdeaScore *self)
{
}
