/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_MAP_NODE_PROJECT = GEV_RECORD_N_FIELDS,
  GEV_MAP_NODE_PROGRAMME,
  GEV_MAP_NODE_KIND,
  GEV_MAP_NODE_TITLE,
  GEV_MAP_NODE_ACTION,
  GEV_MAP_NODE_BENEFIT,
  GEV_MAP_NODE_GOAL,
  GEV_MAP_NODE_N_FIELDS
};

#define GEV_TYPE_MAP_NODE (gev_map_node_get_type ())
G_DECLARE_FINAL_TYPE (GevMapNode, gev_map_node, GEV, MAP_NODE, GevRecord)

G_END_DECLS
