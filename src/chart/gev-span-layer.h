/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-layer.h"

G_BEGIN_DECLS

/**
 * GevSpan:
 * @key: the category
 * @from: where it begins
 * @to: where it ends; not before @from
 * @look: filled for what has been, outlined for what is to come
 * @ink: its ink
 * @text: (nullable): what is said when it is pointed at
 * @label: (nullable): what stands beside it
 * @label_before: whether the label stands where it begins, not where it ends
 * @slot: which of the spans of a category that lie side by side
 * @n_slots: how many lie side by side; 0 for one
 */
typedef struct {
  guint key;
  double from;
  double to;
  GevBarLook look;
  GevInk ink;
  const char *text;
  const char *label;
  gboolean label_before;
  guint slot;
  guint n_slots;
} GevSpan;

#define GEV_TYPE_SPAN_LAYER (gev_span_layer_get_type ())
G_DECLARE_FINAL_TYPE (GevSpanLayer, gev_span_layer, GEV, SPAN_LAYER, GevLayer)

GevLayer *gev_span_layer_new (const char    *title);
void      gev_span_layer_add (GevSpanLayer  *self,
                              const GevSpan *span);

G_END_DECLS
