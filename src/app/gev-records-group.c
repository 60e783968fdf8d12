/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-records-group.h"

#include <glib/gi18n.h>

#include "gev-actor.h"
#include "gev-format.h"
#include "gev-idea-criterion.h"
#include "gev-programme.h"
#include "gev-rates.h"
#include "gev-record-dialog.h"
#include "gev-record-subpage.h"
#include "gev-text.h"
#include "gev-window.h"

/**
 * GevRecordsGroup:
 *
 * The records of a small type, in an #AdwPreferencesWindow: each is opened as a
 * subpage, and new ones are added.
 */
struct _GevRecordsGroup
{
  AdwPreferencesGroup parent_instance;

  GType record_type;
  GevStore *store;
  GPtrArray *rows;

  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (GevRecordsGroup, gev_records_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_RECORD_TYPE,
  PROP_ADD_LABEL,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static char *
describe (GevRecord *record)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GString) text = g_string_new (NULL);

  if (GEV_IS_ACTOR (record) && gev_record_has (record, GEV_ACTOR_SECTOR))
    g_string_append (text, _(gev_sector_vocabulary.terms[gev_record_get_choice (record, GEV_ACTOR_SECTOR)].label));
  if (GEV_IS_IDEA_CRITERION (record))
    {
      g_autofree char *weight =
        gev_format_integer (language, gev_record_get_number (record, GEV_IDEA_CRITERION_WEIGHT));

      g_string_append_printf (text, _("Weight %s"), weight);
    }
  if (GEV_IS_RATES (record))
    {
      g_autofree char *date =
        gev_format_date (language, gev_record_get_date (record, GEV_RATES_VALID_FROM), GEV_DATE_FORM_SHORT);

      g_string_append_printf (text, _("valid from %s"), date);
      gev_text_append_part (text, gev_record_get_text (record, GEV_RATES_SOURCE));
    }
  if (GEV_IS_PROGRAMME (record) && gev_record_has (record, GEV_PROGRAMME_START) &&
      gev_record_has (record, GEV_PROGRAMME_END))
    {
      g_autofree char *period = gev_format_period (language, gev_record_get_date (record, GEV_PROGRAMME_START),
                                                   gev_record_get_date (record, GEV_PROGRAMME_END));

      g_string_append (text, period);
    }
  if (GEV_IS_PROGRAMME (record) && gev_record_has (record, GEV_PROGRAMME_TARGET_ORE))
    {
      g_autofree char *target =
        gev_format_money_short (language, gev_record_get_number (record, GEV_PROGRAMME_TARGET_ORE));

      gev_text_append_part (text, target);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
activated_cb (GevRecordsGroup *self,
              AdwActionRow    *row)
{
  AdwPreferencesWindow *window = ADW_PREFERENCES_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GevRecord) record = gev_store_get (self->store, gtk_widget_get_name (GTK_WIDGET (row)), NULL);

  if (record != NULL)
    adw_preferences_window_present_subpage (window, gev_record_subpage_new (self->store, record));
}

static void
add_row (GevRecordsGroup *self,
         GevRecord       *record)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = gev_record_dup_title (record);
  g_autofree char *subtitle = describe (record);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_name (row, gev_record_get_uuid (record));
  g_signal_connect_swapped (row, "activated", G_CALLBACK (activated_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
fill (GevRecordsGroup *self)
{
  g_autoptr (GPtrArray) records = gev_store_get_all (self->store, self->record_type, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  if (records != NULL)
    g_ptr_array_sort (records, gev_record_compare);
  for (guint i = 0; records != NULL && i < records->len; i++)
    add_row (self, g_ptr_array_index (records, i));
}

static gboolean
accepted_cb (GevRecordsGroup *self,
             GevRecord       *draft)
{
  g_autoptr (GError) error = NULL;

  if (gev_store_save (self->store, draft, gtk_button_get_label (GTK_BUTTON (self->add_button)), &error))
    return TRUE;
  gev_window_show_error (GTK_WIDGET (self), _("It could not be made"), error);

  return FALSE;
}

static void
add_cb (GevRecordsGroup *self)
{
  g_autoptr (GevRecord) draft = gev_record_new (self->record_type);
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (draft);
  g_autoptr (GPtrArray) records = gev_store_get_all (self->store, self->record_type, NULL);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  GevRecordDialog *dialog;

  if (records != NULL)
    gev_record_place_last (draft, records);
  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    if ((int) i != klass->order_field || !gev_record_has (draft, i))
      g_ptr_array_add (fields, (gpointer) gev_record_class_get_field (klass, i)->name);
  g_ptr_array_add (fields, NULL);
  dialog = gev_record_dialog_new (GTK_WIDGET (self), self->store, draft, (const char *const *) fields->pdata);
  g_object_set (dialog, "title", gtk_button_get_label (GTK_BUTTON (self->add_button)), "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gev_records_group_dispose (GObject *object)
{
  GevRecordsGroup *self = GEV_RECORDS_GROUP (object);

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (gev_records_group_parent_class)->dispose (object);
}

static void
gev_records_group_finalize (GObject *object)
{
  g_ptr_array_unref (GEV_RECORDS_GROUP (object)->rows);

  G_OBJECT_CLASS (gev_records_group_parent_class)->finalize (object);
}

static void
gev_records_group_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GevRecordsGroup *self = GEV_RECORDS_GROUP (object);

  switch (property_id)
    {
    case PROP_RECORD_TYPE:
      self->record_type = g_value_get_gtype (value);
      break;
    case PROP_ADD_LABEL:
      gtk_button_set_label (GTK_BUTTON (self->add_button), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_records_group_class_init (GevRecordsGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gev_records_group_dispose;
  object_class->finalize = gev_records_group_finalize;
  object_class->set_property = gev_records_group_set_property;

  /**
   * GevRecordsGroup:record-type:
   *
   * The type of the records.
   */
  properties[PROP_RECORD_TYPE] = g_param_spec_gtype ("record-type", NULL, NULL, GEV_TYPE_RECORD, flags);

  /**
   * GevRecordsGroup:add-label:
   *
   * What the button that adds one says, and the edit is called.
   */
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gev_records_group_init (GevRecordsGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->add_button = gtk_button_new ();
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->add_button, "clicked", G_CALLBACK (add_cb), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add_button);
}

/**
 * gev_records_group_set_store:
 * @self: a group without a store
 * @store: the portfolio that the records are of
 */
void
gev_records_group_set_store (GevRecordsGroup *self,
                             GevStore        *store)
{
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_swapped (store, "changed", G_CALLBACK (fill), self);
  gtk_widget_set_sensitive (self->add_button, !gev_store_is_read_only (store));
  fill (self);
}
