/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_KNOWLEDGE_PAGE (gev_knowledge_page_get_type ())
G_DECLARE_FINAL_TYPE (GevKnowledgePage, gev_knowledge_page, GEV, KNOWLEDGE_PAGE, GevPage)

G_END_DECLS
