/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xsd.h"

#include <string.h>

#include "gev-record-types.h"
#include "gev-xml-schema.h"

static char *
write_schema (void)
{
  GString *xsd = g_string_new (NULL);

  gev_xsd_write (xsd);

  return g_string_free (xsd, FALSE);
}

/* If this fails: meson compile update-schema */
static void
test_committed (void)
{
  g_autofree char *written = write_schema ();
  g_autofree char *committed = NULL;
  g_autoptr (GBytes) installed = gev_xml_schema_get_text ();

  g_assert_true (g_file_get_contents (GEV_SCHEMA, &committed, NULL, NULL));
  g_assert_cmpstr (committed, ==, written);
  g_assert_cmpmem (g_bytes_get_data (installed, NULL), g_bytes_get_size (installed), written, strlen (written));
}

static void
test_parses (void)
{
  g_assert_nonnull (gev_xml_schema_get ());
  g_assert_true (gev_xml_schema_get () == gev_xml_schema_get ());
}

static const char *
find (const char *xsd,
      const char *format,
      const char *name)
{
  g_autofree char *text = g_strdup_printf ("%s%s\"", format, name);

  return strstr (xsd, text);
}

/* The schema tells another vendor of every type, field and term, in words. */
static void
test_tells_everything (void)
{
  g_autofree char *xsd = write_schema ();
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint t = 0; t < n_types; t++)
    {
      GevRecordClass *klass = gev_record_types_get_class (types[t]);
      const char *type = find (xsd, "<xs:complexType name=\"", klass->name);
      g_autofree char *part = NULL;

      g_assert_nonnull (type);
      part = g_strndup (type, strstr (type, "</xs:complexType>") - type);
      for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
        {
          const GevField *field = gev_record_class_get_field (klass, i);
          g_autofree char *help = g_markup_escape_text (field->help, -1);

          g_assert_nonnull (find (part, "<xs:element name=\"", field->name));
          g_assert_nonnull (strstr (part, help));
          for (guint n = 0; field->vocabulary != NULL && n < field->vocabulary->n_terms; n++)
            g_assert_nonnull (find (xsd, "<xs:enumeration value=\"", field->vocabulary->terms[n].nick));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xsd/committed", test_committed);
  g_test_add_func ("/xsd/parses", test_parses);
  g_test_add_func ("/xsd/tells-everything", test_tells_everything);

  return g_test_run ();
}
