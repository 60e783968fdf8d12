/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <string.h>

#include "gev-bullet-list.h"
#include "gev-figure.h"
#include "gev-key-figures.h"
#include "gev-page-break.h"
#include "gev-status-line.h"
#include "report-test.h"

/* Each row of so many is the head of a group. */
#define GROUP_ROWS 9

/* Of each kind of trouble a text can give. */
static const char * const words[] = {
  "og", "gevinst", "realisering",
  "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "https://gevinst.no/metode/realiseringsgrad", "æøå", "čđŋšŧž", "1\302\240250,50", "–",
};

static char *
make_text (guint n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

static void
add_row (GevTable   *table,
         GevRowKind  kind,
         const char *first,
         const char *second)
{
  const char * const cells[] = { first, second };

  gev_table_add_row (table, kind, cells);
}

/* A paragraph whose lines are known again: "p7l0", "p7l1" … */
static void
add_lines (GevDocument *document,
           GPtrArray   *expected,
           guint        number,
           guint        n_lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_lines; i++)
    {
      char *line = g_strdup_printf ("p%ul%u", number, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
      g_ptr_array_add (expected, line);
    }
  gev_document_add_text (document, GEV_TEXT_ROLE_PARAGRAPH, text->str);
}

/* A table whose rows are known again: "t7r0", "t7r1" …, some of two lines, some of them heads of groups. */
static void
add_table (GevDocument *document,
           GPtrArray   *expected,
           guint        number,
           guint        n_rows)
{
  GevTable *table = test_document_table (document, "Noe.");

  for (guint i = 0; i < n_rows; i++)
    {
      char *name = g_strdup_printf ("t%ur%u", number, i);
      g_autofree char *longer = g_strdup_printf ("%s\nandre linje", name);
      GevRowKind kind = i % GROUP_ROWS == 0 && i + 1 < n_rows ? GEV_ROW_GROUP : GEV_ROW_PLAIN;

      add_row (table, kind, g_test_rand_int_range (0, 4) == 0 ? longer : name, "1");
      g_ptr_array_add (expected, name);
    }
}

static void
add_figure (GevDocument *document)
{
  g_autoptr (GevChart) chart = test_chart_new ("Boks", g_test_rand_double_range (50.0, 900.0));

  gev_document_add (document, gev_figure_new (chart, g_test_rand_bit () ? GEV_FIGURE_HALF : GEV_FIGURE_FULL,
                                              "Noe."));
}

static GevDocument *
make_random_document (GPtrArray *expected)
{
  GevDocument *document = test_document_new ("nb");

  for (guint i = 0; i < 40; i++)
    switch (g_test_rand_int_range (0, 5))
      {
      case 0:
        gev_document_add_text (document, GEV_TEXT_ROLE_HEADING_1, "Overskrift");
        gev_document_add_text (document, GEV_TEXT_ROLE_HEADING_2, "Overskrift");
        add_lines (document, expected, i, (guint) g_test_rand_int_range (1, 6));
        break;
      case 1:
        gev_document_add_text (document, GEV_TEXT_ROLE_HEADING_2, "Overskrift");
        add_table (document, expected, i, (guint) g_test_rand_int_range (2, 60));
        break;
      case 2:
        gev_document_add_text (document, GEV_TEXT_ROLE_HEADING_3, "Overskrift");
        add_figure (document);
        break;
      default:
        add_lines (document, expected, i, (guint) g_test_rand_int_range (1, 30));
        break;
      }

  return document;
}

/* The lines of a page that have something on them, without page head and foot. */
static GPtrArray *
get_lines (const char *page)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) all = g_strsplit (page, "\n", -1);

  for (guint i = 0; all[i] != NULL; i++)
    if (*g_strstrip (all[i]) != '\0')
      g_ptr_array_add (lines, g_strdup (all[i]));

  g_assert_cmpuint (lines->len, >=, 2);
  g_assert_true (g_str_has_prefix (lines->pdata[0], "Eksempel kommune"));
  g_assert_true (g_str_has_prefix (lines->pdata[lines->len - 1], "skrevet ut"));
  g_ptr_array_remove_index (lines, lines->len - 1);
  g_ptr_array_remove_index (lines, 0);

  return lines;
}

static gboolean
is_place (const char *line,
          char        kind)
{
  return line[0] == kind && g_ascii_isdigit (line[1]);
}

static gboolean
has_place (GPtrArray *lines,
           char       kind)
{
  for (guint i = 0; i < lines->len; i++)
    if (is_place (lines->pdata[i], kind))
      return TRUE;

  return FALSE;
}

static gboolean
has_line (GPtrArray  *lines,
          const char *start)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_has_prefix (lines->pdata[i], start))
      return TRUE;

  return FALSE;
}

/* At least two lines of each paragraph stand together on each page that has any of it. */
static void
check_paragraphs (GPtrArray  *lines,
                  GHashTable *lengths)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name, count;

  for (guint i = 0; i < lines->len; i++)
    if (is_place (lines->pdata[i], 'p'))
      {
        char *paragraph = g_strndup (lines->pdata[i], strcspn (lines->pdata[i], "l"));
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, paragraph));

        g_hash_table_insert (counts, paragraph, GUINT_TO_POINTER (n + 1));
      }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &name, &count))
    if (GPOINTER_TO_UINT (count) == 1)
      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (lengths, name)), ==, 1);
}

/* After the last row of a table comes its caption, so a row at the foot of a page has others to follow it; it
 * must not be the head of a group then. */
static void
check_last_row (GPtrArray *lines)
{
  const char *last = lines->pdata[lines->len - 1];

  if (g_str_has_prefix (last, "andre linje"))
    last = lines->pdata[lines->len - 2];
  if (is_place (last, 't'))
    g_assert_cmpuint (g_ascii_strtoull (strchr (last, 'r') + 1, NULL, 10) % GROUP_ROWS, !=, 0);
}

static void
check_page (GPtrArray  *lines,
            GHashTable *lengths)
{
  const char *first = lines->pdata[0];

  g_assert_cmpstr (lines->pdata[lines->len - 1], !=, "Overskrift");
  g_assert_false (is_place (first, 't'));
  g_assert_false (g_str_has_prefix (first, "andre linje"));
  if (has_place (lines, 't'))
    g_assert_true (has_line (lines, "Hodeord"));
  if (g_str_has_prefix (first, "Hodeord"))
    g_assert_false (g_str_has_prefix (lines->pdata[1], "andre linje"));
  check_last_row (lines);
  check_paragraphs (lines, lengths);
}

/* How many lines each paragraph has. */
static GHashTable *
count_lines (GPtrArray *expected)
{
  GHashTable *lengths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < expected->len; i++)
    {
      char *name = g_strndup (expected->pdata[i], strcspn (expected->pdata[i], "lr"));

      g_hash_table_insert (lengths, name,
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (lengths, name)) + 1));
    }

  return lengths;
}

/* All that is expected stands on the pages, each once and in order. Returns the number of pages, 0 if there
 * is no program to read them with. */
static guint
check_pages (GevDocument        *document,
             const GevPageSetup *setup,
             GPtrArray          *expected,
             void              (*check) (GPtrArray *lines, GHashTable *lengths))
{
  g_autoptr (GBytes) pdf = test_write (document, setup);
  g_auto (GStrv) pages = test_page_texts (pdf);
  g_autoptr (GHashTable) lengths = count_lines (expected);
  guint n_pages;
  guint next = 0;

  if (pages == NULL)
    {
      g_test_skip ("pdftotext is not here");
      return 0;
    }

  n_pages = g_strv_length (pages) - 1;
  for (guint i = 0; i < n_pages; i++)
    {
      g_autoptr (GPtrArray) lines = get_lines (pages[i]);

      for (guint j = 0; j < lines->len; j++)
        if (is_place (lines->pdata[j], 'p') || is_place (lines->pdata[j], 't'))
          {
            g_autofree char *place = g_strndup (lines->pdata[j], strcspn (lines->pdata[j], " "));

            g_assert_cmpuint (next, <, expected->len);
            g_assert_cmpstr (place, ==, expected->pdata[next++]);
          }
      if (check != NULL && lines->len > 0)
        check (lines, lengths);
    }
  g_assert_cmpuint (next, ==, expected->len);

  return n_pages;
}

static void
test_random (void)
{
  for (guint run = 0; run < 12; run++)
    {
      g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GevDocument) document = make_random_document (expected);
      GevPageSetup setup;

      gev_page_setup_init_a4 (&setup, run % 2 == 1);
      check_pages (document, &setup, expected, check_page);
    }
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  g_autoptr (GevDocument) document = test_document_new ("nb");
  g_autoptr (GevPages) pages = NULL;
  GevPageSetup setup;

  gev_page_setup_init_a4 (&setup, FALSE);
  pages = gev_pages_new (document, &setup);
  g_assert_cmpuint (gev_pages_get_n_pages (pages), ==, 1);

  check_pages (document, &setup, expected, NULL);
}

static void
test_page_break (void)
{
  g_autoptr (GevDocument) document = test_document_new ("nb");
  g_autoptr (GevPages) pages = NULL;
  GevPageSetup setup;

  gev_document_add (document, gev_page_break_new ());
  gev_document_add_text (document, GEV_TEXT_ROLE_PARAGRAPH, "En");
  gev_document_add (document, gev_page_break_new ());
  gev_document_add (document, gev_page_break_new ());
  gev_document_add_text (document, GEV_TEXT_ROLE_PARAGRAPH, "To");
  gev_document_add (document, gev_page_break_new ());

  gev_page_setup_init_a4 (&setup, FALSE);
  pages = gev_pages_new (document, &setup);
  g_assert_cmpuint (gev_pages_get_n_pages (pages), ==, 2);
}

static void
test_table_without_rows (void)
{
  g_autoptr (GevDocument) document = test_document_new ("nb");
  GevTable *table = test_document_table (document, "Risikoer.");
  g_autoptr (GBytes) pdf = NULL;
  g_auto (GStrv) pages = NULL;

  gev_table_set_empty_text (table, "Ingen er registrert.");
  gev_table_set_note (table, "Per i dag.");
  pdf = test_write (document, NULL);
  pages = test_page_texts (pdf);
  if (pages == NULL)
    {
      g_test_skip ("pdftotext is not here");
      return;
    }

  g_assert_nonnull (strstr (pages[0], "Hodeord"));
  g_assert_nonnull (strstr (pages[0], "Ingen er registrert."));
  g_assert_nonnull (strstr (pages[0], "Tabell 1. Risikoer. Per i dag."));
}

/* The only row that is ever cut is one that is higher than a page. */
static void
test_row_higher_than_page (void)
{
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GevDocument) document = test_document_new ("nb");
  GevTable *table = test_document_table (document, NULL);
  g_autoptr (GString) text = g_string_new ("t0r0");
  guint n_pages;

  g_ptr_array_add (expected, g_strdup ("t0r0"));
  for (guint i = 1; i < 300; i++)
    {
      g_string_append_printf (text, "\nt0r%u", i);
      g_ptr_array_add (expected, g_strdup_printf ("t0r%u", i));
    }
  add_row (table, GEV_ROW_PLAIN, text->str, "300");
  g_ptr_array_add (expected, g_strdup ("t1r0"));
  add_row (table, GEV_ROW_PLAIN, "t1r0", "1");

  n_pages = check_pages (document, NULL, expected, NULL);
  g_assert_true (n_pages == 0 || (n_pages >= 5 && n_pages <= 7));
}

static void
test_many_pages (void)
{
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GevDocument) document = test_document_new ("nb");
  guint n_pages;

  for (guint i = 0; i < 20; i++)
    add_table (document, expected, i, 520);

  n_pages = check_pages (document, NULL, expected, check_page);
  g_assert_true (n_pages == 0 || n_pages >= 300);
}

static void
add_trouble (GevDocument *document)
{
  g_autofree char *title = make_text (8);
  g_autofree char *text = make_text (200);
  GevBlock *figures = gev_key_figures_new ();
  GevBlock *list = gev_bullet_list_new ();
  GevTable *wide = GEV_TABLE (gev_table_new ());
  const char *cells[9];

  gev_document_add_text (document, GEV_TEXT_ROLE_TITLE, title);
  gev_document_add_text (document, GEV_TEXT_ROLE_HEADING_1, title);
  gev_document_add_text (document, GEV_TEXT_ROLE_LEAD, text);
  gev_key_figures_add (GEV_KEY_FIGURES (figures), "123 456 789 012 345 678 kroner", words[3]);
  for (guint i = 0; i < 5; i++)
    gev_key_figures_add (GEV_KEY_FIGURES (figures), "12", text);
  gev_document_add (document, figures);
  gev_bullet_list_add (GEV_BULLET_LIST (list), text);
  gev_document_add (document, list);
  gev_document_add (document, gev_status_line_new (GEV_SIGN_BAD, text));
  add_figure (document);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      gev_table_add_column (wide, words[i], i % 2 == 0 ? GEV_COLUMN_TEXT : GEV_COLUMN_NUMBER, 0.0);
      cells[i] = words[(i + 3) % G_N_ELEMENTS (words)];
    }
  for (guint i = 0; i < 4; i++)
    gev_table_set_sign (wide, gev_table_add_row (wide, i == 1 ? GEV_ROW_GROUP : GEV_ROW_PLAIN, cells), 0,
                        GEV_SIGN_BEHIND);
  gev_document_add (document, GEV_BLOCK (wide));
}

/* Nothing is drawn outside the margins, whatever the paper and the texts. */
static void
test_inside_margins (void)
{
  static const struct { double width; double height; } papers[] = {
    { GEV_A4_SHORT, GEV_A4_LONG }, { GEV_A4_LONG, GEV_A4_SHORT }, { 298.0, 420.0 }, { 612.0, 1008.0 },
  };
  g_autofree char *end = make_text (30);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (GevDocument) document = test_document_new ("nb");
      g_autoptr (GevPages) pages = NULL;
      GevPageSetup setup;

      gev_document_set_head (document, end, end);
      gev_document_set_foot (document, end);
      add_trouble (document);
      gev_page_setup_init (&setup, papers[i].width, papers[i].height);
      gev_page_setup_fit (&setup, 1.0, 60.0, 1.0, 1.0);
      g_assert_cmpfloat (setup.margin_bottom, ==, 60.0);
      g_assert_cmpfloat (setup.margin_top, >, 1.0);
      pages = gev_pages_new (document, &setup);

      for (guint page = 0; page < gev_pages_get_n_pages (pages); page++)
        {
          cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
          cairo_t *cr = cairo_create (surface);
          double x, y, width, height;

          gev_pages_draw_page (pages, cr, page);
          g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
          cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
          g_assert_cmpfloat (x, >=, setup.margin_left - 1.5);
          g_assert_cmpfloat (x + width, <=, setup.width - setup.margin_right + 1.5);
          g_assert_cmpfloat (y, >=, setup.margin_top - 1.0);
          g_assert_cmpfloat (y + height, <=, setup.height - setup.margin_bottom + 2.0);
          cairo_destroy (cr);
          cairo_surface_destroy (surface);
        }
    }
}

/* A printer may want some pages only, and some twice. */
static void
test_pages_in_any_order (void)
{
  static const guint order[] = { 2, 0, 2, 1 };
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GevDocument) document = test_document_new ("nb");
  g_autoptr (GevPages) pages = NULL;
  GevPageSetup setup;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (NULL, NULL, 595.0, 842.0);
  cairo_t *cr = cairo_create (surface);

  add_lines (document, expected, 0, 70);
  add_table (document, expected, 1, 80);
  gev_page_setup_init_a4 (&setup, FALSE);
  pages = gev_pages_new (document, &setup);
  g_assert_cmpuint (gev_pages_get_n_pages (pages), >=, 3);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      gev_pages_draw_page (pages, cr, order[i]);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
test_numbers (void)
{
  g_autoptr (GevDocument) document = test_document_new ("nb");
  g_autoptr (GevChart) chart = test_chart_new ("Boks", 100.0);
  GevBlock *first = gev_figure_new (chart, GEV_FIGURE_HALF, "En.");
  GevBlock *second = gev_figure_new (chart, GEV_FIGURE_HALF, "To.");
  GevBlock *third = gev_figure_new (chart, GEV_FIGURE_HALF, "Tre.");

  gev_document_add (document, first);
  gev_document_add (document, g_object_ref (second));
  gev_document_add (document, third);
  g_assert_cmpuint (gev_figure_get_number (GEV_FIGURE (second)), ==, 2);
  g_assert_cmpuint (gev_figure_get_number (GEV_FIGURE (third)), ==, 3);
  g_assert_cmpuint (gev_document_get_n_blocks (document), ==, 2);
  g_object_unref (second);

  g_assert_cmpuint (gev_table_get_number (test_document_table (document, "Noe.")), ==, 1);
  g_assert_cmpuint (gev_table_get_number (test_document_table (document, NULL)), ==, 0);
  g_assert_cmpuint (gev_table_get_number (test_document_table (document, "Mer.")), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/random", test_random);
  g_test_add_func ("/pages/empty", test_empty);
  g_test_add_func ("/pages/page-break", test_page_break);
  g_test_add_func ("/pages/table-without-rows", test_table_without_rows);
  g_test_add_func ("/pages/row-higher-than-page", test_row_higher_than_page);
  g_test_add_func ("/pages/many-pages", test_many_pages);
  g_test_add_func ("/pages/inside-margins", test_inside_margins);
  g_test_add_func ("/pages/pages-in-any-order", test_pages_in_any_order);
  g_test_add_func ("/pages/numbers", test_numbers);

  return g_test_run ();
}
