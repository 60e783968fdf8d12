/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-cli.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "gev-cli-help.h"
#include "gev-command.h"
#include "gev-exchange-error.h"
#include "gev-output.h"
#include "gev-store-error.h"

/* What scripts depend on. */
enum
{
  EXIT_DONE,
  EXIT_REFUSED,
  EXIT_USAGE,
  EXIT_FAILED,
};

static const GevCommand *const commands[] = {
  &gev_command_sample,
  &gev_command_list,
  &gev_command_show,
  &gev_command_indicators,
  &gev_command_value,
  &gev_command_report,
  &gev_command_chart,
  &gev_command_export,
  &gev_command_import,
  &gev_command_validate,
  &gev_command_check,
  &gev_command_backup,
  &gev_command_restore,
  &gev_command_log,
  &gev_command_undo,
  NULL,
};

static int
get_exit_code (const GError *error)
{
  /* Words that are no text in the user’s locale fail to convert. */
  if (error->domain == G_OPTION_ERROR || error->domain == G_CONVERT_ERROR ||
      g_error_matches (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE))
    return EXIT_USAGE;
  if (g_error_matches (error, GEV_CLI_ERROR, GEV_CLI_ERROR_REFUSED) ||
      g_error_matches (error, GEV_STORE_ERROR, GEV_STORE_ERROR_NOT_FOUND) ||
      g_error_matches (error, GEV_STORE_ERROR, GEV_STORE_ERROR_INVALID) ||
      g_error_matches (error, GEV_STORE_ERROR, GEV_STORE_ERROR_REFERENCE) ||
      g_error_matches (error, GEV_STORE_ERROR, GEV_STORE_ERROR_REFUSED))
    return EXIT_REFUSED;
  if (error->domain == GEV_EXCHANGE_ERROR)
    return EXIT_REFUSED;

  return EXIT_FAILED;
}

static int
report_error (const GError     *error,
              const GevCommand *command)
{
  int code = get_exit_code (error);

  /* Who stopped listening wants no word about it. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    return code;
  fprintf (stderr, "%s: %s", GEV_PROGRAM, error->message);
  if (code == EXIT_USAGE)
    {
      g_autofree char *help = g_strconcat (GEV_PROGRAM, command != NULL ? " " : "",
                                           command != NULL ? command->name : "", " --help", NULL);

      fputc (' ', stderr);
      fprintf (stderr, _("(see “%s”)"), help);
    }
  fputc ('\n', stderr);

  return code;
}

static const GevCommand *
find_command (const char  *name,
              GError     **error)
{
  for (guint i = 0; commands[i] != NULL; i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("There is no command “%s”."), name);

  return NULL;
}

static gboolean
is_help (const char *word)
{
  return g_str_equal (word, "--help") || g_str_equal (word, "-h");
}

static gboolean
check_count (const GevCommand  *command,
             char             **arguments,
             GError           **error)
{
  g_auto (GStrv) words = g_strsplit (command->arguments, " ", -1);
  guint n_words = g_strv_length (words);
  guint n_given = arguments != NULL ? g_strv_length (arguments) : 0;

  if (n_given == n_words)
    return TRUE;
  if (n_given < n_words)
    g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("%s is missing."), words[n_given]);
  else
    g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("“%s” is one word too many."), arguments[n_words]);

  return FALSE;
}

static gboolean
run_command (const GevCommand  *command,
             int                argc,
             char             **argv,
             GError           **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) arguments = NULL;
  gboolean help = FALSE;
  GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, NULL },
    { NULL },
  };

  g_option_context_set_help_enabled (context, FALSE);
  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, NULL);
  g_option_context_add_main_entries (context, common, NULL);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (help)
    {
      g_autofree char *text = gev_cli_help_of_command (command);

      return gev_output_print (text, error);
    }

  return check_count (command, arguments, error) && command->run (arguments, error);
}

/**
 * gev_cli_run:
 * @argc: how many words the command line has
 * @argv: its words, the name of the program first
 *
 * Runs a command line.
 *
 * Returns: the exit code: 0 done, 1 refused input, 2 wrong usage, 3 file or
 *   system error
 */
int
gev_cli_run (int    argc,
             char **argv)
{
  g_autoptr (GError) error = NULL;
  const GevCommand *command = NULL;
  gboolean done;

  g_set_prgname (GEV_PROGRAM);
  if (argc < 2)
    {
      g_set_error_literal (&error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("A command is missing."));
      return report_error (error, NULL);
    }
  if (is_help (argv[1]))
    {
      g_autofree char *text = gev_cli_help (commands);

      done = gev_output_print (text, &error);
    }
  else if (g_str_equal (argv[1], "--version"))
    {
      done = gev_output_print (GEV_PROGRAM " " GEV_VERSION "\n", &error);
    }
  else
    {
      command = find_command (argv[1], &error);
      done = command != NULL && run_command (command, argc - 1, argv + 1, &error);
    }

  return done ? EXIT_DONE : report_error (error, command);
}
