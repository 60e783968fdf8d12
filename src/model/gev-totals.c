/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-totals.h"

#include "gev-benefit-parts.h"
#include "gev-benefit-scope.h"
#include "gev-benefit-value.h"
#include "gev-portfolio.h"
#include "gev-programme.h"
#include "gev-project.h"

/**
 * GevTotals:
 *
 * What many benefits come to together.
 *
 * - Money is the sum of the benefits’ own figures, each rounded to øre, so that
 *   rows add up to the sum (ours). The figure of a year is the difference
 *   between two such sums, from the start of the period to either end of the
 *   year: so the years add up as well, and each is within an øre a benefit of
 *   the year taken by itself (ours).
 * - The status of the priced benefits together is the mean of their ratios of
 *   improvement to plan, weighted by what each had planned in kroner from its
 *   baseline to the day that it is. What is not yet due is left out (ours).
 * - What the benefits map says is counted in another benefit of the sum adds no
 *   kroner, and so weighs nothing: the rows leave out what the sum leaves out.
 * - Dis-benefits subtract in kroner and have no status, for more of them than
 *   was planned is no good news (ours).
 */
struct _GevTotals
{
  GObject parent_instance;

  GevDate as_of;
  GevPortfolio *portfolio; /* whose limits hold */
  GevTotalsRow *sum;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (GevTotals, gev_totals, G_TYPE_OBJECT)

/* A benefit in the scope. */
typedef struct
{
  GevBenefit *benefit;
  GevBenefitValue *value;
  GevStatus status;
  gboolean left_out;
} Entry;

/* The entries that are counted in one row. */
typedef struct
{
  GevRecord *record;
  const GevTerm *term;
  GPtrArray *entries;
} Bucket;

typedef gint64 (*MoneyFunc) (GevBenefitValue *value,
                             GevDate          from,
                             GevDate          to);

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  gev_benefit_value_unref (entry->value);
  g_free (entry);
}

static void
free_bucket (gpointer data)
{
  Bucket *bucket = data;

  g_ptr_array_unref (bucket->entries);
  g_free (bucket);
}

static void
free_row (gpointer data)
{
  GevTotalsRow *row = data;

  g_free (row->key);
  g_clear_object (&row->record);
  g_free (row);
}

static GPtrArray *
collect_entries (GevTotals              *self,
                 GevRecordSet           *set,
                 const GevTotalsOptions *options)
{
  g_autoptr (GPtrArray) benefits = gev_benefit_scope_collect (set, options->scope, options->groups);
  g_autoptr (GPtrArray) together =
    gev_benefit_scope_collect (set, options->scope, gev_benefit_parts_widen_groups (options->groups));
  g_autoptr (GHashTable) parts = gev_benefit_parts_find (set, together);
  GPtrArray *entries = g_ptr_array_new_with_free_func (free_entry);
  GevDecimal on_plan = gev_portfolio_get_on_plan_limit (self->portfolio);
  GevDecimal behind = gev_portfolio_get_behind_limit (self->portfolio);

  for (guint i = 0; i < benefits->len; i++)
    {
      GevBenefit *benefit = g_ptr_array_index (benefits, i);
      Entry *entry = g_new0 (Entry, 1);

      entry->benefit = benefit;
      entry->left_out = g_hash_table_contains (parts, benefit);
      entry->value = gev_benefit_value_new_from_set (set, benefit);
      entry->status = gev_benefit_value_status (entry->value, options->as_of, on_plan, behind);
      g_ptr_array_add (entries, entry);
    }

  return entries;
}

static GevDate
find_start (GPtrArray *entries,
            GevDate    otherwise)
{
  GevDate start = GEV_DATE_NONE;

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);
      GevDate date = gev_benefit_value_get_baseline_date (entry->value);

      if (date != GEV_DATE_NONE && (start == GEV_DATE_NONE || date < start))
        start = date;
    }

  return start != GEV_DATE_NONE ? start : otherwise;
}

static gint64
add_money (GPtrArray *entries,
           MoneyFunc  get_money,
           GevDate    start,
           GevDate    from,
           GevDate    to)
{
  __int128 sum = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);

      if (entry->left_out)
        continue;
      sum += get_money (entry->value, start, to);
      sum -= get_money (entry->value, start, from);
    }

  return (gint64) CLAMP (sum, -(__int128) G_MAXINT64, (__int128) G_MAXINT64);
}

static void
fill_money (GevTotals    *self,
            GevTotalsRow *row,
            GPtrArray    *entries,
            GevDate       start)
{
  GevDate from = MIN (row->from, self->as_of);
  GevDate to = MIN (row->to, self->as_of);

  row->planned_ore = add_money (entries, gev_benefit_value_planned, start, row->from, row->to);
  row->planned_to_date_ore = add_money (entries, gev_benefit_value_planned, start, from, to);
  row->realised_ore = add_money (entries, gev_benefit_value_realised, start, from, to);
}

static void
fill_status (GevTotals    *self,
             GevTotalsRow *row,
             GPtrArray    *entries)
{
  double weights = 0;
  double weighted = 0;

  row->n_benefits = entries->len;
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);
      double ratio;
      gint64 weight;

      row->n_left_out += entry->left_out;
      row->n_overdue += gev_benefit_value_is_overdue (entry->value, self->as_of);
      if (gev_benefit_value_is_dis_benefit (entry->value))
        {
          row->n_dis_benefits++;
          continue;
        }
      row->n_status[entry->status]++;
      if (!gev_benefit_value_is_priced (entry->value))
        {
          row->n_status_unpriced[entry->status]++;
          continue;
        }
      if (entry->left_out)
        continue;
      weight = gev_benefit_value_planned (entry->value, GEV_DATE_NONE, self->as_of);
      if (weight > 0 && gev_benefit_value_status_ratio (entry->value, self->as_of, &ratio))
        {
          weights += (double) weight;
          weighted += (double) weight * ratio;
        }
    }
  if (weights > 0)
    {
      row->status_ratio = weighted / weights;
      row->status = gev_portfolio_find_status (self->portfolio, row->status_ratio);
    }
}

static GevTotalsRow *
create_row (GevTotals *self,
            GPtrArray *entries,
            GevDate    start,
            GevDate    from,
            GevDate    to)
{
  GevTotalsRow *row = g_new0 (GevTotalsRow, 1);

  row->from = from;
  row->to = to;
  row->status = GEV_STATUS_NOT_DUE;
  fill_money (self, row, entries, start);

  return row;
}

static void
add_years (GevTotals *self,
           GPtrArray *entries)
{
  GevDate start = self->sum->from;
  GevDate end = self->sum->to;

  for (GevDate from = start; from < end;)
    {
      int year = gev_date_get_year (from);
      GevDate next = gev_date_new (year + 1, 1, 1);
      GevDate to = next != GEV_DATE_NONE ? MIN (next, end) : end;
      GevTotalsRow *row = create_row (self, entries, start, from, to);

      row->key = g_strdup_printf ("%04d", year);
      g_ptr_array_add (self->rows, row);
      from = to;
    }
}

static GevRecord *
find_record (GevRecordSet      *set,
             GevBenefit        *benefit,
             GevTotalsGrouping  grouping)
{
  gpointer project = gev_record_set_lookup (set, gev_record_get_text (benefit, GEV_BENEFIT_PROJECT));

  if (grouping == GEV_TOTALS_BY_PROJECT)
    return project;
  if (project != NULL)
    return gev_record_set_lookup (set, gev_record_get_text (project, GEV_PROJECT_PROGRAMME));

  return gev_record_set_lookup (set, gev_record_get_text (benefit, GEV_BENEFIT_PROGRAMME));
}

static const GevTerm *
find_term (Entry             *entry,
           GevTotalsGrouping  grouping)
{
  int choice;

  switch (grouping)
    {
    case GEV_TOTALS_BY_TYPE:
      choice = gev_record_get_choice (entry->benefit, GEV_BENEFIT_TYPE);
      return choice >= 0 ? &gev_benefit_type_vocabulary.terms[choice] : NULL;
    case GEV_TOTALS_BY_GROUP:
      choice = gev_record_get_choice (entry->benefit, GEV_BENEFIT_GROUP);
      return choice >= 0 ? &gev_benefit_group_vocabulary.terms[choice] : NULL;
    case GEV_TOTALS_BY_DIMENSION:
      choice = gev_record_get_choice (entry->benefit, GEV_BENEFIT_DIMENSION);
      return choice >= 0 ? &gev_dimension_vocabulary.terms[choice] : NULL;
    case GEV_TOTALS_BY_STATUS:
      if (gev_benefit_value_is_dis_benefit (entry->value))
        return NULL;
      return &gev_status_vocabulary.terms[entry->status];
    case GEV_TOTALS_UNGROUPED:
    case GEV_TOTALS_BY_PROJECT:
    case GEV_TOTALS_BY_PROGRAMME:
    case GEV_TOTALS_BY_YEAR:
    default:
      g_assert_not_reached ();
    }
}

static int
compare_buckets_cb (gconstpointer a,
                    gconstpointer b)
{
  const Bucket *one = *(const Bucket *const *) a;
  const Bucket *other = *(const Bucket *const *) b;

  if (one->record != NULL && other->record != NULL)
    return gev_record_compare (&one->record, &other->record);
  if (one->term != NULL && other->term != NULL)
    return (one->term > other->term) - (one->term < other->term);

  return (one->record == NULL && one->term == NULL) - (other->record == NULL && other->term == NULL);
}

static GPtrArray *
sort_into_buckets (GevRecordSet      *set,
                   GPtrArray         *entries,
                   GevTotalsGrouping  grouping)
{
  GPtrArray *buckets = g_ptr_array_new_with_free_func (free_bucket);
  g_autoptr (GHashTable) by_key = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);
      GevRecord *record = NULL;
      const GevTerm *term = NULL;
      gconstpointer key;
      Bucket *bucket;

      if (grouping == GEV_TOTALS_BY_PROJECT || grouping == GEV_TOTALS_BY_PROGRAMME)
        key = record = find_record (set, entry->benefit, grouping);
      else
        key = term = find_term (entry, grouping);
      bucket = g_hash_table_lookup (by_key, key);
      if (bucket == NULL)
        {
          bucket = g_new0 (Bucket, 1);
          bucket->record = record;
          bucket->term = term;
          bucket->entries = g_ptr_array_new ();
          g_ptr_array_add (buckets, bucket);
          g_hash_table_insert (by_key, (gpointer) key, bucket);
        }
      g_ptr_array_add (bucket->entries, entry);
    }
  g_ptr_array_sort (buckets, compare_buckets_cb);

  return buckets;
}

static void
add_groups (GevTotals         *self,
            GevRecordSet      *set,
            GPtrArray         *entries,
            GevTotalsGrouping  grouping)
{
  g_autoptr (GPtrArray) buckets = sort_into_buckets (set, entries, grouping);

  for (guint i = 0; i < buckets->len; i++)
    {
      Bucket *bucket = g_ptr_array_index (buckets, i);
      GevTotalsRow *row = create_row (self, bucket->entries, self->sum->from, self->sum->from, self->sum->to);

      fill_status (self, row, bucket->entries);
      if (bucket->record != NULL)
        {
          row->key = g_strdup (gev_record_get_uuid (bucket->record));
          row->record = g_object_ref (bucket->record);
        }
      else if (bucket->term != NULL)
        {
          row->key = g_strdup (bucket->term->nick);
          row->term = bucket->term;
        }
      g_ptr_array_add (self->rows, row);
    }
}

static void
gev_totals_finalize (GObject *object)
{
  GevTotals *self = GEV_TOTALS (object);

  g_clear_pointer (&self->sum, free_row);
  g_ptr_array_unref (self->rows);
  g_clear_object (&self->portfolio);

  G_OBJECT_CLASS (gev_totals_parent_class)->finalize (object);
}

static void
gev_totals_class_init (GevTotalsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_totals_finalize;
}

static void
gev_totals_init (GevTotals *self)
{
  self->rows = g_ptr_array_new_with_free_func (free_row);
}

/**
 * gev_totals_new:
 * @set: a set that holds benefits, their plan points and measurements, what
 *   they belong to and the portfolio
 * @options: what to add up
 *
 * Returns: (transfer full): the totals
 */
GevTotals *
gev_totals_new (GevRecordSet           *set,
                const GevTotalsOptions *options)
{
  GevTotals *self = g_object_new (GEV_TYPE_TOTALS, NULL);
  g_autoptr (GPtrArray) entries = NULL;
  GevDate from, to;

  g_assert (options->as_of != GEV_DATE_NONE);

  self->as_of = options->as_of;
  self->portfolio = gev_portfolio_find (set);
  entries = collect_entries (self, set, options);
  to = options->to != GEV_DATE_NONE ? options->to : options->as_of;
  from = options->from != GEV_DATE_NONE ? options->from : find_start (entries, to);
  from = MIN (from, to);
  self->sum = create_row (self, entries, from, from, to);
  fill_status (self, self->sum, entries);
  if (options->grouping == GEV_TOTALS_BY_YEAR)
    add_years (self, entries);
  else if (options->grouping != GEV_TOTALS_UNGROUPED)
    add_groups (self, set, entries, options->grouping);

  return self;
}

/**
 * gev_totals_get_n_rows:
 * @self: totals
 *
 * Returns: how many rows there are: one for each project, programme or term
 *   that has benefits, or for each year
 */
guint
gev_totals_get_n_rows (GevTotals *self)
{
  return self->rows->len;
}

/**
 * gev_totals_get_row:
 * @self: totals
 * @position: which row, from 0
 *
 * Rows are in the order of their records or of the vocabulary, what has none of
 * them last; years in theirs.
 *
 * Returns: (transfer none): the row
 */
const GevTotalsRow *
gev_totals_get_row (GevTotals *self,
                    guint      position)
{
  g_return_val_if_fail (position < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, position);
}

/**
 * gev_totals_get_sum:
 * @self: totals
 *
 * Returns: (transfer none): the sum of everything in the scope and the period
 */
const GevTotalsRow *
gev_totals_get_sum (GevTotals *self)
{
  return self->sum;
}

/**
 * gev_totals_add_ore:
 * @sum: an amount in øre
 * @ore: another
 *
 * Returns: their sum; where there is no room for it, the greatest amount that there is room for, as in all totals
 */
gint64
gev_totals_add_ore (gint64 sum,
                    gint64 ore)
{
  return (gint64) CLAMP ((__int128) sum + ore, -(__int128) G_MAXINT64, (__int128) G_MAXINT64);
}
