/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-decision.h"

#include <glib/gi18n-lib.h>

#include "gev-project.h"

/**
 * GevDecision:
 *
 * An entry of the decision log of a project. Gate decisions are stage changes.
 */
struct _GevDecision
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevDecision, gev_decision, GEV_TYPE_RECORD)

static const GevField fields[GEV_DECISION_N_FIELDS] = {
  [GEV_DECISION_PROJECT] = {
    "project", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Project"),
    N_("The project that it is about"),
    .target = gev_project_get_type,
  },
  [GEV_DECISION_DATE] = {
    "date", GEV_FIELD_DATE, GEV_FIELD_REQUIRED, N_("Date"),
    N_("The day it was decided"),
  },
  [GEV_DECISION_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Decision"),
    N_("What was decided"),
  },
  [GEV_DECISION_DECIDED_BY] = {
    "decided-by", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Decided by"),
    N_("Name or role of the one who decided"),
  },
  [GEV_DECISION_REASON] = {
    "reason", GEV_FIELD_PROSE, GEV_FIELD_SEARCHED, N_("Reason"),
    N_("Why it was decided"),
  },
  [GEV_DECISION_REFERENCE] = {
    "reference", GEV_FIELD_TEXT, 0, N_("Reference"),
    N_("Case number or address of the decision"),
  },
};

static void
gev_decision_class_init (GevDecisionClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "decision", "decisions", fields, GEV_DECISION_N_FIELDS);
  record_class->label = N_("Decision");
  record_class->label_plural = N_("Decisions");
  record_class->title_field = GEV_DECISION_TITLE;
  record_class->order_field = GEV_DECISION_DATE;
}

static void
gev_decision_init (GevDecision *self)
{
}
