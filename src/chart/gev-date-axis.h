/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-axis.h"

G_BEGIN_DECLS

#define GEV_TYPE_DATE_AXIS (gev_date_axis_get_type ())
G_DECLARE_FINAL_TYPE (GevDateAxis, gev_date_axis, GEV, DATE_AXIS, GevAxis)

GevAxis *gev_date_axis_new (void);

G_END_DECLS
