/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-language.h"

G_BEGIN_DECLS

/**
 * GevMoneyScale:
 * @ore: how many øre one step of the scale is
 * @places: how many decimals its numbers have
 * @unit: what stands after a number, "mill. kr"
 *
 * What the amounts of one chart or sentence are counted in, so that they can be compared at a glance.
 */
typedef struct
{
  gint64 ore;
  int places;
  const char *unit;
} GevMoneyScale;

void    gev_money_scale_init   (GevMoneyScale       *self,
                                const GevLanguage   *language,
                                gint64               largest);
double  gev_money_scale_apply  (const GevMoneyScale *self,
                                gint64               ore);
char   *gev_money_scale_format (const GevMoneyScale *self,
                                const GevLanguage   *language,
                                gint64               ore,
                                gboolean             with_unit);

G_END_DECLS
