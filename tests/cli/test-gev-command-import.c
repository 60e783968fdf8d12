/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#include <signal.h>
#include <string.h>

#include "gev-project.h"
#include "gev-store.h"

#define EXAMPLE GEV_SAMPLES "/eksempel-kommune.xml"

#define UUID "0188be88-32fa-7258-bff0-419f6702804a"
#define HEAD \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<exchange xmlns=\"https://gevinst.no/ns/exchange/1\" version=\"1.0\">\n"
#define PROJECT(revision, title, end) \
  "  <project uuid=\"" UUID "\" created=\"2026-01-01T00:00:00Z\" modified=\"2026-01-0" revision \
  "T00:00:00Z\" revision=\"" revision "\">\n" \
  "    <title>" title "</title>\n" \
  "    <start>2026-03-01</start>\n" \
  "    <planned-end>" end "</planned-end>\n" \
  "  </project>\n"
#define TAIL "</exchange>\n"

static char *
export (CliTest *test)
{
  cli_test_expect (test, 0, "export", "p.gevinst", "-o", "-");

  return g_steal_pointer (&test->out);
}

static void
assert_exports (CliTest    *test,
                const char *expected)
{
  g_autofree char *now = export (test);

  /* They are too long to be shown. */
  g_assert_true (g_str_equal (now, expected));
}

static void
test_new_file (CliTest       *test,
               gconstpointer  data)
{
  cli_test_write (test, "in.xml", HEAD PROJECT ("1", "Tilsyn", "2026-12-31") TAIL);
  cli_test_expect (test, 0, "import", "p.gevinst", "in.xml");
  g_assert_cmpstr (test->out, ==, "New: 1, Changed: 0, Same: 0, Conflict: 0, Refused: 0\n");
  g_assert_cmpstr (test->err, ==, "");
  g_assert_cmpuint (cli_test_count (test), ==, 2);
  cli_test_expect (test, 0, "check", "p.gevinst");

  cli_test_expect (test, 0, "import", "p.gevinst", "in.xml");
  g_assert_cmpstr (test->out, ==, "New: 0, Changed: 0, Same: 1, Conflict: 0, Refused: 0\n");
}

/* No file is left, neither the portfolio nor the one it would have become. */
static void
test_refused (CliTest       *test,
              gconstpointer  data)
{
  cli_test_write (test, "in.xml", HEAD PROJECT ("1", "Tilsyn", "2026-02-28") TAIL);
  cli_test_expect (test, 1, "import", "p.gevinst", "in.xml");
  g_assert_cmpstr (test->out, ==,
                   "in.xml:3: Tilsyn: The project ends before it starts.\n"
                   "New: 0, Changed: 0, Same: 0, Conflict: 0, Refused: 1\n");
  g_assert_cmpstr (test->err, ==, "gevinst-cli: in.xml: 1 record is in the way; nothing is imported.\n");
  g_assert_cmpuint (cli_test_count (test), ==, 1);

  cli_test_write (test, "in.xml", HEAD);
  cli_test_expect (test, 1, "import", "p.gevinst", "in.xml");
  g_assert_true (g_str_has_prefix (test->err, "gevinst-cli: in.xml: line "));
  cli_test_expect (test, 3, "import", "p.gevinst", "none.xml");
  cli_test_expect (test, 3, "import", "none/p.gevinst", EXAMPLE);
  g_assert_cmpuint (cli_test_count (test), ==, 1);
}

static void
test_dry_run (CliTest       *test,
              gconstpointer  data)
{
  g_autofree char *before = NULL;

  cli_test_write (test, "in.xml", HEAD PROJECT ("1", "Tilsyn", "2026-02-28") TAIL);
  cli_test_expect (test, 1, "import", "p.gevinst", "in.xml", "--dry-run");
  cli_test_assert_golden (test, "dry-run-en.txt");
  g_assert_cmpstr (test->err, ==, "gevinst-cli: in.xml: 1 record is in the way; nothing is imported.\n");
  g_assert_cmpuint (cli_test_count (test), ==, 1);

  cli_test_expect (test, 0, "import", "p.gevinst", EXAMPLE, "--dry-run");
  g_assert_cmpuint (cli_test_count (test), ==, 1);
  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  before = export (test);
  cli_test_expect (test, 0, "import", "p.gevinst", EXAMPLE, "--dry-run");
  assert_exports (test, before);
}

/* As the window would. */
static void
rename_project (CliTest    *test,
                const char *title)
{
  g_autofree char *path = cli_test_path (test, "p.gevinst");
  g_autoptr (GError) error = NULL;
  g_autoptr (GevStore) store = gev_store_open (path, GEV_STORE_WRITE, &error);
  g_autoptr (GevRecord) project = NULL;

  g_assert_no_error (error);
  project = gev_store_get (store, UUID, &error);
  g_assert_no_error (error);
  gev_record_set_text (project, GEV_PROJECT_TITLE, title);
  gev_store_save (store, project, "Rename", &error);
  g_assert_no_error (error);
}

static void
assert_title (CliTest    *test,
              const char *expected)
{
  g_autofree char *line = g_strconcat ("\n  \"title\": \"", expected, "\",\n", NULL);

  cli_test_expect (test, 0, "show", "p.gevinst", UUID);
  g_assert_nonnull (strstr (test->out, line));
}

static void
test_changed (CliTest       *test,
              gconstpointer  data)
{
  cli_test_write (test, "in.xml", HEAD PROJECT ("1", "Tilsyn", "2026-12-31") TAIL);
  cli_test_expect (test, 0, "import", "p.gevinst", "in.xml");
  cli_test_write (test, "in.xml", HEAD PROJECT ("3", "Deres", "2027-12-31") TAIL);
  cli_test_expect (test, 0, "import", "p.gevinst", "in.xml");
  g_assert_cmpstr (test->out, ==, "New: 0, Changed: 1, Same: 0, Conflict: 0, Refused: 0\n");
  assert_title (test, "Deres");
  cli_test_expect (test, 0, "log", "p.gevinst");
  g_assert_nonnull (strstr (test->out, "    Project “Deres”: Title: Tilsyn → Deres\n"));
  g_assert_nonnull (strstr (test->out, "    Project “Deres”: Planned end: 31 Dec 2026 → 31 Dec 2027\n"));
}

/* What was changed on both sides since it passed is never lost in silence. */
static void
test_conflict (CliTest       *test,
               gconstpointer  data)
{
  static const char *const counts = "New: 0, Changed: 0, Same: 0, Conflict: 1, Refused: 0\n";

  cli_test_write (test, "in.xml", HEAD PROJECT ("1", "Tilsyn", "2026-12-31") TAIL);
  cli_test_expect (test, 0, "import", "p.gevinst", "in.xml");
  rename_project (test, "Vårt");
  cli_test_write (test, "in.xml", HEAD PROJECT ("3", "Deres", "2026-12-31") TAIL);

  cli_test_expect (test, 1, "import", "p.gevinst", "in.xml");
  g_assert_true (g_str_has_prefix (test->out, "in.xml:3: Deres: "));
  g_assert_true (g_str_has_suffix (test->out, counts));
  g_assert_cmpstr (test->err, ==, "gevinst-cli: in.xml: 1 record is in the way; nothing is imported.\n");
  assert_title (test, "Vårt");
  cli_test_expect (test, 1, "import", "p.gevinst", "in.xml", "--dry-run");
  cli_test_expect (test, 0, "import", "p.gevinst", "in.xml", "--dry-run", "--on-conflict=take");

  cli_test_expect (test, 0, "import", "p.gevinst", "in.xml", "--on-conflict=keep");
  g_assert_cmpstr (test->out, ==, counts);
  assert_title (test, "Vårt");
  cli_test_expect (test, 0, "import", "p.gevinst", "in.xml", "--on-conflict=take");
  g_assert_cmpstr (test->out, ==, counts);
  assert_title (test, "Deres");
}

static void
test_undo (CliTest       *test,
           gconstpointer  data)
{
  g_autofree char *before = NULL;

  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  before = export (test);
  cli_test_expect (test, 0, "import", "p.gevinst", EXAMPLE);
  cli_test_expect (test, 0, "log", "p.gevinst");
  g_assert_nonnull (strstr (test->out, "Import " EXAMPLE "\n"));
  g_assert_nonnull (strstr (test->out, "    Project “Digitalt tilsyn natt”: new\n"));
  cli_test_expect (test, 0, "undo", "p.gevinst");
  g_assert_cmpstr (test->out, ==, "Undone: Import " EXAMPLE "\n");
  assert_exports (test, before);
  cli_test_expect (test, 0, "check", "p.gevinst");
  cli_test_expect (test, 0, "undo", "p.gevinst");
  cli_test_expect (test, 1, "undo", "p.gevinst");
  g_assert_cmpstr (test->err, ==, "gevinst-cli: p.gevinst: There is nothing to undo.\n");
}

/* Whenever the program is killed, the portfolio is as before or as after. */
static void
test_killed (CliTest       *test,
             gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_before = 0;

  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  before = export (test);
  cli_test_expect (test, 0, "import", "p.gevinst", EXAMPLE);
  after = export (test);
  cli_test_expect (test, 0, "undo", "p.gevinst");
  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (GSubprocess) process = cli_test_start (test, "import", "p.gevinst", EXAMPLE, NULL);
      g_autofree char *now = NULL;

      g_usleep (i * 8000);
      g_subprocess_send_signal (process, SIGKILL);
      g_subprocess_wait (process, NULL, NULL);
      now = export (test);
      if (g_str_equal (now, before))
        n_before++;
      else
        g_assert_true (g_str_equal (now, after));
      cli_test_expect (test, 0, "check", "p.gevinst");
      if (!g_str_equal (now, before))
        cli_test_expect (test, 0, "undo", "p.gevinst");
    }
  g_assert_cmpuint (n_before, >, 0);
}

/* What became of an idea since it came in stays when the form comes once more. */
static void
test_ideas (CliTest       *test,
            gconstpointer  data)
{
  const char *open = "<ideas xmlns=\"https://gevinst.no/ns/ideas/1\">\n";
  const char *idea = "<idea date=\"2026-11-01\"><title>Tilsyn</title><need>Ro</need></idea>\n";
  g_autofree char *one = g_strconcat (open, idea, "<idea><title/></idea>\n</ideas>\n", NULL);
  g_autofree char *more = g_strconcat (open, "<idea><title>Bilpark</title></idea>\n", idea, "</ideas>\n", NULL);
  g_autofree char *path = cli_test_path (test, "p.gevinst");
  g_autoptr (GError) error = NULL;
  g_autoptr (GevStore) store = NULL;
  g_autoptr (GPtrArray) projects = NULL;

  cli_test_write (test, "ideas.xml", one);
  cli_test_expect (test, 0, "validate", "ideas.xml");
  g_assert_cmpstr (test->out, ==, "ideas.xml: 1 record, nothing wrong.\n");
  cli_test_expect (test, 0, "import", "p.gevinst", "ideas.xml");
  g_assert_cmpstr (test->out, ==, "New: 1, Changed: 0, Same: 0, Conflict: 0, Refused: 0\n");

  store = gev_store_open (path, GEV_STORE_WRITE, &error);
  g_assert_no_error (error);
  projects = gev_store_get_all (store, GEV_TYPE_PROJECT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (projects->len, ==, 1);
  gev_record_set_text (projects->pdata[0], GEV_PROJECT_TITLE, "Tilsyn om natten");
  gev_store_save (store, projects->pdata[0], "Title", &error);
  g_assert_no_error (error);
  gev_store_close (store);

  cli_test_write (test, "ideas.xml", more);
  cli_test_expect (test, 0, "import", "p.gevinst", "ideas.xml");
  g_assert_cmpstr (test->out, ==, "New: 1, Changed: 0, Same: 1, Conflict: 0, Refused: 0\n");
  cli_test_expect (test, 0, "list", "p.gevinst", "projects", "--format=csv");
  g_assert_nonnull (strstr (test->out, "Tilsyn om natten"));
  g_assert_nonnull (strstr (test->out, "Bilpark"));
  cli_test_expect (test, 0, "check", "p.gevinst");

  cli_test_write (test, "ideas.xml", "<ideas xmlns=\"https://gevinst.no/ns/ideas/1\">\n"
                  "<idea>\n<name>A</name></idea></ideas>");
  cli_test_expect (test, 1, "import", "p.gevinst", "ideas.xml");
  g_assert_nonnull (strstr (test->err, "ideas.xml: line 3: <name> is unknown or in the wrong place"));
}

int
main (int    argc,
      char **argv)
{
  cli_test_init (&argc, &argv);

  cli_test_add ("/import/new-file", test_new_file);
  cli_test_add ("/import/refused", test_refused);
  cli_test_add ("/import/dry-run", test_dry_run);
  cli_test_add ("/import/changed", test_changed);
  cli_test_add ("/import/conflict", test_conflict);
  cli_test_add ("/import/undo", test_undo);
  cli_test_add ("/import/ideas", test_ideas);
  cli_test_add ("/import/killed", test_killed);

  return g_test_run ();
}
