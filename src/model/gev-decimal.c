/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-decimal.h"

/**
 * gev_decimal_from_string:
 * @text: an optional minus sign, digits, and up to six digits after a full
 *   stop: "-1250.5"
 * @value: (out): the number
 *
 * Reads the form that files use, whatever the locale.
 *
 * Returns: whether @text is such a number within ±%GEV_DECIMAL_MAX
 */
gboolean
gev_decimal_from_string (const char *text,
                         GevDecimal *value)
{
  gboolean negative = *text == '-';
  gint64 number = 0;
  int places = 0;

  if (negative)
    text++;
  if (!g_ascii_isdigit (*text))
    return FALSE;
  for (; g_ascii_isdigit (*text); text++)
    {
      number = number * 10 + g_ascii_digit_value (*text);
      if (number > GEV_DECIMAL_MAX / GEV_DECIMAL_ONE)
        return FALSE;
    }
  if (*text == '.')
    {
      text++;
      if (!g_ascii_isdigit (*text))
        return FALSE;
      for (; g_ascii_isdigit (*text) && places < GEV_DECIMAL_PLACES; text++, places++)
        number = number * 10 + g_ascii_digit_value (*text);
      while (*text == '0')
        text++;
    }
  if (*text != '\0')
    return FALSE;
  for (; places < GEV_DECIMAL_PLACES; places++)
    number *= 10;
  if (number > GEV_DECIMAL_MAX)
    return FALSE;
  *value = negative ? -number : number;

  return TRUE;
}

/**
 * gev_decimal_to_string:
 * @value: a number
 *
 * Returns: (transfer full): its shortest form with a full stop as decimal
 *   sign, the same in every locale
 */
char *
gev_decimal_to_string (GevDecimal value)
{
  guint64 magnitude = value < 0 ? -(guint64) value : (guint64) value;
  g_autofree char *text = NULL;
  gsize length;

  text = g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%06" G_GUINT64_FORMAT, value < 0 ? "-" : "",
                          magnitude / GEV_DECIMAL_ONE, magnitude % GEV_DECIMAL_ONE);
  length = strlen (text);
  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  text[length] = '\0';

  return g_steal_pointer (&text);
}

/**
 * gev_decimal_to_double:
 * @value: a number
 *
 * For drawing; figures are computed from the exact number.
 *
 * Returns: the nearest floating-point number
 */
double
gev_decimal_to_double (GevDecimal value)
{
  return (double) value / GEV_DECIMAL_ONE;
}
