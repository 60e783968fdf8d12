/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GevPageSetup:
 * @width: width of the paper, in points
 * @height: height of the paper, in points
 * @margin_top: from the edge of the paper to the page head, in points
 * @margin_bottom: from the page foot to the edge of the paper, in points
 * @margin_left: in points
 * @margin_right: in points
 *
 * Paper and margins of a document that is laid out.
 */
typedef struct {
  double width;
  double height;
  double margin_top;
  double margin_bottom;
  double margin_left;
  double margin_right;
} GevPageSetup;

#define GEV_A4_SHORT (210.0 / 25.4 * 72.0)
#define GEV_A4_LONG (297.0 / 25.4 * 72.0)

void gev_page_setup_init_a4  (GevPageSetup       *setup,
                              gboolean            landscape);
void gev_page_setup_init     (GevPageSetup       *setup,
                              double              width,
                              double              height);
void gev_page_setup_fit      (GevPageSetup       *setup,
                              double              top,
                              double              bottom,
                              double              left,
                              double              right);

G_END_DECLS
