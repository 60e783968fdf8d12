/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-figure-button.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-sum-dialog.h"

/**
 * GevFigureButton:
 *
 * A figure in kroner that shows what it comes from, down to the measurements.
 */
struct _GevFigureButton
{
  GtkButton parent_instance;

  GevStore *store;
  char *name;
  GevSum sum;
};

G_DEFINE_FINAL_TYPE (GevFigureButton, gev_figure_button, GTK_TYPE_BUTTON)

static void
gev_figure_button_clicked (GtkButton *button)
{
  GevFigureButton *self = GEV_FIGURE_BUTTON (button);
  GevSumDialog *dialog;

  if (self->store == NULL)
    return;
  dialog = gev_sum_dialog_new (GTK_WIDGET (button), self->store);
  gev_sum_dialog_add (dialog, self->name, &self->sum);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gev_figure_button_dispose (GObject *object)
{
  GevFigureButton *self = GEV_FIGURE_BUTTON (object);

  g_clear_object (&self->store);
  g_clear_object (&self->sum.scope);

  G_OBJECT_CLASS (gev_figure_button_parent_class)->dispose (object);
}

static void
gev_figure_button_finalize (GObject *object)
{
  g_free (GEV_FIGURE_BUTTON (object)->name);

  G_OBJECT_CLASS (gev_figure_button_parent_class)->finalize (object);
}

static void
gev_figure_button_class_init (GevFigureButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gev_figure_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = gev_figure_button_finalize;
  GTK_BUTTON_CLASS (klass)->clicked = gev_figure_button_clicked;
}

static void
gev_figure_button_init (GevFigureButton *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "figure");
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
}

/**
 * gev_figure_button_new:
 *
 * Returns: (transfer floating): a button without a figure
 */
GtkWidget *
gev_figure_button_new (void)
{
  return g_object_new (GEV_TYPE_FIGURE_BUTTON, NULL);
}

/**
 * gev_figure_button_set_figure:
 * @self: a button
 * @store: the portfolio
 * @name: what the figure is, as a person would call it
 * @ore: the figure, in øre
 * @sum: what it is the sum of
 */
void
gev_figure_button_set_figure (GevFigureButton *self,
                              GevStore        *store,
                              const char      *name,
                              gint64           ore,
                              const GevSum    *sum)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *text = gev_format_money_short (language, ore);
  g_autofree char *exact = gev_format_money_exact (language, ore);
  /* Translators: what a figure is, and the figure itself. */
  g_autofree char *label = g_strdup_printf (_("%1$s: %2$s – show what it comes from"), name, text);
  g_autofree char *tip = g_strdup_printf (_("%s. Show what it comes from"), exact);
  gpointer former = self->sum.scope;
  char *copy = g_strdup (name);

  g_set_object (&self->store, store);
  g_free (self->name);
  self->name = copy;
  self->sum = *sum;
  if (sum->scope != NULL)
    g_object_ref (sum->scope);
  g_clear_object (&former);
  gtk_button_set_label (GTK_BUTTON (self), text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
