/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-report-job.h"

#include <glib/gi18n.h>

#include "gev-pdf.h"

typedef struct
{
  GevReportOrder order;
  GFile *file;
  GevRecordSet *records;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  gev_report_order_clear (&job->order);
  g_clear_object (&job->file);
  g_clear_object (&job->records);
  g_free (job);
}

static GevPages *
build (Job     *job,
       GError **error)
{
  GevReportOrder *order = &job->order;
  gpointer subject = order->subject != NULL ? gev_record_set_lookup (job->records, order->subject) : NULL;
  g_autoptr (GevDocument) document = NULL;
  GevPageSetup setup;

  if (order->kind->subject != NULL && !G_TYPE_CHECK_INSTANCE_TYPE (subject, order->kind->subject ()))
    {
      g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_NOT_FOUND,
                           _("What the report is about is no longer in the portfolio."));
      return NULL;
    }
  document = gev_report_kind_build (order->kind, job->records, subject, &order->options);
  gev_page_setup_init_a4 (&setup, FALSE);

  return gev_pages_new (document, &setup);
}

static void
work_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GevPages) pages = build (job, &error);

  if (pages == NULL || (job->file != NULL && !gev_pdf_save (pages, job->file, cancellable, &error)))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&pages), g_object_unref);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  job->records = gev_store_load_finish (GEV_STORE (source), result, &error);
  if (job->records != NULL)
    g_task_run_in_thread (task, work_thread);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start (GevStore             *store,
       const GevReportOrder *order,
       GFile                *file,
       GCancellable         *cancellable,
       GAsyncReadyCallback   callback,
       gpointer              data)
{
  GTask *task = g_task_new (store, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->order = *order;
  job->order.subject = g_strdup (order->subject);
  job->order.options.revision = gev_store_get_revision (store);
  g_set_object (&job->file, file);
  g_task_set_task_data (task, job, free_job);
  gev_store_load_async (store, NULL, cancellable, loaded_cb, task);
}

/**
 * gev_report_order_clear:
 * @self: an order
 *
 * Frees what the order holds.
 */
void
gev_report_order_clear (GevReportOrder *self)
{
  g_clear_pointer (&self->subject, g_free);
}

/**
 * gev_report_job_build_async:
 * @store: a portfolio
 * @order: a report; copied
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is done
 * @data: for @callback
 *
 * Makes the pages of a report in a thread, from the portfolio as it is.
 */
void
gev_report_job_build_async (GevStore             *store,
                            const GevReportOrder *order,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              data)
{
  start (store, order, NULL, cancellable, callback, data);
}

/**
 * gev_report_job_build_finish:
 * @store: the portfolio
 * @result: what the callback was given
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the pages
 */
GevPages *
gev_report_job_build_finish (GevStore      *store,
                             GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gev_report_job_save_async:
 * @store: a portfolio
 * @order: a report; copied
 * @file: where to write it; replaced if it is there
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is done
 * @data: for @callback
 *
 * Makes the report in a thread and writes it as PDF. It is made anew: pages
 * that are shown cannot be drawn in a thread meanwhile.
 */
void
gev_report_job_save_async (GevStore             *store,
                           const GevReportOrder *order,
                           GFile                *file,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              data)
{
  start (store, order, file, cancellable, callback, data);
}

/**
 * gev_report_job_save_finish:
 * @store: the portfolio
 * @result: what the callback was given
 * @error: return location for a #GEV_STORE_ERROR or #G_IO_ERROR
 *
 * Returns: whether it is written
 */
gboolean
gev_report_job_save_finish (GevStore      *store,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_autoptr (GevPages) pages = g_task_propagate_pointer (G_TASK (result), error);

  return pages != NULL;
}
