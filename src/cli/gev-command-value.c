/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-benefit-output.h"
#include "gev-benefit-parts.h"
#include "gev-command.h"
#include "gev-economy-output.h"
#include "gev-format.h"
#include "gev-option.h"
#include "gev-output.h"
#include "gev-portfolio-file.h"
#include "gev-project.h"
#include "gev-sentence.h"
#include "gev-store-figures.h"
#include "gev-text-table.h"
#include "gev-totals.h"

static char *project_uuid;
static char *benefit_uuid;
static char *from_text;
static char *to_text;
static char *format;

static const GOptionEntry options[] = {
  { "project", 0, 0, G_OPTION_ARG_STRING, &project_uuid, N_("Only the benefits of this project"), "UUID" },
  { "benefit", 0, 0, G_OPTION_ARG_STRING, &benefit_uuid, N_("Only this benefit"), "UUID" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("The first day; otherwise that of the first baseline"),
    N_("YYYY-MM-DD") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text,
    N_("The day after the last; otherwise the status date"), N_("YYYY-MM-DD") },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("What to answer in: text (for people) or json"), "FORMAT" },
  { NULL },
};

/* What is asked for, and of what. */
typedef struct
{
  GevRecordSet *set;
  GevPortfolio *portfolio;
  GPtrArray *benefits;
  GHashTable *parts;
  GevEconomy *economy;
  GevDate as_of;
  const GevTotalsRow *sum;
} Question;

/* The kroner of one benefit in the period, as GevTotals adds them up. */
typedef struct
{
  gint64 planned_ore;
  gint64 planned_to_date_ore;
  gint64 realised_ore;
} Money;

static Money
count_money (const Question  *question,
             GevBenefitValue *value)
{
  GevDate from = MIN (question->sum->from, question->as_of);
  GevDate to = MIN (question->sum->to, question->as_of);
  Money money;

  money.planned_ore = gev_benefit_value_planned (value, question->sum->from, question->sum->to);
  money.planned_to_date_ore = gev_benefit_value_planned (value, from, to);
  money.realised_ore = gev_benefit_value_realised (value, from, to);

  return money;
}

static void
write_benefit (GevJson        *json,
               const Question *question,
               GevBenefit     *benefit)
{
  g_autoptr (GevBenefitValue) value = gev_benefit_value_new_from_set (question->set, benefit);

  gev_json_begin_object (json, NULL);
  gev_json_add_text (json, "uuid", gev_record_get_uuid (benefit));
  gev_json_add_text (json, "title", gev_record_get_text (benefit, GEV_BENEFIT_TITLE));
  gev_json_add_text (json, "project", gev_record_get_text (benefit, GEV_BENEFIT_PROJECT));
  gev_json_add_text (json, "programme", gev_record_get_text (benefit, GEV_BENEFIT_PROGRAMME));
  gev_json_add_flag (json, "dis_benefit", gev_benefit_value_is_dis_benefit (value));
  gev_json_add_flag (json, "left_out", g_hash_table_contains (question->parts, benefit));
  if (gev_benefit_value_is_priced (value))
    {
      Money money = count_money (question, value);

      gev_json_add_integer (json, "planned_ore", money.planned_ore);
      gev_json_add_integer (json, "planned_to_date_ore", money.planned_to_date_ore);
      gev_json_add_integer (json, "realised_ore", money.realised_ore);
    }
  else
    {
      gev_json_add_null (json, "planned_ore");
      gev_json_add_null (json, "planned_to_date_ore");
      gev_json_add_null (json, "realised_ore");
    }
  gev_benefit_output_to_json (json, value, question->portfolio, question->as_of);
  gev_json_end (json);
}

static void
write_sum (GevJson            *json,
           const GevTotalsRow *sum)
{
  gev_json_begin_object (json, "total");
  gev_json_add_integer (json, "benefits", sum->n_benefits);
  gev_json_add_integer (json, "dis_benefits", sum->n_dis_benefits);
  gev_json_add_integer (json, "left_out", sum->n_left_out);
  gev_json_add_integer (json, "overdue", sum->n_overdue);
  gev_json_add_integer (json, "planned_ore", sum->planned_ore);
  gev_json_add_integer (json, "planned_to_date_ore", sum->planned_to_date_ore);
  gev_json_add_integer (json, "realised_ore", sum->realised_ore);
  gev_json_add_text (json, "status", gev_status_vocabulary.terms[sum->status].nick);
  if (sum->status != GEV_STATUS_NOT_DUE)
    gev_json_add_ratio (json, "status_ratio", sum->status_ratio);
  else
    gev_json_add_null (json, "status_ratio");
  gev_json_end (json);
}

static char *
write_json (const Question *question)
{
  g_autoptr (GevJson) json = gev_json_new ();

  gev_json_begin_object (json, NULL);
  gev_json_take_text (json, "as_of", gev_date_to_iso (question->as_of));
  gev_json_begin_object (json, "period");
  gev_json_take_text (json, "from", gev_date_to_iso (question->sum->from));
  gev_json_take_text (json, "to", gev_date_to_iso (question->sum->to));
  gev_json_end (json);
  gev_json_begin_array (json, "benefits");
  for (guint i = 0; i < question->benefits->len; i++)
    write_benefit (json, question, question->benefits->pdata[i]);
  gev_json_end (json);
  write_sum (json, question->sum);
  gev_economy_output_to_json (json, question->economy);
  gev_json_end (json);

  return gev_json_to_string (json);
}

/* Until now, all that is planned for the period is planned by now. */
static gboolean
is_of_time_to_come (const Question *question)
{
  return question->sum->to > question->as_of;
}

static void
add_money (GevTextTable      *table,
           const GevLanguage *language,
           const Question    *question,
           Money              money)
{
  if (is_of_time_to_come (question))
    gev_text_table_take (table, gev_format_money (language, money.planned_ore));
  gev_text_table_take (table, gev_format_money (language, money.planned_to_date_ore));
  gev_text_table_take (table, gev_format_money (language, money.realised_ore));
}

static void
add_benefit (GevTextTable      *table,
             const GevLanguage *language,
             const Question    *question,
             GevBenefit        *benefit)
{
  g_autoptr (GevBenefitValue) value = gev_benefit_value_new_from_set (question->set, benefit);
  GevStatus status = gev_benefit_value_status (value, question->as_of,
                                               gev_portfolio_get_on_plan_limit (question->portfolio),
                                               gev_portfolio_get_behind_limit (question->portfolio));
  double degree;

  gev_text_table_add (table, gev_record_get_text (benefit, GEV_BENEFIT_TITLE));
  if (gev_benefit_value_is_priced (value))
    add_money (table, language, question, count_money (question, value));
  else
    for (guint i = is_of_time_to_come (question) ? 0 : 1; i < 3; i++)
      gev_text_table_add (table, NULL);
  gev_text_table_take (table, gev_benefit_value_degree (value, question->as_of, &degree)
                                ? gev_format_percent (language, degree)
                                : NULL);
  gev_text_table_add (table, gev_benefit_value_is_dis_benefit (value)
                               ? T_ (language, "Dis-benefit")
                               : gev_language_translate (language, gev_status_vocabulary.terms[status].label));
  gev_text_table_add (table, gev_benefit_value_is_overdue (value, question->as_of) ? T_ (language, "Overdue") : NULL);
}

static void
add_sum (GevTextTable      *table,
         const GevLanguage *language,
         const Question    *question)
{
  const GevTotalsRow *sum = question->sum;

  gev_text_table_add_rule (table);
  gev_text_table_add (table, T_ (language, "In all"));
  add_money (table, language, question, (Money){ sum->planned_ore, sum->planned_to_date_ore, sum->realised_ore });
  gev_text_table_add (table, NULL);
  gev_text_table_add (table, gev_language_translate (language, gev_status_vocabulary.terms[sum->status].label));
  gev_text_table_take (table, gev_format_count (language, sum->n_overdue));
}

static char *
write_text (const Question *question)
{
  const GevLanguage *language = gev_language_get_default ();
  guint n_sums = is_of_time_to_come (question) ? 3 : 2;
  g_autoptr (GevTextTable) table = gev_text_table_new (n_sums + 4);
  g_autofree char *period = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *left_out = gev_sentence_left_out (language, question->sum->n_left_out);
  g_autofree char *economy = gev_economy_output_to_text (question->economy, language);

  gev_text_table_add (table, T_ (language, "Benefit"));
  if (is_of_time_to_come (question))
    gev_text_table_add (table, T_ (language, "Planned"));
  gev_text_table_add (table, T_ (language, "Planned by now"));
  gev_text_table_add (table, T_ (language, "Realised"));
  gev_text_table_add (table, T_ (language, "Degree"));
  gev_text_table_add (table, T_ (language, "Status"));
  gev_text_table_add (table, T_ (language, "Measurement"));
  for (guint column = 1; column <= n_sums + 1; column++)
    gev_text_table_set_to_right (table, column);
  gev_text_table_add_rule (table);
  for (guint i = 0; i < question->benefits->len; i++)
    add_benefit (table, language, question, question->benefits->pdata[i]);
  add_sum (table, language, question);
  rows = gev_text_table_to_string (table);
  period = gev_format_period (language, question->sum->from,
                              MAX (question->sum->from, question->sum->to - 1));

  return g_strdup_printf ("%s\n\n%s%s%s%s", period, rows, left_out != NULL ? left_out : "",
                          left_out != NULL ? "\n" : "", economy);
}

static GPtrArray *
find_benefits (GevRecordSet *set,
               gpointer      scope)
{
  GPtrArray *benefits;

  if (scope == NULL)
    return g_ptr_array_ref (gev_record_set_get_all (set, GEV_TYPE_BENEFIT));
  if (GEV_IS_PROJECT (scope))
    return g_ptr_array_ref (gev_record_set_get_referring (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT,
                                                          gev_record_get_uuid (scope)));
  benefits = g_ptr_array_new ();
  g_ptr_array_add (benefits, scope);

  return benefits;
}

static gboolean
check_period (GevDate   from,
              GevDate   to,
              GError  **error)
{
  if (project_uuid != NULL && benefit_uuid != NULL)
    g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("%s and %s exclude each other."), "--project",
                 "--benefit");
  else if (from != GEV_DATE_NONE && to != GEV_DATE_NONE && to <= from)
    g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("%s must be after %s."), "--to", "--from");
  else
    return TRUE;

  return FALSE;
}

static gboolean
run (char   **arguments,
     GError **error)
{
  static const char *const formats[] = { "text", "json", NULL };
  const char *path = arguments[0];
  g_autoptr (GevStore) store = NULL;
  g_autoptr (GevRecordSet) set = NULL;
  g_autoptr (GPtrArray) benefits = NULL;
  g_autoptr (GHashTable) parts = NULL;
  g_autoptr (GevTotals) totals = NULL;
  g_autoptr (GevEconomy) economy = NULL;
  GevEconomyOptions calculation = { .basis = GEV_ECONOMY_AS_IT_STANDS };
  g_autofree char *text = NULL;
  GevTotalsOptions wanted = { 0 };
  Question question;
  gpointer project, benefit;
  int choice;

  if (!gev_option_get_choice ("--format", format, formats, &choice, error) ||
      !gev_option_get_date ("--from", from_text, &wanted.from, error) ||
      !gev_option_get_date ("--to", to_text, &wanted.to, error) ||
      !check_period (wanted.from, wanted.to, error))
    return FALSE;
  store = gev_portfolio_file_open (path, GEV_STORE_READ, error);
  set = store != NULL ? gev_portfolio_file_load (store, path, error) : NULL;
  if (set == NULL ||
      !gev_portfolio_file_lookup (set, path, project_uuid, GEV_TYPE_PROJECT, &project, error) ||
      !gev_portfolio_file_lookup (set, path, benefit_uuid, GEV_TYPE_BENEFIT, &benefit, error))
    return FALSE;

  wanted.as_of = gev_store_get_status_date (store);
  wanted.scope = project != NULL ? project : benefit;
  benefits = find_benefits (set, wanted.scope);
  parts = gev_benefit_parts_find (set, benefits);
  totals = gev_totals_new (set, &wanted);
  calculation.scope = wanted.scope;
  calculation.as_of = wanted.as_of;
  economy = gev_economy_new (set, &calculation);
  question = (Question){
    .set = set,
    .portfolio = g_ptr_array_index (gev_record_set_get_all (set, GEV_TYPE_PORTFOLIO), 0),
    .benefits = benefits,
    .parts = parts,
    .economy = economy,
    .as_of = wanted.as_of,
    .sum = gev_totals_get_sum (totals),
  };
  text = choice == GEV_FORMAT_JSON ? write_json (&question) : write_text (&question);

  return gev_output_print (text, error);
}

const GevCommand gev_command_value = {
  .name = "value",
  .arguments = "FILE",
  .summary = N_("Tell what is planned and realised in kroner, and how far each benefit has come"),
  .options = options,
  .run = run,
};
