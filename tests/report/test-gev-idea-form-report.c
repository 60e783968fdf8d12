/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-idea-form-report.h"

#include "gev-form-field.h"
#include "gev-organisation.h"
#include "gev-portfolio.h"
#include "report-test.h"
#include "sample-set.h"

static GevRecordSet *
create_set (const char *organisation)
{
  GevRecordSet *set = gev_record_set_new ();
  g_autoptr (GevRecord) portfolio = gev_record_new (GEV_TYPE_PORTFOLIO);
  g_autoptr (GevRecord) record = gev_record_new (GEV_TYPE_ORGANISATION);

  gev_record_set_text (record, GEV_ORGANISATION_NAME, organisation);
  gev_record_set_text (portfolio, GEV_PORTFOLIO_ORGANISATION, gev_record_get_uuid (record));
  gev_record_set_add (set, portfolio);
  gev_record_set_add (set, record);

  return set;
}

/* In each language it is one page, with the name of the municipality. */
static void
test_one_page (void)
{
  static const char *const needs[] = { "The need", "Behovet", "Behovet" };
  static const char *const employees[] = { "Employee", "Ansatt", "Tilsett" };
  static const GevLanguageId languages[] = { GEV_LANGUAGE_ENGLISH, GEV_LANGUAGE_BOKMAL, GEV_LANGUAGE_NYNORSK };
  GevPageSetup setup;
  g_autoptr (GevRecordSet) set = create_set ("Østre Toten kommune");

  gev_page_setup_init_a4 (&setup, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      GevReportOptions options = test_options_make (languages[i]);
      g_autoptr (GevDocument) document = gev_idea_form_report_new (set, &options);
      g_autoptr (GBytes) pdf = test_write (document, &setup);
      g_auto (GStrv) pages = test_page_texts (pdf);

      if (pages == NULL)
        {
          g_test_skip ("pdftotext is missing");
          return;
        }
      /* A page ends with a form feed. */
      g_assert_cmpuint (g_strv_length (pages), ==, 2);
      g_assert_cmpstr (pages[1], ==, "");
      g_assert_nonnull (strstr (pages[0], "Østre Toten kommune"));
      g_assert_nonnull (strstr (pages[0], needs[i]));
      g_assert_nonnull (strstr (pages[0], employees[i]));
    }
}

/* Each line to write on takes the room of a hand with a pen. */
static void
test_lines (void)
{
  g_autoptr (GevTypesetter) typesetter = gev_typesetter_new ("nb");
  GevFrame frame = { .typesetter = typesetter, .width = 400, .height = 700 };
  g_autoptr (GevBlock) one = gev_form_field_new ("A", "b", 1);
  g_autoptr (GevBlock) five = gev_form_field_new ("A", "b", 5);
  GevLayout *low = gev_block_lay_out (one, &frame);
  GevLayout *high = gev_block_lay_out (five, &frame);

  g_assert_cmpuint (high->slices->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (gev_layout_get_height (high, 0, 1) - gev_layout_get_height (low, 0, 1), 4 * 24.0,
                                  0.001);
  gev_block_free_layout (one, low);
  gev_block_free_layout (five, high);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/idea-form-report/one-page", test_one_page);
  g_test_add_func ("/idea-form-report/lines", test_lines);

  return g_test_run ();
}
