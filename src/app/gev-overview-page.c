/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-overview-page.h"

#include <glib/gi18n.h>

#include "gev-action.h"
#include "gev-benefit.h"
#include "gev-chart-card.h"
#include "gev-columns-layout.h"
#include "gev-cost.h"
#include "gev-ecosystem-wheel.h"
#include "gev-ecosystem-words.h"
#include "gev-format.h"
#include "gev-freed-money-chart.h"
#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-mismatch-card.h"
#include "gev-organisation.h"
#include "gev-plan-point.h"
#include "gev-portfolio.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-stage-chart.h"
#include "gev-status-card.h"
#include "gev-store-counts.h"
#include "gev-store-figures.h"
#include "gev-store-freed-money.h"
#include "gev-waiting-card.h"
#include "gev-window.h"
#include "gev-year-chart.h"

/* A longer notice has no room under the title, and stands below the cards. */
#define SHORT_NOTICE 40

/* So many other programmes stand side by side. */
#define MAX_PER_LINE 3

/**
 * GevOverviewPage:
 *
 * What needs her today, and how the portfolio stands. Cards without anything
 * to tell are left out, and the others fill their place.
 */
struct _GevOverviewPage
{
  GevPage parent_instance;

  char *programme; /* the UUID of the largest one */
  gboolean has_levels; /* whether the ecosystem has been assessed */

  GtkStack *stack;
  GtkBox *left;
  GtkBox *right;
  GtkBox *pair;
  GtkBox *side;
  GtkBox *below;
  GevChartCard *programme_card;
  GevChartCard *stage_card;
  GtkWidget *first_project;
  GevChartCard *wheel_card;
  GevChartCard *year_card;
  GevMismatchCard *mismatch_card;
  GevWaitingCard *waiting_card;
  GevStatusCard *status_card;
  GtkFlowBox *programmes;
  GtkLabel *notice;
};

G_DEFINE_FINAL_TYPE (GevOverviewPage, gev_overview_page, GEV_TYPE_PAGE)

static void
move_card (gpointer  card,
           GtkBox   *box)
{
  if (gtk_widget_get_parent (card) == GTK_WIDGET (box))
    return;
  g_object_ref (card);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (card)), card);
  gtk_box_append (box, card);
  g_object_unref (card);
}

static gboolean
has_shown_child (GtkBox *box)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      return TRUE;

  return FALSE;
}

/* So that no place is left empty: beside a long list of what waits the years go below. Without projects there is one
 * column, with a way to the first project; the years, which the programmes then tell already, are left out. */
static void
arrange_cards (GevOverviewPage *self)
{
  gboolean has_stages = gtk_widget_get_visible (GTK_WIDGET (self->stage_card));
  gboolean has_programme = gtk_widget_get_visible (GTK_WIDGET (self->programme_card));
  GtkBox *years_place = self->right;

  if (!has_programme || !has_stages)
    years_place = self->left;
  else if (gev_waiting_card_is_long (self->waiting_card))
    years_place = self->below;
  if (has_programme && !has_stages)
    gtk_widget_set_visible (GTK_WIDGET (self->year_card), FALSE);
  move_card (self->waiting_card, has_stages ? self->right : self->side);
  move_card (self->status_card, has_stages ? self->right : self->side);
  move_card (self->year_card, years_place);
  gtk_box_reorder_child_after (self->side, self->first_project, gtk_widget_get_last_child (GTK_WIDGET (self->side)));
  gtk_widget_set_visible (GTK_WIDGET (self->side), !has_stages);
  gtk_widget_set_visible (GTK_WIDGET (self->pair), has_shown_child (self->pair));
  gtk_widget_set_visible (GTK_WIDGET (self->left), has_shown_child (self->left));
  gtk_widget_set_visible (GTK_WIDGET (self->right), has_shown_child (self->right));
  gtk_widget_set_visible (GTK_WIDGET (self->below), has_shown_child (self->below));
}

/* Benefits belong to projects, or without any to a programme. */
static void
lead_to_benefits (GevOverviewPage *self)
{
  gboolean has_projects = gtk_widget_get_visible (GTK_WIDGET (self->stage_card));
  const char *action_name = has_projects ? "win.go" : "win.open-record";
  const char *target = has_projects ? "projects" : self->programme;

  gev_status_card_set_destination (self->status_card, action_name, target);
  gev_chart_card_set_destination (self->year_card, action_name, target);
}

/* The largest target first, those without one last. */
static int
compare_programmes (gconstpointer a,
                    gconstpointer b)
{
  gint64 one = gev_record_get_number (*(gpointer *) a, GEV_PROGRAMME_TARGET_ORE);
  gint64 other = gev_record_get_number (*(gpointer *) b, GEV_PROGRAMME_TARGET_ORE);

  return one != other ? (one < other ? 1 : -1) : gev_record_compare (a, b);
}

/* The realised and the planned of a year. */
static void
add_year (GevFigureButton *button,
          GevStore        *store,
          const GevSum    *scope,
          int              year)
{
  g_autofree char *realised = g_strdup_printf (_("Realised in %d"), year);
  g_autofree char *planned = g_strdup_printf (_("Planned in %d"), year);
  GevSum sum = *scope;

  sum.from = gev_date_new (year, 1, 1);
  sum.to = gev_date_new (year + 1, 1, 1);
  if (scope->to != GEV_DATE_NONE)
    {
      sum.from = MAX (sum.from, scope->from);
      sum.to = MIN (sum.to, scope->to);
    }
  sum.kind = GEV_SUM_REALISED;
  gev_figure_button_add (button, store, realised, &sum);
  sum.kind = GEV_SUM_PLANNED;
  gev_figure_button_add (button, store, planned, &sum);
}

static void
add_freed_money (GevFigureButton     *button,
                 GevStore            *store,
                 GevProgramme        *programme,
                 const GevFreedMoney *money)
{
  const char *const names[] = { _("Realised"), _("Plan so far"), _("Plan in all") };
  GevSum sum = {
    .scope = programme,
    .groups = 1u << GEV_BENEFIT_GROUP_BUDGET_EFFECT | 1u << GEV_BENEFIT_GROUP_ALTERNATIVE_USE,
    .from = money->from,
    .to = money->to,
    .rounded_from = money->rounded_from,
  };

  gev_figure_button_clear (button);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      sum.kind = i;
      gev_figure_button_add (button, store, names[i], &sum);
    }
  for (guint i = 0; i < money->n_years; i++)
    add_year (button, store, &sum, money->years[i].year);
}

static gboolean
show_programme (GevChartCard  *card,
                GevStore      *store,
                GevProgramme  *programme,
                GError       **error)
{
  g_autoptr (GevFreedMoney) money = gev_store_get_freed_money (store, programme, error);
  g_autofree char *name = gev_record_dup_title (programme);
  g_autofree char *title = g_strdup_printf (_("Freed money, %s"), name);

  if (money == NULL)
    return FALSE;
  gev_chart_card_set_destination (card, "win.open-record", gev_record_get_uuid (programme));
  add_freed_money (gev_chart_card_get_figures (card), store, programme, money);
  gev_chart_card_take_chart (
    card,
    gev_freed_money_chart_new (gev_language_get_default (), title, money, gev_store_get_status_date (store)));

  return TRUE;
}

static gboolean
show_programmes (GevOverviewPage  *self,
                 GevStore         *store,
                 GError          **error)
{
  g_autoptr (GPtrArray) programmes = gev_store_get_all (store, GEV_TYPE_PROGRAMME, error);
  GtkFlowBoxChild *child;

  if (programmes == NULL)
    return FALSE;
  g_ptr_array_sort (programmes, compare_programmes);
  g_free (self->programme);
  self->programme = programmes->len > 0 ? g_strdup (gev_record_get_uuid (programmes->pdata[0])) : g_strdup ("");
  while ((child = gtk_flow_box_get_child_at_index (self->programmes, 0)) != NULL)
    gtk_flow_box_remove (self->programmes, GTK_WIDGET (child));
  for (guint i = 0; i < programmes->len; i++)
    {
      GtkWidget *card = i == 0 ? GTK_WIDGET (self->programme_card) : gev_chart_card_new ();

      if (i > 0)
        {
          gtk_flow_box_append (self->programmes, card);
          gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
        }
      if (!show_programme (GEV_CHART_CARD (card), store, g_ptr_array_index (programmes, i), error))
        return FALSE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->programme_card), programmes->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->programmes), programmes->len > 1);
  gtk_flow_box_set_max_children_per_line (self->programmes, CLAMP (programmes->len, 2, MAX_PER_LINE + 1) - 1);

  return TRUE;
}

static gboolean
show_stages (GevOverviewPage  *self,
             GevStore         *store,
             GError          **error)
{
  guint counts[GEV_N_STAGES];
  guint n_projects = 0;

  if (!gev_store_count_stages (store, counts, error))
    return FALSE;
  for (guint i = 0; i < GEV_N_STAGES; i++)
    n_projects += counts[i];
  gev_chart_card_take_chart (self->stage_card, gev_stage_chart_new (gev_language_get_default (), counts));
  gtk_widget_set_visible (GTK_WIDGET (self->stage_card), n_projects > 0);

  return TRUE;
}

static gboolean
show_wheel (GevOverviewPage  *self,
            GevStore         *store,
            GError          **error)
{
  guint counts[GEV_N_ELEMENTS][GEV_N_ACTION_STATUSES + 1];
  GevElementCount elements[GEV_N_ELEMENTS];
  guint n_actions = 0;

  /* Levels are shown when they are read. */
  if (self->has_levels)
    return TRUE;
  if (!gev_store_count_actions (store, counts, error))
    return FALSE;
  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    {
      elements[i] = (GevElementCount){
        .n_planned = counts[i][GEV_ACTION_PLANNED],
        .n_ongoing = counts[i][GEV_ACTION_ONGOING],
        .n_done = counts[i][GEV_ACTION_DONE],
      };
      elements[i].n_actions =
        elements[i].n_planned + elements[i].n_ongoing + elements[i].n_done + counts[i][GEV_N_ACTION_STATUSES];
      n_actions += elements[i].n_actions;
    }
  gev_chart_card_take_chart (self->wheel_card, gev_ecosystem_wheel_new (gev_language_get_default (), elements));
  gtk_widget_set_visible (GTK_WIDGET (self->wheel_card), n_actions > 0);

  return TRUE;
}

static gboolean
has_amounts (const GevYearFigure *figure)
{
  return figure->planned_ore != 0 || figure->realised_ore != 0;
}

/* Years without anything are shown only between others. */
static guint
find_first_year (GArray *years)
{
  guint first = 0;

  while (first < years->len && !has_amounts (&g_array_index (years, GevYearFigure, first)))
    first++;

  return first;
}

static guint
find_last_year (GArray *years)
{
  guint last = years->len;

  while (last > 0 && !has_amounts (&g_array_index (years, GevYearFigure, last - 1)))
    last--;

  return last;
}

static gboolean
show_years (GevOverviewPage  *self,
            GevStore         *store,
            GError          **error)
{
  g_autoptr (GArray) kept = gev_store_get_years (store, NULL, 0, error);
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (GevYearAmounts));
  GevSum portfolio = { .scope = NULL };

  if (kept == NULL)
    return FALSE;
  gev_figure_button_clear (gev_chart_card_get_figures (self->year_card));
  for (guint i = find_first_year (kept); i < find_last_year (kept); i++)
    {
      const GevYearFigure *figure = &g_array_index (kept, GevYearFigure, i);
      GevYearAmounts year = { figure->year, figure->planned_ore, figure->planned_to_date_ore, figure->realised_ore };

      g_array_append_val (years, year);
      add_year (gev_chart_card_get_figures (self->year_card), store, &portfolio, figure->year);
    }
  gev_chart_card_take_chart (
    self->year_card, gev_year_chart_new (gev_language_get_default (), (GevYearAmounts *) (gpointer) years->data,
                                         years->len, gev_store_get_status_date (store)));
  gtk_widget_set_visible (GTK_WIDGET (self->year_card), years->len > 0);

  return TRUE;
}

static gboolean
show_status (GevOverviewPage  *self,
             GevStore         *store,
             GError          **error)
{
  GevFigureButton *figures = gev_status_card_get_figures (self->status_card);
  GevSum sum = { .kind = GEV_SUM_REALISED };
  GevTotalsRow totals;

  if (!gev_store_get_totals (store, NULL, 0, &totals, error))
    return FALSE;
  gev_status_card_set_totals (self->status_card, &totals);
  gev_figure_button_clear (figures);
  gev_figure_button_add (figures, store, _("Realised"), &sum);
  sum.kind = GEV_SUM_PLANNED_TO_DATE;
  gev_figure_button_add (figures, store, _("Plan so far"), &sum);

  return TRUE;
}

static gboolean
show_notice (GevOverviewPage  *self,
             GevStore         *store,
             GError          **error)
{
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (store, error);
  GevDate status_date = gev_store_get_status_date (store);
  g_autofree char *date = gev_format_date (gev_language_get_default (), status_date, GEV_DATE_FORM_LONG);
  g_autofree char *subtitle = NULL;
  const char *notice;
  gboolean is_short;

  if (portfolio == NULL)
    return FALSE;
  notice = gev_record_get_text (portfolio, GEV_PORTFOLIO_NOTICE);
  is_short = notice != NULL && g_utf8_strlen (notice, -1) <= SHORT_NOTICE;
  subtitle = is_short ? g_strdup_printf ("%s · %s", notice, date) : g_strdup (date);
  gev_page_set_subtitle (GEV_PAGE (self), subtitle);
  gtk_label_set_text (self->notice, notice != NULL ? notice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), notice != NULL && !is_short);

  return TRUE;
}

static gboolean
is_empty (GevStore  *store,
          gboolean  *empty,
          GError   **error)
{
  GType (*const types[]) (void) = { gev_project_get_type, gev_programme_get_type, gev_benefit_get_type,
                                    gev_action_get_type };

  *empty = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (types) && *empty; i++)
    {
      guint n_records;

      if (!gev_store_count (store, types[i] (), &n_records, error))
        return FALSE;
      *empty = n_records == 0;
    }

  return TRUE;
}

/* What the wheel and the payers by the plan are made of; no measurements, of which there may be very many. */
static const GType *
get_types (void)
{
  static GType types[24];
  GType (*const more[]) (void) = {
    gev_project_get_type,   gev_cost_get_type,         gev_benefit_get_type,  gev_plan_point_get_type,
    gev_portfolio_get_type, gev_organisation_get_type, gev_map_node_get_type, gev_map_edge_get_type,
  };
  const GType *ecosystem = gev_ecosystem_get_types ();
  guint n = 0;

  while (ecosystem[n] != 0)
    {
      types[n] = ecosystem[n];
      n++;
    }
  g_assert (n + G_N_ELEMENTS (more) < G_N_ELEMENTS (types));
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    types[n + i] = more[i]();

  return types;
}

static void
show_mismatches (GevOverviewPage *self,
                 GevRecordSet    *records)
{
  GevDate today = gev_store_get_status_date (gev_page_get_store (GEV_PAGE (self)));
  g_autoptr (GevPayers) payers = gev_payers_new (records, NULL, GEV_PAYERS_PLANNED, today);

  gev_mismatch_card_set_payers (self->mismatch_card, payers);
}

/* The wheel by its levels; until the ecosystem is assessed it counts actions. */
static void
gev_overview_page_show_records (GevPage      *page,
                                GevRecordSet *records)
{
  GevOverviewPage *self = GEV_OVERVIEW_PAGE (page);
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GevEcosystem) ecosystem = gev_ecosystem_new (records, gev_date_today ());
  g_autofree char *brief = NULL;
  GevChart *wheel;

  show_mismatches (self, records);
  if (ecosystem->latest == NULL && !self->has_levels)
    return;
  self->has_levels = ecosystem->latest != NULL;
  brief = gev_ecosystem_words_brief (language, ecosystem);
  wheel = gev_ecosystem_level_wheel_new (language, ecosystem);
  gev_chart_set_description (wheel, brief);
  gev_chart_card_take_chart (self->wheel_card, wheel);
  gtk_widget_set_visible (GTK_WIDGET (self->wheel_card), TRUE);
  arrange_cards (self);
}

static void
gev_overview_page_refresh (GevPage *page)
{
  GevOverviewPage *self = GEV_OVERVIEW_PAGE (page);
  GevStore *store = gev_page_get_store (page);
  g_autoptr (GError) error = NULL;
  gboolean empty;

  if (!is_empty (store, &empty, &error) || !show_notice (self, store, &error) ||
      !show_programmes (self, store, &error) || !show_stages (self, store, &error) ||
      !show_wheel (self, store, &error) || !show_years (self, store, &error) ||
      !show_status (self, store, &error) || !gev_waiting_card_refresh (self->waiting_card, store, &error))
    {
      gev_window_show_error (GTK_WIDGET (self), _("The portfolio could not be read"), error);
      return;
    }
  arrange_cards (self);
  lead_to_benefits (self);
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "cards");
}

static void
gev_overview_page_activate_primary (GevPage *page)
{
  GtkWidget *widget = GTK_WIDGET (page);

  gtk_widget_activate_action (widget, "win.go", "s", "projects");
  if (!gtk_widget_get_mapped (widget))
    gtk_widget_activate_action (widget, "win.primary", NULL);
}

static void
gev_overview_page_finalize (GObject *object)
{
  g_free (GEV_OVERVIEW_PAGE (object)->programme);

  G_OBJECT_CLASS (gev_overview_page_parent_class)->finalize (object);
}

static void
gev_overview_page_class_init (GevOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_overview_page_finalize;
  GEV_PAGE_CLASS (klass)->refresh = gev_overview_page_refresh;
  GEV_PAGE_CLASS (klass)->types = get_types ();
  GEV_PAGE_CLASS (klass)->show_records = gev_overview_page_show_records;
  GEV_PAGE_CLASS (klass)->activate_primary = gev_overview_page_activate_primary;

  g_type_ensure (GEV_TYPE_CHART_CARD);
  g_type_ensure (GEV_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (GEV_TYPE_MISMATCH_CARD);
  g_type_ensure (GEV_TYPE_STATUS_CARD);
  g_type_ensure (GEV_TYPE_WAITING_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, left);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, right);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, pair);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, side);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, below);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, programme_card);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, stage_card);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, first_project);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, wheel_card);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, year_card);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, mismatch_card);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, waiting_card);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, status_card);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, programmes);
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, notice);
}

static void
gev_overview_page_init (GevOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
