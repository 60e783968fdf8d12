/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-portfolio-file.h"

#include <glib/gi18n-lib.h>

#include "gev-record-types.h"

/**
 * gev_portfolio_file_open:
 * @path: the name of a portfolio
 * @access: what for
 * @error: return location for a #GEV_STORE_ERROR that names the file
 *
 * Returns: (transfer full) (nullable): the store; what is written through it
 *   is by the user of the computer
 */
GevStore *
gev_portfolio_file_open (const char      *path,
                         GevStoreAccess   access,
                         GError         **error)
{
  GevStore *store = gev_store_open (path, access, error);

  if (store != NULL)
    gev_store_set_who (store, g_get_real_name ());
  else
    g_prefix_error (error, "%s: ", path);

  return store;
}

/**
 * gev_portfolio_file_load:
 * @store: an open store
 * @path: its file as the user named it
 * @error: return location for a #GEV_STORE_ERROR that names the file
 *
 * Returns: (transfer full) (nullable): every record
 */
GevRecordSet *
gev_portfolio_file_load (GevStore    *store,
                         const char  *path,
                         GError     **error)
{
  GevRecordSet *set = gev_store_load (store, NULL, NULL, error);

  if (set == NULL)
    g_prefix_error (error, "%s: ", path);

  return set;
}

/**
 * gev_portfolio_file_lookup:
 * @set: the records of a portfolio
 * @path: its file as the user named it
 * @uuid: (nullable): the UUID that the user gave, %NULL where none was
 * @type: the type of record that it shall be of
 * @record: (out) (nullable) (transfer none): the record, %NULL where no UUID
 *   was given
 * @error: return location for a #GEV_CLI_ERROR
 *
 * Returns: whether there is such a record, where one was asked for
 */
gboolean
gev_portfolio_file_lookup (GevRecordSet  *set,
                           const char    *path,
                           const char    *uuid,
                           GType          type,
                           gpointer      *record,
                           GError       **error)
{
  const char *label = gev_record_types_get_class (type)->label;

  *record = uuid != NULL ? gev_record_set_lookup (set, uuid) : NULL;
  if (uuid == NULL || (*record != NULL && G_OBJECT_TYPE (*record) == type))
    return TRUE;
  *record = NULL;
  g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_REFUSED, _("%s: There is no record %s of the type “%s”."), path,
               uuid, g_dgettext (GETTEXT_PACKAGE, label));

  return FALSE;
}
