/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-adoption.h"
#include "gev-command.h"
#include "gev-format.h"
#include "gev-indicator-chart.h"
#include "gev-json.h"
#include "gev-option.h"
#include "gev-output.h"
#include "gev-portfolio-file.h"
#include "gev-store-figures.h"
#include "gev-text-table.h"

static char *date_text;
static char *from_text;
static char *to_text;
static char *format;

static const GOptionEntry options[] = {
  { "date", 0, 0, G_OPTION_ARG_STRING, &date_text, N_("The day of the figures; otherwise the status date"),
    N_("YYYY-MM-DD") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("The first day of passages; otherwise a year before the last"),
    N_("YYYY-MM-DD") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text,
    N_("The day after the last of passages; otherwise the day after that of the figures"), N_("YYYY-MM-DD") },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("What to answer in: text (for people) or json"), "FORMAT" },
  { NULL },
};

/* What was asked for, and the answer. */
typedef struct
{
  GevDate date;
  GevDate from;
  GevDate to;
  GevPoints *points;
  GArray *history;
  GevIndicatorPoint before;
  GevIndicatorPoint now;
  GevActivity stock;
  GevActivity flow;
  GevInnovationBenefit benefit;
} Answer;

static const char *
get_nick (const GevVocabulary *vocabulary,
          guint                term)
{
  return term < vocabulary->n_terms ? vocabulary->terms[term].nick : NULL;
}

static void
write_points (GevJson         *json,
              const GevPoints *points)
{
  gev_json_begin_object (json, "points_table");
  gev_json_add_text (json, "uuid", gev_record_get_uuid (points->table));
  gev_json_add_text (json, "name", gev_record_get_text (points->table, GEV_POINTS_TABLE_NAME));
  gev_json_take_text (json, "valid_from", gev_record_to_string (points->table, GEV_POINTS_TABLE_VALID_FROM));
  gev_json_add_flag (json, "gevinsts_own", gev_points_are_ours (points));
  gev_json_add_integer (json, "adoption_points", points->adoption);
  gev_json_add_integer (json, "realised_factor", points->realised_factor);
  gev_json_add_integer (json, "medium_from_ore", points->limits[0]);
  gev_json_add_integer (json, "large_from_ore", points->limits[1]);
  gev_json_add_integer (json, "very_large_from_ore", points->limits[2]);
  gev_json_begin_object (json, "tracks");
  for (guint track = 0; track < GEV_N_TRACKS; track++)
    {
      gev_json_begin_array (json, get_nick (&gev_track_vocabulary, track));
      for (guint stage = 0; stage < GEV_N_POINTS; stage++)
        gev_json_add_integer (json, NULL, points->stages[track][stage]);
      gev_json_end (json);
    }
  gev_json_end (json);
  gev_json_end (json);
}

static void
write_stages (GevJson              *json,
              const char           *key,
              const GevActivityRow *row)
{
  gev_json_begin_object (json, key);
  for (guint stage = 0; stage < GEV_N_STAGES; stage++)
    gev_json_add_integer (json, get_nick (&gev_stage_vocabulary, stage), row->stages[stage]);
  gev_json_end (json);
}

static void
write_activity_row (GevJson              *json,
                    const GevActivityRow *stock,
                    const GevActivityRow *flow)
{
  write_stages (json, "stock", stock);
  write_stages (json, "flow", flow);
  gev_json_add_integer (json, "adoptions_out", stock->n_adopted[GEV_ADOPTION_OUT]);
  gev_json_add_integer (json, "adoptions_in", stock->n_adopted[GEV_ADOPTION_IN]);
  gev_json_add_integer (json, "adoptions_out_in_period", flow->n_adopted[GEV_ADOPTION_OUT]);
  gev_json_add_integer (json, "adoptions_in_in_period", flow->n_adopted[GEV_ADOPTION_IN]);
  gev_json_add_integer (json, "stage_points", stock->stage_points);
  gev_json_add_integer (json, "adoption_points", stock->adoption_points);
  gev_json_add_integer (json, "points", (gint64) stock->stage_points + stock->adoption_points);
}

static void
write_activity (GevJson      *json,
                const Answer *answer)
{
  gev_json_begin_object (json, "activity");
  gev_json_begin_array (json, "tracks");
  for (guint track = 0; track <= GEV_N_TRACKS; track++)
    {
      gev_json_begin_object (json, NULL);
      gev_json_add_text (json, "track", get_nick (&gev_track_vocabulary, track));
      write_activity_row (json, &answer->stock.tracks[track], &answer->flow.tracks[track]);
      gev_json_end (json);
    }
  gev_json_end (json);
  gev_json_begin_object (json, "total");
  write_activity_row (json, &answer->stock.total, &answer->flow.total);
  gev_json_end (json);
  gev_json_end (json);
}

static void
write_benefit_row (GevJson             *json,
                   const GevBenefitRow *row)
{
  gev_json_add_integer (json, "benefits", row->n_benefits);
  gev_json_add_integer (json, "dis_benefits", row->n_dis_benefits);
  gev_json_add_integer (json, "without_plan", row->n_without_plan);
  gev_json_add_integer (json, "left_out", row->n_left_out);
  gev_json_add_ratio (json, "expected", row->expected);
  gev_json_add_ratio (json, "realised", row->realised);
}

static void
write_benefit (GevJson      *json,
               const Answer *answer)
{
  gev_json_begin_object (json, "benefit");
  gev_json_begin_array (json, "dimensions");
  for (guint dimension = 0; dimension <= GEV_N_DIMENSIONS; dimension++)
    {
      gev_json_begin_object (json, NULL);
      gev_json_add_text (json, "dimension", get_nick (&gev_dimension_vocabulary, dimension));
      write_benefit_row (json, &answer->benefit.dimensions[dimension]);
      gev_json_end (json);
    }
  gev_json_end (json);
  gev_json_begin_object (json, "total");
  write_benefit_row (json, &answer->benefit.total);
  gev_json_end (json);
  gev_json_end (json);
}

static void
write_history (GevJson *json,
               GArray  *history)
{
  gev_json_begin_array (json, "history");
  for (guint i = 0; i < history->len; i++)
    {
      const GevIndicatorPoint *point = &g_array_index (history, GevIndicatorPoint, i);

      gev_json_begin_object (json, NULL);
      gev_json_take_text (json, "date", gev_date_to_iso (point->date));
      gev_json_add_integer (json, "activity_points", point->activity);
      gev_json_add_ratio (json, "expected", point->expected);
      gev_json_add_ratio (json, "realised", point->realised);
      gev_json_end (json);
    }
  gev_json_end (json);
}

static char *
write_json (const Answer *answer)
{
  g_autoptr (GevJson) json = gev_json_new ();

  gev_json_begin_object (json, NULL);
  gev_json_take_text (json, "date", gev_date_to_iso (answer->date));
  gev_json_begin_object (json, "period");
  gev_json_take_text (json, "from", gev_date_to_iso (answer->from));
  gev_json_take_text (json, "to", gev_date_to_iso (answer->to));
  gev_json_end (json);
  write_points (json, answer->points);
  write_activity (json, answer);
  write_benefit (json, answer);
  write_history (json, answer->history);
  gev_json_end (json);

  return gev_json_to_string (json);
}

static void
add_activity_row (GevTextTable      *table,
                  const char        *name,
                  const GevActivity *activity,
                  gsize              offset)
{
  const GevLanguage *language = gev_language_get_default ();

  gev_text_table_add (table, name);
  for (guint track = 0; track <= GEV_N_TRACKS; track++)
    gev_text_table_take (table, gev_format_count (language,
                                                  G_STRUCT_MEMBER (guint, &activity->tracks[track], offset)));
  gev_text_table_take (table, gev_format_count (language, G_STRUCT_MEMBER (guint, &activity->total, offset)));
}

static char *
write_activity_text (const GevActivity *activity,
                     gboolean           with_points)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GevTextTable) table = gev_text_table_new (GEV_N_TRACKS + 3);

  gev_text_table_add (table, T_ (language, "Stage"));
  for (guint track = 0; track < GEV_N_TRACKS; track++)
    gev_text_table_add (table, gev_language_translate (language, gev_track_vocabulary.terms[track].label));
  gev_text_table_add (table, T_ (language, "No track"));
  gev_text_table_add (table, T_ (language, "In all"));
  for (guint column = 1; column < GEV_N_TRACKS + 3; column++)
    gev_text_table_set_to_right (table, column);
  gev_text_table_add_rule (table);
  for (guint stage = 0; stage < GEV_N_STAGES; stage++)
    add_activity_row (table, gev_language_translate (language, gev_stage_vocabulary.terms[stage].label), activity,
                      G_STRUCT_OFFSET (GevActivityRow, stages[stage]));
  add_activity_row (table, T_ (language, "Taken over by others"), activity,
                    G_STRUCT_OFFSET (GevActivityRow, n_adopted[GEV_ADOPTION_OUT]));
  add_activity_row (table, T_ (language, "Taken over from others"), activity,
                    G_STRUCT_OFFSET (GevActivityRow, n_adopted[GEV_ADOPTION_IN]));
  if (with_points)
    {
      gev_text_table_add_rule (table);
      add_activity_row (table, T_ (language, "Points of stages"), activity,
                        G_STRUCT_OFFSET (GevActivityRow, stage_points));
      add_activity_row (table, T_ (language, "Points of adoptions"), activity,
                        G_STRUCT_OFFSET (GevActivityRow, adoption_points));
    }

  return gev_text_table_to_string (table);
}

static void
add_benefit_row (GevTextTable        *table,
                 const char          *name,
                 const GevBenefitRow *row)
{
  const GevLanguage *language = gev_language_get_default ();

  gev_text_table_add (table, name);
  gev_text_table_take (table, gev_format_count (language, row->n_benefits));
  gev_text_table_take (table, gev_format_number (language, row->expected, 1));
  gev_text_table_take (table, gev_format_number (language, row->realised, 1));
}

static char *
write_benefit_text (const GevInnovationBenefit *benefit)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GevTextTable) table = gev_text_table_new (4);

  gev_text_table_add (table, T_ (language, "Dimension"));
  gev_text_table_add (table, T_ (language, "Benefits"));
  gev_text_table_add (table, T_ (language, "Expected benefit"));
  gev_text_table_add (table, T_ (language, "Realised benefit"));
  for (guint column = 1; column < 4; column++)
    gev_text_table_set_to_right (table, column);
  gev_text_table_add_rule (table);
  for (guint dimension = 0; dimension < GEV_N_DIMENSIONS; dimension++)
    add_benefit_row (table, gev_language_translate (language, gev_dimension_vocabulary.terms[dimension].label),
                     &benefit->dimensions[dimension]);
  add_benefit_row (table, T_ (language, "No dimension"), &benefit->dimensions[GEV_DIMENSION_NONE]);
  gev_text_table_add_rule (table);
  add_benefit_row (table, T_ (language, "In all"), &benefit->total);

  return gev_text_table_to_string (table);
}

static char *
write_text (const Answer *answer)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *date = gev_format_date (language, answer->date, GEV_DATE_FORM_LONG);
  g_autofree char *period = gev_format_period (language, answer->from, answer->to - 1);
  g_autofree char *activity = gev_activity_sentence (language, &answer->before, &answer->now);
  g_autofree char *benefit = gev_benefit_sentence (language, &answer->now);
  g_autofree char *stock_head = g_strdup_printf (T_ (language, "Projects in each stage on %s"), date);
  g_autofree char *flow_head = g_strdup_printf (T_ (language, "Passages into each stage, %s"), period);
  g_autofree char *stock = write_activity_text (&answer->stock, TRUE);
  g_autofree char *flow = write_activity_text (&answer->flow, FALSE);
  g_autofree char *benefits = write_benefit_text (&answer->benefit);
  g_autofree char *table = gev_record_dup_title (answer->points->table);
  g_autofree char *points = g_strdup_printf (T_ (language, "Points table: %s"), table);

  return g_strdup_printf ("%s %s\n\n%s\n\n%s\n%s\n\n%s\n%s\n\n%s\n%s%s%s\n", activity, benefit, stock_head, stock,
                          flow_head, flow, T_ (language, "Innovation benefit, in points"), benefits, points,
                          gev_points_are_ours (answer->points) ? " – " : "",
                          gev_points_are_ours (answer->points)
                            ? T_ (language, "The points are Gevinst’s own; no public source gives them.")
                            : "");
}

static gboolean
read_question (Answer  *answer,
               GError **error)
{
  if (!gev_option_get_date ("--date", date_text, &answer->date, error) ||
      !gev_option_get_date ("--from", from_text, &answer->from, error) ||
      !gev_option_get_date ("--to", to_text, &answer->to, error))
    return FALSE;
  if (answer->from != GEV_DATE_NONE && answer->to != GEV_DATE_NONE && answer->to <= answer->from)
    {
      g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("%s must be after %s."), "--to", "--from");
      return FALSE;
    }

  return TRUE;
}

/* The period is the year that ends with the day of the figures, unless it is
 * told; one that is to begin later is a year from there. */
static void
settle_period (Answer *answer)
{
  if (answer->to == GEV_DATE_NONE)
    answer->to = answer->from > answer->date ? gev_date_add_months (answer->from, 12) : answer->date + 1;
  if (answer->to == GEV_DATE_NONE || answer->to > GEV_DATE_MAX)
    answer->to = GEV_DATE_MAX;
  if (answer->from == GEV_DATE_NONE)
    answer->from = MAX (gev_date_add_months (answer->to, -12), gev_date_new (1, 1, 1));
}

static gboolean
run (char   **arguments,
     GError **error)
{
  static const char *const formats[] = { "text", "json", NULL };
  const char *path = arguments[0];
  g_autoptr (GevStore) store = NULL;
  g_autoptr (GevRecordSet) set = NULL;
  g_autoptr (GevIndicators) indicators = NULL;
  g_autoptr (GevPoints) points = NULL;
  g_autoptr (GArray) history = NULL;
  g_autofree char *text = NULL;
  Answer answer = { 0 };
  int choice;

  if (!gev_option_get_choice ("--format", format, formats, &choice, error) || !read_question (&answer, error))
    return FALSE;
  store = gev_portfolio_file_open (path, GEV_STORE_READ, error);
  set = store != NULL ? gev_portfolio_file_load (store, path, error) : NULL;
  if (set == NULL)
    return FALSE;

  if (answer.date == GEV_DATE_NONE)
    answer.date = gev_store_get_status_date (store);
  settle_period (&answer);
  indicators = gev_indicators_new (set);
  answer.points = points = gev_points_new (set, answer.date);
  answer.history = history = gev_indicators_read_history (indicators, MIN (answer.from, answer.date), answer.date,
                                                          GEV_INDICATOR_STEP_AUTO);
  gev_indicators_read_year (indicators, answer.date, &answer.before, &answer.now);
  gev_indicators_read_stock (indicators, answer.date, &answer.stock);
  gev_indicators_read_flow (indicators, answer.from, answer.to, &answer.flow);
  gev_indicators_read_benefit (indicators, answer.date, &answer.benefit);
  text = choice == GEV_FORMAT_JSON ? write_json (&answer) : write_text (&answer);

  return gev_output_print (text, error);
}

const GevCommand gev_command_indicators = {
  .name = "indicators",
  .arguments = "FILE",
  .summary = N_("Tell the innovation indicators: activity by track and stage, benefit by dimension"),
  .options = options,
  .run = run,
};
