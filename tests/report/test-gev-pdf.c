/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-pdf.h"

#include <glib/gstdio.h>
#include <string.h>

#include "gev-bullet-list.h"
#include "gev-figure.h"
#include "gev-key-figures.h"
#include "gev-pdf-update.h"
#include "gev-report-error.h"
#include "report-test.h"

static const char * const letters = "Ærlig måling på Ås: ÆØÅ æøå ÄÖÜ äöü é – « » − 1\u202f250,50 "
                                    "Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž office";

/* Over several lines: the spaces at their ends must not get lost. */
static const char * const long_text =
  "Prosjektet lovet 40 sparte tilsyn per natt og har nådd 31. Det har frigjort 7,0 av planlagte 12,0 "
  "millioner kroner. Pårørende er tryggere enn målet. Utsatte sykehjemsplasser er langt bak planen og "
  "avgjør om gevinsten blir som ventet.";

/* One of everything, over several pages. */
static GevDocument *
make_document (void)
{
  GevDocument *document = test_document_new ("nn");
  g_autoptr (GevChart) first = test_chart_new ("Realisert 31 av 40: Æ (78 %)", 150.0);
  g_autoptr (GevChart) second = test_chart_new ("Čoahkkáigeassu \\ andre", 150.0);
  GevBlock *figures = gev_key_figures_new ();
  GevBlock *list = gev_bullet_list_new ();
  GevTable *table;

  gev_document_set_author (document, "Østre Eksempel kommune & co");
  gev_document_set_subject (document, "Gevinstrapport");
  gev_document_add_text (document, GEV_TEXT_ROLE_KICKER, "Rapport");
  gev_document_add_text (document, GEV_TEXT_ROLE_TITLE, "Hovedtittel");
  gev_document_add_text (document, GEV_TEXT_ROLE_LEAD, long_text);
  gev_document_add_text (document, GEV_TEXT_ROLE_NOTE, letters);
  gev_key_figures_add (GEV_KEY_FIGURES (figures), "78 %", "av målet");
  gev_key_figures_add (GEV_KEY_FIGURES (figures), "7,0 mill.", "realisert");
  gev_document_add (document, figures);
  gev_document_add_text (document, GEV_TEXT_ROLE_HEADING_1, "Kapittel");
  gev_document_add (document, gev_figure_new (first, GEV_FIGURE_FULL, "Første."));
  gev_document_add_text (document, GEV_TEXT_ROLE_HEADING_2, "Underkapittel");
  gev_document_add_text (document, GEV_TEXT_ROLE_PARAGRAPH, "Se (https://gevinst.no/it's?a=1&b=2).");
  gev_bullet_list_add (GEV_BULLET_LIST (list), "Punkt");
  gev_document_add (document, list);

  table = test_document_table (document, "Noe.");
  gev_table_add_row (table, GEV_ROW_GROUP, (const char * const[]) { "Gruppe", NULL });
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("rad %u", i);

      gev_table_add_row (table, GEV_ROW_PLAIN,
                         (const char * const[]) { name, i % 3 == 0 ? NULL : "1\u202f250,50" });
    }
  gev_document_add (document, gev_figure_new (second, GEV_FIGURE_HALF, "Andre."));

  return document;
}

static gboolean
contains (GBytes     *pdf,
          const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *c = strstr (text, part); c != NULL; c = strstr (c + 1, part))
    n++;

  return n;
}

/* Returns NULL, and skips the test, if the program is not here. */
static char *
run (GBytes             *pdf,
     const char * const *arguments)
{
  gboolean present;
  char *text = test_run_tool (pdf, arguments, &present);

  if (!present)
    g_test_skip (arguments[0]);

  return text;
}

static void
test_same_bytes (void)
{
  g_autoptr (GevDocument) one = make_document ();
  g_autoptr (GBytes) first = test_write (one, NULL);
  g_autoptr (GevDocument) two = make_document ();
  g_autoptr (GBytes) second = test_write (two, NULL);

  g_assert_cmpuint (g_bytes_get_size (first), >, 10000);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_update (void)
{
  g_autoptr (GevDocument) document = make_document ();
  g_autoptr (GBytes) pdf = test_write (document, NULL);
  g_autofree char *first = gev_pdf_string ("Realisert 31 av 40: Æ (78 %)");
  g_autofree char *alt = g_strdup_printf ("/Alt %s", first);

  g_assert_true (g_str_has_prefix (first, "<FEFF00520065"));
  g_assert_true (g_str_has_suffix (first, "00C60020002800370038002000250029>"));
  g_assert_true (contains (pdf, alt));
  g_assert_true (contains (pdf, "/Lang <FEFF006E006E>"));
  g_assert_true (contains (pdf, "/DisplayDocTitle true"));
  g_assert_true (contains (pdf, "<rdf:li xml:lang=\"x-default\">Ærlig måling på Ås</rdf:li>"));
  g_assert_true (contains (pdf, "<dc:language><rdf:Bag><rdf:li>nn</rdf:li>"));
  g_assert_true (contains (pdf, "Østre Eksempel kommune &amp; co"));
  g_assert_false (contains (pdf, "pdfuaid"));
}

static void
test_refused (void)
{
  static const char * const files[] = {
    "",
    "%PDF-1.5\n",
    "%PDF-1.5\ntrailer\n<< /Size 2 /Root 1 0 R /Info 1 0 R >>\nstartxref\n99999\n%%EOF\n",
    "%PDF-1.5\nxref\n0 9\n0000000000 65535 f \n\ntrailer\n<< /Size 9 /Root 1 0 R /Info 1 0 R >>\n"
    "startxref\n9\n%%EOF\n",
    "%PDF-1.5\nxref\n0 1\n0000000000 65535 f \n\ntrailer\n<< /Size 1 /Root 1 0 R /Info 1 0 R >>\n"
    "startxref\n9\n%%EOF\n",
  };
  g_autoptr (GevDocument) document = make_document ();
  g_autoptr (GArray) elements = g_array_new (FALSE, FALSE, sizeof (GevPdfElement));

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (GError) error = NULL;

      g_byte_array_append (bytes, (const guint8 *) files[i], (guint) strlen (files[i]));
      g_assert_null (gev_pdf_update (bytes, document, elements, &error));
      g_assert_error (error, GEV_REPORT_ERROR, GEV_REPORT_ERROR_PDF);
    }
}

static void
test_sound (void)
{
  const char * const arguments[] = { "qpdf", "--check", "FILE", NULL };
  g_autoptr (GevDocument) document = make_document ();
  g_autoptr (GBytes) pdf = test_write (document, NULL);
  g_autofree char *text = run (pdf, arguments);

  if (text != NULL)
    g_assert_nonnull (strstr (text, "No syntax or stream encoding errors"));
}

static void
test_structure (void)
{
  const char * const arguments[] = { "pdfinfo", "-struct-text", "FILE", NULL };
  g_autoptr (GevDocument) document = make_document ();
  g_autoptr (GBytes) pdf = test_write (document, NULL);
  g_autofree char *text = run (pdf, arguments);

  if (text == NULL)
    return;

  g_assert_true (g_str_has_prefix (text, "Document\n"));
  g_assert_cmpuint (count (text, "Document\n"), ==, 1);
  g_assert_nonnull (strstr (text, "  H1 (block)\n    \"Hovedtittel\""));
  g_assert_nonnull (strstr (text, "  H2 (block)\n    \"Kapittel\""));
  g_assert_nonnull (strstr (text, "  H3 (block)\n    \"Underkapittel\""));
  g_assert_nonnull (strstr (text, long_text));
  g_assert_nonnull (strstr (text, "        P (block)\n          \"78 %\"\n"
                                  "        P (block)\n          \"av målet\""));
  /* The space between the thousands is the font's own or, where it has none, one that looks the same. */
  g_assert_true (strstr (text, "        \"1\u2009250,50\"\n") != NULL ||
                 strstr (text, "        \"1\u202f250,50\"\n") != NULL);
  g_assert_nonnull (strstr (text, "LBody (block)\n        \"Punkt\""));
  g_assert_nonnull (strstr (text, "\"https://gevinst.no/it's?a=1&b=2\""));

  /* One table over three pages, its head told once. */
  g_assert_cmpuint (count (text, "Table (block)\n"), ==, 1);
  g_assert_cmpuint (count (text, "    TR\n"), ==, 102);
  g_assert_cmpuint (count (text, "/Scope /Column\n"), ==, 2);
  g_assert_cmpuint (count (text, "/Scope /Row\n"), ==, 101);
  g_assert_cmpuint (count (text, "/ColSpan 2\n"), ==, 1);
  g_assert_nonnull (strstr (text, "        \"rad 99\"\n"));
  g_assert_cmpuint (count (text, "  Figure"), ==, 2);
  g_assert_null (strstr (text, "Eksempel kommune\n"));
}

/* The number of the page object that has the figure with a text alternative; 0 if there is none. */
static guint64
find_page_of (const char *qdf,
              const char *alternative)
{
  g_autofree char *string = gev_pdf_string (alternative);
  g_autofree char *lower = g_ascii_strdown (string, -1);
  g_autofree char *entry = g_strdup_printf ("/Alt %s", lower);
  const char *element = strstr (qdf, entry);
  const char *page = element != NULL ? strstr (element, "/Pg ") : NULL;

  return page != NULL ? g_ascii_strtoull (page + strlen ("/Pg "), NULL, 10) : 0;
}

/* Each text alternative is with the figure that it is of: the first page has one, the last the other. */
static void
test_alternatives (void)
{
  const char * const arguments[] = { "qpdf", "--qdf", "--object-streams=disable", "FILE", "-", NULL };
  g_autoptr (GevDocument) document = make_document ();
  g_autoptr (GBytes) pdf = test_write (document, NULL);
  g_autofree char *qdf = run (pdf, arguments);
  const char *kids;
  guint64 pages[4];

  g_assert_true (contains (pdf, "/URI (https://gevinst.no/it's?a=1&b=2)"));
  if (qdf == NULL)
    return;

  kids = strstr (qdf, "/Kids [\n");
  g_assert_nonnull (kids);
  kids = strchr (kids, '\n');
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++, kids = strchr (kids + 1, '\n'))
    pages[i] = g_ascii_strtoull (kids + 1, NULL, 10);

  g_assert_cmpuint (pages[0], >, 0);
  g_assert_cmpuint (find_page_of (qdf, "Realisert 31 av 40: Æ (78 %)"), ==, pages[0]);
  g_assert_cmpuint (find_page_of (qdf, "Čoahkkáigeassu \\ andre"), ==, pages[3]);
}

static void
test_fonts (void)
{
  const char * const arguments[] = { "pdffonts", "FILE", NULL };
  g_autoptr (GevDocument) document = make_document ();
  g_autoptr (GBytes) pdf = test_write (document, NULL);
  g_autofree char *text = run (pdf, arguments);
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  /* Columns emb, sub and uni. */
  for (guint i = 2; lines != NULL && lines[i] != NULL && *lines[i] != '\0'; i++)
    g_assert_nonnull (strstr (lines[i], "yes yes yes"));
}

static void
test_letters (void)
{
  g_autoptr (GevDocument) document = make_document ();
  g_autoptr (GBytes) pdf = test_write (document, NULL);
  g_auto (GStrv) pages = test_page_texts (pdf);
  g_autofree char *joined = NULL;

  if (pages == NULL)
    {
      g_test_skip ("pdftotext is not here");
      return;
    }

  joined = g_strdelimit (g_strdup (pages[0]), "\n", ' ');
  g_assert_nonnull (strstr (joined, "Ærlig måling på Ås: ÆØÅ æøå ÄÖÜ äöü é – « » − 1 250,50"));
  g_assert_nonnull (strstr (joined, "Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž office"));
  g_assert_nonnull (strstr (pages[0], "side 1 av 4"));
}

static void
test_save (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("gevinst-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "rapport.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "ikke", "rapport.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_new_for_path (nowhere);
  g_autoptr (GevDocument) document = make_document ();
  g_autoptr (GBytes) expected = test_write (document, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GevPages) pages = NULL;
  g_autoptr (GDir) dir = NULL;
  GevPageSetup setup;
  gsize size;

  g_assert_no_error (error);
  gev_page_setup_init_a4 (&setup, FALSE);
  pages = gev_pages_new (document, &setup);

  g_assert_true (gev_pdf_save (pages, file, NULL, &error));
  g_assert_no_error (error);
  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (contents, size, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));

  g_assert_false (gev_pdf_save (pages, missing, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);

  g_file_set_contents (path, "gammel", -1, &error);
  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  g_assert_false (gev_pdf_save (pages, file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_clear_pointer (&contents, g_free);
  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_cmpstr (contents, ==, "gammel");

  /* Nothing else is left in the folder. */
  dir = g_dir_open (folder, 0, &error);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "rapport.pdf");
  g_assert_null (g_dir_read_name (dir));
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/update", test_update);
  g_test_add_func ("/pdf/refused", test_refused);
  g_test_add_func ("/pdf/sound", test_sound);
  g_test_add_func ("/pdf/structure", test_structure);
  g_test_add_func ("/pdf/alternatives", test_alternatives);
  g_test_add_func ("/pdf/fonts", test_fonts);
  g_test_add_func ("/pdf/letters", test_letters);
  g_test_add_func ("/pdf/save", test_save);

  return g_test_run ();
}
