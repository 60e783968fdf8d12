/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-vocabulary.h"

G_BEGIN_DECLS

#define GEV_TYPE_STATUS_PILL (gev_status_pill_get_type ())
G_DECLARE_FINAL_TYPE (GevStatusPill, gev_status_pill, GEV, STATUS_PILL, AdwBin)

GtkWidget  *gev_status_pill_new               (GevStatus        status);
void        gev_status_pill_set_status        (GevStatusPill   *self,
                                               GevStatus        status);
void        gev_status_pill_set_action_status (GevStatusPill   *self,
                                               GevActionStatus  status);
void        gev_status_pill_set_knowledge_status
                                              (GevStatusPill   *self,
                                               GevKnowledgeStatus  status);
void        gev_status_pill_set_import_result (GevStatusPill   *self,
                                               GevImportResult  result);
void        gev_status_pill_set_answers       (GevStatusPill   *self,
                                               guint            n_answers);
void        gev_status_pill_set_filled        (GevStatusPill   *self,
                                               gboolean         filled);
void        gev_status_pill_set_unserved      (GevStatusPill   *self);
void        gev_status_pill_set_count         (GevStatusPill   *self,
                                               int              count);

const char *gev_status_pill_get_sign          (GevStatus        status);

G_END_DECLS
