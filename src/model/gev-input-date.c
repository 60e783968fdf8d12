/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-input-date.h"

#include <string.h>

#include "gev-format.h"
#include "gev-input-private.h"

#define DIGITS "0123456789"

/* Two-digit years run from 69 years ago to 30 years ahead (ours): a project
 * is planned further ahead than it is remembered, but not by a lifetime. */
#define YEARS_AHEAD 30

/* A piece of a date as it was typed: digits or a month by name. */
typedef struct
{
  int number;
  gsize digits; /* 0 for a name */
} Part;

static gboolean
fail_invalid (const GevLanguage  *language,
              GError            **error)
{
  return gev_input_fail (language, GEV_INPUT_ERROR_INVALID, N_("Write a date, such as 21 November 2026."),
                         error);
}

/* Names and their beginnings in all three languages, three letters at least:
 * no beginning stands for two months. */
static int
find_month (const char *word,
            gsize       length)
{
  static const char *const names[][12] = {
    { "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
      "november", "desember" },
    { "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december" },
  };

  if (length < 3)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (int month = 1; month <= 12; month++)
      if (strncmp (names[i][month - 1], word, length) == 0)
        return month;

  return 0;
}

static gboolean
read_part (const char **text,
           Part        *part)
{
  const char *start = *text;

  part->number = 0;
  part->digits = strspn (start, DIGITS);
  if (part->digits > 4)
    return FALSE;
  *text += part->digits;
  for (const char *p = start; p < *text; p++)
    part->number = part->number * 10 + g_ascii_digit_value (*p);
  if (part->digits == 0)
    {
      while (g_ascii_isalpha (**text))
        (*text)++;
      part->number = find_month (start, (gsize) (*text - start));
    }

  return part->digits > 0 || part->number > 0;
}

/* Returns how many parts there are, or 0 where it is no date at all. */
static int
read_parts (const char *text,
            Part        parts[3])
{
  int count = 0;

  while (*text != '\0')
    {
      if (count == 3 || !read_part (&text, &parts[count]))
        return 0;
      count++;
      text += strspn (text, " ./,-");
    }

  return count;
}

static gboolean
find_day_by_word (const char *text,
                  GevDate    *date)
{
  static const struct
  {
    const char *word;
    int days;
  } words[] = {
    { "i dag", 0 },    { "idag", 0 },     { "today", 0 },
    { "i går", -1 },   { "igår", -1 },    { "yesterday", -1 },
    { "i morgen", 1 }, { "imorgen", 1 },  { "tomorrow", 1 },
    { "i morgon", 1 }, { "imorgon", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (text, words[i].word))
      {
        *date = gev_date_today () + words[i].days;
        return TRUE;
      }

  return FALSE;
}

/* The year of the window that ends so. */
static int
complete_year (int ending)
{
  int last = gev_date_get_year (gev_date_today ()) + YEARS_AHEAD;

  return last - (last - ending) % 100;
}

static gboolean
make_date (const GevLanguage  *language,
           int                 year,
           int                 month,
           int                 day,
           GevDate            *date,
           GError            **error)
{
  GevDate found = gev_date_new (year, month, day);
  g_autofree char *name = NULL;

  if (found != GEV_DATE_NONE)
    {
      *date = found;
      return TRUE;
    }

  if (month < 1 || month > 12)
    g_set_error (error, GEV_INPUT_ERROR, GEV_INPUT_ERROR_RANGE,
                 T_ (language, "There is no month %d."), month);
  else if (day < 1)
    g_set_error (error, GEV_INPUT_ERROR, GEV_INPUT_ERROR_RANGE,
                 T_ (language, "There is no day %d."), day);
  else
    {
      name = gev_format_date (language, gev_date_new (year, month, 1), GEV_DATE_FORM_LONG_MONTH);
      g_set_error (error, GEV_INPUT_ERROR, GEV_INPUT_ERROR_RANGE,
                   /* Translators: as in "There are only 28 days in February 2026." */
                   T_ (language, "There are only %d days in %s."),
                   g_date_get_days_in_month (month, (GDateYear) year), name);
    }

  return FALSE;
}

/* Some who write English put the month first. */
static gboolean
settle_english_order (const GevLanguage  *language,
                      int                 year,
                      int                *month,
                      int                *day,
                      GError            **error)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  int first = *day;

  if (*month <= 12 && *day <= 12 && *month != *day && *month > 0 && *day > 0)
    {
      one = gev_format_date (language, gev_date_new (year, *month, *day), GEV_DATE_FORM_LONG);
      other = gev_format_date (language, gev_date_new (year, *day, *month), GEV_DATE_FORM_LONG);
      return gev_input_fail_ambiguous (language, one, other, error);
    }
  if (*month > 12 && *day <= 12)
    {
      *day = *month;
      *month = first;
    }

  return TRUE;
}

static gboolean
fail_without_year (const GevLanguage  *language,
                   int                 month,
                   int                 day,
                   GError            **error)
{
  g_autofree char *example = NULL;
  GevDate date;

  if (!make_date (language, gev_date_get_year (gev_date_today ()), month, day, &date, error))
    return FALSE;
  example = gev_format_date (language, date, GEV_DATE_FORM_SHORT);
  g_set_error (error, GEV_INPUT_ERROR, GEV_INPUT_ERROR_INVALID,
               T_ (language, "Write the year too, such as %s."), example);

  return FALSE;
}

/**
 * gev_input_date:
 * @language: the language of the one who types
 * @text: what was typed
 * @date: (out): the day
 * @error: return location for an error
 *
 * Reads "1.3.2026", "01.03.26", "1/3-26", "2026-03-01", "1. mars 2026",
 * "1 mar 26", "March 1, 2026", "i dag", "yesterday". A year of two digits is
 * the one from 69 years ago to 30 years ahead.
 *
 * Returns: whether @text is a day; where not, any #GevInputError
 */
gboolean
gev_input_date (const GevLanguage  *language,
                const char         *text,
                GevDate            *date,
                GError            **error)
{
  g_autofree char *plain = gev_input_plain (text);
  Part parts[3] = { 0 };
  Part year, month, day;
  int count;

  if (*plain == '\0')
    return gev_input_fail (language, GEV_INPUT_ERROR_EMPTY, N_("Write a date."), error);
  if (find_day_by_word (plain, date))
    return TRUE;

  count = read_parts (plain, parts);
  if (count >= 2 && parts[0].digits == 0)
    day = parts[1], month = parts[0], year = parts[2];
  else if (parts[0].digits == 4)
    day = parts[2], month = parts[1], year = parts[0];
  else
    day = parts[0], month = parts[1], year = parts[2];
  if (count < 2 || day.digits < 1 || day.digits > 2 || month.digits > 2)
    return fail_invalid (language, error);
  if (count == 2)
    return fail_without_year (language, month.number, day.number, error);
  if (year.digits == 2)
    year.number = complete_year (year.number);
  else if (year.digits != 4 || year.number == 0)
    return fail_invalid (language, error);

  if (gev_language_get_id (language) == GEV_LANGUAGE_ENGLISH && month.digits > 0 && parts[0].digits < 4 &&
      strchr (plain, '/') != NULL &&
      !settle_english_order (language, year.number, &month.number, &day.number, error))
    return FALSE;

  return make_date (language, year.number, month.number, day.number, date, error);
}
