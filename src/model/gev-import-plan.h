/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gev-import-item.h"

G_BEGIN_DECLS

/**
 * GevConflictPolicy:
 * @GEV_CONFLICT_STOP: a conflict refuses the whole import
 * @GEV_CONFLICT_KEEP: the record of the portfolio stays
 * @GEV_CONFLICT_TAKE: the record that came in replaces it
 *
 * What to do where both sides have changed a record.
 */
typedef enum
{
  GEV_CONFLICT_STOP,
  GEV_CONFLICT_KEEP,
  GEV_CONFLICT_TAKE,
} GevConflictPolicy;

#define GEV_TYPE_IMPORT_PLAN (gev_import_plan_get_type ())
G_DECLARE_FINAL_TYPE (GevImportPlan, gev_import_plan, GEV, IMPORT_PLAN, GObject)

GevImportPlan *gev_import_plan_new (const char *source);

const char    *gev_import_plan_get_source (GevImportPlan   *self);
void           gev_import_plan_add        (GevImportPlan   *self,
                                           GevRecord       *record,
                                           guint            line);
guint          gev_import_plan_get_n      (GevImportPlan   *self);
GevImportItem *gev_import_plan_get_item   (GevImportPlan   *self,
                                           guint            position);
GevImportItem *gev_import_plan_lookup     (GevImportPlan   *self,
                                           const char      *uuid);
guint          gev_import_plan_count      (GevImportPlan   *self,
                                           GevImportResult  result);

G_END_DECLS
