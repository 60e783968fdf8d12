/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

/* Rogers’ groups of those who take an innovation over, the first first. */
typedef enum
{
  GEV_ADOPTERS_INNOVATORS,
  GEV_ADOPTERS_EARLY,
  GEV_ADOPTERS_EARLY_MAJORITY,
  GEV_ADOPTERS_LATE_MAJORITY,
  GEV_ADOPTERS_LAGGARDS,
} GevAdopterGroup;
#define GEV_N_ADOPTER_GROUPS 5
extern const GevVocabulary gev_adopter_group_vocabulary;

/* The municipalities of Norway from 1 January 2024 (Statistics Norway). */
#define GEV_MUNICIPALITIES 357

/**
 * GevPopulation:
 * @size: how many could take the innovation over
 * @municipalities: whether they are municipalities, so that no other actor
 *   counts among them
 *
 * Those who could take an innovation over.
 */
typedef struct
{
  guint size;
  gboolean municipalities;
} GevPopulation;

extern const GevPopulation gev_population_default;

/**
 * GevAdopter:
 * @actor: (unowned): who
 * @first: the day of its first takeover
 * @adoptions: (element-type GevAdoption): its takeovers, the earliest first
 * @number: which in order it is among the population, from 1; 0 where it is
 *   not of it
 *
 * One who has taken something over from us.
 */
typedef struct
{
  GevRecord *actor;
  GevDate first;
  GPtrArray *adoptions;
  guint number;
} GevAdopter;

/**
 * GevDiffusion:
 * @population: those who could take it over
 * @out: (element-type GevAdoption): what others took over from us, by date
 * @in: (element-type GevAdoption): what we took over from others, by date
 * @adopters: (element-type GevAdopter): who took over from us, by the day of
 *   their first takeover; each once
 * @n_counted: how many of them are of the population
 * @n_innovations: how many of our projects others have taken over
 * @n_channels: takeovers from us by #GevAdoptionChannel; last where unsaid
 * @n_modes: takeovers from us by #GevAdoptionMode; last where unsaid
 * @n_sectors: adopters by #GevSector; last where unsaid
 *
 * How innovations have spread by a day.
 */
typedef struct
{
  GevPopulation population;
  GPtrArray *out;
  GPtrArray *in;
  GPtrArray *adopters;
  guint n_counted;
  guint n_innovations;
  guint n_channels[GEV_ADOPTION_PLANNED + 2];
  guint n_modes[GEV_ADOPTION_ADAPTED + 2];
  guint n_sectors[GEV_SECTOR_STAFF_ORGANISATION + 2];
} GevDiffusion;

/* Rogers’ five factors of an innovation, in his order. */
#define GEV_N_ROGERS_FACTORS 5

/**
 * GevRogersFactors:
 * @values: each factor from 1 to 5; 0 where it is not answered
 * @n_answered: how many are
 * @mean: the mean of those that are answered; 0 where none is
 * @weakest: the factor that is lowest; −1 where none is lower than the others
 *
 * What speaks for an innovation spreading.
 */
typedef struct
{
  guint values[GEV_N_ROGERS_FACTORS];
  guint n_answered;
  double mean;
  int weakest;
} GevRogersFactors;

guint           gev_population_get_bound (const GevPopulation *self,
                                          GevAdopterGroup      group);
GevAdopterGroup gev_population_get_group (const GevPopulation *self,
                                          guint                number);

GevDiffusion   *gev_diffusion_new        (GevRecordSet        *set,
                                          gpointer             project,
                                          const GevPopulation *population,
                                          GevDate              date);
void            gev_diffusion_free       (GevDiffusion        *self);

guint           gev_rogers_factor_field  (guint                factor);
void            gev_rogers_factors_read  (GevRogersFactors    *self,
                                          gpointer             project);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevDiffusion, gev_diffusion_free)

G_END_DECLS
