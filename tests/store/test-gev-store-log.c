/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-log.h"

#include "gev-action.h"
#include "gev-benefit.h"
#include "gev-measurement.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "store-test.h"

static GPtrArray *
get_changes (StoreFixture *fixture,
             gint64        edit)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *changes = gev_store_get_changes (fixture->store, edit, gev_language_get ("en"), 0, &error);

  g_assert_no_error (error);

  return changes;
}

/* One line a change: “+Project Nattilsyn Title: - > Nattilsyn”. */
static char *
tell (StoreFixture *fixture,
      gint64        edit)
{
  g_autoptr (GPtrArray) changes = get_changes (fixture, edit);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      GevChange *change = g_ptr_array_index (changes, i);
      const char *from = gev_change_get_from (change);
      const char *to = gev_change_get_to (change);

      g_assert_nonnull (gev_change_get_uuid (change));
      g_string_append_printf (text, "%c%s %s %s: %s > %s\n", "+~-"[gev_change_get_operation (change)],
                              g_type_name (gev_change_get_record_type (change)) + strlen ("Gev"),
                              gev_change_get_title (change), gev_change_get_field (change)->label,
                              from != NULL ? from : "-", to != NULL ? to : "-");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_told (StoreFixture *fixture,
             gint64        edit,
             const char   *expected)
{
  g_autofree char *told = tell (fixture, edit);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_log (StoreFixture  *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GPtrArray) log = NULL;
  g_autoptr (GPtrArray) page = NULL;
  GevLogEntry *entry;

  gev_store_set_who (fixture->store, "Kari");
  gev_record_set_text (project, GEV_PROJECT_TITLE, "Nattilsyn");
  store_test_save (fixture, project);
  gev_store_set_who (fixture->store, NULL);
  gev_record_set_text (project, GEV_PROJECT_UNIT, "Hjemmetjenesten");
  gev_store_save (fixture->store, project, "Set unit", &error);
  gev_store_undo (fixture->store, &error);
  g_assert_no_error (error);

  log = gev_store_get_log (fixture->store, 10, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (log->len, ==, 3);
  entry = g_ptr_array_index (log, 0);
  g_assert_cmpint (gev_log_entry_get_kind (entry), ==, GEV_LOG_UNDO);
  g_assert_cmpint (gev_log_entry_get_target (entry), ==, 2);
  entry = g_ptr_array_index (log, 1);
  g_assert_cmpint (gev_log_entry_get_id (entry), ==, 2);
  g_assert_cmpint (gev_log_entry_get_state (entry), ==, GEV_LOG_UNDONE);
  g_assert_cmpstr (gev_log_entry_get_title (entry), ==, "Set unit");
  g_assert_null (gev_log_entry_get_who (entry));
  entry = g_ptr_array_index (log, 2);
  g_assert_cmpstr (gev_log_entry_get_who (entry), ==, "Kari");
  g_assert_cmpint (gev_log_entry_get_time (entry), ==, gev_time_now ());
  page = gev_store_get_log (fixture->store, 1, 1, &error);
  g_assert_cmpuint (page->len, ==, 1);
  g_assert_cmpint (gev_log_entry_get_id (g_ptr_array_index (page, 0)), ==, 2);

  assert_told (fixture, 1, "+Project Nattilsyn Title: - > Nattilsyn\n");
  assert_told (fixture, 2, "~Project Nattilsyn Unit: - > Hjemmetjenesten\n");
  assert_told (fixture, 3, "~Project Nattilsyn Unit: Hjemmetjenesten > -\n");
  g_assert_null (gev_store_get_changes (fixture->store, 4, gev_language_get ("en"), 0, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_NOT_FOUND);
}

/* Each kind of field in the words of its description. */
static void
test_fields (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) one = gev_record_new (GEV_TYPE_PROGRAMME);
  g_autoptr (GevRecord) other = gev_record_new (GEV_TYPE_PROGRAMME);
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevRecord) action = gev_record_new (GEV_TYPE_ACTION);

  gev_record_set_text (one, GEV_PROGRAMME_NAME, "Leve hele livet");
  gev_record_set_text (other, GEV_PROGRAMME_NAME, "Tørn");
  gev_record_set_text (project, GEV_PROJECT_TITLE, "Nattilsyn");
  gev_record_set_text (project, GEV_PROJECT_PROGRAMME, gev_record_get_uuid (one));
  gev_record_set_number (project, GEV_PROJECT_TRACK, GEV_TRACK_SERVICE);
  gev_record_set_number (project, GEV_PROJECT_KINDS, 3);
  gev_record_set_list (project, GEV_PROJECT_TAGS, (const char *[]){ "natt", "trygghet", "hjem", NULL });
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Spart tid");
  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (action, GEV_ACTION_TITLE, "Opplæring");
  gev_record_set_number (action, GEV_ACTION_ELEMENT, GEV_ELEMENT_COURAGE);
  gev_record_set_list (action, GEV_ACTION_PROJECTS, (const char *[]){ gev_record_get_uuid (project), NULL });
  store_test_save (fixture, one);
  store_test_save (fixture, other);
  store_test_save (fixture, project);
  store_test_save (fixture, benefit);
  store_test_save (fixture, action);

  gev_store_begin (fixture->store, "Everything", &error);
  g_assert_no_error (error);
  gev_record_set_text (project, GEV_PROJECT_PROGRAMME, gev_record_get_uuid (other));
  gev_record_set_number (project, GEV_PROJECT_TRACK, GEV_TRACK_FAST);
  gev_record_set_number (project, GEV_PROJECT_KINDS, 6);
  gev_record_set_number (project, GEV_PROJECT_PILOT, TRUE);
  gev_record_set_number (project, GEV_PROJECT_START, gev_date_new (2026, 3, 1));
  gev_record_set_list (project, GEV_PROJECT_TAGS, (const char *[]){ "trygghet", "søvn", "natt", "pust", NULL });
  gev_store_put (fixture->store, project, &error);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 2500000);
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, 18615050);
  gev_store_put (fixture->store, benefit, &error);
  gev_record_unset (action, GEV_ACTION_PROJECTS);
  gev_record_set_list (action, GEV_ACTION_BENEFITS, (const char *[]){ gev_record_get_uuid (benefit), NULL });
  gev_store_put (fixture->store, action, &error);
  g_assert_no_error (error);
  gev_store_commit (fixture->store, &error);
  g_assert_no_error (error);
  assert_told (fixture, 6,
               "~Project Nattilsyn Kinds of innovation: Service, Product > Product, Process\n"
               "~Project Nattilsyn Track: Service innovation > Fast track\n"
               "~Project Nattilsyn Programme: Leve hele livet > Tørn\n"
               "~Project Nattilsyn Start: - > 1 Mar 2026\n"
               "~Project Nattilsyn Pilot: - > Yes\n"
               "~Project Nattilsyn Tags: hjem > søvn, pust\n"
               "~Benefit Spart tid Baseline: - > 2.5\n"
               "~Benefit Spart tid Value of one unit: - > NOK\u00a0186,150.50\n"
               "~Action Opplæring Projects: Nattilsyn > -\n"
               "~Action Opplæring Benefits: - > Spart tid\n");
}

/* What was done to records that are long gone is still told by name, and not by
 * that of others who came after. */
static void
test_gone (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevRecord) measurement = gev_record_new (GEV_TYPE_MEASUREMENT);
  g_autoptr (GevRecord) newcomer = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Nattilsyn");
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Spart tid");
  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, gev_date_new (2026, 6, 1));
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, 29 * GEV_DECIMAL_ONE);
  store_test_save (fixture, project);
  store_test_save (fixture, benefit);
  store_test_save (fixture, measurement);
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, 31 * GEV_DECIMAL_ONE);
  store_test_save (fixture, measurement);
  gev_store_remove (fixture->store, measurement, "Delete", &error);
  gev_store_remove (fixture->store, project, "Delete", &error);
  g_assert_no_error (error);
  gev_record_set_text (newcomer, GEV_PROJECT_TITLE, "En annen");
  store_test_save (fixture, newcomer);

  assert_told (fixture, 2,
               "+Benefit Spart tid Project: - > Nattilsyn\n"
               "+Benefit Spart tid Title: - > Spart tid\n");
  assert_told (fixture, 4, "~Measurement Spart tid Value: 29 > 31\n");
  assert_told (fixture, 6,
               "-Project Nattilsyn Title: Nattilsyn > -\n"
               "-Benefit Spart tid Project: Nattilsyn > -\n"
               "-Benefit Spart tid Title: Spart tid > -\n");

  /* Undone to before it was made, and another edit made instead. */
  for (guint i = 0; i < 7; i++)
    g_assert_true (gev_store_undo (fixture->store, &error));
  store_test_save (fixture, newcomer);
  assert_told (fixture, 4, "~Measurement Spart tid Value: 29 > 31\n");
  assert_told (fixture, 1, "+Project Nattilsyn Title: - > Nattilsyn\n");
}

static void
test_limit (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) few = NULL;

  store_test_fill (fixture, 20);
  few = gev_store_get_changes (fixture->store, 1, gev_language_get ("en"), 20, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (few->len, >=, 20);
  g_assert_cmpuint (few->len, <, 60);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_test_add ("/store/log/log", test_log);
  store_test_add ("/store/log/fields", test_fields);
  store_test_add ("/store/log/gone", test_gone);
  store_test_add ("/store/log/limit", test_limit);

  return g_test_run ();
}
