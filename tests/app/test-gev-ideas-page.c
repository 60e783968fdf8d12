/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ideas-page.h"

#include "gev-idea-criterion.h"
#include "gev-idea-score.h"
#include "gev-project.h"
#include "gev-stage-change.h"
#include "window-fixture.h"

/* The ideas are read in a thread. */
static void
wait (void)
{
  for (guint i = 0; i < 4; i++)
    window_fixture_settle ();
}

static void
go (WindowFixture *fixture)
{
  gev_window_go (fixture->window, "ideas");
  wait ();
}

static void
add_idea (WindowFixture *fixture,
          const char    *title,
          const char    *by)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new-idea", NULL);
  dialog = window_fixture_get_dialog (fixture);
  g_assert_nonnull (dialog);
  window_fixture_type (window_fixture_find_field (dialog, "title", GTK_TYPE_ENTRY), title);
  window_fixture_type (window_fixture_find_field (dialog, "idea-by", GTK_TYPE_ENTRY), by);
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_null (window_fixture_get_dialog (fixture));
  wait ();
}

static GPtrArray *
get_all (WindowFixture *fixture,
         GType          type)
{
  GPtrArray *all = gev_store_get_all (fixture->store, type, NULL);

  g_assert_nonnull (all);

  return all;
}

static void
test_add (WindowFixture *fixture,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) projects = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  go (fixture);
  g_assert_nonnull (window_fixture_find_label (fixture->window, "No ideas in the box"));
  gev_window_go (fixture->window, "overview");
  add_idea (fixture, "Night sensors", "Anne, nurse");
  projects = get_all (fixture, GEV_TYPE_PROJECT);
  changes = get_all (fixture, GEV_TYPE_STAGE_CHANGE);
  g_assert_cmpuint (projects->len, ==, 1);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (gev_record_get_text (projects->pdata[0], GEV_PROJECT_IDEA_BY), ==, "Anne, nurse");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 idea in the box. 1 has had no answer."));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "today · Anne, nurse"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "○ No answer yet"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Nobody has scored the idea yet"));
}

static void
give (WindowFixture *fixture,
      const char    *assessor,
      guint          criterion,
      guint          points)
{
  GtkWidget *entry = window_fixture_find (fixture->window, GTK_TYPE_ENTRY, 0);

  window_fixture_type (entry, assessor);
  window_fixture_click (window_fixture_find (window_fixture_find (fixture->window, GTK_TYPE_GRID, 0),
                                             GTK_TYPE_TOGGLE_BUTTON, 5 * criterion + points - 1));
  wait ();
}

/* Anne: 4 and 2, mean 3; Bjørn: 5. Criteria: (4 + 5) / 2 = 4.5 and 2; together (4.5 + 2) / 2 = 3.25. */
static void
test_score (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) scores = NULL;

  add_idea (fixture, "Night sensors", "Anne, nurse");
  give (fixture, "Anne", 0, 4);
  give (fixture, "Anne", 1, 3);
  give (fixture, "Anne", 1, 2);
  give (fixture, "Bjørn", 0, 5);
  scores = get_all (fixture, GEV_TYPE_IDEA_SCORE);
  g_assert_cmpuint (scores->len, ==, 3);
  g_assert_nonnull (window_fixture_find_label (fixture->window,
                                               "3.3 of 5 from 2 assessors, who range from 3 to 5. 2 criteria are not"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "4.5 (4–5)"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "3.3 (3–5)"));

  /* The points of the one who is named are those that are marked. */
  window_fixture_click (window_fixture_find_button (fixture->window, "Show the points of this assessor"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (
    window_fixture_find (window_fixture_find (fixture->window, GTK_TYPE_GRID, 0), GTK_TYPE_TOGGLE_BUTTON, 3))));

  /* Pressed again they are taken back. */
  give (fixture, "Bjørn", 0, 5);
  g_clear_pointer (&scores, g_ptr_array_unref);
  scores = get_all (fixture, GEV_TYPE_IDEA_SCORE);
  g_assert_cmpuint (scores->len, ==, 2);
  g_assert_nonnull (window_fixture_find_label (fixture->window, "3 of 5 from one assessor."));
}

static void
decide (WindowFixture *fixture,
        const char    *button,
        const char    *accept)
{
  GtkWidget *dialog;

  window_fixture_click (window_fixture_find_button (fixture->window, button));
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_type (window_fixture_find_field (dialog, "decided-by", GTK_TYPE_ENTRY), "The leaders");
  window_fixture_click (window_fixture_find_button (dialog, accept));
  g_assert_null (window_fixture_get_dialog (fixture));
  wait ();
}

static void
test_decide (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) changes = NULL;
  GevRecord *last = NULL;

  add_idea (fixture, "Night sensors", "Anne");
  decide (fixture, "Put on Hold…", "Put on Hold");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "‖ On hold"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 idea in the box. All have had an answer."));
  decide (fixture, "Take On…", "Take On");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "No ideas in the box"));
  g_assert_cmpstr (gev_store_get_undo_title (fixture->store), ==, "“Night sensors” taken on");
  changes = get_all (fixture, GEV_TYPE_STAGE_CHANGE);
  g_assert_cmpuint (changes->len, ==, 3);
  for (guint i = 0; i < changes->len; i++)
    if (gev_record_get_choice (changes->pdata[i], GEV_STAGE_CHANGE_TO) == GEV_STAGE_NEED_VERIFIED)
      last = changes->pdata[i];
  g_assert_nonnull (last);
  g_assert_cmpint (gev_record_get_choice (last, GEV_STAGE_CHANGE_GATE), ==, GEV_GATE_GO);
  g_assert_cmpstr (gev_record_get_text (last, GEV_STAGE_CHANGE_DECIDED_BY), ==, "The leaders");
}

/* What is entered today was decided long ago: it does not come back to the box. */
static void
test_decide_back (WindowFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) changes = NULL;
  GtkWidget *dialog;

  add_idea (fixture, "Night sensors", "Anne");
  window_fixture_click (window_fixture_find_button (fixture->window, "Take On…"));
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_type (window_fixture_find_field (dialog, "date", GTK_TYPE_ENTRY), "1.3.2024");
  window_fixture_click (window_fixture_find_button (dialog, "Take On"));
  wait ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "No ideas in the box"));
  changes = get_all (fixture, GEV_TYPE_STAGE_CHANGE);
  g_assert_cmpuint (changes->len, ==, 2);
  for (guint i = 0; i < changes->len; i++)
    g_assert_cmpint (gev_record_get_date (changes->pdata[i], GEV_STAGE_CHANGE_DATE), ==,
                     gev_date_from_iso ("2024-03-01"));

  g_assert_true (gev_store_undo (fixture->store, NULL));
  wait ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 idea in the box. 1 has had no answer."));
}

/* Nothing is stopped without an answer. */
static void
test_stop (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) changes = NULL;
  GtkWidget *dialog;
  guint n_stopped = 0;

  add_idea (fixture, "Night sensors", "Anne");
  add_idea (fixture, "Car pool", "Bjørn");
  window_fixture_click (window_fixture_find_button (fixture->window, "Stop…"));
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_click (window_fixture_find_button (dialog, "Stop"));
  g_assert_true (window_fixture_get_dialog (fixture) == dialog);
  g_assert_nonnull (window_fixture_find_label (dialog, "this is the answer to the one who had the idea"));

  gtk_text_buffer_set_text (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (window_fixture_find_field (dialog, "reason", GTK_TYPE_TEXT_VIEW))),
    "We share cars already.", -1);
  window_fixture_click (window_fixture_find_button (dialog, "Stop"));
  g_assert_null (window_fixture_get_dialog (fixture));
  wait ();
  changes = get_all (fixture, GEV_TYPE_STAGE_CHANGE);
  for (guint i = 0; i < changes->len; i++)
    if (gev_record_get_choice (changes->pdata[i], GEV_STAGE_CHANGE_TO) == GEV_STAGE_STOPPED)
      {
        n_stopped++;
        g_assert_cmpstr (gev_record_get_text (changes->pdata[i], GEV_STAGE_CHANGE_REASON), ==,
                         "We share cars already.");
      }
  g_assert_cmpuint (n_stopped, ==, 1);
  /* The other one takes its place. */
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 idea in the box."));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Night sensors"));
}

static void
test_criteria (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) criteria = get_all (fixture, GEV_TYPE_IDEA_CRITERION);
  GtkWidget *dialog;

  add_idea (fixture, "Night sensors", "Anne");
  window_fixture_click (window_fixture_find_button (fixture->window, "Criteria…"));
  dialog = window_fixture_get_dialog (fixture);
  g_assert_nonnull (window_fixture_find_label (dialog, "Gjennomførbarhet"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_cmpuint (criteria->len, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  g_test_add ("/app/ideas-page/add", WindowFixture, NULL, window_fixture_set_up, test_add, window_fixture_tear_down);
  g_test_add ("/app/ideas-page/score", WindowFixture, NULL, window_fixture_set_up, test_score,
              window_fixture_tear_down);
  g_test_add ("/app/ideas-page/decide", WindowFixture, NULL, window_fixture_set_up, test_decide,
              window_fixture_tear_down);
  g_test_add ("/app/ideas-page/decide-back", WindowFixture, NULL, window_fixture_set_up, test_decide_back,
              window_fixture_tear_down);
  g_test_add ("/app/ideas-page/stop", WindowFixture, NULL, window_fixture_set_up, test_stop, window_fixture_tear_down);
  g_test_add ("/app/ideas-page/criteria", WindowFixture, NULL, window_fixture_set_up, test_criteria,
              window_fixture_tear_down);

  return g_test_run ();
}
