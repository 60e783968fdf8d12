/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-map-arrow-dialog.h"

#include <glib/gi18n.h>

#include "gev-benefit.h"
#include "gev-map-edits.h"

/**
 * GevMapArrowDialog:
 *
 * A dialog that fills in an arrow of a benefits map: for a new one where it
 * leads, and for each what must hold, and whether the one benefit is counted in
 * the other. It closes when the arrow is saved.
 */
struct _GevMapArrowDialog
{
  AdwWindow parent_instance;

  GevStore *store;
  GevRecordSet *set;
  GevBenefitsMap *map;
  GevRecord *arrow;
  guint from;
  GArray *targets; /* the numbers of the boxes that can be chosen */

  GtkButton *accept_button;
  AdwPreferencesGroup *group;
  AdwComboRow *to_row;
  AdwEntryRow *assumption_row;
  GtkWidget *part_row;
  GtkSwitch *part_switch;
  GtkLabel *problem_label;
};

G_DEFINE_FINAL_TYPE (GevMapArrowDialog, gev_map_arrow_dialog, ADW_TYPE_WINDOW)

static guint
get_target (GevMapArrowDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->to_row);

  return selected < self->targets->len ? g_array_index (self->targets, guint, selected) : self->from;
}

static void
show_problem (GevMapArrowDialog *self,
              const char        *problem)
{
  gtk_label_set_text (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static gboolean
can_be_part (GevMapArrowDialog *self)
{
  return GEV_IS_BENEFIT (gev_benefits_map_get_subject (self->map, self->from)) &&
         GEV_IS_BENEFIT (gev_benefits_map_get_subject (self->map, get_target (self)));
}

/* A circle is told of at once, not only when the arrow is to be added. */
static void
target_cb (GevMapArrowDialog *self)
{
  g_autofree char *problem = NULL;

  gtk_widget_set_visible (self->part_row, can_be_part (self));
  if (gtk_widget_get_visible (GTK_WIDGET (self->to_row)))
    problem = gev_benefits_map_check_arrow (self->map, self->from, get_target (self));
  show_problem (self, problem);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept_button), problem == NULL);
}

static void
accept_cb (GevMapArrowDialog *self)
{
  guint to = get_target (self);
  g_autofree char *from_name = gev_benefits_map_dup_title (self->map, self->from);
  g_autofree char *to_name = gev_benefits_map_dup_title (self->map, to);
  g_autofree char *assumption = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->assumption_row))));
  g_autoptr (GError) error = NULL;

  gev_record_set_text (self->arrow, GEV_MAP_EDGE_TO, gev_record_get_uuid (gev_benefits_map_get_node (self->map, to)));
  gev_record_set_text (self->arrow, GEV_MAP_EDGE_ASSUMPTION, *assumption != '\0' ? assumption : NULL);
  if (can_be_part (self) && gtk_switch_get_active (self->part_switch))
    gev_record_set_number (self->arrow, GEV_MAP_EDGE_PART, TRUE);
  else
    gev_record_unset (self->arrow, GEV_MAP_EDGE_PART);
  g_object_ref (self);
  if (gev_map_edits_save_arrow (self->store, self->arrow, from_name, to_name, &error))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    show_problem (self, error->message);
  g_object_unref (self);
}

/* Where the arrow may lead, in the order of the map; that of an arrow that is
 * there already stays. */
static void
fill_targets (GevMapArrowDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  int to = gev_benefits_map_find_node (self->map, gev_record_get_text (self->arrow, GEV_MAP_EDGE_TO));

  for (guint i = 0; i < gev_benefits_map_get_n_nodes (self->map); i++)
    {
      int kind = MAX (gev_record_get_choice (gev_benefits_map_get_node (self->map, i), GEV_MAP_NODE_KIND), 0);
      g_autofree char *title = gev_benefits_map_dup_title (self->map, i);

      if (i == self->from || (to >= 0 && i != (guint) to))
        continue;
      gtk_string_list_take (names,
                            g_strdup_printf ("%s · %s", title, _(gev_map_node_kind_vocabulary.terms[kind].label)));
      g_array_append_val (self->targets, i);
    }
  adw_combo_row_set_model (self->to_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->to_row), to < 0);
}

/* One begins with where it leads, or with what must hold. */
static void
gev_map_arrow_dialog_map (GtkWidget *widget)
{
  GevMapArrowDialog *self = GEV_MAP_ARROW_DIALOG (widget);

  GTK_WIDGET_CLASS (gev_map_arrow_dialog_parent_class)->map (widget);

  gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->to_row)) ? GTK_WIDGET (self->to_row)
                                                                           : GTK_WIDGET (self->assumption_row));
}

static void
gev_map_arrow_dialog_finalize (GObject *object)
{
  GevMapArrowDialog *self = GEV_MAP_ARROW_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->set);
  g_clear_object (&self->arrow);
  g_clear_pointer (&self->map, gev_benefits_map_free);
  g_array_unref (self->targets);

  G_OBJECT_CLASS (gev_map_arrow_dialog_parent_class)->finalize (object);
}

static void
gev_map_arrow_dialog_class_init (GevMapArrowDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_map_arrow_dialog_finalize;
  widget_class->map = gev_map_arrow_dialog_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-map-arrow-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevMapArrowDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, GevMapArrowDialog, group);
  gtk_widget_class_bind_template_child (widget_class, GevMapArrowDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, GevMapArrowDialog, assumption_row);
  gtk_widget_class_bind_template_child (widget_class, GevMapArrowDialog, part_row);
  gtk_widget_class_bind_template_child (widget_class, GevMapArrowDialog, part_switch);
  gtk_widget_class_bind_template_child (widget_class, GevMapArrowDialog, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_map_arrow_dialog_init (GevMapArrowDialog *self)
{
  self->targets = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_map_arrow_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @store: the portfolio
 * @owner: (type GevRecord): the project or the programme whose map it is
 * @arrow: a draft of the arrow that says where it comes from; where it says
 *   where it leads to as well, that is not asked for
 *
 * Returns: (transfer none): a dialog, not shown yet
 */
GevMapArrowDialog *
gev_map_arrow_dialog_new (GtkWidget *parent,
                          GevStore  *store,
                          gpointer   owner,
                          GevRecord *arrow)
{
  GevMapArrowDialog *self =
    g_object_new (GEV_TYPE_MAP_ARROW_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  gboolean is_new = gev_record_get_number (arrow, GEV_RECORD_REVISION) == 0;
  const char *assumption = gev_record_get_text (arrow, GEV_MAP_EDGE_ASSUMPTION);
  g_autofree char *from_name = NULL;
  g_autofree char *to_name = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *markup = NULL;

  self->store = g_object_ref (store);
  self->arrow = g_object_ref (arrow);
  self->set = gev_map_edits_read (store, owner);
  self->map = gev_benefits_map_new (self->set, owner);
  self->from =
    (guint) MAX (gev_benefits_map_find_node (self->map, gev_record_get_text (arrow, GEV_MAP_EDGE_FROM)), 0);
  gtk_window_set_title (GTK_WINDOW (self), is_new ? _("New Arrow") : _("Edit Arrow"));
  gtk_button_set_label (self->accept_button, is_new ? _("Add") : _("Save"));
  fill_targets (self);
  from_name = gev_benefits_map_dup_title (self->map, self->from);
  to_name = gev_benefits_map_dup_title (self->map, get_target (self));
  ends = is_new ? g_strdup (from_name) : g_strdup_printf ("%s → %s", from_name, to_name);
  markup = g_markup_escape_text (ends, -1);
  adw_preferences_group_set_title (self->group, markup);
  gtk_editable_set_text (GTK_EDITABLE (self->assumption_row), assumption != NULL ? assumption : "");
  gtk_switch_set_active (self->part_switch, gev_record_get_flag (arrow, GEV_MAP_EDGE_PART));
  target_cb (self);

  return self;
}
