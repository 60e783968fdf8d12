/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-benefit-output.h"
#include "gev-call-budget.h"
#include "gev-call-ranking.h"
#include "gev-command.h"
#include "gev-criterion.h"
#include "gev-measurement.h"
#include "gev-output.h"
#include "gev-plan-point.h"
#include "gev-portfolio-file.h"
#include "gev-record-output.h"

static void
write_figures (GevJson         *json,
               GevBenefitValue *value,
               GevPortfolio    *portfolio)
{
  GevDate today = gev_portfolio_get_status_date (portfolio);
  GevValuePoint last;

  gev_json_begin_object (json, "figures");
  gev_json_take_text (json, "as_of", gev_date_to_iso (today));
  if (gev_benefit_value_is_priced (value))
    {
      gev_json_add_integer (json, "planned_to_date_ore", gev_benefit_value_planned (value, GEV_DATE_NONE, today));
      gev_json_add_integer (json, "realised_ore", gev_benefit_value_realised (value, GEV_DATE_NONE, today));
    }
  else
    {
      gev_json_add_null (json, "planned_to_date_ore");
      gev_json_add_null (json, "realised_ore");
    }
  gev_benefit_output_to_json (json, value, portfolio, today);
  if (gev_benefit_value_get_last_measurement (value, today, &last))
    {
      gev_json_take_text (json, "last_date", gev_date_to_iso (last.date));
      gev_json_add_decimal (json, "last_value", last.value);
    }
  else
    {
      gev_json_add_null (json, "last_date");
      gev_json_add_null (json, "last_value");
    }
  gev_json_end (json);
}

static gboolean
add_figures (GevJson     *json,
             GevStore    *store,
             GevBenefit  *benefit,
             GError     **error)
{
  const char *uuid = gev_record_get_uuid (benefit);
  g_autoptr (GevPortfolio) portfolio = NULL;
  g_autoptr (GPtrArray) plan_points = NULL;
  g_autoptr (GPtrArray) measurements = NULL;
  g_autoptr (GevBenefitValue) value = NULL;

  portfolio = gev_store_get_portfolio (store, error);
  if (portfolio == NULL)
    return FALSE;
  plan_points = gev_store_get_referring (store, GEV_TYPE_PLAN_POINT, GEV_PLAN_POINT_BENEFIT, uuid, error);
  if (plan_points == NULL)
    return FALSE;
  measurements = gev_store_get_referring (store, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, uuid, error);
  if (measurements == NULL)
    return FALSE;
  value = gev_benefit_value_new (benefit, plan_points, measurements);
  write_figures (json, value, portfolio);

  return TRUE;
}

static void
write_place (GevJson                    *json,
             const GevRankedApplication *ranked)
{
  gev_json_begin_object (json, "figures");
  if (ranked->rank > 0)
    {
      gev_json_add_integer (json, "rank", ranked->rank);
      gev_json_add_decimal (json, "score", ranked->score);
      gev_json_add_integer (json, "spread", ranked->spread);
    }
  else
    {
      gev_json_add_null (json, "rank");
      gev_json_add_null (json, "score");
      gev_json_add_null (json, "spread");
    }
  gev_json_add_integer (json, "n_missing_criteria", ranked->n_missing);
  gev_json_add_integer (json, "could_ore", ranked->could_ore);
  gev_json_end (json);
}

static gboolean
add_place (GevJson    *json,
           GevStore   *store,
           GevRecord  *application,
           GError    **error)
{
  const GType types[] = { GEV_TYPE_CALL,        GEV_TYPE_CALL_BUDGET, GEV_TYPE_CRITERION,
                          GEV_TYPE_APPLICATION, GEV_TYPE_SCORE,       0 };
  g_autoptr (GevRecordSet) set = gev_store_load (store, types, NULL, error);
  g_autoptr (GevCallRanking) ranking = NULL;

  if (set == NULL)
    return FALSE;
  ranking =
    gev_call_ranking_new (set, gev_record_set_lookup (set, gev_record_get_text (application, GEV_APPLICATION_CALL)));
  write_place (json, gev_call_ranking_find (ranking, gev_record_get_uuid (application)));

  return TRUE;
}

static gboolean
write_record (GevJson     *json,
              GevStore    *store,
              const char  *uuid,
              GError     **error)
{
  g_autoptr (GevRecord) record = gev_store_get (store, uuid, error);

  if (record == NULL)
    return FALSE;
  gev_json_begin_object (json, NULL);
  gev_json_add_text (json, "record", GEV_RECORD_GET_CLASS (record)->name);
  gev_record_output_to_json (json, record);
  if (GEV_IS_BENEFIT (record) && !add_figures (json, store, GEV_BENEFIT (record), error))
    return FALSE;
  if (GEV_IS_APPLICATION (record) && !add_place (json, store, record, error))
    return FALSE;
  gev_json_end (json);

  return TRUE;
}

static gboolean
run (char   **arguments,
     GError **error)
{
  g_autoptr (GevStore) store = gev_portfolio_file_open (arguments[0], GEV_STORE_READ, error);
  g_autoptr (GevJson) json = gev_json_new ();
  g_autofree char *text = NULL;

  if (store == NULL)
    return FALSE;
  if (!write_record (json, store, arguments[1], error))
    {
      g_prefix_error (error, "%s: ", arguments[0]);
      return FALSE;
    }
  text = gev_json_to_string (json);

  return gev_output_print (text, error);
}

const GevCommand gev_command_show = {
  .name = "show",
  .arguments = "FILE UUID",
  .summary = N_("Show a record with all its fields, in json"),
  .details = N_("A benefit is shown with its figures as of the status date, which is today unless the portfolio"
                " sets another.\n"
                "An application is shown with its place among those of its call."),
  .run = run,
};
