/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-drop-down.h"

#include <glib/gi18n.h>

#include "gev-record-list.h"

/**
 * GevRecordDropDown:
 *
 * Chooses one of the records of a type, by title.
 */
struct _GevRecordDropDown
{
  AdwBin parent_instance;

  GtkDropDown *drop_down;
  GevStore *store;
  GType type;
  GevRecordList *list;
  char *uuid;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (GevRecordDropDown, gev_record_drop_down, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
get_title (GevRow    *row,
           GevRecord *record)
{
  return gev_record_dup_title (record);
}

static void
select_chosen (GevRecordDropDown *self)
{
  guint position = self->uuid != NULL ? gev_record_list_find (self->list, self->uuid) : GEV_RECORD_LIST_NOWHERE;
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;

  if (position == GEV_RECORD_LIST_NOWHERE)
    position = any ? 0 : GTK_INVALID_LIST_POSITION;
  gtk_drop_down_set_selected (self->drop_down, position);
}

static void
read_chosen (GevRecordDropDown *self)
{
  GevRow *row = gtk_drop_down_get_selected_item (self->drop_down);

  g_clear_pointer (&self->uuid, g_free);
  if (row != NULL)
    self->uuid = g_strdup (gev_record_get_uuid (gev_row_get_record (row)));
}

static void
selected_cb (GevRecordDropDown *self)
{
  if (self->setting)
    return;
  read_chosen (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
gev_record_drop_down_dispose (GObject *object)
{
  GevRecordDropDown *self = GEV_RECORD_DROP_DOWN (object);

  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (gev_record_drop_down_parent_class)->dispose (object);
}

static void
gev_record_drop_down_finalize (GObject *object)
{
  g_free (GEV_RECORD_DROP_DOWN (object)->uuid);

  G_OBJECT_CLASS (gev_record_drop_down_parent_class)->finalize (object);
}

static void
gev_record_drop_down_class_init (GevRecordDropDownClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gev_record_drop_down_dispose;
  object_class->finalize = gev_record_drop_down_finalize;

  /**
   * GevRecordDropDown::changed:
   *
   * The user chose another record.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
gev_record_drop_down_init (GevRecordDropDown *self)
{
  GtkExpression *record = gtk_property_expression_new (GEV_TYPE_ROW, NULL, "record");
  GtkExpression *title =
    gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 1, &record, G_CALLBACK (get_title), NULL, NULL);

  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, title));
  gtk_drop_down_set_enable_search (self->drop_down, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Project"), -1);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
}

/**
 * gev_record_drop_down_set_source:
 * @self: a drop-down
 * @store: (nullable): the portfolio
 * @type: a type of records
 *
 * Offers the records of the type that the portfolio has, and follows it.
 */
void
gev_record_drop_down_set_source (GevRecordDropDown *self,
                                 GevStore          *store,
                                 GType              type)
{
  g_autoptr (GError) error = NULL;

  if (self->store == store && self->type == type)
    return;
  self->setting = TRUE;
  self->type = type;
  gtk_drop_down_set_model (self->drop_down, NULL);
  g_clear_object (&self->list);
  g_set_object (&self->store, store);
  if (store != NULL)
    {
      g_autoptr (GevQuery) query = gev_query_new (type);

      self->list = gev_record_list_new (store, query, &error);
      gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (self->list));
      if (self->list != NULL)
        select_chosen (self);
      else
        g_warning ("The records could not be listed: %s", error->message);
    }
  read_chosen (self);
  self->setting = FALSE;
}

/**
 * gev_record_drop_down_get:
 * @self: a drop-down
 *
 * Returns: (transfer none) (nullable): the UUID of the record that is chosen;
 *   %NULL where there is none to choose
 */
const char *
gev_record_drop_down_get (GevRecordDropDown *self)
{
  return self->uuid;
}
