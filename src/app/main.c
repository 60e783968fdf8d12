/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-application.h"
#include "gev-language.h"

/* The language of the window is the user’s choice, or the computer’s. */
static void
apply_language (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("no.gevinst.Gevinst");
  g_autofree char *tag = g_settings_get_string (settings, "language");
  const GevLanguage *language = gev_language_get (tag);

  gev_language_apply (language != NULL ? language : gev_language_get_default ());
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GevApplication) application = NULL;

  apply_language ();
  application = gev_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
