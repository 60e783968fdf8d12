/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-axis.h"

G_BEGIN_DECLS

#define GEV_TYPE_CATEGORY_AXIS (gev_category_axis_get_type ())
G_DECLARE_FINAL_TYPE (GevCategoryAxis, gev_category_axis, GEV, CATEGORY_AXIS, GevAxis)

GevAxis *gev_category_axis_new         (void);
void     gev_category_axis_set_names   (GevCategoryAxis   *self,
                                        const char *const *names);
guint    gev_category_axis_get_n_names (GevCategoryAxis   *self);

G_END_DECLS
