/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-popover.h"

/**
 * GevRecordPopover:
 *
 * The records behind a number; choosing one opens it.
 */
struct _GevRecordPopover
{
  GtkPopover parent_instance;

  GtkBox *rows;
};

G_DEFINE_FINAL_TYPE (GevRecordPopover, gev_record_popover, GTK_TYPE_POPOVER)

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_add_css_class (label, style);

  return label;
}

static void
gev_record_popover_class_init (GevRecordPopoverClass *klass)
{
}

static void
gev_record_popover_init (GevRecordPopover *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->rows));
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
}

/**
 * gev_record_popover_new:
 * @title: what is counted
 *
 * Returns: (transfer floating): a popover without records
 */
GevRecordPopover *
gev_record_popover_new (const char *title)
{
  GevRecordPopover *self = g_object_new (GEV_TYPE_RECORD_POPOVER, NULL);

  gtk_box_append (self->rows, create_label (title, "heading"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return self;
}

/**
 * gev_record_popover_add:
 * @self: a popover
 * @record: (type GevRecord): a record that is counted
 * @detail: (nullable): what is to be said of it
 */
void
gev_record_popover_add (GevRecordPopover *self,
                        gpointer          record,
                        const char       *detail)
{
  g_autofree char *title = gev_record_dup_title (record);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (texts), create_label (title, "waiting-title"));
  if (detail != NULL)
    gtk_box_append (GTK_BOX (texts), create_label (detail, "card-sentence"));
  gtk_button_set_child (GTK_BUTTON (button), texts);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", gev_record_get_uuid (record));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-record");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (self->rows, button);
}
