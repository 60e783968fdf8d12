/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-field.h"

#include <glib/gi18n-lib.h>

#include "gev-date.h"
#include "gev-decimal.h"
#include "gev-text.h"
#include "gev-uuid.h"

G_DEFINE_QUARK (gev-field-error-quark, gev_field_error)

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
set_form_error (GError        **error,
                const GevField *field,
                const char     *text,
                const char     *form)
{
  g_set_error (error, GEV_FIELD_ERROR, GEV_FIELD_ERROR_FORM, _("%s: “%s” is not %s"),
               g_dgettext (GETTEXT_PACKAGE, field->label), text, form);
}

static gboolean
read_integer (const char *text,
              gint64     *number)
{
  return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, number, NULL);
}

static gboolean
read_choices (const GevField *field,
              const char     *text,
              gint64         *number)
{
  g_auto (GStrv) nicks = g_strsplit (text, " ", -1);

  *number = 0;
  for (char **nick = nicks; *nick != NULL; nick++)
    {
      int term = gev_vocabulary_find (field->vocabulary, *nick);

      if (term < 0)
        return FALSE;
      *number |= G_GINT64_CONSTANT (1) << term;
    }

  return TRUE;
}

static gboolean
read_number (const GevField *field,
             const char     *text,
             gint64         *number,
             GError        **error)
{
  const char *form = NULL;
  GevTime time;
  int term;

  switch (field->kind)
    {
    case GEV_FIELD_BOOLEAN:
      *number = g_str_equal (text, "true");
      if (!*number && !g_str_equal (text, "false"))
        form = _("true or false");
      break;

    case GEV_FIELD_INTEGER:
      if (!read_integer (text, number))
        form = _("a whole number");
      break;

    case GEV_FIELD_DECIMAL:
      if (!gev_decimal_from_string (text, number))
        form = _("a decimal number with up to six decimals");
      break;

    case GEV_FIELD_MONEY:
      if (!read_integer (text, number))
        form = _("an amount in whole øre of at most 64 bits");
      break;

    case GEV_FIELD_DATE:
      *number = gev_date_from_iso (text);
      if (*number == GEV_DATE_NONE)
        form = _("a day of the form YYYY-MM-DD");
      break;

    case GEV_FIELD_TIME:
      if (gev_time_from_iso (text, &time))
        *number = time;
      else
        form = _("a time of the form YYYY-MM-DDTHH:MM:SSZ");
      break;

    case GEV_FIELD_CHOICE:
      term = gev_vocabulary_find (field->vocabulary, text);
      *number = term;
      if (term < 0)
        form = _("one of the field’s terms");
      break;

    case GEV_FIELD_CHOICES:
      if (!read_choices (field, text, number))
        form = _("a list of the field’s terms");
      break;

    case GEV_FIELD_TEXT:
    case GEV_FIELD_PROSE:
    case GEV_FIELD_TEXTS:
    case GEV_FIELD_REFERENCE:
    case GEV_FIELD_REFERENCES:
    default:
      g_return_val_if_reached (FALSE);
    }

  if (form != NULL)
    {
      set_form_error (error, field, text, form);
      return FALSE;
    }
  if (!gev_field_in_range (field, *number))
    {
      g_set_error (error, GEV_FIELD_ERROR, GEV_FIELD_ERROR_RANGE,
                   _("%s: %s is outside the range of the field"),
                   g_dgettext (GETTEXT_PACKAGE, field->label), text);
      return FALSE;
    }

  return TRUE;
}

static char *
write_choices (const GevField *field,
               gint64          number)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < field->vocabulary->n_terms; i++)
    if (number & (G_GINT64_CONSTANT (1) << i))
      {
        if (text->len > 0)
          g_string_append_c (text, ' ');
        g_string_append (text, field->vocabulary->terms[i].nick);
      }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_field_is_text:
 * @self: a field
 *
 * Returns: whether its value is a single text: #GevValue.text
 */
gboolean
gev_field_is_text (const GevField *self)
{
  return self->kind == GEV_FIELD_TEXT || self->kind == GEV_FIELD_PROSE || self->kind == GEV_FIELD_REFERENCE;
}

/**
 * gev_field_is_list:
 * @self: a field
 *
 * Returns: whether its value is a list: #GevValue.list
 */
gboolean
gev_field_is_list (const GevField *self)
{
  return self->kind == GEV_FIELD_TEXTS || self->kind == GEV_FIELD_REFERENCES;
}

/**
 * gev_field_is_number:
 * @self: a field
 *
 * Returns: whether its value is a number of some kind: #GevValue.number
 */
gboolean
gev_field_is_number (const GevField *self)
{
  return !gev_field_is_text (self) && !gev_field_is_list (self);
}

/**
 * gev_field_is_year:
 * @self: a field
 *
 * Returns: whether it holds a calendar year, which is no quantity: a whole
 *   number that is never less than 1000
 */
gboolean
gev_field_is_year (const GevField *self)
{
  return self->kind == GEV_FIELD_INTEGER && self->minimum >= 1000;
}

/**
 * gev_field_get_length:
 * @self: a field of text or of texts
 *
 * Returns: how many characters a text of it may have
 */
guint
gev_field_get_length (const GevField *self)
{
  return self->kind == GEV_FIELD_PROSE ? GEV_FIELD_PROSE_MAX : GEV_FIELD_LINE_MAX;
}

/**
 * gev_field_get_column:
 * @self: a field
 *
 * Returns: (transfer full): its name as column, table part and JSON key
 */
char *
gev_field_get_column (const GevField *self)
{
  return g_strdelimit (g_strdup (self->name), "-", '_');
}

/**
 * gev_field_in_range:
 * @self: a field of a number kind
 * @number: a value
 *
 * Returns: whether the field may hold it
 */
gboolean
gev_field_in_range (const GevField *self,
                    gint64          number)
{
  if (self->minimum != 0 || self->maximum != 0)
    return number >= self->minimum && number <= self->maximum;

  return TRUE;
}

/**
 * gev_field_create_pspec:
 * @self: a field
 *
 * Returns: (transfer floating): the property that the field is
 */
GParamSpec *
gev_field_create_pspec (const GevField *self)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  if (gev_field_is_text (self))
    return g_param_spec_string (self->name, NULL, NULL, NULL, flags);
  if (gev_field_is_list (self))
    return g_param_spec_boxed (self->name, NULL, NULL, G_TYPE_STRV, flags);
  if (self->kind == GEV_FIELD_BOOLEAN)
    return g_param_spec_boolean (self->name, NULL, NULL, FALSE, flags);
  if (self->kind == GEV_FIELD_CHOICE)
    return g_param_spec_int64 (self->name, NULL, NULL, -1, self->vocabulary->n_terms - 1, -1, flags);

  return g_param_spec_int64 (self->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
}

/**
 * gev_value_clear:
 * @field: the field whose value it is
 * @value: a value
 *
 * Frees what the value holds and leaves it unset.
 */
void
gev_value_clear (const GevField *field,
                 GevValue       *value)
{
  if (gev_field_is_text (field))
    g_free (value->text);
  else if (gev_field_is_list (field))
    g_strfreev (value->list);
  *value = (GevValue){ 0 };
}

/**
 * gev_value_copy:
 * @field: the field whose values they are
 * @from: a value
 * @to: (out caller-allocates): where the copy goes, unset before
 */
void
gev_value_copy (const GevField *field,
                const GevValue *from,
                GevValue       *to)
{
  *to = *from;
  if (gev_field_is_text (field))
    to->text = g_strdup (from->text);
  else if (gev_field_is_list (field))
    to->list = g_strdupv (from->list);
}

/**
 * gev_value_equal:
 * @field: the field whose values they are
 * @a: a value
 * @b: another
 *
 * Returns: whether they are the same
 */
gboolean
gev_value_equal (const GevField *field,
                 const GevValue *a,
                 const GevValue *b)
{
  if (a->is_set != b->is_set)
    return FALSE;
  if (!a->is_set)
    return TRUE;
  if (gev_field_is_text (field))
    return g_str_equal (a->text, b->text);
  if (gev_field_is_list (field))
    return g_strv_equal ((const char *const *) a->list, (const char *const *) b->list);

  return a->number == b->number;
}

/**
 * gev_value_to_string:
 * @field: a field that is no list
 * @value: its value
 *
 * The form that files use: the same in every locale. A list has no form of its
 * own; each of its members stands alone.
 *
 * Returns: (transfer full) (nullable): the text, %NULL where the value is unset
 */
char *
gev_value_to_string (const GevField *field,
                     const GevValue *value)
{
  if (!value->is_set)
    return NULL;

  switch (field->kind)
    {
    case GEV_FIELD_TEXT:
    case GEV_FIELD_PROSE:
    case GEV_FIELD_REFERENCE:
      return g_strdup (value->text);
    case GEV_FIELD_BOOLEAN:
      return g_strdup (value->number ? "true" : "false");
    case GEV_FIELD_INTEGER:
    case GEV_FIELD_MONEY:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->number);
    case GEV_FIELD_DECIMAL:
      return gev_decimal_to_string (value->number);
    case GEV_FIELD_DATE:
      return gev_date_to_iso ((GevDate) value->number);
    case GEV_FIELD_TIME:
      return gev_time_to_iso (value->number);
    case GEV_FIELD_CHOICE:
      return g_strdup (field->vocabulary->terms[value->number].nick);
    case GEV_FIELD_CHOICES:
      return write_choices (field, value->number);
    case GEV_FIELD_TEXTS:
    case GEV_FIELD_REFERENCES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * gev_value_from_string:
 * @field: a field that is no list
 * @text: the form that files use
 * @value: (inout): its value, replaced on success
 * @error: return location for a #GEV_FIELD_ERROR
 *
 * Reads what gev_value_to_string() writes.
 *
 * Returns: whether @text was of the field's form and within its range
 */
gboolean
gev_value_from_string (const GevField *field,
                       const char     *text,
                       GevValue       *value,
                       GError        **error)
{
  GevValue read = { .is_set = TRUE };

  if (field->kind == GEV_FIELD_REFERENCE)
    {
      if (!gev_uuid_is_valid (text))
        {
          set_form_error (error, field, text, _("a UUID"));
          return FALSE;
        }
      read.text = g_strdup (text);
    }
  else if (gev_field_is_text (field))
    {
      g_autofree char *tidy = gev_text_tidy (text, field->kind == GEV_FIELD_TEXT);

      read.is_set = *tidy != '\0';
      read.text = read.is_set ? g_steal_pointer (&tidy) : NULL;
    }
  else if (!read_number (field, text, &read.number, error))
    {
      return FALSE;
    }
  else if (read.number == 0 && (field->kind == GEV_FIELD_CHOICES || field->kind == GEV_FIELD_BOOLEAN))
    {
      read.is_set = FALSE;
    }

  gev_value_clear (field, value);
  *value = read;

  return TRUE;
}

/**
 * gev_value_take_list:
 * @field: a list field
 * @value: its value
 * @list: (transfer full) (nullable): the new members
 *
 * Empty and repeated members are left out; references are kept sorted, so that
 * equal sets are equal lists.
 */
void
gev_value_take_list (const GevField  *field,
                     GevValue        *value,
                     char           **list)
{
  g_auto (GStrv) owned = list;
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (char **member = owned; member != NULL && *member != NULL; member++)
    {
      g_autofree char *tidy = gev_text_tidy (*member, TRUE);

      if (*tidy == '\0' || g_hash_table_contains (seen, tidy))
        continue;
      g_hash_table_add (seen, tidy);
      g_ptr_array_add (members, g_steal_pointer (&tidy));
    }
  if (field->kind == GEV_FIELD_REFERENCES)
    g_ptr_array_sort (members, compare_texts);

  gev_value_clear (field, value);
  if (members->len > 0)
    {
      g_ptr_array_add (members, NULL);
      value->is_set = TRUE;
      value->list = (char **) g_ptr_array_steal (members, NULL);
    }
}
