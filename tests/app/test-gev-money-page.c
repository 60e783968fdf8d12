/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-money-page.h"

#include "gev-application.h"
#include "gev-call-budget.h"
#include "gev-call.h"
#include "gev-criterion.h"
#include "gev-funding.h"
#include "gev-project.h"
#include "gev-score.h"
#include "window-fixture.h"

#define KR G_GINT64_CONSTANT (100)

static void
save (WindowFixture *fixture,
      gpointer       record)
{
  g_autoptr (GError) error = NULL;

  gev_store_save (fixture->store, record, "Test", &error);
  g_assert_no_error (error);
}

static GevRecord *
put_project (WindowFixture *fixture,
             const char    *title)
{
  GevRecord *project = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, title);
  save (fixture, project);

  return project;
}

static GevRecord *
put_call (WindowFixture *fixture)
{
  GevRecord *call = gev_record_new (GEV_TYPE_CALL);

  gev_record_set_text (call, GEV_CALL_TITLE, "Free funds");
  gev_record_set_number (call, GEV_CALL_KIND, GEV_FUNDING_FREE);
  save (fixture, call);

  return call;
}

static void
put_budget (WindowFixture *fixture,
            GevRecord     *call,
            gint64         ore)
{
  g_autoptr (GevRecord) budget = gev_record_new (GEV_TYPE_CALL_BUDGET);

  gev_record_set_text (budget, GEV_CALL_BUDGET_CALL, gev_record_get_uuid (call));
  gev_record_set_number (budget, GEV_CALL_BUDGET_YEAR, 2027);
  gev_record_set_number (budget, GEV_CALL_BUDGET_AMOUNT_ORE, ore);
  save (fixture, budget);
}

static void
put_criterion (WindowFixture *fixture,
               GevRecord     *call,
               int            position,
               const char    *title)
{
  g_autoptr (GevRecord) criterion = gev_record_new (GEV_TYPE_CRITERION);

  gev_record_set_text (criterion, GEV_CRITERION_CALL, gev_record_get_uuid (call));
  gev_record_set_number (criterion, GEV_CRITERION_POSITION, position);
  gev_record_set_number (criterion, GEV_CRITERION_WEIGHT, 1);
  gev_record_set_text (criterion, GEV_CRITERION_TITLE, title);
  save (fixture, criterion);
}

static GevRecord *
put_application (WindowFixture *fixture,
                 GevRecord     *call,
                 GevRecord     *project)
{
  GevRecord *application = gev_record_new (GEV_TYPE_APPLICATION);

  gev_record_set_text (application, GEV_APPLICATION_CALL, gev_record_get_uuid (call));
  gev_record_set_text (application, GEV_APPLICATION_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (application, GEV_APPLICATION_YEAR, 2027);
  gev_record_set_number (application, GEV_APPLICATION_APPLIED_ORE, 800 * KR);
  save (fixture, application);

  return application;
}

/* The entry whose place in the window is @nth among those that can be seen. */
static GtkWidget *
find_entry (WindowFixture *fixture,
            guint          nth)
{
  GtkWidget *entry;

  for (guint i = 0; (entry = window_fixture_find (fixture->window, GTK_TYPE_ENTRY, i)) != NULL; i++)
    if (gtk_widget_get_mapped (entry) && nth-- == 0)
      return entry;
  g_assert_not_reached ();
}

/* The one that holds the parts of the call. */
static GtkStack *
find_stack (WindowFixture *fixture)
{
  GtkWidget *stack;

  for (guint i = 0; (stack = window_fixture_find (fixture->window, GTK_TYPE_STACK, i)) != NULL; i++)
    if (gtk_stack_get_child_by_name (GTK_STACK (stack), "points") != NULL)
      return GTK_STACK (stack);
  g_assert_not_reached ();
}

static void
enter (GtkWidget  *entry,
       const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  window_fixture_settle ();
}

static void
wait_for_label (WindowFixture *fixture,
                const char    *text)
{
  for (guint i = 0; i < 200 && window_fixture_find_label (fixture->window, text) == NULL; i++)
    {
      g_usleep (5000);
      window_fixture_settle ();
    }
  g_assert_nonnull (window_fixture_find_label (fixture->window, text));
}

static void
test_new_call (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) calls = NULL;
  GtkWidget *dialog;

  gev_window_go (fixture->window, "money");
  wait_for_label (fixture, "No money yet");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.primary", NULL);
  window_fixture_settle ();
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_type (window_fixture_find_field (dialog, "title", GTK_TYPE_ENTRY), "Strategic funds");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  calls = gev_store_get_all (fixture->store, GEV_TYPE_CALL, NULL);
  g_assert_cmpuint (calls->len, ==, 0); /* what kind of funds is not said */
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* 1 000 kr: 1 200 is refused beside the entry and not kept, 800 is granted, and is then funding of the project. */
static void
test_grant (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture, "Alarm");
  g_autoptr (GevRecord) call = put_call (fixture);
  g_autoptr (GevRecord) application = put_application (fixture, call, project);
  g_autoptr (GevRecord) kept = NULL;
  g_autoptr (GPtrArray) fundings = NULL;
  GtkWidget *entry;

  put_budget (fixture, call, 1000 * KR);
  gev_window_show_record (GTK_WIDGET (fixture->window), call);
  window_fixture_settle ();
  entry = find_entry (fixture, 0);
  enter (entry, "1200");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "NOK\u00a0200 too much"));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  kept = gev_store_get (fixture->store, gev_record_get_uuid (application), NULL);
  g_assert_false (gev_record_has (kept, GEV_APPLICATION_GRANTED_ORE));
  g_clear_object (&kept);

  enter (entry, "800");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  kept = gev_store_get (fixture->store, gev_record_get_uuid (application), NULL);
  g_assert_cmpint (gev_record_get_number (kept, GEV_APPLICATION_GRANTED_ORE), ==, 800 * KR);
  g_assert_true (gev_record_has (kept, GEV_APPLICATION_DECIDED));
  g_assert_cmpstr (gev_store_get_undo_title (fixture->store), ==, "Grant to “Alarm”");
  fundings = gev_store_get_all (fixture->store, GEV_TYPE_FUNDING, NULL);
  g_assert_cmpuint (fundings->len, ==, 1);
  g_assert_cmpint (gev_record_get_number (fundings->pdata[0], GEV_FUNDING_GRANTED_ORE), ==, 800 * KR);
  g_assert_cmpint (gev_record_get_choice (fundings->pdata[0], GEV_FUNDING_KIND), ==, GEV_FUNDING_FREE);
  g_assert_cmpstr (gev_record_get_text (fundings->pdata[0], GEV_FUNDING_PROJECT), ==, gev_record_get_uuid (project));

  /* Granting less changes the same funding. */
  enter (entry, "500");
  g_clear_pointer (&fundings, g_ptr_array_unref);
  fundings = gev_store_get_all (fixture->store, GEV_TYPE_FUNDING, NULL);
  g_assert_cmpuint (fundings->len, ==, 1);
  g_assert_cmpint (gev_record_get_number (fundings->pdata[0], GEV_FUNDING_GRANTED_ORE), ==, 500 * KR);
}

/* Digits are kept as they are typed: 4 and 5, whose mean is 4.5. */
static void
test_points (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture, "Alarm");
  g_autoptr (GevRecord) call = put_call (fixture);
  g_autoptr (GevRecord) application = put_application (fixture, call, project);
  g_autoptr (GPtrArray) scores = NULL;

  put_criterion (fixture, call, 1, "Need");
  put_criterion (fixture, call, 2, "Effect");
  gev_window_show_record (GTK_WIDGET (fixture->window), call);
  window_fixture_settle ();
  gtk_stack_set_visible_child_name (find_stack (fixture), "points");
  window_fixture_settle ();
  enter (find_entry (fixture, 0), "Ane");
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture, 0)), "4");
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 criterion has no points yet"));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture, 1)), "9");
  g_assert_true (gtk_widget_has_css_class (find_entry (fixture, 1), "error"));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture, 1)), "5");
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Score 4.5, place 1"));
  scores = gev_store_get_all (fixture->store, GEV_TYPE_SCORE, NULL);
  g_assert_cmpuint (scores->len, ==, 2);
  g_assert_cmpstr (gev_record_get_text (scores->pdata[0], GEV_SCORE_ASSESSOR), ==, "Ane");
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture, 1)), "");
  window_fixture_settle ();
  g_clear_pointer (&scores, g_ptr_array_unref);
  scores = gev_store_get_all (fixture->store, GEV_TYPE_SCORE, NULL);
  g_assert_cmpuint (scores->len, ==, 1);
}

static void
test_reported (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture, "Alarm");
  g_autoptr (GevRecord) funding = gev_record_new (GEV_TYPE_FUNDING);
  g_autoptr (GevRecord) kept = NULL;

  gev_record_set_text (funding, GEV_FUNDING_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (funding, GEV_FUNDING_SOURCE, "State");
  gev_record_set_number (funding, GEV_FUNDING_KIND, GEV_FUNDING_GRANT);
  gev_record_set_number (funding, GEV_FUNDING_GRANTED_ORE, 900 * KR);
  gev_record_set_number (funding, GEV_FUNDING_REPORT_DUE, gev_date_new (2026, 3, 1));
  save (fixture, funding);
  gev_window_go (fixture->window, "money");
  wait_for_label (fixture, "State · Alarm");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 of 1 is overdue."));
  window_fixture_click (window_fixture_find_button (fixture->window, "Reported"));
  wait_for_label (fixture, "No funder waits for a report");
  kept = gev_store_get (fixture->store, gev_record_get_uuid (funding), NULL);
  g_assert_cmpint (gev_record_get_date (kept, GEV_FUNDING_REPORTED), ==, gev_date_today ());
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
#define ADD(path, test)                                                                                                \
  g_test_add (path, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down)
  ADD ("/money-page/new-call", test_new_call);
  ADD ("/money-page/grant", test_grant);
  ADD ("/money-page/points", test_points);
  ADD ("/money-page/reported", test_reported);
#undef ADD

  return g_test_run ();
}
