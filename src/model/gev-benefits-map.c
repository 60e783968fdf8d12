/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefits-map.h"

#include "gev-programme.h"

/**
 * GevBenefitsMap:
 *
 * The benefits map (gevinstkart) of a project or a programme: boxes for
 * deliveries, changes in practice, effects, benefits and goals, and arrows for
 * what leads to what. It has no circles.
 */
struct _GevBenefitsMap
{
  GevRecordSet *set;
  GPtrArray *nodes;
  GArray *arrows; /* GevMapArrow */
};

/* The record that a box stands for, if it stands for one. */
static gpointer
find_subject (GevRecordSet *set,
              gpointer      node)
{
  static const guint fields[] = { GEV_MAP_NODE_ACTION, GEV_MAP_NODE_BENEFIT, GEV_MAP_NODE_GOAL };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gpointer subject = gev_record_set_lookup (set, gev_record_get_text (node, fields[i]));

      if (subject != NULL)
        return subject;
    }

  return NULL;
}

/* The way from one box to another, this one first, as an array of numbers to be
 * read from its end. */
static gboolean
find_way (GevBenefitsMap *self,
          guint           from,
          guint           to,
          gboolean       *seen,
          GArray         *way)
{
  gboolean found = from == to;

  if (seen[from])
    return FALSE;
  seen[from] = TRUE;
  for (guint i = 0; !found && i < self->arrows->len; i++)
    {
      const GevMapArrow *arrow = &g_array_index (self->arrows, GevMapArrow, i);

      found = arrow->from == from && find_way (self, arrow->to, to, seen, way);
    }
  if (found)
    g_array_append_val (way, from);

  return found;
}

/**
 * gev_benefits_map_new:
 * @set: a set that holds the boxes, the arrows and what the boxes stand for
 * @owner: (type GevRecord): a project or a programme
 *
 * Returns: (transfer full): the map of @owner
 */
GevBenefitsMap *
gev_benefits_map_new (GevRecordSet *set,
                      gpointer      owner)
{
  GevBenefitsMap *self = g_new0 (GevBenefitsMap, 1);
  guint field = GEV_IS_PROGRAMME (owner) ? GEV_MAP_NODE_PROGRAMME : GEV_MAP_NODE_PROJECT;

  self->set = g_object_ref (set);
  self->nodes = g_ptr_array_ref (
    gev_record_set_get_referring (set, GEV_TYPE_MAP_NODE, field, gev_record_get_uuid (owner)));
  self->arrows = g_array_new (FALSE, FALSE, sizeof (GevMapArrow));
  for (guint i = 0; i < self->nodes->len; i++)
    {
      GPtrArray *edges = gev_record_set_get_referring (set, GEV_TYPE_MAP_EDGE, GEV_MAP_EDGE_FROM,
                                                       gev_record_get_uuid (self->nodes->pdata[i]));

      for (guint j = 0; j < edges->len; j++)
        {
          int to = gev_benefits_map_find_node (self, gev_record_get_text (edges->pdata[j], GEV_MAP_EDGE_TO));
          GevMapArrow arrow = { edges->pdata[j], i, (guint) to };

          if (to >= 0)
            g_array_append_val (self->arrows, arrow);
        }
    }

  return self;
}

/**
 * gev_benefits_map_free:
 * @self: (nullable): a map
 */
void
gev_benefits_map_free (GevBenefitsMap *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->arrows);
  g_ptr_array_unref (self->nodes);
  g_object_unref (self->set);
  g_free (self);
}

/**
 * gev_benefits_map_get_n_nodes:
 * @self: a map
 *
 * Returns: how many boxes it has
 */
guint
gev_benefits_map_get_n_nodes (GevBenefitsMap *self)
{
  return self->nodes->len;
}

/**
 * gev_benefits_map_get_node:
 * @self: a map
 * @position: the number of a box, from 0
 *
 * Returns: (transfer none): the box
 */
GevMapNode *
gev_benefits_map_get_node (GevBenefitsMap *self,
                           guint           position)
{
  g_return_val_if_fail (position < self->nodes->len, NULL);

  return g_ptr_array_index (self->nodes, position);
}

/**
 * gev_benefits_map_find_node:
 * @self: a map
 * @uuid: (nullable): the UUID of a box
 *
 * Returns: the number of the box, -1 where the map has none of that UUID
 */
int
gev_benefits_map_find_node (GevBenefitsMap *self,
                            const char     *uuid)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (g_strcmp0 (gev_record_get_uuid (self->nodes->pdata[i]), uuid) == 0)
      return (int) i;

  return -1;
}

/**
 * gev_benefits_map_get_subject:
 * @self: a map
 * @position: the number of a box
 *
 * Returns: (transfer none) (nullable) (type GevRecord): the action, benefit or
 *   goal that the box stands for
 */
gpointer
gev_benefits_map_get_subject (GevBenefitsMap *self,
                              guint           position)
{
  return find_subject (self->set, gev_benefits_map_get_node (self, position));
}

/**
 * gev_benefits_map_dup_title:
 * @self: a map
 * @position: the number of a box
 *
 * Returns: (transfer full): what the box says: the name of what it stands for,
 *   otherwise its own title
 */
char *
gev_benefits_map_dup_title (GevBenefitsMap *self,
                            guint           position)
{
  gpointer subject = gev_benefits_map_get_subject (self, position);

  return gev_record_dup_title (subject != NULL ? subject : gev_benefits_map_get_node (self, position));
}

/**
 * gev_benefits_map_get_arrows:
 * @self: a map
 * @n_arrows: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_arrows): the arrows between its boxes
 */
const GevMapArrow *
gev_benefits_map_get_arrows (GevBenefitsMap *self,
                             guint          *n_arrows)
{
  *n_arrows = self->arrows->len;

  return (const GevMapArrow *) self->arrows->data;
}

/**
 * gev_benefits_map_find_circle:
 * @self: a map
 * @from: the number of the box that a new arrow would come from
 * @to: the number of the box that it would lead to
 *
 * Returns: (transfer full) (nullable): the circle that the arrow would close, as
 *   the names of its boxes with arrows between: "A → B → A"; %NULL where there is
 *   none
 */
char *
gev_benefits_map_find_circle (GevBenefitsMap *self,
                              guint           from,
                              guint           to)
{
  g_autofree gboolean *seen = g_new0 (gboolean, self->nodes->len + 1);
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) text = NULL;
  g_autofree char *first = NULL;

  g_return_val_if_fail (from < self->nodes->len && to < self->nodes->len, NULL);

  if (!find_way (self, to, from, seen, way))
    return NULL;
  first = gev_benefits_map_dup_title (self, from);
  text = g_string_new (first);
  for (guint i = way->len; i > 0; i--)
    {
      g_autofree char *title = gev_benefits_map_dup_title (self, g_array_index (way, guint, i - 1));

      g_string_append_printf (text, " → %s", title);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
