/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws every hard case in every look, keeps the pictures and checks that no chart leaves its box. */

#include <glib/gstdio.h>
#include <math.h>

#include "chart-cases.h"

#define MARGIN 24

static char *folder;

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guchar *row
    = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[x];
}

static void
check_margin (cairo_surface_t *surface,
              const char      *name)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  guint inked = 0;

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gboolean inside = x >= MARGIN && y >= MARGIN && x < width - MARGIN && y < height - MARGIN;

        if (get_pixel (surface, x, y) == 0)
          continue;
        if (!inside)
          {
            g_test_message ("%s: ink at %d, %d", name, x - MARGIN, y - MARGIN);
            g_test_fail ();
            return;
          }
        inked++;
      }

  if (!g_str_has_prefix (name, "tiny"))
    g_assert_cmpuint (inked, >, 100);
}

static void
keep_picture (cairo_surface_t     *surface,
              const GevChartStyle *style,
              const char          *name,
              const char          *look)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, look);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  cairo_t *cr = cairo_create (surface);
  GStatBuf status;

  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OVER);
  gev_chart_style_set_source (style, cr, GEV_INK_SURFACE, 1);
  cairo_paint (cr);
  cairo_destroy (cr);

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_size, >, 100);
}

static void
test_draw (gconstpointer data)
{
  static const struct {
    const char *name;
    GevChartStyle style;
  } looks[] = {
    { "light", { GEV_CHART_LIGHT, FALSE, 12, NULL } },
    { "dark", { GEV_CHART_DARK, FALSE, 12, NULL } },
    { "print", { GEV_CHART_PRINT, FALSE, 9, NULL } },
    { "contrast", { GEV_CHART_LIGHT, TRUE, 12, NULL } },
  };
  const ChartCase *one = data;

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr(GevChart) chart = one->make ();
      g_autofree char *name = g_strdup_printf ("%s-%s", one->name, looks[i].name);
      GevChartStyle style = looks[i].style;
      cairo_surface_t *surface;
      double height;
      cairo_t *cr;

      style.font_size *= one->text_scale;
      height = one->height > 0 ? one->height : gev_chart_get_natural_height (chart, one->width, &style);
      surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) one->width + 2 * MARGIN,
                                            (int) ceil (height) + 2 * MARGIN);
      cr = cairo_create (surface);
      cairo_translate (cr, MARGIN, MARGIN);
      gev_chart_draw (chart, cr, one->width, height, &style);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);

      check_margin (surface, one->name);
      keep_picture (surface, &style, one->name, looks[i].name);
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  const ChartCase *const lists[] = { plot_cases, whole_cases, course_cases };

  g_test_init (&argc, &argv, NULL);

  folder = argc > 1 ? g_strdup (argv[1]) : g_dir_make_tmp ("gevinst-charts-XXXXXX", NULL);
  g_mkdir_with_parents (folder, 0755);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (const ChartCase *one = lists[i]; one->name != NULL; one++)
      {
        g_autofree char *path = g_strconcat ("/chart/draw/", one->name, NULL);

        g_test_add_data_func (path, one, test_draw);
      }

  return g_test_run ();
}
