/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-score.h"

#include <glib/gi18n-lib.h>

#include "gev-application.h"
#include "gev-criterion.h"

/**
 * GevScore:
 *
 * What one assessor gives an application by one criterion.
 */
struct _GevScore
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevScore, gev_score, GEV_TYPE_RECORD)

static const GevField fields[GEV_SCORE_N_FIELDS] = {
  [GEV_SCORE_APPLICATION] = {
    "application", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Application"),
    N_("The application that is judged"),
    .target = gev_application_get_type,
  },
  [GEV_SCORE_CRITERION] = {
    "criterion", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Criterion"),
    N_("What it is judged by"),
    .target = gev_criterion_get_type,
  },
  [GEV_SCORE_ASSESSOR] = {
    "assessor", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Assessor"),
    N_("Name or role of the one who judges"),
  },
  [GEV_SCORE_POINTS] = {
    "points", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Points"),
    N_("From 0 (not met) to 5 (fully met)"),
    .minimum = 0, .maximum = 5,
  },
  [GEV_SCORE_COMMENT] = {
    "comment", GEV_FIELD_PROSE, 0, N_("Comment"),
    N_("Why"),
  },
};

static void
gev_score_class_init (GevScoreClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "score", "scores", fields, GEV_SCORE_N_FIELDS);
  record_class->label = N_("Score");
  record_class->label_plural = N_("Scores");
}

static void
gev_score_init (GevScore *self)
{
}
