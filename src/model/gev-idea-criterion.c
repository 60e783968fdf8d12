/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-idea-criterion.h"

#include <glib/gi18n-lib.h>

/**
 * GevIdeaCriterion:
 *
 * What ideas are scored by.
 */
struct _GevIdeaCriterion
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevIdeaCriterion, gev_idea_criterion, GEV_TYPE_RECORD)

static const GevField fields[GEV_IDEA_CRITERION_N_FIELDS] = {
  [GEV_IDEA_CRITERION_POSITION] = {
    "position", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Position"),
    N_("The order of the criteria, from 1"),
    .minimum = 1, .maximum = 99,
  },
  [GEV_IDEA_CRITERION_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED, N_("Title"),
    N_("What is scored"),
  },
  [GEV_IDEA_CRITERION_DESCRIPTION] = {
    "description", GEV_FIELD_PROSE, 0, N_("Description"),
    N_("What gives few points and what gives many"),
  },
  [GEV_IDEA_CRITERION_WEIGHT] = {
    "weight", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Weight"),
    N_("How much it counts beside the others"),
    .minimum = 1, .maximum = 100,
  },
};

static void
gev_idea_criterion_class_init (GevIdeaCriterionClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "idea-criterion", "idea-criteria", fields, GEV_IDEA_CRITERION_N_FIELDS);
  record_class->label = N_("Criterion of the scorecard");
  record_class->label_plural = N_("Criteria of the scorecard");
  record_class->title_field = GEV_IDEA_CRITERION_TITLE;
  record_class->order_field = GEV_IDEA_CRITERION_POSITION;
}

static void
gev_idea_criterion_init (GevIdeaCriterion *self)
{
}
