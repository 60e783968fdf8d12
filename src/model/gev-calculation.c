/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-calculation.h"

#include "gev-calculation-factor.h"

/**
 * GevCalculation:
 *
 * What a benefit is worth a year, calculated from factors by a template: saved
 * time is cases × minutes × hourly cost. The templates are our own but for that
 * one, which domain.md has. The arithmetic is exact; the result is rounded to
 * øre once.
 */
struct _GevCalculation
{
  GevBenefit *benefit;
  int template;
  gboolean has[GEV_N_CALCULATION_FACTORS];
  GevDecimal likely[GEV_N_CALCULATION_FACTORS];
  GevDecimal low[GEV_N_CALCULATION_FACTORS];
  GevDecimal high[GEV_N_CALCULATION_FACTORS];
};

#define MAX_FACTORS 5
#define MAX_TERMS 2

typedef struct
{
  GevCalculationFactorKind factors[MAX_FACTORS];
  guint n_factors;
  GevCalculationTerm terms[MAX_TERMS];
  guint n_terms;
} Template;

static const Template templates[] = {
  [GEV_TEMPLATE_SAVED_TIME] = {
    { GEV_FACTOR_CASES, GEV_FACTOR_MINUTES, GEV_FACTOR_HOURLY_COST }, 3,
    { { { GEV_FACTOR_CASES, GEV_FACTOR_MINUTES, GEV_FACTOR_HOURLY_COST }, 3, 60, FALSE } }, 1,
  },
  [GEV_TEMPLATE_AVOIDED_DRIVING] = {
    { GEV_FACTOR_TRIPS, GEV_FACTOR_KILOMETRES, GEV_FACTOR_KILOMETRE_COST, GEV_FACTOR_DRIVING_MINUTES,
      GEV_FACTOR_HOURLY_COST }, 5,
    { { { GEV_FACTOR_TRIPS, GEV_FACTOR_KILOMETRES, GEV_FACTOR_KILOMETRE_COST }, 3, 1, FALSE },
      { { GEV_FACTOR_TRIPS, GEV_FACTOR_DRIVING_MINUTES, GEV_FACTOR_HOURLY_COST }, 3, 60, FALSE } }, 2,
  },
  [GEV_TEMPLATE_DEFERRED_PLACE] = {
    { GEV_FACTOR_PERSONS, GEV_FACTOR_MONTHS, GEV_FACTOR_PLACE_COST, GEV_FACTOR_ALTERNATIVE_COST }, 4,
    { { { GEV_FACTOR_PERSONS, GEV_FACTOR_MONTHS, GEV_FACTOR_PLACE_COST }, 3, 1, FALSE },
      { { GEV_FACTOR_PERSONS, GEV_FACTOR_MONTHS, GEV_FACTOR_ALTERNATIVE_COST }, 3, 1, TRUE } }, 2,
  },
  [GEV_TEMPLATE_SICK_DAYS] = {
    { GEV_FACTOR_FULL_TIME_EQUIVALENTS, GEV_FACTOR_SICK_DAYS, GEV_FACTOR_DAY_COST }, 3,
    { { { GEV_FACTOR_FULL_TIME_EQUIVALENTS, GEV_FACTOR_SICK_DAYS, GEV_FACTOR_DAY_COST }, 3, 1, FALSE } }, 1,
  },
  [GEV_TEMPLATE_AVOIDED_PURCHASE] = {
    { GEV_FACTOR_ITEMS, GEV_FACTOR_ITEM_COST }, 2,
    { { { GEV_FACTOR_ITEMS, GEV_FACTOR_ITEM_COST }, 2, 1, FALSE } }, 1,
  },
  [GEV_TEMPLATE_SURVEY] = {
    { GEV_FACTOR_RESPONDENTS, GEV_FACTOR_SCALE }, 2,
    { { { 0 }, 0, 1, FALSE } }, 0,
  },
};

static const Template *
get_template (GevCalculation *self)
{
  return self->template >= 0 ? &templates[self->template] : NULL;
}

static __int128
divide (__int128 number,
        __int128 divisor)
{
  return (number + (number < 0 ? -1 : 1) * divisor / 2) / divisor;
}

/* The product in øre times @scale, which makes the terms of a sum alike, before
 * it is rounded. Decimals are millionths: three of them are 10^18 of a krone. */
static gboolean
multiply (const GevCalculationTerm *term,
          const GevDecimal         *values,
          int                       scale,
          __int128                 *product)
{
  *product = (__int128) 100 * scale / term->divisor;
  for (guint i = 0; i < term->n_factors; i++)
    if (__builtin_mul_overflow (*product, (__int128) values[term->factors[i]], product))
      return FALSE;
  for (guint i = term->n_factors; i < G_N_ELEMENTS (term->factors); i++)
    if (__builtin_mul_overflow (*product, (__int128) GEV_DECIMAL_ONE, product))
      return FALSE;
  if (term->subtracted)
    *product = -*product;

  return TRUE;
}

#define SCALE 60
#define UNIT ((__int128) GEV_DECIMAL_ONE * GEV_DECIMAL_ONE * GEV_DECIMAL_ONE)

static gboolean
to_ore (__int128  sum,
        gint64   *ore)
{
  __int128 rounded = divide (sum, UNIT * SCALE);

  *ore = (gint64) rounded;

  return rounded >= -(__int128) G_MAXINT64 && rounded <= (__int128) G_MAXINT64;
}

static gboolean
add_up (const Template   *template,
        const GevDecimal *values,
        gint64           *ore)
{
  __int128 sum = 0;

  for (guint i = 0; i < template->n_terms; i++)
    {
      __int128 product;

      if (!multiply (&template->terms[i], values, SCALE, &product) || __builtin_add_overflow (sum, product, &sum))
        return FALSE;
    }

  return to_ore (sum, ore);
}

static gboolean
has_all (GevCalculation *self)
{
  const Template *template = get_template (self);

  for (guint i = 0; template != NULL && i < template->n_factors; i++)
    if (!self->has[template->factors[i]])
      return FALSE;

  return template != NULL;
}

static GevDecimal
get_number (gpointer   factor,
            guint      field,
            GevDecimal otherwise)
{
  return gev_record_has (factor, field) ? gev_record_get_number (factor, field) : otherwise;
}

/**
 * gev_calculation_get_template_factors:
 * @template: a template
 * @n_factors: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_factors): what the template needs to
 *   know, in the order that one asks
 */
const GevCalculationFactorKind *
gev_calculation_get_template_factors (GevBenefitTemplate  template,
                                      guint              *n_factors)
{
  *n_factors = templates[template].n_factors;

  return templates[template].factors;
}

/**
 * gev_calculation_get_template_terms:
 * @template: a template
 * @n_terms: (out): how many there are; 0 for a survey, which gives no kroner
 *
 * Returns: (transfer none) (array length=n_terms): the products that are added
 *   up to kroner a year
 */
const GevCalculationTerm *
gev_calculation_get_template_terms (GevBenefitTemplate  template,
                                    guint              *n_terms)
{
  *n_terms = templates[template].n_terms;

  return templates[template].terms;
}

/**
 * gev_calculation_new:
 * @benefit: a benefit
 * @factors: (element-type GevCalculationFactor): its factors
 *
 * Returns: (transfer full): the calculation of what it is worth
 */
GevCalculation *
gev_calculation_new (GevBenefit *benefit,
                     GPtrArray  *factors)
{
  GevCalculation *self = g_new0 (GevCalculation, 1);

  self->benefit = g_object_ref (benefit);
  self->template = gev_record_get_choice (benefit, GEV_BENEFIT_TEMPLATE);
  for (guint i = 0; i < factors->len; i++)
    {
      gpointer factor = g_ptr_array_index (factors, i);
      int kind = gev_record_get_choice (factor, GEV_CALCULATION_FACTOR_FACTOR);

      if (kind < 0 || !gev_record_has (factor, GEV_CALCULATION_FACTOR_VALUE))
        continue;
      self->has[kind] = TRUE;
      self->likely[kind] = gev_record_get_number (factor, GEV_CALCULATION_FACTOR_VALUE);
      self->low[kind] = get_number (factor, GEV_CALCULATION_FACTOR_LOW, self->likely[kind]);
      self->high[kind] = get_number (factor, GEV_CALCULATION_FACTOR_HIGH, self->likely[kind]);
    }

  return self;
}

/**
 * gev_calculation_new_from_set:
 * @set: a set that holds the factors of the benefit
 * @benefit: a benefit
 *
 * Returns: (transfer full): the calculation of what it is worth
 */
GevCalculation *
gev_calculation_new_from_set (GevRecordSet *set,
                              GevBenefit   *benefit)
{
  return gev_calculation_new (benefit, gev_record_set_get_referring (set, GEV_TYPE_CALCULATION_FACTOR,
                                                                     GEV_CALCULATION_FACTOR_BENEFIT,
                                                                     gev_record_get_uuid (benefit)));
}

/**
 * gev_calculation_free:
 * @self: (nullable): a calculation
 */
void
gev_calculation_free (GevCalculation *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->benefit);
  g_free (self);
}

/**
 * gev_calculation_get_benefit:
 * @self: a calculation
 *
 * Returns: (transfer none): the benefit that is calculated
 */
GevBenefit *
gev_calculation_get_benefit (GevCalculation *self)
{
  return self->benefit;
}

/**
 * gev_calculation_get_factor:
 * @self: a calculation
 * @kind: a factor
 * @value: (out): the value counted with
 *
 * Returns: whether it is known
 */
gboolean
gev_calculation_get_factor (GevCalculation           *self,
                            GevCalculationFactorKind  kind,
                            GevDecimal               *value)
{
  *value = self->likely[kind];

  return self->has[kind];
}

/**
 * gev_calculation_get_term_ore:
 * @self: a calculation
 * @term: a term of its template
 * @ore: (out): what the term comes to a year, in øre; negative where it is taken
 *   off
 *
 * Returns: whether all its factors are known and the product fits in 64 bits
 */
gboolean
gev_calculation_get_term_ore (GevCalculation           *self,
                              const GevCalculationTerm *term,
                              gint64                   *ore)
{
  __int128 product;

  for (guint i = 0; i < term->n_factors; i++)
    if (!self->has[term->factors[i]])
      return FALSE;

  return multiply (term, self->likely, SCALE, &product) && to_ore (product, ore);
}

/**
 * gev_calculation_get_yearly_ore:
 * @self: a calculation
 * @likely: (out): what the benefit is worth a year when its target is reached,
 *   in øre
 * @low: (out): the least that the low and high values of the factors come to
 * @high: (out): the most
 *
 * Returns: whether the template gives kroner, all factors are known and the
 *   figures fit in 64 bits
 */
gboolean
gev_calculation_get_yearly_ore (GevCalculation *self,
                                gint64         *likely,
                                gint64         *low,
                                gint64         *high)
{
  const Template *template = get_template (self);
  GevDecimal values[GEV_N_CALCULATION_FACTORS];

  if (!has_all (self) || template->n_terms == 0 || !add_up (template, self->likely, likely))
    return FALSE;

  /* A sum of products is least and greatest in some corner. */
  *low = *high = *likely;
  for (guint corner = 0; corner < 1u << template->n_factors; corner++)
    {
      gint64 ore;

      for (guint i = 0; i < template->n_factors; i++)
        values[template->factors[i]] =
          corner & 1u << i ? self->high[template->factors[i]] : self->low[template->factors[i]];
      if (!add_up (template, values, &ore))
        return FALSE;
      *low = MIN (*low, ore);
      *high = MAX (*high, ore);
    }

  return TRUE;
}

/**
 * gev_calculation_get_unit_value_ore:
 * @self: a calculation
 * @ore: (out): what one unit of improvement is worth a year, in øre: the value a
 *   year shared by the way from baseline to target
 *
 * Returns: whether the value a year is known and there is a way to share it by
 */
gboolean
gev_calculation_get_unit_value_ore (GevCalculation *self,
                                    gint64         *ore)
{
  GevDecimal way = ABS (gev_record_get_number (self->benefit, GEV_BENEFIT_TARGET) -
                        gev_record_get_number (self->benefit, GEV_BENEFIT_BASELINE));
  gint64 yearly, low, high;
  __int128 unit_value;

  if (!gev_record_has (self->benefit, GEV_BENEFIT_TARGET) || !gev_record_has (self->benefit, GEV_BENEFIT_BASELINE) ||
      way == 0 || !gev_calculation_get_yearly_ore (self, &yearly, &low, &high))
    return FALSE;
  unit_value = divide ((__int128) yearly * GEV_DECIMAL_ONE, way);
  *ore = (gint64) unit_value;

  return unit_value >= 0 && unit_value <= (__int128) G_MAXINT64;
}

/**
 * gev_calculation_get_scale_share:
 * @self: a calculation
 * @share: (out): how far the way from baseline to target is of the whole scale of
 *   the survey, which begins at 1
 *
 * Returns: whether it is a survey with a known scale, baseline and target
 */
gboolean
gev_calculation_get_scale_share (GevCalculation *self,
                                 double         *share)
{
  GevDecimal way = ABS (gev_record_get_number (self->benefit, GEV_BENEFIT_TARGET) -
                        gev_record_get_number (self->benefit, GEV_BENEFIT_BASELINE));
  GevDecimal width = self->likely[GEV_FACTOR_SCALE] - GEV_DECIMAL_ONE;

  if (self->template != GEV_TEMPLATE_SURVEY || !self->has[GEV_FACTOR_SCALE] || width <= 0 ||
      !gev_record_has (self->benefit, GEV_BENEFIT_TARGET) || !gev_record_has (self->benefit, GEV_BENEFIT_BASELINE))
    return FALSE;
  *share = (double) way / (double) width;

  return TRUE;
}
