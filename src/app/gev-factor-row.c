/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-factor-row.h"

#include <glib/gi18n.h>

#include "gev-calculation-factor.h"
#include "gev-field-editor.h"
#include "gev-window.h"

#define FIRST GEV_CALCULATION_FACTOR_VALUE
#define N_EDITORS (GEV_CALCULATION_FACTOR_N_FIELDS - FIRST)

/**
 * GevFactorRow:
 *
 * One factor of a calculation: what is likely, the least and the most that it
 * may be, and where that is known from. The record is made when something is
 * typed, and goes when everything is taken out.
 */
struct _GevFactorRow
{
  AdwPreferencesRow parent_instance;

  GevCalculationFactorKind kind;
  GevStore *store;
  GevBenefit *benefit;
  GevRecord *factor;

  GevFieldEditor *editors[N_EDITORS];
  GtkLabel *label;
  GtkBox *line;
  GtkWidget *problem;
};

G_DEFINE_FINAL_TYPE (GevFactorRow, gev_factor_row, ADW_TYPE_PREFERENCES_ROW)

static const GevField *
get_field (guint i)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GEV_TYPE_CALCULATION_FACTOR);

  return gev_record_class_get_field ((GevRecordClass *) klass, FIRST + i);
}

static void
show_problem (GevFactorRow *self,
              guint         wrong,
              const char   *text)
{
  gtk_label_set_text (GTK_LABEL (self->problem), text != NULL ? text : "");
  gtk_widget_set_visible (self->problem, text != NULL);
  for (guint i = 0; i < N_EDITORS; i++)
    {
      GtkWidget *entry = adw_bin_get_child (ADW_BIN (self->editors[i]));

      if (text != NULL && i == wrong)
        gtk_widget_add_css_class (GTK_WIDGET (self->editors[i]), "error");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->editors[i]), "error");
      gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      text != NULL && i == wrong ? text : "", -1);
    }
}

/* The factor as it is typed; NULL where something cannot be read. */
static GevRecord *
read_factor (GevFactorRow *self,
             gboolean     *is_empty)
{
  g_autoptr (GevRecord) factor =
    self->factor != NULL ? gev_record_copy (self->factor) : gev_record_new (GEV_TYPE_CALCULATION_FACTOR);

  *is_empty = TRUE;
  gev_record_set_text (factor, GEV_CALCULATION_FACTOR_BENEFIT, gev_record_get_uuid (self->benefit));
  gev_record_set_number (factor, GEV_CALCULATION_FACTOR_FACTOR, self->kind);
  for (guint i = 0; i < N_EDITORS; i++)
    {
      g_autoptr (GError) error = NULL;
      GevValue value;

      if (!gev_field_editor_get_value (self->editors[i], &value, &error))
        {
          show_problem (self, i, error->message);
          return NULL;
        }
      *is_empty = *is_empty && !value.is_set;
      gev_record_set_value (factor, FIRST + i, &value);
      gev_value_clear (get_field (i), &value);
    }

  return g_steal_pointer (&factor);
}

static gboolean
check (GevFactorRow *self,
       GevRecord    *factor)
{
  g_autoptr (GPtrArray) problems = NULL;
  GevProblem *problem;

  if (!gev_record_has (factor, GEV_CALCULATION_FACTOR_VALUE))
    {
      show_problem (self, 0, _("Write what is likely as well."));
      return FALSE;
    }
  problems = gev_record_validate (factor);
  if (problems->len == 0)
    return TRUE;
  problem = g_ptr_array_index (problems, 0);
  show_problem (self, problem->field >= FIRST ? problem->field - FIRST : 0, problem->message);

  return FALSE;
}

static void
edited_cb (GevFactorRow *self)
{
  g_autoptr (GevRecord) factor = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_empty, saved = TRUE;

  if (self->benefit == NULL)
    return;
  g_object_ref (self);
  show_problem (self, 0, NULL);
  factor = read_factor (self, &is_empty);
  if (factor != NULL && (is_empty || check (self, factor)))
    {
      name = gev_record_dup_title (self->benefit);
      title = g_strdup_printf (_("%s of “%s”"), _(gev_calculation_factor_vocabulary.terms[self->kind].label), name);
      if (!is_empty)
        saved = gev_store_save (self->store, factor, title, &error);
      else if (self->factor != NULL)
        saved = gev_store_remove (self->store, self->factor, title, &error);
      if (!saved)
        gev_window_show_error (GTK_WIDGET (self), _("The change could not be saved"), error);
    }
  g_object_unref (self);
}

static gboolean
says_the_same (GevRecord *one,
               GevRecord *other)
{
  if (one == NULL || other == NULL)
    return one == other;
  for (guint i = 0; i < N_EDITORS; i++)
    if (!gev_value_equal (get_field (i), &gev_record_get_values (one)[FIRST + i],
                          &gev_record_get_values (other)[FIRST + i]))
      return FALSE;

  return TRUE;
}

static void
gev_factor_row_dispose (GObject *object)
{
  GevFactorRow *self = GEV_FACTOR_ROW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->benefit);
  g_clear_object (&self->factor);

  G_OBJECT_CLASS (gev_factor_row_parent_class)->dispose (object);
}

static void
gev_factor_row_class_init (GevFactorRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_factor_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-factor-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GevFactorRow, label);
  gtk_widget_class_bind_template_child (widget_class, GevFactorRow, line);
  gtk_widget_class_bind_template_child (widget_class, GevFactorRow, problem);
}

static void
gev_factor_row_init (GevFactorRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_factor_row_new:
 * @kind: a factor
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
gev_factor_row_new (GevCalculationFactorKind kind)
{
  GevFactorRow *self = g_object_new (GEV_TYPE_FACTOR_ROW, NULL);
  const char *label = _(gev_calculation_factor_vocabulary.terms[kind].label);

  self->kind = kind;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_label_set_text (self->label, label);
  for (guint i = 0; i < N_EDITORS; i++)
    {
      const GevField *field = get_field (i);
      g_autofree char *name = g_strdup_printf ("%s: %s", label, _(field->label));
      GtkWidget *entry;

      self->editors[i] = gev_field_editor_new (field);
      gev_field_editor_set_label (self->editors[i], name);
      entry = adw_bin_get_child (ADW_BIN (self->editors[i]));
      gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _(field->label));
      gtk_widget_set_tooltip_text (entry, _(field->help));
      gtk_editable_set_width_chars (GTK_EDITABLE (entry), FIRST + i == GEV_CALCULATION_FACTOR_SOURCE ? 12 : 7);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), FIRST + i == GEV_CALCULATION_FACTOR_SOURCE ? -1 : 7);
      gtk_widget_set_hexpand (entry, FIRST + i == GEV_CALCULATION_FACTOR_SOURCE);
      gtk_widget_set_hexpand (GTK_WIDGET (self->editors[i]), FIRST + i == GEV_CALCULATION_FACTOR_SOURCE);
      g_signal_connect_swapped (self->editors[i], "edited", G_CALLBACK (edited_cb), self);
      gtk_box_append (self->line, GTK_WIDGET (self->editors[i]));
    }

  return GTK_WIDGET (self);
}

/**
 * gev_factor_row_set_benefit:
 * @self: a row
 * @store: the portfolio
 * @benefit: the benefit that is calculated
 * @factors: (element-type GevCalculationFactor): the factors that are kept of it
 *
 * Shows the factor. What the user is in the middle of typing stays where the
 * factor itself has not changed.
 */
void
gev_factor_row_set_benefit (GevFactorRow *self,
                            GevStore     *store,
                            GevBenefit   *benefit,
                            GPtrArray    *factors)
{
  g_autoptr (GevRecord) before = g_steal_pointer (&self->factor);
  GevValue unset = { 0 };

  g_set_object (&self->store, store);
  g_set_object (&self->benefit, benefit);
  for (guint i = 0; i < factors->len; i++)
    if (gev_record_get_choice (g_ptr_array_index (factors, i), GEV_CALCULATION_FACTOR_FACTOR) == (int) self->kind)
      g_set_object (&self->factor, g_ptr_array_index (factors, i));
  gtk_widget_set_sensitive (GTK_WIDGET (self), !gev_store_is_read_only (store));
  if (says_the_same (before, self->factor))
    return;
  show_problem (self, 0, NULL);
  for (guint i = 0; i < N_EDITORS; i++)
    gev_field_editor_set_value (self->editors[i],
                                self->factor != NULL ? &gev_record_get_values (self->factor)[FIRST + i] : &unset);
}
