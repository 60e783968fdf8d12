/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-page-setup.h"

#define MARGIN_SIDE 51.0
#define MARGIN_TOP 43.0
#define MARGIN_BOTTOM 37.0

/* On small paper a margin takes no more than this part of the side. */
#define MARGIN_PART 0.09

/**
 * gev_page_setup_init_a4:
 * @setup: (out caller-allocates): the setup to fill in
 * @landscape: whether the long side lies
 *
 * Sets up A4 paper with the margins of the house.
 */
void
gev_page_setup_init_a4 (GevPageSetup *setup,
                        gboolean      landscape)
{
  if (landscape)
    gev_page_setup_init (setup, GEV_A4_LONG, GEV_A4_SHORT);
  else
    gev_page_setup_init (setup, GEV_A4_SHORT, GEV_A4_LONG);
}

/**
 * gev_page_setup_init:
 * @setup: (out caller-allocates): the setup to fill in
 * @width: width of the paper, in points, from 72
 * @height: height of the paper, in points, from 72
 *
 * Sets up paper of any size with the margins of the house.
 */
void
gev_page_setup_init (GevPageSetup *setup,
                     double        width,
                     double        height)
{
  g_return_if_fail (setup != NULL);
  g_return_if_fail (width >= 72.0 && height >= 72.0);

  setup->width = width;
  setup->height = height;
  setup->margin_left = MIN (MARGIN_SIDE, width * MARGIN_PART);
  setup->margin_right = setup->margin_left;
  setup->margin_top = MIN (MARGIN_TOP, height * MARGIN_PART);
  setup->margin_bottom = MIN (MARGIN_BOTTOM, height * MARGIN_PART);
}

/**
 * gev_page_setup_fit:
 * @setup: a page setup
 * @top: the smallest margin that can be printed, in points
 * @bottom: likewise at the foot
 * @left: likewise at the left
 * @right: likewise at the right
 *
 * Widens those margins of @setup that are narrower than a printer can do.
 */
void
gev_page_setup_fit (GevPageSetup *setup,
                    double        top,
                    double        bottom,
                    double        left,
                    double        right)
{
  g_return_if_fail (setup != NULL);

  setup->margin_top = MAX (setup->margin_top, top);
  setup->margin_bottom = MAX (setup->margin_bottom, bottom);
  setup->margin_left = MAX (setup->margin_left, left);
  setup->margin_right = MAX (setup->margin_right, right);
}
