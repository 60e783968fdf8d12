/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-guide.h"
#include "window-fixture.h"

/* The guide is read, and closed by Escape. */
static void
test_guide (WindowFixture *fixture,
            gconstpointer  data)
{
  GtkWidget *guide = gev_guide_new (GTK_WINDOW (fixture->window));

  gtk_window_present (GTK_WINDOW (guide));
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (guide, "What Gevinst Is For"));
  g_assert_nonnull (window_fixture_find_label (guide, "Ideas"));
  g_assert_true (gtk_widget_activate_action (guide, "window.close", NULL));
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  g_test_add ("/guide/guide", WindowFixture, NULL, window_fixture_set_up, test_guide, window_fixture_tear_down);

  return g_test_run ();
}
