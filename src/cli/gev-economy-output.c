/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-economy-output.h"

#include <math.h>

#include "gev-actor.h"
#include "gev-format.h"
#include "gev-rates.h"
#include "gev-text-table.h"

static void
write_actors (GevJson    *json,
              GevEconomy *economy)
{
  guint n_actors;
  const GevEconomyActor *actors = gev_economy_get_actors (economy, &n_actors);

  gev_json_begin_array (json, "actors");
  for (guint i = 0; i < n_actors; i++)
    {
      GevRecord *actor = actors[i].actor;

      gev_json_begin_object (json, NULL);
      gev_json_add_text (json, "actor", actor != NULL ? gev_record_get_uuid (actor) : NULL);
      gev_json_add_text (json, "name", actor != NULL ? gev_record_get_text (actor, GEV_ACTOR_NAME) : NULL);
      gev_json_add_integer (json, "cost_ore", actors[i].cost_ore);
      gev_json_add_integer (json, "benefit_ore", actors[i].benefit_ore);
      gev_json_add_integer (json, "net_ore", actors[i].benefit_ore - actors[i].cost_ore);
      gev_json_end (json);
    }
  gev_json_end (json);
}

static void
write_years (GevJson    *json,
             GevEconomy *economy)
{
  guint n_years;
  const GevEconomyYear *years = gev_economy_get_years (economy, &n_years);

  gev_json_begin_array (json, "years");
  for (guint i = 0; i < n_years; i++)
    {
      gev_json_begin_object (json, NULL);
      gev_json_add_integer (json, "year", years[i].year);
      gev_json_add_integer (json, "cost_ore", years[i].cost_ore);
      gev_json_add_integer (json, "benefit_ore", years[i].benefit_ore);
      gev_json_add_integer (json, "outlay_ore", years[i].outlay_ore);
      gev_json_add_integer (json, "tax_cost_ore", years[i].tax_cost_ore);
      gev_json_add_integer (json, "net_ore", years[i].net_ore);
      gev_json_add_ratio (json, "factor", years[i].factor);
      gev_json_add_integer (json, "present_ore", years[i].present_ore);
      gev_json_add_integer (json, "cumulative_ore", years[i].cumulative_ore);
      gev_json_end (json);
    }
  gev_json_end (json);
}

/**
 * gev_economy_output_to_json:
 * @json: where an object "economy" is open to be written
 * @economy: a socio-economic calculation
 *
 * Writes the calculation and the flows that it comes from.
 */
void
gev_economy_output_to_json (GevJson    *json,
                            GevEconomy *economy)
{
  double ratio;
  int year;

  gev_json_begin_object (json, "economy");
  gev_json_add_text (json, "rates", gev_record_get_text (gev_economy_get_rates (economy), GEV_RATES_NAME));
  gev_json_add_integer (json, "comparison_year", gev_economy_get_comparison_year (economy));
  gev_json_add_integer (json, "net_present_ore", gev_economy_get_net_present_ore (economy));
  if (gev_economy_get_per_public_krone (economy, &ratio))
    gev_json_add_ratio (json, "per_public_krone", ratio);
  else
    gev_json_add_null (json, "per_public_krone");
  if (gev_economy_get_payback_year (economy, &year))
    gev_json_add_integer (json, "payback_year", year);
  else
    gev_json_add_null (json, "payback_year");
  gev_json_add_integer (json, "left_out", gev_economy_get_n_left_out (economy));
  write_actors (json, economy);
  write_years (json, economy);
  gev_json_end (json);
}

static char *
write_actor_table (GevEconomy        *economy,
                   const GevLanguage *language)
{
  g_autoptr (GevTextTable) table = gev_text_table_new (4);
  guint n_actors;
  const GevEconomyActor *actors = gev_economy_get_actors (economy, &n_actors);

  gev_text_table_add (table, T_ (language, "Actor"));
  gev_text_table_add (table, T_ (language, "Cost borne"));
  gev_text_table_add (table, T_ (language, "Benefit received"));
  gev_text_table_add (table, T_ (language, "Net"));
  for (guint column = 1; column < 4; column++)
    gev_text_table_set_to_right (table, column);
  gev_text_table_add_rule (table);
  for (guint i = 0; i < n_actors; i++)
    {
      gev_text_table_add (table, actors[i].actor != NULL ? gev_record_get_text (actors[i].actor, GEV_ACTOR_NAME)
                                                         : T_ (language, "Own organisation"));
      gev_text_table_take (table, gev_format_money (language, actors[i].cost_ore));
      gev_text_table_take (table, gev_format_money (language, actors[i].benefit_ore));
      gev_text_table_take (table, gev_format_money (language, actors[i].benefit_ore - actors[i].cost_ore));
    }

  return gev_text_table_to_string (table);
}

/**
 * gev_economy_output_to_text:
 * @economy: a socio-economic calculation
 * @language: the language to write in
 *
 * Returns: (transfer full): the results, and what they come to for each actor;
 *   empty where there is nothing to calculate
 */
char *
gev_economy_output_to_text (GevEconomy        *economy,
                            const GevLanguage *language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_years;
  const GevEconomyYear *years = gev_economy_get_years (economy, &n_years);
  g_autofree char *present = gev_format_money (language, gev_economy_get_net_present_ore (economy));
  g_autofree char *actors = NULL;
  double ratio;
  int year;

  if (n_years == 0)
    return g_strdup ("");
  g_string_append_c (text, '\n');
  g_string_append_printf (text, T_ (language, "Net present value: %s (%s, brought to %d, to the end of %d)"), present,
                          gev_record_get_text (gev_economy_get_rates (economy), GEV_RATES_NAME),
                          gev_economy_get_comparison_year (economy), years[n_years - 1].year);
  g_string_append_c (text, '\n');
  if (gev_economy_get_per_public_krone (economy, &ratio))
    {
      g_autofree char *number = gev_format_number (language, ratio, 2);

      g_string_append_printf (text, T_ (language, "Net present value per public krone: %s"), number);
      g_string_append_c (text, '\n');
    }
  if (gev_economy_get_payback_year (economy, &year))
    {
      g_string_append_printf (text, T_ (language, "Paid back in %d"), year);
      g_string_append_c (text, '\n');
    }
  actors = write_actor_table (economy, language);
  g_string_append_printf (text, "\n%s", actors);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
