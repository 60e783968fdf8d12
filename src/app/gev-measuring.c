/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measuring.h"

#include <glib/gi18n.h>

#include "gev-window.h"

static gboolean
put_both (GevStore        *store,
          GevBenefit      *benefit,
          GevMeasurement  *measurement,
          GError         **error)
{
  GevDate due = gev_benefit_get_next_due (benefit, gev_record_get_date (measurement, GEV_MEASUREMENT_DATE));
  g_autoptr (GevRecord) moved = NULL;

  if (!gev_store_put (store, measurement, error))
    return FALSE;
  if (due == gev_record_get_date (benefit, GEV_BENEFIT_NEXT_DUE))
    return TRUE;
  moved = gev_record_copy (GEV_RECORD (benefit));
  gev_record_set_number (moved, GEV_BENEFIT_NEXT_DUE, due);

  return gev_store_put (store, moved, error);
}

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
      if (!put_both (store, benefit, measurement, &error))
        gev_store_rollback (store);
      else if (gev_store_commit (store, &error))
        return TRUE;
    }
  gev_window_show_error (widget, _("The measurement could not be saved"), error);

  return FALSE;
}
