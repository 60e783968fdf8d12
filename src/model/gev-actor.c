/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-actor.h"

#include <glib/gi18n-lib.h>

#include "gev-organisation.h"

/**
 * GevActor:
 *
 * One who takes part, pays or gains: the quadruple helix and the voluntary.
 */
struct _GevActor
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevActor, gev_actor, GEV_TYPE_RECORD)

static const GevField fields[GEV_ACTOR_N_FIELDS] = {
  [GEV_ACTOR_NAME] = {
    "name", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Name"),
    N_("The name of the actor"),
  },
  [GEV_ACTOR_SECTOR] = {
    "sector", GEV_FIELD_CHOICE, 0, N_("Sector"),
    N_("The part of society it belongs to"),
    .vocabulary = &gev_sector_vocabulary,
  },
  [GEV_ACTOR_ORGANISATION_NUMBER] = {
    "organisation-number", GEV_FIELD_TEXT, 0, N_("Organisation number"),
    N_("Nine digits; the last is a check digit"),
  },
};

static void
gev_actor_validate (GevRecord *self,
                    GPtrArray *problems)
{
  const char *number = gev_record_get_text (self, GEV_ACTOR_ORGANISATION_NUMBER);

  if (number != NULL && !gev_organisation_number_is_valid (number))
    gev_record_add_problem (problems, GEV_ACTOR_ORGANISATION_NUMBER,
                            _("“%s” is not an organisation number: "
                              "it has nine digits, and the last one checks the others."),
                            number);
}

static void
gev_actor_class_init (GevActorClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "actor", "actors", fields, GEV_ACTOR_N_FIELDS);
  record_class->label = N_("Actor");
  record_class->label_plural = N_("Actors");
  record_class->title_field = GEV_ACTOR_NAME;
  record_class->validate = gev_actor_validate;
}

static void
gev_actor_init (GevActor *self)
{
}
