/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefits-map.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
  GHashTable *numbers; /* of the boxes, from 1, by UUID */
  GArray *arrows;      /* GevMapArrow, by the box that they come from */
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

/* The first arrow that comes from a box or one after it; those of a box stand
 * together. */
static guint
find_first_arrow (GevBenefitsMap *self,
                  guint           from)
{
  guint low = 0;
  guint high = self->arrows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->arrows, GevMapArrow, middle).from < from)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* The shortest way from one box to another, as what each box on it is reached
 * from; what @from is reached from is itself. */
static guint *
find_way (GevBenefitsMap *self,
          guint           from,
          guint           to)
{
  g_autofree guint *before = g_new (guint, self->nodes->len);
  g_autofree guint *queue = g_new (guint, self->nodes->len);
  guint n = 0;

  memset (before, 0xff, self->nodes->len * sizeof (guint));
  before[from] = from;
  queue[n++] = from;
  for (guint i = 0; i < n && before[to] == G_MAXUINT; i++)
    for (guint j = find_first_arrow (self, queue[i]); j < self->arrows->len; j++)
      {
        const GevMapArrow *arrow = &g_array_index (self->arrows, GevMapArrow, j);

        if (arrow->from != queue[i])
          break;
        if (before[arrow->to] != G_MAXUINT)
          continue;
        before[arrow->to] = arrow->from;
        queue[n++] = arrow->to;
      }

  return before[to] != G_MAXUINT ? g_steal_pointer (&before) : NULL;
}

/* Takes away the boxes that nothing leads to, again and again; what is left of
 * each box’s arrows to it is in @n_into. */
static void
peel (GevBenefitsMap *self,
      guint          *n_into)
{
  g_autofree guint *queue = g_new (guint, self->nodes->len + 1);
  guint n = 0;

  for (guint i = 0; i < self->arrows->len; i++)
    n_into[g_array_index (self->arrows, GevMapArrow, i).to]++;
  for (guint i = 0; i < self->nodes->len; i++)
    if (n_into[i] == 0)
      queue[n++] = i;
  for (guint i = 0; i < n; i++)
    for (guint j = find_first_arrow (self, queue[i]); j < self->arrows->len; j++)
      {
        const GevMapArrow *arrow = &g_array_index (self->arrows, GevMapArrow, j);

        if (arrow->from != queue[i])
          break;
        if (--n_into[arrow->to] == 0)
          queue[n++] = arrow->to;
      }
}

/* A way that was walked from its end. */
static char *
join_backwards (GPtrArray *titles)
{
  GString *text = g_string_new (titles->pdata[titles->len - 1]);

  for (guint i = titles->len - 1; i > 0; i--)
    g_string_append_printf (text, " → %s", (const char *) titles->pdata[i - 1]);

  return g_string_free (text, FALSE);
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
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->arrows = g_array_new (FALSE, FALSE, sizeof (GevMapArrow));
  for (guint i = 0; i < self->nodes->len; i++)
    g_hash_table_insert (self->numbers, (gpointer) gev_record_get_uuid (self->nodes->pdata[i]),
                         GUINT_TO_POINTER (i + 1));
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
  g_hash_table_unref (self->numbers);
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
  return uuid != NULL ? (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, uuid)) - 1 : -1;
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
  g_autofree guint *before = NULL;
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  guint node = from;

  g_return_val_if_fail (from < self->nodes->len && to < self->nodes->len, NULL);

  before = find_way (self, to, from);
  if (before == NULL)
    return NULL;
  for (; node != to; node = before[node])
    g_ptr_array_add (titles, gev_benefits_map_dup_title (self, node));
  g_ptr_array_add (titles, gev_benefits_map_dup_title (self, to));
  g_ptr_array_add (titles, gev_benefits_map_dup_title (self, from));

  return join_backwards (titles);
}

/**
 * gev_benefits_map_find_own_circle:
 * @self: a map
 * @circle: (element-type guint): where the numbers of its arrows are added
 *
 * Finds a circle among the arrows that the map has; a sound map has none.
 *
 * Returns: (transfer full) (nullable): the circle, as the names of its boxes
 *   with arrows between: "A → B → A"; %NULL where there is none
 */
char *
gev_benefits_map_find_own_circle (GevBenefitsMap *self,
                                  GArray         *circle)
{
  const GevMapArrow *arrows = (const GevMapArrow *) (gpointer) self->arrows->data;
  g_autofree guint *n_into = g_new0 (guint, self->nodes->len + 1);
  g_autofree guint *into = g_new0 (guint, self->nodes->len + 1);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  guint start = self->nodes->len;
  guint node;

  /* What is left stands in a circle or after one: there is always a way back. */
  peel (self, n_into);
  for (guint i = 0; i < self->arrows->len; i++)
    if (n_into[arrows[i].from] > 0 && n_into[arrows[i].to] > 0)
      {
        start = arrows[i].to;
        into[start] = i;
      }
  if (start == self->nodes->len)
    return NULL;
  /* So many steps back end in a circle. */
  for (guint i = 0; i < self->nodes->len; i++)
    start = arrows[into[start]].from;
  node = start;
  do
    {
      g_ptr_array_add (titles, gev_benefits_map_dup_title (self, node));
      g_array_append_val (circle, into[node]);
      node = arrows[into[node]].from;
    }
  while (node != start);
  g_ptr_array_add (titles, gev_benefits_map_dup_title (self, start));

  return join_backwards (titles);
}

/**
 * gev_benefits_map_check_arrow:
 * @self: a map
 * @from: the number of the box that a new arrow would come from
 * @to: the number of the box that it would lead to
 *
 * Returns: (transfer full) (nullable): why there can be no such arrow,
 *   translated; %NULL where there can
 */
char *
gev_benefits_map_check_arrow (GevBenefitsMap *self,
                              guint           from,
                              guint           to)
{
  g_autofree char *circle = gev_benefits_map_find_circle (self, from, to);

  if (circle != NULL)
    return g_strdup_printf (_("A benefits map has no circles: %s."), circle);
  for (guint i = find_first_arrow (self, from); i < self->arrows->len; i++)
    if (g_array_index (self->arrows, GevMapArrow, i).from == from &&
        g_array_index (self->arrows, GevMapArrow, i).to == to)
      return g_strdup (_("There is an arrow between them already."));

  return NULL;
}
