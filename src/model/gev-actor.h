/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

enum
{
  GEV_ACTOR_NAME = GEV_RECORD_N_FIELDS,
  GEV_ACTOR_SECTOR,
  GEV_ACTOR_ORGANISATION_NUMBER,
  GEV_ACTOR_N_FIELDS
};

#define GEV_TYPE_ACTOR (gev_actor_get_type ())
G_DECLARE_FINAL_TYPE (GevActor, gev_actor, GEV, ACTOR, GevRecord)

gboolean  gev_actor_is_own   (GevActor     *self,
                              GevRecordSet *set);
GevActor *gev_actor_find_own (GevRecordSet *set);

G_END_DECLS
