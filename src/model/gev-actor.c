/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-actor.h"

#include <glib/gi18n-lib.h>

#include "gev-organisation.h"
#include "gev-portfolio.h"
#include "gev-text.h"

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
 * gev_actor_is_own:
 * @self: an actor
 * @set: a set that holds the portfolio and its organisation
 *
 * The same number is enough, another number speaks against the same name. This rule is ours.
 *
 * Returns: whether @self is the organisation whose portfolio it is: by their numbers where both have one, otherwise
 *   by their names but for case
 */
gboolean
gev_actor_is_own (GevActor     *self,
                  GevRecordSet *set)
{
  GevOrganisation *own = gev_portfolio_find_organisation (set);
  const char *name = gev_record_get_text (self, GEV_ACTOR_NAME);
  const char *number = gev_record_get_text (self, GEV_ACTOR_ORGANISATION_NUMBER);
  const char *own_name, *own_number;
  g_autofree char *folded = NULL;
  g_autofree char *own_folded = NULL;

  if (own == NULL)
    return FALSE;
  own_name = gev_record_get_text (own, GEV_ORGANISATION_NAME);
  own_number = gev_record_get_text (own, GEV_ORGANISATION_ORGANISATION_NUMBER);
  if (number != NULL && own_number != NULL)
    return g_str_equal (number, own_number);
  if (name == NULL || own_name == NULL)
    return FALSE;
  folded = gev_text_fold (name);
  own_folded = gev_text_fold (own_name);

  return g_str_equal (folded, own_folded);
}

/**
 * gev_actor_find_own:
 * @set: a set that holds the portfolio, its organisation and the actors
 *
 * Returns: (transfer none) (nullable): the actor that stands for the organisation whose portfolio it is: of those
 *   that are it by gev_actor_is_own(), the first that has its number, otherwise the first
 */
GevActor *
gev_actor_find_own (GevRecordSet *set)
{
  GevOrganisation *own = gev_portfolio_find_organisation (set);
  GPtrArray *actors = gev_record_set_get_all (set, GEV_TYPE_ACTOR);
  GevActor *by_name = NULL;

  for (guint i = 0; own != NULL && i < actors->len; i++)
    {
      GevActor *actor = g_ptr_array_index (actors, i);

      if (!gev_actor_is_own (actor, set))
        continue;
      if (gev_record_has (actor, GEV_ACTOR_ORGANISATION_NUMBER) &&
          gev_record_has (own, GEV_ORGANISATION_ORGANISATION_NUMBER))
        return actor;
      if (by_name == NULL)
        by_name = actor;
    }

  return by_name;
}
