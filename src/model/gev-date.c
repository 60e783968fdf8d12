/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-date.h"

/* The clock can be fixed from outside, so that what depends on today can be
 * tested and printed again: GEV_NOW=2026-11-21T12:00:00Z. */
static gboolean
fixed_now (GevTime *time)
{
  const char *text = g_getenv ("GEV_NOW");

  return text != NULL && gev_time_from_iso (text, time);
}

static gboolean
read_digits (const char **text,
             int          count,
             int         *value)
{
  *value = 0;
  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *value = *value * 10 + g_ascii_digit_value (**text);
      (*text)++;
    }

  return TRUE;
}

static gboolean
read_character (const char **text,
                char         character)
{
  if (**text != character)
    return FALSE;
  (*text)++;

  return TRUE;
}

static GevDate
read_date (const char **text)
{
  int year, month, day;

  if (!read_digits (text, 4, &year) || !read_character (text, '-') ||
      !read_digits (text, 2, &month) || !read_character (text, '-') ||
      !read_digits (text, 2, &day))
    return GEV_DATE_NONE;

  return gev_date_new (year, month, day);
}

/**
 * gev_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the day, or %GEV_DATE_NONE where the calendar has no such day
 */
GevDate
gev_date_new (int year,
              int month,
              int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy (day, month, year))
    return GEV_DATE_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  return (GevDate) g_date_get_julian (&date);
}

/**
 * gev_date_from_iso:
 * @text: (nullable): YYYY-MM-DD
 *
 * Returns: the day, or %GEV_DATE_NONE if @text is anything else
 */
GevDate
gev_date_from_iso (const char *text)
{
  GevDate date;

  if (text == NULL)
    return GEV_DATE_NONE;
  date = read_date (&text);

  return *text == '\0' ? date : GEV_DATE_NONE;
}

/**
 * gev_date_to_iso:
 * @date: a day
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD, or %NULL for no date
 */
char *
gev_date_to_iso (GevDate date)
{
  int year, month, day;

  if (date <= GEV_DATE_NONE || date > GEV_DATE_MAX)
    return NULL;
  gev_date_split (date, &year, &month, &day);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * gev_date_today:
 *
 * Returns: today where the machine stands
 */
GevDate
gev_date_today (void)
{
  g_autoptr (GDateTime) now = NULL;
  GevTime fixed;

  now = fixed_now (&fixed) ? g_date_time_new_from_unix_utc (fixed) : g_date_time_new_now_local ();

  return gev_date_new (g_date_time_get_year (now),
                       g_date_time_get_month (now),
                       g_date_time_get_day_of_month (now));
}

/**
 * gev_date_split:
 * @date: a day, not %GEV_DATE_NONE
 * @year: (out) (optional): 1 to 9999
 * @month: (out) (optional): 1 to 12
 * @day: (out) (optional): 1 to 31
 */
void
gev_date_split (GevDate  date,
                int     *year,
                int     *month,
                int     *day)
{
  GDate parts;

  g_return_if_fail (date > GEV_DATE_NONE && date <= GEV_DATE_MAX);

  g_date_clear (&parts, 1);
  g_date_set_julian (&parts, (guint32) date);
  if (year != NULL)
    *year = g_date_get_year (&parts);
  if (month != NULL)
    *month = g_date_get_month (&parts);
  if (day != NULL)
    *day = g_date_get_day (&parts);
}

/**
 * gev_date_get_year:
 * @date: a day, not %GEV_DATE_NONE
 *
 * Returns: its year, 1 to 9999
 */
int
gev_date_get_year (GevDate date)
{
  int year = 0;

  gev_date_split (date, &year, NULL, NULL);

  return year;
}

/**
 * gev_date_add_months:
 * @date: a day, not %GEV_DATE_NONE
 * @months: how many months later; negative for earlier
 *
 * The same day of the month, or the last day of a shorter month.
 *
 * Returns: the day, or %GEV_DATE_NONE outside the years 1 to 9999
 */
GevDate
gev_date_add_months (GevDate date,
                     int     months)
{
  int year, month, day, count;

  gev_date_split (date, &year, &month, &day);
  count = year * 12 + (month - 1) + months;
  if (count < 12 || count >= 12 * 10000)
    return GEV_DATE_NONE;
  year = count / 12;
  month = count % 12 + 1;

  return gev_date_new (year, month, MIN (day, g_date_get_days_in_month (month, year)));
}

/**
 * gev_time_now:
 *
 * Returns: this second
 */
GevTime
gev_time_now (void)
{
  GevTime time;

  return fixed_now (&time) ? time : g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * gev_time_from_iso:
 * @text: YYYY-MM-DDTHH:MM:SSZ
 * @time: (out): the time
 *
 * Returns: whether @text is such a time
 */
gboolean
gev_time_from_iso (const char *text,
                   GevTime    *time)
{
  GevDate date;
  int hour, minute, second;

  date = read_date (&text);
  if (date == GEV_DATE_NONE || !read_character (&text, 'T') || !read_digits (&text, 2, &hour) ||
      !read_character (&text, ':') || !read_digits (&text, 2, &minute) || !read_character (&text, ':') ||
      !read_digits (&text, 2, &second) || !read_character (&text, 'Z') || *text != '\0' || hour > 23 ||
      minute > 59 || second > 59)
    return FALSE;
  *time = ((gint64) (date - gev_date_new (1970, 1, 1)) * 24 + hour) * 3600 + minute * 60 + second;

  return TRUE;
}

/**
 * gev_time_to_iso:
 * @time: a time in the years 1 to 9999
 *
 * Returns: (transfer full): YYYY-MM-DDTHH:MM:SSZ
 */
char *
gev_time_to_iso (GevTime time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);

  g_return_val_if_fail (utc != NULL, NULL);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year (utc),
                          g_date_time_get_month (utc), g_date_time_get_day_of_month (utc),
                          g_date_time_get_hour (utc), g_date_time_get_minute (utc),
                          g_date_time_get_second (utc));
}
