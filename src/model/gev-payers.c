/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-payers.h"

#include "gev-benefit-parts.h"
#include "gev-benefit-value.h"
#include "gev-cost.h"
#include "gev-programme.h"

/**
 * GevPayers:
 *
 * Who pays and who gains: for each actor the cost that it bears, the priced benefit that it receives, and the net. What
 * no source fixes is ours:
 *
 * - Everything up to a day counts: costs of calendar years that have begun by then, or where only their date is known
 *   those dated before it; kroner of benefits from their baseline to that day.
 * - Without an actor it is the municipality itself; so is an actor that is it by gev_actor_is_own().
 * - What the benefits map counts in another benefit of the portfolio is not counted twice.
 * - A dis-benefit is a cost to who carries its cost, or where that is unset to its beneficiary.
 */
struct _GevPayers
{
  GObject parent_instance;

  GevRecordSet *set;
  GevPayersBasis basis;
  GevDate to;
  GHashTable *parts; /* the benefits that are counted in others */
  GPtrArray *rows;
  GPtrArray *mismatches;
};

G_DEFINE_FINAL_TYPE (GevPayers, gev_payers, G_TYPE_OBJECT)

static gint64
clamp_ore (__int128 ore)
{
  return (gint64) CLAMP (ore, -(__int128) G_MAXINT64, (__int128) G_MAXINT64);
}

static GevActor *
find_actor (GevPayers *self,
            gpointer   record,
            guint      field)
{
  GevActor *actor = gev_record_set_lookup (self->set, gev_record_get_text (record, field));

  return actor != NULL && !gev_actor_is_own (actor, self->set) ? actor : NULL;
}

static GevPayersRow *
find_row (GPtrArray *rows,
          GevActor  *actor)
{
  GevPayersRow *row;

  for (guint i = 0; i < rows->len; i++)
    {
      row = g_ptr_array_index (rows, i);
      if (row->actor == actor)
        return row;
    }
  row = g_new0 (GevPayersRow, 1);
  row->actor = actor;
  g_ptr_array_add (rows, row);

  return row;
}

static void
add (GPtrArray *rows,
     GevActor  *actor,
     __int128   cost,
     __int128   benefit)
{
  GevPayersRow *row = find_row (rows, actor);

  row->cost_ore = clamp_ore (row->cost_ore + cost);
  row->benefit_ore = clamp_ore (row->benefit_ore + benefit);
  row->net_ore = clamp_ore ((__int128) row->benefit_ore - row->cost_ore);
}

static int
count_years (GevPayers *self,
             GevCost   *cost)
{
  int year = gev_date_get_year (self->to - 1);
  int first, last;

  if (!gev_record_has (cost, GEV_COST_YEAR) && gev_record_get_date (cost, GEV_COST_DATE) >= self->to)
    return 0;
  if (!gev_cost_get_years (cost, &first, &last))
    return 0;

  return MAX (0, MIN (last, year) - first + 1);
}

static void
add_cost (GevPayers *self,
          GPtrArray *rows,
          GevCost   *cost)
{
  int basis = self->basis == GEV_PAYERS_ACTUAL ? GEV_COST_ACTUAL : GEV_COST_PLANNED;
  __int128 ore = (__int128) gev_record_get_number (cost, GEV_COST_AMOUNT_ORE) * count_years (self, cost);

  if (gev_record_get_choice (cost, GEV_COST_BASIS) == basis && ore > 0)
    add (rows, find_actor (self, cost, GEV_COST_ACTOR), ore, 0);
}

static void
add_benefit (GevPayers  *self,
             GPtrArray  *rows,
             GevBenefit *benefit)
{
  g_autoptr (GevBenefitValue) value = gev_benefit_value_new_from_set (self->set, benefit);
  gboolean is_cost = gev_benefit_value_is_dis_benefit (value);
  guint bearer = is_cost && gev_record_has (benefit, GEV_BENEFIT_COST_BEARER) ? GEV_BENEFIT_COST_BEARER
                                                                              : GEV_BENEFIT_BENEFICIARY;
  gint64 ore = self->basis == GEV_PAYERS_ACTUAL ? gev_benefit_value_realised (value, GEV_DATE_NONE, self->to)
                                                : gev_benefit_value_planned (value, GEV_DATE_NONE, self->to);

  if (ore != 0 && !g_hash_table_contains (self->parts, benefit))
    add (rows, find_actor (self, benefit, bearer), is_cost ? -(__int128) ore : 0, is_cost ? 0 : ore);
}

static void
find_mismatch (GevPayers  *self,
               GPtrArray  *rows,
               GevProject *project)
{
  GevPayersRow *payer = NULL;
  GevPayersRow *gainer = NULL;
  GevPayersMismatch *mismatch;

  for (guint i = 0; i < rows->len; i++)
    {
      GevPayersRow *row = g_ptr_array_index (rows, i);

      if (row->net_ore < 0 && (payer == NULL || row->net_ore < payer->net_ore))
        payer = row;
      if (row->net_ore > 0 && (gainer == NULL || row->net_ore > gainer->net_ore))
        gainer = row;
    }
  if (payer == NULL || gainer == NULL)
    return;
  mismatch = g_new0 (GevPayersMismatch, 1);
  *mismatch =
    (GevPayersMismatch){ project, payer->actor, -payer->net_ore, gainer->actor, gainer->net_ore };
  g_ptr_array_add (self->mismatches, mismatch);
}

static void
add_project (GevPayers  *self,
             GevProject *project)
{
  const char *uuid = gev_record_get_uuid (project);
  GPtrArray *costs = gev_record_set_get_referring (self->set, GEV_TYPE_COST, GEV_COST_PROJECT, uuid);
  GPtrArray *benefits = gev_record_set_get_referring (self->set, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT, uuid);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < costs->len; i++)
    add_cost (self, rows, g_ptr_array_index (costs, i));
  for (guint i = 0; i < benefits->len; i++)
    add_benefit (self, rows, g_ptr_array_index (benefits, i));
  find_mismatch (self, rows, project);
  for (guint i = 0; i < rows->len; i++)
    {
      GevPayersRow *row = g_ptr_array_index (rows, i);

      add (self->rows, row->actor, row->cost_ore, row->benefit_ore);
    }
}

static void
add_direct_benefits (GevPayers *self,
                     gpointer   scope)
{
  GPtrArray *benefits = gev_record_set_get_all (self->set, GEV_TYPE_BENEFIT);

  for (guint i = 0; i < benefits->len; i++)
    {
      GevBenefit *benefit = g_ptr_array_index (benefits, i);
      const char *programme = gev_record_get_text (benefit, GEV_BENEFIT_PROGRAMME);

      if (!gev_record_has (benefit, GEV_BENEFIT_PROJECT) &&
          (scope == NULL || g_strcmp0 (programme, gev_record_get_uuid (scope)) == 0))
        add_benefit (self, self->rows, benefit);
    }
}

static int
compare_rows_cb (gconstpointer a,
                 gconstpointer b)
{
  const GevPayersRow *one = *(const GevPayersRow *const *) a;
  const GevPayersRow *other = *(const GevPayersRow *const *) b;

  if (one->actor == NULL || other->actor == NULL)
    return (one->actor != NULL) - (other->actor != NULL);

  return gev_record_compare (&one->actor, &other->actor);
}

/* The greatest loss first. */
static int
compare_mismatches_cb (gconstpointer a,
                       gconstpointer b)
{
  const GevPayersMismatch *one = *(const GevPayersMismatch *const *) a;
  const GevPayersMismatch *other = *(const GevPayersMismatch *const *) b;

  if (one->lost_ore != other->lost_ore)
    return one->lost_ore > other->lost_ore ? -1 : 1;

  return gev_record_compare (&one->project, &other->project);
}

static void
gev_payers_finalize (GObject *object)
{
  GevPayers *self = GEV_PAYERS (object);

  g_clear_object (&self->set);
  g_hash_table_unref (self->parts);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->mismatches);

  G_OBJECT_CLASS (gev_payers_parent_class)->finalize (object);
}

static void
gev_payers_class_init (GevPayersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_payers_finalize;
}

static void
gev_payers_init (GevPayers *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->mismatches = g_ptr_array_new_with_free_func (g_free);
}

/**
 * gev_payers_new:
 * @set: a set that holds projects, costs, actors, benefits with plan points and measurements, benefits maps, the
 *   portfolio and its organisation; the answer keeps it
 * @scope: (nullable) (type GevRecord): a programme (its projects and its own benefits) or a project; %NULL for the
 *   whole portfolio
 * @basis: what is compared
 * @to: the day after the last that counts, required
 *
 * Returns: (transfer full): who pays and who gains
 */
GevPayers *
gev_payers_new (GevRecordSet   *set,
                gpointer        scope,
                GevPayersBasis  basis,
                GevDate         to)
{
  GevPayers *self = g_object_new (GEV_TYPE_PAYERS, NULL);
  GPtrArray *projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT);

  self->set = g_object_ref (set);
  self->basis = basis;
  self->to = to;
  self->parts = gev_benefit_parts_find (set, gev_record_set_get_all (set, GEV_TYPE_BENEFIT));
  for (guint i = 0; i < projects->len; i++)
    {
      gpointer project = g_ptr_array_index (projects, i);

      if (scope == NULL || project == scope ||
          (GEV_IS_PROGRAMME (scope) && g_strcmp0 (gev_record_get_text (project, GEV_PROJECT_PROGRAMME),
                                                  gev_record_get_uuid (scope)) == 0))
        add_project (self, project);
    }
  if (!GEV_IS_PROJECT (scope))
    add_direct_benefits (self, scope);
  g_ptr_array_sort (self->rows, compare_rows_cb);
  g_ptr_array_sort (self->mismatches, compare_mismatches_cb);

  return self;
}

/**
 * gev_payers_get_rows:
 * @self: who pays and who gains
 *
 * Returns: (transfer none) (element-type GevPayersRow): a row for each actor that pays or gains anything, the
 *   municipality itself first
 */
GPtrArray *
gev_payers_get_rows (GevPayers *self)
{
  return self->rows;
}

/**
 * gev_payers_get_mismatches:
 * @self: who pays and who gains
 *
 * Returns: (transfer none) (element-type GevPayersMismatch): the projects where the net of one actor is below 0 and
 *   that of another above, the greatest loss first
 */
GPtrArray *
gev_payers_get_mismatches (GevPayers *self)
{
  return self->mismatches;
}
