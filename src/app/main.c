/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-desktop-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GevDesktopApplication) application = gev_desktop_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
