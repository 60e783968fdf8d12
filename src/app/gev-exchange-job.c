/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-exchange-job.h"

#include <glib/gi18n.h>

#include "gev-project.h"
#include "gev-store-exchanges.h"
#include "gev-store-import.h"
#include "gev-xml-export.h"
#include "gev-xml-reader.h"

typedef struct
{
  GFile *file;
  GevProgress *progress;
  GevImportPlan *plan;
  char *project;
  gboolean with_names;
  GevRecordSet *records;
  GPtrArray *exported;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->file);
  g_clear_object (&job->progress);
  g_clear_object (&job->plan);
  g_clear_object (&job->records);
  g_clear_pointer (&job->exported, g_ptr_array_unref);
  g_free (job->project);
  g_free (job);
}

static GTask *
create_task (GevStore            *store,
             GFile               *file,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback,
             gpointer             data)
{
  GTask *task = g_task_new (store, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  g_task_set_task_data (task, job, free_job);

  return task;
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Job *job = data;
  g_autofree char *name = g_file_get_basename (job->file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (job->file, cancellable, &error);
  GevImportPlan *plan =
    stream != NULL ? gev_xml_read (G_INPUT_STREAM (stream), name, cancellable, job->progress, &error) : NULL;

  if (plan != NULL)
    g_task_return_pointer (task, plan, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (gev_store_compare_import_finish (GEV_STORE (source), result, &error))
    g_task_return_pointer (task, g_steal_pointer (&job->plan), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  job->plan = g_task_propagate_pointer (G_TASK (result), &error);
  if (job->plan != NULL)
    gev_store_compare_import_async (GEV_STORE (source), job->plan, g_task_get_cancellable (task), compared_cb,
                                    g_object_ref (task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gboolean
write_file (Job           *job,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  if (!gev_xml_export (job->records, job->project, job->with_names, stream, cancellable, error))
    return FALSE;

  return g_file_set_contents_full (g_file_peek_path (job->file), g_memory_output_stream_get_data (memory),
                                   (gssize) g_memory_output_stream_get_data_size (memory),
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, error);
}

static void
export_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;

  if (job->project != NULL && !GEV_IS_PROJECT (gev_record_set_lookup (job->records, job->project)))
    {
      g_task_return_new_error (task, GEV_STORE_ERROR, GEV_STORE_ERROR_NOT_FOUND, "%s",
                               _("The project is no longer in the portfolio."));
      return;
    }
  job->exported = gev_xml_export_list (job->records, job->project);
  if (write_file (job, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
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
    g_task_run_in_thread (task, export_thread);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gev_exchange_job_read_async:
 * @store: a portfolio
 * @file: an exchange file
 * @progress: (nullable): is told how much is read
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is done
 * @data: for @callback
 *
 * Reads the file and compares it with the portfolio, in threads.
 */
void
gev_exchange_job_read_async (GevStore            *store,
                             GFile               *file,
                             GevProgress         *progress,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             data)
{
  g_autoptr (GTask) task = create_task (store, file, cancellable, callback, data);
  g_autoptr (GTask) reading = g_task_new (store, cancellable, read_cb, g_object_ref (task));
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  g_set_object (&job->progress, progress);
  g_task_set_task_data (reading, job, free_job);
  g_task_run_in_thread (reading, read_thread);
}

/**
 * gev_exchange_job_read_finish:
 * @store: the portfolio
 * @result: what the callback was given
 * @error: return location for a #GEV_EXCHANGE_ERROR with the file and line, a
 *   #GEV_STORE_ERROR or a #G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): what an import would do
 */
GevImportPlan *
gev_exchange_job_read_finish (GevStore      *store,
                              GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gev_exchange_job_export_async:
 * @store: a portfolio
 * @file: a local file to write, replaced if it is there
 * @project: (nullable): the UUID of the project to write; %NULL for all
 * @with_names: whether names of persons are written
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is done
 * @data: for @callback
 *
 * Writes an exchange file in a thread, and the export in the history.
 */
void
gev_exchange_job_export_async (GevStore            *store,
                               GFile               *file,
                               const char          *project,
                               gboolean             with_names,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             data)
{
  GTask *task = create_task (store, file, cancellable, callback, data);
  Job *job = g_task_get_task_data (task);

  job->project = g_strdup (project);
  job->with_names = with_names;
  gev_store_load_async (store, NULL, cancellable, loaded_cb, task);
}

/**
 * gev_exchange_job_export_finish:
 * @store: the portfolio
 * @result: what the callback was given
 * @error: return location for a #GEV_EXCHANGE_ERROR, #GEV_STORE_ERROR,
 *   #G_FILE_ERROR or #G_IO_ERROR
 *
 * Returns: whether it is written, and known to the portfolio where that can be
 *   written to
 */
gboolean
gev_exchange_job_export_finish (GevStore      *store,
                                GAsyncResult  *result,
                                GError       **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (job->file);

  return g_task_propagate_boolean (G_TASK (result), error) &&
         (gev_store_is_read_only (store) ||
          gev_store_record_export (store, name, job->exported, job->with_names, error));
}
