/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-diffusion-report.h"

#include "document-texts.h"
#include "gev-adoption.h"
#include "gev-samples.h"
#include "sample-set.h"

static guint
count_adoptions (GevRecordSet   *set,
                 GevAdoptionWay  way)
{
  GPtrArray *adoptions = gev_record_set_get_all (set, GEV_TYPE_ADOPTION);
  guint n = 0;

  for (guint i = 0; i < adoptions->len; i++)
    n += gev_record_get_choice (adoptions->pdata[i], GEV_ADOPTION_WAY) == (int) way &&
         gev_record_get_date (adoptions->pdata[i], GEV_ADOPTION_DATE) <= TEST_TODAY;

  return n;
}

static void
test_example (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_ENGLISH);
  g_autoptr (GevDocument) document = gev_diffusion_report_new (set, &options);
  g_autoptr (GPtrArray) headings = test_document_headings (document);
  g_autoptr (GPtrArray) texts = test_document_texts (document);
  GevTable *out = test_document_find (document, "Who");

  g_assert_true (test_texts_contain (headings, "Who took over what"));
  g_assert_true (test_texts_contain (headings, "Adopted from others"));
  g_assert_true (test_texts_contain (texts, "have taken over from us"));
  g_assert_nonnull (out);
  g_assert_cmpuint (test_table_count (out), ==, count_adoptions (set, GEV_ADOPTION_OUT));
}

static void
test_empty (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevReportOptions options = test_options_make (GEV_LANGUAGE_ENGLISH);
  g_autoptr (GevDocument) document = gev_diffusion_report_new (set, &options);
  g_autoptr (GPtrArray) headings = test_document_headings (document);
  g_autoptr (GPtrArray) texts = test_document_texts (document);

  g_assert_true (test_texts_contain (texts, "No adoption is recorded yet."));
  g_assert_false (test_texts_contain (headings, "Who took over what"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/diffusion-report/example", test_example);
  g_test_add_func ("/report/diffusion-report/empty", test_empty);

  return g_test_run ();
}
