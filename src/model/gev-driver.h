/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_DRIVER_PROJECT = GEV_RECORD_N_FIELDS,
  GEV_DRIVER_TITLE,
  GEV_DRIVER_FACTOR,
  GEV_DRIVER_STRENGTH,
  GEV_DRIVER_LAW,
  GEV_DRIVER_REMOVER,
  GEV_DRIVER_NOTE,
  GEV_DRIVER_N_FIELDS
};

#define GEV_TYPE_DRIVER (gev_driver_get_type ())
G_DECLARE_FINAL_TYPE (GevDriver, gev_driver, GEV, DRIVER, GevRecord)

G_END_DECLS
