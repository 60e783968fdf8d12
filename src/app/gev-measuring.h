/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gev-measurement.h"
#include "gev-store.h"

G_BEGIN_DECLS

gboolean gev_measuring_save (GtkWidget      *widget,
                             GevStore       *store,
                             GevBenefit     *benefit,
                             GevMeasurement *measurement);

G_END_DECLS
