/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-freed-table.h"

#include <glib/gi18n.h>

#include "gev-benefit.h"
#include "gev-figure-button.h"
#include "gev-format.h"

/**
 * GevFreedTable:
 *
 * The freed money of a programme in figures: the two groups apart, for a cut in
 * the budget is not the same as money for another use, both together, and by
 * year. Each figure shows what it comes from.
 */
struct _GevFreedTable
{
  AdwBin parent_instance;

  GtkGrid *grid;
  int n_rows;
};

G_DEFINE_FINAL_TYPE (GevFreedTable, gev_freed_table, ADW_TYPE_BIN)

/* A row of figures, and what they are the sums of. */
typedef struct
{
  const char *name;
  const GevFreedFigures *figures;
  gint64 target_ore; /* 0 for none of its own */
  gboolean is_sum;
  GevSum sum;
} Row;

static void
attach (GevFreedTable *self,
        GtkWidget     *cell,
        int            column,
        const char    *style)
{
  gtk_widget_set_halign (cell, column == 0 ? GTK_ALIGN_START : GTK_ALIGN_END);
  gtk_widget_set_valign (cell, GTK_ALIGN_BASELINE);
  gtk_widget_set_hexpand (cell, column == 0);
  gtk_widget_add_css_class (cell, "numeric");
  if (style != NULL)
    gtk_widget_add_css_class (cell, style);
  gtk_grid_attach (self->grid, cell, column, self->n_rows, 1, 1);
}

static void
add_text (GevFreedTable *self,
          int            column,
          const char    *text,
          const char    *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), column == 0);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  attach (self, label, column, style);
}

static void
add_titles (GevFreedTable *self,
            gboolean       has_targets)
{
  const char *const titles[] = { _("Realised"), _("Plan so far"), _("Plan in all"), _("Target") };

  for (int i = 0; i < (has_targets ? 4 : 3); i++)
    add_text (self, i + 1, titles[i], "dim-label");
  self->n_rows++;
}

static void
add_row (GevFreedTable *self,
         GevStore      *store,
         Row           *row)
{
  const GevLanguage *language = gev_language_get_default ();
  const char *const titles[] = { _("Realised"), _("Plan so far"), _("Plan in all") };
  const gint64 amounts[] = {
    row->figures->realised_ore,
    row->figures->planned_to_date_ore,
    row->figures->planned_ore,
  };
  const char *style = row->is_sum ? "heading" : NULL;

  add_text (self, 0, row->name, style);
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      /* Translators: which figure, of what: "Realised, budget effect". */
      g_autofree char *name = g_strdup_printf (_("%1$s, %2$s"), titles[i], row->name);
      GtkWidget *button = gev_figure_button_new ();

      row->sum.kind = i;
      gev_figure_button_set_figure (GEV_FIGURE_BUTTON (button), store, name, amounts[i], &row->sum);
      attach (self, button, (int) i + 1, style);
    }
  if (row->target_ore != 0)
    {
      g_autofree char *target = gev_format_money_short (language, row->target_ore);

      add_text (self, G_N_ELEMENTS (amounts) + 1, target, style);
    }
  self->n_rows++;
}

static gboolean
has_amounts (const GevFreedYear *year)
{
  return year->target_ore != 0 || year->total.planned_ore != 0 || year->total.realised_ore != 0;
}

static void
add_years (GevFreedTable       *self,
           GevStore            *store,
           GevSum               sum,
           const GevFreedMoney *money)
{
  for (guint i = 0; i < money->n_years; i++)
    {
      const GevFreedYear *year = &money->years[i];
      g_autofree char *name = g_strdup_printf ("%d", year->year);
      GevDate next = gev_date_new (year->year + 1, 1, 1);
      Row row = { name, &year->total, year->target_ore, FALSE, sum };

      if (!has_amounts (year))
        continue;
      row.sum.from = MAX (money->from, gev_date_new (year->year, 1, 1));
      row.sum.to = next != GEV_DATE_NONE ? MIN (money->to, next) : money->to;
      add_row (self, store, &row);
    }
}

static void
gev_freed_table_class_init (GevFreedTableClass *klass)
{
}

static void
gev_freed_table_init (GevFreedTable *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_row_spacing (self->grid, 4);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

/**
 * gev_freed_table_set_money:
 * @self: a table
 * @store: the portfolio
 * @programme: a programme
 * @money: what it has freed
 */
void
gev_freed_table_set_money (GevFreedTable       *self,
                           GevStore            *store,
                           GevProgramme        *programme,
                           const GevFreedMoney *money)
{
  const guint budget_effect = 1u << GEV_BENEFIT_GROUP_BUDGET_EFFECT;
  const guint alternative_use = 1u << GEV_BENEFIT_GROUP_ALTERNATIVE_USE;
  GevSum sum = { .scope = programme, .from = money->from, .to = money->to, .rounded_from = money->rounded_from };
  Row rows[] = {
    { _(gev_benefit_group_vocabulary.terms[GEV_BENEFIT_GROUP_BUDGET_EFFECT].label), &money->budget_effect, 0, FALSE,
      sum },
    { _(gev_benefit_group_vocabulary.terms[GEV_BENEFIT_GROUP_ALTERNATIVE_USE].label), &money->alternative_use, 0,
      FALSE, sum },
    { _("Together"), &money->total, money->target_ore, TRUE, sum },
  };
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->n_rows = 0;
  rows[0].sum.groups = budget_effect;
  rows[1].sum.groups = alternative_use;
  rows[2].sum.groups = sum.groups = budget_effect | alternative_use;
  add_titles (self, money->has_target);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_row (self, store, &rows[i]);
  add_years (self, store, sum, money);
}
