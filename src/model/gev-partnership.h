/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

/* The quadruple helix and the voluntary: who should meet in innovation. */
typedef enum
{
  GEV_HELIX_PUBLIC,
  GEV_HELIX_USERS,
  GEV_HELIX_RESEARCH,
  GEV_HELIX_BUSINESS,
  GEV_HELIX_VOLUNTARY,
} GevHelix;
#define GEV_N_HELIXES 5
extern const GevVocabulary gev_helix_vocabulary;

/**
 * GevPartnership:
 * @n_actors: how many actors take part in a project
 * @n_sectors: of them, how many are of each #GevSector; last where unsaid
 * @n_helixes: of them, how many are of each #GevHelix
 * @n_idle: how many actors take part in no project
 *
 * Who takes part in the projects.
 */
typedef struct
{
  guint n_actors;
  guint n_sectors[GEV_SECTOR_STAFF_ORGANISATION + 2];
  guint n_helixes[GEV_N_HELIXES];
  guint n_idle;
} GevPartnership;

/**
 * GevActorPair:
 * @a: (unowned): an actor
 * @b: (unowned): another
 *
 * Two actors that may be the same.
 */
typedef struct
{
  GevRecord *a;
  GevRecord *b;
} GevActorPair;

void    gev_partnership_read      (GevPartnership *self,
                                   GevRecordSet   *set);
guint   gev_actor_count_projects  (gpointer        actor,
                                   GevRecordSet   *set);
GArray *gev_actor_find_duplicates (GPtrArray      *actors);

G_END_DECLS
