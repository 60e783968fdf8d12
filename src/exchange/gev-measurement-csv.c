/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measurement-csv.h"

#include <glib/gi18n-lib.h>

#include "gev-csv-reader.h"
#include "gev-text.h"

typedef enum
{
  COLUMN_DATE,
  COLUMN_VALUE,
  COLUMN_BENEFIT,
  COLUMN_KNOWN_BY,
  COLUMN_NOTE,
  N_COLUMNS
} Column;

/* Where each column stands, or -1. */
typedef struct
{
  int places[N_COLUMNS];
} Columns;

static const char *const names[N_COLUMNS][8] = {
  [COLUMN_DATE] = { "dato", "date", "måledato", "dag", "målt" },
  [COLUMN_VALUE] = { "verdi", "value", "måling", "målt verdi", "måleverdi" },
  [COLUMN_BENEFIT] = { "gevinst", "benefit", "tittel", "title", "uuid" },
  [COLUMN_KNOWN_BY] = { "hvordan kjent", "korleis kjend", "korleis kjent", "how known", "known-by" },
  [COLUMN_NOTE] = { "merknad", "notat", "note", "kommentar", "comment" },
};

static const char *
get_cell (const GevCsvRow *row,
          int              place)
{
  if (place < 0 || place >= (int) g_strv_length (row->cells))
    return "";

  return row->cells[place];
}

static Columns
find_columns (const GevCsvRow *row)
{
  Columns columns;

  for (guint column = 0; column < N_COLUMNS; column++)
    {
      columns.places[column] = -1;
      for (int place = 0; row->cells[place] != NULL; place++)
        {
          g_autofree char *name = gev_text_fold (row->cells[place]);

          if (columns.places[column] < 0 && g_strv_contains (names[column], name))
            columns.places[column] = place;
        }
    }

  return columns;
}

/* A title that several benefits have names none of them. */
static GHashTable *
index_titles (GevRecordSet *benefits)
{
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *all = gev_record_set_get_all (benefits, GEV_TYPE_BENEFIT);

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *title = gev_record_dup_title (g_ptr_array_index (all, i));
      char *key = gev_text_fold (title);
      gboolean is_known = g_hash_table_contains (titles, key);

      g_hash_table_replace (titles, key, is_known ? NULL : g_ptr_array_index (all, i));
    }

  return titles;
}

static GevMeasurementDraft *
refuse (const GevCsvRow *row,
        char            *message)
{
  g_autofree char *owned = message;
  GevMeasurementDraft *draft = gev_measurement_draft_new (NULL, row->line, row->source);

  gev_measurement_draft_refuse (draft, owned);

  return draft;
}

static gboolean
read_known_by (GevMeasurementDraft *draft,
               const char          *text)
{
  g_autofree char *wanted = gev_text_fold (text);
  g_autofree char *message = NULL;

  if (*text == '\0')
    return TRUE;
  for (guint i = 0; i < gev_known_by_vocabulary.n_terms; i++)
    for (guint language = 0; language < GEV_N_LANGUAGES; language++)
      {
        const char *label =
          gev_language_translate (gev_language_get_by_id (language), gev_known_by_vocabulary.terms[i].label);
        g_autofree char *folded = gev_text_fold (label);

        if (g_str_equal (folded, wanted) || g_str_equal (gev_known_by_vocabulary.terms[i].nick, wanted))
          {
            gev_record_set_number (gev_measurement_draft_get_measurement (draft), GEV_MEASUREMENT_KNOWN_BY, i);
            return TRUE;
          }
      }
  message = g_strdup_printf (_("“%s” is no way of knowing: write judgement, asked or tested."), text);
  gev_measurement_draft_refuse (draft, message);

  return FALSE;
}

static GevMeasurementDraft *
read_row (const GevLanguage *language,
          const GevCsvRow   *row,
          const Columns     *columns,
          GevRecordSet      *benefits,
          GHashTable        *titles,
          GevBenefit        *benefit)
{
  const char *name = get_cell (row, columns->places[COLUMN_BENEFIT]);
  const char *date = get_cell (row, columns->places[COLUMN_DATE]);
  const char *value = get_cell (row, columns->places[COLUMN_VALUE]);
  g_autofree char *note = gev_text_tidy (get_cell (row, columns->places[COLUMN_NOTE]), FALSE);
  GevMeasurementDraft *draft;

  if (*name != '\0')
    {
      g_autofree char *key = gev_text_fold (name);
      gpointer found = gev_record_set_lookup (benefits, name);

      if (found != NULL && !GEV_IS_BENEFIT (found))
        found = NULL;
      if (found == NULL && !g_hash_table_lookup_extended (titles, key, NULL, &found))
        return refuse (row, g_strdup_printf (_("There is no benefit called “%s”."), name));
      if (found == NULL)
        return refuse (row, g_strdup_printf (_("Several benefits are called “%s”: write the UUID."), name));
      benefit = found;
    }
  if (benefit == NULL)
    return refuse (row, g_strdup (_("The line does not say which benefit it is of.")));

  draft = gev_measurement_draft_new (benefit, row->line, row->source);
  if (*note != '\0')
    gev_record_set_text (gev_measurement_draft_get_measurement (draft), GEV_MEASUREMENT_NOTE, note);
  if (gev_measurement_draft_read_date (draft, language, date) &&
      gev_measurement_draft_read_value (draft, language, value))
    read_known_by (draft, get_cell (row, columns->places[COLUMN_KNOWN_BY]));

  return draft;
}

/**
 * gev_measurement_csv_read:
 * @language: the language of the one who reads; numbers are written the
 *   Norwegian way in either case
 * @text: a table of measurements, as gev_csv_read() has it
 * @benefits: the benefits that there are
 * @benefit: (nullable): the one that lines are of which name none
 * @error: return location for an error
 *
 * The columns are the day (Norwegian or ISO), the value, the benefit (title or
 * UUID), how it is known and a note, in this order, the last three optional; or
 * in any order under a row of titles.
 *
 * Returns: (transfer full) (nullable) (element-type GevMeasurementDraft): a
 *   draft for each line, those that cannot be taken in refused with the reason;
 *   %NULL with #GEV_EXCHANGE_ERROR where @text is no table
 */
GPtrArray *
gev_measurement_csv_read (const GevLanguage  *language,
                          const char         *text,
                          GevRecordSet       *benefits,
                          GevBenefit         *benefit,
                          GError            **error)
{
  g_autoptr (GPtrArray) rows = gev_csv_read (text, error);
  g_autoptr (GHashTable) titles = NULL;
  Columns columns = { { 0, 1, 2, 3, 4 } };
  GPtrArray *drafts;
  guint first = 0;

  if (rows == NULL)
    return NULL;
  if (gev_language_get_id (language) == GEV_LANGUAGE_ENGLISH)
    language = gev_language_get_by_id (GEV_LANGUAGE_BOKMAL);
  titles = index_titles (benefits);
  if (rows->len > 0)
    {
      Columns named = find_columns (g_ptr_array_index (rows, 0));

      if (named.places[COLUMN_DATE] >= 0 && named.places[COLUMN_VALUE] >= 0)
        {
          columns = named;
          first = 1;
        }
    }
  drafts = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = first; i < rows->len; i++)
    g_ptr_array_add (drafts, read_row (language, g_ptr_array_index (rows, i), &columns, benefits, titles, benefit));

  return drafts;
}
