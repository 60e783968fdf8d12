/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-assessment-levels.h"

#include "gev-language.h"

/* Where each group begins; the list of criteria is in their order. */
static const guint starts[GEV_N_CRITERION_GROUPS + 1] = {
  [GEV_ELEMENT_CONSCIOUSNESS] = GEV_ECOSYSTEM_SHARED_LANGUAGE,
  [GEV_ELEMENT_CAPACITY] = GEV_ECOSYSTEM_STRATEGY,
  [GEV_ELEMENT_CO_CREATION] = GEV_ECOSYSTEM_USERS_EARLY,
  [GEV_ELEMENT_COURAGE] = GEV_ECOSYSTEM_TOP_LEADER,
  [GEV_CRITERION_GROUP_MARKS] = GEV_ECOSYSTEM_AHEAD,
  [GEV_N_CRITERION_GROUPS] = GEV_N_ECOSYSTEM_CRITERIA,
};

static void
read_group (GevAssessmentLevels *self,
            guint                group)
{
  GevGroupLevel *level = &self->groups[group];
  gint64 sum = 0;

  level->n_criteria = starts[group + 1] - starts[group];
  for (guint i = starts[group]; i < starts[group + 1]; i++)
    if (self->answers[i] != NULL)
      {
        level->n_answered++;
        sum += gev_record_get_number (self->answers[i], GEV_ASSESSMENT_ANSWER_LEVEL);
      }
  if (level->n_answered > 0)
    level->level = (2 * sum * GEV_DECIMAL_ONE + level->n_answered) / (2 * level->n_answered);
}

/**
 * gev_criterion_get_group:
 * @criterion: a criterion of the assessment
 *
 * Returns: the #GevElement that it belongs to, or %GEV_CRITERION_GROUP_MARKS
 */
guint
gev_criterion_get_group (GevEcosystemCriterion criterion)
{
  guint group = 0;

  while (starts[group + 1] <= criterion)
    group++;

  return group;
}

/**
 * gev_criterion_get_range:
 * @group: a group of criteria: a #GevElement or %GEV_CRITERION_GROUP_MARKS
 * @first: (out): its first #GevEcosystemCriterion
 * @end: (out): the one after its last
 */
void
gev_criterion_get_range (guint  group,
                         guint *first,
                         guint *end)
{
  g_return_if_fail (group < GEV_N_CRITERION_GROUPS);

  *first = starts[group];
  *end = starts[group + 1];
}

/**
 * gev_assessment_level_get_label:
 * @level: a level of a criterion, 0–4
 *
 * Returns: (transfer none): its name, marked for translation
 */
const char *
gev_assessment_level_get_label (int level)
{
  static const char *const labels[] = {
    /* Translators: how far a criterion of the ecosystem is met, from 0 to 4. */
    N_("Nothing"), N_("Begun"), N_("Partly"), N_("Largely"), N_("Fully"),
  };

  g_return_val_if_fail (level >= 0 && level <= GEV_ASSESSMENT_LEVEL_MAX, NULL);

  return labels[level];
}

/**
 * gev_assessment_levels_new:
 * @set: a set that holds the answers
 * @assessment: an assessment, which must outlive what is returned, as must @set
 *
 * Adds up an assessment: the level of an element is the mean of its answered
 * criteria. That is our own choice; no source weighs them. What is unanswered
 * counts for nothing, not for 0. Of two answers to one criterion the later
 * made counts.
 *
 * Returns: (transfer full): the levels
 */
GevAssessmentLevels *
gev_assessment_levels_new (GevRecordSet  *set,
                           GevAssessment *assessment)
{
  GevAssessmentLevels *self = g_new0 (GevAssessmentLevels, 1);
  GPtrArray *answers =
    gev_record_set_get_referring (set, GEV_TYPE_ASSESSMENT_ANSWER, GEV_ASSESSMENT_ANSWER_ASSESSMENT,
                                  gev_record_get_uuid (assessment));

  self->assessment = assessment;
  self->date = gev_record_get_date (assessment, GEV_ASSESSMENT_DATE);
  for (guint i = 0; i < answers->len; i++)
    {
      GevAssessmentAnswer *answer = g_ptr_array_index (answers, i);

      if (gev_record_has (answer, GEV_ASSESSMENT_ANSWER_CRITERION) &&
          gev_record_has (answer, GEV_ASSESSMENT_ANSWER_LEVEL))
        self->answers[gev_record_get_choice (answer, GEV_ASSESSMENT_ANSWER_CRITERION)] = answer;
    }
  for (guint i = 0; i < GEV_N_CRITERION_GROUPS; i++)
    read_group (self, i);

  return self;
}

/**
 * gev_assessment_levels_free:
 * @self: levels
 */
void
gev_assessment_levels_free (GevAssessmentLevels *self)
{
  g_free (self);
}

/**
 * gev_assessment_levels_get_answer:
 * @self: levels
 * @criterion: a #GevEcosystemCriterion
 *
 * Returns: the level of the criterion, 0–4, or -1 where it is unanswered
 */
int
gev_assessment_levels_get_answer (const GevAssessmentLevels *self,
                                  guint                      criterion)
{
  GevAssessmentAnswer *answer = self->answers[criterion];

  return answer != NULL ? (int) gev_record_get_number (answer, GEV_ASSESSMENT_ANSWER_LEVEL) : -1;
}
