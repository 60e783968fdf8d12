/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-value-text.h"

#include <glib/gi18n.h>

#include "gev-format.h"

/* Years are written without a sign for thousands. */
static gboolean
is_year (const GevField *field)
{
  return field->kind == GEV_FIELD_INTEGER && field->minimum >= 1000;
}

static char *
write_number (const GevField *field,
              gint64          number)
{
  const GevLanguage *language = gev_language_get_default ();

  switch ((int) field->kind)
    {
    case GEV_FIELD_DECIMAL:
      return gev_format_decimal (language, number, GEV_DECIMAL_PLACES);
    case GEV_FIELD_MONEY:
      return number % 100 == 0 ? gev_format_money (language, number) : gev_format_money_exact (language, number);
    case GEV_FIELD_DATE:
      return gev_format_date (language, (GevDate) number, GEV_DATE_FORM_SHORT);
    case GEV_FIELD_TIME:
      return gev_format_time (language, number);
    case GEV_FIELD_BOOLEAN:
      return g_strdup (number != 0 ? _("Yes") : _("No"));
    case GEV_FIELD_CHOICE:
      return g_strdup (_(field->vocabulary->terms[number].label));
    default:
      if (is_year (field))
        return g_strdup_printf ("%" G_GINT64_FORMAT, number);
      return gev_format_integer (language, number);
    }
}

/**
 * gev_value_text:
 * @field: a field, of any kind but a reference
 * @value: a value of it
 *
 * Returns: (transfer full): the value as people write it, in the language of
 *   the window; the empty text where it is unset
 */
char *
gev_value_text (const GevField *field,
                const GevValue *value)
{
  if (!value->is_set)
    return g_strdup ("");
  if (field->kind == GEV_FIELD_TEXTS)
    return g_strjoinv (field->flags & GEV_FIELD_LINK ? " " : ", ", value->list);
  if (field->kind == GEV_FIELD_CHOICES)
    return gev_format_terms (gev_language_get_default (), field->vocabulary, (guint64) value->number, ", ");
  if (gev_field_is_text (field))
    return g_strdup (value->text);

  return write_number (field, value->number);
}

/**
 * gev_record_text:
 * @record: (type GevRecord): a record
 * @index: the index of a field, of any kind but a reference
 *
 * Returns: (transfer full): what the field holds, as people write it
 */
char *
gev_record_text (gpointer record,
                 guint    index)
{
  return gev_value_text (gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), index),
                         &gev_record_get_values (record)[index]);
}
