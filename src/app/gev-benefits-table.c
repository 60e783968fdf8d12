/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefits-table.h"

#include <glib/gi18n.h>

#include "gev-benefit-cell.h"
#include "gev-benefit.h"
#include "gev-list-focus.h"
#include "gev-record-list.h"

/**
 * GevBenefitsTable:
 *
 * The benefits that a query asks for, of every project and programme.
 */
struct _GevBenefitsTable
{
  AdwBin parent_instance;

  GevRecordList *list;
  GtkMultiSelection *selection;

  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (GevBenefitsTable, gev_benefits_table, ADW_TYPE_BIN)

enum
{
  SELECTION_CHANGED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *label;
  int width;
} columns[GEV_N_BENEFIT_COLUMNS] = {
  [GEV_BENEFIT_COLUMN_TITLE] = { N_("Benefit"), 0 },
  [GEV_BENEFIT_COLUMN_STATUS] = { N_("Status"), -1 },
  [GEV_BENEFIT_COLUMN_DEGREE] = { N_("Degree"), 70 },
  [GEV_BENEFIT_COLUMN_LAST] = { N_("Last value"), 132 },
  [GEV_BENEFIT_COLUMN_DUE] = { N_("Next due"), 144 },
};

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  column)
{
  gtk_list_item_set_child (item, gev_benefit_cell_new (GPOINTER_TO_UINT (column)));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gev_benefit_cell_bind (GEV_BENEFIT_CELL (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  gev_benefit_cell_unbind (GEV_BENEFIT_CELL (gtk_list_item_get_child (item)));
}

static void
add_column (GevBenefitsTable *self,
            GevBenefitColumn  id)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_(columns[id].label), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (id));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, columns[id].width == 0);
  if (columns[id].width > 0)
    gtk_column_view_column_set_fixed_width (column, columns[id].width);
  gtk_column_view_append_column (self->view, column);
}

static void
selection_changed_cb (GevBenefitsTable *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
activate_cb (GevBenefitsTable *self,
             guint             position)
{
  gev_benefits_table_select (self, position);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
gev_benefits_table_dispose (GObject *object)
{
  gev_benefits_table_set_store (GEV_BENEFITS_TABLE (object), NULL, NULL);

  G_OBJECT_CLASS (gev_benefits_table_parent_class)->dispose (object);
}

static void
gev_benefits_table_class_init (GevBenefitsTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_benefits_table_dispose;

  /**
   * GevBenefitsTable::selection-changed:
   *
   * Others are selected.
   */
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * GevBenefitsTable::activated:
   *
   * A benefit was chosen with Enter or a double click; it alone is selected.
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-benefits-table.ui");
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsTable, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
gev_benefits_table_init (GevBenefitsTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < GEV_N_BENEFIT_COLUMNS; i++)
    add_column (self, i);
  gev_list_focus_let_tab_out (GTK_WIDGET (self->view));
}

/**
 * gev_benefits_table_set_store:
 * @self: a table
 * @store: (nullable): the portfolio whose benefits it shows
 * @query: (nullable): which of them, and in what order; %NULL without a store
 */
void
gev_benefits_table_set_store (GevBenefitsTable *self,
                              GevStore         *store,
                              GevQuery         *query)
{
  g_autoptr (GError) error = NULL;

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  if (store == NULL)
    return;
  self->list = gev_record_list_new (store, query, &error);
  if (self->list == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * gev_benefits_table_set_query:
 * @self: a table with a store
 * @query: which benefits to show, and in what order
 *
 * What is selected stays so where it is shown still.
 */
void
gev_benefits_table_set_query (GevBenefitsTable *self,
                              GevQuery         *query)
{
  g_autoptr (GError) error = NULL;

  if (self->list != NULL && !gev_record_list_set_query (self->list, query, &error))
    g_warning ("%s", error->message);
}

/**
 * gev_benefits_table_get_n_shown:
 * @self: a table
 *
 * Returns: how many benefits it shows
 */
guint
gev_benefits_table_get_n_shown (GevBenefitsTable *self)
{
  return self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
}

/**
 * gev_benefits_table_get_row:
 * @self: a table
 * @position: from 0
 *
 * Returns: (transfer full) (nullable): the benefit there
 */
GevRow *
gev_benefits_table_get_row (GevBenefitsTable *self,
                            guint             position)
{
  return self->list != NULL ? g_list_model_get_item (G_LIST_MODEL (self->list), position) : NULL;
}

/**
 * gev_benefits_table_find:
 * @self: a table
 * @uuid: the UUID of a benefit
 *
 * Returns: where it is, or %GEV_RECORD_LIST_NOWHERE
 */
guint
gev_benefits_table_find (GevBenefitsTable *self,
                         const char       *uuid)
{
  return self->list != NULL ? gev_record_list_find (self->list, uuid) : GEV_RECORD_LIST_NOWHERE;
}

/**
 * gev_benefits_table_get_selected:
 * @self: a table
 *
 * Returns: (transfer full): the positions that are selected
 */
GtkBitset *
gev_benefits_table_get_selected (GevBenefitsTable *self)
{
  return self->selection != NULL ? gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection))
                                 : gtk_bitset_new_empty ();
}

/**
 * gev_benefits_table_select:
 * @self: a table
 * @position: a position
 *
 * Selects that benefit alone and scrolls to it.
 */
void
gev_benefits_table_select (GevBenefitsTable *self,
                           guint             position)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));

  if (position >= gev_benefits_table_get_n_shown (self))
    return;
  while (list != NULL && !GTK_IS_LIST_VIEW (list))
    list = gtk_widget_get_prev_sibling (list);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}
