/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_ASSESSMENT_DATE = GEV_RECORD_N_FIELDS,
  GEV_ASSESSMENT_BY,
  GEV_ASSESSMENT_NOTE,
  GEV_ASSESSMENT_N_FIELDS
};

#define GEV_TYPE_ASSESSMENT (gev_assessment_get_type ())
G_DECLARE_FINAL_TYPE (GevAssessment, gev_assessment, GEV, ASSESSMENT, GevRecord)

G_END_DECLS
