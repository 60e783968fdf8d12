/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-shipped-records.h"

#include "gev-decimal.h"
#include "gev-idea-criterion.h"
#include "gev-points-table.h"
#include "gev-process-models.h"
#include "gev-rates.h"
#include "gev-track-points.h"

/* The families of shipped records: the process models have the first. */
enum
{
  FAMILY_POINTS = 0x101,
  FAMILY_SCORECARD = 0x201,
  FAMILY_RATES = 0x301,
};

#define N_POINTS (GEV_STAGE_DIFFUSION + 1)

/* No public source gives the points: these are our own (domain.md). */
static void
add_points_table (GPtrArray *records)
{
  static const guint8 points[][N_POINTS] = {
    [GEV_TRACK_SERVICE] = { 1, 2, 3, 4, 6, 9, 12, 16 },
    [GEV_TRACK_FAST] = { 1, 2, 3, 4, 5, 7, 10, 13 },
    [GEV_TRACK_COMMERCIAL] = { 1, 2, 3, 4, 5, 7, 10, 13 },
  };
  GevRecord *table = gev_shipped_record_new (GEV_TYPE_POINTS_TABLE, FAMILY_POINTS, 0);

  gev_record_set_text (table, GEV_POINTS_TABLE_NAME, "Gevinsts poengtabell");
  gev_record_set_number (table, GEV_POINTS_TABLE_VALID_FROM, gev_date_from_iso ("2000-01-01"));
  gev_record_set_text (table, GEV_POINTS_TABLE_SOURCE,
                       "Gevinsts egne poeng: Ingen åpen kilde fastsetter poengene i de nasjonale indikatorene.");
  gev_record_set_number (table, GEV_POINTS_TABLE_ADOPTION_POINTS, 4);
  gev_record_set_number (table, GEV_POINTS_TABLE_REALISED_FACTOR, 4);
  gev_record_set_number (table, GEV_POINTS_TABLE_MEDIUM_FROM_ORE, 10000000);
  gev_record_set_number (table, GEV_POINTS_TABLE_LARGE_FROM_ORE, 100000000);
  gev_record_set_number (table, GEV_POINTS_TABLE_VERY_LARGE_FROM_ORE, 1000000000);
  g_ptr_array_add (records, table);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      GevRecord *row = gev_shipped_record_new (GEV_TYPE_TRACK_POINTS, FAMILY_POINTS, i + 1);

      gev_record_set_text (row, GEV_TRACK_POINTS_TABLE, gev_record_get_uuid (table));
      gev_record_set_number (row, GEV_TRACK_POINTS_TRACK, i);
      for (guint j = 0; j < N_POINTS; j++)
        gev_record_set_number (row, GEV_TRACK_POINTS_IDEA + j, points[i][j]);
      g_ptr_array_add (records, row);
    }
}

/* What ideas are scored by is the field’s; that each counts as much is our
 * own. */
static void
add_scorecard (GPtrArray *records)
{
  static const struct
  {
    const char *title;
    const char *description;
  } criteria[] = {
    { "Behov", "5: et stort behov som mange har, og som er bekreftet. 1: et lite eller ubekreftet behov." },
    { "Gevinst", "5: stor gevinst som kan måles. 1: liten eller usikker gevinst." },
    { "Gjennomførbarhet", "5: vi kan gjøre det nå, med folk og rom vi har. 1: mye må på plass først." },
    { "Kostnad", "5: koster lite. 1: koster mye." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    {
      GevRecord *criterion = gev_shipped_record_new (GEV_TYPE_IDEA_CRITERION, FAMILY_SCORECARD, i);

      gev_record_set_number (criterion, GEV_IDEA_CRITERION_POSITION, i + 1);
      gev_record_set_text (criterion, GEV_IDEA_CRITERION_TITLE, criteria[i].title);
      gev_record_set_text (criterion, GEV_IDEA_CRITERION_DESCRIPTION, criteria[i].description);
      gev_record_set_number (criterion, GEV_IDEA_CRITERION_WEIGHT, 1);
      g_ptr_array_add (records, criterion);
    }
}

static void
add_rates (GPtrArray *records)
{
  GevRecord *rates = gev_shipped_record_new (GEV_TYPE_RATES, FAMILY_RATES, 0);

  gev_record_set_text (rates, GEV_RATES_NAME, "R-109");
  gev_record_set_number (rates, GEV_RATES_VALID_FROM, gev_date_from_iso ("2014-04-30"));
  gev_record_set_text (rates, GEV_RATES_SOURCE, "Finansdepartementet, rundskriv R-109");
  gev_record_set_number (rates, GEV_RATES_NEAR_RATE, 4 * GEV_DECIMAL_ONE);
  gev_record_set_number (rates, GEV_RATES_NEAR_YEARS, 40);
  gev_record_set_number (rates, GEV_RATES_MIDDLE_RATE, 3 * GEV_DECIMAL_ONE);
  gev_record_set_number (rates, GEV_RATES_MIDDLE_YEARS, 75);
  gev_record_set_number (rates, GEV_RATES_FAR_RATE, 2 * GEV_DECIMAL_ONE);
  gev_record_set_number (rates, GEV_RATES_TAX_COST, 20 * GEV_DECIMAL_ONE);
  g_ptr_array_add (records, rates);
}

/**
 * gev_shipped_records_create:
 *
 * Returns: (transfer full) (element-type GevRecord): the records that ship with
 *   the program, the same in every portfolio: process models, the points table
 *   of the indicators, the scorecard of ideas, the rates of the socio-economic
 *   calculation. Each stands after what it belongs to.
 */
GPtrArray *
gev_shipped_records_create (void)
{
  GPtrArray *records = gev_process_models_create_shipped ();

  add_points_table (records);
  add_scorecard (records);
  add_rates (records);

  return records;
}

/**
 * gev_shipped_record_new: (skip)
 * @type: a type of record
 * @family: a number for what belongs together
 * @member: a number within the family
 *
 * Returns: (transfer full): a record with the UUID that the shipped record of
 *   those numbers has in every portfolio
 */
GevRecord *
gev_shipped_record_new (GType type,
                        guint family,
                        guint member)
{
  /* Not of this moment: the day that what ships was settled. */
  const GevTime made = G_GINT64_CONSTANT (1767225600); /* 2026-01-01 */
  GevRecord *record = gev_record_new (type);
  g_autofree char *uuid = g_strdup_printf ("019b76da-a800-7000-8000-%08x%04x", family, member);

  gev_record_set_text (record, GEV_RECORD_UUID, uuid);
  gev_record_set_number (record, GEV_RECORD_CREATED, made);
  gev_record_set_number (record, GEV_RECORD_MODIFIED, made);
  gev_record_set_number (record, GEV_RECORD_REVISION, 1);

  return record;
}
