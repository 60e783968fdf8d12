/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-status-card.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-sentence.h"
#include "gev-status-pill.h"

/**
 * GevStatusCard:
 *
 * How benefits stand against their plan: those that are priced together, by
 * planned kroner, and of the others how many have each status. The two are
 * never mixed.
 */
struct _GevStatusCard
{
  AdwBin parent_instance;

  GtkButton *heading;
  GevFigureButton *figures;
  GtkWidget *priced;
  GtkLabel *priced_title;
  GevStatusPill *priced_pill;
  GtkLabel *ratio;
  GtkLabel *left_out;
  GtkWidget *unpriced;
  GtkLabel *unpriced_title;
  GtkFlowBox *pills;
};

G_DEFINE_FINAL_TYPE (GevStatusCard, gev_status_card, ADW_TYPE_BIN)

static void
show_priced (GevStatusCard      *self,
             const GevTotalsRow *totals,
             guint               n_priced)
{
  g_autofree char *number = gev_format_count (gev_language_get_default (), n_priced);
  g_autofree char *title =
    g_strdup_printf (ngettext ("%s priced benefit", "%s priced benefits together", n_priced), number);
  g_autofree char *percent = gev_format_percent (gev_language_get_default (), totals->status_ratio);
  /* Translators: of what was planned by now, weighted by kroner: "83 % of plan". */
  g_autofree char *ratio = g_strdup_printf (_("%s of plan"), percent);
  g_autofree char *left_out = gev_sentence_left_out (gev_language_get_default (), totals->n_left_out);

  gtk_label_set_text (self->priced_title, title);
  gev_status_pill_set_status (self->priced_pill, totals->status);
  gtk_label_set_text (self->ratio, totals->status != GEV_STATUS_NOT_DUE ? ratio : "");
  gtk_label_set_text (self->left_out, left_out);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), left_out != NULL);
}

static void
show_unpriced (GevStatusCard      *self,
               const GevTotalsRow *totals,
               guint               n_unpriced)
{
  g_autofree char *number = gev_format_count (gev_language_get_default (), n_unpriced);
  g_autofree char *title = g_strdup_printf (ngettext ("%s other benefit", "%s other benefits", n_unpriced), number);
  GtkFlowBoxChild *child;

  gtk_label_set_text (self->unpriced_title, title);
  while ((child = gtk_flow_box_get_child_at_index (self->pills, 0)) != NULL)
    gtk_flow_box_remove (self->pills, GTK_WIDGET (child));
  for (guint i = 0; i < GEV_N_STATUSES; i++)
    if (totals->n_status_unpriced[i] > 0)
      {
        GtkWidget *pill = gev_status_pill_new (i);

        gev_status_pill_set_count (GEV_STATUS_PILL (pill), (int) totals->n_status_unpriced[i]);
        gtk_flow_box_append (self->pills, pill);
        gtk_widget_set_focusable (gtk_widget_get_parent (pill), FALSE);
      }
}

static void
gev_status_card_class_init (GevStatusCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (GEV_TYPE_FIGURE_BUTTON);
  g_type_ensure (GEV_TYPE_STATUS_PILL);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-status-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GevStatusCard, heading);
  gtk_widget_class_bind_template_child (widget_class, GevStatusCard, figures);
  gtk_widget_class_bind_template_child (widget_class, GevStatusCard, priced);
  gtk_widget_class_bind_template_child (widget_class, GevStatusCard, priced_title);
  gtk_widget_class_bind_template_child (widget_class, GevStatusCard, priced_pill);
  gtk_widget_class_bind_template_child (widget_class, GevStatusCard, ratio);
  gtk_widget_class_bind_template_child (widget_class, GevStatusCard, left_out);
  gtk_widget_class_bind_template_child (widget_class, GevStatusCard, unpriced);
  gtk_widget_class_bind_template_child (widget_class, GevStatusCard, unpriced_title);
  gtk_widget_class_bind_template_child (widget_class, GevStatusCard, pills);
}

static void
gev_status_card_init (GevStatusCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_status_card_set_totals:
 * @self: a card
 * @totals: totals
 *
 * Shows the status of what is added up, and shows the card only if there is a
 * benefit among it.
 */
void
gev_status_card_set_totals (GevStatusCard      *self,
                            const GevTotalsRow *totals)
{
  guint n_priced = 0;
  guint n_unpriced = 0;

  for (guint i = 0; i < GEV_N_STATUSES; i++)
    {
      n_unpriced += totals->n_status_unpriced[i];
      n_priced += totals->n_status[i] - totals->n_status_unpriced[i];
    }
  show_priced (self, totals, n_priced);
  show_unpriced (self, totals, n_unpriced);
  gtk_widget_set_visible (self->priced, n_priced > 0);
  gtk_widget_set_visible (self->unpriced, n_unpriced > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), n_priced + n_unpriced > 0);
}

/**
 * gev_status_card_set_destination:
 * @self: a card
 * @action_name: the action that leads to what is added up
 * @target: what it is told
 */
void
gev_status_card_set_destination (GevStatusCard *self,
                                 const char    *action_name,
                                 const char    *target)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->heading), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->heading), action_name);
}

/**
 * gev_status_card_get_figures:
 * @self: a card
 *
 * Returns: (transfer none): the button that shows what its figures come from; it
 *   is hidden while it has none
 */
GevFigureButton *
gev_status_card_get_figures (GevStatusCard *self)
{
  return self->figures;
}
