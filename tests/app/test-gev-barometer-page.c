/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-barometer-page.h"

#include "gev-barometer-answer.h"
#include "gev-chart-view.h"
#include "gev-project.h"
#include "gev-stage-change.h"
#include "window-fixture.h"

static GevRecord *
put_answer (WindowFixture *fixture,
            const char    *unit,
            gboolean       innovated)
{
  GevRecord *answer = gev_record_new (GEV_TYPE_BAROMETER_ANSWER);

  gev_record_set_text (answer, GEV_BAROMETER_ANSWER_UNIT, unit);
  gev_record_set_number (answer, GEV_BAROMETER_ANSWER_DATE, gev_date_today ());
  gev_record_set_number (answer, GEV_BAROMETER_ANSWER_INNOVATED, innovated);
  g_assert_true (gev_store_save (fixture->store, answer, "Answer", NULL));

  return answer;
}

static void
put_innovation (WindowFixture *fixture,
                const char    *unit)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) change = gev_record_new (GEV_TYPE_STAGE_CHANGE);

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Safe nights");
  gev_record_set_text (project, GEV_PROJECT_UNIT, unit);
  gev_record_set_text (change, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (change, GEV_STAGE_CHANGE_DATE, gev_date_today ());
  gev_record_set_number (change, GEV_STAGE_CHANGE_TO, GEV_STAGE_IMPLEMENTATION);
  g_assert_true (gev_store_save (fixture->store, project, "Project", NULL));
  g_assert_true (gev_store_save (fixture->store, change, "Stage", NULL));
}

static GtkWidget *
wait_for_label (WindowFixture *fixture,
                const char    *text)
{
  GtkWidget *label = NULL;

  for (guint i = 0; i < 50 && label == NULL; i++)
    {
      window_fixture_settle ();
      label = window_fixture_find_label (fixture->window, text);
    }

  return label;
}

static const char *
get_description (WindowFixture *fixture)
{
  GtkWidget *view = window_fixture_find (window_fixture_find (fixture->window, GEV_TYPE_BAROMETER_PAGE, 0),
                                         GEV_TYPE_CHART_VIEW, 0);

  return gev_chart_get_description (gev_chart_view_get_chart (GEV_CHART_VIEW (view)));
}

static void
test_answer (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) answers = NULL;
  GtkWidget *dialog;

  gev_window_go (fixture->window, "barometer");
  g_assert_nonnull (wait_for_label (fixture, "Nothing to count yet"));
  window_fixture_click (window_fixture_find_button (fixture->window, "New Answer"));
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_type (window_fixture_find_field (dialog, "unit", GTK_TYPE_ENTRY), "Home care");
  gtk_switch_set_active (GTK_SWITCH (window_fixture_find_field (dialog, "innovated", GTK_TYPE_SWITCH)), TRUE);
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_null (window_fixture_get_dialog (fixture));
  answers = gev_store_get_all (fixture->store, GEV_TYPE_BAROMETER_ANSWER, NULL);
  g_assert_cmpuint (answers->len, ==, 1);
  g_assert_true (gev_record_get_flag (answers->pdata[0], GEV_BAROMETER_ANSWER_INNOVATED));
  g_assert_cmpint (gev_record_get_date (answers->pdata[0], GEV_BAROMETER_ANSWER_DATE), ==, gev_date_today ());

  /* The answers are shown then, not the portfolio. */
  g_assert_nonnull (wait_for_label (fixture, "Home care"));
  g_assert_nonnull (wait_for_label (fixture, "1 of 1 unit has innovated, too few for a share."));
  g_assert_cmpstr (get_description (fixture), ==,
                   "1 unit has answered in the last two years. 1 of 1 unit has innovated, too few for a share.");
}

/* The two are never mixed: of the answers 4 of 5, of the portfolio 1 of 1. */
static void
test_sources (WindowFixture *fixture,
              gconstpointer  data)
{
  static const char *const units[] = { "A", "B", "C", "D" };
  g_autoptr (GevRecord) no = put_answer (fixture, "E", FALSE);
  GtkWidget *dialog;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    g_object_unref (put_answer (fixture, units[i], TRUE));
  put_innovation (fixture, "Night service");
  gev_window_go (fixture->window, "barometer");
  g_assert_nonnull (wait_for_label (fixture, "1 innovation came into use in the last two years."));
  g_assert_null (strstr (get_description (fixture), "answered"));

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (window_fixture_find_button (fixture->window, "Units’ answers")), TRUE);
  window_fixture_settle ();
  g_assert_true (g_str_has_prefix (get_description (fixture),
                                   "5 units have answered in the last two years. 80% of the units have innovated, "
                                   "against 74% in the country."));

  /* What a share counts, and a way to what it counts. */
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (window_fixture_find_button (fixture->window, "The portfolio")), TRUE);
  window_fixture_settle ();
  gtk_widget_activate (gtk_widget_get_ancestor (
    window_fixture_find_label (fixture->window, "Have innovated in the last two years"), GTK_TYPE_LIST_BOX_ROW));
  dialog = window_fixture_get_dialog (fixture);
  g_assert_nonnull (window_fixture_find_label (dialog, "Units with a project that came into use"));
  gtk_widget_activate (gtk_widget_get_ancestor (window_fixture_find_label (dialog, "Safe nights"),
                                                GTK_TYPE_LIST_BOX_ROW));
  g_assert_null (window_fixture_get_dialog (fixture));
  g_assert_null (window_fixture_find (fixture->window, GEV_TYPE_BAROMETER_PAGE, 0));
}

static void
test_delete (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) answer = put_answer (fixture, "Home care", TRUE);
  g_autoptr (GevRecord) again = NULL;
  GtkWidget *dialog;

  gev_window_show_record (GTK_WIDGET (fixture->window), answer);
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_click (window_fixture_find_button (dialog, "Delete"));
  g_assert_null (window_fixture_get_dialog (fixture));
  g_assert_null (gev_store_get (fixture->store, gev_record_get_uuid (answer), NULL));
  window_fixture_click (window_fixture_find_button (fixture->window, "Undo"));
  again = gev_store_get (fixture->store, gev_record_get_uuid (answer), NULL);
  g_assert_nonnull (again);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  g_test_add ("/app/barometer-page/answer", WindowFixture, NULL, window_fixture_set_up, test_answer,
              window_fixture_tear_down);
  g_test_add ("/app/barometer-page/sources", WindowFixture, NULL, window_fixture_set_up, test_sources,
              window_fixture_tear_down);
  g_test_add ("/app/barometer-page/delete", WindowFixture, NULL, window_fixture_set_up, test_delete,
              window_fixture_tear_down);

  return g_test_run ();
}
