/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-partnership.h"

#include <glib/gi18n-lib.h>

#include "gev-actor.h"
#include "gev-partner.h"
#include "gev-text.h"

static const GevTerm helixes[GEV_N_HELIXES] = {
  { "public", N_("Public bodies") },
  { "users", N_("Users") },
  { "research", N_("Research") },
  { "business", N_("Business") },
  { "voluntary", N_("Voluntary organisations") },
};

const GevVocabulary gev_helix_vocabulary = { "helix", GEV_N_HELIXES, helixes };

/* Where each sector stands; staff organisations are a party of their own. */
static const int sector_helixes[] = {
  [GEV_SECTOR_USERS] = GEV_HELIX_USERS,
  [GEV_SECTOR_MUNICIPALITY] = GEV_HELIX_PUBLIC,
  [GEV_SECTOR_COUNTY] = GEV_HELIX_PUBLIC,
  [GEV_SECTOR_HOSPITAL_TRUST] = GEV_HELIX_PUBLIC,
  [GEV_SECTOR_STATE] = GEV_HELIX_PUBLIC,
  [GEV_SECTOR_RESEARCH] = GEV_HELIX_RESEARCH,
  [GEV_SECTOR_BUSINESS] = GEV_HELIX_BUSINESS,
  [GEV_SECTOR_VOLUNTARY] = GEV_HELIX_VOLUNTARY,
  [GEV_SECTOR_STAFF_ORGANISATION] = -1,
};

static char *
build_name_key (gpointer actor)
{
  const char *name = gev_record_get_text (actor, GEV_ACTOR_NAME);
  g_autofree char *folded = gev_text_fold (name != NULL ? name : "");
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  GString *key = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (key, "%s%s", key->len > 0 ? " " : "", *word);

  return g_string_free (key, FALSE);
}

/* The same number is enough, another number speaks against the same name. */
static gboolean
may_be_same (gpointer    a,
             gpointer    b,
             const char *a_key,
             const char *b_key)
{
  const char *a_number = gev_record_get_text (a, GEV_ACTOR_ORGANISATION_NUMBER);
  const char *b_number = gev_record_get_text (b, GEV_ACTOR_ORGANISATION_NUMBER);

  if (a_number != NULL && b_number != NULL)
    return g_str_equal (a_number, b_number);

  return *a_key != '\0' && g_str_equal (a_key, b_key);
}

/**
 * gev_partnership_read:
 * @self: (out): who takes part
 * @set: a set that holds the actors and the partners of the projects
 *
 * Counts each actor once, however many projects it takes part in. Which sector
 * stands where in the helix is our own choice.
 */
void
gev_partnership_read (GevPartnership *self,
                      GevRecordSet   *set)
{
  GPtrArray *actors = gev_record_set_get_all (set, GEV_TYPE_ACTOR);

  *self = (GevPartnership) { 0 };
  for (guint i = 0; i < actors->len; i++)
    {
      gpointer actor = g_ptr_array_index (actors, i);
      int sector = gev_record_get_choice (actor, GEV_ACTOR_SECTOR);

      if (gev_actor_count_projects (actor, set) == 0)
        {
          self->n_idle++;
          continue;
        }
      self->n_actors++;
      self->n_sectors[sector >= 0 ? (guint) sector : gev_sector_vocabulary.n_terms]++;
      if (sector >= 0 && sector_helixes[sector] >= 0)
        self->n_helixes[sector_helixes[sector]]++;
    }
}

/**
 * gev_actor_count_projects:
 * @actor: (type GevActor): an actor
 * @set: a set that holds the partners of the projects
 *
 * Returns: how many projects it takes part in
 */
guint
gev_actor_count_projects (gpointer      actor,
                          GevRecordSet *set)
{
  GPtrArray *partners =
    gev_record_set_get_referring (set, GEV_TYPE_PARTNER, GEV_PARTNER_ACTOR, gev_record_get_uuid (actor));
  g_autoptr (GHashTable) projects = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < partners->len; i++)
    {
      const char *project = gev_record_get_text (g_ptr_array_index (partners, i), GEV_PARTNER_PROJECT);

      if (project != NULL)
        g_hash_table_add (projects, (char *) project);
    }

  return g_hash_table_size (projects);
}

/**
 * gev_actor_find_duplicates:
 * @actors: (element-type GevActor): actors
 *
 * Two actors may be the same where they have the same organisation number, or
 * the same name but for case, accents and spaces and not two numbers (our own choice).
 *
 * Returns: (transfer full) (element-type GevActorPair): the pairs, in the order
 *   of @actors
 */
GArray *
gev_actor_find_duplicates (GPtrArray *actors)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (GevActorPair));
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < actors->len; i++)
    g_ptr_array_add (keys, build_name_key (g_ptr_array_index (actors, i)));
  for (guint i = 0; i < actors->len; i++)
    for (guint j = i + 1; j < actors->len; j++)
      {
        GevActorPair pair = { g_ptr_array_index (actors, i), g_ptr_array_index (actors, j) };

        if (may_be_same (pair.a, pair.b, g_ptr_array_index (keys, i), g_ptr_array_index (keys, j)))
          g_array_append_val (pairs, pair);
      }

  return pairs;
}
