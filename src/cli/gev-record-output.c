/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-output.h"

#include <glib/gi18n-lib.h>

#include "gev-csv.h"
#include "gev-format.h"

static void
add_choices (GevJson        *json,
             const char     *key,
             const GevField *field,
             gint64          set)
{
  gev_json_begin_array (json, key);
  for (guint i = 0; i < field->vocabulary->n_terms; i++)
    if (set >> i & 1)
      gev_json_add_text (json, NULL, field->vocabulary->terms[i].nick);
  gev_json_end (json);
}

static void
add_list (GevJson           *json,
          const char        *key,
          const char *const *list)
{
  gev_json_begin_array (json, key);
  for (; *list != NULL; list++)
    gev_json_add_text (json, NULL, *list);
  gev_json_end (json);
}

static void
add_field (GevJson   *json,
           GevRecord *record,
           guint      index)
{
  const GevField *field = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), index);
  g_autofree char *key = gev_field_get_column (field);

  if (gev_field_is_list (field))
    add_list (json, key, gev_record_get_list (record, index));
  else if (field->kind == GEV_FIELD_CHOICES)
    add_choices (json, key, field, gev_record_get_number (record, index));
  else if (field->kind == GEV_FIELD_BOOLEAN)
    gev_json_add_flag (json, key, gev_record_get_flag (record, index));
  else if (!gev_record_has (record, index))
    gev_json_add_null (json, key);
  else if (field->kind == GEV_FIELD_DECIMAL)
    gev_json_add_decimal (json, key, gev_record_get_number (record, index));
  else if (field->kind == GEV_FIELD_INTEGER || field->kind == GEV_FIELD_MONEY)
    gev_json_add_integer (json, key, gev_record_get_number (record, index));
  else
    gev_json_take_text (json, key, gev_record_to_string (record, index));
}

/**
 * gev_record_output_to_json:
 * @json: an open object
 * @record: a record
 *
 * Adds every field of @record, whether it is set or not, so that the keys are
 * the same for every record of the type.
 */
void
gev_record_output_to_json (GevJson   *json,
                           GevRecord *record)
{
  for (guint i = 0; i < GEV_RECORD_GET_CLASS (record)->n_fields; i++)
    add_field (json, record, i);
}

/**
 * gev_record_output_csv_head:
 * @csv: the text
 * @klass: a type of record
 *
 * Appends the row that names the columns; the first is the UUID.
 */
void
gev_record_output_csv_head (GString        *csv,
                            GevRecordClass *klass)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *column = gev_field_get_column (gev_record_class_get_field (klass, i));

      gev_csv_append_cell (csv, column);
    }
  gev_csv_end_row (csv);
}

/**
 * gev_record_output_to_csv:
 * @csv: the text
 * @record: a record
 *
 * Appends a row. The members of a list stand on lines of their own.
 */
void
gev_record_output_to_csv (GString   *csv,
                          GevRecord *record)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *cell = NULL;

      if (gev_field_is_list (gev_record_class_get_field (klass, i)))
        cell = g_strjoinv ("\n", (char **) gev_record_get_list (record, i));
      else
        cell = gev_record_to_string (record, i);
      gev_csv_append_cell (csv, cell);
    }
  gev_csv_end_row (csv);
}

/**
 * gev_record_output_to_text:
 * @record: a record
 * @index: the index of a field
 * @language: for whom
 *
 * Returns: (transfer full): the field as people read it; a reference is left
 *   as it is
 */
char *
gev_record_output_to_text (GevRecord         *record,
                           guint              index,
                           const GevLanguage *language)
{
  const GevField *field = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), index);
  gint64 number;

  if (gev_field_is_list (field))
    return g_strjoinv (", ", (char **) gev_record_get_list (record, index));
  if (!gev_record_has (record, index))
    return g_strdup ("");
  if (gev_field_is_text (field))
    return g_strdup (gev_record_get_text (record, index));

  number = gev_record_get_number (record, index);
  switch (field->kind)
    {
    case GEV_FIELD_BOOLEAN:
      return g_strdup (number ? T_ (language, "Yes") : "");
    case GEV_FIELD_INTEGER:
      return gev_field_is_year (field) ? g_strdup_printf ("%" G_GINT64_FORMAT, number)
                                       : gev_format_integer (language, number);
    case GEV_FIELD_DECIMAL:
      return gev_format_decimal (language, number, GEV_DECIMAL_PLACES);
    case GEV_FIELD_MONEY:
      return gev_format_money (language, number);
    case GEV_FIELD_DATE:
      return gev_format_date (language, (GevDate) number, GEV_DATE_FORM_SHORT);
    case GEV_FIELD_TIME:
      return gev_format_time (language, number);
    case GEV_FIELD_CHOICE:
      return g_strdup (gev_language_translate (language, field->vocabulary->terms[number].label));
    case GEV_FIELD_CHOICES:
      return gev_format_terms (language, field->vocabulary, (guint64) number, ", ");
    case GEV_FIELD_TEXT:
    case GEV_FIELD_PROSE:
    case GEV_FIELD_TEXTS:
    case GEV_FIELD_REFERENCE:
    case GEV_FIELD_REFERENCES:
    default:
      g_return_val_if_reached (NULL);
    }
}
