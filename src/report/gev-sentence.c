/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-sentence.h"

#include "gev-format.h"

/* An abbreviation that ends a sentence has one full stop, not two: "40 mill." */
static void
join_stops (GString *text,
            gsize    from)
{
  for (gsize i = from; i + 1 < text->len; i++)
    if (text->str[i] == '.' && text->str[i + 1] == '.' && text->str[i + 2] != '.' &&
        (i == 0 || text->str[i - 1] != '.'))
      g_string_erase (text, (gssize) i, 1);
}

/**
 * gev_sentence_quote:
 * @language: a language
 * @title: the name of something
 *
 * Returns: (transfer full): the name in the language's quotation marks: «Digitalt tilsyn natt»
 */
char *
gev_sentence_quote (const GevLanguage *language,
                    const char        *title)
{
  /* Translators: the quotation marks of the language, around a title. */
  return g_strdup_printf (T_ (language, "“%s”"), title);
}

/**
 * gev_sentence_list:
 * @language: a language
 * @titles: (element-type utf8): names, one at least
 * @max: how many are named at most; of the others only the number is told
 *
 * Returns: (transfer full): the names in quotation marks, as they stand in a sentence: "«A», «B» og «C»",
 *   "«A», «B» og 3 til"
 */
char *
gev_sentence_list (const GevLanguage *language,
                   GPtrArray         *titles,
                   guint              max)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_named = titles->len > max ? max - 1 : titles->len;

  g_return_val_if_fail (titles->len > 0 && max > 1, NULL);

  for (guint i = 0; i < n_named; i++)
    {
      g_autofree char *title = gev_sentence_quote (language, g_ptr_array_index (titles, i));

      if (i > 0)
        g_string_append (text, i + 1 == titles->len ? T_ (language, " and ") : ", ");
      g_string_append (text, title);
    }
  if (n_named < titles->len)
    {
      g_autofree char *rest = gev_format_count (language, titles->len - n_named);

      /* Translators: the end of a list of titles, of which the others are only counted. */
      g_string_append_printf (text, T_ (language, " and %s more"), rest);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_sentence_left_out:
 * @language: a language
 * @n_left_out: how many benefits a sum leaves out, since they are counted in
 *   others
 *
 * Returns: (transfer full) (nullable): a sentence that tells so; %NULL for 0
 */
char *
gev_sentence_left_out (const GevLanguage *language,
                       guint              n_left_out)
{
  g_autofree char *count = gev_format_count (language, n_left_out);

  if (n_left_out == 0)
    return NULL;

  return g_strdup_printf (TN_ (language, "%s benefit is counted in another and not added again.",
                               "%s benefits are counted in others and not added again.", n_left_out),
                          count);
}

/**
 * gev_sentence_append:
 * @text: running text
 * @format: the next sentence, as for printf()
 * @...: what is set into it
 *
 * Appends a sentence, after a space where it is not the first.
 */
void
gev_sentence_append (GString    *text,
                     const char *format,
                     ...)
{
  gsize start = text->len;
  va_list arguments;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
  join_stops (text, start);
}
