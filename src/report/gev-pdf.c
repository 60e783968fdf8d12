/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "gev-pdf-update.h"
#include "gev-report-error.h"

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface,
              GevDocument     *document)
{
  const char *author = gev_document_get_author (document);
  const char *subject = gev_document_get_subject (document);
  const char *created = gev_document_get_created (document);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, gev_document_get_title (document));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Gevinst " GEV_VERSION);
  if (author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  if (subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  if (created != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static gboolean
draw_pages (GevPages      *pages,
            cairo_t       *cr,
            GevPainter    *painter,
            GCancellable  *cancellable,
            GError       **error)
{
  guint n_pages = gev_pages_get_n_pages (pages);

  for (guint i = 0; i < n_pages; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      gev_pages_paint (pages, painter, i);
      if (i + 1 == n_pages)
        gev_painter_finish (painter);
      gev_painter_end_page (painter);
      cairo_show_page (cr);
    }

  return TRUE;
}

/* Returns the whole file. */
static GBytes *
make_pdf (GevPages      *pages,
          GCancellable  *cancellable,
          GError       **error)
{
  const GevPageSetup *setup = gev_pages_get_setup (pages);
  g_autoptr (GByteArray) drawn = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, drawn, setup->width,
                                                                  setup->height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GevPainter) painter = gev_painter_new (cr, GEV_PAINTER_DOCUMENT);
  gboolean done;
  cairo_status_t status;

  set_metadata (surface, gev_pages_get_document (pages));
  done = draw_pages (pages, cr, painter, cancellable, error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!done)
    return NULL;

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, GEV_REPORT_ERROR, GEV_REPORT_ERROR_RENDER, _("The document could not be drawn: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return gev_pdf_update (drawn, gev_pages_get_document (pages), gev_painter_get_elements (painter), error);
}

/**
 * gev_pdf_write:
 * @pages: pages
 * @stream: where to write
 * @cancellable: (nullable): for cancelling between pages
 * @error: where to put what went wrong: #GevReportError or %G_IO_ERROR
 *
 * Writes pages as a tagged PDF with language, title, outline, heads of tables, text alternatives and embedded
 * fonts. Nothing is written before all pages are drawn. If the document's time of creation is given, the same
 * document gives the same bytes.
 *
 * Returns: whether it went well
 */
gboolean
gev_pdf_write (GevPages       *pages,
               GOutputStream  *stream,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr (GBytes) pdf = NULL;
  gsize size;
  const void *data;

  g_return_val_if_fail (GEV_IS_PAGES (pages), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  pdf = make_pdf (pages, cancellable, error);
  if (pdf == NULL)
    return FALSE;

  data = g_bytes_get_data (pdf, &size);

  return g_output_stream_write_all (stream, data, size, NULL, cancellable, error);
}

/**
 * gev_pdf_save:
 * @pages: pages
 * @file: the file to make or to replace
 * @cancellable: (nullable): for cancelling between pages
 * @error: where to put what went wrong: #GevReportError, %G_FILE_ERROR or %G_IO_ERROR
 *
 * Writes pages to a file as gev_pdf_write() does. The file is written whole or not at all.
 *
 * Returns: whether it went well
 */
gboolean
gev_pdf_save (GevPages      *pages,
              GFile         *file,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GBytes) pdf = NULL;
  const char *path;
  gsize size;
  const void *data;

  g_return_val_if_fail (GEV_IS_PAGES (pages), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  pdf = make_pdf (pages, cancellable, error);
  if (pdf == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  data = g_bytes_get_data (pdf, &size);
  path = g_file_peek_path (file);

  /* g_file_replace() makes a file that is new under its own name at once, and leaves half of it if the disk
   * is full. */
  if (path != NULL)
    return g_file_set_contents_full (path, data, (gssize) size,
                                     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                     0666, error);

  return g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                  cancellable, error);
}
