/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-mismatch-card.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-payers-chart.h"

/* So many are told of here; Finances has them all. */
#define N_SHOWN 3

/**
 * GevMismatchCard:
 *
 * The projects whose costs land one place and whose gains another, the greatest loss first. Shown only where there are
 * any.
 */
struct _GevMismatchCard
{
  AdwBin parent_instance;

  GtkLabel *sentence;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (GevMismatchCard, gev_mismatch_card, ADW_TYPE_BIN)

static void
add_row (GevMismatchCard         *self,
         const GevPayersMismatch *mismatch)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *sentence = gev_mismatch_sentence (gev_language_get_default (), mismatch);
  g_autofree char *text = g_strdup_printf ("▲ %s", sentence);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_top (label, 7);
  gtk_widget_set_margin_bottom (label, 7);
  gtk_widget_set_margin_start (label, 10);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gev_record_get_uuid (mismatch->project));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (self->rows, row);
}

static void
gev_mismatch_card_class_init (GevMismatchCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-mismatch-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GevMismatchCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevMismatchCard, rows);
}

static void
gev_mismatch_card_init (GevMismatchCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_mismatch_card_set_payers:
 * @self: a card
 * @payers: who pays and who gains by the plan
 */
void
gev_mismatch_card_set_payers (GevMismatchCard *self,
                              GevPayers       *payers)
{
  GPtrArray *mismatches = gev_payers_get_mismatches (payers);
  g_autofree char *number = gev_format_count (gev_language_get_default (), mismatches->len);
  g_autofree char *text =
    g_strdup_printf (ngettext ("By the plan so far, the costs of %s project land one place and its gains another.",
                               "By the plan so far, the costs of %s projects land one place and their gains another.",
                               mismatches->len), number);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
  for (guint i = 0; i < MIN (mismatches->len, N_SHOWN); i++)
    add_row (self, g_ptr_array_index (mismatches, i));
  gtk_label_set_text (self->sentence, text);
  gtk_widget_set_visible (GTK_WIDGET (self), mismatches->len > 0);
}
