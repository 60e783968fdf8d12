/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_CALL_TITLE = GEV_RECORD_N_FIELDS,
  GEV_CALL_KIND,
  GEV_CALL_FUNDER,
  GEV_CALL_DESCRIPTION,
  GEV_CALL_OPENS,
  GEV_CALL_DEADLINE,
  GEV_CALL_N_FIELDS
};

#define GEV_TYPE_CALL (gev_call_get_type ())
G_DECLARE_FINAL_TYPE (GevCall, gev_call, GEV, CALL, GevRecord)

G_END_DECLS
