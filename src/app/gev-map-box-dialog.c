/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-map-box-dialog.h"

#include <glib/gi18n.h>

#include "gev-action.h"
#include "gev-goal.h"
#include "gev-map-edits.h"
#include "gev-window.h"

/**
 * GevMapBoxDialog:
 *
 * A dialog that fills in a box of a benefits map: its kind, and the record that
 * it stands for or words of its own. It closes when the box is saved.
 */
struct _GevMapBoxDialog
{
  AdwWindow parent_instance;

  GevStore *store;
  GevRecord *box;
  char *from;
  GPtrArray *benefits;
  GPtrArray *actions;
  GPtrArray *goals;
  GPtrArray *choices; /* those of the kind that is chosen; not owned */

  GtkButton *accept_button;
  AdwComboRow *kind_row;
  AdwComboRow *subject_row;
  AdwEntryRow *words_row;
  GtkLabel *problem_label;
};

G_DEFINE_FINAL_TYPE (GevMapBoxDialog, gev_map_box_dialog, ADW_TYPE_WINDOW)

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The records that a box of the kind may stand for. */
static GPtrArray *
get_choices (GevMapBoxDialog *self,
             GevMapNodeKind   kind)
{
  switch (kind)
    {
    case GEV_NODE_DELIVERY:
    case GEV_NODE_CHANGE:
      return self->actions;
    case GEV_NODE_BENEFIT:
      return self->benefits;
    case GEV_NODE_GOAL:
      return self->goals;
    case GEV_NODE_EFFECT:
    default:
      return NULL;
    }
}

static gpointer
get_subject (GevMapBoxDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->subject_row);

  return self->choices != NULL && selected > 0 && selected <= self->choices->len ? self->choices->pdata[selected - 1]
                                                                                 : NULL;
}

static void
subject_cb (GevMapBoxDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->words_row), get_subject (self) == NULL);
}

static guint
find_choice (GevMapBoxDialog *self)
{
  static const guint fields[] = { GEV_MAP_NODE_ACTION, GEV_MAP_NODE_BENEFIT, GEV_MAP_NODE_GOAL };

  for (guint i = 0; self->choices != NULL && i < self->choices->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (fields); j++)
      if (g_strcmp0 (gev_record_get_uuid (self->choices->pdata[i]), gev_record_get_text (self->box, fields[j])) == 0)
        return i + 1;

  return 0;
}

static void
kind_cb (GevMapBoxDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]){ _("Own words"), NULL });

  self->choices = get_choices (self, (GevMapNodeKind) adw_combo_row_get_selected (self->kind_row));
  for (guint i = 0; self->choices != NULL && i < self->choices->len; i++)
    gtk_string_list_take (names, gev_record_dup_title (self->choices->pdata[i]));
  adw_combo_row_set_model (self->subject_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->subject_row, find_choice (self));
  gtk_widget_set_visible (GTK_WIDGET (self->subject_row), self->choices != NULL && self->choices->len > 0);
  subject_cb (self);
}

static void
show_problem (GevMapBoxDialog *self,
              const char      *problem)
{
  gtk_label_set_text (self->problem_label, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), *problem != '\0');
}

static void
accept_cb (GevMapBoxDialog *self)
{
  gpointer subject = get_subject (self);
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->words_row))));
  g_autofree char *name = subject != NULL ? gev_record_dup_title (subject) : g_strdup (words);
  g_autoptr (GError) error = NULL;

  if (*name == '\0')
    {
      show_problem (self, _("Write what the box shall say."));
      gtk_widget_grab_focus (GTK_WIDGET (self->words_row));
      return;
    }
  gev_record_set_number (self->box, GEV_MAP_NODE_KIND, adw_combo_row_get_selected (self->kind_row));
  if (!gev_map_edits_stand_for (self->box, subject))
    gev_record_set_text (self->box, GEV_MAP_NODE_TITLE, words);
  g_object_ref (self);
  if (gev_map_edits_save_box (self->store, self->box, self->from, name, &error))
    {
      g_signal_emit (self, signals[SAVED], 0, gev_record_get_uuid (self->box));
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    {
      show_problem (self, error->message);
    }
  g_object_unref (self);
}

/* What is in the map already is not offered once more. */
static GPtrArray *
leave_out_present (GPtrArray      *records,
                   GevBenefitsMap *map,
                   const char     *box)
{
  for (guint i = 0; records != NULL && i < gev_benefits_map_get_n_nodes (map); i++)
    {
      gpointer subject = gev_benefits_map_get_subject (map, i);
      gboolean is_own = g_strcmp0 (gev_record_get_uuid (gev_benefits_map_get_node (map, i)), box) == 0;

      for (guint j = 0; subject != NULL && !is_own && j < records->len; j++)
        if (g_strcmp0 (gev_record_get_uuid (records->pdata[j]), gev_record_get_uuid (subject)) == 0)
          g_ptr_array_remove_index (records, j--);
    }

  return records;
}

/* One begins with the words, or with what the box stands for. */
static void
gev_map_box_dialog_map (GtkWidget *widget)
{
  GevMapBoxDialog *self = GEV_MAP_BOX_DIALOG (widget);

  GTK_WIDGET_CLASS (gev_map_box_dialog_parent_class)->map (widget);

  gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->words_row)) ? GTK_WIDGET (self->words_row)
                                                                              : GTK_WIDGET (self->subject_row));
}

static void
gev_map_box_dialog_finalize (GObject *object)
{
  GevMapBoxDialog *self = GEV_MAP_BOX_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->box);
  g_free (self->from);
  g_clear_pointer (&self->benefits, g_ptr_array_unref);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_pointer (&self->goals, g_ptr_array_unref);

  G_OBJECT_CLASS (gev_map_box_dialog_parent_class)->finalize (object);
}

static void
gev_map_box_dialog_class_init (GevMapBoxDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_map_box_dialog_finalize;
  widget_class->map = gev_map_box_dialog_map;

  /**
   * GevMapBoxDialog::saved:
   * @self: the dialog
   * @uuid: the UUID of the box
   *
   * The box has been saved.
   */
  signals[SAVED] = g_signal_new ("saved", GEV_TYPE_MAP_BOX_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-map-box-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevMapBoxDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, GevMapBoxDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, GevMapBoxDialog, subject_row);
  gtk_widget_class_bind_template_child (widget_class, GevMapBoxDialog, words_row);
  gtk_widget_class_bind_template_child (widget_class, GevMapBoxDialog, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, subject_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_map_box_dialog_init (GevMapBoxDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_map_box_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @store: the portfolio
 * @owner: (type GevRecord): the project or the programme whose map it is
 * @map: the map
 * @box: a draft of the box
 * @from: (nullable): the UUID of a box that leads to a new one
 *
 * Returns: (transfer none): a dialog, not shown yet
 */
GevMapBoxDialog *
gev_map_box_dialog_new (GtkWidget      *parent,
                        GevStore       *store,
                        gpointer        owner,
                        GevBenefitsMap *map,
                        GevRecord      *box,
                        const char     *from)
{
  GevMapBoxDialog *self = g_object_new (GEV_TYPE_MAP_BOX_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  gboolean is_new = gev_record_get_number (box, GEV_RECORD_REVISION) == 0;
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  const char *uuid = gev_record_get_uuid (box);
  const char *words = gev_record_get_text (box, GEV_MAP_NODE_TITLE);

  self->store = g_object_ref (store);
  self->box = g_object_ref (box);
  self->from = g_strdup (from);
  self->benefits = leave_out_present (gev_map_edits_list_benefits (store, owner, NULL), map, uuid);
  self->actions = leave_out_present (gev_store_get_all (store, GEV_TYPE_ACTION, NULL), map, uuid);
  self->goals = leave_out_present (gev_store_get_all (store, GEV_TYPE_GOAL, NULL), map, uuid);
  gtk_window_set_title (GTK_WINDOW (self), is_new ? _("New Box") : _("Edit Box"));
  gtk_button_set_label (self->accept_button, is_new ? _("Add") : _("Save"));
  for (guint i = 0; i < gev_map_node_kind_vocabulary.n_terms; i++)
    gtk_string_list_append (kinds, _(gev_map_node_kind_vocabulary.terms[i].label));
  gtk_editable_set_text (GTK_EDITABLE (self->words_row), words != NULL ? words : "");
  g_signal_handlers_block_by_func (self->kind_row, kind_cb, self);
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
  adw_combo_row_set_selected (self->kind_row, (guint) MAX (gev_record_get_choice (box, GEV_MAP_NODE_KIND), 0));
  g_signal_handlers_unblock_by_func (self->kind_row, kind_cb, self);
  kind_cb (self);

  return self;
}
