/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_PROCESS_MODEL_NAME = GEV_RECORD_N_FIELDS,
  GEV_PROCESS_MODEL_SUMMARY,
  GEV_PROCESS_MODEL_N_FIELDS
};

#define GEV_TYPE_PROCESS_MODEL (gev_process_model_get_type ())
G_DECLARE_FINAL_TYPE (GevProcessModel, gev_process_model, GEV, PROCESS_MODEL, GevRecord)

G_END_DECLS
