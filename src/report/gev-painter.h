/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "gev-chart-style.h"

G_BEGIN_DECLS

typedef struct _GevPainter GevPainter;

/**
 * GevPainterMode:
 * @GEV_PAINTER_PLAIN: draws and nothing more
 * @GEV_PAINTER_PAGES: marks the structure of each page for itself, so that pages can be drawn in any order
 *   and number
 * @GEV_PAINTER_DOCUMENT: marks the structure of a document whose pages are all drawn, in order
 */
typedef enum {
  GEV_PAINTER_PLAIN,
  GEV_PAINTER_PAGES,
  GEV_PAINTER_DOCUMENT,
} GevPainterMode;

/**
 * GevPdfElement:
 * @tag: the structure type of an element
 * @entries: entries to add to its dictionary, in PDF syntax
 *
 * What cairo 1.16 cannot write of an element of the structure.
 */
typedef struct {
  const char *tag;
  char *entries;
} GevPdfElement;

GevPainter *gev_painter_new          (cairo_t        *cr,
                                      GevPainterMode  mode);
void        gev_painter_free         (GevPainter     *self);
cairo_t    *gev_painter_get_cairo    (GevPainter     *self);
void        gev_painter_set_ink      (GevPainter     *self,
                                      GevInk          ink);
void        gev_painter_set_text_ink (GevPainter     *self,
                                      GevInk          ink);
void        gev_painter_draw_rule    (GevPainter     *self,
                                      double          x,
                                      double          y,
                                      double          width,
                                      double          thickness,
                                      GevInk          ink);
void        gev_painter_begin        (GevPainter     *self,
                                      const char     *tag);
void        gev_painter_begin_figure (GevPainter     *self,
                                      const char     *description);
void        gev_painter_begin_head   (GevPainter     *self,
                                      const char     *scope,
                                      guint           span);
void        gev_painter_begin_link   (GevPainter     *self,
                                      const char     *uri);
void        gev_painter_end          (GevPainter     *self,
                                      const char     *tag);
gboolean    gev_painter_open         (GevPainter     *self,
                                      const char     *tag,
                                      gconstpointer   owner,
                                      guint           number);
void        gev_painter_close        (GevPainter     *self,
                                      gboolean        done);
void        gev_painter_add_outline  (GevPainter     *self,
                                      guint           level,
                                      const char     *text,
                                      double          y);
void        gev_painter_end_page     (GevPainter     *self);
void        gev_painter_finish       (GevPainter     *self);
GArray     *gev_painter_get_elements (GevPainter     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevPainter, gev_painter_free)

G_END_DECLS
