/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-points-table.h"

#include <glib/gi18n-lib.h>

/**
 * GevPointsTable:
 *
 * What the innovation indicators count by, from a day on.
 */
struct _GevPointsTable
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevPointsTable, gev_points_table, GEV_TYPE_RECORD)

static const GevField fields[GEV_POINTS_TABLE_N_FIELDS] = {
  [GEV_POINTS_TABLE_NAME] = {
    "name", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED, N_("Name"),
    N_("What the table is called"),
  },
  [GEV_POINTS_TABLE_VALID_FROM] = {
    "valid-from", GEV_FIELD_DATE, GEV_FIELD_REQUIRED, N_("Valid from"),
    N_("The first day that it counts"),
  },
  [GEV_POINTS_TABLE_SOURCE] = {
    "source", GEV_FIELD_PROSE, 0, N_("Source"),
    N_("Who has set the points"),
  },
  [GEV_POINTS_TABLE_ADOPTION_POINTS] = {
    "adoption-points", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Points of an adoption"),
    N_("What an adoption gives the one who adopts and the one it comes from, each"),
    .minimum = 0, .maximum = 1000,
  },
  [GEV_POINTS_TABLE_REALISED_FACTOR] = {
    "realised-factor", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Factor of the realised"),
    N_("What the realised benefit is multiplied by"),
    .minimum = 1, .maximum = 1000,
  },
  [GEV_POINTS_TABLE_MEDIUM_FROM_ORE] = {
    "medium-from-ore", GEV_FIELD_MONEY, GEV_FIELD_REQUIRED, N_("Medium from"),
    N_("Planned kroner per year from which a benefit is medium"),
    .unit = N_("øre per year"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_POINTS_TABLE_LARGE_FROM_ORE] = {
    "large-from-ore", GEV_FIELD_MONEY, GEV_FIELD_REQUIRED, N_("Large from"),
    N_("Planned kroner per year from which a benefit is large"),
    .unit = N_("øre per year"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_POINTS_TABLE_VERY_LARGE_FROM_ORE] = {
    "very-large-from-ore", GEV_FIELD_MONEY, GEV_FIELD_REQUIRED, N_("Very large from"),
    N_("Planned kroner per year from which a benefit is very large"),
    .unit = N_("øre per year"), .minimum = 0, .maximum = G_MAXINT64,
  },
};

static void
gev_points_table_validate (GevRecord *self,
                           GPtrArray *problems)
{
  gint64 medium = gev_record_get_number (self, GEV_POINTS_TABLE_MEDIUM_FROM_ORE);
  gint64 large = gev_record_get_number (self, GEV_POINTS_TABLE_LARGE_FROM_ORE);
  gint64 very_large = gev_record_get_number (self, GEV_POINTS_TABLE_VERY_LARGE_FROM_ORE);

  if (large <= medium)
    gev_record_add_problem (problems, GEV_POINTS_TABLE_LARGE_FROM_ORE, _("The limit must be above that for medium."));
  if (very_large <= large)
    gev_record_add_problem (problems, GEV_POINTS_TABLE_VERY_LARGE_FROM_ORE,
                            _("The limit must be above that for large."));
}

static void
gev_points_table_class_init (GevPointsTableClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "points-table", "points-tables", fields, GEV_POINTS_TABLE_N_FIELDS);
  record_class->label = N_("Points table");
  record_class->label_plural = N_("Points tables");
  record_class->title_field = GEV_POINTS_TABLE_NAME;
  record_class->order_field = GEV_POINTS_TABLE_VALID_FROM;
  record_class->validate = gev_points_table_validate;
}

static void
gev_points_table_init (GevPointsTable *self)
{
}
