/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-layered-layout.h"

#include <math.h>

#define N_SWEEPS 12
#define N_PLACINGS 8

/**
 * GevLayeredLayout: (skip)
 *
 * Where the boxes of a directed graph stand when it is drawn from left to right
 * in layers, with few crossings: the method of Sugiyama, Tagawa and Toda (1981).
 * A node stands in the first layer after all that leads to it, and not before
 * its rank. An edge over several layers gets a place in each between. The order
 * in the layers follows the means of the neighbours, sweep by sweep, and then
 * swaps of neighbours; the best order found is kept. Heights then come as near
 * the means of the neighbours as the order allows (isotonic regression).
 */
struct _GevLayeredLayout
{
  GArray *nodes;  /* Node; those of the caller first, then the places of edges */
  GArray *edges;  /* Edge */
  GArray *links;  /* Link, between neighbouring layers */
  GPtrArray *layers; /* GArray of guint, in order */
  guint n_nodes;  /* of the caller */
  double width;
  double height;
  double box_width;
  double layer_gap;
};

typedef struct
{
  guint rank;
  guint layer;
  guint position;
  double mean;   /* of its neighbours, while ordering */
  double size;
  double middle;
} Node;

typedef struct
{
  guint from;
  guint to;
  gboolean backward; /* part of a circle: not followed */
  GArray *places;    /* guint: the nodes on the way */
  GArray *heights;   /* double: where it passes them */
} Edge;

typedef struct
{
  guint left;
  guint right;
} Link;

static Node *
get_node (GevLayeredLayout *self,
          guint             index)
{
  return &g_array_index (self->nodes, Node, index);
}

static Edge *
get_edge (GevLayeredLayout *self,
          guint             index)
{
  return &g_array_index (self->edges, Edge, index);
}

static GArray *
get_layer (GevLayeredLayout *self,
           guint             index)
{
  return g_ptr_array_index (self->layers, index);
}

static void
clear_edge (gpointer data)
{
  Edge *edge = data;

  g_array_unref (edge->places);
  g_array_unref (edge->heights);
}

/* Pushes what the node leads to behind it; what leads back to a node on the way
 * is left out. */
static void
push (GevLayeredLayout *self,
      guint             node,
      gboolean         *on_way)
{
  on_way[node] = TRUE;
  for (guint i = 0; i < self->edges->len; i++)
    {
      Edge *edge = get_edge (self, i);
      Node *to = get_node (self, edge->to);

      if (edge->from != node || edge->backward)
        continue;
      if (on_way[edge->to])
        {
          edge->backward = TRUE;
        }
      else if (to->layer < get_node (self, node)->layer + 1)
        {
          to->layer = get_node (self, node)->layer + 1;
          push (self, edge->to, on_way);
        }
    }
  on_way[node] = FALSE;
}

static void
assign_layers (GevLayeredLayout *self)
{
  g_autofree gboolean *on_way = g_new0 (gboolean, self->n_nodes + 1);
  g_autofree gboolean *used = NULL;
  guint n_layers = 0;
  guint layer = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    get_node (self, i)->layer = get_node (self, i)->rank;
  for (guint i = 0; i < self->n_nodes; i++)
    push (self, i, on_way);

  /* Ranks that nothing stands in take no room. */
  for (guint i = 0; i < self->n_nodes; i++)
    n_layers = MAX (n_layers, get_node (self, i)->layer + 1);
  used = g_new0 (gboolean, n_layers + 1);
  for (guint i = 0; i < self->n_nodes; i++)
    used[get_node (self, i)->layer] = TRUE;
  for (guint old = 0; old < n_layers; old++)
    {
      if (!used[old])
        continue;
      for (guint i = 0; i < self->n_nodes; i++)
        if (get_node (self, i)->layer == old)
          get_node (self, i)->layer = layer;
      layer++;
    }
  for (guint i = 0; i < layer; i++)
    g_ptr_array_add (self->layers, g_array_new (FALSE, FALSE, sizeof (guint)));
}

static void
append_to_layer (GevLayeredLayout *self,
                 guint             index)
{
  Node *node = get_node (self, index);
  GArray *layer = get_layer (self, node->layer);

  node->position = layer->len;
  g_array_append_val (layer, index);
}

static void
add_link (GevLayeredLayout *self,
          guint             left,
          guint             right)
{
  Link link = { left, right };

  g_array_append_val (self->links, link);
}

static void
add_places (GevLayeredLayout *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    append_to_layer (self, i);
  for (guint i = 0; i < self->edges->len; i++)
    {
      Edge *edge = get_edge (self, i);
      guint last = get_node (self, edge->to)->layer;
      guint left = edge->from;

      if (edge->backward)
        continue;
      for (guint layer = get_node (self, edge->from)->layer + 1; layer < last; layer++)
        {
          Node place = { .layer = layer };
          guint index = self->nodes->len;

          g_array_append_val (self->nodes, place);
          append_to_layer (self, index);
          g_array_append_val (edge->places, index);
          add_link (self, left, index);
          left = index;
        }
      add_link (self, left, edge->to);
    }
}

static int
compare_means_cb (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const Node *one = get_node (data, *(const guint *) a);
  const Node *other = get_node (data, *(const guint *) b);

  if (one->mean != other->mean)
    return one->mean < other->mean ? -1 : 1;

  return (one->position > other->position) - (one->position < other->position);
}

static void
number_layer (GevLayeredLayout *self,
              GArray           *layer)
{
  for (guint i = 0; i < layer->len; i++)
    get_node (self, g_array_index (layer, guint, i))->position = i;
}

/* Orders a layer by the means of its neighbours on one side. */
static void
order_layer (GevLayeredLayout *self,
             GArray           *layer,
             gboolean          by_left)
{
  for (guint i = 0; i < layer->len; i++)
    {
      guint index = g_array_index (layer, guint, i);
      double sum = 0;
      guint n = 0;

      for (guint j = 0; j < self->links->len; j++)
        {
          Link *link = &g_array_index (self->links, Link, j);

          if ((by_left ? link->right : link->left) != index)
            continue;
          sum += get_node (self, by_left ? link->left : link->right)->position;
          n++;
        }
      get_node (self, index)->mean = n > 0 ? sum / n : i;
    }
  g_array_sort_with_data (layer, compare_means_cb, self);
  number_layer (self, layer);
}

static guint
count_crossings (GevLayeredLayout *self)
{
  guint n = 0;

  for (guint i = 0; i < self->links->len; i++)
    for (guint j = i + 1; j < self->links->len; j++)
      {
        Link *one = &g_array_index (self->links, Link, i);
        Link *other = &g_array_index (self->links, Link, j);
        Node *left = get_node (self, one->left), *other_left = get_node (self, other->left);
        Node *right = get_node (self, one->right), *other_right = get_node (self, other->right);

        if (left->layer == other_left->layer &&
            ((left->position < other_left->position && right->position > other_right->position) ||
             (left->position > other_left->position && right->position < other_right->position)))
          n++;
      }

  return n;
}

static void
swap (GevLayeredLayout *self,
      GArray           *layer,
      guint             position)
{
  guint moved = g_array_index (layer, guint, position);

  g_array_index (layer, guint, position) = g_array_index (layer, guint, position + 1);
  g_array_index (layer, guint, position + 1) = moved;
  number_layer (self, layer);
}

/* How many crossings the edges of two neighbours make, less how many they would
 * make if the two changed places. */
static int
get_gain (GevLayeredLayout *self,
          guint             upper,
          guint             lower)
{
  int gain = 0;

  for (guint i = 0; i < self->links->len; i++)
    {
      Link *one = &g_array_index (self->links, Link, i);
      gboolean by_left = one->right == upper;
      guint end;

      if (!by_left && one->left != upper)
        continue;
      end = get_node (self, by_left ? one->left : one->right)->position;
      for (guint j = 0; j < self->links->len; j++)
        {
          Link *other = &g_array_index (self->links, Link, j);
          guint other_end;

          if ((by_left ? other->right : other->left) != lower)
            continue;
          other_end = get_node (self, by_left ? other->left : other->right)->position;
          gain += (end > other_end) - (end < other_end);
        }
    }

  return gain;
}

static void
swap_neighbours (GevLayeredLayout *self)
{
  for (guint i = 0; i < self->layers->len; i++)
    {
      GArray *layer = get_layer (self, i);

      for (guint j = 0; j + 1 < layer->len; j++)
        if (get_gain (self, g_array_index (layer, guint, j), g_array_index (layer, guint, j + 1)) > 0)
          swap (self, layer, j);
    }
}

static guint *
save_order (GevLayeredLayout *self)
{
  guint *order = g_new (guint, self->nodes->len + 1);

  for (guint i = 0; i < self->nodes->len; i++)
    order[i] = get_node (self, i)->position;

  return order;
}

static void
restore_order (GevLayeredLayout *self,
               const guint      *order)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = get_node (self, i);

      node->position = order[i];
      g_array_index (get_layer (self, node->layer), guint, order[i]) = i;
    }
}

/* Where a node would best be: amid its neighbours. */
static double
get_wish (GevLayeredLayout *self,
          guint             index,
          gboolean          by_left,
          gboolean          by_right)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < self->links->len; i++)
    {
      Link *link = &g_array_index (self->links, Link, i);

      if (by_left && link->right == index)
        sum += get_node (self, link->left)->middle, n++;
      else if (by_right && link->left == index)
        sum += get_node (self, link->right)->middle, n++;
    }

  return n > 0 ? sum / n : get_node (self, index)->middle;
}

typedef struct
{
  double sum; /* of what the nodes of the block wish for its first one */
  guint n;
  guint first;
} Block;

static double
get_block_place (const Block *block)
{
  return block->sum / block->n;
}

/* The places nearest the wishes that keep the order and the distances: wishes
 * that collide become one block at their mean. */
static void
place_layer (GevLayeredLayout *self,
             GArray           *layer,
             double            gap,
             gboolean          by_left,
             gboolean          by_right)
{
  g_autofree Block *blocks = g_new (Block, layer->len + 1);
  g_autofree double *offsets = g_new0 (double, layer->len + 1);
  guint n_blocks = 0;

  for (guint i = 0; i < layer->len; i++)
    {
      guint index = g_array_index (layer, guint, i);

      if (i > 0)
        offsets[i] = offsets[i - 1] + gap +
                     (get_node (self, g_array_index (layer, guint, i - 1))->size + get_node (self, index)->size) / 2;
      blocks[n_blocks++] = (Block){ get_wish (self, index, by_left, by_right) - offsets[i], 1, i };
      while (n_blocks > 1 && get_block_place (&blocks[n_blocks - 2]) > get_block_place (&blocks[n_blocks - 1]))
        {
          blocks[n_blocks - 2].sum += blocks[n_blocks - 1].sum;
          blocks[n_blocks - 2].n += blocks[n_blocks - 1].n;
          n_blocks--;
        }
    }
  for (guint b = 0; b < n_blocks; b++)
    for (guint i = blocks[b].first; i < blocks[b].first + blocks[b].n; i++)
      get_node (self, g_array_index (layer, guint, i))->middle = get_block_place (&blocks[b]) + offsets[i];
}

static void
stack_layers (GevLayeredLayout *self,
              double            gap)
{
  for (guint i = 0; i < self->layers->len; i++)
    {
      GArray *layer = get_layer (self, i);
      double end = 0;

      for (guint j = 0; j < layer->len; j++)
        {
          Node *node = get_node (self, g_array_index (layer, guint, j));

          node->middle = end + node->size / 2;
          end += node->size + gap;
        }
    }
}

/* Moves everything to begin at 0. */
static void
settle (GevLayeredLayout *self)
{
  double top = INFINITY;
  double bottom = -INFINITY;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = get_node (self, i);

      top = MIN (top, node->middle - node->size / 2);
      bottom = MAX (bottom, node->middle + node->size / 2);
    }
  for (guint i = 0; i < self->nodes->len; i++)
    get_node (self, i)->middle -= top;
  self->height = self->nodes->len > 0 ? bottom - top : 0;
}

/**
 * gev_layered_layout_new: (skip)
 *
 * Returns: (transfer full): a layout without nodes
 */
GevLayeredLayout *
gev_layered_layout_new (void)
{
  GevLayeredLayout *self = g_new0 (GevLayeredLayout, 1);

  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self->edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  g_array_set_clear_func (self->edges, clear_edge);
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  self->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  return self;
}

/**
 * gev_layered_layout_free: (skip)
 * @self: (nullable): a layout
 */
void
gev_layered_layout_free (GevLayeredLayout *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_array_unref (self->links);
  g_ptr_array_unref (self->layers);
  g_free (self);
}

/**
 * gev_layered_layout_add_node: (skip)
 * @self: a layout that is not ordered yet
 * @rank: the first layer that it may stand in, from 0
 *
 * Returns: the number of the node, from 0
 */
guint
gev_layered_layout_add_node (GevLayeredLayout *self,
                             guint             rank)
{
  Node node = { .rank = rank };

  g_array_append_val (self->nodes, node);

  return self->n_nodes++;
}

/**
 * gev_layered_layout_add_edge: (skip)
 * @self: a layout that is not ordered yet
 * @from: a node
 * @to: another one
 */
void
gev_layered_layout_add_edge (GevLayeredLayout *self,
                             guint             from,
                             guint             to)
{
  Edge edge = { .from = from, .to = to };

  g_return_if_fail (from < self->n_nodes && to < self->n_nodes);

  edge.backward = from == to;
  edge.places = g_array_new (FALSE, FALSE, sizeof (guint));
  edge.heights = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (self->edges, edge);
}

/**
 * gev_layered_layout_order: (skip)
 * @self: a layout with its nodes and edges
 *
 * Finds the layers and the order within them.
 *
 * Returns: how many crossings are left
 */
guint
gev_layered_layout_order (GevLayeredLayout *self)
{
  g_autofree guint *best = NULL;
  guint n_best;

  assign_layers (self);
  add_places (self);
  best = save_order (self);
  n_best = count_crossings (self);
  for (guint sweep = 0; n_best > 0 && sweep < N_SWEEPS; sweep++)
    {
      guint n_layers = self->layers->len;
      guint n;

      for (guint i = 1; i < n_layers; i++)
        order_layer (self, get_layer (self, sweep % 2 == 0 ? i : n_layers - 1 - i), sweep % 2 == 0);
      swap_neighbours (self);
      n = count_crossings (self);
      if (n >= n_best)
        continue;
      n_best = n;
      g_free (best);
      best = save_order (self);
    }
  restore_order (self, best);

  return n_best;
}

/**
 * gev_layered_layout_get_n_layers: (skip)
 * @self: an ordered layout
 *
 * Returns: how many layers there are
 */
guint
gev_layered_layout_get_n_layers (GevLayeredLayout *self)
{
  return self->layers->len;
}

/**
 * gev_layered_layout_get_layer: (skip)
 * @self: an ordered layout
 * @node: a node
 *
 * Returns: the layer that it stands in, from 0
 */
guint
gev_layered_layout_get_layer (GevLayeredLayout *self,
                              guint             node)
{
  return get_node (self, node)->layer;
}

/**
 * gev_layered_layout_count_crossings: (skip)
 * @self: an ordered layout
 *
 * Returns: how many pairs of edges cross
 */
guint
gev_layered_layout_count_crossings (GevLayeredLayout *self)
{
  return count_crossings (self);
}

/**
 * gev_layered_layout_place: (skip)
 * @self: an ordered layout
 * @heights: the height of each node’s box
 * @width: the width of everything
 * @layer_gap: the distance between the boxes of neighbouring layers
 * @node_gap: the least distance between the boxes of a layer
 *
 * Finds where everything stands.
 */
void
gev_layered_layout_place (GevLayeredLayout *self,
                          const double     *heights,
                          double            width,
                          double            layer_gap,
                          double            node_gap)
{
  guint n_layers = self->layers->len;

  self->width = width;
  self->layer_gap = layer_gap;
  self->box_width = n_layers > 0 ? (width - (n_layers - 1) * layer_gap) / n_layers : width;
  for (guint i = 0; i < self->nodes->len; i++)
    get_node (self, i)->size = i < self->n_nodes ? heights[i] : 0;
  stack_layers (self, node_gap);
  for (guint round = 0; round < N_PLACINGS; round++)
    for (guint i = 0; i < n_layers; i++)
      {
        gboolean rightward = round % 2 == 0;
        gboolean last = round == N_PLACINGS - 1;

        place_layer (self, get_layer (self, rightward ? i : n_layers - 1 - i), node_gap, rightward || last,
                     !rightward || last);
      }
  settle (self);
  for (guint i = 0; i < self->edges->len; i++)
    {
      Edge *edge = get_edge (self, i);

      g_array_set_size (edge->heights, 0);
      g_array_append_val (edge->heights, get_node (self, edge->from)->middle);
      for (guint j = 0; j < edge->places->len; j++)
        g_array_append_val (edge->heights, get_node (self, g_array_index (edge->places, guint, j))->middle);
      g_array_append_val (edge->heights, get_node (self, edge->to)->middle);
    }
}

/**
 * gev_layered_layout_get_box: (skip)
 * @self: a placed layout
 * @node: a node
 * @box: (out): where its box stands
 */
void
gev_layered_layout_get_box (GevLayeredLayout  *self,
                            guint              node,
                            cairo_rectangle_t *box)
{
  Node *place = get_node (self, node);

  box->x = place->layer * (self->box_width + self->layer_gap);
  box->y = place->middle - place->size / 2;
  box->width = self->box_width;
  box->height = place->size;
}

/**
 * gev_layered_layout_get_path: (skip)
 * @self: a placed layout
 * @edge: the number of an edge, in the order that they were added
 * @heights: (out) (transfer none): the height that it passes each layer at, from
 *   that of its first node to that of its last
 *
 * Returns: how many layers it passes, its ends among them
 */
guint
gev_layered_layout_get_path (GevLayeredLayout  *self,
                             guint              edge,
                             const double     **heights)
{
  GArray *path = get_edge (self, edge)->heights;

  *heights = (const double *) path->data;

  return path->len;
}

/**
 * gev_layered_layout_get_height: (skip)
 * @self: a placed layout
 *
 * Returns: the height of everything
 */
double
gev_layered_layout_get_height (GevLayeredLayout *self)
{
  return self->height;
}
