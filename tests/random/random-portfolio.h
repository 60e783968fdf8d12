/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

/**
 * RandomTemper:
 * @RANDOM_TEMPER_PLAIN: what people write: dates of these years, sums that they know
 * @RANDOM_TEMPER_HOSTILE: what fields may hold at most: the greatest numbers, the first and the last days, long titles
 *   in many scripts
 *
 * What the values of random records are like.
 */
typedef enum
{
  RANDOM_TEMPER_PLAIN,
  RANDOM_TEMPER_HOSTILE,
} RandomTemper;

typedef struct _RandomPortfolio RandomPortfolio;

RandomPortfolio *random_portfolio_new     (guint32          seed,
                                           RandomTemper     temper);
void             random_portfolio_free    (RandomPortfolio *self);
GevRecord       *random_portfolio_create  (RandomPortfolio *self,
                                           GType            type);
void             random_portfolio_add     (RandomPortfolio *self,
                                           GevRecord       *record);
void             random_portfolio_fill    (RandomPortfolio *self,
                                           guint            n_projects);
GPtrArray       *random_portfolio_get_all (RandomPortfolio *self,
                                           GType            type);
GevRecordSet    *random_portfolio_get_set (RandomPortfolio *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomPortfolio, random_portfolio_free)

G_END_DECLS
