/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_RECORD_EDITOR (gev_record_editor_get_type ())
G_DECLARE_FINAL_TYPE (GevRecordEditor, gev_record_editor, GEV, RECORD_EDITOR, AdwWindow)

GevRecordEditor *gev_record_editor_new      (GtkWidget         *parent,
                                             GevStore          *store,
                                             const char        *uuid,
                                             const char *const *fields);
void             gev_record_editor_set_head (GevRecordEditor   *self,
                                             GtkWidget         *head);

G_END_DECLS
