/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GEV_TYPE_TOASTS (gev_toasts_get_type ())
G_DECLARE_FINAL_TYPE (GevToasts, gev_toasts, GEV, TOASTS, GObject)

GevToasts *gev_toasts_new         (AdwToastOverlay *overlay);

void       gev_toasts_show        (GevToasts       *self,
                                   const char      *text);
void       gev_toasts_show_undo   (GevToasts       *self,
                                   const char      *text,
                                   gint64           revision);
void       gev_toasts_show_file   (GevToasts       *self,
                                   const char      *text,
                                   GFile           *file);
void       gev_toasts_retire_undo (GevToasts       *self,
                                   gint64           revision);

G_END_DECLS
