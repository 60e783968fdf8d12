/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_FIELD_ROW (gev_field_row_get_type ())
G_DECLARE_FINAL_TYPE (GevFieldRow, gev_field_row, GEV, FIELD_ROW, AdwPreferencesRow)

GtkWidget *gev_field_row_new            (const char  *field);

void       gev_field_row_set_record     (GevFieldRow *self,
                                         GevStore    *store,
                                         GevRecord   *record);
void       gev_field_row_show_problem   (GevFieldRow *self,
                                         const char  *text);
void       gev_field_row_reset          (GevFieldRow *self);
void       gev_field_rows_set_record    (GtkWidget   *root,
                                         GevStore    *store,
                                         gpointer     record);
void       gev_field_rows_set_draft     (GtkWidget   *root,
                                         GevStore    *store,
                                         gpointer     draft);
gboolean   gev_field_rows_take_draft    (GtkWidget   *root);
void       gev_field_rows_show_problems (GtkWidget   *root,
                                         GPtrArray   *problems);

G_END_DECLS
