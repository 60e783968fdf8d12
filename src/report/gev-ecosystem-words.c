/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ecosystem-words.h"

#include "gev-ecosystem-wheel.h"
#include "gev-format.h"
#include "gev-sentence.h"

#define NAMED_MAX 3

static char *
format_level (const GevLanguage *language,
              GevDecimal         level)
{
  return gev_format_number (language, gev_decimal_to_double (level), 1);
}

static const char *
get_name (const GevLanguage *language,
          guint              element)
{
  return T_ (language, gev_element_vocabulary.terms[element].label);
}

static void
append_lagging (GString            *text,
                const GevLanguage  *language,
                const GevEcosystem *ecosystem)
{
  g_autofree char *level = format_level (language, ecosystem->latest->groups[ecosystem->lagging].level);
  g_autofree char *others = format_level (language, gev_ecosystem_get_others (ecosystem, ecosystem->lagging));

  gev_sentence_append (text, T_ (language, "%1$s lags behind at level %2$s of 4; the others have %3$s on average."),
                       get_name (language, ecosystem->lagging), level, others);
}

static void
append_even (GString            *text,
             const GevLanguage  *language,
             const GevEcosystem *ecosystem)
{
  const GevGroupLevel *groups = ecosystem->latest->groups;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  GevDecimal low = G_MAXINT64;
  GevDecimal high = G_MININT64;
  guint n_assessed = 0;

  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    if (groups[i].n_answered > 0)
      {
        low = MIN (low, groups[i].level);
        high = MAX (high, groups[i].level);
        n_assessed++;
      }
  if (n_assessed < 2)
    return;
  least = format_level (language, low);
  most = format_level (language, high);
  gev_sentence_append (text, T_ (language, "No element lags behind: the levels go from %1$s to %2$s of 4."), least,
                       most);
}

static void
append_unassessed (GString            *text,
                   const GevLanguage  *language,
                   const GevEcosystem *ecosystem)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    if (ecosystem->latest->groups[i].n_answered == 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", get_name (language, i));
  if (names->len > 0)
    gev_sentence_append (text, T_ (language, "Not assessed: %s."), names->str);
}

static void
append_lowest (GString                *text,
               const GevLanguage      *language,
               const GevEcosystemGaps *gaps)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *level = gev_format_integer (language, gaps->lowest_level);
  g_autofree char *list = NULL;

  for (guint i = 0; i < GEV_N_ECOSYSTEM_CRITERIA; i++)
    if ((gaps->lowest & 1u << i) != 0)
      g_ptr_array_add (names, (gpointer) T_ (language, gev_ecosystem_criterion_vocabulary.terms[i].label));
  list = gev_sentence_list (language, names, NAMED_MAX);
  /* Translators: criteria of an element, and the level that they have, from 0 to 4. */
  gev_sentence_append (text, T_ (language, "Lowest there, with %1$s of 4: %2$s."), level, list);
}

static void
append_roles (GString           *text,
              const GevLanguage *language,
              guint              roles)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < GEV_N_LEADER_ROLES; i++)
    if ((roles & 1u << i) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              T_ (language, gev_leader_role_vocabulary.terms[i].label));
  gev_sentence_append (text, T_ (language, "Leader roles that nobody fills: %s."), names->str);
}

/**
 * gev_ecosystem_words_level:
 * @language: a language
 * @level: the level of a group of criteria
 *
 * Returns: (transfer full): "2,7", or that it is not assessed
 */
char *
gev_ecosystem_words_level (const GevLanguage   *language,
                           const GevGroupLevel *level)
{
  return level->n_answered > 0 ? format_level (language, level->level)
                               : g_strdup (T_ (language, "not assessed"));
}

/**
 * gev_ecosystem_words_change:
 * @language: a language
 * @ecosystem: the ecosystem
 * @group: a #GevElement or %GEV_CRITERION_GROUP_MARKS
 *
 * Returns: (transfer full) (nullable): how its level has changed since the assessment before, "+0,4";
 *   %NULL where there is nothing to compare with
 */
char *
gev_ecosystem_words_change (const GevLanguage  *language,
                            const GevEcosystem *ecosystem,
                            guint               group)
{
  g_autofree char *number = NULL;
  GevDecimal change;

  if (!gev_ecosystem_get_change (ecosystem, group, &change))
    return NULL;

  number = format_level (language, change);

  return g_strdup_printf ("%s%s", change >= GEV_DECIMAL_ONE / 20 ? "+" : "", number);
}

/**
 * gev_ecosystem_words_brief:
 * @language: a language
 * @ecosystem: the ecosystem
 *
 * Returns: (transfer full): which element lags behind; by its actions where the ecosystem has never been assessed
 */
char *
gev_ecosystem_words_brief (const GevLanguage  *language,
                           const GevEcosystem *ecosystem)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (ecosystem->latest == NULL)
    {
      GevElementCount counts[GEV_N_ELEMENTS];

      gev_element_counts_read (counts, ecosystem->set);

      return gev_ecosystem_sentence (language, counts);
    }
  if (ecosystem->lagging >= 0)
    append_lagging (text, language, ecosystem);
  else
    append_even (text, language, ecosystem);
  append_unassessed (text, language, ecosystem);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_ecosystem_words_sentence:
 * @language: a language
 * @ecosystem: the ecosystem
 *
 * Returns: (transfer full): the same, and what is missing in the element that lags behind
 */
char *
gev_ecosystem_words_sentence (const GevLanguage  *language,
                              const GevEcosystem *ecosystem)
{
  g_autofree char *brief = gev_ecosystem_words_brief (language, ecosystem);
  g_autoptr (GString) text = g_string_new (brief);
  g_autofree char *missing = NULL;

  if (ecosystem->lagging < 0)
    return g_steal_pointer (&brief);

  missing = gev_ecosystem_words_missing (language, ecosystem, ecosystem->lagging);
  if (missing != NULL)
    gev_sentence_append (text, "%s", missing);
  gev_sentence_append (text, "%s", T_ (language, "All four elements must be stimulated at once."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_ecosystem_words_missing:
 * @language: a language
 * @ecosystem: the ecosystem
 * @element: an element
 *
 * Returns: (transfer full) (nullable): what is missing in the element, or %NULL where nothing is
 */
char *
gev_ecosystem_words_missing (const GevLanguage  *language,
                             const GevEcosystem *ecosystem,
                             GevElement          element)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *number = NULL;
  GevEcosystemGaps gaps;

  gev_ecosystem_find_gaps (ecosystem, element, &gaps);
  number = gev_format_count (language, gaps.n_unanswered);
  if (gaps.lowest != 0)
    append_lowest (text, language, &gaps);
  if (gaps.n_unanswered > 0)
    gev_sentence_append (text, TN_ (language, "%s criterion there is unanswered.",
                                    "%s criteria there are unanswered.", gaps.n_unanswered), number);
  if (gaps.has_no_action)
    gev_sentence_append (text, "%s", T_ (language, "No action strengthens it."));
  if (gaps.has_no_champion)
    gev_sentence_append (text, "%s", T_ (language, "There is no champion."));
  if (gaps.has_no_own_funds)
    gev_sentence_append (text, T_ (language, "No own funds are recorded for %d."),
                         gev_date_get_year (ecosystem->on));
  if (gaps.has_no_partner)
    gev_sentence_append (text, "%s", T_ (language, "No project has a partner from another sector."));
  if (gaps.leader_roles != 0)
    append_roles (text, language, gaps.leader_roles);

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * gev_ecosystem_words_roles:
 * @language: a language
 * @ecosystem: the ecosystem
 *
 * Returns: (transfer full): how many champions there are, and which of the four leader roles nobody fills
 */
char *
gev_ecosystem_words_roles (const GevLanguage  *language,
                           const GevEcosystem *ecosystem)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *number = gev_format_count (language, ecosystem->champions->len);
  guint missing = 0;

  for (guint i = 0; i < GEV_N_LEADER_ROLES; i++)
    if (ecosystem->roles[i]->len == 0)
      missing |= 1u << i;
  if (ecosystem->champions->len == 0)
    gev_sentence_append (text, "%s", T_ (language, "There is no champion."));
  else
    gev_sentence_append (text, TN_ (language, "There is %s champion.", "There are %s champions.",
                                    ecosystem->champions->len), number);
  if (missing == 0)
    gev_sentence_append (text, "%s", T_ (language, "All four leader roles are filled."));
  else
    append_roles (text, language, missing);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
