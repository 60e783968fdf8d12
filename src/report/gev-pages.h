/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "gev-document.h"
#include "gev-page-setup.h"

G_BEGIN_DECLS

#define GEV_TYPE_PAGES (gev_pages_get_type ())
G_DECLARE_FINAL_TYPE (GevPages, gev_pages, GEV, PAGES, GObject)

GevPages           *gev_pages_new          (GevDocument        *document,
                                            const GevPageSetup *setup);
GevDocument        *gev_pages_get_document (GevPages           *self);
const GevPageSetup *gev_pages_get_setup    (GevPages           *self);
guint               gev_pages_get_n_pages  (GevPages           *self);
void                gev_pages_draw_page    (GevPages           *self,
                                            cairo_t            *cr,
                                            guint               page);
void                gev_pages_paint        (GevPages           *self,
                                            GevPainter         *painter,
                                            guint               page);

G_END_DECLS
