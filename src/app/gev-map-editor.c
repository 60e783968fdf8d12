/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-map-editor.h"

#include <glib/gi18n.h>

#include "gev-benefits-map-chart.h"
#include "gev-chart-dialog.h"
#include "gev-list-focus.h"
#include "gev-map-arrow-dialog.h"
#include "gev-map-box-dialog.h"
#include "gev-map-edits.h"
#include "gev-map-view.h"
#include "gev-store-figures.h"
#include "gev-window.h"

/**
 * GevMapEditor:
 *
 * The benefits map (gevinstkart) of a project or a programme, to be edited by
 * mouse and by keyboard: drawn, and the same as a list that tells it in words.
 */
struct _GevMapEditor
{
  AdwBin parent_instance;

  GevStore *store;
  GevRecord *owner;
  GevRecordSet *set;
  GevBenefitsMap *map;
  GevChart *chart;
  char *chosen; /* the UUID of a box or an arrow */
  gboolean is_stale;

  GtkStack *stack;
  GtkLabel *sentence_label;
  GevMapView *view;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (GevMapEditor, gev_map_editor, ADW_TYPE_BIN)

static const char *const editing_actions[] = { "map.begin",  "map.add",        "map.link",  "map.edit",
                                               "map.rename", "map.edit-arrow", "map.remove" };

static gpointer
get_chosen (GevMapEditor *self)
{
  return self->set != NULL ? gev_record_set_lookup (self->set, self->chosen) : NULL;
}

/* The number of the box that is chosen, or that the arrow that is comes from;
 * -1 for none. */
static int
get_chosen_box (GevMapEditor *self)
{
  gpointer chosen = get_chosen (self);

  if (chosen == NULL)
    return -1;

  return gev_benefits_map_find_node (
    self->map, GEV_IS_MAP_EDGE (chosen) ? gev_record_get_text (chosen, GEV_MAP_EDGE_FROM) : self->chosen);
}

static const char *
get_kind (GevMapEditor *self,
          guint         box)
{
  int kind = gev_record_get_choice (gev_benefits_map_get_node (self->map, box), GEV_MAP_NODE_KIND);

  return _(gev_map_node_kind_vocabulary.terms[MAX (kind, 0)].label);
}

/* "Benefit · 78 % · ✓ On plan" */
static char *
dup_standing (GevMapEditor *self,
              guint         box)
{
  const char *degree = gev_map_chart_get_degree_text (GEV_MAP_CHART (self->chart), box);

  return degree != NULL ? g_strdup_printf ("%s · %s", get_kind (self, box), degree) : g_strdup (get_kind (self, box));
}

/* All that a box is, for one who does not see the map. */
static char *
dup_words (GevMapEditor *self,
           guint         box)
{
  g_autofree char *title = gev_benefits_map_dup_title (self->map, box);
  g_autofree char *standing = dup_standing (self, box);
  g_autoptr (GString) words = g_string_new (title);
  guint n_arrows, n_out = 0;
  const GevMapArrow *arrows = gev_benefits_map_get_arrows (self->map, &n_arrows);

  g_string_append_printf (words, ", %s", standing);
  for (guint i = 0; i < n_arrows; i++)
    {
      g_autofree char *to = arrows[i].from == box ? gev_benefits_map_dup_title (self->map, arrows[i].to) : NULL;

      if (to != NULL)
        g_string_append_printf (words, n_out++ == 0 ? _(". Leads to: %s") : ", %s", to);
    }
  if (n_out == 0)
    g_string_append (words, _(". Leads to nothing yet"));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenu *
create_arrow_section (GevMapEditor *self,
                      int           box)
{
  GMenu *section = g_menu_new ();
  guint n_arrows;
  const GevMapArrow *arrows = gev_benefits_map_get_arrows (self->map, &n_arrows);

  for (guint i = 0; i < n_arrows; i++)
    {
      g_autofree char *to = NULL;
      g_autofree char *label = NULL;
      g_autoptr (GMenuItem) item = NULL;

      if ((int) arrows[i].from != box)
        continue;
      to = gev_benefits_map_dup_title (self->map, arrows[i].to);
      label = g_strdup_printf (_("Arrow to “%s”…"), to);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "map.edit-arrow", "s", gev_record_get_uuid (arrows[i].record));
      g_menu_append_item (section, item);
    }

  return section;
}

static void
update_menu (GevMapEditor *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GMenu *edits = g_menu_new ();
  GMenu *picture = g_menu_new ();
  int box = get_chosen_box (self);

  if (box >= 0)
    {
      g_menu_append (edits, _("Edit…"), "map.edit");
      g_menu_append (edits, _("New Box That It Leads To…"), "map.add");
      g_menu_append (edits, _("New Arrow…"), "map.link");
    }
  else
    {
      g_menu_append (edits, _("New Box…"), "map.add");
    }
  append_section (menu, edits);
  if (box >= 0)
    {
      GMenu *removal = g_menu_new ();

      append_section (menu, create_arrow_section (self, box));
      g_menu_append (removal, _("Delete"), "map.remove");
      append_section (menu, removal);
    }
  g_menu_append (picture, _("Show as Table"), "map.table");
  g_menu_append (picture, _("Copy Picture"), "map.copy");
  g_menu_append (picture, _("Save Picture…"), "map.save");
  append_section (menu, picture);
  gev_map_view_set_menu (self->view, G_MENU_MODEL (menu));
}

static void
update_actions (GevMapEditor *self)
{
  gboolean can_edit = self->store != NULL && !gev_store_is_read_only (self->store);
  int box = get_chosen_box (self);

  for (gsize i = 0; i < G_N_ELEMENTS (editing_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), editing_actions[i], can_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.edit", can_edit && box >= 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.rename", can_edit && box >= 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.remove", can_edit && box >= 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.link",
                                 can_edit && box >= 0 && gev_benefits_map_get_n_nodes (self->map) > 1);
}

static void
row_selected_cb (GevMapEditor  *self,
                 GtkListBoxRow *row);

static void
select_row (GevMapEditor *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  while (row != NULL && g_strcmp0 (gtk_widget_get_name (row), self->chosen) != 0)
    row = gtk_widget_get_next_sibling (row);
  g_signal_handlers_block_by_func (self->list, row_selected_cb, self);
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  g_signal_handlers_unblock_by_func (self->list, row_selected_cb, self);
}

/* What is chosen in the map is chosen in the list, and the reverse. */
static void
show_chosen (GevMapEditor *self)
{
  int box = get_chosen_box (self);
  g_autofree char *words = box >= 0 ? dup_words (self, (guint) box) : NULL;

  gev_map_view_set_chosen (self->view, box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : gev_chart_get_description (self->chart), -1);
  select_row (self);
  update_menu (self);
  update_actions (self);
}

static void
set_chosen (GevMapEditor *self,
            const char   *uuid)
{
  if (self->chosen == uuid)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (uuid);
}

static void
row_selected_cb (GevMapEditor  *self,
                 GtkListBoxRow *row)
{
  /* The list goes after what it shows. */
  if (self->chart == NULL)
    return;
  set_chosen (self, row != NULL ? gtk_widget_get_name (GTK_WIDGET (row)) : NULL);
  show_chosen (self);
}

static void
box_chosen_cb (GevMapEditor *self,
               int           box)
{
  set_chosen (self, box >= 0 ? gev_record_get_uuid (gev_benefits_map_get_node (self->map, (guint) box)) : NULL);
  show_chosen (self);
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
add_row (GevMapEditor *self,
         const char   *uuid,
         GtkWidget    *content,
         const char   *words)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_widget_set_name (row, uuid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_list_box_append (self->list, row);
}

static void
add_box_row (GevMapEditor *self,
             guint         box)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *title = gev_benefits_map_dup_title (self->map, box);
  g_autofree char *standing = dup_standing (self, box);
  g_autofree char *words = dup_words (self, box);

  gtk_box_append (GTK_BOX (content), create_label (title, "heading"));
  gtk_box_append (GTK_BOX (content), create_label (standing, "dim-label"));
  gtk_widget_add_css_class (content, "map-line");
  add_row (self, gev_record_get_uuid (gev_benefits_map_get_node (self->map, box)), content, words);
}

static void
add_arrow_row (GevMapEditor      *self,
               const GevMapArrow *arrow)
{
  const char *assumption = gev_record_get_text (arrow->record, GEV_MAP_EDGE_ASSUMPTION);
  gboolean is_part = gev_record_get_flag (arrow->record, GEV_MAP_EDGE_PART);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *to = gev_benefits_map_dup_title (self->map, arrow->to);
  g_autofree char *line = g_strdup_printf ("→ %s", to);
  g_autofree char *note = g_strdup_printf ("%s%s%s", is_part ? _("Counted in it") : "",
                                           is_part && assumption != NULL ? " · " : "",
                                           assumption != NULL ? assumption : "");
  g_autofree char *leads = g_strdup_printf (_("Leads to: %s"), to);
  g_autofree char *words = *note != '\0' ? g_strdup_printf ("%s, %s", leads, note) : g_strdup (leads);

  gtk_box_append (GTK_BOX (content), create_label (line, NULL));
  if (*note != '\0')
    gtk_box_append (GTK_BOX (content), create_label (note, "dim-label"));
  gtk_widget_add_css_class (content, "map-arrow-line");
  add_row (self, gev_record_get_uuid (arrow->record), content, words);
}

/* From what is delivered to the goals, each box with its arrows. */
static void
fill_list (GevMapEditor *self)
{
  guint n_arrows;
  const GevMapArrow *arrows = gev_benefits_map_get_arrows (self->map, &n_arrows);
  GtkWidget *row;

  g_signal_handlers_block_by_func (self->list, row_selected_cb, self);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_signal_handlers_unblock_by_func (self->list, row_selected_cb, self);
  for (guint kind = 0; kind < gev_map_node_kind_vocabulary.n_terms; kind++)
    for (guint i = 0; i < gev_benefits_map_get_n_nodes (self->map); i++)
      {
        GevMapNode *box = gev_benefits_map_get_node (self->map, i);

        if ((guint) MAX (gev_record_get_choice (box, GEV_MAP_NODE_KIND), 0) != kind)
          continue;
        add_box_row (self, i);
        for (guint j = 0; j < n_arrows; j++)
          if (arrows[j].from == i)
            add_arrow_row (self, &arrows[j]);
      }
}

static void
refresh (GevMapEditor *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
  gboolean was_in = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  GtkListBoxRow *row;

  /* A box can be chosen before the owner is known. */
  if (self->store == NULL)
    return;
  self->is_stale = FALSE;
  g_clear_pointer (&self->map, gev_benefits_map_free);
  g_clear_object (&self->set);
  g_clear_object (&self->chart);
  self->set = gev_map_edits_read (self->store, self->owner);
  self->map = gev_benefits_map_new (self->set, self->owner);
  self->chart = gev_benefits_map_chart_new (gev_language_get_default (), self->set, self->owner,
                                            gev_store_get_status_date (self->store));
  gtk_label_set_text (self->sentence_label, gev_chart_get_description (self->chart));
  gev_map_view_set_chart (self->view, GEV_MAP_CHART (self->chart));
  fill_list (self);
  show_chosen (self);
  gtk_stack_set_visible_child_name (self->stack, gev_chart_is_empty (self->chart) ? "empty" : "map");
  row = gtk_list_box_get_selected_row (self->list);
  if (had_focus && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else if (was_in && !gev_chart_is_empty (self->chart))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
saved_cb (GevMapEditor *self,
          const char   *uuid)
{
  gev_map_editor_choose (self, uuid);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
open_box (GevMapEditor *self,
          GevRecord    *box,
          const char   *from)
{
  GevMapBoxDialog *dialog =
    gev_map_box_dialog_new (GTK_WIDGET (self), self->store, self->owner, self->map, box, from);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_arrow (GevMapEditor *self,
            GevRecord    *arrow)
{
  gtk_window_present (
    GTK_WINDOW (gev_map_arrow_dialog_new (GTK_WIDGET (self), self->store, self->owner, arrow)));
}

static void
edit_chosen (GevMapEditor *self)
{
  gpointer chosen = get_chosen (self);
  g_autoptr (GevRecord) draft = chosen != NULL ? gev_record_copy (chosen) : NULL;

  if (draft == NULL || gev_store_is_read_only (self->store))
    return;
  if (GEV_IS_MAP_EDGE (draft))
    open_arrow (self, draft);
  else
    open_box (self, draft, NULL);
}

static void
drawn_cb (GevMapEditor *self,
          int           from,
          int           to)
{
  g_autofree char *problem = gev_benefits_map_check_arrow (self->map, (guint) from, (guint) to);
  g_autofree char *from_name = gev_benefits_map_dup_title (self->map, (guint) from);
  g_autofree char *to_name = gev_benefits_map_dup_title (self->map, (guint) to);
  g_autoptr (GevRecord) arrow = gev_record_new (GEV_TYPE_MAP_EDGE);
  g_autoptr (GError) error = NULL;

  if (gev_store_is_read_only (self->store))
    return;
  if (problem != NULL)
    {
      g_set_error_literal (&error, GEV_STORE_ERROR, GEV_STORE_ERROR_REFUSED, problem);
    }
  else
    {
      gev_record_set_text (arrow, GEV_MAP_EDGE_FROM,
                           gev_record_get_uuid (gev_benefits_map_get_node (self->map, (guint) from)));
      gev_record_set_text (arrow, GEV_MAP_EDGE_TO,
                           gev_record_get_uuid (gev_benefits_map_get_node (self->map, (guint) to)));
      gev_map_edits_save_arrow (self->store, arrow, from_name, to_name, &error);
    }
  if (error != NULL)
    gev_window_show_error (GTK_WIDGET (self), _("The Arrow Could Not Be Made"), error);
}

static void
begin_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GevMapEditor *self = GEV_MAP_EDITOR (widget);
  g_autoptr (GError) error = NULL;

  if (!gev_map_edits_begin (self->store, self->owner, &error))
    gev_window_show_error (widget, _("The Map Could Not Be Begun"), error);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  gev_map_editor_add (GEV_MAP_EDITOR (widget));
}

static void
link_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GevMapEditor *self = GEV_MAP_EDITOR (widget);
  g_autoptr (GevRecord) arrow = gev_record_new (GEV_TYPE_MAP_EDGE);
  int box = get_chosen_box (self);

  if (box < 0)
    return;
  gev_record_set_text (arrow, GEV_MAP_EDGE_FROM,
                       gev_record_get_uuid (gev_benefits_map_get_node (self->map, (guint) box)));
  open_arrow (self, arrow);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  edit_chosen (GEV_MAP_EDITOR (widget));
}

/* The box, also where an arrow from it is chosen. */
static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GevMapEditor *self = GEV_MAP_EDITOR (widget);
  int box = get_chosen_box (self);
  g_autoptr (GevRecord) draft =
    box >= 0 ? gev_record_copy (GEV_RECORD (gev_benefits_map_get_node (self->map, (guint) box))) : NULL;

  if (draft != NULL)
    open_box (self, draft, NULL);
}

static void
edit_arrow_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  GevMapEditor *self = GEV_MAP_EDITOR (widget);
  gpointer arrow = gev_record_set_lookup (self->set, g_variant_get_string (parameter, NULL));
  g_autoptr (GevRecord) draft = arrow != NULL ? gev_record_copy (arrow) : NULL;

  if (draft != NULL)
    open_arrow (self, draft);
}

/* What is chosen next: the box that the arrow came from, or none. */
static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GevMapEditor *self = GEV_MAP_EDITOR (widget);
  g_autoptr (GevRecord) chosen = get_chosen (self) != NULL ? g_object_ref (get_chosen (self)) : NULL;
  int box = get_chosen_box (self);
  g_autofree char *box_title = box >= 0 ? gev_benefits_map_dup_title (self->map, (guint) box) : NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (chosen == NULL || box < 0)
    return;
  if (GEV_IS_MAP_EDGE (chosen))
    title = g_strdup_printf (_("Arrow from “%s” deleted"), box_title);
  else
    title = g_strdup_printf (_("“%s” deleted"), box_title);
  set_chosen (self, GEV_IS_MAP_EDGE (chosen) ? gev_record_get_text (chosen, GEV_MAP_EDGE_FROM) : NULL);
  if (gev_store_remove (self->store, chosen, title, &error))
    gev_window_show_undo_toast (widget, title);
  else
    gev_window_show_error (widget, _("It Could Not Be Deleted"), error);
}

static void
table_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gev_chart_dialog_present (widget, GEV_MAP_EDITOR (widget)->chart);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GevMapEditor *self = GEV_MAP_EDITOR (widget);
  GtkWidget *view = GTK_WIDGET (self->view);

  gev_chart_copy_picture (widget, self->chart, gtk_widget_get_width (view), gtk_widget_get_height (view));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GevMapEditor *self = GEV_MAP_EDITOR (widget);
  GtkWidget *view = GTK_WIDGET (self->view);

  gev_chart_save_picture (widget, self->chart, gtk_widget_get_width (view), gtk_widget_get_height (view));
}

static void
gev_map_editor_map (GtkWidget *widget)
{
  GevMapEditor *self = GEV_MAP_EDITOR (widget);

  GTK_WIDGET_CLASS (gev_map_editor_parent_class)->map (widget);

  if (self->is_stale)
    refresh (self);
}

static void
gev_map_editor_dispose (GObject *object)
{
  GevMapEditor *self = GEV_MAP_EDITOR (object);

  g_clear_object (&self->store);
  g_clear_object (&self->owner);
  g_clear_pointer (&self->map, gev_benefits_map_free);
  g_clear_object (&self->set);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (gev_map_editor_parent_class)->dispose (object);
}

static void
gev_map_editor_finalize (GObject *object)
{
  g_free (GEV_MAP_EDITOR (object)->chosen);

  G_OBJECT_CLASS (gev_map_editor_parent_class)->finalize (object);
}

static void
gev_map_editor_class_init (GevMapEditorClass *klass)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_KP_Insert, 0, "map.add" },
    { GDK_KEY_Insert, 0, "map.add" },
    { GDK_KEY_KP_Add, 0, "map.add" },
    { GDK_KEY_plus, GDK_SHIFT_MASK, "map.add" },
    { GDK_KEY_plus, 0, "map.add" },
    { GDK_KEY_l, 0, "map.link" },
    { GDK_KEY_F2, 0, "map.rename" },
    { GDK_KEY_KP_Delete, 0, "map.remove" },
    { GDK_KEY_Delete, 0, "map.remove" },
  }; /* menus show the last key of an action */
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "map.begin", NULL, begin_action },          { "map.add", NULL, add_action },
    { "map.link", NULL, link_action },            { "map.edit", NULL, edit_action },
    { "map.rename", NULL, rename_action },        { "map.remove", NULL, remove_action },
    { "map.edit-arrow", "s", edit_arrow_action }, { "map.table", NULL, table_action },
    { "map.copy", NULL, copy_action },            { "map.save", NULL, save_action },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gev_map_editor_dispose;
  object_class->finalize = gev_map_editor_finalize;
  widget_class->map = gev_map_editor_map;

  g_type_ensure (GEV_TYPE_MAP_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-map-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GevMapEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, GevMapEditor, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, GevMapEditor, view);
  gtk_widget_class_bind_template_child (widget_class, GevMapEditor, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, box_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_chosen);
  gtk_widget_class_bind_template_callback (widget_class, drawn_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}

static void
gev_map_editor_init (GevMapEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gev_list_focus_let_tab_out (GTK_WIDGET (self->list));
}

/**
 * gev_map_editor_set_owner:
 * @self: an editor
 * @store: the portfolio
 * @owner: (type GevRecord): a project or a programme
 *
 * Shows what the portfolio says now of the map of @owner; it is read when the
 * editor is in view.
 */
void
gev_map_editor_set_owner (GevMapEditor *self,
                          GevStore     *store,
                          gpointer      owner)
{
  g_set_object (&self->store, store);
  g_set_object (&self->owner, owner);
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

/**
 * gev_map_editor_choose:
 * @self: an editor with an owner
 * @uuid: the UUID of a box or an arrow of its map
 *
 * Chooses the box or the arrow.
 */
void
gev_map_editor_choose (GevMapEditor *self,
                       const char   *uuid)
{
  set_chosen (self, uuid);
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

/**
 * gev_map_editor_add:
 * @self: an editor with an owner
 *
 * Asks for a new box, which the one that is chosen leads to.
 */
void
gev_map_editor_add (GevMapEditor *self)
{
  int from = get_chosen_box (self);
  GevMapNode *before = from >= 0 ? gev_benefits_map_get_node (self->map, (guint) from) : NULL;
  GevMapNodeKind kind =
    before != NULL ? (GevMapNodeKind) MIN (gev_record_get_choice (before, GEV_MAP_NODE_KIND) + 1, GEV_NODE_GOAL)
                   : GEV_NODE_BENEFIT;
  g_autoptr (GevRecord) box = gev_map_edits_new_box (self->owner, kind);

  open_box (self, box, before != NULL ? gev_record_get_uuid (before) : NULL);
}
