/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-output.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "gev-cli-error.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("gevinst-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "æøå.txt", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, expected);
}

static GevOutput *
begin (const char *path,
       const char *text)
{
  g_autoptr (GError) error = NULL;
  GevOutput *output = gev_output_open (path, &error);

  g_assert_no_error (error);
  g_output_stream_write_all (gev_output_get_stream (output), text, strlen (text), NULL, NULL, &error);
  g_assert_no_error (error);

  return output;
}

static void
finish (GevOutput *output)
{
  g_autoptr (GError) error = NULL;

  gev_output_finish (output, &error);
  g_assert_no_error (error);
  gev_output_free (output);
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  finish (begin (fixture->path, "first"));
  assert_contents (fixture->path, "first");
  finish (begin (fixture->path, "second"));
  assert_contents (fixture->path, "second");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_not_at_all (Fixture       *fixture,
                 gconstpointer  data)
{
  gev_output_free (begin (fixture->path, "half"));
  g_assert_cmpuint (count_files (fixture), ==, 0);

  finish (begin (fixture->path, "whole"));
  gev_output_free (begin (fixture->path, "half"));
  assert_contents (fixture->path, "whole");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_mode (Fixture       *fixture,
           gconstpointer  data)
{
  mode_t mask = umask (027);
  GStatBuf status;

  finish (begin (fixture->path, ""));
  umask (mask);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0640);
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link", NULL);

  finish (begin (fixture->path, "old"));
  g_assert_cmpint (symlink (fixture->path, link_path), ==, 0);
  finish (begin (link_path, "new"));
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  assert_contents (fixture->path, "new");
}

static void
test_device (Fixture       *fixture,
             gconstpointer  data)
{
  finish (begin ("/dev/null", "gone"));
  g_assert_false (g_file_test ("/dev/null", G_FILE_TEST_IS_REGULAR));
}

static void
test_unwritable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "no such folder", "file", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (gev_output_open (path, &error));
  g_assert_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_clear_error (&error);

  g_assert_null (gev_output_open (fixture->folder, &error));
  g_assert_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_FAILED);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/output/whole", Fixture, NULL, set_up, test_whole, tear_down);
  g_test_add ("/output/not-at-all", Fixture, NULL, set_up, test_not_at_all, tear_down);
  g_test_add ("/output/mode", Fixture, NULL, set_up, test_mode, tear_down);
  g_test_add ("/output/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/output/device", Fixture, NULL, set_up, test_device, tear_down);
  g_test_add ("/output/unwritable", Fixture, NULL, set_up, test_unwritable, tear_down);

  return g_test_run ();
}
