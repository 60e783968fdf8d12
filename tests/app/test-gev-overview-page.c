/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-overview-page.h"

#include "gev-action.h"
#include "gev-actor.h"
#include "gev-benefit.h"
#include "gev-chart-card.h"
#include "gev-chart-view.h"
#include "gev-cost.h"
#include "gev-ecosystem-page.h"
#include "gev-funding.h"
#include "gev-measurement.h"
#include "gev-milestone.h"
#include "gev-mismatch-card.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-status-card.h"
#include "gev-waiting-card.h"
#include "window-fixture.h"

static void
save (WindowFixture *fixture,
      GevRecord     *record)
{
  g_autoptr (GError) error = NULL;

  gev_store_save (fixture->store, record, "Change", &error);
  g_assert_no_error (error);
}

static GevRecord *
put_titled (WindowFixture *fixture,
            GType          type,
            guint          field,
            const char    *title)
{
  GevRecord *record = gev_record_new (type);

  gev_record_set_text (record, field, title);
  if (type == GEV_TYPE_ACTION)
    gev_record_set_number (record, GEV_ACTION_ELEMENT, GEV_ELEMENT_COURAGE);
  save (fixture, record);

  return record;
}

static GevRecord *
put_benefit (WindowFixture *fixture,
             GevRecord     *project,
             const char    *title,
             GevDate        due)
{
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);

  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, title);
  gev_record_set_text (benefit, GEV_IS_PROJECT (project) ? GEV_BENEFIT_PROJECT : GEV_BENEFIT_PROGRAMME,
                       gev_record_get_uuid (project));
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2024, 1, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 40 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2026, 1, 1));
  if (due != GEV_DATE_NONE)
    gev_record_set_number (benefit, GEV_BENEFIT_NEXT_DUE, due);
  save (fixture, benefit);

  return g_steal_pointer (&benefit);
}

static void
price (WindowFixture *fixture,
       GevRecord     *benefit)
{
  g_autoptr (GevRecord) measurement = gev_record_new (GEV_TYPE_MEASUREMENT);

  gev_record_set_number (benefit, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (benefit, GEV_BENEFIT_GROUP, GEV_BENEFIT_GROUP_BUDGET_EFFECT);
  gev_record_set_number (benefit, GEV_BENEFIT_FLOW, GEV_FLOW_CUMULATIVE);
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, 100000000);
  save (fixture, benefit);
  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, gev_date_new (2025, 6, 1));
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, 10 * GEV_DECIMAL_ONE);
  save (fixture, measurement);
}

static GtkWidget *
find_card (WindowFixture *fixture,
           const char    *title)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *card = window_fixture_find (fixture->window, GEV_TYPE_CHART_CARD, i);

      if (card == NULL || (gtk_widget_get_mapped (card) && window_fixture_find_label (card, title) != NULL))
        return card;
    }
}

static void
test_empty (WindowFixture *fixture,
            gconstpointer  data)
{
  gev_window_go (fixture->window, "overview");
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Nothing here yet"));
  g_assert_nonnull (window_fixture_find_button (fixture->window, "Look at the Example"));
  g_object_unref (put_titled (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Night watch"));
  window_fixture_settle ();
  g_assert_null (window_fixture_find_label (fixture->window, "Nothing here yet"));
  g_assert_nonnull (find_card (fixture, "Projects by stage"));
  g_assert_null (find_card (fixture, "Freed money"));
  g_assert_null (find_card (fixture, "The ecosystem"));
}

static void
test_new_project (WindowFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) projects = NULL;
  GtkWidget *dialog;

  gev_window_go (fixture->window, "overview");
  window_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.primary", NULL);
  dialog = window_fixture_get_dialog (fixture);
  g_assert_nonnull (dialog);
  window_fixture_type (window_fixture_find_field (dialog, "title", GTK_TYPE_ENTRY), "Night watch");
  window_fixture_click (window_fixture_find_button (dialog, "Create"));
  projects = gev_store_get_all (fixture->store, GEV_TYPE_PROJECT, NULL);
  g_assert_cmpuint (projects->len, ==, 1);
}

/* What has waited longest comes first, and its button leads to it. */
static void
test_waiting (WindowFixture *fixture,
              gconstpointer  data)
{
  GevDate today = gev_date_today ();
  g_autoptr (GevRecord) project = put_titled (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Night watch");
  g_autoptr (GevRecord) pilot = put_titled (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Robot");
  GtkWidget *card, *rows;

  g_object_unref (put_benefit (fixture, project, "Not yet", today + 15));
  gev_window_go (fixture->window, "overview");
  window_fixture_settle ();
  card = window_fixture_find (fixture->window, GEV_TYPE_WAITING_CARD, 0);
  g_assert_false (gtk_widget_get_visible (card));

  gev_record_set_number (pilot, GEV_PROJECT_PILOT, TRUE);
  gev_record_set_number (pilot, GEV_PROJECT_PLANNED_END, today - 3);
  save (fixture, pilot);
  g_object_unref (put_benefit (fixture, project, "Soon", today + 14));
  g_object_unref (put_benefit (fixture, project, "Late", today - 14));
  window_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (card));
  g_assert_nonnull (window_fixture_find_label (card, "3 things"));
  rows = window_fixture_find (card, GTK_TYPE_LIST_BOX, 0);
  g_assert_nonnull (window_fixture_find_label (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 0),
                                               "measurement overdue by 14 days"));
  g_assert_nonnull (window_fixture_find_label (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 1),
                                               "pilot 3 days over time, not decided"));
  g_assert_nonnull (window_fixture_find_label (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 2),
                                               "measurement due in 14 days"));

  for (guint i = 0; i < 6; i++)
    g_object_unref (put_benefit (fixture, project, "More", today - 1));
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (card, "9 things"));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 6));
  g_assert_nonnull (window_fixture_find_label (card, "3 more"));
  gtk_menu_button_popup (GTK_MENU_BUTTON (window_fixture_find (card, GTK_TYPE_MENU_BUTTON, 0)));
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (card, "measurement due in 14 days"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (window_fixture_find (card, GTK_TYPE_MENU_BUTTON, 0)));

  window_fixture_click (window_fixture_find_button (card, "Register"));
  g_assert_false (gtk_widget_get_mapped (card));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Night watch"));
}

/* A gate and a report lead to their project. */
static void
test_gates (WindowFixture *fixture,
            gconstpointer  data)
{
  GevDate today = gev_date_today ();
  g_autoptr (GevRecord) project = put_titled (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Night watch");
  g_autoptr (GevRecord) gate = gev_record_new (GEV_TYPE_MILESTONE);
  g_autoptr (GevRecord) funding = gev_record_new (GEV_TYPE_FUNDING);
  GtkWidget *card;

  gev_record_set_text (gate, GEV_MILESTONE_TITLE, "BP3");
  gev_record_set_text (gate, GEV_MILESTONE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (gate, GEV_MILESTONE_PLANNED, today - 1);
  gev_record_set_number (gate, GEV_MILESTONE_GATE_TO, GEV_STAGE_TRIAL);
  save (fixture, gate);
  gev_record_set_text (funding, GEV_FUNDING_SOURCE, "Ministry");
  gev_record_set_text (funding, GEV_FUNDING_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (funding, GEV_FUNDING_KIND, GEV_FUNDING_GRANT);
  gev_record_set_number (funding, GEV_FUNDING_REPORT_DUE, today + 60);
  save (fixture, funding);
  gev_window_go (fixture->window, "overview");
  window_fixture_settle ();
  card = window_fixture_find (fixture->window, GEV_TYPE_WAITING_CARD, 0);
  g_assert_nonnull (window_fixture_find_label (card, "BP3"));
  g_assert_nonnull (window_fixture_find_label (card, "Night watch · gate overdue by 1 day"));
  g_assert_nonnull (window_fixture_find_label (card, "Ministry"));
  g_assert_nonnull (window_fixture_find_label (card, "Night watch · report due in 60 days"));
  g_assert_nonnull (window_fixture_find_button (card, "Decide"));

  window_fixture_click (window_fixture_find_button (card, "Hand In"));
  g_assert_false (gtk_widget_get_mapped (card));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Night watch"));
}

/* Priced benefits have one status together, of the others each counts. */
static void
test_status (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_titled (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Night watch");
  g_autoptr (GevRecord) priced = put_benefit (fixture, project, "Money", GEV_DATE_NONE);
  g_autoptr (GevRecord) other = put_benefit (fixture, project, "Calm", GEV_DATE_NONE);
  GtkWidget *card;

  price (fixture, priced);
  gev_window_go (fixture->window, "overview");
  window_fixture_settle ();
  card = window_fixture_find (fixture->window, GEV_TYPE_STATUS_CARD, 0);
  g_assert_nonnull (window_fixture_find_label (card, "1 priced benefit"));
  g_assert_nonnull (window_fixture_find_label (card, "25% of plan"));
  g_assert_nonnull (window_fixture_find_label (card, "1 other benefit"));
  g_assert_nonnull (window_fixture_find_label (card, "▲ Far behind plan 1"));
  g_assert_nonnull (find_card (fixture, "Realised against planned per year"));
}

/* A programme and actions, but no projects, as Østre Toten has them: see reference/ostre-toten.md. */
static void
test_without_projects (WindowFixture *fixture,
                       gconstpointer  data)
{
  g_autoptr (GevRecord) programme = gev_record_new (GEV_TYPE_PROGRAMME);
  g_autoptr (GevRecord) smaller = put_titled (fixture, GEV_TYPE_PROGRAMME, GEV_PROGRAMME_NAME, "Smaller");
  g_autoptr (GevRecord) action = put_titled (fixture, GEV_TYPE_ACTION, GEV_ACTION_TITLE, "Leaders meet");
  g_autoptr (GevRecord) benefit = NULL;

  gev_record_set_text (programme, GEV_PROGRAMME_NAME, "Improvement");
  gev_record_set_number (programme, GEV_PROGRAMME_START, gev_date_new (2024, 1, 1));
  gev_record_set_number (programme, GEV_PROGRAMME_END, gev_date_new (2027, 12, 31));
  gev_record_set_number (programme, GEV_PROGRAMME_TARGET_ORE, G_GINT64_CONSTANT (4000000000));
  save (fixture, programme);
  benefit = put_benefit (fixture, programme, "Freed", GEV_DATE_NONE);
  price (fixture, benefit);
  gev_window_go (fixture->window, "overview");
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (find_card (fixture, "Freed money, Improvement"),
                                               "10.0 of 40.0"));
  g_assert_true (find_card (fixture, "Freed money") == find_card (fixture, "Freed money, Improvement"));
  g_assert_nonnull (find_card (fixture, "Freed money, Smaller"));
  g_assert_nonnull (find_card (fixture, "The ecosystem"));
  g_assert_null (find_card (fixture, "Projects by stage"));
  g_assert_null (find_card (fixture, "Realised against planned"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "No projects yet"));

  window_fixture_click (
    window_fixture_find (window_fixture_find (fixture->window, GEV_TYPE_STATUS_CARD, 0), GTK_TYPE_BUTTON, 0));
  g_assert_null (find_card (fixture, "The ecosystem"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Improvement"));
  gev_window_go (fixture->window, "overview");
  window_fixture_settle ();
  window_fixture_click (window_fixture_find (find_card (fixture, "The ecosystem"), GTK_TYPE_BUTTON, 0));
  window_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (window_fixture_find (fixture->window, GEV_TYPE_ECOSYSTEM_PAGE, 0)));
}

/* The county bears the cost and the municipality gains: told of, and the project is opened. */
static void
test_mismatch (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_titled (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Alarm");
  g_autoptr (GevRecord) benefit = put_benefit (fixture, project, "Fewer visits", GEV_DATE_NONE);
  g_autoptr (GevRecord) county = put_titled (fixture, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "The county");
  g_autoptr (GevRecord) cost = gev_record_new (GEV_TYPE_COST);
  GtkWidget *card;

  price (fixture, benefit);
  gev_window_go (fixture->window, "overview");
  window_fixture_settle ();
  card = window_fixture_find (fixture->window, GEV_TYPE_MISMATCH_CARD, 0);
  g_assert_false (gtk_widget_get_mapped (card));

  gev_record_set_text (cost, GEV_COST_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (cost, GEV_COST_TITLE, "Sensors");
  gev_record_set_text (cost, GEV_COST_ACTOR, gev_record_get_uuid (county));
  gev_record_set_number (cost, GEV_COST_KIND, 0);
  gev_record_set_number (cost, GEV_COST_BASIS, GEV_COST_PLANNED);
  gev_record_set_number (cost, GEV_COST_YEAR, 2024);
  gev_record_set_number (cost, GEV_COST_AMOUNT_ORE, 10000000);
  save (fixture, cost);
  for (guint i = 0; i < 400 && !gtk_widget_get_mapped (card); i++)
    {
      g_usleep (5000);
      window_fixture_settle ();
    }
  g_assert_true (gtk_widget_get_mapped (card));
  g_assert_nonnull (window_fixture_find_label (card, "By the plan so far, the costs of 1 project"));
  g_assert_nonnull (window_fixture_find_label (card, "In “Alarm”, The county pays"));
}

static void
add (const char *path,
     void      (*test) (WindowFixture *,
                        gconstpointer))
{
  g_test_add (path, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  add ("/app/overview-page/empty", test_empty);
  add ("/app/overview-page/new-project", test_new_project);
  add ("/app/overview-page/waiting", test_waiting);
  add ("/app/overview-page/gates", test_gates);
  add ("/app/overview-page/status", test_status);
  add ("/app/overview-page/mismatch", test_mismatch);
  add ("/app/overview-page/without-projects", test_without_projects);

  return g_test_run ();
}
