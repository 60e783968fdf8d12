/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-exchange-entry.h"

/**
 * GevExchangeEntry:
 *
 * An import or an export, as the history has it.
 */
struct _GevExchangeEntry
{
  GObject parent_instance;

  gboolean incoming;
  char *file;
  char *who;
  GevTime at;
  guint n_records;
};

G_DEFINE_FINAL_TYPE (GevExchangeEntry, gev_exchange_entry, G_TYPE_OBJECT)

static void
gev_exchange_entry_finalize (GObject *object)
{
  GevExchangeEntry *self = GEV_EXCHANGE_ENTRY (object);

  g_free (self->file);
  g_free (self->who);

  G_OBJECT_CLASS (gev_exchange_entry_parent_class)->finalize (object);
}

static void
gev_exchange_entry_class_init (GevExchangeEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_exchange_entry_finalize;
}

static void
gev_exchange_entry_init (GevExchangeEntry *self)
{
}

/**
 * gev_exchange_entry_new:
 * @incoming: whether it was an import
 * @file: the name of the file
 * @who: (nullable): who did it
 * @at: when
 * @n_records: how many records passed
 *
 * Returns: (transfer full): an entry of the history
 */
GevExchangeEntry *
gev_exchange_entry_new (gboolean    incoming,
                        const char *file,
                        const char *who,
                        GevTime     at,
                        guint       n_records)
{
  GevExchangeEntry *self = g_object_new (GEV_TYPE_EXCHANGE_ENTRY, NULL);

  self->incoming = incoming;
  self->file = g_strdup (file);
  self->who = g_strdup (who);
  self->at = at;
  self->n_records = n_records;

  return self;
}

/**
 * gev_exchange_entry_is_incoming:
 * @self: an entry
 *
 * Returns: whether it was an import; otherwise it was an export
 */
gboolean
gev_exchange_entry_is_incoming (GevExchangeEntry *self)
{
  return self->incoming;
}

/**
 * gev_exchange_entry_get_file:
 * @self: an entry
 *
 * Returns: (transfer none): the name of the file
 */
const char *
gev_exchange_entry_get_file (GevExchangeEntry *self)
{
  return self->file;
}

/**
 * gev_exchange_entry_get_who:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): who did it
 */
const char *
gev_exchange_entry_get_who (GevExchangeEntry *self)
{
  return self->who;
}

/**
 * gev_exchange_entry_get_time:
 * @self: an entry
 *
 * Returns: when it was done
 */
GevTime
gev_exchange_entry_get_time (GevExchangeEntry *self)
{
  return self->at;
}

/**
 * gev_exchange_entry_get_n_records:
 * @self: an entry
 *
 * Returns: how many records were in the file
 */
guint
gev_exchange_entry_get_n_records (GevExchangeEntry *self)
{
  return self->n_records;
}
