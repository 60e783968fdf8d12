/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record.h"

#include <glib/gi18n-lib.h>

#include "gev-organisation.h"
#include "gev-text.h"
#include "gev-uuid.h"

/**
 * GevRecord:
 *
 * Something that the portfolio keeps. A type of record is a subclass whose
 * fields are described in a table; the values live here, so that store,
 * exchange, lists and forms can treat every record alike. Each field is also a
 * property.
 */
typedef struct
{
  GevValue *values;
} GevRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GevRecord, gev_record, G_TYPE_OBJECT)

const GevField gev_record_fields[GEV_RECORD_N_FIELDS] = {
  [GEV_RECORD_UUID] = { "uuid", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED, N_("UUID"),
                        N_("The record’s name outside the portfolio (UUID, version 7)") },
  [GEV_RECORD_CREATED] = { "created", GEV_FIELD_TIME, GEV_FIELD_REQUIRED, N_("Created"),
                           N_("When the record was made") },
  [GEV_RECORD_MODIFIED] = { "modified", GEV_FIELD_TIME, GEV_FIELD_REQUIRED, N_("Modified"),
                            N_("When the record was last changed") },
  [GEV_RECORD_REVISION] = { "revision", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Revision"),
                            N_("How many times the record has been written"), .minimum = 1,
                            .maximum = G_MAXINT32 },
  [GEV_RECORD_ORIGIN] = { "origin", GEV_FIELD_REFERENCE, 0, N_("Origin"),
                          N_("The organisation that made the record"), .target = gev_organisation_get_type },
};

static GevValue *
get_value (gpointer self,
           guint    index)
{
  GevRecordPrivate *priv = gev_record_get_instance_private (self);

  g_assert (index < GEV_RECORD_GET_CLASS (self)->n_fields);

  return &priv->values[index];
}

static const GevField *
get_field (gpointer self,
           guint    index)
{
  return gev_record_class_get_field (GEV_RECORD_GET_CLASS (self), index);
}

/* Puts @value in place of the present one and tells, if it differs. */
static void
replace_value (gpointer  self,
               guint     index,
               GevValue *value)
{
  const GevField *field = get_field (self, index);
  GevValue *present = get_value (self, index);

  if (gev_value_equal (field, present, value))
    {
      gev_value_clear (field, value);
      return;
    }
  gev_value_clear (field, present);
  *present = *value;
  g_object_notify (self, field->name);
}

static void
free_problem (gpointer data)
{
  GevProblem *problem = data;

  g_free (problem->message);
  g_free (problem);
}

static void
check_length (const GevField *field,
              guint           index,
              const char     *text,
              GPtrArray      *problems)
{
  guint length = gev_field_get_length (field);

  if (strlen (text) > length && g_utf8_strlen (text, -1) > length)
    gev_record_add_problem (problems, index, _("%s is too long: it may have %u characters."),
                            g_dgettext (GETTEXT_PACKAGE, field->label), length);
}

static void
check_members (const GevField *field,
               guint           index,
               char          **members,
               GPtrArray      *problems)
{
  if (g_strv_length (members) > GEV_FIELD_MEMBERS_MAX)
    gev_record_add_problem (problems, index, _("%s has too many members: it may have %d."),
                            g_dgettext (GETTEXT_PACKAGE, field->label), GEV_FIELD_MEMBERS_MAX);
  for (char **member = members; *member != NULL; member++)
    check_length (field, index, *member, problems);
}

static void
check_field (GevRecord *self,
             guint      index,
             GPtrArray *problems)
{
  const GevField *field = get_field (self, index);
  const GevValue *value = get_value (self, index);

  if (!value->is_set)
    {
      if (field->flags & GEV_FIELD_REQUIRED)
        gev_record_add_problem (problems, index, _("%s is missing."),
                                g_dgettext (GETTEXT_PACKAGE, field->label));
      return;
    }
  if (gev_field_is_number (field) && !gev_field_in_range (field, value->number))
    gev_record_add_problem (problems, index, _("%s is outside its range."),
                            g_dgettext (GETTEXT_PACKAGE, field->label));
  if (gev_field_is_text (field))
    check_length (field, index, value->text, problems);
  if (gev_field_is_list (field))
    check_members (field, index, value->list, problems);
  if (field->flags & GEV_FIELD_LINK)
    for (char **link = value->list; *link != NULL; link++)
      if (!g_uri_is_valid (*link, G_URI_FLAGS_NONE, NULL))
        gev_record_add_problem (problems, index, _("“%s” is not an address: write it as https://…"), *link);
}

static void
gev_record_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  const GevField *field = get_field (object, property_id - 1);
  const GevValue *present = get_value (object, property_id - 1);

  if (gev_field_is_text (field))
    g_value_set_string (value, present->text);
  else if (gev_field_is_list (field))
    g_value_set_boxed (value, present->list);
  else if (field->kind == GEV_FIELD_BOOLEAN)
    g_value_set_boolean (value, present->number != 0);
  else if (field->kind == GEV_FIELD_CHOICE)
    g_value_set_int64 (value, present->is_set ? present->number : -1);
  else
    g_value_set_int64 (value, present->number);
}

static void
gev_record_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  guint index = property_id - 1;
  const GevField *field = get_field (object, index);

  if (gev_field_is_text (field))
    gev_record_set_text (object, index, g_value_get_string (value));
  else if (gev_field_is_list (field))
    gev_record_set_list (object, index, g_value_get_boxed (value));
  else if (field->kind == GEV_FIELD_BOOLEAN)
    gev_record_set_number (object, index, g_value_get_boolean (value));
  else if (field->kind == GEV_FIELD_CHOICE && g_value_get_int64 (value) < 0)
    gev_record_unset (object, index);
  else
    gev_record_set_number (object, index, g_value_get_int64 (value));
}

static void
gev_record_finalize (GObject *object)
{
  GevRecordPrivate *priv = gev_record_get_instance_private (GEV_RECORD (object));
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    gev_value_clear (gev_record_class_get_field (klass, i), &priv->values[i]);
  g_free (priv->values);

  G_OBJECT_CLASS (gev_record_parent_class)->finalize (object);
}

static void
gev_record_constructed (GObject *object)
{
  GevRecordPrivate *priv = gev_record_get_instance_private (GEV_RECORD (object));

  G_OBJECT_CLASS (gev_record_parent_class)->constructed (object);

  priv->values = g_new0 (GevValue, GEV_RECORD_GET_CLASS (object)->n_fields);
}

static void
gev_record_class_init (GevRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = gev_record_constructed;
  object_class->finalize = gev_record_finalize;
}

static void
gev_record_init (GevRecord *self)
{
}

/**
 * gev_record_class_describe:
 * @klass: the class of a record type, in its class init
 * @name: the type's name
 * @plural: the name of many
 * @fields: (array length=n_fields): its fields; those that every record has
 *   are left empty
 * @n_fields: how many fields a record has in all
 *
 * Makes a property of each field. The labels and the title field are set in
 * the class itself.
 */
void
gev_record_class_describe (GevRecordClass *klass,
                           const char     *name,
                           const char     *plural,
                           const GevField *fields,
                           guint           n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* GObject lets no class inherit these two. */
  object_class->get_property = gev_record_get_property;
  object_class->set_property = gev_record_set_property;
  klass->name = name;
  klass->plural = plural;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->title_field = -1;
  klass->order_field = -1;
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (object_class, i + 1,
                                     gev_field_create_pspec (gev_record_class_get_field (klass, i)));
}

/**
 * gev_record_class_get_field:
 * @klass: the class of a record type
 * @index: the index of a field
 *
 * Returns: (transfer none): the field
 */
const GevField *
gev_record_class_get_field (GevRecordClass *klass,
                            guint           index)
{
  g_assert (index < klass->n_fields);

  return index < GEV_RECORD_N_FIELDS ? &gev_record_fields[index] : &klass->fields[index];
}

/**
 * gev_record_class_find_field:
 * @klass: the class of a record type
 * @name: the name of a field
 *
 * Returns: the index of the field, or -1
 */
int
gev_record_class_find_field (GevRecordClass *klass,
                             const char     *name)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (gev_record_class_get_field (klass, i)->name, name))
      return (int) i;

  return -1;
}

/**
 * gev_record_new:
 * @type: a type of record
 *
 * Returns: (transfer full): a record with nothing but a new UUID
 */
GevRecord *
gev_record_new (GType type)
{
  GevRecord *self = g_object_new (type, NULL);
  g_autofree char *uuid = gev_uuid_new ();

  gev_record_set_text (self, GEV_RECORD_UUID, uuid);

  return self;
}

/**
 * gev_record_new_take_values:
 * @type: a type of record
 * @values: (array): the values of all its fields; what they hold is taken, and
 *   they are left unset
 *
 * Returns: (transfer full): a record with those values
 */
GevRecord *
gev_record_new_take_values (GType     type,
                            GevValue *values)
{
  GevRecord *self = g_object_new (type, NULL);

  for (guint i = 0; i < GEV_RECORD_GET_CLASS (self)->n_fields; i++)
    {
      *get_value (self, i) = values[i];
      values[i] = (GevValue){ 0 };
    }

  return self;
}

/**
 * gev_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): the same record once more, UUID and all
 */
GevRecord *
gev_record_copy (GevRecord *self)
{
  GevRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  for (guint i = 0; i < GEV_RECORD_GET_CLASS (self)->n_fields; i++)
    gev_value_copy (get_field (self, i), get_value (self, i), get_value (copy, i));

  return copy;
}

/**
 * gev_record_get_uuid:
 * @self: a record
 *
 * Returns: (transfer none): its UUID
 */
const char *
gev_record_get_uuid (gpointer self)
{
  return gev_record_get_text (self, GEV_RECORD_UUID);
}

/**
 * gev_record_dup_title:
 * @self: a record
 *
 * Returns: (transfer full): what people call it; the type’s name where it has
 *   no title
 */
char *
gev_record_dup_title (gpointer self)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (self);
  const char *title = klass->title_field >= 0 ? gev_record_get_text (self, klass->title_field) : NULL;

  return g_strdup (title != NULL ? title : g_dgettext (GETTEXT_PACKAGE, klass->label));
}

/**
 * gev_record_get_values:
 * @self: a record
 *
 * Returns: (transfer none) (array): the values of all its fields, in order
 */
const GevValue *
gev_record_get_values (gpointer self)
{
  return get_value (self, 0);
}

/**
 * gev_record_has:
 * @self: a record
 * @index: the index of a field
 *
 * Returns: whether the field is set
 */
gboolean
gev_record_has (gpointer self,
                guint    index)
{
  return get_value (self, index)->is_set;
}

/**
 * gev_record_get_text:
 * @self: a record
 * @index: the index of a text or reference
 *
 * Returns: (transfer none) (nullable): the text, %NULL where it is unset
 */
const char *
gev_record_get_text (gpointer self,
                     guint    index)
{
  g_return_val_if_fail (gev_field_is_text (get_field (self, index)), NULL);

  return get_value (self, index)->text;
}

/**
 * gev_record_get_list:
 * @self: a record
 * @index: the index of a list
 *
 * Returns: (transfer none) (array zero-terminated=1): its members, none where
 *   it is unset
 */
const char *const *
gev_record_get_list (gpointer self,
                     guint    index)
{
  static const char *const empty[] = { NULL };
  const GevValue *value = get_value (self, index);

  g_return_val_if_fail (gev_field_is_list (get_field (self, index)), empty);

  return value->list != NULL ? (const char *const *) value->list : empty;
}

/**
 * gev_record_get_number:
 * @self: a record
 * @index: the index of a field of a number kind
 *
 * Returns: the number in the unit of its kind, 0 where it is unset
 */
gint64
gev_record_get_number (gpointer self,
                       guint    index)
{
  g_return_val_if_fail (gev_field_is_number (get_field (self, index)), 0);

  return get_value (self, index)->number;
}

/**
 * gev_record_get_date:
 * @self: a record
 * @index: the index of a date
 *
 * Returns: the day, %GEV_DATE_NONE where it is unset
 */
GevDate
gev_record_get_date (gpointer self,
                     guint    index)
{
  return (GevDate) gev_record_get_number (self, index);
}

/**
 * gev_record_get_flag:
 * @self: a record
 * @index: the index of a boolean
 *
 * Returns: whether it is true
 */
gboolean
gev_record_get_flag (gpointer self,
                     guint    index)
{
  return gev_record_get_number (self, index) != 0;
}

/**
 * gev_record_get_choice:
 * @self: a record
 * @index: the index of a choice
 *
 * Returns: the term chosen, -1 where it is unset
 */
int
gev_record_get_choice (gpointer self,
                       guint    index)
{
  return gev_record_has (self, index) ? (int) gev_record_get_number (self, index) : -1;
}

/**
 * gev_record_get_first_day:
 * @self: a record
 * @index: the index of the date that what it tells of began
 *
 * Returns: the earlier of that date and the day that the record was made;
 *   %GEV_DATE_NONE where neither is known
 */
GevDate
gev_record_get_first_day (gpointer self,
                          guint    index)
{
  const GevTime day = 24 * 60 * 60;
  GevDate begun = gev_record_get_date (self, index);
  GevDate made;

  if (!gev_record_has (self, GEV_RECORD_CREATED))
    return begun;
  made = gev_date_new (1970, 1, 1) + (GevDate) (gev_record_get_number (self, GEV_RECORD_CREATED) / day);

  return begun == GEV_DATE_NONE ? made : MIN (begun, made);
}

/**
 * gev_record_set_text:
 * @self: a record
 * @index: the index of a text or reference
 * @text: (nullable): the text, made tidy; %NULL and nothing but space unset it
 */
void
gev_record_set_text (gpointer    self,
                     guint       index,
                     const char *text)
{
  const GevField *field = get_field (self, index);
  GevValue value = { 0 };

  g_return_if_fail (gev_field_is_text (field));

  if (text != NULL)
    {
      g_autofree char *tidy = gev_text_tidy (text, field->kind != GEV_FIELD_PROSE);

      value.is_set = *tidy != '\0';
      value.text = value.is_set ? g_steal_pointer (&tidy) : NULL;
    }
  replace_value (self, index, &value);
}

/**
 * gev_record_set_list:
 * @self: a record
 * @index: the index of a list
 * @list: (nullable) (array zero-terminated=1): the members, made tidy
 */
void
gev_record_set_list (gpointer           self,
                     guint              index,
                     const char *const *list)
{
  const GevField *field = get_field (self, index);
  GevValue value = { 0 };

  g_return_if_fail (gev_field_is_list (field));

  gev_value_take_list (field, &value, g_strdupv ((char **) list));
  replace_value (self, index, &value);
}

/**
 * gev_record_set_number:
 * @self: a record
 * @index: the index of a field of a number kind
 * @number: the number in the unit of its kind
 *
 * An empty set, false and no date unset their fields.
 */
void
gev_record_set_number (gpointer self,
                       guint    index,
                       gint64   number)
{
  const GevField *field = get_field (self, index);
  GevValue value = { .is_set = TRUE };

  g_return_if_fail (gev_field_is_number (field));

  if (number == 0 &&
      (field->kind == GEV_FIELD_BOOLEAN || field->kind == GEV_FIELD_CHOICES || field->kind == GEV_FIELD_DATE))
    value.is_set = FALSE;
  value.number = field->kind == GEV_FIELD_BOOLEAN ? number != 0 : number;
  replace_value (self, index, &value);
}

/**
 * gev_record_set_value:
 * @self: a record
 * @index: the index of a field
 * @value: (transfer none): a value of that field
 */
void
gev_record_set_value (gpointer        self,
                      guint           index,
                      const GevValue *value)
{
  GevValue copy;

  gev_value_copy (get_field (self, index), value, &copy);
  replace_value (self, index, &copy);
}

/**
 * gev_record_unset:
 * @self: a record
 * @index: the index of a field
 */
void
gev_record_unset (gpointer self,
                  guint    index)
{
  GevValue value = { 0 };

  replace_value (self, index, &value);
}

/**
 * gev_record_to_string:
 * @self: a record
 * @index: the index of a field that is no list
 *
 * Returns: (transfer full) (nullable): its form in files, %NULL where it is
 *   unset
 */
char *
gev_record_to_string (gpointer self,
                      guint    index)
{
  return gev_value_to_string (get_field (self, index), get_value (self, index));
}

/**
 * gev_record_from_string:
 * @self: a record
 * @index: the index of a field that is no list
 * @text: its form in files
 * @error: return location for a #GEV_FIELD_ERROR
 *
 * Returns: whether the field could be set
 */
gboolean
gev_record_from_string (gpointer     self,
                        guint        index,
                        const char  *text,
                        GError     **error)
{
  GevValue value = { 0 };

  if (!gev_value_from_string (get_field (self, index), text, &value, error))
    return FALSE;
  replace_value (self, index, &value);

  return TRUE;
}

/**
 * gev_record_equal:
 * @a: a record
 * @b: another
 *
 * Returns: whether both say the same, in every field
 */
gboolean
gev_record_equal (GevRecord *a,
                  GevRecord *b)
{
  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;
  for (guint i = 0; i < GEV_RECORD_GET_CLASS (a)->n_fields; i++)
    if (!gev_value_equal (get_field (a, i), get_value (a, i), get_value (b, i)))
      return FALSE;

  return TRUE;
}

/**
 * gev_record_validate:
 * @self: a record
 *
 * Finds what is wrong in the record itself, which can be told without looking
 * at other records.
 *
 * Returns: (transfer full) (element-type GevProblem): the problems, none for a
 *   record that may be kept
 */
GPtrArray *
gev_record_validate (GevRecord *self)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (self);
  GPtrArray *problems = g_ptr_array_new_with_free_func (free_problem);

  /* Times and revision are the store's to set. */
  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    check_field (self, i, problems);
  if (klass->validate != NULL)
    klass->validate (self, problems);

  return problems;
}

/**
 * gev_record_place_last:
 * @self: a new record
 * @records: (element-type GevRecord): those of its type that it comes among
 *
 * Gives the record the position after theirs, where its type has positions.
 */
void
gev_record_place_last (GevRecord *self,
                       GPtrArray *records)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (self);
  int order = klass->order_field;
  gint64 last = 0;

  if (order < 0 || !g_str_equal (gev_record_class_get_field (klass, order)->name, "position"))
    return;
  for (guint i = 0; i < records->len; i++)
    last = MAX (last, gev_record_get_number (g_ptr_array_index (records, i), order));
  gev_record_set_number (self, order, MIN (last + 1, gev_record_class_get_field (klass, order)->maximum));
}

/**
 * gev_record_add_problem:
 * @problems: where the problem goes
 * @field: the index of the field that is wrong
 * @format: what is wrong, as for printf()
 * @...: its arguments
 */
void
gev_record_add_problem (GPtrArray  *problems,
                        guint       field,
                        const char *format,
                        ...)
{
  GevProblem *problem = g_new0 (GevProblem, 1);
  va_list arguments;

  va_start (arguments, format);
  problem->field = field;
  problem->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (problems, problem);
}
