/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-figures.h"

#include "gev-benefit-parts.h"
#include "gev-benefit-value.h"
#include "gev-measurement.h"
#include "gev-plan-point.h"
#include "gev-portfolio.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-store-private.h"

static GevFigure
compute_figure (GevBenefitValue *value,
                GevPortfolio    *portfolio,
                GevDate          today)
{
  GevDate baseline_date = gev_benefit_value_get_baseline_date (value);
  GevDate from = baseline_date != GEV_DATE_NONE ? baseline_date : today;
  GevFigure figure = { .as_of = today };
  GevValuePoint last;

  figure.planned_to_date_ore = gev_benefit_value_planned (value, from, today);
  figure.realised_ore = gev_benefit_value_realised (value, from, today);
  figure.priced = gev_benefit_value_is_priced (value);
  figure.status = gev_benefit_value_status (value, today, gev_portfolio_get_on_plan_limit (portfolio),
                                            gev_portfolio_get_behind_limit (portfolio));
  figure.has_ratio = gev_benefit_value_status_ratio (value, today, &figure.status_ratio);
  figure.has_degree = gev_benefit_value_degree (value, today, &figure.degree);
  figure.overdue = gev_benefit_value_is_overdue (value, today);
  if (gev_benefit_value_get_last_measurement (value, today, &last))
    {
      figure.last_date = last.date;
      figure.last_value = last.value;
    }

  return figure;
}

static gboolean
write_figure (GevStore         *self,
              gint64            id,
              const GevFigure  *figure,
              GError          **error)
{
  GevSqliteStatement *statement;
  g_autofree char *as_of = gev_date_to_iso (figure->as_of);
  g_autofree char *last_date = gev_date_to_iso (figure->last_date);

  statement = gev_sqlite_connection_prepare (
    self->connection, "REPLACE INTO \"figure\" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)", error);
  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_number (statement, 1, id);
  gev_sqlite_statement_bind_text (statement, 2, as_of);
  gev_sqlite_statement_bind_number (statement, 3, figure->planned_to_date_ore);
  gev_sqlite_statement_bind_number (statement, 4, figure->realised_ore);
  gev_sqlite_statement_bind_text (statement, 5, gev_status_vocabulary.terms[figure->status].nick);
  if (figure->has_ratio)
    gev_sqlite_statement_bind_real (statement, 6, figure->status_ratio);
  if (figure->has_degree)
    gev_sqlite_statement_bind_real (statement, 7, figure->degree);
  gev_sqlite_statement_bind_number (statement, 8, figure->overdue);
  gev_sqlite_statement_bind_text (statement, 9, last_date);
  if (last_date != NULL)
    gev_sqlite_statement_bind_number (statement, 10, figure->last_value);
  gev_sqlite_statement_bind_number (statement, 11, figure->priced);

  return gev_sqlite_statement_run (statement, error);
}

/* What a year gives is the growth of what there is from the baseline on, so
 * that the years add up to it: see gev-totals.h. */
static GevYearFigure
compute_year (GevBenefitValue *value,
              int              year,
              GevDate          today)
{
  GevDate start = gev_benefit_value_get_baseline_date (value);
  GevDate from = gev_date_new (year, 1, 1);
  GevDate to = gev_date_new (year + 1, 1, 1);
  GevDate until = CLAMP (today, from, to);
  gint64 planned_before = gev_benefit_value_planned (value, start, from);

  return (GevYearFigure){
    .year = year,
    .planned_ore = gev_benefit_value_planned (value, start, to) - planned_before,
    .planned_to_date_ore = gev_benefit_value_planned (value, start, until) - planned_before,
    .realised_ore =
      gev_benefit_value_realised (value, start, until) - gev_benefit_value_realised (value, start, from),
  };
}

static GArray *
compute_years (GevBenefitValue *value,
               GevDate          today)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (GevYearFigure));
  GevDate baseline_date = gev_benefit_value_get_baseline_date (value);
  GevDate target_date = gev_benefit_value_get_target_date (value);
  int last_year = gev_date_get_year (today) + GEV_FIGURE_YEARS_AHEAD;

  if (baseline_date == GEV_DATE_NONE || !gev_benefit_value_is_priced (value))
    return years;
  if (target_date != GEV_DATE_NONE)
    last_year = MAX (last_year, gev_date_get_year (target_date));
  for (int year = gev_date_get_year (baseline_date); year <= MIN (last_year, 9998); year++)
    {
      GevYearFigure figure = compute_year (value, year, today);

      g_array_append_val (years, figure);
    }

  return years;
}

static gboolean
write_years (GevStore  *self,
             gint64     id,
             GArray    *years,
             GError   **error)
{
  GevSqliteStatement *statement =
    gev_sqlite_connection_prepare (self->connection, "DELETE FROM \"figure_year\" WHERE \"benefit\" = ?1", error);

  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_number (statement, 1, id);
  if (!gev_sqlite_statement_run (statement, error))
    return FALSE;
  for (guint i = 0; i < years->len; i++)
    {
      const GevYearFigure *figure = &g_array_index (years, GevYearFigure, i);

      statement = gev_sqlite_connection_prepare (self->connection,
                                                 "INSERT INTO \"figure_year\" VALUES (?1, ?2, ?3, ?4, ?5)", error);
      if (statement == NULL)
        return FALSE;
      gev_sqlite_statement_bind_number (statement, 1, id);
      gev_sqlite_statement_bind_number (statement, 2, figure->year);
      gev_sqlite_statement_bind_number (statement, 3, figure->planned_ore);
      gev_sqlite_statement_bind_number (statement, 4, figure->planned_to_date_ore);
      gev_sqlite_statement_bind_number (statement, 5, figure->realised_ore);
      if (!gev_sqlite_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
refresh_benefit (GevStore      *self,
                 gint64         id,
                 const char    *uuid,
                 GevPortfolio  *portfolio,
                 GevDate        today,
                 GError       **error)
{
  g_autoptr (GevRecord) benefit = NULL;
  g_autoptr (GArray) years = NULL;
  GevFigure figure;
  gint64 unused;

  return gev_store_read_record (self, gev_record_table_get (GEV_TYPE_BENEFIT), uuid, &unused, &benefit, error) &&
         gev_store_compute_figures (self, benefit, portfolio, today, &figure, &years, error) &&
         write_figure (self, id, &figure, error) && write_years (self, id, years, error);
}

static gboolean
mark_older (GevStore  *self,
            GError   **error)
{
  g_autofree char *today = gev_date_to_iso (gev_store_get_status_date (self));
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (
    self->connection,
    "INSERT OR IGNORE INTO \"stale_figure\" SELECT \"benefit\" FROM \"figure\" WHERE \"as_of\" <> ?1", error);

  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_text (statement, 1, today);

  return gev_sqlite_statement_run (statement, error);
}

/* The condition that the benefit b is counted in another one in the sum. One
 * benefit alone is not; to look for the other would go through every map. */
static char *
build_left_out (gpointer scope,
                guint    groups)
{
  g_autofree char *whole = NULL;

  if (GEV_IS_BENEFIT (scope))
    return g_strdup ("0");
  whole = gev_store_build_scope ("w", scope, gev_benefit_parts_widen_groups (groups));

  return g_strdup_printf (GEV_FIGURE_LEFT_OUT ("%s"), whole);
}

static gboolean
count_statuses (GevStore      *self,
                const char    *scope,
                const char    *uuid,
                GevTotalsRow  *totals,
                GError       **error)
{
  g_autofree char *sql =
    g_strconcat ("SELECT f.\"status\", count(*), total(f.\"priced\" = 0)"
                 " FROM \"benefit\" AS b JOIN \"figure\" AS f ON f.\"benefit\" = b.\"id\"",
                 " WHERE ", scope, " AND b.\"dis_benefit\" IS NOT 1 GROUP BY f.\"status\"", NULL);
  GevSqliteStatement *row = gev_sqlite_connection_prepare (self->connection, sql, error);
  gboolean has_row;

  if (row == NULL)
    return FALSE;
  if (uuid != NULL)
    gev_sqlite_statement_bind_text (row, 1, uuid);
  for (;;)
    {
      int status;

      if (!gev_sqlite_statement_step (row, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      status = gev_vocabulary_find (&gev_status_vocabulary, gev_sqlite_statement_get_text (row, 0));
      if (status < 0)
        continue;
      totals->n_status[status] = (guint) gev_sqlite_statement_get_number (row, 1);
      totals->n_status_unpriced[status] = (guint) gev_sqlite_statement_get_number (row, 2);
    }
}

static void
update_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevStore) worker = gev_store_open_worker (source, GEV_STORE_WRITE, cancellable, &error);

  if (worker != NULL && gev_store_update_figures (worker, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gev_store_build_scope: (skip)
 * @benefit: the name that a benefit has in a query
 * @scope: (nullable) (type GevRecord): what is added up
 * @groups: only benefits in these groups of the plan
 *
 * Returns: (transfer full): the condition that the benefit is in the sum; the
 *   UUID of the scope is ?1
 */
char *
gev_store_build_scope (const char *benefit,
                       gpointer    scope,
                       guint       groups)
{
  g_autoptr (GString) sql = g_string_new ("1");

  if (GEV_IS_BENEFIT (scope))
    g_string_append_printf (sql, " AND %s.\"uuid\" = ?1", benefit);
  else if (GEV_IS_PROJECT (scope))
    g_string_append_printf (sql, " AND %s.\"project\" = (SELECT \"id\" FROM \"project\" WHERE \"uuid\" = ?1)", benefit);
  else if (GEV_IS_PROGRAMME (scope))
    g_string_append_printf (sql,
                            " AND (%s.\"programme\" = (SELECT \"id\" FROM \"programme\" WHERE \"uuid\" = ?1)"
                            " OR %s.\"project\" IN (SELECT p.\"id\" FROM \"project\" AS p JOIN \"programme\" AS g"
                            " ON g.\"id\" = p.\"programme\" WHERE g.\"uuid\" = ?1))",
                            benefit, benefit);
  if (groups != 0)
    {
      g_string_append_printf (sql, " AND %s.\"group\" IN (''", benefit);
      for (guint i = 0; i < gev_benefit_group_vocabulary.n_terms; i++)
        if (groups & (1u << i))
          g_string_append_printf (sql, ", '%s'", gev_benefit_group_vocabulary.terms[i].nick);
      g_string_append (sql, ")");
    }

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/**
 * gev_store_compute_figures: (skip)
 * @self: a store
 * @benefit: a benefit
 * @portfolio: the portfolio’s own record
 * @today: the day that the figures are of
 * @figure: (out caller-allocates): its figures
 * @years: (out) (transfer full) (element-type GevYearFigure): what each year
 *   gives
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Computes the figures anew, by the model’s functions.
 *
 * Returns: whether what they are made from could be read
 */
gboolean
gev_store_compute_figures (GevStore      *self,
                           GevRecord     *benefit,
                           GevPortfolio  *portfolio,
                           GevDate        today,
                           GevFigure     *figure,
                           GArray       **years,
                           GError       **error)
{
  const char *uuid = gev_record_get_uuid (benefit);
  g_autoptr (GPtrArray) plan_points =
    gev_store_get_referring (self, GEV_TYPE_PLAN_POINT, GEV_PLAN_POINT_BENEFIT, uuid, error);
  g_autoptr (GPtrArray) measurements = NULL;
  g_autoptr (GevBenefitValue) value = NULL;

  if (plan_points == NULL)
    return FALSE;
  measurements = gev_store_get_referring (self, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, uuid, error);
  if (measurements == NULL)
    return FALSE;
  value = gev_benefit_value_new (GEV_BENEFIT (benefit), plan_points, measurements);
  *figure = compute_figure (value, portfolio, today);
  *years = compute_years (value, today);

  return TRUE;
}

/**
 * gev_figure_equal: (skip)
 * @a: figures of a benefit
 * @b: others
 *
 * Returns: whether they are the same
 */
gboolean
gev_figure_equal (const GevFigure *a,
                  const GevFigure *b)
{
  return a->as_of == b->as_of && a->planned_to_date_ore == b->planned_to_date_ore &&
         a->realised_ore == b->realised_ore && a->priced == b->priced && a->status == b->status &&
         a->has_ratio == b->has_ratio && (!a->has_ratio || a->status_ratio == b->status_ratio) &&
         a->has_degree == b->has_degree && (!a->has_degree || a->degree == b->degree) &&
         a->overdue == b->overdue && a->last_date == b->last_date && a->last_value == b->last_value;
}

/**
 * gev_store_refresh_figures: (skip)
 * @self: a store in a transaction
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Computes again the figures that no longer hold, by the model’s functions.
 *
 * Returns: whether all of them hold
 */
gboolean
gev_store_refresh_figures (GevStore  *self,
                           GError   **error)
{
  g_autoptr (GevPortfolio) portfolio = NULL;
  g_autoptr (GPtrArray) uuids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GevSqliteStatement *statement;
  GevDate today = gev_store_get_status_date (self);
  gboolean has_row;

  statement = gev_sqlite_connection_prepare (self->connection,
                                             "SELECT s.\"benefit\", b.\"uuid\" FROM \"stale_figure\" AS s"
                                             " JOIN \"benefit\" AS b ON b.\"id\" = s.\"benefit\"",
                                             error);
  if (statement == NULL)
    return FALSE;
  for (;;)
    {
      gint64 id;

      if (!gev_sqlite_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      id = gev_sqlite_statement_get_number (statement, 0);
      g_array_append_val (ids, id);
      g_ptr_array_add (uuids, g_strdup (gev_sqlite_statement_get_text (statement, 1)));
    }
  if (ids->len == 0)
    return TRUE;

  portfolio = gev_store_get_portfolio (self, error);
  if (portfolio == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!refresh_benefit (self, g_array_index (ids, gint64, i), g_ptr_array_index (uuids, i), portfolio, today, error))
      return FALSE;

  return gev_sqlite_connection_execute (self->connection, "DELETE FROM \"stale_figure\"", error);
}

/**
 * gev_store_update_figures:
 * @self: a store that may be written to
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Brings the figures of an earlier day to today. Not for the thread that the
 * window lives in: see gev_store_update_figures_async().
 *
 * Returns: whether all figures are today’s
 */
gboolean
gev_store_update_figures (GevStore  *self,
                          GError   **error)
{
  if (!gev_sqlite_connection_execute (self->connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (mark_older (self, error) && gev_store_refresh_figures (self, error) &&
      gev_sqlite_connection_execute (self->connection, "COMMIT", error))
    return TRUE;
  gev_sqlite_connection_execute (self->connection, "ROLLBACK", NULL);

  return FALSE;
}

/**
 * gev_store_update_figures_async:
 * @self: a store that may be written to
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: for @callback
 *
 * Brings the figures of an earlier day to today, in a thread of its own.
 */
void
gev_store_update_figures_async (GevStore            *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, gev_store_update_figures_async);
  g_task_run_in_thread (task, update_thread);
}

/**
 * gev_store_update_figures_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether all figures are today’s
 */
gboolean
gev_store_update_figures_finish (GevStore      *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  gboolean updated = g_task_propagate_boolean (G_TASK (result), error);

  if (updated)
    gev_store_emit_changed (self);

  return updated;
}

/**
 * gev_store_get_status_date:
 * @self: a store
 *
 * Returns: the day that the figures of the portfolio are of: see
 *   gev_portfolio_get_status_date()
 */
GevDate
gev_store_get_status_date (GevStore *self)
{
  GevSqliteStatement *row =
    gev_sqlite_connection_prepare (self->connection, "SELECT \"status_date\" FROM \"portfolio\"", NULL);
  GevDate date = GEV_DATE_NONE;
  gboolean has_row;

  if (row != NULL && gev_sqlite_statement_step (row, &has_row, NULL) && has_row)
    {
      date = gev_date_from_iso (gev_sqlite_statement_get_text (row, 0));
      gev_sqlite_statement_reset (row);
    }

  return date != GEV_DATE_NONE ? date : gev_date_today ();
}

/**
 * gev_store_get_figure:
 * @self: a store
 * @benefit: a benefit
 * @figure: (out): its figures
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether they could be read
 */
gboolean
gev_store_get_figure (GevStore   *self,
                      GevRecord  *benefit,
                      GevFigure  *figure,
                      GError    **error)
{
  GevSqliteStatement *row;
  gboolean has_row;
  int status;

  *figure = (GevFigure){ .status = GEV_STATUS_NOT_DUE };
  row = gev_sqlite_connection_prepare (
    self->connection,
    "SELECT f.\"as_of\", f.\"planned_to_date_ore\", f.\"realised_ore\", f.\"status\", f.\"status_ratio\", f.\"degree\","
    " f.\"overdue\", f.\"last_date\", f.\"last_value\", f.\"priced\""
    " FROM \"figure\" AS f JOIN \"benefit\" AS b ON b.\"id\" = f.\"benefit\" WHERE b.\"uuid\" = ?1",
    error);
  if (row == NULL)
    return FALSE;
  gev_sqlite_statement_bind_text (row, 1, gev_record_get_uuid (benefit));
  if (!gev_sqlite_statement_step (row, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;
  figure->as_of = gev_date_from_iso (gev_sqlite_statement_get_text (row, 0));
  figure->planned_to_date_ore = gev_sqlite_statement_get_number (row, 1);
  figure->realised_ore = gev_sqlite_statement_get_number (row, 2);
  status = gev_vocabulary_find (&gev_status_vocabulary, gev_sqlite_statement_get_text (row, 3));
  figure->status = status >= 0 ? (GevStatus) status : GEV_STATUS_NOT_DUE;
  figure->has_ratio = !gev_sqlite_statement_is_null (row, 4);
  figure->status_ratio = gev_sqlite_statement_get_real (row, 4);
  figure->has_degree = !gev_sqlite_statement_is_null (row, 5);
  figure->degree = gev_sqlite_statement_get_real (row, 5);
  figure->overdue = gev_sqlite_statement_get_number (row, 6) != 0;
  figure->last_date = gev_date_from_iso (gev_sqlite_statement_get_text (row, 7));
  figure->last_value = gev_sqlite_statement_get_number (row, 8);
  figure->priced = gev_sqlite_statement_get_number (row, 9) != 0;
  gev_sqlite_statement_reset (row);

  return TRUE;
}

/**
 * gev_store_get_totals:
 * @self: a store
 * @scope: (nullable) (type GevRecord): a programme, a project or a benefit;
 *   %NULL for the whole portfolio
 * @groups: only benefits in these groups of the plan, a mask of
 *   1 << #GevBenefitGroup; 0 for all
 * @totals: (out caller-allocates): the figures to the day they were kept for;
 *   what is planned is planned to that day
 * @error: return location for a #GEV_STORE_ERROR
 *
 * The same figures as the sum of a #GevTotals, from what the portfolio keeps.
 *
 * Returns: whether they could be read
 */
gboolean
gev_store_get_totals (GevStore      *self,
                      gpointer       scope,
                      guint          groups,
                      GevTotalsRow  *totals,
                      GError       **error)
{
  static const char select[] =
    "SELECT count(*), total(b.\"dis_benefit\" IS 1),"
    " coalesce(sum_ore(f.\"planned_to_date_ore\") FILTER (WHERE NOT b.\"left_out\"), 0),"
    " coalesce(sum_ore(f.\"realised_ore\") FILTER (WHERE NOT b.\"left_out\"), 0), total(f.\"overdue\"),"
    " total(f.\"planned_to_date_ore\") FILTER (WHERE NOT b.\"left_out\" AND" GEV_FIGURE_WEIGHTED "),"
    " total(f.\"planned_to_date_ore\" * f.\"status_ratio\")"
    " FILTER (WHERE NOT b.\"left_out\" AND" GEV_FIGURE_WEIGHTED "),"
    " total(b.\"left_out\") FROM (SELECT b.*, ";
  const char *uuid = scope != NULL ? gev_record_get_uuid (scope) : NULL;
  g_autofree char *condition = gev_store_build_scope ("b", scope, groups);
  g_autofree char *left_out = build_left_out (scope, groups);
  g_autofree char *sql =
    g_strconcat (select, left_out, " AS \"left_out\" FROM \"benefit\" AS b WHERE ", condition,
                 ") AS b JOIN \"figure\" AS f ON f.\"benefit\" = b.\"id\"", NULL);
  g_autoptr (GevPortfolio) portfolio = gev_store_get_portfolio (self, error);
  GevSqliteStatement *row;
  gboolean has_row;
  double weights;

  *totals = (GevTotalsRow){ .status = GEV_STATUS_NOT_DUE };
  if (portfolio == NULL)
    return FALSE;
  row = gev_sqlite_connection_prepare (self->connection, sql, error);
  if (row == NULL)
    return FALSE;
  if (uuid != NULL)
    gev_sqlite_statement_bind_text (row, 1, uuid);
  if (!gev_sqlite_statement_step (row, &has_row, error))
    return FALSE;
  totals->n_benefits = (guint) gev_sqlite_statement_get_number (row, 0);
  totals->n_dis_benefits = (guint) gev_sqlite_statement_get_number (row, 1);
  totals->planned_ore = totals->planned_to_date_ore = gev_sqlite_statement_get_number (row, 2);
  totals->realised_ore = gev_sqlite_statement_get_number (row, 3);
  totals->n_overdue = (guint) gev_sqlite_statement_get_number (row, 4);
  weights = gev_sqlite_statement_get_real (row, 5);
  if (weights > 0)
    {
      totals->status_ratio = gev_sqlite_statement_get_real (row, 6) / weights;
      totals->status = gev_portfolio_find_status (portfolio, totals->status_ratio);
    }
  totals->n_left_out = (guint) gev_sqlite_statement_get_number (row, 7);
  gev_sqlite_statement_reset (row);

  return count_statuses (self, condition, uuid, totals, error);
}

/**
 * gev_store_get_years:
 * @self: a store
 * @scope: (nullable) (type GevRecord): a programme, a project or a benefit;
 *   %NULL for the whole portfolio
 * @groups: only benefits in these groups of the plan, a mask of
 *   1 << #GevBenefitGroup; 0 for all
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type GevYearFigure): what each
 *   year gives, in order; the same figures as a #GevTotals by year
 */
GArray *
gev_store_get_years (GevStore  *self,
                     gpointer   scope,
                     guint      groups,
                     GError   **error)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (GevYearFigure));
  const char *uuid = scope != NULL ? gev_record_get_uuid (scope) : NULL;
  g_autofree char *condition = gev_store_build_scope ("b", scope, groups);
  g_autofree char *left_out = build_left_out (scope, groups);
  g_autofree char *sql =
    g_strconcat ("SELECT y.\"year\", sum_ore(y.\"planned_ore\"), sum_ore(y.\"planned_to_date_ore\"),"
                 " sum_ore(y.\"realised_ore\")"
                 " FROM \"figure_year\" AS y JOIN \"benefit\" AS b ON b.\"id\" = y.\"benefit\"",
                 " WHERE ", condition, " AND NOT ", left_out, " GROUP BY y.\"year\" ORDER BY y.\"year\"", NULL);
  GevSqliteStatement *row = gev_sqlite_connection_prepare (self->connection, sql, error);
  gboolean has_row;

  if (row == NULL)
    return NULL;
  if (uuid != NULL)
    gev_sqlite_statement_bind_text (row, 1, uuid);
  for (;;)
    {
      GevYearFigure year;

      if (!gev_sqlite_statement_step (row, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&years);
      year.year = (int) gev_sqlite_statement_get_number (row, 0);
      year.planned_ore = gev_sqlite_statement_get_number (row, 1);
      year.planned_to_date_ore = gev_sqlite_statement_get_number (row, 2);
      year.realised_ore = gev_sqlite_statement_get_number (row, 3);
      g_array_append_val (years, year);
    }
}
