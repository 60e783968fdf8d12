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
gev_risk_validate (GevRecord *self,
                   GPtrArray *problems)
{
  GevDate raised = gev_record_get_date (self, GEV_RISK_RAISED);
  GevDate closed = gev_record_get_date (self, GEV_RISK_CLOSED);

  if (raised != GEV_DATE_NONE && closed != GEV_DATE_NONE && closed < raised)
    gev_record_add_problem (problems, GEV_RISK_CLOSED, _("The risk is closed before it was raised."));
}

static void
gev_risk_class_init (GevRiskClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "risk", "risks", fields, GEV_RISK_N_FIELDS);
  record_class->label = N_("Risk");
  record_class->label_plural = N_("Risks");
  record_class->title_field = GEV_RISK_TITLE;
  record_class->validate = gev_risk_validate;
}

static void
gev_risk_init (GevRisk *self)
{
}

/**
 * gev_risk_get_score:
 * @self: a risk
 *
 * Returns: probability times consequence, from 1 to 25; 0 where either is not given
 */
int
gev_risk_get_score (GevRisk *self)
{
  return (int) (gev_record_get_number (self, GEV_RISK_PROBABILITY) *
                gev_record_get_number (self, GEV_RISK_CONSEQUENCE));
}

/**
 * gev_risk_is_open:
 * @self: a risk
 * @date: a day
 *
 * Returns: whether it has been raised by @date and was not closed by then; one without a day it was raised has
 *   always been there
 */
gboolean
gev_risk_is_open (GevRisk *self,
                  GevDate  date)
{
  GevDate closed = gev_record_get_date (self, GEV_RISK_CLOSED);

  return gev_record_get_date (self, GEV_RISK_RAISED) <= date && (closed == GEV_DATE_NONE || closed > date);
}

/**
 * gev_risk_level_for_score:
 * @score: probability times consequence
 *
 * Returns: how grave that is; the limits are our own
 */
GevRiskLevel
gev_risk_level_for_score (int score)
{
  if (score >= 12)
    return GEV_RISK_HIGH;

  return score >= 5 ? GEV_RISK_MEDIUM : GEV_RISK_LOW;
}

/**
 * gev_risks_find_highest:
 * @set: a set that holds the risks
 * @project: the UUID of a project
 * @date: a day
 * @score: (out): the highest score of the open risks, 0 where there are none
 *
 * Returns: how many risks of the project are open on @date
 */
guint
gev_risks_find_highest (GevRecordSet *set,
                        const char   *project,
                        GevDate       date,
                        int          *score)
{
  GPtrArray *risks = gev_record_set_get_referring (set, GEV_TYPE_RISK, GEV_RISK_PROJECT, project);
  guint n = 0;

  *score = 0;
  for (guint i = 0; i < risks->len; i++)
    {
      GevRisk *risk = g_ptr_array_index (risks, i);

      if (!gev_risk_is_open (risk, date))
        continue;
      n++;
      *score = MAX (*score, gev_risk_get_score (risk));
    }

  return n;
}
