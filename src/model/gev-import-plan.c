/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-import-plan.h"

#include <glib/gi18n-lib.h>

/**
 * GevImportPlan:
 *
 * What an import would do, record by record. A format’s reader fills it, the
 * store compares it with the portfolio and applies it. It is a list model of
 * #GevImportItem.
 */
struct _GevImportPlan
{
  GObject parent_instance;

  char *source;
  GPtrArray *items;
  GHashTable *by_uuid;
};

static GType
get_item_type (GListModel *model)
{
  return GEV_TYPE_IMPORT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return GEV_IMPORT_PLAN (model)->items->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GevImportPlan *self = GEV_IMPORT_PLAN (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GevImportPlan, gev_import_plan, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
gev_import_plan_finalize (GObject *object)
{
  GevImportPlan *self = GEV_IMPORT_PLAN (object);

  g_hash_table_unref (self->by_uuid);
  g_ptr_array_unref (self->items);
  g_free (self->source);

  G_OBJECT_CLASS (gev_import_plan_parent_class)->finalize (object);
}

static void
gev_import_plan_class_init (GevImportPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_import_plan_finalize;
}

static void
gev_import_plan_init (GevImportPlan *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * gev_import_plan_new:
 * @source: the name of the file, for messages
 *
 * Returns: (transfer full): an empty plan
 */
GevImportPlan *
gev_import_plan_new (const char *source)
{
  GevImportPlan *self = g_object_new (GEV_TYPE_IMPORT_PLAN, NULL);

  self->source = g_strdup (source);

  return self;
}

/**
 * gev_import_plan_get_source:
 * @self: a plan
 *
 * Returns: (transfer none): the name of the file
 */
const char *
gev_import_plan_get_source (GevImportPlan *self)
{
  return self->source;
}

/**
 * gev_import_plan_add:
 * @self: a plan
 * @record: (transfer none): a record that came in
 * @line: the line where it begins, or 0
 *
 * Adds the record and refuses it at once if something is wrong with it or its
 * UUID has come before.
 */
void
gev_import_plan_add (GevImportPlan *self,
                     GevRecord     *record,
                     guint          line)
{
  GevImportItem *item = gev_import_item_new (record, line);
  GevImportItem *earlier = gev_import_plan_lookup (self, gev_record_get_uuid (record));
  g_autoptr (GPtrArray) problems = gev_record_validate (record);

  if (earlier != NULL)
    {
      g_autofree char *message = g_strdup_printf (_("The UUID %s has been used before, on line %u."),
                                                  gev_record_get_uuid (record),
                                                  gev_import_item_get_line (earlier));

      gev_import_item_set_result (item, GEV_IMPORT_REFUSED, message);
    }
  else if (problems->len > 0)
    {
      GevProblem *problem = g_ptr_array_index (problems, 0);

      gev_import_item_set_result (item, GEV_IMPORT_REFUSED, problem->message);
    }
  g_ptr_array_add (self->items, item);
  if (earlier == NULL)
    g_hash_table_insert (self->by_uuid, (char *) gev_record_get_uuid (record), item);
  g_list_model_items_changed (G_LIST_MODEL (self), self->items->len - 1, 0, 1);
}

/**
 * gev_import_plan_get_n:
 * @self: a plan
 *
 * Returns: how many records came in
 */
guint
gev_import_plan_get_n (GevImportPlan *self)
{
  return self->items->len;
}

/**
 * gev_import_plan_get_item:
 * @self: a plan
 * @position: from 0
 *
 * Returns: (transfer none): the item at @position, in the order of the file
 */
GevImportItem *
gev_import_plan_get_item (GevImportPlan *self,
                          guint          position)
{
  return g_ptr_array_index (self->items, position);
}

/**
 * gev_import_plan_lookup:
 * @self: a plan
 * @uuid: a UUID
 *
 * Returns: (transfer none) (nullable): the first item of that UUID
 */
GevImportItem *
gev_import_plan_lookup (GevImportPlan *self,
                        const char    *uuid)
{
  return g_hash_table_lookup (self->by_uuid, uuid);
}

/**
 * gev_import_plan_count:
 * @self: a plan
 * @result: a result
 *
 * Returns: how many records have it
 */
guint
gev_import_plan_count (GevImportPlan   *self,
                       GevImportResult  result)
{
  guint count = 0;

  for (guint i = 0; i < self->items->len; i++)
    count += gev_import_item_get_result (self->items->pdata[i]) == result;

  return count;
}
