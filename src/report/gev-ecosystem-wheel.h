/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-ecosystem.h"
#include "gev-language.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

/**
 * GevElementCount:
 * @n_actions: how many actions strengthen the element, those that are dropped left out
 * @n_planned: how many of them are only planned
 * @n_ongoing: how many of them are ongoing
 * @n_done: how many of them are done
 *
 * The actions of one element of the ecosystem. Some may have no status.
 */
typedef struct
{
  guint n_actions;
  guint n_planned;
  guint n_ongoing;
  guint n_done;
} GevElementCount;

void      gev_element_counts_read      (GevElementCount        counts[GEV_N_ELEMENTS],
                                        GevRecordSet          *set);
int       gev_element_counts_find_thin (const GevElementCount  counts[GEV_N_ELEMENTS]);

GevChart *gev_ecosystem_wheel_new      (const GevLanguage     *language,
                                        const GevElementCount  counts[GEV_N_ELEMENTS]);
GevChart *gev_ecosystem_level_wheel_new
                                       (const GevLanguage     *language,
                                        const GevEcosystem    *ecosystem);
char     *gev_ecosystem_sentence       (const GevLanguage     *language,
                                        const GevElementCount  counts[GEV_N_ELEMENTS]);
GevInk    gev_ecosystem_wheel_get_ink  (GevElement             element);

G_END_DECLS
