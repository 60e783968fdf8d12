/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "window-fixture.h"

static void
test_programme (WindowFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GevRecord) programme = gev_record_new (GEV_TYPE_PROGRAMME);
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GPtrArray) projects = NULL;
  GtkWidget *dialog;

  gev_record_set_text (programme, GEV_PROGRAMME_NAME, "New ways 2026");
  gev_record_set_number (programme, GEV_PROGRAMME_START, gev_date_new (2026, 1, 1));
  gev_record_set_number (programme, GEV_PROGRAMME_END, gev_date_new (2026, 12, 31));
  gev_record_set_number (programme, GEV_PROGRAMME_TARGET_ORE, 100000000);
  g_assert_true (gev_store_save (fixture->store, programme, "New programme", NULL));

  /* A thousand kroner at once, on the day of the target. */
  gev_record_set_text (benefit, GEV_BENEFIT_PROGRAMME, gev_record_get_uuid (programme));
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Fewer licences");
  gev_record_set_number (benefit, GEV_BENEFIT_GROUP, GEV_BENEFIT_GROUP_BUDGET_EFFECT);
  gev_record_set_number (benefit, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (benefit, GEV_BENEFIT_FLOW, GEV_FLOW_ONCE);
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, 100);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2026, 1, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 1000 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2026, 6, 1));
  g_assert_true (gev_store_save (fixture->store, benefit, "New benefit", NULL));

  gev_window_show_record (GTK_WIDGET (fixture->window), programme);
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Budget effect"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1,000"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 priced benefit"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "No project belongs to the programme yet"));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.primary", NULL));
  dialog = window_fixture_get_dialog (fixture);
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find_field (dialog, "title", GTK_TYPE_ENTRY)), "Licence hunt");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  projects = gev_store_get_referring (fixture->store, GEV_TYPE_PROJECT, GEV_PROJECT_PROGRAMME,
                                      gev_record_get_uuid (programme), NULL);
  g_assert_cmpuint (projects->len, ==, 1);
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Licence hunt"));

  gev_window_show_record (GTK_WIDGET (fixture->window), benefit);
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "not measured, target 1,000"));
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  g_test_add ("/programme-page/programme", WindowFixture, NULL, window_fixture_set_up, test_programme,
              window_fixture_tear_down);

  return g_test_run ();
}
