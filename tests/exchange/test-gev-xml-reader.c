/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xml-reader.h"

#include <libxml/parser.h>
#include <libxml/xmlIO.h>

#include "gev-project.h"
#include "gev-record-set.h"
#include "gev-xml-export.h"

#define OPEN "<exchange xmlns=\"https://gevinst.no/ns/exchange/1\" version=\"1.0\">\n"
#define COMMON " created=\"2026-01-01T00:00:00Z\" modified=\"2026-01-01T00:00:00Z\" revision=\"1\""
#define PROJECT "<project uuid=\"01900000-0000-7000-8000-000000000002\"" COMMON "><title>A</title>"

static char *
build_path (const char *folder,
            const char *name)
{
  return g_strdup_printf (GEV_TEST_DATA "/exchange/%s/%s.xml", folder, name);
}

static GBytes *
load (const char *folder,
      const char *name)
{
  g_autofree char *path = build_path (folder, name);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

static GevImportPlan *
import (const char  *name,
        GBytes      *bytes,
        GError     **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return gev_xml_read (stream, name, NULL, NULL, error);
}

static GevImportPlan *
import_good (const char *name)
{
  g_autoptr (GBytes) bytes = load ("good", name);
  g_autoptr (GError) error = NULL;
  GevImportPlan *plan = import (name, bytes, &error);

  g_assert_no_error (error);

  return plan;
}

static GBytes *
export (GevImportPlan *plan)
{
  g_autoptr (GevRecordSet) records = gev_record_set_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    gev_record_set_add (records, gev_import_item_get_record (gev_import_plan_get_item (plan, i)));
  gev_xml_export (records, NULL, TRUE, stream, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Every file of this kind says the same, each in its own way. */
static void
test_good (gconstpointer name)
{
  g_autoptr (GBytes) expected = load ("good", "small");
  g_autoptr (GevImportPlan) plan = import_good (name);
  g_autoptr (GBytes) bytes = export (plan);

  g_assert_cmpuint (gev_import_plan_get_n (plan), ==, 6);
  g_assert_cmpuint (gev_import_plan_count (plan, GEV_IMPORT_REFUSED), ==, 0);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

static void
test_nothing (void)
{
  g_autoptr (GevImportPlan) plan = import_good ("nothing");

  g_assert_cmpuint (gev_import_plan_get_n (plan), ==, 0);
}

static void
test_lines (void)
{
  const guint small[] = { 3, 8, 14, 31, 41, 46 };
  const guint other[] = { 9, 15, 22, 44, 55, 61 };
  g_autoptr (GevImportPlan) plan = import_good ("small");
  g_autoptr (GevImportPlan) plan_of_other = import_good ("small-other-program");

  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    {
      g_assert_cmpuint (gev_import_item_get_line (gev_import_plan_get_item (plan, i)), ==, small[i]);
      g_assert_cmpuint (gev_import_item_get_line (gev_import_plan_get_item (plan_of_other, i)), ==, other[i]);
    }
}

static void
check_error (const char *name,
             GBytes     *bytes,
             int         code,
             guint       line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevImportPlan) plan = import (name, bytes, &error);
  g_autofree char *place = g_strdup_printf ("%s: line %u: ", name, line);

  g_assert_null (plan);
  g_assert_error (error, GEV_EXCHANGE_ERROR, code);
  if (!g_str_has_prefix (error->message, place))
    g_error ("Not “%s…” but “%s”", place, error->message);
  g_assert_cmpuint (g_utf8_strlen (error->message, -1), <, 600);
}

typedef struct
{
  const char *name;
  int code;
  guint line;
} Bad;

static const Bad bad[] = {
  { "empty", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 1 },
  { "only-space", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 3 },
  { "text", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 1 },
  { "cut-off", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 14 },
  { "mismatch", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 5 },
  { "bare-ampersand", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 5 },
  { "undeclared-entity", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 5 },
  { "two-roots", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 7 },
  { "attribute-twice", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 3 },
  { "control-character", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 5 },
  { "control-reference", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 5 },
  { "undeclared-prefix", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 5 },
  { "less-than-in-attribute", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 3 },
  { "null", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 5 },
  { "doctype-malformed", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 1 },
  { "null-at-end", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 53 },
  { "late-declaration", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 2 },
  { "surrogate-utf-8", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 5 },

  { "latin-1", GEV_EXCHANGE_ERROR_ENCODING, 1 },
  { "invalid-utf-8", GEV_EXCHANGE_ERROR_ENCODING, 5 },
  { "invalid-utf-8-comment", GEV_EXCHANGE_ERROR_ENCODING, 3 },
  { "overlong-utf-8", GEV_EXCHANGE_ERROR_ENCODING, 5 },
  { "utf-16-without-mark", GEV_EXCHANGE_ERROR_ENCODING, 1 },
  { "utf-7", GEV_EXCHANGE_ERROR_ENCODING, 1 },
  { "ebcdic", GEV_EXCHANGE_ERROR_ENCODING, 1 },

  { "no-namespace", GEV_EXCHANGE_ERROR_WRONG_NAMESPACE, 2 },
  { "other-namespace", GEV_EXCHANGE_ERROR_WRONG_NAMESPACE, 1 },
  { "next-namespace", GEV_EXCHANGE_ERROR_WRONG_VERSION, 2 },
  { "next-version", GEV_EXCHANGE_ERROR_WRONG_VERSION, 2 },
  { "no-version", GEV_EXCHANGE_ERROR_NOT_VALID, 2 },
  { "other-root", GEV_EXCHANGE_ERROR_NOT_VALID, 1 },

  { "doctype", GEV_EXCHANGE_ERROR_DOCTYPE, 2 },
  { "billion-laughs", GEV_EXCHANGE_ERROR_DOCTYPE, 2 },
  { "quadratic-blowup", GEV_EXCHANGE_ERROR_DOCTYPE, 2 },
  { "external-entity-file", GEV_EXCHANGE_ERROR_DOCTYPE, 2 },
  { "external-entity-http", GEV_EXCHANGE_ERROR_DOCTYPE, 2 },
  { "external-dtd", GEV_EXCHANGE_ERROR_DOCTYPE, 2 },
  { "parameter-entity", GEV_EXCHANGE_ERROR_DOCTYPE, 3 },

  { "unknown-type", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { "plural-type", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { "unknown-field", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "foreign-field", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "field-order", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "field-twice", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "type-order", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "two-portfolios", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "field-missing", GEV_EXCHANGE_ERROR_NOT_VALID, 4 },
  { "uuid-missing", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { "revision-missing", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { "unknown-attribute", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { "text-between", GEV_EXCHANGE_ERROR_NOT_VALID, 4 },
  { "text-outside", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { "element-in-text", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "element-in-list", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "list-without-members", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "record-in-record", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "type-override", GEV_EXCHANGE_ERROR_NOT_VALID, 4 },
  { "nil", GEV_EXCHANGE_ERROR_NOT_VALID, 4 },

  { "day-2023-02-29", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "day-with-zone", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "day-norwegian", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "day-empty", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "year-0", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "year-10000", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "time-local", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { "time-offset", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { "time-24", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { "revision-0", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { "money-65-bits", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "money-huge", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "money-in-kroner", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "money-below-0", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "decimal-7-places", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "decimal-comma", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "decimal-exponent", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "decimal-not-a-number", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "decimal-too-large", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "number-hexadecimal", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "term-unknown", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "term-capital", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "term-unknown-in-list", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "boolean-yes", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "boolean-1", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "uuid-capitals", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { "uuid-braces", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
  { "reference-in-list", GEV_EXCHANGE_ERROR_NOT_VALID, 6 },
  { "line-too-long", GEV_EXCHANGE_ERROR_NOT_VALID, 4 },
  { "next-line-character", GEV_EXCHANGE_ERROR_NOT_VALID, 5 },
};

static void
test_bad (gconstpointer data)
{
  const Bad *file = data;
  g_autoptr (GBytes) bytes = load ("bad", file->name);

  check_error (file->name, bytes, file->code, file->line);
}

/* No file of the corpus is left out of the table. */
static void
test_bad_is_whole (void)
{
  g_autoptr (GDir) folder = g_dir_open (GEV_TEST_DATA "/exchange/bad", 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      gboolean found = g_str_equal (name, "utf-16-half-letter.xml") || g_str_equal (name, "utf-16-surrogate.xml");

      for (gsize i = 0; i < G_N_ELEMENTS (bad) && !found; i++)
        found = g_str_has_prefix (name, bad[i].name) && g_str_equal (name + strlen (bad[i].name), ".xml");
      if (!found)
        g_error ("%s is not in the table", name);
    }
}

/* Where the text cannot be decoded, the line is that of the parser, which has
 * not come so far; the code is what counts. */
static void
test_bad_utf_16 (gconstpointer name)
{
  g_autoptr (GBytes) bytes = load ("bad", name);
  g_autoptr (GError) error = NULL;

  g_assert_null (import (name, bytes, &error));
  g_assert_error (error, GEV_EXCHANGE_ERROR, GEV_EXCHANGE_ERROR_ENCODING);
}

static void
test_refused (void)
{
  const struct
  {
    const char *name;
    guint n;
    guint line;
  } cases[] = {
    { "uuid-twice", 2, 6 },
    { "organisation-number", 1, 3 },
    { "municipality-number", 1, 3 },
    { "target-wrong-way", 2, 6 },
    { "target-same", 2, 6 },
    { "ends-before-start", 1, 3 },
    { "title-empty", 1, 3 },
    { "link", 1, 3 },
    { "benefit-of-nothing", 2, 6 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = load ("refused", cases[i].name);
      g_autoptr (GError) error = NULL;
      g_autoptr (GevImportPlan) plan = import (cases[i].name, bytes, &error);
      GevImportItem *item;

      g_assert_no_error (error);
      g_assert_cmpuint (gev_import_plan_get_n (plan), ==, cases[i].n);
      g_assert_cmpuint (gev_import_plan_count (plan, GEV_IMPORT_REFUSED), ==, 1);
      item = gev_import_plan_get_item (plan, cases[i].n - 1);
      g_assert_cmpint (gev_import_item_get_result (item), ==, GEV_IMPORT_REFUSED);
      g_assert_cmpuint (gev_import_item_get_line (item), ==, cases[i].line);
      g_assert_nonnull (gev_import_item_get_message (item));
    }
}

static void
test_cut_off_anywhere (void)
{
  g_autoptr (GBytes) bytes = load ("good", "small");
  /* Without its last line break the file is whole. */
  gsize length = g_bytes_get_size (bytes) - 1;

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) start = g_bytes_new_from_bytes (bytes, 0, i);
      g_autoptr (GError) error = NULL;

      g_assert_null (import ("cut", start, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == GEV_EXCHANGE_ERROR);
      g_assert_true (error->code == GEV_EXCHANGE_ERROR_NOT_WELL_FORMED ||
                     error->code == GEV_EXCHANGE_ERROR_ENCODING);
    }
}

/* Whatever a byte is changed to, the file is refused, or what was read of it
 * is written and read again the same. */
static void
test_changed_anywhere (void)
{
  g_autoptr (GBytes) bytes = load ("good", "small");
  gsize length = g_bytes_get_size (bytes);

  for (guint i = 0; i < 4000; i++)
    {
      char *text = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GevImportPlan) plan = NULL;
      g_autoptr (GBytes) once = NULL;
      g_autoptr (GBytes) twice = NULL;
      g_autoptr (GevImportPlan) again = NULL;
      g_autoptr (GError) error = NULL;

      text[g_test_rand_int_range (0, length)] = g_test_rand_int_range (0, 256);
      changed = g_bytes_new_take (text, length);
      plan = import ("changed", changed, &error);
      g_assert_true ((plan == NULL) == (error != NULL));
      if (plan == NULL || gev_import_plan_count (plan, GEV_IMPORT_REFUSED) > 0)
        continue;
      once = export (plan);
      again = import ("again", once, &error);
      g_assert_no_error (error);
      twice = export (again);
      g_assert_true (g_bytes_equal (once, twice));
    }
}

/* A file of @head, @count times @unit and @tail. */
static GBytes *
repeat (const char *head,
        const char *unit,
        guint       count,
        const char *tail)
{
  GString *text = g_string_new (head);

  for (guint i = 0; i < count; i++)
    g_string_append (text, unit);
  g_string_append (text, tail);

  return g_string_free_to_bytes (text);
}

/* What is made to exhaust the reader is refused, soon and on the right line. */
static void
test_hostile (void)
{
  const struct
  {
    const char *name;
    const char *head;
    const char *unit;
    guint count;
    int code;
    guint line;
  } cases[] = {
    { "depth", OPEN, "<project>", 100000, GEV_EXCHANGE_ERROR_NOT_VALID, 2 },
    { "depth-of-text", OPEN PROJECT "<need>", "<need>", 100000, GEV_EXCHANGE_ERROR_NOT_VALID, 2 },
    { "text", OPEN "\n" PROJECT "\n<need>", "å\n", 3500000, GEV_EXCHANGE_ERROR_TOO_LARGE, 4 },
    { "section", OPEN PROJECT "<need><![CDATA[", "å\n", 3500000, GEV_EXCHANGE_ERROR_TOO_LARGE, 2 },
    { "comment", OPEN "<!--", "å ", 3500000, GEV_EXCHANGE_ERROR_TOO_LARGE, 2 },
    { "instruction", OPEN "<?x ", "å ", 3500000, GEV_EXCHANGE_ERROR_TOO_LARGE, 2 },
    { "attribute", OPEN "<project uuid=\"", "å ", 3500000, GEV_EXCHANGE_ERROR_TOO_LARGE, 2 },
    { "name", OPEN "<", "åååå", 1250000, GEV_EXCHANGE_ERROR_TOO_LARGE, 2 },
    { "space", "", "          ", 1000000, GEV_EXCHANGE_ERROR_TOO_LARGE, 1 },
    { "references", OPEN PROJECT "<programme>", "01900000-0000-7000-8000-000000000002 ", 300000,
      GEV_EXCHANGE_ERROR_TOO_LARGE, 2 },
    { "empty-records", OPEN, "<project/>", 1000000, GEV_EXCHANGE_ERROR_NOT_VALID, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = repeat (cases[i].head, cases[i].unit, cases[i].count, "");
      gint64 start = g_get_monotonic_time ();

      check_error (cases[i].name, bytes, cases[i].code, cases[i].line);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
    }
}

static void
test_attribute_flood (void)
{
  g_autoptr (GString) text = g_string_new (OPEN "<project");
  g_autoptr (GBytes) bytes = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 1000000; i++)
    g_string_append_printf (text, " a%u=\"\"", i);
  g_string_append (text, "/></exchange>\n");
  bytes = g_bytes_new (text->str, text->len);
  check_error ("attributes", bytes, GEV_EXCHANGE_ERROR_TOO_LARGE, 2);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

static void
test_long_file (void)
{
  g_autoptr (GString) text = g_string_new (OPEN);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GevImportPlan) plan = NULL;
  g_autoptr (GBytes) wrong = NULL;

  for (guint i = 0; i < 30000; i++)
    g_string_append_printf (text,
                            "<project uuid=\"01900000-0000-7000-8000-%012u\"" COMMON ">\n"
                            "  <title>A</title>\n"
                            "</project>\n",
                            i);
  bytes = g_bytes_new_take (g_strconcat (text->str, "</exchange>\n", NULL), text->len + 12);
  plan = import ("long", bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (gev_import_plan_get_n (plan), ==, 30000);
  for (guint i = 0; i < 30000; i++)
    g_assert_cmpuint (gev_import_item_get_line (gev_import_plan_get_item (plan, i)), ==, 2 + 3 * i);

  g_string_append (text, "<project>\n</project>\n");
  wrong = g_bytes_new (text->str, text->len);
  check_error ("long", wrong, GEV_EXCHANGE_ERROR_NOT_VALID, 90002);
}

/* A stream that gives a few bytes at a time, and fails or is cancelled on its
 * way. */
#define TEST_TYPE_DRIP (test_drip_get_type ())
G_DECLARE_FINAL_TYPE (TestDrip, test_drip, TEST, DRIP, GInputStream)

struct _TestDrip
{
  GInputStream parent_instance;

  GBytes *bytes;
  gsize position;
  gsize size;
  gsize fail_at;
  gsize cancel_at;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (TestDrip, test_drip, G_TYPE_INPUT_STREAM)

static gssize
test_drip_read (GInputStream  *stream,
                void          *buffer,
                gsize          count,
                GCancellable  *cancellable,
                GError       **error)
{
  TestDrip *self = TEST_DRIP (stream);
  gsize left = g_bytes_get_size (self->bytes) - self->position;
  gsize n = MIN (MIN (count, self->size), left);

  if (self->fail_at > 0 && self->position >= self->fail_at)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "torn");
      return -1;
    }
  if (self->cancel_at > 0 && self->position >= self->cancel_at)
    g_cancellable_cancel (self->cancellable);
  memcpy (buffer, (const char *) g_bytes_get_data (self->bytes, NULL) + self->position, n);
  self->position += n;

  return n;
}

static void
test_drip_class_init (TestDripClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = test_drip_read;
}

static void
test_drip_init (TestDrip *self)
{
}

static TestDrip *
open_drip (GBytes *bytes,
           gsize   size)
{
  TestDrip *self = g_object_new (TEST_TYPE_DRIP, NULL);

  self->bytes = bytes;
  self->size = size;

  return self;
}

static void
test_streams (void)
{
  const char *const names[] = { "small", "small-bom", "small-utf-16-be" };
  g_autoptr (GBytes) expected = load ("good", "small");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (gsize size = 1; size < 8; size += 2)
      {
        g_autoptr (GBytes) bytes = load ("good", names[i]);
        g_autoptr (TestDrip) drip = open_drip (bytes, size);
        g_autoptr (GError) error = NULL;
        g_autoptr (GevImportPlan) plan = gev_xml_read (G_INPUT_STREAM (drip), "drip", NULL, NULL, &error);
        g_autoptr (GBytes) written = NULL;

        g_assert_no_error (error);
        g_assert_false (g_input_stream_is_closed (G_INPUT_STREAM (drip)));
        written = export (plan);
        g_assert_true (g_bytes_equal (written, expected));
      }
}

static void
test_failures (void)
{
  g_autoptr (GBytes) bytes = load ("good", "small");

  for (gsize at = 1; at < g_bytes_get_size (bytes); at += 97)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (TestDrip) torn = open_drip (bytes, 16);
      g_autoptr (TestDrip) cancelled = open_drip (bytes, 16);
      g_autoptr (GError) error = NULL;

      torn->fail_at = at;
      g_assert_null (gev_xml_read (G_INPUT_STREAM (torn), "disk", NULL, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      g_assert_cmpstr (error->message, ==, "disk: torn");
      g_clear_error (&error);

      cancelled->cancel_at = at;
      cancelled->cancellable = cancellable;
      g_assert_null (gev_xml_read (G_INPUT_STREAM (cancelled), "disk", cancellable, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
test_progress (void)
{
  g_autoptr (GevProgress) progress = gev_progress_new ();
  g_autofree char *path = build_path ("good", "small");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  g_autoptr (GevImportPlan) plan = NULL;

  g_assert_no_error (error);
  plan = gev_xml_read (G_INPUT_STREAM (stream), "small.xml", NULL, progress, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (gev_progress_get_fraction (progress), ==, 1);
}

static gpointer
read_thread (gpointer data)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (GBytes) wrong = load ("bad", "mismatch");
      g_autoptr (GevImportPlan) plan = import_good ("small");

      g_assert_cmpuint (gev_import_plan_get_n (plan), ==, 6);
      check_error ("mismatch", wrong, GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 5);
    }

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_thread, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

/* Whatever a file says, nothing else is opened. */
static int
match_cb (const char *uri)
{
  g_error ("The reader reaches for %s", uri);

  return 0;
}

static xmlParserInputPtr
load_cb (const char       *uri,
         const char       *id,
         xmlParserCtxtPtr  parser)
{
  g_error ("The reader loads %s", uri);

  return NULL;
}

/* Nothing is said behind the caller’s back. */
static void
print_cb (void       *data,
          const char *format,
          ...)
{
  g_error ("libxml2 prints: %s", format);
}

int
main (int    argc,
      char **argv)
{
  const char *const good[] = { "small", "small-bom", "small-crlf", "small-other-program",
                               "small-utf-16-be", "small-utf-16-le" };
  const char *const bad_utf_16[] = { "utf-16-half-letter", "utf-16-surrogate" };

  g_test_init (&argc, &argv, NULL);
  xmlRegisterInputCallbacks (match_cb, NULL, NULL, NULL);
  xmlSetExternalEntityLoader (load_cb);
  xmlSetGenericErrorFunc (NULL, print_cb);

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strconcat ("/xml-reader/good/", good[i], NULL);

      g_test_add_data_func (path, good[i], test_good);
    }
  g_test_add_func ("/xml-reader/good/nothing", test_nothing);
  g_test_add_func ("/xml-reader/good/lines", test_lines);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strconcat ("/xml-reader/bad/", bad[i].name, NULL);

      g_test_add_data_func (path, &bad[i], test_bad);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad_utf_16); i++)
    {
      g_autofree char *path = g_strconcat ("/xml-reader/bad/", bad_utf_16[i], NULL);

      g_test_add_data_func (path, bad_utf_16[i], test_bad_utf_16);
    }
  g_test_add_func ("/xml-reader/bad-is-whole", test_bad_is_whole);
  g_test_add_func ("/xml-reader/refused", test_refused);
  g_test_add_func ("/xml-reader/cut-off-anywhere", test_cut_off_anywhere);
  g_test_add_func ("/xml-reader/changed-anywhere", test_changed_anywhere);
  g_test_add_func ("/xml-reader/hostile", test_hostile);
  g_test_add_func ("/xml-reader/attribute-flood", test_attribute_flood);
  g_test_add_func ("/xml-reader/long-file", test_long_file);
  g_test_add_func ("/xml-reader/streams", test_streams);
  g_test_add_func ("/xml-reader/failures", test_failures);
  g_test_add_func ("/xml-reader/progress", test_progress);
  g_test_add_func ("/xml-reader/threads", test_threads);

  return g_test_run ();
}
