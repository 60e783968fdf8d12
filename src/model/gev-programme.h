/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_PROGRAMME_NAME = GEV_RECORD_N_FIELDS,
  GEV_PROGRAMME_SUMMARY,
  GEV_PROGRAMME_START,
  GEV_PROGRAMME_END,
  GEV_PROGRAMME_TARGET_ORE,
  GEV_PROGRAMME_TARGET_BASIS,
  GEV_PROGRAMME_N_FIELDS
};

#define GEV_TYPE_PROGRAMME (gev_programme_get_type ())
G_DECLARE_FINAL_TYPE (GevProgramme, gev_programme, GEV, PROGRAMME, GevRecord)

G_END_DECLS
