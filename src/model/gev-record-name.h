/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-language.h"
#include "gev-record.h"

G_BEGIN_DECLS

/**
 * GevRecordFind:
 * @uuid: the UUID of a record
 * @data: what was given with the function
 *
 * Returns: (transfer full) (nullable): the record of that UUID, if there is one
 */
typedef GevRecord *(*GevRecordFind) (const char *uuid,
                                     gpointer    data);

char *gev_record_name_create (GevRecord         *record,
                              const GevLanguage *language,
                              GevRecordFind      find,
                              gpointer           data);

G_END_DECLS
