/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-idea-form.h"

#include "gev-project.h"
#include "gev-uuid.h"
#include "gev-xml-reader.h"

#define OPEN "<ideas xmlns=\"https://gevinst.no/ns/ideas/1\">\n"

static GevImportPlan *
read_text (const char  *text,
           gsize        length,
           GError     **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize) length, NULL);

  return gev_xml_read (stream, "ideas.xml", NULL, NULL, error);
}

static GevImportPlan *
read_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  GevImportPlan *plan = read_text (text, strlen (text), &error);

  g_assert_no_error (error);

  return plan;
}

static GevImportPlan *
read_file (const char  *name,
           GError     **error)
{
  g_autofree char *path = g_strdup_printf (GEV_TEST_DATA "/ideas/%s.xml", name);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));

  return read_text (text, length, error);
}

static gpointer
get_record (GevImportPlan *plan,
            guint          position)
{
  return gev_import_item_get_record (gev_import_plan_get_item (plan, position));
}

static void
test_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevImportPlan) plan = read_file ("good", &error);
  g_autofree char *created = NULL;
  gpointer idea;

  g_assert_no_error (error);
  g_assert_cmpuint (gev_import_plan_get_n (plan), ==, 3);
  g_assert_cmpuint (gev_import_plan_count (plan, GEV_IMPORT_REFUSED), ==, 1);

  idea = get_record (plan, 0);
  g_assert_true (GEV_IS_PROJECT (idea));
  g_assert_true (gev_uuid_is_for_text (gev_record_get_uuid (idea)));
  g_assert_cmpstr (gev_record_get_text (idea, GEV_PROJECT_TITLE), ==, "Sensorer om natten");
  g_assert_cmpstr (gev_record_get_text (idea, GEV_PROJECT_NEED), ==, "Vi går for mye.\nOg vekker folk.");
  g_assert_cmpstr (gev_record_get_text (idea, GEV_PROJECT_NEED_OF), ==, "Beboerne");
  g_assert_cmpstr (gev_record_get_text (idea, GEV_PROJECT_IDEA_BY), ==, "Anne, sykepleier");
  g_assert_cmpstr (gev_record_get_text (idea, GEV_PROJECT_UNIT), ==, "Sykehjemmet");
  g_assert_cmpint (gev_record_get_choice (idea, GEV_PROJECT_IDEA_ORIGIN), ==, 0);
  created = gev_record_to_string (idea, GEV_RECORD_CREATED);
  g_assert_cmpstr (created, ==, "2026-11-01T12:00:00Z");
  g_assert_false (gev_record_has (idea, GEV_RECORD_REVISION));
  g_assert_cmpuint (gev_import_item_get_line (gev_import_plan_get_item (plan, 0)), ==, 4);

  idea = get_record (plan, 1);
  g_assert_cmpstr (gev_record_get_text (idea, GEV_PROJECT_TITLE), ==, "Felles bilpark");
  g_assert_false (gev_record_has (idea, GEV_PROJECT_NEED));
  g_assert_false (gev_record_has (idea, GEV_PROJECT_IDEA_ORIGIN));
  g_assert_false (gev_record_has (idea, GEV_RECORD_CREATED));

  /* A need, but no title: told with its line. */
  g_assert_cmpuint (gev_import_item_get_line (gev_import_plan_get_item (plan, 2)), ==, 23);
  g_assert_cmpint (gev_import_item_get_result (gev_import_plan_get_item (plan, 2)), ==, GEV_IMPORT_REFUSED);
}

/* What it says names an idea, not how it is written or when. */
static void
test_same (void)
{
  g_autoptr (GevImportPlan) one = read_good (OPEN "<idea date='2026-01-01'><title>A  b</title><unit>C</unit></idea>\n"
                                                  "<idea><unit> C</unit><title>A b</title></idea></ideas>");
  g_autoptr (GevImportPlan) other = read_good (OPEN "<idea><title>\nA b</title><unit>C</unit><need> </need></idea>\n"
                                                    "<idea><title>A b</title><need>C</need></idea></ideas>");

  g_assert_cmpuint (gev_import_plan_get_n (one), ==, 1);
  g_assert_cmpuint (gev_import_plan_get_n (other), ==, 2);
  g_assert_cmpstr (gev_record_get_uuid (get_record (one, 0)), ==, gev_record_get_uuid (get_record (other, 0)));
  g_assert_cmpstr (gev_record_get_uuid (get_record (one, 0)), !=, gev_record_get_uuid (get_record (other, 1)));
}

typedef struct
{
  const char *text;
  int code;
  guint line;
} Bad;

static const Bad bad[] = {
  { OPEN "<idea>\n<title>A</title><summary>B</summary></idea></ideas>", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { OPEN "<idea><title>A</title>\n<title>B</title></idea></ideas>", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { OPEN "<idea><title>A</title>\n<idea-origin>nobody</idea-origin></idea></ideas>", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { OPEN "\n<idea date='2026-02-30'><title>A</title></idea></ideas>", GEV_EXCHANGE_ERROR_NOT_VALID, 3 },
  { OPEN "<project uuid='01900000-0000-7000-8000-000000000002'/></ideas>", GEV_EXCHANGE_ERROR_NOT_VALID, 2 },
  { OPEN "<idea>A</idea></ideas>", GEV_EXCHANGE_ERROR_NOT_VALID, 2 },
  { OPEN "<idea uuid='01900000-0000-7000-8000-000000000002'><title>A</title></idea></ideas>",
    GEV_EXCHANGE_ERROR_NOT_VALID, 2 },
  { OPEN "<idea><title>A", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 2 },
  { OPEN "<idea>\n<title>&x;</title></idea></ideas>", GEV_EXCHANGE_ERROR_NOT_WELL_FORMED, 3 },
  { "<!DOCTYPE ideas [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>\n" OPEN "<idea><title>&x;</title></idea></ideas>",
    GEV_EXCHANGE_ERROR_DOCTYPE, 1 },
  { "<ideas xmlns='https://gevinst.no/ns/ideas/2'/>", GEV_EXCHANGE_ERROR_WRONG_VERSION, 1 },
  { "<exchange xmlns='https://gevinst.no/ns/ideas/1' version='1.0'/>", GEV_EXCHANGE_ERROR_NOT_VALID, 1 },
  { "<ideas xmlns='https://gevinst.no/ns/exchange/1' version='1.0'/>", GEV_EXCHANGE_ERROR_NOT_VALID, 1 },
  { "<ideas/>", GEV_EXCHANGE_ERROR_WRONG_NAMESPACE, 1 },
};

static void
test_bad (gconstpointer data)
{
  const Bad *one = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GevImportPlan) plan = read_text (one->text, strlen (one->text), &error);
  g_autofree char *place = g_strdup_printf ("ideas.xml: line %u: ", one->line);

  g_assert_null (plan);
  g_assert_error (error, GEV_EXCHANGE_ERROR, one->code);
  if (!g_str_has_prefix (error->message, place))
    g_error ("Not “%s…” but “%s”", place, error->message);
  g_assert_null (strstr (error->message, "{https:"));
}

/* As it is sent out it is right and says nothing; filled in it says that. */
static void
test_form (void)
{
  for (guint id = 0; id < GEV_N_LANGUAGES; id++)
    {
      g_autoptr (GBytes) form = gev_idea_form_create (gev_language_get_by_id (id), "Ås & Bø \"kommune\"");
      g_autofree char *text = g_strndup (g_bytes_get_data (form, NULL), g_bytes_get_size (form));
      g_autoptr (GString) filled = g_string_new (text);
      g_autoptr (GevImportPlan) empty = read_good (text);
      g_autoptr (GevImportPlan) plan = NULL;

      g_assert_cmpuint (gev_import_plan_get_n (empty), ==, 0);
      g_assert_cmpuint (g_string_replace (filled, "<title></title>", "<title>A</title>", 1), ==, 1);
      plan = read_good (filled->str);
      g_assert_cmpuint (gev_import_plan_get_n (plan), ==, 1);
      g_assert_nonnull (strstr (text, "other-municipality: "));
    }
}

/* The schema is written by hand: its words are those of the program. */
static void
test_origins (void)
{
  for (guint i = 0; i < gev_idea_origin_vocabulary.n_terms; i++)
    {
      g_autofree char *text = g_strdup_printf (OPEN "<idea><title>A</title><idea-origin>%s</idea-origin></idea>"
                                               "</ideas>",
                                               gev_idea_origin_vocabulary.terms[i].nick);
      g_autoptr (GevImportPlan) plan = read_good (text);

      g_assert_cmpint (gev_record_get_choice (get_record (plan, 0), GEV_PROJECT_IDEA_ORIGIN), ==, (int) i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/idea-form/good", test_good);
  g_test_add_func ("/idea-form/same", test_same);
  g_test_add_func ("/idea-form/form", test_form);
  g_test_add_func ("/idea-form/origins", test_origins);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/idea-form/bad/%u", i);

      g_test_add_data_func (path, &bad[i], test_bad);
    }

  return g_test_run ();
}
