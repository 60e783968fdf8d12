/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-uncertainty-card.h"

#include <glib/gi18n.h>

#include "gev-chart-view.h"
#include "gev-simulation.h"
#include "gev-uncertainty-chart.h"
#include "gev-window.h"

/**
 * GevUncertaintyCard:
 *
 * How uncertain a socio-economic calculation is: draws on demand, and shows where the net present value ends and what
 * moves it most.
 */
struct _GevUncertaintyCard
{
  AdwBin parent_instance;

  GevEconomy *economy;
  GevProgress *progress;
  GCancellable *cancellable; /* while it draws */

  GtkStack *stack;
  GtkProgressBar *bar;
  GtkLabel *sentence;
  GtkLabel *tornado_sentence;
  GevChartView *histogram;
  GevChartView *tornado;
};

G_DEFINE_FINAL_TYPE (GevUncertaintyCard, gev_uncertainty_card, ADW_TYPE_BIN)

static void
stop (GevUncertaintyCard *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
show_simulation (GevUncertaintyCard *self,
                 GevSimulation      *simulation)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GevChart) histogram = gev_uncertainty_chart_new (language, simulation);
  g_autoptr (GevChart) tornado =
    gev_tornado_chart_new (language, simulation, gev_economy_get_net_present_ore (self->economy));
  g_autofree char *sentence = gev_uncertainty_sentence (language, simulation);
  g_autofree char *moves = gev_tornado_sentence (language, simulation);
  gboolean is_uncertain = !gev_chart_is_empty (histogram);

  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->tornado_sentence, moves);
  gev_chart_view_set_chart (self->histogram, histogram);
  gev_chart_view_set_chart (self->tornado, tornado);
  gtk_widget_set_visible (GTK_WIDGET (self->tornado_sentence), is_uncertain);
  gtk_widget_set_visible (GTK_WIDGET (self->histogram), is_uncertain);
  gtk_widget_set_visible (GTK_WIDGET (self->tornado), is_uncertain);
  gtk_stack_set_visible_child_name (self->stack, "result");
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GevUncertaintyCard) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GevSimulation) simulation = gev_simulation_run_finish (GEV_ECONOMY (source), result, &error);

  /* Given up, or of figures that are no longer shown. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || (gpointer) source != self->economy)
    return;
  g_clear_object (&self->cancellable);
  if (simulation != NULL)
    show_simulation (self, simulation);
  else
    gev_window_show_error (GTK_WIDGET (self), _("The Uncertainty Could Not Be Drawn"), error);
}

static void
run_cb (GevUncertaintyCard *self)
{
  if (self->economy == NULL)
    return;
  stop (self);
  self->cancellable = g_cancellable_new ();
  g_clear_object (&self->progress);
  self->progress = gev_progress_new ();
  g_object_bind_property (self->progress, "fraction", self->bar, "fraction", G_BINDING_SYNC_CREATE);
  gtk_stack_set_visible_child_name (self->stack, "drawing");
  gev_simulation_run_async (self->economy, GEV_SIMULATION_SEED, GEV_SIMULATION_N_DRAWS, self->progress,
                            self->cancellable, drawn_cb, g_object_ref (self));
}

static void
cancel_cb (GevUncertaintyCard *self)
{
  stop (self);
  gtk_stack_set_visible_child_name (self->stack, "start");
}

static void
gev_uncertainty_card_dispose (GObject *object)
{
  GevUncertaintyCard *self = GEV_UNCERTAINTY_CARD (object);

  stop (self);
  g_clear_object (&self->economy);
  g_clear_object (&self->progress);

  G_OBJECT_CLASS (gev_uncertainty_card_parent_class)->dispose (object);
}

static void
gev_uncertainty_card_class_init (GevUncertaintyCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_uncertainty_card_dispose;

  g_type_ensure (GEV_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-uncertainty-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GevUncertaintyCard, stack);
  gtk_widget_class_bind_template_child (widget_class, GevUncertaintyCard, bar);
  gtk_widget_class_bind_template_child (widget_class, GevUncertaintyCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevUncertaintyCard, tornado_sentence);
  gtk_widget_class_bind_template_child (widget_class, GevUncertaintyCard, histogram);
  gtk_widget_class_bind_template_child (widget_class, GevUncertaintyCard, tornado);
  gtk_widget_class_bind_template_callback (widget_class, run_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
gev_uncertainty_card_init (GevUncertaintyCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_uncertainty_card_set_economy:
 * @self: a card
 * @economy: the calculation; what was drawn of another one is no longer shown
 */
void
gev_uncertainty_card_set_economy (GevUncertaintyCard *self,
                                  GevEconomy         *economy)
{
  stop (self);
  g_set_object (&self->economy, economy);
  gtk_stack_set_visible_child_name (self->stack, "start");
}
