/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-format.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define NO_BREAK_SPACE "\u00a0"
#define NARROW_SPACE "\u202f"
#define MINUS "\u2212"
#define EN_DASH "\u2013"

#define ORE_PER_KRONE 100
#define ORE_PER_MILLION (G_GUINT64_CONSTANT (1000000) * ORE_PER_KRONE)

/* How a language writes figures and days. Kept here and not in the catalogues
 * or the C library, so that a figure is written right on every machine. */
typedef struct
{
  const char *decimal_sign;
  const char *thousands_sign;
  const char *percent;
  const char *currency_before;
  const char *currency_after;
  const char *million;
  const char *milliard;
  const char *one_byte;
  const char *bytes;
  const char *after_day;
  const char *before_clock;
  const char *hour_sign;
  const char *from;
  const char *until;
  const char *phrase_dash; /* between dates of several words */
  const char *months[12];
  const char *short_months[12];
} Convention;

/* What bokmål and nynorsk share. */
#define NORWEGIAN \
  .decimal_sign = ",", \
  .thousands_sign = NARROW_SPACE, \
  .percent = NO_BREAK_SPACE "%", \
  .currency_before = "", \
  .currency_after = NO_BREAK_SPACE "kr", \
  .million = NO_BREAK_SPACE "mill.", \
  .milliard = NO_BREAK_SPACE "mrd.", \
  .one_byte = "byte", \
  .bytes = "byte", \
  .after_day = ".", \
  .before_clock = " kl." NO_BREAK_SPACE, \
  .hour_sign = ".", \
  .until = "til", \
  .phrase_dash = EN_DASH, \
  .months = { "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", \
              "november", "desember" }, \
  .short_months = { "jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", \
                    "nov.", "des." }

static const Convention conventions[GEV_N_LANGUAGES] = {
  [GEV_LANGUAGE_BOKMAL] = { NORWEGIAN, .from = "fra" },
  [GEV_LANGUAGE_NYNORSK] = { NORWEGIAN, .from = "frå" },
  [GEV_LANGUAGE_ENGLISH] = {
    .decimal_sign = ".",
    .thousands_sign = ",",
    .percent = "%",
    .currency_before = "NOK" NO_BREAK_SPACE,
    .currency_after = "",
    .million = NO_BREAK_SPACE "million",
    .milliard = NO_BREAK_SPACE "billion",
    .one_byte = "byte",
    .bytes = "bytes",
    .after_day = "",
    .before_clock = ", ",
    .hour_sign = ":",
    .from = "from",
    .until = "until",
    .phrase_dash = " " EN_DASH " ",
    .months = { "January", "February", "March", "April", "May", "June", "July", "August", "September",
                "October", "November", "December" },
    .short_months = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" },
  },
};

static const Convention *
get_convention (const GevLanguage *language)
{
  return &conventions[gev_language_get_id (language)];
}

static guint64
magnitude (gint64 value)
{
  return value < 0 ? -(guint64) value : (guint64) value;
}

/* Half goes away from zero, as people round. */
static guint64
divide_rounded (guint64 value,
                guint64 divisor)
{
  return value / divisor + (value % divisor >= divisor - divisor / 2);
}

/* Sets the signs into @digits, of which the last @places are decimals. A
 * number that was rounded to zero has no sign. */
static char *
set_signs (const Convention *convention,
           gboolean          negative,
           const char       *digits,
           int               places)
{
  GString *text = g_string_new (negative && digits[strspn (digits, "0")] != '\0' ? MINUS : NULL);
  gsize whole = strlen (digits) - (gsize) places;

  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append (text, convention->thousands_sign);
      g_string_append_c (text, digits[i]);
    }
  if (places > 0)
    {
      g_string_append (text, convention->decimal_sign);
      g_string_append (text, digits + whole);
    }

  return g_string_free (text, FALSE);
}

static char *
write_scaled (const Convention *convention,
              gboolean          negative,
              guint64           scaled,
              int               places)
{
  g_autofree char *digits = g_strdup_printf ("%0*" G_GUINT64_FORMAT, places + 1, scaled);

  return set_signs (convention, negative, digits, places);
}

static char *
write_money (const Convention *convention,
             gboolean          negative,
             guint64           scaled,
             int               places,
             const char       *unit)
{
  g_autofree char *number = write_scaled (convention, negative, scaled, places);

  return g_strconcat (convention->currency_before, number, unit, convention->currency_after, NULL);
}

/* "1." and "1" before a month; nothing more of the date. */
static char *
write_day (const Convention *convention,
           int               day)
{
  return g_strdup_printf ("%d%s", day, convention->after_day);
}

static gboolean
starts_month (GevDate date)
{
  int day;

  gev_date_split (date, NULL, NULL, &day);

  return day == 1;
}

static gboolean
ends_month (GevDate date)
{
  return date == GEV_DATE_MAX || starts_month (date + 1);
}

/* The shortest way to write a period inside one year. */
static char *
write_period_in_year (const GevLanguage *language,
                      GevDate            from,
                      GevDate            to)
{
  const Convention *convention = get_convention (language);
  g_autofree char *last = NULL;
  g_autofree char *first_day = NULL;
  int first, month, day;

  gev_date_split (from, NULL, &first, &day);
  gev_date_split (to, NULL, &month, NULL);
  if (starts_month (from) && ends_month (to))
    {
      last = gev_format_date (language, to, GEV_DATE_FORM_LONG_MONTH);
      if (first == month)
        return g_steal_pointer (&last);
      if (first == 1 && month == 12)
        return gev_format_date (language, to, GEV_DATE_FORM_YEAR);
      return g_strconcat (convention->months[first - 1], EN_DASH, last, NULL);
    }

  first_day = write_day (convention, day);
  last = gev_format_date (language, to, GEV_DATE_FORM_LONG);
  if (first == month)
    return g_strconcat (first_day, EN_DASH, last, NULL);

  return g_strconcat (first_day, " ", convention->months[first - 1], convention->phrase_dash, last, NULL);
}

static char *
write_period_over_years (const GevLanguage *language,
                         GevDate            from,
                         GevDate            to)
{
  const Convention *convention = get_convention (language);
  GevDateForm form = GEV_DATE_FORM_LONG;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  int from_month, to_month;

  gev_date_split (from, NULL, &from_month, NULL);
  gev_date_split (to, NULL, &to_month, NULL);
  if (starts_month (from) && ends_month (to))
    form = from_month == 1 && to_month == 12 ? GEV_DATE_FORM_YEAR : GEV_DATE_FORM_LONG_MONTH;
  first = gev_format_date (language, from, form);
  last = gev_format_date (language, to, form);

  return g_strconcat (first, form == GEV_DATE_FORM_YEAR ? EN_DASH : convention->phrase_dash, last, NULL);
}

/**
 * gev_format_decimal:
 * @language: a language
 * @value: a number
 * @max_places: how many decimals at most, 0 to %GEV_DECIMAL_PLACES
 *
 * Decimals that are zero are left out.
 *
 * Returns: (transfer full): "1 250,5", "1,250.5"
 */
char *
gev_format_decimal (const GevLanguage *language,
                    GevDecimal         value,
                    int                max_places)
{
  guint64 scaled = magnitude (value);
  int places = GEV_DECIMAL_PLACES;
  guint64 unit = 1;

  g_return_val_if_fail (max_places >= 0 && max_places <= GEV_DECIMAL_PLACES, NULL);

  for (; places > max_places; places--)
    unit *= 10;
  scaled = divide_rounded (scaled, unit);
  for (; places > 0 && scaled % 10 == 0; places--)
    scaled /= 10;

  return write_scaled (get_convention (language), value < 0, scaled, places);
}

/**
 * gev_format_quantity:
 * @language: a language
 * @value: a number
 * @max_places: how many decimals at most, 0 to %GEV_DECIMAL_PLACES
 * @unit: (nullable): what @value counts
 *
 * Returns: (transfer full): "1 250,5 timer", with a space that does not break
 */
char *
gev_format_quantity (const GevLanguage *language,
                     GevDecimal         value,
                     int                max_places,
                     const char        *unit)
{
  g_autofree char *number = gev_format_decimal (language, value, max_places);

  if (unit == NULL || *unit == '\0')
    return g_steal_pointer (&number);
  if (g_str_equal (unit, "%"))
    return g_strconcat (number, get_convention (language)->percent, NULL);

  return g_strconcat (number, NO_BREAK_SPACE, unit, NULL);
}

/**
 * gev_format_number:
 * @language: a language
 * @value: a number
 * @places: how many decimals, 0 to 15
 *
 * For what is computed in floating point. A value that is only a rounding
 * error below a half counts as the half: 0.285 is 0.29.
 *
 * Returns: (transfer full): "0,78"; an en dash where @value is not a number
 *   or has no bounds
 */
char *
gev_format_number (const GevLanguage *language,
                   double             value,
                   int                places)
{
  g_autofree char *digits = NULL;
  double scaled;

  g_return_val_if_fail (places >= 0 && places <= 15, NULL);

  scaled = fabs (value) * pow (10, places);
  if (!isfinite (scaled))
    return g_strdup (EN_DASH);
  if (scaled < 1e14)
    scaled *= 1 + 2 * DBL_EPSILON;
  digits = g_strdup_printf ("%0*.0f", places + 1, round (scaled));

  return set_signs (get_convention (language), value < 0, digits, places);
}

/**
 * gev_format_integer:
 * @language: a language
 * @value: a number
 *
 * Returns: (transfer full): "1 250"
 */
char *
gev_format_integer (const GevLanguage *language,
                    gint64             value)
{
  return write_scaled (get_convention (language), value < 0, magnitude (value), 0);
}

/**
 * gev_format_count:
 * @language: a language
 * @count: how many
 *
 * Returns: (transfer full): "1 250"
 */
char *
gev_format_count (const GevLanguage *language,
                  guint64            count)
{
  return write_scaled (get_convention (language), FALSE, count, 0);
}

/**
 * gev_format_percent:
 * @language: a language
 * @ratio: 1 is 100 %
 *
 * Returns: (transfer full): "78 %", "78%"; an en dash where @ratio is not a
 *   number
 */
char *
gev_format_percent (const GevLanguage *language,
                    double             ratio)
{
  g_autofree char *number = NULL;

  if (!isfinite (ratio))
    return g_strdup (EN_DASH);
  number = gev_format_number (language, ratio * 100, 0);

  return g_strconcat (number, get_convention (language)->percent, NULL);
}

/**
 * gev_format_money:
 * @language: a language
 * @ore: an amount in øre
 *
 * Returns: (transfer full): whole kroner: "6 980 880 kr", "NOK 6,980,880"
 */
char *
gev_format_money (const GevLanguage *language,
                  gint64             ore)
{
  guint64 kroner = divide_rounded (magnitude (ore), ORE_PER_KRONE);

  return write_money (get_convention (language), ore < 0, kroner, 0, "");
}

/**
 * gev_format_money_exact:
 * @language: a language
 * @ore: an amount in øre
 *
 * Returns: (transfer full): kroner and øre: "6 980 880,00 kr"
 */
char *
gev_format_money_exact (const GevLanguage *language,
                        gint64             ore)
{
  return write_money (get_convention (language), ore < 0, magnitude (ore), 2, "");
}

/**
 * gev_format_money_short:
 * @language: a language
 * @ore: an amount in øre
 *
 * For tiles and labels: whole kroner below a million, then tenths of a
 * million, then tenths of a thousand millions.
 *
 * Returns: (transfer full): "350 000 kr", "7,0 mill. kr", "1,2 mrd. kr"
 */
char *
gev_format_money_short (const GevLanguage *language,
                        gint64             ore)
{
  const Convention *convention = get_convention (language);
  guint64 kroner = divide_rounded (magnitude (ore), ORE_PER_KRONE);
  guint64 tenths_of_million = divide_rounded (magnitude (ore), ORE_PER_MILLION / 10);
  guint64 tenths_of_milliard = divide_rounded (magnitude (ore), ORE_PER_MILLION * 100);

  if (kroner < 1000000)
    return gev_format_money (language, ore);
  if (tenths_of_million < 10000)
    return write_money (convention, ore < 0, tenths_of_million, 1, convention->million);

  return write_money (convention, ore < 0, tenths_of_milliard, 1, convention->milliard);
}

/**
 * gev_format_size:
 * @language: a language
 * @bytes: the size of a file
 *
 * Returns: (transfer full): "512 byte", "1,2 MB"; a kB is 1 000 bytes
 */
char *
gev_format_size (const GevLanguage *language,
                 guint64            bytes)
{
  static const char *const units[] = { "kB", "MB", "GB", "TB", "PB", "EB" };
  const Convention *convention = get_convention (language);
  g_autofree char *number = NULL;
  guint64 tenth = 100;
  guint unit = 0;

  if (bytes < 1000)
    {
      number = gev_format_count (language, bytes);
      return g_strconcat (number, NO_BREAK_SPACE,
                          bytes == 1 ? convention->one_byte : convention->bytes, NULL);
    }
  for (; unit + 1 < G_N_ELEMENTS (units) && divide_rounded (bytes, tenth) >= 10000; unit++)
    tenth *= 1000;
  number = write_scaled (convention, FALSE, divide_rounded (bytes, tenth), 1);

  return g_strconcat (number, NO_BREAK_SPACE, units[unit], NULL);
}

/**
 * gev_format_date:
 * @language: a language
 * @date: a day
 * @form: how to write it
 *
 * Returns: (transfer full): the day, or "" for %GEV_DATE_NONE
 */
char *
gev_format_date (const GevLanguage *language,
                 GevDate            date,
                 GevDateForm        form)
{
  const Convention *convention = get_convention (language);
  gboolean is_english = gev_language_get_id (language) == GEV_LANGUAGE_ENGLISH;
  g_autofree char *day_text = NULL;
  int year, month, day;

  if (date == GEV_DATE_NONE)
    return g_strdup ("");
  gev_date_split (date, &year, &month, &day);
  day_text = write_day (convention, day);

  switch (form)
    {
    case GEV_DATE_FORM_SHORT:
      /* 3/4/2026 is two days in English, so the month is a word. */
      if (is_english)
        return g_strdup_printf ("%s %s %d", day_text, convention->short_months[month - 1], year);
      return g_strdup_printf ("%02d.%02d.%d", day, month, year);
    case GEV_DATE_FORM_MONTH:
      if (is_english)
        return g_strdup_printf ("%s %d", convention->short_months[month - 1], year);
      return g_strdup_printf ("%s %02d", convention->short_months[month - 1], year % 100);
    case GEV_DATE_FORM_LONG_MONTH:
      return g_strdup_printf ("%s %d", convention->months[month - 1], year);
    case GEV_DATE_FORM_YEAR:
      return g_strdup_printf ("%d", year);
    case GEV_DATE_FORM_LONG:
    default:
      return g_strdup_printf ("%s %s %d", day_text, convention->months[month - 1], year);
    }
}

/**
 * gev_format_period:
 * @language: a language
 * @from: the first day, or %GEV_DATE_NONE for an open beginning
 * @to: the last day, which belongs to the period, or %GEV_DATE_NONE for an
 *   open end
 *
 * What both ends share is written once, and whole months and years by name.
 * Ends in the wrong order are written as they are.
 *
 * Returns: (transfer full): "1. januar 2024–21. november 2026",
 *   "3.–21. november 2026", "januar–mars 2026", "2024–2026", "2026",
 *   "fra 1. januar 2024"
 */
char *
gev_format_period (const GevLanguage *language,
                   GevDate            from,
                   GevDate            to)
{
  const Convention *convention = get_convention (language);
  g_autofree char *only = NULL;

  if (from == GEV_DATE_NONE && to == GEV_DATE_NONE)
    return g_strdup ("");
  if (from == GEV_DATE_NONE || to == GEV_DATE_NONE)
    {
      only = gev_format_date (language, MAX (from, to), GEV_DATE_FORM_LONG);
      return g_strconcat (to == GEV_DATE_NONE ? convention->from : convention->until, " ", only, NULL);
    }
  if (from == to)
    return gev_format_date (language, from, GEV_DATE_FORM_LONG);
  if (gev_date_get_year (from) != gev_date_get_year (to) || from > to)
    return write_period_over_years (language, from, to);

  return write_period_in_year (language, from, to);
}

/**
 * gev_format_time:
 * @language: a language
 * @time: a time
 *
 * Returns: (transfer full): the day and the clock where the machine stands:
 *   "21.11.2026 kl. 14.05", "21 Nov 2026, 14:05"
 */
char *
gev_format_time (const GevLanguage *language,
                 GevTime            time)
{
  const Convention *convention = get_convention (language);
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (time);
  g_autofree char *day = NULL;

  g_return_val_if_fail (local != NULL, NULL);

  day = gev_format_date (language,
                         gev_date_new (g_date_time_get_year (local), g_date_time_get_month (local),
                                       g_date_time_get_day_of_month (local)),
                         GEV_DATE_FORM_SHORT);

  return g_strdup_printf ("%s%s%02d%s%02d", day, convention->before_clock, g_date_time_get_hour (local),
                          convention->hour_sign, g_date_time_get_minute (local));
}

/**
 * gev_format_terms:
 * @language: the language
 * @vocabulary: a closed list
 * @chosen: its terms that are chosen, a bit for each
 * @separator: what stands between them
 *
 * Returns: (transfer full): their words in the order of the list, the empty text where none is chosen
 */
char *
gev_format_terms (const GevLanguage   *language,
                  const GevVocabulary *vocabulary,
                  guint64              chosen,
                  const char          *separator)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < vocabulary->n_terms; i++)
    if ((chosen >> i & 1) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "",
                              gev_language_translate (language, vocabulary->terms[i].label));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
