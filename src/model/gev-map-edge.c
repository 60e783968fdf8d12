/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-map-edge.h"

#include <glib/gi18n-lib.h>

#include "gev-map-node.h"

/**
 * GevMapEdge:
 *
 * An arrow in a benefits map: what one thing leads to.
 */
struct _GevMapEdge
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevMapEdge, gev_map_edge, GEV_TYPE_RECORD)

static const GevField fields[GEV_MAP_EDGE_N_FIELDS] = {
  [GEV_MAP_EDGE_FROM] = {
    "from", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("From"),
    N_("What leads on"),
    .target = gev_map_node_get_type,
  },
  [GEV_MAP_EDGE_TO] = {
    "to", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("To"),
    N_("What it leads to"),
    .target = gev_map_node_get_type,
  },
  [GEV_MAP_EDGE_ASSUMPTION] = {
    "assumption", GEV_FIELD_PROSE, 0, N_("Assumption"),
    N_("What must hold for one to lead to the other"),
  },
  [GEV_MAP_EDGE_PART] = {
    "part", GEV_FIELD_BOOLEAN, 0, N_("Counted in"),
    N_("Whether the one benefit is already counted in the other, so that it is not added twice"),
  },
};

static void
gev_map_edge_class_init (GevMapEdgeClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "map-edge", "map-edges", fields, GEV_MAP_EDGE_N_FIELDS);
  record_class->label = N_("Arrow of a benefits map");
  record_class->label_plural = N_("Arrows of benefits maps");
}

static void
gev_map_edge_init (GevMapEdge *self)
{
}
