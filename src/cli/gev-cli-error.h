/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GEV_CLI_ERROR (gev_cli_error_quark ())

/**
 * GevCliError:
 * @GEV_CLI_ERROR_USAGE: the command line is wrong
 * @GEV_CLI_ERROR_REFUSED: what was to be read or found is refused
 * @GEV_CLI_ERROR_FAILED: a file or the system failed
 *
 * Why a command ended; each has its exit code.
 */
typedef enum
{
  GEV_CLI_ERROR_USAGE,
  GEV_CLI_ERROR_REFUSED,
  GEV_CLI_ERROR_FAILED,
} GevCliError;

GQuark gev_cli_error_quark (void);

G_END_DECLS
