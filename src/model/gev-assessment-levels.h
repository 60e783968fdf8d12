/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-assessment-answer.h"
#include "gev-assessment.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

/* The criteria stand in groups: one for each element, in the order of
 * #GevElement, and last the four marks of an innovative service. */
#define GEV_CRITERION_GROUP_MARKS GEV_N_ELEMENTS
#define GEV_N_CRITERION_GROUPS (GEV_N_ELEMENTS + 1)
#define GEV_N_ECOSYSTEM_CRITERIA (GEV_ECOSYSTEM_LEADERS_CARRY + 1)

/* From nothing to fully. */
#define GEV_ASSESSMENT_LEVEL_MAX 4

/**
 * GevGroupLevel:
 * @n_criteria: how many criteria the group has
 * @n_answered: how many of them are answered
 * @level: the mean of those that are answered, 0–4; only where @n_answered is
 *   over 0
 *
 * The level of one group of criteria.
 */
typedef struct
{
  guint n_criteria;
  guint n_answered;
  GevDecimal level;
} GevGroupLevel;

/**
 * GevAssessmentLevels:
 * @assessment: the assessment
 * @date: the day that it holds for
 * @answers: (element-type GevAssessmentAnswer): the answer to each criterion,
 *   %NULL where there is none
 * @groups: the level of each group
 *
 * What an assessment of the ecosystem says.
 */
typedef struct
{
  GevAssessment *assessment;
  GevDate date;
  GevAssessmentAnswer *answers[GEV_N_ECOSYSTEM_CRITERIA];
  GevGroupLevel groups[GEV_N_CRITERION_GROUPS];
} GevAssessmentLevels;

guint       gev_criterion_get_group  (GevEcosystemCriterion  criterion);
void        gev_criterion_get_range  (guint                  group,
                                      guint                 *first,
                                      guint                 *end);
const char *gev_assessment_level_get_label
                                     (int                    level);

GevAssessmentLevels *gev_assessment_levels_new  (GevRecordSet        *set,
                                                 GevAssessment       *assessment);
void                 gev_assessment_levels_free (GevAssessmentLevels *self);

int gev_assessment_levels_get_answer (const GevAssessmentLevels *self,
                                      guint                      criterion);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevAssessmentLevels, gev_assessment_levels_free)

G_END_DECLS
