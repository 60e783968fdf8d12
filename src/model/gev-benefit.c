/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit.h"

#include <glib/gi18n-lib.h>

#include "gev-actor.h"
#include "gev-goal.h"
#include "gev-programme.h"
#include "gev-project.h"

/**
 * GevBenefit:
 *
 * Something that gets better, followed from baseline to realisation; or worse,
 * where it is a dis-benefit. Its figures are gev-benefit-value.h’s.
 */
struct _GevBenefit
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevBenefit, gev_benefit, GEV_TYPE_RECORD)

static const GevField fields[GEV_BENEFIT_N_FIELDS] = {
  [GEV_BENEFIT_PROJECT] = {
    "project", GEV_FIELD_REFERENCE, GEV_FIELD_OWNER, N_("Project"),
    N_("The project that it belongs to"),
    .target = gev_project_get_type,
  },
  [GEV_BENEFIT_PROGRAMME] = {
    "programme", GEV_FIELD_REFERENCE, GEV_FIELD_OWNER, N_("Programme"),
    N_("The programme that it belongs to directly, where only a total is known"),
    .target = gev_programme_get_type,
  },
  [GEV_BENEFIT_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Title"),
    N_("What gets better"),
  },
  [GEV_BENEFIT_DESCRIPTION] = {
    "description", GEV_FIELD_PROSE, GEV_FIELD_SEARCHED, N_("Description"),
    N_("What gets better, for whom and how"),
  },
  [GEV_BENEFIT_TYPE] = {
    "type", GEV_FIELD_CHOICE, 0, N_("Type"),
    N_("What kind of benefit it is"),
    .vocabulary = &gev_benefit_type_vocabulary,
  },
  [GEV_BENEFIT_GROUP] = {
    "group", GEV_FIELD_CHOICE, 0, N_("Group in the plan"),
    N_("Where the benefit lands"),
    .vocabulary = &gev_benefit_group_vocabulary,
  },
  [GEV_BENEFIT_DIMENSION] = {
    "dimension", GEV_FIELD_CHOICE, 0, N_("Dimension"),
    N_("The dimension of the national benefit indicator"),
    .vocabulary = &gev_dimension_vocabulary,
  },
  [GEV_BENEFIT_VALUE_CATEGORY] = {
    "value-category", GEV_FIELD_CHOICE, 0, N_("Value category"),
    N_("The kind of value"),
    .vocabulary = &gev_value_category_vocabulary,
  },
  [GEV_BENEFIT_BAROMETER_VALUES] = {
    "barometer-values", GEV_FIELD_CHOICES, 0, N_("Barometer values"),
    N_("The values as the innovation barometer names them"),
    .vocabulary = &gev_barometer_value_vocabulary,
  },
  [GEV_BENEFIT_PERSPECTIVE] = {
    "perspective", GEV_FIELD_CHOICE, 0, N_("Perspective"),
    N_("Who it is seen from"),
    .vocabulary = &gev_perspective_vocabulary,
  },
  [GEV_BENEFIT_PRICED] = {
    "priced", GEV_FIELD_BOOLEAN, 0, N_("Priced"),
    N_("Whether it counts in kroner"),
  },
  [GEV_BENEFIT_DIS_BENEFIT] = {
    "dis-benefit", GEV_FIELD_BOOLEAN, 0, N_("Dis-benefit"),
    N_("Whether it is a drawback (ulempe), which subtracts"),
  },
  [GEV_BENEFIT_OWNER] = {
    "owner", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Benefit owner"),
    N_("Name or role of the one who shall realise it"),
  },
  [GEV_BENEFIT_BENEFICIARY] = {
    "beneficiary", GEV_FIELD_REFERENCE, 0, N_("Beneficiary"),
    N_("Who gains"),
    .target = gev_actor_get_type,
  },
  [GEV_BENEFIT_COST_BEARER] = {
    "cost-bearer", GEV_FIELD_REFERENCE, 0, N_("Cost bearer"),
    N_("Who carries the cost"),
    .target = gev_actor_get_type,
  },
  [GEV_BENEFIT_UNIT] = {
    "unit", GEV_FIELD_TEXT, 0, N_("Unit"),
    N_("What the values count"),
  },
  [GEV_BENEFIT_DIRECTION] = {
    "direction", GEV_FIELD_CHOICE, 0, N_("Direction"),
    N_("Whether up or down is better; up where it is unset"),
    .vocabulary = &gev_direction_vocabulary,
  },
  [GEV_BENEFIT_FLOW] = {
    "flow", GEV_FIELD_CHOICE, 0, N_("Flow"),
    N_("What a value means over time; a rate where it is unset"),
    .vocabulary = &gev_flow_vocabulary,
  },
  [GEV_BENEFIT_BASELINE] = {
    "baseline", GEV_FIELD_DECIMAL, 0, N_("Baseline"),
    N_("The value before (nullpunkt)"),
    .minimum = -GEV_DECIMAL_MAX, .maximum = GEV_DECIMAL_MAX,
  },
  [GEV_BENEFIT_BASELINE_DATE] = {
    "baseline-date", GEV_FIELD_DATE, 0, N_("Baseline date"),
    N_("The day of the baseline"),
  },
  [GEV_BENEFIT_BASELINE_SOURCE] = {
    "baseline-source", GEV_FIELD_TEXT, 0, N_("Baseline source"),
    N_("Where the baseline comes from"),
  },
  [GEV_BENEFIT_TARGET] = {
    "target", GEV_FIELD_DECIMAL, 0, N_("Target"),
    N_("The value aimed at (måltall)"),
    .minimum = -GEV_DECIMAL_MAX, .maximum = GEV_DECIMAL_MAX,
  },
  [GEV_BENEFIT_TARGET_DATE] = {
    "target-date", GEV_FIELD_DATE, 0, N_("Target date"),
    N_("The day the target shall be reached"),
  },
  [GEV_BENEFIT_UNIT_VALUE_ORE] = {
    "unit-value-ore", GEV_FIELD_MONEY, 0, N_("Value of one unit"),
    N_("What one unit of improvement is worth a year"),
    .unit = N_("øre per unit and year"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_BENEFIT_METHOD] = {
    "method", GEV_FIELD_PROSE, 0, N_("Measuring method"),
    N_("How it is measured"),
  },
  [GEV_BENEFIT_FREQUENCY] = {
    "frequency", GEV_FIELD_CHOICE, 0, N_("How often"),
    N_("How often it is measured"),
    .vocabulary = &gev_frequency_vocabulary,
  },
  [GEV_BENEFIT_NEXT_DUE] = {
    "next-due", GEV_FIELD_DATE, 0, N_("Next measurement due"),
    N_("The day by which the next measurement is due"),
  },
  [GEV_BENEFIT_MEASURING_COST_ORE] = {
    "measuring-cost-ore", GEV_FIELD_MONEY, 0, N_("Cost of measuring"),
    N_("What the measuring costs a year"),
    .unit = N_("øre per year"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_BENEFIT_ASSUMPTIONS] = {
    "assumptions", GEV_FIELD_PROSE, 0, N_("Assumptions"),
    N_("What must hold for the benefit to come"),
  },
  [GEV_BENEFIT_RISK] = {
    "risk", GEV_FIELD_PROSE, 0, N_("Risk"),
    N_("What may keep it from coming"),
  },
  [GEV_BENEFIT_DISPOSAL] = {
    "disposal", GEV_FIELD_CHOICE, 0, N_("Disposal of the gain"),
    N_("What is done with what is freed"),
    .vocabulary = &gev_disposal_vocabulary,
  },
  [GEV_BENEFIT_STATE] = {
    "state", GEV_FIELD_CHOICE, 0, N_("Status"),
    N_("How far the work with the benefit has come"),
    .vocabulary = &gev_benefit_state_vocabulary,
  },
  [GEV_BENEFIT_GOALS] = {
    "goals", GEV_FIELD_REFERENCES, 0, N_("Goals"),
    N_("The goals that it serves"),
    .target = gev_goal_get_type,
  },
  [GEV_BENEFIT_WEIGHT] = {
    "weight", GEV_FIELD_CHOICE, 0, N_("Weight"),
    N_("How large the benefit is in the national indicator; by its planned kroner a year where it is unset"),
    .vocabulary = &gev_benefit_weight_vocabulary,
  },
  [GEV_BENEFIT_TARGET_LOW] = {
    "target-low", GEV_FIELD_DECIMAL, 0, N_("Cautious target"),
    N_("The value that will at least be reached"),
    .minimum = -GEV_DECIMAL_MAX, .maximum = GEV_DECIMAL_MAX,
  },
  [GEV_BENEFIT_TARGET_HIGH] = {
    "target-high", GEV_FIELD_DECIMAL, 0, N_("Hopeful target"),
    N_("The value that may at most be reached"),
    .minimum = -GEV_DECIMAL_MAX, .maximum = GEV_DECIMAL_MAX,
  },
  [GEV_BENEFIT_TEMPLATE] = {
    "template", GEV_FIELD_CHOICE, 0, N_("Calculation"),
    N_("What the value of the benefit is calculated from"),
    .vocabulary = &gev_benefit_template_vocabulary,
  },
  [GEV_BENEFIT_IMPORTANCE] = {
    "importance", GEV_FIELD_CHOICE, 0, N_("Importance"),
    N_("How much what it touches matters, for an effect without a price"),
    .vocabulary = &gev_importance_vocabulary,
  },
  [GEV_BENEFIT_EXTENT] = {
    "extent", GEV_FIELD_INTEGER, 0, N_("Extent"),
    N_("How far it changes that, from −3 (much worse) to +3 (much better)"),
    .minimum = -3, .maximum = 3,
  },
  [GEV_BENEFIT_ACCEPTED] = {
    "accepted", GEV_FIELD_DATE, 0, N_("Accepted"),
    N_("The day that the benefit owner accepted it"),
  },
  [GEV_BENEFIT_ACCEPTED_BY] = {
    "accepted-by", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Accepted by"),
    N_("Name or role of the one who accepted it"),
  },
  [GEV_BENEFIT_DISPOSED] = {
    "disposed", GEV_FIELD_DATE, 0, N_("Disposal decided"),
    N_("The day that the disposal of the gain was decided"),
  },
  [GEV_BENEFIT_DISPOSAL_NOTE] = {
    "disposal-note", GEV_FIELD_PROSE, 0, N_("What the gain is used for"),
    N_("Which budget or purpose the gain goes to"),
  },
};

/* s·(g − b) must be above zero, or there is nothing to realise. */
static void
check_target (GevRecord *self,
              GPtrArray *problems)
{
  GevDecimal baseline = gev_record_get_number (self, GEV_BENEFIT_BASELINE);
  GevDecimal target = gev_record_get_number (self, GEV_BENEFIT_TARGET);
  gboolean down = gev_record_get_choice (self, GEV_BENEFIT_DIRECTION) == GEV_DIRECTION_DOWN;

  if (target == baseline)
    gev_record_add_problem (problems, GEV_BENEFIT_TARGET,
                            _("The target is the same as the baseline: then there is nothing to realise."));
  else if (down && target > baseline)
    gev_record_add_problem (problems, GEV_BENEFIT_TARGET,
                            _("The target is above the baseline, but down is better."));
  else if (!down && target < baseline)
    gev_record_add_problem (problems, GEV_BENEFIT_TARGET,
                            _("The target is below the baseline, but up is better."));
}

/* The greatest figure of the benefit, its plan over a hundred years, must fit
 * in 64 bits of øre with room for sums. */
static void
check_size (GevRecord *self,
            GPtrArray *problems)
{
  GevDecimal baseline = gev_record_get_number (self, GEV_BENEFIT_BASELINE);
  GevDecimal target = gev_record_get_number (self, GEV_BENEFIT_TARGET);
  __int128 total = (__int128) ABS (target - baseline)
                   * gev_record_get_number (self, GEV_BENEFIT_UNIT_VALUE_ORE);

  if (total / GEV_DECIMAL_ONE > G_MAXINT64 / 100000)
    gev_record_add_problem (problems, GEV_BENEFIT_UNIT_VALUE_ORE,
                            _("The value is too large to count with: check the unit and the amount."));
}

/* What is hoped for is at least as good as the target, what is sure at most. */
static void
check_spread (GevRecord *self,
              GPtrArray *problems)
{
  gboolean down = gev_record_get_choice (self, GEV_BENEFIT_DIRECTION) == GEV_DIRECTION_DOWN;
  GevDecimal target = gev_record_get_number (self, GEV_BENEFIT_TARGET);
  GevDecimal low = gev_record_get_number (self, GEV_BENEFIT_TARGET_LOW);
  GevDecimal high = gev_record_get_number (self, GEV_BENEFIT_TARGET_HIGH);

  if (gev_record_has (self, GEV_BENEFIT_TARGET_LOW) && (down ? low < target : low > target))
    gev_record_add_problem (problems, GEV_BENEFIT_TARGET_LOW,
                            _("The cautious target is better than the target itself."));
  if (gev_record_has (self, GEV_BENEFIT_TARGET_HIGH) && (down ? high > target : high < target))
    gev_record_add_problem (problems, GEV_BENEFIT_TARGET_HIGH,
                            _("The hopeful target is worse than the target itself."));
}

static void
gev_benefit_validate (GevRecord *self,
                      GPtrArray *problems)
{
  GevDate baseline_date = gev_record_get_date (self, GEV_BENEFIT_BASELINE_DATE);
  GevDate target_date = gev_record_get_date (self, GEV_BENEFIT_TARGET_DATE);

  if (gev_record_has (self, GEV_BENEFIT_PROJECT) == gev_record_has (self, GEV_BENEFIT_PROGRAMME))
    gev_record_add_problem (problems, GEV_BENEFIT_PROJECT,
                            _("A benefit belongs either to a project or directly to a programme."));
  if (gev_record_has (self, GEV_BENEFIT_BASELINE) && gev_record_has (self, GEV_BENEFIT_TARGET))
    {
      check_target (self, problems);
      check_size (self, problems);
      check_spread (self, problems);
    }
  if (baseline_date != GEV_DATE_NONE && target_date != GEV_DATE_NONE && target_date <= baseline_date)
    gev_record_add_problem (problems, GEV_BENEFIT_TARGET_DATE,
                            _("The target date must come after the baseline date."));
}

static void
gev_benefit_class_init (GevBenefitClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "benefit", "benefits", fields, GEV_BENEFIT_N_FIELDS);
  record_class->label = N_("Benefit");
  record_class->label_plural = N_("Benefits");
  record_class->title_field = GEV_BENEFIT_TITLE;
  record_class->validate = gev_benefit_validate;
}

static void
gev_benefit_init (GevBenefit *self)
{
}

/**
 * gev_benefit_get_next_due:
 * @self: a benefit
 * @measured: the day of a measurement
 *
 * A measurement moves the next one on by how often the benefit is measured,
 * counted from the day of the measurement; never back.
 *
 * Returns: the day by which the next measurement is due after that of
 *   @measured; what it is now where it is not said how often
 */
GevDate
gev_benefit_get_next_due (GevBenefit *self,
                          GevDate     measured)
{
  static const int months[] = {
    [GEV_FREQUENCY_MONTHLY] = 1,
    [GEV_FREQUENCY_QUARTERLY] = 3,
    [GEV_FREQUENCY_HALF_YEARLY] = 6,
    [GEV_FREQUENCY_YEARLY] = 12,
  };
  GevDate next_due = gev_record_get_date (self, GEV_BENEFIT_NEXT_DUE);

  if (!gev_record_has (self, GEV_BENEFIT_FREQUENCY))
    return next_due;

  return MAX (next_due,
              gev_date_add_months (measured, months[gev_record_get_choice (self, GEV_BENEFIT_FREQUENCY)]));
}

/**
 * gev_benefit_get_consequence:
 * @self: a benefit without a price
 * @consequence: (out): from −4 to +4
 *
 * The plus/minus method for effects without a price (Finansdepartementet’s
 * circular R-109 and DFØ’s guide to socio-economic analysis): importance and
 * extent together. Extent to its sign, plus how far importance is above small,
 * less one step: a small change of something of small importance is 0, a large
 * one of something of large importance is 4 (the steps between are ours). A
 * dis-benefit’s extent is entered with its sign.
 *
 * Returns: whether importance and extent are set
 */
gboolean
gev_benefit_get_consequence (GevBenefit *self,
                             int        *consequence)
{
  int importance = gev_record_get_choice (self, GEV_BENEFIT_IMPORTANCE);
  int extent = (int) gev_record_get_number (self, GEV_BENEFIT_EXTENT);

  if (importance < 0 || !gev_record_has (self, GEV_BENEFIT_EXTENT))
    return FALSE;
  *consequence = extent == 0 ? 0 : (extent > 0 ? 1 : -1) * (importance + ABS (extent) - 1);

  return TRUE;
}
