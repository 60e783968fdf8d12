/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xml-reader.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>

#include "gev-project.h"
#include "gev-record-types.h"
#include "gev-uuid.h"
#include "gev-xml-format.h"
#include "gev-xml-reason.h"
#include "gev-xml-schema.h"
#include "gev-xml-source.h"

/* What the namespaces of all versions begin with. */
#define FAMILY "https://gevinst.no/ns/exchange/"
#define FORM_FAMILY "https://gevinst.no/ns/ideas/"

/* A character is four bytes at most. */
#define FIELD_BYTES_MAX (4 * GEV_FIELD_PROSE_MAX)

/* Tags, comments and sections larger than any field are not read to their end:
 * the parser’s time for the attributes of a tag goes by their square. */
#define EVENT_BYTES_MAX (512 * 1024)

/* Values of the file are shown in messages, as far as it helps. */
#define REASON_MAX 400

/* exchange, record, field, member of a list */
#define DEPTH_MAX 4

/* The parser calls the reader for each event, and then the schema’s validator,
 * so that values are judged here first, in the user’s language, and what is
 * said of a line is said of the right one: there is no tree whose nodes would
 * forget theirs beyond 65 535. */
typedef struct
{
  const char *name;
  GInputStream *stream;
  GevXmlSource *source;
  GCancellable *cancellable;
  GevProgress *progress;
  goffset size;

  xmlParserCtxtPtr parser;
  xmlSchemaValidCtxtPtr validator; /* from the root element on */
  xmlSchemaSAXPlugPtr plug;
  gboolean is_form; /* whether the file is the form for ideas */
  gsize n_since_event;
  guint event_line;
  gboolean at_end;

  guint depth;
  guint lines[DEPTH_MAX]; /* where each element that is open began */
  const char *element;    /* the one that this event begins or ends, */
  guint line;             /* and where it began */
  gboolean ended;

  GevRecordClass *klass;
  GevValue *values;
  guint field;
  GString *text;
  GPtrArray *members;

  GevImportPlan *plan;
  GError *error;
} GevXmlReader;

static void
fail (GevXmlReader     *self,
      GevExchangeError  code,
      guint             line,
      const char       *reason)
{
  g_autofree char *shown = NULL;

  if (self->error != NULL)
    return;
  shown = gev_xml_reason_shorten (reason, REASON_MAX);
  g_set_error (&self->error, GEV_EXCHANGE_ERROR, code, _("%s: line %u: %s"), self->name, line, shown);
}

/* What the source says has no place yet; what the system says has no line. */
static void
take_source_error (GevXmlReader *self,
                   GError       *error,
                   guint         line)
{
  g_autoptr (GError) owned = error;

  if (owned->domain == GEV_EXCHANGE_ERROR)
    {
      fail (self, owned->code, line, owned->message);
    }
  else if (self->error == NULL)
    {
      self->error = g_steal_pointer (&owned);
      g_prefix_error (&self->error, "%s: ", self->name);
    }
}

/* Begins each event: whether it is still worth to look at. After an error no
 * more is read, which ends the parser soon; to stop it here would take the text
 * of the event from under the validator, whose turn is next. */
static gboolean
enter_event (GevXmlReader *self)
{
  self->n_since_event = 0;
  self->event_line = self->parser->input->line;

  return self->error == NULL;
}

/* The line where the tag begins whose event this is. The parser stands behind
 * its attributes, which cannot hold the sign that began it. */
static guint
get_line (GevXmlReader *self)
{
  const xmlParserInput *input = self->parser->input;
  const xmlChar *tag = memrchr (input->base, '<', input->cur - input->base);
  guint line = input->line;

  for (; tag != NULL && tag < input->cur; tag++)
    line -= *tag == '\n';

  return line;
}

static gboolean
is_at_end (GevXmlReader *self)
{
  return self->at_end && self->parser->input->cur >= self->parser->input->end;
}

static const char *
find_attribute (const char     *name,
                int             n_attributes,
                const xmlChar **attributes,
                gsize          *length)
{
  for (int i = 0; i < n_attributes; i++, attributes += 5)
    if (attributes[2] == NULL && g_str_equal (attributes[0], name))
      {
        *length = attributes[4] - attributes[3];
        return (const char *) attributes[3];
      }

  return NULL;
}

static void
check_root (GevXmlReader   *self,
            const char     *uri,
            int             n_attributes,
            const xmlChar **attributes)
{
  const char *family = self->is_form ? FORM_FAMILY : FAMILY;
  g_autofree char *version = NULL;
  gboolean ours = g_str_equal (uri, self->is_form ? GEV_XML_IDEAS_NAMESPACE : GEV_XML_NAMESPACE);
  gsize length;
  const char *value = find_attribute ("version", n_attributes, attributes, &length);

  if (value != NULL)
    version = g_strndup (value, length);
  if (!g_str_has_prefix (uri, family))
    {
      fail (self, GEV_EXCHANGE_ERROR_WRONG_NAMESPACE, self->line,
            _("it is not an exchange file of Gevinst: the namespace is another"));
    }
  else if (!ours || (version != NULL && !g_str_equal (version, GEV_XML_VERSION)))
    {
      g_autofree char *reason =
        g_strdup_printf (_("it is of version %s of the exchange format, and this program reads version %s"),
                         ours ? version : uri + strlen (family), GEV_XML_VERSION);

      fail (self, GEV_EXCHANGE_ERROR_WRONG_VERSION, self->line, reason);
    }
}

static void
set_value (GevXmlReader *self,
           guint         field,
           const char   *text)
{
  g_autoptr (GError) error = NULL;

  if (!gev_value_from_string (gev_record_class_get_field (self->klass, field), text,
                              &self->values[field], &error))
    fail (self, GEV_EXCHANGE_ERROR_NOT_VALID, self->line, error->message);
}

static void
clear_record (GevXmlReader *self)
{
  for (guint i = 0; self->klass != NULL && i < self->klass->n_fields; i++)
    gev_value_clear (gev_record_class_get_field (self->klass, i), &self->values[i]);
  g_clear_pointer (&self->values, g_free);
  self->klass = NULL;
}

/* Space around and between the words of a value has no meaning but in text. */
static char *
collapse_space (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  guint kept = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *word = words[i];

      words[i] = NULL;
      if (*word != '\0')
        words[kept++] = word;
      else
        g_free (word);
    }

  return g_strjoinv (" ", words);
}

/* A form tells of no times but the day of the idea, on which it counts as made. */
static void
read_day (GevXmlReader   *self,
          int             n_attributes,
          const xmlChar **attributes)
{
  gsize length;
  const char *value = find_attribute ("date", n_attributes, attributes, &length);
  g_autofree char *raw = value != NULL ? g_strndup (value, length) : g_strdup ("");
  g_autofree char *day = collapse_space (raw);
  g_autofree char *time = g_strconcat (day, "T12:00:00Z", NULL);
  GevTime made;

  if (*day == '\0')
    return;
  if (gev_time_from_iso (time, &made))
    set_value (self, GEV_RECORD_CREATED, time);
  else
    fail (self, GEV_EXCHANGE_ERROR_NOT_VALID, self->line, _("there is no such day; write it as 2026-11-21"));
}

static void
begin_record (GevXmlReader   *self,
              const char     *name,
              int             n_attributes,
              const xmlChar **attributes)
{
  GType type = gev_record_types_find (name);

  if (self->is_form)
    type = g_str_equal (name, GEV_XML_IDEA) ? GEV_TYPE_PROJECT : G_TYPE_INVALID;
  clear_record (self);
  if (type == G_TYPE_INVALID)
    return;
  self->klass = gev_record_types_get_class (type);
  self->values = g_new0 (GevValue, self->klass->n_fields);
  self->field = GEV_RECORD_N_FIELDS - 1;
  if (self->is_form)
    {
      read_day (self, n_attributes, attributes);
      return;
    }
  for (guint i = 0; i < GEV_RECORD_N_FIELDS; i++)
    {
      gsize length;
      const char *value = find_attribute (gev_record_fields[i].name, n_attributes, attributes, &length);

      if (value != NULL)
        {
          g_autofree char *raw = g_strndup (value, length);
          g_autofree char *text = collapse_space (raw);

          set_value (self, i, text);
        }
    }
}

/* An idea is named by what it says, so that it is known when it comes again.
 * What says nothing is a place in the form that was not used, and what says the
 * same as another is one idea with it. Returns whether it is to be taken in. */
static gboolean
name_idea (GevXmlReader *self)
{
  g_autoptr (GString) text = g_string_new (GEV_XML_IDEAS_NAMESPACE);
  g_autofree char *uuid = NULL;
  gboolean says_something = FALSE;

  for (guint i = GEV_RECORD_N_FIELDS; i < self->klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (self->klass, i);
      g_autofree char *value = gev_value_to_string (field, &self->values[i]);
      g_autofree char *collapsed = value != NULL ? collapse_space (value) : NULL;

      if (collapsed == NULL || *collapsed == '\0')
        continue;
      g_string_append_printf (text, "\n%s: %s", field->name, collapsed);
      says_something = TRUE;
    }
  uuid = gev_uuid_new_for_text (text->str);
  set_value (self, GEV_RECORD_UUID, uuid);

  return says_something && gev_import_plan_lookup (self->plan, uuid) == NULL;
}

static void
end_record (GevXmlReader *self)
{
  g_autoptr (GevRecord) record = NULL;

  if (self->klass == NULL || (self->is_form && !name_idea (self)))
    return;
  record = gev_record_new_take_values (G_TYPE_FROM_CLASS (self->klass), self->values);
  gev_import_plan_add (self->plan, record, self->line);
}

/* Fields come in order, so that the search goes on from the last. What is not
 * found is left to the schema to refuse. */
static void
begin_field (GevXmlReader *self,
             const char   *name)
{
  g_string_truncate (self->text, 0);
  g_ptr_array_set_size (self->members, 0);
  if (self->klass == NULL)
    return;
  /* In a form they come in any order. */
  if (self->is_form)
    self->field = GEV_RECORD_N_FIELDS - 1;
  while (++self->field < self->klass->n_fields)
    if (g_str_equal (gev_record_class_get_field (self->klass, self->field)->name, name))
      return;
}

static void
set_texts (GevXmlReader   *self,
           const GevField *field)
{
  g_ptr_array_add (self->members, NULL);
  gev_value_take_list (field, &self->values[self->field], (char **) g_ptr_array_steal (self->members, NULL));
}

static void
set_references (GevXmlReader   *self,
                const GevField *field)
{
  g_autofree char *collapsed = collapse_space (self->text->str);
  g_auto (GStrv) members = g_strsplit (collapsed, " ", -1);

  for (char **member = members; *member != NULL; member++)
    if (!gev_uuid_is_valid (*member))
      {
        g_autofree char *reason = g_strdup_printf (_("“%s” is not a UUID"), *member);

        fail (self, GEV_EXCHANGE_ERROR_NOT_VALID, self->line, reason);
        return;
      }
  gev_value_take_list (field, &self->values[self->field], g_steal_pointer (&members));
}

static void
end_field (GevXmlReader *self)
{
  const GevField *field;

  if (self->klass == NULL || self->field >= self->klass->n_fields)
    return;
  field = gev_record_class_get_field (self->klass, self->field);
  if (self->is_form && *g_strstrip (self->text->str) == '\0')
    return;
  if (field->kind == GEV_FIELD_TEXTS)
    {
      set_texts (self, field);
    }
  else if (field->kind == GEV_FIELD_REFERENCES)
    {
      set_references (self, field);
    }
  else if (field->kind == GEV_FIELD_TEXT || field->kind == GEV_FIELD_PROSE)
    {
      set_value (self, self->field, self->text->str);
    }
  else
    {
      g_autofree char *text = collapse_space (self->text->str);

      set_value (self, self->field, text);
    }
}

/* The schema would say the same, but of the line where the element began. */
static void
check_space (GevXmlReader *self,
             const char   *text,
             int           length)
{
  guint line = self->parser->input->line;
  int i = 0;

  while (i < length && g_ascii_isspace (text[i]))
    i++;
  if (i == length)
    return;
  for (; i < length; i++)
    line -= text[i] == '\n';
  fail (self, GEV_EXCHANGE_ERROR_NOT_VALID, line, _("there is text between the elements"));
}

static void
report_progress (GevXmlReader *self)
{
  if (self->size > 0)
    gev_progress_report (self->progress, (double) g_seekable_tell (G_SEEKABLE (self->stream)) / self->size);
}

/* How long the file is, 0 where the stream cannot tell. */
static goffset
measure (GInputStream *stream,
         GCancellable *cancellable)
{
  GSeekable *seekable = G_IS_SEEKABLE (stream) ? G_SEEKABLE (stream) : NULL;
  goffset start, size = 0;

  if (seekable == NULL || !g_seekable_can_seek (seekable))
    return 0;
  start = g_seekable_tell (seekable);
  if (g_seekable_seek (seekable, 0, G_SEEK_END, cancellable, NULL))
    size = g_seekable_tell (seekable);

  return g_seekable_seek (seekable, start, G_SEEK_SET, cancellable, NULL) ? size : 0;
}

static int
read_cb (void *data,
         char *buffer,
         int   size)
{
  GevXmlReader *self = data;
  GError *error = NULL;
  gssize length;

  if (self->n_since_event > EVENT_BYTES_MAX)
    fail (self, GEV_EXCHANGE_ERROR_TOO_LARGE, self->event_line,
          _("a tag, comment or section is larger than any that belongs here"));
  if (self->error != NULL)
    return -1;
  length = gev_xml_source_read (self->source, buffer, size, self->cancellable, &error);
  if (error != NULL)
    {
      take_source_error (self, error, self->parser->input->line);
      return -1;
    }
  self->at_end = length == 0;
  self->n_since_event += length;
  report_progress (self);

  return (int) length;
}

static void
parser_error_cb (void          *data,
                 GevXmlProblem  problem)
{
  xmlParserCtxtPtr parser = problem->ctxt;
  GevXmlReader *self = parser->_private;
  g_autofree char *reason = NULL;
  GevExchangeError code;

  if (problem->level < XML_ERR_ERROR || self->error != NULL)
    return;
  reason = gev_xml_reason_of_parser (problem, is_at_end (self), &code);
  fail (self, code, problem->line, reason);
}

static void
schema_error_cb (void          *data,
                 GevXmlProblem  problem)
{
  GevXmlReader *self = data;
  g_autofree char *reason = NULL;

  if (problem->level < XML_ERR_ERROR || self->error != NULL)
    return;
  reason = gev_xml_reason_of_schema (problem, self->element, self->ended);
  fail (self, GEV_EXCHANGE_ERROR_NOT_VALID, self->line, reason);
}

/* Comes before anything of the declaration is read, and nothing is. */
static void
doctype_cb (void          *data,
            const xmlChar *name,
            const xmlChar *public_id,
            const xmlChar *system_id)
{
  GevXmlReader *self = data;

  fail (self, GEV_EXCHANGE_ERROR_DOCTYPE, self->parser->input->line,
        _("it has a document type declaration (DOCTYPE), which is not allowed"));
  xmlStopParser (self->parser);
}

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  GevXmlReader *self = data;

  if (!enter_event (self))
    return;

  self->element = (const char *) name;
  self->ended = FALSE;
  self->line = get_line (self);
  /* The parser tells of a tag before it misses the sign that ends it. */
  if (is_at_end (self))
    fail (self, GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, self->line,
          _("the file ends too early; it may have been cut off"));
  if (self->depth < DEPTH_MAX)
    self->lines[self->depth] = self->line;
  switch (self->depth++)
    {
    case 0:
      check_root (self, uri != NULL ? (const char *) uri : "", n_attributes, attributes);
      break;
    case 1:
      begin_record (self, (const char *) name, n_attributes, attributes);
      break;
    case 2:
      begin_field (self, (const char *) name);
      break;
    default:
      g_string_truncate (self->text, 0);
      break;
    }
}

static void
end_element_cb (void          *data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  GevXmlReader *self = data;

  if (!enter_event (self))
    return;

  self->element = (const char *) name;
  self->ended = TRUE;
  self->line = self->lines[MIN (self->depth, DEPTH_MAX) - 1];
  if (self->depth == 4)
    g_ptr_array_add (self->members, g_strdup (self->text->str));
  else if (self->depth == 3)
    end_field (self);
  else if (self->depth == 2)
    end_record (self);
  self->depth--;
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  GevXmlReader *self = data;

  if (!enter_event (self))
    return;
  if (self->depth < 3)
    {
      check_space (self, (const char *) text, length);
      return;
    }

  g_string_append_len (self->text, (const char *) text, length);
  if (self->text->len > FIELD_BYTES_MAX)
    {
      g_autofree char *reason = g_strdup_printf (_("<%s> is too long"), self->element);

      fail (self, GEV_EXCHANGE_ERROR_TOO_LARGE, self->line, reason);
    }
}

static void
comment_cb (void          *data,
            const xmlChar *text)
{
  enter_event (data);
}

static void
instruction_cb (void          *data,
                const xmlChar *target,
                const xmlChar *text)
{
  enter_event (data);
}

/* The root element tells which schema holds. The validator is put between the
 * parser and the reader here, and takes part from this very element on. */
static void
start_root_cb (void           *data,
               const xmlChar  *name,
               const xmlChar  *prefix,
               const xmlChar  *uri,
               int             n_namespaces,
               const xmlChar **namespaces,
               int             n_attributes,
               int             n_defaulted,
               const xmlChar **attributes)
{
  GevXmlReader *self = data;
  xmlParserCtxtPtr parser = self->parser;

  self->is_form = uri != NULL && g_str_has_prefix ((const char *) uri, FORM_FAMILY);
  self->validator = xmlSchemaNewValidCtxt (self->is_form ? gev_xml_schema_get_for_ideas () : gev_xml_schema_get ());
  xmlSchemaSetValidStructuredErrors (self->validator, schema_error_cb, self);
  parser->sax->startElementNs = start_element_cb;
  self->plug = xmlSchemaSAXPlug (self->validator, &parser->sax, &parser->userData);
  parser->sax->serror = parser_error_cb;
  parser->sax->startElementNs (parser->userData, name, prefix, uri, n_namespaces, namespaces, n_attributes,
                               n_defaulted, attributes);
}

static void
parse (GevXmlReader *self)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = doctype_cb,
    .startElementNs = start_root_cb,
    .endElementNs = end_element_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
    .cdataBlock = characters_cb,
    .comment = comment_cb,
    .processingInstruction = instruction_cb,
    .serror = parser_error_cb,
  };

  self->parser = xmlCreateIOParserCtxt (&handler, self, read_cb, NULL, self, XML_CHAR_ENCODING_UTF8);
  self->parser->_private = self;
  xmlCtxtUseOptions (self->parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);

  xmlParseDocument (self->parser);
  if (!self->parser->wellFormed || self->validator == NULL || xmlSchemaIsValid (self->validator) != 1)
    fail (self, GEV_EXCHANGE_ERROR_NOT_VALID, self->lines[0], _("it is not as the format says"));

  if (self->plug != NULL)
    xmlSchemaSAXUnplug (self->plug);
  /* Of a DOCTYPE behind an error nothing is told, but the parser may begin a
   * document for what it declares, and leaves it behind. */
  g_clear_pointer (&self->parser->myDoc, xmlFreeDoc);
  xmlFreeParserCtxt (self->parser);
  xmlSchemaFreeValidCtxt (self->validator);
}

/**
 * gev_xml_read:
 * @stream: an exchange file or a form for ideas, from its beginning; it is left
 *   open
 * @name: the name of the file, for messages
 * @cancellable: (nullable): to cancel with
 * @progress: (nullable): is told how much is read
 * @error: return location for a #GEV_EXCHANGE_ERROR with the file and line, or
 *   a #G_IO_ERROR
 *
 * Reads a file, whose root element tells which of the two it is, and holds it to the schema on the way, in memory that
 * grows with what it records only. A file that does not follow the format is
 * refused as a whole; what is wrong with a record that does is told by its item
 * in the plan.
 *
 * Returns: (transfer full) (nullable): an item for each record, in the order of
 *   the file
 */
GevImportPlan *
gev_xml_read (GInputStream  *stream,
              const char    *name,
              GCancellable  *cancellable,
              GevProgress   *progress,
              GError       **error)
{
  g_autoptr (GevXmlSource) source = gev_xml_source_new (stream);
  g_autoptr (GevImportPlan) plan = gev_import_plan_new (name);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);
  GevXmlReader self = {
    .name = name,
    .event_line = 1,
    .stream = stream,
    .source = source,
    .cancellable = cancellable,
    .progress = progress,
    .size = measure (stream, cancellable),
    .plan = plan,
    .text = text,
    .members = members,
  };
  GError *source_error = NULL;

  if (gev_xml_source_open (source, cancellable, &source_error))
    parse (&self);
  else
    take_source_error (&self, source_error, 1);
  clear_record (&self);
  if (self.error == NULL)
    g_cancellable_set_error_if_cancelled (cancellable, &self.error);
  if (self.error != NULL)
    {
      g_propagate_error (error, self.error);
      return NULL;
    }

  return g_steal_pointer (&plan);
}
