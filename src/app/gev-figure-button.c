/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-figure-button.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-sum-dialog.h"

/**
 * GevFigureButton:
 *
 * A figure in kroner that shows what it comes from, down to the measurements;
 * or, beside a chart, an icon that does so for each of its figures.
 */
struct _GevFigureButton
{
  GtkButton parent_instance;

  GevStore *store;
  GPtrArray *figures;
};

G_DEFINE_FINAL_TYPE (GevFigureButton, gev_figure_button, GTK_TYPE_BUTTON)

typedef struct
{
  char *name;
  GevSum sum;
} Figure;

static void
free_figure (gpointer data)
{
  Figure *figure = data;

  g_clear_object (&figure->sum.scope);
  g_free (figure->name);
  g_free (figure);
}

static Figure *
create_figure (const char   *name,
               const GevSum *sum)
{
  Figure *figure = g_new0 (Figure, 1);

  figure->name = g_strdup (name);
  figure->sum = *sum;
  if (sum->scope != NULL)
    g_object_ref (sum->scope);

  return figure;
}

static void
gev_figure_button_clicked (GtkButton *button)
{
  GevFigureButton *self = GEV_FIGURE_BUTTON (button);
  GevSumDialog *dialog;

  if (self->figures->len == 0)
    return;
  dialog = gev_sum_dialog_new (GTK_WIDGET (button), self->store);
  for (guint i = 0; i < self->figures->len; i++)
    {
      const Figure *figure = g_ptr_array_index (self->figures, i);

      gev_sum_dialog_add (dialog, figure->name, &figure->sum);
    }
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gev_figure_button_dispose (GObject *object)
{
  g_clear_object (&GEV_FIGURE_BUTTON (object)->store);

  G_OBJECT_CLASS (gev_figure_button_parent_class)->dispose (object);
}

static void
gev_figure_button_finalize (GObject *object)
{
  g_ptr_array_unref (GEV_FIGURE_BUTTON (object)->figures);

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
  self->figures = g_ptr_array_new_with_free_func (free_figure);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
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
 *
 * Shows the figure, and what it comes from when it is clicked.
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

  g_ptr_array_set_size (self->figures, 0);
  g_ptr_array_add (self->figures, create_figure (name, sum));
  g_set_object (&self->store, store);
  gtk_widget_add_css_class (GTK_WIDGET (self), "figure");
  gtk_button_set_label (GTK_BUTTON (self), text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * gev_figure_button_clear:
 * @self: a button with an icon
 *
 * Forgets the figures; the button is hidden until there is one.
 */
void
gev_figure_button_clear (GevFigureButton *self)
{
  g_ptr_array_set_size (self->figures, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * gev_figure_button_add:
 * @self: a button with an icon
 * @store: the portfolio
 * @name: what the figure is, as a person would call it
 * @sum: what it is the sum of
 *
 * Adds a figure to those that can be chosen when the button is clicked.
 */
void
gev_figure_button_add (GevFigureButton *self,
                       GevStore        *store,
                       const char      *name,
                       const GevSum    *sum)
{
  g_set_object (&self->store, store);
  g_ptr_array_add (self->figures, create_figure (name, sum));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
