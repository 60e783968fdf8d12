/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xml-export.h"

#include "gev-project.h"
#include "gev-record-types.h"
#include "gev-xml-writer.h"

static int
compare_uuids (gconstpointer a,
               gconstpointer b)
{
  GevRecord *one = *(GevRecord *const *) a;
  GevRecord *other = *(GevRecord *const *) b;

  return strcmp (gev_record_get_uuid (one), gev_record_get_uuid (other));
}

static gboolean
belongs_to (GevRecord  *record,
            GHashTable *owners)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    if (klass->fields[i].flags & GEV_FIELD_OWNER && gev_record_has (record, i) &&
        g_hash_table_contains (owners, gev_record_get_text (record, i)))
      return TRUE;

  return FALSE;
}

/* Adds what belongs to @uuids, and what belongs to that: a type comes after
 * those that own it, so once through them is enough. */
static void
add_owned (GevRecordSet *records,
           GHashTable   *uuids)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint t = 0; t < n_types; t++)
    {
      GPtrArray *all = gev_record_set_get_all (records, types[t]);

      for (guint i = 0; i < all->len; i++)
        if (belongs_to (all->pdata[i], uuids))
          g_hash_table_add (uuids, (char *) gev_record_get_uuid (all->pdata[i]));
    }
}

static void
add_reference (GevRecordSet *records,
               const char   *uuid,
               GHashTable   *uuids,
               GPtrArray    *queue)
{
  GevRecord *record = gev_record_set_lookup (records, uuid);

  if (record == NULL || g_hash_table_contains (uuids, uuid))
    return;
  g_hash_table_add (uuids, (char *) gev_record_get_uuid (record));
  g_ptr_array_add (queue, record);
}

/* Lists only of the project’s own records: an action that stands in its map is linked to other projects too, which are
 * no part of this one. */
static void
add_references (GevRecordSet *records,
                GevRecord    *record,
                gboolean      with_lists,
                GHashTable   *uuids,
                GPtrArray    *queue)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);

      if (field->target == NULL || !gev_record_has (record, i))
        continue;
      if (field->kind == GEV_FIELD_REFERENCE)
        add_reference (records, gev_record_get_text (record, i), uuids, queue);
      else if (with_lists)
        for (const char *const *member = gev_record_get_list (record, i); *member != NULL; member++)
          add_reference (records, *member, uuids, queue);
    }
}

/* Adds every record that those of @uuids refer to. */
static void
add_referred (GevRecordSet *records,
              GHashTable   *uuids)
{
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer uuid;
  guint n_own;

  g_hash_table_iter_init (&iter, uuids);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_ptr_array_add (queue, gev_record_set_lookup (records, uuid));
  n_own = queue->len;
  for (guint i = 0; i < queue->len; i++)
    add_references (records, queue->pdata[i], i < n_own, uuids, queue);
}

static GHashTable *
collect_project (GevRecordSet *records,
                 GevRecord    *project)
{
  GHashTable *uuids = g_hash_table_new (g_str_hash, g_str_equal);
  const char *model_uuid = gev_record_get_text (project, GEV_PROJECT_PROCESS_MODEL);
  GevRecord *model = gev_record_set_lookup (records, model_uuid);

  g_hash_table_add (uuids, (char *) gev_record_get_uuid (project));
  /* A process model says nothing without its stages, which belong to it. */
  if (model != NULL)
    g_hash_table_add (uuids, (char *) gev_record_get_uuid (model));
  add_owned (records, uuids);
  add_referred (records, uuids);

  return uuids;
}

/* The members of a list that are in the file; %NULL where all of them are. */
static char **
keep_inside (const char *const *members,
             GHashTable        *uuids)
{
  g_autoptr (GStrvBuilder) inside = g_strv_builder_new ();
  gboolean whole = TRUE;
  g_auto (GStrv) list = NULL;

  for (; *members != NULL; members++)
    {
      if (g_hash_table_contains (uuids, *members))
        g_strv_builder_add (inside, *members);
      else
        whole = FALSE;
    }
  list = g_strv_builder_end (inside);

  return whole ? NULL : g_steal_pointer (&list);
}

/* The record as the file holds it: so that the file refers to nothing outside itself. */
static GevRecord *
cut_to_file (GevRecord  *record,
             GHashTable *uuids)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);
  GevRecord *cut = g_object_ref (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_auto (GStrv) inside = NULL;

      if (gev_record_class_get_field (klass, i)->kind == GEV_FIELD_REFERENCES && gev_record_has (record, i))
        inside = keep_inside (gev_record_get_list (record, i), uuids);
      if (inside == NULL)
        continue;
      if (cut == record)
        {
          g_object_unref (cut);
          cut = gev_record_copy (record);
        }
      gev_record_set_list (cut, i, (const char *const *) inside);
    }

  return cut;
}

static void
add_type (GPtrArray  *list,
          GPtrArray  *all,
          GHashTable *uuids)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (all, NULL, NULL);

  g_ptr_array_sort (sorted, compare_uuids);
  for (guint i = 0; i < sorted->len; i++)
    if (uuids == NULL)
      g_ptr_array_add (list, g_object_ref (sorted->pdata[i]));
    else if (g_hash_table_contains (uuids, gev_record_get_uuid (sorted->pdata[i])))
      g_ptr_array_add (list, cut_to_file (sorted->pdata[i], uuids));
}

/**
 * gev_xml_export_list:
 * @records: the records
 * @project: (nullable): the UUID of a project of @records, to list no more
 *   than it, what belongs to it, its process model, and every record that
 *   these refer to; of the lists of the latter, which may name other projects,
 *   only what is listed too; %NULL for all of @records
 *
 * Returns: (transfer full) (element-type GevRecord): what an export holds, in
 *   the order of the file
 */
GPtrArray *
gev_xml_export_list (GevRecordSet *records,
                     const char   *project)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) uuids = NULL;
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  g_return_val_if_fail (project == NULL || GEV_IS_PROJECT (gev_record_set_lookup (records, project)), list);

  if (project != NULL)
    uuids = collect_project (records, gev_record_set_lookup (records, project));
  for (guint i = 0; i < n_types; i++)
    add_type (list, gev_record_set_get_all (records, types[i]), uuids);

  return list;
}

/**
 * gev_xml_export:
 * @records: the records
 * @project: (nullable): the UUID of a project, as in gev_xml_export_list()
 * @with_names: whether fields that may hold the name of a person are written
 * @stream: where the file goes; it is closed in the end, and left without
 *   effect on a file to be replaced if something fails
 * @cancellable: (nullable): to cancel with
 * @error: return location for a #GEV_EXCHANGE_ERROR or #G_IO_ERROR
 *
 * Writes records that are held in memory as an exchange file.
 *
 * Returns: whether the file was written whole
 */
gboolean
gev_xml_export (GevRecordSet   *records,
                const char     *project,
                gboolean        with_names,
                GOutputStream  *stream,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr (GevXmlWriter) writer = gev_xml_writer_new (stream);
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (project == NULL || GEV_IS_PROJECT (gev_record_set_lookup (records, project)), FALSE);

  list = gev_xml_export_list (records, project);
  gev_xml_writer_set_with_names (writer, with_names);
  for (guint i = 0; i < list->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !gev_xml_writer_add (writer, GEV_RECORD_GET_CLASS (list->pdata[i]), gev_record_get_values (list->pdata[i]),
                             error))
      return FALSE;

  return gev_xml_writer_close (writer, cancellable, error);
}
