/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "gev-benefit.h"
#include "gev-project.h"
#include "gev-store-check.h"
#include "store-test.h"

/* An edit that is only right if it is whole: a project, the benefit that names
 * it, and the project’s number in the title of both. */
static void
write_pair (GevStore *store,
            guint     number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autofree char *title = g_strdup_printf ("Nummer %u", number);

  gev_record_set_text (project, GEV_PROJECT_TITLE, title);
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, title);
  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_store_begin (store, title, &error);
  g_assert_no_error (error);
  gev_store_put (store, project, &error);
  g_assert_no_error (error);
  gev_store_put (store, benefit, &error);
  g_assert_no_error (error);
  gev_store_commit (store, &error);
  g_assert_no_error (error);
}

/* Writes without end, and says how many edits are on disk. */
static void G_GNUC_NORETURN
write_for_ever (const char *path,
                guint       number,
                int         said)
{
  GevStore *store = gev_store_open (path, GEV_STORE_WRITE, NULL);

  for (;; number++)
    {
      write_pair (store, number);
      if (write (said, &number, sizeof number) != sizeof number)
        _exit (1);
    }
}

/* Returns the last edit that the writer knew to be on disk. */
static guint
kill_a_writer (const char *path,
               guint       first,
               gulong      microseconds)
{
  guint last = 0, number;
  int ends[2], status;
  pid_t writer;

  g_assert_cmpint (pipe (ends), ==, 0);
  writer = fork ();
  if (writer == 0)
    write_for_ever (path, first, ends[1]);
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &last, sizeof last), ==, sizeof last);
  g_usleep (microseconds);
  kill (writer, SIGKILL);
  g_assert_cmpint (waitpid (writer, &status, 0), ==, writer);
  g_assert_true (WIFSIGNALED (status));
  while (read (ends[0], &number, sizeof number) == sizeof number)
    last = number;
  close (ends[0]);

  return last;
}

static guint
assert_whole (GevStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecordSet) set = store_test_load (store);
  g_autoptr (GPtrArray) problems = gev_store_check (store, NULL, &error);
  GPtrArray *projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  for (guint i = 0; i < projects->len; i++)
    {
      const char *title = gev_record_get_text (g_ptr_array_index (projects, i), GEV_PROJECT_TITLE);
      GPtrArray *benefits = gev_record_set_get_referring (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT,
                                                          gev_record_get_uuid (g_ptr_array_index (projects, i)));

      g_assert_cmpuint (benefits->len, ==, 1);
      g_assert_cmpstr (gev_record_get_text (g_ptr_array_index (benefits, 0), GEV_BENEFIT_TITLE), ==, title);
    }
  g_assert_cmpuint (gev_record_set_get_all (set, GEV_TYPE_BENEFIT)->len, ==, projects->len);

  return projects->len;
}

/* Killed at any moment, the writer leaves a portfolio of whole edits, none of
 * those lost that it knew to be on disk; and its lock is nobody’s. */
static void
test_killed (StoreFixture  *fixture,
             gconstpointer  data)
{
  guint n_there = 0;

  g_clear_object (&fixture->store);
  for (guint round = 0; round < 15; round++)
    {
      guint last = kill_a_writer (fixture->path, n_there + 1, g_rand_int_range (fixture->rand, 0, 20000));

      store_test_reopen (fixture);
      n_there = assert_whole (fixture->store);
      g_assert_cmpuint (n_there, >=, last);
      g_assert_cmpuint (n_there, <=, last + 1);
      g_assert_cmpint (gev_store_get_revision (fixture->store), ==, n_there);
      g_clear_object (&fixture->store);
    }

  /* What was written can still be undone, to the first. */
  store_test_reopen (fixture);
  for (guint i = 0; i < n_there; i++)
    g_assert_true (gev_store_undo (fixture->store, NULL));
  g_assert_cmpuint (assert_whole (fixture->store), ==, 0);
}

/* The lock beside the file lies there still when its process is gone. */
static void
test_lock (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);
  g_autoptr (GError) error = NULL;
  int ends[2], status;
  char word;
  pid_t holder;

  g_clear_object (&fixture->store);
  g_assert_cmpint (pipe (ends), ==, 0);
  holder = fork ();
  if (holder == 0)
    {
      GevStore *store = gev_store_open (fixture->path, GEV_STORE_WRITE, NULL);

      if (store != NULL && write (ends[1], "x", 1) == 1)
        pause ();
      _exit (1);
    }
  g_assert_cmpint (read (ends[0], &word, 1), ==, 1);
  g_assert_null (gev_store_open (fixture->path, GEV_STORE_WRITE, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_LOCKED);
  kill (holder, SIGKILL);
  g_assert_cmpint (waitpid (holder, &status, 0), ==, holder);
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
  store_test_reopen (fixture);
  g_assert_false (gev_store_is_read_only (fixture->store));
  close (ends[0]);
  close (ends[1]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_test_add ("/store/crash/killed", test_killed);
  store_test_add ("/store/crash/lock", test_lock);

  return g_test_run ();
}
