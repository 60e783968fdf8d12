/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"

G_BEGIN_DECLS

/**
 * GevPlace:
 * @name: its name in actions and settings
 * @label: (nullable): its name in the sidebar, marked for translation; %NULL
 *   for a place that is reached from another one
 * @icon_name: (nullable): its picture in the sidebar
 * @parent: (nullable): the place that it is reached from
 * @get_type: the type of its #GevPage
 *
 * A place of the window.
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *icon_name;
  const char *parent;
  GType (*get_type) (void);
} GevPlace;

const GevPlace *gev_places_get             (guint      *n_places);
const GevPlace *gev_places_find            (const char *name);
const char     *gev_places_find_for_record (GevRecord  *record);
GevRecord      *gev_places_find_owner      (GevStore   *store,
                                            GevRecord  *record);
GevRecord      *gev_places_find_shown      (GevStore   *store,
                                            GevRecord  *record);

G_END_DECLS
