/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-list.h"

#include "gev-benefit.h"
#include "gev-measurement.h"
#include "gev-project.h"
#include "gev-stage-change.h"
#include "store-test.h"

typedef struct
{
  guint n_signals;
  guint position;
  guint removed;
  guint added;
} Seen;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    data)
{
  Seen *seen = data;

  seen->n_signals++;
  seen->position = position;
  seen->removed = removed;
  seen->added = added;
}

static void
changed_cb (GevRow *row,
            guint  *n_changed)
{
  (*n_changed)++;
}

static void
row_gone_cb (gpointer  data,
             GObject  *row)
{
  guint *n_alive = data;

  (*n_alive)--;
}

static GevRecord *
add_project (StoreFixture *fixture,
             const char   *title)
{
  GevRecord *project = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, title);
  store_test_save (fixture, project);

  return project;
}

static GevRecordList *
create_list (StoreFixture *fixture,
             GType         type)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevQuery) query = gev_query_new (type);
  GevRecordList *list = gev_record_list_new (fixture->store, query, &error);

  g_assert_no_error (error);

  return list;
}

static const char *
get_title (GevRecordList *list,
           guint          position)
{
  g_autoptr (GevRow) row = g_list_model_get_item (G_LIST_MODEL (list), position);

  return gev_record_get_text (gev_row_get_record (row), GEV_PROJECT_TITLE);
}

/* What came, went and moved is told, and nothing more. */
static void
test_items_changed (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) a = add_project (fixture, "A");
  g_autoptr (GevRecord) d = add_project (fixture, "D");
  g_autoptr (GevRecord) e = add_project (fixture, "E");
  g_autoptr (GevRecord) c = NULL;
  g_autoptr (GevRecordList) list = create_list (fixture, GEV_TYPE_PROJECT);
  g_autoptr (GevRow) row = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_autoptr (GevRow) same = NULL;
  Seen seen = { 0 };
  guint n_changed = 0;

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &seen);
  g_signal_connect (row, "changed", G_CALLBACK (changed_cb), &n_changed);
  c = add_project (fixture, "C");
  g_assert_cmpuint (seen.n_signals, ==, 1);
  g_assert_cmpuint (seen.position, ==, 1);
  g_assert_cmpuint (seen.removed, ==, 0);
  g_assert_cmpuint (seen.added, ==, 1);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_cmpuint (gev_record_list_find (list, gev_record_get_uuid (d)), ==, 2);

  /* The same records in the same order: only the row has news. */
  gev_record_set_text (d, GEV_PROJECT_TITLE, "Dd");
  store_test_save (fixture, d);
  g_assert_cmpuint (seen.n_signals, ==, 1);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpstr (gev_record_get_text (gev_row_get_record (row), GEV_PROJECT_TITLE), ==, "Dd");
  same = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_assert_true (same == row);

  gev_record_set_text (d, GEV_PROJECT_TITLE, "B");
  store_test_save (fixture, d);
  g_assert_cmpuint (seen.n_signals, ==, 2);
  g_assert_cmpuint (seen.position, ==, 1);
  g_assert_cmpuint (seen.removed, ==, 2);
  g_assert_cmpuint (seen.added, ==, 2);
  g_assert_cmpstr (get_title (list, 1), ==, "B");

  gev_store_remove (fixture->store, d, "Delete", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (seen.removed, ==, 1);
  g_assert_cmpuint (gev_record_list_find (list, gev_record_get_uuid (d)), ==, GEV_RECORD_LIST_NOWHERE);
  g_assert_cmpstr (gev_record_get_text (gev_row_get_record (row), GEV_PROJECT_TITLE), ==, "B");
}

static void
test_set_query (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) a = add_project (fixture, "Ås");
  g_autoptr (GevRecord) b = add_project (fixture, "Ærlig");
  g_autoptr (GevRecordList) list = create_list (fixture, GEV_TYPE_PROJECT);
  g_autoptr (GevQuery) query = gev_query_copy (gev_record_list_get_query (list));

  g_assert_cmpstr (get_title (list, 0), ==, "Ærlig");
  gev_query_set_sort (query, "title", TRUE);
  g_assert_true (gev_record_list_set_query (list, query, &error));
  g_assert_cmpstr (get_title (list, 0), ==, "Ås");
  gev_query_set_text (query, "ær");
  g_assert_true (gev_record_list_set_query (list, query, &error));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);

  /* A query that cannot be asked changes nothing. */
  gev_query_set_sort (query, "nothing", TRUE);
  g_assert_false (gev_record_list_set_query (list, query, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_INVALID);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_cmpstr (gev_query_get_sort (gev_record_list_get_query (list), NULL), ==, "title");
}

/* A row says what the model says, and hears of what it is made from. */
static void
test_rows (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GevRecordList) projects = NULL;
  g_autoptr (GevRecordList) benefits = NULL;
  g_autoptr (GevRecord) change = gev_record_new (GEV_TYPE_STAGE_CHANGE);
  g_autoptr (GevRecord) measurement = gev_record_new (GEV_TYPE_MEASUREMENT);
  g_autoptr (GevRecord) project = add_project (fixture, "Nattilsyn");
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevRow) row = NULL;
  g_autoptr (GevRow) figures = NULL;
  guint n_changed = 0;

  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Spart tid");
  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (benefit, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2024, 1, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 40 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2026, 7, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, 18615000);
  store_test_save (fixture, benefit);
  projects = create_list (fixture, GEV_TYPE_PROJECT);
  benefits = create_list (fixture, GEV_TYPE_BENEFIT);
  row = g_list_model_get_item (G_LIST_MODEL (projects), 0);
  figures = g_list_model_get_item (G_LIST_MODEL (benefits), 0);
  g_assert_cmpint (gev_row_get_stage (row), ==, GEV_STAGE_IDEA);
  g_assert_null (gev_row_get_figure (row));
  g_assert_null (gev_row_get_totals (figures));
  g_assert_cmpstr (gev_row_get_owner_title (figures), ==, "Nattilsyn");
  g_signal_connect (row, "changed", G_CALLBACK (changed_cb), &n_changed);

  gev_record_set_text (change, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (change, GEV_STAGE_CHANGE_DATE, gev_date_today ());
  gev_record_set_number (change, GEV_STAGE_CHANGE_TO, GEV_STAGE_TRIAL);
  store_test_save (fixture, change);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpint (gev_row_get_stage (row), ==, GEV_STAGE_TRIAL);

  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, gev_date_new (2024, 12, 1));
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, 8 * GEV_DECIMAL_ONE);
  store_test_save (fixture, measurement);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpint (gev_row_get_totals (row)->realised_ore, ==, 293760000);
  g_assert_cmpint (gev_row_get_figure (figures)->realised_ore, ==, 293760000);
}

/* However much is scrolled through, no more than some rows are alive; and a
 * list may go before its rows. */
static void
test_bounded (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecordList) list = NULL;
  g_autoptr (GevRow) held = NULL;
  g_autoptr (GevRow) again = NULL;
  guint n_alive = 0;

  gev_store_begin (fixture->store, "Many", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (GevRecord) project = store_test_random (fixture, GEV_TYPE_PROJECT);

      gev_store_put (fixture->store, project, &error);
      g_assert_no_error (error);
    }
  gev_store_commit (fixture->store, &error);
  g_assert_no_error (error);
  list = create_list (fixture, GEV_TYPE_PROJECT);
  held = g_list_model_get_item (G_LIST_MODEL (list), 0);
  for (guint i = 0; i < 1000; i++)
    {
      GevRow *row = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (row != held)
        {
          n_alive++;
          g_object_weak_ref (G_OBJECT (row), row_gone_cb, &n_alive);
        }
      g_object_unref (row);
    }
  g_assert_cmpuint (n_alive, <, 300);
  again = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (again == held);
  g_clear_object (&list);
  g_assert_cmpuint (n_alive, ==, 0);
  g_assert_nonnull (gev_row_get_record (held));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_test_add ("/store/record-list/items-changed", test_items_changed);
  store_test_add ("/store/record-list/set-query", test_set_query);
  store_test_add ("/store/record-list/rows", test_rows);
  store_test_add ("/store/record-list/bounded", test_bounded);

  return g_test_run ();
}
