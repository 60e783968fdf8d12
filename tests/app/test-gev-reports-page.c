/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-language.h"
#include "gev-page-view.h"
#include "gev-project.h"
#include "gev-report-kinds.h"
#include "gev-report-print.h"
#include "gev-reports-page.h"
#include "window-fixture.h"

#define TIMEOUT (20 * G_USEC_PER_SEC)

static void
put_project (WindowFixture *fixture,
             const char    *title)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, title);
  g_assert_true (gev_store_save (fixture->store, project, "New project", NULL));
}

static GevPageView *
go (WindowFixture *fixture)
{
  gev_window_go (fixture->window, "reports");
  window_fixture_settle ();

  return GEV_PAGE_VIEW (window_fixture_find (fixture->window, GEV_TYPE_PAGE_VIEW, 0));
}

/* Waits for other pages than those. */
static GevPages *
wait_for_pages (GevPageView *view,
                GevPages    *before)
{
  gint64 end = g_get_monotonic_time () + TIMEOUT;

  while (gev_page_view_get_pages (view) == before && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_nonnull (gev_page_view_get_pages (view));
  g_assert_true (gev_page_view_get_pages (view) != before);

  return gev_page_view_get_pages (view);
}

static void
choose_kind (WindowFixture *fixture,
             const char    *name)
{
  guint n_kinds;
  const GevReportKind *kinds = gev_report_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    if (g_str_equal (kinds[i].name, name))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (window_fixture_find (fixture->window, GTK_TYPE_CHECK_BUTTON, i)),
                                   TRUE);
}

static void
test_empty (WindowFixture *fixture,
            gconstpointer  data)
{
  gev_window_go (fixture->window, "reports");
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "No Projects to Report On"));
  g_assert_false (gtk_widget_get_sensitive (window_fixture_find_button (fixture->window, "Save as PDF…")));

  choose_kind (fixture, "portfolio");
  wait_for_pages (go (fixture), NULL);
  g_assert_true (gtk_widget_get_sensitive (window_fixture_find_button (fixture->window, "Save as PDF…")));
}

static void
test_options (WindowFixture *fixture,
              gconstpointer  data)
{
  GevPageView *view;
  g_autoptr (GevPages) first = NULL;
  g_autoptr (GevPages) second = NULL;
  AdwComboRow *language;
  GtkWidget *from;

  put_project (fixture, "Night watch");
  view = go (fixture);
  first = g_object_ref (wait_for_pages (view, NULL));
  g_assert_cmpstr (gev_document_get_language (gev_pages_get_document (first)), ==, "en");

  language = ADW_COMBO_ROW (window_fixture_find (fixture->window, ADW_TYPE_COMBO_ROW, 0));
  adw_combo_row_set_selected (language, GEV_LANGUAGE_NYNORSK);
  second = g_object_ref (wait_for_pages (view, first));
  g_assert_cmpstr (gev_document_get_language (gev_pages_get_document (second)), ==, "nn");

  from = window_fixture_find (fixture->window, ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (from), "the day before");
  for (guint i = 0; i < 5; i++)
    window_fixture_settle ();
  g_assert_true (gtk_widget_has_css_class (from, "error"));
  g_assert_true (gev_page_view_get_pages (view) == second);
  gtk_editable_set_text (GTK_EDITABLE (from), "1.1.2026");
  wait_for_pages (view, second);
  g_assert_false (gtk_widget_has_css_class (from, "error"));
}

/* What changes in the portfolio changes on the paper. */
static void
test_follows (WindowFixture *fixture,
              gconstpointer  data)
{
  GevPageView *view;
  g_autoptr (GevPages) pages = NULL;
  g_autoptr (GPtrArray) projects = NULL;
  const char *title;

  put_project (fixture, "Night watch");
  view = go (fixture);
  pages = g_object_ref (wait_for_pages (view, NULL));
  projects = gev_store_get_all (fixture->store, GEV_TYPE_PROJECT, NULL);
  gev_record_set_text (projects->pdata[0], GEV_PROJECT_TITLE, "Day watch");
  g_assert_true (gev_store_save (fixture->store, projects->pdata[0], "Title", NULL));
  title = gev_document_get_title (gev_pages_get_document (wait_for_pages (view, pages)));
  g_assert_nonnull (strstr (title, "Day watch"));
}

static GevDocument *
make_document (void)
{
  GevDocument *document = gev_document_new ("Long", "en");

  for (guint i = 0; i < 200; i++)
    gev_document_add_text (document, GEV_TEXT_ROLE_PARAGRAPH, "A line of its own.");

  return document;
}

static void
test_pages (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevDocument) document = make_document ();
  GevPageSetup setup;
  g_autoptr (GevPages) pages = NULL;
  GevPageView *view = g_object_new (GEV_TYPE_PAGE_VIEW, NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *window = gtk_window_new ();
  guint n_pages;

  gev_page_setup_init_a4 (&setup, FALSE);
  pages = gev_pages_new (document, &setup);
  n_pages = gev_pages_get_n_pages (pages);
  g_assert_cmpuint (n_pages, >, 2);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (view));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 400);
  gev_page_view_set_pages (view, pages);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  g_assert_cmpuint (gev_page_view_get_page (view), ==, 0);
  gev_page_view_show_page (view, 1);
  g_assert_cmpuint (gev_page_view_get_page (view), ==, 1);
  gev_page_view_show_page (view, G_MAXUINT);
  g_assert_cmpuint (gev_page_view_get_page (view), ==, n_pages - 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* On other paper it is laid out anew, and not scaled. */
static void
test_print (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevDocument) document = make_document ();
  g_autofree char *path = g_build_filename (fixture->directory, "print.pdf", NULL);
  g_autoptr (GtkPrintOperation) operation = gev_report_print_new (document);
  g_autoptr (GtkPageSetup) paper = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) a5 = gtk_paper_size_new (GTK_PAPER_NAME_A5);
  g_autoptr (GError) error = NULL;
  g_autofree char *pdf = NULL;
  GevPageSetup setup;
  g_autoptr (GevPages) pages = NULL;
  int n_printed;

  gtk_page_setup_set_paper_size_and_default_margins (paper, a5);
  gtk_print_operation_set_default_page_setup (operation, paper);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (fixture->window), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &pdf, NULL, NULL));
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));

  g_object_get (operation, "n-pages", &n_printed, NULL);
  gev_page_setup_init_a4 (&setup, FALSE);
  pages = gev_pages_new (document, &setup);
  g_assert_cmpint (n_printed, >, (int) gev_pages_get_n_pages (pages));
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);

#define ADD(path, test) g_test_add (path, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down)
  ADD ("/reports-page/empty", test_empty);
  ADD ("/reports-page/options", test_options);
  ADD ("/reports-page/follows", test_follows);
  ADD ("/reports-page/pages", test_pages);
  ADD ("/reports-page/print", test_print);
#undef ADD

  return g_test_run ();
}
