/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-input.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gev-format.h"
#include "gev-input-private.h"

/* Takes a percent sign, or a word for it, from the end. */
static gboolean
cut_percent (char *text)
{
  static const char *const words[] = { "%", "prosent", "percent", "per cent", "pst.", "pst" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (text, words[i]))
      {
        text[strlen (text) - strlen (words[i])] = '\0';
        g_strchomp (text);
        return TRUE;
      }

  return FALSE;
}

static gboolean
counts_percent (GevBenefit *benefit)
{
  static const char *const words[] = { "%", "prosent", "percent", "per cent", "pst" };
  const char *unit = benefit != NULL ? gev_record_get_text (benefit, GEV_BENEFIT_UNIT) : NULL;
  g_autofree char *plain = unit != NULL ? gev_input_plain (unit) : NULL;

  for (guint i = 0; plain != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (plain, words[i]))
      return TRUE;

  return FALSE;
}

/* Whether what is known of the benefit lies between −1 and 1, so that its
 * percentages are kept as shares. */
static gboolean
keeps_shares (GevBenefit *benefit)
{
  return gev_record_has (benefit, GEV_BENEFIT_BASELINE) && gev_record_has (benefit, GEV_BENEFIT_TARGET) &&
         ABS (gev_record_get_number (benefit, GEV_BENEFIT_BASELINE)) <= GEV_DECIMAL_ONE &&
         ABS (gev_record_get_number (benefit, GEV_BENEFIT_TARGET)) <= GEV_DECIMAL_ONE;
}

/* The only sign in 1.250, which parts thousands for one and decimals for
 * another; 0 where there is none. */
static char
find_doubtful_sign (const char *number)
{
  const char *sign = strpbrk (number, ".,");
  const char *first = number + strspn (number, "+- ");

  return sign != NULL && strpbrk (sign + 1, "., ") == NULL && strlen (sign + 1) == 3 &&
             sign - first >= 1 && sign - first <= 3 && *first != '0' && strchr (number, ' ') == NULL
           ? *sign
           : '\0';
}

/* 1250 and 1.25, as they are asked about. */
static guint
ask_of_sign (const GevLanguage  *language,
             const char         *number,
             gboolean            as_share,
             GevDecimal          readings[2],
             GError            **error)
{
  g_auto (GStrv) parts = g_strsplit_set (number, ".,", 2);
  g_autofree char *whole = g_strconcat (parts[0], parts[1], NULL);
  g_autofree char *decimal = g_strconcat (parts[0], ".", parts[1], NULL);

  if (!gev_decimal_from_string (whole, &readings[0]) || !gev_decimal_from_string (decimal, &readings[1]))
    {
      gev_input_fail (language, GEV_INPUT_ERROR_INVALID, N_("Write a number."), error);
      return 0;
    }
  if (as_share)
    {
      readings[0] /= 100;
      readings[1] /= 100;
    }

  return 2;
}

static guint
ask_of_percent (GevBenefit *benefit,
                gboolean    has_sign,
                GevDecimal  readings[2])
{
  gboolean percent = counts_percent (benefit);
  gboolean shares = percent && keeps_shares (benefit);
  GevDecimal value = readings[0];

  if (value == 0)
    return 1;
  readings[1] = value / 100;
  if (has_sign && (!percent || shares))
    return 2;
  if (!has_sign && shares && ABS (value) > GEV_DECIMAL_ONE)
    return 2;
  readings[1] = ABS (value) < GEV_DECIMAL_ONE ? value * 100 : value;

  return !has_sign && percent && !shares && ABS (value) < GEV_DECIMAL_ONE ? 2 : 1;
}

/**
 * gev_benefit_input_read:
 * @benefit: (nullable): the benefit that the value is of
 * @language: the language of the one who wrote
 * @text: the value, as gev_input_decimal() reads it, with or without a percent sign
 * @readings: (out): the value, in the unit of the benefit, or the two values that it may be
 * @error: return location for an error, where it is no value
 *
 * A percentage where the benefit counts something else, a share where it counts per cent, and a number such as 1.250
 * can be read in two ways. That is asked about, and never guessed.
 *
 * Returns: in how many ways it can be read: 1, 2, or 0 where it is no value
 */
guint
gev_benefit_input_read (GevBenefit         *benefit,
                        const GevLanguage  *language,
                        const char         *text,
                        GevDecimal          readings[2],
                        GError            **error)
{
  g_autofree char *number = gev_input_plain (text);
  gboolean has_sign = cut_percent (number);
  gboolean is_english = gev_language_get_id (language) == GEV_LANGUAGE_ENGLISH;
  char doubtful = find_doubtful_sign (number);

  /* A comma parts thousands in English; but figures come from Norwegian sheets. */
  if (doubtful == (is_english ? ',' : '.'))
    return ask_of_sign (language, number, has_sign && !counts_percent (benefit), readings, error);
  if (!gev_input_decimal (language, number, &readings[0], error))
    return 0;

  return ask_of_percent (benefit, has_sign, readings);
}

/**
 * gev_benefit_input_question:
 * @benefit: (nullable): the benefit that the value is of
 * @language: the language of the one who is asked
 * @readings: the two values that it may be
 *
 * Returns: (transfer full): which of them is it?
 */
char *
gev_benefit_input_question (GevBenefit        *benefit,
                            const GevLanguage *language,
                            const GevDecimal   readings[2])
{
  const char *unit = benefit != NULL ? gev_record_get_text (benefit, GEV_BENEFIT_UNIT) : NULL;
  g_autofree char *one = gev_format_quantity (language, readings[0], GEV_DECIMAL_PLACES, unit);
  g_autofree char *other = gev_format_quantity (language, readings[1], GEV_DECIMAL_PLACES, unit);

  return g_strdup_printf (_("Is this %1$s or %2$s?"), one, other);
}
