/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ecosystem-page.h"

#include "gev-action-group.h"
#include "gev-action-row.h"
#include "gev-action.h"
#include "gev-assessment-answer.h"
#include "gev-assessment.h"
#include "gev-champion.h"
#include "gev-chart-view.h"
#include "gev-criterion-row.h"
#include "gev-needs-card.h"
#include "window-fixture.h"

static GevRecord *
put_action (WindowFixture *fixture,
            const char    *title,
            GevElement     element,
            guint          needs)
{
  GevRecord *action = gev_record_new (GEV_TYPE_ACTION);

  gev_record_set_text (action, GEV_ACTION_TITLE, title);
  gev_record_set_number (action, GEV_ACTION_ELEMENT, element);
  gev_record_set_number (action, GEV_ACTION_STATUS, GEV_ACTION_ONGOING);
  if (needs != 0)
    gev_record_set_number (action, GEV_ACTION_NEEDS, needs);
  g_assert_true (gev_store_save (fixture->store, action, "New action", NULL));

  return action;
}

/* Until the figures that are read in a thread are shown. */
static void
settle (void)
{
  for (guint i = 0; i < 5; i++)
    window_fixture_settle ();
}

static void
go (WindowFixture *fixture,
    const char    *tab)
{
  GtkWidget *page;

  gev_window_go (fixture->window, "ecosystem");
  settle ();
  page = window_fixture_find (fixture->window, GEV_TYPE_ECOSYSTEM_PAGE, 0);
  for (guint i = 0; tab != NULL; i++)
    {
      GtkWidget *stack = window_fixture_find (page, GTK_TYPE_STACK, i);

      g_assert_nonnull (stack);
      if (gtk_stack_get_child_by_name (GTK_STACK (stack), tab) == NULL)
        continue;
      gtk_stack_set_visible_child_name (GTK_STACK (stack), tab);
      break;
    }
  window_fixture_settle ();
}

static GPtrArray *
get_actions (WindowFixture *fixture)
{
  GPtrArray *actions = gev_store_get_all (fixture->store, GEV_TYPE_ACTION, NULL);

  g_assert_nonnull (actions);

  return actions;
}

static void
test_add (WindowFixture *fixture,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) actions = NULL;
  GtkWidget *dialog;

  go (fixture, NULL);
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Nothing of the ecosystem yet"));
  g_assert_null (window_fixture_find (fixture->window, GEV_TYPE_ACTION_ROW, 0));
  g_object_unref (put_action (fixture, "Course", GEV_ELEMENT_CONSCIOUSNESS, 0));
  settle ();
  go (fixture, "actions");
  window_fixture_click (window_fixture_find_button (fixture->window, "New action for Courage"));
  dialog = window_fixture_get_dialog (fixture);

  /* Without a title it is told, and nothing is kept. */
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  actions = get_actions (fixture);
  g_assert_cmpuint (actions->len, ==, 1);
  g_clear_pointer (&actions, g_ptr_array_unref);

  window_fixture_type (window_fixture_find_field (dialog, "title", GTK_TYPE_ENTRY), "Leaders meet");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_null (window_fixture_get_dialog (fixture));
  actions = get_actions (fixture);
  g_assert_cmpuint (actions->len, ==, 2);
  for (guint i = 0; i < actions->len; i++)
    if (g_str_equal (gev_record_get_text (actions->pdata[i], GEV_ACTION_TITLE), "Leaders meet"))
      g_assert_cmpint (gev_record_get_choice (actions->pdata[i], GEV_ACTION_ELEMENT), ==, GEV_ELEMENT_COURAGE);
  settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Leaders meet"));
}

static void
test_edit_and_delete (WindowFixture *fixture,
                      gconstpointer  data)
{
  g_autoptr (GevRecord) action = put_action (fixture, "Course", GEV_ELEMENT_CONSCIOUSNESS, 0);
  g_autoptr (GevRecord) changed = NULL;
  GtkWidget *dialog;

  gev_window_show_record (GTK_WIDGET (fixture->window), action);
  dialog = window_fixture_get_dialog (fixture);
  g_assert_nonnull (dialog);
  window_fixture_type (window_fixture_find_field (dialog, "responsible", GTK_TYPE_ENTRY), "Head of training");
  changed = gev_store_get (fixture->store, gev_record_get_uuid (action), NULL);
  g_assert_cmpstr (gev_record_get_text (changed, GEV_ACTION_RESPONSIBLE), ==, "Head of training");
  settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Head of training"));

  window_fixture_click (window_fixture_find_button (dialog, "Delete the action"));
  g_assert_null (window_fixture_get_dialog (fixture));
  g_assert_null (gev_store_get (fixture->store, gev_record_get_uuid (action), NULL));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "“Course” deleted"));
  window_fixture_click (window_fixture_find_button (fixture->window, "Undo"));
  g_clear_object (&changed);
  changed = gev_store_get (fixture->store, gev_record_get_uuid (action), NULL);
  g_assert_nonnull (changed);
  settle ();
  go (fixture, "actions");
  g_assert_nonnull (window_fixture_find (fixture->window, GEV_TYPE_ACTION_ROW, 0));
}

/* What is dropped answers nothing. */
static void
test_needs_and_wheel (WindowFixture *fixture,
                      gconstpointer  data)
{
  g_autoptr (GevRecord) course = put_action (fixture, "Course", GEV_ELEMENT_CONSCIOUSNESS, 1u << 0 | 1u << 2);
  g_autoptr (GevRecord) school = put_action (fixture, "School", GEV_ELEMENT_CONSCIOUSNESS, 1u << 0);
  g_autoptr (GevRecord) law = put_action (fixture, "Law", GEV_ELEMENT_CAPACITY, 1u << 1);
  GtkWidget *needs, *wheel;

  gev_record_set_number (law, GEV_ACTION_STATUS, GEV_ACTION_DROPPED);
  g_assert_true (gev_store_save (fixture->store, law, "Drop", NULL));
  go (fixture, NULL);
  needs = window_fixture_find (fixture->window, GEV_TYPE_NEEDS_CARD, 0);
  g_assert_nonnull (window_fixture_find_label (needs, "2 of 10 are answered"));
  g_assert_nonnull (window_fixture_find_label (needs, "✓ Answered 2"));
  g_assert_nonnull (window_fixture_find_label (needs, "✓ Answered 1"));
  g_assert_nonnull (window_fixture_find_label (needs, "○ Unanswered"));
  wheel = window_fixture_find (fixture->window, GEV_TYPE_CHART_VIEW, 0);
  g_assert_nonnull (strstr (gev_chart_get_description (gev_chart_view_get_chart (GEV_CHART_VIEW (wheel))),
                            "There are 2 actions"));
  go (fixture, "actions");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "× Dropped"));
}

static GevAssessmentAnswer *
find_answer (WindowFixture         *fixture,
             GevEcosystemCriterion  criterion,
             const char            *assessment)
{
  g_autoptr (GPtrArray) answers = gev_store_get_all (fixture->store, GEV_TYPE_ASSESSMENT_ANSWER, NULL);

  for (guint i = 0; i < answers->len; i++)
    if (gev_record_get_choice (answers->pdata[i], GEV_ASSESSMENT_ANSWER_CRITERION) == (int) criterion &&
        g_str_equal (gev_record_get_text (answers->pdata[i], GEV_ASSESSMENT_ANSWER_ASSESSMENT), assessment))
      return g_object_ref (answers->pdata[i]);

  return NULL;
}

static char *
find_assessment (WindowFixture *fixture,
                 const char    *date)
{
  g_autoptr (GPtrArray) all = gev_store_get_all (fixture->store, GEV_TYPE_ASSESSMENT, NULL);

  for (guint i = 0; i < all->len; i++)
    if (gev_record_get_date (all->pdata[i], GEV_ASSESSMENT_DATE) == gev_date_from_iso (date))
      return g_strdup (gev_record_get_uuid (all->pdata[i]));

  return NULL;
}

static void
add_assessment (WindowFixture *fixture,
                const char    *button,
                const char    *date)
{
  GtkWidget *dialog;

  window_fixture_click (window_fixture_find_button (fixture->window, button));
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_type (window_fixture_find_field (dialog, "date", GTK_TYPE_ENTRY), date);
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_null (window_fixture_get_dialog (fixture));
  settle ();
}

static void
answer (WindowFixture         *fixture,
        GevEcosystemCriterion  criterion,
        guint                  selected)
{
  GtkWidget *row = window_fixture_find (fixture->window, GEV_TYPE_CRITERION_ROW, criterion);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_fixture_find (row, GTK_TYPE_DROP_DOWN, 0)), selected);
  settle ();
}

/* A criterion is answered and left open again; a new assessment starts with
 * the answers of the last, or with none. */
static void
test_assess (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr (GevAssessmentAnswer) kept = NULL;
  g_autoptr (GevAssessmentAnswer) copy = NULL;
  GtkWidget *row, *evidence;

  go (fixture, NULL);
  window_fixture_click (window_fixture_find_button (fixture->window, "New Assessment"));
  gtk_window_destroy (GTK_WINDOW (window_fixture_get_dialog (fixture)));
  add_assessment (fixture, "New Assessment", "2025-02-01");
  first = find_assessment (fixture, "2025-02-01");
  g_assert_nonnull (first);
  go (fixture, "assessment");
  answer (fixture, GEV_ECOSYSTEM_TRAINING, 1 + 3);
  answer (fixture, GEV_ECOSYSTEM_DATA, 1 + 0);
  g_assert_nonnull (window_fixture_find_label (fixture->window, "3.0 · 1 of 5 answered"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "0.0 · 1 of 8 answered"));
  row = window_fixture_find (fixture->window, GEV_TYPE_CRITERION_ROW, GEV_ECOSYSTEM_TRAINING);
  evidence = window_fixture_find (row, GTK_TYPE_TEXT_VIEW, 0);
  gtk_widget_grab_focus (evidence);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (evidence)), "40 took the course", -1);
  gtk_widget_grab_focus (window_fixture_find (row, GTK_TYPE_DROP_DOWN, 0));
  settle ();
  kept = find_answer (fixture, GEV_ECOSYSTEM_TRAINING, first);
  g_assert_cmpint (gev_record_get_number (kept, GEV_ASSESSMENT_ANSWER_LEVEL), ==, 3);
  g_assert_cmpstr (gev_record_get_text (kept, GEV_ASSESSMENT_ANSWER_EVIDENCE), ==, "40 took the course");

  add_assessment (fixture, "New Assessment", "2026-02-01");
  second = find_assessment (fixture, "2026-02-01");
  copy = find_answer (fixture, GEV_ECOSYSTEM_TRAINING, second);
  g_assert_nonnull (copy);
  g_assert_cmpstr (gev_record_get_text (copy, GEV_ASSESSMENT_ANSWER_EVIDENCE), ==, "40 took the course");
  answer (fixture, GEV_ECOSYSTEM_TRAINING, 1 + 4);
  answer (fixture, GEV_ECOSYSTEM_DATA, 0);
  g_assert_null (find_answer (fixture, GEV_ECOSYSTEM_DATA, second));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "4.0 · 1 of 5 answered"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "not assessed · 0 of 8 answered"));
  g_clear_object (&kept);
  kept = find_answer (fixture, GEV_ECOSYSTEM_TRAINING, first);
  g_assert_cmpint (gev_record_get_number (kept, GEV_ASSESSMENT_ANSWER_LEVEL), ==, 3);

  add_assessment (fixture, "New, without Answers…", "2026-03-01");
  third = find_assessment (fixture, "2026-03-01");
  g_assert_nonnull (third);
  g_assert_null (find_answer (fixture, GEV_ECOSYSTEM_TRAINING, third));

  /* The three are one edit each; deleting takes the answers along, and can be undone. */
  window_fixture_click (window_fixture_find_button (fixture->window, "Delete the assessment"));
  settle ();
  g_free (third);
  third = find_assessment (fixture, "2026-03-01");
  g_assert_null (third);
  go (fixture, "levels");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "4.0 (+1.0)"));
}

static void
test_champions (WindowFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GevRecord) champion = gev_record_new (GEV_TYPE_CHAMPION);
  g_autoptr (GPtrArray) all = NULL;
  GtkWidget *dialog;

  gev_record_set_text (champion, GEV_CHAMPION_NAME, "Head of health");
  gev_record_set_number (champion, GEV_CHAMPION_LEADER_ROLES, 1 << GEV_LEADER_VISIONARY | 1 << GEV_LEADER_ALL_ROUND);
  g_assert_true (gev_store_save (fixture->store, champion, "New", NULL));
  go (fixture, "champions");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "There is 1 champion."));
  g_assert_nonnull (
    window_fixture_find_label (fixture->window, "Leader roles that nobody fills: Implementer, Knowledge engineer."));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "✓ Filled"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "○ Not filled"));

  window_fixture_click (window_fixture_find_button (fixture->window, "New Champion"));
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_type (window_fixture_find_field (dialog, "name", GTK_TYPE_ENTRY), "Nurse");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "There are 2 champions."));

  gev_window_show_record (GTK_WIDGET (fixture->window), champion);
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_type (window_fixture_find_field (dialog, "unit", GTK_TYPE_ENTRY), "Health");
  window_fixture_click (window_fixture_find_button (dialog, "Save"));
  settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Health · Visionary"));
  window_fixture_click (window_fixture_find_button (fixture->window, "Delete “Nurse”"));
  settle ();
  all = gev_store_get_all (fixture->store, GEV_TYPE_CHAMPION, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  window_fixture_click (window_fixture_find_button (fixture->window, "Undo"));
  g_clear_pointer (&all, g_ptr_array_unref);
  all = gev_store_get_all (fixture->store, GEV_TYPE_CHAMPION, NULL);
  g_assert_cmpuint (all->len, ==, 2);
}

/* A row that stays is the same widget, so that it keeps the focus. */
static void
test_rows_stay (WindowFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GevRecord) action = put_action (fixture, "Course", GEV_ELEMENT_CONSCIOUSNESS, 0);
  GtkWidget *row;

  go (fixture, "actions");
  row = window_fixture_find (fixture->window, GEV_TYPE_ACTION_ROW, 0);
  g_assert_true (gtk_widget_grab_focus (row));
  gev_record_set_text (action, GEV_ACTION_TITLE, "Course in benefits");
  g_assert_true (gev_store_save (fixture->store, action, "Title", NULL));
  settle ();
  g_assert_true (gtk_widget_has_focus (row));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Course in benefits");
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  g_test_add ("/app/ecosystem-page/add", WindowFixture, NULL, window_fixture_set_up, test_add,
              window_fixture_tear_down);
  g_test_add ("/app/ecosystem-page/edit-and-delete", WindowFixture, NULL, window_fixture_set_up,
              test_edit_and_delete, window_fixture_tear_down);
  g_test_add ("/app/ecosystem-page/needs-and-wheel", WindowFixture, NULL, window_fixture_set_up,
              test_needs_and_wheel, window_fixture_tear_down);
  g_test_add ("/app/ecosystem-page/assess", WindowFixture, NULL, window_fixture_set_up, test_assess,
              window_fixture_tear_down);
  g_test_add ("/app/ecosystem-page/champions", WindowFixture, NULL, window_fixture_set_up, test_champions,
              window_fixture_tear_down);
  g_test_add ("/app/ecosystem-page/rows-stay", WindowFixture, NULL, window_fixture_set_up, test_rows_stay,
              window_fixture_tear_down);

  return g_test_run ();
}
