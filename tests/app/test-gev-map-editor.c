/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "gev-benefit.h"
#include "gev-goal.h"
#include "gev-map-arrow-dialog.h"
#include "gev-map-box-dialog.h"
#include "gev-map-edge.h"
#include "gev-map-editor.h"
#include "gev-map-node.h"
#include "gev-map-view.h"
#include "gev-programme.h"
#include "gev-project.h"

/* Presses a key where the focus is: the first binding on the way up that takes
 * it does what it does. */
static void
press (WindowFixture *fixture,
       guint          key)
{
  GtkWidget *widget = gtk_root_get_focus (GTK_ROOT (fixture->window));

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
          guint n = GTK_IS_SHORTCUT_CONTROLLER (controller) ? g_list_model_get_n_items (G_LIST_MODEL (controller)) : 0;

          for (guint j = 0; j < n; j++)
            {
              g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
              GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

              if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
                  gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
                  gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0 &&
                  gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                gtk_shortcut_get_arguments (shortcut)))
                {
                  window_fixture_settle ();
                  return;
                }
            }
        }
    }
  g_assert_not_reached ();
}

static GevRecord *
put (WindowFixture *fixture,
     GType          type,
     guint          title_field,
     const char    *title)
{
  GevRecord *record = gev_record_new (type);

  gev_record_set_text (record, title_field, title);
  g_assert_true (gev_store_save (fixture->store, record, title, NULL));

  return record;
}

static GevRecord *
put_benefit (WindowFixture *fixture,
             GevRecord     *project,
             const char    *title,
             GevRecord     *goal)
{
  GevRecord *benefit = gev_record_new (GEV_TYPE_BENEFIT);
  const char *goals[] = { goal != NULL ? gev_record_get_uuid (goal) : NULL, NULL };

  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, title);
  gev_record_set_list (benefit, GEV_BENEFIT_GOALS, goals);
  g_assert_true (gev_store_save (fixture->store, benefit, title, NULL));

  return benefit;
}

static GevMapEditor *
show_map (WindowFixture *fixture,
          GevRecord     *project)
{
  GtkWidget *stack;

  gev_window_show_record (GTK_WIDGET (fixture->window), project);
  window_fixture_settle ();
  stack = window_fixture_find (fixture->window, GEV_TYPE_MAP_EDITOR, 0);
  if (stack == NULL)
    {
      GtkWidget *tab = window_fixture_find_label (fixture->window, "Benefits map");

      g_assert_nonnull (tab);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (tab, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
      window_fixture_settle ();
    }

  return GEV_MAP_EDITOR (window_fixture_find (fixture->window, GEV_TYPE_MAP_EDITOR, 0));
}

static guint
count (WindowFixture *fixture,
       GType          type)
{
  g_autoptr (GPtrArray) records = gev_store_get_all (fixture->store, type, NULL);

  return records->len;
}

static void
focus_map (GevMapEditor *editor)
{
  gtk_widget_grab_focus (window_fixture_find (editor, GEV_TYPE_MAP_VIEW, 0));
}

static void
add_by_keyboard (WindowFixture *fixture,
                 const char    *words)
{
  GtkWidget *dialog;

  press (fixture, GDK_KEY_plus);
  dialog = window_fixture_get_dialog (fixture);
  g_assert_true (GEV_IS_MAP_BOX_DIALOG (dialog));
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (dialog, ADW_TYPE_ENTRY_ROW, 0)), words);
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
}

/* Chooses where a new arrow leads to. */
static void
choose_target (GtkWidget  *dialog,
               const char *target)
{
  AdwComboRow *row = ADW_COMBO_ROW (window_fixture_find (dialog, ADW_TYPE_COMBO_ROW, 0));
  GListModel *names = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    if (g_str_has_prefix (gtk_string_list_get_string (GTK_STRING_LIST (names), i), target))
      {
        adw_combo_row_set_selected (row, i);
        window_fixture_settle ();
        return;
      }
  g_assert_not_reached ();
}

/* One click, one edit: the benefits, the goal that two of them serve, and the
 * arrows to it. */
static void
test_begin (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) project = put (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Night watch");
  g_autoptr (GevRecord) goal = put (fixture, GEV_TYPE_GOAL, GEV_GOAL_TITLE, "Safe at home");
  g_autoptr (GevRecord) saved = put_benefit (fixture, project, "Saved visits", goal);
  g_autoptr (GevRecord) falls = put_benefit (fixture, project, "Fewer falls", goal);
  GevMapEditor *editor = show_map (fixture, project);

  g_assert_nonnull (window_fixture_find_label (editor, "No Benefits Map Yet"));
  window_fixture_click (window_fixture_find_button (editor, "Begin With the Benefits"));
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_NODE), ==, 3);
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_EDGE), ==, 2);
  g_assert_nonnull (window_fixture_find_label (editor, "Saved visits"));
  g_assert_nonnull (window_fixture_find_label (editor, "→ Safe at home"));
  g_assert_true (gev_store_undo (fixture->store, NULL));
  window_fixture_settle ();
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_NODE), ==, 0);
  g_assert_nonnull (window_fixture_find_label (editor, "No Benefits Map Yet"));
}

/* A box, one that it leads to, an arrow back that is refused with its path, and
 * a box that is deleted and comes back. */
static void
test_keyboard (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GevRecord) project = put (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Night watch");
  GevMapEditor *editor = show_map (fixture, project);
  GtkWidget *dialog;

  window_fixture_click (window_fixture_find_button (editor, "New Box…"));
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_nonnull (window_fixture_find_label (dialog, "Write what the box shall say."));
  adw_combo_row_set_selected (ADW_COMBO_ROW (window_fixture_find (dialog, ADW_TYPE_COMBO_ROW, 0)), GEV_NODE_DELIVERY);
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (dialog, ADW_TYPE_ENTRY_ROW, 0)), "Sensors");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));

  focus_map (editor);
  add_by_keyboard (fixture, "Fewer rounds");
  add_by_keyboard (fixture, "Better sleep");
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_NODE), ==, 3);
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_EDGE), ==, 2);
  g_assert_nonnull (window_fixture_find_label (editor, "→ Better sleep"));

  press (fixture, GDK_KEY_F2);
  dialog = window_fixture_get_dialog (fixture);
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (dialog, ADW_TYPE_ENTRY_ROW, 0)), "Deep sleep");
  window_fixture_click (window_fixture_find_button (dialog, "Save"));
  g_assert_nonnull (window_fixture_find_label (editor, "→ Deep sleep"));
  press (fixture, GDK_KEY_Return);
  dialog = window_fixture_get_dialog (fixture);
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (dialog, ADW_TYPE_ENTRY_ROW, 0)), "Better sleep");
  window_fixture_click (window_fixture_find_button (dialog, "Save"));
  g_assert_nonnull (window_fixture_find_label (editor, "→ Better sleep"));

  press (fixture, GDK_KEY_l);
  dialog = window_fixture_get_dialog (fixture);
  g_assert_true (GEV_IS_MAP_ARROW_DIALOG (dialog));
  choose_target (dialog, "Sensors");
  g_assert_nonnull (window_fixture_find_label (
    dialog, "A benefits map has no circles: Better sleep → Sensors → Fewer rounds → Better sleep."));
  g_assert_false (gtk_widget_is_sensitive (window_fixture_find_button (dialog, "Add")));
  gtk_window_close (GTK_WINDOW (dialog));
  window_fixture_settle ();

  /* Two to the left stands the first; it leads to the last as well. */
  press (fixture, GDK_KEY_Left);
  press (fixture, GDK_KEY_Left);
  press (fixture, GDK_KEY_l);
  dialog = window_fixture_get_dialog (fixture);
  choose_target (dialog, "Fewer rounds");
  g_assert_nonnull (window_fixture_find_label (dialog, "There is an arrow between them already."));
  choose_target (dialog, "Better sleep");
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (dialog, ADW_TYPE_ENTRY_ROW, 0)), "They are in use");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_EDGE), ==, 3);
  g_assert_nonnull (window_fixture_find_label (editor, "They are in use"));

  /* What is deleted takes its arrows along, and brings them back. */
  focus_map (editor);
  press (fixture, GDK_KEY_Delete);
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_NODE), ==, 2);
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_EDGE), ==, 1);
  window_fixture_click (window_fixture_find_button (fixture->window, "Undo"));
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_NODE), ==, 3);
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_EDGE), ==, 3);
  g_assert_nonnull (window_fixture_find_label (editor, "Sensors"));
}

/* An arrow drawn from one benefit to another can say that the one is counted in
 * the other; a circle that is drawn is refused. */
static void
test_drawn (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) project = put (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Night watch");
  g_autoptr (GevRecord) saved = put_benefit (fixture, project, "Saved visits", NULL);
  g_autoptr (GevRecord) time = put_benefit (fixture, project, "Saved time", NULL);
  GevMapEditor *editor = show_map (fixture, project);
  g_autoptr (GPtrArray) arrows = NULL;
  g_autoptr (GevRecord) part = NULL;
  g_autoptr (GevRecord) whole = NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *view, *dialog;

  window_fixture_click (window_fixture_find_button (editor, "Begin With the Benefits"));
  view = window_fixture_find (editor, GEV_TYPE_MAP_VIEW, 0);
  g_signal_emit_by_name (view, "drawn", 0, 1);
  window_fixture_settle ();
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_EDGE), ==, 1);
  g_signal_emit_by_name (view, "drawn", 1, 0);
  dialog = window_fixture_get_dialog (fixture);
  g_assert_true (ADW_IS_MESSAGE_DIALOG (dialog));
  g_assert_nonnull (g_strrstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), " → "));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_EDGE), ==, 1);

  arrows = gev_store_get_all (fixture->store, GEV_TYPE_MAP_EDGE, NULL);
  gev_map_editor_choose (editor, gev_record_get_uuid (arrows->pdata[0]));
  g_signal_emit_by_name (window_fixture_find (editor, GTK_TYPE_LIST_BOX, 0), "row-activated", NULL);
  dialog = window_fixture_get_dialog (fixture);
  g_assert_true (GEV_IS_MAP_ARROW_DIALOG (dialog));
  gtk_switch_set_active (GTK_SWITCH (window_fixture_find (dialog, GTK_TYPE_SWITCH, 0)), TRUE);
  window_fixture_click (window_fixture_find_button (dialog, "Save"));
  g_clear_pointer (&arrows, g_ptr_array_unref);
  arrows = gev_store_get_all (fixture->store, GEV_TYPE_MAP_EDGE, NULL);
  g_assert_true (gev_record_get_flag (arrows->pdata[0], GEV_MAP_EDGE_PART));
  g_assert_nonnull (window_fixture_find_label (editor, "Counted in it"));

  /* An arrow that is chosen is deleted alone. */
  gev_map_editor_choose (editor, gev_record_get_uuid (arrows->pdata[0]));
  focus_map (editor);
  press (fixture, GDK_KEY_Delete);
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_EDGE), ==, 0);
  g_assert_cmpuint (count (fixture, GEV_TYPE_MAP_NODE), ==, 2);
  g_assert_true (gev_store_undo (fixture->store, NULL));
  window_fixture_settle ();

  /* The page of the benefit says so too. */
  part = gev_store_get (fixture->store, gev_record_get_text (arrows->pdata[0], GEV_MAP_EDGE_FROM), NULL);
  whole = gev_store_get (fixture->store, gev_record_get_text (arrows->pdata[0], GEV_MAP_EDGE_TO), NULL);
  gev_window_show_record (
    GTK_WIDGET (fixture->window),
    g_str_equal (gev_record_get_text (part, GEV_MAP_NODE_BENEFIT), gev_record_get_uuid (saved)) ? saved : time);
  window_fixture_settle ();
  sentence =
    g_strdup_printf ("Counted in “%s”, and not added again in sums.", gev_record_get_text (whole, GEV_MAP_NODE_TITLE));
  g_assert_nonnull (window_fixture_find_label (fixture->window, sentence));
}

/* What a search finds of a map is shown in it. */
static void
test_found (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) programme = put (fixture, GEV_TYPE_PROGRAMME, GEV_PROGRAMME_NAME, "Home for life");
  g_autoptr (GevRecord) box = gev_record_new (GEV_TYPE_MAP_NODE);
  GtkWidget *editor;

  gev_record_set_text (box, GEV_MAP_NODE_PROGRAMME, gev_record_get_uuid (programme));
  gev_record_set_number (box, GEV_MAP_NODE_KIND, GEV_NODE_EFFECT);
  gev_record_set_text (box, GEV_MAP_NODE_TITLE, "Better sleep");
  g_assert_true (gev_store_save (fixture->store, box, "New box", NULL));
  gev_window_show_record (GTK_WIDGET (fixture->window), box);
  window_fixture_settle ();
  editor = window_fixture_find (fixture->window, GEV_TYPE_MAP_EDITOR, 0);
  g_assert_nonnull (editor);
  g_assert_nonnull (
    gtk_list_box_get_selected_row (GTK_LIST_BOX (window_fixture_find (editor, GTK_TYPE_LIST_BOX, 0))));
}

/* The box of a benefit that is deleted stays, with its name as its words. */
static void
test_deleted_benefit (WindowFixture *fixture,
                      gconstpointer  data)
{
  g_autoptr (GevRecord) project = put (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Night watch");
  g_autoptr (GevRecord) saved = put_benefit (fixture, project, "Saved visits", NULL);
  GevMapEditor *editor = show_map (fixture, project);

  window_fixture_click (window_fixture_find_button (editor, "Begin With the Benefits"));
  g_assert_nonnull (window_fixture_find_label (editor, "Benefit · Without a plan"));
  g_assert_true (gev_store_remove (fixture->store, saved, "Delete", NULL));
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (editor, "Saved visits"));
  g_assert_null (window_fixture_find_label (editor, "Benefit · Without a plan"));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (WindowFixture *, gconstpointer);
  } tests[] = {
    { "/app/map-editor/begin", test_begin },
    { "/app/map-editor/keyboard", test_keyboard },
    { "/app/map-editor/drawn", test_drawn },
    { "/app/map-editor/found", test_found },
    { "/app/map-editor/deleted-benefit", test_deleted_benefit },
  };

  window_fixture_start (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, WindowFixture, NULL, window_fixture_set_up, tests[i].test, window_fixture_tear_down);

  return g_test_run ();
}
