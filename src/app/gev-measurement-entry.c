/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measurement-entry.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-measuring.h"
#include "gev-store-measure.h"
#include "gev-text.h"
#include "gev-value-text.h"
#include "gev-window.h"

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
  GevMeasurementDraft *draft; /* while something is asked of it */

  GtkEntry *date_entry;
  GtkEntry *value_entry;
  GtkDropDown *known_by_drop_down;
  GtkEntry *note_entry;
  GtkWidget *add_button;
  GtkLabel *problem_label;
  GtkWidget *readings;
  GtkButton *reading_buttons[2];
};

G_DEFINE_FINAL_TYPE (GevMeasurementEntry, gev_measurement_entry, ADW_TYPE_BIN)

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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
  gtk_widget_set_visible (self->readings, FALSE);
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

static void
keep (GevMeasurementEntry *self,
      GevMeasurementDraft *draft)
{
  g_object_ref (self);
  if (gev_measuring_save (GTK_WIDGET (self), self->store, self->benefit,
                          gev_measurement_draft_get_measurement (draft)))
    {
      clear (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->value_entry));
      g_signal_emit (self, signals[SAVED], 0);
    }
  g_object_unref (self);
}

static void
response_cb (GevMeasurementEntry *self,
             const char          *response)
{
  g_autoptr (GevMeasurementDraft) draft = g_steal_pointer (&self->draft);

  if (draft == NULL || g_str_equal (response, "cancel"))
    return;
  gev_measurement_draft_settle (draft, g_str_equal (response, "replace") ? GEV_SAME_DAY_REPLACE
                                                                         : GEV_SAME_DAY_KEEP_BOTH);
  keep (self, draft);
}

static void
ask (GevMeasurementEntry *self,
     GevMeasurementDraft *draft)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                              _("That day has a measurement already"), NULL);
  g_autofree char *day = gev_record_text (gev_measurement_draft_get_before (draft), GEV_MEASUREMENT_DATE);
  g_autofree char *old = gev_record_text (gev_measurement_draft_get_before (draft), GEV_MEASUREMENT_VALUE);
  g_autofree char *new = gev_record_text (gev_measurement_draft_get_measurement (draft), GEV_MEASUREMENT_VALUE);

  g_set_object (&self->draft, draft);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  _("%1$s was measured on %2$s. Replace it with %3$s, or keep both? Figures count "
                                    "with the one that came last."),
                                  old, day, new);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "keep", _("_Keep Both"),
                                    "replace", _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "replace");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What it may mean, for a click. */
static void
show_readings (GevMeasurementEntry *self,
               GevMeasurementDraft *draft)
{
  GevDecimal readings[2];

  if (!gev_measurement_draft_get_readings (draft, readings))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *text = gev_format_quantity (gev_language_get_default (), readings[i], GEV_DECIMAL_PLACES,
                                                   gev_record_get_text (self->benefit, GEV_BENEFIT_UNIT));

      gtk_button_set_label (self->reading_buttons[i], text);
    }
  g_set_object (&self->draft, draft);
  gtk_widget_set_visible (self->readings, TRUE);
}

/* A draft that may be in the way of another of its day. */
static void
finish (GevMeasurementEntry *self,
        GevMeasurementDraft *draft)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GevImportResult result;

  g_ptr_array_add (drafts, draft);
  if (!gev_store_compare_drafts (self->store, drafts, &error))
    {
      gev_window_show_error (GTK_WIDGET (self), _("The measurement could not be saved"), error);
      return;
    }
  result = gev_measurement_draft_get_result (draft);
  if (result == GEV_IMPORT_CONFLICT)
    ask (self, draft);
  else if (result == GEV_IMPORT_NEW)
    keep (self, draft);
  else
    show_problem (self, self->value_entry, gev_measurement_draft_get_message (draft));
}

/* What was asked is not what stands there any more. */
static void
value_changed_cb (GevMeasurementEntry *self)
{
  gtk_widget_set_visible (self->readings, FALSE);
}

static void
reading_cb (GtkButton           *button,
            GevMeasurementEntry *self)
{
  g_autoptr (GevMeasurementDraft) draft = g_steal_pointer (&self->draft);
  GevDecimal readings[2];

  if (draft == NULL || !gev_measurement_draft_get_readings (draft, readings))
    return;
  show_problem (self, NULL, NULL);
  if (gev_measurement_draft_set_value (draft, readings[button == self->reading_buttons[1]]))
    finish (self, draft);
}

static void
add_cb (GevMeasurementEntry *self)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GevMeasurementDraft) draft = NULL;
  g_autofree char *note = NULL;
  GevRecord *measurement;

  if (self->benefit == NULL)
    return;
  show_problem (self, NULL, NULL);
  draft = gev_measurement_draft_new (self->benefit, 0, NULL);
  measurement = GEV_RECORD (gev_measurement_draft_get_measurement (draft));
  note = gev_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->note_entry)), TRUE);
  gev_record_set_number (measurement, GEV_MEASUREMENT_KNOWN_BY, gtk_drop_down_get_selected (self->known_by_drop_down));
  if (*note != '\0')
    gev_record_set_text (measurement, GEV_MEASUREMENT_NOTE, note);
  if (!gev_measurement_draft_read_date (draft, language, gtk_editable_get_text (GTK_EDITABLE (self->date_entry))))
    {
      show_problem (self, self->date_entry, gev_measurement_draft_get_message (draft));
    }
  else if (!gev_measurement_draft_read_value (draft, language,
                                              gtk_editable_get_text (GTK_EDITABLE (self->value_entry))))
    {
      show_problem (self, self->value_entry, gev_measurement_draft_get_message (draft));
      show_readings (self, draft);
    }
  else
    {
      finish (self, draft);
    }
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

  /**
   * GevMeasurementEntry::saved:
   *
   * A measurement is kept, and the entry is empty again.
   */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-measurement-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, GevMeasurementEntry, date_entry);
  gtk_widget_class_bind_template_child (widget_class, GevMeasurementEntry, value_entry);
  gtk_widget_class_bind_template_child (widget_class, GevMeasurementEntry, known_by_drop_down);
  gtk_widget_class_bind_template_child (widget_class, GevMeasurementEntry, note_entry);
  gtk_widget_class_bind_template_child (widget_class, GevMeasurementEntry, add_button);
  gtk_widget_class_bind_template_child (widget_class, GevMeasurementEntry, problem_label);
  gtk_widget_class_bind_template_child (widget_class, GevMeasurementEntry, readings);
  gtk_widget_class_bind_template_child_full (widget_class, "first_reading", FALSE,
                                             G_STRUCT_OFFSET (GevMeasurementEntry, reading_buttons[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "second_reading", FALSE,
                                             G_STRUCT_OFFSET (GevMeasurementEntry, reading_buttons[1]));
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, reading_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
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
