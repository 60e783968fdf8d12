/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-facts.h"

#include <glib/gi18n.h>

#include "gev-benefit-words.h"
#include "gev-calculation-factor.h"
#include "gev-calculation.h"
#include "gev-format.h"
#include "gev-plan-change.h"
#include "gev-plan-standing.h"
#include "gev-prerequisite.h"
#include "gev-store-figures.h"
#include "gev-text.h"
#include "gev-value-text.h"
#include "gev-window.h"

/**
 * GevBenefitFacts:
 *
 * The key facts of a benefit, in two columns: who realises it and whether it is
 * accepted, from where to where, what must happen first, what becomes of the
 * gain, and how its plan was changed.
 */
struct _GevBenefitFacts
{
  AdwBin parent_instance;

  GevStore *store;
  GevBenefit *benefit;

  GtkGrid *grid;
  GtkWidget *accept_button;
  int n_rows;
};

G_DEFINE_FINAL_TYPE (GevBenefitFacts, gev_benefit_facts, ADW_TYPE_BIN)

static void
add_widget (GevBenefitFacts *self,
            const char      *name,
            GtkWidget       *widget)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_grid_attach (self->grid, label, 0, self->n_rows, 1, 1);
  gtk_grid_attach (self->grid, widget, 1, self->n_rows, 1, 1);
  self->n_rows++;
}

static GtkWidget *
create_value (const char *text)
{
  GtkWidget *label = gtk_label_new (text != NULL && *text != '\0' ? text : "–");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

static void
add_fact (GevBenefitFacts *self,
          const char      *name,
          const char      *text)
{
  add_widget (self, name, create_value (text));
}

/* What, on which day, from where: "0 · 01.01.2024 · Nattlister". */
static void
add_fields (GevBenefitFacts *self,
            const char      *name,
            const guint     *fields,
            guint            n_fields)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *part = gev_record_text (self->benefit, fields[i]);

      gev_text_append_part (text, part);
    }
  add_fact (self, name, text->str);
}

static void
add_target (GevBenefitFacts *self)
{
  g_autofree char *target = gev_record_text (self->benefit, GEV_BENEFIT_TARGET);
  g_autofree char *date = gev_record_text (self->benefit, GEV_BENEFIT_TARGET_DATE);
  g_autofree char *low = gev_record_text (self->benefit, GEV_BENEFIT_TARGET_LOW);
  g_autofree char *high = gev_record_text (self->benefit, GEV_BENEFIT_TARGET_HIGH);
  g_autoptr (GString) text = g_string_new (target);

  if (*low != '\0' && *high != '\0')
    {
      g_string_append_c (text, ' ');
      /* Translators: the cautious and the hopeful target. */
      g_string_append_printf (text, _("(%1$s to %2$s)"), low, high);
    }
  gev_text_append_part (text, date);
  add_fact (self, C_("key fact", "Target"), text->str);
}

static void
add_acceptance (GevBenefitFacts *self)
{
  static const guint fields[] = { GEV_BENEFIT_ACCEPTED, GEV_BENEFIT_ACCEPTED_BY };
  GtkWidget *box;

  gtk_widget_set_sensitive (self->accept_button, !gev_store_is_read_only (self->store));
  if (gev_record_has (self->benefit, GEV_BENEFIT_ACCEPTED))
    {
      add_fields (self, C_("key fact", "Accepted"), fields, G_N_ELEMENTS (fields));
      return;
    }
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), create_value (_("○ Not yet")));
  gtk_box_append (GTK_BOX (box), self->accept_button);
  add_widget (self, C_("key fact", "Accepted"), box);
}

static void
add_prerequisites (GevBenefitFacts *self)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GPtrArray) prerequisites =
    gev_store_get_referring (self->store, GEV_TYPE_PREREQUISITE, GEV_PREREQUISITE_BENEFIT,
                             gev_record_get_uuid (self->benefit), NULL);
  g_autofree char *done = NULL;
  g_autofree char *all = NULL;
  g_autofree char *overdue = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GevPlanStanding standing = { 0 };

  if (prerequisites == NULL || prerequisites->len == 0)
    return;
  gev_plan_standing_add (&standing, self->benefit, prerequisites, gev_store_get_status_date (self->store));
  done = gev_format_count (language, standing.n_done);
  all = gev_format_count (language, standing.n_prerequisites);
  overdue = gev_format_count (language, standing.n_overdue);
  g_string_append_printf (text, _("%1$s of %2$s done"), done, all);
  if (standing.n_overdue > 0)
    g_string_append_printf (text, ngettext (", ▲ %s overdue", ", ▲ %s overdue", standing.n_overdue), overdue);
  add_fact (self, C_("key fact", "Must happen first"), text->str);
}

static void
add_calculation (GevBenefitFacts *self)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GPtrArray) factors =
    gev_store_get_referring (self->store, GEV_TYPE_CALCULATION_FACTOR, GEV_CALCULATION_FACTOR_BENEFIT,
                             gev_record_get_uuid (self->benefit), NULL);
  g_autoptr (GevCalculation) calculation = NULL;
  g_autofree char *template = gev_record_text (self->benefit, GEV_BENEFIT_TEMPLATE);
  g_autofree char *yearly = NULL;
  g_autofree char *text = NULL;
  gint64 likely, low, high, unit_value;
  gboolean differs;

  if (factors == NULL || *template == '\0')
    return;
  calculation = gev_calculation_new (self->benefit, factors);
  if (gev_calculation_get_yearly_ore (calculation, &likely, &low, &high))
    {
      differs = gev_calculation_get_unit_value_ore (calculation, &unit_value) &&
                unit_value != gev_record_get_number (self->benefit, GEV_BENEFIT_UNIT_VALUE_ORE);
      yearly = gev_format_money (language, likely);
      text = g_strdup_printf (differs ? _("%1$s, %2$s a year; ≠ the value of one unit") : _("%1$s, %2$s a year"),
                              template, yearly);
    }
  add_fact (self, C_("key fact", "Calculation"), text != NULL ? text : template);
}

/* "01.06.2025: 50 by 01.07.2026 before. Fewer units than planned." */
static void
add_changes (GevBenefitFacts *self)
{
  g_autoptr (GPtrArray) changes =
    gev_store_get_referring (self->store, GEV_TYPE_PLAN_CHANGE, GEV_PLAN_CHANGE_BENEFIT,
                             gev_record_get_uuid (self->benefit), NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      gpointer change = g_ptr_array_index (changes, i);
      g_autofree char *date = gev_record_text (change, GEV_PLAN_CHANGE_DATE);
      g_autofree char *target = gev_record_text (change, GEV_PLAN_CHANGE_TARGET);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a day, the target until then, and the reason for the change. */
      g_string_append_printf (text, _("%1$s, before: %2$s. %3$s"), date, *target != '\0' ? target : "–",
                              gev_record_get_text (change, GEV_PLAN_CHANGE_REASON));
    }
  if (text->len > 0)
    add_fact (self, C_("key fact", "Plan changed"), text->str);
}

static void
fill (GevBenefitFacts *self)
{
  static const guint baseline[] = { GEV_BENEFIT_BASELINE, GEV_BENEFIT_BASELINE_DATE, GEV_BENEFIT_BASELINE_SOURCE };
  static const guint disposal[] = { GEV_BENEFIT_DISPOSAL, GEV_BENEFIT_DISPOSED, GEV_BENEFIT_DISPOSAL_NOTE };
  static const guint owner[] = { GEV_BENEFIT_OWNER };
  static const guint next_due[] = { GEV_BENEFIT_NEXT_DUE };
  static const guint group[] = { GEV_BENEFIT_GROUP };
  static const guint weight[] = { GEV_BENEFIT_WEIGHT };
  g_autofree char *consequence = gev_benefit_words_consequence (gev_language_get_default (), self->benefit);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  if (gtk_widget_get_parent (self->accept_button) != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->accept_button)), self->accept_button);
  self->n_rows = 0;
  add_fields (self, C_("key fact", "Owner"), owner, G_N_ELEMENTS (owner));
  add_acceptance (self);
  add_fields (self, C_("key fact", "Baseline"), baseline, G_N_ELEMENTS (baseline));
  add_target (self);
  add_fields (self, C_("key fact", "Next due"), next_due, G_N_ELEMENTS (next_due));
  add_prerequisites (self);
  add_fields (self, C_("key fact", "Group"), group, G_N_ELEMENTS (group));
  add_fields (self, C_("key fact", "Disposal"), disposal, G_N_ELEMENTS (disposal));
  add_calculation (self);
  if (consequence != NULL && !gev_record_get_flag (self->benefit, GEV_BENEFIT_PRICED))
    add_fact (self, C_("key fact", "Consequence"), consequence);
  if (gev_record_has (self->benefit, GEV_BENEFIT_WEIGHT))
    add_fields (self, C_("key fact", "Weight"), weight, G_N_ELEMENTS (weight));
  add_changes (self);
}

static void
accept_cb (GevBenefitFacts *self)
{
  g_autoptr (GevRecord) changed = gev_record_copy (GEV_RECORD (self->benefit));
  g_autofree char *name = gev_record_dup_title (self->benefit);
  g_autofree char *title = g_strdup_printf (_("“%s” accepted"), name);
  g_autoptr (GError) error = NULL;

  gev_record_set_number (changed, GEV_BENEFIT_ACCEPTED, gev_date_today ());
  if (!gev_record_has (changed, GEV_BENEFIT_ACCEPTED_BY))
    gev_record_set_text (changed, GEV_BENEFIT_ACCEPTED_BY, gev_record_get_text (changed, GEV_BENEFIT_OWNER));
  g_object_ref (self);
  if (gev_store_save (self->store, changed, title, &error))
    gev_window_show_undo_toast (GTK_WIDGET (self), title);
  else
    gev_window_show_error (GTK_WIDGET (self), _("The change could not be saved"), error);
  g_object_unref (self);
}

static void
gev_benefit_facts_dispose (GObject *object)
{
  GevBenefitFacts *self = GEV_BENEFIT_FACTS (object);

  g_clear_object (&self->store);
  g_clear_object (&self->benefit);
  g_clear_object (&self->accept_button);

  G_OBJECT_CLASS (gev_benefit_facts_parent_class)->dispose (object);
}

static void
gev_benefit_facts_class_init (GevBenefitFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gev_benefit_facts_dispose;
}

static void
gev_benefit_facts_init (GevBenefitFacts *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_grid_set_column_spacing (self->grid, 12);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));

  self->accept_button = g_object_ref_sink (gtk_button_new_with_label (_("Accept")));
  gtk_widget_set_valign (self->accept_button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->accept_button, _("The benefit owner accepts the benefit today"));
  g_signal_connect_swapped (self->accept_button, "clicked", G_CALLBACK (accept_cb), self);
}

/**
 * gev_benefit_facts_set_benefit:
 * @self: key facts
 * @store: the portfolio
 * @benefit: a benefit, as it is kept
 *
 * Shows what the portfolio says of it now.
 */
void
gev_benefit_facts_set_benefit (GevBenefitFacts *self,
                               GevStore        *store,
                               GevBenefit      *benefit)
{
  g_set_object (&self->store, store);
  g_set_object (&self->benefit, benefit);
  fill (self);
}
