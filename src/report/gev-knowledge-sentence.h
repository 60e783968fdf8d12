/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-knowledge.h"
#include "gev-language.h"

G_BEGIN_DECLS

char       *gev_knowledge_sentence  (const GevLanguage  *language,
                                     const GevKnowledge *knowledge);
const char *gev_knowledge_get_doubt (const GevLanguage  *language,
                                     GevKnowledgeDoubt   doubt);

G_END_DECLS
