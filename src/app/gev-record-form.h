/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-dialog.h"

G_BEGIN_DECLS

GevRecordDialog *gev_record_form_open   (GtkWidget         *parent,
                                         GevStore          *store,
                                         gpointer           record,
                                         const char *const *fields);
void             gev_record_form_delete (GtkWidget         *parent,
                                         GevStore          *store,
                                         gpointer           record);
gboolean         gev_record_form_save   (GtkWidget         *parent,
                                         GevStore          *store,
                                         gpointer           record);
char            *gev_record_form_name   (gpointer           record);

G_END_DECLS
