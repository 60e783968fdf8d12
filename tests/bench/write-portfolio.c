/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xml-export.h"
#include "random-portfolio.h"

/* Writes a random portfolio as an exchange file:
 * write-portfolio FILE [PROJECTS [plain|hostile [SEED]]] */
int
main (int    argc,
      char **argv)
{
  guint n_projects = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 500;
  RandomTemper temper = argc > 3 && g_str_equal (argv[3], "hostile") ? RANDOM_TEMPER_HOSTILE : RANDOM_TEMPER_PLAIN;
  guint32 seed = argc > 4 ? (guint32) g_ascii_strtoull (argv[4], NULL, 10) : 20261121;
  g_autoptr (RandomPortfolio) portfolio = random_portfolio_new (seed, temper);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argc > 1 ? argv[1] : "portfolio.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  g_autoptr (GevRecordSet) set = NULL;

  random_portfolio_fill (portfolio, n_projects);
  set = random_portfolio_get_set (portfolio);
  if (stream == NULL || !gev_xml_export (set, NULL, TRUE, G_OUTPUT_STREAM (stream), NULL, &error))
    g_error ("%s", error->message);

  return 0;
}
