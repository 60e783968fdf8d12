/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measurement-import.h"

#include <glib/gi18n-lib.h>

#include "gev-cli-error.h"
#include "gev-csv-reader.h"
#include "gev-format.h"
#include "gev-measurement-csv.h"
#include "gev-output.h"
#include "gev-portfolio-file.h"
#include "gev-store-measure.h"
#include "gev-text-table.h"

static char *
read_text (const char  *source,
           GError     **error)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) reason = NULL;
  char *text;
  gsize length;

  if (!g_file_get_contents (source, &data, &length, &reason))
    {
      gboolean missing = g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT);

      g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_FAILED, "%s: %s", source,
                   missing ? _("There is no such file.") : reason->message);
      return NULL;
    }
  text = gev_csv_decode (data, length, error);
  if (text == NULL)
    g_prefix_error (error, "%s: ", source);

  return text;
}

static GPtrArray *
read_drafts (GevStore    *store,
             const char  *source,
             const char  *uuid,
             GError     **error)
{
  g_autofree char *text = read_text (source, error);
  const GType wanted[] = { GEV_TYPE_BENEFIT, 0 };
  g_autoptr (GevRecordSet) benefits = NULL;
  gpointer benefit = NULL;
  GPtrArray *drafts;

  if (text == NULL)
    return NULL;
  benefits = gev_store_load (store, wanted, NULL, error);
  if (benefits == NULL)
    return NULL;
  if (uuid != NULL)
    {
      benefit = gev_record_set_lookup (benefits, uuid);
      if (benefit == NULL)
        {
          g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_REFUSED, _("There is no benefit called “%s”."), uuid);
          return NULL;
        }
    }
  drafts = gev_measurement_csv_read (gev_language_get_default (), text, benefits, benefit, error);
  if (drafts == NULL)
    g_prefix_error (error, "%s: ", source);

  return drafts;
}

static void
settle (GPtrArray         *drafts,
        GevConflictPolicy  policy)
{
  for (guint i = 0; i < drafts->len; i++)
    if (policy != GEV_CONFLICT_STOP &&
        gev_measurement_draft_get_result (g_ptr_array_index (drafts, i)) == GEV_IMPORT_CONFLICT)
      gev_measurement_draft_settle (g_ptr_array_index (drafts, i),
                                    policy == GEV_CONFLICT_TAKE ? GEV_SAME_DAY_REPLACE : GEV_SAME_DAY_LEAVE);
}

static gboolean
is_in_the_way (GevMeasurementDraft *draft,
               GevConflictPolicy    policy)
{
  GevImportResult result = gev_measurement_draft_get_result (draft);

  return result == GEV_IMPORT_REFUSED || (result == GEV_IMPORT_CONFLICT && policy == GEV_CONFLICT_STOP);
}

static void
add_cell (GevTextTable        *table,
          GevMeasurementDraft *draft,
          guint                field)
{
  gpointer measurement = gev_measurement_draft_get_measurement (draft);
  const GevLanguage *language = gev_language_get_default ();

  if (!gev_record_has (measurement, field))
    gev_text_table_add (table, NULL);
  else if (field == GEV_MEASUREMENT_DATE)
    gev_text_table_take (table, gev_record_to_string (measurement, field));
  else
    gev_text_table_take (table, gev_format_decimal (language, gev_record_get_number (measurement, field),
                                                    GEV_DECIMAL_PLACES));
}

static char *
list_drafts (GPtrArray *drafts)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GevTextTable) table = gev_text_table_new (6);

  gev_text_table_add (table, T_ (language, "Line"));
  gev_text_table_set_to_right (table, 0);
  gev_text_table_add (table, T_ (language, "Result"));
  gev_text_table_add (table, T_ (language, "Benefit"));
  gev_text_table_add (table, T_ (language, "Date"));
  gev_text_table_add (table, T_ (language, "Value"));
  gev_text_table_set_to_right (table, 4);
  gev_text_table_add (table, T_ (language, "Message"));
  gev_text_table_add_rule (table);
  for (guint i = 0; i < drafts->len; i++)
    {
      GevMeasurementDraft *draft = g_ptr_array_index (drafts, i);
      GevBenefit *benefit = gev_measurement_draft_get_benefit (draft);

      gev_text_table_take (table, g_strdup_printf ("%u", gev_measurement_draft_get_line (draft)));
      gev_text_table_add (
        table, gev_language_translate (
                 language, gev_import_result_vocabulary.terms[gev_measurement_draft_get_result (draft)].label));
      gev_text_table_take (table, benefit != NULL ? gev_record_dup_title (benefit) : NULL);
      add_cell (table, draft, GEV_MEASUREMENT_DATE);
      add_cell (table, draft, GEV_MEASUREMENT_VALUE);
      gev_text_table_add (table, gev_measurement_draft_get_message (draft));
    }

  return gev_text_table_to_string (table);
}

/* Those that keep the rest from coming in. */
static char *
list_in_the_way (GPtrArray         *drafts,
                 const char        *source,
                 GevConflictPolicy  policy)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < drafts->len; i++)
    {
      GevMeasurementDraft *draft = g_ptr_array_index (drafts, i);

      if (is_in_the_way (draft, policy))
        g_string_append_printf (text, "%s:%u: %s\n", source, gev_measurement_draft_get_line (draft),
                                gev_measurement_draft_get_message (draft));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
print_results (char       *list,
               GPtrArray  *drafts,
               GError    **error)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *owned = list;
  g_autoptr (GString) text = g_string_new (list);

  for (guint result = 0; result < gev_import_result_vocabulary.n_terms; result++)
    {
      guint n = 0;

      for (guint i = 0; i < drafts->len; i++)
        n += gev_measurement_draft_get_result (g_ptr_array_index (drafts, i)) == (GevImportResult) result;
      g_string_append_printf (text, "%s%s: %u", result > 0 ? ", " : "",
                              gev_language_translate (language, gev_import_result_vocabulary.terms[result].label), n);
    }
  g_string_append_c (text, '\n');

  return gev_output_print (text->str, error);
}

static gboolean
refuse (GPtrArray          *drafts,
        const char         *source,
        GevConflictPolicy   policy,
        GError            **error)
{
  guint n = 0;

  for (guint i = 0; i < drafts->len; i++)
    n += is_in_the_way (g_ptr_array_index (drafts, i), policy);
  if (n == 0)
    return TRUE;
  g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_REFUSED,
               g_dngettext (GETTEXT_PACKAGE, "%s: %u record is in the way; nothing is imported.",
                            "%s: %u records are in the way; nothing is imported.", n),
               source, n);

  return FALSE;
}

static gboolean
import (GevStore           *store,
        GPtrArray          *drafts,
        const char         *source,
        GevConflictPolicy   policy,
        GError            **error)
{
  g_autofree char *name = g_path_get_basename (source);
  g_autofree char *title = g_strdup_printf (_("Measurements from %s"), name);
  g_autoptr (GError) reason = NULL;

  if (!refuse (drafts, source, policy, &reason))
    {
      if (print_results (list_in_the_way (drafts, source, policy), drafts, error))
        g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return gev_store_apply_drafts (store, drafts, title, NULL, error) &&
         print_results (g_strdup (""), drafts, error);
}

/**
 * gev_measurement_import_run:
 * @path: the name of a portfolio
 * @source: the name of a file of measurements, as gev_measurement_csv_read()
 *   has it
 * @benefit: (nullable): the UUID of the benefit that lines are of which name none
 * @policy: what to do where a benefit was measured on the day before
 * @dry_run: whether to tell only what would be done
 * @error: return location for an error
 *
 * Takes measurements in, all of them or none, and tells of each.
 *
 * Returns: whether they are in, or would be
 */
gboolean
gev_measurement_import_run (const char         *path,
                            const char         *source,
                            const char         *benefit,
                            GevConflictPolicy   policy,
                            gboolean            dry_run,
                            GError            **error)
{
  g_autoptr (GevStore) store = gev_portfolio_file_open (path, dry_run ? GEV_STORE_READ : GEV_STORE_WRITE, error);
  g_autoptr (GPtrArray) drafts = store != NULL ? read_drafts (store, source, benefit, error) : NULL;
  gboolean done;

  if (drafts == NULL || !gev_store_compare_drafts (store, drafts, error))
    return FALSE;
  settle (drafts, policy);
  if (dry_run)
    done = print_results (list_drafts (drafts), drafts, error) && refuse (drafts, source, policy, error);
  else
    done = import (store, drafts, source, policy, error);
  gev_store_close (store);

  return done;
}
