/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-row.h"
#include "gev-store.h"

G_BEGIN_DECLS

/**
 * GevProjectColumnId:
 *
 * What a column of the table of projects shows.
 */
typedef enum
{
  GEV_PROJECT_COLUMN_TITLE,
  GEV_PROJECT_COLUMN_STAGE,
  GEV_PROJECT_COLUMN_TRACK,
  GEV_PROJECT_COLUMN_UNIT,
  GEV_PROJECT_COLUMN_PROGRAMME,
  GEV_PROJECT_COLUMN_OWNER,
  GEV_PROJECT_COLUMN_START,
  GEV_PROJECT_COLUMN_PLANNED_END,
  GEV_PROJECT_COLUMN_BENEFITS,
  GEV_PROJECT_COLUMN_PLANNED,
  GEV_PROJECT_COLUMN_REALISED,
  GEV_PROJECT_COLUMN_STATUS,
  GEV_PROJECT_COLUMN_MODIFIED,
} GevProjectColumnId;
#define GEV_N_PROJECT_COLUMNS 13

/**
 * GevProjectColumn:
 * @name: its name in settings, and the key that a #GevQuery sorts by
 * @label: its name for people, marked for translation
 * @width: how wide it is to begin with, in pixels; 0 for what is left over,
 *   -1 for what it takes
 * @is_number: whether it holds numbers, which stand to the right
 * @can_sort: whether the list can be sorted by it
 *
 * A column of the table of projects.
 */
typedef struct
{
  const char *name;
  const char *label;
  int width;
  gboolean is_number;
  gboolean can_sort;
} GevProjectColumn;

const GevProjectColumn *gev_project_column_get      (GevProjectColumnId  id);
char                   *gev_project_column_get_text (GevProjectColumnId  id,
                                                     GevStore           *store,
                                                     GevRow             *row);

G_END_DECLS
