/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_PARTNER_PROJECT = GEV_RECORD_N_FIELDS,
  GEV_PARTNER_ACTOR,
  GEV_PARTNER_ROLES,
  GEV_PARTNER_SINCE,
  GEV_PARTNER_NOTE,
  GEV_PARTNER_N_FIELDS
};

#define GEV_TYPE_PARTNER (gev_partner_get_type ())
G_DECLARE_FINAL_TYPE (GevPartner, gev_partner, GEV, PARTNER, GevRecord)

G_END_DECLS
