/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ecosystem.h"

#include "gev-action.h"
#include "gev-actor.h"
#include "gev-champion.h"
#include "gev-funding.h"
#include "gev-partner.h"

static void
read_history (GevEcosystem *self)
{
  GPtrArray *assessments = gev_record_set_get_all (self->set, GEV_TYPE_ASSESSMENT);

  self->history = g_ptr_array_new_with_free_func ((GDestroyNotify) gev_assessment_levels_free);
  for (guint i = 0; i < assessments->len; i++)
    {
      GevAssessment *assessment = g_ptr_array_index (assessments, i);
      GevDate date = gev_record_get_date (assessment, GEV_ASSESSMENT_DATE);

      if (date != GEV_DATE_NONE && date <= self->on)
        g_ptr_array_add (self->history, gev_assessment_levels_new (self->set, assessment));
    }
  if (self->history->len == 0)
    return;

  self->latest = g_ptr_array_index (self->history, self->history->len - 1);
  for (guint i = 0; i < self->history->len; i++)
    {
      const GevAssessmentLevels *levels = g_ptr_array_index (self->history, i);

      if (levels->date < self->latest->date)
        self->previous = levels;
    }
}

static void
read_actions (GevEcosystem *self)
{
  GPtrArray *actions = gev_record_set_get_all (self->set, GEV_TYPE_ACTION);

  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    self->actions[i] = g_ptr_array_new ();
  for (guint i = 0; i < GEV_N_NEEDS; i++)
    self->needs[i] = g_ptr_array_new ();
  for (guint i = 0; i < actions->len; i++)
    {
      GevAction *action = g_ptr_array_index (actions, i);
      int element = gev_record_get_choice (action, GEV_ACTION_ELEMENT);
      gint64 needs = gev_record_get_number (action, GEV_ACTION_NEEDS);

      if (gev_record_get_choice (action, GEV_ACTION_STATUS) == GEV_ACTION_DROPPED)
        continue;
      if (element >= 0)
        g_ptr_array_add (self->actions[element], action);
      for (guint need = 0; need < GEV_N_NEEDS; need++)
        if ((needs & (G_GINT64_CONSTANT (1) << need)) != 0)
          g_ptr_array_add (self->needs[need], action);
    }
  for (guint i = 0; i < GEV_N_NEEDS; i++)
    self->n_needs_answered += self->needs[i]->len > 0;
}

static gboolean
is_active (GevChampion *champion,
           GevDate      on)
{
  GevDate start = gev_record_get_date (champion, GEV_CHAMPION_START);
  GevDate end = gev_record_get_date (champion, GEV_CHAMPION_END);

  return (start == GEV_DATE_NONE || start <= on) && (end == GEV_DATE_NONE || on <= end);
}

static void
read_champions (GevEcosystem *self)
{
  GPtrArray *champions = gev_record_set_get_all (self->set, GEV_TYPE_CHAMPION);

  self->champions = g_ptr_array_new ();
  for (guint i = 0; i < GEV_N_LEADER_ROLES; i++)
    self->roles[i] = g_ptr_array_new ();
  for (guint i = 0; i < champions->len; i++)
    {
      GevChampion *champion = g_ptr_array_index (champions, i);
      gint64 roles = gev_record_get_number (champion, GEV_CHAMPION_LEADER_ROLES);

      if (!is_active (champion, self->on))
        continue;
      g_ptr_array_add (self->champions, champion);
      for (guint role = 0; role < GEV_N_LEADER_ROLES; role++)
        if ((roles & (G_GINT64_CONSTANT (1) << role)) != 0)
          g_ptr_array_add (self->roles[role], champion);
    }
  for (guint i = 0; i < GEV_N_LEADER_ROLES; i++)
    self->n_roles_filled += self->roles[i]->len > 0;
}

/* The mean level of the other elements that are assessed. */
static gboolean
get_others (const GevEcosystem *self,
            guint               element,
            GevDecimal         *mean)
{
  GevDecimal sum = 0;
  int n = 0;

  for (guint i = 0; self->latest != NULL && i < GEV_N_ELEMENTS; i++)
    if (i != element && self->latest->groups[i].n_answered > 0)
      {
        sum += self->latest->groups[i].level;
        n++;
      }
  *mean = n > 0 ? (2 * sum + n) / (2 * n) : 0;

  return n > 0;
}

static int
find_lagging (const GevEcosystem *self)
{
  GevDecimal most = GEV_ECOSYSTEM_LAG - 1;
  int lagging = -1;

  for (int i = 0; self->latest != NULL && i < GEV_N_ELEMENTS; i++)
    {
      GevDecimal others;

      if (self->latest->groups[i].n_answered == 0 || !get_others (self, i, &others) ||
          others - self->latest->groups[i].level <= most)
        continue;
      most = others - self->latest->groups[i].level;
      lagging = i;
    }

  return lagging;
}

static gboolean
has_own_funds (const GevEcosystem *self)
{
  GPtrArray *fundings = gev_record_set_get_all (self->set, GEV_TYPE_FUNDING);

  for (guint i = 0; i < fundings->len; i++)
    {
      GevFunding *funding = g_ptr_array_index (fundings, i);

      if (gev_record_get_choice (funding, GEV_FUNDING_KIND) == GEV_FUNDING_OWN &&
          (!gev_record_has (funding, GEV_FUNDING_YEAR) ||
           gev_record_get_number (funding, GEV_FUNDING_YEAR) == gev_date_get_year (self->on)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_partner (const GevEcosystem *self)
{
  GPtrArray *partners = gev_record_set_get_all (self->set, GEV_TYPE_PARTNER);

  for (guint i = 0; i < partners->len; i++)
    {
      GevPartner *partner = g_ptr_array_index (partners, i);
      GevActor *actor = gev_record_set_lookup (self->set, gev_record_get_text (partner, GEV_PARTNER_ACTOR));
      GevDate since = gev_record_get_date (partner, GEV_PARTNER_SINCE);

      if (actor != NULL && gev_record_has (actor, GEV_ACTOR_SECTOR) &&
          gev_record_get_choice (actor, GEV_ACTOR_SECTOR) != GEV_SECTOR_MUNICIPALITY &&
          (since == GEV_DATE_NONE || since <= self->on))
        return TRUE;
    }

  return FALSE;
}

static void
find_lowest (const GevEcosystem *self,
             GevElement          element,
             GevEcosystemGaps   *gaps)
{
  guint first, end;

  gev_criterion_get_range (element, &first, &end);
  for (guint i = first; i < end; i++)
    {
      int level = gev_assessment_levels_get_answer (self->latest, i);

      if (level < 0 || (gaps->lowest_level >= 0 && level > gaps->lowest_level))
        continue;
      if (level != gaps->lowest_level)
        gaps->lowest = 0;
      gaps->lowest_level = level;
      if (level < GEV_ASSESSMENT_LEVEL_MAX)
        gaps->lowest |= 1u << i;
    }
  gaps->n_unanswered = self->latest->groups[element].n_criteria - self->latest->groups[element].n_answered;
}

/**
 * gev_ecosystem_get_types:
 *
 * Returns: (transfer none) (array zero-terminated=1): the types of record that
 *   an ecosystem is read from
 */
const GType *
gev_ecosystem_get_types (void)
{
  static GType types[8];

  if (g_once_init_enter (&types[0]))
    {
      types[1] = GEV_TYPE_ASSESSMENT;
      types[2] = GEV_TYPE_ASSESSMENT_ANSWER;
      types[3] = GEV_TYPE_CHAMPION;
      types[4] = GEV_TYPE_FUNDING;
      types[5] = GEV_TYPE_PARTNER;
      types[6] = GEV_TYPE_ACTOR;
      g_once_init_leave (&types[0], GEV_TYPE_ACTION);
    }

  return types;
}

/**
 * gev_ecosystem_new:
 * @set: a set that holds the records of gev_ecosystem_get_types(); it must
 *   outlive what is returned
 * @on: the day that it is
 *
 * Reads the ecosystem for innovation (IS-2672): levels by assessment, actions,
 * the needs that they answer, champions and leader roles. What an action has
 * come to is not dated: it is as it is now.
 *
 * Returns: (transfer full): the ecosystem
 */
GevEcosystem *
gev_ecosystem_new (GevRecordSet *set,
                   GevDate       on)
{
  GevEcosystem *self = g_new0 (GevEcosystem, 1);

  self->set = g_object_ref (set);
  self->on = on;
  read_history (self);
  read_actions (self);
  read_champions (self);
  self->lagging = find_lagging (self);

  return self;
}

/**
 * gev_ecosystem_free:
 * @self: an ecosystem
 */
void
gev_ecosystem_free (GevEcosystem *self)
{
  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    g_ptr_array_unref (self->actions[i]);
  for (guint i = 0; i < GEV_N_NEEDS; i++)
    g_ptr_array_unref (self->needs[i]);
  for (guint i = 0; i < GEV_N_LEADER_ROLES; i++)
    g_ptr_array_unref (self->roles[i]);
  g_ptr_array_unref (self->champions);
  g_ptr_array_unref (self->history);
  g_object_unref (self->set);
  g_free (self);
}

/**
 * gev_ecosystem_get_change:
 * @self: an ecosystem
 * @group: a #GevElement or %GEV_CRITERION_GROUP_MARKS
 * @change: (out): how much higher its level is than at the assessment before
 *
 * Returns: whether both assessments answer a criterion of it
 */
gboolean
gev_ecosystem_get_change (const GevEcosystem *self,
                          guint               group,
                          GevDecimal         *change)
{
  *change = 0;
  if (self->latest == NULL || self->previous == NULL || self->latest->groups[group].n_answered == 0 ||
      self->previous->groups[group].n_answered == 0)
    return FALSE;

  *change = self->latest->groups[group].level - self->previous->groups[group].level;

  return TRUE;
}

/**
 * gev_ecosystem_get_others:
 * @self: an ecosystem
 * @element: an element
 *
 * Returns: the mean level of the other elements that are assessed, 0–4
 */
GevDecimal
gev_ecosystem_get_others (const GevEcosystem *self,
                          GevElement          element)
{
  GevDecimal mean;

  get_others (self, element, &mean);

  return mean;
}

/**
 * gev_ecosystem_find_gaps:
 * @self: an ecosystem
 * @element: an element
 * @gaps: (out): what is missing there
 *
 * Finds what is missing in an element: the criteria with the lowest answer and
 * those without one, and what the other records show. Which records tell of
 * which element is our own choice, after the criteria of the assessment.
 */
void
gev_ecosystem_find_gaps (const GevEcosystem *self,
                         GevElement          element,
                         GevEcosystemGaps   *gaps)
{
  *gaps = (GevEcosystemGaps) { .lowest_level = -1 };
  if (self->latest != NULL)
    find_lowest (self, element, gaps);
  gaps->has_no_action = self->actions[element]->len == 0;
  gaps->has_no_champion = element == GEV_ELEMENT_CONSCIOUSNESS && self->champions->len == 0;
  gaps->has_no_own_funds = element == GEV_ELEMENT_CAPACITY && !has_own_funds (self);
  gaps->has_no_partner = element == GEV_ELEMENT_CO_CREATION && !has_partner (self);
  for (guint i = 0; element == GEV_ELEMENT_COURAGE && i < GEV_N_LEADER_ROLES; i++)
    if (self->roles[i]->len == 0)
      gaps->leader_roles |= 1u << i;
}
