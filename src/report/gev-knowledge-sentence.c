/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-knowledge-sentence.h"

#include "gev-format.h"
#include "gev-sentence.h"

#define HIGH_PRIORITY 2

static const char *const doubts[GEV_N_KNOWLEDGE_DOUBTS] = {
  [GEV_KNOWLEDGE_UNANSWERED] = N_("The status says that it is answered, but no answer is told."),
  [GEV_KNOWLEDGE_DATED] = N_("It has a day of its answer, but the status does not say that it is answered."),
  [GEV_KNOWLEDGE_UNUSED] = N_("It has a day of its use, but the status does not say that it is in use."),
};

static void
append_days (GString           *text,
             const GevLanguage *language,
             gboolean           waiting,
             double             median)
{
  g_autofree char *days = gev_format_number (language, median, 0);

  gev_sentence_append (text, waiting ? T_ (language, "Half of those that wait have waited %s days or more.")
                                     : T_ (language, "Half of the answers came within %s days."),
                       days);
}

/**
 * gev_knowledge_sentence:
 * @language: a language
 * @knowledge: the knowledge needs together
 *
 * Returns: (transfer full): how many wait, how long, and how many are shared, in words
 */
char *
gev_knowledge_sentence (const GevLanguage  *language,
                        const GevKnowledge *knowledge)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_high = knowledge->n_open_priority[HIGH_PRIORITY];

  if (knowledge->n == 0)
    return g_strdup (T_ (language, "No knowledge need is raised yet."));

  gev_sentence_append (text, TN_ (language, "%1$u of %2$u knowledge need waits for an answer.",
                                  "%1$u of %2$u knowledge needs wait for an answer.", knowledge->n),
                       knowledge->n_open, knowledge->n);
  if (n_high > 0)
    gev_sentence_append (text, TN_ (language, "%u of them has high priority.", "%u of them have high priority.",
                                    n_high), n_high);
  if (knowledge->n_waiting > 0)
    append_days (text, language, TRUE, knowledge->median_waiting);
  if (knowledge->n_answered > 0)
    append_days (text, language, FALSE, knowledge->median_answered);
  if (knowledge->n_shared > 0)
    gev_sentence_append (text, TN_ (language, "%u is shared with the cluster.", "%u are shared with the cluster.",
                                    knowledge->n_shared), knowledge->n_shared);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_knowledge_get_doubt:
 * @language: a language
 * @doubt: what does not go together
 *
 * Returns: (nullable): that in words; %NULL where all does
 */
const char *
gev_knowledge_get_doubt (const GevLanguage *language,
                         GevKnowledgeDoubt  doubt)
{
  return doubts[doubt] != NULL ? T_ (language, doubts[doubt]) : NULL;
}
