/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-json.h"
#include "gev-language.h"
#include "gev-record.h"

G_BEGIN_DECLS

void  gev_record_output_to_json  (GevJson           *json,
                                  GevRecord         *record);
void  gev_record_output_csv_head (GString           *csv,
                                  GevRecordClass    *klass);
void  gev_record_output_to_csv   (GString           *csv,
                                  GevRecord         *record);
char *gev_record_output_to_text  (GevRecord         *record,
                                  guint              index,
                                  const GevLanguage *language);

G_END_DECLS
