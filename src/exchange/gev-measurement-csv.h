/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-exchange-error.h"
#include "gev-measurement-draft.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

GPtrArray *gev_measurement_csv_read (const GevLanguage  *language,
                                     const char         *text,
                                     GevRecordSet       *benefits,
                                     GevBenefit         *benefit,
                                     GError            **error);

G_END_DECLS
