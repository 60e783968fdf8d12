/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "gev-cli-error.h"

G_BEGIN_DECLS

#define GEV_PROGRAM "gevinst-cli"

/**
 * GevCommand:
 * @name: the word that calls it
 * @arguments: what it takes beside options, one word each: "FILE UUID"
 * @summary: what it does, in a line, marked for translation
 * @details: (nullable): what else must be known, marked for translation
 * @describe: (nullable): what its options can be, translated
 * @options: (nullable): its options
 * @run: does it, given as many arguments as @arguments has words
 *
 * A command of the program. @options fill variables of the command’s own file:
 * a process runs one command, once.
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  const char *details;
  char *(*describe) (void);
  const GOptionEntry *options;

  gboolean (*run) (char   **arguments,
                   GError **error);
} GevCommand;

extern const GevCommand gev_command_sample;
extern const GevCommand gev_command_list;
extern const GevCommand gev_command_show;
extern const GevCommand gev_command_indicators;
extern const GevCommand gev_command_value;
extern const GevCommand gev_command_report;
extern const GevCommand gev_command_chart;
extern const GevCommand gev_command_export;
extern const GevCommand gev_command_import;
extern const GevCommand gev_command_validate;
extern const GevCommand gev_command_check;
extern const GevCommand gev_command_backup;
extern const GevCommand gev_command_restore;
extern const GevCommand gev_command_log;
extern const GevCommand gev_command_undo;

G_END_DECLS
