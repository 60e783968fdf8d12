/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-programme.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

/**
 * GevFreedFigures:
 * @planned_ore: planned in the period, in øre
 * @planned_to_date_ore: planned in the period before the day that it is, in øre
 * @realised_ore: realised in the period before the day that it is, in øre
 */
typedef struct
{
  gint64 planned_ore;
  gint64 planned_to_date_ore;
  gint64 realised_ore;
} GevFreedFigures;

/**
 * GevFreedYear:
 * @year: a calendar year
 * @target_ore: the year's share of a target per year, in øre; 0 where the
 *   target is in all
 * @budget_effect: budget effect in own body
 * @alternative_use: alternative use in own body
 * @total: both together
 */
typedef struct
{
  int year;
  gint64 target_ore;
  GevFreedFigures budget_effect;
  GevFreedFigures alternative_use;
  GevFreedFigures total;
} GevFreedYear;

/**
 * GevFreedMoney:
 * @from: the first day of the period
 * @to: the day after the period
 * @rounded_from: the day that each benefit’s kroner are rounded from;
 *   %GEV_DATE_NONE where that is its baseline date
 * @has_target: whether the programme has a target
 * @target_ore: the target for the whole period, in øre
 * @budget_effect: budget effect in own body
 * @alternative_use: alternative use in own body
 * @total: both together; its @planned_to_date_ore is «plan today»
 * @n_years: how many calendar years the period touches
 * @years: (array length=n_years): the same for each of them, in order
 *
 * The freed money (frigjorte midler) of a programme against its target.
 */
typedef struct
{
  GevDate from;
  GevDate to;
  GevDate rounded_from;
  gboolean has_target;
  gint64 target_ore;
  GevFreedFigures budget_effect;
  GevFreedFigures alternative_use;
  GevFreedFigures total;
  guint n_years;
  GevFreedYear *years;
} GevFreedMoney;

GevFreedMoney *gev_freed_money_new            (GevRecordSet       *set,
                                               GevProgramme       *programme,
                                               GevDate             as_of);
GevFreedMoney *gev_freed_money_new_from_years (GevProgramme       *programme,
                                               guint               n_years,
                                               const GevFreedYear *years);
void           gev_freed_money_free           (GevFreedMoney      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevFreedMoney, gev_freed_money_free)

G_END_DECLS
