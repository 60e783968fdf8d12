/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-chart-language.h"

#include <math.h>

#include "gev-format.h"

#define NO_BREAK_SPACE "\u00a0"
#define MAX_PLACES 2
#define MILLION 1000000

typedef struct
{
  const GevLanguage *language;
  int places;
} Manner;

static gboolean
is_decimal (double value)
{
  return fabs (value) <= (double) (GEV_DECIMAL_MAX / GEV_DECIMAL_ONE);
}

static char *
format_number_cb (double   value,
                  gpointer data)
{
  Manner *manner = data;

  if (manner->places >= 0 || !is_decimal (value))
    return gev_format_number (manner->language, value, MAX (manner->places, 0));

  return gev_format_decimal (manner->language, (GevDecimal) llround (value * GEV_DECIMAL_ONE), MAX_PLACES);
}

static char *
format_tick_cb (double   value,
                gpointer data)
{
  Manner *manner = data;

  if (!is_decimal (value))
    return gev_format_number (manner->language, value, 0);

  return gev_format_large (manner->language, (GevDecimal) llround (value * GEV_DECIMAL_ONE), NULL);
}

static char *
format_date_cb (guint32          julian,
                GevChartDateForm form,
                gpointer         data)
{
  static const GevDateForm forms[] = {
    [GEV_CHART_DATE_DAY] = GEV_DATE_FORM_LONG,
    [GEV_CHART_DATE_SHORT] = GEV_DATE_FORM_SHORT,
    [GEV_CHART_DATE_MONTH] = GEV_DATE_FORM_MONTH,
    [GEV_CHART_DATE_YEAR] = GEV_DATE_FORM_YEAR,
  };
  Manner *manner = data;

  return gev_format_date (manner->language, (GevDate) julian, forms[form]);
}

/**
 * gev_chart_set_language:
 * @chart: a chart
 * @language: the language that its numbers and dates are written in
 * @places: how many decimals its numbers have, or %GEV_PLACES_NEEDED
 */
void
gev_chart_set_language (GevChart          *chart,
                        const GevLanguage *language,
                        int                places)
{
  Manner *manner = g_new (Manner, 1);
  GevChartFormatters formatters = {
    .number = format_number_cb,
    .tick = format_tick_cb,
    .date = format_date_cb,
    .data = manner,
    .destroy = g_free,
  };

  manner->language = language;
  manner->places = places;
  gev_chart_set_formatters (chart, &formatters);
}

/**
 * gev_format_large:
 * @language: a language
 * @value: a number
 * @unit: (nullable): what it counts
 *
 * Writes a number for reading at a glance: millions with two decimals at most, smaller ones in full.
 *
 * Returns: (transfer full): "31 tilsyn per natt", "4,2 mill. kroner"
 */
char *
gev_format_large (const GevLanguage *language,
                  GevDecimal         value,
                  const char        *unit)
{
  g_autofree char *number = NULL;
  const char *million;

  if (ABS (value) < MILLION * GEV_DECIMAL_ONE)
    return gev_format_quantity (language, value, MAX_PLACES, unit);

  number = gev_format_decimal (language, value / MILLION, MAX_PLACES);
  /* Translators: after a number of millions, such as "4.2 million"; the unit may follow. */
  million = T_ (language, "million");
  if (unit == NULL || *unit == '\0')
    return g_strconcat (number, NO_BREAK_SPACE, million, NULL);

  return g_strconcat (number, NO_BREAK_SPACE, million, NO_BREAK_SPACE, unit, NULL);
}
