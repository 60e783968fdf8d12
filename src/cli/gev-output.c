/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-output.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "gev-cli-error.h"
#include "gev-store.h"

/**
 * GevOutput:
 *
 * Where a command writes: a file that is there whole or not at all, or
 * standard output.
 */
struct _GevOutput
{
  GOutputStream *stream;
  int fd;
  char *path;
  char *unfinished;
};

static void
set_error (const char  *path,
           int          code,
           GError     **error)
{
  g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_FAILED, _("%s: The file cannot be written: %s."), path,
               g_strerror (code));
}

/* What is no file of its own, as /dev/null, is written to and never replaced. */
static gboolean
is_device (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* A link goes on pointing to what it pointed to. */
static char *
find_target (const char *path)
{
  char *target = realpath (path, NULL);

  return target != NULL ? target : g_strdup (path);
}

static gboolean
open_unfinished (GevOutput   *self,
                 const char  *path,
                 GError     **error)
{
  if (gev_store_recognise (path))
    {
      g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_FAILED,
                   _("%s: There is a portfolio of that name, and it is not replaced. Choose another name."), path);
      return FALSE;
    }
  self->path = find_target (path);
  self->unfinished = g_strconcat (self->path, ".XXXXXX", NULL);
  self->fd = g_mkstemp_full (self->unfinished, O_RDWR | O_CLOEXEC, 0666);
  if (self->fd >= 0)
    return TRUE;
  set_error (path, errno, error);
  g_clear_pointer (&self->unfinished, g_free);

  return FALSE;
}

/**
 * gev_output_open:
 * @path: the name of a file, which is replaced if it is there and no portfolio;
 *   “-” is standard output
 * @error: return location for a #GEV_CLI_ERROR
 *
 * Returns: (transfer full) (nullable): where to write
 */
GevOutput *
gev_output_open (const char  *path,
                 GError     **error)
{
  g_autoptr (GevOutput) self = g_new0 (GevOutput, 1);

  self->fd = -1;
  if (g_str_equal (path, "-"))
    {
      self->stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
      return g_steal_pointer (&self);
    }
  if (is_device (path))
    {
      self->path = g_strdup (path);
      self->fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
      if (self->fd < 0)
        {
          set_error (path, errno, error);
          return NULL;
        }
    }
  else if (!open_unfinished (self, path, error))
    {
      return NULL;
    }
  self->stream = g_unix_output_stream_new (self->fd, FALSE);

  return g_steal_pointer (&self);
}

/**
 * gev_output_free:
 * @self: where it was written
 *
 * Unless it was finished, there is no file.
 */
void
gev_output_free (GevOutput *self)
{
  g_clear_object (&self->stream);
  if (self->fd >= 0)
    close (self->fd);
  if (self->unfinished != NULL)
    g_unlink (self->unfinished);
  g_free (self->unfinished);
  g_free (self->path);
  g_free (self);
}

/**
 * gev_output_get_stream:
 * @self: where to write
 *
 * Returns: (transfer none): the stream to write to; it may be closed
 */
GOutputStream *
gev_output_get_stream (GevOutput *self)
{
  return self->stream;
}

/**
 * gev_output_finish:
 * @self: where it was written
 * @error: return location for a #GEV_CLI_ERROR
 *
 * Gives the file its name, once it is on disk.
 *
 * Returns: whether it is there
 */
gboolean
gev_output_finish (GevOutput  *self,
                   GError    **error)
{
  if (self->unfinished == NULL)
    return TRUE;
  if (fsync (self->fd) != 0 || g_rename (self->unfinished, self->path) != 0)
    {
      set_error (self->path, errno, error);
      return FALSE;
    }
  g_clear_pointer (&self->unfinished, g_free);

  return TRUE;
}

/**
 * gev_output_print:
 * @text: a text in UTF-8
 * @error: return location for a %G_IO_ERROR
 *
 * Writes to standard output, in UTF-8 whatever the locale says.
 *
 * Returns: whether it was written
 */
gboolean
gev_output_print (const char  *text,
                  GError     **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  if (g_output_stream_write_all (stream, text, strlen (text), NULL, NULL, error))
    return TRUE;
  g_prefix_error (error, "-: ");

  return FALSE;
}
