/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ecosystem.h"

#include "gev-action.h"
#include "gev-actor.h"
#include "gev-champion.h"
#include "gev-funding.h"
#include "gev-partner.h"

static GevDate
day (const char *text)
{
  return gev_date_from_iso (text);
}

static gpointer
add (GevRecordSet *set,
     GType         type)
{
  g_autoptr (GevRecord) record = gev_record_new (type);

  gev_record_set_add (set, record);

  return record;
}

static GevAssessment *
add_assessment (GevRecordSet *set,
                const char   *date)
{
  GevAssessment *assessment = add (set, GEV_TYPE_ASSESSMENT);

  gev_record_set_number (assessment, GEV_ASSESSMENT_DATE, day (date));

  return assessment;
}

static void
answer (GevRecordSet          *set,
        GevAssessment         *assessment,
        GevEcosystemCriterion  criterion,
        int                    level)
{
  g_autoptr (GevRecord) record = gev_record_new (GEV_TYPE_ASSESSMENT_ANSWER);

  gev_record_set_text (record, GEV_ASSESSMENT_ANSWER_ASSESSMENT, gev_record_get_uuid (assessment));
  gev_record_set_number (record, GEV_ASSESSMENT_ANSWER_CRITERION, criterion);
  gev_record_set_number (record, GEV_ASSESSMENT_ANSWER_LEVEL, level);
  gev_record_set_add (set, record);
}

/* The lists of domain.md: 5 + 8 + 6 + 5 criteria, and 4 marks. */
static void
test_criteria (void)
{
  static const guint sizes[] = { 5, 8, 6, 5, 4 };
  guint next = 0;

  for (guint group = 0; group < GEV_N_CRITERION_GROUPS; group++)
    {
      guint first, end;

      gev_criterion_get_range (group, &first, &end);
      g_assert_cmpuint (first, ==, next);
      g_assert_cmpuint (end - first, ==, sizes[group]);
      for (guint i = first; i < end; i++)
        g_assert_cmpuint (gev_criterion_get_group (i), ==, group);
      next = end;
    }
  g_assert_cmpuint (next, ==, gev_ecosystem_criterion_vocabulary.n_terms);
}

/*
 * 2024-01-15: co-creation 2 and 1:          (2 + 1) / 2 = 1.5
 * 2026-02-01: consciousness 3, 3, 2:        8 / 3       = 2.666667
 *             capacity 2 × 4 criteria:      8 / 4       = 2
 *             co-creation 1, 0, 1, 2:       4 / 4       = 1
 *             courage 3, 4:                 7 / 2       = 3.5
 *             marks: none answered
 * Co-creation is below the mean of the others by
 *   (2.666667 + 2 + 3.5) / 3 − 1 = 2.722222 − 1; capacity by
 *   (2.666667 + 1 + 3.5) / 3 − 2 = 2.388889 − 2 = 0.388889, less than 0.5.
 */
static GevRecordSet *
create_assessed (void)
{
  GevRecordSet *set = gev_record_set_new ();
  GevAssessment *later = add_assessment (set, "2026-02-01");
  GevAssessment *first = add_assessment (set, "2024-01-15");
  GevAssessment *coming = add_assessment (set, "2027-01-01");

  answer (set, coming, GEV_ECOSYSTEM_STRATEGY, 4);
  answer (set, first, GEV_ECOSYSTEM_USERS_EARLY, 2);
  answer (set, first, GEV_ECOSYSTEM_NETWORKS, 1);
  answer (set, later, GEV_ECOSYSTEM_SHARED_LANGUAGE, 3);
  answer (set, later, GEV_ECOSYSTEM_TRAINING, 3);
  answer (set, later, GEV_ECOSYSTEM_REFLECTION, 2);
  for (guint i = 0; i < 4; i++)
    answer (set, later, GEV_ECOSYSTEM_STRATEGY + i, 2);
  answer (set, later, GEV_ECOSYSTEM_USERS_EARLY, 1);
  answer (set, later, GEV_ECOSYSTEM_SERVICE_DESIGN, 0);
  answer (set, later, GEV_ECOSYSTEM_ALL_SECTORS, 1);
  answer (set, later, GEV_ECOSYSTEM_NETWORKS, 2);
  answer (set, later, GEV_ECOSYSTEM_TOP_LEADER, 3);
  answer (set, later, GEV_ECOSYSTEM_ROOM_TO_FAIL, 4);

  return set;
}

static void
test_levels (void)
{
  static const GevDecimal expected[] = { 2666667, 2000000, 1000000, 3500000 };
  static const guint n_answered[] = { 3, 4, 4, 2, 0 };
  g_autoptr (GevRecordSet) set = create_assessed ();
  g_autoptr (GevEcosystem) self = gev_ecosystem_new (set, day ("2026-11-21"));
  GevDecimal change;

  g_assert_cmpuint (self->history->len, ==, 2);
  g_assert_cmpint (self->latest->date, ==, day ("2026-02-01"));
  for (guint i = 0; i < GEV_N_CRITERION_GROUPS; i++)
    {
      g_assert_cmpuint (self->latest->groups[i].n_answered, ==, n_answered[i]);
      if (i < GEV_N_ELEMENTS)
        g_assert_cmpint (self->latest->groups[i].level, ==, expected[i]);
    }
  g_assert_cmpint (gev_assessment_levels_get_answer (self->latest, GEV_ECOSYSTEM_SERVICE_DESIGN), ==, 0);
  g_assert_cmpint (gev_assessment_levels_get_answer (self->latest, GEV_ECOSYSTEM_DIFFUSION), ==, -1);

  /* 1 − 1.5; the others were not assessed before. */
  g_assert_true (gev_ecosystem_get_change (self, GEV_ELEMENT_CO_CREATION, &change));
  g_assert_cmpint (change, ==, -500000);
  g_assert_false (gev_ecosystem_get_change (self, GEV_ELEMENT_CAPACITY, &change));
  g_assert_false (gev_ecosystem_get_change (self, GEV_CRITERION_GROUP_MARKS, &change));
}

static void
test_past (void)
{
  g_autoptr (GevRecordSet) set = create_assessed ();
  g_autoptr (GevEcosystem) then = gev_ecosystem_new (set, day ("2026-01-31"));
  g_autoptr (GevEcosystem) before = gev_ecosystem_new (set, day ("2024-01-14"));

  g_assert_cmpuint (then->history->len, ==, 1);
  g_assert_cmpint (then->latest->groups[GEV_ELEMENT_CO_CREATION].level, ==, 1500000);
  g_assert_null (then->previous);
  g_assert_cmpint (then->lagging, ==, -1);
  g_assert_null (before->latest);
}

/* A correction made on the same day takes the place, and is no change in time. */
static void
test_same_day (void)
{
  g_autoptr (GevRecordSet) set = create_assessed ();
  g_autoptr (GevRecord) again = gev_record_new (GEV_TYPE_ASSESSMENT);
  g_autoptr (GevEcosystem) self = NULL;

  gev_record_set_number (again, GEV_ASSESSMENT_DATE, day ("2026-02-01"));
  gev_record_set_number (again, GEV_RECORD_CREATED, G_MAXINT32);
  gev_record_set_add (set, again);
  answer (set, GEV_ASSESSMENT (again), GEV_ECOSYSTEM_USERS_EARLY, 4);
  self = gev_ecosystem_new (set, day ("2026-02-01"));
  g_assert_true (self->latest->assessment == GEV_ASSESSMENT (again));
  g_assert_cmpint (self->previous->date, ==, day ("2024-01-15"));
}

static void
test_lagging (void)
{
  g_autoptr (GevRecordSet) set = create_assessed ();
  g_autoptr (GevEcosystem) self = gev_ecosystem_new (set, day ("2026-11-21"));
  g_autoptr (GevRecordSet) even = gev_record_set_new ();
  g_autoptr (GevEcosystem) all_alike = NULL;
  g_autoptr (GevEcosystem) behind = NULL;
  GevAssessment *assessment = add_assessment (even, "2026-02-01");
  GevEcosystemGaps gaps;

  g_assert_cmpint (self->lagging, ==, GEV_ELEMENT_CO_CREATION);
  g_assert_cmpint (gev_ecosystem_get_others (self, GEV_ELEMENT_CO_CREATION), ==, 2722222);
  gev_ecosystem_find_gaps (self, GEV_ELEMENT_CO_CREATION, &gaps);
  g_assert_cmpuint (gaps.n_unanswered, ==, 2);
  g_assert_cmpint (gaps.lowest_level, ==, 0);
  g_assert_cmpuint (gaps.lowest, ==, 1u << GEV_ECOSYSTEM_SERVICE_DESIGN);

  /* 2, 2, 2 and (1 + 2) / 2 = 1.5: exactly half a level below lags. */
  answer (even, assessment, GEV_ECOSYSTEM_TRAINING, 2);
  answer (even, assessment, GEV_ECOSYSTEM_DATA, 2);
  answer (even, assessment, GEV_ECOSYSTEM_NETWORKS, 2);
  all_alike = gev_ecosystem_new (even, day ("2026-11-21"));
  g_assert_cmpint (all_alike->lagging, ==, -1);
  answer (even, assessment, GEV_ECOSYSTEM_MANAGERS, 1);
  answer (even, assessment, GEV_ECOSYSTEM_TOP_LEADER, 2);
  behind = gev_ecosystem_new (even, day ("2026-11-21"));
  g_assert_cmpint (behind->lagging, ==, GEV_ELEMENT_COURAGE);
}

static gpointer
add_action (GevRecordSet    *set,
            GevElement       element,
            GevActionStatus  status,
            guint            needs)
{
  gpointer action = add (set, GEV_TYPE_ACTION);

  gev_record_set_number (action, GEV_ACTION_ELEMENT, element);
  gev_record_set_number (action, GEV_ACTION_STATUS, status);
  gev_record_set_number (action, GEV_ACTION_NEEDS, needs);

  return action;
}

/* Needs 1 and 3 by what is planned and done, not 2 by what is dropped. */
static void
test_needs (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  gpointer course = add_action (set, GEV_ELEMENT_CONSCIOUSNESS, GEV_ACTION_PLANNED, 1u << 0);
  gpointer school = add_action (set, GEV_ELEMENT_CONSCIOUSNESS, GEV_ACTION_DONE, 1u << 0 | 1u << 2);
  g_autoptr (GevEcosystem) self = NULL;

  add_action (set, GEV_ELEMENT_CAPACITY, GEV_ACTION_DROPPED, 1u << 1);
  self = gev_ecosystem_new (set, day ("2026-11-21"));
  g_assert_cmpuint (self->n_needs_answered, ==, 2);
  g_assert_cmpuint (self->needs[0]->len, ==, 2);
  g_assert_true (g_ptr_array_find (self->needs[0], course, NULL));
  g_assert_cmpuint (self->needs[1]->len, ==, 0);
  g_assert_cmpuint (self->needs[2]->len, ==, 1);
  g_assert_true (g_ptr_array_index (self->needs[2], 0) == school);
  g_assert_cmpuint (self->actions[GEV_ELEMENT_CONSCIOUSNESS]->len, ==, 2);
  g_assert_cmpuint (self->actions[GEV_ELEMENT_CAPACITY]->len, ==, 0);
}

static void
add_champion (GevRecordSet *set,
              guint         roles,
              const char   *start,
              const char   *end)
{
  gpointer champion = add (set, GEV_TYPE_CHAMPION);

  gev_record_set_number (champion, GEV_CHAMPION_LEADER_ROLES, roles);
  if (start != NULL)
    gev_record_set_number (champion, GEV_CHAMPION_START, day (start));
  if (end != NULL)
    gev_record_set_number (champion, GEV_CHAMPION_END, day (end));
}

static void
test_champions (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevEcosystem) then = NULL;
  g_autoptr (GevEcosystem) later = NULL;
  GevEcosystemGaps gaps;

  add_champion (set, 1u << GEV_LEADER_VISIONARY | 1u << GEV_LEADER_IMPLEMENTER, NULL, "2025-12-31");
  add_champion (set, 1u << GEV_LEADER_VISIONARY, "2025-01-01", NULL);
  then = gev_ecosystem_new (set, day ("2025-12-31"));
  later = gev_ecosystem_new (set, day ("2026-01-01"));
  g_assert_cmpuint (then->champions->len, ==, 2);
  g_assert_cmpuint (then->n_roles_filled, ==, 2);
  g_assert_cmpuint (then->roles[GEV_LEADER_VISIONARY]->len, ==, 2);
  g_assert_cmpuint (later->champions->len, ==, 1);
  g_assert_cmpuint (later->n_roles_filled, ==, 1);
  gev_ecosystem_find_gaps (later, GEV_ELEMENT_COURAGE, &gaps);
  g_assert_cmpuint (gaps.leader_roles, ==,
                    1u << GEV_LEADER_IMPLEMENTER | 1u << GEV_LEADER_ALL_ROUND |
                      1u << GEV_LEADER_KNOWLEDGE_ENGINEER);
  g_assert_false (gaps.has_no_champion);
}

/* Own funds of another year, and the municipality itself, do not count. */
static void
test_gaps (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  gpointer funding = add (set, GEV_TYPE_FUNDING);
  g_autoptr (GevRecord) partner = gev_record_new (GEV_TYPE_PARTNER);
  gpointer actor = add (set, GEV_TYPE_ACTOR);
  g_autoptr (GevEcosystem) self = NULL;
  g_autoptr (GevEcosystem) in_time = NULL;
  GevEcosystemGaps gaps;

  gev_record_set_number (funding, GEV_FUNDING_KIND, GEV_FUNDING_OWN);
  gev_record_set_number (funding, GEV_FUNDING_YEAR, 2025);
  gev_record_set_number (actor, GEV_ACTOR_SECTOR, GEV_SECTOR_MUNICIPALITY);
  gev_record_set_text (partner, GEV_PARTNER_ACTOR, gev_record_get_uuid (actor));
  gev_record_set_add (set, partner);
  self = gev_ecosystem_new (set, day ("2026-11-21"));
  gev_ecosystem_find_gaps (self, GEV_ELEMENT_CAPACITY, &gaps);
  g_assert_true (gaps.has_no_own_funds);
  g_assert_false (gaps.has_no_partner);
  gev_ecosystem_find_gaps (self, GEV_ELEMENT_CO_CREATION, &gaps);
  g_assert_true (gaps.has_no_partner);
  gev_record_set_number (actor, GEV_ACTOR_SECTOR, GEV_SECTOR_RESEARCH);
  gev_ecosystem_find_gaps (self, GEV_ELEMENT_CO_CREATION, &gaps);
  g_assert_false (gaps.has_no_partner);

  in_time = gev_ecosystem_new (set, day ("2025-11-21"));
  gev_ecosystem_find_gaps (in_time, GEV_ELEMENT_CAPACITY, &gaps);
  g_assert_false (gaps.has_no_own_funds);
}

static void
test_empty (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevEcosystem) self = gev_ecosystem_new (set, day ("2026-11-21"));
  GevEcosystemGaps gaps;
  GevDecimal change;

  g_assert_cmpuint (self->history->len, ==, 0);
  g_assert_cmpint (self->lagging, ==, -1);
  g_assert_cmpuint (self->n_needs_answered, ==, 0);
  g_assert_cmpuint (self->n_roles_filled, ==, 0);
  g_assert_false (gev_ecosystem_get_change (self, GEV_ELEMENT_COURAGE, &change));
  gev_ecosystem_find_gaps (self, GEV_ELEMENT_CONSCIOUSNESS, &gaps);
  g_assert_cmpint (gaps.lowest_level, ==, -1);
  g_assert_true (gaps.has_no_action);
  g_assert_true (gaps.has_no_champion);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ecosystem/criteria", test_criteria);
  g_test_add_func ("/ecosystem/levels", test_levels);
  g_test_add_func ("/ecosystem/past", test_past);
  g_test_add_func ("/ecosystem/same-day", test_same_day);
  g_test_add_func ("/ecosystem/lagging", test_lagging);
  g_test_add_func ("/ecosystem/needs", test_needs);
  g_test_add_func ("/ecosystem/champions", test_champions);
  g_test_add_func ("/ecosystem/gaps", test_gaps);
  g_test_add_func ("/ecosystem/empty", test_empty);

  return g_test_run ();
}
