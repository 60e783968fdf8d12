/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-call-page.h"

#include <glib/gi18n.h>

#include "gev-applications-table.h"
#include "gev-field-row.h"
#include "gev-figure-table.h"
#include "gev-format.h"
#include "gev-grant.h"
#include "gev-owned-list.h"
#include "gev-record-dialog.h"
#include "gev-score-grid.h"
#include "gev-window.h"

#define SCORE_PLACES 2

/**
 * GevCallPage:
 *
 * One call: its applications in the order of their scores and what they are granted, the points they are given, and
 * what the call says.
 */
struct _GevCallPage
{
  GevPage parent_instance;

  GevCall *call;
  GevRecordSet *records;
  GevCallRanking *ranking;
  char *scored; /* the UUID of the application whose points are shown */
  gboolean is_choosing;

  GtkStack *stack;
  GtkLabel *sentence_label;
  GevFigureTable *years;
  GtkWidget *years_card;
  GtkWidget *none_label;
  GevApplicationsTable *applications;
  GtkWidget *explanation;
  GtkDropDown *scored_drop_down;
  GtkLabel *score_label;
  GevScoreGrid *scores;
  GtkWidget *scores_card;
  GtkWidget *no_scores_label;
  GtkWidget *form;
  GevOwnedList *budgets;
  GevOwnedList *criteria;
};

G_DEFINE_FINAL_TYPE (GevCallPage, gev_call_page, GEV_TYPE_PAGE)

static char *
dup_project_title (GevCallPage *self,
                   gpointer     application)
{
  gpointer project =
    gev_record_set_lookup (self->records, gev_record_get_text (application, GEV_APPLICATION_PROJECT));

  return project != NULL ? gev_record_dup_title (project) : g_strdup ("");
}

static void
show_header (GevCallPage *self)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *title = gev_record_dup_title (self->call);
  GevDate deadline = gev_record_get_date (self->call, GEV_CALL_DEADLINE);
  g_autofree char *date = gev_format_date (language, deadline, GEV_DATE_FORM_LONG);
  g_autofree char *subtitle = deadline != GEV_DATE_NONE ? g_strdup_printf (_("Call · deadline %s"), date) : NULL;

  gev_page_set_title (GEV_PAGE (self), title);
  gev_page_set_subtitle (GEV_PAGE (self), subtitle != NULL ? subtitle : _("Call"));
}

static void
show_years (GevCallPage *self)
{
  const GevLanguage *language = gev_language_get_default ();
  const char *const titles[] = { _("Year"), _("Budget"), _("Applied for"), _("Granted"), _("Left"), NULL };
  guint n_years;
  const GevCallYear *years = gev_call_ranking_get_years (self->ranking, &n_years);

  gev_figure_table_set_titles (self->years, titles);
  for (guint i = 0; i < n_years; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", years[i].year);
      g_autofree char *budget = years[i].has_budget ? gev_format_money (language, years[i].budget_ore) : NULL;
      g_autofree char *applied = gev_format_money (language, years[i].applied_ore);
      g_autofree char *granted = gev_format_money (language, years[i].granted_ore);
      g_autofree char *left = gev_format_money (language, years[i].budget_ore - years[i].granted_ore);
      gboolean is_over = gev_call_ranking_is_over_granted (self->ranking, years[i].year);
      g_autofree char *over = g_strdup_printf ("▲ %s", left);

      gev_figure_table_add (self->years, FALSE,
                            (const char *[]) { year, budget != NULL ? budget : "–", applied, granted,
                                               is_over ? over : budget != NULL ? left : "–" });
    }
  gtk_widget_set_visible (self->years_card, n_years > 0);
}

static char *
write_sentence (GevCallPage *self)
{
  guint n = gev_call_ranking_get_n (self->ranking);
  guint n_scored = 0;
  guint n_decided = 0;

  for (guint i = 0; i < n; i++)
    {
      const GevRankedApplication *ranked = gev_call_ranking_get (self->ranking, i);

      n_scored += ranked->rank > 0 && ranked->n_missing == 0;
      n_decided += gev_record_has (ranked->application, GEV_APPLICATION_GRANTED_ORE);
    }
  if (n == 0)
    return g_strdup (_("Nobody has applied yet."));

  return g_strdup_printf (ngettext ("%1$u application: %2$u judged by all criteria, %3$u decided.",
                                    "%1$u applications: %2$u judged by all criteria, %3$u decided.", n),
                          n, n_scored, n_decided);
}

static void
show_applications (GevCallPage *self,
                   GevStore    *store)
{
  g_autofree char *sentence = write_sentence (self);
  gboolean has_any = gev_call_ranking_get_n (self->ranking) > 0;

  gtk_label_set_text (self->sentence_label, sentence);
  show_years (self);
  gev_applications_table_show (self->applications, store, self->call, self->records, self->ranking);
  gtk_widget_set_visible (GTK_WIDGET (self->applications), has_any);
  gtk_widget_set_visible (self->explanation, has_any);
  gtk_widget_set_visible (self->none_label, !has_any);
}

static void
fill_drop_down (GevCallPage *self)
{
  GtkStringList *titles = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < gev_call_ranking_get_n (self->ranking); i++)
    {
      gpointer application = gev_call_ranking_get (self->ranking, i)->application;
      g_autofree char *title = dup_project_title (self, application);
      g_autofree char *text =
        g_strdup_printf ("%s · %d", title, (int) gev_record_get_number (application, GEV_APPLICATION_YEAR));

      gtk_string_list_append (titles, text);
      if (g_strcmp0 (self->scored, gev_record_get_uuid (application)) == 0)
        chosen = i;
    }
  self->is_choosing = TRUE;
  gtk_drop_down_set_model (self->scored_drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->scored_drop_down, chosen);
  self->is_choosing = FALSE;
  g_object_unref (titles);
}

static void
show_scores (GevCallPage *self,
             GevStore    *store)
{
  const GevLanguage *language = gev_language_get_default ();
  gboolean has_any = gev_call_ranking_get_n (self->ranking) > 0 &&
                     gev_call_ranking_get_criteria (self->ranking)->len > 0;
  const GevRankedApplication *ranked =
    self->scored != NULL ? gev_call_ranking_find (self->ranking, self->scored) : NULL;
  g_autofree char *score = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->scores_card, has_any);
  gtk_widget_set_visible (self->no_scores_label, !has_any);
  if (!has_any)
    return;
  if (ranked == NULL)
    {
      ranked = gev_call_ranking_get (self->ranking, 0);
      g_free (self->scored);
      self->scored = g_strdup (gev_record_get_uuid (ranked->application));
    }
  fill_drop_down (self);
  gev_score_grid_show (self->scores, store, self->records, self->ranking, self->scored);
  score = gev_format_decimal (language, ranked->score, SCORE_PLACES);
  if (ranked->rank == 0)
    text = g_strdup (_("No points yet. Name an assessor below, and type a digit from 0 to 5 for each criterion."));
  else if (ranked->n_missing > 0)
    text = g_strdup_printf (ngettext ("Score %1$s, place %2$u. %3$u criterion has no points yet.",
                                      "Score %1$s, place %2$u. %3$u criteria have no points yet.", ranked->n_missing),
                            score, ranked->rank, ranked->n_missing);
  else
    text = g_strdup_printf (ngettext ("Score %1$s, place %2$u. The assessors differ by %3$d point at most.",
                                      "Score %1$s, place %2$u. The assessors differ by %3$d points at most.",
                                      (gulong) ranked->spread),
                            score, ranked->rank, ranked->spread);
  gtk_label_set_text (self->score_label, text);
}

static void
scored_chosen_cb (GevCallPage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->scored_drop_down);

  if (self->is_choosing || self->ranking == NULL || chosen >= gev_call_ranking_get_n (self->ranking))
    return;
  g_free (self->scored);
  self->scored =
    g_strdup (gev_record_get_uuid (gev_call_ranking_get (self->ranking, chosen)->application));
  gev_page_queue_refresh (GEV_PAGE (self));
}

static gboolean
accepted_cb (GevCallPage *self,
             GevRecord   *draft,
             GtkWidget   *dialog)
{
  g_autoptr (GError) error = NULL;

  if (gev_store_save (gev_page_get_store (GEV_PAGE (self)), draft, _("New application"), &error))
    return TRUE;
  gev_window_show_error (dialog, _("The change could not be saved"), error);

  return FALSE;
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GevCallPage *self = GEV_CALL_PAGE (widget);
  g_autoptr (GevCall) call = g_object_ref (self->call);
  g_autofree char *call_title = gev_record_dup_title (call);
  g_autofree char *title = g_strdup_printf (_("“%s” deleted"), call_title);
  g_autoptr (GError) error = NULL;

  if (gev_store_remove (gev_page_get_store (GEV_PAGE (self)), call, title, &error))
    gev_window_show_undo_toast (widget, title);
  else
    gev_window_show_error (widget, _("The change could not be saved"), error);
}

static void
gev_call_page_refresh (GevPage *page)
{
  GevCallPage *self = GEV_CALL_PAGE (page);
  GevStore *store = gev_page_get_store (page);
  g_autoptr (GevCall) call =
    self->call != NULL ? gev_store_get (store, gev_record_get_uuid (self->call), NULL) : NULL;
  g_autoptr (GError) error = NULL;

  /* The page comes into view before it is told what to show. */
  if (self->call == NULL)
    return;
  /* It is deleted, or another portfolio has been opened. */
  if (call == NULL)
    {
      g_clear_object (&self->call);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
      return;
    }
  g_set_object (&self->call, call);
  g_clear_object (&self->records);
  self->records = gev_grant_load (store, call, &error);
  if (self->records == NULL)
    {
      gev_window_show_error (GTK_WIDGET (self), _("The portfolio could not be read"), error);
      return;
    }
  g_clear_object (&self->ranking);
  self->ranking = gev_call_ranking_new (self->records, call);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "call.delete", !gev_store_is_read_only (store));
  gev_page_set_primary_label (page, gev_store_is_read_only (store) ? NULL : _("New Application"));
  show_header (self);
  show_applications (self, store);
  show_scores (self, store);
  gev_field_rows_set_record (self->form, store, call);
  gev_owned_list_set_owner (self->budgets, store, call);
  gev_owned_list_set_owner (self->criteria, store, call);
}

static void
gev_call_page_show_record (GevPage   *page,
                           GevRecord *record)
{
  GevCallPage *self = GEV_CALL_PAGE (page);
  g_autoptr (GevRecord) call =
    GEV_IS_APPLICATION (record)
      ? gev_store_get (gev_page_get_store (page), gev_record_get_text (record, GEV_APPLICATION_CALL), NULL)
      : g_object_ref (record);

  if (call == NULL)
    return;
  g_set_object (&self->call, GEV_CALL (call));
  gtk_stack_set_visible_child_name (self->stack, "applications");
  if (GEV_IS_APPLICATION (record))
    {
      g_free (self->scored);
      self->scored = g_strdup (gev_record_get_uuid (record));
    }
  gev_call_page_refresh (page);
  if (GEV_IS_APPLICATION (record) && self->call != NULL)
    gev_applications_table_edit (self->applications, GEV_APPLICATION (record));
}

static void
gev_call_page_activate_primary (GevPage *page)
{
  static const char *const fields[] = { "project", "applicant", "date", "year", "applied-ore", NULL };
  GevCallPage *self = GEV_CALL_PAGE (page);
  g_autoptr (GevRecord) draft = NULL;
  GevRecordDialog *dialog;

  if (self->call == NULL || gev_store_is_read_only (gev_page_get_store (page)))
    return;
  draft = gev_record_new (GEV_TYPE_APPLICATION);
  gev_record_set_text (draft, GEV_APPLICATION_CALL, gev_record_get_uuid (self->call));
  gev_record_set_number (draft, GEV_APPLICATION_DATE, gev_date_today ());
  dialog = gev_record_dialog_new (GTK_WIDGET (self), gev_page_get_store (page), draft, fields);
  gtk_window_set_title (GTK_WINDOW (dialog), _("New Application"));
  g_object_set (dialog, "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gev_call_page_dispose (GObject *object)
{
  GevCallPage *self = GEV_CALL_PAGE (object);

  g_clear_object (&self->call);
  g_clear_object (&self->records);
  g_clear_object (&self->ranking);

  G_OBJECT_CLASS (gev_call_page_parent_class)->dispose (object);
}

static void
gev_call_page_finalize (GObject *object)
{
  g_free (GEV_CALL_PAGE (object)->scored);

  G_OBJECT_CLASS (gev_call_page_parent_class)->finalize (object);
}

static void
gev_call_page_class_init (GevCallPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);

  object_class->dispose = gev_call_page_dispose;
  object_class->finalize = gev_call_page_finalize;
  page_class->refresh = gev_call_page_refresh;
  page_class->show_record = gev_call_page_show_record;
  page_class->activate_primary = gev_call_page_activate_primary;

  g_type_ensure (GEV_TYPE_APPLICATIONS_TABLE);
  g_type_ensure (GEV_TYPE_FIELD_ROW);
  g_type_ensure (GEV_TYPE_FIGURE_TABLE);
  g_type_ensure (GEV_TYPE_OWNED_LIST);
  g_type_ensure (GEV_TYPE_SCORE_GRID);
  gtk_widget_class_install_action (widget_class, "call.delete", NULL, delete_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-call-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, years);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, years_card);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, none_label);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, applications);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, explanation);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, scored_drop_down);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, score_label);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, scores);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, scores_card);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, no_scores_label);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, form);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, budgets);
  gtk_widget_class_bind_template_child (widget_class, GevCallPage, criteria);
  gtk_widget_class_bind_template_callback (widget_class, scored_chosen_cb);
}

static void
gev_call_page_init (GevCallPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
