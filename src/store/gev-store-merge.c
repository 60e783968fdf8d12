/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-merge.h"

#include "gev-record-types.h"
#include "gev-store-private.h"

/**
 * ReferenceFunc:
 * @self: the store
 * @record: a record that refers to another
 * @index: the field that does
 * @data: what was given
 * @error: return location for an error
 *
 * Returns: whether to go on
 */
typedef gboolean (*ReferenceFunc) (GevStore   *self,
                                   GevRecord  *record,
                                   guint       index,
                                   gpointer    data,
                                   GError    **error);

typedef struct
{
  const char *keep;
  const char *drop;
} Pair;

static gboolean
foreach_reference (GevStore       *self,
                   gpointer        target,
                   ReferenceFunc   func,
                   gpointer        data,
                   GError        **error)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      GevRecordClass *klass = gev_record_types_get_class (types[i]);

      for (guint j = 0; j < klass->n_fields; j++)
        {
          const GevField *field = gev_record_class_get_field (klass, j);
          g_autoptr (GPtrArray) referring = NULL;

          if (field->target == NULL || field->target () != G_OBJECT_TYPE (target))
            continue;
          referring = gev_store_get_referring (self, types[i], j, gev_record_get_uuid (target), error);
          if (referring == NULL)
            return FALSE;
          for (guint k = 0; k < referring->len; k++)
            if (!func (self, g_ptr_array_index (referring, k), j, data, error))
              return FALSE;
        }
    }

  return TRUE;
}

static gboolean
count_reference (GevStore   *self,
                 GevRecord  *record,
                 guint       index,
                 gpointer    data,
                 GError    **error)
{
  guint *n_references = data;

  (*n_references)++;

  return TRUE;
}

static void
replace_in_list (GevRecord  *record,
                 guint       index,
                 const Pair *pair)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  gboolean is_keep = g_str_equal (gev_record_get_uuid (record), pair->keep);

  for (const char *const *target = gev_record_get_list (record, index); *target != NULL; target++)
    if (!g_str_equal (*target, pair->drop))
      g_strv_builder_add (builder, *target);
    else if (!is_keep)
      g_strv_builder_add (builder, pair->keep);
  list = g_strv_builder_end (builder);
  gev_record_set_list (record, index, (const char *const *) list);
}

static gboolean
move_reference (GevStore   *self,
                GevRecord  *record,
                guint       index,
                gpointer    data,
                GError    **error)
{
  const Pair *pair = data;
  const char *uuid = gev_record_get_uuid (record);
  const GevField *field = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), index);

  /* What one of the two says of the other is said of none: the second is about to go. */
  if (g_str_equal (uuid, pair->drop))
    return TRUE;
  if (field->kind == GEV_FIELD_REFERENCES)
    replace_in_list (record, index, pair);
  else if (g_str_equal (uuid, pair->keep))
    gev_record_unset (record, index);
  else
    gev_record_set_text (record, index, pair->keep);
  if (index < GEV_RECORD_N_FIELDS)
    {
      gint64 id;
      g_autoptr (GevRecord) present = NULL;

      /* Where a record came from is not its own saying: no new revision. */
      return gev_store_read_record (self, gev_record_table_get (G_OBJECT_TYPE (record)), uuid, &id, &present, error) &&
             gev_store_write_row (self, record, id, gev_record_get_values (present), error);
    }

  return gev_store_put (self, record, error);
}

/* The references are moved first: what still refers to a record is let go of,
 * or goes with it. */
static gboolean
merge (GevStore  *self,
       gpointer   keep,
       gpointer   drop,
       GError   **error)
{
  Pair pair = { gev_record_get_uuid (keep), gev_record_get_uuid (drop) };

  return gev_store_put (self, keep, error) && foreach_reference (self, drop, move_reference, &pair, error) &&
         gev_store_delete (self, drop, error);
}

/**
 * gev_store_count_references:
 * @self: a store
 * @record: (type GevRecord): a record
 * @n_references: (out): in how many places others refer to it
 * @error: return location for an error
 *
 * Returns: whether the portfolio could be read
 */
gboolean
gev_store_count_references (GevStore  *self,
                            gpointer   record,
                            guint     *n_references,
                            GError   **error)
{
  *n_references = 0;

  return foreach_reference (self, record, count_reference, n_references, error);
}

/**
 * gev_store_merge:
 * @self: a store
 * @keep: (type GevRecord): the record that stays, as it shall be
 * @drop: (type GevRecord): another of the same type, that turned out to be the
 *   same and goes
 * @title: what the edit is called
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Writes @keep, makes all that refers to @drop refer to @keep instead, and
 * deletes @drop: one edit, and one step of undo.
 *
 * Returns: whether it is on disk; otherwise nothing is
 */
gboolean
gev_store_merge (GevStore    *self,
                 gpointer     keep,
                 gpointer     drop,
                 const char  *title,
                 GError     **error)
{
  g_return_val_if_fail (G_OBJECT_TYPE (keep) == G_OBJECT_TYPE (drop), FALSE);
  g_return_val_if_fail (!g_str_equal (gev_record_get_uuid (keep), gev_record_get_uuid (drop)), FALSE);
  g_return_val_if_fail (!GEV_RECORD_GET_CLASS (keep)->singleton, FALSE);

  if (!gev_store_begin (self, title, error))
    return FALSE;
  if (!merge (self, keep, drop, error))
    {
      gev_store_rollback (self);
      return FALSE;
    }

  return gev_store_commit (self, error);
}
