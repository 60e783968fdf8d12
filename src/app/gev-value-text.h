/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

char *gev_value_text  (const GevField *field,
                       const GevValue *value);
char *gev_record_text (gpointer        record,
                       guint           index);

G_END_DECLS
