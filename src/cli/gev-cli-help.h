/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-command.h"

G_BEGIN_DECLS

char *gev_cli_help            (const GevCommand *const *commands);
char *gev_cli_help_of_command (const GevCommand        *command);

G_END_DECLS
