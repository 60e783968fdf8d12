/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-date.h"

G_BEGIN_DECLS

#define GEV_TYPE_EXCHANGE_ENTRY (gev_exchange_entry_get_type ())
G_DECLARE_FINAL_TYPE (GevExchangeEntry, gev_exchange_entry, GEV, EXCHANGE_ENTRY, GObject)

GevExchangeEntry *gev_exchange_entry_new           (gboolean          incoming,
                                                    const char       *file,
                                                    const char       *who,
                                                    GevTime           at,
                                                    guint             n_records);

gboolean          gev_exchange_entry_is_incoming   (GevExchangeEntry *self);
const char       *gev_exchange_entry_get_file      (GevExchangeEntry *self);
const char       *gev_exchange_entry_get_who       (GevExchangeEntry *self);
GevTime           gev_exchange_entry_get_time      (GevExchangeEntry *self);
guint             gev_exchange_entry_get_n_records (GevExchangeEntry *self);

G_END_DECLS
