/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-progress.h"

G_BEGIN_DECLS

GevProgress *gev_progress_line_new (void);
void         gev_progress_line_end (GevProgress *progress);

G_END_DECLS
