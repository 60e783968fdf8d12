/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-painter.h"
#include "gev-typesetter.h"

G_BEGIN_DECLS

typedef struct _GevLines GevLines;

GevLines *gev_lines_new        (GevTypesetter      *typesetter,
                                const char         *text,
                                const GevTextStyle *style,
                                double              width,
                                PangoAlignment      alignment,
                                guint               max_lines);
void      gev_lines_free       (GevLines           *self);
guint     gev_lines_get_n      (GevLines           *self);
double    gev_lines_get_height (GevLines           *self,
                                guint               first,
                                guint               n);
void      gev_lines_draw       (GevLines           *self,
                                GevPainter         *painter,
                                const char         *tag,
                                guint               first,
                                guint               n,
                                double              x,
                                double              y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevLines, gev_lines_free)

G_END_DECLS
