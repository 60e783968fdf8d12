/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _GevOutput GevOutput;

GevOutput     *gev_output_open       (const char  *path,
                                      GError     **error);
void           gev_output_free       (GevOutput   *self);
GOutputStream *gev_output_get_stream (GevOutput   *self);
gboolean       gev_output_finish     (GevOutput   *self,
                                      GError     **error);

gboolean       gev_output_print      (const char  *text,
                                      GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevOutput, gev_output_free)

G_END_DECLS
