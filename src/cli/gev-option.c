/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-option.h"

#include <glib/gi18n-lib.h>

/**
 * gev_option_get_choice:
 * @option: the option, for messages: "--format"
 * @value: (nullable): its value, %NULL where it was not given
 * @choices: (array zero-terminated=1): what it may be, the usual first
 * @choice: (out): which it is
 * @error: return location for a #GEV_CLI_ERROR
 *
 * Returns: whether it is one of @choices
 */
gboolean
gev_option_get_choice (const char         *option,
                       const char         *value,
                       const char *const  *choices,
                       int                *choice,
                       GError            **error)
{
  g_autofree char *all = NULL;

  *choice = 0;
  if (value == NULL)
    return TRUE;
  for (int i = 0; choices[i] != NULL; i++)
    if (g_str_equal (choices[i], value))
      {
        *choice = i;
        return TRUE;
      }
  all = g_strjoinv (", ", (char **) choices);
  g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("%s: “%s” is none of these: %s."), option, value, all);

  return FALSE;
}

/**
 * gev_option_require:
 * @option: the option, for messages: "-o"
 * @value: (nullable): its value, %NULL where it was not given
 * @error: return location for a #GEV_CLI_ERROR
 *
 * Returns: whether it was given
 */
gboolean
gev_option_require (const char  *option,
                    const char  *value,
                    GError     **error)
{
  if (value != NULL)
    return TRUE;
  g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("%s is missing."), option);

  return FALSE;
}

/**
 * gev_option_get_ending:
 * @out: (nullable): the value of -o, %NULL where it was not given
 * @endings: (array zero-terminated=1): what it may end in; standard output is
 *   of the first kind
 * @choice: (out): which it is
 * @error: return location for a #GEV_CLI_ERROR
 *
 * Returns: whether it was given and ends in one of @endings
 */
gboolean
gev_option_get_ending (const char         *out,
                       const char *const  *endings,
                       int                *choice,
                       GError            **error)
{
  g_autofree char *all = NULL;

  if (!gev_option_require ("-o", out, error))
    return FALSE;
  *choice = 0;
  if (g_str_equal (out, "-"))
    return TRUE;
  for (int i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (out, endings[i]))
      {
        *choice = i;
        return TRUE;
      }
  all = g_strjoinv (", ", (char **) endings);
  g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("-o: “%s” does not end in any of these: %s."), out, all);

  return FALSE;
}

/**
 * gev_option_get_date:
 * @option: the option, for messages: "--from"
 * @value: (nullable): its value, %NULL where it was not given
 * @date: (out): the day, %GEV_DATE_NONE where it was not given
 * @error: return location for a #GEV_CLI_ERROR
 *
 * Returns: whether it is a day
 */
gboolean
gev_option_get_date (const char  *option,
                     const char  *value,
                     GevDate     *date,
                     GError     **error)
{
  *date = value != NULL ? gev_date_from_iso (value) : GEV_DATE_NONE;
  if (value == NULL || *date != GEV_DATE_NONE)
    return TRUE;
  g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("%s: “%s” is no day of the form YYYY-MM-DD."), option,
               value);

  return FALSE;
}

/**
 * gev_option_get_language:
 * @value: (nullable): the value of --lang, %NULL where it was not given
 * @language: (out): the language, that of the program where it was not given
 * @error: return location for a #GEV_CLI_ERROR
 *
 * Returns: whether it is a language of Gevinst
 */
gboolean
gev_option_get_language (const char         *value,
                         const GevLanguage **language,
                         GError            **error)
{
  static const char *const tags[] = { "nb", "nn", "en", NULL };
  int choice;

  *language = gev_language_get_default ();
  if (value == NULL)
    return TRUE;
  if (!gev_option_get_choice ("--lang", value, tags, &choice, error))
    return FALSE;
  *language = gev_language_get (tags[choice]);

  return TRUE;
}
