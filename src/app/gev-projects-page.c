/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-projects-page.h"

#include <glib/gi18n.h>

#include "gev-filter-button.h"
#include "gev-project-edits.h"
#include "gev-project-table.h"
#include "gev-project.h"
#include "gev-projects-chart.h"
#include "gev-record-dialog.h"
#include "gev-saved-filters.h"
#include "gev-store-query.h"
#include "gev-window.h"

/**
 * GevProjectsPage:
 *
 * The projects of the portfolio: searched, filtered, sorted, and changed
 * several at once.
 */
struct _GevProjectsPage
{
  GevPage parent_instance;

  GevQuery *query;
  guint n_projects;

  GtkStack *stack;
  GtkStack *views;
  GevPage *timeline;
  GevPage *risk;
  GtkWidget *search;
  GtkLabel *count;
  GevSavedFilters *saved_filters;
  GtkMenuButton *view_button;
  GtkWidget *filters;
  GtkWidget *clear_button;
  GtkStack *result_stack;
  GevProjectTable *table;
  GtkRevealer *selection_bar;
  GtkLabel *selection_label;
};

G_DEFINE_FINAL_TYPE (GevProjectsPage, gev_projects_page, GEV_TYPE_PAGE)

static void
update_selection (GevProjectsPage *self)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (self));
  g_autoptr (GPtrArray) selected = gev_project_table_get_selected (self->table);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u project selected", "%u projects selected", selected->len), selected->len);
  gboolean writable = store != NULL && !gev_store_is_read_only (store);

  gtk_label_set_text (self->selection_label, text);
  gtk_revealer_set_reveal_child (self->selection_bar, selected->len > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "projects.open", selected->len == 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "projects.set", selected->len > 0 && writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "projects.delete", selected->len > 0 && writable);
}

static void
update_result (GevProjectsPage *self)
{
  guint n_shown = gev_project_table_get_n_shown (self->table);
  gboolean narrowed = gev_query_is_narrowed (self->query);
  g_autofree char *text = NULL;

  if (narrowed)
    text = g_strdup_printf (ngettext ("%u of %u project", "%u of %u projects", self->n_projects), n_shown,
                            self->n_projects);
  else
    text = g_strdup_printf (ngettext ("%u project", "%u projects", n_shown), n_shown);
  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (self->clear_button, narrowed);
  gtk_stack_set_visible_child_name (self->result_stack, n_shown > 0 ? "table" : "nothing");
  gtk_stack_set_visible_child_name (self->stack, self->n_projects > 0 ? "list" : "empty");
  update_selection (self);
}

/* Everything that shows what is asked for. */
static void
apply_query (GevProjectsPage *self)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (self));

  if (store == NULL)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (self->filters); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GEV_IS_FILTER_BUTTON (child))
      gev_filter_button_set_query (GEV_FILTER_BUTTON (child), store, self->query);
  gev_saved_filters_set_query (self->saved_filters, self->query);
  gev_project_table_set_query (self->table, self->query);
  update_result (self);
}

static void
search_changed_cb (GevProjectsPage *self)
{
  gev_query_set_text (self->query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  apply_query (self);
}

static void
stop_search_cb (GevProjectsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* From the search on to what was found. */
static void
search_activate_cb (GevProjectsPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
}

static void
filter_changed_cb (GevFilterButton   *button,
                   const char *const *values,
                   GevProjectsPage   *self)
{
  g_autofree char *key = NULL;

  g_object_get (button, "key", &key, NULL);
  gev_query_set_filter (self->query, key, values);
  apply_query (self);
}

static void
set_query (GevProjectsPage *self,
           GevQuery        *query)
{
  const char *text = gev_query_get_text (query);

  g_object_ref (query);
  g_object_unref (self->query);
  self->query = query;
  g_signal_handlers_block_by_func (self->search, search_changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), text != NULL ? text : "");
  g_signal_handlers_unblock_by_func (self->search, search_changed_cb, self);
  apply_query (self);
}

static void
saved_filter_chosen_cb (GevProjectsPage *self,
                        GevQuery        *query)
{
  set_query (self, query);
}

static void
clear_filters_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  g_autoptr (GevQuery) query = gev_query_new (GEV_TYPE_PROJECT);

  set_query (GEV_PROJECTS_PAGE (widget), query);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (GPtrArray) selected = gev_project_table_get_selected (GEV_PROJECTS_PAGE (widget)->table);

  if (selected->len > 0)
    gev_window_show_record (widget, g_ptr_array_index (selected, 0));
}

static gboolean
set_accepted_cb (GevProjectsPage *self,
                 GevRecord       *draft,
                 GevRecordDialog *dialog)
{
  GPtrArray *projects = g_object_get_data (G_OBJECT (dialog), "gev-projects");
  guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "gev-field"));
  GevStore *store = gev_page_get_store (GEV_PAGE (self));
  const char *const *tags = field == GEV_PROJECT_TAGS ? gev_record_get_list (draft, field) : NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (field == GEV_PROJECT_TAGS && tags == NULL)
    return TRUE;
  if (tags != NULL)
    title = gev_project_edits_add_tags (store, projects, tags, &error);
  else
    title = gev_project_edits_set (store, projects, field, &gev_record_get_values (draft)[field], &error);

  if (title == NULL)
    {
      gev_window_show_error (GTK_WIDGET (self), _("The projects could not be changed"), error);
      return FALSE;
    }
  /* They may have moved. */
  gev_project_table_select (self->table, projects);
  gev_window_show_undo_toast (GTK_WIDGET (self), title);

  return TRUE;
}

static const char *
get_set_title (guint field)
{
  switch (field)
    {
    case GEV_PROJECT_PROGRAMME:
      return _("Set Programme");
    case GEV_PROJECT_TRACK:
      return _("Set Track");
    case GEV_PROJECT_UNIT:
      return _("Set Unit");
    default:
      return _("Add Tags");
    }
}

/* Asks for the value in a copy of the first project. */
static void
set_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GevProjectsPage *self = GEV_PROJECTS_PAGE (widget);
  const char *fields[] = { g_variant_get_string (parameter, NULL), NULL };
  g_autoptr (GPtrArray) selected = gev_project_table_get_selected (self->table);
  g_autoptr (GevRecord) draft = NULL;
  GevRecordDialog *dialog;
  guint field;

  if (selected->len == 0)
    return;
  draft = gev_record_copy (g_ptr_array_index (selected, 0));
  field = (guint) gev_record_class_find_field (GEV_RECORD_GET_CLASS (draft), fields[0]);
  if (field == GEV_PROJECT_TAGS || selected->len > 1)
    gev_record_unset (draft, field);
  dialog = gev_record_dialog_new (widget, gev_page_get_store (GEV_PAGE (self)), draft, fields);
  g_object_set (dialog, "title", get_set_title (field), "accept-label",
                field == GEV_PROJECT_TAGS ? _("Add") : _("Set"), NULL);
  g_object_set_data_full (G_OBJECT (dialog), "gev-projects", g_ptr_array_ref (selected),
                          (GDestroyNotify) g_ptr_array_unref);
  g_object_set_data (G_OBJECT (dialog), "gev-field", GUINT_TO_POINTER (field));
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (set_accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GevProjectsPage *self = GEV_PROJECTS_PAGE (widget);
  g_autoptr (GPtrArray) selected = gev_project_table_get_selected (self->table);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (selected->len == 0)
    return;
  if (!gev_project_edits_delete (gev_page_get_store (GEV_PAGE (self)), selected, &error))
    {
      gev_window_show_error (widget, _("The projects could not be deleted"), error);
      return;
    }
  title = gev_record_dup_title (g_ptr_array_index (selected, 0));
  text = selected->len == 1 ? g_strdup_printf (_("“%s” was deleted"), title)
                            : g_strdup_printf (ngettext ("%u project was deleted", "%u projects were deleted",
                                                         selected->len),
                                               selected->len);
  gev_window_show_undo_toast (widget, text);
}

static gboolean
created_cb (GevProjectsPage *self,
            GevRecord       *draft)
{
  g_autoptr (GError) error = NULL;

  if (!gev_project_edits_create (gev_page_get_store (GEV_PAGE (self)), draft, &error))
    {
      gev_window_show_error (GTK_WIDGET (self), _("The project could not be made"), error);
      return FALSE;
    }
  gev_window_show_record (GTK_WIDGET (self), draft);

  return TRUE;
}

static void
store_changed_cb (GevProjectsPage *self)
{
  gev_project_table_set_store (self->table, gev_page_get_store (GEV_PAGE (self)));
  gev_page_set_store (self->timeline, gev_page_get_store (GEV_PAGE (self)));
  gev_page_set_store (self->risk, gev_page_get_store (GEV_PAGE (self)));
  apply_query (self);
}

static void
gev_projects_page_refresh (GevPage *page)
{
  GevProjectsPage *self = GEV_PROJECTS_PAGE (page);
  GevStore *store = gev_page_get_store (page);
  g_autoptr (GevQuery) all = gev_query_new (GEV_TYPE_PROJECT);
  g_autoptr (GArray) ids = gev_store_query (store, all, NULL);
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (store, NULL);
  g_autofree char *title = portfolio != NULL ? gev_record_dup_title (portfolio) : NULL;

  gev_page_set_subtitle (page, title);
  self->n_projects = ids != NULL ? ids->len : 0;
  apply_query (self);
}

static void
gev_projects_page_show_record (GevPage   *page,
                               GevRecord *record)
{
  GevProjectsPage *self = GEV_PROJECTS_PAGE (page);

  if (!GEV_IS_PROJECT (record))
    return;
  gtk_stack_set_visible_child_name (self->views, "table");
  gev_project_table_show (self->table, record);
}

static void
gev_projects_page_activate_primary (GevPage *page)
{
  static const char *const fields[] = { "title", "unit", "track", NULL };
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_PROJECT);
  GevRecordDialog *dialog = gev_record_dialog_new (GTK_WIDGET (page), gev_page_get_store (page), draft, fields);

  g_object_set (dialog, "title", _("New Project"), "accept-label", _("Create"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (created_cb), page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gev_projects_page_start_search (GevPage *page)
{
  GevProjectsPage *self = GEV_PROJECTS_PAGE (page);

  gtk_stack_set_visible_child_name (self->views, "table");
  gtk_widget_grab_focus (self->search);
}

static void
gev_projects_page_dispose (GObject *object)
{
  GevProjectsPage *self = GEV_PROJECTS_PAGE (object);

  G_OBJECT_CLASS (gev_projects_page_parent_class)->dispose (object);

  g_clear_object (&self->query);
}

static void
gev_projects_page_class_init (GevProjectsPageClass *klass)
{
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_projects_page_dispose;
  page_class->refresh = gev_projects_page_refresh;
  page_class->show_record = gev_projects_page_show_record;
  page_class->activate_primary = gev_projects_page_activate_primary;
  page_class->start_search = gev_projects_page_start_search;

  g_type_ensure (GEV_TYPE_FILTER_BUTTON);
  g_type_ensure (GEV_TYPE_PROJECT_TABLE);
  g_type_ensure (GEV_TYPE_PROJECTS_CHART);
  g_type_ensure (GEV_TYPE_SAVED_FILTERS);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-projects-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, views);
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, risk);
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, search);
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, count);
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, saved_filters);
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, view_button);
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, clear_button);
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, result_stack);
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, table);
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, GevProjectsPage, selection_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, saved_filter_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_selection);

  gtk_widget_class_install_action (widget_class, "projects.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "projects.set", "s", set_action);
  gtk_widget_class_install_action (widget_class, "projects.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "projects.clear-filters", NULL, clear_filters_action);
}

static void
gev_projects_page_init (GevProjectsPage *self)
{
  g_autoptr (GMenuModel) menu = NULL;

  self->query = gev_query_new (GEV_TYPE_PROJECT);
  gtk_widget_init_template (GTK_WIDGET (self));
  menu = gev_project_table_get_menu (self->table);
  gtk_menu_button_set_menu_model (self->view_button, menu);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", gev_project_table_get_actions (self->table));
  g_signal_connect (self, "notify::store", G_CALLBACK (store_changed_cb), NULL);
}
