/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-layer.h"

G_BEGIN_DECLS

typedef enum {
  GEV_MARK_CIRCLE,
  GEV_MARK_DIAMOND
} GevMarkShape;

/**
 * GevMark:
 * @key: its key
 * @value: its value
 * @shape: its shape
 * @radius: half of its width, in units; 0 for the usual size
 * @is_filled: whether it is filled; else it is an outline
 * @ink: its ink
 * @label: (nullable): what stands beside it where there is room
 * @text: (nullable): what is said when it is pointed at; %NULL for its key and value
 */
typedef struct {
  double key;
  double value;
  GevMarkShape shape;
  double radius;
  gboolean is_filled;
  GevInk ink;
  const char *label;
  const char *text;
} GevMark;

#define GEV_TYPE_MARK_LAYER (gev_mark_layer_get_type ())
G_DECLARE_FINAL_TYPE (GevMarkLayer, gev_mark_layer, GEV, MARK_LAYER, GevLayer)

GevLayer *gev_mark_layer_new (const char    *title);
void      gev_mark_layer_add (GevMarkLayer  *self,
                              const GevMark *mark);

G_END_DECLS
