/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-history-panel.h"

#include "gev-change-log.h"
#include "gev-stage-list.h"

/**
 * GevHistoryPanel:
 *
 * What a project has been through: its stages and the decisions, and who
 * changed what.
 */
struct _GevHistoryPanel
{
  AdwBin parent_instance;

  GevStageList *changes;
  GtkWidget *none_label;
  GevChangeLog *log;
};

G_DEFINE_FINAL_TYPE (GevHistoryPanel, gev_history_panel, ADW_TYPE_BIN)

static void
gev_history_panel_class_init (GevHistoryPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (GEV_TYPE_CHANGE_LOG);
  g_type_ensure (GEV_TYPE_STAGE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-history-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GevHistoryPanel, changes);
  gtk_widget_class_bind_template_child (widget_class, GevHistoryPanel, none_label);
  gtk_widget_class_bind_template_child (widget_class, GevHistoryPanel, log);
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
  gev_stage_list_set_project (self->changes, store, project);
  gev_change_log_set_project (self->log, store, project);
  gtk_widget_set_visible (self->none_label, !gtk_widget_get_visible (GTK_WIDGET (self->changes)));
}
