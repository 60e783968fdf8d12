/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-call-ranking.h"

#include <glib/gi18n-lib.h>

#include "gev-call-budget.h"
#include "gev-criterion.h"
#include "gev-format.h"

#define ORE_PER_KRONE 100

/**
 * GevCallRanking:
 *
 * The applications to a call in the order of their scores, and what the call has granted of its budget. What is not
 * from the call itself is ours:
 *
 * - The score of an application is the mean of its criteria, weighted by their weights; that of a criterion the mean
 *   of its assessors’ points. Both are rounded to a millionth, half up. A criterion without points does not count,
 *   and is told.
 * - Higher scores come first; of equal ones that which misses fewer criteria, then the one sent first. Applications
 *   without a score come last.
 * - An assessor who has given points twice by one criterion counts once, with the last.
 */
struct _GevCallRanking
{
  GObject parent_instance;

  GPtrArray *criteria;
  GPtrArray *applications;
  GArray *years;
};

G_DEFINE_FINAL_TYPE (GevCallRanking, gev_call_ranking, G_TYPE_OBJECT)

static void
free_ranked (gpointer data)
{
  GevRankedApplication *ranked = data;

  g_object_unref (ranked->application);
  g_free (ranked->criteria);
  g_free (ranked);
}

/* Amounts are never negative. */
static gint64
add_ore (gint64 sum,
         gint64 ore)
{
  return ore > G_MAXINT64 - sum ? G_MAXINT64 : sum + ore;
}

static gboolean
is_newer (GevScore *score,
          GevScore *other)
{
  gint64 a = gev_record_get_number (score, GEV_RECORD_CREATED);
  gint64 b = gev_record_get_number (other, GEV_RECORD_CREATED);

  return a != b ? a > b : g_strcmp0 (gev_record_get_uuid (score), gev_record_get_uuid (other)) > 0;
}

static gboolean
is_by (GevScore   *score,
       const char *criterion,
       const char *assessor)
{
  return g_strcmp0 (gev_record_get_text (score, GEV_SCORE_CRITERION), criterion) == 0 &&
         g_strcmp0 (gev_record_get_text (score, GEV_SCORE_ASSESSOR), assessor) == 0;
}

static GevCriterionScore
read_criterion (GevRecordSet *set,
                const char   *application,
                const char   *criterion)
{
  GPtrArray *scores = gev_record_set_get_referring (set, GEV_TYPE_SCORE, GEV_SCORE_APPLICATION, application);
  GevCriterionScore result = { 0 };
  gint64 sum = 0;

  for (guint i = 0; i < scores->len; i++)
    {
      GevScore *score = g_ptr_array_index (scores, i);
      const char *assessor = gev_record_get_text (score, GEV_SCORE_ASSESSOR);
      int points = (int) gev_record_get_number (score, GEV_SCORE_POINTS);

      if (!is_by (score, criterion, assessor) ||
          (assessor != NULL && gev_call_ranking_find_score (set, application, criterion, assessor) != score))
        continue;
      result.lowest = result.n_assessors == 0 ? points : MIN (result.lowest, points);
      result.highest = MAX (result.highest, points);
      result.n_assessors++;
      sum += points;
    }
  if (result.n_assessors > 0)
    result.mean = (2 * sum * GEV_DECIMAL_ONE + result.n_assessors) / (2 * (gint64) result.n_assessors);

  return result;
}

static GevRankedApplication *
rank_application (GevCallRanking *self,
                  GevRecordSet   *set,
                  GevApplication *application)
{
  GevRankedApplication *ranked = g_new0 (GevRankedApplication, 1);
  gint64 sum = 0;
  gint64 weights = 0;

  ranked->application = g_object_ref (application);
  ranked->criteria = g_new0 (GevCriterionScore, self->criteria->len);
  for (guint i = 0; i < self->criteria->len; i++)
    {
      GevCriterion *criterion = g_ptr_array_index (self->criteria, i);
      gint64 weight = gev_record_get_number (criterion, GEV_CRITERION_WEIGHT);
      GevCriterionScore *score = &ranked->criteria[i];

      *score = read_criterion (set, gev_record_get_uuid (application), gev_record_get_uuid (criterion));
      if (score->n_assessors == 0)
        {
          ranked->n_missing++;
          continue;
        }
      sum += weight * score->mean;
      weights += weight;
      ranked->spread = MAX (ranked->spread, score->highest - score->lowest);
    }
  if (weights > 0)
    {
      ranked->score = (2 * sum + weights) / (2 * weights);
      ranked->rank = 1;
    }

  return ranked;
}

static int
compare_ranked_cb (gconstpointer a,
                   gconstpointer b)
{
  const GevRankedApplication *one = *(const GevRankedApplication *const *) a;
  const GevRankedApplication *other = *(const GevRankedApplication *const *) b;

  if ((one->rank == 0) != (other->rank == 0))
    return one->rank == 0 ? 1 : -1;
  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  if (one->n_missing != other->n_missing)
    return one->n_missing < other->n_missing ? -1 : 1;

  return gev_record_compare (&one->application, &other->application);
}

static int
compare_years_cb (gconstpointer a,
                  gconstpointer b)
{
  return ((const GevCallYear *) a)->year - ((const GevCallYear *) b)->year;
}

static GevCallYear *
find_year (GevCallRanking *self,
           int             year)
{
  for (guint i = 0; i < self->years->len; i++)
    if (g_array_index (self->years, GevCallYear, i).year == year)
      return &g_array_index (self->years, GevCallYear, i);

  return NULL;
}

static GevCallYear *
ensure_year (GevCallRanking *self,
             int             year)
{
  GevCallYear *found = find_year (self, year);

  if (found == NULL)
    {
      GevCallYear added = { .year = year };

      g_array_append_val (self->years, added);
      found = &g_array_index (self->years, GevCallYear, self->years->len - 1);
    }

  return found;
}

static void
read_years (GevCallRanking *self,
            GevRecordSet   *set,
            GevCall        *call)
{
  GPtrArray *budgets = gev_record_set_get_referring (set, GEV_TYPE_CALL_BUDGET, GEV_CALL_BUDGET_CALL,
                                                     gev_record_get_uuid (call));

  for (guint i = 0; i < budgets->len; i++)
    {
      GevCallBudget *budget = g_ptr_array_index (budgets, i);
      GevCallYear *year = ensure_year (self, (int) gev_record_get_number (budget, GEV_CALL_BUDGET_YEAR));

      year->has_budget = TRUE;
      year->budget_ore = add_ore (year->budget_ore, gev_record_get_number (budget, GEV_CALL_BUDGET_AMOUNT_ORE));
    }
  for (guint i = 0; i < self->applications->len; i++)
    {
      GevApplication *application = ((GevRankedApplication *) g_ptr_array_index (self->applications, i))->application;
      GevCallYear *year = ensure_year (self, (int) gev_record_get_number (application, GEV_APPLICATION_YEAR));

      year->n_applications++;
      year->applied_ore =
        add_ore (year->applied_ore, gev_record_get_number (application, GEV_APPLICATION_APPLIED_ORE));
      year->granted_ore =
        add_ore (year->granted_ore, gev_record_get_number (application, GEV_APPLICATION_GRANTED_ORE));
    }
  g_array_sort (self->years, compare_years_cb);
}

/* What is granted already is spoken for, whatever its rank. */
static void
share_out (GevCallRanking *self)
{
  for (guint i = 0; i < self->years->len; i++)
    {
      GevCallYear *year = &g_array_index (self->years, GevCallYear, i);
      gint64 left = MAX (0, year->budget_ore - year->granted_ore);

      for (guint j = 0; j < self->applications->len; j++)
        {
          GevRankedApplication *ranked = g_ptr_array_index (self->applications, j);
          gboolean is_decided = gev_record_has (ranked->application, GEV_APPLICATION_GRANTED_ORE);

          if (gev_record_get_number (ranked->application, GEV_APPLICATION_YEAR) != year->year)
            continue;
          if (is_decided)
            ranked->could_ore = gev_record_get_number (ranked->application, GEV_APPLICATION_GRANTED_ORE);
          else if (ranked->rank > 0 && year->has_budget)
            {
              gint64 applied = gev_record_get_number (ranked->application, GEV_APPLICATION_APPLIED_ORE);

              ranked->could_ore = MIN (applied, left);
              left -= ranked->could_ore;
            }
        }
    }
}

static char *
format_money (gint64 ore)
{
  const GevLanguage *language = gev_language_get_default ();

  return ore % ORE_PER_KRONE == 0 ? gev_format_money (language, ore) : gev_format_money_exact (language, ore);
}

static void
gev_call_ranking_finalize (GObject *object)
{
  GevCallRanking *self = GEV_CALL_RANKING (object);

  g_ptr_array_unref (self->criteria);
  g_ptr_array_unref (self->applications);
  g_array_unref (self->years);

  G_OBJECT_CLASS (gev_call_ranking_parent_class)->finalize (object);
}

static void
gev_call_ranking_class_init (GevCallRankingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_call_ranking_finalize;
}

static void
gev_call_ranking_init (GevCallRanking *self)
{
  self->criteria = g_ptr_array_new_with_free_func (g_object_unref);
  self->applications = g_ptr_array_new_with_free_func (free_ranked);
  self->years = g_array_new (FALSE, FALSE, sizeof (GevCallYear));
}

/**
 * gev_call_ranking_new:
 * @set: a set that holds the criteria, budgets and applications of the call, and their scores
 * @call: a call
 *
 * Returns: (transfer full): the applications in their order
 */
GevCallRanking *
gev_call_ranking_new (GevRecordSet *set,
                      GevCall      *call)
{
  GevCallRanking *self = g_object_new (GEV_TYPE_CALL_RANKING, NULL);
  const char *uuid = gev_record_get_uuid (call);
  GPtrArray *criteria = gev_record_set_get_referring (set, GEV_TYPE_CRITERION, GEV_CRITERION_CALL, uuid);
  GPtrArray *applications = gev_record_set_get_referring (set, GEV_TYPE_APPLICATION, GEV_APPLICATION_CALL, uuid);
  const GevRankedApplication *before = NULL;

  for (guint i = 0; i < criteria->len; i++)
    g_ptr_array_add (self->criteria, g_object_ref (g_ptr_array_index (criteria, i)));
  for (guint i = 0; i < applications->len; i++)
    g_ptr_array_add (self->applications, rank_application (self, set, g_ptr_array_index (applications, i)));
  g_ptr_array_sort (self->applications, compare_ranked_cb);
  for (guint i = 0; i < self->applications->len; i++)
    {
      GevRankedApplication *ranked = g_ptr_array_index (self->applications, i);

      if (ranked->rank > 0)
        ranked->rank = before != NULL && before->score == ranked->score ? before->rank : i + 1;
      before = ranked;
    }
  read_years (self, set, call);
  share_out (self);

  return self;
}

/**
 * gev_call_ranking_get_criteria:
 * @self: a ranking
 *
 * Returns: (transfer none) (element-type GevCriterion): the criteria of the call, in order
 */
GPtrArray *
gev_call_ranking_get_criteria (GevCallRanking *self)
{
  return self->criteria;
}

/**
 * gev_call_ranking_get_n:
 * @self: a ranking
 *
 * Returns: how many applications there are
 */
guint
gev_call_ranking_get_n (GevCallRanking *self)
{
  return self->applications->len;
}

/**
 * gev_call_ranking_get:
 * @self: a ranking
 * @position: which application, from 0 for the best
 *
 * Returns: (transfer none): the application in its place
 */
const GevRankedApplication *
gev_call_ranking_get (GevCallRanking *self,
                      guint           position)
{
  g_return_val_if_fail (position < self->applications->len, NULL);

  return g_ptr_array_index (self->applications, position);
}

/**
 * gev_call_ranking_find:
 * @self: a ranking
 * @application: the UUID of an application
 *
 * Returns: (transfer none) (nullable): that application in its place
 */
const GevRankedApplication *
gev_call_ranking_find (GevCallRanking *self,
                       const char     *application)
{
  for (guint i = 0; i < self->applications->len; i++)
    {
      GevRankedApplication *ranked = g_ptr_array_index (self->applications, i);

      if (g_str_equal (gev_record_get_uuid (ranked->application), application))
        return ranked;
    }

  return NULL;
}

/**
 * gev_call_ranking_get_years:
 * @self: a ranking
 * @n_years: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_years): each year that has a budget or applications, in order
 */
const GevCallYear *
gev_call_ranking_get_years (GevCallRanking *self,
                            guint          *n_years)
{
  *n_years = self->years->len;

  return (const GevCallYear *) (gpointer) self->years->data;
}

/**
 * gev_call_ranking_is_over_granted:
 * @self: a ranking
 * @year: a calendar year
 *
 * Returns: whether more is granted in the year than the call may: more than its budget, or anything where other years
 *   have a budget and this has not
 */
gboolean
gev_call_ranking_is_over_granted (GevCallRanking *self,
                                  int             year)
{
  const GevCallYear *found = find_year (self, year);
  gboolean has_budgets = FALSE;

  for (guint i = 0; i < self->years->len; i++)
    has_budgets = has_budgets || g_array_index (self->years, GevCallYear, i).has_budget;

  return found != NULL && has_budgets && found->granted_ore > found->budget_ore;
}

/**
 * gev_call_ranking_check_grant:
 * @self: a ranking
 * @application: (nullable): the UUID of the application, whose present grant does not count
 * @year: the calendar year that the money is for
 * @granted_ore: what is to be granted, in øre
 *
 * A call without any budget sets no limit.
 *
 * Returns: (transfer full) (nullable): why that is more than the call may grant in the year, and by how much,
 *   translated; %NULL where it may be granted
 */
char *
gev_call_ranking_check_grant (GevCallRanking *self,
                              const char     *application,
                              int             year,
                              gint64          granted_ore)
{
  const GevCallYear *found = find_year (self, year);
  gint64 budget = found != NULL ? found->budget_ore : 0;
  gint64 left = budget;
  gboolean has_budgets = FALSE;
  g_autofree char *left_text = NULL;
  g_autofree char *budget_text = NULL;
  g_autofree char *excess_text = NULL;

  for (guint i = 0; i < self->years->len; i++)
    has_budgets = has_budgets || g_array_index (self->years, GevCallYear, i).has_budget;
  if (!has_budgets || granted_ore <= 0)
    return NULL;
  if (found == NULL || !found->has_budget)
    return g_strdup_printf (_("The call has no budget for %d."), year);
  for (guint i = 0; i < self->applications->len; i++)
    {
      GevApplication *other = ((GevRankedApplication *) g_ptr_array_index (self->applications, i))->application;

      if (gev_record_get_number (other, GEV_APPLICATION_YEAR) == year &&
          g_strcmp0 (gev_record_get_uuid (other), application) != 0)
        left = MAX (0, left - gev_record_get_number (other, GEV_APPLICATION_GRANTED_ORE));
    }
  if (granted_ore <= left)
    return NULL;
  left_text = format_money (left);
  budget_text = format_money (budget);
  excess_text = format_money (granted_ore - left);

  /* Translators: %1$s is left, %2$s the budget, %3$d the year, %4$s the excess. */
  return g_strdup_printf (_("%1$s is left of the %2$s for %3$d; this is %4$s too much."), left_text, budget_text, year,
                          excess_text);
}

/**
 * gev_call_ranking_find_score:
 * @set: a set that holds scores
 * @application: the UUID of an application
 * @criterion: the UUID of a criterion
 * @assessor: (nullable): who judges
 *
 * Returns: (transfer none) (nullable): the points that count: the last that the assessor has given
 */
GevScore *
gev_call_ranking_find_score (GevRecordSet *set,
                             const char   *application,
                             const char   *criterion,
                             const char   *assessor)
{
  GPtrArray *scores = gev_record_set_get_referring (set, GEV_TYPE_SCORE, GEV_SCORE_APPLICATION, application);
  GevScore *found = NULL;

  for (guint i = 0; i < scores->len; i++)
    {
      GevScore *score = g_ptr_array_index (scores, i);

      if (is_by (score, criterion, assessor) && (found == NULL || is_newer (score, found)))
        found = score;
    }

  return found;
}
