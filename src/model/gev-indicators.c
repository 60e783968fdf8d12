/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-indicators.h"

#include "gev-adoption.h"
#include "gev-benefit-parts.h"
#include "gev-benefit-value.h"

/**
 * GevIndicators:
 *
 * The two national innovation indicators, of any day: activity and benefit. No
 * public source gives their stages and points; IS-2672 describes the principle,
 * that late stages and proven benefit count for more, in three tracks. They are
 * computed from what is dated in the portfolio, not from snapshots, so that a
 * day in the past gives what was true then, as far as it is known now.
 *
 * A day is counted at its end: what is dated on it counts.
 *
 * What no source fixes is marked as ours:
 *
 * - A project counts from gev_project_get_first_day() on, a benefit from its
 *   baseline date or the day that it was recorded, whichever is first.
 * - A project without a track is counted apart and has the points of a service
 *   innovation. Ordinary operation counts as diffusion, a stop as nothing: see
 *   gev_stage_get_step().
 * - A benefit that belongs to a programme and not to one of its projects is as
 *   far as these are on the average, and is expected for nothing as long as
 *   there are none.
 * - A benefit without a weight and without a price weighs 1.
 *
 * What the benefits map counts in another benefit is not added twice.
 */
struct _GevIndicators
{
  GObject parent_instance;

  GevRecordSet *set;
  GPtrArray *projects;          /* of Project */
  GHashTable *projects_by_uuid; /* of Project */
  GPtrArray *benefits;          /* of Benefit */
  GevDate first_day;
};

G_DEFINE_FINAL_TYPE (GevIndicators, gev_indicators, G_TYPE_OBJECT)

/* A stage change that counts. */
typedef struct
{
  GevDate date;
  GevStage stage;
  gboolean is_passage; /* to another stage than before */
} Change;

typedef struct
{
  GevDate date;
  GevAdoptionWay way;
} Adoption;

typedef struct
{
  GevProject *project;
  int track; /* -1 for none */
  GevDate first_day;
  GArray *changes;   /* of Change, in order */
  GArray *adoptions; /* of Adoption, in order */
} Project;

typedef struct
{
  GevBenefit *benefit;
  GevBenefitValue *value;
  GevDate first_day;
  gint64 ore_per_year;
  gboolean left_out; /* counted in another */
} Benefit;

static void
free_project (gpointer data)
{
  Project *entry = data;

  g_array_unref (entry->changes);
  g_array_unref (entry->adoptions);
  g_free (entry);
}

static void
free_benefit (gpointer data)
{
  Benefit *entry = data;

  gev_benefit_value_unref (entry->value);
  g_free (entry);
}

static void
note_first_day (GevIndicators *self,
                GevDate        date)
{
  if (date != GEV_DATE_NONE && (self->first_day == GEV_DATE_NONE || date < self->first_day))
    self->first_day = date;
}

static void
read_changes (GevIndicators *self,
              Project       *entry)
{
  GPtrArray *changes = gev_record_set_get_referring (self->set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                                                     gev_record_get_uuid (entry->project));
  int before = -1;

  for (guint i = 0; i < changes->len; i++)
    {
      GevStageChange *record = g_ptr_array_index (changes, i);
      Change change;

      if (!gev_stage_change_counts (record, self->set))
        continue;
      change.date = gev_record_get_date (record, GEV_STAGE_CHANGE_DATE);
      change.stage = gev_record_get_choice (record, GEV_STAGE_CHANGE_TO);
      change.is_passage = (int) change.stage != before;
      before = change.stage;
      g_array_append_val (entry->changes, change);
    }
}

static void
read_adoptions (GevIndicators *self,
                Project       *entry)
{
  GPtrArray *adoptions = gev_record_set_get_referring (self->set, GEV_TYPE_ADOPTION, GEV_ADOPTION_PROJECT,
                                                       gev_record_get_uuid (entry->project));

  for (guint i = 0; i < adoptions->len; i++)
    {
      gpointer record = g_ptr_array_index (adoptions, i);
      Adoption adoption = { gev_record_get_date (record, GEV_ADOPTION_DATE),
                            gev_record_get_choice (record, GEV_ADOPTION_WAY) };

      if (adoption.date == GEV_DATE_NONE || !gev_record_has (record, GEV_ADOPTION_WAY))
        continue;
      g_array_append_val (entry->adoptions, adoption);
      note_first_day (self, adoption.date);
    }
}

static void
read_projects (GevIndicators *self)
{
  GPtrArray *projects = gev_record_set_get_all (self->set, GEV_TYPE_PROJECT);

  for (guint i = 0; i < projects->len; i++)
    {
      Project *entry = g_new0 (Project, 1);

      entry->project = g_ptr_array_index (projects, i);
      entry->track = gev_record_get_choice (entry->project, GEV_PROJECT_TRACK);
      entry->first_day = gev_project_get_first_day (entry->project, self->set);
      entry->changes = g_array_new (FALSE, FALSE, sizeof (Change));
      entry->adoptions = g_array_new (FALSE, FALSE, sizeof (Adoption));
      read_changes (self, entry);
      read_adoptions (self, entry);
      note_first_day (self, entry->first_day);
      g_ptr_array_add (self->projects, entry);
      g_hash_table_insert (self->projects_by_uuid, (char *) gev_record_get_uuid (entry->project), entry);
    }
}

static void
read_benefits (GevIndicators *self)
{
  GPtrArray *benefits = gev_record_set_get_all (self->set, GEV_TYPE_BENEFIT);
  g_autoptr (GHashTable) parts = gev_benefit_parts_find (self->set, benefits);

  for (guint i = 0; i < benefits->len; i++)
    {
      Benefit *entry = g_new0 (Benefit, 1);

      entry->benefit = g_ptr_array_index (benefits, i);
      entry->value = gev_benefit_value_new_from_set (self->set, entry->benefit);
      entry->first_day = gev_record_get_first_day (entry->benefit, GEV_BENEFIT_BASELINE_DATE);
      entry->ore_per_year = gev_benefit_value_planned_per_year (entry->value);
      entry->left_out = g_hash_table_contains (parts, entry->benefit);
      note_first_day (self, entry->first_day);
      g_ptr_array_add (self->benefits, entry);
    }
}

static GevStage
find_stage (Project *entry,
            GevDate  date)
{
  GevStage stage = GEV_STAGE_IDEA;

  for (guint i = 0; i < entry->changes->len; i++)
    {
      const Change *change = &g_array_index (entry->changes, Change, i);

      if (change->date > date)
        break;
      stage = change->stage;
    }

  return stage;
}

static GevActivityRow *
get_row (GevActivity *activity,
         Project     *entry)
{
  return &activity->tracks[entry->track >= 0 ? entry->track : GEV_TRACK_NONE];
}

static void
count_adoptions (GevActivityRow *row,
                 Project        *entry,
                 GevDate         from,
                 GevDate         to)
{
  for (guint i = 0; i < entry->adoptions->len; i++)
    {
      const Adoption *adoption = &g_array_index (entry->adoptions, Adoption, i);

      if (adoption->date >= from && adoption->date < to)
        row->n_adopted[adoption->way]++;
    }
}

static void
add_up_tracks (GevActivity *activity)
{
  GevActivityRow *total = &activity->total;

  for (guint i = 0; i < G_N_ELEMENTS (activity->tracks); i++)
    {
      const GevActivityRow *row = &activity->tracks[i];

      for (guint stage = 0; stage < GEV_N_STAGES; stage++)
        total->stages[stage] += row->stages[stage];
      for (guint way = 0; way < G_N_ELEMENTS (row->n_adopted); way++)
        total->n_adopted[way] += row->n_adopted[way];
      total->stage_points += row->stage_points;
      total->adoption_points += row->adoption_points;
    }
}

static void
read_stock (GevIndicators   *self,
            const GevPoints *points,
            GevDate          date,
            GevActivity     *stock)
{
  *stock = (GevActivity) { 0 };
  for (guint i = 0; i < self->projects->len; i++)
    {
      Project *entry = g_ptr_array_index (self->projects, i);
      GevActivityRow *row = get_row (stock, entry);
      GevStage stage = find_stage (entry, date);

      /* What was taken over stays so, whatever becomes of the project. */
      count_adoptions (row, entry, GEV_DATE_NONE, date + 1);
      if (entry->first_day > date)
        continue;
      row->stages[stage]++;
      row->stage_points += gev_points_get (points, entry->track, stage);
    }
  for (guint i = 0; i < G_N_ELEMENTS (stock->tracks); i++)
    for (guint way = 0; way < G_N_ELEMENTS (stock->tracks[i].n_adopted); way++)
      stock->tracks[i].adoption_points += stock->tracks[i].n_adopted[way] * points->adoption;
  add_up_tracks (stock);
}

/* How far a project is, from 0 to 1. */
static double
find_project_factor (Project *entry,
                     GevDate  date)
{
  int step = entry->first_day <= date ? gev_stage_get_step (find_stage (entry, date)) : 0;

  return MAX (step, 0) / (double) GEV_STAGE_DIFFUSION;
}

static double
find_programme_factor (GevIndicators *self,
                       const char    *programme,
                       GevDate        date)
{
  GPtrArray *projects =
    gev_record_set_get_referring (self->set, GEV_TYPE_PROJECT, GEV_PROJECT_PROGRAMME, programme);
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < projects->len; i++)
    {
      Project *entry =
        g_hash_table_lookup (self->projects_by_uuid, gev_record_get_uuid (g_ptr_array_index (projects, i)));

      if (entry->first_day > date)
        continue;
      sum += find_project_factor (entry, date);
      n++;
    }

  return n > 0 ? sum / n : 0;
}

static double
find_stage_factor (GevIndicators *self,
                   Benefit       *entry,
                   GevDate        date)
{
  const char *uuid = gev_record_get_text (entry->benefit, GEV_BENEFIT_PROJECT);
  const char *programme = gev_record_get_text (entry->benefit, GEV_BENEFIT_PROGRAMME);
  Project *project = uuid != NULL ? g_hash_table_lookup (self->projects_by_uuid, uuid) : NULL;

  if (project != NULL)
    return find_project_factor (project, date);

  return programme != NULL ? find_programme_factor (self, programme, date) : 0;
}

static GevBenefitShare
weigh_benefit (GevIndicators   *self,
               const GevPoints *points,
               Benefit         *entry,
               GevDate          date)
{
  int given = gev_record_get_choice (entry->benefit, GEV_BENEFIT_WEIGHT);
  GevBenefitShare share = { .benefit = entry->benefit, .weight_given = given >= 0, .left_out = entry->left_out };

  share.weight = given >= 0 ? (guint) given + 1 : gev_points_get_weight (points, entry->ore_per_year);
  share.stage_factor = find_stage_factor (self, entry, date);
  share.has_degree = gev_benefit_value_degree (entry->value, date, &share.degree);
  share.degree = CLAMP (share.degree, 0, 1);
  if (share.left_out)
    return share;
  share.expected = share.weight * share.stage_factor;
  share.realised = share.weight * share.degree * points->realised_factor;
  if (gev_benefit_value_is_dis_benefit (entry->value))
    {
      share.expected = 0 - share.expected;
      share.realised = 0 - share.realised;
    }

  return share;
}

static void
add_share (GevBenefitRow         *row,
           const GevBenefitShare *share)
{
  row->n_benefits++;
  row->n_dis_benefits += gev_record_get_flag (share->benefit, GEV_BENEFIT_DIS_BENEFIT);
  row->n_without_plan += !share->has_degree;
  row->n_left_out += share->left_out;
  row->expected += share->expected;
  row->realised += share->realised;
}

static guint
get_dimension (Benefit *entry)
{
  int dimension = gev_record_get_choice (entry->benefit, GEV_BENEFIT_DIMENSION);

  return dimension >= 0 ? (guint) dimension : GEV_DIMENSION_NONE;
}

static void
read_benefit (GevIndicators        *self,
              const GevPoints      *points,
              GevDate               date,
              GevInnovationBenefit *benefit)
{
  *benefit = (GevInnovationBenefit) { 0 };
  for (guint i = 0; i < self->benefits->len; i++)
    {
      Benefit *entry = g_ptr_array_index (self->benefits, i);
      GevBenefitShare share;

      if (entry->first_day > date)
        continue;
      share = weigh_benefit (self, points, entry, date);
      add_share (&benefit->dimensions[get_dimension (entry)], &share);
      add_share (&benefit->total, &share);
    }
}

static GevIndicatorStep
choose_step (GevDate from,
             GevDate to)
{
  int years = (to - from) / 365;

  if (years < 2)
    return GEV_INDICATOR_STEP_MONTH;

  return years < 8 ? GEV_INDICATOR_STEP_QUARTER : GEV_INDICATOR_STEP_YEAR;
}

static GevIndicatorPoint
read_point (GevIndicators *self,
            GevDate        date)
{
  g_autoptr (GevPoints) points = gev_points_new (self->set, date);
  GevInnovationBenefit benefit;
  GevActivity stock;

  read_stock (self, points, date, &stock);
  read_benefit (self, points, date, &benefit);

  return (GevIndicatorPoint) {
    .date = date,
    .activity = stock.total.stage_points + stock.total.adoption_points,
    .expected = benefit.total.expected,
    .realised = benefit.total.realised,
  };
}

/* The first end of a step's time on @date or later. */
static GevDate
find_end (GevDate          date,
          GevIndicatorStep step)
{
  int year, month;
  GevDate next;

  gev_date_split (date, &year, &month, NULL);
  month = (month - 1) / (int) step * (int) step + 1;
  next = gev_date_add_months (gev_date_new (year, month, 1), step);

  return next != GEV_DATE_NONE ? next - 1 : GEV_DATE_MAX;
}

static gboolean
is_asked_for (Project *entry,
              int      track)
{
  return track == GEV_INDICATOR_ALL || track == (entry->track >= 0 ? entry->track : GEV_TRACK_NONE);
}

static void
gev_indicators_finalize (GObject *object)
{
  GevIndicators *self = GEV_INDICATORS (object);

  g_hash_table_unref (self->projects_by_uuid);
  g_ptr_array_unref (self->projects);
  g_ptr_array_unref (self->benefits);
  g_clear_object (&self->set);

  G_OBJECT_CLASS (gev_indicators_parent_class)->finalize (object);
}

static void
gev_indicators_class_init (GevIndicatorsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_indicators_finalize;
}

static void
gev_indicators_init (GevIndicators *self)
{
  self->projects = g_ptr_array_new_with_free_func (free_project);
  self->projects_by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  self->benefits = g_ptr_array_new_with_free_func (free_benefit);
}

/**
 * gev_indicators_new:
 * @set: a set that holds the projects, stage changes, adoptions, benefits with
 *   their plan points and measurements, benefits maps, and points tables; it
 *   may not change afterwards
 *
 * Returns: (transfer full): the indicators of those records
 */
GevIndicators *
gev_indicators_new (GevRecordSet *set)
{
  GevIndicators *self = g_object_new (GEV_TYPE_INDICATORS, NULL);

  self->set = g_object_ref (set);
  read_projects (self);
  read_benefits (self);

  return self;
}

/**
 * gev_indicators_get_first_day:
 * @self: indicators
 *
 * Returns: the first day that there is anything to count on, %GEV_DATE_NONE
 *   where there never is
 */
GevDate
gev_indicators_get_first_day (GevIndicators *self)
{
  return self->first_day;
}

/**
 * gev_indicators_read_stock:
 * @self: indicators
 * @date: a day
 * @stock: (out caller-allocates): the activity on that day, with points by the
 *   table in use on it
 */
void
gev_indicators_read_stock (GevIndicators *self,
                           GevDate        date,
                           GevActivity   *stock)
{
  g_autoptr (GevPoints) points = gev_points_new (self->set, date);

  read_stock (self, points, date, stock);
}

/**
 * gev_indicators_read_flow:
 * @self: indicators
 * @from: the first day
 * @to: the day after the last
 * @flow: (out caller-allocates): the passages into each stage and the adoptions
 *   of the period
 *
 * Several passages of a project all count, on the same day too. The first stage
 * change of a project is a passage; a later one that leaves it where it was, as
 * a gate decision to rework may, is none.
 */
void
gev_indicators_read_flow (GevIndicators *self,
                          GevDate        from,
                          GevDate        to,
                          GevActivity   *flow)
{
  *flow = (GevActivity) { 0 };
  for (guint i = 0; i < self->projects->len; i++)
    {
      Project *entry = g_ptr_array_index (self->projects, i);
      GevActivityRow *row = get_row (flow, entry);

      count_adoptions (row, entry, from, to);
      for (guint j = 0; j < entry->changes->len; j++)
        {
          const Change *change = &g_array_index (entry->changes, Change, j);

          if (change->is_passage && change->date >= from && change->date < to)
            row->stages[change->stage]++;
        }
    }
  add_up_tracks (flow);
}

/**
 * gev_indicators_read_benefit:
 * @self: indicators
 * @date: a day
 * @benefit: (out caller-allocates): the innovation benefit on that day
 *
 * With w the weight of a benefit, expected is Σ w·stage/7 and realised is
 * Σ w·r·f, where r is its degree of realisation on @date between 0 and 1 and f
 * the factor of the points table. Dis-benefits subtract.
 */
void
gev_indicators_read_benefit (GevIndicators        *self,
                             GevDate               date,
                             GevInnovationBenefit *benefit)
{
  g_autoptr (GevPoints) points = gev_points_new (self->set, date);

  read_benefit (self, points, date, benefit);
}

/**
 * gev_indicators_read_history:
 * @self: indicators
 * @from: the first day
 * @to: the last day
 * @step: how far apart the days are
 *
 * Each day is computed as it would be alone, by the points table in use on it.
 *
 * Returns: (transfer full) (element-type GevIndicatorPoint): the indicators at
 *   the ends of the months, quarters or years from @from to before @to, and on
 *   @to
 */
GArray *
gev_indicators_read_history (GevIndicators    *self,
                             GevDate           from,
                             GevDate           to,
                             GevIndicatorStep  step)
{
  GArray *history = g_array_new (FALSE, FALSE, sizeof (GevIndicatorPoint));

  g_return_val_if_fail (from != GEV_DATE_NONE, history);

  if (step == GEV_INDICATOR_STEP_AUTO)
    step = choose_step (from, to);
  for (GevDate date = from; date <= to; date++)
    {
      GevIndicatorPoint point;

      date = MIN (find_end (date, step), to);
      point = read_point (self, date);
      g_array_append_val (history, point);
    }

  return history;
}

/**
 * gev_indicators_read_year:
 * @self: indicators
 * @date: a day
 * @before: (out caller-allocates): the day that it is compared with: twelve
 *   months before, or the first day that there is anything to count on where
 *   that is later; @date itself where there is none before it
 * @now: (out caller-allocates): @date
 */
void
gev_indicators_read_year (GevIndicators     *self,
                          GevDate            date,
                          GevIndicatorPoint *before,
                          GevIndicatorPoint *now)
{
  GevDate year_before = gev_date_add_months (date, -12);
  GevDate first = self->first_day != GEV_DATE_NONE ? MAX (year_before, self->first_day) : date;

  *now = read_point (self, date);
  *before = first < date ? read_point (self, first) : *now;
}

/**
 * gev_indicators_list_projects:
 * @self: indicators
 * @date: a day
 * @track: a #GevTrack, %GEV_TRACK_NONE or %GEV_INDICATOR_ALL
 * @stage: a #GevStage or %GEV_INDICATOR_ALL
 *
 * Returns: (transfer container) (element-type GevProject): the projects that
 *   gev_indicators_read_stock() counts there, in order
 */
GPtrArray *
gev_indicators_list_projects (GevIndicators *self,
                              GevDate        date,
                              int            track,
                              int            stage)
{
  GPtrArray *projects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->projects->len; i++)
    {
      Project *entry = g_ptr_array_index (self->projects, i);

      if (entry->first_day <= date && is_asked_for (entry, track) &&
          (stage == GEV_INDICATOR_ALL || (int) find_stage (entry, date) == stage))
        g_ptr_array_add (projects, g_object_ref (entry->project));
    }

  return projects;
}

/**
 * gev_indicators_list_passages:
 * @self: indicators
 * @from: the first day
 * @to: the day after the last
 * @track: a #GevTrack, %GEV_TRACK_NONE or %GEV_INDICATOR_ALL
 * @stage: a #GevStage or %GEV_INDICATOR_ALL
 *
 * Returns: (transfer container) (element-type GevProject): the projects whose
 *   passages gev_indicators_read_flow() counts there, in order; one that passed
 *   several times is there once
 */
GPtrArray *
gev_indicators_list_passages (GevIndicators *self,
                              GevDate        from,
                              GevDate        to,
                              int            track,
                              int            stage)
{
  GPtrArray *projects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->projects->len; i++)
    {
      Project *entry = g_ptr_array_index (self->projects, i);
      gboolean passed = FALSE;

      for (guint j = 0; is_asked_for (entry, track) && j < entry->changes->len; j++)
        {
          const Change *change = &g_array_index (entry->changes, Change, j);

          passed = passed || (change->is_passage && change->date >= from && change->date < to &&
                              (stage == GEV_INDICATOR_ALL || (int) change->stage == stage));
        }
      if (passed)
        g_ptr_array_add (projects, g_object_ref (entry->project));
    }

  return projects;
}

/**
 * gev_indicators_list_benefits:
 * @self: indicators
 * @date: a day
 * @dimension: a #GevDimension, %GEV_DIMENSION_NONE or %GEV_INDICATOR_ALL
 *
 * Returns: (transfer full) (element-type GevBenefitShare): the benefits that
 *   gev_indicators_read_benefit() counts there, in order, and what each adds
 */
GArray *
gev_indicators_list_benefits (GevIndicators *self,
                              GevDate        date,
                              int            dimension)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (GevBenefitShare));
  g_autoptr (GevPoints) points = gev_points_new (self->set, date);

  for (guint i = 0; i < self->benefits->len; i++)
    {
      Benefit *entry = g_ptr_array_index (self->benefits, i);
      GevBenefitShare share;

      if (entry->first_day > date || (dimension != GEV_INDICATOR_ALL && (int) get_dimension (entry) != dimension))
        continue;
      share = weigh_benefit (self, points, entry, date);
      g_array_append_val (shares, share);
    }

  return shares;
}
