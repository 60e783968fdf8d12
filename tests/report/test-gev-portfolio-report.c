/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-portfolio-report.h"

#include "document-texts.h"
#include "gev-action.h"
#include "gev-format.h"
#include "gev-freed-money.h"
#include "gev-project-report.h"
#include "gev-record-types.h"
#include "gev-samples.h"
#include "gev-totals.h"
#include "report-test.h"
#include "sample-set.h"

#define NBSP "\u00a0"

static void
assert_cell (GevTable   *table,
             const char *row,
             const char *head,
             const char *expected)
{
  g_autofree char *cell = test_table_get (table, row, head);

  g_assert_cmpstr (cell, ==, expected);
}

static void
assert_headings (GevDocument *document,
                 const char  *expected)
{
  g_autoptr (GPtrArray) headings = test_document_headings (document);
  g_autofree char *shown = NULL;

  g_ptr_array_add (headings, NULL);
  shown = g_strjoinv ("|", (char **) headings->pdata);
  g_assert_cmpstr (shown, ==, expected);
}

/* The figures of the report are the model's. */
static void
test_figures (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  GevTotalsOptions all = { .as_of = TEST_TODAY, .grouping = GEV_TOTALS_BY_PROJECT };
  g_autoptr (GevTotals) totals = gev_totals_new (set, &all);
  g_autoptr (GevFreedMoney) money = gev_freed_money_new (set, g_ptr_array_index (gev_record_set_get_all (set,
                                                                                   GEV_TYPE_PROGRAMME), 0),
                                                         TEST_TODAY);
  g_autoptr (GevDocument) document = gev_portfolio_report_new (set, &options);
  g_autofree char *realised = gev_format_money (options.language, gev_totals_get_sum (totals)->realised_ore);
  g_autofree char *freed = gev_format_money (options.language, money->total.realised_ore);
  g_autofree char *budget = gev_format_money (options.language, money->budget_effect.realised_ore);
  GevTable *projects = test_document_find (document, "Prissatte gevinster");
  GevTable *statuses = test_document_find (document, "Ikke prissatt");
  guint n_unpriced = gev_totals_get_sum (totals)->n_status_unpriced[GEV_STATUS_OFF_PLAN];
  g_autofree char *far_behind = gev_format_count (options.language, n_unpriced);

  assert_cell (test_document_find (document, "År"), "I alt", "Realisert", realised);
  assert_cell (test_document_find (document, "Frigjorte midler"), "I alt", "Realisert", freed);
  assert_cell (test_document_find (document, "Frigjorte midler"), "Budsjetteffekt i egen virksomhet", "Realisert",
               budget);
  assert_cell (statuses, "Langt bak plan", "Ikke prissatt", far_behind);
  for (guint i = 0; i < gev_totals_get_n_rows (totals); i++)
    {
      const GevTotalsRow *row = gev_totals_get_row (totals, i);
      g_autofree char *title = row->record != NULL ? gev_record_dup_title (row->record) : NULL;
      g_autofree char *thousands = gev_format_number (options.language, (double) row->realised_ore / 100000, 0);

      if (title != NULL && row->realised_ore != 0)
        assert_cell (projects, title, "Realisert", thousands);
    }
}

/* No project and no action is left out. */
static void
test_complete (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  g_autoptr (GevDocument) document = gev_portfolio_report_new (set, &options);
  g_autoptr (GPtrArray) texts = test_document_texts (document);

  g_assert_cmpuint (test_table_count (test_document_find (document, "Prissatte gevinster")), ==,
                    gev_record_set_get_all (set, GEV_TYPE_PROJECT)->len);
  g_assert_cmpuint (test_table_count (test_document_find (document, "Tiltak")), ==,
                    gev_record_set_get_all (set, GEV_TYPE_ACTION)->len);
  g_assert_true (test_texts_contain (texts, "Samskaping henger etter på nivå 1,3 av 4"));
  g_assert_true (test_texts_contain (texts, "Neste forsøk bør starte med to nabobarnehager"));
  g_assert_true (test_texts_contain (texts, "«Medisindispenser» er en pilot over tiden"));
}

/* Little data gives a short report, without sections that say nothing. */
static void
test_sparse (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_OSTRE_TOTEN);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  g_autoptr (GevDocument) document = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  options.today = gev_date_new (2018, 1, 1);
  document = gev_portfolio_report_new (set, &options);
  texts = test_document_texts (document);
  assert_headings (document, "Frigjorte midler mot målet|Gevinster ført direkte på programmene|"
                             "Økosystemet for innovasjon|Forklaringer");
  g_assert_true (test_texts_contain (texts, "10,0 av 40,0" NBSP "mill. kr er realisert."));
  g_assert_cmpuint (test_table_count (test_document_find (document, "Tiltak")), ==, 14);
  g_assert_null (test_document_find (document, "Ansvarlig"));
}

static void
test_empty (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevReportOptions options = test_options_make (GEV_LANGUAGE_NYNORSK);
  g_autoptr (GevDocument) document = gev_portfolio_report_new (set, &options);
  g_autoptr (GPtrArray) texts = test_document_texts (document);
  g_autoptr (GBytes) pdf = test_write (document, NULL);
  g_auto (GStrv) pages = test_page_texts (pdf);

  assert_headings (document, "");
  g_assert_true (test_texts_contain (texts, "Porteføljen er tom enno."));
  if (pages != NULL)
    g_assert_cmpuint (g_strv_length (pages), ==, 2);
}

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_isalpha (*text))
      return TRUE;

  return FALSE;
}

/* Whether the text is, or holds nothing but, what users wrote. */
static gboolean
is_recorded (GevRecordSet *set,
             const char   *text)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      GPtrArray *records = gev_record_set_get_all (set, types[i]);

      for (guint j = 0; j < records->len; j++)
        {
          gpointer record = g_ptr_array_index (records, j);
          GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

          for (guint k = GEV_RECORD_N_FIELDS; k < klass->n_fields; k++)
            {
              const GevField *field = gev_record_class_get_field (klass, k);

              if ((field->kind == GEV_FIELD_TEXT || field->kind == GEV_FIELD_PROSE) &&
                  gev_record_has (record, k) && strstr (text, gev_record_get_text (record, k)) != NULL)
                return TRUE;
            }
        }
    }

  return FALSE;
}

/* What is the same in English and in another language is the same word in both. */
static void
check_leftovers (GevRecordSet *set,
                 GPtrArray    *english,
                 GPtrArray    *other)
{
  static const char *const shared[] = { "Status", "Start", "Type", "Element" };

  g_assert_cmpuint (english->len, ==, other->len);
  for (guint i = 0; i < other->len; i++)
    {
      const char *text = g_ptr_array_index (other, i);
      gboolean known = g_str_has_suffix (text, "\u00a0km") || g_str_has_suffix (text, "\u00a0min");

      for (guint j = 0; j < G_N_ELEMENTS (shared); j++)
        known = known || g_str_equal (text, shared[j]);
      if (!known && has_letters (text) && g_str_equal (text, g_ptr_array_index (english, i)) &&
          !is_recorded (set, text))
        g_error ("«%s» is not translated", text);
    }
}

static void
test_languages (void)
{
  static const char *const samples[] = { GEV_SAMPLE_EXAMPLE, GEV_SAMPLE_OSTRE_TOTEN };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GevRecordSet) set = test_sample_read (samples[i]);
      GPtrArray *projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT);

      for (guint j = 0; j <= projects->len; j++)
        {
          GPtrArray *texts[GEV_N_LANGUAGES];

          for (guint k = 0; k < GEV_N_LANGUAGES; k++)
            {
              GevReportOptions options = test_options_make (k);
              g_autoptr (GevDocument) document = NULL;

              if (j < projects->len)
                document = gev_project_report_new (set, g_ptr_array_index (projects, j), &options);
              else
                document = gev_portfolio_report_new (set, &options);
              texts[k] = test_document_texts (document);
            }
          check_leftovers (set, texts[GEV_LANGUAGE_ENGLISH], texts[GEV_LANGUAGE_BOKMAL]);
          check_leftovers (set, texts[GEV_LANGUAGE_ENGLISH], texts[GEV_LANGUAGE_NYNORSK]);
          for (guint k = 0; k < GEV_N_LANGUAGES; k++)
            g_ptr_array_unref (texts[k]);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/portfolio-report/figures", test_figures);
  g_test_add_func ("/portfolio-report/complete", test_complete);
  g_test_add_func ("/portfolio-report/sparse", test_sparse);
  g_test_add_func ("/portfolio-report/empty", test_empty);
  g_test_add_func ("/portfolio-report/languages", test_languages);

  return g_test_run ();
}
