/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-import-view.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-list-focus.h"
#include "gev-status-pill.h"

/**
 * GevImportView:
 *
 * What an import would do, record by record, before it does it.
 */
struct _GevImportView
{
  AdwBin parent_instance;

  GevImportPlan *plan;
  GtkFilter *filter;
  int shown_result; /* or -1 for all */

  GtkLabel *heading;
  GtkBox *filters;
  GtkColumnView *list;
  GtkColumnViewColumn *message_column;
  GtkWidget *policy_box;
  GtkLabel *policy_label;
  GtkCheckButton *take_button;
  GtkLabel *reason;
  GtkWidget *import_button;
};

G_DEFINE_FINAL_TYPE (GevImportView, gev_import_view, ADW_TYPE_BIN)

enum
{
  IMPORT,
  CANCEL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_shown (gpointer item,
          gpointer data)
{
  GevImportView *self = data;

  return self->shown_result < 0 || (int) gev_import_item_get_result (item) == self->shown_result;
}

static void
filter_toggled_cb (GtkToggleButton *button,
                   GevImportView   *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->shown_result = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "result"));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
add_filter (GevImportView *self,
            const char    *word,
            int            result,
            guint          count)
{
  g_autofree char *number = gev_format_count (gev_language_get_default (), count);
  g_autofree char *text = g_strdup_printf ("%s  %s", word, number);
  GtkWidget *button = gtk_toggle_button_new_with_label (text);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->filters));

  g_object_set_data (G_OBJECT (button), "result", GINT_TO_POINTER (result));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), first == NULL);
  g_signal_connect (button, "toggled", G_CALLBACK (filter_toggled_cb), self);
  gtk_box_append (self->filters, button);
}

static void
fill_filters (GevImportView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->filters))) != NULL)
    gtk_box_remove (self->filters, child);
  self->shown_result = -1;
  if (self->plan == NULL)
    return;
  add_filter (self, _("All"), -1, gev_import_plan_get_n (self->plan));
  for (int result = 0; result < GEV_N_IMPORT_RESULTS; result++)
    {
      guint count = gev_import_plan_count (self->plan, (GevImportResult) result);

      if (count > 0)
        add_filter (self, _(gev_import_result_vocabulary.terms[result].label), result, count);
    }
}

/* What stands in the way comes first, and what stays as it is, last. */
static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  static const int ranks[GEV_N_IMPORT_RESULTS] = {
    [GEV_IMPORT_REFUSED] = 0, [GEV_IMPORT_CONFLICT] = 1, [GEV_IMPORT_CHANGED] = 2,
    [GEV_IMPORT_NEW] = 3,     [GEV_IMPORT_SAME] = 4,
  };
  int first = ranks[gev_import_item_get_result ((GevImportItem *) a)];
  int second = ranks[gev_import_item_get_result ((GevImportItem *) b)];

  return gtk_ordering_from_cmpfunc (first - second);
}

static GtkSelectionModel *
create_model (GevImportView *self)
{
  GtkSortListModel *sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->plan)),
                                                      GTK_SORTER (gtk_custom_sorter_new (compare_items, NULL, NULL)));
  GtkFilterListModel *shown = gtk_filter_list_model_new (G_LIST_MODEL (sorted), g_object_ref (self->filter));

  gtk_filter_list_model_set_incremental (shown, TRUE);

  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (shown)));
}

static gboolean
has_messages (GevImportPlan *plan)
{
  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    if (gev_import_item_get_message (gev_import_plan_get_item (plan, i)) != NULL)
      return TRUE;

  return FALSE;
}

/* Why there is nothing to do, or not yet; %NULL if there is. */
static char *
find_reason (GevImportView *self,
             gboolean       writable)
{
  guint refused = gev_import_plan_count (self->plan, GEV_IMPORT_REFUSED);
  guint same = gev_import_plan_count (self->plan, GEV_IMPORT_SAME);

  if (!writable)
    return g_strdup (_("The portfolio is open for reading only."));
  if (refused > 0)
    return g_strdup_printf (ngettext ("%u record is refused. Nothing is imported until the file is put right.",
                                      "%u records are refused. Nothing is imported until the file is put right.",
                                      refused),
                            refused);
  if (same == gev_import_plan_get_n (self->plan))
    return g_strdup (_("The portfolio has all of this already."));

  return NULL;
}

static void
update_bar (GevImportView *self,
            gboolean       writable)
{
  guint conflicts = gev_import_plan_count (self->plan, GEV_IMPORT_CONFLICT);
  g_autofree char *reason = find_reason (self, writable);
  g_autofree char *policy = g_strdup_printf (ngettext ("%u record was changed here as well:",
                                                       "%u records were changed here as well:", conflicts),
                                             conflicts);

  gtk_widget_set_visible (self->policy_box, conflicts > 0);
  gtk_label_set_text (self->policy_label, policy);
  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  gtk_widget_set_sensitive (self->import_button, reason == NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->import_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reason != NULL ? reason : "", -1);
}

static void
setup_label_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
setup_message_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
setup_result_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  gtk_list_item_set_child (item, gev_status_pill_new (GEV_STATUS_NOT_DUE));
}

static void
bind_result_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  gev_status_pill_set_import_result (GEV_STATUS_PILL (gtk_list_item_get_child (item)),
                                     gev_import_item_get_result (gtk_list_item_get_item (item)));
}

static void
bind_type_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GevRecord *record = gev_import_item_get_record (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), _(GEV_RECORD_GET_CLASS (record)->label));
}

/* Names the row as well: GTK names it after its own type. */
static void
bind_title_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  GevImportItem *import = gtk_list_item_get_item (item);
  g_autofree char *title = gev_record_dup_title (gev_import_item_get_record (import));
  const char *result = _(gev_import_result_vocabulary.terms[gev_import_item_get_result (import)].label);
  g_autofree char *name = g_strdup_printf ("%s: %s", result, title);

  gtk_label_set_text (GTK_LABEL (label), title);
  gtk_widget_set_tooltip_text (label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_widget_get_parent (label))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
bind_line_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  guint line = gev_import_item_get_line (gtk_list_item_get_item (item));
  g_autofree char *text = line > 0 ? g_strdup_printf ("%u", line) : NULL;

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text != NULL ? text : "");
}

static void
bind_message_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *message = gev_import_item_get_message (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (label), message != NULL ? message : "");
  gtk_widget_set_tooltip_text (label, message);
}

static void
import_cb (GevImportView *self)
{
  g_signal_emit (self, signals[IMPORT], 0);
}

static void
cancel_cb (GevImportView *self)
{
  g_signal_emit (self, signals[CANCEL], 0);
}

static void
gev_import_view_dispose (GObject *object)
{
  GevImportView *self = GEV_IMPORT_VIEW (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (gev_import_view_parent_class)->dispose (object);
}

static void
gev_import_view_class_init (GevImportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_import_view_dispose;

  /**
   * GevImportView::import:
   *
   * The user wants what is shown to be done.
   */
  signals[IMPORT] = g_signal_new ("import", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  /**
   * GevImportView::cancel:
   *
   * The user does not want it.
   */
  signals[CANCEL] = g_signal_new ("cancel", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-import-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GevImportView, heading);
  gtk_widget_class_bind_template_child (widget_class, GevImportView, filters);
  gtk_widget_class_bind_template_child (widget_class, GevImportView, list);
  gtk_widget_class_bind_template_child (widget_class, GevImportView, message_column);
  gtk_widget_class_bind_template_child (widget_class, GevImportView, policy_box);
  gtk_widget_class_bind_template_child (widget_class, GevImportView, policy_label);
  gtk_widget_class_bind_template_child (widget_class, GevImportView, take_button);
  gtk_widget_class_bind_template_child (widget_class, GevImportView, reason);
  gtk_widget_class_bind_template_child (widget_class, GevImportView, import_button);
  gtk_widget_class_bind_template_callback (widget_class, setup_label_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_message_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_result_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_result_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_type_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_title_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_line_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_message_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
gev_import_view_init (GevImportView *self)
{
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->shown_result = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gev_list_focus_let_tab_out (GTK_WIDGET (self->list));
}

/**
 * gev_import_view_get_plan:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what is shown
 */
GevImportPlan *
gev_import_view_get_plan (GevImportView *self)
{
  return self->plan;
}

/**
 * gev_import_view_set_plan:
 * @self: a view
 * @plan: (nullable): what an import would do
 * @writable: whether the portfolio can be written to
 *
 * Shows the plan.
 */
void
gev_import_view_set_plan (GevImportView *self,
                          GevImportPlan *plan,
                          gboolean       writable)
{
  g_autoptr (GtkSelectionModel) model = NULL;

  g_set_object (&self->plan, plan);
  fill_filters (self);
  gtk_column_view_set_model (self->list, NULL);
  if (plan == NULL)
    return;
  gtk_label_set_text (self->heading, gev_import_plan_get_source (plan));
  model = create_model (self);
  gtk_column_view_set_model (self->list, model);
  gtk_column_view_column_set_visible (self->message_column, has_messages (plan));
  update_bar (self, writable);
}

/**
 * gev_import_view_get_policy:
 * @self: a view
 *
 * Returns: what the user wants done about conflicts
 */
GevConflictPolicy
gev_import_view_get_policy (GevImportView *self)
{
  return gtk_check_button_get_active (self->take_button) ? GEV_CONFLICT_TAKE : GEV_CONFLICT_KEEP;
}
