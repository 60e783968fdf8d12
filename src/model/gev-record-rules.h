/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

typedef struct _GevRecordRules GevRecordRules;

const GType    *gev_record_rules_get_types    (void);
gboolean        gev_record_rules_apply_to     (gpointer        record);
GevRecordRules *gev_record_rules_new          (GevRecordSet   *set);
void            gev_record_rules_free         (GevRecordRules *self);
char           *gev_record_rules_find_problem (GevRecordRules *self,
                                               gpointer        record);
char           *gev_record_rules_find_remark  (GevRecordRules *self,
                                               gpointer        record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevRecordRules, gev_record_rules_free)

G_END_DECLS
