/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-command.h"
#include "gev-format.h"
#include "gev-output.h"
#include "gev-portfolio-file.h"
#include "gev-record-types.h"
#include "gev-store-log.h"
#include "gev-text.h"

/* Entries that are read at a time. */
#define STRETCH 100

static char *
describe_entry (GevLogEntry       *entry,
                const GevLanguage *language)
{
  const char *title = gev_log_entry_get_title (entry);

  switch (gev_log_entry_get_kind (entry))
    {
    case GEV_LOG_UNDO:
      return g_strdup_printf (T_ (language, "Undone: %s"), title);
    case GEV_LOG_REDO:
      return g_strdup_printf (T_ (language, "Done again: %s"), title);
    case GEV_LOG_EDIT:
    default:
      if (gev_log_entry_get_state (entry) == GEV_LOG_DONE)
        return g_strdup (title);
      return g_strdup_printf (T_ (language, "%s (undone since)"), title);
    }
}

static void
append_entry (GString           *text,
              GevLogEntry       *entry,
              const GevLanguage *language)
{
  g_autofree char *time = gev_format_time (language, gev_log_entry_get_time (entry));
  g_autofree char *what = describe_entry (entry, language);
  const char *who = gev_log_entry_get_who (entry);

  g_string_append_printf (text, "%s  %s  %s\n", time, who != NULL ? who : "–", what);
}

static char *
describe_value (const char *value)
{
  return value != NULL ? gev_text_tidy (value, TRUE) : g_strdup ("–");
}

static char *
describe_change (GevChange         *change,
                 const GevLanguage *language)
{
  const GevField *field = gev_change_get_field (change);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  switch (gev_change_get_operation (change))
    {
    case GEV_OPERATION_ADDED:
      return g_strdup (T_ (language, "new"));
    case GEV_OPERATION_REMOVED:
      return g_strdup (T_ (language, "gone"));
    case GEV_OPERATION_CHANGED:
    default:
      from = describe_value (gev_change_get_from (change));
      to = describe_value (gev_change_get_to (change));
      return g_strdup_printf ("%s: %s → %s", gev_language_translate (language, field->label), from, to);
    }
}

static void
append_change (GString           *text,
               GevChange         *change,
               const GevLanguage *language)
{
  GevRecordClass *klass = gev_record_types_get_class (gev_change_get_record_type (change));
  g_autofree char *description = describe_change (change, language);

  g_string_append (text, "    ");
  g_string_append_printf (text, T_ (language, "%s “%s”"), gev_language_translate (language, klass->label),
                          gev_change_get_title (change));
  g_string_append_printf (text, ": %s\n", description);
}

/* Of a record that is new or gone, that is enough; its fields are many. */
static gboolean
is_told (GevChange *before,
         GevChange *change)
{
  return gev_change_get_operation (change) != GEV_OPERATION_CHANGED &&
         g_str_equal (gev_change_get_uuid (before), gev_change_get_uuid (change));
}

static gboolean
append_changes (GString            *text,
                GevStore           *store,
                GevLogEntry        *entry,
                const GevLanguage  *language,
                GError            **error)
{
  g_autoptr (GPtrArray) changes = NULL;

  if (gev_log_entry_get_kind (entry) != GEV_LOG_EDIT)
    return TRUE;
  changes = gev_store_get_changes (store, gev_log_entry_get_id (entry), language, 0, error);
  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    if (i == 0 || !is_told (changes->pdata[i - 1], changes->pdata[i]))
      append_change (text, changes->pdata[i], language);

  return TRUE;
}

static gboolean
print_entries (GevStore   *store,
               GPtrArray  *entries,
               GError    **error)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      append_entry (text, entries->pdata[i], language);
      if (!append_changes (text, store, entries->pdata[i], language, error))
        return FALSE;
    }

  return gev_output_print (text->str, error);
}

static gboolean
run (char   **arguments,
     GError **error)
{
  g_autoptr (GevStore) store = gev_portfolio_file_open (arguments[0], GEV_STORE_READ, error);
  guint n = 0;

  if (store == NULL)
    return FALSE;
  for (;;)
    {
      g_autoptr (GPtrArray) entries = gev_store_get_log (store, STRETCH, n, error);

      if (entries == NULL)
        {
          g_prefix_error (error, "%s: ", arguments[0]);
          return FALSE;
        }
      if (entries->len == 0)
        return TRUE;
      if (!print_entries (store, entries, error))
        return FALSE;
      n += entries->len;
    }
}

const GevCommand gev_command_log = {
  .name = "log",
  .arguments = "FILE",
  .summary = N_("Tell who changed what, when, from what to what; the latest first"),
  .run = run,
};
