/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xml-source.h"

#include <glib/gi18n-lib.h>

#include "gev-exchange-error.h"

#define BUFFER_SIZE (64 * 1024)
#define DECLARATION_MAX 512

/**
 * GevXmlSource:
 *
 * The bytes of an XML file as UTF-8. The decoding is done here, for the two
 * encodings that every XML program must know, and not by the parser, which
 * would hand the file to any converter that it names.
 */
struct _GevXmlSource
{
  GObject parent_instance;

  GBufferedInputStream *file;
  GInputStream *text;
};

G_DEFINE_FINAL_TYPE (GevXmlSource, gev_xml_source, G_TYPE_OBJECT)

static gboolean
set_encoding_error (GError     **error,
                    const char  *encoding)
{
  g_set_error (error, GEV_EXCHANGE_ERROR, GEV_EXCHANGE_ERROR_ENCODING,
               _("the file is written in %s; save it as UTF-8"), encoding);

  return FALSE;
}

/* The encoding that an XML declaration names, %NULL if it names none. */
static char *
find_declared_encoding (const char *bytes,
                        gsize       length)
{
  g_autofree char *start = g_strndup (bytes, MIN (length, DECLARATION_MAX));
  char *end = strstr (start, "?>"), *name;

  if (!g_str_has_prefix (start, "<?xml") || end == NULL)
    return NULL;
  *end = '\0';
  name = strstr (start, "encoding");
  if (name == NULL)
    return NULL;
  name += strlen ("encoding");
  name += strspn (name, " \t\r\n=\"'");

  return g_strndup (name, strcspn (name, "\"' \t\r\n"));
}

static gboolean
check_declared_encoding (const char  *bytes,
                         gsize        length,
                         GError     **error)
{
  g_autofree char *encoding = find_declared_encoding (bytes, length);

  if (encoding == NULL || g_ascii_strcasecmp (encoding, "UTF-8") == 0 ||
      g_ascii_strcasecmp (encoding, "US-ASCII") == 0)
    return TRUE;

  return set_encoding_error (error, encoding);
}

/* Reads ahead as much as the encoding is told by; a stream may give a byte at a
 * time. */
static gboolean
read_ahead (GevXmlSource  *self,
            GCancellable  *cancellable,
            GError       **error)
{
  gssize read = 1;

  while (read > 0 && g_buffered_input_stream_get_available (self->file) < DECLARATION_MAX)
    read = g_buffered_input_stream_fill (self->file, -1, cancellable, error);

  return read >= 0;
}

static gboolean
decode (GevXmlSource  *self,
        const char    *encoding,
        GError       **error)
{
  g_autoptr (GCharsetConverter) converter = g_charset_converter_new ("UTF-8", encoding, error);

  if (converter == NULL)
    return FALSE;
  self->text = g_converter_input_stream_new (G_INPUT_STREAM (self->file), G_CONVERTER (converter));

  return TRUE;
}

static void
gev_xml_source_finalize (GObject *object)
{
  GevXmlSource *self = GEV_XML_SOURCE (object);

  g_clear_object (&self->text);
  g_object_unref (self->file);

  G_OBJECT_CLASS (gev_xml_source_parent_class)->finalize (object);
}

static void
gev_xml_source_class_init (GevXmlSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_xml_source_finalize;
}

static void
gev_xml_source_init (GevXmlSource *self)
{
}

/**
 * gev_xml_source_new:
 * @stream: the file; it is left open
 *
 * Returns: (transfer full): a source of its text
 */
GevXmlSource *
gev_xml_source_new (GInputStream *stream)
{
  GevXmlSource *self = g_object_new (GEV_TYPE_XML_SOURCE, NULL);

  self->file = G_BUFFERED_INPUT_STREAM (g_buffered_input_stream_new_sized (stream, BUFFER_SIZE));
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (self->file), FALSE);

  return self;
}

/**
 * gev_xml_source_open:
 * @self: a source that has not been read
 * @cancellable: (nullable): to cancel with
 * @error: return location for %GEV_EXCHANGE_ERROR_ENCODING or a #G_IO_ERROR
 *
 * Finds out how the file is encoded: by its byte order mark, else UTF-8.
 *
 * Returns: whether it is UTF-8 or UTF-16
 */
gboolean
gev_xml_source_open (GevXmlSource  *self,
                     GCancellable  *cancellable,
                     GError       **error)
{
  const char *bytes;
  gsize length;

  if (!read_ahead (self, cancellable, error))
    return FALSE;
  bytes = g_buffered_input_stream_peek_buffer (self->file, &length);

  if (length >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    return decode (self, bytes[0] == '\xff' ? "UTF-16LE" : "UTF-16BE", error) &&
           g_input_stream_skip (G_INPUT_STREAM (self->file), 2, cancellable, error) == 2;
  if (length >= 2 && (bytes[0] == '\0' || bytes[1] == '\0'))
    return set_encoding_error (error, _("UTF-16 without a byte order mark"));

  self->text = G_INPUT_STREAM (g_object_ref (self->file));
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      if (g_input_stream_skip (self->text, 3, cancellable, error) < 0)
        return FALSE;
      bytes += 3;
      length -= 3;
    }

  /* The one other encoding that the parser would find out by itself. */
  if (length >= 4 && memcmp (bytes, "\x4c\x6f\xa7\x94", 4) == 0)
    return set_encoding_error (error, "EBCDIC");

  return check_declared_encoding (bytes, length, error);
}

/**
 * gev_xml_source_read:
 * @self: a source that is open
 * @buffer: where the text goes
 * @size: how many bytes it takes
 * @cancellable: (nullable): to cancel with
 * @error: return location for %GEV_EXCHANGE_ERROR_ENCODING or a #G_IO_ERROR
 *
 * Returns: how many bytes were read, fewer than @size only at the end; -1 after
 *   an error
 */
gssize
gev_xml_source_read (GevXmlSource  *self,
                     char          *buffer,
                     gsize          size,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (GError) problem = NULL;
  gsize length;

  if (!g_input_stream_read_all (self->text, buffer, size, &length, cancellable, &problem))
    {
      if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) ||
          g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
        g_set_error_literal (error, GEV_EXCHANGE_ERROR, GEV_EXCHANGE_ERROR_ENCODING,
                             _("the text is not UTF-16 as the file begins"));
      else
        g_propagate_error (error, g_steal_pointer (&problem));
      return -1;
    }

  /* The parser takes a null character for the end of the file. One that XML
   * forbids just as well makes it tell where it stands. */
  for (gsize i = 0; i < length; i++)
    if (buffer[i] == '\0')
      buffer[i] = '\1';

  return (gssize) length;
}
