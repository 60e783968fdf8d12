/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-money-scale.h"

#include "gev-format.h"

#define ORE_PER_KRONE 100
#define ORE_PER_MILLION (G_GINT64_CONSTANT (1000000) * ORE_PER_KRONE)

/**
 * gev_money_scale_init:
 * @self: (out): a scale
 * @language: a language
 * @largest: the amount furthest from 0 that it is for, in øre
 *
 * Counts in millions with a decimal where @largest is a million kroner or more, else in whole kroner.
 */
void
gev_money_scale_init (GevMoneyScale     *self,
                      const GevLanguage *language,
                      gint64             largest)
{
  gboolean millions = largest >= ORE_PER_MILLION || largest <= -ORE_PER_MILLION;

  self->ore = millions ? ORE_PER_MILLION : ORE_PER_KRONE;
  self->places = millions ? 1 : 0;
  self->unit = millions ? T_ (language, "million kroner") : T_ (language, "kroner");
}

/**
 * gev_money_scale_apply:
 * @self: a scale
 * @ore: an amount
 *
 * Returns: the amount on the scale
 */
double
gev_money_scale_apply (const GevMoneyScale *self,
                       gint64               ore)
{
  return (double) ore / (double) self->ore;
}

/**
 * gev_money_scale_format:
 * @self: a scale
 * @language: the language that it was made for
 * @ore: an amount
 * @with_unit: whether the unit is written too
 *
 * Returns: (transfer full): "11,2", "11,2 mill. kr"
 */
char *
gev_money_scale_format (const GevMoneyScale *self,
                        const GevLanguage   *language,
                        gint64               ore,
                        gboolean             with_unit)
{
  g_autofree char *number = gev_format_number (language, gev_money_scale_apply (self, ore), self->places);

  return with_unit ? g_strconcat (number, "\u00a0", self->unit, NULL) : g_steal_pointer (&number);
}
