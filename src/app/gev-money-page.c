/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-money-page.h"

#include <glib/gi18n.h>

#include "gev-actor.h"
#include "gev-benefit.h"
#include "gev-call-budget.h"
#include "gev-call-ranking.h"
#include "gev-chart-card.h"
#include "gev-columns-layout.h"
#include "gev-criterion.h"
#include "gev-economy-panel.h"
#include "gev-empty-row.h"
#include "gev-figure-table.h"
#include "gev-format.h"
#include "gev-freed-money-chart.h"
#include "gev-funding-chart.h"
#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-measurement.h"
#include "gev-organisation.h"
#include "gev-payers.h"
#include "gev-plan-point.h"
#include "gev-portfolio.h"
#include "gev-record-dialog.h"
#include "gev-store-figures.h"
#include "gev-window.h"

/* As many of a list as one reads; the page waits for the size of each. */
#define MOST_ROWS 25

/**
 * GevMoneyPage:
 *
 * The money of the portfolio: what funds the projects and what they cost and lack, the calls, the reports that funders
 * wait for, who pays and who gains, and what the programmes have freed.
 */
struct _GevMoneyPage
{
  GevPage parent_instance;

  GtkStack *stack;
  GevChartCard *funding_card;
  GtkWidget *sources_card;
  GevFigureTable *sources;
  GtkWidget *projects_card;
  GtkLabel *gap_label;
  GevFigureTable *projects;
  GtkWidget *costs_card;
  GevFigureTable *costs;
  GtkLabel *calls_label;
  GtkListBox *calls;
  GtkLabel *reports_label;
  GtkListBox *reports;
  GtkWidget *payers_card;
  GtkLabel *payers_label;
  GevFigureTable *payers;
  GtkListBox *mismatches;
  GtkBox *programmes;
  GevEconomyPanel *economy;
};

G_DEFINE_FINAL_TYPE (GevMoneyPage, gev_money_page, GEV_TYPE_PAGE)

static char *
tell_rest (guint n_rows)
{
  guint rest = n_rows - MIN (n_rows, MOST_ROWS);

  return rest > 0 ? g_strdup_printf (ngettext ("… and %u more", "… and %u more", rest), rest) : NULL;
}

/* The greatest lack first. */
static int
compare_gaps_cb (gconstpointer a,
                 gconstpointer b)
{
  gint64 one = gev_money_row_get_gap (*(const GevMoneyRow *const *) a);
  gint64 other = gev_money_row_get_gap (*(const GevMoneyRow *const *) b);

  return (one < other) - (one > other);
}

static void
clear_rows (GtkListBox *rows)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (rows, 0)) != NULL)
    gtk_list_box_remove (rows, GTK_WIDGET (row));
}

static void
show_sources (GevMoneyPage *self,
              GevMoney     *money)
{
  const GevLanguage *language = gev_language_get_default ();
  const char *const titles[] = { _("Source"), _("Applied for"), _("Granted"), _("Paid out"), NULL };
  g_autoptr (GPtrArray) rows = gev_money_group (money, GEV_MONEY_BY_SOURCE);

  gev_figure_table_set_titles (self->sources, titles);
  for (guint i = 0; i <= rows->len; i++)
    {
      const GevMoneyRow *row = i < rows->len ? g_ptr_array_index (rows, i) : gev_money_get_sum (money);
      g_autofree char *applied = gev_format_money (language, row->applied_ore);
      g_autofree char *granted = gev_format_money (language, row->granted_ore);
      g_autofree char *paid = gev_format_money (language, row->paid_ore);

      gev_figure_table_add (self->sources, i == rows->len,
                            (const char *[]) { i < rows->len ? row->name : _("In all"), applied, granted, paid });
    }
  gtk_widget_set_visible (self->sources_card, rows->len > 0);
}

static void
show_projects (GevMoneyPage *self,
               GevMoney     *money)
{
  const GevLanguage *language = gev_language_get_default ();
  const char *const titles[] = { _("Project"), _("Planned costs"), _("Granted"), _("Lacks"), NULL };
  g_autoptr (GPtrArray) rows = gev_money_group (money, GEV_MONEY_BY_PROJECT);
  g_autofree char *rest = tell_rest (rows->len);
  g_autofree char *sentence = NULL;
  guint n_lacking = 0;

  g_ptr_array_sort (rows, compare_gaps_cb);
  gev_figure_table_set_titles (self->projects, titles);
  for (guint i = 0; i < rows->len; i++)
    {
      const GevMoneyRow *row = g_ptr_array_index (rows, i);
      gint64 gap = gev_money_row_get_gap (row);
      g_autofree char *title = row->record != NULL ? gev_record_dup_title (row->record) : g_strdup ("");
      g_autofree char *planned = gev_format_money (language, row->planned_ore);
      g_autofree char *granted = gev_format_money (language, row->granted_ore);
      gboolean is_covered = row->planned_ore > 0 && row->granted_ore >= MAX (row->planned_ore, row->actual_ore);
      g_autofree char *lacks =
        gap > 0 ? gev_format_money (language, gap) : g_strdup (is_covered ? _("✓ Covered") : "–");

      n_lacking += gap > 0;
      if (i < MOST_ROWS)
        gev_figure_table_add (self->projects, FALSE, (const char *[]) { title, planned, granted, lacks });
    }
  if (rest != NULL)
    gev_figure_table_add (self->projects, FALSE, (const char *[]) { rest, "", "", "" });
  if (n_lacking == 0 && gev_money_get_sum (money)->planned_ore == 0)
    sentence = g_strdup (_("No costs are planned yet."));
  else if (n_lacking == 0)
    sentence = g_strdup (_("What the projects plan to cost is granted."));
  else
    sentence = g_strdup_printf (ngettext ("%u project plans to cost more than it is granted.",
                                          "%u projects plan to cost more than they are granted.", n_lacking),
                                n_lacking);
  gtk_label_set_text (self->gap_label, sentence);
  gtk_widget_set_visible (self->projects_card, rows->len > 0);
}

static void
show_costs (GevMoneyPage *self,
            GevMoney     *money)
{
  const GevLanguage *language = gev_language_get_default ();
  const char *const titles[] = { _("Kind"), _("Planned"), _("Actual"), NULL };
  g_autoptr (GPtrArray) rows = gev_money_group (money, GEV_MONEY_BY_COST_KIND);

  gev_figure_table_set_titles (self->costs, titles);
  for (guint i = 0; i <= rows->len; i++)
    {
      const GevMoneyRow *row = i < rows->len ? g_ptr_array_index (rows, i) : gev_money_get_sum (money);
      g_autofree char *planned = gev_format_money (language, row->planned_ore);
      g_autofree char *actual = gev_format_money (language, row->actual_ore);
      const char *name = row->term != NULL ? _(row->term->label) : _("In all");

      gev_figure_table_add (self->costs, i == rows->len, (const char *[]) { name, planned, actual });
    }
  gtk_widget_set_visible (self->costs_card, rows->len > 0);
}

static char *
describe_call (GevRecordSet *records,
               gpointer      call)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GevCallRanking) ranking = gev_call_ranking_new (records, call);
  GevDate deadline = gev_record_get_date (call, GEV_CALL_DEADLINE);
  g_autofree char *date = gev_format_date (language, deadline, GEV_DATE_FORM_SHORT);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = gev_call_ranking_get_n (ranking);
  guint n_years;
  const GevCallYear *years = gev_call_ranking_get_years (ranking, &n_years);

  if (deadline != GEV_DATE_NONE)
    g_string_append_printf (text, _("deadline %s"), date);
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append_printf (text, ngettext ("%u application", "%u applications", n), n);
  for (guint i = 0; i < n_years; i++)
    {
      g_autofree char *granted = gev_format_money_short (language, years[i].granted_ore);
      g_autofree char *budget = gev_format_money_short (language, years[i].budget_ore);

      g_string_append (text, " · ");
      if (gev_call_ranking_is_over_granted (ranking, years[i].year))
        g_string_append (text, "▲ ");
      if (years[i].has_budget)
        /* Translators: the year, what is granted, the budget. */
        g_string_append_printf (text, _("%1$d: %2$s of %3$s granted"), years[i].year, granted, budget);
      else
        g_string_append_printf (text, _("%1$d: %2$s granted"), years[i].year, granted);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
create_row (const char *title,
            const char *subtitle,
            const char *uuid,
            GtkWidget  *button)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (uuid != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uuid);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             button != NULL ? button : gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

static void
show_calls (GevMoneyPage *self,
            GevRecordSet *records)
{
  GPtrArray *calls = gev_record_set_get_all (records, GEV_TYPE_CALL);
  GevDate today = gev_store_get_status_date (gev_page_get_store (GEV_PAGE (self)));
  g_autofree char *sentence = NULL;
  guint n_open = 0;

  clear_rows (self->calls);
  for (guint i = 0; i < calls->len; i++)
    {
      gpointer call = g_ptr_array_index (calls, calls->len - 1 - i);
      g_autofree char *title = gev_record_dup_title (call);
      g_autofree char *subtitle = describe_call (records, call);

      n_open += gev_record_has (call, GEV_CALL_DEADLINE) && gev_record_get_date (call, GEV_CALL_DEADLINE) >= today;
      gtk_list_box_append (self->calls, create_row (title, subtitle, gev_record_get_uuid (call), NULL));
    }
  if (calls->len == 0)
    gtk_list_box_append (self->calls, gev_empty_row_new (_("No call is recorded yet")));
  if (n_open == 0)
    sentence = g_strdup (_("No call is open now."));
  else
    sentence = g_strdup_printf (ngettext ("%u call can still be answered.", "%u calls can still be answered.", n_open),
                                n_open);
  gtk_label_set_text (self->calls_label, sentence);
}

static void
reported_cb (GtkWidget  *button,
             const char *uuid)
{
  GevMoneyPage *self = GEV_MONEY_PAGE (gtk_widget_get_ancestor (button, GEV_TYPE_MONEY_PAGE));
  GevStore *store = gev_page_get_store (GEV_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) funding = gev_store_get (store, uuid, &error);
  g_autofree char *source = funding != NULL ? gev_record_dup_title (funding) : NULL;
  g_autofree char *title = source != NULL ? g_strdup_printf (_("Reported to “%s”"), source) : NULL;

  if (funding != NULL)
    gev_record_set_number (funding, GEV_FUNDING_REPORTED, gev_date_today ());
  if (funding != NULL && gev_store_save (store, funding, title, &error))
    gev_window_show_undo_toast (GTK_WIDGET (self), title);
  else
    gev_window_show_error (GTK_WIDGET (self), _("The change could not be saved"), error);
}

static GtkWidget *
create_reported_button (GevMoneyPage *self,
                        gpointer      funding,
                        const char   *name)
{
  GtkWidget *button = gtk_button_new_with_label (_("Reported"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Mark as reported today"));
  gtk_widget_set_sensitive (button, !gev_store_is_read_only (gev_page_get_store (GEV_PAGE (self))));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (reported_cb), g_strdup (gev_record_get_uuid (funding)),
                         (GClosureNotify) (GCallback) g_free, 0);

  return button;
}

static void
show_reports (GevMoneyPage *self,
              GevRecordSet *records,
              GevMoney     *money)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GPtrArray) reports = gev_money_get_reports (money);
  g_autofree char *rest = tell_rest (reports->len);
  GevDate today = gev_store_get_status_date (gev_page_get_store (GEV_PAGE (self)));
  g_autofree char *sentence = NULL;
  guint n_overdue = 0;

  clear_rows (self->reports);
  for (guint i = 0; i < reports->len; i++)
    {
      gpointer funding = g_ptr_array_index (reports, i);
      gpointer project = gev_record_set_lookup (records, gev_record_get_text (funding, GEV_FUNDING_PROJECT));
      GevDate due = gev_record_get_date (funding, GEV_FUNDING_REPORT_DUE);
      g_autofree char *project_title = project != NULL ? gev_record_dup_title (project) : g_strdup ("");
      g_autofree char *source = gev_record_dup_title (funding);
      g_autofree char *title = g_strdup_printf ("%s · %s", source, project_title);
      g_autofree char *date = gev_format_date (language, due, GEV_DATE_FORM_LONG);
      g_autofree char *subtitle =
        g_strdup_printf (due < today ? _("▲ Overdue: the report was due %s") : _("due %s"), date);

      n_overdue += due < today;
      if (i < MOST_ROWS)
        gtk_list_box_append (self->reports, create_row (title, subtitle, gev_record_get_uuid (funding),
                                                        create_reported_button (self, funding, title)));
    }
  if (rest != NULL)
    gtk_list_box_append (self->reports, gev_empty_row_new (rest));
  if (reports->len == 0)
    {
      gtk_list_box_append (self->reports, gev_empty_row_new (_("No funder waits for a report")));
      sentence = g_strdup (_("Here stand the funds whose use is to be reported."));
    }
  else if (n_overdue > 0)
    sentence = g_strdup_printf (ngettext ("%1$u of %2$u is overdue.", "%1$u of %2$u are overdue.", n_overdue),
                                n_overdue, reports->len);
  else
    sentence = g_strdup (_("None is overdue."));
  gtk_label_set_text (self->reports_label, sentence);
}

static char *
name_actor (GevActor *actor)
{
  return actor != NULL ? gev_record_dup_title (actor) : g_strdup (_("Own municipality"));
}

static void
show_mismatches (GevMoneyPage *self,
                 GPtrArray    *mismatches)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *rest = tell_rest (mismatches->len);

  clear_rows (self->mismatches);
  for (guint i = 0; i < MIN (mismatches->len, MOST_ROWS); i++)
    {
      const GevPayersMismatch *mismatch = g_ptr_array_index (mismatches, i);
      g_autofree char *title = gev_record_dup_title (mismatch->project);
      g_autofree char *payer = name_actor (mismatch->payer);
      g_autofree char *gainer = name_actor (mismatch->gainer);
      g_autofree char *lost = gev_format_money_short (language, mismatch->lost_ore);
      g_autofree char *gained = gev_format_money_short (language, mismatch->gained_ore);
      g_autofree char *subtitle =
        /* Translators: who pays, how much, who gains, how much. */
        g_strdup_printf (_("%1$s has paid %2$s more than it gained; %3$s has gained %4$s"), payer, lost, gainer,
                         gained);

      gtk_list_box_append (self->mismatches,
                           create_row (title, subtitle, gev_record_get_uuid (mismatch->project), NULL));
    }
  if (rest != NULL)
    gtk_list_box_append (self->mismatches, gev_empty_row_new (rest));
  gtk_widget_set_visible (GTK_WIDGET (self->mismatches), mismatches->len > 0);
}

static void
show_payers (GevMoneyPage *self,
             GevRecordSet *records)
{
  const GevLanguage *language = gev_language_get_default ();
  const char *const titles[] = { _("Actor"), _("Pays"), _("Gains"), _("Net"), NULL };
  GevDate today = gev_store_get_status_date (gev_page_get_store (GEV_PAGE (self)));
  g_autoptr (GevPayers) payers = gev_payers_new (records, NULL, GEV_PAYERS_ACTUAL, today);
  GPtrArray *rows = gev_payers_get_rows (payers);
  guint n_mismatches = gev_payers_get_mismatches (payers)->len;
  g_autofree char *sentence = NULL;

  gev_figure_table_set_titles (self->payers, titles);
  for (guint i = 0; i < rows->len; i++)
    {
      const GevPayersRow *row = g_ptr_array_index (rows, i);
      g_autofree char *name = name_actor (row->actor);
      g_autofree char *cost = gev_format_money (language, row->cost_ore);
      g_autofree char *benefit = gev_format_money (language, row->benefit_ore);
      g_autofree char *net = gev_format_money (language, row->net_ore);

      gev_figure_table_add (self->payers, FALSE, (const char *[]) { name, cost, benefit, net });
    }
  if (n_mismatches == 0)
    sentence = g_strdup (_("Actual costs and realised kroner so far. No project has its costs in one place and its "
                           "gains in another. What counts is ours."));
  else
    sentence = g_strdup_printf (ngettext ("Actual costs and realised kroner so far. In %u project the costs land one "
                                          "place and the gains another. What counts is ours.",
                                          "Actual costs and realised kroner so far. In %u projects the costs land one "
                                          "place and the gains another. What counts is ours.", n_mismatches),
                                n_mismatches);
  gtk_label_set_text (self->payers_label, sentence);
  show_mismatches (self, gev_payers_get_mismatches (payers));
  gtk_widget_set_visible (self->payers_card, rows->len > 0);
}

static void
show_programmes (GevMoneyPage *self,
                 GevRecordSet *records)
{
  GPtrArray *programmes = gev_record_set_get_all (records, GEV_TYPE_PROGRAMME);
  GevDate today = gev_store_get_status_date (gev_page_get_store (GEV_PAGE (self)));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->programmes))) != NULL)
    gtk_box_remove (self->programmes, child);
  for (guint i = 0; i < programmes->len; i++)
    {
      gpointer programme = g_ptr_array_index (programmes, i);
      g_autoptr (GevFreedMoney) freed = gev_freed_money_new (records, programme, today);
      g_autofree char *name = gev_record_dup_title (programme);
      g_autofree char *title = g_strdup_printf (_("Freed money, %s"), name);
      GtkWidget *card = gev_chart_card_new ();

      gev_chart_card_set_destination (GEV_CHART_CARD (card), "win.open-record", gev_record_get_uuid (programme));
      gev_chart_card_take_chart (GEV_CHART_CARD (card), gev_freed_money_chart_new (gev_language_get_default (), title,
                                                                                  freed, today));
      gtk_box_append (self->programmes, card);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->programmes), programmes->len > 0);
}

static void
gev_money_page_show_records (GevPage      *page,
                             GevRecordSet *records)
{
  GevMoneyPage *self = GEV_MONEY_PAGE (page);
  g_autoptr (GevMoney) money = gev_money_new (records, NULL);
  gboolean is_empty = gev_money_get_fundings (money)->len == 0 && gev_money_get_costs (money)->len == 0 &&
                      gev_record_set_get_all (records, GEV_TYPE_CALL)->len == 0 &&
                      gev_record_set_get_all (records, GEV_TYPE_PROGRAMME)->len == 0;
  g_autofree char *sentence = gev_funding_gap_sentence (gev_language_get_default (), money);

  gev_page_set_subtitle (page, is_empty ? NULL : sentence);
  gev_chart_card_take_chart (self->funding_card, gev_funding_chart_new (gev_language_get_default (), money));
  gtk_widget_set_visible (GTK_WIDGET (self->funding_card), gev_money_get_sum (money)->granted_ore > 0);
  show_sources (self, money);
  show_projects (self, money);
  show_costs (self, money);
  show_calls (self, records);
  show_reports (self, records, money);
  show_payers (self, records);
  show_programmes (self, records);
  gev_economy_panel_set_scope (self->economy, gev_page_get_store (page), NULL);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "cards");
}

static gboolean
accepted_cb (GevMoneyPage *self,
             GevRecord    *draft,
             GtkWidget    *dialog)
{
  g_autofree char *name = gev_record_dup_title (draft);
  g_autofree char *title = g_strdup_printf (_("New call “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (gev_store_save (gev_page_get_store (GEV_PAGE (self)), draft, title, &error))
    {
      gev_window_show_record (GTK_WIDGET (self), draft);
      return TRUE;
    }
  gev_window_show_error (dialog, _("The change could not be saved"), error);

  return FALSE;
}

static void
gev_money_page_activate_primary (GevPage *page)
{
  static const char *const fields[] = { "title", "kind", "funder", "opens", "deadline", "description", NULL };
  GevStore *store = gev_page_get_store (page);
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_CALL);
  GevRecordDialog *dialog;

  if (gev_store_is_read_only (store))
    return;
  dialog = gev_record_dialog_new (GTK_WIDGET (page), store, draft, fields);
  gtk_window_set_title (GTK_WINDOW (dialog), _("New Call"));
  g_object_set (dialog, "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gev_money_page_class_init (GevMoneyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);
  static GType types[20];
  GType (*const needed[]) (void) = {
    gev_project_get_type,     gev_programme_get_type,    gev_funding_get_type,  gev_cost_get_type,
    gev_call_get_type,        gev_call_budget_get_type,  gev_criterion_get_type, gev_application_get_type,
    gev_score_get_type,       gev_actor_get_type,        gev_benefit_get_type,  gev_plan_point_get_type,
    gev_measurement_get_type, gev_portfolio_get_type,    gev_organisation_get_type, gev_map_node_get_type,
    gev_map_edge_get_type,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (needed) < G_N_ELEMENTS (types));
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    types[i] = needed[i]();
  page_class->types = types;
  page_class->show_records = gev_money_page_show_records;
  page_class->activate_primary = gev_money_page_activate_primary;

  g_type_ensure (GEV_TYPE_CHART_CARD);
  g_type_ensure (GEV_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (GEV_TYPE_ECONOMY_PANEL);
  g_type_ensure (GEV_TYPE_FIGURE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-money-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, funding_card);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, sources_card);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, sources);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, projects_card);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, gap_label);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, projects);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, costs_card);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, costs);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, calls_label);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, calls);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, reports_label);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, reports);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, payers_card);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, payers_label);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, payers);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, mismatches);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, programmes);
  gtk_widget_class_bind_template_child (widget_class, GevMoneyPage, economy);
}

static void
gev_money_page_init (GevMoneyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
