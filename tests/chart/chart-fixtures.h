/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-map-chart.h"
#include "gev-plot.h"
#include "gev-progress-chart.h"
#include "gev-share-chart.h"
#include "gev-wheel-chart.h"

guint32   fixture_day              (int       year,
                                    int       month,
                                    int       day);
void      fixture_set_norwegian    (GevChart *chart);

GevChart *fixture_realisation      (void);
GevChart *fixture_stages           (void);
GevChart *fixture_progress         (void);
GevChart *fixture_shares           (void);
GevChart *fixture_wheel            (void);
