/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"

G_BEGIN_DECLS

/**
 * GevShareWords:
 * @category: the word over the rows' names in the table
 * @share: the word for the share, "own share"
 * @cases: the word over what the shares are of, in the table
 * @reference: what the shares are held against, "KS 2018"
 */
typedef struct {
  const char *category;
  const char *share;
  const char *cases;
  const char *reference;
} GevShareWords;

/**
 * GevShareRow:
 * @name: what the share is of
 * @share: from 0 to 1, or NAN where no share is told
 * @share_text: the share in words, or what is told instead
 * @cases_text: (nullable): how many cases the share is of
 * @reference: what it is held against, from 0 to 1, or NAN
 * @reference_text: (nullable): that in words
 */
typedef struct {
  const char *name;
  double share;
  const char *share_text;
  const char *cases_text;
  double reference;
  const char *reference_text;
} GevShareRow;

#define GEV_TYPE_SHARE_CHART (gev_share_chart_get_type ())
G_DECLARE_FINAL_TYPE (GevShareChart, gev_share_chart, GEV, SHARE_CHART, GevChart)

GevChart *gev_share_chart_new       (const GevShareWords *words);
void      gev_share_chart_add_group (GevShareChart       *self,
                                     const char          *title);
void      gev_share_chart_add_row   (GevShareChart       *self,
                                     const GevShareRow   *row);

G_END_DECLS
