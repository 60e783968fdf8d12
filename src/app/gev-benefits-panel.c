/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefits-panel.h"

#include <glib/gi18n.h>

#include "gev-benefit-detail.h"
#include "gev-figure-button.h"
#include "gev-format.h"
#include "gev-list-focus.h"
#include "gev-plan-standing.h"
#include "gev-prerequisite.h"
#include "gev-project.h"
#include "gev-record-dialog.h"
#include "gev-sentence.h"
#include "gev-status-pill.h"
#include "gev-store-figures.h"
#include "gev-value-text.h"
#include "gev-window.h"

/**
 * GevBenefitsPanel:
 *
 * The benefits of a project, or those directly under a programme: a list, and
 * the one that is chosen in it.
 */
struct _GevBenefitsPanel
{
  AdwBin parent_instance;

  GevStore *store;
  GevRecord *owner;
  GPtrArray *benefits;
  char *chosen; /* its UUID */

  GtkStack *stack;
  GtkLabel *count_label;
  GtkWidget *money;
  GevFigureButton *realised_button;
  GevFigureButton *planned_button;
  GtkLabel *plan_label;
  GtkListBox *list;
  GevBenefitDetail *detail;
  GtkWidget *add_button;
  GtkWidget *add_dis_benefit_button;
  GtkWidget *first_button;
};

G_DEFINE_FINAL_TYPE (GevBenefitsPanel, gev_benefits_panel, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_BENEFIT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* "31 of 40 · 78 %": where it starts from something else than 0, the value
 * alone is no part of the target. */
static char *
tell_standing (GevBenefit      *benefit,
               const GevFigure *figure)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *target = gev_record_text (benefit, GEV_BENEFIT_TARGET);
  g_autofree char *value = NULL;
  g_autofree char *degree = NULL;

  if (figure->last_date == GEV_DATE_NONE && *target == '\0')
    return g_strdup (_("not measured"));
  if (figure->last_date == GEV_DATE_NONE)
    return g_strdup_printf (_("not measured, target %s"), target);
  value = gev_format_decimal (language, figure->last_value, 2);
  if (!figure->has_degree)
    return g_steal_pointer (&value);
  degree = gev_format_percent (language, figure->degree);
  if (gev_record_get_number (benefit, GEV_BENEFIT_BASELINE) == 0)
    return g_strdup_printf (_("%1$s of %2$s · %3$s"), value, target, degree);

  return g_strdup_printf (_("%1$s, target %2$s · %3$s"), value, target, degree);
}

/* Behind for want of a measurement, and perhaps of nothing else. */
static gboolean
is_never_measured (const GevFigure *figure)
{
  return figure->last_date == GEV_DATE_NONE && figure->status != GEV_STATUS_NOT_DUE;
}

static GtkWidget *
create_mark (GevBenefit      *benefit,
             const GevFigure *figure)
{
  GtkWidget *mark;

  if (!gev_record_get_flag (benefit, GEV_BENEFIT_DIS_BENEFIT))
    {
      mark = gev_status_pill_new (figure->status);
      if (is_never_measured (figure))
        gtk_widget_set_tooltip_text (mark, _("Never measured: counted as if it still stands at the baseline"));
      return mark;
    }
  mark = gtk_label_new (_("− Dis-benefit"));
  gtk_widget_add_css_class (mark, "drawback");
  gtk_widget_set_halign (mark, GTK_ALIGN_START);

  return mark;
}

static void
add_row (GevBenefitsPanel *self,
         GevBenefit       *benefit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *title = gev_record_dup_title (benefit);
  g_autofree char *standing = NULL;
  g_autofree char *name = NULL;
  GtkWidget *title_label = gtk_label_new (title);
  GtkWidget *standing_label;
  GevFigure figure = { .status = GEV_STATUS_NOT_DUE };

  gev_store_get_figure (self->store, GEV_RECORD (benefit), &figure, NULL);
  standing = tell_standing (benefit, &figure);
  standing_label = gtk_label_new (standing);
  gtk_label_set_xalign (GTK_LABEL (title_label), 0);
  gtk_label_set_wrap (GTK_LABEL (title_label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (title_label), 20);
  gtk_widget_add_css_class (title_label, "heading");
  gtk_label_set_xalign (GTK_LABEL (standing_label), 0);
  gtk_label_set_wrap (GTK_LABEL (standing_label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (standing_label), 20);
  gtk_widget_add_css_class (standing_label, "dim-label");
  gtk_widget_add_css_class (standing_label, "numeric");
  gtk_box_append (GTK_BOX (box), title_label);
  gtk_box_append (GTK_BOX (box), standing_label);
  gtk_box_append (GTK_BOX (box), create_mark (benefit, &figure));
  if (figure.overdue)
    {
      GtkWidget *overdue =
        gtk_label_new (is_never_measured (&figure) ? _("Never measured, overdue") : _("Measurement overdue"));

      gtk_label_set_xalign (GTK_LABEL (overdue), 0);
      gtk_widget_add_css_class (overdue, "caption");
      gtk_widget_add_css_class (overdue, "warning");
      gtk_box_append (GTK_BOX (box), overdue);
    }
  gtk_widget_add_css_class (box, "benefit-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  name = g_strdup_printf ("%s, %s, %s", title, standing,
                          gev_record_get_flag (benefit, GEV_BENEFIT_DIS_BENEFIT)
                            ? _("Dis-benefit")
                            : _(gev_status_vocabulary.terms[figure.status].label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_name (row, gev_record_get_uuid (benefit));
  gtk_list_box_append (self->list, row);
}

/* How far the plan is agreed and prepared. */
static void
show_plan (GevBenefitsPanel *self)
{
  const GevLanguage *language = gev_language_get_default ();
  GevDate today = gev_store_get_status_date (self->store);
  g_autofree char *accepted = NULL;
  g_autofree char *overdue = NULL;
  g_autofree char *all = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GevPlanStanding standing = { 0 };

  for (guint i = 0; i < self->benefits->len; i++)
    {
      GevBenefit *benefit = g_ptr_array_index (self->benefits, i);
      g_autoptr (GPtrArray) prerequisites =
        gev_store_get_referring (self->store, GEV_TYPE_PREREQUISITE, GEV_PREREQUISITE_BENEFIT,
                                 gev_record_get_uuid (benefit), NULL);

      if (prerequisites != NULL)
        gev_plan_standing_add (&standing, benefit, prerequisites, today);
    }
  accepted = gev_format_count (language, standing.n_accepted);
  all = gev_format_count (language, standing.n_benefits);
  overdue = gev_format_count (language, standing.n_overdue);
  if (standing.n_benefits > 0)
    gev_sentence_append (text, _("%1$s of %2$s accepted by the owner."), accepted, all);
  if (standing.n_overdue > 0)
    gev_sentence_append (text,
                         ngettext ("▲ %s thing that must happen first is overdue.",
                                   "▲ %s things that must happen first are overdue.", standing.n_overdue),
                         overdue);
  gtk_label_set_text (self->plan_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->plan_label), text->len > 0);
}

static void
choose (GevBenefitsPanel *self,
        const char       *uuid)
{
  GevBenefit *benefit;

  if (self->chosen != uuid)
    {
      g_free (self->chosen);
      self->chosen = g_strdup (uuid);
    }
  benefit = gev_benefits_panel_get_benefit (self);
  if (benefit != NULL)
    gev_benefit_detail_set_benefit (self->detail, self->store, benefit);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BENEFIT]);
}

static void
row_selected_cb (GevBenefitsPanel *self,
                 GtkListBoxRow    *row)
{
  if (row != NULL)
    choose (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

/* What all benefits of a project come to; those of a programme are more than
 * the ones in the list. */
static void
show_money (GevBenefitsPanel *self)
{
  GevSum sum = { .kind = GEV_SUM_REALISED, .scope = self->owner };
  GevTotalsRow totals;
  gboolean is_project = GEV_IS_PROJECT (self->owner);

  gtk_widget_set_visible (self->money, is_project);
  if (!is_project || !gev_store_get_totals (self->store, self->owner, 0, &totals, NULL))
    return;
  gev_figure_button_set_figure (self->realised_button, self->store, _("Realised"), totals.realised_ore, &sum);
  sum.kind = GEV_SUM_PLANNED_TO_DATE;
  gev_figure_button_set_figure (self->planned_button, self->store, _("Plan so far"), totals.planned_to_date_ore,
                                &sum);
}

/* The list is filled anew, and what was chosen, and had the cursor, still is
 * and has. */
static void
fill (GevBenefitsPanel *self)
{
  g_autofree char *count = gev_format_count (gev_language_get_default (), self->benefits->len);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
  GtkListBoxRow *chosen = NULL;
  GtkWidget *row;

  g_signal_handlers_block_by_func (self->list, row_selected_cb, self);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->benefits->len; i++)
    add_row (self, g_ptr_array_index (self->benefits, i));
  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (gtk_widget_get_name (row), self->chosen) == 0)
      chosen = GTK_LIST_BOX_ROW (row);
  if (chosen == NULL)
    chosen = gtk_list_box_get_row_at_index (self->list, 0);
  gtk_list_box_select_row (self->list, chosen);
  if (had_focus && chosen != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (chosen));
  g_signal_handlers_unblock_by_func (self->list, row_selected_cb, self);
  gtk_label_set_text (self->count_label, count);
  show_money (self);
  show_plan (self);
  gtk_stack_set_visible_child_name (self->stack, self->benefits->len > 0 ? "benefits" : "empty");
  choose (self, chosen != NULL ? gtk_widget_get_name (GTK_WIDGET (chosen)) : NULL);
}

static gboolean
accepted_cb (GevBenefitsPanel *self,
             GevRecord        *draft,
             GtkWidget        *dialog)
{
  g_autofree char *name = gev_record_dup_title (draft);
  g_autofree char *title = g_strdup_printf (_("New benefit “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (!gev_store_save (self->store, draft, title, &error))
    {
      gev_window_show_error (dialog, _("The benefit could not be saved"), error);
      return FALSE;
    }
  gev_benefits_panel_show_benefit (self, gev_record_get_uuid (draft));

  return TRUE;
}

static void
add (GevBenefitsPanel *self,
     gboolean          is_dis_benefit)
{
  static const char *const fields[] = { "title",       "unit",        "direction", "baseline", "baseline-date",
                                        "target",      "target-date", "owner",     NULL };
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_BENEFIT);
  GevRecordDialog *dialog;

  gev_record_set_text (draft, GEV_IS_PROJECT (self->owner) ? GEV_BENEFIT_PROJECT : GEV_BENEFIT_PROGRAMME,
                       gev_record_get_uuid (self->owner));
  gev_record_set_number (draft, GEV_BENEFIT_DIS_BENEFIT, is_dis_benefit);
  gev_record_set_number (draft, GEV_BENEFIT_DIRECTION, GEV_DIRECTION_UP);
  gev_record_set_number (draft, GEV_BENEFIT_FLOW, GEV_FLOW_RATE);
  gev_record_set_number (draft, GEV_BENEFIT_STATE, GEV_BENEFIT_IDENTIFIED);
  dialog = gev_record_dialog_new (GTK_WIDGET (self), self->store, draft, fields);
  gtk_window_set_title (GTK_WINDOW (dialog), is_dis_benefit ? _("New Dis-benefit") : _("New Benefit"));
  g_object_set (dialog, "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_dis_benefit_cb (GevBenefitsPanel *self)
{
  add (self, TRUE);
}

static void
gev_benefits_panel_dispose (GObject *object)
{
  GevBenefitsPanel *self = GEV_BENEFITS_PANEL (object);

  g_clear_object (&self->store);
  g_clear_object (&self->owner);

  G_OBJECT_CLASS (gev_benefits_panel_parent_class)->dispose (object);
}

static void
gev_benefits_panel_finalize (GObject *object)
{
  GevBenefitsPanel *self = GEV_BENEFITS_PANEL (object);

  g_clear_pointer (&self->benefits, g_ptr_array_unref);
  g_free (self->chosen);

  G_OBJECT_CLASS (gev_benefits_panel_parent_class)->finalize (object);
}

static void
gev_benefits_panel_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  g_value_set_object (value, gev_benefits_panel_get_benefit (GEV_BENEFITS_PANEL (object)));
}

static void
gev_benefits_panel_class_init (GevBenefitsPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gev_benefits_panel_dispose;
  object_class->finalize = gev_benefits_panel_finalize;
  object_class->get_property = gev_benefits_panel_get_property;

  /**
   * GevBenefitsPanel:benefit:
   *
   * The benefit that is chosen.
   */
  properties[PROP_BENEFIT] =
    g_param_spec_object ("benefit", NULL, NULL, GEV_TYPE_BENEFIT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (GEV_TYPE_FIGURE_BUTTON);
  g_type_ensure (GEV_TYPE_BENEFIT_DETAIL);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-benefits-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPanel, count_label);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPanel, money);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPanel, realised_button);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPanel, planned_button);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPanel, list);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPanel, detail);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPanel, add_button);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPanel, add_dis_benefit_button);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPanel, first_button);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPanel, plan_label);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_dis_benefit_cb);
  gtk_widget_class_bind_template_callback (widget_class, gev_benefits_panel_add);
}

static void
gev_benefits_panel_init (GevBenefitsPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gev_list_focus_let_tab_out (GTK_WIDGET (self->list));
}

/**
 * gev_benefits_panel_set_owner:
 * @self: a panel
 * @store: the portfolio
 * @owner: (type GevRecord): a project or a programme
 *
 * Shows what the portfolio says now of the benefits that belong to @owner.
 */
void
gev_benefits_panel_set_owner (GevBenefitsPanel *self,
                              GevStore         *store,
                              gpointer          owner)
{
  guint field = GEV_IS_PROJECT (owner) ? GEV_BENEFIT_PROJECT : GEV_BENEFIT_PROGRAMME;
  GPtrArray *benefits = gev_store_get_referring (store, GEV_TYPE_BENEFIT, field, gev_record_get_uuid (owner), NULL);

  if (benefits == NULL)
    return;
  g_set_object (&self->store, store);
  g_set_object (&self->owner, owner);
  g_clear_pointer (&self->benefits, g_ptr_array_unref);
  self->benefits = benefits;
  gtk_widget_set_sensitive (self->add_button, !gev_store_is_read_only (store));
  gtk_widget_set_sensitive (self->add_dis_benefit_button, !gev_store_is_read_only (store));
  gtk_widget_set_sensitive (self->first_button, !gev_store_is_read_only (store));
  fill (self);
}

/**
 * gev_benefits_panel_get_benefit:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): the benefit that is chosen
 */
GevBenefit *
gev_benefits_panel_get_benefit (GevBenefitsPanel *self)
{
  for (guint i = 0; self->benefits != NULL && self->chosen != NULL && i < self->benefits->len; i++)
    if (g_str_equal (gev_record_get_uuid (g_ptr_array_index (self->benefits, i)), self->chosen))
      return g_ptr_array_index (self->benefits, i);

  return NULL;
}

/**
 * gev_benefits_panel_show_benefit:
 * @self: a panel with an owner
 * @uuid: the UUID of one of its benefits
 *
 * Chooses the benefit.
 */
void
gev_benefits_panel_show_benefit (GevBenefitsPanel *self,
                                 const char       *uuid)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (gtk_widget_get_name (row), uuid))
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

/**
 * gev_benefits_panel_start_measurement:
 * @self: a panel
 *
 * Puts the cursor where the value of a new measurement goes.
 */
void
gev_benefits_panel_start_measurement (GevBenefitsPanel *self)
{
  if (gev_benefits_panel_get_benefit (self) != NULL)
    gev_benefit_detail_start_measurement (self->detail);
}

/**
 * gev_benefits_panel_add:
 * @self: a panel with an owner
 *
 * Asks for a new benefit.
 */
void
gev_benefits_panel_add (GevBenefitsPanel *self)
{
  add (self, FALSE);
}
