/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-economy.h"

#include <math.h>

#include "gev-actor.h"
#include "gev-benefit-parts.h"
#include "gev-benefit-value.h"
#include "gev-calculation.h"
#include "gev-cost.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-rates.h"

/* The years after the comparison year that count where nothing is said; ours. */
#define YEARS_AHEAD 10

/**
 * GevEconomy:
 *
 * A socio-economic calculation by the rules of Finansdepartementet’s circular
 * flows by calendar year, brought to the comparison year by the rates in
 * use, with the tax financing cost of net public outlay.
 *
 * - Each year’s present value is rounded to øre, so that the table of years adds
 *   up to the net present value (ours).
 * - Public bodies are those of the sectors municipality, county, hospital trust
 *   and state, and the body that owns the portfolio, which bears and gains what
 *   names nobody else (ours). Where they gain more than they pay, the tax
 *   financing cost is a saving.
 * - As it stands: of the costs of a project in a year that has come, what has
 *   been paid counts if anything has, otherwise what was planned (ours).
 * - A benefit may end between its cautious and its hopeful target, times what
 *   the factors of its calculation allow (ours).
 * - A benefit that the benefits map counts in another does not count.
 */
struct _GevEconomy
{
  GObject parent_instance;

  int comparison_year;
  GevRates *rates;
  GevRecord *own; /* the owner of the portfolio as an actor, where it is one */
  GArray *years;  /* GevEconomyYear */
  GArray *actors; /* GevEconomyActor */
  GArray *items;  /* GevEconomyItem */
  GPtrArray *sources;
  gint64 net_present_ore;
  gint64 outlay_present_ore;
  guint n_left_out;
};

G_DEFINE_FINAL_TYPE (GevEconomy, gev_economy, G_TYPE_OBJECT)

/* What one record gives, year by year. */
typedef struct
{
  GevRecord *record;
  GevRecord *actor;
  double low;
  double high;
  int first_year;
  GArray *flows; /* gint64, from first_year on */
} Source;

static void
free_source (gpointer data)
{
  Source *source = data;

  g_object_unref (source->record);
  g_array_unref (source->flows);
  g_free (source);
}

static void
clear_actor (gpointer data)
{
  g_clear_object (&((GevEconomyActor *) data)->actor);
}

static void
clear_item (gpointer data)
{
  g_clear_object (&((GevEconomyItem *) data)->record);
}

static gboolean
is_public (GevEconomy *self,
           GevRecord  *actor)
{
  if (actor == self->own)
    return TRUE;
  switch (gev_record_get_choice (actor, GEV_ACTOR_SECTOR))
    {
    case GEV_SECTOR_MUNICIPALITY:
    case GEV_SECTOR_COUNTY:
    case GEV_SECTOR_HOSPITAL_TRUST:
    case GEV_SECTOR_STATE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What names nobody is the owner’s, and so is what names it by any of its records. */
static GevRecord *
find_actor (GevEconomy   *self,
            GevRecordSet *set,
            const char   *uuid)
{
  GevRecord *actor = gev_record_set_lookup (set, uuid);

  return actor != NULL && !gev_actor_is_own (GEV_ACTOR (actor), set) ? actor : self->own;
}

static gint64
clamp (__int128 sum)
{
  return (gint64) CLAMP (sum, -(__int128) G_MAXINT64, (__int128) G_MAXINT64);
}

static void
collect (GPtrArray    *into,
         GevRecordSet *set,
         GType         type,
         guint         field,
         gpointer      owner)
{
  GPtrArray *found = gev_record_set_get_referring (set, type, field, gev_record_get_uuid (owner));

  g_ptr_array_extend (into, found, NULL, NULL);
}

static void
collect_scope (GevRecordSet *set,
               gpointer      scope,
               GPtrArray    *benefits,
               GPtrArray    *costs)
{
  g_autoptr (GPtrArray) projects = g_ptr_array_new ();

  if (scope == NULL)
    {
      g_ptr_array_extend (benefits, gev_record_set_get_all (set, GEV_TYPE_BENEFIT), NULL, NULL);
      g_ptr_array_extend (costs, gev_record_set_get_all (set, GEV_TYPE_COST), NULL, NULL);
    }
  else if (GEV_IS_BENEFIT (scope))
    {
      g_ptr_array_add (benefits, scope);
    }
  else if (GEV_IS_PROGRAMME (scope))
    {
      collect (benefits, set, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROGRAMME, scope);
      collect (projects, set, GEV_TYPE_PROJECT, GEV_PROJECT_PROGRAMME, scope);
    }
  else
    {
      g_ptr_array_add (projects, scope);
    }
  for (guint i = 0; i < projects->len; i++)
    {
      collect (benefits, set, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT, projects->pdata[i]);
      collect (costs, set, GEV_TYPE_COST, GEV_COST_PROJECT, projects->pdata[i]);
    }
}

static int
get_first_year (gpointer cost)
{
  return gev_record_has (cost, GEV_COST_YEAR) ? (int) gev_record_get_number (cost, GEV_COST_YEAR)
                                              : gev_date_get_year (gev_record_get_date (cost, GEV_COST_DATE));
}

static int
get_last_year (gpointer cost)
{
  return gev_record_has (cost, GEV_COST_LAST_YEAR) ? (int) gev_record_get_number (cost, GEV_COST_LAST_YEAR)
                                                   : get_first_year (cost);
}

static gboolean
is_actual (gpointer cost)
{
  return gev_record_get_choice (cost, GEV_COST_BASIS) == GEV_COST_ACTUAL;
}

/* Which years of which projects something has been paid in, as a set of
 * "project year". */
static GHashTable *
find_paid_years (GPtrArray *costs)
{
  GHashTable *paid = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < costs->len; i++)
    {
      gpointer cost = g_ptr_array_index (costs, i);

      if (!is_actual (cost))
        continue;
      for (int year = get_first_year (cost); year <= get_last_year (cost); year++)
        g_hash_table_add (paid, g_strdup_printf ("%s %d", gev_record_get_text (cost, GEV_COST_PROJECT), year));
    }

  return paid;
}

static gboolean
counts (gpointer                 cost,
        int                      year,
        const GevEconomyOptions *options,
        GHashTable              *paid)
{
  g_autofree char *key = NULL;
  gboolean is_paid;

  if (options->basis == GEV_ECONOMY_AS_PLANNED)
    return !is_actual (cost);
  key = g_strdup_printf ("%s %d", gev_record_get_text (cost, GEV_COST_PROJECT), year);
  is_paid = year <= gev_date_get_year (options->as_of) && g_hash_table_contains (paid, key);

  return is_actual (cost) == is_paid;
}

static Source *
new_source (gpointer   record,
            GevRecord *actor,
            int        first_year)
{
  Source *source = g_new0 (Source, 1);

  source->record = g_object_ref (record);
  source->actor = actor;
  source->low = source->high = 1;
  source->first_year = first_year;
  source->flows = g_array_new (FALSE, TRUE, sizeof (gint64));

  return source;
}

static void
add_costs (GPtrArray               *sources,
           GevEconomy              *self,
           GevRecordSet            *set,
           GPtrArray               *costs,
           const GevEconomyOptions *options)
{
  g_autoptr (GHashTable) paid = find_paid_years (costs);

  for (guint i = 0; i < costs->len; i++)
    {
      gpointer cost = g_ptr_array_index (costs, i);
      gint64 amount = gev_record_get_number (cost, GEV_COST_AMOUNT_ORE);
      GevRecord *actor = find_actor (self, set, gev_record_get_text (cost, GEV_COST_ACTOR));
      Source *source = new_source (cost, actor, get_first_year (cost));

      for (int year = source->first_year; year <= get_last_year (cost); year++)
        {
          gint64 flow = counts (cost, year, options, paid) ? -amount : 0;

          g_array_append_val (source->flows, flow);
        }
      if (amount > 0 && !is_actual (cost))
        {
          if (gev_record_has (cost, GEV_COST_LOW_ORE))
            source->low = (double) gev_record_get_number (cost, GEV_COST_LOW_ORE) / (double) amount;
          if (gev_record_has (cost, GEV_COST_HIGH_ORE))
            source->high = (double) gev_record_get_number (cost, GEV_COST_HIGH_ORE) / (double) amount;
        }
      g_ptr_array_add (sources, source);
    }
}

/* Where a target may end up, as a share of the way from the baseline to it. */
static double
get_share (gpointer benefit,
           guint    field)
{
  double baseline = (double) gev_record_get_number (benefit, GEV_BENEFIT_BASELINE);
  double way = (double) gev_record_get_number (benefit, GEV_BENEFIT_TARGET) - baseline;

  if (!gev_record_has (benefit, field) || way == 0)
    return 1;

  return ((double) gev_record_get_number (benefit, field) - baseline) / way;
}

/* What a calculated value may be, as a share of what is likely. */
static void
spread_value (Source       *source,
              GevRecordSet *set,
              gpointer      benefit)
{
  g_autoptr (GevCalculation) calculation = gev_calculation_new_from_set (set, benefit);
  gint64 likely, low, high;

  if (!gev_calculation_get_yearly_ore (calculation, &likely, &low, &high) || likely <= 0)
    return;
  source->low *= (double) low / (double) likely;
  source->high *= (double) high / (double) likely;
}

static gint64
get_benefit_flow (GevBenefitValue         *value,
                  int                      year,
                  const GevEconomyOptions *options)
{
  GevDate from = gev_date_new (year, 1, 1);
  GevDate to = gev_date_new (year + 1, 1, 1);
  GevDate middle = CLAMP (options->as_of, from, to);

  if (options->basis == GEV_ECONOMY_AS_PLANNED)
    return gev_benefit_value_planned (value, from, to);

  return gev_benefit_value_realised (value, from, middle) + gev_benefit_value_planned (value, middle, to);
}

static void
add_benefits (GPtrArray               *sources,
              GevEconomy              *self,
              GevRecordSet            *set,
              GPtrArray               *benefits,
              const GevEconomyOptions *options)
{
  g_autoptr (GHashTable) parts = gev_benefit_parts_find (set, benefits);

  self->n_left_out = g_hash_table_size (parts);
  for (guint i = 0; i < benefits->len; i++)
    {
      gpointer benefit = g_ptr_array_index (benefits, i);
      g_autoptr (GevBenefitValue) value = gev_benefit_value_new_from_set (set, benefit);
      GevDate start = gev_benefit_value_get_baseline_date (value);
      const char *beneficiary = gev_record_get_text (benefit, GEV_BENEFIT_BENEFICIARY);
      Source *source;

      if (!gev_benefit_value_is_priced (value) || start == GEV_DATE_NONE || g_hash_table_contains (parts, benefit))
        continue;
      source = new_source (benefit, find_actor (self, set, beneficiary), gev_date_get_year (start));
      source->low = get_share (benefit, GEV_BENEFIT_TARGET_LOW);
      source->high = get_share (benefit, GEV_BENEFIT_TARGET_HIGH);
      spread_value (source, set, benefit);
      g_ptr_array_add (sources, source);
    }
}

/* Benefits go on for as long as the calculation does. */
static void
fill_benefits (GPtrArray               *sources,
               GevRecordSet            *set,
               int                      last_year,
               const GevEconomyOptions *options)
{
  for (guint i = 0; i < sources->len; i++)
    {
      Source *source = g_ptr_array_index (sources, i);
      g_autoptr (GevBenefitValue) value = NULL;

      if (!GEV_IS_BENEFIT (source->record))
        continue;
      value = gev_benefit_value_new_from_set (set, GEV_BENEFIT (source->record));
      for (int year = source->first_year; year <= last_year; year++)
        {
          gint64 flow = get_benefit_flow (value, year, options);

          g_array_append_val (source->flows, flow);
        }
    }
}

static gint64
get_flow (const Source *source,
          int           year)
{
  int position = year - source->first_year;

  return position >= 0 && position < (int) source->flows->len ? g_array_index (source->flows, gint64, position) : 0;
}

static int
find_first_year (GPtrArray *sources,
                 int        otherwise)
{
  int first = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      Source *source = g_ptr_array_index (sources, i);

      if (first == 0 || source->first_year < first)
        first = source->first_year;
    }

  return first != 0 ? first : otherwise;
}

static void
add_year (GevEconomy *self,
          GPtrArray  *sources,
          int         number,
          double      tax_rate)
{
  GevEconomyYear year = { .year = number };
  __int128 cost = 0, benefit = 0, outlay = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      Source *source = g_ptr_array_index (sources, i);
      gint64 flow = get_flow (source, number);

      if (GEV_IS_COST (source->record))
        cost -= flow;
      else
        benefit += flow;
      if (is_public (self, source->actor))
        outlay -= flow;
    }
  year.cost_ore = clamp (cost);
  year.benefit_ore = clamp (benefit);
  year.outlay_ore = clamp (outlay);
  year.tax_cost_ore = (gint64) round ((double) year.outlay_ore * tax_rate);
  year.net_ore = clamp (benefit - cost - year.tax_cost_ore);
  year.factor = gev_rates_get_factor (self->rates, number - self->comparison_year);
  year.present_ore = (gint64) round ((double) year.net_ore * year.factor);
  self->net_present_ore = year.cumulative_ore = clamp ((__int128) self->net_present_ore + year.present_ore);
  self->outlay_present_ore = clamp ((__int128) self->outlay_present_ore
                                    + (gint64) round ((double) year.outlay_ore * year.factor));
  g_array_append_val (self->years, year);
}

static GevEconomyActor *
find_row (GevEconomy *self,
          GevRecord  *actor)
{
  GevEconomyActor row = { 0 };

  for (guint i = 0; i < self->actors->len; i++)
    if (g_array_index (self->actors, GevEconomyActor, i).actor == actor)
      return &g_array_index (self->actors, GevEconomyActor, i);
  g_set_object (&row.actor, actor);
  g_array_append_val (self->actors, row);

  return &g_array_index (self->actors, GevEconomyActor, self->actors->len - 1);
}

static void
add_source (GevEconomy   *self,
            const Source *source,
            double        tax_rate)
{
  GevEconomyItem item = { .low = source->low, .high = source->high };
  __int128 present = 0;
  GevEconomyActor *row;

  for (guint i = 0; i < self->years->len; i++)
    {
      const GevEconomyYear *year = &g_array_index (self->years, GevEconomyYear, i);

      present += (__int128) round ((double) get_flow (source, year->year) * year->factor);
    }
  if (present == 0)
    return;
  row = find_row (self, source->actor);
  if (GEV_IS_COST (source->record))
    row->cost_ore = clamp (row->cost_ore - present);
  else
    row->benefit_ore = clamp (row->benefit_ore + present);
  g_set_object (&item.record, source->record);
  item.present_ore = (double) present * (is_public (self, source->actor) ? 1 + tax_rate : 1);
  g_array_append_val (self->items, item);
}

/* The owner of the portfolio first, then by name. */
static int
compare_actors_cb (gconstpointer a,
                   gconstpointer b,
                   gpointer      data)
{
  GevEconomy *self = data;
  GevRecord *one = ((const GevEconomyActor *) a)->actor;
  GevRecord *other = ((const GevEconomyActor *) b)->actor;

  if (one == self->own || other == self->own)
    return (one != self->own) - (other != self->own);

  return gev_record_compare (&one, &other);
}

static int
compare_flows (gconstpointer a,
               gconstpointer b)
{
  gint64 one = ((const GevEconomyFlow *) a)->ore;
  gint64 other = ((const GevEconomyFlow *) b)->ore;

  return (one < other) - (one > other);
}

static void
gev_economy_finalize (GObject *object)
{
  GevEconomy *self = GEV_ECONOMY (object);

  g_clear_object (&self->rates);
  g_clear_object (&self->own);
  g_array_unref (self->years);
  g_array_unref (self->actors);
  g_array_unref (self->items);
  g_ptr_array_unref (self->sources);

  G_OBJECT_CLASS (gev_economy_parent_class)->finalize (object);
}

static void
gev_economy_class_init (GevEconomyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_economy_finalize;
}

static void
gev_economy_init (GevEconomy *self)
{
  self->years = g_array_new (FALSE, FALSE, sizeof (GevEconomyYear));
  self->actors = g_array_new (FALSE, FALSE, sizeof (GevEconomyActor));
  self->items = g_array_new (FALSE, FALSE, sizeof (GevEconomyItem));
  self->sources = g_ptr_array_new_with_free_func (free_source);
  g_array_set_clear_func (self->actors, clear_actor);
  g_array_set_clear_func (self->items, clear_item);
}

/**
 * gev_economy_new:
 * @set: a set that holds benefits, their plan points and measurements, costs,
 *   what they belong to, actors, the benefits maps and rates
 * @options: what to calculate
 *
 * Returns: (transfer full): the calculation
 */
GevEconomy *
gev_economy_new (GevRecordSet            *set,
                 const GevEconomyOptions *options)
{
  GevEconomy *self = g_object_new (GEV_TYPE_ECONOMY, NULL);
  g_autoptr (GPtrArray) benefits = g_ptr_array_new ();
  g_autoptr (GPtrArray) costs = g_ptr_array_new ();
  GPtrArray *sources = self->sources;
  int first_year, last_year;
  double tax_rate;

  g_assert (options->as_of != GEV_DATE_NONE);

  self->rates = gev_rates_find (set, options->as_of);
  tax_rate = options->without_tax_cost ? 0 : gev_rates_get_tax_cost (self->rates);
  g_set_object (&self->own, (GevRecord *) gev_actor_find_own (set));
  collect_scope (set, options->scope, benefits, costs);
  add_costs (sources, self, set, costs, options);
  add_benefits (sources, self, set, benefits, options);
  first_year = find_first_year (sources, gev_date_get_year (options->as_of));
  self->comparison_year = options->comparison_year != 0 ? options->comparison_year : first_year;
  last_year = options->last_year != 0 ? options->last_year : self->comparison_year + YEARS_AHEAD;
  fill_benefits (sources, set, last_year, options);
  for (int year = MIN (first_year, self->comparison_year); sources->len > 0 && year <= last_year; year++)
    add_year (self, sources, year, tax_rate);
  for (guint i = 0; i < sources->len; i++)
    add_source (self, g_ptr_array_index (sources, i), tax_rate);
  g_array_sort_with_data (self->actors, compare_actors_cb, self);

  return self;
}

/**
 * gev_economy_get_comparison_year:
 * @self: a calculation
 *
 * Returns: the year that everything is brought to
 */
int
gev_economy_get_comparison_year (GevEconomy *self)
{
  return self->comparison_year;
}

/**
 * gev_economy_get_rates:
 * @self: a calculation
 *
 * Returns: (transfer none) (type GevRates): the rates that it was made with
 */
GevRecord *
gev_economy_get_rates (GevEconomy *self)
{
  return GEV_RECORD (self->rates);
}

/**
 * gev_economy_get_years:
 * @self: a calculation
 * @n_years: (out): how many there are, 0 where there is nothing to calculate
 *
 * Returns: (transfer none) (array length=n_years): the flows of each year, in
 *   order
 */
const GevEconomyYear *
gev_economy_get_years (GevEconomy *self,
                       guint      *n_years)
{
  *n_years = self->years->len;

  return (const GevEconomyYear *) self->years->data;
}

/**
 * gev_economy_get_actors:
 * @self: a calculation
 * @n_actors: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_actors): what it comes to for each
 *   who bears a cost or receives a benefit, the owner of the portfolio first
 */
const GevEconomyActor *
gev_economy_get_actors (GevEconomy *self,
                        guint      *n_actors)
{
  *n_actors = self->actors->len;

  return (const GevEconomyActor *) self->actors->data;
}

/**
 * gev_economy_get_items:
 * @self: a calculation
 * @n_items: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_items): what each cost and benefit
 *   adds
 */
const GevEconomyItem *
gev_economy_get_items (GevEconomy *self,
                       guint      *n_items)
{
  *n_items = self->items->len;

  return (const GevEconomyItem *) self->items->data;
}

/**
 * gev_economy_list_flows:
 * @self: a calculation
 * @year: a calendar year
 *
 * Returns: (transfer full) (element-type GevEconomyFlow): what the benefits and
 *   the costs of @year come from, before tax financing cost, the greatest first;
 *   its records are kept by @self
 */
GArray *
gev_economy_list_flows (GevEconomy *self,
                        int         year)
{
  GArray *flows = g_array_new (FALSE, FALSE, sizeof (GevEconomyFlow));

  for (guint i = 0; i < self->sources->len; i++)
    {
      Source *source = g_ptr_array_index (self->sources, i);
      GevEconomyFlow flow = { source->record, get_flow (source, year) };

      if (flow.ore != 0)
        g_array_append_val (flows, flow);
    }
  g_array_sort (flows, compare_flows);

  return flows;
}

/**
 * gev_economy_get_net_present_ore:
 * @self: a calculation
 *
 * Returns: the net present value, in øre
 */
gint64
gev_economy_get_net_present_ore (GevEconomy *self)
{
  return self->net_present_ore;
}

/**
 * gev_economy_get_n_left_out:
 * @self: a calculation
 *
 * Returns: how many benefits do not count because the benefits map counts them
 *   in another
 */
guint
gev_economy_get_n_left_out (GevEconomy *self)
{
  return self->n_left_out;
}

/**
 * gev_economy_get_per_public_krone:
 * @self: a calculation
 * @ratio: (out): net present value for each krone of net public outlay, both as
 *   present values and the outlay without tax financing cost
 *
 * Returns: whether there is an outlay to divide by
 */
gboolean
gev_economy_get_per_public_krone (GevEconomy *self,
                                  double     *ratio)
{
  if (self->outlay_present_ore <= 0)
    return FALSE;
  *ratio = (double) self->net_present_ore / (double) self->outlay_present_ore;

  return TRUE;
}

/**
 * gev_economy_get_payback_year:
 * @self: a calculation
 * @year: (out): the first year at the end of which what has come in, as present
 *   value, covers what has gone out, and does so from then on
 *
 * Returns: whether there is such a year; not where nothing was ever out
 */
gboolean
gev_economy_get_payback_year (GevEconomy *self,
                              int        *year)
{
  gboolean found = FALSE;

  for (guint i = self->years->len; i > 0; i--)
    {
      const GevEconomyYear *row = &g_array_index (self->years, GevEconomyYear, i - 1);

      if (row->cumulative_ore < 0)
        return found;
      *year = row->year;
      found = TRUE;
    }

  return FALSE;
}
