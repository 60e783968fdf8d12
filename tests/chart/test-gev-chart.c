/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "chart-fixtures.h"

static const GevChartStyle style = { GEV_CHART_PRINT, FALSE, 10, NULL };

static GBytes *
write_chart (GevChart       *chart,
             GevChartFormat  format)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  g_assert_true (gev_chart_write (chart, stream, format, 400, 250, &style, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
collect_text_cb (GMarkupParseContext *context,
                 const char          *text,
                 gsize                length,
                 gpointer             data,
                 GError             **error)
{
  GHashTable *texts = data;
  const char *element = g_markup_parse_context_get_element (context);

  if (g_str_equal (element, "title") || g_str_equal (element, "desc"))
    g_hash_table_insert (texts, g_strdup (element), g_strndup (text, length));
}

static void
test_svg (void)
{
  static const GMarkupParser parser = { .text = collect_text_cb };
  g_autoptr(GevChart) chart = fixture_realisation ();
  g_autoptr(GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, texts, NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  gev_chart_set_title (chart, "Tid & \"ro\" <natt>\x01 \u010d\u00e5");
  gev_chart_set_description (chart, "31 < 40 ]]> & under plan");
  bytes = write_chart (chart, GEV_CHART_FORMAT_SVG);

  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, NULL));
  g_assert_cmpstr (g_hash_table_lookup (texts, "title"), ==, "Tid & \"ro\" <natt>  \u010d\u00e5");
  g_assert_cmpstr (g_hash_table_lookup (texts, "desc"), ==, "31 < 40 ]]> & under plan");
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), 600, "role=\"img\""));
}

static void
test_svg_without_texts (void)
{
  g_autoptr(GevChart) chart = fixture_realisation ();
  g_autoptr(GBytes) bytes = NULL;

  gev_chart_set_title (chart, NULL);
  gev_chart_set_description (chart, NULL);
  bytes = write_chart (chart, GEV_CHART_FORMAT_SVG);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), 600, "<title id=\"gev-title\"></title>"));
}

static void
test_png_and_pdf (void)
{
  g_autoptr(GevChart) chart = fixture_wheel ();
  g_autoptr(GBytes) png = write_chart (chart, GEV_CHART_FORMAT_PNG);
  g_autoptr(GBytes) pdf = write_chart (chart, GEV_CHART_FORMAT_PDF);
  const guchar *data = g_bytes_get_data (png, NULL);

  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint ((data[18] << 8) + data[19], ==, 400 * GEV_CHART_PNG_SCALE);
  g_assert_cmpuint ((data[22] << 8) + data[23], ==, 250 * GEV_CHART_PNG_SCALE);
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 5, "%PDF-", 5);
}

static void
test_refused (void)
{
  g_autoptr(GevChart) chart = fixture_wheel ();
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (gev_chart_write (chart, stream, GEV_CHART_FORMAT_PNG, 1e6, 100, &style, NULL, &error));
  g_assert_error (error, GEV_CHART_ERROR, GEV_CHART_ERROR_TOO_LARGE);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_false (
    gev_chart_write (chart, stream, GEV_CHART_FORMAT_PNG, 100, 100, &style, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==, 0);
}

static guint
count_ink (GevChart *chart)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 400, 250);
  cairo_t *cr = cairo_create (surface);
  guint ink = 0;

  gev_chart_draw (chart, cr, 400, 250, &style);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 250; y++)
    for (int x = 0; x < 400; x++)
      ink += cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x] != 0;
  cairo_surface_destroy (surface);

  return ink;
}

static void
test_empty (void)
{
  g_autoptr(GevChart) chart = gev_plot_new (gev_date_axis_new (), gev_linear_axis_new ());
  g_autoptr(GevChartTable) table = NULL;
  GevLayer *layer = gev_rule_layer_new (GEV_RULE_AT_VALUE, "target", GEV_INK_TARGET, GEV_LINE_DOTTED);
  GevChartHit hit;
  guint without_text;

  /* A target without a measurement is no data yet. */
  gev_rule_layer_set_position (GEV_RULE_LAYER (layer), 40);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
  g_assert_true (gev_chart_is_empty (chart));
  g_assert_false (gev_chart_hit (chart, 100, 100, 400, 250, &style, &hit));
  without_text = count_ink (chart);
  gev_chart_set_empty_text (chart, "No measurements yet");
  g_assert_cmpuint (count_ink (chart), >, without_text);

  table = gev_chart_dup_table (chart);
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 0);
  g_assert_cmpfloat (gev_chart_get_natural_height (chart, 400, &style), >, 50);
}

static void
count_cb (GevChart *chart,
          gpointer  data)
{
  (*(guint *) data)++;
}

static void
test_changed (void)
{
  g_autoptr(GevChart) chart = gev_plot_new (gev_date_axis_new (), gev_linear_axis_new ());
  GevLayer *layer = gev_line_layer_new ("plan", GEV_INK_PLANNED, GEV_LINE_DASHED);
  double one = 1;
  guint n = 0;

  g_signal_connect (chart, "changed", G_CALLBACK (count_cb), &n);
  gev_chart_set_title (chart, "a");
  gev_chart_set_title (chart, "a");
  g_assert_cmpuint (n, ==, 1);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
  gev_line_layer_set_points (GEV_LINE_LAYER (layer), 1, &one, &one);
  gev_axis_set_title (gev_plot_get_key_axis (GEV_PLOT (chart)), "date");
  g_assert_cmpuint (n, ==, 4);

  g_object_ref (layer);
  gev_plot_clear (GEV_PLOT (chart));
  gev_line_layer_set_points (GEV_LINE_LAYER (layer), 0, NULL, NULL);
  g_assert_cmpuint (n, ==, 5);
  g_object_unref (layer);
}

static void
test_formatters (void)
{
  g_autoptr(GevChart) chart = fixture_wheel ();
  const GevChartFormatters *formatters;
  GevChartFormatters own = { .data = g_strdup ("x"), .destroy = g_free };
  g_autofree char *number = NULL;
  g_autofree char *date = NULL;

  /* What is not given is plain; the first data is freed when it is replaced, the second with the chart. */
  gev_chart_set_formatters (chart, &own);
  own.data = g_strdup ("y");
  gev_chart_set_formatters (chart, &own);
  formatters = gev_chart_get_formatters (chart);
  number = formatters->number (-12.5, formatters->data);
  date = formatters->date (fixture_day (2026, 3, 1), GEV_CHART_DATE_DAY, formatters->data);
  g_assert_cmpstr (number, ==, "\u221212.5");
  g_assert_cmpstr (date, ==, "2026-03-01");
}

static void
test_long_hit_text (void)
{
  g_autoptr(GString) text = g_string_new ("a");
  GevChartHit hit;

  for (int i = 0; i < 200; i++)
    g_string_append (text, "\u00e5");
  gev_chart_hit_set_text (&hit, text->str);
  g_assert_true (g_utf8_validate (hit.text, -1, NULL));
  g_assert_cmpuint (strlen (hit.text), >=, sizeof hit.text - 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/chart/svg", test_svg);
  g_test_add_func ("/chart/chart/svg-without-texts", test_svg_without_texts);
  g_test_add_func ("/chart/chart/png-and-pdf", test_png_and_pdf);
  g_test_add_func ("/chart/chart/refused", test_refused);
  g_test_add_func ("/chart/chart/empty", test_empty);
  g_test_add_func ("/chart/chart/changed", test_changed);
  g_test_add_func ("/chart/chart/formatters", test_formatters);
  g_test_add_func ("/chart/chart/long-hit-text", test_long_hit_text);

  return g_test_run ();
}
