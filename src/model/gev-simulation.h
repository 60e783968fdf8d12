/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gev-economy.h"
#include "gev-progress.h"

G_BEGIN_DECLS

#define GEV_SIMULATION_SEED 109
#define GEV_SIMULATION_N_DRAWS 10000

/**
 * GevSimulationSwing:
 * @record: the benefit or the cost
 * @low_ore: the net present value, in øre, where it alone ends at its least
 * @high_ore: the same where it ends at its most
 *
 * How much one record moves the net present value.
 */
typedef struct
{
  GevRecord *record;
  double low_ore;
  double high_ore;
} GevSimulationSwing;

#define GEV_TYPE_SIMULATION (gev_simulation_get_type ())
G_DECLARE_FINAL_TYPE (GevSimulation, gev_simulation, GEV, SIMULATION, GObject)

GevSimulation            *gev_simulation_run                   (GevEconomy           *economy,
                                                                guint64               seed,
                                                                guint                 n_draws,
                                                                GevProgress          *progress,
                                                                GCancellable         *cancellable,
                                                                GError              **error);
void                      gev_simulation_run_async             (GevEconomy           *economy,
                                                                guint64               seed,
                                                                guint                 n_draws,
                                                                GevProgress          *progress,
                                                                GCancellable         *cancellable,
                                                                GAsyncReadyCallback   callback,
                                                                gpointer              data);
GevSimulation            *gev_simulation_run_finish            (GevEconomy           *economy,
                                                                GAsyncResult         *result,
                                                                GError              **error);

guint64                   gev_simulation_get_seed              (GevSimulation        *self);
const double             *gev_simulation_get_draws             (GevSimulation        *self,
                                                                guint                *n_draws);
double                    gev_simulation_get_percentile_ore    (GevSimulation        *self,
                                                                guint                 percent);
double                    gev_simulation_get_mean_ore          (GevSimulation        *self);
double                    gev_simulation_get_expected_mean_ore (GevSimulation        *self);
double                    gev_simulation_get_loss_share        (GevSimulation        *self);
const GevSimulationSwing *gev_simulation_get_swings            (GevSimulation        *self,
                                                                guint                *n_swings);

G_END_DECLS
