/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "gev-format.h"
#include "gev-store-error.h"

#define GROUP "Lock"

/**
 * GevStoreLock: (skip)
 *
 * The right to write to a portfolio: a file beside it that says who has it and
 * since when. The operating system holds the lock itself and lets it go when
 * the process ends, however it ends, so the lock of a dead process is free.
 */
struct _GevStoreLock
{
  char *path;
  int fd;
};

static char *
describe_holder (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *user = NULL;
  g_autofree char *host = NULL;
  g_autofree char *since = NULL;
  g_autofree char *when = NULL;
  GevTime time;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return NULL;
  user = g_key_file_get_string (file, GROUP, "user", NULL);
  host = g_key_file_get_string (file, GROUP, "host", NULL);
  since = g_key_file_get_string (file, GROUP, "since", NULL);
  if (user == NULL || host == NULL || since == NULL)
    return NULL;

  when = gev_time_from_iso (since, &time) ? gev_format_time (gev_language_get_default (), time) : g_strdup (since);

  return g_strdup_printf (_("The portfolio is open for writing by %s on %s since %s."), user, host, when);
}

static void
set_taken_error (const char  *path,
                 GError     **error)
{
  g_autofree char *holder = describe_holder (path);

  g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_LOCKED,
                       holder != NULL ? holder : _("The portfolio is open for writing in another program."));
}

static gboolean
write_holder (int      fd,
              GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *since = gev_time_to_iso (gev_time_now ());
  g_autofree char *text = NULL;
  gsize length;

  g_key_file_set_string (file, GROUP, "user", g_get_real_name ());
  g_key_file_set_string (file, GROUP, "host", g_get_host_name ());
  g_key_file_set_string (file, GROUP, "since", since);
  text = g_key_file_to_data (file, &length, NULL);
  if (ftruncate (fd, 0) == 0 && pwrite (fd, text, length, 0) == (gssize) length)
    return TRUE;
  g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED,
               _("The lock beside the portfolio cannot be written: %s."), g_strerror (errno));

  return FALSE;
}

/* Whether the file that was locked is still the one of that name: its holder
 * removes it when it lets go. */
static gboolean
is_current (int         fd,
            const char *path)
{
  GStatBuf mine, named;

  return fstat (fd, &mine) == 0 && g_stat (path, &named) == 0 && mine.st_ino == named.st_ino &&
         mine.st_dev == named.st_dev;
}

/**
 * gev_store_lock_take: (skip)
 * @path: the portfolio
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the lock; %NULL with
 *   %GEV_STORE_ERROR_LOCKED and who has it, where another process has it
 */
GevStoreLock *
gev_store_lock_take (const char  *path,
                     GError     **error)
{
  g_autofree char *lock_path = g_strconcat (path, ".lock", NULL);
  GevStoreLock *self;
  int fd;

  for (;;)
    {
      struct flock region = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

      fd = g_open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
      if (fd < 0)
        {
          g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_READ_ONLY,
                       _("The folder of the portfolio cannot be written to: %s."), g_strerror (errno));
          return NULL;
        }
      /* Locks of the open file description: two stores of one process exclude
       * each other as those of two processes do. */
      if (fcntl (fd, F_OFD_SETLK, &region) != 0)
        {
          close (fd);
          set_taken_error (lock_path, error);
          return NULL;
        }
      if (is_current (fd, lock_path))
        break;
      close (fd);
    }
  if (!write_holder (fd, error))
    {
      g_unlink (lock_path);
      close (fd);
      return NULL;
    }
  self = g_new0 (GevStoreLock, 1);
  self->path = g_steal_pointer (&lock_path);
  self->fd = fd;

  return self;
}

/**
 * gev_store_lock_release: (skip)
 * @self: a lock
 *
 * Removes the file and lets the lock go.
 */
void
gev_store_lock_release (GevStoreLock *self)
{
  g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
