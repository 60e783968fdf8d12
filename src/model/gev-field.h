/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "gev-vocabulary.h"

G_BEGIN_DECLS

/**
 * GevFieldKind:
 * @GEV_FIELD_TEXT: one line of text
 * @GEV_FIELD_PROSE: text of several lines
 * @GEV_FIELD_TEXTS: a list of lines, in order
 * @GEV_FIELD_BOOLEAN: true or false; unset is false
 * @GEV_FIELD_INTEGER: a whole number
 * @GEV_FIELD_DECIMAL: a #GevDecimal
 * @GEV_FIELD_MONEY: whole øre
 * @GEV_FIELD_DATE: a #GevDate
 * @GEV_FIELD_TIME: a #GevTime
 * @GEV_FIELD_CHOICE: one term of a vocabulary
 * @GEV_FIELD_CHOICES: a set of terms of a vocabulary, as a bit mask; unset is
 *   the empty set
 * @GEV_FIELD_REFERENCE: the UUID of another record
 * @GEV_FIELD_REFERENCES: a set of UUIDs of other records, sorted
 *
 * What a field holds.
 */
typedef enum
{
  GEV_FIELD_TEXT,
  GEV_FIELD_PROSE,
  GEV_FIELD_TEXTS,
  GEV_FIELD_BOOLEAN,
  GEV_FIELD_INTEGER,
  GEV_FIELD_DECIMAL,
  GEV_FIELD_MONEY,
  GEV_FIELD_DATE,
  GEV_FIELD_TIME,
  GEV_FIELD_CHOICE,
  GEV_FIELD_CHOICES,
  GEV_FIELD_REFERENCE,
  GEV_FIELD_REFERENCES,
} GevFieldKind;

/**
 * GevFieldFlags:
 * @GEV_FIELD_REQUIRED: a record without it is refused
 * @GEV_FIELD_PERSONAL: may hold the name of a person
 * @GEV_FIELD_OWNER: the record belongs to the one it refers to, and is deleted
 *   with it
 * @GEV_FIELD_SEARCHED: found by the search across everything
 * @GEV_FIELD_LINK: each text is a URI
 */
typedef enum
{
  GEV_FIELD_REQUIRED = 1 << 0,
  GEV_FIELD_PERSONAL = 1 << 1,
  GEV_FIELD_OWNER = 1 << 2,
  GEV_FIELD_SEARCHED = 1 << 3,
  GEV_FIELD_LINK = 1 << 4,
} GevFieldFlags;

/**
 * GevField:
 * @name: its name: the property, the XML element, and with underscores the
 *   column and the JSON key. Money ends in -ore.
 * @kind: what it holds
 * @flags: what is true of it
 * @label: its name for people, marked for translation
 * @help: what it means, in a sentence, marked for translation
 * @unit: (nullable): the unit of a number, marked for translation
 * @minimum: the least value of a number, in the unit of its kind
 * @maximum: the greatest; where both are 0 any number of its kind will do
 * @vocabulary: (nullable): the terms of a choice
 * @target: (nullable): the type of record that a reference points to
 *
 * The one description of a field, from which the store, the exchange, the
 * forms and the lists take what they need.
 */
typedef struct
{
  const char *name;
  GevFieldKind kind;
  GevFieldFlags flags;
  const char *label;
  const char *help;
  const char *unit;
  gint64 minimum;
  gint64 maximum;
  const GevVocabulary *vocabulary;
  GType (*target) (void);
} GevField;

/**
 * GevValue:
 * @is_set: whether a number kind holds a value
 * @number: booleans, numbers, money, dates, times, choices
 * @text: texts and references
 * @list: lists of texts and of references
 *
 * The value of one field. A zeroed #GevValue is unset.
 */
typedef struct
{
  gboolean is_set;
  union
  {
    gint64 number;
    char *text;
    char **list;
  };
} GevValue;

/* What a field may hold at most, so that no file can carry more than another
 * program can take in. */
#define GEV_FIELD_LINE_MAX 2000 /* characters of a line */
#define GEV_FIELD_PROSE_MAX 100000 /* characters of a text of several lines */
#define GEV_FIELD_MEMBERS_MAX 10000 /* members of a list */

#define GEV_FIELD_ERROR (gev_field_error_quark ())

/**
 * GevFieldError:
 * @GEV_FIELD_ERROR_FORM: the text is not of the field's form
 * @GEV_FIELD_ERROR_RANGE: the number is outside the field's range
 */
typedef enum
{
  GEV_FIELD_ERROR_FORM,
  GEV_FIELD_ERROR_RANGE,
} GevFieldError;

GQuark      gev_field_error_quark   (void);

gboolean    gev_field_is_text       (const GevField  *self);
gboolean    gev_field_is_list       (const GevField  *self);
gboolean    gev_field_is_number     (const GevField  *self);
gboolean    gev_field_is_year       (const GevField  *self);
guint       gev_field_get_length    (const GevField  *self);
char       *gev_field_get_column    (const GevField  *self);
gboolean    gev_field_in_range      (const GevField  *self,
                                     gint64           number);
GParamSpec *gev_field_create_pspec  (const GevField  *self);

void        gev_value_clear         (const GevField  *field,
                                     GevValue        *value);
void        gev_value_copy          (const GevField  *field,
                                     const GevValue  *from,
                                     GevValue        *to);
gboolean    gev_value_equal         (const GevField  *field,
                                     const GevValue  *a,
                                     const GevValue  *b);
char       *gev_value_to_string     (const GevField  *field,
                                     const GevValue  *value);
gboolean    gev_value_from_string   (const GevField  *field,
                                     const char      *text,
                                     GevValue        *value,
                                     GError         **error);
void        gev_value_take_list     (const GevField  *field,
                                     GevValue        *value,
                                     char           **list);

G_END_DECLS
