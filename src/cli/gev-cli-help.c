/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-cli-help.h"

#include <glib/gi18n-lib.h>

#include "gev-text-table.h"

static char *
describe_option (const GOptionEntry *option)
{
  g_autoptr (GString) text = g_string_new ("  ");

  if (option->short_name != '\0')
    g_string_append_printf (text, "-%c, ", option->short_name);
  g_string_append_printf (text, "--%s", option->long_name);
  if (option->arg_description != NULL)
    g_string_append_printf (text, "=%s", g_dgettext (GETTEXT_PACKAGE, option->arg_description));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_options (GString            *text,
                const GOptionEntry *options)
{
  g_autoptr (GevTextTable) table = gev_text_table_new (2);
  g_autofree char *rows = NULL;

  for (const GOptionEntry *option = options; option != NULL && option->long_name != NULL; option++)
    {
      gev_text_table_take (table, describe_option (option));
      gev_text_table_add (table, g_dgettext (GETTEXT_PACKAGE, option->description));
    }
  gev_text_table_add (table, "  -h, --help");
  gev_text_table_add (table, _("Show this help"));
  rows = gev_text_table_to_string (table);
  g_string_append_printf (text, "\n%s\n%s", _("Options:"), rows);
}

/**
 * gev_cli_help:
 * @commands: (array zero-terminated=1): the commands of the program
 *
 * Returns: (transfer full): what the program does and which commands it has
 */
char *
gev_cli_help (const GevCommand *const *commands)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GevTextTable) table = gev_text_table_new (2);
  g_autofree char *rows = NULL;

  g_string_append_printf (text, _("Usage: %s COMMAND [OPTION…] ARGUMENT…"), GEV_PROGRAM);
  g_string_append_printf (text, "\n\n%s\n\n%s\n", _("Works on the portfolios of Gevinst from the command line."),
                          _("Commands:"));
  for (guint i = 0; commands[i] != NULL; i++)
    {
      gev_text_table_take (table, g_strconcat ("  ", commands[i]->name, NULL));
      gev_text_table_add (table, g_dgettext (GETTEXT_PACKAGE, commands[i]->summary));
    }
  rows = gev_text_table_to_string (table);
  g_string_append (text, rows);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _("“%s COMMAND --help” tells more of a command."), GEV_PROGRAM);
  g_string_append_printf (text, "\n\n%s\n%s\n%s\n%s\n%s\n", _("The program ends with"), _("  0  when it is done"),
                          _("  1  when what it was given is refused, and nothing is changed"),
                          _("  2  when the command line is wrong"),
                          _("  3  when a file or the system fails"));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_cli_help_of_command:
 * @command: a command
 *
 * Returns: (transfer full): how it is used
 */
char *
gev_cli_help_of_command (const GevCommand *command)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, _("Usage: %s %s [OPTION…] %s"), GEV_PROGRAM, command->name, command->arguments);
  g_string_append_printf (text, "\n\n%s\n", g_dgettext (GETTEXT_PACKAGE, command->summary));
  if (command->details != NULL)
    g_string_append_printf (text, "\n%s\n", g_dgettext (GETTEXT_PACKAGE, command->details));
  if (command->describe != NULL)
    {
      g_autofree char *description = command->describe ();

      g_string_append_printf (text, "\n%s\n", description);
    }
  append_options (text, command->options);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
