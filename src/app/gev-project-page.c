/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-project-page.h"

#include <glib/gi18n.h>

#include "gev-actions-panel.h"
#include "gev-adoption.h"
#include "gev-benefits-panel.h"
#include "gev-chart-card.h"
#include "gev-columns-layout.h"
#include "gev-cost.h"
#include "gev-decision.h"
#include "gev-driver.h"
#include "gev-economy-panel.h"
#include "gev-field-row.h"
#include "gev-format.h"
#include "gev-funding.h"
#include "gev-history-panel.h"
#include "gev-map-editor.h"
#include "gev-map-node.h"
#include "gev-milestone.h"
#include "gev-money.h"
#include "gev-owned-card.h"
#include "gev-partner.h"
#include "gev-process-models-dialog.h"
#include "gev-process-step.h"
#include "gev-project.h"
#include "gev-risk-chart.h"
#include "gev-risk.h"
#include "gev-stage-change.h"
#include "gev-stage-dialog.h"
#include "gev-stage-stepper.h"
#include "gev-store-figures.h"
#include "gev-timeline-chart.h"
#include "gev-window.h"

/**
 * GevProjectPage:
 *
 * One project: where it stands, what it is, what comes of it, and what it has
 * been through.
 */
struct _GevProjectPage
{
  GevPage parent_instance;

  GevProject *project;

  GevStageStepper *stepper;
  GtkStack *stack;
  GtkWidget *form;
  GtkWidget *links;
  GtkLabel *money_label;
  GevChartCard *risk_card;
  GevChartCard *time_card;
  GtkWidget *rogers;
  GevEconomyPanel *economy;
  GevBenefitsPanel *benefits;
  GevMapEditor *map;
  GevActionsPanel *actions;
  GevHistoryPanel *history;
};

G_DEFINE_FINAL_TYPE (GevProjectPage, gev_project_page, GEV_TYPE_PAGE)

/* Where the records of a project stand. */
static const struct
{
  GType (*type) (void);
  const char *tab;
} tabs[] = {
  { gev_benefit_get_type, "benefits" }, { gev_cost_get_type, "money" },     { gev_funding_get_type, "money" },
  { gev_partner_get_type, "partners" }, { gev_risk_get_type, "risks" },     { gev_driver_get_type, "risks" },
  { gev_milestone_get_type, "plan" },   { gev_decision_get_type, "plan" },  { gev_adoption_get_type, "diffusion" },
  { gev_stage_change_get_type, "history" }, { gev_map_node_get_type, "map" },
};

static gboolean
shows (GevProjectPage *self,
       const char     *tab)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), tab) == 0;
}

static void
update_primary (GevProjectPage *self)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (self));
  const char *label = _("New Benefit");

  if (self->project == NULL || store == NULL || gev_store_is_read_only (store))
    label = NULL;
  else if (shows (self, "actions"))
    label = _("New Action");
  else if (shows (self, "map"))
    label = _("New Box");
  else if (!shows (self, "summary") && !shows (self, "benefits") && !shows (self, "history"))
    label = NULL; /* each card has a button of its own */
  else if (shows (self, "history"))
    label = _("New Stage");
  else if (shows (self, "benefits") && gev_benefits_panel_get_benefit (self->benefits) != NULL)
    label = _("New Measurement");
  gev_page_set_primary_label (GEV_PAGE (self), label);
}

/* How far it came before it ended. */
static GevStage
find_reached (GPtrArray    *changes,
              GevRecordSet *set)
{
  GevStage reached = GEV_STAGE_IDEA;

  for (guint i = 0; i < changes->len; i++)
    {
      int to = gev_record_get_choice (g_ptr_array_index (changes, i), GEV_STAGE_CHANGE_TO);

      if (to <= GEV_STAGE_DIFFUSION && gev_stage_change_counts (g_ptr_array_index (changes, i), set))
        reached = to;
    }

  return reached;
}

static void
add_owned (GevRecordSet *set,
           GevStore     *store,
           GType         type,
           guint         field,
           const char   *owner)
{
  g_autoptr (GPtrArray) records = owner != NULL ? gev_store_get_referring (store, type, field, owner, NULL) : NULL;

  for (guint i = 0; records != NULL && i < records->len; i++)
    gev_record_set_add (set, g_ptr_array_index (records, i));
}

/* What the stages and the charts are made of. */
static GevRecordSet *
read_course (GevProjectPage *self,
             GevStore       *store)
{
  GevRecordSet *set = gev_record_set_new ();
  const char *uuid = gev_record_get_uuid (self->project);

  gev_record_set_add (set, GEV_RECORD (self->project));
  add_owned (set, store, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, uuid);
  add_owned (set, store, GEV_TYPE_MILESTONE, GEV_MILESTONE_PROJECT, uuid);
  add_owned (set, store, GEV_TYPE_RISK, GEV_RISK_PROJECT, uuid);
  add_owned (set, store, GEV_TYPE_COST, GEV_COST_PROJECT, uuid);
  add_owned (set, store, GEV_TYPE_FUNDING, GEV_FUNDING_PROJECT, uuid);
  add_owned (set, store, GEV_TYPE_PROCESS_STEP, GEV_PROCESS_STEP_MODEL,
             gev_record_get_text (self->project, GEV_PROJECT_PROCESS_MODEL));

  return set;
}

/* What its costs and funding come to, in words. */
static void
show_money (GevProjectPage *self,
            GevRecordSet   *set)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GevMoney) money = gev_money_new (set, self->project);
  const GevMoneyRow *sum = gev_money_get_sum (money);
  g_autofree char *planned = gev_format_money_short (language, sum->planned_ore);
  g_autofree char *actual = gev_format_money_short (language, sum->actual_ore);
  g_autofree char *applied = gev_format_money_short (language, sum->applied_ore);
  g_autofree char *granted = gev_format_money_short (language, sum->granted_ore);
  g_autofree char *paid = gev_format_money_short (language, sum->paid_ore);
  g_autofree char *text =
    g_strdup_printf (_("Costs: %1$s planned, %2$s actual. Funding: %3$s applied for, %4$s granted, %5$s paid out."),
                     planned, actual, applied, granted, paid);

  gtk_label_set_text (self->money_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->money_label),
                          gev_money_get_costs (money)->len + gev_money_get_fundings (money)->len > 0);
}

static void
show_course (GevProjectPage *self,
             GevStore       *store)
{
  const GevLanguage *language = gev_language_get_default ();
  const char *model = gev_record_get_text (self->project, GEV_PROJECT_PROCESS_MODEL);
  g_autoptr (GevRecordSet) set = read_course (self, store);
  GPtrArray *changes = gev_record_set_get_referring (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                                                     gev_record_get_uuid (self->project));
  GPtrArray *steps = gev_record_set_get_referring (set, GEV_TYPE_PROCESS_STEP, GEV_PROCESS_STEP_MODEL,
                                                   model != NULL ? model : "");
  GevDate today = gev_store_get_status_date (store);
  GevStage present = gev_project_get_stage (self->project, set, today);

  gev_stage_stepper_set_stages (self->stepper, steps, present,
                                present > GEV_STAGE_DIFFUSION ? find_reached (changes, set) : present);
  show_money (self, set);
  gev_chart_card_take_chart (self->risk_card, gev_risk_matrix_new (language, set, self->project, today));
  gev_chart_card_take_chart (self->time_card, gev_project_timeline_new (language, set, self->project, today));
}

static gboolean
open_link_cb (GtkLinkButton *button)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button)));

  gtk_show_uri (window, gtk_link_button_get_uri (button), GDK_CURRENT_TIME);

  return TRUE;
}

/* What is written of addresses can be followed. */
static void
show_links (GevProjectPage *self)
{
  const char *const *links = gev_record_get_list (self->project, GEV_PROJECT_LINKS);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->links)) != NULL)
    gtk_box_remove (GTK_BOX (self->links), child);
  for (guint i = 0; links != NULL && links[i] != NULL; i++)
    {
      GtkWidget *button = gtk_link_button_new (links[i]);
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_signal_connect (button, "activate-link", G_CALLBACK (open_link_cb), NULL);
      gtk_box_append (GTK_BOX (self->links), button);
    }
}

static void
show_header (GevProjectPage *self,
             GevStore       *store)
{
  const char *unit = gev_record_get_text (self->project, GEV_PROJECT_UNIT);
  const char *uuid = gev_record_get_text (self->project, GEV_PROJECT_PROGRAMME);
  g_autoptr (GevRecord) programme = uuid != NULL ? gev_store_get (store, uuid, NULL) : NULL;
  g_autofree char *title = gev_record_dup_title (self->project);
  g_autofree char *programme_title = programme != NULL ? gev_record_dup_title (programme) : NULL;
  g_autofree char *subtitle = unit != NULL && programme_title != NULL
                                ? g_strdup_printf ("%s · %s", unit, programme_title)
                                : g_strdup (unit != NULL ? unit : programme_title);

  gev_page_set_title (GEV_PAGE (self), title);
  gev_page_set_subtitle (GEV_PAGE (self), subtitle);
}

static void
open_stage_dialog (GevProjectPage *self,
                   int             stage)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (self));
  GevStageDialog *dialog;

  if (self->project == NULL || gev_store_is_read_only (store))
    return;
  dialog = gev_stage_dialog_new (GTK_WIDGET (self), store, self->project, NULL);
  if (stage >= 0)
    gev_stage_dialog_set_stage (dialog, stage);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
stage_picked_cb (GevProjectPage *self,
                 guint           stage)
{
  open_stage_dialog (self, (int) stage);
}

static void
new_stage_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  open_stage_dialog (GEV_PROJECT_PAGE (widget), -1);
}

static void
process_models_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  GevProjectPage *self = GEV_PROJECT_PAGE (widget);

  if (self->project == NULL)
    return;
  gtk_window_present (gev_process_models_dialog_new (widget, gev_page_get_store (GEV_PAGE (self)),
                                                     gev_record_get_text (self->project, GEV_PROJECT_PROCESS_MODEL)));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GevProjectPage *self = GEV_PROJECT_PAGE (widget);
  g_autoptr (GevProject) project = g_object_ref (self->project);
  g_autofree char *project_title = gev_record_dup_title (project);
  g_autofree char *title = g_strdup_printf (_("“%s” deleted"), project_title);
  g_autoptr (GError) error = NULL;

  if (gev_store_remove (gev_page_get_store (GEV_PAGE (self)), project, title, &error))
    gev_window_show_undo_toast (widget, title);
  else
    gev_window_show_error (widget, _("The project could not be deleted"), error);
}

static void
gev_project_page_refresh (GevPage *page)
{
  GevProjectPage *self = GEV_PROJECT_PAGE (page);
  GevStore *store = gev_page_get_store (page);
  g_autoptr (GevProject) project =
    self->project != NULL ? gev_store_get (store, gev_record_get_uuid (self->project), NULL) : NULL;

  /* The page comes into view before it is told what to show. */
  if (self->project == NULL)
    return;
  /* It is deleted, or another portfolio has been opened. */
  if (project == NULL)
    {
      g_clear_object (&self->project);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
      return;
    }
  g_set_object (&self->project, project);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "project.delete", !gev_store_is_read_only (store));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "project.new-stage", !gev_store_is_read_only (store));
  show_header (self, store);
  show_course (self, store);
  gev_field_rows_set_record (self->form, store, project);
  gev_field_rows_set_record (self->rogers, store, project);
  gev_owned_cards_set_owner (GTK_WIDGET (self->stack), store, project);
  show_links (self);
  gev_economy_panel_set_scope (self->economy, store, project);
  gev_benefits_panel_set_owner (self->benefits, store, project);
  gev_map_editor_set_owner (self->map, store, project);
  gev_actions_panel_set_project (self->actions, store, project);
  gev_history_panel_set_project (self->history, store, project);
  update_primary (self);
}

static void
gev_project_page_show_record (GevPage   *page,
                              GevRecord *record)
{
  GevProjectPage *self = GEV_PROJECT_PAGE (page);
  GevStore *store = gev_page_get_store (page);
  const char *uuid = gev_project_page_find_project (record);
  g_autoptr (GevRecord) project =
    GEV_IS_PROJECT (record) ? g_object_ref (record) : uuid != NULL ? gev_store_get (store, uuid, NULL) : NULL;

  if (project == NULL)
    return;
  g_set_object (&self->project, GEV_PROJECT (project));
  gev_page_queue_refresh (page);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    if (G_OBJECT_TYPE (record) == tabs[i].type ())
      gtk_stack_set_visible_child_name (self->stack, tabs[i].tab);
  if (GEV_IS_BENEFIT (record))
    gev_benefits_panel_show_benefit (self->benefits, gev_record_get_uuid (record));
  if (GEV_IS_MAP_NODE (record))
    gev_map_editor_choose (self->map, gev_record_get_uuid (record));
}

static void
gev_project_page_activate_primary (GevPage *page)
{
  GevProjectPage *self = GEV_PROJECT_PAGE (page);

  if (self->project == NULL || gev_store_is_read_only (gev_page_get_store (page)))
    return;
  if (shows (self, "actions"))
    gev_actions_panel_add (self->actions);
  else if (shows (self, "map"))
    gev_map_editor_add (self->map);
  else if (shows (self, "history"))
    open_stage_dialog (self, -1);
  else if (shows (self, "benefits") && gev_benefits_panel_get_benefit (self->benefits) != NULL)
    gev_benefits_panel_start_measurement (self->benefits);
  else
    {
      gtk_stack_set_visible_child_name (self->stack, "benefits");
      gev_benefits_panel_add (self->benefits);
    }
}

static void
gev_project_page_dispose (GObject *object)
{
  g_clear_object (&GEV_PROJECT_PAGE (object)->project);

  G_OBJECT_CLASS (gev_project_page_parent_class)->dispose (object);
}

static void
gev_project_page_class_init (GevProjectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_project_page_dispose;
  page_class->refresh = gev_project_page_refresh;
  page_class->show_record = gev_project_page_show_record;
  page_class->activate_primary = gev_project_page_activate_primary;

  g_type_ensure (GEV_TYPE_FIELD_ROW);
  g_type_ensure (GEV_TYPE_CHART_CARD);
  g_type_ensure (GEV_TYPE_ECONOMY_PANEL);
  g_type_ensure (GEV_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (GEV_TYPE_OWNED_CARD);
  g_type_ensure (GEV_TYPE_STAGE_STEPPER);
  g_type_ensure (GEV_TYPE_BENEFITS_PANEL);
  g_type_ensure (GEV_TYPE_MAP_EDITOR);
  g_type_ensure (GEV_TYPE_ACTIONS_PANEL);
  g_type_ensure (GEV_TYPE_HISTORY_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-project-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevProjectPage, stepper);
  gtk_widget_class_bind_template_child (widget_class, GevProjectPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevProjectPage, form);
  gtk_widget_class_bind_template_child (widget_class, GevProjectPage, links);
  gtk_widget_class_bind_template_child (widget_class, GevProjectPage, money_label);
  gtk_widget_class_bind_template_child (widget_class, GevProjectPage, risk_card);
  gtk_widget_class_bind_template_child (widget_class, GevProjectPage, time_card);
  gtk_widget_class_bind_template_child (widget_class, GevProjectPage, rogers);
  gtk_widget_class_bind_template_child (widget_class, GevProjectPage, economy);
  gtk_widget_class_bind_template_child (widget_class, GevProjectPage, benefits);
  gtk_widget_class_bind_template_child (widget_class, GevProjectPage, map);
  gtk_widget_class_bind_template_child (widget_class, GevProjectPage, actions);
  gtk_widget_class_bind_template_child (widget_class, GevProjectPage, history);
  gtk_widget_class_bind_template_callback (widget_class, stage_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_primary);
  gtk_widget_class_install_action (widget_class, "project.new-stage", NULL, new_stage_action);
  gtk_widget_class_install_action (widget_class, "project.process-models", NULL, process_models_action);
  gtk_widget_class_install_action (widget_class, "project.delete", NULL, delete_action);
}

static void
gev_project_page_init (GevProjectPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->stack, "benefits");
}

/**
 * gev_project_page_find_project:
 * @record: a record
 *
 * Returns: (transfer none) (nullable): the UUID of the project that @record
 *   belongs to, where the page shows records of its type
 */
const char *
gev_project_page_find_project (GevRecord *record)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);
  int field = gev_record_class_find_field (klass, "project");

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    if (G_OBJECT_TYPE (record) == tabs[i].type ())
      return gev_record_get_text (record, (guint) field);

  return NULL;
}
