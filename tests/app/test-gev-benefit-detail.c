/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-editor.h"
#include "gev-benefit-facts.h"
#include "gev-calculation-factor.h"
#include "gev-calculation-group.h"
#include "gev-factor-row.h"
#include "gev-field-row.h"
#include "gev-measurement.h"
#include "gev-plan-change.h"
#include "gev-plan-point.h"
#include "gev-project.h"
#include "window-fixture.h"

static GevRecord *
put_benefit (WindowFixture *fixture,
             const char    *unit)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  GevRecord *benefit = gev_record_new (GEV_TYPE_BENEFIT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Night watch");
  g_assert_true (gev_store_save (fixture->store, project, "New project", NULL));
  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Saved visits");
  gev_record_set_text (benefit, GEV_BENEFIT_UNIT, unit);
  gev_record_set_text (benefit, GEV_BENEFIT_OWNER, "Head of home care");
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2024, 1, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 40 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2026, 7, 1));
  g_assert_true (gev_store_save (fixture->store, benefit, "New benefit", NULL));

  return benefit;
}

static void
put_measurement (WindowFixture *fixture,
                 GevRecord     *benefit)
{
  g_autoptr (GevRecord) measurement = gev_record_new (GEV_TYPE_MEASUREMENT);

  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, gev_date_new (2025, 1, 1));
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, 10 * GEV_DECIMAL_ONE);
  g_assert_true (gev_store_save (fixture->store, measurement, "Measurement", NULL));
}

static GtkWidget *
open_editor (WindowFixture *fixture,
             GevRecord     *benefit)
{
  gev_window_show_record (GTK_WIDGET (fixture->window), benefit);
  window_fixture_settle ();
  window_fixture_click (window_fixture_find_button (fixture->window, "Edit…"));

  return window_fixture_get_dialog (fixture);
}

static GtkWidget *
find_child_window (GtkWidget *parent)
{
  for (GList *item = gtk_window_list_toplevels (); item != NULL; item = item->next)
    if (gtk_window_get_transient_for (item->data) == GTK_WINDOW (parent))
      return item->data;

  return NULL;
}

static GevRecord *
get_kept (WindowFixture *fixture,
          GevRecord     *benefit)
{
  GevRecord *kept = gev_store_get (fixture->store, gev_record_get_uuid (benefit), NULL);

  g_assert_nonnull (kept);

  return kept;
}

static GPtrArray *
get_owned (WindowFixture *fixture,
           GType          type,
           guint          field,
           GevRecord     *benefit)
{
  GPtrArray *records = gev_store_get_referring (fixture->store, type, field, gev_record_get_uuid (benefit), NULL);

  g_assert_nonnull (records);

  return records;
}

/* 1 200 × 20 ÷ 60 × 450.50 kr = 180 200 kr, by 40: 4 505 kr. */
static void
test_calculation (WindowFixture *fixture,
                  gconstpointer  data)
{
  static const char *const likely[] = { "1200", "20", "450.5" };
  g_autoptr (GevRecord) benefit = put_benefit (fixture, "visits");
  GtkWidget *editor = open_editor (fixture, benefit);
  GtkWidget *group = window_fixture_find (editor, GEV_TYPE_CALCULATION_GROUP, 0);
  g_autoptr (GPtrArray) factors = NULL;
  g_autoptr (GevRecord) kept = NULL;
  GtkWidget *row;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_fixture_find_field (editor, "template", GTK_TYPE_DROP_DOWN)),
                              GEV_TEMPLATE_SAVED_TIME + 1);
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (group, "Not known yet"));
  for (guint i = 0; i < G_N_ELEMENTS (likely); i++)
    {
      row = window_fixture_find (group, GEV_TYPE_FACTOR_ROW, i);
      window_fixture_type (window_fixture_find (row, GTK_TYPE_ENTRY, 0), likely[i]);
    }
  g_assert_null (window_fixture_find_label (group, "Not known yet"));
  g_assert_nonnull (window_fixture_find_label (group, "180,200"));
  g_assert_nonnull (window_fixture_find_label (group, "is not set"));

  /* Low above likely is told in the row, and not kept. */
  row = window_fixture_find (group, GEV_TYPE_FACTOR_ROW, 1);
  window_fixture_type (window_fixture_find (row, GTK_TYPE_ENTRY, 1), "25");
  g_assert_nonnull (window_fixture_find_label (row, "above the likely"));
  window_fixture_type (window_fixture_find (row, GTK_TYPE_ENTRY, 1), "15");
  g_assert_null (window_fixture_find_label (row, "above the likely"));
  g_assert_nonnull (window_fixture_find_label (group, "135,150"));
  factors = get_owned (fixture, GEV_TYPE_CALCULATION_FACTOR, GEV_CALCULATION_FACTOR_BENEFIT, benefit);
  g_assert_cmpuint (factors->len, ==, 3);

  window_fixture_click (window_fixture_find_button (group, "Use as Value of One Unit"));
  kept = get_kept (fixture, benefit);
  g_assert_cmpint (gev_record_get_number (kept, GEV_BENEFIT_UNIT_VALUE_ORE), ==, 450500);
  g_assert_true (gev_record_get_flag (kept, GEV_BENEFIT_PRICED));
  g_assert_nonnull (window_fixture_find_label (group, "as calculated"));

  /* What is taken out goes, and then a value is known no more. */
  row = window_fixture_find (group, GEV_TYPE_FACTOR_ROW, 0);
  window_fixture_type (window_fixture_find (row, GTK_TYPE_ENTRY, 0), "");
  g_clear_pointer (&factors, g_ptr_array_unref);
  factors = get_owned (fixture, GEV_TYPE_CALCULATION_FACTOR, GEV_CALCULATION_FACTOR_BENEFIT, benefit);
  g_assert_cmpuint (factors->len, ==, 2);
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* A target that has been measured against is changed with a reason, or not. */
static void
test_reason (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) benefit = put_benefit (fixture, "visits");
  g_autoptr (GevRecord) kept = NULL;
  g_autoptr (GevRecord) undone = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  GtkWidget *editor, *dialog, *entry;

  put_measurement (fixture, benefit);
  editor = open_editor (fixture, benefit);
  entry = window_fixture_find_field (editor, "target", GTK_TYPE_ENTRY);
  window_fixture_type (entry, "30");
  dialog = find_child_window (editor);
  g_assert_nonnull (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  window_fixture_settle ();
  kept = get_kept (fixture, benefit);
  g_assert_cmpint (gev_record_get_number (kept, GEV_BENEFIT_TARGET), ==, 40 * GEV_DECIMAL_ONE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "40");

  window_fixture_type (entry, "30");
  dialog = find_child_window (editor);
  window_fixture_click (window_fixture_find_button (dialog, "Change Plan"));
  g_assert_nonnull (find_child_window (editor));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (window_fixture_find_field (dialog, "reason",
                                                                                             GTK_TYPE_TEXT_VIEW))),
                            "Fewer users than planned", -1);
  window_fixture_click (window_fixture_find_button (dialog, "Change Plan"));
  g_assert_null (find_child_window (editor));
  g_clear_object (&kept);
  kept = get_kept (fixture, benefit);
  g_assert_cmpint (gev_record_get_number (kept, GEV_BENEFIT_TARGET), ==, 30 * GEV_DECIMAL_ONE);
  changes = get_owned (fixture, GEV_TYPE_PLAN_CHANGE, GEV_PLAN_CHANGE_BENEFIT, benefit);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpint (gev_record_get_number (changes->pdata[0], GEV_PLAN_CHANGE_TARGET), ==, 40 * GEV_DECIMAL_ONE);
  gtk_window_destroy (GTK_WINDOW (editor));
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (window_fixture_find (fixture->window, GEV_TYPE_BENEFIT_FACTS, 0),
                                               "Fewer users than planned"));

  g_assert_true (gev_store_undo (fixture->store, NULL));
  undone = get_kept (fixture, benefit);
  g_assert_cmpint (gev_record_get_number (undone, GEV_BENEFIT_TARGET), ==, 40 * GEV_DECIMAL_ONE);
  g_clear_pointer (&changes, g_ptr_array_unref);
  changes = get_owned (fixture, GEV_TYPE_PLAN_CHANGE, GEV_PLAN_CHANGE_BENEFIT, benefit);
  g_assert_cmpuint (changes->len, ==, 0);
}

/* A baseline after a measurement, and a target before a plan point, are told
 * beside the field. */
static void
test_conflicts (WindowFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GevRecord) benefit = put_benefit (fixture, "visits");
  g_autoptr (GevRecord) point = gev_record_new (GEV_TYPE_PLAN_POINT);
  g_autoptr (GevRecord) kept = NULL;
  GtkWidget *editor;

  gev_record_set_text (point, GEV_PLAN_POINT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (point, GEV_PLAN_POINT_DATE, gev_date_new (2026, 1, 1));
  gev_record_set_number (point, GEV_PLAN_POINT_VALUE, 20 * GEV_DECIMAL_ONE);
  g_assert_true (gev_store_save (fixture->store, point, "Plan point", NULL));
  put_measurement (fixture, benefit);
  editor = open_editor (fixture, benefit);
  window_fixture_type (window_fixture_find_field (editor, "target-date", GTK_TYPE_ENTRY), "2025-12-31");
  g_assert_nonnull (window_fixture_find_label (editor, "before the target"));
  window_fixture_type (window_fixture_find_field (editor, "baseline-date", GTK_TYPE_ENTRY), "2025-02-01");
  g_assert_nonnull (window_fixture_find_label (editor, "before the baseline"));
  g_assert_null (find_child_window (editor));
  kept = get_kept (fixture, benefit);
  g_assert_cmpint (gev_record_get_date (kept, GEV_BENEFIT_TARGET_DATE), ==, gev_date_new (2026, 7, 1));
  g_assert_cmpint (gev_record_get_date (kept, GEV_BENEFIT_BASELINE_DATE), ==, gev_date_new (2024, 1, 1));
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* 0.42 where per cent are counted: the row offers both, and takes the one that is
 * chosen. */
static void
test_readings (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GevRecord) benefit = put_benefit (fixture, "per cent");
  g_autoptr (GevRecord) kept = NULL;
  g_autoptr (GevRecord) again = NULL;
  GtkWidget *editor = open_editor (fixture, benefit);
  GtkWidget *entry = window_fixture_find_field (editor, "target", GTK_TYPE_ENTRY);
  GtkWidget *row = gtk_widget_get_ancestor (entry, GEV_TYPE_FIELD_ROW);

  window_fixture_type (entry, "0.42");
  g_assert_nonnull (window_fixture_find_label (row, "Is this"));
  kept = get_kept (fixture, benefit);
  g_assert_cmpint (gev_record_get_number (kept, GEV_BENEFIT_TARGET), ==, 40 * GEV_DECIMAL_ONE);
  window_fixture_click (window_fixture_find_button (row, "42\u00a0per cent"));
  again = get_kept (fixture, benefit);
  g_assert_cmpint (gev_record_get_number (again, GEV_BENEFIT_TARGET), ==, 42 * GEV_DECIMAL_ONE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "42");
  g_assert_null (window_fixture_find_label (row, "Is this"));
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* What is wrong is told in the row, and nothing is kept. */
static void
test_refused (WindowFixture *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *field;
    const char *text;
    const char *problem;
  } cases[] = {
    { "target", "0", "same as the baseline" },
    { "target", "-1", "below the baseline" },
    { "target-date", "2023-12-31", "after the baseline" },
    { "target-low", "50", "better than the target" },
    { "target-high", "30", "worse than the target" },
    { "unit-value-ore", "999999999999999999999", "too large" },
    { "unit-value-ore", "90000000000000000", "too large" },
    { "extent", "4", "outside its range" },
  };
  g_autoptr (GevRecord) benefit = put_benefit (fixture, "visits");
  GtkWidget *editor = open_editor (fixture, benefit);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *entry = window_fixture_find_field (editor, cases[i].field, GTK_TYPE_ENTRY);
      GtkWidget *row = gtk_widget_get_ancestor (entry, GEV_TYPE_FIELD_ROW);
      g_autoptr (GevRecord) kept = NULL;

      window_fixture_type (entry, cases[i].text);
      g_assert_nonnull (window_fixture_find_label (row, cases[i].problem));
      kept = get_kept (fixture, benefit);
      g_assert_true (gev_record_equal (kept, benefit));
    }
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
test_accept (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) benefit = put_benefit (fixture, "visits");
  g_autoptr (GevRecord) kept = NULL;
  g_autoptr (GevRecord) undone = NULL;

  gev_window_show_record (GTK_WIDGET (fixture->window), benefit);
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "0 of 1 accepted"));
  window_fixture_click (window_fixture_find_button (fixture->window, "Accept"));
  kept = get_kept (fixture, benefit);
  g_assert_cmpint (gev_record_get_date (kept, GEV_BENEFIT_ACCEPTED), ==, gev_date_today ());
  g_assert_cmpstr (gev_record_get_text (kept, GEV_BENEFIT_ACCEPTED_BY), ==, "Head of home care");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 of 1 accepted"));
  g_assert_null (window_fixture_find_button (fixture->window, "Accept"));
  g_assert_true (gev_store_undo (fixture->store, NULL));
  window_fixture_settle ();
  undone = get_kept (fixture, benefit);
  g_assert_false (gev_record_has (undone, GEV_BENEFIT_ACCEPTED));
  g_assert_nonnull (window_fixture_find_button (fixture->window, "Accept"));
}

/* Something of large importance made much worse is as bad as can be. */
static void
test_dis_benefit (WindowFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (GevRecord) benefit = put_benefit (fixture, "visits");
  g_autoptr (GPtrArray) benefits = NULL;
  GtkWidget *dialog, *editor;
  gpointer added = NULL;

  gev_window_show_record (GTK_WIDGET (fixture->window), benefit);
  window_fixture_settle ();
  window_fixture_click (window_fixture_find_button (fixture->window, "New Dis-benefit…"));
  dialog = window_fixture_get_dialog (fixture);
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find_field (dialog, "title", GTK_TYPE_ENTRY)), "More alarms");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  benefits = gev_store_get_all (fixture->store, GEV_TYPE_BENEFIT, NULL);
  for (guint i = 0; i < benefits->len; i++)
    if (gev_record_get_flag (benefits->pdata[i], GEV_BENEFIT_DIS_BENEFIT))
      added = benefits->pdata[i];
  g_assert_nonnull (added);
  g_assert_nonnull (window_fixture_find_label (fixture->window, "− Dis-benefit"));

  editor = open_editor (fixture, added);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_fixture_find_field (editor, "importance", GTK_TYPE_DROP_DOWN)),
                              GEV_IMPORTANCE_LARGE + 1);
  window_fixture_settle ();
  window_fixture_type (window_fixture_find_field (editor, "extent", GTK_TYPE_ENTRY), "-3");
  g_assert_nonnull (window_fixture_find_label (editor, "−−−− very large negative"));
  gtk_window_destroy (GTK_WINDOW (editor));
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  g_test_add ("/benefit-detail/calculation", WindowFixture, NULL, window_fixture_set_up, test_calculation,
              window_fixture_tear_down);
  g_test_add ("/benefit-detail/reason", WindowFixture, NULL, window_fixture_set_up, test_reason,
              window_fixture_tear_down);
  g_test_add ("/benefit-detail/conflicts", WindowFixture, NULL, window_fixture_set_up, test_conflicts,
              window_fixture_tear_down);
  g_test_add ("/benefit-detail/readings", WindowFixture, NULL, window_fixture_set_up, test_readings,
              window_fixture_tear_down);
  g_test_add ("/benefit-detail/refused", WindowFixture, NULL, window_fixture_set_up, test_refused,
              window_fixture_tear_down);
  g_test_add ("/benefit-detail/accept", WindowFixture, NULL, window_fixture_set_up, test_accept,
              window_fixture_tear_down);
  g_test_add ("/benefit-detail/dis-benefit", WindowFixture, NULL, window_fixture_set_up, test_dis_benefit,
              window_fixture_tear_down);

  return g_test_run ();
}
