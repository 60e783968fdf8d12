/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xml-writer.h"

#include <glib/gi18n-lib.h>

#include "gev-record-types.h"
#include "gev-uuid.h"
#include "gev-xml-format.h"

#define FLUSH_AT (64 * 1024)

/* 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z */
#define TIME_MIN G_GINT64_CONSTANT (-62135596800)
#define TIME_MAX G_GINT64_CONSTANT (253402300799)

/**
 * GevXmlWriter:
 *
 * Writes records as an exchange file, one after the other, and keeps none of
 * them. The same records give the same bytes.
 *
 * The writer answers for its stream: a writer that is let go before
 * gev_xml_writer_close() leaves a file that was to be replaced as it was.
 */
struct _GevXmlWriter
{
  GObject parent_instance;

  GOutputStream *stream;
  GString *buffer;
  gboolean with_names;
  gboolean begun;

  /* What came last, to hold the caller to the order of the format. */
  GType last_type;
  char *last_uuid;
};

G_DEFINE_FINAL_TYPE (GevXmlWriter, gev_xml_writer, G_TYPE_OBJECT)

/* Whether the schema lets a text hold it: no control characters but the line
 * break of prose, and nothing that is not XML. */
static gboolean
is_plain_text (const GevField *field,
               const char     *text)
{
  if (!g_utf8_validate (text, -1, NULL) || g_utf8_strlen (text, -1) > gev_field_get_length (field))
    return FALSE;
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if ((*p < 0x20 && (*p != '\n' || field->kind != GEV_FIELD_PROSE)) || *p == 0x7f ||
        (*p == 0xc2 && p[1] < 0xa0) || (*p == 0xef && p[1] == 0xbf && p[2] >= 0xbe))
      return FALSE;

  return TRUE;
}

static gboolean
is_plain_list (const GevField *field,
               char          **members)
{
  for (char **member = members; *member != NULL; member++)
    if (field->kind == GEV_FIELD_REFERENCES ? !gev_uuid_is_valid (*member) : !is_plain_text (field, *member))
      return FALSE;

  return g_strv_length (members) <= GEV_FIELD_MEMBERS_MAX;
}

/* Values come straight from a portfolio, which may have been damaged. */
static gboolean
is_writable (const GevField *field,
             const GevValue *value)
{
  switch (field->kind)
    {
    case GEV_FIELD_TEXT:
    case GEV_FIELD_PROSE:
      return is_plain_text (field, value->text);
    case GEV_FIELD_REFERENCE:
      return gev_uuid_is_valid (value->text);
    case GEV_FIELD_TEXTS:
    case GEV_FIELD_REFERENCES:
      return is_plain_list (field, value->list);
    case GEV_FIELD_DECIMAL:
      return value->number >= -GEV_DECIMAL_MAX && value->number <= GEV_DECIMAL_MAX &&
             gev_field_in_range (field, value->number);
    case GEV_FIELD_DATE:
      return value->number > GEV_DATE_NONE && value->number <= GEV_DATE_MAX;
    case GEV_FIELD_TIME:
      return value->number >= TIME_MIN && value->number <= TIME_MAX;
    case GEV_FIELD_CHOICE:
      return value->number >= 0 && value->number < field->vocabulary->n_terms;
    case GEV_FIELD_CHOICES:
      return value->number >> field->vocabulary->n_terms == 0;
    case GEV_FIELD_BOOLEAN:
    case GEV_FIELD_INTEGER:
    case GEV_FIELD_MONEY:
    default:
      return gev_field_in_range (field, value->number);
    }
}

static void
append_escaped (GString    *buffer,
                const char *text)
{
  for (;;)
    {
      gsize plain = strcspn (text, "&<>\"");

      g_string_append_len (buffer, text, plain);
      text += plain;
      switch (*text++)
        {
        case '&':
          g_string_append (buffer, "&amp;");
          break;
        case '<':
          g_string_append (buffer, "&lt;");
          break;
        case '>':
          g_string_append (buffer, "&gt;");
          break;
        case '"':
          g_string_append (buffer, "&quot;");
          break;
        default:
          return;
        }
    }
}

static void
append_attribute (GString        *buffer,
                  const GevField *field,
                  const GevValue *value)
{
  g_autofree char *text = gev_value_to_string (field, value);

  g_string_append_printf (buffer, " %s=\"", field->name);
  append_escaped (buffer, text);
  g_string_append_c (buffer, '"');
}

static void
append_members (GString        *buffer,
                const GevField *field,
                char          **members)
{
  if (field->kind == GEV_FIELD_REFERENCES)
    {
      g_autofree char *list = g_strjoinv (" ", members);

      append_escaped (buffer, list);
      return;
    }
  for (char **member = members; *member != NULL; member++)
    {
      g_string_append (buffer, "\n      <" GEV_XML_MEMBER ">");
      append_escaped (buffer, *member);
      g_string_append (buffer, "</" GEV_XML_MEMBER ">");
    }
  g_string_append (buffer, "\n    ");
}

static void
append_element (GString        *buffer,
                const GevField *field,
                const GevValue *value)
{
  g_string_append_printf (buffer, "\n    <%s>", field->name);
  if (gev_field_is_list (field))
    {
      append_members (buffer, field, value->list);
    }
  else
    {
      g_autofree char *text = gev_value_to_string (field, value);

      append_escaped (buffer, text);
    }
  g_string_append_printf (buffer, "</%s>", field->name);
}

static gboolean
check_writable (GevRecordClass  *klass,
                const GevValue  *values,
                GError         **error)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);
      const char *label = g_dgettext (GETTEXT_PACKAGE, field->label);
      const char *uuid = values[GEV_RECORD_UUID].text;

      if (!values[i].is_set && field->flags & GEV_FIELD_REQUIRED)
        {
          g_set_error (error, GEV_EXCHANGE_ERROR, GEV_EXCHANGE_ERROR_NOT_WRITABLE,
                       _("The record %s cannot be written: “%s” is missing."), uuid, label);
          return FALSE;
        }
      if (values[i].is_set && !is_writable (field, &values[i]))
        {
          g_set_error (error, GEV_EXCHANGE_ERROR, GEV_EXCHANGE_ERROR_NOT_WRITABLE,
                       _("The record %s cannot be written: “%s” holds what a file cannot carry."),
                       uuid, label);
          return FALSE;
        }
    }

  return TRUE;
}

static guint
get_type_position (GType type)
{
  guint n_types, position = 0;
  const GType *types = gev_record_types_get (&n_types);

  while (position < n_types && types[position] != type)
    position++;

  return position;
}

static gboolean
comes_after_last (GevXmlWriter *self,
                  GType         type,
                  const char   *uuid)
{
  if (self->last_type == type)
    return strcmp (uuid, self->last_uuid) > 0;

  return self->last_type == G_TYPE_INVALID ||
         get_type_position (type) > get_type_position (self->last_type);
}

static void
begin (GevXmlWriter *self)
{
  if (self->begun)
    return;
  self->begun = TRUE;
  g_string_append (self->buffer,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<" GEV_XML_ROOT " xmlns=\"" GEV_XML_NAMESPACE "\" version=\"" GEV_XML_VERSION "\">\n");
}

static gboolean
flush (GevXmlWriter  *self,
       GCancellable  *cancellable,
       GError       **error)
{
  gsize length = self->buffer->len;

  if (!g_output_stream_write_all (self->stream, self->buffer->str, length, NULL, cancellable, error))
    return FALSE;
  g_string_truncate (self->buffer, 0);

  return TRUE;
}

static void
gev_xml_writer_dispose (GObject *object)
{
  GevXmlWriter *self = GEV_XML_WRITER (object);

  if (self->stream != NULL && !g_output_stream_is_closed (self->stream))
    {
      g_autoptr (GCancellable) cancelled = g_cancellable_new ();

      /* Closed plainly, a file stream would put the half-written file in the
       * place of the old one. */
      g_cancellable_cancel (cancelled);
      g_output_stream_close (self->stream, cancelled, NULL);
    }
  g_clear_object (&self->stream);

  G_OBJECT_CLASS (gev_xml_writer_parent_class)->dispose (object);
}

static void
gev_xml_writer_finalize (GObject *object)
{
  GevXmlWriter *self = GEV_XML_WRITER (object);

  g_string_free (self->buffer, TRUE);
  g_free (self->last_uuid);

  G_OBJECT_CLASS (gev_xml_writer_parent_class)->finalize (object);
}

static void
gev_xml_writer_class_init (GevXmlWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gev_xml_writer_dispose;
  object_class->finalize = gev_xml_writer_finalize;
}

static void
gev_xml_writer_init (GevXmlWriter *self)
{
  self->buffer = g_string_sized_new (FLUSH_AT + FLUSH_AT / 4);
  self->with_names = TRUE;
}

/**
 * gev_xml_writer_new:
 * @stream: where the file goes; the writer closes it
 *
 * Returns: (transfer full): a writer of one exchange file
 */
GevXmlWriter *
gev_xml_writer_new (GOutputStream *stream)
{
  GevXmlWriter *self = g_object_new (GEV_TYPE_XML_WRITER, NULL);

  self->stream = g_object_ref (stream);

  return self;
}

/**
 * gev_xml_writer_set_with_names:
 * @self: a writer that has written nothing yet
 * @with_names: whether fields that may hold the name of a person are written,
 *   as they are if nothing is said
 */
void
gev_xml_writer_set_with_names (GevXmlWriter *self,
                               gboolean      with_names)
{
  g_return_if_fail (!self->begun);

  self->with_names = with_names;
}

/**
 * gev_xml_writer_add:
 * @self: a writer
 * @klass: the type of the record
 * @values: (array): the record’s values, one of each field of @klass
 * @error: return location for a #GEV_EXCHANGE_ERROR or #G_IO_ERROR
 *
 * Writes a record. Records come in the order of gev_record_types_get(), and
 * within a type by UUID. After an error nothing more can be added.
 *
 * Returns: whether the record could be written
 */
gboolean
gev_xml_writer_add (GevXmlWriter    *self,
                    GevRecordClass  *klass,
                    const GevValue  *values,
                    GError         **error)
{
  GType type = G_TYPE_FROM_CLASS (klass);
  gboolean empty = TRUE;

  g_return_val_if_fail (values[GEV_RECORD_UUID].is_set, FALSE);
  g_return_val_if_fail (comes_after_last (self, type, values[GEV_RECORD_UUID].text), FALSE);

  if (!check_writable (klass, values, error))
    return FALSE;

  begin (self);
  g_string_append_printf (self->buffer, "  <%s", klass->name);
  for (guint i = 0; i < GEV_RECORD_N_FIELDS; i++)
    if (values[i].is_set)
      append_attribute (self->buffer, &gev_record_fields[i], &values[i]);
  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);

      if (!values[i].is_set || (!self->with_names && field->flags & GEV_FIELD_PERSONAL))
        continue;
      if (empty)
        g_string_append_c (self->buffer, '>');
      empty = FALSE;
      append_element (self->buffer, field, &values[i]);
    }
  if (empty)
    g_string_append (self->buffer, "/>\n");
  else
    g_string_append_printf (self->buffer, "\n  </%s>\n", klass->name);

  self->last_type = type;
  g_free (self->last_uuid);
  self->last_uuid = g_strdup (values[GEV_RECORD_UUID].text);

  return self->buffer->len < FLUSH_AT || flush (self, NULL, error);
}

/**
 * gev_xml_writer_close:
 * @self: a writer
 * @cancellable: (nullable): to cancel with
 * @error: return location for a #G_IO_ERROR
 *
 * Ends the file and closes its stream. Only then is the file there.
 *
 * Returns: whether it was written whole
 */
gboolean
gev_xml_writer_close (GevXmlWriter  *self,
                      GCancellable  *cancellable,
                      GError       **error)
{
  begin (self);
  g_string_append (self->buffer, "</" GEV_XML_ROOT ">\n");

  return flush (self, cancellable, error) && g_output_stream_close (self->stream, cancellable, error);
}
