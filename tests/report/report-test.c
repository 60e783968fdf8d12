/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-test.h"

#include <glib/gstdio.h>

#include "gev-chart-pen.h"
#include "gev-pdf.h"

/* A chart that is a box with a word in it, as high as it is told to be. */

#define TEST_TYPE_CHART (test_chart_get_type ())
G_DECLARE_FINAL_TYPE (TestChart, test_chart, TEST, CHART, GevChart)

struct _TestChart {
  GevChart parent_instance;

  double height;
};

G_DEFINE_FINAL_TYPE (TestChart, test_chart, GEV_TYPE_CHART)

static void
test_chart_draw (GevChart    *chart,
                 GevChartPen *pen,
                 double       width,
                 double       height)
{
  gev_chart_style_set_source (pen->style, pen->cr, GEV_INK_REALISED, 1.0);
  cairo_rectangle (pen->cr, 0.5, 0.5, width - 1.0, height - 1.0);
  cairo_set_line_width (pen->cr, 1.0);
  cairo_stroke (pen->cr);
}

static double
test_chart_get_natural_height (GevChart    *chart,
                               GevChartPen *pen,
                               double       width)
{
  return TEST_CHART (chart)->height;
}

static gboolean
test_chart_is_empty (GevChart *chart)
{
  return FALSE;
}

static void
test_chart_class_init (TestChartClass *klass)
{
  GevChartClass *chart_class = GEV_CHART_CLASS (klass);

  chart_class->draw = test_chart_draw;
  chart_class->get_natural_height = test_chart_get_natural_height;
  chart_class->is_empty = test_chart_is_empty;
}

static void
test_chart_init (TestChart *self)
{
}

GevChart *
test_chart_new (const char *description,
                double      height)
{
  TestChart *self = g_object_new (TEST_TYPE_CHART, NULL);

  self->height = height;
  gev_chart_set_description (GEV_CHART (self), description);

  return GEV_CHART (self);
}

static char *
number_page_cb (guint    page,
                guint    n_pages,
                gpointer data)
{
  return g_strdup_printf ("side %u av %u", page, n_pages);
}

GevDocument *
test_document_new (const char *language)
{
  GevDocument *document = gev_document_new ("Ærlig måling på Ås", language);

  gev_document_set_created (document, TEST_CREATED);
  gev_document_set_words (document, "Figur", "Tabell");
  gev_document_set_head (document, "Eksempel kommune", "Gevinstrapport");
  gev_document_set_foot (document, "skrevet ut");
  gev_document_set_page_number_func (document, number_page_cb, NULL, NULL);

  return document;
}

/* Adds a table with a column of words and one of numbers. Rows may be added to it afterwards. */
GevTable *
test_document_table (GevDocument *document,
                     const char  *caption)
{
  GevTable *table = GEV_TABLE (gev_table_new ());

  gev_table_add_column (table, "Hodeord", GEV_COLUMN_TEXT, 1.0);
  gev_table_add_column (table, "Kroner", GEV_COLUMN_NUMBER, 0.0);
  gev_table_set_caption (table, caption);
  gev_document_add (document, GEV_BLOCK (table));

  return table;
}

GBytes *
test_write (GevDocument        *document,
            const GevPageSetup *setup)
{
  GevPageSetup a4;
  g_autoptr (GevPages) pages = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  gev_page_setup_init_a4 (&a4, FALSE);
  pages = gev_pages_new (document, setup != NULL ? setup : &a4);
  gev_pdf_write (pages, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Runs a program on a file; "FILE" in the arguments stands for it. It must end well. */
char *
test_run_tool (GBytes             *pdf,
               const char * const *arguments,
               gboolean           *present)
{
  g_autofree char *program = g_find_program_in_path (arguments[0]);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) line = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  int handle;
  int status;

  *present = program != NULL;
  if (program == NULL)
    return NULL;

  handle = g_file_open_tmp ("gevinst-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (handle, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);

  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (line, g_str_equal (arguments[i], "FILE") ? path : (char *) arguments[i]);
  g_ptr_array_add (line, NULL);

  g_spawn_sync (NULL, (char **) line->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  g_unlink (path);

  return g_steal_pointer (&text);
}

/* The text of each page, and an empty text at the end; NULL if there is no program to tell. */
char **
test_page_texts (GBytes *pdf)
{
  const char * const arguments[] = { "pdftotext", "-layout", "FILE", "-", NULL };
  gboolean present;
  g_autofree char *text = test_run_tool (pdf, arguments, &present);

  return present ? g_strsplit (text, "\f", -1) : NULL;
}
