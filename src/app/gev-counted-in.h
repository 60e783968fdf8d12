/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit.h"
#include "gev-store.h"

G_BEGIN_DECLS

char *gev_counted_in_sentence (GevStore   *store,
                               GevBenefit *benefit);

G_END_DECLS
