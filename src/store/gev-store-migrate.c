/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-private.h"

#include <glib/gi18n-lib.h>

#include "gev-shipped-records.h"
#include "gev-store-backup.h"
#include "gev-store-resources.h"

#define FOLDER "/no/gevinst/store/migrations"

/* The file name of a migration begins with its number. */
static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char **
list_migrations (void)
{
  char **names = g_resource_enumerate_children (gev_store_get_resource (), FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  qsort (names, g_strv_length (names), sizeof (char *), compare_names);

  return names;
}

static gboolean
run_migration (GevStore    *self,
               const char  *name,
               int          number,
               GError     **error)
{
  g_autofree char *path = g_build_path ("/", FOLDER, name, NULL);
  g_autoptr (GBytes) sql =
    g_resource_lookup_data (gev_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *done = g_strdup_printf ("PRAGMA user_version = %d; COMMIT", number);

  if (gev_sqlite_connection_execute (self->connection, "BEGIN IMMEDIATE", error) &&
      gev_sqlite_connection_execute (self->connection, g_bytes_get_data (sql, NULL), error) &&
      gev_sqlite_connection_execute (self->connection, done, error))
    return TRUE;
  if (gev_sqlite_connection_in_transaction (self->connection))
    gev_sqlite_connection_execute (self->connection, "ROLLBACK", NULL);

  return FALSE;
}

static gboolean
write_shipped_record (GevStore   *self,
                      GevRecord  *record,
                      GError    **error)
{
  GevSqliteStatement *exchanged;

  if (!gev_store_write_row (self, record, 0, NULL, error))
    return FALSE;

  /* What ships is known on both sides. */
  exchanged = gev_sqlite_connection_prepare (self->connection,
                                             "INSERT OR REPLACE INTO \"exchanged\" VALUES (?1, ?2, ?3)", error);
  if (exchanged == NULL)
    return FALSE;
  for (guint i = 0; i < 3; i++)
    {
      const guint fields[] = { GEV_RECORD_UUID, GEV_RECORD_REVISION, GEV_RECORD_MODIFIED };
      g_autofree char *text = gev_record_to_string (record, fields[i]);

      gev_sqlite_statement_bind_text (exchanged, (int) i + 1, text);
    }

  return gev_sqlite_statement_run (exchanged, error);
}

static gboolean
has_records (GevStore  *self,
             GType      type,
             gboolean  *has,
             GError   **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT EXISTS (SELECT 1 FROM \"%s\")", gev_record_table_get_name (gev_record_table_get (type)));
  gint64 answer = 0;

  if (!gev_sqlite_connection_get_number (self->connection, sql, &answer, error))
    return FALSE;
  *has = answer != 0;

  return TRUE;
}

/* Of each type that the portfolio has none of, what ships is put in. */
static gboolean
write_shipped (GevStore  *self,
               GError   **error)
{
  g_autoptr (GPtrArray) records = gev_shipped_records_create ();
  g_autoptr (GHashTable) present = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      GevRecord *record = g_ptr_array_index (records, i);
      GType type = G_OBJECT_TYPE (record);
      gpointer key = GSIZE_TO_POINTER (type);
      gboolean has;

      if (!g_hash_table_contains (present, key))
        {
          if (!has_records (self, type, &has, error))
            return FALSE;
          g_hash_table_insert (present, key, GINT_TO_POINTER (has));
        }
      if (!g_hash_table_lookup (present, key) && !write_shipped_record (self, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_shipped (GevStore  *self,
             GError   **error)
{
  if (gev_sqlite_connection_execute (self->connection, "BEGIN IMMEDIATE", error) && write_shipped (self, error) &&
      gev_sqlite_connection_execute (self->connection, "COMMIT", error))
    return TRUE;
  if (gev_sqlite_connection_in_transaction (self->connection))
    gev_sqlite_connection_execute (self->connection, "ROLLBACK", NULL);

  return FALSE;
}

/**
 * gev_store_migrate: (skip)
 * @self: a store
 * @backup: whether to make a backup of it as it was
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Brings the portfolio to the newest schema, and gives it what ships of the
 * types that it has no records of. A file of a newer schema than this
 * program knows is refused.
 *
 * Returns: whether the portfolio can be used
 */
gboolean
gev_store_migrate (GevStore  *self,
                   gboolean   backup,
                   GError   **error)
{
  g_auto (GStrv) names = list_migrations ();
  int newest = (int) g_strv_length (names);
  gint64 version;

  if (!gev_sqlite_connection_get_number (self->connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > newest)
    {
      g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_NEWER,
                   _("The portfolio was written by a newer Gevinst (format %d; this one knows %d)."
                     " Update the program."),
                   (int) version, newest);
      return FALSE;
    }
  if (version == newest)
    return TRUE;
  if (self->read_only)
    {
      g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_READ_ONLY,
                           _("The portfolio is of an older format. Open it for writing once,"
                             " so that it can be brought up to date."));
      return FALSE;
    }
  if (version > 0 && backup && !gev_store_backup_now (self, error))
    return FALSE;
  for (int number = (int) version + 1; number <= newest; number++)
    if (!run_migration (self, names[number - 1], number, error))
      return FALSE;

  return add_shipped (self, error);
}
