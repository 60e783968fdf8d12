/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-axis.h"

G_BEGIN_DECLS

#define GEV_TYPE_LINEAR_AXIS (gev_linear_axis_get_type ())
G_DECLARE_FINAL_TYPE (GevLinearAxis, gev_linear_axis, GEV, LINEAR_AXIS, GevAxis)

GevAxis *gev_linear_axis_new              (void);
void     gev_linear_axis_set_include_zero (GevLinearAxis *self,
                                           gboolean       include_zero);
void     gev_linear_axis_set_whole        (GevLinearAxis *self,
                                           gboolean       whole);

G_END_DECLS
