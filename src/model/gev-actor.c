/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-actor.h"

#include <glib/gi18n-lib.h>

#include "gev-organisation.h"
#include "gev-portfolio.h"

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

/**
 * gev_actor_find_own:
 * @set: a set that holds the portfolio, its organisation and the actors
 *
 * Returns: (transfer none) (nullable): the actor that is the organisation whose
 *   portfolio it is: the one of the same organisation number, otherwise of the
 *   same name
 */
GevActor *
gev_actor_find_own (GevRecordSet *set)
{
  GPtrArray *portfolios = gev_record_set_get_all (set, GEV_TYPE_PORTFOLIO);
  GPtrArray *actors = gev_record_set_get_all (set, GEV_TYPE_ACTOR);
  const char *uuid =
    portfolios->len > 0 ? gev_record_get_text (portfolios->pdata[0], GEV_PORTFOLIO_ORGANISATION) : NULL;
  gpointer organisation = gev_record_set_lookup (set, uuid);
  GevActor *by_name = NULL;

  if (organisation == NULL)
    return NULL;
  for (guint i = 0; i < actors->len; i++)
    {
      GevActor *actor = g_ptr_array_index (actors, i);
      const char *number = gev_record_get_text (actor, GEV_ACTOR_ORGANISATION_NUMBER);
      const char *name = gev_record_get_text (actor, GEV_ACTOR_NAME);

      if (number != NULL &&
          g_strcmp0 (number, gev_record_get_text (organisation, GEV_ORGANISATION_ORGANISATION_NUMBER)) == 0)
        return actor;
      if (by_name == NULL && g_strcmp0 (name, gev_record_get_text (organisation, GEV_ORGANISATION_NAME)) == 0)
        by_name = actor;
    }

  return by_name;
}
