/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-exchange-page.h"

#include <glib/gi18n.h>

#include "gev-empty-row.h"
#include "gev-exchange-job.h"
#include "gev-file-chooser.h"
#include "gev-format.h"
#include "gev-import-view.h"
#include "gev-job-dialog.h"
#include "gev-project.h"
#include "gev-record-drop-down.h"
#include "gev-store-exchanges.h"
#include "gev-store-import.h"
#include "gev-window.h"

/* How far back the history goes here. */
#define MOST_ENTRIES 50

/**
 * GevExchangePage:
 *
 * Import with a preview of every record, export, and the history of both.
 */
struct _GevExchangePage
{
  GevPage parent_instance;

  GCancellable *cancellable; /* of what is being read or imported */
  GevJobDialog *job_dialog;

  GtkStack *stack;
  GtkWidget *import_card;
  GtkWidget *problem_box;
  GtkLabel *problem;
  GtkCheckButton *project_button;
  GevRecordDropDown *project;
  GtkCheckButton *no_names;
  GtkListBox *history;
  AdwStatusPage *reading;
  GtkProgressBar *progress_bar;
  GevImportView *import_view;
};

G_DEFINE_FINAL_TYPE (GevExchangePage, gev_exchange_page, GEV_TYPE_PAGE)

static gboolean
is_writable (GevExchangePage *self)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (self));

  return store != NULL && !gev_store_is_read_only (store);
}

static void
show_problem (GevExchangePage *self,
              const char      *text)
{
  gtk_label_set_text (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (self->problem_box, text != NULL);
}

static void
stop_reading (GevExchangePage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
show_start (GevExchangePage *self)
{
  gev_import_view_set_plan (self->import_view, NULL, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "start");
}

static GtkWidget *
create_history_row (GevExchangeEntry *entry)
{
  const GevLanguage *language = gev_language_get_default ();
  gboolean incoming = gev_exchange_entry_is_incoming (entry);
  guint n_records = gev_exchange_entry_get_n_records (entry);
  const char *who = gev_exchange_entry_get_who (entry);
  g_autofree char *when = gev_format_time (language, gev_exchange_entry_get_time (entry));
  g_autofree char *count = gev_format_count (language, n_records);
  g_autofree char *records = g_strdup_printf (ngettext ("%s record", "%s records", n_records), count);
  g_autofree char *details = who != NULL ? g_strdup_printf ("%s · %s · %s", when, records, who)
                                         : g_strdup_printf ("%s · %s", when, records);
  g_autofree char *title =
    g_strdup_printf (incoming ? _("Imported %s") : _("Exported %s"), gev_exchange_entry_get_file (entry));
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (incoming ? "go-down-symbolic" : "go-up-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

static void
fill_history (GevExchangePage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
    gev_store_get_exchanges (gev_page_get_store (GEV_PAGE (self)), MOST_ENTRIES, &error);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->history, 0)) != NULL)
    gtk_list_box_remove (self->history, GTK_WIDGET (row));
  if (entries == NULL)
    {
      g_warning ("The history of exchanges could not be read: %s", error->message);
      return;
    }
  if (entries->len == 0)
    gtk_list_box_append (self->history, gev_empty_row_new (_("Nothing has been imported or exported yet.")));
  for (guint i = 0; i < entries->len; i++)
    gtk_list_box_append (self->history, create_history_row (g_ptr_array_index (entries, i)));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GevExchangePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GevImportPlan) plan = gev_exchange_job_read_finish (GEV_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (plan == NULL)
    {
      show_problem (self, error->message);
      show_start (self);
      return;
    }
  gev_import_view_set_plan (self->import_view, plan, is_writable (self));
  gtk_stack_set_visible_child_name (self->stack, "plan");
}

static void
read_file (GtkWidget *widget,
           GFile     *file)
{
  GevExchangePage *self = GEV_EXCHANGE_PAGE (widget);
  g_autoptr (GevProgress) progress = gev_progress_new ();
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_strdup_printf (_("Reading %s"), name);

  if (gev_page_get_store (GEV_PAGE (self)) == NULL)
    return;
  stop_reading (self);
  show_problem (self, NULL);
  adw_status_page_set_title (self->reading, title);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  g_object_bind_property (progress, "fraction", self->progress_bar, "fraction", G_BINDING_DEFAULT);
  gtk_stack_set_visible_child_name (self->stack, "reading");
  self->cancellable = g_cancellable_new ();
  gev_exchange_job_read_async (gev_page_get_store (GEV_PAGE (self)), file, progress, self->cancellable, read_cb,
                               g_object_ref (self));
}

static void
choose_cb (GevExchangePage *self)
{
  gev_file_chooser_open (GTK_WIDGET (self), _("Import"), &gev_file_kind_exchange, read_file);
}

static gboolean
drop_cb (GtkDropTarget   *target,
         const GValue    *value,
         double           x,
         double           y,
         GevExchangePage *self)
{
  read_file (GTK_WIDGET (self), g_value_get_object (value));

  return TRUE;
}

static void
cancel_cb (GevExchangePage *self)
{
  stop_reading (self);
  show_start (self);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GevExchangePage) self = data;
  GevImportPlan *plan = gev_import_view_get_plan (self->import_view);
  g_autoptr (GError) error = NULL;
  gboolean imported = gev_store_apply_import_finish (GEV_STORE (source), result, &error);

  gev_job_dialog_end (g_steal_pointer (&self->job_dialog));
  g_clear_object (&self->cancellable);
  if (imported)
    {
      g_autofree char *text = g_strdup_printf (_("“%s” is imported"), gev_import_plan_get_source (plan));

      gev_window_show_undo_toast (GTK_WIDGET (self), text);
      show_start (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gev_window_show_error (GTK_WIDGET (self), _("Nothing was imported"), error);
    }
}

static void
import_cb (GevExchangePage *self)
{
  g_autoptr (GevProgress) progress = gev_progress_new ();

  self->cancellable = g_cancellable_new ();
  self->job_dialog = gev_job_dialog_start (GTK_WIDGET (self), _("Importing"), progress, self->cancellable);
  gev_store_apply_import_async (gev_page_get_store (GEV_PAGE (self)), gev_import_view_get_plan (self->import_view),
                                gev_import_view_get_policy (self->import_view), progress, self->cancellable,
                                imported_cb, g_object_ref (self));
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  GevExchangePage *self = g_task_get_source_object (task);
  GFile *file = g_task_get_task_data (task);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!gev_exchange_job_export_finish (GEV_STORE (source), result, &error))
    {
      gev_window_show_error (GTK_WIDGET (self), _("The export could not be written"), error);
      return;
    }
  name = g_file_get_basename (file);
  text = g_strdup_printf (_("“%s” is written"), name);
  gev_window_show_file_toast (GTK_WIDGET (self), text, file);
  gev_page_queue_refresh (GEV_PAGE (self));
}

static void
export_to (GtkWidget *widget,
           GFile     *file)
{
  GevExchangePage *self = GEV_EXCHANGE_PAGE (widget);
  GevStore *store = gev_page_get_store (GEV_PAGE (self));
  const char *project =
    gtk_check_button_get_active (self->project_button) ? gev_record_drop_down_get (self->project) : NULL;
  GTask *task;

  if (store == NULL)
    return;
  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  gev_exchange_job_export_async (store, file, project, !gtk_check_button_get_active (self->no_names), NULL,
                                 exported_cb, task);
}

static char *
propose_name (GevExchangePage *self)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (self));
  g_autoptr (GevRecord) record = NULL;

  if (gtk_check_button_get_active (self->project_button) && gev_record_drop_down_get (self->project) != NULL)
    record = gev_store_get (store, gev_record_drop_down_get (self->project), NULL);
  else
    record = gev_store_get_portfolio (store, NULL);

  return record != NULL ? gev_record_dup_title (record) : g_strdup (_("Export"));
}

static void
export_clicked_cb (GevExchangePage *self)
{
  g_autofree char *name = propose_name (self);

  gev_file_chooser_save (GTK_WIDGET (self), _("Export"), &gev_file_kind_exchange, name, export_to);
}

static void
store_set_cb (GevExchangePage *self)
{
  stop_reading (self);
  show_problem (self, NULL);
  show_start (self);
  if (gev_page_get_store (GEV_PAGE (self)) == NULL)
    gev_record_drop_down_set_source (self->project, NULL, GEV_TYPE_PROJECT);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  GevExchangePage *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  g_clear_object (&self->cancellable);
  if (gev_store_compare_import_finish (GEV_STORE (source), result, &error))
    gev_import_view_set_plan (self->import_view, g_task_get_task_data (task), is_writable (self));
  else
    cancel_cb (self);
}

/* A plan says what an import would do to the portfolio as it is; nobody may
 * look at it while it is compared. */
static void
compare_again (GevExchangePage *self)
{
  GTask *task;

  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, NULL, NULL);
  g_task_set_task_data (task, g_object_ref (gev_import_view_get_plan (self->import_view)), g_object_unref);
  gev_import_view_set_plan (self->import_view, NULL, FALSE);
  gev_store_compare_import_async (gev_page_get_store (GEV_PAGE (self)), g_task_get_task_data (task),
                                  self->cancellable, compared_cb, task);
}

static void
gev_exchange_page_refresh (GevPage *page)
{
  GevExchangePage *self = GEV_EXCHANGE_PAGE (page);
  GevStore *store = gev_page_get_store (page);

  gev_record_drop_down_set_source (self->project, store, GEV_TYPE_PROJECT);
  gtk_widget_set_sensitive (GTK_WIDGET (self->project_button), gev_record_drop_down_get (self->project) != NULL);
  fill_history (self);
  if (gev_import_view_get_plan (self->import_view) != NULL && self->job_dialog == NULL)
    compare_again (self);
}

static void
gev_exchange_page_dispose (GObject *object)
{
  stop_reading (GEV_EXCHANGE_PAGE (object));

  G_OBJECT_CLASS (gev_exchange_page_parent_class)->dispose (object);
}

static void
gev_exchange_page_class_init (GevExchangePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_exchange_page_dispose;
  GEV_PAGE_CLASS (klass)->refresh = gev_exchange_page_refresh;

  g_type_ensure (GEV_TYPE_IMPORT_VIEW);
  g_type_ensure (GEV_TYPE_RECORD_DROP_DOWN);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-exchange-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevExchangePage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevExchangePage, import_card);
  gtk_widget_class_bind_template_child (widget_class, GevExchangePage, problem_box);
  gtk_widget_class_bind_template_child (widget_class, GevExchangePage, problem);
  gtk_widget_class_bind_template_child (widget_class, GevExchangePage, project_button);
  gtk_widget_class_bind_template_child (widget_class, GevExchangePage, project);
  gtk_widget_class_bind_template_child (widget_class, GevExchangePage, no_names);
  gtk_widget_class_bind_template_child (widget_class, GevExchangePage, history);
  gtk_widget_class_bind_template_child (widget_class, GevExchangePage, reading);
  gtk_widget_class_bind_template_child (widget_class, GevExchangePage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, GevExchangePage, import_view);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
}

static void
gev_exchange_page_init (GevExchangePage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  gev_page_set_title (GEV_PAGE (self), _("Exchange"));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (self->import_card, GTK_EVENT_CONTROLLER (target));
  g_signal_connect (self, "notify::store", G_CALLBACK (store_set_cb), NULL);
}
