/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

/**
 * GevValuePoint:
 * @date: a day
 * @value: the value from that day on, in the unit of the benefit
 *
 * A point of a curve in the benefit's own unit.
 */
typedef struct
{
  GevDate date;
  GevDecimal value;
} GevValuePoint;

typedef struct _GevBenefitValue GevBenefitValue;

#define GEV_TYPE_BENEFIT_VALUE (gev_benefit_value_get_type ())
GType                gev_benefit_value_get_type             (void);

GevBenefitValue     *gev_benefit_value_new                  (GevBenefit      *benefit,
                                                             GPtrArray       *plan_points,
                                                             GPtrArray       *measurements);
GevBenefitValue     *gev_benefit_value_new_from_set         (GevRecordSet    *set,
                                                             GevBenefit      *benefit);
GevBenefitValue     *gev_benefit_value_ref                  (GevBenefitValue *self);
void                 gev_benefit_value_unref                (GevBenefitValue *self);

gboolean             gev_benefit_value_has_baseline         (GevBenefitValue *self);
gboolean             gev_benefit_value_has_plan             (GevBenefitValue *self);
gboolean             gev_benefit_value_is_priced            (GevBenefitValue *self);
gboolean             gev_benefit_value_is_dis_benefit       (GevBenefitValue *self);
GevFlow              gev_benefit_value_get_flow             (GevBenefitValue *self);
GevDate              gev_benefit_value_get_baseline_date    (GevBenefitValue *self);
GevDate              gev_benefit_value_get_target_date      (GevBenefitValue *self);
const GevValuePoint *gev_benefit_value_get_plan_points      (GevBenefitValue *self,
                                                             guint           *n_points);
const GevValuePoint *gev_benefit_value_get_measured_points  (GevBenefitValue *self,
                                                             guint           *n_points);
guint                gev_benefit_value_count_measurements   (GevBenefitValue *self,
                                                             GevDate          date);
gboolean             gev_benefit_value_get_last_measurement (GevBenefitValue *self,
                                                             GevDate          date,
                                                             GevValuePoint   *measurement);

GevDecimal           gev_benefit_value_value_at             (GevBenefitValue *self,
                                                             GevDate          date,
                                                             gboolean        *measured);
GevDecimal           gev_benefit_value_improvement          (GevBenefitValue *self,
                                                             GevDate          date);
double               gev_benefit_value_planned_improvement  (GevBenefitValue *self,
                                                             GevDate          date);
gboolean             gev_benefit_value_degree               (GevBenefitValue *self,
                                                             GevDate          date,
                                                             double          *degree);
GevStatus            gev_benefit_value_status               (GevBenefitValue *self,
                                                             GevDate          date,
                                                             GevDecimal       on_plan_limit,
                                                             GevDecimal       behind_limit);
gboolean             gev_benefit_value_status_ratio         (GevBenefitValue *self,
                                                             GevDate          date,
                                                             double          *ratio);
gboolean             gev_benefit_value_is_overdue           (GevBenefitValue *self,
                                                             GevDate          date);
gint64               gev_benefit_value_realised             (GevBenefitValue *self,
                                                             GevDate          from,
                                                             GevDate          to);
gint64               gev_benefit_value_planned              (GevBenefitValue *self,
                                                             GevDate          from,
                                                             GevDate          to);
gint64               gev_benefit_value_planned_per_year     (GevBenefitValue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevBenefitValue, gev_benefit_value_unref)

G_END_DECLS
