/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record.h"

#include "gev-action.h"
#include "gev-actor.h"
#include "gev-benefit.h"
#include "gev-organisation.h"
#include "gev-portfolio.h"
#include "gev-process-step.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-record-types.h"
#include "gev-uuid.h"

static gboolean
has_problem (GevRecord *record,
             guint      field)
{
  g_autoptr (GPtrArray) problems = gev_record_validate (record);

  for (guint i = 0; i < problems->len; i++)
    if (((GevProblem *) g_ptr_array_index (problems, i))->field == field)
      return TRUE;

  return FALSE;
}

static GevRecord *
make_benefit (void)
{
  GevRecord *benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autofree char *uuid = gev_uuid_new ();

  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Spart tid");
  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, uuid);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2024, 1, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 40 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2026, 7, 1));

  return benefit;
}

/* What holds for every type, so that a new one is held to it too. */
static void
test_descriptions (void)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      GevRecordClass *klass = gev_record_types_get_class (types[i]);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_true (gev_record_types_find (klass->name) == types[i]);
      g_assert_true (gev_record_types_find (klass->plural) == types[i]);
      g_assert_nonnull (klass->label);
      g_assert_nonnull (klass->label_plural);
      for (guint j = 0; j < klass->n_fields; j++)
        {
          const GevField *field = gev_record_class_get_field (klass, j);

          g_assert_true (g_hash_table_add (names, (gpointer) field->name));
          g_assert_cmpint (gev_record_class_find_field (klass, field->name), ==, (int) j);
          g_assert_nonnull (g_object_class_find_property (G_OBJECT_CLASS (klass), field->name));
          g_assert_nonnull (field->label);
          g_assert_nonnull (field->help);
          g_assert_true ((field->kind == GEV_FIELD_MONEY) == g_str_has_suffix (field->name, "-ore"));
          g_assert_true ((field->vocabulary != NULL) ==
                         (field->kind == GEV_FIELD_CHOICE || field->kind == GEV_FIELD_CHOICES));
          if (j >= GEV_RECORD_N_FIELDS)
            g_assert_true ((field->target != NULL) ==
                           (field->kind == GEV_FIELD_REFERENCE || field->kind == GEV_FIELD_REFERENCES));
        }
    }
  g_assert_true (gev_record_types_find ("nothing") == G_TYPE_INVALID);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    data)
{
  (*(guint *) data)++;
}

static void
test_values (void)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) copy = NULL;
  g_autofree char *title = NULL;
  g_auto (GStrv) tags = NULL;
  gint64 track;
  guint n_notified = 0;

  g_signal_connect (project, "notify::title", G_CALLBACK (count_cb), &n_notified);
  gev_record_set_text (project, GEV_PROJECT_TITLE, " Natt\ntilsyn\x07 ");
  gev_record_set_text (project, GEV_PROJECT_TITLE, "Natt tilsyn");
  g_assert_cmpstr (gev_record_get_text (project, GEV_PROJECT_TITLE), ==, "Natt tilsyn");
  g_assert_cmpuint (n_notified, ==, 1);
  title = gev_record_dup_title (project);
  g_assert_cmpstr (title, ==, "Natt tilsyn");

  g_assert_cmpint (gev_record_get_choice (project, GEV_PROJECT_TRACK), ==, -1);
  g_object_set (project, "track", (gint64) GEV_TRACK_FAST, "pilot", TRUE, NULL);
  g_assert_cmpint (gev_record_get_choice (project, GEV_PROJECT_TRACK), ==, GEV_TRACK_FAST);
  g_object_set (project, "track", (gint64) -1, NULL);
  g_object_get (project, "track", &track, NULL);
  g_assert_cmpint (track, ==, -1);
  g_assert_false (gev_record_has (project, GEV_PROJECT_TRACK));
  g_assert_true (gev_record_get_flag (project, GEV_PROJECT_PILOT));

  gev_record_set_list (project, GEV_PROJECT_TAGS, (const char *[]){ "natt", " ", "velferd", "natt", NULL });
  g_object_get (project, "tags", &tags, NULL);
  g_assert_cmpuint (g_strv_length (tags), ==, 2);
  copy = gev_record_copy (project);
  g_assert_true (gev_record_equal (project, copy));
  gev_record_unset (copy, GEV_PROJECT_TAGS);
  g_assert_false (gev_record_equal (project, copy));
  g_assert_null (gev_record_get_list (copy, GEV_PROJECT_TAGS)[0]);

  /* False, the empty set and no date are nothing said. */
  gev_record_set_number (project, GEV_PROJECT_PILOT, FALSE);
  gev_record_set_number (project, GEV_PROJECT_KINDS, 0);
  gev_record_set_number (project, GEV_PROJECT_START, GEV_DATE_NONE);
  g_assert_false (gev_record_has (project, GEV_PROJECT_PILOT));
  g_assert_false (gev_record_has (project, GEV_PROJECT_KINDS));
  g_assert_false (gev_record_has (project, GEV_PROJECT_START));
}

static void
test_strings (void)
{
  static const struct
  {
    guint field;
    const char *text;
    gboolean good;
  } cases[] = {
    { GEV_BENEFIT_TITLE, "Spart tid", TRUE },
    { GEV_BENEFIT_PROJECT, "018f0000-0000-7000-8000-000000000000", TRUE },
    { GEV_BENEFIT_PROJECT, "018F0000-0000-7000-8000-000000000000", FALSE },
    { GEV_BENEFIT_TYPE, "saved-time", TRUE },
    { GEV_BENEFIT_TYPE, "Saved time", FALSE },
    { GEV_BENEFIT_BAROMETER_VALUES, "quality avoided-cost", TRUE },
    { GEV_BENEFIT_BAROMETER_VALUES, "quality,avoided-cost", FALSE },
    { GEV_BENEFIT_PRICED, "true", TRUE },
    { GEV_BENEFIT_PRICED, "1", FALSE },
    { GEV_BENEFIT_BASELINE, "-0.5", TRUE },
    { GEV_BENEFIT_BASELINE, "0,5", FALSE },
    { GEV_BENEFIT_BASELINE_DATE, "2024-02-29", TRUE },
    { GEV_BENEFIT_BASELINE_DATE, "2023-02-29", FALSE },
    { GEV_BENEFIT_UNIT_VALUE_ORE, "9223372036854775807", TRUE },
    { GEV_BENEFIT_UNIT_VALUE_ORE, "9223372036854775808", FALSE },
    { GEV_BENEFIT_UNIT_VALUE_ORE, "-1", FALSE },
    { GEV_RECORD_CREATED, "2026-11-21T12:00:00Z", TRUE },
    { GEV_RECORD_REVISION, "0", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
      g_autoptr (GError) error = NULL;
      g_autofree char *back = NULL;

      g_assert_true (gev_record_from_string (benefit, cases[i].field, cases[i].text, &error) == cases[i].good);
      g_assert_true ((error == NULL) == cases[i].good);
      back = gev_record_to_string (benefit, cases[i].field);
      if (cases[i].good)
        g_assert_cmpstr (back, ==, cases[i].text);
    }
}

static void
test_organisation_numbers (void)
{
  /* 3·9+2·7+7·4+6·7+5·6+4·0+3·6+2·7 = 173, and 173 + 3 = 16·11 */
  g_assert_true (gev_organisation_number_is_valid ("974760673"));
  g_assert_false (gev_organisation_number_is_valid ("974760674"));
  g_assert_false (gev_organisation_number_is_valid ("97476067"));
  g_assert_false (gev_organisation_number_is_valid ("9747606733"));
  g_assert_false (gev_organisation_number_is_valid ("97476067x"));
  g_assert_false (gev_organisation_number_is_valid ("974 760 673"));
}

static void
test_rules (void)
{
  g_autoptr (GevRecord) benefit = make_benefit ();
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) organisation = gev_record_new (GEV_TYPE_ORGANISATION);
  g_autoptr (GevRecord) actor = gev_record_new (GEV_TYPE_ACTOR);
  g_autoptr (GevRecord) programme = gev_record_new (GEV_TYPE_PROGRAMME);
  g_autoptr (GevRecord) action = gev_record_new (GEV_TYPE_ACTION);
  g_autoptr (GevRecord) step = gev_record_new (GEV_TYPE_PROCESS_STEP);
  g_autoptr (GevRecord) portfolio = gev_record_new (GEV_TYPE_PORTFOLIO);

  g_assert_false (has_problem (benefit, GEV_BENEFIT_TARGET));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 0);
  g_assert_true (has_problem (benefit, GEV_BENEFIT_TARGET));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, -1);
  g_assert_true (has_problem (benefit, GEV_BENEFIT_TARGET));
  gev_record_set_number (benefit, GEV_BENEFIT_DIRECTION, GEV_DIRECTION_DOWN);
  g_assert_false (has_problem (benefit, GEV_BENEFIT_TARGET));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 1);
  g_assert_true (has_problem (benefit, GEV_BENEFIT_TARGET));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2024, 1, 1));
  g_assert_true (has_problem (benefit, GEV_BENEFIT_TARGET_DATE));
  g_assert_false (has_problem (benefit, GEV_BENEFIT_PROJECT));
  gev_record_set_text (benefit, GEV_BENEFIT_PROGRAMME, gev_record_get_uuid (programme));
  g_assert_true (has_problem (benefit, GEV_BENEFIT_PROJECT));
  gev_record_unset (benefit, GEV_BENEFIT_PROJECT);
  g_assert_false (has_problem (benefit, GEV_BENEFIT_PROJECT));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, -GEV_DECIMAL_MAX);
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, 100);
  g_assert_true (has_problem (benefit, GEV_BENEFIT_UNIT_VALUE_ORE));

  g_assert_true (has_problem (project, GEV_PROJECT_TITLE));
  gev_record_set_number (project, GEV_PROJECT_START, gev_date_new (2026, 1, 2));
  gev_record_set_number (project, GEV_PROJECT_PLANNED_END, gev_date_new (2026, 1, 1));
  g_assert_true (has_problem (project, GEV_PROJECT_PLANNED_END));
  gev_record_set_list (project, GEV_PROJECT_LINKS, (const char *[]){ "www.kommune.no", NULL });
  g_assert_true (has_problem (project, GEV_PROJECT_LINKS));
  gev_record_set_list (project, GEV_PROJECT_LINKS, (const char *[]){ "https://kommune.example/sak/1", NULL });
  g_assert_false (has_problem (project, GEV_PROJECT_LINKS));

  gev_record_set_text (organisation, GEV_ORGANISATION_ORGANISATION_NUMBER, "974760674");
  gev_record_set_text (organisation, GEV_ORGANISATION_MUNICIPALITY_NUMBER, "52 8");
  gev_record_set_number (organisation, GEV_ORGANISATION_INHABITANTS, -1);
  g_assert_true (has_problem (organisation, GEV_ORGANISATION_ORGANISATION_NUMBER));
  g_assert_true (has_problem (organisation, GEV_ORGANISATION_MUNICIPALITY_NUMBER));
  g_assert_true (has_problem (organisation, GEV_ORGANISATION_INHABITANTS));
  gev_record_set_text (actor, GEV_ACTOR_ORGANISATION_NUMBER, "1");
  g_assert_true (has_problem (actor, GEV_ACTOR_ORGANISATION_NUMBER));

  gev_record_set_number (programme, GEV_PROGRAMME_START, 10);
  gev_record_set_number (programme, GEV_PROGRAMME_END, 9);
  g_assert_true (has_problem (programme, GEV_PROGRAMME_END));
  gev_record_set_number (action, GEV_ACTION_START, 10);
  gev_record_set_number (action, GEV_ACTION_END, 9);
  g_assert_true (has_problem (action, GEV_ACTION_END));
  gev_record_set_number (step, GEV_PROCESS_STEP_FIRST_STAGE, GEV_STAGE_TRIAL);
  gev_record_set_number (step, GEV_PROCESS_STEP_LAST_STAGE, GEV_STAGE_CONCEPT);
  g_assert_true (has_problem (step, GEV_PROCESS_STEP_LAST_STAGE));

  gev_record_set_text (portfolio, GEV_PORTFOLIO_TITLE, "Portefølje");
  g_assert_false (has_problem (portfolio, GEV_PORTFOLIO_BEHIND_LIMIT));
  gev_record_set_number (portfolio, GEV_PORTFOLIO_BEHIND_LIMIT, GEV_DECIMAL_ONE * 9 / 10);
  g_assert_true (has_problem (portfolio, GEV_PORTFOLIO_BEHIND_LIMIT));
}

static void
test_limits (void)
{
  g_autoptr (GevPortfolio) portfolio = GEV_PORTFOLIO (gev_record_new (GEV_TYPE_PORTFOLIO));

  g_assert_cmpint (gev_portfolio_find_status (portfolio, 0.9), ==, GEV_STATUS_ON_PLAN);
  g_assert_cmpint (gev_portfolio_find_status (portfolio, 0.899), ==, GEV_STATUS_BEHIND);
  g_assert_cmpint (gev_portfolio_find_status (portfolio, 0.5), ==, GEV_STATUS_BEHIND);
  g_assert_cmpint (gev_portfolio_find_status (portfolio, 0.499), ==, GEV_STATUS_OFF_PLAN);
  gev_record_set_number (portfolio, GEV_PORTFOLIO_ON_PLAN_LIMIT, GEV_DECIMAL_ONE * 8 / 10);
  g_assert_cmpint (gev_portfolio_find_status (portfolio, 0.8), ==, GEV_STATUS_ON_PLAN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record/descriptions", test_descriptions);
  g_test_add_func ("/model/record/values", test_values);
  g_test_add_func ("/model/record/strings", test_strings);
  g_test_add_func ("/model/record/organisation-numbers", test_organisation_numbers);
  g_test_add_func ("/model/record/rules", test_rules);
  g_test_add_func ("/model/record/limits", test_limits);

  return g_test_run ();
}
