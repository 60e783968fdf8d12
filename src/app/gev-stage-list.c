/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-stage-list.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-stage-dialog.h"
#include "gev-stage-history.h"
#include "gev-text.h"
#include "gev-value-text.h"

/**
 * GevStageList:
 *
 * The stages that a project has been through and what was decided, the latest
 * first. An entry is never changed or deleted: a wrong one is corrected by
 * another, and stays, struck out.
 */
struct _GevStageList
{
  AdwBin parent_instance;

  GevStore *store;
  GevProject *project;
  GevRecordSet *set;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (GevStageList, gev_stage_list, ADW_TYPE_BIN)

static char *
write_passage (const GevStageEntry *entry)
{
  GevStage to = gev_record_get_choice (entry->change, GEV_STAGE_CHANGE_TO);
  const char *name = _(gev_stage_vocabulary.terms[to].label);

  if (!entry->has_from || entry->from == to)
    return g_strdup (name);

  return g_strdup_printf ("%s → %s", _(gev_stage_vocabulary.terms[entry->from].label), name);
}

static char *
write_decision (const GevStageEntry *entry)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *gate = gev_record_text (entry->change, GEV_STAGE_CHANGE_GATE);

  gev_text_append_part (text, gate);
  gev_text_append_part (text, gev_record_get_text (entry->change, GEV_STAGE_CHANGE_DECIDED_BY));
  gev_text_append_part (text, gev_record_get_text (entry->change, GEV_STAGE_CHANGE_REASON));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
write_correction (const GevStageEntry *entry)
{
  const GevLanguage *language = gev_language_get_default ();
  GevDate date = gev_record_get_date (entry->corrected_by, GEV_STAGE_CHANGE_DATE);
  g_autofree char *day = gev_format_date (language, date, GEV_DATE_FORM_SHORT);
  int to = gev_record_get_choice (entry->corrected_by, GEV_STAGE_CHANGE_TO);

  return g_strdup_printf (_("Corrected to: %s, %s"), day, to >= 0 ? _(gev_stage_vocabulary.terms[to].label) : "");
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           gboolean    is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_widget_set_visible (label, *text != '\0');
  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
strike (GtkWidget *label)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
  gtk_widget_add_css_class (label, "dim-label");
}

static void
correct (GevStageList *self,
         GevRecord    *change)
{
  gtk_window_present (GTK_WINDOW (
    gev_stage_dialog_new (GTK_WIDGET (self), self->store, self->project, GEV_STAGE_CHANGE (change))));
}

static void
correct_cb (GtkWidget *button,
            gpointer   change)
{
  correct (GEV_STAGE_LIST (gtk_widget_get_ancestor (button, GEV_TYPE_STAGE_LIST)), change);
}

static void
row_activated_cb (GevStageList  *self,
                  GtkListBoxRow *row)
{
  GevRecord *change = gev_record_set_lookup (self->set, gtk_widget_get_name (GTK_WIDGET (row)));

  if (change != NULL)
    correct (self, change);
}

static GtkWidget *
create_button (GevStageList        *self,
               const GevStageEntry *entry)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_set_tooltip_text (button, _("Correct"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Correct"), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (correct_cb), entry->change);

  return button;
}

static void
add_row (GevStageList        *self,
         const GevStageEntry *entry)
{
  gboolean can_correct = entry->corrected_by == NULL && !gev_store_is_read_only (self->store);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *date = gev_record_text (entry->change, GEV_STAGE_CHANGE_DATE);
  g_autofree char *passage = write_passage (entry);
  g_autofree char *decision = write_decision (entry);
  const char *learned = gev_record_get_text (entry->change, GEV_STAGE_CHANGE_LEARNED);
  g_autofree char *lesson = learned != NULL ? g_strdup_printf (_("What was learned: %s"), learned) : g_strdup ("");
  g_autofree char *correction = entry->corrected_by != NULL ? write_correction (entry) : g_strdup ("");
  g_autofree char *name = g_strjoin (", ", date, passage, *decision != '\0' ? decision : correction, NULL);
  GtkWidget *day = gtk_label_new (date);
  GtkWidget *heading;

  gtk_widget_add_css_class (day, "numeric");
  gtk_widget_set_valign (day, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), day);
  heading = add_label (texts, passage, FALSE);
  if (entry->corrected_by != NULL)
    {
      strike (day);
      strike (heading);
      strike (add_label (texts, decision, TRUE));
      add_label (texts, correction, TRUE);
    }
  else
    {
      add_label (texts, decision, TRUE);
      add_label (texts, lesson, TRUE);
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
  if (can_correct)
    gtk_box_append (GTK_BOX (box), create_button (self, entry));
  gtk_widget_add_css_class (box, "owned-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), can_correct);
  gtk_widget_set_name (row, gev_record_get_uuid (entry->change));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

static void
gev_stage_list_dispose (GObject *object)
{
  GevStageList *self = GEV_STAGE_LIST (object);

  g_clear_object (&self->store);
  g_clear_object (&self->project);
  g_clear_object (&self->set);

  G_OBJECT_CLASS (gev_stage_list_parent_class)->dispose (object);
}

static void
gev_stage_list_class_init (GevStageListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gev_stage_list_dispose;
}

static void
gev_stage_list_init (GevStageList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "owned-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Stages and decisions"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * gev_stage_list_set_project:
 * @self: a list
 * @store: the portfolio
 * @project: the project
 *
 * Shows what the portfolio says now of the project’s stages. The list is not
 * visible while there is none.
 */
void
gev_stage_list_set_project (GevStageList *self,
                            GevStore     *store,
                            GevProject   *project)
{
  g_autoptr (GPtrArray) changes = gev_store_get_referring (store, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                                                           gev_record_get_uuid (project), NULL);
  g_autoptr (GArray) entries = NULL;
  GtkWidget *row;

  if (changes == NULL)
    return;
  g_set_object (&self->store, store);
  g_set_object (&self->project, project);
  /* The rows hold what the set owns. */
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_object (&self->set);
  self->set = gev_record_set_new ();
  for (guint i = 0; i < changes->len; i++)
    gev_record_set_add (self->set, g_ptr_array_index (changes, i));
  entries = gev_stage_history_new (project, self->set);
  for (guint i = entries->len; i > 0; i--)
    add_row (self, &g_array_index (entries, GevStageEntry, i - 1));
  gtk_widget_set_visible (GTK_WIDGET (self), entries->len > 0);
}
