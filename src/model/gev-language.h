/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GevLanguage:
 *
 * A language that Gevinst writes in. Reports are written in a language chosen
 * apart from the window's, in worker threads, on machines where the C library
 * has no Norwegian locale; so texts are asked for by language, not by locale.
 */
typedef struct _GevLanguage GevLanguage;

typedef enum
{
  GEV_LANGUAGE_BOKMAL,
  GEV_LANGUAGE_NYNORSK,
  GEV_LANGUAGE_ENGLISH,
} GevLanguageId;

#define GEV_N_LANGUAGES 3

const GevLanguage *gev_language_get               (const char        *tag);
const GevLanguage *gev_language_get_by_id         (GevLanguageId      id);
const GevLanguage *gev_language_get_default       (void);
void               gev_language_set_default       (const GevLanguage *language);
void               gev_language_apply             (const GevLanguage *language);
GevLanguageId      gev_language_get_id            (const GevLanguage *language);
const char        *gev_language_get_tag           (const GevLanguage *language);
const char        *gev_language_get_name          (const GevLanguage *language);
const char        *gev_language_translate         (const GevLanguage *language,
                                                   const char        *text) G_GNUC_FORMAT (2);
const char        *gev_language_translate_context (const GevLanguage *language,
                                                   const char        *context,
                                                   const char        *text) G_GNUC_FORMAT (3);
const char        *gev_language_translate_plural  (const GevLanguage *language,
                                                   const char        *one,
                                                   const char        *many,
                                                   guint64            n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

/* What xgettext looks for (po/meson.build): a text, a text told apart by
 * context, a text with a number in it, and a text in a table that is
 * translated where it is used. The last is spelled as in glib/gi18n.h, so
 * that a file may include both. */
#define T_(language, text) gev_language_translate (language, text)
#define TC_(language, context, text) gev_language_translate_context (language, context, text)
#define TN_(language, one, many, n) gev_language_translate_plural (language, one, many, n)
#define N_(String) (String)

G_END_DECLS
