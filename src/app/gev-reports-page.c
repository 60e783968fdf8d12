/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-reports-page.h"

#include <glib/gi18n.h>

#include "gev-file-chooser.h"
#include "gev-input-date.h"
#include "gev-page-view.h"
#include "gev-project.h"
#include "gev-record-drop-down.h"
#include "gev-report-job.h"
#include "gev-report-print.h"
#include "gev-window.h"

/* What is typed or chosen quickly after another makes one report, in milliseconds. */
#define BUILD_DELAY 150

/**
 * GevReportsPage:
 *
 * The reports: which, about what, in which language, and the pages as they
 * will be printed.
 */
struct _GevReportsPage
{
  GevPage parent_instance;

  const GevReportKind *kind;
  GCancellable *cancellable; /* of the report that is being made */
  guint build_source;

  AdwPreferencesGroup *kinds;
  GtkWidget *subject_group;
  GevRecordDropDown *subject;
  AdwComboRow *language;
  GtkWidget *from;
  GtkWidget *to;
  GtkSwitch *no_names;
  GtkLabel *problem;
  GtkStack *stack;
  AdwStatusPage *failure;
  GtkWidget *spinner;
  GevPageView *view;
  GtkWidget *page_bar;
  GtkWidget *previous_button;
  GtkLabel *page_label;
  GtkWidget *next_button;
};

G_DEFINE_FINAL_TYPE (GevReportsPage, gev_reports_page, GEV_TYPE_PAGE)

static void
show_problem (GevReportsPage *self,
              GtkWidget      *row,
              const char     *text)
{
  if (text != NULL)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
  if (text != NULL)
    gtk_label_set_text (self->problem, text);
}

static gboolean
read_date (GevReportsPage *self,
           GtkWidget      *row,
           GevDate        *date)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr (GError) error = NULL;

  *date = GEV_DATE_NONE;
  show_problem (self, row, NULL);
  if (strspn (text, " ") == strlen (text) || gev_input_date (gev_language_get_default (), text, date, &error))
    return TRUE;
  show_problem (self, row, error->message);

  return FALSE;
}

static gboolean
read_period (GevReportsPage   *self,
             GevReportOptions *options)
{
  GevDate last;
  gboolean read = read_date (self, self->from, &options->from);

  read = read_date (self, self->to, &last) && read;
  options->to = last != GEV_DATE_NONE ? last + 1 : GEV_DATE_NONE;
  if (read && options->from != GEV_DATE_NONE && options->to != GEV_DATE_NONE && options->from >= options->to)
    {
      show_problem (self, self->to, _("The period must end after it begins."));
      read = FALSE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->problem), !read);

  return read;
}

/* What is asked for; %FALSE if that is not yet clear. The subject is the
 * drop-down’s, so nothing is to be freed. */
static gboolean
read_order (GevReportsPage *self,
            GevReportOrder *order)
{
  *order = (GevReportOrder){
    .kind = self->kind,
    .subject = self->kind->subject != NULL ? (char *) gev_record_drop_down_get (self->subject) : NULL,
    .options = {
      .language = gev_language_get_by_id ((GevLanguageId) adw_combo_row_get_selected (self->language)),
      .today = gev_date_today (),
      .no_names = gtk_switch_get_active (self->no_names),
    },
  };

  return read_period (self, &order->options) && (self->kind->subject == NULL || order->subject != NULL);
}

static void
stop_building (GevReportsPage *self)
{
  g_clear_handle_id (&self->build_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_hide (self->spinner);
}

static void
update_actions (GevReportsPage *self)
{
  gboolean ready = gev_page_view_get_pages (self->view) != NULL &&
                   g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "pages") == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.save", ready);
}

static void
update_page_label (GevReportsPage *self)
{
  GevPages *pages = gev_page_view_get_pages (self->view);
  guint n_pages = pages != NULL ? gev_pages_get_n_pages (pages) : 0;
  guint page = gev_page_view_get_page (self->view);
  g_autofree char *text = g_strdup_printf (_("Page %u of %u"), page + 1, n_pages);

  gtk_widget_set_visible (self->page_bar, n_pages > 1);
  gtk_label_set_text (self->page_label, text);
  gtk_widget_set_sensitive (self->previous_button, page > 0);
  gtk_widget_set_sensitive (self->next_button, page + 1 < n_pages);
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GevReportsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GevPages) pages = gev_report_job_build_finish (GEV_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  gtk_widget_hide (self->spinner);
  if (pages != NULL)
    {
      gev_page_view_set_pages (self->view, pages);
      gtk_stack_set_visible_child_name (self->stack, "pages");
    }
  else
    {
      adw_status_page_set_description (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failed");
    }
  update_actions (self);
}

static gboolean
build_cb (gpointer data)
{
  GevReportsPage *self = data;
  GevStore *store = gev_page_get_store (GEV_PAGE (self));
  GevReportOrder order;

  self->build_source = 0;
  if (store == NULL || !read_order (self, &order))
    return G_SOURCE_REMOVE;
  self->cancellable = g_cancellable_new ();
  gtk_widget_show (self->spinner);
  gev_report_job_build_async (store, &order, self->cancellable, built_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
queue_build (GevReportsPage *self)
{
  gboolean empty = self->kind->subject != NULL && gev_record_drop_down_get (self->subject) == NULL;

  stop_building (self);
  gtk_widget_set_visible (self->subject_group, self->kind->subject != NULL && !empty);
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "pages");
  if (!empty)
    self->build_source = g_timeout_add (BUILD_DELAY, build_cb, self);
  update_actions (self);
}

static void
period_edited_cb (GevReportsPage *self)
{
  queue_build (self);
}

static void
kind_toggled_cb (GtkCheckButton *button,
                 GevReportsPage *self)
{
  if (!gtk_check_button_get_active (button))
    return;
  self->kind = gev_report_kinds_find (gtk_widget_get_name (GTK_WIDGET (button)));
  gev_page_view_show_page (self->view, 0);
  if (gev_page_get_store (GEV_PAGE (self)) != NULL)
    gev_page_queue_refresh (GEV_PAGE (self));
}

static void
previous_page_cb (GevReportsPage *self)
{
  gev_page_view_show_page (self->view, gev_page_view_get_page (self->view) - 1);
}

static void
next_page_cb (GevReportsPage *self)
{
  gev_page_view_show_page (self->view, gev_page_view_get_page (self->view) + 1);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  GtkWidget *self = g_task_get_source_object (task);
  GFile *file = g_task_get_task_data (task);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!gev_report_job_save_finish (GEV_STORE (source), result, &error))
    {
      gev_window_show_error (self, _("The report could not be saved"), error);
      return;
    }
  name = g_file_get_basename (file);
  text = g_strdup_printf (_("“%s” is saved"), name);
  gev_window_show_file_toast (self, text, file);
}

static void
save_cb (GtkWidget *widget,
         GFile     *file)
{
  GevReportsPage *self = GEV_REPORTS_PAGE (widget);
  GevStore *store = gev_page_get_store (GEV_PAGE (self));
  GTask *task;
  GevReportOrder order;

  if (store == NULL || !read_order (self, &order))
    return;
  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  gev_report_job_save_async (store, &order, file, NULL, saved_cb, task);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GevPages *pages = gev_page_view_get_pages (GEV_REPORTS_PAGE (widget)->view);

  gev_file_chooser_save (widget, _("Save Report"), &gev_file_kind_pdf,
                         gev_document_get_title (gev_pages_get_document (pages)), save_cb);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GevPages *pages = gev_page_view_get_pages (GEV_REPORTS_PAGE (widget)->view);
  g_autoptr (GtkPrintOperation) operation = gev_report_print_new (gev_pages_get_document (pages));
  g_autoptr (GError) error = NULL;

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (widget)), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    gev_window_show_error (widget, _("The report could not be printed"), error);
}

static GtkWidget *
create_kind_row (GevReportsPage      *self,
                 const GevReportKind *kind,
                 GtkWidget           *group)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (group));
  gtk_widget_set_name (button, kind->name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->label), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(kind->label));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(kind->help));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->kinds, row);

  return button;
}

static void
fill_kinds (GevReportsPage *self)
{
  guint n_kinds;
  const GevReportKind *kinds = gev_report_kinds_get (&n_kinds);
  GtkWidget *first = NULL;

  for (guint i = 0; i < n_kinds; i++)
    {
      GtkWidget *button = create_kind_row (self, &kinds[i], first);

      if (first == NULL)
        first = button;
      g_signal_connect (button, "toggled", G_CALLBACK (kind_toggled_cb), self);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (first), TRUE);
}

static void
store_set_cb (GevReportsPage *self)
{
  stop_building (self);
  if (gev_page_get_store (GEV_PAGE (self)) == NULL)
    gev_record_drop_down_set_source (self->subject, NULL, GEV_TYPE_PROJECT);
  gev_page_view_set_pages (self->view, NULL);
}

static void
gev_reports_page_refresh (GevPage *page)
{
  GevReportsPage *self = GEV_REPORTS_PAGE (page);

  if (self->kind->subject != NULL)
    gev_record_drop_down_set_source (self->subject, gev_page_get_store (page), self->kind->subject ());
  queue_build (self);
}

static void
gev_reports_page_dispose (GObject *object)
{
  GevReportsPage *self = GEV_REPORTS_PAGE (object);

  g_clear_handle_id (&self->build_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (gev_reports_page_parent_class)->dispose (object);
}

static void
gev_reports_page_class_init (GevReportsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_reports_page_dispose;
  GEV_PAGE_CLASS (klass)->refresh = gev_reports_page_refresh;

  g_type_ensure (GEV_TYPE_PAGE_VIEW);
  g_type_ensure (GEV_TYPE_RECORD_DROP_DOWN);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, subject_group);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, subject);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, language);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, from);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, to);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, no_names);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, failure);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, view);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, page_bar);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, previous_button);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, page_label);
  gtk_widget_class_bind_template_child (widget_class, GevReportsPage, next_button);
  gtk_widget_class_bind_template_callback (widget_class, queue_build);
  gtk_widget_class_bind_template_callback (widget_class, period_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_page_label);
  gtk_widget_class_bind_template_callback (widget_class, previous_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_page_cb);

  gtk_widget_class_install_action (widget_class, "reports.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "reports.print", NULL, print_action);
}

static void
gev_reports_page_init (GevReportsPage *self)
{
  guint n_kinds;

  self->kind = gev_report_kinds_get (&n_kinds);
  gtk_widget_init_template (GTK_WIDGET (self));
  gev_page_set_title (GEV_PAGE (self), _("Reports"));
  adw_combo_row_set_selected (self->language, (guint) gev_language_get_id (gev_language_get_default ()));
  fill_kinds (self);
  update_page_label (self);
  g_signal_connect (self, "notify::store", G_CALLBACK (store_set_cb), NULL);
}
