/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-section.h"

#include "gev-benefit-words.h"
#include "gev-calculation-section.h"
#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-measurement.h"
#include "gev-prerequisite.h"
#include "gev-report-table.h"

static void
free_item (gpointer data)
{
  GevBenefitItem *item = data;

  gev_benefit_value_unref (item->value);
  g_free (item);
}

static gint64
get_whole_plan (GevBenefitItem *item)
{
  return ABS (gev_benefit_value_planned (item->value, GEV_DATE_NONE,
                                         gev_benefit_value_get_target_date (item->value) + 365));
}

/* Benefits before dis-benefits, those with a plan first, by what they are planned to give in kroner. */
static int
compare_items_cb (gconstpointer a,
                  gconstpointer b)
{
  GevBenefitItem *one = *(GevBenefitItem *const *) a;
  GevBenefitItem *other = *(GevBenefitItem *const *) b;
  int order = gev_benefit_value_is_dis_benefit (one->value) - gev_benefit_value_is_dis_benefit (other->value);
  gint64 p, q;

  if (order == 0)
    order = gev_benefit_value_has_plan (other->value) - gev_benefit_value_has_plan (one->value);
  if (order != 0)
    return order;

  p = get_whole_plan (one);
  q = get_whole_plan (other);

  return p != q ? (p < q) - (p > q) : gev_record_compare (&one->benefit, &other->benefit);
}

/**
 * gev_benefit_items_new:
 * @writer: a writer
 * @benefits: (element-type GevBenefit): benefits
 *
 * Returns: (transfer full) (element-type GevBenefitItem): the benefits, the one that is planned to give most
 *   first, dis-benefits last
 */
GPtrArray *
gev_benefit_items_new (GevReportWriter *writer,
                       GPtrArray       *benefits)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (free_item);

  for (guint i = 0; i < benefits->len; i++)
    {
      GevBenefitItem *item = g_new (GevBenefitItem, 1);

      item->benefit = g_ptr_array_index (benefits, i);
      item->value = gev_benefit_value_new_from_set (writer->set, item->benefit);
      g_ptr_array_add (items, item);
    }
  g_ptr_array_sort (items, compare_items_cb);

  return items;
}

/**
 * gev_benefit_item_is_main:
 * @item: the first of the benefits of a project
 *
 * Returns: whether it is what the project is judged by: a benefit with a plan
 */
gboolean
gev_benefit_item_is_main (GevBenefitItem *item)
{
  return !gev_benefit_value_is_dis_benefit (item->value) && gev_benefit_value_has_plan (item->value);
}

static void
add_benefit_row (GevReportTable *table,
                 GevBenefitItem *item)
{
  GevReportWriter *writer = table->writer;
  const GevLanguage *language = writer->language;
  GevSign sign;
  g_autofree char *title = gev_record_dup_title (item->benefit);
  g_autofree char *status = gev_benefit_words_status (language, item->benefit, item->value, writer->portfolio,
                                                      writer->today, &sign);
  g_autofree char *baseline = NULL;
  g_autofree char *target = NULL;
  g_autofree char *last = NULL;
  g_autofree char *degree = NULL;
  double ratio;
  guint row;

  if (gev_benefit_value_has_baseline (item->value))
    baseline = gev_format_large (language, gev_record_get_number (item->benefit, GEV_BENEFIT_BASELINE), NULL);
  if (gev_record_has (item->benefit, GEV_BENEFIT_TARGET))
    target = gev_format_large (language, gev_record_get_number (item->benefit, GEV_BENEFIT_TARGET), NULL);
  if (gev_benefit_value_count_measurements (item->value, writer->today) > 0)
    last = gev_format_large (language, gev_benefit_value_value_at (item->value, writer->today, NULL), NULL);
  if (last != NULL && gev_benefit_value_degree (item->value, writer->today, &ratio))
    degree = gev_format_percent (language, ratio);

  row = gev_report_table_add (table, GEV_ROW_PLAIN,
                              (const char *[]) {
                                title, gev_record_get_text (item->benefit, GEV_BENEFIT_UNIT),
                                baseline, target, last, degree, status,
                              });
  gev_report_table_set_sign (table, row, 6, sign);
}

/**
 * gev_benefit_section_add_table:
 * @writer: a writer
 * @items: (element-type GevBenefitItem): benefits
 *
 * Adds a table with a row for each benefit.
 */
void
gev_benefit_section_add_table (GevReportWriter *writer,
                               GPtrArray       *items)
{
  static const GevReportColumn columns[] = {
    { N_("Benefit"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Unit"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Baseline"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Target"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Last measured"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Degree"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Status"), GEV_COLUMN_TEXT, 2, FALSE },
  };
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < items->len; i++)
    add_benefit_row (&table, g_ptr_array_index (items, i));
  gev_report_table_finish (&table, T_ (writer->language, "The benefits."),
                           T_ (writer->language, "Degree of realisation = measured change divided by promised "
                                                 "change."));
}

/* A value with its date and, where there is one, its source. */
static char *
describe_level (GevReportWriter *writer,
                GevBenefit      *benefit,
                guint            level_field,
                guint            date_field,
                const char      *source)
{
  g_autofree char *quantity = NULL;
  g_autofree char *date = gev_report_writer_format_date (writer, gev_record_get_date (benefit, date_field));
  GString *text;

  if (!gev_record_has (benefit, level_field))
    return NULL;

  quantity = gev_benefit_words_quantity (writer->language, benefit,
                                         gev_record_get_number (benefit, level_field));
  text = g_string_new (quantity);
  if (*date != '\0')
    g_string_append_printf (text, ", %s", date);
  if (source != NULL)
    g_string_append_printf (text, ". %s", source);

  return g_string_free (text, FALSE);
}

/* The points between the baseline and the target. */
static char *
describe_plan (GevReportWriter *writer,
               GevBenefitItem  *item)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const GevValuePoint *points;
  guint n;

  points = gev_benefit_value_get_plan_points (item->value, &n);
  for (guint i = 1; i + 1 < n; i++)
    {
      g_autofree char *level = gev_format_large (writer->language, points[i].value, NULL);
      g_autofree char *date = gev_report_writer_format_date (writer, points[i].date);

      if (text->len > 0)
        g_string_append (text, "; ");
      /* Translators: a value and the day by which it is planned. */
      g_string_append_printf (text, T_ (writer->language, "%1$s on %2$s"), level, date);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
describe_measuring (GevReportWriter *writer,
                    GevBenefit      *benefit)
{
  g_autofree char *how_often = gev_report_writer_format_field (writer, benefit, GEV_BENEFIT_FREQUENCY);
  g_autofree char *next = gev_report_writer_format_date (writer,
                                                         gev_record_get_date (benefit, GEV_BENEFIT_NEXT_DUE));

  if (how_often != NULL && *next != '\0')
    return g_strdup_printf (T_ (writer->language, "%1$s, next by %2$s"), how_often, next);
  if (*next != '\0')
    return g_strdup_printf (T_ (writer->language, "Next by %s"), next);

  return g_steal_pointer (&how_often);
}

static char *
describe_worth (GevReportWriter *writer,
                GevBenefit      *benefit)
{
  g_autofree char *worth = gev_report_writer_format_field (writer, benefit, GEV_BENEFIT_UNIT_VALUE_ORE);

  /* What is measured in kroner is worth a krone a krone. */
  if (worth == NULL || !gev_record_get_flag (benefit, GEV_BENEFIT_PRICED) ||
      gev_record_get_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE) == 100)
    return NULL;
  if (gev_record_get_number (benefit, GEV_BENEFIT_FLOW) != GEV_FLOW_RATE)
    return g_steal_pointer (&worth);

  return g_strdup_printf (T_ (writer->language, "%s a year"), worth);
}

static void
add_fact (GevReportTable *table,
          GevBenefit     *benefit,
          guint           field,
          char           *text)
{
  const GevField *description = gev_record_class_get_field (GEV_RECORD_GET_CLASS (benefit), field);
  g_autofree char *owned = text;

  if (owned != NULL && *owned != '\0')
    gev_report_table_add (table, GEV_ROW_PLAIN,
                          (const char *[]) { T_ (table->writer->language, description->label), owned });
}

static void
add_facts (GevReportWriter *writer,
           GevBenefitItem  *item)
{
  static const GevReportColumn columns[] = {
    { N_("About the benefit"), GEV_COLUMN_TEXT, 1, FALSE },
    { N_("As recorded"), GEV_COLUMN_TEXT, 3, FALSE },
  };
  static const guint before[] = { GEV_BENEFIT_OWNER, GEV_BENEFIT_TYPE, GEV_BENEFIT_GROUP,
                                  GEV_BENEFIT_BENEFICIARY, GEV_BENEFIT_COST_BEARER };
  static const guint after[] = { GEV_BENEFIT_METHOD, GEV_BENEFIT_ASSUMPTIONS, GEV_BENEFIT_RISK,
                                 GEV_BENEFIT_DISPOSAL, GEV_BENEFIT_STATE };
  GevBenefit *benefit = item->benefit;
  g_autofree char *source = gev_report_writer_format_field (writer, benefit, GEV_BENEFIT_BASELINE_SOURCE);
  g_autofree char *plan = describe_plan (writer, item);
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    add_fact (&table, benefit, before[i], gev_report_writer_format_field (writer, benefit, before[i]));
  add_fact (&table, benefit, GEV_BENEFIT_BASELINE,
            describe_level (writer, benefit, GEV_BENEFIT_BASELINE, GEV_BENEFIT_BASELINE_DATE, source));
  if (plan != NULL)
    gev_report_table_add (&table, GEV_ROW_PLAIN,
                          (const char *[]) { T_ (writer->language, "Planned on the way"), plan });
  add_fact (&table, benefit, GEV_BENEFIT_TARGET,
            describe_level (writer, benefit, GEV_BENEFIT_TARGET, GEV_BENEFIT_TARGET_DATE, NULL));
  add_fact (&table, benefit, GEV_BENEFIT_UNIT_VALUE_ORE, describe_worth (writer, benefit));
  add_fact (&table, benefit, GEV_BENEFIT_FREQUENCY, describe_measuring (writer, benefit));
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    add_fact (&table, benefit, after[i], gev_report_writer_format_field (writer, benefit, after[i]));
  gev_report_table_finish (&table, NULL, NULL);
}

static void
add_measurements (GevReportWriter *writer,
                  GevBenefit      *benefit)
{
  static const GevReportColumn columns[] = {
    { N_("Measured on"), GEV_COLUMN_TEXT, 0, FALSE },
    { N_("Value"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("How known"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Note"), GEV_COLUMN_TEXT, 4, FALSE },
  };
  GPtrArray *measurements = gev_record_set_get_referring (writer->set, GEV_TYPE_MEASUREMENT,
                                                          GEV_MEASUREMENT_BENEFIT,
                                                          gev_record_get_uuid (benefit));
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < measurements->len; i++)
    {
      gpointer measurement = g_ptr_array_index (measurements, i);
      g_autofree char *date = gev_report_writer_format_field (writer, measurement, GEV_MEASUREMENT_DATE);
      g_autofree char *value = gev_report_writer_format_field (writer, measurement, GEV_MEASUREMENT_VALUE);
      g_autofree char *known_by = gev_report_writer_format_field (writer, measurement, GEV_MEASUREMENT_KNOWN_BY);

      gev_report_table_add (&table, GEV_ROW_PLAIN,
                            (const char *[]) { date, value, known_by,
                                               gev_record_get_text (measurement, GEV_MEASUREMENT_NOTE) });
    }
  gev_report_table_finish (&table, NULL, NULL);
}

static void
add_prerequisites (GevReportWriter *writer,
                   GevBenefit      *benefit)
{
  static const GevReportColumn columns[] = {
    { N_("Must happen first"), GEV_COLUMN_TEXT, 4, FALSE },
    { N_("Responsible"), GEV_COLUMN_TEXT, 3, TRUE },
    { N_("Deadline"), GEV_COLUMN_TEXT, 0, FALSE },
    { N_("Done"), GEV_COLUMN_TEXT, 0, FALSE },
  };
  GPtrArray *prerequisites = gev_record_set_get_referring (writer->set, GEV_TYPE_PREREQUISITE,
                                                           GEV_PREREQUISITE_BENEFIT,
                                                           gev_record_get_uuid (benefit));
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < prerequisites->len; i++)
    {
      gpointer prerequisite = g_ptr_array_index (prerequisites, i);
      g_autofree char *deadline = gev_report_writer_format_field (writer, prerequisite, GEV_PREREQUISITE_DEADLINE);
      g_autofree char *done = gev_report_writer_format_field (writer, prerequisite, GEV_PREREQUISITE_DONE);
      GevDate due = gev_record_get_date (prerequisite, GEV_PREREQUISITE_DEADLINE);
      gboolean is_late = done == NULL && due != GEV_DATE_NONE && due < writer->today;
      guint row;

      row = gev_report_table_add (&table, GEV_ROW_PLAIN,
                                  (const char *[]) {
                                    gev_record_get_text (prerequisite, GEV_PREREQUISITE_TITLE),
                                    gev_record_get_text (prerequisite, GEV_PREREQUISITE_RESPONSIBLE),
                                    deadline,
                                    is_late ? T_ (writer->language, "Overdue") : done,
                                  });
      if (is_late)
        gev_report_table_set_sign (&table, row, 3, GEV_SIGN_BAD);
    }
  gev_report_table_finish (&table, NULL, NULL);
}

/**
 * gev_benefit_section_add:
 * @writer: a writer
 * @item: a benefit
 *
 * Adds all that is known of a benefit: what is recorded, its measurements and what must happen first.
 */
void
gev_benefit_section_add (GevReportWriter *writer,
                         GevBenefitItem  *item)
{
  g_autofree char *title = gev_record_dup_title (item->benefit);
  g_autofree char *standing = gev_benefit_words_standing (writer->language, item->benefit, item->value,
                                                          writer->today);

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_2, title);
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO,
                              gev_record_get_text (item->benefit, GEV_BENEFIT_DESCRIPTION));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, standing);
  add_facts (writer, item);
  gev_calculation_section_add (writer, item->benefit, T_ (writer->language, "How the value is calculated"));
  add_measurements (writer, item->benefit);
  add_prerequisites (writer, item->benefit);
}
