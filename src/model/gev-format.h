/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-date.h"
#include "gev-decimal.h"
#include "gev-language.h"
#include "gev-vocabulary.h"

G_BEGIN_DECLS

/**
 * GevDateForm:
 * @GEV_DATE_FORM_LONG: "21. november 2026", "21 November 2026"
 * @GEV_DATE_FORM_SHORT: "21.11.2026", "21 Nov 2026"
 * @GEV_DATE_FORM_MONTH: "nov. 26", "Nov 2026"; for axes
 * @GEV_DATE_FORM_LONG_MONTH: "november 2026", "November 2026"
 * @GEV_DATE_FORM_YEAR: "2026"
 */
typedef enum
{
  GEV_DATE_FORM_LONG,
  GEV_DATE_FORM_SHORT,
  GEV_DATE_FORM_MONTH,
  GEV_DATE_FORM_LONG_MONTH,
  GEV_DATE_FORM_YEAR,
} GevDateForm;

char *gev_format_decimal     (const GevLanguage   *language,
                              GevDecimal           value,
                              int                  max_places);
char *gev_format_quantity    (const GevLanguage   *language,
                              GevDecimal           value,
                              int                  max_places,
                              const char          *unit);
char *gev_format_number      (const GevLanguage   *language,
                              double               value,
                              int                  places);
char *gev_format_integer     (const GevLanguage   *language,
                              gint64               value);
char *gev_format_count       (const GevLanguage   *language,
                              guint64              count);
char *gev_format_percent     (const GevLanguage   *language,
                              double               ratio);
char *gev_format_money       (const GevLanguage   *language,
                              gint64               ore);
char *gev_format_money_exact (const GevLanguage   *language,
                              gint64               ore);
char *gev_format_money_short (const GevLanguage   *language,
                              gint64               ore);
char *gev_format_size        (const GevLanguage   *language,
                              guint64              bytes);
char *gev_format_date        (const GevLanguage   *language,
                              GevDate              date,
                              GevDateForm          form);
char *gev_format_period      (const GevLanguage   *language,
                              GevDate              from,
                              GevDate              to);
char *gev_format_time        (const GevLanguage   *language,
                              GevTime              time);
char *gev_format_terms       (const GevLanguage   *language,
                              const GevVocabulary *vocabulary,
                              guint64              chosen,
                              const char          *separator);

G_END_DECLS
