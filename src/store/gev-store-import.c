/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-import.h"

#include <glib/gi18n-lib.h>

#include "gev-portfolio.h"
#include "gev-record-rules.h"
#include "gev-record-types.h"
#include "gev-store-backup.h"
#include "gev-store-exchanges.h"
#include "gev-store-goals.h"
#include "gev-store-maps.h"
#include "gev-store-private.h"
#include "gev-uuid.h"

/* What a job is given. */
typedef struct
{
  GevImportPlan *plan;
  GevConflictPolicy policy;
  GevProgress *progress;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->plan);
  g_clear_object (&job->progress);
  g_free (job);
}

/* Every UUID in the portfolio, and the table of its record. */
static GHashTable *
read_uuids (GevStore  *self,
            GError   **error)
{
  g_autoptr (GHashTable) present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      const GevRecordTable *table = gev_record_table_get (types[i]);
      g_autofree char *sql = g_strdup_printf ("SELECT \"uuid\" FROM \"%s\"", gev_record_table_get_name (table));
      GevSqliteStatement *statement = gev_sqlite_connection_prepare (self->connection, sql, error);
      gboolean has_row;

      if (statement == NULL)
        return NULL;
      for (;;)
        {
          if (!gev_sqlite_statement_step (statement, &has_row, error))
            return NULL;
          if (!has_row)
            break;
          g_hash_table_insert (present, g_strdup (gev_sqlite_statement_get_text (statement, 0)), (gpointer) table);
        }
    }

  return g_steal_pointer (&present);
}

/* Whether both say the same in the fields of their own type. */
static gboolean
says_the_same (GevRecord *a,
               GevRecord *b)
{
  for (guint i = GEV_RECORD_N_FIELDS; i < GEV_RECORD_GET_CLASS (a)->n_fields; i++)
    if (!gev_value_equal (gev_record_class_get_field (GEV_RECORD_GET_CLASS (a), i), &gev_record_get_values (a)[i],
                          &gev_record_get_values (b)[i]))
      return FALSE;

  return TRUE;
}

/* Whether a list of @part, which is otherwise what @whole says, names fewer of the same records. */
static gboolean
names_fewer (const char *const *part,
             const char *const *whole)
{
  for (; part != NULL && *part != NULL; part++)
    if (whole == NULL || !g_strv_contains (whole, *part))
      return FALSE;

  return TRUE;
}

/* Whether it is the very same edit of the record, from the file of a project: that leaves out of lists what is no part
 * of the project. */
static gboolean
is_part_of (GevRecord *record,
            GevRecord *present)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);
  const GevValue *values = gev_record_get_values (record);
  const GevValue *ours = gev_record_get_values (present);

  if (gev_record_get_number (record, GEV_RECORD_REVISION) != gev_record_get_number (present, GEV_RECORD_REVISION) ||
      gev_record_get_number (record, GEV_RECORD_MODIFIED) != gev_record_get_number (present, GEV_RECORD_MODIFIED))
    return FALSE;
  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);

      if (!gev_value_equal (field, &values[i], &ours[i]) &&
          (field->kind != GEV_FIELD_REFERENCES ||
           !names_fewer (gev_record_get_list (record, i), gev_record_get_list (present, i))))
        return FALSE;
    }

  return TRUE;
}

static gboolean
compare_with_present (GevStore       *self,
                      GevImportItem  *item,
                      GevRecord      *present,
                      GError        **error)
{
  GevRecord *record = gev_import_item_get_record (item);
  gboolean as_it_passed;

  /* What is named by what it said when it came, and tells of no revision, can only say that again. */
  if (!gev_record_has (record, GEV_RECORD_REVISION) && gev_uuid_is_for_text (gev_record_get_uuid (record)))
    {
      gev_import_item_set_result (item, GEV_IMPORT_SAME, _("It has come in before."));
      return TRUE;
    }
  if (says_the_same (record, present))
    {
      gboolean newer = gev_record_get_number (record, GEV_RECORD_REVISION) >
                       gev_record_get_number (present, GEV_RECORD_REVISION);

      gev_import_item_set_result (item, newer ? GEV_IMPORT_CHANGED : GEV_IMPORT_SAME, NULL);
      return TRUE;
    }
  if (is_part_of (record, present))
    {
      gev_import_item_set_result (item, GEV_IMPORT_SAME, NULL);
      return TRUE;
    }
  if (!gev_store_is_as_it_passed (self, present, &as_it_passed, error))
    return FALSE;
  if (as_it_passed)
    gev_import_item_set_result (item, GEV_IMPORT_CHANGED, NULL);
  else
    gev_import_item_set_result (item, GEV_IMPORT_CONFLICT, _("The record has been changed here too."));

  return TRUE;
}

static GType
find_type (GevImportPlan *plan,
           GHashTable    *present,
           const char    *uuid)
{
  GevImportItem *item = gev_import_plan_lookup (plan, uuid);
  const GevRecordTable *table = g_hash_table_lookup (present, uuid);

  if (item != NULL)
    return G_OBJECT_TYPE (gev_import_item_get_record (item));

  return table != NULL ? gev_record_table_get_record_type (table) : G_TYPE_INVALID;
}

/* Finds a reference that leads nowhere. */
static gboolean
check_reference (GevImportPlan  *plan,
                 GHashTable     *present,
                 GevRecord      *record,
                 guint           index,
                 const char     *uuid,
                 GError        **error)
{
  const GevField *field = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), index);

  if (find_type (plan, present, uuid) == field->target ())
    return TRUE;
  gev_record_table_set_unresolved_error (gev_record_table_get (G_OBJECT_TYPE (record)), index, uuid, error);

  return FALSE;
}

static gboolean
check_references (GevImportPlan  *plan,
                  GHashTable     *present,
                  GevRecord      *record,
                  GError        **error)
{
  for (guint i = 0; i < GEV_RECORD_GET_CLASS (record)->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), i);

      if (field->target == NULL || !gev_record_has (record, i))
        continue;
      if (field->kind == GEV_FIELD_REFERENCE)
        {
          if (!check_reference (plan, present, record, i, gev_record_get_text (record, i), error))
            return FALSE;
          continue;
        }
      for (const char *const *target = gev_record_get_list (record, i); *target != NULL; target++)
        if (!check_reference (plan, present, record, i, *target, error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
has_edits (GevStore  *self,
           gboolean  *edited,
           GError   **error)
{
  gint64 n_edits;

  if (!gev_sqlite_connection_get_number (
        self->connection, "SELECT count(*) FROM \"edit\" WHERE \"kind\" = 'edit' AND \"state\" = 'done'", &n_edits,
        error))
    return FALSE;
  *edited = n_edits > 0;

  return TRUE;
}

/* A portfolio has one record of its own. That of another portfolio takes its
 * place where nobody has done anything with this one yet. */
static gboolean
compare_portfolio (GevStore       *self,
                   GevImportItem  *item,
                   GError        **error)
{
  GevRecord *record = gev_import_item_get_record (item);
  g_autoptr (GevRecord) present = gev_store_get_portfolio (self, error);
  gboolean edited;

  if (present == NULL)
    return FALSE;
  if (g_str_equal (gev_record_get_uuid (record), gev_record_get_uuid (present)))
    return compare_with_present (self, item, present, error);
  if (!has_edits (self, &edited, error))
    return FALSE;
  if (!edited && !gev_record_has (present, GEV_PORTFOLIO_ORGANISATION) &&
      gev_record_get_number (present, GEV_RECORD_REVISION) == 1)
    gev_import_item_set_result (item, GEV_IMPORT_CHANGED, NULL);
  else
    gev_import_item_set_result (item, GEV_IMPORT_SAME, _("The portfolio’s own record stays."));

  return TRUE;
}

static gboolean
compare_item (GevStore       *self,
              GevImportPlan  *plan,
              GHashTable     *present,
              GevImportItem  *item,
              GError        **error)
{
  GevRecord *record = gev_import_item_get_record (item);
  const GevRecordTable *table = g_hash_table_lookup (present, gev_record_get_uuid (record));
  g_autoptr (GError) nowhere = NULL;
  g_autoptr (GevRecord) ours = NULL;
  g_autofree char *cycle = NULL;
  gint64 id;

  if (table != NULL && gev_record_table_get_record_type (table) != G_OBJECT_TYPE (record))
    {
      g_autofree char *message =
        g_strdup_printf (_("The UUID %s is that of another record in the portfolio: %s."), gev_record_get_uuid (record),
                         g_dgettext (GETTEXT_PACKAGE, gev_record_table_get_class (table)->label));

      gev_import_item_set_result (item, GEV_IMPORT_REFUSED, message);
      return TRUE;
    }
  if (!check_references (plan, present, record, &nowhere))
    {
      gev_import_item_set_result (item, GEV_IMPORT_REFUSED, nowhere->message);
      return TRUE;
    }
  cycle = gev_store_find_goal_cycle (self, plan, record);
  if (cycle != NULL)
    {
      gev_import_item_set_result (item, GEV_IMPORT_REFUSED, cycle);
      return TRUE;
    }
  if (GEV_RECORD_GET_CLASS (record)->singleton)
    return compare_portfolio (self, item, error);
  if (table == NULL)
    {
      gev_import_item_set_result (item, GEV_IMPORT_NEW, NULL);
      return TRUE;
    }

  return gev_store_read_record (self, table, gev_record_get_uuid (record), &id, &ours, error) &&
         compare_with_present (self, item, ours, error);
}

/* Refuses the import as a whole if @result is that of any record. */
static gboolean
refuse_if_any (GevImportPlan    *plan,
               GevImportResult   result,
               GError          **error)
{
  guint n = gev_import_plan_count (plan, result);
  g_autofree char *what = NULL;
  GevImportItem *item = NULL;

  if (n == 0)
    return TRUE;
  for (guint i = 0; item == NULL; i++)
    if (gev_import_item_get_result (gev_import_plan_get_item (plan, i)) == result)
      item = gev_import_plan_get_item (plan, i);
  if (result == GEV_IMPORT_CONFLICT)
    what = g_strdup_printf (ngettext ("%u record has been changed on both sides.",
                                      "%u records have been changed on both sides.", n), n);
  else
    what = g_strdup_printf (ngettext ("%u record is refused.", "%u records are refused.", n), n);
  if (gev_import_item_get_line (item) > 0)
    g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_REFUSED, _("%s: %s Nothing was imported. Line %u: %s"),
                 gev_import_plan_get_source (plan), what, gev_import_item_get_line (item),
                 gev_import_item_get_message (item));
  else
    g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_REFUSED, _("%s: %s Nothing was imported. %s"),
                 gev_import_plan_get_source (plan), what, gev_import_item_get_message (item));

  return FALSE;
}

static gboolean
judge_plan (GevStore           *self,
            GevImportPlan      *plan,
            GevConflictPolicy   policy,
            GCancellable       *cancellable,
            GError            **error)
{
  return gev_store_compare_import (self, plan, cancellable, error) && refuse_if_any (plan, GEV_IMPORT_REFUSED, error) &&
         (policy != GEV_CONFLICT_STOP || refuse_if_any (plan, GEV_IMPORT_CONFLICT, error));
}

static gboolean
is_written (GevImportItem     *item,
            GevConflictPolicy  policy)
{
  GevImportResult result = gev_import_item_get_result (item);

  return result == GEV_IMPORT_NEW || result == GEV_IMPORT_CHANGED ||
         (result == GEV_IMPORT_CONFLICT && policy == GEV_CONFLICT_TAKE);
}

static guint
count_written (GevImportPlan     *plan,
               GevConflictPolicy  policy)
{
  guint n = 0;

  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    n += is_written (gev_import_plan_get_item (plan, i), policy);

  return n;
}

/* A format that does not tell of times and revisions leaves them to us. */
static void
complete_record (GevRecord *record,
                 GevRecord *present)
{
  if (!gev_record_has (record, GEV_RECORD_CREATED))
    gev_record_set_number (record, GEV_RECORD_CREATED,
                           present != NULL ? gev_record_get_number (present, GEV_RECORD_CREATED) : gev_time_now ());
  if (!gev_record_has (record, GEV_RECORD_MODIFIED))
    gev_record_set_number (record, GEV_RECORD_MODIFIED, gev_time_now ());
  if (!gev_record_has (record, GEV_RECORD_REVISION))
    gev_record_set_number (record, GEV_RECORD_REVISION,
                           present != NULL ? gev_record_get_number (present, GEV_RECORD_REVISION) + 1 : 1);
}

static gboolean
write_item (GevStore       *self,
            GevImportItem  *item,
            GError        **error)
{
  GevRecord *record = gev_import_item_get_record (item);
  const GevRecordTable *table = gev_record_table_get (G_OBJECT_TYPE (record));
  g_autoptr (GevRecord) present = NULL;
  gint64 id = 0;

  if (GEV_RECORD_GET_CLASS (record)->singleton)
    {
      g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (self, error);

      if (portfolio == NULL ||
          !gev_store_read_record (self, table, gev_record_get_uuid (portfolio), &id, &present, error))
        return FALSE;
    }
  else if (gev_import_item_get_result (item) != GEV_IMPORT_NEW &&
           !gev_store_read_record (self, table, gev_record_get_uuid (record), &id, &present, error))
    {
      return FALSE;
    }
  complete_record (record, present);

  return gev_store_write_row (self, record, id, present != NULL ? gev_record_get_values (present) : NULL, error) &&
         gev_store_remember_passage (self, record, error);
}

/* The types in order, so that what belongs to a record comes after it. */
static gboolean
write_items (GevStore           *self,
             GevImportPlan      *plan,
             GevConflictPolicy   policy,
             GevProgress        *progress,
             GCancellable       *cancellable,
             GError            **error)
{
  guint n_written = count_written (plan, policy);
  guint n_done = 0;
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    for (guint j = 0; j < gev_import_plan_get_n (plan); j++)
      {
        GevImportItem *item = gev_import_plan_get_item (plan, j);

        if (G_OBJECT_TYPE (gev_import_item_get_record (item)) != types[i] || !is_written (item, policy))
          continue;
        if (g_cancellable_set_error_if_cancelled (cancellable, error) || !write_item (self, item, error))
          return FALSE;
        gev_progress_report (progress, (double) ++n_done / n_written);
      }

  return TRUE;
}

/* What was the same on both sides has passed as well. */
static gboolean
remember_same (GevStore       *self,
               GevImportPlan  *plan,
               GError        **error)
{
  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    {
      GevImportItem *item = gev_import_plan_get_item (plan, i);
      GevRecord *record = gev_import_item_get_record (item);
      g_autoptr (GevRecord) present = NULL;
      gint64 id;

      if (gev_import_item_get_result (item) != GEV_IMPORT_SAME)
        continue;
      if (!gev_store_read_record (self, gev_record_table_get (G_OBJECT_TYPE (record)), gev_record_get_uuid (record),
                                  &id, &present, error) ||
          (present != NULL && !gev_store_remember_passage (self, present, error)))
        return FALSE;
    }

  return TRUE;
}

/* Nothing that undo could take back. */
static gboolean
apply_without_edit (GevStore       *self,
                    GevImportPlan  *plan,
                    GError        **error)
{
  if (!gev_sqlite_connection_execute (self->connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (remember_same (self, plan, error) &&
      gev_store_append_exchange (self, TRUE, gev_import_plan_get_source (plan), gev_import_plan_get_n (plan), error) &&
      gev_sqlite_connection_execute (self->connection, "COMMIT", error))
    return TRUE;
  gev_sqlite_connection_execute (self->connection, "ROLLBACK", NULL);

  return FALSE;
}

/* Whether nobody has written since @version was read. */
static gboolean
is_unchanged (GevStore  *self,
              gint64     version,
              gboolean  *unchanged,
              GError   **error)
{
  gint64 now;

  if (!gev_sqlite_connection_get_number (self->connection, "PRAGMA data_version", &now, error))
    return FALSE;
  *unchanged = now == version;

  return TRUE;
}

static gboolean
apply_as_edit (GevStore           *self,
               GevImportPlan      *plan,
               GevConflictPolicy   policy,
               gint64              version,
               GevProgress        *progress,
               GCancellable       *cancellable,
               GError            **error)
{
  g_autofree char *title = g_strdup_printf (_("Import %s"), gev_import_plan_get_source (plan));
  gboolean unchanged;

  if (!gev_store_backup_now (self, error) || !gev_store_begin (self, title, error))
    return FALSE;
  if (is_unchanged (self, version, &unchanged, error) &&
      (unchanged || judge_plan (self, plan, policy, cancellable, error)) &&
      gev_sqlite_session_attach (self->session, "exchanged", error) &&
      write_items (self, plan, policy, progress, cancellable, error) && remember_same (self, plan, error) &&
      gev_store_append_exchange (self, TRUE, gev_import_plan_get_source (plan), gev_import_plan_get_n (plan), error))
    return gev_store_commit (self, error);
  gev_store_rollback (self);

  return FALSE;
}

static void
compare_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevStore) worker = gev_store_open_worker (source, GEV_STORE_READ, cancellable, &error);

  if (worker != NULL && gev_store_compare_import (worker, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
apply_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GevStore) worker = gev_store_open_worker (source, GEV_STORE_WRITE, cancellable, &error);

  if (worker != NULL &&
      gev_store_apply_import (worker, job->plan, job->policy, job->progress, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* What the portfolio will hold where the rules between records look; %NULL where the plan has nothing that they are
 * about. */
static gboolean
read_rules (GevStore        *self,
            GevImportPlan   *plan,
            GCancellable    *cancellable,
            GevRecordRules **rules,
            GError         **error)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  const GType *types = gev_record_rules_get_types ();
  gboolean needed = FALSE;

  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    {
      GevImportItem *item = gev_import_plan_get_item (plan, i);

      if (gev_import_item_get_result (item) == GEV_IMPORT_REFUSED)
        continue;
      needed |= gev_record_rules_apply_to (gev_import_item_get_record (item));
      gev_record_set_add (set, gev_import_item_get_record (item));
    }
  if (!needed)
    return TRUE;
  for (guint i = 0; types[i] != 0; i++)
    {
      g_autoptr (GPtrArray) all = gev_store_get_all (self, types[i], error);

      if (all == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      for (guint j = 0; j < all->len; j++)
        gev_record_set_add (set, g_ptr_array_index (all, j));
    }
  *rules = gev_record_rules_new (set);

  return TRUE;
}

/* What breaks a rule between records is refused where nothing could be made of it, and told of elsewhere. */
static gboolean
apply_rules (GevStore       *self,
             GevImportPlan  *plan,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autoptr (GevRecordRules) rules = NULL;

  if (!read_rules (self, plan, cancellable, &rules, error))
    return FALSE;
  for (guint i = 0; rules != NULL && i < gev_import_plan_get_n (plan); i++)
    {
      GevImportItem *item = gev_import_plan_get_item (plan, i);
      GevImportResult result = gev_import_item_get_result (item);
      g_autofree char *problem = NULL;
      g_autofree char *remark = NULL;

      if (result == GEV_IMPORT_REFUSED || result == GEV_IMPORT_SAME)
        continue;
      problem = gev_record_rules_find_problem (rules, gev_import_item_get_record (item));
      remark = problem == NULL ? gev_record_rules_find_remark (rules, gev_import_item_get_record (item)) : NULL;
      if (problem != NULL)
        gev_import_item_set_result (item, GEV_IMPORT_REFUSED, problem);
      else if (remark != NULL)
        gev_import_item_set_result (item, result, remark);
    }

  return TRUE;
}

/**
 * gev_store_compare_import:
 * @self: a store
 * @plan: what came in
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Finds out what an import would do with each record that is not refused yet.
 * One that differs is changed where ours has not been touched since it last
 * came in or went out, and a conflict where it has. Where only times and
 * revisions differ, the higher revision counts. One that refers to what is
 * neither in the file nor in the portfolio is refused, and so is an arrow that
 * would close a circle in a benefits map or leave it, or a score by a criterion
 * of another call.
 *
 * Returns: whether the portfolio could be read
 */
gboolean
gev_store_compare_import (GevStore       *self,
                          GevImportPlan  *plan,
                          GCancellable   *cancellable,
                          GError        **error)
{
  g_autoptr (GHashTable) present = read_uuids (self, error);
  g_autoptr (GHashTable) map_problems = present != NULL ? gev_store_find_map_problems (self, plan, NULL, error) : NULL;

  if (map_problems == NULL)
    return FALSE;
  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    {
      GevImportItem *item = gev_import_plan_get_item (plan, i);
      const char *uuid = gev_record_get_uuid (gev_import_item_get_record (item));
      const char *problem = g_hash_table_lookup (map_problems, uuid);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (gev_import_item_get_result (item) != GEV_IMPORT_REFUSED && !compare_item (self, plan, present, item, error))
        return FALSE;
      if (problem != NULL && gev_import_item_get_result (item) != GEV_IMPORT_REFUSED)
        gev_import_item_set_result (item, GEV_IMPORT_REFUSED, problem);
    }

  return apply_rules (self, plan, cancellable, error);
}

/**
 * gev_store_compare_import_async:
 * @self: a store
 * @plan: what came in; nobody else may use it until this is done
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: for @callback
 *
 * Finds out what an import would do, in a thread of its own.
 */
void
gev_store_compare_import_async (GevStore            *self,
                                GevImportPlan       *plan,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, gev_store_compare_import_async);
  g_task_set_task_data (task, g_object_ref (plan), g_object_unref);
  g_task_run_in_thread (task, compare_thread);
}

/**
 * gev_store_compare_import_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether the portfolio could be read
 */
gboolean
gev_store_compare_import_finish (GevStore      *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * gev_store_apply_import:
 * @self: a store that may be written to
 * @plan: what came in
 * @policy: what to do about conflicts
 * @progress: (nullable): told how far it has come
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Compares @plan with the portfolio and writes the records that are new or
 * changed as they came, times, revisions and all: one edit, after a backup.
 *
 * Returns: whether it is on disk; otherwise nothing is, and
 *   %GEV_STORE_ERROR_REFUSED tells which record stood in the way
 */
gboolean
gev_store_apply_import (GevStore           *self,
                        GevImportPlan      *plan,
                        GevConflictPolicy   policy,
                        GevProgress        *progress,
                        GCancellable       *cancellable,
                        GError            **error)
{
  gint64 version;

  if (!gev_store_check_writable (self, error) ||
      !gev_sqlite_connection_get_number (self->connection, "PRAGMA data_version", &version, error) ||
      !judge_plan (self, plan, policy, cancellable, error))
    return FALSE;
  if (count_written (plan, policy) == 0)
    return apply_without_edit (self, plan, error);

  return apply_as_edit (self, plan, policy, version, progress, cancellable, error);
}

/**
 * gev_store_apply_import_async:
 * @self: a store that may be written to, and is not until this is done
 * @plan: what came in; nobody else may use it until this is done
 * @policy: what to do about conflicts
 * @progress: (nullable): told how far it has come
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: for @callback
 *
 * Imports in a thread of its own.
 */
void
gev_store_apply_import_async (GevStore            *self,
                              GevImportPlan       *plan,
                              GevConflictPolicy    policy,
                              GevProgress         *progress,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->plan = g_object_ref (plan);
  job->policy = policy;
  g_set_object (&job->progress, progress);
  g_task_set_source_tag (task, gev_store_apply_import_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, apply_thread);
}

/**
 * gev_store_apply_import_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether it is on disk; otherwise nothing is
 */
gboolean
gev_store_apply_import_finish (GevStore      *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  if (!g_task_propagate_boolean (G_TASK (result), error) || !gev_store_refresh_titles (self, error))
    return FALSE;
  gev_store_emit_changed (self);

  return TRUE;
}
