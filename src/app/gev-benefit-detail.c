/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-detail.h"

#include <glib/gi18n.h>

#include "gev-benefit-editor.h"
#include "gev-benefit-facts.h"
#include "gev-benefit-words.h"
#include "gev-chart-view.h"
#include "gev-counted-in.h"
#include "gev-figure-button.h"
#include "gev-format.h"
#include "gev-measurement-entry.h"
#include "gev-measurement.h"
#include "gev-owned-list.h"
#include "gev-plan-change.h"
#include "gev-plan-point.h"
#include "gev-realisation-chart.h"
#include "gev-store-figures.h"
#include "gev-text.h"
#include "gev-value-text.h"
#include "gev-window.h"

/**
 * GevBenefitDetail:
 *
 * One benefit: its curve and what it is worth, its measurements and its key
 * facts.
 */
struct _GevBenefitDetail
{
  AdwBin parent_instance;

  GevStore *store;
  GevBenefit *benefit;

  GtkLabel *title_label;
  GtkLabel *source_label;
  GtkLabel *standing_label;
  GtkWidget *money;
  GevFigureButton *realised_button;
  GevFigureButton *planned_button;
  GevChartView *chart_view;
  GevMeasurementEntry *entry;
  GevOwnedList *measurements;
  GtkLabel *none_label;
  GtkWidget *delete_button;
  GevBenefitFacts *facts;
};

G_DEFINE_FINAL_TYPE (GevBenefitDetail, gev_benefit_detail, ADW_TYPE_BIN)

/* How the kroner come about: what is counted, what one of it is worth, and
 * whether another benefit counts it too. */
static void
show_source (GevBenefitDetail *self)
{
  const char *unit = gev_record_get_text (self->benefit, GEV_BENEFIT_UNIT);
  g_autofree char *worth = NULL;
  g_autofree char *counted_in = gev_counted_in_sentence (self->store, self->benefit);
  g_autoptr (GString) text = g_string_new (unit);

  if (gev_record_get_flag (self->benefit, GEV_BENEFIT_PRICED) &&
      gev_record_has (self->benefit, GEV_BENEFIT_UNIT_VALUE_ORE))
    {
      g_autofree char *money = gev_record_text (self->benefit, GEV_BENEFIT_UNIT_VALUE_ORE);

      worth = g_strdup_printf (gev_record_get_choice (self->benefit, GEV_BENEFIT_FLOW) == GEV_FLOW_RATE
                                 ? _("%s per unit and year")
                                 : _("%s per unit"),
                               money);
    }
  else
    worth = g_strdup (_("not priced"));
  gev_text_append_part (text, worth);
  gev_text_append_part (text, counted_in);
  gtk_label_set_text (self->source_label, text->str);
}

static void
show_money (GevBenefitDetail *self)
{
  gboolean priced = gev_record_get_flag (self->benefit, GEV_BENEFIT_PRICED);
  GevSum sum = { .kind = GEV_SUM_REALISED, .scope = self->benefit };
  GevFigure figure;

  gtk_widget_set_visible (self->money, priced);
  if (!priced || !gev_store_get_figure (self->store, GEV_RECORD (self->benefit), &figure, NULL))
    return;
  gev_figure_button_set_figure (self->realised_button, self->store, _("Realised"), figure.realised_ore, &sum);
  sum.kind = GEV_SUM_PLANNED_TO_DATE;
  gev_figure_button_set_figure (self->planned_button, self->store, _("Plan so far"), figure.planned_to_date_ore, &sum);
}

static void
show_curve (GevBenefitDetail *self)
{
  const GevLanguage *language = gev_language_get_default ();
  const char *uuid = gev_record_get_uuid (self->benefit);
  g_autoptr (GPtrArray) plan =
    gev_store_get_referring (self->store, GEV_TYPE_PLAN_POINT, GEV_PLAN_POINT_BENEFIT, uuid, NULL);
  g_autoptr (GPtrArray) measurements =
    gev_store_get_referring (self->store, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, uuid, NULL);
  g_autoptr (GPtrArray) changes =
    gev_store_get_referring (self->store, GEV_TYPE_PLAN_CHANGE, GEV_PLAN_CHANGE_BENEFIT, uuid, NULL);
  g_autoptr (GevBenefitValue) value = gev_benefit_value_new (self->benefit, plan, measurements);
  GevDate today = gev_store_get_status_date (self->store);
  g_autoptr (GevChart) chart = gev_realisation_chart_new (language, self->benefit, value, changes, today);
  g_autofree char *standing = gev_benefit_words_standing (language, self->benefit, value, today);

  gev_chart_view_set_chart (self->chart_view, chart);
  gtk_label_set_text (self->standing_label, standing);
}

static void
edit_cb (GevBenefitDetail *self)
{
  GevBenefitEditor *editor = gev_benefit_editor_new (GTK_WIDGET (self), self->store, self->benefit);

  gtk_window_present (GTK_WINDOW (editor));
}

static void
delete_cb (GevBenefitDetail *self)
{
  g_autoptr (GevBenefit) benefit = g_object_ref (self->benefit);
  g_autofree char *name = gev_record_dup_title (benefit);
  g_autofree char *title = g_strdup_printf (_("“%s” deleted"), name);
  g_autoptr (GError) error = NULL;

  g_object_ref (self);
  if (gev_store_remove (self->store, benefit, title, &error))
    gev_window_show_undo_toast (GTK_WIDGET (self), title);
  else
    gev_window_show_error (GTK_WIDGET (self), _("The benefit could not be deleted"), error);
  g_object_unref (self);
}

static void
check_measurement_cb (GevBenefitDetail *self,
                      GevRecord        *draft,
                      GPtrArray        *problems)
{
  gev_measurement_check (GEV_MEASUREMENT (draft), self->benefit, problems);
}

static void
gev_benefit_detail_dispose (GObject *object)
{
  GevBenefitDetail *self = GEV_BENEFIT_DETAIL (object);

  g_clear_object (&self->store);
  g_clear_object (&self->benefit);

  G_OBJECT_CLASS (gev_benefit_detail_parent_class)->dispose (object);
}

static void
gev_benefit_detail_class_init (GevBenefitDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_benefit_detail_dispose;
  g_type_ensure (GEV_TYPE_BENEFIT_FACTS);
  g_type_ensure (GEV_TYPE_CHART_VIEW);
  g_type_ensure (GEV_TYPE_FIGURE_BUTTON);
  g_type_ensure (GEV_TYPE_MEASUREMENT_ENTRY);
  g_type_ensure (GEV_TYPE_OWNED_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-benefit-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, GevBenefitDetail, title_label);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitDetail, source_label);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitDetail, standing_label);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitDetail, money);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitDetail, realised_button);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitDetail, planned_button);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitDetail, chart_view);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitDetail, entry);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitDetail, measurements);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitDetail, none_label);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitDetail, delete_button);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitDetail, facts);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_measurement_cb);
}

static void
gev_benefit_detail_init (GevBenefitDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_benefit_detail_new:
 *
 * Returns: (transfer floating): a detail without a benefit
 */
GtkWidget *
gev_benefit_detail_new (void)
{
  return g_object_new (GEV_TYPE_BENEFIT_DETAIL, NULL);
}

/**
 * gev_benefit_detail_set_benefit:
 * @self: a detail
 * @store: the portfolio
 * @benefit: the benefit to show, as it is kept
 *
 * Shows what the portfolio says of it now.
 */
void
gev_benefit_detail_set_benefit (GevBenefitDetail *self,
                                GevStore         *store,
                                GevBenefit       *benefit)
{
  g_autofree char *title = gev_record_dup_title (benefit);

  g_set_object (&self->store, store);
  g_set_object (&self->benefit, benefit);
  gtk_label_set_text (self->title_label, title);
  show_source (self);
  show_money (self);
  show_curve (self);
  gev_benefit_facts_set_benefit (self->facts, store, benefit);
  gtk_widget_set_sensitive (self->delete_button, !gev_store_is_read_only (store));
  gev_measurement_entry_set_benefit (self->entry, store, benefit);
  gev_owned_list_set_owner (self->measurements, store, benefit);
  gtk_widget_set_visible (GTK_WIDGET (self->none_label), gev_owned_list_get_records (self->measurements)->len == 0);
}

/**
 * gev_benefit_detail_start_measurement:
 * @self: a detail with a benefit
 *
 * Puts the cursor where the value of a new measurement goes.
 */
void
gev_benefit_detail_start_measurement (GevBenefitDetail *self)
{
  gev_measurement_entry_start (self->entry);
}
