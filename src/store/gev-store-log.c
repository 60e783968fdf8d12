/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-log.h"

#include <glib/gi18n-lib.h>

#include "gev-change-reader.h"
#include "gev-store-private.h"

static const char *const kinds[] = { "edit", "undo", "redo" };
static const char *const states[] = { "done", "undone", "superseded" };

static guint
find_word (const char *const *words,
           guint              n_words,
           const char        *word)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return i;

  return 0;
}

static GevLogEntry *
read_entry (GevSqliteStatement *row)
{
  GevTime at = 0;

  gev_time_from_iso (gev_sqlite_statement_get_text (row, 4), &at);

  return gev_log_entry_new (gev_sqlite_statement_get_number (row, 0),
                            find_word (kinds, G_N_ELEMENTS (kinds), gev_sqlite_statement_get_text (row, 1)),
                            gev_sqlite_statement_get_text (row, 2), gev_sqlite_statement_get_text (row, 3), at,
                            find_word (states, G_N_ELEMENTS (states), gev_sqlite_statement_get_text (row, 5)),
                            gev_sqlite_statement_get_number (row, 6));
}

/* What the entry did: its own changeset, that of the edit that was made again,
 * or the inverse of that of the edit that was taken back. */
static GBytes *
read_changeset (GevStore  *self,
                gint64     entry,
                GError   **error)
{
  GevSqliteStatement *row = gev_sqlite_connection_prepare (
    self->connection,
    "SELECT e.\"kind\", coalesce(e.\"changeset\", t.\"changeset\") FROM \"edit\" AS e"
    " LEFT JOIN \"edit\" AS t ON t.\"id\" = e.\"target\" WHERE e.\"id\" = ?1",
    error);
  g_autoptr (GBytes) changeset = NULL;
  gboolean has_row, inverse;

  if (row == NULL)
    return NULL;
  gev_sqlite_statement_bind_number (row, 1, entry);
  if (!gev_sqlite_statement_step (row, &has_row, error))
    return NULL;
  if (!has_row)
    {
      g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_NOT_FOUND, _("There is no such edit."));
      return NULL;
    }
  inverse = g_str_equal (gev_sqlite_statement_get_text (row, 0), "undo");
  changeset = gev_sqlite_statement_get_bytes (row, 1);
  gev_sqlite_statement_reset (row);

  return inverse ? gev_sqlite_changeset_invert (self->connection, changeset, error) : g_steal_pointer (&changeset);
}

static GArray *
list_later (GevStore  *self,
            gint64     entry,
            GError   **error)
{
  g_autoptr (GArray) later = g_array_new (FALSE, FALSE, sizeof (gint64));
  GevSqliteStatement *row = gev_sqlite_connection_prepare (
    self->connection, "SELECT \"id\" FROM \"edit\" WHERE \"id\" > ?1 ORDER BY \"id\"", error);
  gboolean has_row;

  if (row == NULL)
    return NULL;
  gev_sqlite_statement_bind_number (row, 1, entry);
  for (;;)
    {
      gint64 id;

      if (!gev_sqlite_statement_step (row, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&later);
      id = gev_sqlite_statement_get_number (row, 0);
      g_array_append_val (later, id);
    }
}

/* A record that is not there any more was deleted by something after @entry.
 * Its owner may be gone too, by something later still. */
static gboolean
read_later (GevStore         *self,
            GevChangeReader  *reader,
            gint64            entry,
            GError          **error)
{
  g_autoptr (GArray) later = list_later (self, entry, error);
  gboolean all_found = FALSE;

  if (later == NULL)
    return FALSE;
  for (guint i = 0; i < later->len && !all_found; i++)
    {
      g_autoptr (GBytes) changeset = read_changeset (self, g_array_index (later, gint64, i), error);
      gboolean any_missing;

      if (changeset == NULL || !gev_change_reader_read_later (reader, changeset, &any_missing, error) ||
          (!any_missing && !gev_change_reader_look_up (reader, &all_found, error)))
        return FALSE;
    }

  return TRUE;
}

/**
 * gev_store_get_log:
 * @self: a store
 * @limit: how many entries at most
 * @offset: how many to leave out first
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type GevLogEntry): what happened
 *   to the portfolio, the last first
 */
GPtrArray *
gev_store_get_log (GevStore  *self,
                   guint      limit,
                   guint      offset,
                   GError   **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  GevSqliteStatement *row = gev_sqlite_connection_prepare (
    self->connection,
    "SELECT \"id\", \"kind\", \"title\", \"who\", \"at\", \"state\", \"target\" FROM \"edit\""
    " ORDER BY \"id\" DESC LIMIT ?1 OFFSET ?2",
    error);
  gboolean has_row;

  if (row == NULL)
    return NULL;
  gev_sqlite_statement_bind_number (row, 1, limit);
  gev_sqlite_statement_bind_number (row, 2, offset);
  for (;;)
    {
      if (!gev_sqlite_statement_step (row, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&entries);
      g_ptr_array_add (entries, read_entry (row));
    }
}

/**
 * gev_store_get_changes:
 * @self: a store
 * @edit: the number of an entry of the log
 * @language: the language to tell it in
 * @limit: how many changes are enough, about; 0 for all
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Tells what an edit, an undo or a redo changed, field by field: of a record
 * that is new or gone, every field that it had.
 *
 * Returns: (transfer full) (nullable) (element-type GevChange): the changes, by
 *   type, record and field
 */
GPtrArray *
gev_store_get_changes (GevStore           *self,
                       gint64              edit,
                       const GevLanguage  *language,
                       guint               limit,
                       GError            **error)
{
  g_autoptr (GevChangeReader) reader = gev_change_reader_new (self, language, limit);
  g_autoptr (GBytes) changeset = read_changeset (self, edit, error);
  gboolean all_found;

  if (changeset == NULL || !gev_change_reader_read (reader, changeset, error) ||
      !gev_change_reader_look_up (reader, &all_found, error) ||
      (!all_found && !read_later (self, reader, edit, error)))
    return NULL;

  return gev_change_reader_list_changes (reader);
}
