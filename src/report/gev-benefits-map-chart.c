/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefits-map-chart.h"

#include <math.h>

#include "gev-benefit-value.h"
#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-map-chart.h"
#include "gev-portfolio.h"

static const GevInk inks[] = {
  [GEV_NODE_DELIVERY] = GEV_INK_DIM,   [GEV_NODE_CHANGE] = GEV_INK_CO_CREATION, [GEV_NODE_EFFECT] = GEV_INK_COURAGE,
  [GEV_NODE_BENEFIT] = GEV_INK_REALISED, [GEV_NODE_GOAL] = GEV_INK_CAPACITY,
};

/* How far a benefit has come, and how that stands to the plan, by colour, sign
 * and word. */
static void
set_degree (GevMapChart       *chart,
            const GevLanguage *language,
            GevRecordSet      *set,
            guint              node,
            GevBenefit        *benefit,
            GevDate            today)
{
  static const struct
  {
    GevInk ink;
    const char *sign;
  } looks[GEV_N_STATUSES] = {
    [GEV_STATUS_ON_PLAN] = { GEV_INK_GOOD, "✓" },
    [GEV_STATUS_BEHIND] = { GEV_INK_BEHIND, "◐" },
    [GEV_STATUS_OFF_PLAN] = { GEV_INK_BAD, "▲" },
    [GEV_STATUS_NOT_DUE] = { GEV_INK_PLANNED, "○" },
  };
  g_autoptr (GevBenefitValue) value = gev_benefit_value_new_from_set (set, benefit);
  g_autoptr (GevPortfolio) portfolio = gev_portfolio_find (set);
  GevStatus status = gev_benefit_value_status (value, today, gev_portfolio_get_on_plan_limit (portfolio),
                                               gev_portfolio_get_behind_limit (portfolio));
  g_autofree char *percent = NULL;
  g_autofree char *text = NULL;
  double degree;

  if (!gev_benefit_value_degree (value, today, &degree))
    {
      gev_map_chart_set_degree (chart, node, NAN, GEV_INK_PLANNED, T_ (language, "Without a plan"));
      return;
    }
  percent = gev_format_percent (language, degree);
  if (gev_benefit_value_is_dis_benefit (value))
    text = g_strdup_printf ("%s · %s", percent, T_ (language, "Dis-benefit"));
  else
    text = g_strdup_printf ("%s · %s %s", percent, looks[status].sign,
                            T_ (language, gev_status_vocabulary.terms[status].label));
  gev_map_chart_set_degree (chart, node, degree,
                            gev_benefit_value_is_dis_benefit (value) ? GEV_INK_PLANNED : looks[status].ink, text);
}

static char *
describe (const GevLanguage *language,
          GevBenefitsMap    *map)
{
  guint counts[G_N_ELEMENTS (inks)] = { 0 };
  g_autofree char *n_boxes = NULL;
  g_autofree char *n_benefits = NULL;
  g_autofree char *n_goals = NULL;

  for (guint i = 0; i < gev_benefits_map_get_n_nodes (map); i++)
    counts[MAX (gev_record_get_choice (gev_benefits_map_get_node (map, i), GEV_MAP_NODE_KIND), 0)]++;
  n_boxes = gev_format_count (language, gev_benefits_map_get_n_nodes (map));
  n_benefits = gev_format_count (language, counts[GEV_NODE_BENEFIT]);
  n_goals = gev_format_count (language, counts[GEV_NODE_GOAL]);

  /* Translators: numbers of boxes of a benefits map. */
  return g_strdup_printf (T_ (language, "Boxes in the map: %s. Benefits among them: %s. Goals: %s."), n_boxes,
                          n_benefits, n_goals);
}

/**
 * gev_benefits_map_chart_new:
 * @language: the language of its texts
 * @set: a set that holds the map, what its boxes stand for, measurements and the portfolio
 * @owner: (type GevRecord): a project or a programme
 * @today: the day that it is
 *
 * Returns: (transfer full): the benefits map of @owner, each box with the number that it has in the #GevBenefitsMap
 */
GevChart *
gev_benefits_map_chart_new (const GevLanguage *language,
                            GevRecordSet      *set,
                            gpointer           owner,
                            GevDate            today)
{
  const GevMapWords words = { T_ (language, "From"), T_ (language, "To"), T_ (language, "Assumption") };
  g_autoptr (GevBenefitsMap) map = gev_benefits_map_new (set, owner);
  GevChart *chart = gev_map_chart_new (&words);
  g_autofree char *name = gev_record_dup_title (owner);
  g_autofree char *title = g_strdup_printf (T_ (language, "Benefits map: %s"), name);
  g_autofree char *description = describe (language, map);
  guint n_arrows;
  const GevMapArrow *arrows = gev_benefits_map_get_arrows (map, &n_arrows);

  gev_chart_set_language (chart, language, GEV_PLACES_NEEDED);
  gev_chart_set_title (chart, title);
  gev_chart_set_description (chart, description);
  gev_chart_set_empty_text (chart, T_ (language, "The map is empty. Begin with a benefit, and ask what it takes."));
  for (guint i = 0; i < gev_benefits_map_get_n_nodes (map); i++)
    {
      GevMapNode *node = gev_benefits_map_get_node (map, i);
      gpointer subject = gev_benefits_map_get_subject (map, i);
      int kind = MAX (gev_record_get_choice (node, GEV_MAP_NODE_KIND), 0);
      g_autofree char *box = gev_benefits_map_dup_title (map, i);

      gev_map_chart_add_node (GEV_MAP_CHART (chart), (guint) kind, inks[kind],
                              T_ (language, gev_map_node_kind_vocabulary.terms[kind].label), box);
      if (GEV_IS_BENEFIT (subject))
        set_degree (GEV_MAP_CHART (chart), language, set, i, subject, today);
    }
  for (guint i = 0; i < n_arrows; i++)
    gev_map_chart_add_edge (GEV_MAP_CHART (chart), arrows[i].from, arrows[i].to,
                            gev_record_get_flag (arrows[i].record, GEV_MAP_EDGE_PART),
                            gev_record_get_text (arrows[i].record, GEV_MAP_EDGE_ASSUMPTION));

  return chart;
}
