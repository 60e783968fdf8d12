/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-import-item.h"

/**
 * GevImportItem:
 *
 * A record that came in, where it stood, and what the import does with it.
 */
struct _GevImportItem
{
  GObject parent_instance;

  GevRecord *record;
  guint line;
  GevImportResult result;
  char *message;
};

G_DEFINE_FINAL_TYPE (GevImportItem, gev_import_item, G_TYPE_OBJECT)

static void
gev_import_item_finalize (GObject *object)
{
  GevImportItem *self = GEV_IMPORT_ITEM (object);

  g_object_unref (self->record);
  g_free (self->message);

  G_OBJECT_CLASS (gev_import_item_parent_class)->finalize (object);
}

static void
gev_import_item_class_init (GevImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_import_item_finalize;
}

static void
gev_import_item_init (GevImportItem *self)
{
}

/**
 * gev_import_item_new:
 * @record: (transfer none): the record
 * @line: the line of the file where it begins, from 1; 0 where the format has
 *   no lines
 *
 * Returns: (transfer full): an item that is new until something else is said
 */
GevImportItem *
gev_import_item_new (GevRecord *record,
                     guint      line)
{
  GevImportItem *self = g_object_new (GEV_TYPE_IMPORT_ITEM, NULL);

  self->record = g_object_ref (record);
  self->line = line;

  return self;
}

/**
 * gev_import_item_get_record:
 * @self: an item
 *
 * Returns: (transfer none): the record
 */
GevRecord *
gev_import_item_get_record (GevImportItem *self)
{
  return self->record;
}

/**
 * gev_import_item_get_line:
 * @self: an item
 *
 * Returns: the line of the file where the record begins, or 0
 */
guint
gev_import_item_get_line (GevImportItem *self)
{
  return self->line;
}

/**
 * gev_import_item_get_result:
 * @self: an item
 *
 * Returns: what the import does with the record
 */
GevImportResult
gev_import_item_get_result (GevImportItem *self)
{
  return self->result;
}

/**
 * gev_import_item_get_message:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): why, where there is something to say
 */
const char *
gev_import_item_get_message (GevImportItem *self)
{
  return self->message;
}

/**
 * gev_import_item_set_result:
 * @self: an item
 * @result: what the import does with the record
 * @message: (nullable): why, translated
 */
void
gev_import_item_set_result (GevImportItem   *self,
                            GevImportResult  result,
                            const char      *message)
{
  g_autofree char *old = self->message;

  self->result = result;
  self->message = g_strdup (message);
}
