/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-merge-dialog.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-store-merge.h"
#include "gev-value-text.h"
#include "gev-window.h"

/**
 * GevMergeDialog:
 *
 * Makes one of two records that are the same. It shows which value of each
 * field wins, lets one choose otherwise, and tells how many records will refer
 * to the one that stays.
 */
struct _GevMergeDialog
{
  AdwWindow parent_instance;

  GevStore *store;
  GevRecord *keep;
  GevRecord *drop;
  GPtrArray *others; /* that it can be merged with */
  GArray *taken;     /* of each field, whether the value of the one that goes wins */

  GtkWidget *other_row;
  GtkDropDown *other_drop_down;
  AdwPreferencesGroup *fields_group;
  GtkListBox *rows;
  GtkLabel *sentence;
  GtkWidget *merge_button;
};

G_DEFINE_FINAL_TYPE (GevMergeDialog, gev_merge_dialog, ADW_TYPE_WINDOW)

static const GevValue *
get_value (GevRecord *record,
           guint      field)
{
  return &gev_record_get_values (record)[field];
}

static gboolean
differs (GevMergeDialog *self,
         guint           field)
{
  const GevField *description = gev_record_class_get_field (GEV_RECORD_GET_CLASS (self->keep), field);

  return !gev_value_equal (description, get_value (self->keep, field), get_value (self->drop, field));
}

static void
toggled_cb (GtkToggleButton *button,
            gpointer         data)
{
  GevMergeDialog *self = GEV_MERGE_DIALOG (gtk_widget_get_root (GTK_WIDGET (button)));

  g_array_index (self->taken, gboolean, GPOINTER_TO_UINT (data)) = gtk_toggle_button_get_active (button);
}

static GtkWidget *
create_choice (const char      *text,
               GtkToggleButton *group,
               gboolean         active)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (*text != '\0' ? text : _("Nothing"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, text);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), active);

  return button;
}

/* The value of the one that stays wins, unless it has none. */
static void
add_field (GevMergeDialog *self,
           guint           field)
{
  const GevField *description = gev_record_class_get_field (GEV_RECORD_GET_CLASS (self->keep), field);
  gboolean taken = !get_value (self->keep, field)->is_set;
  g_autofree char *kept_text = gev_record_text (self->keep, field);
  g_autofree char *taken_text = gev_record_text (self->drop, field);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *kept_button = create_choice (kept_text, NULL, !taken);
  GtkWidget *taken_button = create_choice (taken_text, GTK_TOGGLE_BUTTON (kept_button), taken);

  g_array_index (self->taken, gboolean, field) = taken;
  g_signal_connect (taken_button, "toggled", G_CALLBACK (toggled_cb), GUINT_TO_POINTER (field));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(description->label));
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), kept_button);
  gtk_box_append (GTK_BOX (box), taken_button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  gtk_list_box_append (self->rows, row);
}

static void
show_sentence (GevMergeDialog *self)
{
  g_autofree char *keep = gev_record_dup_title (self->keep);
  g_autofree char *drop = gev_record_dup_title (self->drop);
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint n_references;

  if (!gev_store_count_references (self->store, self->drop, &n_references, &error))
    {
      gtk_label_set_text (self->sentence, error->message);
      return;
    }
  number = gev_format_count (gev_language_get_default (), n_references);
  text = g_strdup_printf (ngettext ("“%1$s” goes. %2$s place that names it will name “%3$s”.",
                                    "“%1$s” goes. %2$s places that name it will name “%3$s”.", n_references),
                          drop, number, keep);
  gtk_label_set_text (self->sentence, text);
}

static void
show (GevMergeDialog *self)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (self->keep);
  guint n_different = 0;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  g_array_set_size (self->taken, 0);
  g_array_set_size (self->taken, klass->n_fields);
  gtk_widget_set_sensitive (self->merge_button, self->drop != NULL);
  if (self->drop != NULL)
    for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
      if (differs (self, i))
        {
          add_field (self, i);
          n_different++;
        }
  gtk_widget_set_visible (GTK_WIDGET (self->fields_group), n_different > 0);
  if (self->drop != NULL)
    show_sentence (self);
  else
    gtk_label_set_text (self->sentence, _("There is no other to merge it with."));
}

static void
other_selected_cb (GevMergeDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->other_drop_down);

  if (self->others == NULL || selected >= self->others->len)
    return;
  g_set_object (&self->drop, GEV_RECORD (g_ptr_array_index (self->others, selected)));
  show (self);
}

static void
offer_others (GevMergeDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) all = gev_store_get_all (self->store, G_OBJECT_TYPE (self->keep), NULL);

  self->others = g_ptr_array_new_with_free_func (g_object_unref);
  if (all != NULL)
    g_ptr_array_sort (all, gev_record_compare);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      GevRecord *other = g_ptr_array_index (all, i);
      g_autofree char *title = gev_record_dup_title (other);

      if (g_str_equal (gev_record_get_uuid (other), gev_record_get_uuid (self->keep)))
        continue;
      g_ptr_array_add (self->others, g_object_ref (other));
      gtk_string_list_append (titles, title);
    }
  gtk_drop_down_set_model (self->other_drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_enable_search (self->other_drop_down, TRUE);
  other_selected_cb (self);
}

static void
merge_cb (GevMergeDialog *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autoptr (GevRecord) merged = gev_record_copy (self->keep);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = GEV_RECORD_N_FIELDS; i < self->taken->len; i++)
    if (g_array_index (self->taken, gboolean, i))
      gev_record_set_value (merged, i, get_value (self->drop, i));
  name = gev_record_dup_title (merged);
  title = g_strdup_printf (_("Two merged into “%s”"), name);
  if (!gev_store_merge (self->store, merged, self->drop, title, &error))
    {
      gev_window_show_error (GTK_WIDGET (self), _("The two could not be merged"), error);
      return;
    }
  gev_window_show_undo_toast (window, title);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
gev_merge_dialog_dispose (GObject *object)
{
  GevMergeDialog *self = GEV_MERGE_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->keep);
  g_clear_object (&self->drop);
  g_clear_pointer (&self->others, g_ptr_array_unref);

  G_OBJECT_CLASS (gev_merge_dialog_parent_class)->dispose (object);
}

static void
gev_merge_dialog_finalize (GObject *object)
{
  g_array_unref (GEV_MERGE_DIALOG (object)->taken);

  G_OBJECT_CLASS (gev_merge_dialog_parent_class)->finalize (object);
}

static void
gev_merge_dialog_class_init (GevMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_merge_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gev_merge_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevMergeDialog, other_row);
  gtk_widget_class_bind_template_child (widget_class, GevMergeDialog, other_drop_down);
  gtk_widget_class_bind_template_child (widget_class, GevMergeDialog, fields_group);
  gtk_widget_class_bind_template_child (widget_class, GevMergeDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, GevMergeDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevMergeDialog, merge_button);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_selected_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_merge_dialog_init (GevMergeDialog *self)
{
  self->taken = g_array_new (FALSE, TRUE, sizeof (gboolean));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_merge_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @store: the portfolio, open for writing
 * @keep: the record that stays
 * @drop: (nullable): the one that turned out to be the same and goes; %NULL to
 *   let it be chosen
 *
 * Returns: (transfer none): a dialog that merges the two, not shown yet
 */
GevMergeDialog *
gev_merge_dialog_new (GtkWidget *parent,
                      GevStore  *store,
                      GevRecord *keep,
                      GevRecord *drop)
{
  GevMergeDialog *self = g_object_new (GEV_TYPE_MERGE_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  g_autofree char *name = gev_record_dup_title (keep);
  g_autofree char *title = g_strdup_printf (_("Merge into “%s”"), name);

  gtk_window_set_title (GTK_WINDOW (self), title);
  self->store = g_object_ref (store);
  self->keep = g_object_ref (keep);
  gtk_widget_set_visible (self->other_row, drop == NULL);
  if (drop == NULL)
    offer_others (self);
  else
    self->drop = g_object_ref (drop);
  show (self);

  return self;
}
