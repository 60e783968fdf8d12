/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-chart-style.h"

typedef struct {
  guint32 mark;
  guint32 text;
} Tone;

/* A mark needs a contrast of 3:1 against the surface, text 4.5:1, also on a fill of its own ink at 12 %. */
static const Tone light_tones[GEV_N_INKS] = {
  [GEV_INK_TEXT] = { 0x241f31, 0x241f31 },
  [GEV_INK_DIM] = { 0x5e5c64, 0x5e5c64 },
  [GEV_INK_GRID] = { 0xe4e3e6, 0x5e5c64 },
  [GEV_INK_REALISED] = { 0x1c71d8, 0x1a5fb4 },
  [GEV_INK_PLANNED] = { 0x77767b, 0x5e5c64 },
  [GEV_INK_TARGET] = { 0x241f31, 0x241f31 },
  [GEV_INK_TODAY] = { 0xc64600, 0xa23900 },
  [GEV_INK_CONSCIOUSNESS] = { 0x0072b2, 0x00609a },
  [GEV_INK_CAPACITY] = { 0xb36b00, 0x8f5500 },
  [GEV_INK_CO_CREATION] = { 0x00795a, 0x006b50 },
  [GEV_INK_COURAGE] = { 0xa8477d, 0x9a3c70 },
  [GEV_INK_GOOD] = { 0x1b7f3b, 0x176c32 },
  [GEV_INK_BEHIND] = { 0x9a6700, 0x7d5400 },
  [GEV_INK_BAD] = { 0xc01c28, 0xa51d2d },
  [GEV_INK_SURFACE] = { 0xffffff, 0xffffff },
};

static const Tone dark_tones[GEV_N_INKS] = {
  [GEV_INK_TEXT] = { 0xffffff, 0xffffff },
  [GEV_INK_DIM] = { 0xc0bfbc, 0xc0bfbc },
  [GEV_INK_GRID] = { 0x4b4b4f, 0xc0bfbc },
  [GEV_INK_REALISED] = { 0x78aeed, 0x99c1f1 },
  [GEV_INK_PLANNED] = { 0xa9a8ad, 0xc0bfbc },
  [GEV_INK_TARGET] = { 0xffffff, 0xffffff },
  [GEV_INK_TODAY] = { 0xff8f4f, 0xffa872 },
  [GEV_INK_CONSCIOUSNESS] = { 0x62b5e8, 0x7cc4f0 },
  [GEV_INK_CAPACITY] = { 0xe5a33f, 0xecb45f },
  [GEV_INK_CO_CREATION] = { 0x4cc29c, 0x67d0ae },
  [GEV_INK_COURAGE] = { 0xe495c0, 0xecabcd },
  [GEV_INK_GOOD] = { 0x6fcf97, 0x86d9a8 },
  [GEV_INK_BEHIND] = { 0xf0c04a, 0xf3cb6b },
  [GEV_INK_BAD] = { 0xff8f88, 0xffa39d },
  [GEV_INK_SURFACE] = { 0x363636, 0x363636 },
};

static guint32
pick_tone (const GevChartStyle *style,
           GevInk               ink,
           gboolean             for_text)
{
  gboolean dark = style->theme == GEV_CHART_DARK;
  const Tone *tone = dark ? &dark_tones[ink] : &light_tones[ink];

  if (style->high_contrast)
    {
      if (ink == GEV_INK_TEXT || ink == GEV_INK_TARGET || ink == GEV_INK_DIM)
        return dark ? 0xffffff : 0x000000;
      if (ink == GEV_INK_GRID && !for_text)
        return dark ? 0x8a8a8e : 0xa8a7ad;
      if (ink == GEV_INK_PLANNED)
        return dark ? 0xdeddda : 0x3d3846;
      /* Dark surfaces are darker in high contrast; the text tones stand out the most on both. */
      return tone->text;
    }

  return for_text ? tone->text : tone->mark;
}

/**
 * gev_chart_style_get_rgb:
 * @style: a style
 * @ink: what is to be drawn
 * @for_text: whether the ink is for text, which needs more contrast than a line or a bar
 * @rgb: (out) (array fixed-size=3): red, green and blue, 0–1
 */
void
gev_chart_style_get_rgb (const GevChartStyle *style,
                         GevInk               ink,
                         gboolean             for_text,
                         double               rgb[3])
{
  guint32 tone = pick_tone (style, ink, for_text);

  rgb[0] = ((tone >> 16) & 0xff) / 255.0;
  rgb[1] = ((tone >> 8) & 0xff) / 255.0;
  rgb[2] = (tone & 0xff) / 255.0;
}

/**
 * gev_chart_style_set_source:
 * @style: a style
 * @cr: where to draw
 * @ink: what is to be drawn
 * @alpha: opacity, 0–1
 *
 * Makes @ink the source of @cr for lines and areas.
 */
void
gev_chart_style_set_source (const GevChartStyle *style,
                            cairo_t             *cr,
                            GevInk               ink,
                            double               alpha)
{
  double rgb[3];

  gev_chart_style_get_rgb (style, ink, FALSE, rgb);
  cairo_set_source_rgba (cr, rgb[0], rgb[1], rgb[2], alpha);
}

/**
 * gev_chart_style_set_text_source:
 * @style: a style
 * @cr: where to draw
 * @ink: what the text is about
 *
 * Makes @ink the source of @cr for text: the same hue as for marks, with the contrast that text needs.
 */
void
gev_chart_style_set_text_source (const GevChartStyle *style,
                                 cairo_t             *cr,
                                 GevInk               ink)
{
  double rgb[3];

  gev_chart_style_get_rgb (style, ink, TRUE, rgb);
  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
}
