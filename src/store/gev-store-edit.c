/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-private.h"

#include <glib/gi18n-lib.h>

#include "gev-portfolio.h"
#include "gev-record-types.h"
#include "gev-store-backup.h"

static gboolean
attach_tables (GevStore          *self,
               GevSqliteSession  *session,
               GError           **error)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      const GevRecordTable *table = gev_record_table_get (types[i]);
      GevRecordClass *klass = gev_record_table_get_class (table);

      if (!gev_sqlite_session_attach (session, gev_record_table_get_name (table), error))
        return FALSE;
      for (guint j = 0; j < klass->n_fields; j++)
        if (gev_field_is_list (gev_record_class_get_field (klass, j)))
          {
            g_autofree char *list = gev_record_table_get_list_name (table, j);

            if (!gev_sqlite_session_attach (session, list, error))
              return FALSE;
          }
    }

  return TRUE;
}

static gboolean
append_log (GevStore    *self,
            const char  *kind,
            const char  *title,
            gint64       target,
            GBytes      *changeset,
            GError     **error)
{
  GevSqliteStatement *statement;
  g_autofree char *at = gev_time_to_iso (gev_time_now ());

  statement = gev_sqlite_connection_prepare (
    self->connection,
    "INSERT INTO \"edit\" (\"kind\", \"title\", \"who\", \"at\", \"state\", \"target\", \"changeset\")"
    " VALUES (?1, ?2, ?3, ?4, 'done', ?5, ?6)",
    error);
  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_text (statement, 1, kind);
  gev_sqlite_statement_bind_text (statement, 2, title);
  gev_sqlite_statement_bind_text (statement, 3, self->who);
  gev_sqlite_statement_bind_text (statement, 4, at);
  if (target != 0)
    gev_sqlite_statement_bind_number (statement, 5, target);
  gev_sqlite_statement_bind_bytes (statement, 6, changeset);

  return gev_sqlite_statement_run (statement, error);
}

static gboolean
resolve_references (GevStore  *self,
                    GError   **error)
{
  for (guint i = 0; i < self->unresolved->len; i++)
    {
      const GevUnresolved *unresolved = g_ptr_array_index (self->unresolved, i);
      gboolean found;

      if (!gev_record_table_resolve (self->connection, unresolved, &found, error))
        return FALSE;
      if (!found)
        {
          gev_record_table_set_unresolved_error (unresolved->table, unresolved->field, unresolved->uuid, error);
          return FALSE;
        }
    }

  return TRUE;
}

static void
end_edit (GevStore *self)
{
  g_clear_pointer (&self->session, gev_sqlite_session_free);
  g_clear_pointer (&self->unresolved, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
}

static gboolean
finish_edit (GevStore  *self,
             gboolean  *changed,
             GError   **error)
{
  g_autoptr (GBytes) changeset = NULL;

  if (!resolve_references (self, error))
    return FALSE;
  changeset = gev_sqlite_session_end (self->session, error);
  if (changeset == NULL)
    return FALSE;
  g_clear_pointer (&self->session, gev_sqlite_session_free);
  *changed = g_bytes_get_size (changeset) > 0;
  if (!*changed)
    return gev_sqlite_connection_execute (self->connection, "ROLLBACK", error);

  return gev_store_refresh_figures (self, error) &&
         gev_sqlite_connection_execute (self->connection,
                                        "UPDATE \"edit\" SET \"state\" = 'superseded'"
                                        " WHERE \"kind\" = 'edit' AND \"state\" = 'undone'",
                                        error) &&
         append_log (self, "edit", self->title, 0, changeset, error) &&
         gev_sqlite_connection_execute (self->connection, "COMMIT", error);
}

static gboolean
check_record (GevRecord  *record,
              GError    **error)
{
  g_autoptr (GPtrArray) problems = gev_record_validate (record);
  GevProblem *problem;

  if (problems->len == 0)
    return TRUE;
  problem = g_ptr_array_index (problems, 0);
  g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_INVALID, problem->message);

  return FALSE;
}

/* Whether @record says something else than @present, in its own fields. */
static gboolean
differs (GevRecord *record,
         GevRecord *present)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);
  const GevValue *values = gev_record_get_values (record);
  const GevValue *old = gev_record_get_values (present);

  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    if (!gev_value_equal (gev_record_class_get_field (klass, i), &values[i], &old[i]))
      return TRUE;

  return FALSE;
}

static gboolean
delete_by_uuid (GevStore        *self,
                const GevRecordTable  *table,
                const char      *uuid,
                GError         **error);

/* What refers to the record goes with it where it belongs to it, and refers to
 * nothing afterwards where it does not. */
static gboolean
release_referring (GevStore        *self,
                   const GevRecordTable  *table,
                   guint            index,
                   const char      *uuid,
                   GError         **error)
{
  const GevField *field = gev_record_class_get_field (gev_record_table_get_class (table), index);
  g_autoptr (GPtrArray) referring =
    gev_store_get_referring (self, gev_record_table_get_record_type (table), index, uuid, error);

  if (referring == NULL)
    return FALSE;
  for (guint i = 0; i < referring->len; i++)
    {
      GevRecord *record = g_ptr_array_index (referring, i);

      if (field->flags & GEV_FIELD_OWNER)
        {
          if (!delete_by_uuid (self, table, gev_record_get_uuid (record), error))
            return FALSE;
          continue;
        }
      if (field->kind == GEV_FIELD_REFERENCES)
        {
          g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
          g_auto (GStrv) list = NULL;

          for (const char *const *target = gev_record_get_list (record, index); *target != NULL; target++)
            if (!g_str_equal (*target, uuid))
              g_strv_builder_add (left, *target);
          list = g_strv_builder_end (left);
          gev_record_set_list (record, index, (const char *const *) list);
        }
      else
        {
          gev_record_unset (record, index);
        }
      if (index < GEV_RECORD_N_FIELDS)
        {
          gint64 id;
          g_autoptr (GevRecord) present = NULL;

          /* Where a record came from is not its own saying: no new revision. */
          if (!gev_store_read_record (self, table, gev_record_get_uuid (record), &id, &present, error) ||
              !gev_store_write_row (self, record, id, gev_record_get_values (present), error))
            return FALSE;
        }
      else if (!gev_store_put (self, record, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
delete_by_uuid (GevStore        *self,
                const GevRecordTable  *table,
                const char      *uuid,
                GError         **error)
{
  GType type = gev_record_table_get_record_type (table);
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);
  gint64 id;

  for (guint i = n_types; i-- > 0;)
    {
      const GevRecordTable *other = gev_record_table_get (types[i]);
      GevRecordClass *klass = gev_record_table_get_class (other);

      for (guint j = 0; j < klass->n_fields; j++)
        {
          const GevField *field = gev_record_class_get_field (klass, j);

          if (field->target != NULL && field->target () == type &&
              !release_referring (self, other, j, uuid, error))
            return FALSE;
        }
    }
  if (!gev_record_table_find (table, self->connection, uuid, &id, error))
    return FALSE;

  return id == 0 || gev_record_table_delete (table, self->connection, id, error);
}

static gboolean
find_step (GevStore    *self,
           gboolean     undo,
           gint64      *id,
           char       **title,
           GBytes     **changeset,
           GError     **error)
{
  GevSqliteStatement *statement;
  gboolean has_row;

  *id = 0;
  statement = gev_sqlite_connection_prepare (
    self->connection,
    undo ? "SELECT \"id\", \"title\", \"changeset\" FROM \"edit\" WHERE \"kind\" = 'edit' AND \"state\" = 'done'"
           " ORDER BY \"id\" DESC LIMIT 1"
         : "SELECT \"id\", \"title\", \"changeset\" FROM \"edit\" WHERE \"kind\" = 'edit' AND \"state\" = 'undone'"
           " ORDER BY \"id\" LIMIT 1",
    error);
  if (statement == NULL || !gev_sqlite_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    {
      *id = gev_sqlite_statement_get_number (statement, 0);
      *title = g_strdup (gev_sqlite_statement_get_text (statement, 1));
      if (changeset != NULL)
        *changeset = gev_sqlite_statement_get_bytes (statement, 2);
      gev_sqlite_statement_reset (statement);
    }

  return TRUE;
}

static gboolean
set_state (GevStore    *self,
           gint64       id,
           const char  *state,
           GError     **error)
{
  GevSqliteStatement *statement =
    gev_sqlite_connection_prepare (self->connection, "UPDATE \"edit\" SET \"state\" = ?1 WHERE \"id\" = ?2", error);

  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_text (statement, 1, state);
  gev_sqlite_statement_bind_number (statement, 2, id);

  return gev_sqlite_statement_run (statement, error);
}

static gboolean
apply_step (GevStore    *self,
            gboolean     undo,
            gint64       id,
            const char  *title,
            GBytes      *changeset,
            GError     **error)
{
  g_autoptr (GBytes) step =
    undo ? gev_sqlite_changeset_invert (self->connection, changeset, error) : g_bytes_ref (changeset);

  return step != NULL && gev_sqlite_changeset_apply (self->connection, step, error) &&
         gev_store_refresh_figures (self, error) && set_state (self, id, undo ? "undone" : "done", error) &&
         append_log (self, undo ? "undo" : "redo", title, id, NULL, error) &&
         gev_sqlite_connection_execute (self->connection, "COMMIT", error);
}

static gboolean
step_history (GevStore  *self,
              gboolean   undo,
              GError   **error)
{
  g_autofree char *title = NULL;
  g_autoptr (GBytes) changeset = NULL;
  gint64 id;

  g_return_val_if_fail (self->session == NULL, FALSE);

  if (!gev_store_check_writable (self, error) || !find_step (self, undo, &id, &title, &changeset, error))
    return FALSE;
  if (id == 0)
    {
      g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_NOT_FOUND,
                           undo ? _("There is nothing to undo.") : _("There is nothing to redo."));
      return FALSE;
    }
  if (!gev_store_backup_daily (self, error) ||
      !gev_sqlite_connection_execute (self->connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (!apply_step (self, undo, id, title, changeset, error))
    {
      gev_sqlite_connection_execute (self->connection, "ROLLBACK", NULL);
      return FALSE;
    }
  if (!gev_store_refresh_titles (self, error))
    return FALSE;
  gev_store_emit_changed (self);

  return TRUE;
}

/**
 * gev_store_check_writable: (skip)
 * @self: a store
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether it may be written to
 */
gboolean
gev_store_check_writable (GevStore  *self,
                          GError   **error)
{
  if (!self->read_only)
    return TRUE;
  g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_READ_ONLY,
                       _("The portfolio is open for reading only."));

  return FALSE;
}

/**
 * gev_store_begin:
 * @self: a store
 * @title: what the edit is called: “Change target of …”
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Begins a named edit: all that is put and deleted until gev_store_commit() is
 * one transaction and one step of undo.
 *
 * Returns: whether it has begun
 */
gboolean
gev_store_begin (GevStore    *self,
                 const char  *title,
                 GError     **error)
{
  g_return_val_if_fail (GEV_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->session == NULL, FALSE);

  if (!gev_store_check_writable (self, error) || !gev_store_backup_daily (self, error) ||
      !gev_sqlite_connection_execute (self->connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  self->title = g_strdup (title);
  self->unresolved = g_ptr_array_new_with_free_func (gev_unresolved_free);
  self->session = gev_sqlite_session_new (self->connection, error);
  if (self->session == NULL || !attach_tables (self, self->session, error))
    {
      gev_store_rollback (self);
      return FALSE;
    }

  return TRUE;
}

/**
 * gev_store_write_row: (skip)
 * @self: a store with an open edit
 * @record: a record, written as it is: times, revision and all
 * @id: the key that it has, or 0
 * @present: (nullable): the values that it has now
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether it was written
 */
gboolean
gev_store_write_row (GevStore        *self,
                     gpointer         record,
                     gint64           id,
                     const GevValue  *present,
                     GError         **error)
{
  return gev_record_table_write (gev_record_table_get (G_OBJECT_TYPE (record)), self->connection, &id,
                          gev_record_get_values (record), present, self->unresolved, error);
}

/**
 * gev_store_put:
 * @self: a store with an open edit
 * @record: (type GevRecord): a record, new or changed
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Writes the record. Its times, its revision and, for a new one, its origin
 * are set in @record too. A record that says what it said already is left
 * alone.
 *
 * Returns: whether it could be kept; %GEV_STORE_ERROR_INVALID says why not
 */
gboolean
gev_store_put (GevStore  *self,
               gpointer   record,
               GError   **error)
{
  const GevRecordTable *table = gev_record_table_get (G_OBJECT_TYPE (record));
  g_autoptr (GevRecord) present = NULL;
  GevTime now = gev_time_now ();
  gint64 id;

  g_return_val_if_fail (self->session != NULL, FALSE);

  if (!check_record (record, error) ||
      !gev_store_read_record (self, table, gev_record_get_uuid (record), &id, &present, error))
    return FALSE;
  if (present == NULL)
    {
      g_autoptr (GevPortfolio) portfolio = gev_store_get_portfolio (self, NULL);

      gev_record_set_number (record, GEV_RECORD_CREATED, now);
      gev_record_set_number (record, GEV_RECORD_REVISION, 1);
      if (portfolio != NULL)
        gev_record_set_text (record, GEV_RECORD_ORIGIN, gev_record_get_text (portfolio, GEV_PORTFOLIO_ORGANISATION));
    }
  else if (!differs (record, present))
    {
      return TRUE;
    }
  else
    {
      gev_record_set_number (record, GEV_RECORD_REVISION, gev_record_get_number (present, GEV_RECORD_REVISION) + 1);
    }
  gev_record_set_number (record, GEV_RECORD_MODIFIED, now);

  return gev_store_write_row (self, record, id, present != NULL ? gev_record_get_values (present) : NULL, error);
}

/**
 * gev_store_delete:
 * @self: a store with an open edit
 * @record: (type GevRecord): a record
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Deletes the record and all that belongs to it. What only refers to it stays
 * and refers to nothing.
 *
 * Returns: whether it is gone
 */
gboolean
gev_store_delete (GevStore  *self,
                  gpointer   record,
                  GError   **error)
{
  g_return_val_if_fail (self->session != NULL, FALSE);
  g_return_val_if_fail (!GEV_RECORD_GET_CLASS (record)->singleton, FALSE);

  return delete_by_uuid (self, gev_record_table_get (G_OBJECT_TYPE (record)), gev_record_get_uuid (record), error);
}

/**
 * gev_store_commit:
 * @self: a store with an open edit
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Ends the edit. An edit that changed nothing leaves no step behind.
 *
 * Returns: whether everything is on disk; otherwise nothing is
 */
gboolean
gev_store_commit (GevStore  *self,
                  GError   **error)
{
  gboolean changed;

  g_return_val_if_fail (self->session != NULL, FALSE);

  if (!finish_edit (self, &changed, error))
    {
      gev_store_rollback (self);
      return FALSE;
    }
  end_edit (self);
  if (!changed)
    return TRUE;
  if (!gev_store_refresh_titles (self, error))
    return FALSE;
  gev_store_emit_changed (self);

  return TRUE;
}

/**
 * gev_store_rollback:
 * @self: a store with an open edit
 *
 * Ends the edit as if it had not begun.
 */
void
gev_store_rollback (GevStore *self)
{
  end_edit (self);
  if (gev_sqlite_connection_in_transaction (self->connection))
    gev_sqlite_connection_execute (self->connection, "ROLLBACK", NULL);
}

/**
 * gev_store_save:
 * @self: a store
 * @record: (type GevRecord): a record, new or changed
 * @title: what the edit is called
 * @error: return location for a #GEV_STORE_ERROR
 *
 * An edit of one record.
 *
 * Returns: whether it is on disk
 */
gboolean
gev_store_save (GevStore    *self,
                gpointer     record,
                const char  *title,
                GError     **error)
{
  if (!gev_store_begin (self, title, error))
    return FALSE;
  if (!gev_store_put (self, record, error))
    {
      gev_store_rollback (self);
      return FALSE;
    }

  return gev_store_commit (self, error);
}

/**
 * gev_store_remove:
 * @self: a store
 * @record: (type GevRecord): a record
 * @title: what the edit is called
 * @error: return location for a #GEV_STORE_ERROR
 *
 * An edit that deletes one record and what belongs to it.
 *
 * Returns: whether it is gone
 */
gboolean
gev_store_remove (GevStore    *self,
                  gpointer     record,
                  const char  *title,
                  GError     **error)
{
  if (!gev_store_begin (self, title, error))
    return FALSE;
  if (!gev_store_delete (self, record, error))
    {
      gev_store_rollback (self);
      return FALSE;
    }

  return gev_store_commit (self, error);
}

/**
 * gev_store_refresh_titles: (skip)
 * @self: a store
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Reads again what undo and redo would do next.
 *
 * Returns: whether the portfolio could be read
 */
gboolean
gev_store_refresh_titles (GevStore  *self,
                          GError   **error)
{
  gint64 id;

  g_clear_pointer (&self->undo_title, g_free);
  g_clear_pointer (&self->redo_title, g_free);

  return find_step (self, TRUE, &id, &self->undo_title, NULL, error) &&
         find_step (self, FALSE, &id, &self->redo_title, NULL, error);
}

/**
 * gev_store_get_undo_title:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): the edit that gev_store_undo() takes
 *   back
 */
const char *
gev_store_get_undo_title (GevStore *self)
{
  return self->undo_title;
}

/**
 * gev_store_get_redo_title:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): the edit that gev_store_redo() makes
 *   again
 */
const char *
gev_store_get_redo_title (GevStore *self)
{
  return self->redo_title;
}

/**
 * gev_store_undo:
 * @self: a store without an open edit
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Takes back the last edit that stands. Every edit since the portfolio was
 * made can be taken back, also those of earlier days.
 *
 * Returns: whether it was taken back
 */
gboolean
gev_store_undo (GevStore  *self,
                GError   **error)
{
  return step_history (self, TRUE, error);
}

/**
 * gev_store_redo:
 * @self: a store without an open edit
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Makes the edit again that was taken back last.
 *
 * Returns: whether it was made
 */
gboolean
gev_store_redo (GevStore  *self,
                GError   **error)
{
  return step_history (self, FALSE, error);
}
