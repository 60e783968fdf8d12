/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-job-dialog.h"

#include <glib/gi18n.h>

/* What is done sooner does not flash, in milliseconds. */
#define DELAY 300

/**
 * GevJobDialog:
 *
 * Stands before the window while a job writes to the portfolio, so that
 * nobody else does, and lets the user give up.
 */
struct _GevJobDialog
{
  AdwWindow parent_instance;

  GtkWidget *window; /* not to be used meanwhile */
  gpointer focus;    /* the widget in it, before */
  GCancellable *cancellable;
  guint show_source;

  GtkLabel *label;
  GtkProgressBar *bar;
  GtkWidget *cancel_button;
};

G_DEFINE_FINAL_TYPE (GevJobDialog, gev_job_dialog, ADW_TYPE_WINDOW)

static gboolean
show_cb (gpointer data)
{
  GevJobDialog *self = data;

  self->show_source = 0;
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

static gboolean
pulse_cb (GtkWidget     *bar,
          GdkFrameClock *clock,
          gpointer       data)
{
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (bar));

  return G_SOURCE_CONTINUE;
}

static void
cancel_cb (GevJobDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
}

/* Closing gives up; the job tells when it has ended. */
static gboolean
gev_job_dialog_close_request (GtkWindow *window)
{
  cancel_cb (GEV_JOB_DIALOG (window));

  return TRUE;
}

static void
gev_job_dialog_dispose (GObject *object)
{
  GevJobDialog *self = GEV_JOB_DIALOG (object);

  g_clear_handle_id (&self->show_source, g_source_remove);
  g_clear_object (&self->window);
  g_clear_weak_pointer (&self->focus);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (gev_job_dialog_parent_class)->dispose (object);
}

static void
gev_job_dialog_class_init (GevJobDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_job_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = gev_job_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-job-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevJobDialog, label);
  gtk_widget_class_bind_template_child (widget_class, GevJobDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, GevJobDialog, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
gev_job_dialog_init (GevJobDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_job_dialog_start:
 * @widget: a widget of the window whose portfolio is written to
 * @text: what is being done
 * @progress: (nullable): how far it has come
 * @cancellable: what to give up with
 *
 * Keeps the user from the window, and says why if it lasts.
 *
 * Returns: (transfer none): the dialog, which stands until gev_job_dialog_end()
 */
GevJobDialog *
gev_job_dialog_start (GtkWidget    *widget,
                      const char   *text,
                      GevProgress  *progress,
                      GCancellable *cancellable)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GevJobDialog *self = g_object_new (GEV_TYPE_JOB_DIALOG, "transient-for", root, "title", text, NULL);

  self->window = g_object_ref (GTK_WIDGET (root));
  self->cancellable = g_object_ref (cancellable);
  gtk_label_set_text (self->label, text);
  if (progress != NULL)
    g_object_bind_property (progress, "fraction", self->bar, "fraction", G_BINDING_SYNC_CREATE);
  else
    gtk_widget_add_tick_callback (GTK_WIDGET (self->bar), pulse_cb, NULL, NULL);
  g_set_weak_pointer (&self->focus, gtk_root_get_focus (root));
  gtk_widget_set_sensitive (self->window, FALSE);
  self->show_source = g_timeout_add (DELAY, show_cb, self);

  return self;
}

/**
 * gev_job_dialog_end:
 * @self: a dialog
 *
 * Gives the window back.
 */
void
gev_job_dialog_end (GevJobDialog *self)
{
  gtk_widget_set_sensitive (self->window, TRUE);
  if (self->focus != NULL && gtk_widget_get_root (self->focus) == GTK_ROOT (self->window))
    gtk_widget_grab_focus (self->focus);
  gtk_window_destroy (GTK_WINDOW (self));
}
