/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-risk.h"

#include <glib/gi18n-lib.h>

#include "gev-project.h"

/**
 * GevRisk:
 *
 * Something that may go wrong in a project.
 */
struct _GevRisk
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevRisk, gev_risk, GEV_TYPE_RECORD)

static const GevField fields[GEV_RISK_N_FIELDS] = {
  [GEV_RISK_PROJECT] = {
    "project", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Project"),
    N_("The project that it belongs to"),
    .target = gev_project_get_type,
  },
  [GEV_RISK_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Title"),
    N_("What may go wrong"),
  },
  [GEV_RISK_PROBABILITY] = {
    "probability", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Probability"),
    N_("How likely it is, from 1 (very unlikely) to 5 (very likely)"),
    .minimum = 1, .maximum = 5,
  },
  [GEV_RISK_CONSEQUENCE] = {
    "consequence", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Consequence"),
    N_("How bad it would be, from 1 (slight) to 5 (very serious)"),
    .minimum = 1, .maximum = 5,
  },
  [GEV_RISK_COUNTER_ACTION] = {
    "counter-action", GEV_FIELD_PROSE, GEV_FIELD_SEARCHED, N_("Counter-action"),
    N_("What is done about it"),
  },
  [GEV_RISK_OWNER] = {
    "owner", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Risk owner"),
    N_("Name or role of the one who watches it"),
  },
  [GEV_RISK_RAISED] = {
    "raised", GEV_FIELD_DATE, 0, N_("Raised"),
    N_("The day it was raised"),
  },
  [GEV_RISK_CLOSED] = {
    "closed", GEV_FIELD_DATE, 0, N_("Closed"),
    N_("The day it was no longer a risk"),
  },
};

static void
gev_risk_class_init (GevRiskClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "risk", "risks", fields, GEV_RISK_N_FIELDS);
  record_class->label = N_("Risk");
  record_class->label_plural = N_("Risks");
  record_class->title_field = GEV_RISK_TITLE;
}

static void
gev_risk_init (GevRisk *self)
{
}
