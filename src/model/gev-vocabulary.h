/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GevTerm:
 * @nick: the word in files: lower case, hyphens, never translated
 * @label: the word for people, marked for translation
 *
 * One word of a closed list.
 */
typedef struct
{
  const char *nick;
  const char *label;
} GevTerm;

/**
 * GevVocabulary:
 * @name: the list's name in files
 * @n_terms: how many terms it has, 63 at most
 * @terms: the terms; the index of a term is its value
 *
 * One of the field's closed lists. The enumeration beside each list names its
 * values in C.
 */
typedef struct
{
  const char *name;
  guint n_terms;
  const GevTerm *terms;
} GevVocabulary;

int gev_vocabulary_find (const GevVocabulary *self,
                         const char          *nick);

/* Where a project stands. The numbers are those of domain.md; the two last are
 * ends. */
typedef enum
{
  GEV_STAGE_IDEA,
  GEV_STAGE_NEED_VERIFIED,
  GEV_STAGE_CONCEPT,
  GEV_STAGE_PLANNING,
  GEV_STAGE_TRIAL,
  GEV_STAGE_IMPLEMENTATION,
  GEV_STAGE_BENEFIT_REALISATION,
  GEV_STAGE_DIFFUSION,
  GEV_STAGE_STOPPED,
  GEV_STAGE_ORDINARY_OPERATION,
} GevStage;
#define GEV_N_STAGES 10
extern const GevVocabulary gev_stage_vocabulary;

typedef enum
{
  GEV_GATE_GO,
  GEV_GATE_REWORK,
  GEV_GATE_HOLD,
  GEV_GATE_STOP,
} GevGate;
extern const GevVocabulary gev_gate_vocabulary;

typedef enum
{
  GEV_TRACK_SERVICE,
  GEV_TRACK_FAST,
  GEV_TRACK_COMMERCIAL,
} GevTrack;
#define GEV_N_TRACKS 3
extern const GevVocabulary gev_track_vocabulary;

typedef enum
{
  GEV_ELEMENT_CONSCIOUSNESS,
  GEV_ELEMENT_CAPACITY,
  GEV_ELEMENT_CO_CREATION,
  GEV_ELEMENT_COURAGE,
} GevElement;
#define GEV_N_ELEMENTS 4
extern const GevVocabulary gev_element_vocabulary;

typedef enum
{
  GEV_LEVEL_LOCAL,
  GEV_LEVEL_REGIONAL,
  GEV_LEVEL_NATIONAL,
} GevLevel;
extern const GevVocabulary gev_level_vocabulary;

/* What is planned, done or given up among the actions in the ecosystem. */
typedef enum
{
  GEV_ACTION_PLANNED,
  GEV_ACTION_ONGOING,
  GEV_ACTION_DONE,
  GEV_ACTION_DROPPED,
} GevActionStatus;
#define GEV_N_ACTION_STATUSES 4
extern const GevVocabulary gev_action_status_vocabulary;

/* The ten improvement needs of IS-2672, in its order: value 0 is need 1. */
extern const GevVocabulary gev_need_vocabulary;

typedef enum
{
  GEV_SECTOR_USERS,
  GEV_SECTOR_MUNICIPALITY,
  GEV_SECTOR_COUNTY,
  GEV_SECTOR_HOSPITAL_TRUST,
  GEV_SECTOR_STATE,
  GEV_SECTOR_RESEARCH,
  GEV_SECTOR_BUSINESS,
  GEV_SECTOR_VOLUNTARY,
  GEV_SECTOR_STAFF_ORGANISATION,
} GevSector;
extern const GevVocabulary gev_sector_vocabulary;

extern const GevVocabulary gev_idea_origin_vocabulary;
extern const GevVocabulary gev_innovation_kind_vocabulary;
extern const GevVocabulary gev_degree_vocabulary;
extern const GevVocabulary gev_novelty_vocabulary;
extern const GevVocabulary gev_innovation_role_vocabulary;

typedef enum
{
  GEV_TARGET_IN_ALL,
  GEV_TARGET_PER_YEAR,
} GevTargetBasis;
extern const GevVocabulary gev_target_basis_vocabulary;

typedef enum
{
  GEV_BENEFIT_TYPE_AVOIDED_COST,
  GEV_BENEFIT_TYPE_SAVED_TIME,
  GEV_BENEFIT_TYPE_QUALITY,
  GEV_BENEFIT_TYPE_INCOME,
} GevBenefitType;
extern const GevVocabulary gev_benefit_type_vocabulary;

typedef enum
{
  GEV_BENEFIT_GROUP_BUDGET_EFFECT,
  GEV_BENEFIT_GROUP_ALTERNATIVE_USE,
  GEV_BENEFIT_GROUP_PUBLIC_ELSEWHERE,
  GEV_BENEFIT_GROUP_NON_PRICED,
} GevBenefitGroup;
extern const GevVocabulary gev_benefit_group_vocabulary;

typedef enum
{
  GEV_DIMENSION_USER,
  GEV_DIMENSION_ECONOMIC,
  GEV_DIMENSION_ORGANISATIONAL,
} GevDimension;
#define GEV_N_DIMENSIONS 3
extern const GevVocabulary gev_dimension_vocabulary;

extern const GevVocabulary gev_value_category_vocabulary;
extern const GevVocabulary gev_barometer_value_vocabulary;
extern const GevVocabulary gev_perspective_vocabulary;

typedef enum
{
  GEV_DIRECTION_UP,
  GEV_DIRECTION_DOWN,
} GevDirection;
extern const GevVocabulary gev_direction_vocabulary;

typedef enum
{
  GEV_FLOW_RATE,
  GEV_FLOW_ONCE,
  GEV_FLOW_CUMULATIVE,
} GevFlow;
extern const GevVocabulary gev_flow_vocabulary;

typedef enum
{
  GEV_FREQUENCY_MONTHLY,
  GEV_FREQUENCY_QUARTERLY,
  GEV_FREQUENCY_HALF_YEARLY,
  GEV_FREQUENCY_YEARLY,
} GevFrequency;
extern const GevVocabulary gev_frequency_vocabulary;

extern const GevVocabulary gev_disposal_vocabulary;

typedef enum
{
  GEV_BENEFIT_IDENTIFIED,
  GEV_BENEFIT_PLANNED,
  GEV_BENEFIT_MEASURING,
  GEV_BENEFIT_REALISED,
  GEV_BENEFIT_NOT_REALISED,
  GEV_BENEFIT_STOPPED,
} GevBenefitState;
extern const GevVocabulary gev_benefit_state_vocabulary;

typedef enum
{
  GEV_KNOWN_BY_JUDGEMENT,
  GEV_KNOWN_BY_ASKING,
  GEV_KNOWN_BY_TEST,
} GevKnownBy;
extern const GevVocabulary gev_known_by_vocabulary;

typedef enum
{
  GEV_PARTNER_OWNER,
  GEV_PARTNER_PARTNER,
  GEV_PARTNER_FUNDER,
  GEV_PARTNER_SUPPLIER,
  GEV_PARTNER_RESEARCHER,
  GEV_PARTNER_USERS,
  GEV_PARTNER_STAFF,
  GEV_PARTNER_ADOPTER,
} GevPartnerRole;
extern const GevVocabulary gev_partner_role_vocabulary;

extern const GevVocabulary gev_driver_factor_vocabulary;

typedef enum
{
  GEV_COST_INVESTMENT,
  GEV_COST_OPERATION,
  GEV_COST_OWN_HOURS,
  GEV_COST_MEASURING,
} GevCostKind;
extern const GevVocabulary gev_cost_kind_vocabulary;

typedef enum
{
  GEV_COST_PLANNED,
  GEV_COST_ACTUAL,
} GevCostBasis;
extern const GevVocabulary gev_cost_basis_vocabulary;

typedef enum
{
  GEV_FUNDING_OWN,
  GEV_FUNDING_FREE,
  GEV_FUNDING_STRATEGIC,
  GEV_FUNDING_GRANT,
  GEV_FUNDING_LOAN,
} GevFundingKind;
extern const GevVocabulary gev_funding_kind_vocabulary;

typedef enum
{
  GEV_ADOPTION_OUT,
  GEV_ADOPTION_IN,
} GevAdoptionWay;
extern const GevVocabulary gev_adoption_way_vocabulary;

typedef enum
{
  GEV_ADOPTION_COPIED,
  GEV_ADOPTION_ADAPTED,
} GevAdoptionMode;
extern const GevVocabulary gev_adoption_mode_vocabulary;

typedef enum
{
  GEV_ADOPTION_BY_ITSELF,
  GEV_ADOPTION_NETWORKS,
  GEV_ADOPTION_PLANNED,
} GevAdoptionChannel;
extern const GevVocabulary gev_adoption_channel_vocabulary;

extern const GevVocabulary gev_priority_vocabulary;

typedef enum
{
  GEV_KNOWLEDGE_RAISED,
  GEV_KNOWLEDGE_FOUND,
  GEV_KNOWLEDGE_PROPOSED,
  GEV_KNOWLEDGE_ANSWERED,
  GEV_KNOWLEDGE_USED,
} GevKnowledgeStatus;
extern const GevVocabulary gev_knowledge_status_vocabulary;

typedef enum
{
  GEV_LEADER_VISIONARY,
  GEV_LEADER_IMPLEMENTER,
  GEV_LEADER_ALL_ROUND,
  GEV_LEADER_KNOWLEDGE_ENGINEER,
} GevLeaderRole;
extern const GevVocabulary gev_leader_role_vocabulary;

typedef enum
{
  GEV_ECOSYSTEM_SHARED_LANGUAGE,
  GEV_ECOSYSTEM_TRAINING,
  GEV_ECOSYSTEM_EXAMPLES,
  GEV_ECOSYSTEM_REFLECTION,
  GEV_ECOSYSTEM_CHAMPIONS,
  GEV_ECOSYSTEM_STRATEGY,
  GEV_ECOSYSTEM_OWN_MONEY,
  GEV_ECOSYSTEM_TIME,
  GEV_ECOSYSTEM_ROOM_IN_LAW,
  GEV_ECOSYSTEM_ARENAS,
  GEV_ECOSYSTEM_TOOLS,
  GEV_ECOSYSTEM_DATA,
  GEV_ECOSYSTEM_EMPLOYEE_DRIVEN,
  GEV_ECOSYSTEM_USERS_EARLY,
  GEV_ECOSYSTEM_SERVICE_DESIGN,
  GEV_ECOSYSTEM_ALL_SECTORS,
  GEV_ECOSYSTEM_LEARNING,
  GEV_ECOSYSTEM_NETWORKS,
  GEV_ECOSYSTEM_DIFFUSION,
  GEV_ECOSYSTEM_TOP_LEADER,
  GEV_ECOSYSTEM_LEADER_ROLES,
  GEV_ECOSYSTEM_ROOM_TO_FAIL,
  GEV_ECOSYSTEM_GOVERNING,
  GEV_ECOSYSTEM_MANAGERS,
  GEV_ECOSYSTEM_AHEAD,
  GEV_ECOSYSTEM_FREES,
  GEV_ECOSYSTEM_ACROSS,
  GEV_ECOSYSTEM_LEADERS_CARRY,
} GevEcosystemCriterion;
extern const GevVocabulary gev_ecosystem_criterion_vocabulary;

typedef enum
{
  GEV_HAND_STAFF,
  GEV_HAND_MANAGERS,
  GEV_HAND_ELECTED,
  GEV_HAND_CITIZENS,
  GEV_HAND_BUSINESS,
  GEV_HAND_RESEARCH,
  GEV_HAND_MUNICIPALITY,
} GevBarometerHand;
extern const GevVocabulary gev_barometer_hand_vocabulary;

typedef enum
{
  GEV_BAROMETER_PARTNER_OWN_MUNICIPALITY,
  GEV_BAROMETER_PARTNER_OTHER_MUNICIPALITIES,
  GEV_BAROMETER_PARTNER_STAFF_ORGANISATIONS,
  GEV_BAROMETER_PARTNER_RESEARCH,
  GEV_BAROMETER_PARTNER_BUSINESS,
  GEV_BAROMETER_PARTNER_VOLUNTARY,
} GevBarometerPartner;
extern const GevVocabulary gev_barometer_partner_vocabulary;

typedef enum
{
  GEV_WEIGHT_SMALL,
  GEV_WEIGHT_MEDIUM,
  GEV_WEIGHT_LARGE,
  GEV_WEIGHT_VERY_LARGE,
} GevBenefitWeight;
extern const GevVocabulary gev_benefit_weight_vocabulary;

typedef enum
{
  GEV_TEMPLATE_SAVED_TIME,
  GEV_TEMPLATE_AVOIDED_DRIVING,
  GEV_TEMPLATE_DEFERRED_PLACE,
  GEV_TEMPLATE_SICK_DAYS,
  GEV_TEMPLATE_AVOIDED_PURCHASE,
  GEV_TEMPLATE_SURVEY,
} GevBenefitTemplate;
extern const GevVocabulary gev_benefit_template_vocabulary;

typedef enum
{
  GEV_FACTOR_CASES,
  GEV_FACTOR_MINUTES,
  GEV_FACTOR_HOURLY_COST,
  GEV_FACTOR_TRIPS,
  GEV_FACTOR_KILOMETRES,
  GEV_FACTOR_KILOMETRE_COST,
  GEV_FACTOR_DRIVING_MINUTES,
  GEV_FACTOR_PERSONS,
  GEV_FACTOR_MONTHS,
  GEV_FACTOR_PLACE_COST,
  GEV_FACTOR_ALTERNATIVE_COST,
  GEV_FACTOR_FULL_TIME_EQUIVALENTS,
  GEV_FACTOR_SICK_DAYS,
  GEV_FACTOR_DAY_COST,
  GEV_FACTOR_ITEMS,
  GEV_FACTOR_ITEM_COST,
  GEV_FACTOR_RESPONDENTS,
  GEV_FACTOR_SCALE,
} GevCalculationFactorKind;
#define GEV_N_CALCULATION_FACTORS 18
extern const GevVocabulary gev_calculation_factor_vocabulary;

typedef enum
{
  GEV_IMPORTANCE_SMALL,
  GEV_IMPORTANCE_MEDIUM,
  GEV_IMPORTANCE_LARGE,
} GevImportance;
extern const GevVocabulary gev_importance_vocabulary;

typedef enum
{
  GEV_NODE_DELIVERY,
  GEV_NODE_CHANGE,
  GEV_NODE_EFFECT,
  GEV_NODE_BENEFIT,
  GEV_NODE_GOAL,
} GevMapNodeKind;
extern const GevVocabulary gev_map_node_kind_vocabulary;

/* Status against plan is computed, never stored: see gev-benefit-value.h. */
typedef enum
{
  GEV_STATUS_ON_PLAN,
  GEV_STATUS_BEHIND,
  GEV_STATUS_OFF_PLAN,
  GEV_STATUS_NOT_DUE,
} GevStatus;
#define GEV_N_STATUSES 4
extern const GevVocabulary gev_status_vocabulary;

/**
 * GevDueTerm:
 * @GEV_DUE_TERM_OVERDUE: a measurement is due and missing
 * @GEV_DUE_TERM_SOON: the next one is due within 30 days
 * @GEV_DUE_TERM_LATER: it is due after that
 *
 * When a benefit is to be measured next.
 */
typedef enum
{
  GEV_DUE_TERM_OVERDUE,
  GEV_DUE_TERM_SOON,
  GEV_DUE_TERM_LATER,
} GevDueTerm;
extern const GevVocabulary gev_due_vocabulary;

/* What an import does with a record: see gev-import-plan.h. */
typedef enum
{
  GEV_IMPORT_NEW,
  GEV_IMPORT_CHANGED,
  GEV_IMPORT_SAME,
  GEV_IMPORT_CONFLICT,
  GEV_IMPORT_REFUSED,
} GevImportResult;
#define GEV_N_IMPORT_RESULTS 5
extern const GevVocabulary gev_import_result_vocabulary;

G_END_DECLS
