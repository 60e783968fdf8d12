/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-measure.h"

#include <glib/gi18n-lib.h>

#include "gev-store-private.h"

/* The measurement of the benefit on the day that figures count with. */
static gboolean
find_on_day (GevStore        *self,
             const char      *benefit,
             GevDate          date,
             GevMeasurement **found,
             GError         **error)
{
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (
    self->connection,
    "SELECT m.\"id\" FROM \"measurement\" AS m JOIN \"benefit\" AS b ON b.\"id\" = m.\"benefit\""
    " WHERE b.\"uuid\" = ?1 AND m.\"date\" = ?2 ORDER BY m.\"created\" DESC, m.\"uuid\" DESC LIMIT 1",
    error);
  g_autofree char *day = gev_date_to_iso (date);
  GevRecord *record = NULL;
  gboolean has_row;
  gint64 id;

  *found = NULL;
  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_text (statement, 1, benefit);
  gev_sqlite_statement_bind_text (statement, 2, day);
  if (!gev_sqlite_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;
  id = gev_sqlite_statement_get_number (statement, 0);
  gev_sqlite_statement_reset (statement);
  if (!gev_store_read_id (self, gev_record_table_get (GEV_TYPE_MEASUREMENT), id, &record, error))
    return FALSE;
  *found = (GevMeasurement *) record;

  return TRUE;
}

static gboolean
compare_draft (GevStore             *self,
               GevMeasurementDraft  *draft,
               GHashTable           *days,
               GError              **error)
{
  gpointer measurement = gev_measurement_draft_get_measurement (draft);
  const char *benefit = gev_record_get_text (measurement, GEV_MEASUREMENT_BENEFIT);
  GevDate date = gev_record_get_date (measurement, GEV_MEASUREMENT_DATE);
  g_autofree char *day = g_strdup_printf ("%s %d", benefit, date);
  g_autoptr (GevMeasurement) before = NULL;

  if (!g_hash_table_add (days, g_steal_pointer (&day)))
    {
      gev_measurement_draft_refuse (draft, _("The benefit and the day stand further up already."));
      return TRUE;
    }
  if (!find_on_day (self, benefit, date, &before, error))
    return FALSE;
  gev_measurement_draft_set_before (draft, before);

  return TRUE;
}

static gboolean
is_to_apply (GevMeasurementDraft *draft)
{
  GevImportResult result = gev_measurement_draft_get_result (draft);

  return result == GEV_IMPORT_NEW || result == GEV_IMPORT_CHANGED;
}

/**
 * gev_store_put_measurement:
 * @self: a store with an open edit
 * @measurement: a measurement, new or changed
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Puts the measurement and moves the next one of its benefit on.
 *
 * Returns: whether both are written
 */
gboolean
gev_store_put_measurement (GevStore        *self,
                           GevMeasurement  *measurement,
                           GError         **error)
{
  g_autoptr (GevRecord) benefit =
    gev_store_get (self, gev_record_get_text (measurement, GEV_MEASUREMENT_BENEFIT), error);
  GevDate due;

  if (benefit == NULL || !gev_store_put (self, measurement, error))
    return FALSE;
  due = gev_benefit_get_next_due (GEV_BENEFIT (benefit), gev_record_get_date (measurement, GEV_MEASUREMENT_DATE));
  if (due == gev_record_get_date (benefit, GEV_BENEFIT_NEXT_DUE))
    return TRUE;
  gev_record_set_number (benefit, GEV_BENEFIT_NEXT_DUE, due);

  return gev_store_put (self, benefit, error);
}

/**
 * gev_store_compare_drafts:
 * @self: a store
 * @drafts: (element-type GevMeasurementDraft): measurements on their way in
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Tells each of those that are not refused whether its benefit was measured on
 * that day before. One that comes twice is refused the second time.
 *
 * Returns: whether the portfolio could be read
 */
gboolean
gev_store_compare_drafts (GevStore   *self,
                          GPtrArray  *drafts,
                          GError    **error)
{
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < drafts->len; i++)
    if (gev_measurement_draft_get_result (g_ptr_array_index (drafts, i)) != GEV_IMPORT_REFUSED &&
        !compare_draft (self, g_ptr_array_index (drafts, i), days, error))
      return FALSE;

  return TRUE;
}

/**
 * gev_store_apply_drafts:
 * @self: a store
 * @drafts: (element-type GevMeasurementDraft): measurements, compared
 * @title: the title of the edit
 * @n_applied: (out) (optional): how many were new or changed
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Takes in those that are new and those that take the place of another, and
 * moves the next ones on, in one edit. The others are left out: what to do with
 * them is for the caller.
 *
 * Returns: whether they are in, all of them; there is no edit where there are
 *   none
 */
gboolean
gev_store_apply_drafts (GevStore    *self,
                        GPtrArray   *drafts,
                        const char  *title,
                        guint       *n_applied,
                        GError     **error)
{
  guint n = 0;

  for (guint i = 0; i < drafts->len; i++)
    n += is_to_apply (g_ptr_array_index (drafts, i));
  if (n_applied != NULL)
    *n_applied = n;
  if (n == 0)
    return TRUE;
  if (!gev_store_begin (self, title, error))
    return FALSE;
  for (guint i = 0; i < drafts->len; i++)
    {
      GevMeasurementDraft *draft = g_ptr_array_index (drafts, i);

      if (is_to_apply (draft) &&
          !gev_store_put_measurement (self, gev_measurement_draft_get_measurement (draft), error))
        {
          gev_store_rollback (self);
          return FALSE;
        }
    }

  return gev_store_commit (self, error);
}
