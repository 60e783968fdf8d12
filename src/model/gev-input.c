/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-input-private.h"

#include <string.h>

#include "gev-format.h"
#include "gev-text.h"

#define DIGITS "0123456789"
#define ORE_PLACES 2

/* What to say where a field is not filled in right. */
typedef struct
{
  const char *empty;
  const char *invalid;
  const char *precision;
  const char *range;
} Kind;

static const Kind decimal_kind = {
  .empty = N_("Write a number."),
  .invalid = N_("Write a number, such as 1,250.5."),
  .precision = N_("Write six decimals at most."),
  .range = N_("This number is too large."),
};

static const Kind percent_kind = {
  .empty = N_("Write a percentage."),
  .invalid = N_("Write a percentage, such as 78%."),
  .precision = N_("Write six decimals at most."),
  .range = N_("This percentage is too large."),
};

static const Kind integer_kind = {
  .empty = N_("Write a whole number."),
  .invalid = N_("Write a whole number, such as 1,250."),
  .precision = N_("Write a whole number, without decimals."),
  .range = N_("This number is too large."),
};

static const Kind money_kind = {
  .empty = N_("Write an amount."),
  .invalid = N_("Write an amount, such as 1,250.50 or 2.5 million."),
  .precision = N_("Write the amount without parts of an øre."),
  .range = N_("This amount is too large."),
};

/* A number as it was typed. */
typedef struct
{
  gboolean negative;
  char *whole;          /* digits, and thousands signs in the right places */
  const char *fraction; /* the decimals; %NULL without a decimal sign */
  const char *rest;     /* what follows the number */
} Number;

static void
clear_number (Number *number)
{
  g_clear_pointer (&number->whole, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Number, clear_number)

G_DEFINE_QUARK (gev-input-error-quark, gev_input_error)

static gboolean
fail (const GevLanguage  *language,
      const Kind         *kind,
      GevInputError       code,
      GError            **error)
{
  const char *messages[] = {
    [GEV_INPUT_ERROR_EMPTY] = kind->empty,
    [GEV_INPUT_ERROR_INVALID] = kind->invalid,
    [GEV_INPUT_ERROR_PRECISION] = kind->precision,
    [GEV_INPUT_ERROR_RANGE] = kind->range,
  };

  return gev_input_fail (language, code, messages[code], error);
}

static gboolean
is_english (const GevLanguage *language)
{
  return gev_language_get_id (language) == GEV_LANGUAGE_ENGLISH;
}

static gboolean
read_sign (const char **text)
{
  gboolean negative = **text == '-';

  if (negative || **text == '+')
    *text += (*text)[1] == ' ' ? 2 : 1;

  return negative;
}

/* Thousands stand in threes, all with the same sign between them. */
static gboolean
is_grouped (const char *whole)
{
  gsize first = strspn (whole, DIGITS);
  char sign = whole[first];

  if (sign == '\0')
    return TRUE;
  if (first < 1 || first > 3)
    return FALSE;
  for (whole += first; *whole != '\0'; whole += 4)
    if (*whole != sign || strspn (whole + 1, DIGITS) < 3)
      return FALSE;

  return TRUE;
}

/* Whether the only sign in @number stands as in 1.250 */
static gboolean
may_part_thousands (const char *number,
                    const char *sign)
{
  gsize before = strspn (number, DIGITS);

  return number + before == sign && before >= 1 && before <= 3 && *number != '0' &&
         strspn (sign + 1, DIGITS) == 3 && sign[4] == '\0';
}

/* Norwegians write thousands with a space, and often with a full stop; and
 * decimals with a comma, but with a full stop where a machine taught them so.
 * 1.250 can be both, and a guess would be wrong a thousandfold. */
static gboolean
find_decimal_sign (const GevLanguage  *language,
                   const char         *number,
                   gboolean            negative,
                   int                 max_places,
                   const char        **decimal_sign,
                   GError            **error)
{
  const char own = is_english (language) ? '.' : ',';
  const char *dot = strrchr (number, '.');
  const char *comma = strrchr (number, ',');
  const char *sign = dot == NULL || (comma != NULL && comma > dot) ? comma : dot; /* the last */
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  gint64 digits;

  *decimal_sign = sign;
  if (sign == NULL || (dot != NULL && comma != NULL))
    return TRUE;
  if (strchr (number, *sign) != sign)
    {
      *decimal_sign = NULL; /* several of the same part thousands */
      return TRUE;
    }
  if (!may_part_thousands (number, sign) || (*sign == own && max_places >= 3))
    return TRUE;
  if (*sign != own && (is_english (language) || max_places < 3))
    {
      *decimal_sign = NULL;
      return TRUE;
    }

  digits = g_ascii_strtoll (number, NULL, 10) * 1000 + g_ascii_strtoll (sign + 1, NULL, 10);
  one = gev_format_decimal (language, (negative ? -digits : digits) * GEV_DECIMAL_ONE, 0);
  other = gev_format_decimal (language, (negative ? -digits : digits) * (GEV_DECIMAL_ONE / 1000), 3);

  return gev_input_fail_ambiguous (language, one, other, error);
}

/* Finds where the number ends; settle_number() makes sense of it. */
static void
split_number (const char *text,
              Number     *number)
{
  gsize length;

  number->negative = read_sign (&text);
  length = strspn (text, DIGITS "., ");
  number->whole = g_strchomp (g_strndup (text, length));
  number->rest = text + length;
}

/* @max_places is how many decimals make sense: where three do not, 1.250
 * can only be thousands. */
static gboolean
settle_number (const GevLanguage  *language,
               Number             *number,
               const Kind         *kind,
               int                 max_places,
               GError            **error)
{
  const char *decimal_sign;

  if (!find_decimal_sign (language, number->whole, number->negative, max_places, &decimal_sign, error))
    return FALSE;
  if (decimal_sign != NULL)
    {
      number->whole[decimal_sign - number->whole] = '\0';
      number->fraction = decimal_sign + 1;
    }
  if (!is_grouped (number->whole) ||
      (number->fraction != NULL && number->fraction[strspn (number->fraction, DIGITS)] != '\0') ||
      (*number->whole == '\0' && (number->fraction == NULL || *number->fraction == '\0')))
    return fail (language, kind, GEV_INPUT_ERROR_INVALID, error);

  return TRUE;
}

static gboolean
append_digit (guint64 *value,
              guint    digit)
{
  if (*value > ((guint64) G_MAXINT64 - digit) / 10)
    return FALSE;
  *value = *value * 10 + digit;

  return TRUE;
}

/* The number times ten to the power of @places, which must be whole. */
static gboolean
scale_number (const GevLanguage  *language,
              const Number       *number,
              const Kind         *kind,
              int                 places,
              gint64              limit,
              gint64             *value,
              GError            **error)
{
  const char *fraction = number->fraction != NULL ? number->fraction : "";
  guint64 scaled = 0;

  for (const char *p = number->whole; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) && !append_digit (&scaled, (guint) g_ascii_digit_value (*p)))
      return fail (language, kind, GEV_INPUT_ERROR_RANGE, error);
  for (int i = 0; i < places; i++)
    if (!append_digit (&scaled, *fraction != '\0' ? (guint) g_ascii_digit_value (*fraction++) : 0))
      return fail (language, kind, GEV_INPUT_ERROR_RANGE, error);
  if (fraction[strspn (fraction, "0")] != '\0')
    return fail (language, kind, GEV_INPUT_ERROR_PRECISION, error);
  if (scaled > (guint64) limit)
    return fail (language, kind, GEV_INPUT_ERROR_RANGE, error);
  *value = number->negative ? -(gint64) scaled : (gint64) scaled;

  return TRUE;
}

static gboolean
is_percent (const char *rest)
{
  static const char *const words[] = { "%", "prosent", "percent", "per cent", "pst", "pst.", NULL };

  return g_strv_contains (words, rest);
}

/* 78 % in a field for numbers is 78 to one and 0.78 to another. */
static gboolean
fail_percent (const GevLanguage  *language,
              const Number       *number,
              GError            **error)
{
  g_autofree char *as_number = NULL;
  g_autofree char *as_share = NULL;
  GevDecimal value;

  if (!scale_number (language, number, &decimal_kind, GEV_DECIMAL_PLACES, GEV_DECIMAL_MAX, &value, error))
    return FALSE;
  as_number = gev_format_decimal (language, value, GEV_DECIMAL_PLACES);
  as_share = gev_format_decimal (language, value / 100, GEV_DECIMAL_PLACES);
  g_set_error (error, GEV_INPUT_ERROR, GEV_INPUT_ERROR_PERCENT,
               T_ (language, "Leave out the percent sign: write %s for the number, or %s for the share."),
               as_number, as_share);

  return FALSE;
}

/* Numbers without a unit: all that may follow is a percent sign too many. */
static gboolean
read_bare_number (const GevLanguage  *language,
                  const char         *text,
                  const Kind         *kind,
                  int                 places,
                  gint64              limit,
                  gint64             *value,
                  GError            **error)
{
  g_autofree char *plain = gev_input_plain (text);
  g_auto (Number) number = { 0 };

  if (*plain == '\0')
    return fail (language, kind, GEV_INPUT_ERROR_EMPTY, error);
  split_number (plain, &number);
  if (!settle_number (language, &number, kind, places, error))
    return FALSE;
  if (is_percent (number.rest))
    return fail_percent (language, &number, error);
  if (*number.rest != '\0')
    return fail (language, kind, GEV_INPUT_ERROR_INVALID, error);

  return scale_number (language, &number, kind, places, limit, value, error);
}

/* Reads "mill. kr" and its like. */
static gboolean
read_money_words (const GevLanguage *language,
                  const char        *rest,
                  gboolean           has_currency,
                  int               *power)
{
  static const struct
  {
    const char *word;
    int power;
    gboolean is_currency;
    gboolean is_english; /* a billion is a thousand times as much in Norwegian */
  } words[] = {
    { "kr", 0, TRUE, FALSE },           { "kroner", 0, TRUE, FALSE },       { "krone", 0, TRUE, FALSE },
    { "nok", 0, TRUE, FALSE },          { "tusen", 3, FALSE, FALSE },       { "thousand", 3, FALSE, FALSE },
    { "mill", 6, FALSE, FALSE },        { "million", 6, FALSE, FALSE },     { "millioner", 6, FALSE, FALSE },
    { "millionar", 6, FALSE, FALSE },   { "mkr", 6, TRUE, FALSE },          { "mnok", 6, TRUE, FALSE },
    { "mrd", 9, FALSE, FALSE },         { "milliard", 9, FALSE, FALSE },    { "milliarder", 9, FALSE, FALSE },
    { "milliardar", 9, FALSE, FALSE },  { "billion", 9, FALSE, TRUE },
  };
  g_auto (GStrv) tokens = g_strsplit_set (rest, " .", -1);

  for (char **token = tokens; *token != NULL; token++)
    {
      gsize i = 0;

      if (**token == '\0')
        continue;
      while (i < G_N_ELEMENTS (words) && !g_str_equal (words[i].word, *token))
        i++;
      if (i == G_N_ELEMENTS (words) || (words[i].is_english && !is_english (language)) ||
          (words[i].is_currency && has_currency) || (words[i].power > 0 && *power > 0))
        return FALSE;
      *power += words[i].power;
      has_currency |= words[i].is_currency;
    }

  return TRUE;
}

/* Skips "kr", "kr." or "NOK" before the amount. */
static gboolean
skip_currency (const char **text)
{
  const char *p = *text;

  if (g_str_has_prefix (p, "kr"))
    p += 2;
  else if (g_str_has_prefix (p, "nok"))
    p += 3;
  else
    return FALSE;
  p += *p == '.';
  p += *p == ' ';
  *text = p;

  return TRUE;
}

/* The dash of "350,-" stands for no øre. */
static void
skip_ore_dash (Number *number)
{
  gsize length = strlen (number->whole);

  if (*number->rest == '-' && length > 0 && strchr (".,", number->whole[length - 1]) != NULL)
    number->rest++;
  else if (g_str_has_prefix (number->rest, ":-"))
    number->rest += 2;
}

/*
 * gev_input_plain:
 * @text: what was typed
 *
 * Folds case, makes one plain space of every run of spaces, whatever their
 * width, and a hyphen of every minus sign.
 *
 * Returns: (transfer full): @text so that it can be read; "" for only spaces
 */
char *
gev_input_plain (const char *text)
{
  g_autofree char *tidy = gev_text_tidy (text, TRUE);
  g_autofree char *folded = gev_text_fold (tidy);
  GString *plain = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
            g_string_append_c (plain, ' ');
        }
      else if (c == 0x2212 || c == 0x2012 || c == 0x2013)
        g_string_append_c (plain, '-');
      else
        g_string_append_unichar (plain, c);
    }

  return g_strchomp (g_string_free (plain, FALSE));
}

/*
 * gev_input_fail:
 * @language: the language of the one who types
 * @code: what is wrong
 * @message: what to type instead, as it stands in the source
 * @error: return location for the error
 *
 * Returns: %FALSE
 */
gboolean
gev_input_fail (const GevLanguage  *language,
                GevInputError       code,
                const char         *message,
                GError            **error)
{
  g_set_error_literal (error, GEV_INPUT_ERROR, code, gev_language_translate (language, message));

  return FALSE;
}

/*
 * gev_input_fail_ambiguous:
 * @language: the language of the one who types
 * @one: what it may mean
 * @other: what it may mean as well
 * @error: return location for the error
 *
 * Returns: %FALSE
 */
gboolean
gev_input_fail_ambiguous (const GevLanguage  *language,
                          const char         *one,
                          const char         *other,
                          GError            **error)
{
  g_set_error (error, GEV_INPUT_ERROR, GEV_INPUT_ERROR_AMBIGUOUS,
               T_ (language, "Is this %s or %s? Write it in one of these ways."), one, other);

  return FALSE;
}

/**
 * gev_input_decimal:
 * @language: the language of the one who types
 * @text: what was typed
 * @value: (out): the number
 * @error: return location for an error
 *
 * Reads "1 250,50", "1250.5", "1.250,50", "−3,5" and the like, with spaces of
 * any width. Where a guess could be wrong a thousandfold, as for "1.250" in
 * Norwegian, it asks: %GEV_INPUT_ERROR_AMBIGUOUS.
 *
 * Returns: whether @text is a number of at most six decimals within
 *   ±%GEV_DECIMAL_MAX; where not, any #GevInputError
 */
gboolean
gev_input_decimal (const GevLanguage  *language,
                   const char         *text,
                   GevDecimal         *value,
                   GError            **error)
{
  return read_bare_number (language, text, &decimal_kind, GEV_DECIMAL_PLACES, GEV_DECIMAL_MAX, value, error);
}

/**
 * gev_input_percent:
 * @language: the language of the one who types
 * @text: what was typed
 * @percent: (out): the percentage: 78 for 78 %
 * @error: return location for an error
 *
 * The percent sign may be left out, but then a number between −1 and 1 may be
 * a share: 0,78 % or 78 %? So it asks: %GEV_INPUT_ERROR_AMBIGUOUS.
 *
 * Returns: whether @text is a percentage
 */
gboolean
gev_input_percent (const GevLanguage  *language,
                   const char         *text,
                   GevDecimal         *percent,
                   GError            **error)
{
  g_autofree char *plain = gev_input_plain (text);
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  g_auto (Number) number = { 0 };
  GevDecimal value;

  if (*plain == '\0')
    return fail (language, &percent_kind, GEV_INPUT_ERROR_EMPTY, error);
  split_number (plain, &number);
  if (!settle_number (language, &number, &percent_kind, GEV_DECIMAL_PLACES, error))
    return FALSE;
  if (*number.rest != '\0' && !is_percent (number.rest))
    return fail (language, &percent_kind, GEV_INPUT_ERROR_INVALID, error);
  if (!scale_number (language, &number, &percent_kind, GEV_DECIMAL_PLACES, GEV_DECIMAL_MAX, &value, error))
    return FALSE;
  if (*number.rest == '\0' && value != 0 && ABS (value) < GEV_DECIMAL_ONE)
    {
      one = gev_format_quantity (language, value, GEV_DECIMAL_PLACES, "%");
      other = gev_format_quantity (language, value * 100, GEV_DECIMAL_PLACES, "%");
      return gev_input_fail_ambiguous (language, one, other, error);
    }
  *percent = value;

  return TRUE;
}

/**
 * gev_input_integer:
 * @language: the language of the one who types
 * @text: what was typed
 * @value: (out): the number
 * @error: return location for an error
 *
 * As gev_input_decimal(), but "1.250" is no question in Norwegian: there are
 * no decimals, so the full stop parts thousands.
 *
 * Returns: whether @text is a whole number
 */
gboolean
gev_input_integer (const GevLanguage  *language,
                   const char         *text,
                   gint64             *value,
                   GError            **error)
{
  return read_bare_number (language, text, &integer_kind, 0, G_MAXINT64, value, error);
}

/**
 * gev_input_money:
 * @language: the language of the one who types
 * @text: what was typed
 * @ore: (out): the amount in øre
 * @error: return location for an error
 *
 * Reads "1 250,50", "1.250 kr", "350 000,-", "2,5 mill", "1,2 mrd. kr",
 * "NOK 7.0 million".
 *
 * Returns: whether @text is an amount of whole øre in 64 bits; where not, any
 *   #GevInputError
 */
gboolean
gev_input_money (const GevLanguage  *language,
                 const char         *text,
                 gint64             *ore,
                 GError            **error)
{
  g_autofree char *plain = gev_input_plain (text);
  g_auto (Number) number = { 0 };
  const char *amount = plain;
  gboolean has_currency, negative, has_words;
  int power = 0;

  if (*plain == '\0')
    return fail (language, &money_kind, GEV_INPUT_ERROR_EMPTY, error);
  negative = read_sign (&amount);
  has_currency = skip_currency (&amount);
  split_number (amount, &number);
  if (negative && number.negative)
    return fail (language, &money_kind, GEV_INPUT_ERROR_INVALID, error);
  number.negative |= negative;
  skip_ore_dash (&number);
  has_words = read_money_words (language, number.rest, has_currency, &power);
  if (!settle_number (language, &number, &money_kind, ORE_PLACES + power, error))
    return FALSE;
  if (is_percent (number.rest))
    return fail_percent (language, &number, error);
  if (!has_words)
    return fail (language, &money_kind, GEV_INPUT_ERROR_INVALID, error);

  return scale_number (language, &number, &money_kind, ORE_PLACES + power, G_MAXINT64, ore, error);
}
