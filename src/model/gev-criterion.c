/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-criterion.h"

#include <glib/gi18n-lib.h>

#include "gev-call.h"

/**
 * GevCriterion:
 *
 * What the applications to a call are judged by.
 */
struct _GevCriterion
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevCriterion, gev_criterion, GEV_TYPE_RECORD)

static const GevField fields[GEV_CRITERION_N_FIELDS] = {
  [GEV_CRITERION_CALL] = {
    "call", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Call"),
    N_("The call that it belongs to"),
    .target = gev_call_get_type,
  },
  [GEV_CRITERION_POSITION] = {
    "position", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Position"),
    N_("The order of the criteria, from 1"),
    .minimum = 1, .maximum = 99,
  },
  [GEV_CRITERION_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED, N_("Title"),
    N_("What is judged"),
  },
  [GEV_CRITERION_DESCRIPTION] = {
    "description", GEV_FIELD_PROSE, 0, N_("Description"),
    N_("What gives few points and what gives many"),
  },
  [GEV_CRITERION_WEIGHT] = {
    "weight", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Weight"),
    N_("How much it counts beside the others"),
    .minimum = 1, .maximum = 100,
  },
};

static void
gev_criterion_class_init (GevCriterionClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "criterion", "criteria", fields, GEV_CRITERION_N_FIELDS);
  record_class->label = N_("Criterion");
  record_class->label_plural = N_("Criteria");
  record_class->title_field = GEV_CRITERION_TITLE;
  record_class->order_field = GEV_CRITERION_POSITION;
}

static void
gev_criterion_init (GevCriterion *self)
{
}
