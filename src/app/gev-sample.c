/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-sample.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "gev-samples.h"
#include "gev-store-import.h"
#include "gev-xml-reader.h"

static gboolean
fill_store (GevStore  *store,
            GError   **error)
{
  g_autoptr (GInputStream) stream = gev_samples_open (GEV_SAMPLE_EXAMPLE);
  g_autoptr (GevImportPlan) plan = gev_xml_read (stream, GEV_SAMPLE_EXAMPLE, NULL, NULL, error);

  return plan != NULL && gev_store_compare_import (store, plan, NULL, error) &&
         gev_store_apply_import (store, plan, GEV_CONFLICT_STOP, NULL, NULL, error);
}

/**
 * gev_sample_find_or_create:
 * @error: return location for an error
 *
 * The example is the user’s to play with: it is made once, in the user’s data
 * folder, and keeps what is done to it.
 *
 * Returns: (transfer full) (nullable): the example portfolio
 */
GFile *
gev_sample_find_or_create (GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "gevinst", NULL);
  g_autofree char *path = g_build_filename (folder, "Eksempel kommune.gevinst", NULL);
  g_autoptr (GevStore) store = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_file_new_for_path (path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED, _("The folder “%s” cannot be made."), folder);
      return NULL;
    }
  store = gev_store_create (path, error);
  if (store == NULL)
    return NULL;
  if (!fill_store (store, error))
    {
      gev_store_close (store);
      g_unlink (path);
      return NULL;
    }

  return g_file_new_for_path (path);
}
