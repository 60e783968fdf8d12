/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-report-writer.h"

G_BEGIN_DECLS

/**
 * GevBenefitItem:
 * @benefit: a benefit
 * @value: what it comes to
 *
 * A benefit as reports look at it.
 */
typedef struct
{
  GevBenefit *benefit;
  GevBenefitValue *value;
} GevBenefitItem;

GPtrArray *gev_benefit_items_new         (GevReportWriter *writer,
                                          GPtrArray       *benefits);
gboolean   gev_benefit_item_is_main      (GevBenefitItem  *item);

void       gev_benefit_section_add_table (GevReportWriter *writer,
                                          GPtrArray       *items);
void       gev_benefit_section_add       (GevReportWriter *writer,
                                          GevBenefitItem  *item);

G_END_DECLS
