/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-paginator.h"

/* Sums of measured heights differ in the last bits. */
#define SLACK 0.01

/* The page that begins with slice @start ends before the slice that is returned. */
static guint
find_end (const GevSlice *slices,
          guint           n_slices,
          double          height,
          guint           start)
{
  guint best[GEV_BREAK_ALWAYS] = { 0 };
  double y = slices[start].head + slices[start].height;

  for (guint i = start + 1; i < n_slices; i++)
    {
      const GevSlice *slice = &slices[i];

      if (slice->brk == GEV_BREAK_ALWAYS)
        return i;

      best[slice->brk] = i;
      y += slice->space + slice->height;

      if (y > height + SLACK)
        {
          if (best[GEV_BREAK_GOOD] != 0)
            return best[GEV_BREAK_GOOD];
          if (best[GEV_BREAK_POOR] != 0)
            return best[GEV_BREAK_POOR];
          return best[GEV_BREAK_NEVER];
        }
    }

  return n_slices;
}

/**
 * gev_paginate:
 * @slices: (array length=n_slices): the slices of a document, in order
 * @n_slices: how many
 * @height: the height of a page, in points
 *
 * Divides slices between pages: each page as full as it can be, broken at the best place. Every page holds at
 * least one slice, so one that is higher than the page gets a page of its own.
 *
 * Returns: (transfer full) (element-type guint): the first slice of each page; no page when there is no slice
 */
GArray *
gev_paginate (const GevSlice *slices,
              guint           n_slices,
              double          height)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint start = 0; start < n_slices; start = find_end (slices, n_slices, height, start))
    g_array_append_val (pages, start);

  return pages;
}
