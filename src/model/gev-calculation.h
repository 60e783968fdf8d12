/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

/**
 * GevCalculationTerm:
 * @factors: (array length=n_factors): what is multiplied
 * @n_factors: how many
 * @divisor: what the product is divided by: 60 where minutes become hours
 * @subtracted: whether it is taken off
 *
 * A product in the sum that a template calculates.
 */
typedef struct
{
  GevCalculationFactorKind factors[3];
  guint n_factors;
  int divisor;
  gboolean subtracted;
} GevCalculationTerm;

typedef struct _GevCalculation GevCalculation;

const GevCalculationFactorKind *gev_calculation_get_template_factors (GevBenefitTemplate         template,
                                                                      guint                     *n_factors);
const GevCalculationTerm       *gev_calculation_get_template_terms   (GevBenefitTemplate         template,
                                                                      guint                     *n_terms);

GevCalculation                 *gev_calculation_new                  (GevBenefit                *benefit,
                                                                      GPtrArray                 *factors);
GevCalculation                 *gev_calculation_new_from_set         (GevRecordSet              *set,
                                                                      GevBenefit                *benefit);
void                            gev_calculation_free                 (GevCalculation            *self);

GevBenefit                     *gev_calculation_get_benefit          (GevCalculation            *self);
gboolean                        gev_calculation_get_factor           (GevCalculation            *self,
                                                                      GevCalculationFactorKind   kind,
                                                                      GevDecimal                *value);
gboolean                        gev_calculation_get_term_ore         (GevCalculation            *self,
                                                                      const GevCalculationTerm  *term,
                                                                      gint64                    *ore);
gboolean                        gev_calculation_get_yearly_ore       (GevCalculation            *self,
                                                                      gint64                    *likely,
                                                                      gint64                    *low,
                                                                      gint64                    *high);
gboolean                        gev_calculation_get_unit_value_ore   (GevCalculation            *self,
                                                                      gint64                    *ore);
gboolean                        gev_calculation_get_scale_share      (GevCalculation            *self,
                                                                      double                    *share);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevCalculation, gev_calculation_free)

G_END_DECLS
