/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-project-table.h"

#include <glib/gi18n.h>

#include "gev-list-focus.h"
#include "gev-project-cell.h"
#include "gev-project.h"
#include "gev-record-list.h"

/**
 * GevProjectTable:
 *
 * The projects that a query asks for, in columns that are chosen and sorted by
 * the user; the settings remember both. What is done to the selected ones are
 * actions of its page, called “projects”.
 */
struct _GevProjectTable
{
  AdwBin parent_instance;

  GSettings *settings;
  GSimpleActionGroup *actions;
  GevStore *store;
  GevQuery *query;
  GevRecordList *list;
  GtkColumnViewColumn *columns[GEV_N_PROJECT_COLUMNS];
  GevProjectColumnId asked; /* by which column the sorter compares first */

  GtkColumnView *view;
  GMenuModel *row_menu;
  GtkWidget *popover;
};

G_DEFINE_FINAL_TYPE (GevProjectTable, gev_project_table, ADW_TYPE_BIN)

enum
{
  SELECTION_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The widget’s data that tells which item a cell, or a row of cells, shows. */
static GQuark
item_quark (void)
{
  return g_quark_from_static_string ("gev-project-table-item");
}

static int
find_column (const char *name)
{
  for (guint i = 0; i < GEV_N_PROJECT_COLUMNS; i++)
    if (g_str_equal (gev_project_column_get (i)->name, name))
      return (int) i;

  return -1;
}

static GevProjectColumnId
get_column_id (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (object, "gev-project-column"));
}

static void
apply_query (GevProjectTable *self)
{
  g_autoptr (GPtrArray) selected = gev_project_table_get_selected (self);
  g_autofree char *sort = g_settings_get_string (self->settings, "project-sort");
  g_autoptr (GError) error = NULL;

  gev_query_set_sort (self->query, sort, g_settings_get_boolean (self->settings, "project-sort-descending"));
  if (self->list == NULL)
    return;
  if (!gev_record_list_set_query (self->list, self->query, &error))
    g_warning ("%s", error->message);
  gev_project_table_select (self, selected);
}

/* Sorts as the settings say; the header shows it. */
static void
apply_sort (GevProjectTable *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "project-sort");
  int column = find_column (name);

  g_signal_handlers_block_matched (gtk_column_view_get_sorter (self->view), G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                                   self);
  gtk_column_view_sort_by_column (self->view, column >= 0 ? self->columns[column] : NULL,
                                  g_settings_get_boolean (self->settings, "project-sort-descending")
                                    ? GTK_SORT_DESCENDING
                                    : GTK_SORT_ASCENDING);
  g_signal_handlers_unblock_matched (gtk_column_view_get_sorter (self->view), G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                                     self);
  apply_query (self);
}

static int
note_column_cb (gconstpointer a,
                gconstpointer b,
                gpointer      column)
{
  GevProjectTable *self = g_object_get_data (column, "gev-project-table");

  self->asked = get_column_id (column);

  return -1;
}

/* The store sorts, not the view; but the view alone knows what its headers were
 * clicked for, and before GTK 4.10 tells only by comparing: which column it
 * asks, and whether it turns the answer. */
static void
sorter_changed_cb (GevProjectTable *self,
                   int              change,
                   GtkSorter       *sorter)
{
  g_autoptr (GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);
  GtkOrdering ordering = gtk_sorter_compare (sorter, one, other);

  if (ordering == GTK_ORDERING_EQUAL)
    return;
  g_signal_handlers_block_by_func (self->settings, apply_sort, self);
  g_settings_set_string (self->settings, "project-sort", gev_project_column_get (self->asked)->name);
  g_settings_set_boolean (self->settings, "project-sort-descending", ordering == GTK_ORDERING_LARGER);
  g_signal_handlers_unblock_by_func (self->settings, apply_sort, self);
  apply_query (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          GevProjectTable          *self)
{
  gtk_list_item_set_child (item, gev_project_cell_new (get_column_id (factory)));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         GevProjectTable          *self)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  GtkWidget *place = gtk_widget_get_parent (cell);

  gev_project_cell_bind (GEV_PROJECT_CELL (cell), self->store, gtk_list_item_get_item (item));
  if (place != NULL && gtk_widget_get_parent (place) != NULL)
    {
      g_object_set_qdata (G_OBJECT (place), item_quark (), item);
      g_object_set_qdata (G_OBJECT (gtk_widget_get_parent (place)), item_quark (), item);
    }
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           GevProjectTable          *self)
{
  gev_project_cell_unbind (GEV_PROJECT_CELL (gtk_list_item_get_child (item)));
}

static GtkListItemFactory *
create_factory (GevProjectTable    *self,
                GevProjectColumnId  id)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "gev-project-column", GUINT_TO_POINTER (id));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);

  return factory;
}

/* A header stands over its numbers. */
static void
align_header (GevProjectTable *self,
              guint            position)
{
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (self->view)));

  while (position-- > 0 && title != NULL)
    title = gtk_widget_get_next_sibling (title);
  if (title != NULL && gtk_widget_get_first_child (title) != NULL)
    gtk_widget_set_halign (gtk_widget_get_first_child (title), GTK_ALIGN_END);
}

static void
add_column (GevProjectTable    *self,
            GevProjectColumnId  id)
{
  const GevProjectColumn *column = gev_project_column_get (id);
  GtkColumnViewColumn *shown = gtk_column_view_column_new (_(column->label), create_factory (self, id));

  g_object_set_data (G_OBJECT (shown), "gev-project-column", GUINT_TO_POINTER (id));
  g_object_set_data (G_OBJECT (shown), "gev-project-table", self);
  gtk_column_view_column_set_resizable (shown, TRUE);
  gtk_column_view_column_set_expand (shown, column->width == 0);
  if (column->can_sort)
    {
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (note_column_cb, shown, NULL));

      gtk_column_view_column_set_sorter (shown, sorter);
    }
  gtk_column_view_append_column (self->view, shown);
  if (column->is_number)
    align_header (self, id);
  self->columns[id] = shown;
  g_object_unref (shown);
}

static char *
name_column_action (GevProjectColumnId id)
{
  return g_strconcat ("show-", gev_project_column_get (id)->name, NULL);
}

static void
show_column (GevProjectTable    *self,
             GevProjectColumnId  id,
             gboolean            shown)
{
  if (gtk_column_view_column_get_visible (self->columns[id]) != shown)
    gtk_column_view_column_set_visible (self->columns[id], shown);
  /* A hidden column with a width would take up its room (GTK 4.8). */
  if (!shown)
    gtk_column_view_column_set_fixed_width (self->columns[id], -1);
  else if (gtk_column_view_column_get_fixed_width (self->columns[id]) < 0)
    gtk_column_view_column_set_fixed_width (self->columns[id], gev_project_column_get (id)->width);
}

/* Shows the columns that the settings name; the title always. */
static void
apply_columns (GevProjectTable *self)
{
  g_auto (GStrv) names = g_settings_get_strv (self->settings, "project-columns");

  for (guint i = 1; i < GEV_N_PROJECT_COLUMNS; i++)
    {
      gboolean shown = g_strv_contains ((const char *const *) names, gev_project_column_get (i)->name);
      g_autofree char *action = name_column_action (i);

      show_column (self, i, shown);
      g_action_change_state (g_action_map_lookup_action (G_ACTION_MAP (self->actions), action),
                             g_variant_new_boolean (shown));
    }
}

static void
column_toggled_cb (GSimpleAction   *action,
                   GVariant        *parameter,
                   GevProjectTable *self)
{
  const char *name = g_action_get_name (G_ACTION (action)) + strlen ("show-");
  g_auto (GStrv) names = g_settings_get_strv (self->settings, "project-columns");
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  gboolean was_shown = FALSE;

  for (char **shown = names; *shown != NULL; shown++)
    if (g_str_equal (*shown, name))
      was_shown = TRUE;
    else
      g_strv_builder_add (chosen, *shown);
  if (!was_shown)
    g_strv_builder_add (chosen, name);
  list = g_strv_builder_end (chosen);
  g_settings_set_strv (self->settings, "project-columns", (const char *const *) list);
}

static void
add_actions (GevProjectTable *self)
{
  g_autoptr (GAction) sort = g_settings_create_action (self->settings, "project-sort");
  g_autoptr (GAction) descending = g_settings_create_action (self->settings, "project-sort-descending");

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action (G_ACTION_MAP (self->actions), sort);
  g_action_map_add_action (G_ACTION_MAP (self->actions), descending);
  for (guint i = 1; i < GEV_N_PROJECT_COLUMNS; i++)
    {
      g_autofree char *name = name_column_action (i);
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (FALSE));

      g_signal_connect (action, "activate", G_CALLBACK (column_toggled_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
}

static void
show_menu (GevProjectTable *self,
           GtkWidget       *at,
           double           x,
           double           y)
{
  GdkRectangle place = { 0 };

  gtk_widget_translate_coordinates (at, GTK_WIDGET (self), x, y, &x, &y);
  place.x = (int) x;
  place.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* The item that is shown where @widget is. */
static GtkListItem *
find_item (GevProjectTable *self,
           GtkWidget       *widget)
{
  GtkListItem *item = NULL;

  for (; item == NULL && widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget))
    item = g_object_get_qdata (G_OBJECT (widget), item_quark ());

  return item;
}

/* What the pointer is at becomes the selection, unless it is in it already. */
static void
pressed_cb (GevProjectTable *self,
            int              n_press,
            double           x,
            double           y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkListItem *item = find_item (self, picked);

  if (item == NULL)
    return;
  if (!gtk_list_item_get_selected (item))
    gtk_selection_model_select_item (gtk_column_view_get_model (self->view), gtk_list_item_get_position (item), TRUE);
  show_menu (self, GTK_WIDGET (self), x, y);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GevProjectTable *self = GEV_PROJECT_TABLE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkListItem *item = focus != NULL ? find_item (self, focus) : NULL;

  if (item == NULL)
    return;
  if (!gtk_list_item_get_selected (item))
    gtk_selection_model_select_item (gtk_column_view_get_model (self->view), gtk_list_item_get_position (item), TRUE);
  show_menu (self, focus, 48, gtk_widget_get_height (focus));
}

static void
activate_cb (GevProjectTable *self,
             guint            position)
{
  g_autoptr (GevRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "s",
                              gev_record_get_uuid (gev_row_get_record (row)));
}

static void
selection_changed_cb (GevProjectTable *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
gev_project_table_dispose (GObject *object)
{
  GevProjectTable *self = GEV_PROJECT_TABLE (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gev_project_table_set_store (self, NULL);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);
  g_clear_object (&self->query);

  G_OBJECT_CLASS (gev_project_table_parent_class)->dispose (object);
}

static void
gev_project_table_class_init (GevProjectTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_project_table_dispose;

  /**
   * GevProjectTable::selection-changed:
   *
   * Others are selected.
   */
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-project-table.ui");
  gtk_widget_class_bind_template_child (widget_class, GevProjectTable, view);
  gtk_widget_class_bind_template_child (widget_class, GevProjectTable, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);

  gtk_widget_class_install_action (widget_class, "table.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "table.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "table.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "projects.delete", NULL);
}

static void
gev_project_table_init (GevProjectTable *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->settings = g_settings_new ("no.gevinst.Gevinst");
  self->query = gev_query_new (GEV_TYPE_PROJECT);
  add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < GEV_N_PROJECT_COLUMNS; i++)
    add_column (self, i);
  gev_list_focus_let_tab_out (GTK_WIDGET (self->view));

  self->popover = gtk_popover_menu_new_from_model (self->row_menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  apply_columns (self);
  apply_sort (self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::project-sort", G_CALLBACK (apply_sort), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::project-sort-descending", G_CALLBACK (apply_sort), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::project-columns", G_CALLBACK (apply_columns), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gev_project_table_set_store:
 * @self: a table
 * @store: (nullable): the portfolio whose projects it shows
 */
void
gev_project_table_set_store (GevProjectTable *self,
                             GevStore        *store)
{
  g_autoptr (GError) error = NULL;

  if (self->store == store)
    return;
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->list);
  g_set_object (&self->store, store);
  if (store == NULL)
    return;
  self->list = gev_record_list_new (store, self->query, &error);
  if (self->list != NULL)
    {
      g_autoptr (GtkSelectionModel) selection =
        GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->list))));

      g_signal_connect_object (selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_column_view_set_model (self->view, selection);
    }
  else
    {
      g_warning ("%s", error->message);
    }
}

/**
 * gev_project_table_set_query:
 * @self: a table
 * @query: which projects to show; the order is the user’s
 */
void
gev_project_table_set_query (GevProjectTable *self,
                             GevQuery        *query)
{
  g_object_unref (self->query);
  self->query = gev_query_copy (query);
  apply_query (self);
}

/**
 * gev_project_table_get_actions:
 * @self: a table
 *
 * Returns: (transfer none): the actions of its menu, to be inserted as “table”
 */
GActionGroup *
gev_project_table_get_actions (GevProjectTable *self)
{
  return G_ACTION_GROUP (self->actions);
}

/**
 * gev_project_table_get_menu:
 * @self: a table
 *
 * Returns: (transfer full): the menu of its order and its columns
 */
GMenuModel *
gev_project_table_get_menu (GevProjectTable *self)
{
  g_autoptr (GMenu) sort = g_menu_new ();
  g_autoptr (GMenu) direction = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < GEV_N_PROJECT_COLUMNS; i++)
    {
      const GevProjectColumn *column = gev_project_column_get (i);
      g_autofree char *sort_action = g_strconcat ("table.project-sort::", column->name, NULL);
      g_autofree char *show_action = g_strconcat ("table.show-", column->name, NULL);

      if (column->can_sort)
        g_menu_append (sort, _(column->label), sort_action);
      if (i != GEV_PROJECT_COLUMN_TITLE)
        g_menu_append (columns, _(column->label), show_action);
    }
  g_menu_append (direction, _("Descending"), "table.project-sort-descending");
  g_menu_append_section (order, NULL, G_MENU_MODEL (sort));
  g_menu_append_section (order, NULL, G_MENU_MODEL (direction));
  g_menu_append_submenu (menu, _("Sort By"), G_MENU_MODEL (order));
  g_menu_append_submenu (menu, _("Columns"), G_MENU_MODEL (columns));

  return G_MENU_MODEL (menu);
}

/**
 * gev_project_table_get_n_shown:
 * @self: a table
 *
 * Returns: how many projects it shows
 */
guint
gev_project_table_get_n_shown (GevProjectTable *self)
{
  return self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
}

/**
 * gev_project_table_get_selected:
 * @self: a table
 *
 * Returns: (transfer full) (element-type GevRecord): the projects that are
 *   selected, in order
 */
GPtrArray *
gev_project_table_get_selected (GevProjectTable *self)
{
  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);
  GtkSelectionModel *model = self->list != NULL ? gtk_column_view_get_model (self->view) : NULL;
  g_autoptr (GtkBitset) positions = model != NULL ? gtk_selection_model_get_selection (model) : NULL;
  GtkBitsetIter iter;
  guint position;

  if (positions != NULL && gtk_bitset_iter_init_first (&iter, positions, &position))
    do
      {
        g_autoptr (GevRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), position);

        g_ptr_array_add (selected, g_object_ref (gev_row_get_record (row)));
      }
    while (gtk_bitset_iter_next (&iter, &position));

  return selected;
}

/**
 * gev_project_table_select:
 * @self: a table with a store
 * @projects: (element-type GevRecord): projects
 *
 * Selects those of the projects that the table shows, and no others.
 */
void
gev_project_table_select (GevProjectTable *self,
                          GPtrArray       *projects)
{
  g_autoptr (GtkBitset) positions = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, gev_project_table_get_n_shown (self));

  for (guint i = 0; i < projects->len; i++)
    {
      guint position = gev_record_list_find (self->list, gev_record_get_uuid (g_ptr_array_index (projects, i)));

      if (position != GEV_RECORD_LIST_NOWHERE)
        gtk_bitset_add (positions, position);
    }
  gtk_selection_model_set_selection (gtk_column_view_get_model (self->view), positions, all);
}

/**
 * gev_project_table_show:
 * @self: a table with a store
 * @project: a project
 *
 * Selects the project and scrolls to it, if the table shows it.
 */
void
gev_project_table_show (GevProjectTable *self,
                        GevRecord       *project)
{
  guint position = gev_record_list_find (self->list, gev_record_get_uuid (project));
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));

  if (position == GEV_RECORD_LIST_NOWHERE)
    return;
  while (list != NULL && !GTK_IS_LIST_VIEW (list))
    list = gtk_widget_get_prev_sibling (list);
  gtk_selection_model_select_item (gtk_column_view_get_model (self->view), position, TRUE);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}
