/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-layer.h"

G_BEGIN_DECLS

/**
 * GevRuleKind:
 * @GEV_RULE_AT_VALUE: a baseline or target: lies across the plot (stands, where bars lie)
 * @GEV_RULE_AT_KEY: today: stands across the plot (lies, where bars lie)
 */
typedef enum {
  GEV_RULE_AT_VALUE,
  GEV_RULE_AT_KEY
} GevRuleKind;

#define GEV_TYPE_RULE_LAYER (gev_rule_layer_get_type ())
G_DECLARE_FINAL_TYPE (GevRuleLayer, gev_rule_layer, GEV, RULE_LAYER, GevLayer)

GevLayer   *gev_rule_layer_new          (GevRuleKind   kind,
                                         const char   *label,
                                         GevInk        ink,
                                         GevLineDash   dash);
void        gev_rule_layer_set_position (GevRuleLayer *self,
                                         double        position);
GevRuleKind gev_rule_layer_get_kind     (GevRuleLayer *self);
double      gev_rule_layer_get_position (GevRuleLayer *self);

G_END_DECLS
