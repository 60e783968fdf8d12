/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GevTextTable GevTextTable;

GevTextTable *gev_text_table_new            (guint         n_columns);
void          gev_text_table_free           (GevTextTable *self);
void          gev_text_table_set_to_right   (GevTextTable *self,
                                             guint         column);
void          gev_text_table_add            (GevTextTable *self,
                                             const char   *cell);
void          gev_text_table_take           (GevTextTable *self,
                                             char         *cell);
void          gev_text_table_add_rule       (GevTextTable *self);
char         *gev_text_table_to_string      (GevTextTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevTextTable, gev_text_table_free)

G_END_DECLS
