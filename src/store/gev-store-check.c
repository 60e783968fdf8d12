/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-check.h"

#include <glib/gi18n-lib.h>

#include "gev-benefit.h"
#include "gev-call-budget.h"
#include "gev-call-ranking.h"
#include "gev-criterion.h"
#include "gev-format.h"
#include "gev-goal.h"
#include "gev-query-sql.h"
#include "gev-record-rules.h"
#include "gev-record-types.h"
#include "gev-store-goals.h"
#include "gev-store-maps.h"
#include "gev-store-private.h"
#include "gev-uuid.h"

static void add_problem (GPtrArray  *problems,
                         const char *format,
                         ...) G_GNUC_PRINTF (2, 3);

static void
add_problem (GPtrArray  *problems,
             const char *format,
             ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (problems, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static const char *
get_label (const GevRecordTable *table)
{
  return g_dgettext (GETTEXT_PACKAGE, gev_record_table_get_class (table)->label);
}

/* Whether the check goes on after @error: what one part cannot read, another
 * may; but not after it is cancelled. */
static gboolean
note_error (GPtrArray  *problems,
            GError     *noted,
            GError    **error)
{
  if (g_error_matches (noted, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, noted);
      return FALSE;
    }
  g_ptr_array_add (problems, g_strdup (noted->message));
  g_error_free (noted);

  return TRUE;
}

static gboolean
check_engine (GevStore   *self,
              GPtrArray  *problems,
              GError    **error)
{
  GevSqliteStatement *row = gev_sqlite_connection_prepare (self->connection, "PRAGMA integrity_check", error);
  gboolean has_row;

  if (row == NULL)
    return FALSE;
  for (;;)
    {
      if (!gev_sqlite_statement_step (row, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (!g_str_equal (gev_sqlite_statement_get_text (row, 0), "ok"))
        add_problem (problems, _("The file is damaged: %s."), gev_sqlite_statement_get_text (row, 0));
    }
}

static gboolean
check_format (GevStore   *self,
              GPtrArray  *problems,
              GError    **error)
{
  gint64 application, n_portfolios;

  if (!gev_sqlite_connection_get_number (self->connection, "PRAGMA application_id", &application, error) ||
      !gev_sqlite_connection_get_number (self->connection, "SELECT count(*) FROM \"portfolio\"", &n_portfolios, error))
    return FALSE;
  if (application != GEV_STORE_APPLICATION_ID)
    add_problem (problems, _("The file does not say that it is a portfolio."));
  if (n_portfolios != 1)
    add_problem (problems, _("There is not one record of the portfolio itself but %d."), (int) n_portfolios);

  return TRUE;
}

static gboolean
check_keys (GevStore   *self,
            GPtrArray  *problems,
            GError    **error)
{
  GevSqliteStatement *row = gev_sqlite_connection_prepare (
    self->connection, "SELECT \"table\", \"rowid\", \"parent\" FROM pragma_foreign_key_check", error);
  gboolean has_row;

  if (row == NULL)
    return FALSE;
  for (;;)
    {
      if (!gev_sqlite_statement_step (row, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      add_problem (problems, _("%s, row %d: refers to a row of %s that is not there."),
                   gev_sqlite_statement_get_text (row, 0), (int) gev_sqlite_statement_get_number (row, 1),
                   gev_sqlite_statement_get_text (row, 2));
    }
}

static void
check_record (const GevRecordTable *table,
              GevRecord            *record,
              GPtrArray            *problems)
{
  const char *uuid = gev_record_get_uuid (record);
  g_autoptr (GPtrArray) found = gev_record_validate (record);

  if (!gev_uuid_is_valid (uuid))
    add_problem (problems, _("%s: “%s” is not a UUID."), get_label (table), uuid);
  for (guint i = 0; i < found->len; i++)
    add_problem (problems, "%s %s: %s", get_label (table), uuid,
                 ((GevProblem *) g_ptr_array_index (found, i))->message);
}

/* Every record is read as the program reads it, one by one, so that a bad one
 * does not hide those after it. */
static gboolean
check_records (GevStore              *self,
               const GevRecordTable  *table,
               GPtrArray             *problems,
               GError               **error)
{
  g_autofree char *sql = gev_record_table_build_select (table, "ORDER BY \"uuid\"");
  GevSqliteStatement *row = gev_sqlite_connection_prepare (self->connection, sql, error);
  GevRecordClass *klass = gev_record_table_get_class (table);
  gboolean has_row;

  if (row == NULL)
    return FALSE;
  for (;;)
    {
      g_autofree GevValue *values = g_new0 (GevValue, klass->n_fields);
      g_autoptr (GError) unreadable = NULL;
      g_autoptr (GevRecord) record = NULL;
      gint64 id;

      if (!gev_sqlite_statement_step (row, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (gev_record_table_read (table, self->connection, row, &id, values, &unreadable))
        {
          record = gev_record_new_take_values (gev_record_table_get_record_type (table), values);
          check_record (table, record, problems);
          continue;
        }
      gev_record_table_clear_values (table, values);
      if (g_error_matches (unreadable, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          gev_sqlite_statement_reset (row);
          g_propagate_error (error, g_steal_pointer (&unreadable));
          return FALSE;
        }
      add_problem (problems, _("%s, row %d: %s"), get_label (table), (int) id, unreadable->message);
    }
}

static gboolean
years_equal (GArray *a,
             GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const GevYearFigure *p = &g_array_index (a, GevYearFigure, i);
      const GevYearFigure *q = &g_array_index (b, GevYearFigure, i);

      if (p->year != q->year || p->planned_ore != q->planned_ore || p->planned_to_date_ore != q->planned_to_date_ore ||
          p->realised_ore != q->realised_ore)
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_figure (GevStore      *self,
              GevRecord     *benefit,
              GevPortfolio  *portfolio,
              GPtrArray     *problems,
              GError       **error)
{
  GevFigure kept, computed;
  g_autoptr (GArray) kept_years = NULL;
  g_autoptr (GArray) years = NULL;

  if (!gev_store_get_figure (self, benefit, &kept, error))
    return FALSE;
  if (kept.as_of == GEV_DATE_NONE)
    {
      add_problem (problems, _("Benefit %s: its figures are not kept."), gev_record_get_uuid (benefit));
      return TRUE;
    }
  kept_years = gev_store_get_years (self, benefit, 0, error);
  if (kept_years == NULL ||
      !gev_store_compute_figures (self, benefit, portfolio, kept.as_of, &computed, &years, error))
    return FALSE;
  if (!gev_figure_equal (&kept, &computed) || !years_equal (kept_years, years))
    add_problem (problems, _("Benefit %s: the figures that are kept are not what they come to."),
                 gev_record_get_uuid (benefit));

  return TRUE;
}

static GPtrArray *
list_uuids (GevStore              *self,
            const GevRecordTable  *table,
            GError               **error)
{
  g_autoptr (GPtrArray) uuids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sql =
    g_strdup_printf ("SELECT \"uuid\" FROM \"%s\" ORDER BY \"uuid\"", gev_record_table_get_name (table));
  GevSqliteStatement *row = gev_sqlite_connection_prepare (self->connection, sql, error);
  gboolean has_row;

  if (row == NULL)
    return NULL;
  for (;;)
    {
      if (!gev_sqlite_statement_step (row, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&uuids);
      g_ptr_array_add (uuids, g_strdup (gev_sqlite_statement_get_text (row, 0)));
    }
}

static gboolean
check_figures (GevStore      *self,
               GPtrArray     *problems,
               GCancellable  *cancellable,
               GError       **error)
{
  const GevRecordTable *table = gev_record_table_get (GEV_TYPE_BENEFIT);
  g_autoptr (GevPortfolio) portfolio = gev_store_get_portfolio (self, error);
  g_autoptr (GPtrArray) uuids = portfolio != NULL ? list_uuids (self, table, error) : NULL;

  if (uuids == NULL)
    return FALSE;
  for (guint i = 0; i < uuids->len; i++)
    {
      g_autoptr (GevRecord) benefit = NULL;
      gint64 id;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      /* One that cannot be read has been told of. */
      if (gev_store_read_record (self, table, g_ptr_array_index (uuids, i), &id, &benefit, NULL) && benefit != NULL &&
          !check_figure (self, benefit, portfolio, problems, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_searched (GevStore              *self,
                const GevRecordTable  *table,
                guint                  number,
                GPtrArray             *problems,
                GError               **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM \"%s\" AS r WHERE NOT EXISTS (SELECT 1 FROM \"search\" AS s"
                     " WHERE s.\"rowid\" = r.\"id\" * %d + %u)",
                     gev_record_table_get_name (table), GEV_SEARCH_TYPES, number);
  gint64 n_missing;

  if (!gev_sqlite_connection_get_number (self->connection, sql, &n_missing, error))
    return FALSE;
  if (n_missing > 0)
    add_problem (problems, _("%s: the search does not find %d of them."),
                 g_dgettext (GETTEXT_PACKAGE, gev_record_table_get_class (table)->label_plural), (int) n_missing);

  return TRUE;
}

/* That every record is found; and, where the portfolio may be written to (the
 * engine asks for that, though it only reads), the index as a whole. */
static gboolean
check_search (GevStore   *self,
              GPtrArray  *problems,
              GError    **error)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (gev_query_is_searched (gev_record_types_get_class (types[i])) &&
        !check_searched (self, gev_record_table_get (types[i]), i, problems, error))
      return FALSE;

  return self->read_only ||
         gev_sqlite_connection_execute (self->connection,
                                        "INSERT INTO \"search\" (\"search\") VALUES ('integrity-check')", error);
}

/* No goal is a part of itself. */
static gboolean
check_goals (GevStore   *self,
             GPtrArray  *problems,
             GError    **error)
{
  g_autoptr (GPtrArray) goals = gev_store_get_all (self, GEV_TYPE_GOAL, error);

  for (guint i = 0; goals != NULL && i < goals->len; i++)
    {
      char *problem = gev_store_find_goal_cycle (self, NULL, g_ptr_array_index (goals, i));

      if (problem != NULL)
        g_ptr_array_add (problems, problem);
    }

  return goals != NULL;
}

/* No benefits map has a circle, or an arrow out of it. */
static gboolean
check_maps (GevStore   *self,
            GPtrArray  *problems,
            GError    **error)
{
  g_autoptr (GHashTable) found = gev_store_find_map_problems (self, NULL, problems, error);

  return found != NULL;
}

static void
ignore_change (const char     *table,
               int             operation,
               int             n_columns,
               sqlite3_value **before,
               sqlite3_value **after,
               gpointer        data)
{
}

static gboolean
check_history (GevStore   *self,
               GPtrArray  *problems,
               GError    **error)
{
  GevSqliteStatement *row = gev_sqlite_connection_prepare (
    self->connection, "SELECT \"id\", \"title\", \"changeset\" FROM \"edit\" WHERE \"kind\" = 'edit' ORDER BY \"id\"",
    error);
  gboolean has_row;

  if (row == NULL)
    return FALSE;
  for (;;)
    {
      g_autoptr (GBytes) changeset = NULL;

      if (!gev_sqlite_statement_step (row, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      changeset = gev_sqlite_statement_get_bytes (row, 2);
      if (g_bytes_get_size (changeset) == 0 ||
          !gev_sqlite_changeset_foreach (self->connection, changeset, ignore_change, NULL, NULL))
        add_problem (problems, _("The edit “%s” (number %d) can no longer be undone."),
                     gev_sqlite_statement_get_text (row, 1), (int) gev_sqlite_statement_get_number (row, 0));
    }
}

static gboolean
check_all_records (GevStore      *self,
                   GPtrArray     *problems,
                   GCancellable  *cancellable,
                   GError       **error)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      GError *noted = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!check_records (self, gev_record_table_get (types[i]), problems, &noted) &&
          !note_error (problems, noted, error))
        return FALSE;
    }

  return TRUE;
}

static void
check_call (GevRecordSet *set,
            GevCall      *call,
            GPtrArray    *problems)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GevCallRanking) ranking = gev_call_ranking_new (set, call);
  g_autofree char *title = gev_record_dup_title (call);
  guint n_years;
  const GevCallYear *years = gev_call_ranking_get_years (ranking, &n_years);

  for (guint i = 0; i < n_years; i++)
    if (gev_call_ranking_is_over_granted (ranking, years[i].year))
      {
        g_autofree char *granted = gev_format_money_exact (language, years[i].granted_ore);
        g_autofree char *excess = gev_format_money_exact (language, years[i].granted_ore - years[i].budget_ore);

        /* Translators: the call, what it has granted, the year, the excess. */
        add_problem (problems, _("“%1$s” has granted %2$s for %3$d, which is %4$s more than its budget."), title,
                     granted, years[i].year, excess);
      }
}

/* In the window more than the budget is refused; what is read in may still come to more. */
static gboolean
check_calls (GevStore   *self,
             GPtrArray  *problems,
             GError    **error)
{
  const GType types[] = { GEV_TYPE_CALL, GEV_TYPE_CALL_BUDGET, GEV_TYPE_CRITERION, GEV_TYPE_APPLICATION, 0 };
  g_autoptr (GevRecordSet) set = gev_store_load (self, types, NULL, error);
  GPtrArray *calls = set != NULL ? gev_record_set_get_all (set, GEV_TYPE_CALL) : NULL;

  for (guint i = 0; calls != NULL && i < calls->len; i++)
    check_call (set, g_ptr_array_index (calls, i), problems);

  return calls != NULL;
}

/* What the window does not let anyone do, and an older program may have taken in. A record that cannot be read is told
 * of with the records. */
static gboolean
check_rules (GevStore   *self,
             GPtrArray  *problems,
             GError    **error)
{
  const GType *types = gev_record_rules_get_types ();
  g_autoptr (GevRecordSet) set = gev_store_load (self, types, NULL, NULL);
  g_autoptr (GevRecordRules) rules = set != NULL ? gev_record_rules_new (set) : NULL;

  for (guint i = 0; rules != NULL && types[i] != 0; i++)
    {
      GPtrArray *all = gev_record_set_get_all (set, types[i]);

      for (guint j = 0; j < all->len; j++)
        {
          g_autofree char *problem = gev_record_rules_find_problem (rules, all->pdata[j]);

          if (problem != NULL)
            add_problem (problems, "%s %s: %s", get_label (gev_record_table_get (types[i])),
                         gev_record_get_uuid (all->pdata[j]), problem);
        }
    }

  return TRUE;
}

static void
check_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GevStoreAccess access = gev_store_is_read_only (source) ? GEV_STORE_READ : GEV_STORE_WRITE;
  g_autoptr (GevStore) worker = gev_store_open_worker (source, access, cancellable, &error);
  GPtrArray *problems = worker != NULL ? gev_store_check (worker, cancellable, &error) : NULL;

  if (problems != NULL)
    g_task_return_pointer (task, problems, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gev_store_check:
 * @self: a store
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error; what is wrong with the portfolio is
 *   none
 *
 * Looks for damage: the file, references, every record, the figures that are
 * kept (computed anew for the day that they are of), the goals, the benefits
 * maps, the search, the history, calls that have granted more than their budget.
 * Not for the thread that the window lives in: see gev_store_check_async().
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what is wrong,
 *   translated; none for a sound portfolio
 */
GPtrArray *
gev_store_check (GevStore      *self,
                 GCancellable  *cancellable,
                 GError       **error)
{
  static gboolean (*const checks[]) (GevStore *, GPtrArray *, GError **) = {
    check_engine, check_format,  check_keys,  check_goals, check_maps,
    check_search, check_history, check_calls, check_rules,
  };
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  GError *noted = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (!checks[i](self, problems, &noted) && !note_error (problems, g_steal_pointer (&noted), error))
        return NULL;
    }
  if (!check_all_records (self, problems, cancellable, error))
    return NULL;
  if (!check_figures (self, problems, cancellable, &noted) && !note_error (problems, noted, error))
    return NULL;

  return g_steal_pointer (&problems);
}

/**
 * gev_store_check_async:
 * @self: a store
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: for @callback
 *
 * Looks for damage, in a thread of its own.
 */
void
gev_store_check_async (GevStore            *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, gev_store_check_async);
  g_task_run_in_thread (task, check_thread);
}

/**
 * gev_store_check_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what is wrong,
 *   translated; none for a sound portfolio
 */
GPtrArray *
gev_store_check_finish (GevStore      *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
