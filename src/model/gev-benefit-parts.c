/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-parts.h"

#include "gev-benefit-value.h"
#include "gev-map-edge.h"
#include "gev-map-node.h"

/* The benefit that one end of an arrow stands for. */
static const char *
find_benefit (GevRecordSet *set,
              gpointer      edge,
              guint         end)
{
  gpointer node = gev_record_set_lookup (set, gev_record_get_text (edge, end));

  return node != NULL ? gev_record_get_text (node, GEV_MAP_NODE_BENEFIT) : NULL;
}

/* What each benefit is said to be counted in, by UUID. */
static GHashTable *
collect_wholes (GevRecordSet *set)
{
  GHashTable *wholes =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  GPtrArray *edges = gev_record_set_get_all (set, GEV_TYPE_MAP_EDGE);

  for (guint i = 0; i < edges->len; i++)
    {
      gpointer edge = g_ptr_array_index (edges, i);
      const char *part = find_benefit (set, edge, GEV_MAP_EDGE_FROM);
      const char *whole = find_benefit (set, edge, GEV_MAP_EDGE_TO);
      GPtrArray *of_part;

      if (!gev_record_get_flag (edge, GEV_MAP_EDGE_PART) || part == NULL || whole == NULL)
        continue;
      of_part = g_hash_table_lookup (wholes, part);
      if (of_part == NULL)
        {
          of_part = g_ptr_array_new ();
          g_hash_table_insert (wholes, (gpointer) part, of_part);
        }
      g_ptr_array_add (of_part, (gpointer) whole);
    }

  return wholes;
}

static void
reach (GHashTable *wholes,
       const char *part,
       GHashTable *reached)
{
  GPtrArray *of_part = g_hash_table_lookup (wholes, part);

  for (guint i = 0; of_part != NULL && i < of_part->len; i++)
    if (g_hash_table_add (reached, g_ptr_array_index (of_part, i)))
      reach (wholes, g_ptr_array_index (of_part, i), reached);
}

static gboolean
is_counted (GevRecordSet *set,
            GHashTable   *reached,
            GHashTable   *among)
{
  GHashTableIter iter;
  gpointer uuid;

  g_hash_table_iter_init (&iter, reached);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    {
      gpointer whole = g_hash_table_lookup (among, uuid);
      g_autoptr (GevBenefitValue) value = whole != NULL ? gev_benefit_value_new_from_set (set, whole) : NULL;

      if (value != NULL && gev_benefit_value_is_priced (value))
        return TRUE;
    }

  return FALSE;
}

/**
 * gev_benefit_parts_find:
 * @set: a set that holds the benefits maps
 * @benefits: (element-type GevBenefit): benefits that are added up
 *
 * Finds the double counting: the benefits that the map says are counted in
 * another of @benefits, one with a price, directly or by way of others. What is
 * counted in something outside the sum is not counted in the sum, and what is
 * said to be counted in itself is left as it is.
 *
 * Returns: (transfer full) (element-type GevBenefit): those of @benefits whose
 *   kroner are not to be added, as a set
 */
GHashTable *
gev_benefit_parts_find (GevRecordSet *set,
                        GPtrArray    *benefits)
{
  GHashTable *parts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) wholes = collect_wholes (set);
  g_autoptr (GHashTable) among = NULL;

  if (g_hash_table_size (wholes) == 0)
    return parts;
  among = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < benefits->len; i++)
    g_hash_table_insert (among, (gpointer) gev_record_get_uuid (benefits->pdata[i]), benefits->pdata[i]);
  for (guint i = 0; i < benefits->len; i++)
    {
      g_autoptr (GHashTable) reached = g_hash_table_new (g_str_hash, g_str_equal);
      const char *uuid = gev_record_get_uuid (benefits->pdata[i]);

      reach (wholes, uuid, reached);
      if (!g_hash_table_contains (reached, uuid) && is_counted (set, reached, among))
        g_hash_table_add (parts, benefits->pdata[i]);
    }

  return parts;
}

/**
 * gev_benefit_parts_widen_groups:
 * @groups: the groups of the plan that are added up, a mask of
 *   1 << #GevBenefitGroup; 0 for all
 *
 * What is freed is added together, whether by budget effect or by alternative
 * use: what is counted in the one is not counted in the other either.
 *
 * Returns: the groups among which double counting is looked for
 */
guint
gev_benefit_parts_widen_groups (guint groups)
{
  const guint freed = 1u << GEV_BENEFIT_GROUP_BUDGET_EFFECT | 1u << GEV_BENEFIT_GROUP_ALTERNATIVE_USE;

  return groups != 0 && (groups & ~freed) == 0 ? freed : groups;
}
