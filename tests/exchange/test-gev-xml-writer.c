/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xml-writer.h"

#include "gev-record-types.h"
#include "gev-uuid.h"
#include "gev-xml-export.h"
#include "gev-xml-reader.h"

#include <glib/gstdio.h>

/* Everything here walks the descriptions: a new type or field is tested
 * without a line more. */

static const char *const texts[] = {
  "a",
  "Blåbærsyltetøy på ÆØÅ",
  "Čáhcesuolu, đ ŋ ŧ ž, Ŋ",
  "<b>&amp; \"x\" 'y' ]]> <!-- --> <![CDATA[ &#38;",
  "\360\237\247\252 \357\277\275 \302\240",
  "Plan  A:   100 % = 1/1",
};

static char *
fill_text (const char *letter,
           guint       count)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append (text, letter);

  return g_string_free (text, FALSE);
}

static void
add_number (GArray         *values,
            const GevField *field,
            gint64          number)
{
  const GevValue value = { .is_set = TRUE, .number = number };

  if (gev_field_in_range (field, number))
    g_array_append_val (values, value);
}

static void
add_text (GArray *values,
          char   *text)
{
  const GevValue value = { .is_set = TRUE, .text = text };

  g_array_append_val (values, value);
}

static void
add_list (GArray         *values,
          const GevField *field,
          char          **list)
{
  GevValue value = { 0 };

  gev_value_take_list (field, &value, list);
  g_array_append_val (values, value);
}

static char **
build_uuids (guint count)
{
  char **uuids = g_new0 (char *, count + 1);

  for (guint i = 0; i < count; i++)
    uuids[i] = gev_uuid_new ();

  return uuids;
}

static void
add_texts (GArray         *values,
           const GevField *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    add_text (values, g_strdup (texts[i]));
  add_text (values, fill_text ("å", gev_field_get_length (field)));
  if (field->kind == GEV_FIELD_PROSE)
    add_text (values, g_strdup ("Første linje\nandre\n\n  fjerde, ]]>"));
}

static void
add_numbers (GArray         *values,
             const GevField *field,
             gint64          least,
             gint64          most)
{
  gboolean has_range = field->minimum != 0 || field->maximum != 0;

  add_number (values, field, has_range ? field->minimum : least);
  add_number (values, field, has_range ? field->maximum : most);
  add_number (values, field, 0);
  add_number (values, field, 1);
  add_number (values, field, -1);
  add_number (values, field, 12345678);
}

static void
add_terms (GArray         *values,
           const GevField *field)
{
  for (guint i = 0; i < field->vocabulary->n_terms; i++)
    add_number (values, field, field->kind == GEV_FIELD_CHOICE ? i : G_GINT64_CONSTANT (1) << i);
  if (field->kind == GEV_FIELD_CHOICES)
    add_number (values, field, (G_GINT64_CONSTANT (1) << field->vocabulary->n_terms) - 1);
}

/* The values that a field is tried with: its ends, what is usual, and what is
 * hard to write. */
static GArray *
build_values (const GevField *field)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (GevValue));
  gint64 time;

  switch (field->kind)
    {
    case GEV_FIELD_TEXT:
    case GEV_FIELD_PROSE:
      add_texts (values, field);
      break;
    case GEV_FIELD_TEXTS:
      add_list (values, field, g_strsplit ("én", "|", -1));
      add_list (values, field, g_strsplit ("z|a|<m & m>|https://eksempel.no/?a=1&b=æ#x", "|", -1));
      break;
    case GEV_FIELD_BOOLEAN:
      add_number (values, field, TRUE);
      break;
    case GEV_FIELD_INTEGER:
    case GEV_FIELD_MONEY:
      add_numbers (values, field, G_MININT64, G_MAXINT64);
      break;
    case GEV_FIELD_DECIMAL:
      add_numbers (values, field, -GEV_DECIMAL_MAX, GEV_DECIMAL_MAX);
      break;
    case GEV_FIELD_DATE:
      add_number (values, field, gev_date_new (1, 1, 1));
      add_number (values, field, gev_date_new (2024, 2, 29));
      add_number (values, field, GEV_DATE_MAX);
      break;
    case GEV_FIELD_TIME:
      g_assert_true (gev_time_from_iso ("0001-01-01T00:00:00Z", &time));
      add_number (values, field, time);
      g_assert_true (gev_time_from_iso ("9999-12-31T23:59:59Z", &time));
      add_number (values, field, time);
      add_number (values, field, 0);
      break;
    case GEV_FIELD_CHOICE:
    case GEV_FIELD_CHOICES:
      add_terms (values, field);
      break;
    case GEV_FIELD_REFERENCE:
      add_text (values, gev_uuid_new ());
      break;
    case GEV_FIELD_REFERENCES:
      add_list (values, field, build_uuids (1));
      add_list (values, field, build_uuids (100));
      add_list (values, field, build_uuids (GEV_FIELD_MEMBERS_MAX));
      break;
    default:
      g_assert_not_reached ();
    }

  return values;
}

static void
free_values (const GevField *field,
             GArray         *values)
{
  for (guint i = 0; i < values->len; i++)
    gev_value_clear (field, &g_array_index (values, GevValue, i));
  g_array_unref (values);
}

/* A record with every field set, or only those that must be. */
static GevRecord *
build_record (GType    type,
              gboolean whole,
              guint    variant)
{
  GevRecord *record = gev_record_new (type);
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

  for (guint i = GEV_RECORD_UUID + 1; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);
      GArray *values;

      if (!whole && !(field->flags & GEV_FIELD_REQUIRED))
        continue;
      values = build_values (field);
      gev_record_set_value (record, i, &g_array_index (values, GevValue, variant % values->len));
      free_values (field, values);
    }

  return record;
}

static GBytes *
export (GevRecordSet *records,
        gboolean      with_names)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  gev_xml_export (records, NULL, with_names, stream, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static GevImportPlan *
import (GBytes *bytes)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  GevImportPlan *plan = gev_xml_read (stream, "test.xml", NULL, NULL, &error);

  g_assert_no_error (error);

  return plan;
}

static void
check_survives (GevRecord *record)
{
  g_autoptr (GevRecordSet) records = gev_record_set_new ();
  g_autoptr (GevImportPlan) plan = NULL;
  g_autoptr (GBytes) bytes = NULL;

  gev_record_set_add (records, record);
  bytes = export (records, TRUE);
  plan = import (bytes);
  g_assert_cmpuint (gev_import_plan_get_n (plan), ==, 1);
  g_assert_true (gev_record_equal (gev_import_item_get_record (gev_import_plan_get_item (plan, 0)), record));
  g_assert_cmpuint (gev_import_item_get_line (gev_import_plan_get_item (plan, 0)), ==, 3);
}

static void
test_every_value (gconstpointer data)
{
  GevRecordClass *klass = gev_record_types_get_class (*(const GType *) data);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);
      GArray *values = build_values (field);

      for (guint v = 0; v < values->len; v++)
        {
          g_autoptr (GevRecord) record = build_record (*(const GType *) data, FALSE, 0);

          gev_record_set_value (record, i, &g_array_index (values, GevValue, v));
          check_survives (record);
        }
      free_values (field, values);
    }
}

static GevRecordSet *
build_set (void)
{
  GevRecordSet *records = gev_record_set_new ();
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint t = 0; t < n_types; t++)
    {
      guint n = gev_record_types_get_class (types[t])->singleton ? 1 : 4;

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (GevRecord) record = build_record (types[t], i % 2 == 0, i);

          gev_record_set_add (records, record);
        }
    }

  return records;
}

static void
test_same_bytes (void)
{
  g_autoptr (GevRecordSet) records = build_set ();
  g_autoptr (GevRecordSet) again = gev_record_set_new ();
  g_autoptr (GBytes) bytes = export (records, TRUE);
  g_autoptr (GBytes) bytes_again = NULL;
  g_autoptr (GevImportPlan) plan = import (bytes);
  const char *text;
  gsize length;

  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    {
      GevImportItem *item = gev_import_plan_get_item (plan, i);

      g_assert_true (gev_record_set_add (again, gev_import_item_get_record (item)));
    }
  bytes_again = export (again, TRUE);
  g_assert_true (g_bytes_equal (bytes, bytes_again));

  text = g_bytes_get_data (bytes, &length);
  g_assert_true (g_utf8_validate (text, length, NULL));
  g_assert_true (g_str_has_prefix (text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<exchange xmlns="));
  g_assert_cmpmem (text + length - 12, 12, "</exchange>\n", 12);
}

static void
test_form (void)
{
  g_autoptr (GevRecordSet) records = gev_record_set_new ();
  g_autoptr (GevRecord) project = gev_record_new (gev_record_types_find ("project"));
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (project);
  const char *const tags[] = { "b & c", "a", NULL };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  gev_record_set_text (project, GEV_RECORD_UUID, "01900000-0000-7000-8000-000000000001");
  g_assert_true (gev_record_from_string (project, GEV_RECORD_CREATED, "2026-01-01T00:00:00Z", NULL));
  g_assert_true (gev_record_from_string (project, GEV_RECORD_MODIFIED, "2026-01-02T03:04:05Z", NULL));
  gev_record_set_number (project, GEV_RECORD_REVISION, 3);
  gev_record_set_text (project, gev_record_class_find_field (klass, "title"), "1 < 2 \"x\"");
  gev_record_set_number (project, gev_record_class_find_field (klass, "kinds"), 5);
  gev_record_set_list (project, gev_record_class_find_field (klass, "tags"), tags);
  gev_record_set_add (records, project);
  bytes = export (records, TRUE);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<exchange xmlns=\"https://gevinst.no/ns/exchange/1\" version=\"1.0\">\n"
                   "  <project uuid=\"01900000-0000-7000-8000-000000000001\" created=\"2026-01-01T00:00:00Z\""
                   " modified=\"2026-01-02T03:04:05Z\" revision=\"3\">\n"
                   "    <title>1 &lt; 2 &quot;x&quot;</title>\n"
                   "    <kinds>service process</kinds>\n"
                   "    <tags>\n"
                   "      <text>b &amp; c</text>\n"
                   "      <text>a</text>\n"
                   "    </tags>\n"
                   "  </project>\n"
                   "</exchange>\n");
}

static void
test_without_names (void)
{
  g_autoptr (GevRecordSet) records = build_set ();
  g_autoptr (GBytes) bytes = export (records, FALSE);
  g_autoptr (GevImportPlan) plan = import (bytes);
  guint n_left_out = 0;

  for (guint n = 0; n < gev_import_plan_get_n (plan); n++)
    {
      GevRecord *record = gev_import_item_get_record (gev_import_plan_get_item (plan, n));
      GevRecord *whole = gev_record_set_lookup (records, gev_record_get_uuid (record));
      GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

      for (guint i = 0; i < klass->n_fields; i++)
        {
          const GevField *field = gev_record_class_get_field (klass, i);

          if (field->flags & GEV_FIELD_PERSONAL)
            {
              /* Else no export without names could be read again. */
              g_assert_false (field->flags & GEV_FIELD_REQUIRED);
              g_assert_false (gev_record_has (record, i));
              n_left_out += gev_record_has (whole, i);
            }
          else
            {
              g_assert_true (gev_value_equal (field, &gev_record_get_values (record)[i],
                                              &gev_record_get_values (whole)[i]));
            }
        }
    }
  g_assert_cmpuint (n_left_out, >, 10);
}

/* What a damaged portfolio may hold is refused, not made into a file that
 * cannot be read; and the file that was there stays. */
static void
test_not_writable (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "gevinst-test-XXXXXX", NULL);
  g_autofree char *file_path = NULL;
  g_autoptr (GFile) file = NULL;
  GevRecordClass *klass = gev_record_types_get_class (gev_record_types_find ("action"));
  const struct
  {
    const char *field;
    GevValue value;
  } cases[] = {
    { "title", { .is_set = TRUE, .text = (char *) "bell \a" } },
    { "title", { .is_set = TRUE, .text = (char *) "two\nlines" } },
    { "title", { .is_set = TRUE, .text = (char *) "\302\205" } },
    { "title", { .is_set = TRUE, .text = (char *) "\357\277\276" } },
    { "title", { .is_set = TRUE, .text = (char *) "no UTF-8 \370" } },
    { "title", { 0 } },
    { "element", { .is_set = TRUE, .number = 4 } },
    { "element", { .is_set = TRUE, .number = -1 } },
    { "needs", { .is_set = TRUE, .number = 1 << 10 } },
    { "start", { .is_set = TRUE, .number = GEV_DATE_MAX + 1 } },
    { "cost-ore", { .is_set = TRUE, .number = -1 } },
    { "origin", { .is_set = TRUE, .text = (char *) "Ringsaker" } },
    { "created", { .is_set = TRUE, .number = G_MAXINT64 } },
  };

  g_assert_nonnull (g_mkdtemp (path));
  file_path = g_build_filename (path, "out.xml", NULL);
  file = g_file_new_for_path (file_path);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFileOutputStream) stream = NULL;
      g_autoptr (GevXmlWriter) writer = NULL;
      g_autoptr (GevRecord) record = build_record (G_TYPE_FROM_CLASS (klass), FALSE, 0);
      g_autofree GevValue *values = g_new (GevValue, klass->n_fields);
      g_autofree char *kept = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (file_path, "old", -1, NULL));
      stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
      g_assert_no_error (error);
      writer = gev_xml_writer_new (G_OUTPUT_STREAM (stream));
      for (guint f = 0; f < klass->n_fields; f++)
        values[f] = gev_record_get_values (record)[f];
      values[gev_record_class_find_field (klass, cases[i].field)] = cases[i].value;
      g_assert_false (gev_xml_writer_add (writer, klass, values, &error));
      g_assert_error (error, GEV_EXCHANGE_ERROR, GEV_EXCHANGE_ERROR_NOT_WRITABLE);
      g_clear_object (&writer);
      g_clear_object (&stream);
      g_assert_true (g_file_get_contents (file_path, &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, "old");
    }
  g_assert_cmpint (g_unlink (file_path), ==, 0);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *path = g_strdup_printf ("/xml-writer/every-value/%s",
                                               gev_record_types_get_class (types[i])->name);

      g_test_add_data_func (path, &types[i], test_every_value);
    }
  g_test_add_func ("/xml-writer/same-bytes", test_same_bytes);
  g_test_add_func ("/xml-writer/form", test_form);
  g_test_add_func ("/xml-writer/without-names", test_without_names);
  g_test_add_func ("/xml-writer/not-writable", test_not_writable);

  return g_test_run ();
}
