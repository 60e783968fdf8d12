/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-chart.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "gev-chart-pen.h"

/* cairo's image surfaces end here. */
#define MAX_PIXELS 32767

typedef struct {
  char *title;
  char *description;
  char *empty_text;
  GevChartFormatters formatters;
} GevChartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GevChart, gev_chart, G_TYPE_OBJECT)
G_DEFINE_QUARK (gev-chart-error-quark, gev_chart_error)

enum {
  PROP_0,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_EMPTY_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
format_plain_number (double   value,
                     gpointer data)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.6g", fabs (value));
  return g_strconcat (value < 0 ? "\u2212" : "", buffer, NULL);
}

static char *
format_iso_date (guint32          julian,
                 GevChartDateForm form,
                 gpointer         data)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);

  switch (form)
    {
    case GEV_CHART_DATE_YEAR:
      return g_strdup_printf ("%04d", g_date_get_year (&date));
    case GEV_CHART_DATE_MONTH:
      return g_strdup_printf ("%04d-%02u", g_date_get_year (&date), g_date_get_month (&date));
    case GEV_CHART_DATE_DAY:
    case GEV_CHART_DATE_SHORT:
    default:
      return g_strdup_printf ("%04d-%02u-%02d", g_date_get_year (&date), g_date_get_month (&date),
                              g_date_get_day (&date));
    }
}

static void
clear_formatters (GevChartPrivate *priv)
{
  if (priv->formatters.destroy != NULL)
    priv->formatters.destroy (priv->formatters.data);

  priv->formatters = (GevChartFormatters) {
    .number = format_plain_number, .tick = format_plain_number, .date = format_iso_date
  };
}

static void
set_text (GevChart   *self,
          char      **text,
          const char *value,
          guint       prop)
{
  if (g_strcmp0 (*text, value) == 0)
    return;

  g_free (*text);
  *text = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
  gev_chart_emit_changed (self);
}

/* Three pale bars that grow say "chart" in any language; the text says what is missing. */
static void
draw_empty (GevChart    *self,
            GevChartPen *pen,
            double       width,
            double       height)
{
  GevChartPrivate *priv = gev_chart_get_instance_private (self);
  double em = pen->style->font_size;
  double bar = em * 0.8;
  double gap = em * 0.4;
  double motif = em * 3;
  double text_width = 0;
  double text_height = 0;
  double y;
  g_autoptr(PangoLayout) text = NULL;

  if (priv->empty_text != NULL && *priv->empty_text != '\0')
    {
      double room = MIN (width - em, em * 30);

      if (room < em * 3)
        return;

      text = gev_chart_pen_text (pen, GEV_TEXT_BODY, priv->empty_text, room,
                                 (int) MAX (height / gev_chart_pen_line_height (pen, GEV_TEXT_BODY), 1));
      pango_layout_set_alignment (text, PANGO_ALIGN_CENTER);
      gev_text_get_size (text, &text_width, &text_height);
    }

  y = (height - text_height) / 2;
  if (height >= text_height + motif + 2 * em && width >= em * 5)
    {
      double x = (width - 3 * bar - 2 * gap) / 2;

      y = (height - text_height - motif - em) / 2;
      for (int i = 0; i < 3; i++)
        {
          double h = motif * (0.4 + 0.3 * i);
          cairo_rectangle_t box = { x + i * (bar + gap), y + motif - h, bar, h };

          gev_chart_pen_bar_path (pen, &box, GEV_BAR_END_TOP, 2 * pen->u);
          gev_chart_style_set_source (pen->style, pen->cr, GEV_INK_GRID, 1);
          cairo_fill (pen->cr);
        }
      y += motif + em;
    }

  if (text != NULL && y >= 0)
    gev_chart_pen_show (pen, text, (width - text_width) / 2, y, GEV_INK_DIM);
}

/* What a picture of its own has around the chart. */
static double
get_padding (const GevChartStyle *style)
{
  return style->font_size * 1.6;
}

static PangoLayout *
lay_out_title (GevChart    *self,
               GevChartPen *pen,
               double       width,
               double      *height)
{
  GevChartPrivate *priv = gev_chart_get_instance_private (self);
  double padding = get_padding (pen->style);
  PangoLayout *text;

  *height = 0;
  if (priv->title == NULL || *priv->title == '\0' || width <= 4 * padding)
    return NULL;
  text = gev_chart_pen_text (pen, GEV_TEXT_TITLE, priv->title, width - 2 * padding, 3);
  gev_text_get_size (text, NULL, height);
  *height += padding * 0.75;

  return text;
}

static void
draw_picture (GevChart            *self,
              cairo_t             *cr,
              double               width,
              double               height,
              const GevChartStyle *style)
{
  double padding = get_padding (style);
  g_auto(GevChartPen) pen = { 0 };
  g_autoptr(PangoLayout) title = NULL;
  double top;

  gev_chart_style_set_source (style, cr, GEV_INK_SURFACE, 1);
  cairo_paint (cr);

  gev_chart_pen_init (&pen, cr, style);
  title = lay_out_title (self, &pen, width, &top);
  if (title != NULL)
    gev_chart_pen_show (&pen, title, padding, padding, GEV_INK_TEXT);
  top += padding;

  cairo_save (cr);
  cairo_translate (cr, padding, top);
  gev_chart_draw (self, cr, width - 2 * padding, height - top - padding, style);
  cairo_restore (cr);
}

static char *
escape_xml (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  /* XML 1.0 has no way to write these, not even escaped. */
  for (char *p = valid; *p != '\0'; p++)
    if ((guchar) *p < 0x20 && *p != '\t' && *p != '\n')
      *p = ' ';

  return g_markup_escape_text (valid, -1);
}

/* cairo writes no title of its own; screen readers look for one as the first child of the root. */
static void
add_svg_texts (GByteArray *bytes,
               const char *title,
               const char *description)
{
  g_autoptr(GString) svg = g_string_new_len ((const char *) bytes->data, bytes->len);
  g_autofree char *safe_title = escape_xml (title);
  g_autofree char *safe_description = escape_xml (description);
  g_autofree char *texts = NULL;
  char *root = strstr (svg->str, "<svg");
  char *end = root != NULL ? strchr (root, '>') : NULL;

  if (end == NULL)
    return;

  texts = g_strdup_printf (" role=\"img\" aria-labelledby=\"gev-title gev-desc\">\n"
                           "<title id=\"gev-title\">%s</title>\n<desc id=\"gev-desc\">%s</desc>",
                           safe_title, safe_description);
  g_string_erase (svg, end - svg->str, 1);
  g_string_insert (svg, end - svg->str, texts);

  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *) svg->str, svg->len);
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
gev_chart_finalize (GObject *object)
{
  GevChartPrivate *priv = gev_chart_get_instance_private (GEV_CHART (object));

  g_free (priv->title);
  g_free (priv->description);
  g_free (priv->empty_text);
  clear_formatters (priv);

  G_OBJECT_CLASS (gev_chart_parent_class)->finalize (object);
}

static void
gev_chart_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  GevChart *self = GEV_CHART (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gev_chart_get_title (self));
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, gev_chart_get_description (self));
      break;
    case PROP_EMPTY_TEXT:
      g_value_set_string (value, gev_chart_get_empty_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gev_chart_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  GevChart *self = GEV_CHART (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gev_chart_set_title (self, g_value_get_string (value));
      break;
    case PROP_DESCRIPTION:
      gev_chart_set_description (self, g_value_get_string (value));
      break;
    case PROP_EMPTY_TEXT:
      gev_chart_set_empty_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gev_chart_class_init (GevChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gev_chart_finalize;
  object_class->get_property = gev_chart_get_property;
  object_class->set_property = gev_chart_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * GevChart::changed:
   * @self: the chart
   *
   * The chart is to be drawn anew: its data, texts or formatters changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gev_chart_init (GevChart *self)
{
  clear_formatters (gev_chart_get_instance_private (self));
}

/**
 * gev_chart_get_title:
 * @self: a chart
 *
 * Returns: (nullable): what the chart shows
 */
const char *
gev_chart_get_title (GevChart *self)
{
  g_return_val_if_fail (GEV_IS_CHART (self), NULL);

  return ((GevChartPrivate *) gev_chart_get_instance_private (self))->title;
}

/**
 * gev_chart_set_title:
 * @self: a chart
 * @title: (nullable): what the chart shows; drawn only by gev_chart_write()
 */
void
gev_chart_set_title (GevChart   *self,
                     const char *title)
{
  GevChartPrivate *priv = gev_chart_get_instance_private (self);

  g_return_if_fail (GEV_IS_CHART (self));

  set_text (self, &priv->title, title, PROP_TITLE);
}

/**
 * gev_chart_get_description:
 * @self: a chart
 *
 * Returns: (nullable): the text alternative
 */
const char *
gev_chart_get_description (GevChart *self)
{
  g_return_val_if_fail (GEV_IS_CHART (self), NULL);

  return ((GevChartPrivate *) gev_chart_get_instance_private (self))->description;
}

/**
 * gev_chart_set_description:
 * @self: a chart
 * @description: (nullable): the text alternative: the main thing, in words
 */
void
gev_chart_set_description (GevChart   *self,
                           const char *description)
{
  GevChartPrivate *priv = gev_chart_get_instance_private (self);

  g_return_if_fail (GEV_IS_CHART (self));

  set_text (self, &priv->description, description, PROP_DESCRIPTION);
}

/**
 * gev_chart_get_empty_text:
 * @self: a chart
 *
 * Returns: (nullable): what is said when there is no data
 */
const char *
gev_chart_get_empty_text (GevChart *self)
{
  g_return_val_if_fail (GEV_IS_CHART (self), NULL);

  return ((GevChartPrivate *) gev_chart_get_instance_private (self))->empty_text;
}

/**
 * gev_chart_set_empty_text:
 * @self: a chart
 * @empty_text: (nullable): what is said when there is no data
 */
void
gev_chart_set_empty_text (GevChart   *self,
                          const char *empty_text)
{
  GevChartPrivate *priv = gev_chart_get_instance_private (self);

  g_return_if_fail (GEV_IS_CHART (self));

  set_text (self, &priv->empty_text, empty_text, PROP_EMPTY_TEXT);
}

/**
 * gev_chart_set_formatters:
 * @self: a chart
 * @formatters: (transfer none): how numbers and dates are written; the chart takes over
 *   its data and calls its destroy function when it is done with it
 */
void
gev_chart_set_formatters (GevChart                 *self,
                          const GevChartFormatters *formatters)
{
  GevChartPrivate *priv = gev_chart_get_instance_private (self);

  g_return_if_fail (GEV_IS_CHART (self));
  g_return_if_fail (formatters != NULL);

  clear_formatters (priv);

  priv->formatters.data = formatters->data;
  priv->formatters.destroy = formatters->destroy;
  if (formatters->number != NULL)
    priv->formatters.number = priv->formatters.tick = formatters->number;
  if (formatters->tick != NULL)
    priv->formatters.tick = formatters->tick;
  if (formatters->date != NULL)
    priv->formatters.date = formatters->date;

  gev_chart_emit_changed (self);
}

/**
 * gev_chart_get_formatters:
 * @self: a chart
 *
 * Returns: (transfer none): how numbers and dates are written; no function of it is %NULL
 */
const GevChartFormatters *
gev_chart_get_formatters (GevChart *self)
{
  g_return_val_if_fail (GEV_IS_CHART (self), NULL);

  return &((GevChartPrivate *) gev_chart_get_instance_private (self))->formatters;
}

/**
 * gev_chart_draw:
 * @self: a chart
 * @cr: where to draw; the chart's upper left corner is at the origin
 * @width: width in the units of @cr: points on paper, pixels on the screen
 * @height: height in the same units
 * @style: the look
 *
 * Draws the chart without background or title. Nothing is drawn outside @width × @height.
 */
void
gev_chart_draw (GevChart            *self,
                cairo_t             *cr,
                double               width,
                double               height,
                const GevChartStyle *style)
{
  g_auto(GevChartPen) pen = { 0 };

  g_return_if_fail (GEV_IS_CHART (self));
  g_return_if_fail (cr != NULL && style != NULL && style->font_size > 0);

  if (!(width > 0 && height > 0))
    return;

  cairo_save (cr);
  gev_chart_pen_init (&pen, cr, style);
  if (gev_chart_is_empty (self))
    draw_empty (self, &pen, width, height);
  else
    GEV_CHART_GET_CLASS (self)->draw (self, &pen, width, height);
  cairo_restore (cr);
}

/**
 * gev_chart_hit:
 * @self: a chart
 * @x: distance from the chart's left edge
 * @y: distance from the chart's upper edge
 * @width: the width that the chart is drawn with
 * @height: the height that the chart is drawn with
 * @style: the look that the chart is drawn with
 * @hit: (out caller-allocates): where the nearest mark is, and its hover text
 *
 * Returns: whether there is a mark to tell of
 */
gboolean
gev_chart_hit (GevChart            *self,
               double               x,
               double               y,
               double               width,
               double               height,
               const GevChartStyle *style,
               GevChartHit         *hit)
{
  g_auto(GevChartPen) pen = { 0 };

  g_return_val_if_fail (GEV_IS_CHART (self), FALSE);
  g_return_val_if_fail (style != NULL && style->font_size > 0 && hit != NULL, FALSE);

  if (!(x >= 0 && y >= 0 && x <= width && y <= height) || gev_chart_is_empty (self))
    return FALSE;

  gev_chart_pen_init (&pen, NULL, style);
  return GEV_CHART_GET_CLASS (self)->hit (self, &pen, x, y, width, height, hit);
}

/**
 * gev_chart_get_natural_height:
 * @self: a chart
 * @width: the width that it is to be drawn with
 * @style: the look that it is to be drawn with
 *
 * Returns: the height that suits @width, in the same units
 */
double
gev_chart_get_natural_height (GevChart            *self,
                              double               width,
                              const GevChartStyle *style)
{
  g_auto(GevChartPen) pen = { 0 };

  g_return_val_if_fail (GEV_IS_CHART (self), 0);
  g_return_val_if_fail (style != NULL && style->font_size > 0, 0);

  if (gev_chart_is_empty (self))
    return style->font_size * 11;

  gev_chart_pen_init (&pen, NULL, style);
  return ceil (GEV_CHART_GET_CLASS (self)->get_natural_height (self, &pen, width));
}

/**
 * gev_chart_get_picture_size:
 * @self: a chart
 * @style: the look that it is to be drawn with
 * @width: (out): the width that suits a picture of its own
 * @height: (out): the height that suits it, title and padding and all
 *
 * What to hand to gev_chart_write() where nothing else is asked for.
 */
void
gev_chart_get_picture_size (GevChart            *self,
                            const GevChartStyle *style,
                            double              *width,
                            double              *height)
{
  GevChartClass *klass = GEV_CHART_GET_CLASS (self);
  double padding = get_padding (style);
  g_auto(GevChartPen) pen = { 0 };
  g_autoptr(PangoLayout) title = NULL;
  double title_height;

  g_return_if_fail (GEV_IS_CHART (self));

  gev_chart_pen_init (&pen, NULL, style);
  *width = style->font_size * 48;
  if (klass->get_natural_width != NULL && !gev_chart_is_empty (self))
    *width = MAX (*width, klass->get_natural_width (self, &pen) + 2 * padding);
  title = lay_out_title (self, &pen, *width, &title_height);
  *height = gev_chart_get_natural_height (self, *width - 2 * padding, style) + title_height + 2 * padding;
}

/**
 * gev_chart_dup_table:
 * @self: a chart
 *
 * Returns: (transfer full): the chart's data as a table that can be read without seeing the chart
 */
GevChartTable *
gev_chart_dup_table (GevChart *self)
{
  g_return_val_if_fail (GEV_IS_CHART (self), NULL);

  return GEV_CHART_GET_CLASS (self)->dup_table (self);
}

/**
 * gev_chart_is_empty:
 * @self: a chart
 *
 * Returns: whether there is no data, so that the empty text is drawn
 */
gboolean
gev_chart_is_empty (GevChart *self)
{
  g_return_val_if_fail (GEV_IS_CHART (self), TRUE);

  return GEV_CHART_GET_CLASS (self)->is_empty (self);
}

/**
 * gev_chart_write:
 * @self: a chart
 * @stream: where to write; it is not closed
 * @format: SVG, PNG (%GEV_CHART_PNG_SCALE pixels to a unit) or PDF
 * @width: width of the whole picture in units of the style's text size
 * @height: height of the whole picture
 * @style: the look
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes the chart as a picture of its own, with its title above and the style's surface behind. An SVG has
 * the title and the description as its title and desc, a PDF as its title and subject.
 *
 * Returns: whether all was written; else @error is %GEV_CHART_ERROR or one of the stream
 */
gboolean
gev_chart_write (GevChart            *self,
                 GOutputStream       *stream,
                 GevChartFormat       format,
                 double               width,
                 double               height,
                 const GevChartStyle *style,
                 GCancellable        *cancellable,
                 GError             **error)
{
  GevChartPrivate *priv = gev_chart_get_instance_private (self);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = NULL;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (GEV_IS_CHART (self), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (style != NULL && style->font_size > 0, FALSE);

  if (!(width >= 1 && height >= 1 && MAX (width, height) * GEV_CHART_PNG_SCALE <= MAX_PIXELS))
    {
      g_set_error (error, GEV_CHART_ERROR, GEV_CHART_ERROR_TOO_LARGE,
                   _("A picture cannot be %.0f × %.0f; each side can be 1 to %d"), width, height,
                   MAX_PIXELS / GEV_CHART_PNG_SCALE);
      return FALSE;
    }

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  switch (format)
    {
    case GEV_CHART_FORMAT_SVG:
      surface = cairo_svg_surface_create_for_stream (append_cb, bytes, width, height);
      break;
    case GEV_CHART_FORMAT_PDF:
      surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, width, height);
      if (priv->title != NULL)
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, priv->title);
      if (priv->description != NULL)
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, priv->description);
      break;
    case GEV_CHART_FORMAT_PNG:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * GEV_CHART_PNG_SCALE),
                                            (int) ceil (height * GEV_CHART_PNG_SCALE));
      cairo_surface_set_device_scale (surface, GEV_CHART_PNG_SCALE, GEV_CHART_PNG_SCALE);
    }

  cr = cairo_create (surface);
  draw_picture (self, cr, width, height, style);
  status = cairo_status (cr);
  cairo_destroy (cr);

  if (status == CAIRO_STATUS_SUCCESS && format == GEV_CHART_FORMAT_PNG)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, GEV_CHART_ERROR, GEV_CHART_ERROR_FAILED, _("The picture could not be drawn: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }

  if (format == GEV_CHART_FORMAT_SVG)
    add_svg_texts (bytes, priv->title, priv->description);

  return g_output_stream_write_all (stream, bytes->data, bytes->len, NULL, cancellable, error);
}

/**
 * gev_chart_emit_changed:
 * @self: a chart
 *
 * For subclasses: tells that the chart is to be drawn anew.
 */
void
gev_chart_emit_changed (GevChart *self)
{
  g_return_if_fail (GEV_IS_CHART (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gev_chart_hit_set_text:
 * @hit: a hit
 * @text: the hover text; what is too long is cut between two characters
 *
 * For subclasses.
 */
void
gev_chart_hit_set_text (GevChartHit *hit,
                        const char  *text)
{
  gsize length = strlen (text);

  if (length >= sizeof hit->text)
    length = g_utf8_find_prev_char (text, text + sizeof hit->text) - text;

  memcpy (hit->text, text, length);
  hit->text[length] = '\0';
}
