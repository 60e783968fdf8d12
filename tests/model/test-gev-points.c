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
    gev_record_set_add (set, records->pdata[i]);

  return set;
}

static GevPoints *
get_points (GevRecordSet *set,
            const char   *date)
{
  return gev_points_new (set, gev_date_from_iso (date));
}

/* A table with points for the fast track alone. */
static void
add_table (GevRecordSet *set,
           const char   *valid_from,
           guint         points)
{
  g_autoptr (GevRecord) table = gev_record_new (GEV_TYPE_POINTS_TABLE);
  g_autoptr (GevRecord) row = gev_record_new (GEV_TYPE_TRACK_POINTS);

  gev_record_set_text (table, GEV_POINTS_TABLE_NAME, valid_from);
  gev_record_set_number (table, GEV_POINTS_TABLE_VALID_FROM, gev_date_from_iso (valid_from));
  gev_record_set_number (table, GEV_POINTS_TABLE_ADOPTION_POINTS, points + 1);
  gev_record_set_number (table, GEV_POINTS_TABLE_REALISED_FACTOR, 2);
  gev_record_set_number (table, GEV_POINTS_TABLE_MEDIUM_FROM_ORE, 100);
  gev_record_set_number (table, GEV_POINTS_TABLE_LARGE_FROM_ORE, 200);
  gev_record_set_number (table, GEV_POINTS_TABLE_VERY_LARGE_FROM_ORE, 300);
  gev_record_set_add (set, table);
  gev_record_set_text (row, GEV_TRACK_POINTS_TABLE, gev_record_get_uuid (table));
  gev_record_set_number (row, GEV_TRACK_POINTS_TRACK, GEV_TRACK_FAST);
  for (guint i = 0; i < GEV_N_POINTS; i++)
    gev_record_set_number (row, GEV_TRACK_POINTS_IDEA + i, points);
  gev_record_set_add (set, row);
}

static void
check_shipped (GevPoints *points)
{
  static const guint service[] = { 1, 2, 3, 4, 6, 9, 12, 16 };
  static const guint other[] = { 1, 2, 3, 4, 5, 7, 10, 13 };

  for (guint stage = 0; stage < GEV_N_POINTS; stage++)
    {
      g_assert_cmpuint (gev_points_get (points, GEV_TRACK_SERVICE, stage), ==, service[stage]);
      g_assert_cmpuint (gev_points_get (points, -1, stage), ==, service[stage]);
      g_assert_cmpuint (gev_points_get (points, GEV_TRACK_FAST, stage), ==, other[stage]);
      g_assert_cmpuint (gev_points_get (points, GEV_TRACK_COMMERCIAL, stage), ==, other[stage]);
    }
  g_assert_cmpuint (gev_points_get (points, GEV_TRACK_SERVICE, GEV_STAGE_ORDINARY_OPERATION), ==, 16);
  g_assert_cmpuint (gev_points_get (points, GEV_TRACK_FAST, GEV_STAGE_ORDINARY_OPERATION), ==, 13);
  g_assert_cmpuint (gev_points_get (points, GEV_TRACK_FAST, GEV_STAGE_STOPPED), ==, 0);
  g_assert_cmpuint (points->adoption, ==, 4);
  g_assert_cmpuint (points->realised_factor, ==, 4);
  g_assert_true (gev_points_are_ours (points));
}

static void
test_shipped (void)
{
  g_autoptr (GevRecordSet) empty = gev_record_set_new ();
  g_autoptr (GevRecordSet) set = create_shipped_set ();
  g_autoptr (GevPoints) of_empty = get_points (empty, "2026-11-21");
  g_autoptr (GevPoints) of_today = get_points (set, "2026-11-21");
  g_autoptr (GevPoints) of_before = get_points (set, "1999-12-31");

  check_shipped (of_empty);
  check_shipped (of_today);
  check_shipped (of_before);
}

static void
test_dated (void)
{
  g_autoptr (GevRecordSet) set = create_shipped_set ();
  static const struct
  {
    const char *date;
    guint points; /* 0 for those that ship: 5 in a trial */
  } cases[] = {
    { "2024-12-31", 0 }, { "2025-01-01", 50 }, { "2025-12-31", 50 }, { "2026-01-01", 60 }, { "2030-01-01", 60 },
  };

  add_table (set, "2026-01-01", 60);
  add_table (set, "2025-01-01", 50);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GevPoints) points = get_points (set, cases[i].date);
      gboolean ours = cases[i].points == 0;

      g_assert_cmpint (gev_points_are_ours (points), ==, ours);
      g_assert_cmpuint (gev_points_get (points, GEV_TRACK_FAST, GEV_STAGE_TRIAL), ==, ours ? 5 : cases[i].points);
      g_assert_cmpuint (gev_points_get (points, GEV_TRACK_SERVICE, GEV_STAGE_TRIAL), ==, ours ? 6 : 0);
      g_assert_cmpuint (points->adoption, ==, ours ? 4 : cases[i].points + 1);
      g_assert_cmpuint (points->realised_factor, ==, ours ? 4 : 2);
    }
}

static void
test_weight (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevPoints) points = get_points (set, "2026-11-21");
  static const struct
  {
    gint64 kroner;
    guint weight;
  } cases[] = {
    { 0, 1 },         { 99999, 1 },    { 100000, 2 },    { 999999, 2 },     { 1000000, 3 },
    { 9999999, 3 },   { 10000000, 4 }, { 900000000, 4 }, { -1000000, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (gev_points_get_weight (points, cases[i].kroner * 100), ==, cases[i].weight);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/points/shipped", test_shipped);
  g_test_add_func ("/model/points/dated", test_dated);
  g_test_add_func ("/model/points/weight", test_weight);

  return g_test_run ();
}
