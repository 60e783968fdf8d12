/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-list.h"

#include "gev-record-table.h"
#include "gev-store-private.h"
#include "gev-store-query.h"

/* Rows kept though nobody holds them: a few screens’ worth. */
#define N_RECENT 256

/**
 * GevRecordList:
 *
 * The records that a query asks for, as a list model of #GevRow. It holds only
 * their keys, in order, and reads a record when its row is asked for; a row
 * that somebody holds is the same object for as long as they do.
 *
 * It follows the portfolio. Rows whose records changed tell it themselves;
 * #GListModel::items-changed is about what came, went or moved, and no more
 * than that, so that a selection stays.
 */
struct _GevRecordList
{
  GObject parent_instance;

  GevStore *store;
  GevQuery *query;
  GArray *ids;
  GHashTable *entries; /* key → Entry, of the rows that are alive */
  GQueue recent;       /* Entry, the last asked for first; holds its row */
};

/* A row that is alive. */
typedef struct
{
  GevRecordList *list;
  gint64 id;
  GevRow *row;
  GList *link; /* in recent, or NULL */
} Entry;

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GevRecordList, gev_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
forget_row_cb (gpointer data,
               GObject *row)
{
  Entry *entry = data;

  g_hash_table_remove (entry->list->entries, &entry->id);
}

static Entry *
add_entry (GevRecordList *self,
           gint64         id)
{
  g_autoptr (GError) error = NULL;
  Entry *entry = g_new0 (Entry, 1);

  entry->list = self;
  entry->id = id;
  entry->row = gev_row_new (gev_query_get_record_type (self->query));
  if (!gev_row_load (entry->row, self->store, id, &error))
    g_warning ("%s", error->message);
  g_object_weak_ref (G_OBJECT (entry->row), forget_row_cb, entry);
  g_hash_table_insert (self->entries, &entry->id, entry);
  entry->link = g_list_prepend (NULL, entry);
  g_queue_push_head_link (&self->recent, entry->link);

  return entry;
}

static void
touch_entry (GevRecordList *self,
             Entry         *entry)
{
  if (entry->link == NULL)
    {
      g_object_ref (entry->row);
      entry->link = g_list_prepend (NULL, entry);
    }
  else
    {
      g_queue_unlink (&self->recent, entry->link);
    }
  g_queue_push_head_link (&self->recent, entry->link);
}

static void
drop_last_entry (GevRecordList *self)
{
  Entry *entry = g_queue_pop_tail (&self->recent);

  entry->link = NULL;
  g_object_unref (entry->row);
}

static GType
get_item_type (GListModel *model)
{
  return GEV_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return GEV_RECORD_LIST (model)->ids->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GevRecordList *self = GEV_RECORD_LIST (model);
  gpointer row;
  Entry *entry;
  gint64 id;

  if (position >= self->ids->len)
    return NULL;
  id = g_array_index (self->ids, gint64, position);
  entry = g_hash_table_lookup (self->entries, &id);
  if (entry != NULL)
    touch_entry (self, entry);
  else
    entry = add_entry (self, id);
  row = g_object_ref (entry->row);
  if (g_queue_get_length (&self->recent) > N_RECENT)
    drop_last_entry (self);

  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Takes the new keys and tells of what lies between those that the old and the
 * new have in common at either end. */
static void
replace_ids (GevRecordList *self,
             GArray        *ids)
{
  g_autoptr (GArray) old = self->ids;
  const gint64 *p = (const gint64 *) (gpointer) old->data;
  const gint64 *q = (const gint64 *) (gpointer) ids->data;
  guint shorter = MIN (old->len, ids->len);
  guint head = 0, tail = 0;

  self->ids = g_array_ref (ids);
  while (head < shorter && p[head] == q[head])
    head++;
  while (tail < shorter - head && p[old->len - 1 - tail] == q[ids->len - 1 - tail])
    tail++;
  if (old->len != ids->len || head < old->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail, ids->len - head - tail);
}

static gboolean
reload_rows (GevRecordList  *self,
             GError        **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter entries;
  gpointer value;

  /* Who is told of a change may ask for rows and let go of them. */
  g_hash_table_iter_init (&entries, self->entries);
  while (g_hash_table_iter_next (&entries, NULL, &value))
    {
      Entry *entry = value;

      g_ptr_array_add (rows, g_object_ref (entry->row));
      g_array_append_val (ids, entry->id);
    }
  for (guint i = 0; i < rows->len; i++)
    if (!gev_row_load (g_ptr_array_index (rows, i), self->store, g_array_index (ids, gint64, i), error))
      return FALSE;

  return TRUE;
}

static void
store_changed_cb (GevRecordList *self)
{
  g_autoptr (GError) error = NULL;

  if (!gev_record_list_refresh (self, &error))
    g_warning ("%s", error->message);
}

static void
gev_record_list_finalize (GObject *object)
{
  GevRecordList *self = GEV_RECORD_LIST (object);
  GHashTableIter entries;
  gpointer value;

  while (self->recent.length > 0)
    drop_last_entry (self);
  g_hash_table_iter_init (&entries, self->entries);
  while (g_hash_table_iter_next (&entries, NULL, &value))
    {
      Entry *entry = value;

      g_object_weak_unref (G_OBJECT (entry->row), forget_row_cb, entry);
    }
  g_hash_table_unref (self->entries);
  g_array_unref (self->ids);
  g_object_unref (self->query);
  g_object_unref (self->store);

  G_OBJECT_CLASS (gev_record_list_parent_class)->finalize (object);
}

static void
gev_record_list_class_init (GevRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_record_list_finalize;
}

static void
gev_record_list_init (GevRecordList *self)
{
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_queue_init (&self->recent);
}

/**
 * gev_record_list_new:
 * @store: a store, open for as long as the list is asked for rows
 * @query: which records, in what order
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the list
 */
GevRecordList *
gev_record_list_new (GevStore  *store,
                     GevQuery  *query,
                     GError   **error)
{
  g_autoptr (GevRecordList) self = g_object_new (GEV_TYPE_RECORD_LIST, NULL);

  self->store = g_object_ref (store);
  self->query = gev_query_copy (query);
  if (!gev_record_list_refresh (self, error))
    return NULL;
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return g_steal_pointer (&self);
}

/**
 * gev_record_list_get_query:
 * @self: a list
 *
 * Returns: (transfer none): which records it shows; to show others, change a
 *   gev_query_copy() of it and set that
 */
GevQuery *
gev_record_list_get_query (GevRecordList *self)
{
  return self->query;
}

/**
 * gev_record_list_set_query:
 * @self: a list
 * @query: which records, of the same type, in what order; copied
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether the list shows them; otherwise it is as it was
 */
gboolean
gev_record_list_set_query (GevRecordList  *self,
                           GevQuery       *query,
                           GError        **error)
{
  g_autoptr (GArray) ids = NULL;

  g_return_val_if_fail (gev_query_get_record_type (query) == gev_query_get_record_type (self->query), FALSE);

  ids = gev_store_query (self->store, query, error);
  if (ids == NULL)
    return FALSE;
  g_object_unref (self->query);
  self->query = gev_query_copy (query);
  replace_ids (self, ids);

  return TRUE;
}

/**
 * gev_record_list_refresh:
 * @self: a list
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Brings the list to what the portfolio says now; it does so itself when the
 * portfolio changes, but a new day changes what is due without that.
 *
 * Returns: whether the portfolio could be read
 */
gboolean
gev_record_list_refresh (GevRecordList  *self,
                         GError        **error)
{
  g_autoptr (GArray) ids = gev_store_query (self->store, self->query, error);

  if (ids == NULL)
    return FALSE;
  replace_ids (self, ids);

  return reload_rows (self, error);
}

/**
 * gev_record_list_find:
 * @self: a list
 * @uuid: the UUID of a record
 *
 * Returns: the position of the record, %GEV_RECORD_LIST_NOWHERE where the list
 *   does not show it
 */
guint
gev_record_list_find (GevRecordList *self,
                      const char    *uuid)
{
  const GevRecordTable *table = gev_record_table_get (gev_query_get_record_type (self->query));
  gint64 id;

  if (gev_record_table_find (table, self->store->connection, uuid, &id, NULL) && id != 0)
    for (guint i = 0; i < self->ids->len; i++)
      if (g_array_index (self->ids, gint64, i) == id)
        return i;

  return GEV_RECORD_LIST_NOWHERE;
}
