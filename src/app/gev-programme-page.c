/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-programme-page.h"

#include <glib/gi18n.h>

#include "gev-benefits-panel.h"
#include "gev-chart-view.h"
#include "gev-economy-panel.h"
#include "gev-field-row.h"
#include "gev-format.h"
#include "gev-freed-money-chart.h"
#include "gev-freed-table.h"
#include "gev-map-editor.h"
#include "gev-map-node.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-record-dialog.h"
#include "gev-sentence.h"
#include "gev-status-card.h"
#include "gev-status-pill.h"
#include "gev-store-figures.h"
#include "gev-store-freed-money.h"
#include "gev-window.h"

/**
 * GevProgrammePage:
 *
 * One programme: the money that it has freed against its target, its projects,
 * and the benefits that are known for the programme as a whole.
 */
struct _GevProgrammePage
{
  GevPage parent_instance;

  GevProgramme *programme;
  GPtrArray *projects; /* what the rows are of */

  GtkStack *stack;
  GtkLabel *sentence_label;
  GevChartView *chart_view;
  GevFreedTable *figures;
  GtkLabel *left_out_label;
  GevStatusCard *status_card;
  GtkListBox *project_list;
  GtkWidget *none_label;
  GtkWidget *form;
  GevEconomyPanel *economy;
  GevBenefitsPanel *benefits;
  GevMapEditor *map;
};

G_DEFINE_FINAL_TYPE (GevProgrammePage, gev_programme_page, GEV_TYPE_PAGE)

static gboolean
shows (GevProgrammePage *self,
       const char       *tab)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), tab) == 0;
}

static void
update_primary (GevProgrammePage *self)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (self));
  const char *label = _("New Project");

  if (self->programme == NULL || store == NULL || gev_store_is_read_only (store))
    label = NULL;
  else if (shows (self, "map"))
    label = _("New Box");
  else if (shows (self, "benefits"))
    label =
      gev_benefits_panel_get_benefit (self->benefits) != NULL ? _("New Measurement") : _("New Benefit");
  gev_page_set_primary_label (GEV_PAGE (self), label);
}

static void
show_money (GevProgrammePage *self,
            GevStore         *store)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GevFreedMoney) money = gev_store_get_freed_money (store, self->programme, NULL);
  g_autoptr (GevChart) chart = NULL;
  g_autofree char *sentence = NULL;

  if (money == NULL)
    return;
  chart = gev_freed_money_chart_new (language, _("Freed money"), money, gev_store_get_status_date (store));
  sentence = gev_freed_money_sentence (language, money);
  gev_chart_view_set_chart (self->chart_view, chart);
  gtk_label_set_text (self->sentence_label, sentence);
  gev_freed_table_set_money (self->figures, store, self->programme, money);
}

/* How the benefits stand, and which of them the sum leaves out. */
static void
show_standing (GevProgrammePage *self,
               GevStore         *store)
{
  GevFigureButton *figures = gev_status_card_get_figures (self->status_card);
  GevSum sum = { .kind = GEV_SUM_REALISED, .scope = self->programme };
  g_autofree char *text = NULL;
  GevTotalsRow totals;

  if (!gev_store_get_totals (store, self->programme, 0, &totals, NULL))
    return;
  text = gev_sentence_left_out (gev_language_get_default (), totals.n_left_out);
  gtk_label_set_text (self->left_out_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out_label), text != NULL);
  gev_status_card_set_totals (self->status_card, &totals);
  gev_status_card_set_destination (self->status_card, "win.go", "benefits");
  gev_figure_button_clear (figures);
  gev_figure_button_add (figures, store, _("Realised"), &sum);
  sum.kind = GEV_SUM_PLANNED_TO_DATE;
  gev_figure_button_add (figures, store, _("Plan so far"), &sum);
}

static void
open_project_cb (GtkWidget *row,
                 gpointer   project)
{
  gev_window_show_record (row, project);
}

static void
add_project (GevProgrammePage *self,
             GevStore         *store,
             GevRecord        *project)
{
  const GevLanguage *language = gev_language_get_default ();
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = gev_record_dup_title (project);
  g_autofree char *markup = g_markup_escape_text (title, -1);
  g_autofree char *realised = NULL;
  g_autofree char *subtitle = NULL;
  GevTotalsRow totals;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  if (gev_store_get_totals (store, project, 0, &totals, NULL) && totals.n_benefits > totals.n_dis_benefits)
    {
      realised = gev_format_money_short (language, totals.realised_ore);
      subtitle = g_strdup_printf (_("%s realised"), realised);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gev_status_pill_new (totals.status));
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (open_project_cb), project);
  gtk_list_box_append (self->project_list, row);
}

static void
show_projects (GevProgrammePage *self,
               GevStore         *store)
{
  GPtrArray *projects = gev_store_get_referring (store, GEV_TYPE_PROJECT, GEV_PROJECT_PROGRAMME,
                                                 gev_record_get_uuid (self->programme), NULL);
  GtkWidget *row;

  if (projects == NULL)
    return;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->project_list))) != NULL)
    gtk_list_box_remove (self->project_list, row);
  g_clear_pointer (&self->projects, g_ptr_array_unref);
  self->projects = projects;
  for (guint i = 0; i < projects->len; i++)
    add_project (self, store, g_ptr_array_index (projects, i));
  gtk_widget_set_visible (GTK_WIDGET (self->project_list), projects->len > 0);
  gtk_widget_set_visible (self->none_label, projects->len == 0);
}

static void
show_header (GevProgrammePage *self)
{
  g_autofree char *title = gev_record_dup_title (self->programme);
  g_autofree char *period =
    gev_format_period (gev_language_get_default (), gev_record_get_date (self->programme, GEV_PROGRAMME_START),
                       gev_record_get_date (self->programme, GEV_PROGRAMME_END));
  g_autofree char *subtitle = *period != '\0' ? g_strdup_printf (_("Programme · %s"), period) : NULL;

  gev_page_set_title (GEV_PAGE (self), title);
  gev_page_set_subtitle (GEV_PAGE (self), subtitle != NULL ? subtitle : _("Programme"));
}

static gboolean
accepted_cb (GevProgrammePage *self,
             GevRecord        *draft,
             GtkWidget        *dialog)
{
  g_autofree char *name = gev_record_dup_title (draft);
  g_autofree char *title = g_strdup_printf (_("New project “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (gev_store_save (gev_page_get_store (GEV_PAGE (self)), draft, title, &error))
    return TRUE;
  gev_window_show_error (dialog, _("The project could not be saved"), error);

  return FALSE;
}

static void
ask_for_project (GevProgrammePage *self)
{
  static const char *const fields[] = { "title", "unit", "need", "owner", "manager", "process-model", "start", NULL };
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_PROJECT);
  GevRecordDialog *dialog;

  gev_record_set_text (draft, GEV_PROJECT_PROGRAMME, gev_record_get_uuid (self->programme));
  dialog = gev_record_dialog_new (GTK_WIDGET (self), gev_page_get_store (GEV_PAGE (self)), draft, fields);
  gtk_window_set_title (GTK_WINDOW (dialog), _("New Project"));
  g_object_set (dialog, "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GevProgrammePage *self = GEV_PROGRAMME_PAGE (widget);
  g_autoptr (GevProgramme) programme = g_object_ref (self->programme);
  g_autofree char *programme_title = gev_record_dup_title (programme);
  g_autofree char *title = g_strdup_printf (_("“%s” deleted"), programme_title);
  g_autoptr (GError) error = NULL;

  if (gev_store_remove (gev_page_get_store (GEV_PAGE (self)), programme, title, &error))
    gev_window_show_undo_toast (widget, title);
  else
    gev_window_show_error (widget, _("The programme could not be deleted"), error);
}

static void
gev_programme_page_refresh (GevPage *page)
{
  GevProgrammePage *self = GEV_PROGRAMME_PAGE (page);
  GevStore *store = gev_page_get_store (page);
  g_autoptr (GevProgramme) programme =
    self->programme != NULL ? gev_store_get (store, gev_record_get_uuid (self->programme), NULL) : NULL;

  /* The page comes into view before it is told what to show. */
  if (self->programme == NULL)
    return;
  /* It is deleted, or another portfolio has been opened. */
  if (programme == NULL)
    {
      g_clear_object (&self->programme);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
      return;
    }
  g_set_object (&self->programme, programme);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "programme.delete", !gev_store_is_read_only (store));
  show_header (self);
  show_money (self, store);
  show_standing (self, store);
  show_projects (self, store);
  gev_field_rows_set_record (self->form, store, programme);
  gev_economy_panel_set_scope (self->economy, store, programme);
  gev_benefits_panel_set_owner (self->benefits, store, programme);
  gev_map_editor_set_owner (self->map, store, programme);
  update_primary (self);
}

static void
gev_programme_page_show_record (GevPage   *page,
                                GevRecord *record)
{
  GevProgrammePage *self = GEV_PROGRAMME_PAGE (page);
  const char *uuid = GEV_IS_BENEFIT (record)    ? gev_record_get_text (record, GEV_BENEFIT_PROGRAMME)
                     : GEV_IS_MAP_NODE (record) ? gev_record_get_text (record, GEV_MAP_NODE_PROGRAMME)
                                                : NULL;
  g_autoptr (GevRecord) programme =
    uuid != NULL ? gev_store_get (gev_page_get_store (page), uuid, NULL) : g_object_ref (record);

  if (programme == NULL)
    return;
  g_set_object (&self->programme, GEV_PROGRAMME (programme));
  gev_page_queue_refresh (page);
  gtk_stack_set_visible_child_name (self->stack, GEV_IS_BENEFIT (record)    ? "benefits"
                                                 : GEV_IS_MAP_NODE (record) ? "map"
                                                                            : "money");
  if (GEV_IS_BENEFIT (record))
    gev_benefits_panel_show_benefit (self->benefits, gev_record_get_uuid (record));
  if (GEV_IS_MAP_NODE (record))
    gev_map_editor_choose (self->map, gev_record_get_uuid (record));
}

static void
gev_programme_page_activate_primary (GevPage *page)
{
  GevProgrammePage *self = GEV_PROGRAMME_PAGE (page);

  if (self->programme == NULL || gev_store_is_read_only (gev_page_get_store (page)))
    return;
  if (shows (self, "map"))
    gev_map_editor_add (self->map);
  else if (!shows (self, "benefits"))
    ask_for_project (self);
  else if (gev_benefits_panel_get_benefit (self->benefits) != NULL)
    gev_benefits_panel_start_measurement (self->benefits);
  else
    gev_benefits_panel_add (self->benefits);
}

static void
gev_programme_page_dispose (GObject *object)
{
  g_clear_object (&GEV_PROGRAMME_PAGE (object)->programme);

  G_OBJECT_CLASS (gev_programme_page_parent_class)->dispose (object);
}

static void
gev_programme_page_finalize (GObject *object)
{
  g_clear_pointer (&GEV_PROGRAMME_PAGE (object)->projects, g_ptr_array_unref);

  G_OBJECT_CLASS (gev_programme_page_parent_class)->finalize (object);
}

static void
gev_programme_page_class_init (GevProgrammePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);

  object_class->dispose = gev_programme_page_dispose;
  object_class->finalize = gev_programme_page_finalize;
  page_class->refresh = gev_programme_page_refresh;
  page_class->show_record = gev_programme_page_show_record;
  page_class->activate_primary = gev_programme_page_activate_primary;

  g_type_ensure (GEV_TYPE_FIELD_ROW);
  g_type_ensure (GEV_TYPE_CHART_VIEW);
  g_type_ensure (GEV_TYPE_FREED_TABLE);
  g_type_ensure (GEV_TYPE_STATUS_CARD);
  g_type_ensure (GEV_TYPE_ECONOMY_PANEL);
  g_type_ensure (GEV_TYPE_BENEFITS_PANEL);
  g_type_ensure (GEV_TYPE_MAP_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-programme-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevProgrammePage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevProgrammePage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, GevProgrammePage, chart_view);
  gtk_widget_class_bind_template_child (widget_class, GevProgrammePage, figures);
  gtk_widget_class_bind_template_child (widget_class, GevProgrammePage, left_out_label);
  gtk_widget_class_bind_template_child (widget_class, GevProgrammePage, status_card);
  gtk_widget_class_bind_template_child (widget_class, GevProgrammePage, project_list);
  gtk_widget_class_bind_template_child (widget_class, GevProgrammePage, none_label);
  gtk_widget_class_bind_template_child (widget_class, GevProgrammePage, form);
  gtk_widget_class_bind_template_child (widget_class, GevProgrammePage, economy);
  gtk_widget_class_bind_template_child (widget_class, GevProgrammePage, benefits);
  gtk_widget_class_bind_template_child (widget_class, GevProgrammePage, map);
  gtk_widget_class_bind_template_callback (widget_class, update_primary);
  gtk_widget_class_install_action (widget_class, "programme.delete", NULL, delete_action);
}

static void
gev_programme_page_init (GevProgrammePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
