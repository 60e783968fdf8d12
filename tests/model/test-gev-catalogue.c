/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-catalogue.h"
#include "mo-file.h"

static const MoMessage messages[] = {
  MO ("", "Content-Type: text/plain; charset=UTF-8\n"),
  MO ("%d project\0%d projects", "%d prosjekt\0%d prosjekter"),
  MO ("Benefit", "Gevinst"),
  MO ("month\004May", "mai"),
  MO ("untranslated", ""),
};

static void
check_all (GevCatalogue *catalogue)
{
  g_assert_cmpstr (gev_catalogue_lookup (catalogue, "Benefit", 0), ==, "Gevinst");
  g_assert_cmpstr (gev_catalogue_lookup (catalogue, "Benefit", 1), ==, "Gevinst");
  g_assert_cmpstr (gev_catalogue_lookup (catalogue, "month\004May", 0), ==, "mai");
  g_assert_cmpstr (gev_catalogue_lookup (catalogue, "%d project", 0), ==, "%d prosjekt");
  g_assert_cmpstr (gev_catalogue_lookup (catalogue, "%d project", 1), ==, "%d prosjekter");
  g_assert_cmpstr (gev_catalogue_lookup (catalogue, "%d project", 9), ==, "%d prosjekter");
  g_assert_null (gev_catalogue_lookup (catalogue, "untranslated", 0));
  g_assert_null (gev_catalogue_lookup (catalogue, "May", 0));
}

static void
test_lookup (void)
{
  for (int swapped = 0; swapped < 2; swapped++)
    {
      g_autoptr (GBytes) bytes = write_mo (messages, G_N_ELEMENTS (messages), swapped);
      g_autoptr (GError) error = NULL;
      g_autoptr (GevCatalogue) catalogue = gev_catalogue_new (bytes, &error);

      g_assert_no_error (error);
      check_all (catalogue);
    }
}

static void
refuse (const guint8 *data,
        gsize         size)
{
  /* A copy of its own, so that a sanitizer sees a read past the end. */
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  g_assert_null (gev_catalogue_new (bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = write_mo (messages, G_N_ELEMENTS (messages), FALSE);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize length = 0; length < size; length++)
    refuse (data, length);
}

/* Every word of the head and the tables, made absurd in turn. */
static void
test_wild (void)
{
  g_autoptr (GBytes) bytes = write_mo (messages, G_N_ELEMENTS (messages), FALSE);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const guint32 end = (guint32) size;
  const guint32 wild[] = { 0, 1, 27, end - 7, end - 4, end, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff };

  for (gsize at = 0; at < 28 + 16 * G_N_ELEMENTS (messages); at += 4)
    for (gsize i = 0; i < G_N_ELEMENTS (wild); i++)
      {
        g_autofree guint8 *copy = g_memdup2 (data, size);
        g_autoptr (GBytes) broken = NULL;
        g_autoptr (GevCatalogue) catalogue = NULL;

        memcpy (copy + at, &wild[i], 4);
        broken = g_bytes_new (copy, size);
        catalogue = gev_catalogue_new (broken, NULL);
        for (gsize k = 0; catalogue != NULL && k < G_N_ELEMENTS (messages); k++)
          {
            const char *text = gev_catalogue_lookup (catalogue, messages[k].key, 1);

            g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
          }
      }
}

static void
test_not_utf8 (void)
{
  static const MoMessage latin1[] = { MO ("wish", "\xf8nske") };
  static const MoMessage second_form[] = { MO ("day\0days", "dag\0d\xf8ger") };
  g_autoptr (GBytes) first = write_mo (latin1, 1, FALSE);
  g_autoptr (GBytes) second = write_mo (second_form, 1, FALSE);

  refuse (g_bytes_get_data (first, NULL), g_bytes_get_size (first));
  refuse (g_bytes_get_data (second, NULL), g_bytes_get_size (second));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/catalogue/lookup", test_lookup);
  g_test_add_func ("/model/catalogue/truncated", test_truncated);
  g_test_add_func ("/model/catalogue/wild", test_wild);
  g_test_add_func ("/model/catalogue/not-utf8", test_not_utf8);

  return g_test_run ();
}
