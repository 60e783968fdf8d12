/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-input.h"
#include "gev-measurement.h"
#include "gev-vocabulary.h"

G_BEGIN_DECLS

/**
 * GevSameDay:
 * @GEV_SAME_DAY_LEAVE: the one before stays, the new one is left out
 * @GEV_SAME_DAY_REPLACE: the one before gets the new value
 * @GEV_SAME_DAY_KEEP_BOTH: both stay; figures count with the later
 *
 * What to do where a benefit has another measurement of the same day.
 */
typedef enum
{
  GEV_SAME_DAY_LEAVE,
  GEV_SAME_DAY_REPLACE,
  GEV_SAME_DAY_KEEP_BOTH,
} GevSameDay;

#define GEV_TYPE_MEASUREMENT_DRAFT (gev_measurement_draft_get_type ())
G_DECLARE_FINAL_TYPE (GevMeasurementDraft, gev_measurement_draft, GEV, MEASUREMENT_DRAFT, GObject)

GevMeasurementDraft *gev_measurement_draft_new (GevBenefit *benefit,
                                                guint       line,
                                                const char *source);

GevBenefit      *gev_measurement_draft_get_benefit     (GevMeasurementDraft *self);
GevMeasurement  *gev_measurement_draft_get_measurement (GevMeasurementDraft *self);
GevMeasurement  *gev_measurement_draft_get_before      (GevMeasurementDraft *self);
guint            gev_measurement_draft_get_line        (GevMeasurementDraft *self);
const char      *gev_measurement_draft_get_source      (GevMeasurementDraft *self);
GevImportResult  gev_measurement_draft_get_result      (GevMeasurementDraft *self);
const char      *gev_measurement_draft_get_message     (GevMeasurementDraft *self);
gboolean         gev_measurement_draft_get_readings    (GevMeasurementDraft *self,
                                                        GevDecimal           readings[2]);

void             gev_measurement_draft_refuse          (GevMeasurementDraft *self,
                                                        const char          *message);
gboolean         gev_measurement_draft_read_date       (GevMeasurementDraft *self,
                                                        const GevLanguage   *language,
                                                        const char          *text);
gboolean         gev_measurement_draft_set_date        (GevMeasurementDraft *self,
                                                        GevDate              date);
gboolean         gev_measurement_draft_read_value      (GevMeasurementDraft *self,
                                                        const GevLanguage   *language,
                                                        const char          *text);
gboolean         gev_measurement_draft_set_value       (GevMeasurementDraft *self,
                                                        GevDecimal           value);
void             gev_measurement_draft_set_before      (GevMeasurementDraft *self,
                                                        GevMeasurement      *before);
void             gev_measurement_draft_settle          (GevMeasurementDraft *self,
                                                        GevSameDay           answer);

G_END_DECLS
