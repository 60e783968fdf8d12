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

VOCABULARY (gev_partner_role_vocabulary, "partner-role",
  { "owner", N_("Owner") },
  { "partner", N_("Partner") },
  { "funder", N_("Funder") },
  { "supplier", N_("Supplier") },
  { "researcher", N_("Research and evaluation") },
  { "users", N_("Speaks for users and relatives") },
  { "staff", N_("Speaks for staff") },
  { "adopter", N_("Will take it over") });

VOCABULARY (gev_driver_factor_vocabulary, "driver-factor",
  { "technology", N_("Technology") },
  { "users", N_("Patients or target group") },
  { "staff", N_("Staff") },
  { "team", N_("Team and cooperation") },
  { "economy", N_("Economy") },
  { "governance", N_("Governance and leadership") },
  { "law", N_("Regulations and law") });

VOCABULARY (gev_cost_kind_vocabulary, "cost-kind",
  { "investment", N_("Investment") },
  { "operation", N_("Operation") },
  { "own-hours", N_("Own hours") },
  { "measuring", N_("Measuring") });

VOCABULARY (gev_cost_basis_vocabulary, "cost-basis",
  { "planned", N_("Planned") },
  { "actual", N_("Actual") });

VOCABULARY (gev_funding_kind_vocabulary, "funding-kind",
  { "own", N_("Own funds") },
  { "free", N_("Free innovation funds") },
  { "strategic", N_("Strategic innovation funds") },
  { "grant", N_("Grant") },
  { "loan", N_("Loan") });

VOCABULARY (gev_adoption_way_vocabulary, "adoption-way",
  { "out", N_("Taken over from us") },
  { "in", N_("Taken over by us") });

VOCABULARY (gev_adoption_mode_vocabulary, "adoption-mode",
  { "copied", N_("Copied") },
  { "adapted", N_("Adapted") });

VOCABULARY (gev_adoption_channel_vocabulary, "adoption-channel",
  { "by-itself", N_("By itself") },
  { "networks", N_("Through networks") },
  { "planned", N_("Planned") });

VOCABULARY (gev_priority_vocabulary, "priority",
  { "low", N_("Low") },
  { "medium", N_("Medium") },
  { "high", N_("High") });

VOCABULARY (gev_knowledge_status_vocabulary, "knowledge-status",
  { "raised", N_("Raised") },
  { "found", N_("Existing knowledge found") },
  { "proposed", N_("New research proposed") },
  { "answered", N_("Answered") },
  { "used", N_("In use") });

VOCABULARY (gev_leader_role_vocabulary, "leader-role",
  { "visionary", N_("Visionary") },
  { "implementer", N_("Implementer") },
  { "all-round", N_("360-degree leader") },
  { "knowledge-engineer", N_("Knowledge engineer") });

VOCABULARY (gev_ecosystem_criterion_vocabulary, "ecosystem-criterion",
  { "shared-language", N_("Shared language and definition of innovation") },
  { "training", N_("Training offered and taken") },
  { "examples", N_("Own and others’ examples shown") },
  { "reflection", N_("Reflection on one’s own practice") },
  { "champions", N_("Number of champions") },
  { "strategy", N_("Strategy anchored or built into plans") },
  { "own-money", N_("Own money set aside") },
  { "time", N_("Time and people set aside") },
  { "room-in-law", N_("Room in law known and used") },
  { "arenas", N_("Test and trial arenas") },
  { "tools", N_("Shared process tools") },
  { "data", N_("Access to data") },
  { "employee-driven", N_("Employee-driven innovation: the idea box is used") },
  { "users-early", N_("Users and relatives in early") },
  { "service-design", N_("Service design skill") },
  { "all-sectors", N_("Partners from all sectors") },
  { "learning", N_("Benefits measured and used for learning") },
  { "networks", N_("Networks that lead to work") },
  { "diffusion", N_("Diffusion resourced") },
  { "top-leader", N_("The top leader owns it") },
  { "leader-roles", N_("The four leader roles filled") },
  { "room-to-fail", N_("Room to try and fail") },
  { "governing", N_("Portfolio and indicators asked for in governing documents") },
  { "managers", N_("Managers trained in change") },
  { "ahead", N_("Adapts ahead of being forced") },
  { "frees", N_("Frees own people and money at moderate risk") },
  { "across", N_("Works across professions in open processes with users in early") },
  { "leaders-carry", N_("Top leaders take the initiative, carry through and spread what works") });

VOCABULARY (gev_barometer_hand_vocabulary, "barometer-hand",
  { "staff", N_("Staff") },
  { "managers", N_("Managers") },
  { "elected", N_("Elected") },
  { "citizens", N_("Citizens and users") },
  { "business", N_("Business") },
  { "research", N_("Research") },
  { "municipality", N_("Other municipality") });

VOCABULARY (gev_barometer_partner_vocabulary, "barometer-partner",
  { "own-municipality", N_("Own municipality") },
  { "other-municipalities", N_("Other municipalities") },
  { "staff-organisations", N_("Staff organisations") },
  { "research", N_("Research") },
  { "business", N_("Business") },
  { "voluntary", N_("Voluntary organisations") });

VOCABULARY (gev_benefit_weight_vocabulary, "benefit-weight",
  { "small", N_("Small") },
  { "medium", N_("Medium") },
  { "large", N_("Large") },
  { "very-large", N_("Very large") });

VOCABULARY (gev_benefit_template_vocabulary, "benefit-template",
  { "saved-time", N_("Saved time") },
  { "avoided-driving", N_("Avoided driving") },
  { "deferred-place", N_("Deferred place in an institution") },
  { "sick-days", N_("Fewer sick days") },
  { "avoided-purchase", N_("Avoided purchase") },
  { "survey", N_("Quality measured by survey") });

VOCABULARY (gev_calculation_factor_vocabulary, "calculation-factor",
  { "cases", N_("Cases per year") },
  { "minutes", N_("Minutes per case") },
  { "hourly-cost", N_("Kroner per hour") },
  { "trips", N_("Trips per year") },
  { "kilometres", N_("Kilometres per trip") },
  { "kilometre-cost", N_("Kroner per kilometre") },
  { "driving-minutes", N_("Minutes per trip") },
  { "persons", N_("Persons") },
  { "months", N_("Months deferred per person") },
  { "place-cost", N_("Kroner per place and month") },
  { "alternative-cost", N_("Kroner per person and month for the service at home") },
  { "full-time-equivalents", N_("Full-time equivalents") },
  { "sick-days", N_("Sick days avoided per full-time equivalent and year") },
  { "day-cost", N_("Kroner per sick day") },
  { "items", N_("Items per year") },
  { "item-cost", N_("Kroner per item") },
  { "respondents", N_("Respondents") },
  { "scale", N_("Greatest value of the scale") });

VOCABULARY (gev_importance_vocabulary, "importance",
  { "small", N_("Small") },
  { "medium", N_("Medium") },
  { "large", N_("Large") });

VOCABULARY (gev_map_node_kind_vocabulary, "map-node-kind",
  { "delivery", N_("Delivery") },
  { "change", N_("Change in practice") },
  { "effect", N_("Effect") },
  { "benefit", N_("Benefit") },
  { "goal", N_("Goal") });

VOCABULARY (gev_status_vocabulary, "status",
  { "on-plan", N_("On plan") },
  { "behind", N_("Behind plan") },
  { "off-plan", N_("Far behind plan") },
  { "not-due", N_("Not yet due") });

VOCABULARY (gev_due_vocabulary, "due",
  { "overdue", N_("Overdue") },
  { "soon", N_("Due in 30 days") },
  { "later", N_("Due later") });

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
