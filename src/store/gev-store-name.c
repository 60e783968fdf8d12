/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-name.h"

#include "gev-record-name.h"

static GevRecord *
find_cb (const char *uuid,
         gpointer    store)
{
  return gev_store_get (store, uuid, NULL);
}

/**
 * gev_store_dup_name:
 * @self: a store
 * @record: a record of it
 * @language: for whom
 *
 * Reads no more than the few records that a name is made of.
 *
 * Returns: (transfer full): what people know @record by, as of
 *   gev_record_name_create()
 */
char *
gev_store_dup_name (GevStore          *self,
                    GevRecord         *record,
                    const GevLanguage *language)
{
  return gev_record_name_create (record, language, find_cb, self);
}
