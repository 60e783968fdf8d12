/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-freed-money.h"

#include "gev-totals.h"

static GevTotals *
add_up (GevRecordSet *set,
        GevProgramme *programme,
        GevDate       as_of,
        GevDate       from,
        GevDate       to,
        guint         groups)
{
  GevTotalsOptions options = {
    .scope = programme,
    .groups = groups,
    .as_of = as_of,
    .from = from,
    .to = to,
    .grouping = GEV_TOTALS_BY_YEAR,
  };

  return gev_totals_new (set, &options);
}

static GevFreedFigures
read_figures (const GevTotalsRow *row)
{
  return (GevFreedFigures) { row->planned_ore, row->planned_to_date_ore, row->realised_ore };
}

static void
add_figures (GevFreedFigures       *sum,
             const GevFreedFigures *figures)
{
  sum->planned_ore = gev_totals_add_ore (sum->planned_ore, figures->planned_ore);
  sum->planned_to_date_ore = gev_totals_add_ore (sum->planned_to_date_ore, figures->planned_to_date_ore);
  sum->realised_ore = gev_totals_add_ore (sum->realised_ore, figures->realised_ore);
}

/* The part of a target per year that falls to the days of the period in @year. */
static gint64
share_target (GevFreedMoney *self,
              gint64         target,
              int            year)
{
  int days = g_date_is_leap_year (year) ? 366 : 365;
  GevDate from = MAX (self->from, gev_date_new (year, 1, 1));
  GevDate to = MIN (self->to, gev_date_new (year, 12, 31) + 1);

  return (gint64) (((__int128) target * (to - from) * 2 + days) / (2 * days));
}

static void
read_years (GevFreedMoney *self,
            GevTotals     *budget_effect,
            GevTotals     *alternative_use,
            GevTotals     *total)
{
  self->n_years = gev_totals_get_n_rows (total);
  self->years = g_new0 (GevFreedYear, self->n_years);
  for (guint i = 0; i < self->n_years; i++)
    {
      const GevTotalsRow *row = gev_totals_get_row (total, i);

      self->years[i].year = gev_date_get_year (row->from);
      self->years[i].budget_effect = read_figures (gev_totals_get_row (budget_effect, i));
      self->years[i].alternative_use = read_figures (gev_totals_get_row (alternative_use, i));
      self->years[i].total = read_figures (row);
    }
}

static void
read_target (GevFreedMoney *self,
             GevProgramme  *programme)
{
  gint64 target = gev_record_get_number (programme, GEV_PROGRAMME_TARGET_ORE);
  __int128 sum = 0;

  self->has_target = gev_record_has (programme, GEV_PROGRAMME_TARGET_ORE);
  if (gev_record_get_choice (programme, GEV_PROGRAMME_TARGET_BASIS) != GEV_TARGET_PER_YEAR)
    {
      self->target_ore = target;
      return;
    }
  for (guint i = 0; i < self->n_years; i++)
    {
      self->years[i].target_ore = share_target (self, target, self->years[i].year);
      sum += self->years[i].target_ore;
    }
  self->target_ore = (gint64) MIN (sum, (__int128) G_MAXINT64);
}

/**
 * gev_freed_money_new:
 * @set: a set that holds the programme, its projects and their benefits with
 *   plan points and measurements
 * @programme: a programme
 * @as_of: the day that it is, required
 *
 * Adds up the planned and realised kroner of the benefits of @programme and its
 * projects whose group is budget effect or alternative use in own body, in the
 * period of the programme, which is what its target is for. Without a start the
 * period is from the earliest baseline date, without an end it is up to @as_of.
 * In a year that is partly in the period a target per year counts by its days.
 * (Ours.)
 *
 * Returns: (transfer full): the freed money
 */
GevFreedMoney *
gev_freed_money_new (GevRecordSet *set,
                     GevProgramme *programme,
                     GevDate       as_of)
{
  const guint budget = 1u << GEV_BENEFIT_GROUP_BUDGET_EFFECT;
  const guint alternative = 1u << GEV_BENEFIT_GROUP_ALTERNATIVE_USE;
  GevFreedMoney *self = g_new0 (GevFreedMoney, 1);
  GevDate start = gev_record_get_date (programme, GEV_PROGRAMME_START);
  GevDate end = gev_record_get_date (programme, GEV_PROGRAMME_END);
  g_autoptr (GevTotals) total = NULL;
  g_autoptr (GevTotals) budget_effect = NULL;
  g_autoptr (GevTotals) alternative_use = NULL;

  total = add_up (set, programme, as_of, start, end != GEV_DATE_NONE ? end + 1 : GEV_DATE_NONE,
                  budget | alternative);
  self->from = gev_totals_get_sum (total)->from;
  self->to = gev_totals_get_sum (total)->to;
  self->rounded_from = self->from;
  budget_effect = add_up (set, programme, as_of, self->from, self->to, budget);
  alternative_use = add_up (set, programme, as_of, self->from, self->to, alternative);

  self->total = read_figures (gev_totals_get_sum (total));
  self->budget_effect = read_figures (gev_totals_get_sum (budget_effect));
  self->alternative_use = read_figures (gev_totals_get_sum (alternative_use));
  read_years (self, budget_effect, alternative_use, total);
  read_target (self, programme);

  return self;
}

/**
 * gev_freed_money_new_from_years:
 * @programme: a programme whose period is whole calendar years
 * @n_years: how many years
 * @years: (array length=n_years): the figures of both groups in each year of
 *   the period, in order; their targets and totals are filled in
 *
 * The same as gev_freed_money_new() from figures that are kept by year.
 *
 * Returns: (transfer full): the freed money
 */
GevFreedMoney *
gev_freed_money_new_from_years (GevProgramme       *programme,
                                guint               n_years,
                                const GevFreedYear *years)
{
  GevFreedMoney *self = g_new0 (GevFreedMoney, 1);

  self->from = gev_record_get_date (programme, GEV_PROGRAMME_START);
  self->to = gev_record_get_date (programme, GEV_PROGRAMME_END) + 1;
  self->n_years = n_years;
  self->years = g_memdup2 (years, n_years * sizeof (GevFreedYear));
  for (guint i = 0; i < n_years; i++)
    {
      GevFreedYear *year = &self->years[i];

      year->target_ore = 0;
      year->total = year->budget_effect;
      add_figures (&year->total, &year->alternative_use);
      add_figures (&self->budget_effect, &year->budget_effect);
      add_figures (&self->alternative_use, &year->alternative_use);
      add_figures (&self->total, &year->total);
    }
  read_target (self, programme);

  return self;
}

/**
 * gev_freed_money_free:
 * @self: (transfer full): freed money
 */
void
gev_freed_money_free (GevFreedMoney *self)
{
  g_free (self->years);
  g_free (self);
}
