/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-actions-panel.h"

#include <glib/gi18n.h>

#include "gev-action.h"
#include "gev-benefit.h"
#include "gev-format.h"
#include "gev-record-dialog.h"
#include "gev-status-pill.h"
#include "gev-text.h"
#include "gev-window.h"

/**
 * GevActionsPanel:
 *
 * The actions in the ecosystem that a project is linked to, itself or by one of
 * its benefits.
 */
struct _GevActionsPanel
{
  AdwBin parent_instance;

  GevStore *store;
  GevProject *project;
  GPtrArray *actions; /* what the rows are of */

  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *buttons;
  GtkWidget *add_button;
  GtkMenuButton *link_button;
  GtkEditable *link_search;
  GtkListBox *link_list;
};

G_DEFINE_FINAL_TYPE (GevActionsPanel, gev_actions_panel, ADW_TYPE_BIN)

static gboolean
is_linked (GevRecord  *action,
           guint       field,
           const char *uuid)
{
  return g_strv_contains (gev_record_get_list (action, field), uuid);
}

static void
save (GevActionsPanel *self,
      GevRecord       *action,
      const char      *title,
      gboolean         undo_toast)
{
  g_autoptr (GError) error = NULL;

  if (!gev_store_save (self->store, action, title, &error))
    gev_window_show_error (GTK_WIDGET (self), _("The action could not be saved"), error);
  else if (undo_toast)
    gev_window_show_undo_toast (GTK_WIDGET (self), title);
}

static void
open_cb (GtkWidget *row,
         gpointer   action)
{
  gev_window_show_record (row, action);
}

static void
link_to (GevActionsPanel *self,
         GevRecord       *action)
{
  const char *const *present = gev_record_get_list (action, GEV_ACTION_PROJECTS);
  g_autoptr (GevRecord) changed = gev_record_copy (action);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *name = gev_record_dup_title (action);
  g_autofree char *project = gev_record_dup_title (self->project);
  g_autofree char *title = g_strdup_printf (_("“%s” linked to “%s”"), name, project);

  g_strv_builder_addv (builder, (const char **) present);
  g_strv_builder_add (builder, gev_record_get_uuid (self->project));
  list = g_strv_builder_end (builder);
  gev_record_set_list (changed, GEV_ACTION_PROJECTS, (const char *const *) list);
  save (self, changed, title, FALSE);
}

static void
unlink_cb (GtkWidget *button,
           gpointer   data)
{
  GevActionsPanel *self = GEV_ACTIONS_PANEL (gtk_widget_get_ancestor (button, GEV_TYPE_ACTIONS_PANEL));
  g_autoptr (GevRecord) changed = gev_record_copy (data);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *name = gev_record_dup_title (data);
  g_autofree char *project = gev_record_dup_title (self->project);
  g_autofree char *title = g_strdup_printf (_("“%s” no longer linked to “%s”"), name, project);

  for (const char *const *uuid = gev_record_get_list (data, GEV_ACTION_PROJECTS); *uuid != NULL; uuid++)
    if (!g_str_equal (*uuid, gev_record_get_uuid (self->project)))
      g_strv_builder_add (builder, *uuid);
  list = g_strv_builder_end (builder);
  gev_record_set_list (changed, GEV_ACTION_PROJECTS, (const char *const *) list);
  save (self, changed, title, TRUE);
}

/* What it does, and which of the project’s benefits it is for. */
static char *
describe (GevActionsPanel *self,
          GevRecord       *action,
          GPtrArray       *benefits)
{
  g_autoptr (GString) text =
    g_string_new (_(gev_element_vocabulary.terms[gev_record_get_choice (action, GEV_ACTION_ELEMENT)].label));
  const char *responsible = gev_record_get_text (action, GEV_ACTION_RESPONSIBLE);
  GevDate from = gev_record_get_date (action, GEV_ACTION_START);
  GevDate to = gev_record_get_date (action, GEV_ACTION_END);

  if (responsible != NULL)
    g_string_append_printf (text, " · %s", responsible);
  if (from != GEV_DATE_NONE && to != GEV_DATE_NONE)
    {
      g_autofree char *period = gev_format_period (gev_language_get_default (), from, to);

      g_string_append_printf (text, " · %s", period);
    }
  for (guint i = 0; i < benefits->len; i++)
    {
      g_autofree char *title = gev_record_dup_title (g_ptr_array_index (benefits, i));

      if (is_linked (action, GEV_ACTION_BENEFITS, gev_record_get_uuid (g_ptr_array_index (benefits, i))))
        g_string_append_printf (text, _(" · for “%s”"), title);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_row (GevActionsPanel *self,
         GevRecord       *action,
         GPtrArray       *benefits)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = gev_record_dup_title (action);
  g_autofree char *subtitle = describe (self, action, benefits);
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  if (gev_record_has (action, GEV_ACTION_STATUS))
    {
      GtkWidget *pill = gev_status_pill_new (GEV_STATUS_NOT_DUE);

      gev_status_pill_set_action_status (GEV_STATUS_PILL (pill), gev_record_get_choice (action, GEV_ACTION_STATUS));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
    }
  /* What is linked by a benefit is not the project’s to unlink. */
  if (is_linked (action, GEV_ACTION_PROJECTS, gev_record_get_uuid (self->project)))
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, _("Remove the Link"));
      gtk_widget_set_sensitive (button, !gev_store_is_read_only (self->store));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove the Link"), -1);
      gtk_widget_add_css_class (button, "flat");
      g_signal_connect (button, "clicked", G_CALLBACK (unlink_cb), action);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (open_cb), action);
  gtk_list_box_append (self->list, row);
}

static void
add_new (GPtrArray *actions,
         GPtrArray *more)
{
  for (guint i = 0; more != NULL && i < more->len; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < actions->len && !found; j++)
        found = g_str_equal (gev_record_get_uuid (g_ptr_array_index (actions, j)),
                             gev_record_get_uuid (g_ptr_array_index (more, i)));
      if (!found)
        g_ptr_array_add (actions, g_object_ref (g_ptr_array_index (more, i)));
    }
}

static GPtrArray *
find_actions (GevActionsPanel *self,
              GPtrArray       *benefits)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) own = gev_store_get_referring (self->store, GEV_TYPE_ACTION, GEV_ACTION_PROJECTS,
                                                       gev_record_get_uuid (self->project), NULL);

  add_new (actions, own);
  for (guint i = 0; i < benefits->len; i++)
    {
      g_autoptr (GPtrArray) more =
        gev_store_get_referring (self->store, GEV_TYPE_ACTION, GEV_ACTION_BENEFITS,
                                 gev_record_get_uuid (g_ptr_array_index (benefits, i)), NULL);

      add_new (actions, more);
    }

  return actions;
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static gboolean
matches_search (GtkListBoxRow *row,
                gpointer       data)
{
  GevActionsPanel *self = data;
  g_autofree char *wanted = gev_text_fold (gtk_editable_get_text (self->link_search));
  g_autofree char *title = gev_text_fold (gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row))));

  return strstr (title, wanted) != NULL;
}

static void
link_shown_cb (GevActionsPanel *self)
{
  g_autoptr (GPtrArray) actions = gev_store_get_all (self->store, GEV_TYPE_ACTION, NULL);

  clear_list (self->link_list);
  gtk_editable_set_text (self->link_search, "");
  for (guint i = 0; actions != NULL && i < actions->len; i++)
    {
      GevRecord *action = g_ptr_array_index (actions, i);
      g_autofree char *title = gev_record_dup_title (action);
      GtkWidget *label = gtk_label_new (title);

      if (is_linked (action, GEV_ACTION_PROJECTS, gev_record_get_uuid (self->project)))
        continue;
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_set_name (label, gev_record_get_uuid (action));
      gtk_list_box_append (self->link_list, label);
    }
}

static void
link_picked_cb (GevActionsPanel *self,
                GtkListBoxRow   *row)
{
  g_autoptr (GevRecord) action =
    gev_store_get (self->store, gtk_widget_get_name (gtk_list_box_row_get_child (row)), NULL);

  gtk_menu_button_popdown (self->link_button);
  if (action != NULL)
    link_to (self, action);
}

static void
search_changed_cb (GevActionsPanel *self)
{
  gtk_list_box_invalidate_filter (self->link_list);
}

static gboolean
accepted_cb (GevActionsPanel *self,
             GevRecord       *draft,
             GtkWidget       *dialog)
{
  g_autofree char *name = gev_record_dup_title (draft);
  g_autofree char *title = g_strdup_printf (_("New action “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (gev_store_save (self->store, draft, title, &error))
    return TRUE;
  gev_window_show_error (dialog, _("The action could not be saved"), error);

  return FALSE;
}

static void
gev_actions_panel_dispose (GObject *object)
{
  GevActionsPanel *self = GEV_ACTIONS_PANEL (object);

  g_clear_object (&self->store);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (gev_actions_panel_parent_class)->dispose (object);
}

static void
gev_actions_panel_finalize (GObject *object)
{
  g_clear_pointer (&GEV_ACTIONS_PANEL (object)->actions, g_ptr_array_unref);

  G_OBJECT_CLASS (gev_actions_panel_parent_class)->finalize (object);
}

static void
gev_actions_panel_class_init (GevActionsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_actions_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = gev_actions_panel_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-actions-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GevActionsPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, GevActionsPanel, list);
  gtk_widget_class_bind_template_child (widget_class, GevActionsPanel, buttons);
  gtk_widget_class_bind_template_child (widget_class, GevActionsPanel, add_button);
  gtk_widget_class_bind_template_child (widget_class, GevActionsPanel, link_button);
  gtk_widget_class_bind_template_child (widget_class, GevActionsPanel, link_search);
  gtk_widget_class_bind_template_child (widget_class, GevActionsPanel, link_list);
  gtk_widget_class_bind_template_callback (widget_class, gev_actions_panel_add);
  gtk_widget_class_bind_template_callback (widget_class, link_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
gev_actions_panel_init (GevActionsPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->link_list, matches_search, self, NULL);
}

/**
 * gev_actions_panel_set_project:
 * @self: a panel
 * @store: the portfolio
 * @project: the project
 *
 * Shows what the portfolio says now of the actions that are linked to it.
 */
void
gev_actions_panel_set_project (GevActionsPanel *self,
                               GevStore        *store,
                               GevProject      *project)
{
  g_autoptr (GPtrArray) benefits =
    gev_store_get_referring (store, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project), NULL);
  if (benefits == NULL)
    return;
  g_set_object (&self->store, store);
  g_set_object (&self->project, project);
  clear_list (self->list);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  self->actions = find_actions (self, benefits);
  for (guint i = 0; i < self->actions->len; i++)
    add_row (self, g_ptr_array_index (self->actions, i), benefits);
  gtk_stack_set_visible_child_name (self->stack, self->actions->len > 0 ? "actions" : "empty");
  gtk_widget_set_sensitive (self->buttons, !gev_store_is_read_only (store));
}

/**
 * gev_actions_panel_add:
 * @self: a panel with a project
 *
 * Asks for a new action that is linked to the project.
 */
void
gev_actions_panel_add (GevActionsPanel *self)
{
  static const char *const fields[] = { "title", "element", "status", "responsible", "start",
                                        "end",   "needs",   "description", NULL };
  const char *const projects[] = { gev_record_get_uuid (self->project), NULL };
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_ACTION);
  GevRecordDialog *dialog;

  gev_record_set_list (draft, GEV_ACTION_PROJECTS, projects);
  gev_record_set_number (draft, GEV_ACTION_STATUS, GEV_ACTION_PLANNED);
  dialog = gev_record_dialog_new (GTK_WIDGET (self), self->store, draft, fields);
  gtk_window_set_title (GTK_WINDOW (dialog), _("New Action"));
  g_object_set (dialog, "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
