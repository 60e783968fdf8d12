/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_CHAMPION_NAME = GEV_RECORD_N_FIELDS,
  GEV_CHAMPION_UNIT,
  GEV_CHAMPION_ELEMENT,
  GEV_CHAMPION_LEADER_ROLES,
  GEV_CHAMPION_TRAINING,
  GEV_CHAMPION_START,
  GEV_CHAMPION_END,
  GEV_CHAMPION_N_FIELDS
};

#define GEV_TYPE_CHAMPION (gev_champion_get_type ())
G_DECLARE_FINAL_TYPE (GevChampion, gev_champion, GEV, CHAMPION, GevRecord)

G_END_DECLS
