/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-scorecard.h"

#include <math.h>

#include "gev-stage-change.h"
#include "gev-text.h"

/**
 * GevScorecard:
 *
 * What several assessors think of an idea. No source fixes how their points are
 * put together, so all of it is our own choice:
 *
 * - The score is the mean over the criteria, by their weights, of the mean of
 *   the points that the assessors gave by each: from 1 to 5. A criterion that
 *   nobody has scored is missing, and counts neither for nor against.
 * - An assessor’s own total is the same mean of that assessor’s points alone.
 * - The spread is the distance from the lowest total to the highest, where at
 *   least two have scored.
 *
 * Who scores twice by the same criterion has thought better of it: the last
 * points count. Points without a name are those of one assessor.
 */
struct _GevScorecard
{
  GObject parent_instance;

  GevRecordSet *set; /* which holds the records */
  GevProject *project;
  GPtrArray *criteria;
  GPtrArray *assessors;
  GevDate came;
  int answer;
  GevDecimal score; /* 0 for none: points begin at 1 */
};

G_DEFINE_FINAL_TYPE (GevScorecard, gev_scorecard, G_TYPE_OBJECT)

typedef struct
{
  char *name;
  GevRecord **scores; /* one for each criterion, or NULL */
  GevDecimal total;
} Assessor;

static void
free_assessor (gpointer data)
{
  Assessor *assessor = data;

  g_free (assessor->name);
  g_free (assessor->scores);
  g_free (assessor);
}

static const char *
get_name (gpointer score)
{
  const char *name = gev_record_get_text (score, GEV_IDEA_SCORE_ASSESSOR);

  return name != NULL ? name : "";
}

static Assessor *
find_assessor (GevScorecard *self,
               const char   *name)
{
  for (guint i = 0; i < self->assessors->len; i++)
    {
      Assessor *assessor = g_ptr_array_index (self->assessors, i);

      if (g_str_equal (assessor->name, name))
        return assessor;
    }

  return NULL;
}

static Assessor *
add_assessor (GevScorecard *self,
              const char   *name)
{
  Assessor *assessor = g_new0 (Assessor, 1);

  assessor->name = g_strdup (name);
  assessor->scores = g_new0 (GevRecord *, self->criteria->len);
  g_ptr_array_add (self->assessors, assessor);

  return assessor;
}

static int
compare_assessors_cb (gconstpointer a,
                      gconstpointer b)
{
  const Assessor *one = *(const Assessor *const *) a;
  const Assessor *other = *(const Assessor *const *) b;

  return gev_text_collate (one->name, other->name);
}

/* The scores come in the order of their dates, so that the last one stays. */
static void
read_scores (GevScorecard *self,
             GevRecordSet *set)
{
  GPtrArray *scores = gev_record_set_get_referring (set, GEV_TYPE_IDEA_SCORE, GEV_IDEA_SCORE_PROJECT,
                                                    gev_record_get_uuid (self->project));

  for (guint i = 0; i < scores->len; i++)
    {
      GevRecord *score = g_ptr_array_index (scores, i);
      gpointer criterion = gev_record_set_lookup (set, gev_record_get_text (score, GEV_IDEA_SCORE_CRITERION));
      Assessor *assessor;
      guint position;

      if (!g_ptr_array_find (self->criteria, criterion, &position) || !gev_record_has (score, GEV_IDEA_SCORE_POINTS))
        continue;
      assessor = find_assessor (self, get_name (score));
      if (assessor == NULL)
        assessor = add_assessor (self, get_name (score));
      assessor->scores[position] = score;
    }
  g_ptr_array_sort (self->assessors, compare_assessors_cb);
}

/* Rounded to millionths, so that means that are equal are so whatever they were
 * made of. */
static GevDecimal
take_mean (double sum,
           double weights)
{
  return weights > 0 ? (GevDecimal) llround (sum / weights * GEV_DECIMAL_ONE) : 0;
}

static double
get_weight (GevScorecard *self,
            guint         criterion)
{
  return (double) gev_record_get_number (g_ptr_array_index (self->criteria, criterion), GEV_IDEA_CRITERION_WEIGHT);
}

/* Sums what was given by a criterion and returns by how many. */
static guint
add_points (GevScorecard *self,
            guint         criterion,
            gint64       *sum)
{
  guint n = 0;

  *sum = 0;
  for (guint i = 0; i < self->assessors->len; i++)
    {
      GevRecord *score = ((Assessor *) g_ptr_array_index (self->assessors, i))->scores[criterion];

      if (score == NULL)
        continue;
      *sum += gev_record_get_number (score, GEV_IDEA_SCORE_POINTS);
      n++;
    }

  return n;
}

static void
add_up_score (GevScorecard *self)
{
  double sum = 0, weights = 0;

  for (guint i = 0; i < self->criteria->len; i++)
    {
      gint64 points;
      guint n = add_points (self, i, &points);

      if (n == 0)
        continue;
      sum += get_weight (self, i) * (double) points / n;
      weights += get_weight (self, i);
    }
  self->score = take_mean (sum, weights);
}

static void
add_up_assessor (GevScorecard *self,
                 Assessor     *assessor)
{
  double sum = 0, weights = 0;

  for (guint i = 0; i < self->criteria->len; i++)
    {
      if (assessor->scores[i] == NULL)
        continue;
      sum += get_weight (self, i) * (double) gev_record_get_number (assessor->scores[i], GEV_IDEA_SCORE_POINTS);
      weights += get_weight (self, i);
    }
  assessor->total = take_mean (sum, weights);
}

static GevDate
find_day (GevTime time)
{
  return gev_date_from_iso ("1970-01-01") + (GevDate) (time / (24 * 60 * 60));
}

/* An idea came on the day of its first stage, else on the day it was entered. */
static void
read_changes (GevScorecard *self,
              GevRecordSet *set)
{
  GPtrArray *changes = gev_record_set_get_referring (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                                                     gev_record_get_uuid (self->project));

  self->came = GEV_DATE_NONE;
  for (guint i = 0; i < changes->len; i++)
    {
      GevRecord *change = g_ptr_array_index (changes, i);

      if (!gev_stage_change_counts (GEV_STAGE_CHANGE (change), set))
        continue;
      if (self->came == GEV_DATE_NONE)
        self->came = gev_record_get_date (change, GEV_STAGE_CHANGE_DATE);
      if (gev_record_has (change, GEV_STAGE_CHANGE_GATE))
        self->answer = gev_record_get_choice (change, GEV_STAGE_CHANGE_GATE);
    }
  if (self->came == GEV_DATE_NONE)
    self->came = find_day (gev_record_get_number (self->project, GEV_RECORD_CREATED));
}

static gint64
get_rank (GevScorecard      *self,
          GevScorecardOrder  order)
{
  GevDecimal lowest, highest;

  switch (order)
    {
    case GEV_SCORECARD_BEST:
      return self->score;
    case GEV_SCORECARD_SPREAD:
      return gev_scorecard_get_spread (self, &lowest, &highest) ? highest - lowest : -1;
    case GEV_SCORECARD_NEWEST:
    default:
      return self->came;
    }
}

static int
compare_cards_cb (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  GevScorecard *one = *(GevScorecard *const *) a;
  GevScorecard *other = *(GevScorecard *const *) b;
  GevScorecardOrder order = GPOINTER_TO_UINT (data);
  gint64 rank = get_rank (one, order), other_rank = get_rank (other, order);

  if (rank == other_rank && order != GEV_SCORECARD_NEWEST)
    {
      rank = one->came;
      other_rank = other->came;
    }
  if (rank != other_rank)
    return rank > other_rank ? -1 : 1;

  return gev_record_compare (&one->project, &other->project);
}

static void
gev_scorecard_finalize (GObject *object)
{
  GevScorecard *self = GEV_SCORECARD (object);

  g_clear_pointer (&self->assessors, g_ptr_array_unref);
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  g_clear_object (&self->project);
  g_clear_object (&self->set);

  G_OBJECT_CLASS (gev_scorecard_parent_class)->finalize (object);
}

static void
gev_scorecard_class_init (GevScorecardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_scorecard_finalize;
}

static void
gev_scorecard_init (GevScorecard *self)
{
  self->assessors = g_ptr_array_new_with_free_func (free_assessor);
  self->answer = -1;
}

/**
 * gev_scorecard_new:
 * @set: a set that holds the criteria of the scorecard and the idea’s scores
 *   and stage changes
 * @project: the idea
 *
 * Returns: (transfer full): what the assessors think of it
 */
GevScorecard *
gev_scorecard_new (GevRecordSet *set,
                   GevProject   *project)
{
  GevScorecard *self = g_object_new (GEV_TYPE_SCORECARD, NULL);

  self->set = g_object_ref (set);
  self->project = g_object_ref (project);
  self->criteria = g_ptr_array_copy (gev_record_set_get_all (set, GEV_TYPE_IDEA_CRITERION), NULL, NULL);
  g_ptr_array_sort (self->criteria, gev_record_compare);
  read_scores (self, set);
  read_changes (self, set);
  add_up_score (self);
  for (guint i = 0; i < self->assessors->len; i++)
    add_up_assessor (self, g_ptr_array_index (self->assessors, i));

  return self;
}

/**
 * gev_scorecard_rank_ideas:
 * @set: a set that holds projects, and what gev_scorecard_new() takes
 * @date: the day that it is
 * @order: how they are ranked
 *
 * Where two rank the same the newer one comes first, and then it goes by the
 * title.
 *
 * Returns: (transfer full) (element-type GevScorecard): the scorecards of the
 *   projects that are ideas on @date
 */
GPtrArray *
gev_scorecard_rank_ideas (GevRecordSet      *set,
                          GevDate            date,
                          GevScorecardOrder  order)
{
  GPtrArray *ideas = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT);

  for (guint i = 0; i < projects->len; i++)
    if (gev_project_get_stage (projects->pdata[i], set, date) == GEV_STAGE_IDEA)
      g_ptr_array_add (ideas, gev_scorecard_new (set, projects->pdata[i]));
  g_ptr_array_sort_with_data (ideas, compare_cards_cb, GUINT_TO_POINTER (order));

  return ideas;
}

/**
 * gev_scorecard_get_project:
 * @self: a scorecard
 *
 * Returns: (transfer none): the idea
 */
GevProject *
gev_scorecard_get_project (GevScorecard *self)
{
  return self->project;
}

/**
 * gev_scorecard_get_came:
 * @self: a scorecard
 *
 * Returns: the day that the idea came
 */
GevDate
gev_scorecard_get_came (GevScorecard *self)
{
  return self->came;
}

/**
 * gev_scorecard_get_answer:
 * @self: a scorecard
 * @gate: (out): what was last decided about the idea
 *
 * Returns: whether anything was
 */
gboolean
gev_scorecard_get_answer (GevScorecard *self,
                          GevGate      *gate)
{
  if (self->answer < 0)
    return FALSE;
  *gate = (GevGate) self->answer;

  return TRUE;
}

/**
 * gev_scorecard_get_score:
 * @self: a scorecard
 * @score: (out): from 1 to 5
 *
 * The figure is our own; see #GevScorecard.
 *
 * Returns: whether anyone has scored the idea
 */
gboolean
gev_scorecard_get_score (GevScorecard *self,
                         GevDecimal   *score)
{
  *score = self->score;

  return self->score > 0;
}

/**
 * gev_scorecard_get_spread:
 * @self: a scorecard
 * @lowest: (out): the lowest total of an assessor, from 1 to 5
 * @highest: (out): the highest one
 *
 * The figure is our own; see #GevScorecard.
 *
 * Returns: whether at least two have scored the idea
 */
gboolean
gev_scorecard_get_spread (GevScorecard *self,
                          GevDecimal   *lowest,
                          GevDecimal   *highest)
{
  *lowest = *highest = 0;
  for (guint i = 0; i < self->assessors->len; i++)
    {
      GevDecimal total = gev_scorecard_get_total (self, i);

      *lowest = i == 0 ? total : MIN (*lowest, total);
      *highest = MAX (*highest, total);
    }

  return self->assessors->len > 1;
}

/**
 * gev_scorecard_get_n_missing:
 * @self: a scorecard
 *
 * Returns: how many of the criteria nobody has scored
 */
guint
gev_scorecard_get_n_missing (GevScorecard *self)
{
  guint n = 0;
  GevDecimal mean;

  for (guint i = 0; i < self->criteria->len; i++)
    n += !gev_scorecard_get_mean (self, i, &mean);

  return n;
}

/**
 * gev_scorecard_get_n_criteria:
 * @self: a scorecard
 *
 * Returns: how many criteria it has
 */
guint
gev_scorecard_get_n_criteria (GevScorecard *self)
{
  return self->criteria->len;
}

/**
 * gev_scorecard_get_criterion:
 * @self: a scorecard
 * @position: which criterion, from 0, in their order
 *
 * Returns: (transfer none): the criterion
 */
GevIdeaCriterion *
gev_scorecard_get_criterion (GevScorecard *self,
                             guint         position)
{
  g_return_val_if_fail (position < self->criteria->len, NULL);

  return g_ptr_array_index (self->criteria, position);
}

/**
 * gev_scorecard_get_mean:
 * @self: a scorecard
 * @position: which criterion, from 0
 * @mean: (out): the mean of the points by it, from 1 to 5
 *
 * Returns: whether anyone has scored by it
 */
gboolean
gev_scorecard_get_mean (GevScorecard *self,
                        guint         position,
                        GevDecimal   *mean)
{
  gint64 points;
  guint n;

  g_return_val_if_fail (position < self->criteria->len, FALSE);

  n = add_points (self, position, &points);
  *mean = take_mean ((double) points, n);

  return n > 0;
}

/**
 * gev_scorecard_get_n_assessors:
 * @self: a scorecard
 *
 * Returns: how many have scored the idea
 */
guint
gev_scorecard_get_n_assessors (GevScorecard *self)
{
  return self->assessors->len;
}

/**
 * gev_scorecard_get_assessor:
 * @self: a scorecard
 * @position: which assessor, from 0, by name
 *
 * Returns: (transfer none): the name or role, "" where none is given
 */
const char *
gev_scorecard_get_assessor (GevScorecard *self,
                            guint         position)
{
  g_return_val_if_fail (position < self->assessors->len, NULL);

  return ((Assessor *) g_ptr_array_index (self->assessors, position))->name;
}

/**
 * gev_scorecard_get_total:
 * @self: a scorecard
 * @position: which assessor, from 0, by name
 *
 * Returns: what this assessor alone gives the idea, from 1 to 5
 */
GevDecimal
gev_scorecard_get_total (GevScorecard *self,
                         guint         position)
{
  g_return_val_if_fail (position < self->assessors->len, 0);

  return ((Assessor *) g_ptr_array_index (self->assessors, position))->total;
}

/**
 * gev_scorecard_find:
 * @self: a scorecard
 * @assessor: a name or role, or ""
 * @criterion: which criterion, from 0
 *
 * Returns: (transfer none) (nullable): the score of this assessor that counts
 */
GevIdeaScore *
gev_scorecard_find (GevScorecard *self,
                    const char   *assessor,
                    guint         criterion)
{
  Assessor *found = find_assessor (self, assessor);

  g_return_val_if_fail (criterion < self->criteria->len, NULL);

  return found != NULL ? GEV_IDEA_SCORE (found->scores[criterion]) : NULL;
}
