/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-history-panel.h"

#include "gev-change-log.h"
#include "gev-owned-list.h"
#include "gev-stage-dialog.h"

/**
 * GevHistoryPanel:
 *
 * What a project has been through: its stages and the decisions, and who
 * changed what.
 */
struct _GevHistoryPanel
{
  AdwBin parent_instance;

  GevStore *store;
  GevProject *project;

  GevOwnedList *changes;
  GtkWidget *none_label;
  GevChangeLog *log;
};

G_DEFINE_FINAL_TYPE (GevHistoryPanel, gev_history_panel, ADW_TYPE_BIN)

static gboolean
edit_cb (GevHistoryPanel *self,
         GevRecord       *change)
{
  gtk_window_present (GTK_WINDOW (
    gev_stage_dialog_new (GTK_WIDGET (self), self->store, self->project, GEV_STAGE_CHANGE (change))));

  return TRUE;
}

static void
gev_history_panel_dispose (GObject *object)
{
  GevHistoryPanel *self = GEV_HISTORY_PANEL (object);

  g_clear_object (&self->store);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (gev_history_panel_parent_class)->dispose (object);
}

static void
gev_history_panel_class_init (GevHistoryPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_history_panel_dispose;
  g_type_ensure (GEV_TYPE_CHANGE_LOG);
  g_type_ensure (GEV_TYPE_OWNED_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-history-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GevHistoryPanel, changes);
  gtk_widget_class_bind_template_child (widget_class, GevHistoryPanel, none_label);
  gtk_widget_class_bind_template_child (widget_class, GevHistoryPanel, log);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
}

static void
gev_history_panel_init (GevHistoryPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_history_panel_set_project:
 * @self: a panel
 * @store: the portfolio
 * @project: the project
 *
 * Shows what the portfolio says now of the project’s history.
 */
void
gev_history_panel_set_project (GevHistoryPanel *self,
                               GevStore        *store,
                               GevProject      *project)
{
  g_set_object (&self->store, store);
  g_set_object (&self->project, project);
  gev_owned_list_set_owner (self->changes, store, project);
  gev_change_log_set_project (self->log, store, project);
  gtk_widget_set_visible (self->none_label, gev_owned_list_get_records (self->changes)->len == 0);
}
