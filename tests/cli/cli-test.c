/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#include <glib/gstdio.h>
#include <stdarg.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

static char *program;

static void
set_up (CliTest       *test,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  test->folder = g_dir_make_tmp ("gevinst-cli-XXXXXX", &error);
  g_assert_no_error (error);
  test->language = g_strdup ("en");
  test->locale = g_strdup ("C.UTF-8");
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
tear_down (CliTest       *test,
           gconstpointer  data)
{
  g_chmod (test->folder, 0700);
  remove_tree (test->folder);
  g_free (test->folder);
  g_free (test->language);
  g_free (test->locale);
  g_free (test->out);
  g_free (test->err);
}

static GStrv
collect_words (const char *word,
               va_list     more)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_strv_builder_add (words, program);
  for (; word != NULL; word = va_arg (more, const char *))
    g_strv_builder_add (words, word);

  return g_strv_builder_end (words);
}

/* Call it first: the program is the last word of the test’s command line. */
void
cli_test_init (int    *argc,
               char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_assert_cmpint (*argc, ==, 2);
  program = g_canonicalize_filename ((*argv)[1], NULL);
}

void
cli_test_add (const char *name,
              void      (*func) (CliTest *, gconstpointer))
{
  g_test_add (name, CliTest, NULL, set_up, func, tear_down);
}

/* The user’s data and temporary files lie in the test’s folder, out of sight. */
GStrv
cli_test_environ (CliTest *test)
{
  g_autofree char *data = cli_test_path (test, ".data");
  GStrv environ = g_get_environ ();

  environ = g_environ_setenv (environ, "XDG_DATA_HOME", data, TRUE);
  environ = g_environ_setenv (environ, "LANGUAGE", test->language, TRUE);

  return g_environ_setenv (environ, "LC_ALL", test->locale, TRUE);
}

char *
cli_test_path (CliTest    *test,
               const char *name)
{
  return g_build_filename (test->folder, name, NULL);
}

/* Between fork and exec. */
static void
become_nobody_cb (gpointer data)
{
  CliTest *test = data;

  if (test->is_nobody && geteuid () == 0 && setresuid (NOBODY, NOBODY, NOBODY) != 0)
    _exit (126);
}

static void
spawn (CliTest *test,
       GStrv    words)
{
  g_auto (GStrv) environ = cli_test_environ (test);
  g_autoptr (GError) error = NULL;
  int status;

  g_clear_pointer (&test->out, g_free);
  g_clear_pointer (&test->err, g_free);
  g_spawn_sync (test->folder, words, environ, G_SPAWN_SEARCH_PATH, become_nobody_cb, test, &test->out, &test->err,
                &status, &error);
  g_assert_no_error (error);
  test->code = WIFEXITED (status) ? WEXITSTATUS (status) : -WTERMSIG (status);
}

/* Runs in the test’s folder, so that file names in messages are plain. */
void
cli_test_run (CliTest    *test,
              const char *word,
              ...)
{
  g_auto (GStrv) words = NULL;
  va_list more;

  va_start (more, word);
  words = collect_words (word, more);
  va_end (more);
  spawn (test, words);
}

gboolean
cli_test_can_run (CliTest *test)
{
  cli_test_shell (test, "\"$0\" --version");

  return test->code == 0;
}

/* $0 is the program. */
void
cli_test_shell (CliTest    *test,
                const char *script)
{
  const char *words[] = { "sh", "-c", script, program, NULL };

  spawn (test, (char **) words);
}

/* As cli_test_run(), but without waiting for the end. */
GSubprocess *
cli_test_start (CliTest    *test,
                const char *word,
                ...)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_auto (GStrv) environ = cli_test_environ (test);
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  GSubprocess *process;
  va_list more;

  va_start (more, word);
  words = collect_words (word, more);
  va_end (more);
  g_subprocess_launcher_set_cwd (launcher, test->folder);
  g_subprocess_launcher_set_environ (launcher, environ);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words, &error);
  g_assert_no_error (error);

  return process;
}

/* Compares with a file that is kept; GEV_UPDATE_GOLDEN=1 writes it anew. */
void
cli_test_assert_golden (CliTest    *test,
                        const char *name)
{
  g_autofree char *path = g_build_filename (GEV_TEST_DATA, "cli", name, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("GEV_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, test->out, -1, NULL);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (test->out, ==, expected);
}

void
cli_test_set_language (CliTest    *test,
                       const char *language,
                       const char *locale)
{
  g_free (test->language);
  test->language = g_strdup (language);
  g_free (test->locale);
  test->locale = g_strdup (locale);
}

/* How many files there are in the folder, the user’s data aside. */
guint
cli_test_count (CliTest *test)
{
  g_autoptr (GDir) dir = g_dir_open (test->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += !g_str_equal (name, ".data");

  return n;
}

void
cli_test_write (CliTest    *test,
                const char *name,
                const char *text)
{
  g_autofree char *path = cli_test_path (test, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

char *
cli_test_read (CliTest    *test,
               const char *name,
               gsize      *length)
{
  g_autofree char *path = cli_test_path (test, name);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);

  return text;
}
