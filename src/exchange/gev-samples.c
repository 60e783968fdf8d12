/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-samples.h"

#include "gev-samples-resources.h"

#define FOLDER "/no/gevinst/exchange/samples/"

/**
 * gev_samples_open:
 * @name: %GEV_SAMPLE_EXAMPLE or %GEV_SAMPLE_OSTRE_TOTEN
 *
 * Returns: (transfer full): a portfolio that comes with the program, as an
 *   exchange file
 */
GInputStream *
gev_samples_open (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  GInputStream *stream =
    g_resource_open_stream (gev_samples_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (stream != NULL);

  return stream;
}
