/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-import-plan.h"

G_BEGIN_DECLS

/**
 * GevReferenceProblem:
 * @item: the record that refers
 * @field: the index of the field that does
 * @uuid: what it refers to
 * @message: what is wrong, translated
 *
 * A reference that leads to nothing, or to a record of the wrong type.
 */
typedef struct
{
  GevImportItem *item;
  guint field;
  char *uuid;
  char *message;
} GevReferenceProblem;

GPtrArray *gev_reference_check (GevImportPlan *plan);

G_END_DECLS
