/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-track-points.h"

#include <glib/gi18n-lib.h>

#include "gev-points-table.h"

/**
 * GevTrackPoints:
 *
 * The points of each stage in one track of a points table.
 */
struct _GevTrackPoints
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevTrackPoints, gev_track_points, GEV_TYPE_RECORD)

static const GevField fields[GEV_TRACK_POINTS_N_FIELDS] = {
  [GEV_TRACK_POINTS_TABLE] = {
    "table", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Points table"),
    N_("The table that it belongs to"),
    .target = gev_points_table_get_type,
  },
  [GEV_TRACK_POINTS_TRACK] = {
    "track", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("Track"),
    N_("The track that the points are for"),
    .vocabulary = &gev_track_vocabulary,
  },
  [GEV_TRACK_POINTS_IDEA] = {
    "idea", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Idea"),
    N_("Points of a project in this stage"),
    .minimum = 0, .maximum = 1000,
  },
  [GEV_TRACK_POINTS_NEED_VERIFIED] = {
    "need-verified", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Need verified"),
    N_("Points of a project in this stage"),
    .minimum = 0, .maximum = 1000,
  },
  [GEV_TRACK_POINTS_CONCEPT] = {
    "concept", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Concept"),
    N_("Points of a project in this stage"),
    .minimum = 0, .maximum = 1000,
  },
  [GEV_TRACK_POINTS_PLANNING] = {
    "planning", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Planning"),
    N_("Points of a project in this stage"),
    .minimum = 0, .maximum = 1000,
  },
  [GEV_TRACK_POINTS_TRIAL] = {
    "trial", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Trial"),
    N_("Points of a project in this stage"),
    .minimum = 0, .maximum = 1000,
  },
  [GEV_TRACK_POINTS_IMPLEMENTATION] = {
    "implementation", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Implementation"),
    N_("Points of a project in this stage"),
    .minimum = 0, .maximum = 1000,
  },
  [GEV_TRACK_POINTS_BENEFIT_REALISATION] = {
    "benefit-realisation", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Benefit realisation"),
    N_("Points of a project in this stage"),
    .minimum = 0, .maximum = 1000,
  },
  [GEV_TRACK_POINTS_DIFFUSION] = {
    "diffusion", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Diffusion"),
    N_("Points of a project in this stage"),
    .minimum = 0, .maximum = 1000,
  },
};

static void
gev_track_points_class_init (GevTrackPointsClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "track-points", "track-points-rows", fields, GEV_TRACK_POINTS_N_FIELDS);
  record_class->label = N_("Points of a track");
  record_class->label_plural = N_("Points of tracks");
  record_class->order_field = GEV_TRACK_POINTS_TRACK;
}

static void
gev_track_points_init (GevTrackPoints *self)
{
}
