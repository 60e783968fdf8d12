/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-language.h"
#include "gev-totals.h"

G_BEGIN_DECLS

/**
 * GevYearAmounts:
 * @year: a calendar year
 * @planned_ore: planned in the whole year, in øre
 * @planned_to_date_ore: planned in the year before the day that it is, in øre
 * @realised_ore: realised in the year before the day that it is, in øre
 *
 * What a year gives.
 */
typedef struct
{
  int year;
  gint64 planned_ore;
  gint64 planned_to_date_ore;
  gint64 realised_ore;
} GevYearAmounts;

GArray   *gev_year_amounts_read (GevTotals            *totals);

GevChart *gev_year_chart_new    (const GevLanguage    *language,
                                 const GevYearAmounts *years,
                                 guint                 n_years,
                                 GevDate               today);
char     *gev_year_sentence     (const GevLanguage    *language,
                                 const GevYearAmounts *years,
                                 guint                 n_years);

G_END_DECLS
