/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-filter-button.h"
#include "gev-project-table.h"
#include "gev-project.h"
#include "gev-saved-filters.h"
#include "gev-stage-change.h"
#include "window-fixture.h"

static const char *const titles[] = { "Dørlåser", "Nattilsyn", "Varmestyring" };

static void
fill_in (GtkWidget  *form,
         const char *field,
         const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find_field (form, field, GTK_TYPE_ENTRY)), text);
}

static void
put (WindowFixture *fixture,
     gpointer       record)
{
  g_assert_true (gev_store_save (fixture->store, record, "Put", NULL));
}

static void
go (WindowFixture *fixture,
    const char    *place)
{
  gev_window_go (fixture->window, place);
  window_fixture_settle ();
}

static void
put_projects (WindowFixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);

      gev_record_set_text (project, GEV_PROJECT_TITLE, titles[i]);
      gev_record_set_number (project, GEV_PROJECT_TRACK, i == 0 ? GEV_TRACK_FAST : GEV_TRACK_SERVICE);
      gev_record_set_list (project, GEV_PROJECT_TAGS, (const char *[]){ i == 0 ? "dør" : "varme", NULL });
      put (fixture, project);
    }
  go (fixture, "projects");
}

static GtkColumnView *
find_view (WindowFixture *fixture)
{
  return GTK_COLUMN_VIEW (window_fixture_find (fixture->window, GTK_TYPE_COLUMN_VIEW, 0));
}

/* The titles in the order that they are shown. */
static void
assert_shown (WindowFixture *fixture,
              const char *expected)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (find_view (fixture)));
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (model, i);
      g_autoptr (GevRecord) project = NULL;

      g_object_get (row, "record", &project, NULL);
      g_string_append_printf (shown, "%s%s", i > 0 ? ", " : "", gev_record_get_text (project, GEV_PROJECT_TITLE));
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
assert_says (WindowFixture *fixture,
             const char *text)
{
  g_assert_nonnull (window_fixture_find_label (fixture->window, text));
}

static void
select_all (WindowFixture *fixture)
{
  gtk_selection_model_select_all (gtk_column_view_get_model (find_view (fixture)));
  window_fixture_settle ();
}

static GPtrArray *
get_projects (WindowFixture *fixture)
{
  return gev_store_get_all (fixture->store, GEV_TYPE_PROJECT, NULL);
}

static GevFilterButton *
find_filter (gpointer    root,
             const char *key)
{
  GevFilterButton *found = NULL;

  if (GEV_IS_FILTER_BUTTON (root))
    {
      g_autofree char *its = NULL;

      g_object_get (root, "key", &its, NULL);
      return g_str_equal (its, key) ? root : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_filter (child, key);

  return found;
}

/* Opens the filter’s list and clicks a choice in it. */
static void
choose (WindowFixture *fixture,
        const char *key,
        const char *choice)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (find_filter (fixture->window, key))));
  GtkWidget *label;
  GtkCheckButton *check;

  window_fixture_pop_up (button);
  label = window_fixture_find_label (gtk_menu_button_get_popover (button), choice);
  g_assert_nonnull (label);
  check = GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON));
  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
  gtk_menu_button_popdown (button);
  window_fixture_settle ();
}

/* A search entry waits for the next letter, and a button shows that it is
 * pressed by Enter. */
static void
wait_longer (void)
{
  for (int i = 0; i < 6; i++)
    window_fixture_settle ();
}

static void
search (WindowFixture *fixture,
        const char    *text)
{
  window_fixture_type (window_fixture_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, 0), text);
  wait_longer ();
}

static void
test_empty (WindowFixture *fixture,
            gconstpointer  data)
{
  go (fixture, "projects");
  assert_says (fixture, "No Projects Yet");
}

static void
test_new (WindowFixture *fixture,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) projects = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  GtkWidget *dialog;

  go (fixture, "projects");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.primary", NULL);
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_click (window_fixture_find_button (dialog, "Create"));
  projects = get_projects (fixture);
  g_assert_cmpuint (projects->len, ==, 0);

  fill_in (dialog, "unit", "Hjemmetjenesten");
  window_fixture_type (window_fixture_find_field (dialog, "title", GTK_TYPE_ENTRY), "Åpne dører");
  wait_longer ();
  g_ptr_array_unref (projects);
  projects = get_projects (fixture);
  g_assert_cmpuint (projects->len, ==, 1);
  g_assert_cmpstr (gev_record_get_text (g_ptr_array_index (projects, 0), GEV_PROJECT_TITLE), ==, "Åpne dører");
  g_assert_cmpstr (gev_record_get_text (g_ptr_array_index (projects, 0), GEV_PROJECT_UNIT), ==, "Hjemmetjenesten");
  changes = gev_store_get_referring (fixture->store, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                                     gev_record_get_uuid (g_ptr_array_index (projects, 0)), NULL);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpint (gev_record_get_choice (g_ptr_array_index (changes, 0), GEV_STAGE_CHANGE_TO), ==, GEV_STAGE_IDEA);
  g_assert_cmpint (gev_record_get_date (g_ptr_array_index (changes, 0), GEV_STAGE_CHANGE_DATE), ==,
                   gev_date_new (2026, 11, 21));
  assert_says (fixture, "Åpne dører");

  g_assert_cmpstr (gev_store_get_undo_title (fixture->store), ==, "New project “Åpne dører”");
  g_assert_true (gev_store_undo (fixture->store, NULL));
  g_ptr_array_unref (projects);
  projects = get_projects (fixture);
  g_assert_cmpuint (projects->len, ==, 0);
}

static void
test_search (WindowFixture *fixture,
             gconstpointer  data)
{
  put_projects (fixture);
  assert_shown (fixture, "Dørlåser, Nattilsyn, Varmestyring");
  assert_says (fixture, "3 projects");
  search (fixture, "nat");
  assert_shown (fixture, "Nattilsyn");
  assert_says (fixture, "1 of 3 projects");
  search (fixture, "finnes ikke");
  assert_says (fixture, "No Project Is Like That");
  window_fixture_click (window_fixture_find_button (fixture->window, "Show All Projects"));
  assert_shown (fixture, "Dørlåser, Nattilsyn, Varmestyring");
}

static void
test_filter (WindowFixture *fixture,
             gconstpointer  data)
{
  put_projects (fixture);
  choose (fixture, "track", "Service innovation");
  assert_shown (fixture, "Nattilsyn, Varmestyring");
  choose (fixture, "track", "Fast track");
  assert_shown (fixture, "Dørlåser, Nattilsyn, Varmestyring");
  assert_says (fixture, "Service innovation, Fast track");
  choose (fixture, "tag", "dør");
  assert_shown (fixture, "Dørlåser");
  window_fixture_click (window_fixture_find_button (fixture->window, "Clear"));
  assert_shown (fixture, "Dørlåser, Nattilsyn, Varmestyring");
}

static void
test_saved_filter (WindowFixture *fixture,
                   gconstpointer  data)
{
  GtkWidget *saved;
  GtkWidget *popover;
  GtkWidget *name;

  put_projects (fixture);
  choose (fixture, "tag", "varme");
  saved = adw_bin_get_child (ADW_BIN (window_fixture_find (fixture->window, GEV_TYPE_SAVED_FILTERS, 0)));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (saved)));
  window_fixture_pop_up (GTK_MENU_BUTTON (saved));
  window_fixture_type (window_fixture_find (popover, GTK_TYPE_ENTRY, 0), "Varme ting");
  window_fixture_click (window_fixture_find_button (fixture->window, "Clear"));
  assert_shown (fixture, "Dørlåser, Nattilsyn, Varmestyring");

  window_fixture_pop_up (GTK_MENU_BUTTON (saved));
  name = window_fixture_find_label (popover, "Varme ting");
  g_assert_nonnull (name);
  g_signal_emit_by_name (window_fixture_find (popover, GTK_TYPE_LIST_BOX, 0), "row-activated",
                         gtk_widget_get_ancestor (name, GTK_TYPE_LIST_BOX_ROW));
  window_fixture_settle ();
  assert_shown (fixture, "Nattilsyn, Varmestyring");

  window_fixture_pop_up (GTK_MENU_BUTTON (saved));
  window_fixture_click (window_fixture_find_button (popover, "Delete “Varme ting”"));
  g_assert_null (window_fixture_find_label (popover, "Varme ting"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (saved));
}

static void
test_sort (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new ("no.gevinst.Gevinst");
  GtkColumnView *view;
  g_autoptr (GtkColumnViewColumn) title = NULL;
  g_autoptr (GtkColumnViewColumn) track = NULL;

  put_projects (fixture);
  view = find_view (fixture);
  title = g_list_model_get_item (gtk_column_view_get_columns (view), 0);
  track = g_list_model_get_item (gtk_column_view_get_columns (view), 2);

  gtk_column_view_sort_by_column (view, title, GTK_SORT_DESCENDING);
  assert_shown (fixture, "Varmestyring, Nattilsyn, Dørlåser");
  g_assert_true (g_settings_get_boolean (settings, "project-sort-descending"));
  gtk_column_view_sort_by_column (view, track, GTK_SORT_ASCENDING);
  assert_shown (fixture, "Nattilsyn, Varmestyring, Dørlåser");
  gtk_widget_activate_action (GTK_WIDGET (view), "table.project-sort", "s", "title");
  assert_shown (fixture, "Dørlåser, Nattilsyn, Varmestyring");

  g_assert_true (gtk_column_view_column_get_visible (track));
  gtk_widget_activate_action (GTK_WIDGET (view), "table.show-track", NULL);
  g_assert_false (gtk_column_view_column_get_visible (track));
  gtk_widget_activate_action (GTK_WIDGET (view), "table.show-track", NULL);
  g_assert_true (gtk_column_view_column_get_visible (track));
}

static void
test_several (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) projects = NULL;
  GtkWidget *dialog;

  put_projects (fixture);
  select_all (fixture);
  assert_says (fixture, "3 projects selected");
  gtk_widget_activate_action (GTK_WIDGET (find_view (fixture)), "projects.set", "s", "unit");
  dialog = window_fixture_get_dialog (fixture);
  fill_in (dialog, "unit", "Skole");
  window_fixture_click (window_fixture_find_button (dialog, "Set"));
  g_assert_cmpstr (gev_store_get_undo_title (fixture->store), ==, "Unit of 3 projects");
  assert_says (fixture, "3 projects selected");

  gtk_widget_activate_action (GTK_WIDGET (find_view (fixture)), "projects.set", "s", "tags");
  dialog = window_fixture_get_dialog (fixture);
  fill_in (dialog, "tags", "varme, 2027");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  projects = get_projects (fixture);
  for (guint i = 0; i < projects->len; i++)
    {
      const char *const *tags = gev_record_get_list (g_ptr_array_index (projects, i), GEV_PROJECT_TAGS);

      g_assert_cmpstr (gev_record_get_text (g_ptr_array_index (projects, i), GEV_PROJECT_UNIT), ==, "Skole");
      g_assert_true (g_strv_contains (tags, "varme"));
      g_assert_true (g_strv_contains (tags, "2027"));
      g_assert_cmpuint (g_strv_length ((char **) tags), ==, i == 0 ? 3 : 2);
    }
}

static void
test_delete (WindowFixture *fixture,
             gconstpointer  data)
{
  put_projects (fixture);
  gtk_selection_model_select_item (gtk_column_view_get_model (find_view (fixture)), 1, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (find_view (fixture)), "projects.delete", NULL);
  assert_shown (fixture, "Dørlåser, Varmestyring");
  window_fixture_settle ();
  window_fixture_click (window_fixture_find_button (fixture->window, "Undo"));
  assert_shown (fixture, "Dørlåser, Nattilsyn, Varmestyring");
}

/* The button of the toast undoes the last step, and so goes when there is another. */
static void
test_delete_and_go_on (WindowFixture *fixture,
                       gconstpointer  data)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);

  put_projects (fixture);
  gtk_selection_model_select_item (gtk_column_view_get_model (find_view (fixture)), 1, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (find_view (fixture)), "projects.delete", NULL);
  window_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (window_fixture_find_button (fixture->window, "Undo")));
  gev_record_set_text (project, GEV_PROJECT_TITLE, "Solceller");
  put (fixture, project);
  window_fixture_settle ();
  g_assert_null (window_fixture_find_button (fixture->window, "Undo"));
}

static void
test_undo_many (WindowFixture *fixture,
                gconstpointer  data)
{
  put_projects (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  window_fixture_settle ();
  assert_says (fixture, "Redone: Put");
  g_assert_null (window_fixture_find_label (fixture->window, "Undone: Put"));
}

static void
test_open (WindowFixture *fixture,
           gconstpointer  data)
{
  put_projects (fixture);
  g_signal_emit_by_name (find_view (fixture), "activate", 1);
  window_fixture_settle ();
  g_assert_null (find_view (fixture));
  assert_says (fixture, "Nattilsyn");
}

static void
add (const char *path,
     void      (*test) (WindowFixture *fixture, gconstpointer data))
{
  g_test_add (path, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  add ("/projects-page/empty", test_empty);
  add ("/projects-page/new", test_new);
  add ("/projects-page/search", test_search);
  add ("/projects-page/filter", test_filter);
  add ("/projects-page/saved-filter", test_saved_filter);
  add ("/projects-page/sort", test_sort);
  add ("/projects-page/several", test_several);
  add ("/projects-page/delete", test_delete);
  add ("/projects-page/delete-and-go-on", test_delete_and_go_on);
  add ("/projects-page/undo-many", test_undo_many);
  add ("/projects-page/open", test_open);

  return g_test_run ();
}
