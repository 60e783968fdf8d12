/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xsd.h"

/* Rewrites the committed schema: write-schema FILE */
int
main (int    argc,
      char **argv)
{
  g_autoptr (GString) xsd = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    {
      g_printerr ("Usage: write-schema FILE\n");
      return 2;
    }
  gev_xsd_write (xsd);
  if (!g_file_set_contents (argv[1], xsd->str, xsd->len, &error))
    {
      g_printerr ("%s\n", error->message);
      return 3;
    }

  return 0;
}
