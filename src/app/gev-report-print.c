/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-report-print.h"

#include "gev-pages.h"

typedef struct
{
  GevDocument *document;
  GevPages *pages; /* for the paper that was chosen */
} Print;

static void
free_print (gpointer  data,
            GClosure *closure)
{
  Print *print = data;

  g_clear_object (&print->pages);
  g_object_unref (print->document);
  g_free (print);
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          Print             *print)
{
  GtkPageSetup *paper = gtk_print_context_get_page_setup (context);
  GevPageSetup setup;

  gev_page_setup_init (&setup, gtk_page_setup_get_paper_width (paper, GTK_UNIT_POINTS),
                       gtk_page_setup_get_paper_height (paper, GTK_UNIT_POINTS));
  gev_page_setup_fit (&setup, gtk_page_setup_get_top_margin (paper, GTK_UNIT_POINTS),
                      gtk_page_setup_get_bottom_margin (paper, GTK_UNIT_POINTS),
                      gtk_page_setup_get_left_margin (paper, GTK_UNIT_POINTS),
                      gtk_page_setup_get_right_margin (paper, GTK_UNIT_POINTS));
  g_clear_object (&print->pages);
  print->pages = gev_pages_new (print->document, &setup);
  gtk_print_operation_set_n_pages (operation, (int) gev_pages_get_n_pages (print->pages));
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                page,
         Print             *print)
{
  gev_pages_draw_page (print->pages, gtk_print_context_get_cairo_context (context), (guint) page);
}

/**
 * gev_report_print_new:
 * @document: a report that nobody else draws meanwhile
 *
 * Returns: (transfer full): an operation that prints it, laid out for the
 *   paper and the margins of the printer
 */
GtkPrintOperation *
gev_report_print_new (GevDocument *document)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) paper = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  Print *print = g_new0 (Print, 1);

  print->document = g_object_ref (document);
  gtk_page_setup_set_paper_size_and_default_margins (paper, a4);
  gtk_print_operation_set_default_page_setup (operation, paper);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, gev_document_get_title (document));
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_cb), print, free_print, 0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), print);

  return operation;
}
