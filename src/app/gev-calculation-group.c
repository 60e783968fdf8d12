/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-calculation-group.h"

#include <glib/gi18n.h>

#include "gev-calculation-factor.h"
#include "gev-calculation-words.h"
#include "gev-factor-row.h"
#include "gev-field-row.h"
#include "gev-value-text.h"
#include "gev-window.h"

/**
 * GevCalculationGroup:
 *
 * What the value of a benefit is calculated from: a template, its factors, every
 * step of the arithmetic, and whether the benefit counts with what it comes to.
 */
struct _GevCalculationGroup
{
  AdwBin parent_instance;

  GevStore *store;
  GevBenefit *benefit;
  int template;
  GPtrArray *rows;

  AdwPreferencesGroup *group;
  GtkLabel *steps_label;
  GtkLabel *mark_label;
  GtkWidget *use_button;
};

G_DEFINE_FINAL_TYPE (GevCalculationGroup, gev_calculation_group, ADW_TYPE_BIN)

static void
create_rows (GevCalculationGroup *self)
{
  const GevCalculationFactorKind *factors = NULL;
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  if (self->template >= 0)
    factors = gev_calculation_get_template_factors (self->template, &n);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = gev_factor_row_new (factors[i]);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
}

/* The benefit as it is when it counts with what the calculation comes to. */
static GevRecord *
apply (GevCalculationGroup *self,
       gint64               unit_value)
{
  GevRecord *changed = gev_record_copy (GEV_RECORD (self->benefit));

  gev_record_set_number (changed, GEV_BENEFIT_UNIT_VALUE_ORE, unit_value);
  gev_record_set_number (changed, GEV_BENEFIT_PRICED, TRUE);

  return changed;
}

static gint64
get_unit_value (GevCalculationGroup *self,
                gboolean            *is_known)
{
  g_autoptr (GPtrArray) factors =
    gev_store_get_referring (self->store, GEV_TYPE_CALCULATION_FACTOR, GEV_CALCULATION_FACTOR_BENEFIT,
                             gev_record_get_uuid (self->benefit), NULL);
  g_autoptr (GevCalculation) calculation = NULL;
  gint64 unit_value = 0;

  *is_known = FALSE;
  if (factors != NULL)
    {
      calculation = gev_calculation_new (self->benefit, factors);
      *is_known = gev_calculation_get_unit_value_ore (calculation, &unit_value);
    }

  return unit_value;
}

static void
show_mark (GevCalculationGroup *self)
{
  gboolean is_known;
  gint64 unit_value = get_unit_value (self, &is_known);
  gboolean is_rate = !gev_record_has (self->benefit, GEV_BENEFIT_FLOW) ||
                     gev_record_get_choice (self->benefit, GEV_BENEFIT_FLOW) == GEV_FLOW_RATE;
  gboolean is_used = gev_record_get_flag (self->benefit, GEV_BENEFIT_PRICED) &&
                     gev_record_has (self->benefit, GEV_BENEFIT_UNIT_VALUE_ORE) &&
                     gev_record_get_number (self->benefit, GEV_BENEFIT_UNIT_VALUE_ORE) == unit_value;
  g_autofree char *own = gev_record_text (self->benefit, GEV_BENEFIT_UNIT_VALUE_ORE);
  g_autofree char *text = NULL;

  if (!is_rate)
    text = g_strdup (_("The calculation gives kroner a year, and fits a benefit whose values are a rate."));
  else if (is_used)
    text = g_strdup (_("✓ The value of one unit is as calculated."));
  else if (*own == '\0')
    text = g_strdup (_("≠ The value of one unit is not set."));
  else if (gev_record_get_flag (self->benefit, GEV_BENEFIT_PRICED))
    text = g_strdup_printf (_("≠ The value of one unit is %s, not as calculated."), own);
  else
    text = g_strdup (_("≠ The benefit is not priced."));
  gtk_label_set_text (self->mark_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->mark_label), is_known);
  gtk_widget_set_visible (self->use_button, is_known && is_rate && !is_used);
  gtk_widget_set_sensitive (self->use_button, !gev_store_is_read_only (self->store));
}

static void
use_cb (GevCalculationGroup *self)
{
  gboolean is_known;
  gint64 unit_value = get_unit_value (self, &is_known);
  g_autoptr (GevRecord) changed = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *name = gev_record_dup_title (self->benefit);
  g_autofree char *title = g_strdup_printf (_("Calculated value of one unit of “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (!is_known)
    return;
  changed = apply (self, unit_value);
  problems = gev_record_validate (changed);
  if (problems->len > 0)
    {
      gtk_label_set_text (self->mark_label, ((GevProblem *) g_ptr_array_index (problems, 0))->message);
      return;
    }
  g_object_ref (self);
  if (!gev_store_save (self->store, changed, title, &error))
    gev_window_show_error (GTK_WIDGET (self), _("The change could not be saved"), error);
  g_object_unref (self);
}

static void
gev_calculation_group_dispose (GObject *object)
{
  GevCalculationGroup *self = GEV_CALCULATION_GROUP (object);

  g_clear_object (&self->store);
  g_clear_object (&self->benefit);

  G_OBJECT_CLASS (gev_calculation_group_parent_class)->dispose (object);
}

static void
gev_calculation_group_finalize (GObject *object)
{
  g_ptr_array_unref (GEV_CALCULATION_GROUP (object)->rows);

  G_OBJECT_CLASS (gev_calculation_group_parent_class)->finalize (object);
}

static void
gev_calculation_group_class_init (GevCalculationGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_calculation_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = gev_calculation_group_finalize;
  g_type_ensure (GEV_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-calculation-group.ui");
  gtk_widget_class_bind_template_child (widget_class, GevCalculationGroup, group);
  gtk_widget_class_bind_template_child (widget_class, GevCalculationGroup, steps_label);
  gtk_widget_class_bind_template_child (widget_class, GevCalculationGroup, mark_label);
  gtk_widget_class_bind_template_child (widget_class, GevCalculationGroup, use_button);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
}

static void
gev_calculation_group_init (GevCalculationGroup *self)
{
  self->template = -1;
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_calculation_group_set_benefit:
 * @self: a group
 * @store: the portfolio
 * @benefit: the benefit that is calculated, as it is kept
 *
 * Shows what the portfolio says of its calculation now.
 */
void
gev_calculation_group_set_benefit (GevCalculationGroup *self,
                                   GevStore            *store,
                                   GevBenefit          *benefit)
{
  g_autoptr (GPtrArray) factors =
    gev_store_get_referring (store, GEV_TYPE_CALCULATION_FACTOR, GEV_CALCULATION_FACTOR_BENEFIT,
                             gev_record_get_uuid (benefit), NULL);
  g_autoptr (GevCalculation) calculation = NULL;
  g_auto (GStrv) steps = NULL;
  g_autofree char *text = NULL;

  if (factors == NULL)
    return;
  g_set_object (&self->store, store);
  g_set_object (&self->benefit, benefit);
  if (gev_record_get_choice (benefit, GEV_BENEFIT_TEMPLATE) != self->template)
    {
      self->template = gev_record_get_choice (benefit, GEV_BENEFIT_TEMPLATE);
      create_rows (self);
    }
  for (guint i = 0; i < self->rows->len; i++)
    gev_factor_row_set_benefit (g_ptr_array_index (self->rows, i), store, benefit, factors);
  calculation = gev_calculation_new (benefit, factors);
  steps = gev_calculation_words_steps (gev_language_get_default (), calculation);
  text = g_strjoinv ("\n", steps);
  gtk_label_set_text (self->steps_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->steps_label), *text != '\0');
  show_mark (self);
}
