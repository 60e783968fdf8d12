/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <glib/gstdio.h>

#include "gev-action.h"
#include "gev-benefit.h"
#include "gev-measurement.h"
#include "gev-plan-point.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-record-types.h"
#include "gev-stage-change.h"

static const char *const words[] = {
  "nattilsyn", "Ærlighet", "øving", "Åpen dør", "åtte", "velferdsteknologi", "digital post", "bil 2", "bil 10",
  "Đat", "læring", "“sitat”", "e-post", "vakt",
};

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static gboolean
chance (StoreFixture *fixture,
        int           one_in)
{
  return g_rand_int_range (fixture->rand, 0, one_in) == 0;
}

static const char *
pick_word (StoreFixture *fixture)
{
  return words[g_rand_int_range (fixture->rand, 0, G_N_ELEMENTS (words))];
}

static GevDate
pick_date (StoreFixture *fixture)
{
  return gev_date_new (2023, 1, 1) + g_rand_int_range (fixture->rand, 0, 5 * 365);
}

static void
set_title (StoreFixture *fixture,
           GevRecord    *record,
           guint         field)
{
  g_autofree char *title = g_strdup_printf ("%s %s", pick_word (fixture), pick_word (fixture));

  gev_record_set_text (record, field, title);
}

/* Sets the field to a record of its target’s type, if there is one. */
static gboolean
refer (StoreFixture *fixture,
       GevRecord    *record,
       guint         field)
{
  const GevField *description = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), field);
  g_autoptr (GPtrArray) all = gev_store_get_all (fixture->store, description->target (), NULL);
  gpointer target;

  if (all->len == 0)
    return FALSE;
  target = g_ptr_array_index (all, g_rand_int_range (fixture->rand, 0, (int) all->len));
  if (description->kind == GEV_FIELD_REFERENCES)
    gev_record_set_list (record, field, (const char *[]){ gev_record_get_uuid (target), NULL });
  else
    gev_record_set_text (record, field, gev_record_get_uuid (target));

  return TRUE;
}

static void
set_choice (StoreFixture *fixture,
            GevRecord    *record,
            guint         field)
{
  const GevField *description = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), field);

  gev_record_set_number (record, field,
                         g_rand_int_range (fixture->rand, 0, (int) description->vocabulary->n_terms));
}

static void
fill_project (StoreFixture *fixture,
              GevRecord    *record)
{
  set_title (fixture, record, GEV_PROJECT_TITLE);
  if (!chance (fixture, 3))
    refer (fixture, record, GEV_PROJECT_PROGRAMME);
  if (!chance (fixture, 3))
    set_choice (fixture, record, GEV_PROJECT_TRACK);
  if (!chance (fixture, 3))
    gev_record_set_text (record, GEV_PROJECT_UNIT, pick_word (fixture));
  if (!chance (fixture, 3))
    gev_record_set_list (record, GEV_PROJECT_TAGS,
                         (const char *[]){ pick_word (fixture), pick_word (fixture), NULL });
  gev_record_set_number (record, GEV_PROJECT_KINDS, g_rand_int_range (fixture->rand, 0, 32));
  gev_record_set_number (record, GEV_PROJECT_PILOT, chance (fixture, 2));
  if (!chance (fixture, 3))
    gev_record_set_number (record, GEV_PROJECT_PLANNED_END, pick_date (fixture));
}

static void
fill_benefit (StoreFixture *fixture,
              GevRecord    *record)
{
  gboolean down = chance (fixture, 2);
  GevDecimal baseline = g_rand_int_range (fixture->rand, 0, 200) * GEV_DECIMAL_ONE / 2;
  GevDecimal gain = g_rand_int_range (fixture->rand, 1, 100) * GEV_DECIMAL_ONE / 3;
  GevDate date = pick_date (fixture) - 365;

  set_title (fixture, record, GEV_BENEFIT_TITLE);
  if (!refer (fixture, record, chance (fixture, 5) ? GEV_BENEFIT_PROGRAMME : GEV_BENEFIT_PROJECT))
    refer (fixture, record, GEV_BENEFIT_PROGRAMME);
  gev_record_set_number (record, GEV_BENEFIT_PRICED, !chance (fixture, 4));
  gev_record_set_number (record, GEV_BENEFIT_DIS_BENEFIT, chance (fixture, 6));
  gev_record_set_number (record, GEV_BENEFIT_DIRECTION, down);
  if (!chance (fixture, 3))
    set_choice (fixture, record, GEV_BENEFIT_FLOW);
  if (!chance (fixture, 5))
    set_choice (fixture, record, GEV_BENEFIT_GROUP);
  gev_record_set_number (record, GEV_BENEFIT_UNIT_VALUE_ORE, g_rand_int_range (fixture->rand, 0, 100000000));
  if (!chance (fixture, 3))
    gev_record_set_number (record, GEV_BENEFIT_NEXT_DUE, pick_date (fixture));
  if (chance (fixture, 8))
    return;
  gev_record_set_number (record, GEV_BENEFIT_BASELINE, baseline);
  gev_record_set_number (record, GEV_BENEFIT_BASELINE_DATE, date);
  if (chance (fixture, 8))
    return;
  gev_record_set_number (record, GEV_BENEFIT_TARGET, down ? baseline - gain : baseline + gain);
  gev_record_set_number (record, GEV_BENEFIT_TARGET_DATE, date + g_rand_int_range (fixture->rand, 1, 2000));
}

static void
fill_action (StoreFixture *fixture,
             GevRecord    *record)
{
  set_title (fixture, record, GEV_ACTION_TITLE);
  set_choice (fixture, record, GEV_ACTION_ELEMENT);
  if (!chance (fixture, 3))
    set_choice (fixture, record, GEV_ACTION_STATUS);
  gev_record_set_number (record, GEV_ACTION_NEEDS, g_rand_int_range (fixture->rand, 0, 1024));
  refer (fixture, record, GEV_ACTION_PROJECTS);
  refer (fixture, record, GEV_ACTION_BENEFITS);
}

/* Lets the change correct an earlier one, of its own project if it has any. */
static void
correct (StoreFixture *fixture,
         GevRecord    *record)
{
  g_autoptr (GPtrArray) changes =
    gev_store_get_referring (fixture->store, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                             gev_record_get_text (record, GEV_STAGE_CHANGE_PROJECT), NULL);

  if (changes->len == 0 || chance (fixture, 10))
    refer (fixture, record, GEV_STAGE_CHANGE_CORRECTS);
  else
    gev_record_set_text (record, GEV_STAGE_CHANGE_CORRECTS,
                         gev_record_get_uuid (changes->pdata[g_rand_int_range (fixture->rand, 0, (int) changes->len)]));
}

/**
 * store_test_random:
 *
 * Returns: (transfer full) (nullable): a record that may be put into the
 *   portfolio, %NULL where there is nothing yet that it can belong to
 */
GevRecord *
store_test_random (StoreFixture *fixture,
                   GType         type)
{
  g_autoptr (GevRecord) record = gev_record_new (type);

  if (type == GEV_TYPE_PROGRAMME)
    {
      set_title (fixture, record, GEV_PROGRAMME_NAME);
    }
  else if (type == GEV_TYPE_PROJECT)
    {
      fill_project (fixture, record);
    }
  else if (type == GEV_TYPE_STAGE_CHANGE)
    {
      if (!refer (fixture, record, GEV_STAGE_CHANGE_PROJECT))
        return NULL;
      /* Few days, so that some changes are of the same one. */
      gev_record_set_number (record, GEV_STAGE_CHANGE_DATE,
                             gev_date_new (2026, 10, 1) + 20 * g_rand_int_range (fixture->rand, 0, 4));
      set_choice (fixture, record, GEV_STAGE_CHANGE_TO);
      if (chance (fixture, 3))
        correct (fixture, record);
    }
  else if (type == GEV_TYPE_BENEFIT)
    {
      fill_benefit (fixture, record);
      if (!gev_record_has (record, GEV_BENEFIT_PROJECT) && !gev_record_has (record, GEV_BENEFIT_PROGRAMME))
        return NULL;
    }
  else if (type == GEV_TYPE_PLAN_POINT)
    {
      if (!refer (fixture, record, GEV_PLAN_POINT_BENEFIT))
        return NULL;
      gev_record_set_number (record, GEV_PLAN_POINT_DATE, pick_date (fixture));
      gev_record_set_number (record, GEV_PLAN_POINT_VALUE, g_rand_int_range (fixture->rand, -50, 200) * 333333);
    }
  else if (type == GEV_TYPE_MEASUREMENT)
    {
      if (!refer (fixture, record, GEV_MEASUREMENT_BENEFIT))
        return NULL;
      gev_record_set_number (record, GEV_MEASUREMENT_DATE, pick_date (fixture) - 365);
      gev_record_set_number (record, GEV_MEASUREMENT_VALUE, g_rand_int_range (fixture->rand, -50, 200) * 777777);
    }
  else
    {
      g_assert_true (type == GEV_TYPE_ACTION);
      fill_action (fixture, record);
    }

  return g_steal_pointer (&record);
}

static void
put_random (StoreFixture *fixture,
            GType         type)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) record = store_test_random (fixture, type);

  if (record == NULL)
    return;
  gev_store_put (fixture->store, record, &error);
  g_assert_no_error (error);
}

/**
 * store_test_fill:
 *
 * Puts projects, and what goes with them, into the portfolio: one edit.
 */
void
store_test_fill (StoreFixture *fixture,
                 guint         n_projects)
{
  g_autoptr (GError) error = NULL;

  gev_store_begin (fixture->store, "Fill", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_projects / 8 + 2; i++)
    put_random (fixture, GEV_TYPE_PROGRAMME);
  for (guint i = 0; i < n_projects; i++)
    put_random (fixture, GEV_TYPE_PROJECT);
  for (guint i = 0; i < n_projects * 2; i++)
    {
      put_random (fixture, GEV_TYPE_STAGE_CHANGE);
      put_random (fixture, GEV_TYPE_BENEFIT);
      put_random (fixture, GEV_TYPE_PLAN_POINT);
      put_random (fixture, GEV_TYPE_MEASUREMENT);
      put_random (fixture, GEV_TYPE_MEASUREMENT);
    }
  for (guint i = 0; i < n_projects / 2; i++)
    put_random (fixture, GEV_TYPE_ACTION);
  gev_store_commit (fixture->store, &error);
  g_assert_no_error (error);
}

/* Another record’s values in the place of those of one that is there. */
static void
change_one (StoreFixture *fixture,
            GevRecord    *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) other = store_test_random (fixture, G_OBJECT_TYPE (record));

  for (guint i = GEV_RECORD_N_FIELDS; other != NULL && i < GEV_RECORD_GET_CLASS (record)->n_fields; i++)
    gev_record_set_value (record, i, &gev_record_get_values (other)[i]);
  gev_store_save (fixture->store, record, "Change", &error);
  g_assert_no_error (error);
}

/**
 * store_test_change:
 *
 * Makes an edit: something is added, changed or deleted.
 */
void
store_test_change (StoreFixture *fixture)
{
  const GType types[] = { GEV_TYPE_PROGRAMME, GEV_TYPE_PROJECT,    GEV_TYPE_BENEFIT,      GEV_TYPE_PLAN_POINT,
                          GEV_TYPE_ACTION,    GEV_TYPE_MEASUREMENT, GEV_TYPE_STAGE_CHANGE };
  GType type = types[g_rand_int_range (fixture->rand, 0, G_N_ELEMENTS (types))];
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = gev_store_get_all (fixture->store, type, &error);
  GevRecord *record = NULL;

  g_assert_no_error (error);
  if (all->len > 0)
    record = g_ptr_array_index (all, g_rand_int_range (fixture->rand, 0, (int) all->len));
  if (record != NULL && chance (fixture, 6))
    {
      gev_store_remove (fixture->store, record, "Delete", &error);
      g_assert_no_error (error);
    }
  else if (record != NULL && chance (fixture, 2))
    {
      change_one (fixture, record);
    }
  else
    {
      g_autoptr (GevRecord) fresh = store_test_random (fixture, type);

      if (fresh != NULL)
        store_test_save (fixture, fresh);
    }
}

/**
 * store_test_put_all:
 *
 * Puts every record of @portfolio into the portfolio, but not that of the portfolio itself: one edit.
 */
void
store_test_put_all (StoreFixture    *fixture,
                    RandomPortfolio *portfolio)
{
  g_autoptr (GError) error = NULL;
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  gev_store_begin (fixture->store, "Fill", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_types; i++)
    {
      GPtrArray *all = random_portfolio_get_all (portfolio, types[i]);

      for (guint j = 0; !gev_record_types_get_class (types[i])->singleton && j < all->len; j++)
        {
          gev_store_put (fixture->store, all->pdata[j], &error);
          g_assert_no_error (error);
        }
    }
  gev_store_commit (fixture->store, &error);
  g_assert_no_error (error);
}

/**
 * store_test_save:
 *
 * Saves a record that may be kept.
 */
void
store_test_save (StoreFixture *fixture,
                 gpointer      record)
{
  g_autoptr (GError) error = NULL;

  gev_store_save (fixture->store, record, "Save", &error);
  g_assert_no_error (error);
}

/**
 * store_test_load:
 *
 * Returns: (transfer full): every record
 */
GevRecordSet *
store_test_load (GevStore *store)
{
  g_autoptr (GError) error = NULL;
  GevRecordSet *set = gev_store_load (store, NULL, NULL, &error);

  g_assert_no_error (error);

  return set;
}

static gboolean
dump_record (GevRecordClass  *klass,
             const GevValue  *values,
             gpointer         data,
             GError         **error)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);
      g_autofree char *text = NULL;

      if (!gev_field_is_list (field))
        text = gev_value_to_string (field, &values[i]);
      else if (values[i].list != NULL)
        text = g_strjoinv ("|", values[i].list);
      if (text != NULL)
        g_string_append_printf (data, "%s.%s=%s\n", klass->name, field->name, text);
    }

  return TRUE;
}

/**
 * store_test_dump:
 *
 * Returns: (transfer full): all that the portfolio says, as text
 */
char *
store_test_dump (GevStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) dump = g_string_new (NULL);
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      gev_store_foreach (store, types[i], dump_record, dump, &error);
      g_assert_no_error (error);
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

/**
 * store_test_set_up:
 *
 * Makes a portfolio in a folder of its own.
 */
void
store_test_set_up (StoreFixture  *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("gevinst-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_DATA_HOME", fixture->folder, TRUE);
  fixture->path = g_build_filename (fixture->folder, "Østre prøve 50%.gevinst", NULL);
  fixture->store = gev_store_create (fixture->path, &error);
  g_assert_no_error (error);
  fixture->rand = g_rand_new_with_seed (20261121);
}

/**
 * store_test_tear_down:
 *
 * Closes the portfolio and removes it.
 */
void
store_test_tear_down (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_clear_object (&fixture->store);
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_rand_free (fixture->rand);
}

/**
 * store_test_reopen:
 *
 * Closes the portfolio and opens it again, as another run of the program would.
 */
void
store_test_reopen (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  fixture->store = gev_store_open (fixture->path, GEV_STORE_WRITE, &error);
  g_assert_no_error (error);
}

/**
 * store_test_done_cb:
 *
 * Keeps the result of a job where store_test_wait() looks for it.
 */
void
store_test_done_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

/**
 * store_test_wait:
 *
 * Returns: (transfer none): the result, when the job is done
 */
GAsyncResult *
store_test_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/**
 * store_test_add:
 *
 * Adds a test with a portfolio of its own.
 */
void
store_test_add (const char    *path,
                StoreTestFunc  test)
{
  g_test_add (path, StoreFixture, NULL, store_test_set_up, test, store_test_tear_down);
}
