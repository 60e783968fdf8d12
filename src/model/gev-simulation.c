/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-simulation.h"

#include <math.h>

/**
 * GevSimulation:
 *
 * The uncertainty of a net present value: each benefit and cost is drawn from a
 * triangle of low, likely and high, by itself, and the sums are sorted. Each is
 * drawn once from each of as many equal parts of its triangle as there are
 * draws, in random order (Latin hypercube sampling, McKay, Beckman and Conover
 * 1979), so that the mean is as good as exact. The numbers come from
 * xoshiro256** (Blackman and Vigna), seeded by splitmix64, and from sums,
 * products and square roots alone, so that the same seed gives the same draws on
 * every machine.
 */
struct _GevSimulation
{
  GObject parent_instance;

  guint64 seed;
  GArray *draws;  /* double, sorted */
  GArray *swings; /* GevSimulationSwing, the widest first */
  double sum;
  double expected_mean;
};

G_DEFINE_FINAL_TYPE (GevSimulation, gev_simulation, G_TYPE_OBJECT)

typedef struct
{
  guint64 state[4];
} Random;

typedef struct
{
  guint64 seed;
  guint n_draws;
  GevProgress *progress;
} Job;

static void
seed_random (Random  *random,
             guint64  seed)
{
  for (guint i = 0; i < G_N_ELEMENTS (random->state); i++)
    {
      guint64 mixed = seed += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

      mixed = (mixed ^ (mixed >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
      mixed = (mixed ^ (mixed >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
      random->state[i] = mixed ^ (mixed >> 31);
    }
}

static guint64
rotate (guint64 number,
        guint   bits)
{
  return number << bits | number >> (64 - bits);
}

static guint64
draw_bits (Random *random)
{
  guint64 *state = random->state;
  guint64 result = rotate (state[1] * 5, 7) * 9;
  guint64 shifted = state[1] << 17;

  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotate (state[3], 45);

  return result;
}

/* From 0 to just below 1. */
static double
draw_uniform (Random *random)
{
  return (double) (draw_bits (random) >> 11) * 0x1p-53;
}

/* The numbers below a bound, in random order. */
static void
shuffle (Random  *random,
         guint32 *order,
         guint    bound)
{
  for (guint i = 0; i < bound; i++)
    {
      guint place = (guint) (((draw_bits (random) >> 32) * (i + 1)) >> 32);

      order[i] = order[place];
      order[place] = i;
    }
}

/* What a share of the triangle with its top at 1 is below. */
static double
find_triangular (double share,
                 double low,
                 double high)
{
  double width = high - low;

  if (share * width < 1 - low)
    return low + sqrt (share * width * (1 - low));

  return high - sqrt ((1 - share) * width * (high - 1));
}

static void
add_draws (Random               *random,
           const GevEconomyItem *item,
           double               *sums,
           guint32              *order,
           guint                 n_draws)
{
  if (item->low >= item->high)
    {
      for (guint i = 0; i < n_draws; i++)
        sums[i] += item->present_ore;
      return;
    }
  shuffle (random, order, n_draws);
  for (guint i = 0; i < n_draws; i++)
    {
      double share = (order[i] + draw_uniform (random)) / n_draws;

      sums[i] += item->present_ore * find_triangular (share, item->low, item->high);
    }
}

static int
compare_numbers_cb (gconstpointer a,
                    gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
get_width (const GevSimulationSwing *swing)
{
  return ABS (swing->high_ore - swing->low_ore);
}

static int
compare_swings_cb (gconstpointer a,
                   gconstpointer b)
{
  double one = get_width (a);
  double other = get_width (b);

  if (one != other)
    return one < other ? 1 : -1;

  return g_strcmp0 (gev_record_get_uuid (((const GevSimulationSwing *) a)->record),
                    gev_record_get_uuid (((const GevSimulationSwing *) b)->record));
}

static void
add_swings (GevSimulation        *self,
            const GevEconomyItem *items,
            guint                 n_items,
            double                likely)
{
  for (guint i = 0; i < n_items; i++)
    {
      GevSimulationSwing swing = {
        .low_ore = likely + items[i].present_ore * (items[i].low - 1),
        .high_ore = likely + items[i].present_ore * (items[i].high - 1),
      };

      self->expected_mean += items[i].present_ore * (items[i].low + 1 + items[i].high) / 3;
      if (items[i].low == items[i].high)
        continue;
      swing.record = g_object_ref (items[i].record);
      g_array_append_val (self->swings, swing);
    }
  g_array_sort (self->swings, compare_swings_cb);
}

static void
clear_swing (gpointer data)
{
  g_clear_object (&((GevSimulationSwing *) data)->record);
}

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->progress);
  g_free (job);
}

static void
run_thread (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  GevSimulation *self = gev_simulation_run (source, job->seed, job->n_draws, job->progress, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
gev_simulation_finalize (GObject *object)
{
  GevSimulation *self = GEV_SIMULATION (object);

  g_array_unref (self->draws);
  g_array_unref (self->swings);

  G_OBJECT_CLASS (gev_simulation_parent_class)->finalize (object);
}

static void
gev_simulation_class_init (GevSimulationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_simulation_finalize;
}

static void
gev_simulation_init (GevSimulation *self)
{
  self->draws = g_array_new (FALSE, TRUE, sizeof (double));
  self->swings = g_array_new (FALSE, FALSE, sizeof (GevSimulationSwing));
  g_array_set_clear_func (self->swings, clear_swing);
}

/**
 * gev_simulation_run:
 * @economy: a calculation
 * @seed: where the random numbers start; %GEV_SIMULATION_SEED unless the user
 *   chose another
 * @n_draws: how many draws, at least 1; %GEV_SIMULATION_N_DRAWS unless the user
 *   chose otherwise
 * @progress: (nullable): is told how far it has come
 * @cancellable: (nullable): a cancellable
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the draws
 */
GevSimulation *
gev_simulation_run (GevEconomy    *economy,
                    guint64        seed,
                    guint          n_draws,
                    GevProgress   *progress,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (GevSimulation) self = g_object_new (GEV_TYPE_SIMULATION, NULL);
  g_autofree guint32 *order = g_new (guint32, n_draws);
  guint n_items;
  const GevEconomyItem *items = gev_economy_get_items (economy, &n_items);
  double *sums;
  Random random;

  g_assert (n_draws > 0);

  self->seed = seed;
  seed_random (&random, seed);
  g_array_set_size (self->draws, n_draws);
  sums = (double *) self->draws->data;
  for (guint i = 0; i < n_items; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (progress != NULL)
        gev_progress_report (progress, (double) i / n_items);
      add_draws (&random, &items[i], sums, order, n_draws);
    }
  for (guint i = 0; i < n_draws; i++)
    self->sum += sums[i];
  g_array_sort (self->draws, compare_numbers_cb);
  add_swings (self, items, n_items, (double) gev_economy_get_net_present_ore (economy));

  return g_steal_pointer (&self);
}

/**
 * gev_simulation_run_async:
 * @economy: a calculation
 * @seed: where the random numbers start
 * @n_draws: how many draws, at least 1
 * @progress: (nullable): is told how far it has come
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: for @callback
 *
 * Draws in a thread of its own.
 */
void
gev_simulation_run_async (GevEconomy          *economy,
                          guint64              seed,
                          guint                n_draws,
                          GevProgress         *progress,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (economy, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->seed = seed;
  job->n_draws = n_draws;
  g_set_object (&job->progress, progress);
  g_task_set_source_tag (task, gev_simulation_run_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_thread);
}

/**
 * gev_simulation_run_finish:
 * @economy: a calculation
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the draws
 */
GevSimulation *
gev_simulation_run_finish (GevEconomy    *economy,
                           GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gev_simulation_get_seed:
 * @self: a simulation
 *
 * Returns: the seed, to be stated beside the figures
 */
guint64
gev_simulation_get_seed (GevSimulation *self)
{
  return self->seed;
}

/**
 * gev_simulation_get_draws:
 * @self: a simulation
 * @n_draws: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_draws): the net present values drawn,
 *   in øre, from the least to the greatest
 */
const double *
gev_simulation_get_draws (GevSimulation *self,
                          guint         *n_draws)
{
  *n_draws = self->draws->len;

  return (const double *) self->draws->data;
}

/**
 * gev_simulation_get_percentile_ore:
 * @self: a simulation
 * @percent: from 1 to 100
 *
 * Returns: the least draw that so many per cent of the draws are not above, in
 *   øre (nearest rank)
 */
double
gev_simulation_get_percentile_ore (GevSimulation *self,
                                   guint          percent)
{
  guint64 rank = ((guint64) self->draws->len * percent + 99) / 100;

  g_return_val_if_fail (percent >= 1 && percent <= 100, 0);

  return g_array_index (self->draws, double, rank - 1);
}

/**
 * gev_simulation_get_mean_ore:
 * @self: a simulation
 *
 * Returns: the mean of the draws, in øre
 */
double
gev_simulation_get_mean_ore (GevSimulation *self)
{
  return self->sum / self->draws->len;
}

/**
 * gev_simulation_get_expected_mean_ore:
 * @self: a simulation
 *
 * The mean of a triangle is a third of low, likely and high together.
 *
 * Returns: what the mean of the draws comes to with ever more of them, in øre
 */
double
gev_simulation_get_expected_mean_ore (GevSimulation *self)
{
  return self->expected_mean;
}

/**
 * gev_simulation_get_loss_share:
 * @self: a simulation
 *
 * Returns: the share of the draws that are below 0, from 0 to 1
 */
double
gev_simulation_get_loss_share (GevSimulation *self)
{
  guint n_below = 0;

  while (n_below < self->draws->len && g_array_index (self->draws, double, n_below) < 0)
    n_below++;

  return (double) n_below / self->draws->len;
}

/**
 * gev_simulation_get_swings:
 * @self: a simulation
 * @n_swings: (out): how many records are uncertain
 *
 * Returns: (transfer none) (array length=n_swings): what moves the net present
 *   value, the most first
 */
const GevSimulationSwing *
gev_simulation_get_swings (GevSimulation *self,
                           guint         *n_swings)
{
  *n_swings = self->swings->len;

  return (const GevSimulationSwing *) self->swings->data;
}
