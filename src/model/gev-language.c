/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-language.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "gev-catalogue.h"

struct _GevLanguage
{
  GevLanguageId id;
  const char *tag;
  const char *name;
};

static const GevLanguage languages[GEV_N_LANGUAGES] = {
  { GEV_LANGUAGE_BOKMAL, "nb", "Bokmål" },
  { GEV_LANGUAGE_NYNORSK, "nn", "Nynorsk" },
  { GEV_LANGUAGE_ENGLISH, "en", "English" },
};

static const GevLanguage *chosen; /* atomic */

static const char *
get_locale_dir (void)
{
  const char *dir = g_getenv ("GEV_LOCALEDIR");

  return dir != NULL ? dir : GEV_LOCALEDIR;
}

static gboolean
is_plain_c (const char *locale)
{
  return g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

/* As gettext: the locale C means the texts of the source, whatever LANGUAGE says. */
static gboolean
wants_source_texts (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *locale = g_getenv (variables[i]);

      if (locale != NULL && *locale != '\0')
        return is_plain_c (locale);
    }

  return FALSE;
}

static const GevLanguage *
find_default (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");
  const GevLanguage *language = NULL;

  if (wants_source_texts ())
    return &languages[GEV_LANGUAGE_ENGLISH];
  for (; *names != NULL && language == NULL; names++)
    language = gev_language_get (*names);

  return language != NULL ? language : &languages[GEV_LANGUAGE_ENGLISH];
}

static GevCatalogue *
load_catalogue (const GevLanguage *language)
{
  g_autofree char *path = g_build_filename (get_locale_dir (), language->tag, "LC_MESSAGES",
                                            GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GevCatalogue *catalogue = NULL;

  file = g_mapped_file_new (path, FALSE, &error);
  if (file != NULL)
    {
      bytes = g_mapped_file_get_bytes (file);
      catalogue = gev_catalogue_new (bytes, &error);
    }
  if (catalogue == NULL)
    g_warning ("No texts in %s: %s: %s", language->name, path, error->message);

  return catalogue;
}

/* Said once if it is missing: a report in the wrong language must be explained somewhere. */
static const GevCatalogue *
get_catalogue (const GevLanguage *language)
{
  static GevCatalogue *catalogues[GEV_N_LANGUAGES];
  static gsize loaded[GEV_N_LANGUAGES];

  if (language->id == GEV_LANGUAGE_ENGLISH)
    return NULL;
  if (g_once_init_enter (&loaded[language->id]))
    {
      catalogues[language->id] = load_catalogue (language);
      g_once_init_leave (&loaded[language->id], 1);
    }

  return catalogues[language->id];
}

/* The empty key holds the head of the catalogue, which is nobody's text. */
static const char *
look_up (const GevLanguage *language,
         const char        *key,
         guint              form)
{
  const GevCatalogue *catalogue = get_catalogue (language);

  return catalogue != NULL && *key != '\0' ? gev_catalogue_lookup (catalogue, key, form) : NULL;
}

static gboolean
set_locale (int         category,
            const char *locale)
{
  return setlocale (category, locale) != NULL && g_get_charset (NULL) &&
         !is_plain_c (setlocale (LC_MESSAGES, NULL));
}

/* gettext translates in any locale but C, and needs one that is UTF-8. */
static void
set_utf8_locale (void)
{
  static const char *const stand_ins[] = { "C.UTF-8", "C.utf8", "en_US.UTF-8" };
  int category = LC_ALL;

  if (set_locale (LC_ALL, ""))
    return;
  /* LANG=nb_NO.UTF-8 LC_MESSAGES=C: only the messages want a stand-in. */
  if (g_get_charset (NULL))
    category = LC_MESSAGES;
  for (gsize i = 0; i < G_N_ELEMENTS (stand_ins); i++)
    if (set_locale (category, stand_ins[i]))
      return;
}

/**
 * gev_language_get:
 * @tag: (nullable): "nb", "nn", "en", or what environments and files make of
 *   them: "nb_NO.UTF-8", "nn-NO", "no"
 *
 * Returns: (nullable): the language, or %NULL if Gevinst does not write it
 */
const GevLanguage *
gev_language_get (const char *tag)
{
  gsize length;

  if (tag == NULL)
    return NULL;
  length = strcspn (tag, "_-.@");
  if (length != 2)
    return NULL;
  if (g_ascii_strncasecmp (tag, "no", 2) == 0)
    return &languages[GEV_LANGUAGE_BOKMAL];
  for (gsize i = 0; i < GEV_N_LANGUAGES; i++)
    if (g_ascii_strncasecmp (tag, languages[i].tag, 2) == 0)
      return &languages[i];

  return NULL;
}

/**
 * gev_language_get_by_id:
 * @id: which; counting from 0 to %GEV_N_LANGUAGES gives all
 *
 * Returns: the language
 */
const GevLanguage *
gev_language_get_by_id (GevLanguageId id)
{
  g_return_val_if_fail ((guint) id < GEV_N_LANGUAGES, &languages[GEV_LANGUAGE_ENGLISH]);

  return &languages[id];
}

/**
 * gev_language_get_default:
 *
 * Returns: the language that was set, or else the first known one in LANGUAGE,
 *   LC_ALL, LC_MESSAGES and LANG as gettext reads them, or else English
 */
const GevLanguage *
gev_language_get_default (void)
{
  const GevLanguage *language = g_atomic_pointer_get (&chosen);

  return language != NULL ? language : find_default ();
}

/**
 * gev_language_set_default:
 * @language: (nullable): the language of the window and the command line;
 *   %NULL to follow the environment again
 */
void
gev_language_set_default (const GevLanguage *language)
{
  g_atomic_pointer_set (&chosen, language);
}

/**
 * gev_language_apply:
 * @language: a language
 *
 * Makes @language the default and makes gettext, so `_()` and the templates,
 * use it in this process. Changes the environment: call it at the start of the
 * program, before there are threads. Later calls change a variable that is
 * there already, and what was made in the language before stays in it.
 */
void
gev_language_apply (const GevLanguage *language)
{
  g_return_if_fail (language != NULL);

  gev_language_set_default (language);
  set_utf8_locale ();
  g_setenv ("LANGUAGE", language->tag, TRUE);
  bindtextdomain (GETTEXT_PACKAGE, get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * gev_language_get_id:
 * @language: a language
 *
 * Returns: its number, for tables by language
 */
GevLanguageId
gev_language_get_id (const GevLanguage *language)
{
  g_return_val_if_fail (language != NULL, GEV_LANGUAGE_ENGLISH);

  return language->id;
}

/**
 * gev_language_get_tag:
 * @language: a language
 *
 * Returns: its BCP 47 tag: "nb", "nn" or "en"
 */
const char *
gev_language_get_tag (const GevLanguage *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  return language->tag;
}

/**
 * gev_language_get_name:
 * @language: a language
 *
 * Returns: what its own speakers call it
 */
const char *
gev_language_get_name (const GevLanguage *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  return language->name;
}

/**
 * gev_language_translate:
 * @language: a language
 * @text: a text as it stands in the source
 *
 * In any thread. Usually called as `T_ (language, "…")`.
 *
 * Returns: @text in @language, or @text itself where it is not translated;
 *   valid as long as the program runs
 */
const char *
gev_language_translate (const GevLanguage *language,
                        const char        *text)
{
  const char *translation;

  g_return_val_if_fail (language != NULL && text != NULL, text);

  translation = look_up (language, text, 0);

  return translation != NULL ? translation : text;
}

/**
 * gev_language_translate_context:
 * @language: a language
 * @context: what tells this @text from the same word used otherwise
 * @text: a text as it stands in the source
 *
 * Usually called as `TC_ (language, "…", "…")`.
 *
 * Returns: @text in @language, or @text itself where it is not translated
 */
const char *
gev_language_translate_context (const GevLanguage *language,
                                const char        *context,
                                const char        *text)
{
  g_autofree char *key = NULL;
  const char *translation;

  g_return_val_if_fail (language != NULL && context != NULL && text != NULL, text);

  key = g_strconcat (context, "\004", text, NULL);
  translation = look_up (language, key, 0);

  return translation != NULL ? translation : text;
}

/**
 * gev_language_translate_plural:
 * @language: a language
 * @one: the text for one, as it stands in the source
 * @many: the text for none and for more than one
 * @n: how many
 *
 * Usually called as `TN_ (language, "…", "…", n)`. All three languages have
 * the same two forms.
 *
 * Returns: the text for @n in @language
 */
const char *
gev_language_translate_plural (const GevLanguage *language,
                               const char        *one,
                               const char        *many,
                               guint64            n)
{
  const char *translation;

  g_return_val_if_fail (language != NULL && one != NULL && many != NULL, many);

  translation = look_up (language, one, n != 1);
  if (translation != NULL)
    return translation;

  return n == 1 ? one : many;
}
