/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-points.h"

#include "gev-shipped-records.h"
#include "gev-track-points.h"

static GevRecordSet *
create_shipped_set (void)
{
  GevRecordSet *set = gev_record_set_new ();
  g_autoptr (GPtrArray) records = gev_shipped_records_create ();

  for (guint i = 0; i < records->len; i++)
    gev_record_set_add (set, g_ptr_array_index (records, i));

  return set;
}

static GevPointsTable *
find_table (GevRecordSet *set,
            GevDate       date)
{
  GPtrArray *tables = gev_record_set_get_all (set, GEV_TYPE_POINTS_TABLE);

  for (guint i = tables->len; i > 0; i--)
    {
      GevPointsTable *table = g_ptr_array_index (tables, i - 1);

      if (gev_record_has (table, GEV_POINTS_TABLE_VALID_FROM) &&
          gev_record_get_date (table, GEV_POINTS_TABLE_VALID_FROM) <= date)
        return table;
    }

  return NULL;
}

static void
read_tracks (GevPoints    *self,
             GevRecordSet *set)
{
  GPtrArray *rows = gev_record_set_get_referring (set, GEV_TYPE_TRACK_POINTS, GEV_TRACK_POINTS_TABLE,
                                                  gev_record_get_uuid (self->table));

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);
      int track = gev_record_get_choice (row, GEV_TRACK_POINTS_TRACK);

      for (guint stage = 0; track >= 0 && stage < GEV_N_POINTS; stage++)
        self->stages[track][stage] = (guint) gev_record_get_number (row, GEV_TRACK_POINTS_IDEA + stage);
    }
}

static GevPoints *
read_table (GevRecordSet   *set,
            GevPointsTable *table)
{
  GevPoints *self = g_new0 (GevPoints, 1);

  self->table = g_object_ref (table);
  self->adoption = (guint) gev_record_get_number (table, GEV_POINTS_TABLE_ADOPTION_POINTS);
  self->realised_factor = (guint) gev_record_get_number (table, GEV_POINTS_TABLE_REALISED_FACTOR);
  self->limits[0] = gev_record_get_number (table, GEV_POINTS_TABLE_MEDIUM_FROM_ORE);
  self->limits[1] = gev_record_get_number (table, GEV_POINTS_TABLE_LARGE_FROM_ORE);
  self->limits[2] = gev_record_get_number (table, GEV_POINTS_TABLE_VERY_LARGE_FROM_ORE);
  read_tracks (self, set);

  return self;
}

static GevPoints *
create_shipped (void)
{
  g_autoptr (GevRecordSet) set = create_shipped_set ();

  return read_table (set, g_ptr_array_index (gev_record_set_get_all (set, GEV_TYPE_POINTS_TABLE), 0));
}

/**
 * gev_points_new:
 * @set: a set that holds the points tables and the points of their tracks
 * @date: a day
 *
 * Of the tables that are valid from @date or earlier the last one is in use;
 * where there is none it is the one that ships with the program. No public
 * source gives the points of the indicators (IS-2672 describes only their
 * principle), so those that ship are ours. A track that the table in use does
 * not name has no points.
 *
 * Returns: (transfer full): the points in use on @date
 */
GevPoints *
gev_points_new (GevRecordSet *set,
                GevDate       date)
{
  GevPointsTable *table = find_table (set, date);

  return table != NULL ? read_table (set, table) : create_shipped ();
}

/**
 * gev_points_free:
 * @self: (transfer full): points
 */
void
gev_points_free (GevPoints *self)
{
  g_object_unref (self->table);
  g_free (self);
}

/**
 * gev_points_are_ours:
 * @self: points
 *
 * Returns: whether they are those that ship with the program, number by number
 */
gboolean
gev_points_are_ours (const GevPoints *self)
{
  g_autoptr (GevPoints) ours = create_shipped ();

  return memcmp (self->stages, ours->stages, sizeof self->stages) == 0 && self->adoption == ours->adoption &&
         self->realised_factor == ours->realised_factor &&
         memcmp (self->limits, ours->limits, sizeof self->limits) == 0;
}

/**
 * gev_points_get:
 * @self: points
 * @track: a #GevTrack, or -1 for a project without one, which counts as a
 *   service innovation (ours)
 * @stage: the stage of a project
 *
 * Returns: the points of the project; see gev_stage_get_step() for the ends
 */
guint
gev_points_get (const GevPoints *self,
                int              track,
                GevStage         stage)
{
  int step = gev_stage_get_step (stage);

  g_return_val_if_fail (track < GEV_N_TRACKS, 0);

  return step >= 0 ? self->stages[track >= 0 ? track : GEV_TRACK_SERVICE][step] : 0;
}

/**
 * gev_points_get_weight:
 * @self: points
 * @ore_per_year: planned kroner per year, in øre; its sign does not matter
 *
 * Returns: the weight of a benefit of that size, from 1 to 4; a limit that is
 *   just reached is reached
 */
guint
gev_points_get_weight (const GevPoints *self,
                       gint64           ore_per_year)
{
  gint64 size = ore_per_year < 0 ? -ore_per_year : ore_per_year;
  guint weight = 1;

  for (guint i = 0; i < G_N_ELEMENTS (self->limits); i++)
    weight += size >= self->limits[i];

  return weight;
}

/**
 * gev_stage_get_step:
 * @stage: a stage
 *
 * How far along a project is for the indicators. Ordinary operation counts as
 * diffusion, for the innovation is in use; else a project would lose its points
 * by succeeding. What is stopped does not count. (Both ours.)
 *
 * Returns: a step from 0 to 7, or -1 where the project is stopped
 */
int
gev_stage_get_step (GevStage stage)
{
  if (stage == GEV_STAGE_ORDINARY_OPERATION)
    return GEV_STAGE_DIFFUSION;

  return stage == GEV_STAGE_STOPPED ? -1 : (int) stage;
}
