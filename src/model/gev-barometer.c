/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-barometer.h"

#include <glib/gi18n-lib.h>

#include "gev-actor.h"
#include "gev-adoption.h"
#include "gev-barometer-answer.h"
#include "gev-benefit.h"
#include "gev-funding.h"
#include "gev-measurement.h"
#include "gev-partner.h"
#include "gev-project.h"
#include "gev-stage-change.h"
#include "gev-text.h"

#define N_MONTHS 24

static const GevTerm source_terms[] = {
  { "portfolio", N_("The portfolio") },
  { "answers", N_("Units’ answers") },
};

const GevVocabulary gev_barometer_source_vocabulary = {
  "barometer-source", G_N_ELEMENTS (source_terms), source_terms,
};

static const GevTerm theme_terms[] = {
  { "innovation", N_("Innovation and diffusion") },
  { "staff", N_("The part of staff") },
  { "partners", N_("Who it is done with") },
  { "values", N_("What it has led to") },
  { "effect", N_("How the effect is known") },
  { "money", N_("How it is paid for") },
};

const GevVocabulary gev_barometer_theme_vocabulary = {
  "barometer-theme", G_N_ELEMENTS (theme_terms), theme_terms,
};

#define PARTNERS_OF_PORTFOLIO \
  N_("Innovations with such a partner, whatever its part in the project but owner, funder or adopter. Of all " \
     "innovations: where no partner is recorded, there was none.")
#define PARTNERS_OF_ANSWERS \
  N_("Units that say that such a partner took part. Of all units that have innovated: where no partner is named, " \
     "there was none.")
#define VALUES_OF_PORTFOLIO \
  N_("Innovations with a benefit of that value, dis-benefits and what was stopped or not realised left out. Of those " \
     "whose benefits tell their value.")
#define VALUES_OF_ANSWERS N_("Units that say that it led to this. Of those that have innovated and say what it led to.")
#define KNOWN_OF_PORTFOLIO \
  N_("Innovations with a measurement that is known in that way. Of those with a measurement that tells how it is " \
     "known.")
#define KNOWN_OF_ANSWERS \
  N_("Units that know the effect in that way. Of those that have innovated and say how the effect is known.")
#define NOVELTY_OF_PORTFOLIO N_("Innovations of that novelty. Of those whose novelty is told.")
#define NOVELTY_OF_ANSWERS \
  N_("Units whose innovation is of that novelty. Of those that have innovated and tell its novelty.")

const GevBarometerQuestion gev_barometer_questions[GEV_N_BAROMETER_FIGURES] = {
  [GEV_BAROMETER_INNOVATED] = {
    "innovated", N_("Have innovated in the last two years"), GEV_BAROMETER_THEME_INNOVATION, 74,
    N_("Units with a project that came into use in the last two years. Of all units that run a project; a unit without "
       "projects is not known here."),
    N_("Units that say that they have taken something new into use in the last two years. Of all units that have "
       "answered."),
  },
  [GEV_BAROMETER_OWN_INVENTION] = {
    "own-invention", N_("Own invention"), GEV_BAROMETER_THEME_INNOVATION, 10, NOVELTY_OF_PORTFOLIO, NOVELTY_OF_ANSWERS,
  },
  [GEV_BAROMETER_ADAPTED] = {
    "adapted", N_("Adapted from others"), GEV_BAROMETER_THEME_INNOVATION, 51, NOVELTY_OF_PORTFOLIO, NOVELTY_OF_ANSWERS,
  },
  [GEV_BAROMETER_COPIED] = {
    "copied", N_("Copied from others"), GEV_BAROMETER_THEME_INNOVATION, 32, NOVELTY_OF_PORTFOLIO, NOVELTY_OF_ANSWERS,
  },
  [GEV_BAROMETER_SPREAD] = {
    "spread", N_("Spread to others"), GEV_BAROMETER_THEME_INNOVATION, 45,
    N_("Innovations that others have taken over from us. Of all innovations."),
    N_("Units whose innovation others have taken over. Of all units that have innovated."),
  },
  [GEV_BAROMETER_STARTED_BY_STAFF] = {
    "started-by-staff", N_("Started by staff"), GEV_BAROMETER_THEME_STAFF, 35,
    N_("Innovations whose idea came from an employee. Of those where it is told who had the idea."),
    N_("Units that say that staff started it. Of those that have innovated and say who started it."),
  },
  [GEV_BAROMETER_CARRIED_OUT_BY_STAFF] = {
    "carried-out-by-staff", N_("Carried out by staff"), GEV_BAROMETER_THEME_STAFF, 85,
    N_("Innovations that staff carried out, alone or with others. Of those where it is told who carried it out."),
    N_("Units that say that staff carried it out. Of those that have innovated and say who carried it out."),
  },
  [GEV_BAROMETER_OWN_MUNICIPALITY] = {
    "own-municipality", N_("Others in own municipality"), GEV_BAROMETER_THEME_PARTNERS, 56,
    PARTNERS_OF_PORTFOLIO, PARTNERS_OF_ANSWERS,
  },
  [GEV_BAROMETER_OTHER_MUNICIPALITIES] = {
    "other-municipalities", N_("Other municipalities"), GEV_BAROMETER_THEME_PARTNERS, 17,
    PARTNERS_OF_PORTFOLIO, PARTNERS_OF_ANSWERS,
  },
  [GEV_BAROMETER_STAFF_ORGANISATIONS] = {
    "staff-organisations", N_("Staff organisations"), GEV_BAROMETER_THEME_PARTNERS, 16,
    PARTNERS_OF_PORTFOLIO, PARTNERS_OF_ANSWERS,
  },
  [GEV_BAROMETER_RESEARCH] = {
    "research", N_("Research and education"), GEV_BAROMETER_THEME_PARTNERS, 9,
    PARTNERS_OF_PORTFOLIO, PARTNERS_OF_ANSWERS,
  },
  [GEV_BAROMETER_BUSINESS] = {
    "business", N_("Business"), GEV_BAROMETER_THEME_PARTNERS, 2, PARTNERS_OF_PORTFOLIO, PARTNERS_OF_ANSWERS,
  },
  [GEV_BAROMETER_VOLUNTARY] = {
    "voluntary", N_("Voluntary organisations"), GEV_BAROMETER_THEME_PARTNERS, 1,
    PARTNERS_OF_PORTFOLIO, PARTNERS_OF_ANSWERS,
  },
  [GEV_BAROMETER_QUALITY] = {
    "quality", N_("Quality"), GEV_BAROMETER_THEME_VALUES, 72, VALUES_OF_PORTFOLIO, VALUES_OF_ANSWERS,
  },
  [GEV_BAROMETER_STAFF_SATISFACTION] = {
    "staff-satisfaction", N_("Staff satisfaction"), GEV_BAROMETER_THEME_VALUES, 41,
    VALUES_OF_PORTFOLIO, VALUES_OF_ANSWERS,
  },
  [GEV_BAROMETER_PRODUCTIVITY] = {
    "productivity", N_("Productivity"), GEV_BAROMETER_THEME_VALUES, 38, VALUES_OF_PORTFOLIO, VALUES_OF_ANSWERS,
  },
  [GEV_BAROMETER_INFLUENCE] = {
    "influence", N_("Insight and influence"), GEV_BAROMETER_THEME_VALUES, 29, VALUES_OF_PORTFOLIO, VALUES_OF_ANSWERS,
  },
  [GEV_BAROMETER_DEFERRED_COST] = {
    "deferred-cost", N_("Avoided or deferred cost"), GEV_BAROMETER_THEME_VALUES, 9,
    VALUES_OF_PORTFOLIO, VALUES_OF_ANSWERS,
  },
  [GEV_BAROMETER_SEVERAL_VALUES] = {
    "several-values", N_("More than one value"), GEV_BAROMETER_THEME_VALUES, 62,
    N_("Innovations whose benefits have two or more values between them. Of those whose benefits tell their value."),
    N_("Units that name two or more values. Of those that have innovated and say what it led to."),
  },
  [GEV_BAROMETER_JUDGED] = {
    "judged", N_("By own judgement"), GEV_BAROMETER_THEME_EFFECT, 73, KNOWN_OF_PORTFOLIO, KNOWN_OF_ANSWERS,
  },
  [GEV_BAROMETER_ASKED] = {
    "asked", N_("By asking users"), GEV_BAROMETER_THEME_EFFECT, 28, KNOWN_OF_PORTFOLIO, KNOWN_OF_ANSWERS,
  },
  [GEV_BAROMETER_TESTED] = {
    "tested", N_("By testing against goals"), GEV_BAROMETER_THEME_EFFECT, 14, KNOWN_OF_PORTFOLIO, KNOWN_OF_ANSWERS,
  },
  [GEV_BAROMETER_OWN_BUDGET] = {
    "own-budget", N_("Own budget"), GEV_BAROMETER_THEME_MONEY, 63,
    N_("Innovations with own funds, innovation funds of our own among them. Of those with funding recorded. What "
       "counts as own is our own choice."),
    N_("Units that paid with own funds. Of those that have innovated and say how it was paid for."),
  },
  [GEV_BAROMETER_GRANTS] = {
    "grants", N_("Grants"), GEV_BAROMETER_THEME_MONEY, 18,
    N_("Innovations with a grant that is given, or with innovation funds that another gives. Of those with funding "
       "recorded. That a loan is neither grant nor own funds is our own choice."),
    N_("Units that had a grant, or free or strategic innovation funds, which our own choice counts as grants. Of those "
       "that have innovated and say how it was paid for."),
  },
};

/* The terms of the vocabularies that are asked for: figure of each bit. */
typedef struct
{
  int term;
  GevBarometerFigure figure;
} Mapped;

static const Mapped novelties[] = {
  { 0, GEV_BAROMETER_OWN_INVENTION },
  { 1, GEV_BAROMETER_ADAPTED },
  { 2, GEV_BAROMETER_COPIED },
};

static const Mapped partners[] = {
  { GEV_BAROMETER_PARTNER_OWN_MUNICIPALITY, GEV_BAROMETER_OWN_MUNICIPALITY },
  { GEV_BAROMETER_PARTNER_OTHER_MUNICIPALITIES, GEV_BAROMETER_OTHER_MUNICIPALITIES },
  { GEV_BAROMETER_PARTNER_STAFF_ORGANISATIONS, GEV_BAROMETER_STAFF_ORGANISATIONS },
  { GEV_BAROMETER_PARTNER_RESEARCH, GEV_BAROMETER_RESEARCH },
  { GEV_BAROMETER_PARTNER_BUSINESS, GEV_BAROMETER_BUSINESS },
  { GEV_BAROMETER_PARTNER_VOLUNTARY, GEV_BAROMETER_VOLUNTARY },
};

/* Value for business is asked for too, but KS 2018 has no share of it here. */
static const Mapped values[] = {
  { 0, GEV_BAROMETER_QUALITY },
  { 1, GEV_BAROMETER_PRODUCTIVITY },
  { 2, GEV_BAROMETER_DEFERRED_COST },
  { 3, GEV_BAROMETER_STAFF_SATISFACTION },
  { 5, GEV_BAROMETER_INFLUENCE },
};

static const Mapped known_by[] = {
  { GEV_KNOWN_BY_JUDGEMENT, GEV_BAROMETER_JUDGED },
  { GEV_KNOWN_BY_ASKING, GEV_BAROMETER_ASKED },
  { GEV_KNOWN_BY_TEST, GEV_BAROMETER_TESTED },
};

static const guint64 grants =
  1u << GEV_FUNDING_GRANT | 1u << GEV_FUNDING_FREE | 1u << GEV_FUNDING_STRATEGIC;

static void
add_case (GevBarometer       *self,
          GevBarometerFigure  figure,
          gpointer            record,
          gboolean            is_true)
{
  GevBarometerShare *share = &self->shares[figure];

  share->n++;
  if (!is_true)
    return;
  share->count++;
  g_ptr_array_add (share->records, g_object_ref (record));
}

static void
add_terms (GevBarometer *self,
           gpointer      record,
           guint64       mask,
           const Mapped *mapped,
           guint         n_mapped)
{
  for (guint i = 0; i < n_mapped; i++)
    add_case (self, mapped[i].figure, record, (mask >> mapped[i].term & 1) != 0);
}

/* What is empty is no answer. */
static void
add_answered_terms (GevBarometer *self,
                    gpointer      record,
                    guint64       mask,
                    const Mapped *mapped,
                    guint         n_mapped)
{
  if (mask != 0)
    add_terms (self, record, mask, mapped, n_mapped);
}

static void
add_values (GevBarometer *self,
            gpointer      record,
            guint64       mask)
{
  add_answered_terms (self, record, mask, values, G_N_ELEMENTS (values));
  if (mask != 0)
    add_case (self, GEV_BAROMETER_SEVERAL_VALUES, record, (mask & (mask - 1)) != 0);
}

/* A loan is money, but neither of the two. */
static void
add_money (GevBarometer *self,
           gpointer      record,
           guint64       mask)
{
  if (mask == 0)
    return;
  add_case (self, GEV_BAROMETER_OWN_BUDGET, record, (mask >> GEV_FUNDING_OWN & 1) != 0);
  add_case (self, GEV_BAROMETER_GRANTS, record, (mask & grants) != 0);
}

/* The first day that it was in use: at implementation or later, and no stop. */
static GevDate
find_first_use (GevRecordSet *set,
                gpointer      project)
{
  GPtrArray *changes = gev_record_set_get_referring (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                                                     gev_record_get_uuid (project));
  GevDate first = GEV_DATE_NONE;

  for (guint i = 0; i < changes->len; i++)
    {
      gpointer change = g_ptr_array_index (changes, i);
      GevDate date = gev_record_get_date (change, GEV_STAGE_CHANGE_DATE);
      int to = gev_record_get_choice (change, GEV_STAGE_CHANGE_TO);

      if (date == GEV_DATE_NONE || to < GEV_STAGE_IMPLEMENTATION || to == GEV_STAGE_STOPPED)
        continue;
      if ((first == GEV_DATE_NONE || date < first) && gev_stage_change_counts (change, set))
        first = date;
    }

  return first;
}

static gboolean
is_spread (GevRecordSet *set,
           gpointer      project,
           GevDate       date)
{
  GPtrArray *adoptions = gev_record_set_get_referring (set, GEV_TYPE_ADOPTION, GEV_ADOPTION_PROJECT,
                                                       gev_record_get_uuid (project));

  for (guint i = 0; i < adoptions->len; i++)
    {
      gpointer adoption = g_ptr_array_index (adoptions, i);

      if (gev_record_get_choice (adoption, GEV_ADOPTION_WAY) == GEV_ADOPTION_OUT &&
          gev_record_get_date (adoption, GEV_ADOPTION_DATE) <= date)
        return TRUE;
    }

  return FALSE;
}

static int
find_partner_kind (GevRecordSet *set,
                   gpointer      actor)
{
  switch (gev_record_get_choice (actor, GEV_ACTOR_SECTOR))
    {
    case GEV_SECTOR_MUNICIPALITY:
      return gev_actor_is_own (actor, set) ? GEV_BAROMETER_PARTNER_OWN_MUNICIPALITY
                                           : GEV_BAROMETER_PARTNER_OTHER_MUNICIPALITIES;
    case GEV_SECTOR_STAFF_ORGANISATION:
      return GEV_BAROMETER_PARTNER_STAFF_ORGANISATIONS;
    case GEV_SECTOR_RESEARCH:
      return GEV_BAROMETER_PARTNER_RESEARCH;
    case GEV_SECTOR_BUSINESS:
      return GEV_BAROMETER_PARTNER_BUSINESS;
    case GEV_SECTOR_VOLUNTARY:
      return GEV_BAROMETER_PARTNER_VOLUNTARY;
    default:
      return -1;
    }
}

static guint64
find_partners (GevRecordSet *set,
               gpointer      project,
               GevDate       date)
{
  static const guint64 apart = 1u << GEV_PARTNER_OWNER | 1u << GEV_PARTNER_FUNDER | 1u << GEV_PARTNER_ADOPTER;
  GPtrArray *all = gev_record_set_get_referring (set, GEV_TYPE_PARTNER, GEV_PARTNER_PROJECT,
                                                 gev_record_get_uuid (project));
  guint64 mask = 0;

  for (guint i = 0; i < all->len; i++)
    {
      gpointer partner = g_ptr_array_index (all, i);
      gpointer actor = gev_record_set_lookup (set, gev_record_get_text (partner, GEV_PARTNER_ACTOR));
      guint64 roles = (guint64) gev_record_get_number (partner, GEV_PARTNER_ROLES);
      int kind = actor != NULL ? find_partner_kind (set, actor) : -1;

      if (kind < 0 || (roles != 0 && (roles & ~apart) == 0) ||
          gev_record_get_date (partner, GEV_PARTNER_SINCE) > date)
        continue;
      mask |= G_GUINT64_CONSTANT (1) << kind;
    }

  return mask;
}

static guint64
find_known_by (GevRecordSet *set,
               gpointer      benefit,
               GevDate       date)
{
  GPtrArray *measurements = gev_record_set_get_referring (set, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT,
                                                          gev_record_get_uuid (benefit));
  guint64 mask = 0;

  for (guint i = 0; i < measurements->len; i++)
    {
      gpointer measurement = g_ptr_array_index (measurements, i);

      if (gev_record_has (measurement, GEV_MEASUREMENT_KNOWN_BY) &&
          gev_record_get_date (measurement, GEV_MEASUREMENT_DATE) <= date)
        mask |= G_GUINT64_CONSTANT (1) << gev_record_get_choice (measurement, GEV_MEASUREMENT_KNOWN_BY);
    }

  return mask;
}

static void
add_benefits (GevBarometer *self,
              GevRecordSet *set,
              gpointer      project)
{
  GPtrArray *benefits = gev_record_set_get_referring (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT,
                                                      gev_record_get_uuid (project));
  guint64 of_values = 0;
  guint64 of_knowing = 0;

  for (guint i = 0; i < benefits->len; i++)
    {
      gpointer benefit = g_ptr_array_index (benefits, i);
      int state = gev_record_get_choice (benefit, GEV_BENEFIT_STATE);

      of_knowing |= find_known_by (set, benefit, self->date);
      if (!gev_record_get_flag (benefit, GEV_BENEFIT_DIS_BENEFIT) && state != GEV_BENEFIT_NOT_REALISED &&
          state != GEV_BENEFIT_STOPPED)
        of_values |= (guint64) gev_record_get_number (benefit, GEV_BENEFIT_BAROMETER_VALUES);
    }

  add_values (self, project, of_values);
  add_answered_terms (self, project, of_knowing, known_by, G_N_ELEMENTS (known_by));
}

/* What is only applied for, or refused, is no money. Own funds need no grant. */
static gboolean
is_given (gpointer funding,
          GevDate  date)
{
  if (gev_record_get_number (funding, GEV_FUNDING_YEAR) > gev_date_get_year (date))
    return FALSE;
  if (gev_record_has (funding, GEV_FUNDING_GRANTED_ORE))
    return gev_record_get_number (funding, GEV_FUNDING_GRANTED_ORE) > 0;

  return gev_record_get_number (funding, GEV_FUNDING_PAID_ORE) > 0 ||
         gev_record_get_choice (funding, GEV_FUNDING_KIND) == GEV_FUNDING_OWN;
}

/* Innovation funds are our own unless another gives them. */
static GevFundingKind
find_funding_kind (GevRecordSet *set,
                   gpointer      funding)
{
  GevFundingKind kind = (GevFundingKind) gev_record_get_choice (funding, GEV_FUNDING_KIND);
  gpointer funder = gev_record_set_lookup (set, gev_record_get_text (funding, GEV_FUNDING_ACTOR));

  if ((kind == GEV_FUNDING_FREE || kind == GEV_FUNDING_STRATEGIC) &&
      (funder == NULL || gev_actor_is_own (funder, set)))
    return GEV_FUNDING_OWN;

  return kind;
}

static guint64
find_money (GevRecordSet *set,
            gpointer      project,
            GevDate       date)
{
  GPtrArray *fundings = gev_record_set_get_referring (set, GEV_TYPE_FUNDING, GEV_FUNDING_PROJECT,
                                                      gev_record_get_uuid (project));
  guint64 mask = 0;

  for (guint i = 0; i < fundings->len; i++)
    {
      gpointer funding = g_ptr_array_index (fundings, i);

      if (gev_record_has (funding, GEV_FUNDING_KIND) && is_given (funding, date))
        mask |= G_GUINT64_CONSTANT (1) << find_funding_kind (set, funding);
    }

  return mask;
}

static void
add_innovation (GevBarometer *self,
                GevRecordSet *set,
                gpointer      project)
{
  int novelty = gev_record_get_choice (project, GEV_PROJECT_NOVELTY);
  guint64 hands = (guint64) gev_record_get_number (project, GEV_PROJECT_CARRIED_OUT_BY);

  self->n_cases++;
  if (novelty >= 0)
    add_terms (self, project, G_GUINT64_CONSTANT (1) << novelty, novelties, G_N_ELEMENTS (novelties));
  add_case (self, GEV_BAROMETER_SPREAD, project, is_spread (set, project, self->date));
  /* The first of the origins is the employee. */
  if (gev_record_has (project, GEV_PROJECT_IDEA_ORIGIN))
    add_case (self, GEV_BAROMETER_STARTED_BY_STAFF, project,
              gev_record_get_choice (project, GEV_PROJECT_IDEA_ORIGIN) == 0);
  if (hands != 0)
    add_case (self, GEV_BAROMETER_CARRIED_OUT_BY_STAFF, project, (hands >> GEV_HAND_STAFF & 1) != 0);
  add_terms (self, project, find_partners (set, project, self->date), partners, G_N_ELEMENTS (partners));
  add_benefits (self, set, project);
  add_money (self, project, find_money (set, project, self->date));
}

static void
count_portfolio (GevBarometer *self,
                 GevRecordSet *set)
{
  GPtrArray *projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT);
  g_autoptr (GHashTable) units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GevBarometerShare *innovated = &self->shares[GEV_BAROMETER_INNOVATED];

  for (guint i = 0; i < projects->len; i++)
    {
      gpointer project = g_ptr_array_index (projects, i);
      const char *name = gev_record_get_text (project, GEV_PROJECT_UNIT);
      GevDate first = find_first_use (set, project);
      gboolean is_innovation = first >= self->from && first <= self->date;
      g_autofree char *unit = name != NULL ? gev_text_fold (name) : NULL;

      if (is_innovation)
        add_innovation (self, set, project);
      if (unit == NULL || gev_record_get_date (project, GEV_PROJECT_START) > self->date)
        continue;
      if (is_innovation)
        g_ptr_array_add (innovated->records, g_object_ref (project));
      is_innovation = is_innovation || GPOINTER_TO_INT (g_hash_table_lookup (units, unit)) != 0;
      g_hash_table_insert (units, g_steal_pointer (&unit), GINT_TO_POINTER (is_innovation));
    }

  innovated->n = g_hash_table_size (units);
  for (g_autoptr (GList) flags = g_hash_table_get_values (units), flag = flags; flag != NULL; flag = flag->next)
    innovated->count += GPOINTER_TO_INT (flag->data) != 0;
}

static void
add_answer (GevBarometer *self,
            gpointer      answer)
{
  int novelty = gev_record_get_choice (answer, GEV_BAROMETER_ANSWER_NOVELTY);
  guint64 started = (guint64) gev_record_get_number (answer, GEV_BAROMETER_ANSWER_STARTED_BY);
  guint64 carried_out = (guint64) gev_record_get_number (answer, GEV_BAROMETER_ANSWER_CARRIED_OUT_BY);
  gboolean has_innovated = gev_record_get_flag (answer, GEV_BAROMETER_ANSWER_INNOVATED);

  self->n_cases++;
  add_case (self, GEV_BAROMETER_INNOVATED, answer, has_innovated);
  if (!has_innovated)
    return;
  if (novelty >= 0)
    add_terms (self, answer, G_GUINT64_CONSTANT (1) << novelty, novelties, G_N_ELEMENTS (novelties));
  add_case (self, GEV_BAROMETER_SPREAD, answer, gev_record_get_flag (answer, GEV_BAROMETER_ANSWER_SPREAD));
  if (started != 0)
    add_case (self, GEV_BAROMETER_STARTED_BY_STAFF, answer, (started >> GEV_HAND_STAFF & 1) != 0);
  if (carried_out != 0)
    add_case (self, GEV_BAROMETER_CARRIED_OUT_BY_STAFF, answer, (carried_out >> GEV_HAND_STAFF & 1) != 0);
  add_terms (self, answer, (guint64) gev_record_get_number (answer, GEV_BAROMETER_ANSWER_PARTNERS), partners,
             G_N_ELEMENTS (partners));
  add_values (self, answer, (guint64) gev_record_get_number (answer, GEV_BAROMETER_ANSWER_VALUES));
  add_answered_terms (self, answer, (guint64) gev_record_get_number (answer, GEV_BAROMETER_ANSWER_KNOWN_BY), known_by,
                      G_N_ELEMENTS (known_by));
  add_money (self, answer, (guint64) gev_record_get_number (answer, GEV_BAROMETER_ANSWER_MONEY));
}

/* A set gives records in the order of their days: the last answer of a unit
 * takes the place of those before. */
static void
count_answers (GevBarometer *self,
               GevRecordSet *set)
{
  GPtrArray *answers = gev_record_set_get_all (set, GEV_TYPE_BAROMETER_ANSWER);
  g_autoptr (GHashTable) last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < answers->len; i++)
    {
      gpointer answer = g_ptr_array_index (answers, i);
      const char *unit = gev_record_get_text (answer, GEV_BAROMETER_ANSWER_UNIT);
      GevDate date = gev_record_get_date (answer, GEV_BAROMETER_ANSWER_DATE);

      if (unit != NULL && date >= self->from && date <= self->date)
        g_hash_table_insert (last, gev_text_fold (unit), answer);
    }

  for (guint i = 0; i < answers->len; i++)
    {
      gpointer answer = g_ptr_array_index (answers, i);
      const char *unit = gev_record_get_text (answer, GEV_BAROMETER_ANSWER_UNIT);
      g_autofree char *folded = unit != NULL ? gev_text_fold (unit) : NULL;

      if (folded != NULL && g_hash_table_lookup (last, folded) == answer)
        add_answer (self, answer);
    }
}

/**
 * gev_barometer_new:
 * @set: a set that holds the projects, stage changes, adoptions, partners,
 *   actors, benefits, measurements, fundings, the portfolio and its
 *   organisation; or the answers
 * @source: where the shares come from
 * @date: the day that it is
 *
 * The shares of KS Innovasjonsbarometer 2018, as it has them for health and
 * care, of one's own. The two years are the 24 months that end with @date.
 *
 * What counts in the portfolio is our own choice, since the barometer asks and
 * the portfolio records: an *innovation* is a project that first came into use,
 * which is at the stage of implementation or later, in the two years; entries
 * that another corrects do not count. What each share is of stands in
 * #GevBarometerQuestion. A field that is not filled in is no answer, and the
 * project is then not among the cases; that no partner and no adoption is
 * recorded means that there was none.
 *
 * Of the answers the last of each unit in the two years counts, units being told
 * apart by name. All but the first share are of those that have innovated.
 *
 * Returns: (transfer full): the barometer
 */
GevBarometer *
gev_barometer_new (GevRecordSet       *set,
                   GevBarometerSource  source,
                   GevDate             date)
{
  GevBarometer *self = g_new0 (GevBarometer, 1);

  self->source = source;
  self->date = date;
  self->from = gev_date_add_months (date, -N_MONTHS) + 1;
  for (guint i = 0; i < GEV_N_BAROMETER_FIGURES; i++)
    self->shares[i].records = g_ptr_array_new_with_free_func (g_object_unref);
  if (source == GEV_BAROMETER_PORTFOLIO)
    count_portfolio (self, set);
  else
    count_answers (self, set);

  return self;
}

/**
 * gev_barometer_free:
 * @self: (nullable): a barometer
 */
void
gev_barometer_free (GevBarometer *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < GEV_N_BAROMETER_FIGURES; i++)
    g_ptr_array_unref (self->shares[i].records);
  g_free (self);
}

/**
 * gev_barometer_share_is_told:
 * @share: a share
 *
 * Returns: whether there are cases enough, %GEV_BAROMETER_MIN_CASES, to tell a
 *   share; else the count is told
 */
gboolean
gev_barometer_share_is_told (const GevBarometerShare *share)
{
  return share->n >= GEV_BAROMETER_MIN_CASES;
}
