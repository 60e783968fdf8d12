/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GevBreak:
 * @GEV_BREAK_NEVER: only if nothing else keeps the text on the page
 * @GEV_BREAK_POOR: when no good place is left, such as before the last line of a paragraph
 * @GEV_BREAK_GOOD: as well as anywhere
 * @GEV_BREAK_ALWAYS: a new page begins here
 *
 * What a page break before a slice is worth.
 */
typedef enum {
  GEV_BREAK_NEVER,
  GEV_BREAK_POOR,
  GEV_BREAK_GOOD,
  GEV_BREAK_ALWAYS,
} GevBreak;

/**
 * GevSlice:
 * @height: its height, in points
 * @space: the room above it, in points; left out at the top of a page
 * @head: the height of what is repeated above it when a page begins with it, in points
 * @brk: what a page break before it is worth
 *
 * The smallest piece of a document that a page can hold: a line, a row of a table, a picture. A slice is
 * never cut.
 */
typedef struct {
  double height;
  double space;
  double head;
  GevBreak brk;
} GevSlice;

GArray *gev_paginate (const GevSlice *slices,
                      guint           n_slices,
                      double          height);

G_END_DECLS
