/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-set.h"

#include "gev-record-types.h"
#include "gev-text.h"

/**
 * GevRecordSet:
 *
 * Records held in memory and found by UUID, by type and by what they refer to:
 * what a report, a total or an export works on. It is filled once and then
 * read; it may be read from another thread than filled it, but not from two.
 */
struct _GevRecordSet
{
  GObject parent_instance;

  GHashTable *by_uuid;
  GHashTable *lists; /* key text → GPtrArray of records */
  GHashTable *sorted; /* the lists that are in order */
  GPtrArray *empty;
};

G_DEFINE_FINAL_TYPE (GevRecordSet, gev_record_set, G_TYPE_OBJECT)

static char *
build_key (GType       type,
           guint       field,
           const char *uuid)
{
  return g_strdup_printf ("%s %u %s", g_type_name (type), field, uuid);
}

static void
append (GevRecordSet *self,
        char         *key,
        GevRecord    *record)
{
  g_autofree char *owned = key;
  GPtrArray *list = g_hash_table_lookup (self->lists, owned);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->lists, g_steal_pointer (&owned), list);
    }
  g_ptr_array_add (list, record);
}

static GPtrArray *
get_sorted (GevRecordSet *self,
            char         *key)
{
  g_autofree char *owned = key;
  GPtrArray *list = g_hash_table_lookup (self->lists, owned);

  if (list == NULL)
    return self->empty;
  if (g_hash_table_add (self->sorted, list))
    g_ptr_array_sort (list, gev_record_compare);

  return list;
}

static void
gev_record_set_finalize (GObject *object)
{
  GevRecordSet *self = GEV_RECORD_SET (object);

  g_hash_table_unref (self->sorted);
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->by_uuid);
  g_ptr_array_unref (self->empty);

  G_OBJECT_CLASS (gev_record_set_parent_class)->finalize (object);
}

static void
gev_record_set_class_init (GevRecordSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_record_set_finalize;
}

static void
gev_record_set_init (GevRecordSet *self)
{
  self->by_uuid = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->sorted = g_hash_table_new (NULL, NULL);
  self->empty = g_ptr_array_new ();
}

/**
 * gev_record_set_new:
 *
 * Returns: (transfer full): an empty set
 */
GevRecordSet *
gev_record_set_new (void)
{
  return g_object_new (GEV_TYPE_RECORD_SET, NULL);
}

/**
 * gev_record_set_add:
 * @self: a set
 * @record: (transfer none): a record, which must not change its references
 *   afterwards
 *
 * Returns: whether it was added; the set keeps one record of each UUID
 */
gboolean
gev_record_set_add (GevRecordSet *self,
                    GevRecord    *record)
{
  const char *uuid = gev_record_get_uuid (record);
  GType type = G_OBJECT_TYPE (record);
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

  if (g_hash_table_contains (self->by_uuid, uuid))
    return FALSE;
  g_hash_table_insert (self->by_uuid, (char *) uuid, g_object_ref (record));
  append (self, build_key (type, 0, ""), record);
  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);

      if (field->kind == GEV_FIELD_REFERENCE && gev_record_has (record, i))
        append (self, build_key (type, i, gev_record_get_text (record, i)), record);
      else if (field->kind == GEV_FIELD_REFERENCES)
        for (const char *const *target = gev_record_get_list (record, i); *target != NULL; target++)
          append (self, build_key (type, i, *target), record);
    }
  g_hash_table_remove_all (self->sorted);

  return TRUE;
}

/**
 * gev_record_set_lookup:
 * @self: a set
 * @uuid: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable) (type GevRecord): the record of that UUID
 */
gpointer
gev_record_set_lookup (GevRecordSet *self,
                       const char   *uuid)
{
  return uuid != NULL ? g_hash_table_lookup (self->by_uuid, uuid) : NULL;
}

/**
 * gev_record_set_get_all:
 * @self: a set
 * @type: a type of record
 *
 * Returns: (transfer none) (element-type GevRecord): the records of that type,
 *   in order
 */
GPtrArray *
gev_record_set_get_all (GevRecordSet *self,
                        GType         type)
{
  return get_sorted (self, build_key (type, 0, ""));
}

/**
 * gev_record_set_get_referring:
 * @self: a set
 * @type: a type of record
 * @field: the index of one of its references
 * @uuid: the UUID that is referred to
 *
 * Returns: (transfer none) (element-type GevRecord): the records of that type
 *   which refer to @uuid, in order
 */
GPtrArray *
gev_record_set_get_referring (GevRecordSet *self,
                              GType         type,
                              guint         field,
                              const char   *uuid)
{
  return get_sorted (self, build_key (type, field, uuid));
}

/**
 * gev_record_compare:
 * @a: (type GevRecord): a pointer to a record
 * @b: (type GevRecord): a pointer to another of the same type
 *
 * The order of records among their own: by the order field of their type, by
 * title, by when they were made; what is unset comes last.
 *
 * Returns: as for g_ptr_array_sort()
 */
int
gev_record_compare (gconstpointer a,
                    gconstpointer b)
{
  GevRecord *one = *(GevRecord *const *) a;
  GevRecord *other = *(GevRecord *const *) b;
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (one);
  int order = 0;

  if (klass->order_field >= 0)
    {
      int field = klass->order_field;
      gint64 p = gev_record_has (one, field) ? gev_record_get_number (one, field) : G_MAXINT64;
      gint64 q = gev_record_has (other, field) ? gev_record_get_number (other, field) : G_MAXINT64;

      order = (p > q) - (p < q);
    }
  if (order == 0 && klass->title_field >= 0)
    {
      const char *p = gev_record_get_text (one, klass->title_field);
      const char *q = gev_record_get_text (other, klass->title_field);

      order = gev_text_collate (p != NULL ? p : "", q != NULL ? q : "");
    }
  if (order == 0)
    {
      gint64 p = gev_record_get_number (one, GEV_RECORD_CREATED);
      gint64 q = gev_record_get_number (other, GEV_RECORD_CREATED);

      order = (p > q) - (p < q);
    }

  return order != 0 ? order : strcmp (gev_record_get_uuid (one), gev_record_get_uuid (other));
}
