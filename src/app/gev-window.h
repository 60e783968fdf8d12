/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_WINDOW (gev_window_get_type ())
G_DECLARE_FINAL_TYPE (GevWindow, gev_window, GEV, WINDOW, AdwApplicationWindow)

GevWindow *gev_window_new (GtkApplication *application);

GevStore *gev_window_get_store       (GevWindow    *self);
void      gev_window_set_store       (GevWindow    *self,
                                      GevStore     *store);
gboolean  gev_window_open            (GevWindow    *self,
                                      GFile        *file);
void      gev_window_renew           (GevWindow    *self);
void      gev_window_go              (GevWindow    *self,
                                      const char   *place);
void      gev_window_show_record     (GtkWidget    *widget,
                                      gpointer      record);
void      gev_window_show_toast      (GtkWidget    *widget,
                                      const char   *text);
void      gev_window_show_undo_toast (GtkWidget    *widget,
                                      const char   *text);
void      gev_window_show_file_toast (GtkWidget    *widget,
                                      const char   *text,
                                      GFile        *file);
void      gev_window_show_error      (GtkWidget    *widget,
                                      const char   *heading,
                                      const GError *error);

G_END_DECLS
