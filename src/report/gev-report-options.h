/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-date.h"
#include "gev-language.h"

G_BEGIN_DECLS

/**
 * GevReportOptions:
 * @language: the language that the report is written in
 * @today: the day that it is: status and degree are of this day
 * @from: the first day that kroner are counted for; %GEV_DATE_NONE for the earliest baseline date
 * @to: the day after the last; %GEV_DATE_NONE for @today
 * @revision: the revision of the portfolio, or 0 where it has none
 * @no_names: whether all that may name a person is left out
 *
 * What a report is asked for. The paper is chosen when the document is laid out.
 */
typedef struct
{
  const GevLanguage *language;
  GevDate today;
  GevDate from;
  GevDate to;
  gint64 revision;
  gboolean no_names;
} GevReportOptions;

G_END_DECLS
