/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-organisation.h"
#include "gev-portfolio-dialog.h"
#include "gev-portfolio.h"
#include "gev-programme.h"
#include "window-fixture.h"

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

/* The row of the list that is called @title. */
static GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  GtkWidget *label = window_fixture_find_label (root, title);

  return label != NULL ? gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW) : NULL;
}

static GtkWidget *
open_dialog (WindowFixture *fixture,
             const char *page)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.portfolio-properties", NULL);
  dialog = window_fixture_get_dialog (fixture);
  if (page != NULL)
    {
      adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (dialog), page);
      window_fixture_settle ();
    }

  return dialog;
}

static void
test_limits (WindowFixture *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog = open_dialog (fixture, NULL);
  g_autoptr (GevPortfolio) portfolio = NULL;

  window_fixture_type (window_fixture_find_field (dialog, "title", GTK_TYPE_ENTRY), "Østre Toten");
  window_fixture_type (window_fixture_find_field (dialog, "behind-limit", GTK_TYPE_ENTRY), "0.95");
  g_assert_nonnull (
    window_fixture_find_label (dialog, "The limit for behind plan must be below the limit for on plan."));
  window_fixture_type (window_fixture_find_field (dialog, "on-plan-limit", GTK_TYPE_ENTRY), "0.8");
  portfolio = gev_store_get_portfolio (fixture->store, NULL);
  g_assert_cmpstr (gev_record_get_text (portfolio, GEV_PORTFOLIO_TITLE), ==, "Østre Toten");
  g_assert_cmpint (gev_portfolio_get_on_plan_limit (portfolio), ==, 800000);
  g_assert_cmpint (gev_portfolio_get_behind_limit (portfolio), ==, 500000);
}

static void
test_organisation (WindowFixture *fixture,
                   gconstpointer  data)
{
  GtkWidget *properties = open_dialog (fixture, "organisation");
  GtkWidget *dialog;
  g_autoptr (GevRecord) portfolio = NULL;
  g_autoptr (GevRecord) organisation = NULL;

  g_assert_null (window_fixture_find_field (properties, "inhabitants", GTK_TYPE_ENTRY));
  window_fixture_click (window_fixture_find_button (properties, "New Organisation"));
  dialog = window_fixture_get_dialog (fixture);
  fill_in (dialog, "name", "Østre Toten kommune");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  window_fixture_type (window_fixture_find_field (properties, "inhabitants", GTK_TYPE_ENTRY), "14 800");

  portfolio = gev_store_get_portfolio (fixture->store, NULL);
  organisation =
    gev_store_get (fixture->store, gev_record_get_text (portfolio, GEV_PORTFOLIO_ORGANISATION), NULL);
  g_assert_cmpstr (gev_record_get_text (organisation, GEV_ORGANISATION_NAME), ==, "Østre Toten kommune");
  g_assert_cmpint (gev_record_get_number (organisation, GEV_ORGANISATION_INHABITANTS), ==, 14800);
}

static void
test_programmes (WindowFixture *fixture,
                 gconstpointer  data)
{
  GtkWidget *properties = open_dialog (fixture, "programmes");
  g_autoptr (GPtrArray) programmes = NULL;
  GtkWidget *dialog;
  GtkWidget *row;

  window_fixture_click (window_fixture_find_button (properties, "New Programme"));
  dialog = window_fixture_get_dialog (fixture);
  fill_in (dialog, "name", "Omstilling");
  fill_in (dialog, "target-ore", "a lot");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  fill_in (dialog, "target-ore", "30,000,000");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  row = find_row (properties, "Omstilling");
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "NOK 30.0 million");

  adw_action_row_activate (ADW_ACTION_ROW (row));
  window_fixture_settle ();
  window_fixture_type (window_fixture_find_field (properties, "name", GTK_TYPE_ENTRY), "Omstilling 2023–2027");
  programmes = gev_store_get_all (fixture->store, GEV_TYPE_PROGRAMME, NULL);
  g_assert_cmpuint (programmes->len, ==, 1);
  g_assert_cmpstr (gev_record_get_text (g_ptr_array_index (programmes, 0), GEV_PROGRAMME_NAME), ==,
                   "Omstilling 2023–2027");
  g_assert_cmpint (gev_record_get_number (g_ptr_array_index (programmes, 0), GEV_PROGRAMME_TARGET_ORE), ==,
                   G_GINT64_CONSTANT (3000000000));
}

static void
test_delete (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) programme = gev_record_new (GEV_TYPE_PROGRAMME);
  GtkWidget *properties;

  gev_record_set_text (programme, GEV_PROGRAMME_NAME, "Omstilling");
  put (fixture, programme);
  properties = open_dialog (fixture, "programmes");
  adw_action_row_activate (ADW_ACTION_ROW (find_row (properties, "Omstilling")));
  window_fixture_settle ();
  window_fixture_click (window_fixture_find_button (properties, "Delete"));
  g_assert_null (find_row (properties, "Omstilling"));
  window_fixture_click (window_fixture_find_button (properties, "Undo"));
  g_assert_nonnull (find_row (properties, "Omstilling"));
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
  add ("/portfolio-dialog/limits", test_limits);
  add ("/portfolio-dialog/organisation", test_organisation);
  add ("/portfolio-dialog/programmes", test_programmes);
  add ("/portfolio-dialog/delete", test_delete);

  return g_test_run ();
}
