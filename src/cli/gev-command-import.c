/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-command.h"
#include "gev-exchange-file.h"
#include "gev-format.h"
#include "gev-import-job.h"
#include "gev-measurement-import.h"
#include "gev-option.h"
#include "gev-output.h"
#include "gev-text-table.h"

static char *format;
static char *benefit;
static char *on_conflict;
static gboolean dry_run;

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format,
    N_("What to read: exchange (XML of Gevinst) or csv (measurements: date;value;benefit;how known;note)"),
    "exchange|csv" },
  { "benefit", 0, 0, G_OPTION_ARG_STRING, &benefit, N_("The benefit that lines of csv are of which name none"),
    "UUID" },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Tell what would be done with each record, and do nothing"),
    NULL },
  { "on-conflict", 0, 0, G_OPTION_ARG_STRING, &on_conflict,
    N_("Where both sides have changed a record: stop and do nothing, keep it as it is, or take the one that comes"),
    "stop|keep|take" },
  { NULL },
};

static gboolean
is_in_the_way (GevImportItem     *item,
               GevConflictPolicy  policy)
{
  GevImportResult result = gev_import_item_get_result (item);

  return result == GEV_IMPORT_REFUSED || (result == GEV_IMPORT_CONFLICT && policy == GEV_CONFLICT_STOP);
}

static guint
count_in_the_way (GevImportPlan     *plan,
                  GevConflictPolicy  policy)
{
  guint n = gev_import_plan_count (plan, GEV_IMPORT_REFUSED);

  return policy == GEV_CONFLICT_STOP ? n + gev_import_plan_count (plan, GEV_IMPORT_CONFLICT) : n;
}

static char *
list_records (GevImportPlan *plan)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GevTextTable) table = gev_text_table_new (5);

  gev_text_table_add (table, T_ (language, "Line"));
  gev_text_table_set_to_right (table, 0);
  gev_text_table_add (table, T_ (language, "Result"));
  gev_text_table_add (table, T_ (language, "Type"));
  gev_text_table_add (table, T_ (language, "Title"));
  gev_text_table_add (table, T_ (language, "Message"));
  gev_text_table_add_rule (table);
  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    {
      GevImportItem *item = gev_import_plan_get_item (plan, i);
      GevRecord *record = gev_import_item_get_record (item);
      const GevTerm *result = &gev_import_result_vocabulary.terms[gev_import_item_get_result (item)];

      gev_text_table_take (table, g_strdup_printf ("%u", gev_import_item_get_line (item)));
      gev_text_table_add (table, gev_language_translate (language, result->label));
      gev_text_table_add (table, gev_language_translate (language, GEV_RECORD_GET_CLASS (record)->label));
      gev_text_table_take (table, gev_record_dup_title (record));
      gev_text_table_add (table, gev_import_item_get_message (item));
    }

  return gev_text_table_to_string (table);
}

/* Those that keep the rest from coming in, as they stand in the file. */
static char *
list_in_the_way (GevImportPlan     *plan,
                 GevConflictPolicy  policy)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    {
      GevImportItem *item = gev_import_plan_get_item (plan, i);
      const char *message = gev_import_item_get_message (item);
      g_autofree char *title = gev_record_dup_title (gev_import_item_get_record (item));

      if (is_in_the_way (item, policy))
        g_string_append_printf (text, "%s:%u: %s: %s\n", gev_import_plan_get_source (plan),
                                gev_import_item_get_line (item), title, message != NULL ? message : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
count_results (GevImportPlan *plan)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < gev_import_result_vocabulary.n_terms; i++)
    {
      g_autofree char *count = gev_format_count (language, gev_import_plan_count (plan, i));

      g_string_append_printf (text, "%s%s: %s", i > 0 ? ", " : "",
                              gev_language_translate (language, gev_import_result_vocabulary.terms[i].label), count);
    }
  g_string_append_c (text, '\n');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
print_results (char           *list,
               GevImportPlan  *plan,
               GError        **error)
{
  g_autofree char *owned = list;
  g_autofree char *counts = count_results (plan);
  g_autofree char *text = g_strconcat (list, counts, NULL);

  return gev_output_print (text, error);
}

static gboolean
refuse (GevImportPlan      *plan,
        GevConflictPolicy   policy,
        GError            **error)
{
  guint n = count_in_the_way (plan, policy);

  if (n == 0)
    return TRUE;
  g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_REFUSED,
               g_dngettext (GETTEXT_PACKAGE, "%s: %u record is in the way; nothing is imported.",
                            "%s: %u records are in the way; nothing is imported.", n),
               gev_import_plan_get_source (plan), n);

  return FALSE;
}

static gboolean
import (const char         *path,
        GevImportPlan      *plan,
        GevConflictPolicy   policy,
        GError            **error)
{
  g_autoptr (GError) reason = NULL;

  if (gev_import_job_run (path, plan, policy, &reason))
    return print_results (g_strdup (""), plan, error);
  if (count_in_the_way (plan, policy) == 0)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return print_results (list_in_the_way (plan, policy), plan, error) && refuse (plan, policy, error);
}

static gboolean
run (char   **arguments,
     GError **error)
{
  static const char *const formats[] = { "exchange", "csv", NULL };
  static const char *const choices[] = { "stop", "keep", "take", NULL };
  static const GevConflictPolicy policies[] = { GEV_CONFLICT_STOP, GEV_CONFLICT_KEEP, GEV_CONFLICT_TAKE };
  g_autoptr (GevImportPlan) plan = NULL;
  int form, choice;

  if (!gev_option_get_choice ("--format", format, formats, &form, error) ||
      !gev_option_get_choice ("--on-conflict", on_conflict, choices, &choice, error))
    return FALSE;
  if (form == 1)
    return gev_measurement_import_run (arguments[0], arguments[1], benefit, policies[choice], dry_run, error);
  plan = gev_exchange_file_read (arguments[1], error);
  if (plan == NULL)
    return FALSE;
  if (!dry_run)
    return import (arguments[0], plan, policies[choice], error);

  return gev_import_job_compare (arguments[0], plan, error) && print_results (list_records (plan), plan, error) &&
         refuse (plan, policies[choice], error);
}

const GevCommand gev_command_import = {
  .name = "import",
  .arguments = "FILE IN",
  .summary = N_("Take in an exchange file, a form for ideas or measurements, whole or not at all"),
  .details = N_("If there is no portfolio called FILE, it is made. The import is one step of undo."),
  .options = options,
  .run = run,
};
