/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-block.h"

G_BEGIN_DECLS

#define GEV_TYPE_FORM_FIELD (gev_form_field_get_type ())
G_DECLARE_FINAL_TYPE (GevFormField, gev_form_field, GEV, FORM_FIELD, GevBlock)

GevBlock *gev_form_field_new         (const char         *label,
                                      const char         *help,
                                      guint               n_lines);
GevBlock *gev_form_field_new_choices (const char         *label,
                                      const char         *help,
                                      const char *const  *choices);

G_END_DECLS
