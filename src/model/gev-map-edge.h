/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_MAP_EDGE_FROM = GEV_RECORD_N_FIELDS,
  GEV_MAP_EDGE_TO,
  GEV_MAP_EDGE_ASSUMPTION,
  GEV_MAP_EDGE_PART,
  GEV_MAP_EDGE_N_FIELDS
};

#define GEV_TYPE_MAP_EDGE (gev_map_edge_get_type ())
G_DECLARE_FINAL_TYPE (GevMapEdge, gev_map_edge, GEV, MAP_EDGE, GevRecord)

G_END_DECLS
