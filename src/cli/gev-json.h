/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-decimal.h"

G_BEGIN_DECLS

typedef struct _GevJson GevJson;

GevJson *gev_json_new          (void);
void     gev_json_free         (GevJson       *self);

void     gev_json_begin_object (GevJson       *self,
                                const char    *key);
void     gev_json_begin_array  (GevJson       *self,
                                const char    *key);
void     gev_json_end          (GevJson       *self);
void     gev_json_add_null     (GevJson       *self,
                                const char    *key);
void     gev_json_add_flag     (GevJson       *self,
                                const char    *key,
                                gboolean       flag);
void     gev_json_add_integer  (GevJson       *self,
                                const char    *key,
                                gint64         number);
void     gev_json_add_decimal  (GevJson       *self,
                                const char    *key,
                                GevDecimal     number);
void     gev_json_add_ratio    (GevJson       *self,
                                const char    *key,
                                double         ratio);
void     gev_json_add_text     (GevJson       *self,
                                const char    *key,
                                const char    *text);
void     gev_json_take_text    (GevJson       *self,
                                const char    *key,
                                char          *text);
char    *gev_json_to_string    (GevJson       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevJson, gev_json_free)

G_END_DECLS
