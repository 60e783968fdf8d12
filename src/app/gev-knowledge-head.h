/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_KNOWLEDGE_HEAD (gev_knowledge_head_get_type ())
G_DECLARE_FINAL_TYPE (GevKnowledgeHead, gev_knowledge_head, GEV, KNOWLEDGE_HEAD, AdwBin)

GtkWidget *gev_knowledge_head_new (GevStore   *store,
                                   const char *uuid);

G_END_DECLS
