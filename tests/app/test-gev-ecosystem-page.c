/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ecosystem-page.h"

#include "gev-action-group.h"
#include "gev-action-row.h"
#include "gev-action.h"
#include "gev-chart-view.h"
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

static void
go (WindowFixture *fixture)
{
  gev_window_go (fixture->window, "ecosystem");
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

  go (fixture);
  g_assert_nonnull (window_fixture_find_label (fixture->window, "No actions yet"));
  g_assert_null (window_fixture_find (fixture->window, GEV_TYPE_ACTION_ROW, 0));
  g_object_unref (put_action (fixture, "Course", GEV_ELEMENT_CONSCIOUSNESS, 0));
  window_fixture_settle ();
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
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Head of training"));

  window_fixture_click (window_fixture_find_button (dialog, "Delete the action"));
  g_assert_null (window_fixture_get_dialog (fixture));
  g_assert_null (gev_store_get (fixture->store, gev_record_get_uuid (action), NULL));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "“Course” deleted"));
  window_fixture_click (window_fixture_find_button (fixture->window, "Undo"));
  g_clear_object (&changed);
  changed = gev_store_get (fixture->store, gev_record_get_uuid (action), NULL);
  g_assert_nonnull (changed);
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
  go (fixture);
  needs = window_fixture_find (fixture->window, GEV_TYPE_NEEDS_CARD, 0);
  g_assert_nonnull (window_fixture_find_label (needs, "2 of 10 are answered"));
  g_assert_nonnull (window_fixture_find_label (needs, "✓ Answered 2"));
  g_assert_nonnull (window_fixture_find_label (needs, "✓ Answered 1"));
  g_assert_nonnull (window_fixture_find_label (needs, "○ Unanswered"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "× Dropped"));
  wheel = window_fixture_find (fixture->window, GEV_TYPE_CHART_VIEW, 0);
  g_assert_nonnull (strstr (gev_chart_get_description (gev_chart_view_get_chart (GEV_CHART_VIEW (wheel))),
                            "There are 2 actions"));
}

/* A row that stays is the same widget, so that it keeps the focus. */
static void
test_rows_stay (WindowFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GevRecord) action = put_action (fixture, "Course", GEV_ELEMENT_CONSCIOUSNESS, 0);
  GtkWidget *row;

  go (fixture);
  row = window_fixture_find (fixture->window, GEV_TYPE_ACTION_ROW, 0);
  g_assert_true (gtk_widget_grab_focus (row));
  gev_record_set_text (action, GEV_ACTION_TITLE, "Course in benefits");
  g_assert_true (gev_store_save (fixture->store, action, "Title", NULL));
  window_fixture_settle ();
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
  g_test_add ("/app/ecosystem-page/rows-stay", WindowFixture, NULL, window_fixture_set_up, test_rows_stay,
              window_fixture_tear_down);

  return g_test_run ();
}
