/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-table.h"

#include <glib/gi18n-lib.h>

#include "gev-record-types.h"
#include "gev-store-error.h"

/**
 * GevRecordTable: (skip)
 *
 * How a record type lies in the portfolio: the SQL that its description comes
 * to, built once. Values go straight between statements and #GevValue, so that
 * bulk work makes no object per row.
 */
struct _GevRecordTable
{
  GType type;
  GevRecordClass *klass;
  char *name;
  char *select;
  char *find;
  char *insert;
  char *update;
  char *delete;
};

static char *
name_table (GevRecordClass *klass)
{
  return g_strdelimit (g_strdup (klass->name), "-", '_');
}

static gboolean
is_column (const GevField *field)
{
  return !gev_field_is_list (field);
}

static char *
build_select (GevRecordClass *klass,
              const char     *table)
{
  g_autoptr (GString) sql = g_string_new ("SELECT \"");

  g_string_append_printf (sql, "%s\".\"id\"", table);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);
      g_autofree char *column = gev_field_get_column (field);

      if (!is_column (field))
        continue;
      if (field->kind == GEV_FIELD_REFERENCE && field->target != NULL)
        {
          g_autofree char *target = name_table (gev_record_types_get_class (field->target ()));

          g_string_append_printf (sql, ", (SELECT r.\"uuid\" FROM \"%s\" AS r WHERE r.\"id\" = \"%s\".\"%s\")",
                                  target, table, column);
        }
      else
        {
          g_string_append_printf (sql, ", \"%s\".\"%s\"", table, column);
        }
    }
  g_string_append_printf (sql, " FROM \"%s\"", table);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static char *
build_insert (GevRecordClass *klass,
              const char     *table)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GString) places = g_string_new (NULL);
  int n = 0;

  g_string_append_printf (sql, "INSERT INTO \"%s\" (", table);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);
      g_autofree char *column = gev_field_get_column (field);

      if (!is_column (field))
        continue;
      g_string_append_printf (sql, "%s\"%s\"", n > 0 ? ", " : "", column);
      g_string_append_printf (places, "%s?%d", n > 0 ? ", " : "", n + 1);
      n++;
    }
  g_string_append_printf (sql, ") VALUES (%s)", places->str);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static char *
build_update (GevRecordClass *klass,
              const char     *table)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  int n = 0;

  g_string_append_printf (sql, "UPDATE \"%s\" SET ", table);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);
      g_autofree char *column = gev_field_get_column (field);

      if (!is_column (field))
        continue;
      g_string_append_printf (sql, "%s\"%s\" = ?%d", n > 0 ? ", " : "", column, n + 1);
      n++;
    }
  g_string_append_printf (sql, " WHERE \"id\" = ?%d", n + 1);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static GevRecordTable *
create_table (GType type)
{
  GevRecordTable *self = g_new0 (GevRecordTable, 1);

  self->type = type;
  self->klass = gev_record_types_get_class (type);
  self->name = name_table (self->klass);
  self->select = build_select (self->klass, self->name);
  self->find = g_strdup_printf ("SELECT \"id\" FROM \"%s\" WHERE \"uuid\" = ?1", self->name);
  self->insert = build_insert (self->klass, self->name);
  self->update = build_update (self->klass, self->name);
  self->delete = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"id\" = ?1", self->name);

  return self;
}

static void
remember_unresolved (const GevRecordTable *self,
                     gint64                id,
                     guint                 field,
                     const char           *uuid,
                     GPtrArray            *unresolved)
{
  GevUnresolved *entry = g_new0 (GevUnresolved, 1);

  entry->table = self;
  entry->id = id;
  entry->field = field;
  entry->uuid = g_strdup (uuid);
  g_ptr_array_add (unresolved, entry);
}

static gboolean
bind_value (const GevField       *field,
            GevSqliteConnection  *connection,
            GevSqliteStatement   *statement,
            int                   index,
            const GevValue       *value,
            gboolean             *resolved,
            GError              **error)
{
  g_autofree char *text = NULL;
  gint64 id;

  *resolved = TRUE;
  if (!value->is_set)
    {
      gev_sqlite_statement_bind_text (statement, index, NULL);
      return TRUE;
    }

  switch (field->kind)
    {
    case GEV_FIELD_REFERENCE:
      if (field->target == NULL)
        {
          gev_sqlite_statement_bind_text (statement, index, value->text);
          return TRUE;
        }
      if (!gev_record_table_find (gev_record_table_get (field->target ()), connection, value->text, &id, error))
        return FALSE;
      if (id != 0)
        gev_sqlite_statement_bind_number (statement, index, id);
      else
        gev_sqlite_statement_bind_text (statement, index, NULL);
      *resolved = id != 0;
      return TRUE;

    case GEV_FIELD_BOOLEAN:
    case GEV_FIELD_INTEGER:
    case GEV_FIELD_DECIMAL:
    case GEV_FIELD_MONEY:
      gev_sqlite_statement_bind_number (statement, index, value->number);
      return TRUE;

    case GEV_FIELD_TEXT:
    case GEV_FIELD_PROSE:
      gev_sqlite_statement_bind_text (statement, index, value->text);
      return TRUE;

    case GEV_FIELD_DATE:
    case GEV_FIELD_TIME:
    case GEV_FIELD_CHOICE:
    case GEV_FIELD_CHOICES:
      text = gev_value_to_string (field, value);
      gev_sqlite_statement_bind_text (statement, index, text);
      return TRUE;

    case GEV_FIELD_TEXTS:
    case GEV_FIELD_REFERENCES:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
read_column (const GevField      *field,
             GevSqliteStatement  *row,
             int                  column,
             GevValue            *value,
             GError             **error)
{
  if (gev_sqlite_statement_is_null (row, column))
    return TRUE;

  switch (field->kind)
    {
    case GEV_FIELD_BOOLEAN:
    case GEV_FIELD_INTEGER:
    case GEV_FIELD_DECIMAL:
    case GEV_FIELD_MONEY:
      value->number = gev_sqlite_statement_get_number (row, column);
      value->is_set = field->kind != GEV_FIELD_BOOLEAN || value->number != 0;
      return TRUE;

    case GEV_FIELD_TEXT:
    case GEV_FIELD_PROSE:
    case GEV_FIELD_REFERENCE:
      value->text = g_strdup (gev_sqlite_statement_get_text (row, column));
      value->is_set = *value->text != '\0';
      return TRUE;

    case GEV_FIELD_DATE:
    case GEV_FIELD_TIME:
    case GEV_FIELD_CHOICE:
    case GEV_FIELD_CHOICES:
      return gev_value_from_string (field, gev_sqlite_statement_get_text (row, column), value, error);

    case GEV_FIELD_TEXTS:
    case GEV_FIELD_REFERENCES:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static char *
build_list_select (const GevRecordTable *self,
                   guint                 index)
{
  const GevField *field = gev_record_class_get_field (self->klass, index);
  g_autofree char *list = gev_record_table_get_list_name (self, index);

  if (field->kind == GEV_FIELD_TEXTS)
    return g_strdup_printf ("SELECT \"text\" FROM \"%s\" WHERE \"record\" = ?1 ORDER BY \"position\"", list);

  return g_strdup_printf ("SELECT t.\"uuid\" FROM \"%s\" AS l JOIN \"%s\" AS t ON t.\"id\" = l.\"target\""
                          " WHERE l.\"record\" = ?1",
                          list, gev_record_table_get (field->target ())->name);
}

static gboolean
read_list (const GevRecordTable  *self,
           GevSqliteConnection   *connection,
           guint                  index,
           gint64                 id,
           GevValue              *value,
           GError               **error)
{
  g_autofree char *sql = build_list_select (self, index);
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (connection, sql, error);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_number (statement, 1, id);
  for (;;)
    {
      if (!gev_sqlite_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      g_ptr_array_add (members, g_strdup (gev_sqlite_statement_get_text (statement, 0)));
    }
  if (members->len > 0)
    {
      g_ptr_array_add (members, NULL);
      gev_value_take_list (gev_record_class_get_field (self->klass, index), value,
                           (char **) g_ptr_array_steal (members, NULL));
    }

  return TRUE;
}

static gboolean
clear_list (GevSqliteConnection  *connection,
            const char           *list,
            gint64                id,
            GError              **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"record\" = ?1", list);
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_number (statement, 1, id);

  return gev_sqlite_statement_run (statement, error);
}

static gboolean
write_text (GevSqliteConnection  *connection,
            const char           *list,
            gint64                id,
            gint64                position,
            const char           *text,
            GError              **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO \"%s\" VALUES (?1, ?2, ?3)", list);
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_number (statement, 1, id);
  gev_sqlite_statement_bind_number (statement, 2, position);
  gev_sqlite_statement_bind_text (statement, 3, text);

  return gev_sqlite_statement_run (statement, error);
}

static gboolean
write_target (GevSqliteConnection  *connection,
              const char           *list,
              gint64                id,
              gint64                target,
              GError              **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT OR IGNORE INTO \"%s\" VALUES (?1, ?2)", list);
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_number (statement, 1, id);
  gev_sqlite_statement_bind_number (statement, 2, target);

  return gev_sqlite_statement_run (statement, error);
}

static gboolean
write_list (const GevRecordTable  *self,
            GevSqliteConnection   *connection,
            guint                  index,
            gint64                 id,
            const GevValue        *value,
            GPtrArray             *unresolved,
            GError               **error)
{
  const GevField *field = gev_record_class_get_field (self->klass, index);
  g_autofree char *list = gev_record_table_get_list_name (self, index);

  if (!clear_list (connection, list, id, error))
    return FALSE;
  for (guint i = 0; value->list != NULL && value->list[i] != NULL; i++)
    {
      gint64 target;

      if (field->kind == GEV_FIELD_TEXTS)
        {
          if (!write_text (connection, list, id, i, value->list[i], error))
            return FALSE;
          continue;
        }
      if (!gev_record_table_find (gev_record_table_get (field->target ()), connection, value->list[i], &target, error))
        return FALSE;
      if (target == 0)
        remember_unresolved (self, id, index, value->list[i], unresolved);
      else if (!write_target (connection, list, id, target, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_columns (const GevRecordTable  *self,
               GevSqliteConnection   *connection,
               gint64                *id,
               const GevValue        *values,
               GPtrArray             *unresolved,
               GError               **error)
{
  GevSqliteStatement *statement;
  g_autoptr (GArray) missing = g_array_new (FALSE, FALSE, sizeof (guint));
  int index = 1;

  statement = gev_sqlite_connection_prepare (connection, *id == 0 ? self->insert : self->update, error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < self->klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (self->klass, i);
      gboolean resolved;

      if (!is_column (field))
        continue;
      if (!bind_value (field, connection, statement, index, &values[i], &resolved, error))
        return FALSE;
      if (!resolved && (field->flags & GEV_FIELD_REQUIRED))
        {
          gev_record_table_set_unresolved_error (self, i, values[i].text, error);
          return FALSE;
        }
      if (!resolved)
        g_array_append_val (missing, i);
      index++;
    }
  if (*id != 0)
    gev_sqlite_statement_bind_number (statement, index, *id);
  if (!gev_sqlite_statement_run (statement, error))
    return FALSE;
  if (*id == 0)
    *id = gev_sqlite_connection_get_last_id (connection);
  for (guint i = 0; i < missing->len; i++)
    {
      guint field = g_array_index (missing, guint, i);

      remember_unresolved (self, *id, field, values[field].text, unresolved);
    }

  return TRUE;
}

/**
 * gev_record_table_get: (skip)
 * @type: a type of record
 *
 * Returns: (transfer none): its table, the same one for every thread
 */
const GevRecordTable *
gev_record_table_get (GType type)
{
  static GMutex mutex;
  static GHashTable *tables;
  GevRecordTable *self;

  g_mutex_lock (&mutex);
  if (tables == NULL)
    tables = g_hash_table_new (NULL, NULL);
  self = g_hash_table_lookup (tables, GSIZE_TO_POINTER (type));
  if (self == NULL)
    {
      self = create_table (type);
      g_hash_table_insert (tables, GSIZE_TO_POINTER (type), self);
    }
  g_mutex_unlock (&mutex);

  return self;
}

/**
 * gev_record_table_get_name: (skip)
 * @self: a table
 *
 * Returns: (transfer none): its name in the portfolio
 */
const char *
gev_record_table_get_name (const GevRecordTable *self)
{
  return self->name;
}

/**
 * gev_record_table_get_class: (skip)
 * @self: a table
 *
 * Returns: (transfer none): the description of its records
 */
GevRecordClass *
gev_record_table_get_class (const GevRecordTable *self)
{
  return self->klass;
}

/**
 * gev_record_table_get_record_type: (skip)
 * @self: a table
 *
 * Returns: the type of its records
 */
GType
gev_record_table_get_record_type (const GevRecordTable *self)
{
  return self->type;
}

/**
 * gev_record_table_get_list_name: (skip)
 * @self: a table
 * @field: the index of a list
 *
 * Returns: (transfer full): the name of the table that holds its members
 */
char *
gev_record_table_get_list_name (const GevRecordTable *self,
                                guint                 field)
{
  g_autofree char *column = gev_field_get_column (gev_record_class_get_field (self->klass, field));

  return g_strdup_printf ("%s_%s", self->name, column);
}

/**
 * gev_record_table_build_select: (skip)
 * @self: a table
 * @tail: what follows after the table’s name
 *
 * Returns: (transfer full): a query whose rows gev_record_table_read() reads
 */
char *
gev_record_table_build_select (const GevRecordTable *self,
                               const char           *tail)
{
  return g_strdup_printf ("%s %s", self->select, tail);
}

/**
 * gev_record_table_find: (skip)
 * @self: a table
 * @connection: the portfolio
 * @uuid: a UUID
 * @id: (out): the key of the record; 0 where there is none
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether the portfolio could be read
 */
gboolean
gev_record_table_find (const GevRecordTable  *self,
                       GevSqliteConnection   *connection,
                       const char            *uuid,
                       gint64                *id,
                       GError               **error)
{
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (connection, self->find, error);
  gboolean has_row;

  *id = 0;
  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_text (statement, 1, uuid);
  if (!gev_sqlite_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    *id = gev_sqlite_statement_get_number (statement, 0);
  gev_sqlite_statement_reset (statement);

  return TRUE;
}

/**
 * gev_record_table_read: (skip)
 * @self: a table
 * @connection: the portfolio
 * @row: a statement of gev_record_table_build_select() with a row
 * @id: (out): the key of the record
 * @values: (out caller-allocates): its values, unset before; freed with
 *   gev_record_table_clear_values()
 * @error: return location for an error
 *
 * Returns: whether the record could be read
 */
gboolean
gev_record_table_read (const GevRecordTable  *self,
                       GevSqliteConnection   *connection,
                       GevSqliteStatement    *row,
                       gint64                *id,
                       GevValue              *values,
                       GError               **error)
{
  int column = 1;

  *id = gev_sqlite_statement_get_number (row, 0);
  for (guint i = 0; i < self->klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (self->klass, i);

      if (is_column (field) ? !read_column (field, row, column++, &values[i], error)
                            : !read_list (self, connection, i, *id, &values[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * gev_record_table_write: (skip)
 * @self: a table
 * @connection: the portfolio
 * @id: (inout): the key of the record; 0 to insert it
 * @values: its values
 * @present: (nullable): the values that it has now
 * @unresolved: (element-type GevUnresolved): where references go whose target
 *   is not there yet
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether the record was written
 */
gboolean
gev_record_table_write (const GevRecordTable  *self,
                        GevSqliteConnection   *connection,
                        gint64                *id,
                        const GevValue        *values,
                        const GevValue        *present,
                        GPtrArray             *unresolved,
                        GError               **error)
{
  if (!write_columns (self, connection, id, values, unresolved, error))
    return FALSE;
  for (guint i = 0; i < self->klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (self->klass, i);

      if (is_column (field) || (present != NULL && gev_value_equal (field, &values[i], &present[i])))
        continue;
      if (!write_list (self, connection, i, *id, &values[i], unresolved, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * gev_record_table_delete: (skip)
 * @self: a table
 * @connection: the portfolio
 * @id: the key of a record
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Deletes the record and the members of its lists.
 *
 * Returns: whether it was deleted
 */
gboolean
gev_record_table_delete (const GevRecordTable  *self,
                         GevSqliteConnection   *connection,
                         gint64                 id,
                         GError               **error)
{
  GevSqliteStatement *statement;

  for (guint i = 0; i < self->klass->n_fields; i++)
    if (!is_column (gev_record_class_get_field (self->klass, i)))
      {
        g_autofree char *list = gev_record_table_get_list_name (self, i);

        if (!clear_list (connection, list, id, error))
          return FALSE;
      }
  statement = gev_sqlite_connection_prepare (connection, self->delete, error);
  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_number (statement, 1, id);

  return gev_sqlite_statement_run (statement, error);
}

/**
 * gev_record_table_resolve: (skip)
 * @connection: the portfolio
 * @unresolved: a reference that was left open
 * @found: (out): whether its target is there now
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether the portfolio could be read and written
 */
gboolean
gev_record_table_resolve (GevSqliteConnection  *connection,
                          const GevUnresolved  *unresolved,
                          gboolean             *found,
                          GError              **error)
{
  const GevRecordTable *self = unresolved->table;
  const GevField *field = gev_record_class_get_field (self->klass, unresolved->field);
  g_autofree char *column = gev_field_get_column (field);
  g_autofree char *sql = NULL;
  GevSqliteStatement *statement;
  gint64 target;

  if (!gev_record_table_find (gev_record_table_get (field->target ()), connection, unresolved->uuid, &target, error))
    return FALSE;
  *found = target != 0;
  if (target == 0)
    return TRUE;
  if (field->kind == GEV_FIELD_REFERENCES)
    {
      g_autofree char *list = gev_record_table_get_list_name (self, unresolved->field);

      return write_target (connection, list, unresolved->id, target, error);
    }
  sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?1 WHERE \"id\" = ?2", self->name, column);
  statement = gev_sqlite_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_number (statement, 1, target);
  gev_sqlite_statement_bind_number (statement, 2, unresolved->id);

  return gev_sqlite_statement_run (statement, error);
}

/**
 * gev_record_table_set_unresolved_error: (skip)
 * @self: a table
 * @field: the index of a reference
 * @uuid: what it refers to
 * @error: where the error goes
 *
 * Tells that a record refers to one that is nowhere.
 */
void
gev_record_table_set_unresolved_error (const GevRecordTable  *self,
                                       guint                  field,
                                       const char            *uuid,
                                       GError               **error)
{
  g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_REFERENCE, _("%s: %s refers to %s, which is nowhere."),
               g_dgettext (GETTEXT_PACKAGE, self->klass->label),
               g_dgettext (GETTEXT_PACKAGE, gev_record_class_get_field (self->klass, field)->label), uuid);
}

/**
 * gev_unresolved_free: (skip)
 * @data: a #GevUnresolved
 */
void
gev_unresolved_free (gpointer data)
{
  GevUnresolved *unresolved = data;

  g_free (unresolved->uuid);
  g_free (unresolved);
}

/**
 * gev_record_table_clear_values: (skip)
 * @self: a table
 * @values: the values of a record
 *
 * Frees what they hold and leaves them unset.
 */
void
gev_record_table_clear_values (const GevRecordTable *self,
                               GevValue             *values)
{
  for (guint i = 0; i < self->klass->n_fields; i++)
    gev_value_clear (gev_record_class_get_field (self->klass, i), &values[i]);
}
