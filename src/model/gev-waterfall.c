/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-waterfall.h"

#include "gev-benefit-parts.h"
#include "gev-benefit-scope.h"
#include "gev-benefit-value.h"

static gint64
add (gint64 sum,
     gint64 ore)
{
  return (gint64) CLAMP ((__int128) sum + ore, -(__int128) G_MAXINT64, (__int128) G_MAXINT64);
}

/**
 * gev_waterfall_read:
 * @set: as for gev_totals_new()
 * @scope: (nullable) (type GevRecord): a programme, a project or a benefit; %NULL for the whole portfolio
 * @grouping: %GEV_TOTALS_BY_GROUP or %GEV_TOTALS_BY_TYPE
 * @to: the day after the last that counts, required
 *
 * What the benefits have come to, step by step: the groups or types in their order, then what has none, then the
 * dis-benefits together, which are negative. Steps without any kroner are left out. All steps together are what
 * gev_totals_new() adds up to from the beginning to @to.
 *
 * Returns: (transfer full) (element-type GevWaterfallStep): the steps
 */
GArray *
gev_waterfall_read (GevRecordSet      *set,
                    gpointer           scope,
                    GevTotalsGrouping  grouping,
                    GevDate            to)
{
  const GevVocabulary *vocabulary =
    grouping == GEV_TOTALS_BY_GROUP ? &gev_benefit_group_vocabulary : &gev_benefit_type_vocabulary;
  guint field = grouping == GEV_TOTALS_BY_GROUP ? GEV_BENEFIT_GROUP : GEV_BENEFIT_TYPE;
  g_autoptr (GPtrArray) benefits = gev_benefit_scope_collect (set, scope, 0);
  g_autoptr (GHashTable) parts = gev_benefit_parts_find (set, benefits);
  GArray *steps = g_array_new (FALSE, TRUE, sizeof (GevWaterfallStep));

  g_array_set_size (steps, vocabulary->n_terms + 2);
  for (guint i = 0; i < vocabulary->n_terms; i++)
    g_array_index (steps, GevWaterfallStep, i).term = &vocabulary->terms[i];
  g_array_index (steps, GevWaterfallStep, vocabulary->n_terms + 1).is_dis_benefit = TRUE;
  for (guint i = 0; i < benefits->len; i++)
    {
      g_autoptr (GevBenefitValue) value = gev_benefit_value_new_from_set (set, benefits->pdata[i]);
      int choice = gev_record_get_choice (benefits->pdata[i], field);
      guint place = choice >= 0 ? (guint) choice : vocabulary->n_terms;
      GevWaterfallStep *step;

      if (g_hash_table_contains (parts, benefits->pdata[i]))
        continue;
      if (gev_benefit_value_is_dis_benefit (value))
        place = vocabulary->n_terms + 1;
      step = &g_array_index (steps, GevWaterfallStep, place);
      step->realised_ore = add (step->realised_ore, gev_benefit_value_realised (value, GEV_DATE_NONE, to));
      step->planned_ore = add (step->planned_ore, gev_benefit_value_planned (value, GEV_DATE_NONE, to));
    }
  for (guint i = steps->len; i-- > 0;)
    {
      const GevWaterfallStep *step = &g_array_index (steps, GevWaterfallStep, i);

      if (step->realised_ore == 0 && step->planned_ore == 0)
        g_array_remove_index (steps, i);
    }

  return steps;
}
