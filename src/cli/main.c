/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-cli.h"
#include "gev-language.h"

int
main (int    argc,
      char **argv)
{
  gev_language_apply (gev_language_get_default ());

  return gev_cli_run (argc, argv);
}
