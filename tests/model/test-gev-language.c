/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-language.h"

#include <libintl.h>

#include <glib/gstdio.h>

#include "mo-file.h"

static const MoMessage bokmal[] = {
  MO ("", "Content-Type: text/plain; charset=UTF-8\n"),
  MO ("Benefit owner", "Gevinsteier"),
  MO ("day\0days", "dag\0dager"),
  MO ("economy\004Means", "Midler"),
};
static const MoMessage nynorsk[] = {
  MO ("", "Content-Type: text/plain; charset=UTF-8\n"),
  MO ("Benefit owner", "Gevinsteigar"),
  MO ("day\0days", "dag\0dagar"),
};

static const GevLanguage *nb, *nn, *en;

static char *
get_path (const GevLanguage *language,
          const char        *file)
{
  const char *tag = gev_language_get_tag (language);

  return g_build_filename (g_getenv ("GEV_LOCALEDIR"), tag, "LC_MESSAGES", file, NULL);
}

static void
install (const GevLanguage *language,
         const MoMessage   *messages,
         gsize              count)
{
  g_autoptr (GBytes) bytes = write_mo (messages, count, FALSE);
  g_autofree char *folder = get_path (language, NULL);
  g_autofree char *path = get_path (language, "gevinst.mo");
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
}

static void
uninstall (const GevLanguage *language)
{
  g_autofree char *path = get_path (language, "gevinst.mo");
  g_autofree char *folder = get_path (language, NULL);
  g_autofree char *parent = g_path_get_dirname (folder);

  g_unlink (path);
  g_rmdir (folder);
  g_rmdir (parent);
}

static void
test_tags (void)
{
  static const struct
  {
    const char *tag;
    const char *found;
  } cases[] = {
    { "nb", "nb" },    { "nb_NO.UTF-8", "nb" }, { "no", "nb" },    { "no_NO", "nb" },
    { "NB-no", "nb" }, { "nn", "nn" },          { "nn-NO", "nn" }, { "nn_NO@euro", "nn" },
    { "en", "en" },    { "en_GB.UTF-8", "en" }, { "sv", NULL },    { "nob", NULL },
    { "n", NULL },     { "", NULL },            { "C", NULL },     { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GevLanguage *language = gev_language_get (cases[i].tag);

      g_assert_cmpstr (language != NULL ? gev_language_get_tag (language) : NULL, ==, cases[i].found);
    }
  for (GevLanguageId id = 0; id < GEV_N_LANGUAGES; id++)
    g_assert_true (gev_language_get_id (gev_language_get_by_id (id)) == id);
  g_assert_cmpstr (gev_language_get_name (nb), ==, "Bokmål");
  g_assert_cmpstr (gev_language_get_name (nn), ==, "Nynorsk");
  g_assert_cmpstr (gev_language_get_name (en), ==, "English");
}

static void
test_default (void)
{
  static const char *const names[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };
  static const struct
  {
    const char *values[4];
    const char *found;
  } cases[] = {
    { { NULL, NULL, NULL, NULL }, "en" },
    { { NULL, NULL, NULL, "nn_NO.UTF-8" }, "nn" },
    { { NULL, NULL, "nb_NO.UTF-8", "nn_NO.UTF-8" }, "nb" },
    { { NULL, "en_GB.UTF-8", "nb_NO.UTF-8", "nn_NO.UTF-8" }, "en" },
    { { "se:nn:nb", "en_GB.UTF-8", NULL, NULL }, "nn" },
    { { "nb", "C.UTF-8", NULL, NULL }, "nb" },
    { { "nb", "C", NULL, NULL }, "en" },
    { { "nb", "", "POSIX", "nb_NO.UTF-8" }, "en" },
    { { "", NULL, NULL, "de_DE.UTF-8" }, "en" },
  };
  g_auto (GStrv) before = g_get_environ ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (names); k++)
        if (cases[i].values[k] != NULL)
          g_setenv (names[k], cases[i].values[k], TRUE);
        else
          g_unsetenv (names[k]);
      g_assert_cmpstr (gev_language_get_tag (gev_language_get_default ()), ==, cases[i].found);
    }
  for (gsize k = 0; k < G_N_ELEMENTS (names); k++)
    if (g_environ_getenv (before, names[k]) != NULL)
      g_setenv (names[k], g_environ_getenv (before, names[k]), TRUE);
    else
      g_unsetenv (names[k]);

  gev_language_set_default (nn);
  g_assert_true (gev_language_get_default () == nn);
  gev_language_set_default (NULL);
  g_assert_true (gev_language_get_default () == en);
}

static void
check_texts (void)
{
  g_assert_cmpstr (T_ (nb, "Benefit owner"), ==, "Gevinsteier");
  g_assert_cmpstr (T_ (nn, "Benefit owner"), ==, "Gevinsteigar");
  g_assert_cmpstr (T_ (en, "Benefit owner"), ==, "Benefit owner");
  g_assert_cmpstr (T_ (nb, "not in the catalogue"), ==, "not in the catalogue");
  g_assert_cmpstr (T_ (nb, ""), ==, "");
  g_assert_cmpstr (TC_ (nb, "economy", "Means"), ==, "Midler");
  g_assert_cmpstr (TC_ (nb, "statistics", "Means"), ==, "Means");
  g_assert_cmpstr (TN_ (nb, "day", "days", 1), ==, "dag");
  g_assert_cmpstr (TN_ (nb, "day", "days", 0), ==, "dager");
  g_assert_cmpstr (TN_ (nn, "day", "days", G_MAXUINT64), ==, "dagar");
  g_assert_cmpstr (TN_ (en, "day", "days", 1), ==, "day");
  g_assert_cmpstr (TN_ (en, "day", "days", 2), ==, "days");
}

static gpointer
read_texts (gpointer data)
{
  for (int i = 0; i < 1000; i++)
    check_texts ();

  return NULL;
}

/* First use in many threads at once. */
static void
test_threads (void)
{
  GThread *threads[8];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("texts", read_texts, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_broken_subprocess (void)
{
  g_autofree char *path = get_path (nb, "gevinst.mo");

  g_assert_true (g_file_set_contents (path, "\xde\x12\x04\x95 and then nothing of it", -1, NULL));
  uninstall (nn);
  for (int i = 0; i < 2; i++)
    {
      if (i == 0)
        g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "*No texts in Bokmål*nb*gevinst.mo*catalogue*");
      g_assert_cmpstr (T_ (nb, "Benefit owner"), ==, "Benefit owner");
      g_assert_cmpstr (TN_ (nb, "day", "days", 2), ==, "days");
      if (i == 0)
        g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "*No texts in Nynorsk*nn*gevinst.mo*");
      g_assert_cmpstr (T_ (nn, "Benefit owner"), ==, "Benefit owner");
      g_test_assert_expected_messages ();
    }
}

/* In a process of its own, as the program's: the C library's locale stays changed. */
static void
test_apply_subprocess (void)
{
  static const char *const locales[] = { "C", "C.UTF-8", "xx_XX.UTF-8" };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_setenv ("LC_ALL", locales[i], TRUE);
      gev_language_apply (nb);
      g_assert_true (gev_language_get_default () == nb);
      g_assert_cmpstr (gettext ("Benefit owner"), ==, "Gevinsteier");
      gev_language_apply (nn);
      g_assert_cmpstr (gettext ("Benefit owner"), ==, "Gevinsteigar");
      gev_language_apply (en);
      g_assert_cmpstr (gettext ("Benefit owner"), ==, "Benefit owner");
    }
}

static void
test_in_subprocess (gconstpointer name)
{
  g_test_trap_subprocess (name, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *dir = g_dir_make_tmp ("gevinst-language-XXXXXX", NULL);
  int status;

  nb = gev_language_get ("nb");
  nn = gev_language_get ("nn");
  en = gev_language_get ("en");
  g_setenv ("GEV_LOCALEDIR", dir, TRUE);
  install (nb, bokmal, G_N_ELEMENTS (bokmal));
  install (nn, nynorsk, G_N_ELEMENTS (nynorsk));

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/language/tags", test_tags);
  g_test_add_func ("/model/language/default", test_default);
  g_test_add_func ("/model/language/threads", test_threads);
  g_test_add_func ("/model/language/broken/subprocess", test_broken_subprocess);
  g_test_add_data_func ("/model/language/broken", "/model/language/broken/subprocess", test_in_subprocess);
  g_test_add_func ("/model/language/apply/subprocess", test_apply_subprocess);
  g_test_add_data_func ("/model/language/apply", "/model/language/apply/subprocess", test_in_subprocess);
  status = g_test_run ();

  uninstall (nb);
  uninstall (nn);
  g_rmdir (dir);

  return status;
}
