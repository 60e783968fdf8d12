/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-ecosystem.h"
#include "gev-language.h"

G_BEGIN_DECLS

char *gev_ecosystem_words_level    (const GevLanguage   *language,
                                    const GevGroupLevel *level);
char *gev_ecosystem_words_change   (const GevLanguage   *language,
                                    const GevEcosystem  *ecosystem,
                                    guint                group);
char *gev_ecosystem_words_sentence (const GevLanguage   *language,
                                    const GevEcosystem  *ecosystem);
char *gev_ecosystem_words_brief    (const GevLanguage   *language,
                                    const GevEcosystem  *ecosystem);
char *gev_ecosystem_words_missing  (const GevLanguage   *language,
                                    const GevEcosystem  *ecosystem,
                                    GevElement           element);
char *gev_ecosystem_words_roles    (const GevLanguage   *language,
                                    const GevEcosystem  *ecosystem);

G_END_DECLS
