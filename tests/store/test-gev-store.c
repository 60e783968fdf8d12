/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store.h"

#include "gev-action.h"
#include "gev-benefit.h"
#include "gev-measurement.h"
#include "gev-organisation.h"
#include "gev-portfolio.h"
#include "gev-process-model.h"
#include "gev-project.h"
#include "gev-record-types.h"
#include "gev-store-backup.h"
#include "gev-store-figures.h"
#include "store-test.h"

static GevRecord *
add_project (StoreFixture *fixture,
             const char   *title)
{
  GevRecord *project = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, title);
  store_test_save (fixture, project);

  return project;
}

static GevRecord *
add_benefit (StoreFixture *fixture,
             GevRecord    *project)
{
  GevRecord *benefit = gev_record_new (GEV_TYPE_BENEFIT);

  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Spart tid");
  gev_record_set_number (benefit, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2024, 1, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 40 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2026, 7, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, 18615000);
  store_test_save (fixture, benefit);

  return benefit;
}

static GevRecord *
add_measurement (StoreFixture *fixture,
                 GevRecord    *benefit,
                 GevDate       date,
                 GevDecimal    value)
{
  GevRecord *measurement = gev_record_new (GEV_TYPE_MEASUREMENT);

  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, date);
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, value);
  store_test_save (fixture, measurement);

  return measurement;
}

static guint
count (GevStore *store,
       GType     type)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = gev_store_get_all (store, type, &error);

  g_assert_no_error (error);

  return all->len;
}

/* The description may call for a record of @type: the first there is, or a new
 * one of that type. */
static char *
make_target (GevStore *store,
             GType     type);

/* A value that the field may hold, told apart by @seed. */
static void
fill_field (GevStore  *store,
            GevRecord *record,
            guint      index,
            guint      seed)
{
  const GevField *field = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), index);
  g_autofree char *text = g_strdup_printf ("Æ‰čđŋ <&\"'> %u;", seed);
  g_autofree char *target = NULL;

  switch (field->kind)
    {
    case GEV_FIELD_TEXT:
      gev_record_set_text (record, index, text);
      break;
    case GEV_FIELD_PROSE:
      {
        g_autofree char *prose = g_strdup_printf ("%s\n\n%s", text, text);

        gev_record_set_text (record, index, prose);
        break;
      }
    case GEV_FIELD_TEXTS:
      gev_record_set_list (record, index, (const char *[]){ "https://b.example/", text, "https://a.example/", NULL });
      break;
    case GEV_FIELD_BOOLEAN:
      gev_record_set_number (record, index, seed % 2);
      break;
    case GEV_FIELD_INTEGER:
    case GEV_FIELD_DECIMAL:
    case GEV_FIELD_MONEY:
      gev_record_set_number (record, index, CLAMP ((gint64) seed * 1234567, field->minimum, field->maximum));
      break;
    case GEV_FIELD_DATE:
      gev_record_set_number (record, index, gev_date_new (2024, 2, 29) + (int) seed);
      break;
    case GEV_FIELD_TIME:
      gev_record_set_number (record, index, 1700000000 + seed);
      break;
    case GEV_FIELD_CHOICE:
      gev_record_set_number (record, index, seed % field->vocabulary->n_terms);
      break;
    case GEV_FIELD_CHOICES:
      gev_record_set_number (record, index, 1 + seed % ((1 << field->vocabulary->n_terms) - 1));
      break;
    case GEV_FIELD_REFERENCE:
      target = make_target (store, field->target ());
      gev_record_set_text (record, index, target);
      break;
    case GEV_FIELD_REFERENCES:
      target = make_target (store, field->target ());
      gev_record_set_list (record, index, (const char *[]){ target, NULL });
      break;
    default:
      g_assert_not_reached ();
    }
}

static char *
make_target (GevStore *store,
             GType     type)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = gev_store_get_all (store, type, &error);
  g_autoptr (GevRecord) record = NULL;

  g_assert_no_error (error);
  if (all->len > 0)
    return g_strdup (gev_record_get_uuid (g_ptr_array_index (all, 0)));
  record = gev_record_new (type);
  for (guint i = GEV_RECORD_N_FIELDS; i < GEV_RECORD_GET_CLASS (record)->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), i);

      if (field->flags & (GEV_FIELD_REQUIRED | GEV_FIELD_OWNER))
        fill_field (store, record, i, 1);
    }
  if (type == GEV_TYPE_BENEFIT)
    gev_record_unset (record, GEV_BENEFIT_PROGRAMME);
  gev_store_put (store, record, &error);
  g_assert_no_error (error);

  return g_strdup (gev_record_get_uuid (record));
}

/* Every field of every type goes in and comes out again, alone in its record
 * but for what the type requires. */
static void
test_every_field (StoreFixture  *fixture,
                  gconstpointer  data)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);
  guint n_fields = 0;

  for (guint i = 0; i < n_types; i++)
    {
      GevRecordClass *klass = gev_record_types_get_class (types[i]);

      for (guint j = GEV_RECORD_N_FIELDS; j < klass->n_fields; j++)
        for (guint seed = 1; seed < 4; seed++)
          {
            g_autoptr (GError) error = NULL;
            g_autoptr (GevRecord) record = NULL;
            g_autoptr (GevRecord) back = NULL;
            g_autoptr (GPtrArray) problems = NULL;

            gev_store_begin (fixture->store, "Fields", &error);
            g_assert_no_error (error);
            record = klass->singleton ? gev_store_get_portfolio (fixture->store, &error) : gev_record_new (types[i]);
            for (guint k = GEV_RECORD_N_FIELDS; k < klass->n_fields; k++)
              if (k == j || (gev_record_class_get_field (klass, k)->flags & GEV_FIELD_REQUIRED))
                fill_field (fixture->store, record, k, seed);
            if (types[i] == GEV_TYPE_BENEFIT && !gev_record_has (record, GEV_BENEFIT_PROGRAMME))
              fill_field (fixture->store, record, GEV_BENEFIT_PROJECT, seed);

            /* What the rules of the type refuse is not the store's matter. */
            problems = gev_record_validate (record);
            if (problems->len > 0)
              {
                gev_store_rollback (fixture->store);
                continue;
              }
            gev_store_put (fixture->store, record, &error);
            g_assert_no_error (error);
            gev_store_commit (fixture->store, &error);
            g_assert_no_error (error);
            back = gev_store_get (fixture->store, gev_record_get_uuid (record), &error);
            g_assert_no_error (error);
            if (!gev_record_equal (record, back))
              g_error ("%s.%s did not come back", klass->name, gev_record_class_get_field (klass, j)->name);
            n_fields++;
          }
    }
  g_assert_cmpuint (n_fields, >, 250);
}

static void
test_create (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevPortfolio) portfolio = gev_store_get_portfolio (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_nonnull (gev_record_get_text (portfolio, GEV_PORTFOLIO_TITLE));
  g_assert_cmpuint (count (fixture->store, GEV_TYPE_PROCESS_MODEL), ==, 3);
  g_assert_null (gev_store_get_undo_title (fixture->store));
  g_assert_null (gev_store_create (fixture->path, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_EXISTS);
}

static void
test_revisions (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) organisation = gev_record_new (GEV_TYPE_ORGANISATION);
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (fixture->store, &error);
  g_autoptr (GevRecord) project = NULL;

  gev_record_set_text (organisation, GEV_ORGANISATION_NAME, "Eksempel kommune");
  store_test_save (fixture, organisation);
  gev_record_set_text (portfolio, GEV_PORTFOLIO_ORGANISATION, gev_record_get_uuid (organisation));
  store_test_save (fixture, portfolio);
  project = add_project (fixture, "Nattilsyn");
  g_assert_cmpint (gev_record_get_number (project, GEV_RECORD_REVISION), ==, 1);
  g_assert_cmpstr (gev_record_get_text (project, GEV_RECORD_ORIGIN), ==, gev_record_get_uuid (organisation));

  /* Saying the same again is no edit. */
  g_assert_cmpint (gev_store_get_revision (fixture->store), ==, 3);
  store_test_save (fixture, project);
  g_assert_cmpint (gev_store_get_revision (fixture->store), ==, 3);
  gev_record_set_text (project, GEV_PROJECT_SUMMARY, "Tilsyn om natten");
  store_test_save (fixture, project);
  g_assert_cmpint (gev_record_get_number (project, GEV_RECORD_REVISION), ==, 2);
}

static void
test_refused (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = add_project (fixture, "Dørlåser");
  g_autoptr (GevRecord) measurement = gev_record_new (GEV_TYPE_MEASUREMENT);
  g_autofree char *nowhere = g_strdup ("018f0000-0000-7000-8000-000000000000");

  gev_record_set_text (project, GEV_PROJECT_TITLE, "  ");
  g_assert_false (gev_store_save (fixture->store, project, "Empty", &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_INVALID);
  g_clear_error (&error);

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Dørlåser");
  gev_record_set_text (project, GEV_PROJECT_PROGRAMME, nowhere);
  g_assert_false (gev_store_save (fixture->store, project, "Nowhere", &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_REFERENCE);
  g_clear_error (&error);

  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, nowhere);
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, gev_date_new (2024, 1, 1));
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, 1);
  g_assert_false (gev_store_save (fixture->store, measurement, "Orphan", &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_REFERENCE);
  g_assert_cmpuint (count (fixture->store, GEV_TYPE_MEASUREMENT), ==, 0);
  g_assert_cmpint (gev_store_get_revision (fixture->store), ==, 1);
}

static void
test_undo (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = add_project (fixture, "Nattilsyn");
  g_autoptr (GevRecord) back = NULL;
  const char *uuid = gev_record_get_uuid (project);

  gev_record_set_list (project, GEV_PROJECT_TAGS, (const char *[]){ "velferdsteknologi", "natt", NULL });
  gev_store_save (fixture->store, project, "Set tags", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gev_store_get_undo_title (fixture->store), ==, "Set tags");

  /* Undo and redo survive a restart. */
  store_test_reopen (fixture);
  g_assert_true (gev_store_undo (fixture->store, &error));
  back = gev_store_get (fixture->store, uuid, &error);
  g_assert_no_error (error);
  g_assert_false (gev_record_has (back, GEV_PROJECT_TAGS));
  g_assert_cmpint (gev_record_get_number (back, GEV_RECORD_REVISION), ==, 1);
  g_clear_object (&back);
  g_assert_true (gev_store_undo (fixture->store, &error));
  g_assert_null (gev_store_get (fixture->store, uuid, NULL));
  g_assert_false (gev_store_undo (fixture->store, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  store_test_reopen (fixture);
  g_assert_cmpstr (gev_store_get_redo_title (fixture->store), ==, "Save");
  g_assert_true (gev_store_redo (fixture->store, &error));
  g_assert_true (gev_store_redo (fixture->store, &error));
  back = gev_store_get (fixture->store, uuid, &error);
  g_assert_no_error (error);
  g_assert_true (gev_record_equal (project, back));

  /* A new edit after an undo ends what could be redone. */
  g_assert_true (gev_store_undo (fixture->store, &error));
  g_object_unref (add_project (fixture, "Et annet"));
  g_assert_null (gev_store_get_redo_title (fixture->store));
  g_assert_cmpstr (gev_store_get_undo_title (fixture->store), ==, "Save");
}

static void
test_delete (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = add_project (fixture, "Nattilsyn");
  g_autoptr (GevRecord) other = add_project (fixture, "Dørlåser");
  g_autoptr (GevRecord) benefit = add_benefit (fixture, project);
  g_autoptr (GevRecord) measurement =
    add_measurement (fixture, benefit, gev_date_new (2024, 12, 1), 8 * GEV_DECIMAL_ONE);
  g_autoptr (GevRecord) action = gev_record_new (GEV_TYPE_ACTION);
  g_autoptr (GevRecordSet) before = NULL;
  g_autoptr (GevRecordSet) after = NULL;
  g_autoptr (GevRecord) left = NULL;
  const char *linked[] = { gev_record_get_uuid (project), gev_record_get_uuid (other), NULL };

  gev_record_set_text (action, GEV_ACTION_TITLE, "Opplæring");
  gev_record_set_number (action, GEV_ACTION_ELEMENT, GEV_ELEMENT_CONSCIOUSNESS);
  gev_record_set_list (action, GEV_ACTION_PROJECTS, linked);
  gev_record_set_list (action, GEV_ACTION_BENEFITS, (const char *[]){ gev_record_get_uuid (benefit), NULL });
  store_test_save (fixture, action);
  before = gev_store_load (fixture->store, NULL, NULL, &error);
  g_assert_no_error (error);

  gev_store_remove (fixture->store, project, "Delete", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture->store, GEV_TYPE_BENEFIT), ==, 0);
  g_assert_cmpuint (count (fixture->store, GEV_TYPE_MEASUREMENT), ==, 0);
  left = gev_store_get (fixture->store, gev_record_get_uuid (action), &error);
  g_assert_no_error (error);
  g_assert_false (gev_record_has (left, GEV_ACTION_BENEFITS));
  g_assert_cmpstr (gev_record_get_list (left, GEV_ACTION_PROJECTS)[0], ==, gev_record_get_uuid (other));

  g_assert_true (gev_store_undo (fixture->store, &error));
  after = gev_store_load (fixture->store, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 5; i++)
    {
      GevRecord *records[] = { project, other, benefit, measurement, action };
      GevRecord *one = gev_record_set_lookup (before, gev_record_get_uuid (records[i]));

      g_assert_true (gev_record_equal (one, gev_record_set_lookup (after, gev_record_get_uuid (records[i]))));
    }
  g_assert_true (gev_store_redo (fixture->store, &error));
  g_assert_cmpuint (count (fixture->store, GEV_TYPE_MEASUREMENT), ==, 0);
}

/* The kept figures follow every edit and every undo; the worked case (2). */
static void
test_figures (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = add_project (fixture, "Nattilsyn");
  g_autoptr (GevRecord) benefit = add_benefit (fixture, project);
  g_autoptr (GevRecord) measurement = NULL;
  GevFigure figure;
  GevTotalsRow totals;

  gev_store_get_figure (fixture->store, benefit, &figure, &error);
  g_assert_no_error (error);
  g_assert_cmpint (figure.as_of, ==, gev_date_today ());
  g_assert_cmpint (figure.realised_ore, ==, 0);
  g_assert_cmpint (figure.planned_to_date_ore, >, 0);

  /* 186 150 kr · 8 · 720 days / 365 = 2 937 600 kr */
  measurement = add_measurement (fixture, benefit, gev_date_new (2024, 12, 1), 8 * GEV_DECIMAL_ONE);
  gev_store_get_figure (fixture->store, benefit, &figure, &error);
  g_assert_cmpint (figure.realised_ore, ==, 293760000);
  g_assert_cmpint (figure.last_date, ==, gev_date_new (2024, 12, 1));
  g_assert_cmpfloat_with_epsilon (figure.degree, 0.2, 1e-12);
  g_assert_cmpint (figure.status, ==, GEV_STATUS_OFF_PLAN);
  gev_store_get_totals (fixture->store, project, 0, &totals, &error);
  g_assert_no_error (error);
  g_assert_cmpint (totals.realised_ore, ==, 293760000);
  g_assert_cmpuint (totals.n_status[GEV_STATUS_OFF_PLAN], ==, 1);

  g_assert_true (gev_store_undo (fixture->store, &error));
  gev_store_get_figure (fixture->store, benefit, &figure, &error);
  g_assert_cmpint (figure.realised_ore, ==, 0);
  g_assert_cmpint (figure.last_date, ==, GEV_DATE_NONE);
}

/* A portfolio of a time past is shown as it stood then: 186 150 kr · 8 · 31
 * days / 365 = 126 480 kr from December 1 to January 1. */
static void
test_status_date (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = add_project (fixture, "Nattilsyn");
  g_autoptr (GevRecord) benefit = add_benefit (fixture, project);
  g_autoptr (GevRecord) first =
    add_measurement (fixture, benefit, gev_date_new (2024, 12, 1), 8 * GEV_DECIMAL_ONE);
  g_autoptr (GevRecord) later =
    add_measurement (fixture, benefit, gev_date_new (2025, 6, 1), 15 * GEV_DECIMAL_ONE);
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (fixture->store, &error);
  GevFigure figure;

  gev_record_set_number (portfolio, GEV_PORTFOLIO_STATUS_DATE, gev_date_new (2025, 1, 1));
  store_test_save (fixture, portfolio);
  g_assert_cmpint (gev_store_get_status_date (fixture->store), ==, gev_date_new (2025, 1, 1));
  gev_store_get_figure (fixture->store, benefit, &figure, &error);
  g_assert_no_error (error);
  g_assert_cmpint (figure.as_of, ==, gev_date_new (2025, 1, 1));
  g_assert_cmpint (figure.realised_ore, ==, 12648000);
  g_assert_cmpint (figure.last_date, ==, gev_date_new (2024, 12, 1));

  /* It stays so on another day. */
  g_assert_true (gev_store_update_figures (fixture->store, &error));
  gev_store_get_figure (fixture->store, benefit, &figure, &error);
  g_assert_cmpint (figure.realised_ore, ==, 12648000);
  g_assert_true (gev_store_undo (fixture->store, &error));
  gev_store_get_figure (fixture->store, benefit, &figure, &error);
  g_assert_cmpint (figure.as_of, ==, gev_date_today ());
}

static void
test_lock (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevStore) reader = NULL;
  g_autoptr (GevRecord) project = add_project (fixture, "Nattilsyn");
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);

  g_assert_null (gev_store_open (fixture->path, GEV_STORE_WRITE, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, "21 Nov 2026, 12:00"));
  g_clear_error (&error);

  reader = gev_store_open (fixture->path, GEV_STORE_READ, &error);
  g_assert_no_error (error);
  g_assert_true (gev_store_is_read_only (reader));
  g_assert_cmpuint (count (reader, GEV_TYPE_PROJECT), ==, 1);
  g_assert_false (gev_store_save (reader, project, "Write", &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_clear_object (&reader);

  /* A lock left by a dead process is nobody's. */
  g_clear_object (&fixture->store);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  g_file_set_contents (lock, "[Lock]\nuser=x\nhost=y\nsince=z\n", -1, NULL);
  store_test_reopen (fixture);
}

static void
test_not_a_portfolio (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autofree char *text = g_build_filename (fixture->folder, "text.gevinst", NULL);
  g_autofree char *newer = g_build_filename (fixture->folder, "newer.gevinst", NULL);
  g_autofree char *nothing = g_build_filename (fixture->folder, "nothing.gevinst", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_set_contents (text, "This is a letter, long enough to be taken for a file of some kind or other, "
                             "but without the header that a portfolio begins with.",
                       -1, NULL);
  g_assert_null (gev_store_open (text, GEV_STORE_WRITE, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_NOT_A_PORTFOLIO);
  g_clear_error (&error);
  g_assert_null (gev_store_open (nothing, GEV_STORE_WRITE, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED);
  g_clear_error (&error);

  gev_store_backup (fixture->store, newer, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (newer, &contents, &length, NULL);
  contents[63] = 99; /* user_version, big-endian at offset 60 */
  g_file_set_contents (newer, contents, length, NULL);
  g_assert_null (gev_store_open (newer, GEV_STORE_WRITE, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_NEWER);
}

static void
test_backups (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  /* One before the first change of each day, the newest ten and one a month. */
  for (int day = 0; day < 100; day++)
    {
      g_autofree char *date = gev_date_to_iso (gev_date_new (2026, 1, 1) + day);
      g_autofree char *now = g_strconcat (date, "T08:00:00Z", NULL);

      g_setenv ("GEV_NOW", now, TRUE);
      g_object_unref (add_project (fixture, "Om morgenen"));
      g_object_unref (add_project (fixture, "Om kvelden"));
    }
  g_setenv ("GEV_NOW", "2026-11-21T12:00:00Z", TRUE);
  backups = gev_store_list_backups (fixture->store);
  g_assert_cmpuint (backups->len, ==, 13);
  g_assert_true (g_str_has_suffix (g_ptr_array_index (backups, 0), "2026-04-10T08-00-00Z.gevinst"));
  g_assert_true (g_str_has_suffix (g_ptr_array_index (backups, 12), "2026-01-31T08-00-00Z.gevinst"));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    StoreTestFunc test;
  } tests[] = {
    { "/store/store/create", test_create },
    { "/store/store/every-field", test_every_field },
    { "/store/store/revisions", test_revisions },
    { "/store/store/refused", test_refused },
    { "/store/store/undo", test_undo },
    { "/store/store/delete", test_delete },
    { "/store/store/figures", test_figures },
    { "/store/store/status-date", test_status_date },
    { "/store/store/lock", test_lock },
    { "/store/store/not-a-portfolio", test_not_a_portfolio },
    { "/store/store/backups", test_backups },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    store_test_add (tests[i].path, tests[i].test);

  return g_test_run ();
}
