/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-pages.h"

G_BEGIN_DECLS

#define GEV_TYPE_PAGE_VIEW (gev_page_view_get_type ())
G_DECLARE_FINAL_TYPE (GevPageView, gev_page_view, GEV, PAGE_VIEW, GtkWidget)

GevPages *gev_page_view_get_pages (GevPageView *self);
void      gev_page_view_set_pages (GevPageView *self,
                                   GevPages    *pages);
guint     gev_page_view_get_page  (GevPageView *self);
void      gev_page_view_show_page (GevPageView *self,
                                   guint        page);

G_END_DECLS
