/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-counts.h"

#include "gev-query-sql.h"
#include "gev-store-figures.h"
#include "gev-store-private.h"

/* Adds to counts[key][column] for each row of two words and a number. */
static gboolean
read_counts (GevSqliteStatement  *statement,
             const GevVocabulary *keys,
             const GevVocabulary *columns,
             guint               *counts,
             GError             **error)
{
  guint n_columns = columns != NULL ? columns->n_terms + 1 : 1;
  gboolean has_row;

  for (;;)
    {
      int key;
      int column = 0;

      if (!gev_sqlite_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      key = gev_vocabulary_find (keys, gev_sqlite_statement_get_text (statement, 0));
      if (key < 0)
        continue;
      if (columns != NULL)
        {
          const char *nick = gev_sqlite_statement_get_text (statement, 1);

          column = nick != NULL ? gev_vocabulary_find (columns, nick) : -1;
          if (column < 0)
            column = (int) columns->n_terms;
        }
      counts[(guint) key * n_columns + (guint) column] += (guint) gev_sqlite_statement_get_number (statement, 2);
    }
}

/**
 * gev_store_count:
 * @self: a store
 * @type: a type of record
 * @n_records: (out): how many there are
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether they could be counted
 */
gboolean
gev_store_count (GevStore  *self,
                 GType      type,
                 guint     *n_records,
                 GError   **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM \"%s\"", gev_record_table_get_name (gev_record_table_get (type)));
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (self->connection, sql, error);
  gboolean has_row;

  *n_records = 0;
  if (statement == NULL || !gev_sqlite_statement_step (statement, &has_row, error))
    return FALSE;
  *n_records = (guint) gev_sqlite_statement_get_number (statement, 0);
  gev_sqlite_statement_reset (statement);

  return TRUE;
}

/**
 * gev_store_count_stages:
 * @self: a store
 * @counts: (out): how many projects are in each #GevStage today
 * @error: return location for a #GEV_STORE_ERROR
 *
 * The same counts as gev_project_get_stage() of each project gives.
 *
 * Returns: whether they could be counted
 */
gboolean
gev_store_count_stages (GevStore  *self,
                        guint      counts[GEV_N_STAGES],
                        GError   **error)
{
  g_autofree char *today = gev_date_to_iso (gev_store_get_status_date (self));
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (
    self->connection, "SELECT " GEV_PROJECT_STAGE " AS \"stage\", NULL, count(*) FROM \"project\" AS r GROUP BY 1",
    error);

  for (guint i = 0; i < GEV_N_STAGES; i++)
    counts[i] = 0;
  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_text (statement, 1, today);

  return read_counts (statement, &gev_stage_vocabulary, NULL, counts, error);
}

/**
 * gev_store_count_actions:
 * @self: a store
 * @counts: (out): how many actions strengthen each #GevElement, for each
 *   #GevActionStatus and last for none
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether they could be counted
 */
gboolean
gev_store_count_actions (GevStore  *self,
                         guint      counts[GEV_N_ELEMENTS][GEV_N_ACTION_STATUSES + 1],
                         GError   **error)
{
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (
    self->connection, "SELECT \"element\", \"status\", count(*) FROM \"action\" GROUP BY 1, 2", error);

  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    for (guint j = 0; j <= GEV_N_ACTION_STATUSES; j++)
      counts[i][j] = 0;
  if (statement == NULL)
    return FALSE;

  return read_counts (statement, &gev_element_vocabulary, &gev_action_status_vocabulary, counts[0], error);
}
