/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include <glib/gstdio.h>

#include "gev-measurement.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-query.h"
#include "gev-record-list.h"
#include "gev-store-counts.h"
#include "gev-store-figures.h"
#include "gev-store-query.h"

/* How long the window waits for a page over very many measurements, as a ratio
 * to the same page over few: two portfolios of the same projects and benefits,
 * the one with a measurement for each benefit, the other with a thousand. */

#define N_BENEFITS 1000
#define BENEFITS_PER_EDIT 100
#define N_ROUNDS 21

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
put (GevStore  *store,
     GevRecord *record)
{
  g_autoptr (GError) error = NULL;

  gev_store_put (store, record, &error);
  check (error);
}

static void
put_benefit (GevStore  *store,
             GevRecord *project,
             guint      n_measurements)
{
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  GevDate start = gev_date_new (2023, 1, 1);

  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Benefit");
  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (benefit, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, 12345);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, start);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 100 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, start + 1400);
  put (store, benefit);
  for (guint i = 0; i < n_measurements; i++)
    {
      g_autoptr (GevRecord) measurement = gev_record_new (GEV_TYPE_MEASUREMENT);

      gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
      gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, start + 1 + (int) i);
      gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, i % 100 * GEV_DECIMAL_ONE);
      put (store, measurement);
    }
}

static GevStore *
create (const char *path,
        guint       n_measurements)
{
  g_autoptr (GError) error = NULL;
  GevStore *store = gev_store_create (path, &error);

  check (error);
  for (guint i = 0; i < N_BENEFITS / BENEFITS_PER_EDIT; i++)
    {
      g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);

      gev_record_set_text (project, GEV_PROJECT_TITLE, "Project");
      gev_store_begin (store, "Fill", &error);
      check (error);
      put (store, project);
      for (guint j = 0; j < BENEFITS_PER_EDIT; j++)
        put_benefit (store, project, n_measurements);
      gev_store_commit (store, &error);
      check (error);
    }

  return store;
}

/* What the overview and the list of benefits ask for. */
static void
show (GevStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevQuery) query = gev_query_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevRecordList) list = NULL;
  g_autoptr (GArray) years = NULL;
  g_autoptr (GPtrArray) due = NULL;
  guint stages[GEV_N_STAGES];
  GevTotalsRow totals;

  gev_store_get_totals (store, NULL, 0, &totals, &error);
  check (error);
  years = gev_store_get_years (store, NULL, 0, &error);
  check (error);
  gev_store_count_stages (store, stages, &error);
  check (error);
  due = gev_store_get_due (store, gev_date_today () + 30, 20, &error);
  check (error);
  gev_query_set_sort (query, "degree", TRUE);
  list = gev_record_list_new (store, query, &error);
  check (error);
  for (guint i = 0; i < 50; i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (list), i));
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static gint64
measure (GevStore *store)
{
  gint64 times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      show (store);
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, N_ROUNDS, sizeof *times, compare_cb);

  return times[N_ROUNDS / 2];
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gevinst-bench-XXXXXX", NULL);
  g_autofree char *few_path = g_build_filename (folder, "few.gevinst", NULL);
  g_autofree char *many_path = g_build_filename (folder, "many.gevinst", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -rf '%s'", folder);
  g_autoptr (GevStore) few = NULL;
  g_autoptr (GevStore) many = NULL;
  gint64 floor, time;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  few = create (few_path, 1);
  many = create (many_path, 1000);
  floor = measure (few);
  time = measure (many);
  g_print ("measurements: %d against %d\npage: %.2f ms against %.2f ms, ratio %.2f\n", N_BENEFITS * 1000, N_BENEFITS,
           (double) time / 1000, (double) floor / 1000, (double) time / (double) floor);
  gev_store_close (few);
  gev_store_close (many);

  return system (remove);
}
