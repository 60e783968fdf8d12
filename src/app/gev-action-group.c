/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-action-group.h"

#include <glib/gi18n.h>

#include "gev-action-dialog.h"
#include "gev-action-row.h"
#include "gev-format.h"
#include "gev-record-dialog.h"
#include "gev-window.h"

/**
 * GevActionGroup:
 *
 * The actions that strengthen one element of the ecosystem, with a way to add
 * one; an action opens where it is edited.
 */
struct _GevActionGroup
{
  AdwBin parent_instance;

  GevElement element;
  GevStore *store;

  GtkLabel *mark;
  GtkLabel *title;
  GtkLabel *count;
  GtkWidget *add_button;
  GtkListBox *rows;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (GevActionGroup, gev_action_group, ADW_TYPE_BIN)

static gboolean
has_same_rows (GevActionGroup *self,
               GPtrArray      *actions)
{
  GtkListBoxRow *row;
  guint i;

  for (i = 0; (row = gtk_list_box_get_row_at_index (self->rows, (int) i)) != NULL; i++)
    if (i >= actions->len || g_strcmp0 (gev_action_row_get_uuid (GEV_ACTION_ROW (row)),
                                        gev_record_get_uuid (g_ptr_array_index (actions, i))) != 0)
      return FALSE;

  return i == actions->len;
}

static void
fit_rows (GevActionGroup *self,
          guint           n_rows)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < n_rows; i++)
    gtk_list_box_append (self->rows, gev_action_row_new ());
}

static gboolean
accepted_cb (GevActionGroup *self,
             GevRecord      *draft)
{
  g_autofree char *record_title = gev_record_dup_title (draft);
  g_autofree char *title = g_strdup_printf (_("New action “%s”"), record_title);
  g_autoptr (GError) error = NULL;

  if (gev_store_save (self->store, draft, title, &error))
    return TRUE;
  gev_window_show_error (GTK_WIDGET (self), _("The action could not be saved"), error);

  return FALSE;
}

static void
row_activated_cb (GevActionGroup *self,
                  GtkListBoxRow  *row)
{
  gev_action_group_open (self, gev_action_row_get_uuid (GEV_ACTION_ROW (row)));
}

static void
gev_action_group_dispose (GObject *object)
{
  g_clear_object (&GEV_ACTION_GROUP (object)->store);

  G_OBJECT_CLASS (gev_action_group_parent_class)->dispose (object);
}

static void
gev_action_group_class_init (GevActionGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_action_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-action-group.ui");
  gtk_widget_class_bind_template_child (widget_class, GevActionGroup, mark);
  gtk_widget_class_bind_template_child (widget_class, GevActionGroup, title);
  gtk_widget_class_bind_template_child (widget_class, GevActionGroup, count);
  gtk_widget_class_bind_template_child (widget_class, GevActionGroup, add_button);
  gtk_widget_class_bind_template_child (widget_class, GevActionGroup, rows);
  gtk_widget_class_bind_template_child (widget_class, GevActionGroup, nothing);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gev_action_group_add);
}

static void
gev_action_group_init (GevActionGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_action_group_new:
 * @element: an element of the ecosystem
 *
 * Returns: (transfer floating): a group for its actions
 */
GtkWidget *
gev_action_group_new (GevElement element)
{
  GevActionGroup *self = g_object_new (GEV_TYPE_ACTION_GROUP, NULL);
  const GevTerm *term = &gev_element_vocabulary.terms[element];
  g_autofree char *style = g_strconcat ("element-", term->nick, NULL);
  g_autofree char *add = g_strdup_printf (_("New action for %s"), _(term->label));

  self->element = element;
  gtk_widget_add_css_class (GTK_WIDGET (self->mark), style);
  gtk_label_set_text (self->title, _(term->label));
  gtk_widget_set_tooltip_text (self->add_button, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _(term->label), -1);

  return GTK_WIDGET (self);
}

/**
 * gev_action_group_set_actions:
 * @self: a group
 * @store: the portfolio
 * @actions: (element-type GevAction): the actions of its element, in order
 */
void
gev_action_group_set_actions (GevActionGroup *self,
                              GevStore       *store,
                              GPtrArray      *actions)
{
  g_autofree char *count = gev_format_count (gev_language_get_default (), actions->len);

  g_set_object (&self->store, store);
  /* Rows that stay keep the focus. */
  if (!has_same_rows (self, actions))
    fit_rows (self, actions->len);
  for (guint i = 0; i < actions->len; i++)
    gev_action_row_set_action (GEV_ACTION_ROW (gtk_list_box_get_row_at_index (self->rows, (int) i)),
                               g_ptr_array_index (actions, i));
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), actions->len > 0);
  gtk_widget_set_visible (self->nothing, actions->len == 0);
  gtk_widget_set_sensitive (self->add_button, !gev_store_is_read_only (store));
}

/**
 * gev_action_group_open:
 * @self: a group with a portfolio
 * @uuid: the UUID of an action
 *
 * Opens the action for editing, if it is in the group.
 *
 * Returns: whether it is
 */
gboolean
gev_action_group_open (GevActionGroup *self,
                       const char     *uuid)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    if (g_strcmp0 (gev_action_row_get_uuid (GEV_ACTION_ROW (row)), uuid) == 0)
      {
        gtk_widget_grab_focus (GTK_WIDGET (row));
        gtk_window_present (GTK_WINDOW (gev_action_dialog_new (GTK_WIDGET (self), self->store, uuid)));
        return TRUE;
      }

  return FALSE;
}

/**
 * gev_action_group_add:
 * @self: a group with a portfolio
 *
 * Asks for a new action for the element.
 */
void
gev_action_group_add (GevActionGroup *self)
{
  static const char *const fields[] = { "title", "element", "level", "status", "start", "end", "responsible", NULL };
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_ACTION);
  GevRecordDialog *dialog;

  gev_record_set_number (draft, GEV_ACTION_ELEMENT, self->element);
  dialog = gev_record_dialog_new (GTK_WIDGET (self), self->store, draft, fields);
  gtk_window_set_title (GTK_WINDOW (dialog), _("New Action"));
  g_object_set (dialog, "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
