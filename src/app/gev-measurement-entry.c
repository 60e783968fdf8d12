/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measurement-entry.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-input-date.h"
#include "gev-measuring.h"
#include "gev-text.h"
#include "gev-value-text.h"

/**
 * GevMeasurementEntry:
 *
 * One line that takes in a measurement: the day, the value, how it is known and
 * a note. Enter keeps it; what is wrong is told below.
 */
struct _GevMeasurementEntry
{
  AdwBin parent_instance;

  GevStore *store;
  GevBenefit *benefit;
  GevRecord *draft; /* while it is asked what to do with the one before it */

  GtkEntry *date_entry;
  GtkEntry *value_entry;
  GtkDropDown *known_by_drop_down;
  GtkEntry *note_entry;
  GtkWidget *add_button;
  GtkLabel *problem_label;
};

G_DEFINE_FINAL_TYPE (GevMeasurementEntry, gev_measurement_entry, ADW_TYPE_BIN)

static void
mark (GtkEntry *entry,
      gboolean  wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
show_problem (GevMeasurementEntry *self,
              GtkEntry            *entry,
              const char          *text)
{
  mark (self->date_entry, entry == self->date_entry);
  mark (self->value_entry, entry == self->value_entry);
  gtk_label_set_text (self->problem_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), text != NULL);
  if (entry != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (entry));
}

static void
reset_date (GevMeasurementEntry *self)
{
  g_autofree char *today = gev_format_date (gev_language_get_default (), gev_date_today (), GEV_DATE_FORM_SHORT);

  gtk_editable_set_text (GTK_EDITABLE (self->date_entry), today);
}

static void
clear (GevMeasurementEntry *self)
{
  show_problem (self, NULL, NULL);
  reset_date (self);
  gtk_editable_set_text (GTK_EDITABLE (self->value_entry), "");
  gtk_editable_set_text (GTK_EDITABLE (self->note_entry), "");
}

static GevRecord *
read_draft (GevMeasurementEntry *self)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_MEASUREMENT);
  g_autofree char *note = gev_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->note_entry)), TRUE);
  g_autoptr (GError) error = NULL;
  GevDecimal value;
  GevDate date;

  if (!gev_input_date (language, gtk_editable_get_text (GTK_EDITABLE (self->date_entry)), &date, &error))
    {
      show_problem (self, self->date_entry, error->message);
      return NULL;
    }
  if (!gev_input_decimal (language, gtk_editable_get_text (GTK_EDITABLE (self->value_entry)), &value, &error))
    {
      show_problem (self, self->value_entry, error->message);
      return NULL;
    }
  gev_record_set_text (draft, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (self->benefit));
  gev_record_set_number (draft, GEV_MEASUREMENT_DATE, date);
  gev_record_set_number (draft, GEV_MEASUREMENT_VALUE, value);
  gev_record_set_number (draft, GEV_MEASUREMENT_KNOWN_BY, gtk_drop_down_get_selected (self->known_by_drop_down));
  if (*note != '\0')
    gev_record_set_text (draft, GEV_MEASUREMENT_NOTE, note);

  return g_steal_pointer (&draft);
}

static gboolean
check (GevMeasurementEntry *self,
       GevRecord           *draft)
{
  g_autoptr (GPtrArray) problems = gev_record_validate (draft);
  GevProblem *problem;

  gev_measurement_check (GEV_MEASUREMENT (draft), self->benefit, problems);
  if (problems->len == 0)
    return TRUE;
  problem = g_ptr_array_index (problems, 0);
  show_problem (self, problem->field == GEV_MEASUREMENT_DATE ? self->date_entry : self->value_entry, problem->message);

  return FALSE;
}

static GevRecord *
find_same_day (GevMeasurementEntry *self,
               GevRecord           *draft)
{
  g_autoptr (GPtrArray) measurements =
    gev_store_get_referring (self->store, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT,
                             gev_record_get_uuid (self->benefit), NULL);

  for (guint i = measurements != NULL ? measurements->len : 0; i > 0; i--)
    if (gev_record_get_date (g_ptr_array_index (measurements, i - 1), GEV_MEASUREMENT_DATE) ==
        gev_record_get_date (draft, GEV_MEASUREMENT_DATE))
      return g_object_ref (g_ptr_array_index (measurements, i - 1));

  return NULL;
}

static void
keep (GevMeasurementEntry *self,
      GevRecord           *draft)
{
  g_object_ref (self);
  if (gev_measuring_save (GTK_WIDGET (self), self->store, self->benefit, GEV_MEASUREMENT (draft)))
    {
      clear (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->value_entry));
    }
  g_object_unref (self);
}

static void
response_cb (GevMeasurementEntry *self,
             const char          *response)
{
  g_autoptr (GevRecord) draft = g_steal_pointer (&self->draft);
  g_autoptr (GevRecord) before = NULL;
  g_autoptr (GevRecord) changed = NULL;

  if (draft == NULL || !g_str_equal (response, "replace"))
    return;
  before = find_same_day (self, draft);
  if (before == NULL)
    {
      keep (self, draft);
      return;
    }
  changed = gev_record_copy (before);
  for (guint i = GEV_MEASUREMENT_VALUE; i < GEV_MEASUREMENT_N_FIELDS; i++)
    gev_record_set_value (changed, i, &gev_record_get_values (draft)[i]);
  keep (self, changed);
}

static void
ask (GevMeasurementEntry *self,
     GevRecord           *before,
     GevRecord           *draft)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                              _("That day has a measurement already"), NULL);
  g_autofree char *day = gev_record_text (before, GEV_MEASUREMENT_DATE);
  g_autofree char *old = gev_record_text (before, GEV_MEASUREMENT_VALUE);
  g_autofree char *new = gev_record_text (draft, GEV_MEASUREMENT_VALUE);

  g_set_object (&self->draft, draft);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), _("%1$s was measured on %2$s. Replace it with %3$s?"),
                                  old, day, new);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "replace", _("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "replace");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_cb (GevMeasurementEntry *self)
{
  g_autoptr (GevRecord) draft = NULL;
  g_autoptr (GevRecord) before = NULL;

  if (self->benefit == NULL)
    return;
  show_problem (self, NULL, NULL);
  draft = read_draft (self);
  if (draft == NULL || !check (self, draft))
    return;
  before = find_same_day (self, draft);
  if (before != NULL)
    ask (self, before, draft);
  else
    keep (self, draft);
}

static void
gev_measurement_entry_dispose (GObject *object)
{
  GevMeasurementEntry *self = GEV_MEASUREMENT_ENTRY (object);

  g_clear_object (&self->store);
  g_clear_object (&self->benefit);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (gev_measurement_entry_parent_class)->dispose (object);
}

static void
gev_measurement_entry_class_init (GevMeasurementEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_measurement_entry_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-measurement-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, GevMeasurementEntry, date_entry);
  gtk_widget_class_bind_template_child (widget_class, GevMeasurementEntry, value_entry);
  gtk_widget_class_bind_template_child (widget_class, GevMeasurementEntry, known_by_drop_down);
  gtk_widget_class_bind_template_child (widget_class, GevMeasurementEntry, note_entry);
  gtk_widget_class_bind_template_child (widget_class, GevMeasurementEntry, add_button);
  gtk_widget_class_bind_template_child (widget_class, GevMeasurementEntry, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
gev_measurement_entry_init (GevMeasurementEntry *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < gev_known_by_vocabulary.n_terms; i++)
    gtk_string_list_append (list, _(gev_known_by_vocabulary.terms[i].label));
  gtk_drop_down_set_model (self->known_by_drop_down, G_LIST_MODEL (list));
  reset_date (self);
}

/**
 * gev_measurement_entry_new:
 *
 * Returns: (transfer floating): an entry without a benefit
 */
GtkWidget *
gev_measurement_entry_new (void)
{
  return g_object_new (GEV_TYPE_MEASUREMENT_ENTRY, NULL);
}

/**
 * gev_measurement_entry_set_benefit:
 * @self: an entry
 * @store: the portfolio
 * @benefit: the benefit that is measured, as it is kept
 *
 * What the user is in the middle of typing stays as long as it is the same
 * benefit.
 */
void
gev_measurement_entry_set_benefit (GevMeasurementEntry *self,
                                   GevStore            *store,
                                   GevBenefit          *benefit)
{
  gboolean same =
    self->benefit != NULL && g_str_equal (gev_record_get_uuid (self->benefit), gev_record_get_uuid (benefit));

  g_set_object (&self->store, store);
  g_set_object (&self->benefit, benefit);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !gev_store_is_read_only (store));
  if (!same)
    clear (self);
}

/**
 * gev_measurement_entry_start:
 * @self: an entry
 *
 * Puts the cursor where the value goes.
 */
void
gev_measurement_entry_start (GevMeasurementEntry *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->value_entry));
}
