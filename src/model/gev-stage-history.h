/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-project.h"

G_BEGIN_DECLS

/**
 * GevStageEntry:
 * @change: (unowned): the stage change
 * @has_from: whether the project was anywhere before it
 * @from: where the project was before it
 * @corrected_by: (unowned) (nullable): the entry that took its place; then it counts no more
 *
 * An entry of the history of a project’s stages.
 */
typedef struct
{
  GevStageChange *change;
  gboolean has_from;
  GevStage from;
  GevStageChange *corrected_by;
} GevStageEntry;

GArray *gev_stage_history_new (GevProject   *project,
                               GevRecordSet *set);

G_END_DECLS
