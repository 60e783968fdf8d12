/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-map-node.h"

#include <glib/gi18n-lib.h>

#include "gev-action.h"
#include "gev-benefit.h"
#include "gev-goal.h"
#include "gev-programme.h"
#include "gev-project.h"

/**
 * GevMapNode:
 *
 * A box in the benefits map (gevinstkart) of a project or a programme.
 */
struct _GevMapNode
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevMapNode, gev_map_node, GEV_TYPE_RECORD)

static const GevField fields[GEV_MAP_NODE_N_FIELDS] = {
  [GEV_MAP_NODE_PROJECT] = {
    "project", GEV_FIELD_REFERENCE, GEV_FIELD_OWNER, N_("Project"),
    N_("The project whose map it is"),
    .target = gev_project_get_type,
  },
  [GEV_MAP_NODE_PROGRAMME] = {
    "programme", GEV_FIELD_REFERENCE, GEV_FIELD_OWNER, N_("Programme"),
    N_("The programme whose map it is"),
    .target = gev_programme_get_type,
  },
  [GEV_MAP_NODE_KIND] = {
    "kind", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("Kind"),
    N_("What it stands for"),
    .vocabulary = &gev_map_node_kind_vocabulary,
  },
  [GEV_MAP_NODE_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_SEARCHED, N_("Title"),
    N_("What it says, where it stands for no other record"),
  },
  [GEV_MAP_NODE_ACTION] = {
    "action", GEV_FIELD_REFERENCE, 0, N_("Action"),
    N_("The action that it stands for"),
    .target = gev_action_get_type,
  },
  [GEV_MAP_NODE_BENEFIT] = {
    "benefit", GEV_FIELD_REFERENCE, 0, N_("Benefit"),
    N_("The benefit that it stands for"),
    .target = gev_benefit_get_type,
  },
  [GEV_MAP_NODE_GOAL] = {
    "goal", GEV_FIELD_REFERENCE, 0, N_("Goal"),
    N_("The goal that it stands for"),
    .target = gev_goal_get_type,
  },
};

static void
gev_map_node_validate (GevRecord *self,
                       GPtrArray *problems)
{
  if (gev_record_has (self, GEV_MAP_NODE_PROJECT) == gev_record_has (self, GEV_MAP_NODE_PROGRAMME))
    gev_record_add_problem (problems, GEV_MAP_NODE_PROJECT,
                            _("A box belongs either to the map of a project or to that of a programme."));
}

static void
gev_map_node_class_init (GevMapNodeClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "map-node", "map-nodes", fields, GEV_MAP_NODE_N_FIELDS);
  record_class->label = N_("Node of a benefits map");
  record_class->label_plural = N_("Nodes of benefits maps");
  record_class->title_field = GEV_MAP_NODE_TITLE;
  record_class->validate = gev_map_node_validate;
}

static void
gev_map_node_init (GevMapNode *self)
{
}
