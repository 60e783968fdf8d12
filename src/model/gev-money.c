/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-money.h"

#include "gev-actor.h"
#include "gev-application.h"
#include "gev-call.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-text.h"

/**
 * GevMoney:
 *
 * What projects cost and how they are funded, in whole øre. A cost that comes back counts in every year from its first
 * to its last. Sums stop at the greatest amount that there is room for.
 */
struct _GevMoney
{
  GObject parent_instance;

  GevRecordSet *set;
  GPtrArray *fundings;
  GPtrArray *costs;
  GevMoneyRow *sum;
};

G_DEFINE_FINAL_TYPE (GevMoney, gev_money, G_TYPE_OBJECT)

static void
free_row (gpointer data)
{
  GevMoneyRow *row = data;

  g_free (row->name);
  g_clear_object (&row->record);
  g_free (row);
}

/* Amounts are never negative. */
static void
add_ore (gint64 *sum,
         gint64  ore)
{
  *sum = ore > G_MAXINT64 - *sum ? G_MAXINT64 : *sum + ore;
}

static void
add_funding (GevMoneyRow *row,
             GevFunding  *funding)
{
  add_ore (&row->applied_ore, gev_record_get_number (funding, GEV_FUNDING_APPLIED_ORE));
  add_ore (&row->granted_ore, gev_record_get_number (funding, GEV_FUNDING_GRANTED_ORE));
  add_ore (&row->paid_ore, gev_record_get_number (funding, GEV_FUNDING_PAID_ORE));
}

static void
add_cost (GevMoneyRow *row,
          GevCost     *cost,
          int          n_years)
{
  gint64 ore = gev_record_get_number (cost, GEV_COST_AMOUNT_ORE);
  gboolean is_actual = gev_record_get_choice (cost, GEV_COST_BASIS) == GEV_COST_ACTUAL;

  for (int i = 0; i < n_years; i++)
    add_ore (is_actual ? &row->actual_ore : &row->planned_ore, ore);
}

static int
count_years (GevCost *cost)
{
  int first, last;

  return gev_cost_get_years (cost, &first, &last) ? last - first + 1 : 1;
}

static gpointer
find_project (GevMoney *self,
              gpointer  record)
{
  guint field = GEV_IS_COST (record) ? GEV_COST_PROJECT : GEV_FUNDING_PROJECT;

  return gev_record_set_lookup (self->set, gev_record_get_text (record, field));
}

static gboolean
is_funding_in (GevMoney   *self,
               GevFunding *funding,
               gpointer    scope)
{
  const char *uuid = gev_record_get_uuid (scope);
  gpointer project = find_project (self, funding);
  gpointer application;

  if (GEV_IS_PROJECT (scope))
    return project == scope;
  if (GEV_IS_PROGRAMME (scope))
    return project != NULL && g_strcmp0 (gev_record_get_text (project, GEV_PROJECT_PROGRAMME), uuid) == 0;
  application = gev_record_set_lookup (self->set, gev_record_get_text (funding, GEV_FUNDING_APPLICATION));
  if (GEV_IS_CALL (scope))
    return application != NULL && g_strcmp0 (gev_record_get_text (application, GEV_APPLICATION_CALL), uuid) == 0;

  return g_strcmp0 (gev_record_get_text (funding, GEV_FUNDING_ACTOR), uuid) == 0;
}

/* What is funded by a call or a funder is whole projects. */
static gboolean
is_cost_in (GevMoney *self,
            GevCost  *cost,
            gpointer  scope)
{
  gpointer project = find_project (self, cost);

  if (GEV_IS_PROJECT (scope))
    return project == scope;
  if (GEV_IS_PROGRAMME (scope))
    return project != NULL &&
           g_strcmp0 (gev_record_get_text (project, GEV_PROJECT_PROGRAMME), gev_record_get_uuid (scope)) == 0;
  for (guint i = 0; i < self->fundings->len; i++)
    if (find_project (self, g_ptr_array_index (self->fundings, i)) == project)
      return TRUE;

  return FALSE;
}

static void
collect (GevMoney *self,
         gpointer  scope)
{
  GPtrArray *fundings = gev_record_set_get_all (self->set, GEV_TYPE_FUNDING);
  GPtrArray *costs = gev_record_set_get_all (self->set, GEV_TYPE_COST);

  for (guint i = 0; i < fundings->len; i++)
    if (scope == NULL || is_funding_in (self, g_ptr_array_index (fundings, i), scope))
      g_ptr_array_add (self->fundings, g_object_ref (g_ptr_array_index (fundings, i)));
  for (guint i = 0; i < costs->len; i++)
    if (scope == NULL || is_cost_in (self, g_ptr_array_index (costs, i), scope))
      g_ptr_array_add (self->costs, g_object_ref (g_ptr_array_index (costs, i)));
}

static int
compare_rows_cb (gconstpointer a,
                 gconstpointer b)
{
  const GevMoneyRow *one = *(const GevMoneyRow *const *) a;
  const GevMoneyRow *other = *(const GevMoneyRow *const *) b;

  if (one->year != other->year)
    return one->year == 0 || (other->year != 0 && one->year > other->year) ? 1 : -1;
  if (one->record != NULL && other->record != NULL)
    return gev_record_compare (&one->record, &other->record);
  if (one->name != NULL && other->name != NULL)
    return gev_text_collate (one->name, other->name);
  if (one->term != NULL && other->term != NULL)
    return (one->term > other->term) - (one->term < other->term);

  return (one->record == NULL && one->term == NULL) - (other->record == NULL && other->term == NULL);
}

/* A source is the same however its letters are cased. */
static gboolean
has_name (const GevMoneyRow *row,
          const char        *name)
{
  g_autofree char *its = row->name != NULL ? gev_text_fold (row->name) : NULL;
  g_autofree char *folded = name != NULL ? gev_text_fold (name) : NULL;

  return g_strcmp0 (its, folded) == 0;
}

static GevMoneyRow *
find_row (GPtrArray     *rows,
          const char    *name,
          GevRecord     *record,
          const GevTerm *term,
          int            year)
{
  GevMoneyRow *row;

  for (guint i = 0; i < rows->len; i++)
    {
      row = g_ptr_array_index (rows, i);
      if (has_name (row, name) && row->record == record && row->term == term && row->year == year)
        return row;
    }
  row = g_new0 (GevMoneyRow, 1);
  row->name = g_strdup (name);
  g_set_object (&row->record, record);
  row->term = term;
  row->year = year;
  g_ptr_array_add (rows, row);

  return row;
}

static const GevTerm *
get_term (gpointer             record,
          guint                field,
          const GevVocabulary *vocabulary)
{
  int choice = gev_record_get_choice (record, field);

  return choice >= 0 ? &vocabulary->terms[choice] : NULL;
}

static void
group_funding (GevMoney         *self,
               GPtrArray        *rows,
               GevFunding       *funding,
               GevMoneyGrouping  grouping)
{
  const char *text = gev_record_get_text (funding, GEV_FUNDING_SOURCE);
  const char *source = text != NULL ? text : "";
  const GevTerm *kind = get_term (funding, GEV_FUNDING_KIND, &gev_funding_kind_vocabulary);
  int year = (int) gev_record_get_number (funding, GEV_FUNDING_YEAR);
  GevMoneyRow *row;

  switch (grouping)
    {
    case GEV_MONEY_BY_SOURCE:
      row = find_row (rows, source, NULL, NULL, 0);
      break;
    case GEV_MONEY_BY_FUNDING_KIND_AND_YEAR:
      row = find_row (rows, NULL, NULL, kind, year);
      break;
    case GEV_MONEY_BY_FUNDING_KIND:
      row = find_row (rows, NULL, NULL, kind, 0);
      break;
    case GEV_MONEY_BY_YEAR:
      row = find_row (rows, NULL, NULL, NULL, year);
      break;
    case GEV_MONEY_BY_PROJECT:
      row = find_row (rows, NULL, find_project (self, funding), NULL, 0);
      break;
    case GEV_MONEY_BY_COST_KIND:
    case GEV_MONEY_BY_ACTOR:
    default:
      return;
    }
  add_funding (row, funding);
}

static void
group_cost (GevMoney         *self,
            GPtrArray        *rows,
            GevCost          *cost,
            GevMoneyGrouping  grouping)
{
  GevMoneyRow *row;
  int first = 0;
  int last = 0;

  switch (grouping)
    {
    case GEV_MONEY_BY_YEAR:
      gev_cost_get_years (cost, &first, &last);
      for (int year = first; year <= last; year++)
        add_cost (find_row (rows, NULL, NULL, NULL, year), cost, 1);
      return;
    case GEV_MONEY_BY_PROJECT:
      row = find_row (rows, NULL, find_project (self, cost), NULL, 0);
      break;
    case GEV_MONEY_BY_COST_KIND:
      row = find_row (rows, NULL, NULL, get_term (cost, GEV_COST_KIND, &gev_cost_kind_vocabulary), 0);
      break;
    case GEV_MONEY_BY_ACTOR:
      row = find_row (rows, NULL, gev_record_set_lookup (self->set, gev_record_get_text (cost, GEV_COST_ACTOR)), NULL,
                      0);
      break;
    case GEV_MONEY_BY_SOURCE:
    case GEV_MONEY_BY_FUNDING_KIND:
    case GEV_MONEY_BY_FUNDING_KIND_AND_YEAR:
    default:
      return;
    }
  add_cost (row, cost, count_years (cost));
}

static int
compare_due_cb (gconstpointer a,
                gconstpointer b)
{
  GevDate one = gev_record_get_date (*(gpointer *) a, GEV_FUNDING_REPORT_DUE);
  GevDate other = gev_record_get_date (*(gpointer *) b, GEV_FUNDING_REPORT_DUE);

  return one != other ? (one > other) - (one < other) : gev_record_compare (a, b);
}

static void
gev_money_finalize (GObject *object)
{
  GevMoney *self = GEV_MONEY (object);

  g_clear_object (&self->set);
  g_ptr_array_unref (self->fundings);
  g_ptr_array_unref (self->costs);
  free_row (self->sum);

  G_OBJECT_CLASS (gev_money_parent_class)->finalize (object);
}

static void
gev_money_class_init (GevMoneyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_money_finalize;
}

static void
gev_money_init (GevMoney *self)
{
  self->fundings = g_ptr_array_new_with_free_func (g_object_unref);
  self->costs = g_ptr_array_new_with_free_func (g_object_unref);
  self->sum = g_new0 (GevMoneyRow, 1);
}

/**
 * gev_money_new:
 * @set: a set that holds fundings and costs, and their projects, actors and applications
 * @scope: (nullable) (type GevRecord): a project; a programme, for those of its projects; a call or an actor, for what
 *   it funds and what the projects that it funds cost; %NULL for the whole portfolio
 *
 * Returns: (transfer full): the money
 */
GevMoney *
gev_money_new (GevRecordSet *set,
               gpointer      scope)
{
  GevMoney *self = g_object_new (GEV_TYPE_MONEY, NULL);

  self->set = g_object_ref (set);
  collect (self, scope);
  for (guint i = 0; i < self->fundings->len; i++)
    add_funding (self->sum, g_ptr_array_index (self->fundings, i));
  for (guint i = 0; i < self->costs->len; i++)
    add_cost (self->sum, g_ptr_array_index (self->costs, i), count_years (g_ptr_array_index (self->costs, i)));

  return self;
}

/**
 * gev_money_get_sum:
 * @self: money
 *
 * Returns: (transfer none): what it all comes to
 */
const GevMoneyRow *
gev_money_get_sum (GevMoney *self)
{
  return self->sum;
}

/**
 * gev_money_group:
 * @self: money
 * @grouping: what the rows are
 *
 * Returns: (transfer full) (element-type GevMoneyRow): a row for each source, kind, year, project or actor that has
 *   money, in the order of the records, the vocabulary or the years
 */
GPtrArray *
gev_money_group (GevMoney         *self,
                 GevMoneyGrouping  grouping)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);

  for (guint i = 0; i < self->fundings->len; i++)
    group_funding (self, rows, g_ptr_array_index (self->fundings, i), grouping);
  for (guint i = 0; i < self->costs->len; i++)
    group_cost (self, rows, g_ptr_array_index (self->costs, i), grouping);
  g_ptr_array_sort (rows, compare_rows_cb);

  return rows;
}

/**
 * gev_money_get_fundings:
 * @self: money
 *
 * Returns: (transfer none) (element-type GevFunding): the fundings, by year
 */
GPtrArray *
gev_money_get_fundings (GevMoney *self)
{
  return self->fundings;
}

/**
 * gev_money_get_costs:
 * @self: money
 *
 * Returns: (transfer none) (element-type GevCost): the costs, by year
 */
GPtrArray *
gev_money_get_costs (GevMoney *self)
{
  return self->costs;
}

/**
 * gev_money_get_reports:
 * @self: money
 *
 * Returns: (transfer container) (element-type GevFunding): the fundings whose use shall be reported and is not, those
 *   due first at the head
 */
GPtrArray *
gev_money_get_reports (GevMoney *self)
{
  GPtrArray *reports = g_ptr_array_new ();

  for (guint i = 0; i < self->fundings->len; i++)
    {
      gpointer funding = g_ptr_array_index (self->fundings, i);

      if (gev_record_has (funding, GEV_FUNDING_REPORT_DUE) && !gev_record_has (funding, GEV_FUNDING_REPORTED))
        g_ptr_array_add (reports, funding);
    }
  g_ptr_array_sort (reports, compare_due_cb);

  return reports;
}

/**
 * gev_money_row_get_gap:
 * @row: a row
 *
 * Returns: the financing gap in øre: the planned costs that nothing is granted for; negative where more is granted
 */
gint64
gev_money_row_get_gap (const GevMoneyRow *row)
{
  return row->planned_ore - row->granted_ore;
}
