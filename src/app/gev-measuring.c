/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measuring.h"

#include <glib/gi18n.h>

#include "gev-store-measure.h"
#include "gev-window.h"

/**
 * gev_measuring_save:
 * @widget: a widget of the window
 * @store: the portfolio
 * @benefit: the benefit as it is kept
 * @measurement: a measurement of it, new or changed, without problems
 *
 * Keeps the measurement and moves the next one on, in one edit. What goes wrong
 * is told.
 *
 * Returns: whether it is kept
 */
gboolean
gev_measuring_save (GtkWidget      *widget,
                    GevStore       *store,
                    GevBenefit     *benefit,
                    GevMeasurement *measurement)
{
  g_autofree char *name = gev_record_dup_title (benefit);
  g_autofree char *title = g_strdup_printf (_("Measurement of “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (gev_store_begin (store, title, &error))
    {
      if (!gev_store_put_measurement (store, measurement, &error))
        gev_store_rollback (store);
      else if (gev_store_commit (store, &error))
        return TRUE;
    }
  gev_window_show_error (widget, _("The measurement could not be saved"), error);

  return FALSE;
}
