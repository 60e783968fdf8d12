/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measuring-pane.h"

#include <glib/gi18n.h>

#include "gev-benefit-cell.h"
#include "gev-benefit.h"
#include "gev-format.h"
#include "gev-measurement-entry.h"

/**
 * GevMeasuringPane:
 *
 * What is to be known of a benefit to measure it, and where the measurement is
 * typed in.
 */
struct _GevMeasuringPane
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *title;
  GtkWidget *drawback;
  GtkLabel *owner;
  GtkLabel *due;
  GtkLabel *method;
  GtkLabel *baseline;
  GtkLabel *last;
  GtkLabel *target;
  GevMeasurementEntry *entry;
  GtkWidget *open_button;
  GtkLabel *several;
};

G_DEFINE_FINAL_TYPE (GevMeasuringPane, gev_measuring_pane, ADW_TYPE_BIN)

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* "31 places, 1 Oct 2026" */
static void
show_value (GtkLabel   *label,
            gboolean    is_set,
            GevDecimal  value,
            const char *unit,
            GevDate     date)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *number = is_set ? gev_format_quantity (language, value, GEV_DECIMAL_PLACES, unit) : NULL;
  g_autofree char *day = date != GEV_DATE_NONE ? gev_format_date (language, date, GEV_DATE_FORM_SHORT) : NULL;
  g_autofree char *text = g_strjoin (" · ", number != NULL ? number : "–", day, NULL);

  gtk_label_set_text (label, text);
}

static void
saved_cb (GevMeasuringPane *self)
{
  g_signal_emit (self, signals[SAVED], 0);
}

static void
gev_measuring_pane_class_init (GevMeasuringPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * GevMeasuringPane::saved:
   *
   * A measurement is kept.
   */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  g_type_ensure (GEV_TYPE_MEASUREMENT_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-measuring-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringPane, stack);
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringPane, title);
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringPane, drawback);
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringPane, owner);
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringPane, due);
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringPane, method);
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringPane, baseline);
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringPane, last);
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringPane, target);
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringPane, entry);
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringPane, open_button);
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringPane, several);
  gtk_widget_class_bind_template_callback (widget_class, saved_cb);
}

static void
gev_measuring_pane_init (GevMeasuringPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_measuring_pane_set_row:
 * @self: a pane
 * @store: the portfolio
 * @row: (nullable): the benefit to measure, %NULL for none
 */
void
gev_measuring_pane_set_row (GevMeasuringPane *self,
                            GevStore         *store,
                            GevRow           *row)
{
  const GevFigure *figure = row != NULL ? gev_row_get_figure (row) : NULL;
  GevRecord *benefit = row != NULL ? gev_row_get_record (row) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  g_autofree char *day = NULL;
  g_autofree char *due = NULL;
  const char *unit;

  gtk_stack_set_visible_child_name (self->stack, row != NULL ? "benefit" : "none");
  if (row == NULL)
    return;
  unit = gev_record_get_text (benefit, GEV_BENEFIT_UNIT);
  title = gev_record_dup_title (benefit);
  day = gev_benefit_cell_write_due (row, &words);
  due = g_strdup_printf ("%s: %s", _("Next due"), gev_record_has (benefit, GEV_BENEFIT_NEXT_DUE) ? day : words);
  if (gev_record_has (benefit, GEV_BENEFIT_NEXT_DUE))
    {
      g_autofree char *both = g_strdup_printf ("%s, %s", due, words);

      gtk_label_set_text (self->due, both);
    }
  else
    {
      gtk_label_set_text (self->due, due);
    }
  gtk_label_set_text (self->title, title);
  gtk_widget_set_visible (self->drawback, gev_record_get_flag (benefit, GEV_BENEFIT_DIS_BENEFIT));
  show_text (self->owner, gev_row_get_owner_title (row));
  show_text (self->method, gev_record_get_text (benefit, GEV_BENEFIT_METHOD));
  show_value (self->baseline, gev_record_has (benefit, GEV_BENEFIT_BASELINE),
              gev_record_get_number (benefit, GEV_BENEFIT_BASELINE), unit,
              gev_record_get_date (benefit, GEV_BENEFIT_BASELINE_DATE));
  show_value (self->last, figure->last_date != GEV_DATE_NONE, figure->last_value, unit, figure->last_date);
  show_value (self->target, gev_record_has (benefit, GEV_BENEFIT_TARGET),
              gev_record_get_number (benefit, GEV_BENEFIT_TARGET), unit,
              gev_record_get_date (benefit, GEV_BENEFIT_TARGET_DATE));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "s", gev_record_get_uuid (benefit));
  gev_measurement_entry_set_benefit (self->entry, store, GEV_BENEFIT (benefit));
}

/**
 * gev_measuring_pane_set_selected:
 * @self: a pane
 * @n_selected: how many benefits are selected, more than one
 *
 * Offers to measure them together.
 */
void
gev_measuring_pane_set_selected (GevMeasuringPane *self,
                                 guint             n_selected)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u benefit selected", "%u benefits selected", n_selected), n_selected);

  gtk_label_set_text (self->several, text);
  gtk_stack_set_visible_child_name (self->stack, "several");
}

/**
 * gev_measuring_pane_start:
 * @self: a pane
 *
 * Puts the cursor where the value goes.
 */
void
gev_measuring_pane_start (GevMeasuringPane *self)
{
  gev_measurement_entry_start (self->entry);
}
