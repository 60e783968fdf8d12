/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-typesetter.h"

/* The fonts of a document, at one fixed resolution: a point is a unit, glyphs keep their true widths, so
 * lines break alike on screen, printer and in a file. */
struct _GevTypesetter {
  PangoContext *context;
  PangoAttrList *attributes;
  PangoFontDescription *font;
};

static void
set_font (GevTypesetter      *self,
          PangoLayout        *layout,
          const GevTextStyle *style)
{
  pango_font_description_set_size (self->font, (int) (style->size * PANGO_SCALE + 0.5));
  pango_font_description_set_weight (self->font, style->weight);
  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_attributes (layout, self->attributes);
}

/**
 * gev_typesetter_new:
 * @language: (nullable): the language of the texts, such as "nb"
 *
 * Creates a typesetter with fonts of its own, so that documents can be made in several threads at once.
 *
 * Returns: (transfer full): a typesetter
 */
GevTypesetter *
gev_typesetter_new (const char *language)
{
  GevTypesetter *self = g_new0 (GevTypesetter, 1);
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72.0);

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);

  self->context = pango_font_map_create_context (map);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_LTR);
  if (language != NULL)
    pango_context_set_language (self->context, pango_language_from_string (language));

  /* Ligatures would be written with a second text of their own, which some readers of PDF stumble over. */
  self->attributes = pango_attr_list_new ();
  pango_attr_list_insert (self->attributes, pango_attr_font_features_new ("tnum=1, liga=0"));

  self->font = pango_font_description_new ();
  pango_font_description_set_family_static (self->font, GEV_REPORT_FONT);

  cairo_font_options_destroy (options);

  return self;
}

void
gev_typesetter_free (GevTypesetter *self)
{
  pango_font_description_free (self->font);
  pango_attr_list_unref (self->attributes);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * gev_typesetter_create_layout:
 * @self: a typesetter
 * @text: the text, UTF-8
 * @style: how it is set
 *
 * Creates a layout that breaks between words and, where a word is too long, within it.
 *
 * Returns: (transfer full): a layout of unlimited width
 */
PangoLayout *
gev_typesetter_create_layout (GevTypesetter      *self,
                              const char         *text,
                              const GevTextStyle *style)
{
  PangoLayout *layout = pango_layout_new (self->context);

  set_font (self, layout, style);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (layout, FALSE);

  return layout;
}

/**
 * gev_typesetter_measure:
 * @self: a typesetter
 * @text: the text, UTF-8
 * @style: how it would be set
 *
 * Returns: the width of @text when it is broken only at its line ends, in points
 */
double
gev_typesetter_measure (GevTypesetter      *self,
                        const char         *text,
                        const GevTextStyle *style)
{
  g_autoptr (PangoLayout) layout = gev_typesetter_create_layout (self, text, style);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return (double) logical.width / PANGO_SCALE;
}
