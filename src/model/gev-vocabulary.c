/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-vocabulary.h"

#include <glib/gi18n-lib.h>

#define VOCABULARY(symbol, nick_, ...) \
  const GevVocabulary symbol = { \
    .name = nick_, \
    .n_terms = G_N_ELEMENTS (((const GevTerm[]){ __VA_ARGS__ })), \
    .terms = (const GevTerm[]){ __VA_ARGS__ }, \
  }

VOCABULARY (gev_stage_vocabulary, "stage",
  { "idea", N_("Idea") },
  { "need-verified", N_("Need verified") },
  { "concept", N_("Concept") },
  { "planning", N_("Planning") },
  { "trial", N_("Trial") },
  { "implementation", N_("Implementation") },
  { "benefit-realisation", N_("Benefit realisation") },
  { "diffusion", N_("Diffusion") },
  { "stopped", N_("Stopped") },
  { "ordinary-operation", N_("Ordinary operation") });

VOCABULARY (gev_gate_vocabulary, "gate",
  { "go", N_("Go on") },
  { "rework", N_("Rework") },
  { "hold", N_("Hold") },
  { "stop", N_("Stop") });

VOCABULARY (gev_track_vocabulary, "track",
  { "service", N_("Service innovation") },
  { "fast", N_("Fast track") },
  { "commercial", N_("Commercial") });

VOCABULARY (gev_element_vocabulary, "element",
  { "consciousness", N_("Consciousness") },
  { "capacity", N_("Capacity") },
  { "co-creation", N_("Co-creation") },
  { "courage", N_("Courage") });

VOCABULARY (gev_level_vocabulary, "level",
  { "local", N_("Local") },
  { "regional", N_("Regional") },
  { "national", N_("National") });

VOCABULARY (gev_action_status_vocabulary, "action-status",
  { "planned", N_("Planned") },
  { "ongoing", N_("Ongoing") },
  { "done", N_("Done") },
  { "dropped", N_("Dropped") });

VOCABULARY (gev_need_vocabulary, "need",
  { "knowledge", N_("1 Knowledge, competence, champions") },
  { "room-in-law", N_("2 Room in law and guidelines") },
  { "measuring", N_("3 Measuring and reporting of activity, benefit and effect") },
  { "financing", N_("4 Financing of the whole process") },
  { "support", N_("5 Support environments") },
  { "test-facilities", N_("6 Test and trial facilities") },
  { "industry", N_("7 Building industry, innovative procurement") },
  { "meeting-places", N_("8 Meeting places that lead to cooperation") },
  { "instruments", N_("9 Coordinated instruments") },
  { "leaders", N_("10 Top and middle leaders") });

VOCABULARY (gev_sector_vocabulary, "sector",
  { "users", N_("Users and relatives") },
  { "municipality", N_("Municipality") },
  { "county", N_("County") },
  { "hospital-trust", N_("Hospital trust") },
  { "state", N_("State") },
  { "research", N_("Research and education") },
  { "business", N_("Business") },
  { "voluntary", N_("Voluntary or ideal") },
  { "staff-organisation", N_("Staff organisation") });

VOCABULARY (gev_idea_origin_vocabulary, "idea-origin",
  { "employee", N_("Employee") },
  { "manager", N_("Manager") },
  { "elected", N_("Elected") },
  { "citizen", N_("Citizen or user") },
  { "business", N_("Business") },
  { "research", N_("Research") },
  { "other-municipality", N_("Other municipality") });

VOCABULARY (gev_innovation_kind_vocabulary, "innovation-kind",
  { "service", N_("Service") },
  { "product", N_("Product") },
  { "process", N_("Process") },
  { "organisation", N_("Organisation of work") },
  { "communication", N_("Communication") });

VOCABULARY (gev_degree_vocabulary, "degree",
  { "incremental", N_("Incremental") },
  { "radical", N_("Radical") });

VOCABULARY (gev_novelty_vocabulary, "novelty",
  { "own-invention", N_("Own invention") },
  { "adapted", N_("Adapted") },
  { "copied", N_("Copied") });

VOCABULARY (gev_innovation_role_vocabulary, "innovation-role",
  { "service", N_("Develops the service") },
  { "sale", N_("A product or service that can be sold") },
  { "industry", N_("Helps industry build and test") });

VOCABULARY (gev_target_basis_vocabulary, "target-basis",
  { "in-all", N_("In all") },
  { "per-year", N_("Per year") });

VOCABULARY (gev_benefit_type_vocabulary, "benefit-type",
  { "avoided-cost", N_("Avoided or deferred cost") },
  { "saved-time", N_("Saved time") },
  { "quality", N_("Increased quality") },
  { "income", N_("Income") });

VOCABULARY (gev_benefit_group_vocabulary, "benefit-group",
  { "budget-effect", N_("Budget effect in own body") },
  { "alternative-use", N_("Alternative use in own body") },
  { "public-elsewhere", N_("Priced gain elsewhere in the public sector") },
  { "non-priced", N_("Non-priced") });

VOCABULARY (gev_dimension_vocabulary, "dimension",
  { "user", N_("Patient or user") },
  { "economic", N_("Economic") },
  { "organisational", N_("Organisational") });

VOCABULARY (gev_value_category_vocabulary, "value-category",
  { "quality-safety", N_("Quality and patient safety") },
  { "cost-resources", N_("Cost and resources") },
  { "public-health", N_("Public health") },
  { "working-conditions", N_("Working conditions") },
  { "value-creation", N_("Value creation") });

VOCABULARY (gev_barometer_value_vocabulary, "barometer-value",
  { "quality", N_("Quality") },
  { "efficiency", N_("Efficiency") },
  { "avoided-cost", N_("Avoided cost") },
  { "staff-satisfaction", N_("Staff satisfaction") },
  { "business-value", N_("Value for business") },
  { "influence", N_("Insight and influence") });

VOCABULARY (gev_perspective_vocabulary, "perspective",
  { "enterprise", N_("Enterprise") },
  { "sector", N_("Sector") },
  { "society", N_("Society") });

VOCABULARY (gev_direction_vocabulary, "direction",
  { "up", N_("Up is better") },
  { "down", N_("Down is better") });

VOCABULARY (gev_flow_vocabulary, "flow",
  { "rate", N_("Rate: counts for as long as it lasts") },
  { "once", N_("Once: counts in full on its date") },
  { "cumulative", N_("Cumulative: the total so far") });

VOCABULARY (gev_frequency_vocabulary, "frequency",
  { "monthly", N_("Monthly") },
  { "quarterly", N_("Quarterly") },
  { "half-yearly", N_("Half-yearly") },
  { "yearly", N_("Yearly") });

VOCABULARY (gev_disposal_vocabulary, "disposal",
  { "budget-cut", N_("Budget cut") },
  { "moved", N_("Moved to another purpose") },
  { "absorbed", N_("Absorbed") });

VOCABULARY (gev_benefit_state_vocabulary, "benefit-state",
  { "identified", N_("Identified") },
  { "planned", N_("Planned") },
  { "measuring", N_("Being measured") },
  { "realised", N_("Realised") },
  { "not-realised", N_("Not realised") },
  { "stopped", N_("Given up") });

VOCABULARY (gev_known_by_vocabulary, "known-by",
  { "judgement", N_("Own judgement") },
  { "asked", N_("Asked users") },
  { "tested", N_("Tested against the goal") });

VOCABULARY (gev_status_vocabulary, "status",
  { "on-plan", N_("On plan") },
  { "behind", N_("Behind plan") },
  { "off-plan", N_("Far behind plan") },
  { "not-due", N_("Not yet due") });

VOCABULARY (gev_import_result_vocabulary, "import-result",
  { "new", N_("New") },
  { "changed", N_("Changed") },
  { "same", N_("Same") },
  { "conflict", N_("Conflict") },
  { "refused", N_("Refused") });

/**
 * gev_vocabulary_find:
 * @self: a vocabulary
 * @nick: a word
 *
 * Returns: the value of @nick, or -1 if it is not in the list
 */
int
gev_vocabulary_find (const GevVocabulary *self,
                     const char          *nick)
{
  for (guint i = 0; i < self->n_terms; i++)
    if (g_str_equal (self->terms[i].nick, nick))
      return (int) i;

  return -1;
}
