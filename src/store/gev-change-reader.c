/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-change-reader.h"

#include "gev-change.h"
#include "gev-format.h"
#include "gev-record-types.h"
#include "gev-store-private.h"

/**
 * GevChangeReader: (skip)
 *
 * Reads a changeset as people would: rows become records by their titles,
 * columns become fields, keys become the titles of what they lead to. A
 * changeset knows little of what it did not change, so titles are looked up in
 * the portfolio as it is, and those of records that are gone where a later
 * changeset deleted them.
 */
struct _GevChangeReader
{
  GevStore *store;
  const GevLanguage *language;
  guint limit;
  GHashTable *layouts; /* table → Layout */
  GHashTable *names;   /* key → Name */
  GHashTable *missing; /* keys of records that are gone and not known yet */
  GPtrArray *drafts;
  GHashTable *list_drafts; /* key and field → Draft */
  GHashTable *operations;  /* key → GevOperation of the record */
};

/* The columns of a table. */
typedef struct
{
  const GevRecordTable *table; /* of the record, also where this is a list */
  int list_field;              /* of a list, or -1 */
  GArray *fields;              /* the field of each column, or -1 */
} Layout;

/* What a record is called; where its type has no title, the owner is. */
typedef struct
{
  const GevRecordTable *table;
  gint64 id;
  char *uuid;
  char *title;
  const GevRecordTable *owner_table;
  gint64 owner_id;
} Name;

/* A text, or the key of a record whose title is the text; or nothing. */
typedef struct
{
  char *text;
  const GevRecordTable *table;
  gint64 id;
  gint64 position; /* in a list */
} Part;

/* A change whose titles are not known yet. */
typedef struct
{
  const GevRecordTable *table;
  gint64 id;
  guint field;
  GArray *from; /* of Part */
  GArray *to;
} Draft;

static void
free_layout (gpointer data)
{
  Layout *layout = data;

  g_array_unref (layout->fields);
  g_free (layout);
}

static void
free_name (gpointer data)
{
  Name *name = data;

  g_free (name->uuid);
  g_free (name->title);
  g_free (name);
}

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_free (part->text);
}

static void
free_draft (gpointer data)
{
  Draft *draft = data;

  g_array_unref (draft->from);
  g_array_unref (draft->to);
  g_free (draft);
}

static char *
build_key (const GevRecordTable *table,
           gint64                id)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, gev_record_table_get_name (table), id);
}

static GArray *
new_parts (void)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));

  g_array_set_clear_func (parts, clear_part);

  return parts;
}

static int
find_column_field (GevRecordClass *klass,
                   const char     *column)
{
  g_autofree char *name = g_strdelimit (g_strdup (column), "_", '-');

  return gev_record_class_find_field (klass, name);
}

static Layout *
read_layout (GevChangeReader       *self,
             const GevRecordTable  *table,
             int                    list_field,
             const char            *name,
             GError               **error)
{
  GevSqliteStatement *row = gev_sqlite_connection_prepare (
    self->store->connection, "SELECT \"name\" FROM pragma_table_info (?1) ORDER BY \"cid\"", error);
  Layout *layout;
  gboolean has_row;

  if (row == NULL)
    return NULL;
  layout = g_new0 (Layout, 1);
  layout->table = table;
  layout->list_field = list_field;
  layout->fields = g_array_new (FALSE, FALSE, sizeof (int));
  gev_sqlite_statement_bind_text (row, 1, name);
  for (;;)
    {
      int field;

      if (!gev_sqlite_statement_step (row, &has_row, error))
        {
          free_layout (layout);
          return NULL;
        }
      if (!has_row)
        return layout;
      field = find_column_field (gev_record_table_get_class (table), gev_sqlite_statement_get_text (row, 0));
      g_array_append_val (layout->fields, field);
    }
}

static gboolean
read_layouts (GevChangeReader  *self,
              GError          **error)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  if (g_hash_table_size (self->layouts) > 0)
    return TRUE;
  for (guint i = 0; i < n_types; i++)
    {
      const GevRecordTable *table = gev_record_table_get (types[i]);
      GevRecordClass *klass = gev_record_table_get_class (table);

      for (int j = -1; j < (int) klass->n_fields; j++)
        {
          g_autofree char *name = NULL;
          Layout *layout;

          if (j >= 0 && !gev_field_is_list (gev_record_class_get_field (klass, j)))
            continue;
          name = j < 0 ? g_strdup (gev_record_table_get_name (table)) : gev_record_table_get_list_name (table, j);
          layout = read_layout (self, table, j, name, error);
          if (layout == NULL)
            return FALSE;
          g_hash_table_insert (self->layouts, g_steal_pointer (&name), layout);
        }
    }

  return TRUE;
}

static gboolean
is_given (sqlite3_value *value)
{
  return value != NULL && sqlite3_value_type (value) != SQLITE_NULL;
}

static const char *
get_text (sqlite3_value *value)
{
  return (const char *) sqlite3_value_text (value);
}

static char *
format_choices (GevChangeReader *self,
                const GevField  *field,
                gint64           mask)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < field->vocabulary->n_terms; i++)
    if (mask & (G_GINT64_CONSTANT (1) << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              T_ (self->language, field->vocabulary->terms[i].label));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
format_value (GevChangeReader *self,
              const GevField  *field,
              const GevValue  *value)
{
  switch (field->kind)
    {
    case GEV_FIELD_BOOLEAN:
      return g_strdup (value->number ? T_ (self->language, "Yes") : T_ (self->language, "No"));
    case GEV_FIELD_INTEGER:
      return gev_format_integer (self->language, value->number);
    case GEV_FIELD_DECIMAL:
      return gev_format_decimal (self->language, value->number, 6);
    case GEV_FIELD_MONEY:
      return gev_format_money_exact (self->language, value->number);
    case GEV_FIELD_DATE:
      return gev_format_date (self->language, (GevDate) value->number, GEV_DATE_FORM_SHORT);
    case GEV_FIELD_TIME:
      return gev_format_time (self->language, value->number);
    case GEV_FIELD_CHOICE:
      return g_strdup (T_ (self->language, field->vocabulary->terms[value->number].label));
    case GEV_FIELD_CHOICES:
      return format_choices (self, field, value->number);
    case GEV_FIELD_TEXT:
    case GEV_FIELD_PROSE:
    case GEV_FIELD_TEXTS:
    case GEV_FIELD_REFERENCE:
    case GEV_FIELD_REFERENCES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What a column says. A word that no vocabulary has any more is told as it
 * stands. */
static void
append_part (GevChangeReader *self,
             const GevField  *field,
             sqlite3_value   *column,
             gint64           position,
             GArray          *parts)
{
  Part part = { .position = position };
  GevValue value = { .is_set = TRUE };

  if (!is_given (column))
    return;
  if (field->target != NULL)
    {
      part.table = gev_record_table_get (field->target ());
      part.id = sqlite3_value_int64 (column);
    }
  else if (gev_field_is_text (field) || gev_field_is_list (field))
    {
      part.text = g_strdup (get_text (column));
    }
  else if (sqlite3_value_type (column) == SQLITE_INTEGER)
    {
      value.number = sqlite3_value_int64 (column);
      part.text = format_value (self, field, &value);
    }
  else
    {
      part.text = gev_value_from_string (field, get_text (column), &value, NULL)
                    ? format_value (self, field, &value)
                    : g_strdup (get_text (column));
    }
  g_array_append_val (parts, part);
}

static Draft *
add_draft (GevChangeReader      *self,
           const GevRecordTable *table,
           gint64                id,
           guint                 field)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->table = table;
  draft->id = id;
  draft->field = field;
  draft->from = new_parts ();
  draft->to = new_parts ();
  g_ptr_array_add (self->drafts, draft);

  return draft;
}

/* All columns of a row that was inserted or deleted tell what it is called. */
static Name *
read_name (const Layout   *layout,
           sqlite3_value **columns)
{
  GevRecordClass *klass = gev_record_table_get_class (layout->table);
  Name *name = g_new0 (Name, 1);

  name->table = layout->table;
  name->id = sqlite3_value_int64 (columns[0]);
  for (guint i = 0; i < layout->fields->len; i++)
    {
      int index = g_array_index (layout->fields, int, i);
      const GevField *field = index >= 0 ? gev_record_class_get_field (klass, index) : NULL;

      if (field == NULL || !is_given (columns[i]))
        continue;
      if (index == GEV_RECORD_UUID)
        name->uuid = g_strdup (get_text (columns[i]));
      else if (index == klass->title_field)
        name->title = g_strdup (get_text (columns[i]));
      else if (field->flags & GEV_FIELD_OWNER)
        {
          name->owner_table = gev_record_table_get (field->target ());
          name->owner_id = sqlite3_value_int64 (columns[i]);
        }
    }

  return name;
}

static void
keep_name (GevChangeReader *self,
           Name            *name)
{
  g_autofree char *key = build_key (name->table, name->id);

  g_hash_table_remove (self->missing, key);
  if (g_hash_table_contains (self->names, key))
    free_name (name);
  else
    g_hash_table_insert (self->names, g_steal_pointer (&key), name);
}

static void
read_record_row (GevChangeReader  *self,
                 const Layout     *layout,
                 int               operation,
                 sqlite3_value   **before,
                 sqlite3_value   **after)
{
  GevRecordClass *klass = gev_record_table_get_class (layout->table);
  gint64 id = sqlite3_value_int64 (operation == SQLITE_INSERT ? after[0] : before[0]);

  if (operation != SQLITE_UPDATE)
    {
      GevOperation done = operation == SQLITE_INSERT ? GEV_OPERATION_ADDED : GEV_OPERATION_REMOVED;

      keep_name (self, read_name (layout, operation == SQLITE_INSERT ? after : before));
      g_hash_table_insert (self->operations, build_key (layout->table, id), GINT_TO_POINTER (done));
    }
  for (guint i = 0; i < layout->fields->len; i++)
    {
      int field = g_array_index (layout->fields, int, i);
      Draft *draft;

      /* Times, revisions and where it came from are told by the log itself. */
      if (field < GEV_RECORD_N_FIELDS || (!is_given (before[i]) && !is_given (after[i])))
        continue;
      draft = add_draft (self, layout->table, id, (guint) field);
      append_part (self, gev_record_class_get_field (klass, (guint) field), before[i], 0, draft->from);
      append_part (self, gev_record_class_get_field (klass, (guint) field), after[i], 0, draft->to);
    }
}

static Draft *
find_list_draft (GevChangeReader *self,
                 const Layout    *layout,
                 gint64           id)
{
  g_autofree char *record = build_key (layout->table, id);
  g_autofree char *key = g_strdup_printf ("%s %d", record, layout->list_field);
  Draft *draft = g_hash_table_lookup (self->list_drafts, key);

  if (draft == NULL)
    {
      draft = add_draft (self, layout->table, id, (guint) layout->list_field);
      g_hash_table_insert (self->list_drafts, g_steal_pointer (&key), draft);
    }

  return draft;
}

/* A member of a list: its last column is the text or the key, the one before
 * it, of texts, their place. */
static void
read_list_row (GevChangeReader  *self,
               const Layout     *layout,
               int               operation,
               int               n_columns,
               sqlite3_value   **before,
               sqlite3_value   **after)
{
  const GevField *field =
    gev_record_class_get_field (gev_record_table_get_class (layout->table), (guint) layout->list_field);
  sqlite3_value **key = operation == SQLITE_INSERT ? after : before;
  Draft *draft = find_list_draft (self, layout, sqlite3_value_int64 (key[0]));
  gint64 position = field->kind == GEV_FIELD_TEXTS ? sqlite3_value_int64 (key[1]) : 0;

  append_part (self, field, before[n_columns - 1], position, draft->from);
  append_part (self, field, after[n_columns - 1], position, draft->to);
}

static void
read_row_cb (const char     *table,
             int             operation,
             int             n_columns,
             sqlite3_value **before,
             sqlite3_value **after,
             gpointer        data)
{
  GevChangeReader *self = data;
  const Layout *layout = g_hash_table_lookup (self->layouts, table);

  if (layout == NULL || (self->limit > 0 && self->drafts->len >= self->limit))
    return;
  if (layout->list_field >= 0)
    read_list_row (self, layout, operation, n_columns, before, after);
  else
    read_record_row (self, layout, operation, before, after);
}

/* Whether a change made or took back the row, it tells what it was called. */
static void
learn_names_cb (const char     *table,
                int             operation,
                int             n_columns,
                sqlite3_value **before,
                sqlite3_value **after,
                gpointer        data)
{
  GevChangeReader *self = data;
  const Layout *layout = g_hash_table_lookup (self->layouts, table);

  if (layout != NULL && layout->list_field < 0 && operation != SQLITE_UPDATE)
    keep_name (self, read_name (layout, operation == SQLITE_INSERT ? after : before));
}

static gboolean
look_up_name (GevChangeReader       *self,
              const GevRecordTable  *table,
              gint64                 id,
              GError               **error)
{
  g_autoptr (GevRecord) record = NULL;
  GevRecordClass *klass = gev_record_table_get_class (table);
  Name *name;

  if (!gev_store_read_id (self->store, table, id, &record, error))
    return FALSE;
  if (record == NULL)
    return TRUE;
  name = g_new0 (Name, 1);
  name->table = table;
  name->id = id;
  name->uuid = g_strdup (gev_record_get_uuid (record));
  if (klass->title_field >= 0)
    name->title = g_strdup (gev_record_get_text (record, (guint) klass->title_field));
  for (guint i = GEV_RECORD_N_FIELDS; klass->title_field < 0 && i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);

      if (!(field->flags & GEV_FIELD_OWNER) || !gev_record_has (record, i))
        continue;
      name->owner_table = gev_record_table_get (field->target ());
      if (!gev_record_table_find (name->owner_table, self->store->connection, gev_record_get_text (record, i),
                                  &name->owner_id, error))
        {
          free_name (name);
          return FALSE;
        }
    }
  keep_name (self, name);

  return TRUE;
}

static const Name *
find_name (GevChangeReader      *self,
           const GevRecordTable *table,
           gint64                id)
{
  g_autofree char *key = build_key (table, id);

  return g_hash_table_lookup (self->names, key);
}

static gboolean
want_name (GevChangeReader       *self,
           const GevRecordTable  *table,
           gint64                 id,
           GError               **error)
{
  g_autofree char *key = build_key (table, id);
  const Name *name = g_hash_table_lookup (self->names, key);

  if (name == NULL && !g_hash_table_contains (self->missing, key))
    {
      if (!look_up_name (self, table, id, error))
        return FALSE;
      name = g_hash_table_lookup (self->names, key);
      if (name == NULL)
        g_hash_table_add (self->missing, g_steal_pointer (&key));
    }
  if (name != NULL && name->title == NULL && name->owner_table != NULL)
    return want_name (self, name->owner_table, name->owner_id, error);

  return TRUE;
}

static gboolean
want_parts (GevChangeReader  *self,
            GArray           *parts,
            GError          **error)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (part->table != NULL && !want_name (self, part->table, part->id, error))
        return FALSE;
    }

  return TRUE;
}

static const char *
get_title (GevChangeReader      *self,
           const GevRecordTable *table,
           gint64                id)
{
  const Name *name = find_name (self, table, id);

  if (name != NULL && name->title != NULL)
    return name->title;
  if (name != NULL && name->owner_table != NULL)
    return get_title (self, name->owner_table, name->owner_id);

  return T_ (self->language, gev_record_table_get_class (table)->label);
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const Part *one = a;
  const Part *other = b;

  return (one->position > other->position) - (one->position < other->position);
}

static gboolean
has_part (GArray     *parts,
          const Part *wanted)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (part->table == wanted->table && part->id == wanted->id && g_strcmp0 (part->text, wanted->text) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The texts of the parts, but for those of @others: what only moved in a list
 * did not change. */
static char *
join_parts (GevChangeReader *self,
            GArray          *parts,
            GArray          *others)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_array_sort (parts, compare_parts);
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (has_part (others, part))
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, part->table != NULL ? get_title (self, part->table, part->id) : part->text);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static guint
get_type_order (const GevRecordTable *table)
{
  guint n_types, order = 0;
  const GType *types = gev_record_types_get (&n_types);

  while (types[order] != gev_record_table_get_record_type (table))
    order++;

  return order;
}

/* A changeset has no order. */
static int
compare_drafts_cb (gconstpointer a,
                   gconstpointer b)
{
  const Draft *one = *(const Draft *const *) a;
  const Draft *other = *(const Draft *const *) b;

  if (one->table != other->table)
    return get_type_order (one->table) < get_type_order (other->table) ? -1 : 1;
  if (one->id != other->id)
    return one->id < other->id ? -1 : 1;

  return (one->field > other->field) - (one->field < other->field);
}

/**
 * gev_change_reader_new: (skip)
 * @store: (transfer none): the portfolio, which outlives the reader
 * @language: the language to tell it in
 * @limit: how many changes are enough; 0 for all
 *
 * Returns: (transfer full): a reader that has read nothing
 */
GevChangeReader *
gev_change_reader_new (GevStore          *store,
                       const GevLanguage *language,
                       guint              limit)
{
  GevChangeReader *self = g_new0 (GevChangeReader, 1);

  self->store = store;
  self->language = language;
  self->limit = limit;
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_layout);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_name);
  self->missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->drafts = g_ptr_array_new_with_free_func (free_draft);
  self->list_drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->operations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * gev_change_reader_free: (skip)
 * @self: a reader
 */
void
gev_change_reader_free (GevChangeReader *self)
{
  g_hash_table_unref (self->operations);
  g_hash_table_unref (self->list_drafts);
  g_ptr_array_unref (self->drafts);
  g_hash_table_unref (self->missing);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->layouts);
  g_free (self);
}

/**
 * gev_change_reader_read: (skip)
 * @self: a reader
 * @changeset: the changes to tell
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether they could be read
 */
gboolean
gev_change_reader_read (GevChangeReader  *self,
                        GBytes           *changeset,
                        GError          **error)
{
  return read_layouts (self, error) &&
         gev_sqlite_changeset_foreach (self->store->connection, changeset, read_row_cb, self, error);
}

/**
 * gev_change_reader_look_up: (skip)
 * @self: a reader
 * @all_found: (out): whether every record that the changes speak of is known by
 *   name; the others have been deleted since
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Looks in the portfolio for what records are called.
 *
 * Returns: whether it could be read
 */
gboolean
gev_change_reader_look_up (GevChangeReader  *self,
                           gboolean         *all_found,
                           GError          **error)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const Draft *draft = g_ptr_array_index (self->drafts, i);

      if (!want_name (self, draft->table, draft->id, error) || !want_parts (self, draft->from, error) ||
          !want_parts (self, draft->to, error))
        return FALSE;
    }
  *all_found = g_hash_table_size (self->missing) == 0;

  return TRUE;
}

/**
 * gev_change_reader_read_later: (skip)
 * @self: a reader
 * @changeset: changes made after those to tell
 * @any_missing: (out): whether there are still records that are not known
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Learns what the records were called that it deletes.
 *
 * Returns: whether it could be read
 */
gboolean
gev_change_reader_read_later (GevChangeReader  *self,
                              GBytes           *changeset,
                              gboolean         *any_missing,
                              GError          **error)
{
  if (!gev_sqlite_changeset_foreach (self->store->connection, changeset, learn_names_cb, self, error))
    return FALSE;
  *any_missing = g_hash_table_size (self->missing) > 0;

  return TRUE;
}

/**
 * gev_change_reader_list_changes: (skip)
 * @self: a reader
 *
 * Returns: (transfer full) (element-type GevChange): the changes, by type,
 *   record and field
 */
GPtrArray *
gev_change_reader_list_changes (GevChangeReader *self)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_sort (self->drafts, compare_drafts_cb);
  for (guint i = 0; i < self->drafts->len; i++)
    {
      Draft *draft = g_ptr_array_index (self->drafts, i);
      g_autofree char *key = build_key (draft->table, draft->id);
      g_autofree char *from = join_parts (self, draft->from, draft->to);
      g_autofree char *to = join_parts (self, draft->to, draft->from);
      const Name *name = find_name (self, draft->table, draft->id);
      gpointer operation;

      if (from == NULL && to == NULL)
        continue;
      if (!g_hash_table_lookup_extended (self->operations, key, NULL, &operation))
        operation = GINT_TO_POINTER (GEV_OPERATION_CHANGED);
      g_ptr_array_add (changes, gev_change_new (gev_record_table_get_record_type (draft->table),
                                                name != NULL ? name->uuid : NULL,
                                                get_title (self, draft->table, draft->id),
                                                (GevOperation) GPOINTER_TO_INT (operation), draft->field, from, to));
    }

  return changes;
}
