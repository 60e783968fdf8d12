/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-diffusion.h"

#include <glib/gi18n-lib.h>

#include "gev-actor.h"
#include "gev-adoption.h"
#include "gev-project.h"

static const GevTerm groups[GEV_N_ADOPTER_GROUPS] = {
  { "innovators", N_("Innovators") },
  { "early-adopters", N_("Early adopters") },
  { "early-majority", N_("Early majority") },
  { "late-majority", N_("Late majority") },
  { "laggards", N_("Laggards") },
};

const GevVocabulary gev_adopter_group_vocabulary = { "adopter-group", GEV_N_ADOPTER_GROUPS, groups };

const GevPopulation gev_population_default = { GEV_MUNICIPALITIES, TRUE };

/* 2.5, 13.5, 34, 34 and 16 per cent, added up, in thousandths. */
static const guint64 group_ends[GEV_N_ADOPTER_GROUPS] = { 25, 160, 500, 840, 1000 };

static void
free_adopter (gpointer data)
{
  GevAdopter *adopter = data;

  g_ptr_array_unref (adopter->adoptions);
  g_free (adopter);
}

static gboolean
is_of_population (const GevPopulation *population,
                  gpointer             actor)
{
  return !population->municipalities || gev_record_get_choice (actor, GEV_ACTOR_SECTOR) == GEV_SECTOR_MUNICIPALITY;
}

/* What is unset counts last. */
static void
count_choice (guint    *counts,
              guint     n_terms,
              gpointer  record,
              guint     field)
{
  int choice = gev_record_get_choice (record, field);

  counts[choice >= 0 ? (guint) choice : n_terms]++;
}

static void
add_adopter (GevDiffusion *self,
             gpointer      actor,
             gpointer      adoption,
             GHashTable   *found)
{
  GevAdopter *adopter = g_hash_table_lookup (found, actor);

  if (adopter == NULL)
    {
      adopter = g_new0 (GevAdopter, 1);
      adopter->actor = actor;
      adopter->first = gev_record_get_date (adoption, GEV_ADOPTION_DATE);
      adopter->adoptions = g_ptr_array_new ();
      if (is_of_population (&self->population, actor))
        adopter->number = ++self->n_counted;
      count_choice (self->n_sectors, gev_sector_vocabulary.n_terms, actor, GEV_ACTOR_SECTOR);
      g_ptr_array_add (self->adopters, adopter);
      g_hash_table_insert (found, actor, adopter);
    }
  g_ptr_array_add (adopter->adoptions, adoption);
}

static void
add_out (GevDiffusion *self,
         GevRecordSet *set,
         gpointer      adoption,
         GHashTable   *adopters,
         GHashTable   *innovations)
{
  gpointer actor = gev_record_set_lookup (set, gev_record_get_text (adoption, GEV_ADOPTION_ACTOR));
  const char *project = gev_record_get_text (adoption, GEV_ADOPTION_PROJECT);

  if (actor != NULL && gev_actor_is_own (actor, set))
    return;
  g_ptr_array_add (self->out, g_object_ref (adoption));
  count_choice (self->n_channels, gev_adoption_channel_vocabulary.n_terms, adoption, GEV_ADOPTION_CHANNEL);
  count_choice (self->n_modes, gev_adoption_mode_vocabulary.n_terms, adoption, GEV_ADOPTION_MODE);
  if (project != NULL)
    g_hash_table_add (innovations, (char *) project);
  if (actor != NULL)
    add_adopter (self, actor, adoption, adopters);
}

/**
 * gev_population_get_bound:
 * @self: those who could take an innovation over
 * @group: one of Rogers’ groups
 *
 * Rogers (Diffusion of Innovations): the first 2.5 % are innovators, the next
 * 13.5 % early adopters, 34 % early majority, 34 % late majority, and the last
 * 16 % laggards.
 *
 * Returns: how many have taken it over when the last of the group has; of a
 *   small population a group may be empty, and then has the bound of the one
 *   before it
 */
guint
gev_population_get_bound (const GevPopulation *self,
                          GevAdopterGroup      group)
{
  return (guint) (self->size * group_ends[group] / 1000);
}

/**
 * gev_population_get_group:
 * @self: those who could take an innovation over
 * @number: which in order one is to take it over, from 1
 *
 * Returns: its group: the first that ends at or after it
 */
GevAdopterGroup
gev_population_get_group (const GevPopulation *self,
                          guint                number)
{
  for (guint i = 0; i < GEV_N_ADOPTER_GROUPS; i++)
    if (number <= gev_population_get_bound (self, i))
      return i;

  return GEV_ADOPTERS_LAGGARDS;
}

/**
 * gev_diffusion_new:
 * @set: a set that holds the adoptions and their actors, the portfolio and its
 *   organisation
 * @project: (nullable) (type GevProject): the one whose innovation it is;
 *   %NULL for all
 * @population: those who could take it over
 * @date: the day that it is; what is later is not counted
 *
 * Counts who has taken over innovations of ours, and what we have taken over.
 * An adopter counts once, on the day of its first takeover: for a project when
 * it took that over, for all projects when it took the first one over. We
 * ourselves are not counted (our own choice, as no source tells).
 *
 * Returns: (transfer full): how they have spread
 */
GevDiffusion *
gev_diffusion_new (GevRecordSet        *set,
                   gpointer             project,
                   const GevPopulation *population,
                   GevDate              date)
{
  GPtrArray *adoptions = project != NULL
                           ? gev_record_set_get_referring (set, GEV_TYPE_ADOPTION, GEV_ADOPTION_PROJECT,
                                                           gev_record_get_uuid (project))
                           : gev_record_set_get_all (set, GEV_TYPE_ADOPTION);
  g_autoptr (GHashTable) adopters = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) innovations = g_hash_table_new (g_str_hash, g_str_equal);
  GevDiffusion *self = g_new0 (GevDiffusion, 1);

  self->population = *population;
  self->out = g_ptr_array_new_with_free_func (g_object_unref);
  self->in = g_ptr_array_new_with_free_func (g_object_unref);
  self->adopters = g_ptr_array_new_with_free_func (free_adopter);
  for (guint i = 0; i < adoptions->len; i++)
    {
      gpointer adoption = g_ptr_array_index (adoptions, i);

      if (!gev_record_has (adoption, GEV_ADOPTION_DATE) || gev_record_get_date (adoption, GEV_ADOPTION_DATE) > date)
        continue;
      if (gev_record_get_choice (adoption, GEV_ADOPTION_WAY) == GEV_ADOPTION_OUT)
        add_out (self, set, adoption, adopters, innovations);
      else
        g_ptr_array_add (self->in, g_object_ref (adoption));
    }
  self->n_innovations = g_hash_table_size (innovations);

  return self;
}

/**
 * gev_diffusion_free:
 * @self: (transfer full): what gev_diffusion_new() made
 */
void
gev_diffusion_free (GevDiffusion *self)
{
  g_ptr_array_unref (self->adopters);
  g_ptr_array_unref (self->out);
  g_ptr_array_unref (self->in);
  g_free (self);
}

/**
 * gev_rogers_factor_field:
 * @factor: one of the five factors, from 0
 *
 * Returns: the field of #GevProject that holds it
 */
guint
gev_rogers_factor_field (guint factor)
{
  static const guint fields[GEV_N_ROGERS_FACTORS] = {
    GEV_PROJECT_RELATIVE_ADVANTAGE, GEV_PROJECT_COMPATIBILITY, GEV_PROJECT_SIMPLICITY,
    GEV_PROJECT_TRIALABILITY,       GEV_PROJECT_OBSERVABILITY,
  };

  g_return_val_if_fail (factor < GEV_N_ROGERS_FACTORS, fields[0]);

  return fields[factor];
}

/**
 * gev_rogers_factors_read:
 * @self: (out): the factors
 * @project: (type GevProject): the project whose innovation it is
 *
 * The five factors are Rogers’; that they are judged from 1 to 5 and weigh the
 * same in the mean is our own choice. Of several that are lowest, the first is
 * the weakest.
 */
void
gev_rogers_factors_read (GevRogersFactors *self,
                         gpointer          project)
{
  guint sum = 0;
  guint highest = 0;

  *self = (GevRogersFactors) { .weakest = -1 };
  for (guint i = 0; i < GEV_N_ROGERS_FACTORS; i++)
    {
      guint value = (guint) gev_record_get_number (project, gev_rogers_factor_field (i));

      self->values[i] = value;
      if (value == 0)
        continue;
      self->n_answered++;
      sum += value;
      highest = MAX (highest, value);
      if (self->weakest < 0 || value < self->values[self->weakest])
        self->weakest = (int) i;
    }
  if (self->n_answered > 0)
    self->mean = (double) sum / self->n_answered;
  if (self->weakest >= 0 && self->values[self->weakest] == highest)
    self->weakest = -1;
}
