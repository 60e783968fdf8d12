/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefits-page.h"

#include <glib/gi18n.h>

#include "gev-benefit.h"
#include "gev-benefits-table.h"
#include "gev-filter-button.h"
#include "gev-format.h"
#include "gev-measuring-dialog.h"
#include "gev-measuring-pane.h"
#include "gev-record-list.h"
#include "gev-series-dialog.h"
#include "gev-store-query.h"
#include "gev-window.h"

/**
 * GevBenefitsPage:
 *
 * The benefits of every project and programme, what is overdue first, each with
 * a place to type in its next measurement.
 */
struct _GevBenefitsPage
{
  GevPage parent_instance;

  GevQuery *query;
  guint n_benefits;
  gboolean is_fresh; /* nothing has been chosen yet */
  char *next; /* the benefit below the one that is measured */

  GtkStack *stack;
  GtkLabel *sentence;
  GtkWidget *search;
  GtkLabel *count;
  GtkWidget *filters;
  GtkWidget *clear_button;
  GtkStack *result_stack;
  GevBenefitsTable *table;
  GevMeasuringPane *pane;
};

G_DEFINE_FINAL_TYPE (GevBenefitsPage, gev_benefits_page, GEV_TYPE_PAGE)

static guint
count (GevStore   *store,
       const char *key,
       const char *value)
{
  g_autoptr (GevQuery) query = gev_query_new (GEV_TYPE_BENEFIT);
  g_autoptr (GArray) ids = NULL;

  if (key != NULL)
    gev_query_set_filter (query, key, (const char *[]){ value, NULL });
  ids = gev_store_query (store, query, NULL);

  return ids != NULL ? ids->len : 0;
}

static void
show_sentence (GevBenefitsPage *self,
               GevStore        *store)
{
  const GevLanguage *language = gev_language_get_default ();
  guint n_overdue = count (store, "due", "overdue");
  guint n_soon = count (store, "due", "soon");
  guint n_on_plan = count (store, "status", "on-plan");
  g_autofree char *overdue = gev_format_count (language, n_overdue);
  g_autofree char *soon = gev_format_count (language, n_soon);
  g_autofree char *on_plan = gev_format_count (language, n_on_plan);
  g_autofree char *all = gev_format_count (language, self->n_benefits);
  g_autoptr (GString) text = g_string_new (NULL);

  if (n_overdue > 0)
    g_string_append_printf (text,
                            ngettext ("%s measurement is overdue.", "%s measurements are overdue.", n_overdue),
                            overdue);
  else
    g_string_append (text, _("No measurement is overdue."));
  g_string_append_c (text, ' ');
  if (n_soon > 0)
    g_string_append_printf (text, ngettext ("%s is due within 30 days.", "%s are due within 30 days.", n_soon), soon);
  else
    g_string_append (text, _("None is due within 30 days."));
  g_string_append_c (text, ' ');
  g_string_append_printf (
    text, ngettext ("%1$s of %2$s benefit is on plan.", "%1$s of %2$s benefits are on plan.", self->n_benefits),
    on_plan, all);
  gtk_label_set_text (self->sentence, text->str);
}

static gboolean
is_due (GevRow *row)
{
  GevDate due = gev_record_get_date (gev_row_get_record (row), GEV_BENEFIT_NEXT_DUE);
  const GevFigure *figure = gev_row_get_figure (row);

  return figure->overdue || (due >= figure->as_of && due <= figure->as_of + 30);
}

/* The one below it that is due, or else the first that is. */
static void
note_next (GevBenefitsPage *self,
           guint            position)
{
  g_autoptr (GevRow) below = gev_benefits_table_get_row (self->table, position + 1);
  g_autoptr (GevRow) first = gev_benefits_table_get_row (self->table, 0);

  g_clear_pointer (&self->next, g_free);
  if (below != NULL && is_due (below))
    self->next = g_strdup (gev_record_get_uuid (gev_row_get_record (below)));
  else if (position > 0 && first != NULL && is_due (first))
    self->next = g_strdup (gev_record_get_uuid (gev_row_get_record (first)));
}

static void
show_selected (GevBenefitsPage *self)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (self));
  g_autoptr (GtkBitset) selected = gev_benefits_table_get_selected (self->table);
  guint n_selected = (guint) gtk_bitset_get_size (selected);
  g_autoptr (GevRow) row = NULL;

  if (n_selected > 1)
    {
      gev_measuring_pane_set_selected (self->pane, n_selected);
      return;
    }
  if (n_selected == 1)
    {
      row = gev_benefits_table_get_row (self->table, gtk_bitset_get_nth (selected, 0));
      note_next (self, gtk_bitset_get_nth (selected, 0));
    }
  gev_measuring_pane_set_row (self->pane, store, row);
}

static void
update_result (GevBenefitsPage *self)
{
  const GevLanguage *language = gev_language_get_default ();
  guint n_shown = gev_benefits_table_get_n_shown (self->table);
  gboolean narrowed = gev_query_is_narrowed (self->query);
  g_autofree char *shown = gev_format_count (language, n_shown);
  g_autofree char *all = gev_format_count (language, self->n_benefits);
  g_autofree char *text = NULL;

  if (narrowed)
    text = g_strdup_printf (ngettext ("%1$s of %2$s benefit", "%1$s of %2$s benefits", self->n_benefits), shown, all);
  else
    text = g_strdup_printf (ngettext ("%s benefit", "%s benefits", n_shown), shown);
  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (self->clear_button, narrowed);
  gtk_stack_set_visible_child_name (self->result_stack, n_shown > 0 ? "table" : "nothing");
  gtk_stack_set_visible_child_name (self->stack, self->n_benefits > 0 ? "list" : "empty");
}

/* Everything that shows what is asked for. */
static void
apply_query (GevBenefitsPage *self)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (self));

  if (store == NULL)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (self->filters); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GEV_IS_FILTER_BUTTON (child))
      gev_filter_button_set_query (GEV_FILTER_BUTTON (child), store, self->query);
  gev_benefits_table_set_query (self->table, self->query);
  update_result (self);
  show_selected (self);
}

static void
search_changed_cb (GevBenefitsPage *self)
{
  gev_query_set_text (self->query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  apply_query (self);
}

static void
stop_search_cb (GevBenefitsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
search_activate_cb (GevBenefitsPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
}

static void
filter_changed_cb (GevFilterButton   *button,
                   const char *const *values,
                   GevBenefitsPage   *self)
{
  g_autofree char *key = NULL;

  g_object_get (button, "key", &key, NULL);
  gev_query_set_filter (self->query, key, values);
  apply_query (self);
}

static void
set_query (GevBenefitsPage *self,
           GevQuery        *query)
{
  g_object_ref (query);
  g_object_unref (self->query);
  self->query = query;
  gev_query_set_sort (self->query, "due-date", FALSE);
  g_signal_handlers_block_by_func (self->search, search_changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_signal_handlers_unblock_by_func (self->search, search_changed_cb, self);
  apply_query (self);
}

static void
clear_filters_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  g_autoptr (GevQuery) query = gev_query_new (GEV_TYPE_BENEFIT);

  set_query (GEV_BENEFITS_PAGE (widget), query);
}

/* Those that are selected, or else those that are due, or else all that are shown. */
static GPtrArray *
choose_rows (GevBenefitsPage *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) selected = gev_benefits_table_get_selected (self->table);
  guint n_shown = MIN (gev_benefits_table_get_n_shown (self->table), GEV_MEASURING_MOST);
  gboolean several = gtk_bitset_get_size (selected) > 1;

  for (guint i = 0; several && i < MIN (gtk_bitset_get_size (selected), GEV_MEASURING_MOST); i++)
    g_ptr_array_add (rows, gev_benefits_table_get_row (self->table, gtk_bitset_get_nth (selected, i)));
  for (guint i = 0; !several && i < n_shown; i++)
    {
      g_autoptr (GevRow) row = gev_benefits_table_get_row (self->table, i);

      if (is_due (row))
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  for (guint i = 0; rows->len == 0 && i < n_shown; i++)
    g_ptr_array_add (rows, gev_benefits_table_get_row (self->table, i));

  return rows;
}

static void
enter_many_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  GevBenefitsPage *self = GEV_BENEFITS_PAGE (widget);
  g_autoptr (GPtrArray) rows = choose_rows (self);

  if (rows->len > 0)
    gtk_window_present (
      GTK_WINDOW (gev_measuring_dialog_new (widget, gev_page_get_store (GEV_PAGE (self)), rows)));
}

static void
enter_series_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  GevBenefitsPage *self = GEV_BENEFITS_PAGE (widget);
  g_autoptr (GtkBitset) selected = gev_benefits_table_get_selected (self->table);
  g_autoptr (GevRow) row = NULL;

  if (gtk_bitset_get_size (selected) == 1)
    row = gev_benefits_table_get_row (self->table, gtk_bitset_get_nth (selected, 0));
  gtk_window_present (GTK_WINDOW (gev_series_dialog_new (widget, gev_page_get_store (GEV_PAGE (self)),
                                                         row != NULL ? gev_row_get_record (row) : NULL)));
}

static void
activated_cb (GevBenefitsPage *self)
{
  gev_measuring_pane_start (self->pane);
}

/* On to the next one that is due. */
static void
saved_cb (GevBenefitsPage *self)
{
  g_autofree char *next = g_steal_pointer (&self->next);
  guint position = next != NULL ? gev_benefits_table_find (self->table, next) : GEV_RECORD_LIST_NOWHERE;

  if (position == GEV_RECORD_LIST_NOWHERE)
    {
      gev_window_show_undo_toast (GTK_WIDGET (self), _("Measured. Nothing more is due here."));
      return;
    }
  gev_benefits_table_select (self->table, position);
  gev_measuring_pane_start (self->pane);
}

static void
store_changed_cb (GevBenefitsPage *self)
{
  gev_benefits_table_set_store (self->table, gev_page_get_store (GEV_PAGE (self)), self->query);
  self->is_fresh = TRUE;
  apply_query (self);
}

static void
gev_benefits_page_refresh (GevPage *page)
{
  GevBenefitsPage *self = GEV_BENEFITS_PAGE (page);
  GevStore *store = gev_page_get_store (page);

  gboolean can_write = !gev_store_is_read_only (store);

  self->n_benefits = count (store, NULL, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "benefits.enter-many", can_write && self->n_benefits > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "benefits.enter-series", can_write && self->n_benefits > 0);
  show_sentence (self, store);
  apply_query (self);
  if (self->is_fresh && self->n_benefits > 0)
    {
      self->is_fresh = FALSE;
      gev_benefits_table_select (self->table, 0);
    }
}

/* A benefit that is to be measured: it comes among the others that are due. */
static void
gev_benefits_page_show_record (GevPage   *page,
                               GevRecord *record)
{
  GevBenefitsPage *self = GEV_BENEFITS_PAGE (page);
  g_autoptr (GevQuery) query = gev_query_new (GEV_TYPE_BENEFIT);
  guint position;

  if (!GEV_IS_BENEFIT (record))
    return;
  gev_query_set_filter (query, "due", (const char *[]){ "overdue", "soon", NULL });
  set_query (self, query);
  position = gev_benefits_table_find (self->table, gev_record_get_uuid (record));
  if (position == GEV_RECORD_LIST_NOWHERE)
    {
      gev_query_set_filter (query, "due", NULL);
      set_query (self, query);
      position = gev_benefits_table_find (self->table, gev_record_get_uuid (record));
    }
  gev_benefits_table_select (self->table, position);
  gev_measuring_pane_start (self->pane);
}

static void
gev_benefits_page_activate_primary (GevPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "benefits.enter-many", NULL);
}

static void
gev_benefits_page_start_search (GevPage *page)
{
  gtk_widget_grab_focus (GEV_BENEFITS_PAGE (page)->search);
}

static void
gev_benefits_page_dispose (GObject *object)
{
  GevBenefitsPage *self = GEV_BENEFITS_PAGE (object);

  G_OBJECT_CLASS (gev_benefits_page_parent_class)->dispose (object);

  g_clear_object (&self->query);
  g_clear_pointer (&self->next, g_free);
}

static void
gev_benefits_page_class_init (GevBenefitsPageClass *klass)
{
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_benefits_page_dispose;
  page_class->refresh = gev_benefits_page_refresh;
  page_class->show_record = gev_benefits_page_show_record;
  page_class->activate_primary = gev_benefits_page_activate_primary;
  page_class->start_search = gev_benefits_page_start_search;

  g_type_ensure (GEV_TYPE_BENEFITS_TABLE);
  g_type_ensure (GEV_TYPE_FILTER_BUTTON);
  g_type_ensure (GEV_TYPE_MEASURING_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-benefits-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPage, search);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPage, count);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPage, clear_button);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPage, result_stack);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPage, table);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitsPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_selected);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, saved_cb);

  gtk_widget_class_install_action (widget_class, "benefits.clear-filters", NULL, clear_filters_action);
  gtk_widget_class_install_action (widget_class, "benefits.enter-many", NULL, enter_many_action);
  gtk_widget_class_install_action (widget_class, "benefits.enter-series", NULL, enter_series_action);
}

static void
gev_benefits_page_init (GevBenefitsPage *self)
{
  self->query = gev_query_new (GEV_TYPE_BENEFIT);
  gev_query_set_sort (self->query, "due-date", FALSE);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::store", G_CALLBACK (store_changed_cb), NULL);
}
