/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-name.h"

#include "gev-format.h"

/* How much tells one record from another, and still fits a line. */
#define MAX_PARTS 3
/* An arrow leads to a node, which stands for a benefit: no name goes deeper. */
#define MAX_DEPTH 2

typedef struct
{
  const GevLanguage *language;
  GevRecordFind find;
  gpointer data;
} Namer;

static char *describe (const Namer *namer,
                       GevRecord   *record,
                       guint        depth);

static char *
describe_reference (const Namer *namer,
                    const char  *uuid,
                    guint        depth)
{
  g_autoptr (GevRecord) target = depth < MAX_DEPTH ? namer->find (uuid, namer->data) : NULL;

  return target != NULL ? describe (namer, target, depth + 1) : NULL;
}

/* What the field says of which record it is; %NULL where that is nothing, as of
 * a quantity, which says how much. */
static char *
describe_field (const Namer *namer,
                GevRecord   *record,
                guint        index,
                guint        depth)
{
  const GevField *field = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), index);
  gint64 number;

  if (!gev_record_has (record, index))
    return NULL;
  if (field->kind == GEV_FIELD_TEXT)
    return g_strdup (gev_record_get_text (record, index));
  if (field->kind == GEV_FIELD_REFERENCE)
    return describe_reference (namer, gev_record_get_text (record, index), depth);
  if (!gev_field_is_number (field))
    return NULL;

  number = gev_record_get_number (record, index);
  if (field->kind == GEV_FIELD_DATE)
    return gev_format_date (namer->language, (GevDate) number, GEV_DATE_FORM_SHORT);
  if (field->kind == GEV_FIELD_CHOICE)
    return g_strdup (gev_language_translate (namer->language, field->vocabulary->terms[number].label));
  if (field->kind == GEV_FIELD_CHOICES)
    return number != 0 ? gev_format_terms (namer->language, field->vocabulary, (guint64) number, " + ") : NULL;
  if (gev_field_is_year (field))
    return g_strdup_printf ("%" G_GINT64_FORMAT, number);

  return NULL;
}

/* The first that it belongs to is known wherever its own are shown. */
static guint
find_owner (GevRecord *record)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);
  guint i = GEV_RECORD_N_FIELDS;

  while (i < klass->n_fields && !(gev_record_class_get_field (klass, i)->flags & GEV_FIELD_OWNER
                                  && gev_record_has (record, i)))
    i++;

  return i;
}

static char *
describe (const Namer *namer,
          GevRecord   *record,
          guint        depth)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint owner = find_owner (record);

  if (klass->title_field >= 0 && gev_record_get_text (record, klass->title_field) != NULL)
    return g_strdup (gev_record_get_text (record, klass->title_field));
  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields && parts->len < MAX_PARTS; i++)
    {
      char *part = i != owner ? describe_field (namer, record, i, depth) : NULL;

      if (part != NULL)
        g_ptr_array_add (parts, part);
    }
  if (parts->len == 0)
    return g_strdup (gev_language_translate (namer->language, klass->label));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (", ", (char **) parts->pdata);
}

/**
 * gev_record_name_create:
 * @record: a record
 * @language: for whom
 * @find: (scope call): finds what @record refers to
 * @data: for @find
 *
 * A record with a title is called by it. One without is called by the first
 * three of its fields that tell it from others of its owner: what it refers
 * to, chosen terms, a line of text, a date or a year.
 *
 * Returns: (transfer full): what people know the record by; the name of its
 *   type where it tells nothing
 */
char *
gev_record_name_create (GevRecord         *record,
                        const GevLanguage *language,
                        GevRecordFind      find,
                        gpointer           data)
{
  const Namer namer = { language, find, data };

  return describe (&namer, record, 0);
}
