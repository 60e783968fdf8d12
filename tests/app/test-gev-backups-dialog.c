/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-backups-dialog.h"
#include "gev-new-portfolio.h"
#include "gev-organisation.h"
#include "gev-portfolio.h"
#include "gev-store-backup.h"
#include "window-fixture.h"

#define TIMEOUT (20 * G_USEC_PER_SEC)

static void
set_title (WindowFixture *fixture,
           const char    *title)
{
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (fixture->store, NULL);

  gev_record_set_text (portfolio, GEV_PORTFOLIO_TITLE, title);
  g_assert_true (gev_store_save (fixture->store, portfolio, "Title", NULL));
}

static char *
get_title (GevStore *store)
{
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (store, NULL);

  return gev_record_dup_title (portfolio);
}

static void
test_restore (WindowFixture *fixture,
              gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + TIMEOUT;
  g_autofree char *restored = NULL;
  g_autofree char *undone = NULL;
  GtkWidget *dialog;

  set_title (fixture, "Before");
  g_assert_true (gev_store_backup_now (fixture->store, NULL));
  set_title (fixture, "After");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.backups", NULL);
  dialog = window_fixture_get_dialog (fixture);
  g_assert_true (GEV_IS_BACKUPS_DIALOG (dialog));
  window_fixture_click (window_fixture_find_button (dialog, "Restore…"));
  dialog = window_fixture_get_dialog (fixture);
  g_assert_true (ADW_IS_MESSAGE_DIALOG (dialog));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "restore");
  while (window_fixture_find_label (fixture->window, "The portfolio is as it was in 21 Nov 2026") == NULL &&
         g_get_monotonic_time () < end)
    window_fixture_settle ();
  restored = get_title (fixture->store);
  g_assert_cmpstr (restored, ==, "Before");
  g_assert_null (window_fixture_get_dialog (fixture));

  window_fixture_click (window_fixture_find_button (fixture->window, "Undo"));
  undone = get_title (fixture->store);
  g_assert_cmpstr (undone, ==, "After");
}

static void
test_check (WindowFixture *fixture,
            gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + TIMEOUT;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.check", NULL);
  while (window_fixture_find_label (fixture->window, "nothing is wrong") == NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "nothing is wrong"));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (fixture->window)));
}

static void
test_new (WindowFixture *fixture,
          gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "Lillevik kommune.gevinst", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GevStore) store = NULL;
  g_autoptr (GevRecord) portfolio = NULL;
  g_autoptr (GevRecord) organisation = NULL;
  g_autofree char *title = NULL;

  g_assert_true (gev_new_portfolio_write (file, "Lillevik", &error));
  g_assert_no_error (error);
  store = gev_store_open (path, GEV_STORE_WRITE, &error);
  g_assert_no_error (error);
  title = get_title (store);
  g_assert_cmpstr (title, ==, "Lillevik kommune");
  portfolio = gev_store_get_portfolio (store, NULL);
  organisation = gev_store_get (store, gev_record_get_text (portfolio, GEV_PORTFOLIO_ORGANISATION), NULL);
  g_assert_cmpstr (gev_record_get_text (organisation, GEV_ORGANISATION_NAME), ==, "Lillevik");

  g_assert_false (gev_new_portfolio_write (file, NULL, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_EXISTS);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);

#define ADD(path, test) g_test_add (path, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down)
  ADD ("/backups-dialog/restore", test_restore);
  ADD ("/backups-dialog/check", test_check);
  ADD ("/backups-dialog/new-portfolio", test_new);
#undef ADD

  return g_test_run ();
}
