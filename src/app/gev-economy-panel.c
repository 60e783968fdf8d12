/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-economy-panel.h"

#include <glib/gi18n.h>

#include "gev-actor.h"
#include "gev-benefit-scope.h"
#include "gev-benefit.h"
#include "gev-calculation-factor.h"
#include "gev-chart-card.h"
#include "gev-columns-layout.h"
#include "gev-cost.h"
#include "gev-economy.h"
#include "gev-figure-table.h"
#include "gev-flows-dialog.h"
#include "gev-forecast-chart.h"
#include "gev-format.h"
#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-measurement.h"
#include "gev-organisation.h"
#include "gev-payers-chart.h"
#include "gev-plan-point.h"
#include "gev-portfolio.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-rates.h"
#include "gev-records-group.h"
#include "gev-sentence.h"
#include "gev-store-figures.h"
#include "gev-uncertainty-card.h"
#include "gev-waterfall-chart.h"
#include "gev-window.h"

/**
 * GevEconomyPanel:
 *
 * The socio-economic calculation of a project, a programme or the portfolio: its results, each of which opens the flows
 * that it comes from, what it comes to for each actor, its uncertainty, and the effects without a price beside it. It
 * reads the portfolio in a thread, and calculates in one, while it is in view.
 */
struct _GevEconomyPanel
{
  AdwBin parent_instance;

  GevStore *store;
  char *scope; /* the UUID; NULL for the portfolio */
  GevEconomyOptions options;
  gulong changed_handler;
  gboolean is_stale;
  GCancellable *reading;
  GevRecordSet *set;
  GevEconomy *economy;
  gboolean is_calculating;
  gboolean is_outdated; /* what is being calculated is no longer what is asked for */
  gboolean is_filling;

  GtkStack *stack;
  GtkDropDown *basis;
  GtkSpinButton *comparison_year;
  GtkSpinButton *last_year;
  GtkSwitch *tax_cost;
  GtkLabel *present;
  GtkLabel *ratio;
  GtkLabel *payback;
  GtkLabel *mismatch;
  GtkLabel *sentence;
  GevFigureTable *actors;
  GtkWidget *unpriced_card;
  GtkListBox *unpriced;
  GevChartCard *forecast;
  GevChartCard *groups;
  GevChartCard *types;
  GevChartCard *payers;
  GevUncertaintyCard *uncertainty;
};

G_DEFINE_FINAL_TYPE (GevEconomyPanel, gev_economy_panel, ADW_TYPE_BIN)

/* What is calculated in a thread. */
typedef struct
{
  GevRecordSet *set;
  GevEconomyOptions options;
  GevEconomy *economy;
  GevPayers *payers;
  GArray *groups;
  GArray *types;
  GevFreedForecast *forecast; /* of a programme only */
} Figures;

static void calculate (GevEconomyPanel *self);

static const GType *
get_types (void)
{
  static GType types[16];
  GType (*const needed[]) (void) = {
    gev_project_get_type,     gev_programme_get_type,    gev_cost_get_type,         gev_actor_get_type,
    gev_benefit_get_type,     gev_plan_point_get_type,   gev_measurement_get_type,  gev_portfolio_get_type,
    gev_map_node_get_type,    gev_map_edge_get_type,     gev_organisation_get_type, gev_rates_get_type,
    gev_calculation_factor_get_type,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (needed) < G_N_ELEMENTS (types));
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    types[i] = needed[i]();

  return types;
}

static void
free_figures (gpointer data)
{
  Figures *figures = data;

  g_clear_object (&figures->set);
  g_clear_object (&figures->economy);
  g_clear_object (&figures->payers);
  g_clear_pointer (&figures->groups, g_array_unref);
  g_clear_pointer (&figures->types, g_array_unref);
  g_clear_pointer (&figures->forecast, gev_freed_forecast_free);
  g_free (figures);
}

static void
calculate_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Figures *figures = data;
  GevDate to = figures->options.as_of;
  gpointer scope = figures->options.scope;

  figures->economy = gev_economy_new (figures->set, &figures->options);
  figures->payers = gev_payers_new (figures->set, scope, GEV_PAYERS_ACTUAL, to);
  figures->groups = gev_waterfall_read (figures->set, scope, GEV_TOTALS_BY_GROUP, to);
  figures->types = gev_waterfall_read (figures->set, scope, GEV_TOTALS_BY_TYPE, to);
  if (GEV_IS_PROGRAMME (scope))
    figures->forecast = gev_freed_forecast_new (figures->set, scope, to);
  g_task_return_boolean (task, TRUE);
}

static void
show_options (GevEconomyPanel *self)
{
  guint n_years;
  const GevEconomyYear *years = gev_economy_get_years (self->economy, &n_years);

  self->is_filling = TRUE;
  gtk_spin_button_set_value (self->comparison_year, gev_economy_get_comparison_year (self->economy));
  if (n_years > 0)
    gtk_spin_button_set_value (self->last_year, years[n_years - 1].year);
  self->is_filling = FALSE;
}

static void
show_results (GevEconomyPanel *self)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *present = gev_format_money_short (language, gev_economy_get_net_present_ore (self->economy));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *ratio = NULL;
  g_autofree char *payback = NULL;
  guint n_left_out = gev_economy_get_n_left_out (self->economy);
  double value;
  int year;

  ratio = gev_economy_get_per_public_krone (self->economy, &value) ? gev_format_number (language, value, 2)
                                                                  : g_strdup ("–");
  payback = gev_economy_get_payback_year (self->economy, &year) ? g_strdup_printf ("%d", year) : g_strdup ("–");
  gtk_label_set_text (self->present, present);
  gtk_label_set_text (self->ratio, ratio);
  gtk_label_set_text (self->payback, payback);
  /* Translators: the name of the rates. */
  gev_sentence_append (text, _("By the rates of %s."),
                       gev_record_get_text (gev_economy_get_rates (self->economy), GEV_RATES_NAME));
  if (!gev_economy_get_per_public_krone (self->economy, &value))
    gev_sentence_append (text, "%s", _("Public bodies gain more than they pay, so nothing is divided by."));
  if (n_left_out > 0)
    {
      g_autofree char *number = gev_format_count (language, n_left_out);

      gev_sentence_append (text, ngettext ("%s benefit is counted in another and not added again.",
                                           "%s benefits are counted in others and not added again.", n_left_out),
                           number);
    }
  gtk_label_set_text (self->sentence, text->str);
}

static void
show_actors (GevEconomyPanel *self)
{
  const GevLanguage *language = gev_language_get_default ();
  const char *const titles[] = { _("Actor"), _("Cost borne"), _("Benefit received"), _("Net"), NULL };
  guint n_actors;
  const GevEconomyActor *actors = gev_economy_get_actors (self->economy, &n_actors);

  gev_figure_table_set_titles (self->actors, titles);
  for (guint i = 0; i < n_actors; i++)
    {
      g_autofree char *name =
        actors[i].actor != NULL ? gev_record_dup_title (actors[i].actor) : g_strdup (_("Own organisation"));
      g_autofree char *cost = gev_format_money_short (language, actors[i].cost_ore);
      g_autofree char *benefit = gev_format_money_short (language, actors[i].benefit_ore);
      g_autofree char *net = gev_format_money_short (language, actors[i].benefit_ore - actors[i].cost_ore);

      gev_figure_table_add (self->actors, FALSE, (const char *[]) { name, cost, benefit, net });
    }
}

/* "++", "−−−" or "0", and the number for who cannot count signs. */
static char *
write_consequence (int consequence)
{
  g_autoptr (GString) text = g_string_new (consequence == 0 ? "0" : NULL);

  for (int i = 0; i < ABS (consequence); i++)
    g_string_append (text, consequence > 0 ? "+" : "−");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_unpriced (GevEconomyPanel *self,
               gpointer         scope)
{
  g_autoptr (GPtrArray) benefits = gev_benefit_scope_collect (self->set, scope, 0);
  GtkWidget *row;
  guint n = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->unpriced))) != NULL)
    gtk_list_box_remove (self->unpriced, row);
  for (guint i = 0; i < benefits->len; i++)
    {
      g_autofree char *title = gev_record_dup_title (benefits->pdata[i]);
      g_autofree char *signs = NULL;
      GtkWidget *label;
      int consequence;

      if (!gev_benefit_get_consequence (benefits->pdata[i], &consequence) ||
          gev_record_get_number (benefits->pdata[i], GEV_BENEFIT_PRICED))
        continue;
      signs = write_consequence (consequence);
      label = gtk_label_new (signs);
      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gev_record_get_uuid (benefits->pdata[i]));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
      gtk_list_box_append (self->unpriced, row);
      n++;
    }
  gtk_widget_set_visible (self->unpriced_card, n > 0);
}

/* The mark of a project whose costs land one place and whose gains another. */
static void
show_mismatch (GevEconomyPanel *self,
               gpointer         scope,
               GevPayers       *payers)
{
  GPtrArray *mismatches = gev_payers_get_mismatches (payers);
  gboolean has_mark = GEV_IS_PROJECT (scope) && mismatches->len > 0;

  if (has_mark)
    {
      g_autofree char *sentence = gev_mismatch_sentence (gev_language_get_default (), mismatches->pdata[0]);
      g_autofree char *text = g_strdup_printf ("▲ %s", sentence);

      gtk_label_set_text (self->mismatch, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->mismatch), has_mark);
}

static void
show_figures (GevEconomyPanel *self,
              Figures         *figures)
{
  const GevLanguage *language = gev_language_get_default ();
  guint n_years;

  g_set_object (&self->economy, figures->economy);
  gev_economy_get_years (self->economy, &n_years);
  gtk_stack_set_visible_child_name (self->stack, n_years > 0 ? "figures" : "empty");
  show_options (self);
  show_results (self);
  show_actors (self);
  show_unpriced (self, figures->options.scope);
  gev_chart_card_take_chart (self->groups, gev_waterfall_chart_new (language, figures->groups, GEV_TOTALS_BY_GROUP));
  gev_chart_card_take_chart (self->types, gev_waterfall_chart_new (language, figures->types, GEV_TOTALS_BY_TYPE));
  gev_chart_card_take_chart (self->payers, gev_payers_chart_new (language, figures->payers));
  if (figures->forecast != NULL)
    gev_chart_card_take_chart (self->forecast, gev_forecast_chart_new (language, _("Freed money with forecast"),
                                                                       figures->forecast));
  gtk_widget_set_visible (GTK_WIDGET (self->forecast), figures->forecast != NULL);
  /* The portfolio has its own table of them on the same page. */
  gtk_widget_set_visible (GTK_WIDGET (self->payers), figures->options.scope != NULL);
  show_mismatch (self, figures->options.scope, figures->payers);
  gev_uncertainty_card_set_economy (self->uncertainty, self->economy);
}

static void
calculated_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  GevEconomyPanel *self = GEV_ECONOMY_PANEL (source);
  Figures *figures = g_task_get_task_data (G_TASK (result));

  self->is_calculating = FALSE;
  if (self->is_outdated && self->set != NULL)
    calculate (self);
  else if (self->set == figures->set)
    show_figures (self, figures);
}

/* One at a time: a set is read by one thread. */
static void
calculate (GevEconomyPanel *self)
{
  g_autoptr (GTask) task = NULL;
  Figures *figures;

  self->is_outdated = self->is_calculating;
  if (self->is_calculating)
    return;
  self->is_calculating = TRUE;
  figures = g_new0 (Figures, 1);
  figures->set = g_object_ref (self->set);
  figures->options = self->options;
  figures->options.scope = gev_record_set_lookup (self->set, self->scope);
  task = g_task_new (self, NULL, calculated_cb, NULL);
  g_task_set_source_tag (task, calculate);
  g_task_set_task_data (task, figures, free_figures);
  g_task_run_in_thread (task, calculate_thread);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GevEconomyPanel) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecordSet) set = gev_store_load_finish (GEV_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (set == NULL)
    {
      gev_window_show_error (GTK_WIDGET (self), _("The Figures Could Not Be Read"), error);
      return;
    }
  g_set_object (&self->set, set);
  calculate (self);
}

static void
stop_reading (GevEconomyPanel *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_if_seen (GevEconomyPanel *self)
{
  if (!self->is_stale || self->store == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->is_stale = FALSE;
  stop_reading (self);
  self->reading = g_cancellable_new ();
  /* Not when it has been read: the portfolio may be closed by then. */
  self->options.as_of = gev_store_get_status_date (self->store);
  gev_store_load_async (self->store, get_types (), self->reading, read_cb, g_object_ref (self));
}

static void
changed_cb (GevEconomyPanel *self)
{
  self->is_stale = TRUE;
  read_if_seen (self);
}

static void
option_changed_cb (GevEconomyPanel *self)
{
  if (self->is_filling || self->set == NULL)
    return;
  self->options.basis =
    gtk_drop_down_get_selected (self->basis) == 0 ? GEV_ECONOMY_AS_IT_STANDS : GEV_ECONOMY_AS_PLANNED;
  self->options.comparison_year = gtk_spin_button_get_value_as_int (self->comparison_year);
  self->options.last_year =
    MAX (gtk_spin_button_get_value_as_int (self->last_year), self->options.comparison_year);
  self->options.without_tax_cost = !gtk_switch_get_active (self->tax_cost);
  calculate (self);
}

static void
flows_cb (GevEconomyPanel *self)
{
  if (self->economy != NULL)
    gtk_window_present (GTK_WINDOW (gev_flows_dialog_new (GTK_WIDGET (self), self->set, self->economy)));
}

static void
rates_cb (GevEconomyPanel *self)
{
  GtkWidget *window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "transient-for",
                                    gtk_widget_get_root (GTK_WIDGET (self)), "modal", TRUE, "destroy-with-parent", TRUE,
                                    "title", _("Rates"), "search-enabled", FALSE, "can-navigate-back", TRUE,
                                    "default-width", 600, "default-height", 520, NULL);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = g_object_new (GEV_TYPE_RECORDS_GROUP, "record-type", GEV_TYPE_RATES, "add-label", _("New Rates"),
                                   "description",
                                   _("Discount rates and tax financing cost, from the day that they are valid. Those "
                                     "that come with Gevinst are of the Ministry of Finance’s circular R-109."),
                                   NULL);

  gev_records_group_set_store (GEV_RECORDS_GROUP (group), self->store);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  gtk_window_present (GTK_WINDOW (window));
}

static void
set_store (GevEconomyPanel *self,
           GevStore        *store)
{
  if (self->store != NULL)
    g_clear_signal_handler (&self->changed_handler, self->store);
  g_set_object (&self->store, store);
  if (store != NULL)
    self->changed_handler = g_signal_connect_swapped (store, "changed", G_CALLBACK (changed_cb), self);
}

static void
gev_economy_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gev_economy_panel_parent_class)->map (widget);

  read_if_seen (GEV_ECONOMY_PANEL (widget));
}

static void
gev_economy_panel_dispose (GObject *object)
{
  GevEconomyPanel *self = GEV_ECONOMY_PANEL (object);

  stop_reading (self);
  set_store (self, NULL);
  g_clear_object (&self->set);
  g_clear_object (&self->economy);

  G_OBJECT_CLASS (gev_economy_panel_parent_class)->dispose (object);
}

static void
gev_economy_panel_finalize (GObject *object)
{
  g_free (GEV_ECONOMY_PANEL (object)->scope);

  G_OBJECT_CLASS (gev_economy_panel_parent_class)->finalize (object);
}

static void
gev_economy_panel_class_init (GevEconomyPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gev_economy_panel_dispose;
  object_class->finalize = gev_economy_panel_finalize;
  widget_class->map = gev_economy_panel_map;

  g_type_ensure (GEV_TYPE_CHART_CARD);
  g_type_ensure (GEV_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (GEV_TYPE_FIGURE_TABLE);
  g_type_ensure (GEV_TYPE_UNCERTAINTY_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-economy-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, basis);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, comparison_year);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, last_year);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, tax_cost);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, present);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, ratio);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, payback);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, mismatch);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, actors);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, unpriced_card);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, unpriced);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, forecast);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, groups);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, types);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, payers);
  gtk_widget_class_bind_template_child (widget_class, GevEconomyPanel, uncertainty);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, flows_cb);
  gtk_widget_class_bind_template_callback (widget_class, rates_cb);
}

static void
gev_economy_panel_init (GevEconomyPanel *self)
{
  self->options.basis = GEV_ECONOMY_AS_IT_STANDS;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_economy_panel_set_scope:
 * @self: a panel
 * @store: a portfolio
 * @scope: (nullable) (type GevRecord): a project or programme in it; %NULL for all of it
 *
 * Shows the calculation of something; the years are those that it has by itself until they are changed.
 */
void
gev_economy_panel_set_scope (GevEconomyPanel *self,
                             GevStore        *store,
                             gpointer         scope)
{
  const char *uuid = scope != NULL ? gev_record_get_uuid (scope) : NULL;
  gboolean is_new = self->store != store || g_strcmp0 (self->scope, uuid) != 0;

  if (!is_new)
    return;
  set_store (self, store);
  g_free (self->scope);
  self->scope = g_strdup (uuid);
  self->options.comparison_year = 0;
  self->options.last_year = 0;
  gtk_stack_set_visible_child_name (self->stack, "waiting");
  changed_cb (self);
}
