/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-actor.h"
#include "gev-project.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

/**
 * GevPayersBasis:
 * @GEV_PAYERS_PLANNED: planned costs and planned kroner
 * @GEV_PAYERS_ACTUAL: actual costs and realised kroner
 *
 * What is compared.
 */
typedef enum
{
  GEV_PAYERS_PLANNED,
  GEV_PAYERS_ACTUAL,
} GevPayersBasis;

/**
 * GevPayersRow:
 * @actor: (nullable) (transfer none): the actor; %NULL for the municipality itself
 * @cost_ore: the cost that it bears, dis-benefits too, in øre
 * @benefit_ore: the benefit that it receives, in øre
 * @net_ore: benefit less cost, in øre
 *
 * What an actor pays and gains.
 */
typedef struct
{
  GevActor *actor;
  gint64 cost_ore;
  gint64 benefit_ore;
  gint64 net_ore;
} GevPayersRow;

/**
 * GevPayersMismatch:
 * @project: (transfer none): the project
 * @payer: (nullable) (transfer none): who loses most
 * @lost_ore: what it loses, above 0, in øre
 * @gainer: (nullable) (transfer none): who gains most
 * @gained_ore: what it gains, above 0, in øre
 *
 * A project whose costs land one place and its gains another. An actor that is %NULL is the municipality itself.
 */
typedef struct
{
  GevProject *project;
  GevActor *payer;
  gint64 lost_ore;
  GevActor *gainer;
  gint64 gained_ore;
} GevPayersMismatch;

#define GEV_TYPE_PAYERS (gev_payers_get_type ())
G_DECLARE_FINAL_TYPE (GevPayers, gev_payers, GEV, PAYERS, GObject)

GevPayers *gev_payers_new            (GevRecordSet   *set,
                                      gpointer        scope,
                                      GevPayersBasis  basis,
                                      GevDate         to);

GPtrArray *gev_payers_get_rows       (GevPayers      *self);
GPtrArray *gev_payers_get_mismatches (GevPayers      *self);

G_END_DECLS
