/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-adoption.h"

#include <glib/gi18n-lib.h>

#include "gev-actor.h"
#include "gev-project.h"

/**
 * GevAdoption:
 *
 * That someone took an innovation into use: another ours, or we another’s.
 */
struct _GevAdoption
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevAdoption, gev_adoption, GEV_TYPE_RECORD)

static const GevField fields[GEV_ADOPTION_N_FIELDS] = {
  [GEV_ADOPTION_PROJECT] = {
    "project", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Project"),
    N_("The project whose innovation it is, or that took it over"),
    .target = gev_project_get_type,
  },
  [GEV_ADOPTION_WAY] = {
    "way", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("Out or in"),
    N_("Whether another took over ours, or we took over another’s"),
    .vocabulary = &gev_adoption_way_vocabulary,
  },
  [GEV_ADOPTION_ACTOR] = {
    "actor", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Actor"),
    N_("Who took it over, or whom it came from"),
    .target = gev_actor_get_type,
  },
  [GEV_ADOPTION_DATE] = {
    "date", GEV_FIELD_DATE, GEV_FIELD_REQUIRED, N_("Date"),
    N_("The day it was taken into use"),
  },
  [GEV_ADOPTION_MODE] = {
    "mode", GEV_FIELD_CHOICE, 0, N_("Copied or adapted"),
    N_("Whether it was taken as it was"),
    .vocabulary = &gev_adoption_mode_vocabulary,
  },
  [GEV_ADOPTION_CHANNEL] = {
    "channel", GEV_FIELD_CHOICE, 0, N_("Channel"),
    N_("How it spread"),
    .vocabulary = &gev_adoption_channel_vocabulary,
  },
  [GEV_ADOPTION_CHANGED] = {
    "changed", GEV_FIELD_PROSE, GEV_FIELD_SEARCHED, N_("What was changed"),
    N_("What was made otherwise"),
  },
};

static void
gev_adoption_class_init (GevAdoptionClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "adoption", "adoptions", fields, GEV_ADOPTION_N_FIELDS);
  record_class->label = N_("Adoption");
  record_class->label_plural = N_("Adoptions");
  record_class->order_field = GEV_ADOPTION_DATE;
}

static void
gev_adoption_init (GevAdoption *self)
{
}
