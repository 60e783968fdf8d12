/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-points-table.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

/* How many stages have points of their own. */
#define GEV_N_POINTS (GEV_STAGE_DIFFUSION + 1)

/**
 * GevPoints:
 * @table: the record that they stand in
 * @stages: the points of a project in each track and stage
 * @adoption: what an adoption gives the one who adopts and the one it comes
 *   from, each
 * @realised_factor: what the realised benefit is multiplied by
 * @limits: the planned kroner per year, in øre, from which a benefit is medium,
 *   large and very large
 *
 * The points table that the innovation indicators count by on a day.
 */
typedef struct
{
  GevPointsTable *table;
  guint stages[GEV_N_TRACKS][GEV_N_POINTS];
  guint adoption;
  guint realised_factor;
  gint64 limits[3];
} GevPoints;

GevPoints *gev_points_new        (GevRecordSet    *set,
                                  GevDate          date);
void       gev_points_free       (GevPoints       *self);

gboolean   gev_points_are_ours   (const GevPoints *self);
guint      gev_points_get        (const GevPoints *self,
                                  int              track,
                                  GevStage         stage);
guint      gev_points_get_weight (const GevPoints *self,
                                  gint64           ore_per_year);

int        gev_stage_get_step    (GevStage         stage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevPoints, gev_points_free)

G_END_DECLS
