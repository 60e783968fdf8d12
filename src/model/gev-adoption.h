/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_ADOPTION_PROJECT = GEV_RECORD_N_FIELDS,
  GEV_ADOPTION_WAY,
  GEV_ADOPTION_ACTOR,
  GEV_ADOPTION_DATE,
  GEV_ADOPTION_MODE,
  GEV_ADOPTION_CHANNEL,
  GEV_ADOPTION_CHANGED,
  GEV_ADOPTION_N_FIELDS
};

#define GEV_TYPE_ADOPTION (gev_adoption_get_type ())
G_DECLARE_FINAL_TYPE (GevAdoption, gev_adoption, GEV, ADOPTION, GevRecord)

G_END_DECLS
