/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-pdf-update.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gev-report-error.h"

/* cairo 1.16 writes the structure of a document, but not its language, nor attributes of the elements, nor
 * XMP. An incremental update (ISO 32000-1, 7.5.6) adds them: the file is left as it is, and objects that
 * change are written anew behind it together with a table of where they are. cairo's files are plain enough
 * for that: one classic cross-reference table, no object streams. */

#define XREF_ENTRY 20
#define STRUCT_ELEMENT "<< /Type /StructElem\n   /S /"

typedef struct {
  const char *data;
  gsize size;
  gsize *offsets; /* of each object; 0: none */
  guint n_objects;
  guint root;
  guint info;
  gsize xref;
} Pdf;

/* An object of the update. */
typedef struct {
  guint number;
  gsize offset;
} Changed;

static void
clear_pdf (Pdf *pdf)
{
  g_free (pdf->offsets);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pdf, clear_pdf)

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, GEV_REPORT_ERROR, GEV_REPORT_ERROR_PDF,
                       _("The PDF that was drawn cannot be completed."));

  return FALSE;
}

/* What is sought stands near the end of the file. */
static const char *
find_last (const Pdf  *pdf,
           const char *text)
{
  gsize length = strlen (text);

  for (gsize i = pdf->size; i >= length; i--)
    if (memcmp (pdf->data + i - length, text, length) == 0)
      return pdf->data + i - length;

  return NULL;
}

/* Reads the number behind @key, which stands behind @start. */
static gboolean
read_number (const char *start,
             const char *key,
             guint64    *number)
{
  const char *found = start != NULL ? strstr (start, key) : NULL;
  char *end;

  if (found == NULL)
    return FALSE;

  found += strlen (key);
  *number = g_ascii_strtoull (found, &end, 10);

  return end > found;
}

static gboolean
read_xref (Pdf     *pdf,
           guint64  size)
{
  g_autofree char *head = g_strdup_printf ("xref\n0 %" G_GUINT64_FORMAT "\n", size);
  const char *entry;

  if (pdf->xref >= pdf->size || size > pdf->size / XREF_ENTRY ||
      pdf->size - pdf->xref < strlen (head) + size * XREF_ENTRY ||
      !g_str_has_prefix (pdf->data + pdf->xref, head))
    return FALSE;

  pdf->n_objects = (guint) size;
  pdf->offsets = g_new0 (gsize, size);
  entry = pdf->data + pdf->xref + strlen (head);
  for (guint i = 0; i < pdf->n_objects; i++, entry += XREF_ENTRY)
    {
      guint64 offset = g_ascii_strtoull (entry, NULL, 10);

      if (entry[17] != 'n')
        continue;
      if (offset >= pdf->size)
        return FALSE;
      pdf->offsets[i] = (gsize) offset;
    }

  return TRUE;
}

static gboolean
read_pdf (Pdf         *pdf,
          GByteArray  *bytes,
          GError     **error)
{
  guint64 size;
  guint64 root;
  guint64 info;
  guint64 xref;
  const char *trailer;

  pdf->data = (const char *) bytes->data;
  pdf->size = bytes->len - 1; /* without the NUL that ends it */

  trailer = find_last (pdf, "\ntrailer\n");
  if (!read_number (trailer, "/Size ", &size) || !read_number (trailer, "/Root ", &root) ||
      !read_number (trailer, "/Info ", &info) || !read_number (trailer, "startxref\n", &xref))
    return refuse (error);

  pdf->xref = (gsize) xref;
  if (!read_xref (pdf, size) || root >= size || info >= size)
    return refuse (error);

  pdf->root = (guint) root;
  pdf->info = (guint) info;

  return TRUE;
}

/* The dictionary of object @number, from its opening to behind its closing; %NULL if it is something else. */
static const char *
find_dictionary (const Pdf *pdf,
                 guint      number,
                 gsize     *length)
{
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n", number);
  const char *start;
  const char *end;

  if (number >= pdf->n_objects || pdf->offsets[number] == 0)
    return NULL;

  start = pdf->data + pdf->offsets[number];
  if (!g_str_has_prefix (start, head))
    return NULL;

  start += strlen (head);
  end = strstr (start, "\nendobj");
  if (!g_str_has_prefix (start, "<<") || end == NULL || !g_str_has_prefix (end - 2, ">>"))
    return NULL;

  *length = (gsize) (end - start);

  return start;
}

static void
begin_object (GString *out,
              GArray  *changed,
              guint    number)
{
  Changed object = { number, out->len };

  g_array_append_val (changed, object);
  g_string_append_printf (out, "%u 0 obj\n", number);
}

/* Writes a dictionary anew, with @entries added at its end. */
static void
write_dictionary (GString    *out,
                  GArray     *changed,
                  guint       number,
                  const char *dictionary,
                  gsize       length,
                  const char *entries)
{
  begin_object (out, changed, number);
  g_string_append_len (out, dictionary, (gssize) (length - strlen (">>")));
  g_string_append_printf (out, "   %s\n>>\nendobj\n", entries);
}

static void
append_xmp (GString    *xmp,
            const char *before,
            const char *text,
            const char *after)
{
  g_autofree char *escaped = NULL;

  if (text == NULL)
    return;

  escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (xmp, "%s%s%s\n", before, escaped, after);
}

static GString *
make_xmp (GevDocument *document)
{
  GString *xmp = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                               "<rdf:Description rdf:about=\"\" "
                               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                               "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
                               "<dc:format>application/pdf</dc:format>\n");

  append_xmp (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", gev_document_get_title (document),
              "</rdf:li></rdf:Alt></dc:title>");
  append_xmp (xmp, "<dc:creator><rdf:Seq><rdf:li>", gev_document_get_author (document),
              "</rdf:li></rdf:Seq></dc:creator>");
  append_xmp (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
              gev_document_get_subject (document), "</rdf:li></rdf:Alt></dc:description>");
  append_xmp (xmp, "<dc:language><rdf:Bag><rdf:li>", gev_document_get_language (document),
              "</rdf:li></rdf:Bag></dc:language>");
  append_xmp (xmp, "<xmp:CreateDate>", gev_document_get_created (document), "</xmp:CreateDate>");
  g_string_append (xmp, "<xmp:CreatorTool>Gevinst " GEV_VERSION "</xmp:CreatorTool>\n"
                        "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");

  return xmp;
}

/* The catalogue with language, metadata and the wish that a window shows the title. */
static gboolean
write_catalogue (const Pdf    *pdf,
                 GString      *out,
                 GArray       *changed,
                 GevDocument  *document,
                 GError      **error)
{
  guint metadata = pdf->n_objects;
  g_autofree char *language = gev_pdf_string (gev_document_get_language (document));
  g_autofree char *entries = NULL;
  GString *xmp;
  gsize length;
  const char *catalogue = find_dictionary (pdf, pdf->root, &length);

  if (catalogue == NULL)
    return refuse (error);

  entries = g_strdup_printf ("/Lang %s\n   /Metadata %u 0 R\n"
                             "   /ViewerPreferences << /DisplayDocTitle true >>",
                             language, metadata);
  write_dictionary (out, changed, pdf->root, catalogue, length, entries);

  xmp = make_xmp (document);
  begin_object (out, changed, metadata);
  g_string_append_printf (out, "<< /Type /Metadata /Subtype /XML /Length %" G_GSIZE_FORMAT " >>\nstream\n%s"
                          "\nendstream\nendobj\n", xmp->len, xmp->str);
  g_string_free (xmp, TRUE);

  return TRUE;
}

static gboolean
is_described (const char *tag,
              gsize       length)
{
  return (length == 6 && strncmp (tag, "Figure", 6) == 0) || (length == 2 && strncmp (tag, "TH", 2) == 0);
}

/* cairo numbers the elements in the order in which they were begun, so the n-th that wants entries gets the
 * n-th. */
static gboolean
write_elements (const Pdf  *pdf,
                GString    *out,
                GArray     *changed,
                GArray     *elements,
                GError    **error)
{
  guint next = 0;

  for (guint i = 1; i < pdf->n_objects; i++)
    {
      const GevPdfElement *element;
      const char *tag;
      gsize length;
      gsize tag_length;
      const char *dictionary = find_dictionary (pdf, i, &length);

      if (dictionary == NULL || !g_str_has_prefix (dictionary, STRUCT_ELEMENT))
        continue;

      tag = dictionary + strlen (STRUCT_ELEMENT);
      tag_length = strcspn (tag, "\n");
      if (!is_described (tag, tag_length))
        continue;
      if (next == elements->len)
        return refuse (error);

      element = &g_array_index (elements, GevPdfElement, next++);
      if (strlen (element->tag) != tag_length || strncmp (element->tag, tag, tag_length) != 0)
        return refuse (error);

      write_dictionary (out, changed, i, dictionary, length, element->entries);
    }

  return next == elements->len ? TRUE : refuse (error);
}

static int
compare_changed_cb (gconstpointer a,
                    gconstpointer b)
{
  const Changed *left = a;
  const Changed *right = b;

  return left->number < right->number ? -1 : left->number > right->number;
}

static void
write_trailer (const Pdf *pdf,
               GString   *out,
               GArray    *changed)
{
  gsize xref = out->len;

  g_array_sort (changed, compare_changed_cb);
  g_string_append (out, "xref\n");
  for (guint i = 0; i < changed->len; i++)
    {
      const Changed *object = &g_array_index (changed, Changed, i);

      g_string_append_printf (out, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", object->number, object->offset);
    }

  g_string_append_printf (out, "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n"
                          "   /Prev %" G_GSIZE_FORMAT "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          pdf->n_objects + 1, pdf->root, pdf->info, pdf->xref, xref);
}

/**
 * gev_pdf_string:
 * @text: text, UTF-8
 *
 * Returns: (transfer full): @text as a string object of PDF, UTF-16 in hexadecimal figures
 */
char *
gev_pdf_string (const char *text)
{
  GString *string = g_string_new ("<FEFF");
  glong length;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);

  for (glong i = 0; units != NULL && i < length; i++)
    g_string_append_printf (string, "%04X", units[i]);
  g_string_append_c (string, '>');

  return g_string_free (string, FALSE);
}

/**
 * gev_pdf_update:
 * @pdf: a file that cairo has written
 * @document: what it shows
 * @elements: (element-type GevPdfElement): its figures and heads of tables, in order
 * @error: where to put what went wrong
 *
 * Adds language, XMP, text alternatives and attributes of table heads to a PDF.
 *
 * Returns: (transfer full): the file; %NULL if it is not of the shape that cairo gives
 */
GBytes *
gev_pdf_update (GByteArray   *pdf,
                GevDocument  *document,
                GArray       *elements,
                GError      **error)
{
  const guint8 nul = 0;
  g_auto (Pdf) read = { 0 };
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (Changed));
  GString *out;
  gboolean done;

  /* So that it can be searched as text, from places where no NUL comes before what is sought. */
  g_byte_array_append (pdf, &nul, 1);
  if (!read_pdf (&read, pdf, error))
    return NULL;

  out = g_string_new_len (read.data, (gssize) read.size);
  done = write_catalogue (&read, out, changed, document, error) &&
         write_elements (&read, out, changed, elements, error);
  if (!done)
    {
      g_string_free (out, TRUE);
      return NULL;
    }

  write_trailer (&read, out, changed);

  return g_string_free_to_bytes (out);
}
