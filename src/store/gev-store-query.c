/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-query.h"

#include "gev-benefit.h"
#include "gev-funding.h"
#include "gev-milestone.h"
#include "gev-portfolio.h"
#include "gev-prerequisite.h"
#include "gev-project.h"
#include "gev-query-sql.h"
#include "gev-record-types.h"
#include "gev-store-figures.h"
#include "gev-store-private.h"
#include "gev-text.h"

static gboolean
bind_limits (GevStore            *self,
             GevSqliteStatement  *statement,
             GError             **error)
{
  g_autoptr (GevPortfolio) portfolio = gev_store_get_portfolio (self, error);

  if (portfolio == NULL)
    return FALSE;
  gev_sqlite_statement_bind_number (statement, GEV_QUERY_ON_PLAN_LIMIT, gev_portfolio_get_on_plan_limit (portfolio));
  gev_sqlite_statement_bind_number (statement, GEV_QUERY_BEHIND_LIMIT, gev_portfolio_get_behind_limit (portfolio));

  return TRUE;
}

static GArray *
read_ids (GevSqliteStatement  *statement,
          GError             **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean has_row;

  for (;;)
    {
      gint64 id;

      if (!gev_sqlite_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&ids);
      id = gev_sqlite_statement_get_number (statement, 0);
      g_array_append_val (ids, id);
    }
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return gev_text_collate (*(const char *const *) a, *(const char *const *) b);
}

static void
free_due (gpointer data)
{
  GevDue *due = data;

  g_object_unref (due->record);
  g_free (due);
}

static gboolean
collect_due (GevStore    *self,
             GType        type,
             const char  *tail,
             GevDate      until,
             guint        limit,
             GPtrArray   *found,
             GError     **error)
{
  const GevRecordTable *table = gev_record_table_get (type);
  g_autofree char *sql =
    g_strdup_printf ("SELECT r.\"id\", %s LIMIT ?3", tail);
  g_autofree char *today = gev_date_to_iso (gev_store_get_status_date (self));
  g_autofree char *end = gev_date_to_iso (until);
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (self->connection, sql, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_text (statement, 1, today);
  gev_sqlite_statement_bind_text (statement, 2, end);
  gev_sqlite_statement_bind_number (statement, 3, limit > 0 ? (gint64) limit : -1);
  for (;;)
    {
      GevDue *due;

      if (!gev_sqlite_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      due = g_new0 (GevDue, 1);
      due->kind = gev_sqlite_statement_get_number (statement, 1);
      due->date = gev_date_from_iso (gev_sqlite_statement_get_text (statement, 2));
      if (!gev_store_read_id (self, table, gev_sqlite_statement_get_number (statement, 0), &due->record, error))
        {
          g_free (due);
          gev_sqlite_statement_reset (statement);
          return FALSE;
        }
      g_ptr_array_add (found, due);
    }
}

static int
compare_due_cb (gconstpointer a,
                gconstpointer b)
{
  const GevDue *one = *(const GevDue *const *) a;
  const GevDue *other = *(const GevDue *const *) b;

  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;

  return gev_record_compare (&one->record, &other->record);
}

/**
 * gev_store_query:
 * @self: a store
 * @query: a query
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the keys of the
 *   records that @query asks for, in its order; %NULL with
 *   %GEV_STORE_ERROR_INVALID where it asks for what is not there
 */
GArray *
gev_store_query (GevStore  *self,
                 GevQuery  *query,
                 GError   **error)
{
  g_autoptr (GevQuerySql) question = gev_query_sql_new (query, error);
  g_autofree char *today = gev_date_to_iso (gev_store_get_status_date (self));
  GevSqliteStatement *statement;

  if (question == NULL)
    return NULL;
  statement = gev_sqlite_connection_prepare (self->connection, question->sql, error);
  if (statement == NULL || !bind_limits (self, statement, error))
    return NULL;
  gev_sqlite_statement_bind_text (statement, GEV_QUERY_TODAY, today);
  gev_sqlite_statement_bind_text (statement, GEV_QUERY_MATCH, question->match);
  for (guint i = 0; i < question->values->len; i++)
    gev_sqlite_statement_bind_text (statement, GEV_QUERY_VALUES + (int) i, g_ptr_array_index (question->values, i));

  return read_ids (statement, error);
}

/**
 * gev_store_search:
 * @self: a store
 * @text: words, as they are typed; each must begin a word of the record’s
 *   searched fields
 * @limit: how many records at most
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Searches in everything.
 *
 * Returns: (transfer full) (nullable) (element-type GevRecord): the records of
 *   any type, the best found first
 */
GPtrArray *
gev_store_search (GevStore    *self,
                  const char  *text,
                  guint        limit,
                  GError     **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *match = gev_query_match (text);
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);
  GevSqliteStatement *statement;
  gboolean has_row;

  if (match == NULL)
    return g_steal_pointer (&found);
  statement = gev_sqlite_connection_prepare (
    self->connection,
    "SELECT \"rowid\" FROM \"search\" WHERE \"search\" MATCH ?1 ORDER BY \"rank\", \"rowid\" LIMIT ?2", error);
  if (statement == NULL)
    return NULL;
  gev_sqlite_statement_bind_text (statement, 1, match);
  gev_sqlite_statement_bind_number (statement, 2, limit);
  for (;;)
    {
      GevRecord *record;
      gint64 row;

      if (!gev_sqlite_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&found);
      row = gev_sqlite_statement_get_number (statement, 0);
      if (row % GEV_SEARCH_TYPES >= n_types)
        continue;
      if (!gev_store_read_id (self, gev_record_table_get (types[row % GEV_SEARCH_TYPES]), row / GEV_SEARCH_TYPES,
                              &record, error))
        {
          gev_sqlite_statement_reset (statement);
          return NULL;
        }
      if (record != NULL)
        g_ptr_array_add (found, record);
    }
}

/**
 * gev_store_get_distinct:
 * @self: a store
 * @type: a type of record
 * @field: the index of one of its fields: a text or a list of texts
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): what the field
 *   says in some record or other, in order
 */
char **
gev_store_get_distinct (GevStore  *self,
                        GType      type,
                        guint      field,
                        GError   **error)
{
  const GevRecordTable *table = gev_record_table_get (type);
  const GevField *description = gev_record_class_get_field (gev_record_table_get_class (table), field);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *source = NULL;
  g_autofree char *column = NULL;
  g_autofree char *sql = NULL;
  GevSqliteStatement *statement;
  gboolean has_row;

  g_return_val_if_fail (description->kind == GEV_FIELD_TEXT || description->kind == GEV_FIELD_TEXTS, NULL);

  if (description->kind == GEV_FIELD_TEXTS)
    {
      source = gev_record_table_get_list_name (table, field);
      column = g_strdup ("text");
    }
  else
    {
      source = g_strdup (gev_record_table_get_name (table));
      column = gev_field_get_column (description);
    }
  sql = g_strdup_printf ("SELECT DISTINCT \"%s\" FROM \"%s\" WHERE \"%s\" IS NOT NULL", column, source, column);
  statement = gev_sqlite_connection_prepare (self->connection, sql, error);
  if (statement == NULL)
    return NULL;
  for (;;)
    {
      if (!gev_sqlite_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        break;
      g_ptr_array_add (texts, g_strdup (gev_sqlite_statement_get_text (statement, 0)));
    }
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);

  return (char **) g_ptr_array_steal (texts, NULL);
}

/**
 * gev_store_get_due:
 * @self: a store
 * @until: the first day that is too far ahead for a measurement
 * @gates_until: the same for gates and reports, which take longer to prepare
 * @limit: how many at most; 0 for all
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Finds what asks for attention today: measurements that are overdue, those
 * that come due before @until, pilots past their planned end that no decision
 * has ended, and gates and reports to a funder that are overdue or come before
 * @gates_until, and what must happen before a benefit that is not given up, by
 * its deadline, as measurements. A project that is stopped has no gates left, and a pilot that
 * waits for its decision is not told of twice.
 *
 * Returns: (transfer full) (nullable) (element-type GevDue): what was due first
 *   comes first
 */
GPtrArray *
gev_store_get_due (GevStore  *self,
                   GevDate    until,
                   GevDate    gates_until,
                   guint      limit,
                   GError   **error)
{
  /* As gev_benefit_value_is_overdue() and, of days to come, its like. */
  static const char benefits[] =
    "r.\"next_due\" >= ?1, r.\"next_due\" FROM \"benefit\" AS r WHERE r.\"next_due\" < max(?1, ?2)"
    " AND NOT EXISTS (SELECT 1 FROM \"measurement\" AS m WHERE m.\"benefit\" = r.\"id\""
    " AND m.\"date\" >= r.\"next_due\" AND m.\"date\" <= ?1) ORDER BY r.\"next_due\", r.\"uuid\"";
  g_autofree char *pilots =
    g_strdup_printf ("%d, r.\"planned_end\" FROM \"project\" AS r WHERE " GEV_OVERDUE_PILOT
                     " ORDER BY r.\"planned_end\", r.\"uuid\"", GEV_DUE_PILOT);
  g_autofree char *gates =
    g_strdup_printf ("%d, r.\"planned\" FROM \"milestone\" AS r WHERE r.\"gate_to\" IS NOT NULL"
                     " AND r.\"done\" IS NULL AND r.\"planned\" < max(?1, ?2)"
                     " AND r.\"project\" NOT IN (SELECT r.\"id\" FROM \"project\" AS r"
                     " WHERE " GEV_PROJECT_STAGE " = 'stopped' OR " GEV_OVERDUE_PILOT ")"
                     " ORDER BY r.\"planned\", r.\"uuid\"", GEV_DUE_GATE);
  g_autofree char *reports =
    g_strdup_printf ("%d, r.\"report_due\" FROM \"funding\" AS r WHERE r.\"reported\" IS NULL"
                     " AND r.\"granted_ore\" IS NOT 0 AND r.\"report_due\" < max(?1, ?2)"
                     " ORDER BY r.\"report_due\", r.\"uuid\"", GEV_DUE_REPORT);
  g_autofree char *prerequisites =
    g_strdup_printf ("%d, r.\"deadline\" FROM \"prerequisite\" AS r WHERE r.\"done\" IS NULL"
                     " AND r.\"deadline\" < max(?1, ?2)"
                     " AND r.\"benefit\" NOT IN (SELECT b.\"id\" FROM \"benefit\" AS b WHERE b.\"state\" = 'stopped')"
                     " ORDER BY r.\"deadline\", r.\"uuid\"", GEV_DUE_PREREQUISITE);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_due);

  if (!collect_due (self, GEV_TYPE_BENEFIT, benefits, until, limit, found, error) ||
      !collect_due (self, GEV_TYPE_PROJECT, pilots, until, limit, found, error) ||
      !collect_due (self, GEV_TYPE_MILESTONE, gates, gates_until, limit, found, error) ||
      !collect_due (self, GEV_TYPE_FUNDING, reports, gates_until, limit, found, error) ||
      !collect_due (self, GEV_TYPE_PREREQUISITE, prerequisites, until, limit, found, error))
    return NULL;
  g_ptr_array_sort (found, compare_due_cb);
  if (limit > 0 && found->len > limit)
    g_ptr_array_set_size (found, (int) limit);

  return g_steal_pointer (&found);
}
