/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-progress-line.h"

#include <stdio.h>
#include <unistd.h>

/* To the start of the line, and away with what stands there. */
#define CLEAR_LINE "\r\033[K"

static void
notify_fraction_cb (GevProgress *progress)
{
  fprintf (stderr, CLEAR_LINE "%.0f %%", gev_progress_get_fraction (progress) * 100);
  fflush (stderr);
}

/**
 * gev_progress_line_new:
 *
 * Returns: (transfer full): a progress that is shown on standard error while
 *   the job runs in this thread, where that is a terminal
 */
GevProgress *
gev_progress_line_new (void)
{
  GevProgress *progress = gev_progress_new ();

  if (isatty (STDERR_FILENO))
    g_signal_connect (progress, "notify::fraction", G_CALLBACK (notify_fraction_cb), NULL);

  return progress;
}

/**
 * gev_progress_line_end:
 * @progress: (transfer full): a progress whose job has ended
 *
 * Leaves the line empty for what comes.
 */
void
gev_progress_line_end (GevProgress *progress)
{
  if (isatty (STDERR_FILENO))
    {
      fputs (CLEAR_LINE, stderr);
      fflush (stderr);
    }
  g_object_unref (progress);
}
