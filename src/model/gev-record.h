/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-date.h"
#include "gev-decimal.h"
#include "gev-field.h"

G_BEGIN_DECLS

/* The fields that every record has; each type's own follow. */
enum
{
  GEV_RECORD_UUID,
  GEV_RECORD_CREATED,
  GEV_RECORD_MODIFIED,
  GEV_RECORD_REVISION,
  GEV_RECORD_ORIGIN,
  GEV_RECORD_N_FIELDS
};

extern const GevField gev_record_fields[GEV_RECORD_N_FIELDS];

#define GEV_TYPE_RECORD (gev_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (GevRecord, gev_record, GEV, RECORD, GObject)

/**
 * GevRecordClass:
 * @name: the type's name: XML element, table, JSON
 * @plural: the name of many: what `gevinst-cli list` takes
 * @label: its name for people, marked for translation
 * @label_plural: the name of many for people, marked for translation
 * @fields: the own fields of the type, from index %GEV_RECORD_N_FIELDS on
 * @n_fields: how many fields a record of the type has in all
 * @title_field: the field that names a record for people, or -1
 * @order_field: the field that orders records within their owner, or -1 for
 *   the title
 * @singleton: whether a portfolio holds exactly one
 * @validate: (nullable): finds what is wrong beyond what the fields tell
 *
 * The one description of a record type.
 */
struct _GevRecordClass
{
  GObjectClass parent_class;

  const char *name;
  const char *plural;
  const char *label;
  const char *label_plural;
  const GevField *fields;
  guint n_fields;
  int title_field;
  int order_field;
  gboolean singleton;

  void (*validate) (GevRecord *self,
                    GPtrArray *problems);
};

/**
 * GevProblem:
 * @field: the index of the field that is wrong
 * @message: what is wrong and what would be right, translated
 *
 * Why a record cannot stay as it is.
 */
typedef struct
{
  guint field;
  char *message;
} GevProblem;

void            gev_record_class_describe   (GevRecordClass *klass,
                                             const char     *name,
                                             const char     *plural,
                                             const GevField *fields,
                                             guint           n_fields);
const GevField *gev_record_class_get_field  (GevRecordClass *klass,
                                             guint           index);
int             gev_record_class_find_field (GevRecordClass *klass,
                                             const char     *name);

GevRecord *gev_record_new             (GType      type);
GevRecord *gev_record_new_take_values (GType      type,
                                       GevValue  *values);
GevRecord *gev_record_copy            (GevRecord *self);

const char       *gev_record_get_uuid         (gpointer         self);
char             *gev_record_dup_title        (gpointer         self);
const GevValue   *gev_record_get_values       (gpointer         self);
gboolean          gev_record_has              (gpointer         self,
                                               guint            index);
const char       *gev_record_get_text         (gpointer         self,
                                               guint            index);
const char *const*gev_record_get_list         (gpointer         self,
                                               guint            index);
gint64            gev_record_get_number       (gpointer         self,
                                               guint            index);
GevDate           gev_record_get_date         (gpointer         self,
                                               guint            index);
gboolean          gev_record_get_flag         (gpointer         self,
                                               guint            index);
int               gev_record_get_choice       (gpointer         self,
                                               guint            index);
GevDate           gev_record_get_first_day    (gpointer         self,
                                               guint            index);

void      gev_record_set_text    (gpointer            self,
                                  guint               index,
                                  const char         *text);
void      gev_record_set_list    (gpointer            self,
                                  guint               index,
                                  const char *const  *list);
void      gev_record_set_number  (gpointer            self,
                                  guint               index,
                                  gint64              number);
void      gev_record_set_value   (gpointer            self,
                                  guint               index,
                                  const GevValue     *value);
void      gev_record_unset       (gpointer            self,
                                  guint               index);
char     *gev_record_to_string   (gpointer            self,
                                  guint               index);
gboolean  gev_record_from_string (gpointer            self,
                                  guint               index,
                                  const char         *text,
                                  GError            **error);

gboolean   gev_record_equal       (GevRecord            *a,
                                   GevRecord            *b);
GPtrArray *gev_record_validate    (GevRecord            *self);
void       gev_record_place_last  (GevRecord            *self,
                                   GPtrArray            *records);
void       gev_record_add_problem (GPtrArray            *problems,
                                   guint                 field,
                                   const char           *format,
                                   ...) G_GNUC_PRINTF (  3,
                                                         4);

G_END_DECLS
