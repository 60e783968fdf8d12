/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "gev-chart-style.h"

/* Relative luminance and contrast as WCAG 2.1 defines them. */
static double
get_luminance (const double rgb[3])
{
  double linear[3];

  for (int i = 0; i < 3; i++)
    linear[i] = rgb[i] <= 0.04045 ? rgb[i] / 12.92 : pow ((rgb[i] + 0.055) / 1.055, 2.4);

  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

static double
get_contrast (const double a[3],
              const double b[3])
{
  double x = get_luminance (a);
  double y = get_luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

static void
test_contrast (void)
{
  /* The window's background is close to the surface of cards, but not the same. */
  static const double beside[][3] = { { 0.98, 0.98, 0.98 }, { 0.141, 0.141, 0.141 }, { 1, 1, 1 } };

  for (int theme = GEV_CHART_LIGHT; theme <= GEV_CHART_PRINT; theme++)
    for (int high = FALSE; high <= TRUE; high++)
      {
        GevChartStyle style = { theme, high, 10, NULL };
        double surface[3];

        gev_chart_style_get_rgb (&style, GEV_INK_SURFACE, FALSE, surface);
        for (int ink = 0; ink < GEV_INK_SURFACE; ink++)
          {
            double mark[3], text[3], tint[3];

            gev_chart_style_get_rgb (&style, ink, FALSE, mark);
            gev_chart_style_get_rgb (&style, ink, TRUE, text);
            for (int i = 0; i < 3; i++)
              tint[i] = 0.12 * mark[i] + 0.88 * surface[i];

            g_assert_cmpfloat (get_contrast (text, surface), >=, 4.5);
            g_assert_cmpfloat (get_contrast (text, beside[theme]), >=, 4.5);
            if (ink == GEV_INK_GRID)
              continue;
            g_assert_cmpfloat (get_contrast (mark, surface), >=, 3);
            g_assert_cmpfloat (get_contrast (mark, beside[theme]), >=, 3);
            g_assert_cmpfloat (get_contrast (text, tint), >=, 4.5);
          }
      }
}

static void
test_palette (void)
{
  GevChartStyle style = { GEV_CHART_LIGHT, FALSE, 10, NULL };
  double rgb[3];

  gev_chart_style_get_rgb (&style, GEV_INK_REALISED, FALSE, rgb);
  g_assert_cmpint ((int) round (rgb[0] * 255), ==, 0x1c);
  g_assert_cmpint ((int) round (rgb[1] * 255), ==, 0x71);
  g_assert_cmpint ((int) round (rgb[2] * 255), ==, 0xd8);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/style/contrast", test_contrast);
  g_test_add_func ("/chart/style/palette", test_palette);

  return g_test_run ();
}
