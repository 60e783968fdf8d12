/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

/**
 * GevMapArrow:
 * @record: the arrow
 * @from: the number of the box that it comes from
 * @to: the number of the box that it leads to
 *
 * An arrow between two boxes of the same map.
 */
typedef struct
{
  GevMapEdge *record;
  guint from;
  guint to;
} GevMapArrow;

typedef struct _GevBenefitsMap GevBenefitsMap;

GevBenefitsMap    *gev_benefits_map_new         (GevRecordSet   *set,
                                                 gpointer        owner);
void               gev_benefits_map_free        (GevBenefitsMap *self);

guint              gev_benefits_map_get_n_nodes (GevBenefitsMap *self);
GevMapNode        *gev_benefits_map_get_node    (GevBenefitsMap *self,
                                                 guint           position);
int                gev_benefits_map_find_node   (GevBenefitsMap *self,
                                                 const char     *uuid);
gpointer           gev_benefits_map_get_subject (GevBenefitsMap *self,
                                                 guint           position);
char              *gev_benefits_map_dup_title   (GevBenefitsMap *self,
                                                 guint           position);
const GevMapArrow *gev_benefits_map_get_arrows  (GevBenefitsMap *self,
                                                 guint          *n_arrows);
char              *gev_benefits_map_find_circle (GevBenefitsMap *self,
                                                 guint           from,
                                                 guint           to);
char              *gev_benefits_map_find_own_circle
                                                (GevBenefitsMap *self,
                                                 GArray         *circle);
char              *gev_benefits_map_check_arrow (GevBenefitsMap *self,
                                                 guint           from,
                                                 guint           to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevBenefitsMap, gev_benefits_map_free)

G_END_DECLS
