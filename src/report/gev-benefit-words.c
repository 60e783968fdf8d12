/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-words.h"

#include <math.h>

#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-sentence.h"

#define TENTH (GEV_DECIMAL_ONE / 10)

/* The numbers that sentences on a benefit are made of. */
typedef struct
{
  char *baseline;
  char *target; /* with the unit */
  char *target_date;
  char *level;
  char *measured_date;
  char *degree;
  gboolean is_measured;
  gboolean is_backwards;
  gboolean is_from_zero;
} Numbers;

static void
clear_numbers (Numbers *numbers)
{
  g_free (numbers->baseline);
  g_free (numbers->target);
  g_free (numbers->target_date);
  g_free (numbers->level);
  g_free (numbers->measured_date);
  g_free (numbers->degree);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Numbers, clear_numbers)

static void
read_numbers (Numbers           *numbers,
              const GevLanguage *language,
              GevBenefit        *benefit,
              GevBenefitValue   *value,
              GevDate            today)
{
  GevDecimal baseline = gev_record_get_number (benefit, GEV_BENEFIT_BASELINE);
  GevValuePoint last;
  double degree;

  numbers->baseline = gev_format_large (language, baseline, NULL);
  numbers->is_from_zero = baseline == 0;
  numbers->target = gev_benefit_words_quantity (language, benefit,
                                                gev_record_get_number (benefit, GEV_BENEFIT_TARGET));
  numbers->target_date = gev_format_date (language, gev_benefit_value_get_target_date (value),
                                          GEV_DATE_FORM_LONG);
  numbers->level = gev_format_large (language, gev_benefit_value_value_at (value, today, NULL), NULL);
  if (gev_benefit_value_get_last_measurement (value, today, &last))
    {
      numbers->is_measured = TRUE;
      numbers->measured_date = gev_format_date (language, last.date, GEV_DATE_FORM_LONG);
    }
  if (gev_benefit_value_degree (value, today, &degree))
    {
      numbers->degree = gev_format_percent (language, degree);
      numbers->is_backwards = degree < 0;
    }
}

/* More of a dis-benefit than planned is no good news, so it has words of its own. */
static const char *
find_dis_benefit_status (const GevLanguage *language,
                         GevBenefitValue   *value,
                         GevPortfolio      *portfolio,
                         GevDate            today)
{
  double ratio;

  if (!gev_benefit_value_status_ratio (value, today, &ratio))
    return T_ (language, "Not yet due");
  if (ratio > 1 + 1e-9)
    return T_ (language, "Larger than expected");
  if (gev_portfolio_find_status (portfolio, ratio) == GEV_STATUS_ON_PLAN)
    return T_ (language, "As expected");

  return T_ (language, "Smaller than expected");
}

static const char *
find_status (const GevLanguage *language,
             GevBenefitValue   *value,
             GevPortfolio      *portfolio,
             GevDate            today,
             GevSign           *sign)
{
  static const GevSign signs[GEV_N_STATUSES] = {
    [GEV_STATUS_ON_PLAN] = GEV_SIGN_GOOD,
    [GEV_STATUS_BEHIND] = GEV_SIGN_BEHIND,
    [GEV_STATUS_OFF_PLAN] = GEV_SIGN_BAD,
    [GEV_STATUS_NOT_DUE] = GEV_SIGN_NOT_DUE,
  };
  GevStatus status = gev_benefit_value_status (value, today, gev_portfolio_get_on_plan_limit (portfolio),
                                               gev_portfolio_get_behind_limit (portfolio));
  double degree;

  *sign = signs[status];
  if (!gev_benefit_value_has_baseline (value))
    return T_ (language, "No baseline");
  if (!gev_benefit_value_has_plan (value))
    return T_ (language, "No target");
  if (gev_benefit_value_degree (value, today, &degree) && degree >= 1)
    return T_ (language, "Reached");

  return T_ (language, gev_status_vocabulary.terms[status].label);
}

/* What is planned for the day that it is. */
static void
append_plan (GString           *text,
             const GevLanguage *language,
             GevBenefit        *benefit,
             GevBenefitValue   *value,
             GevDate            today)
{
  GevDecimal baseline = gev_record_get_number (benefit, GEV_BENEFIT_BASELINE);
  gboolean down = gev_record_get_choice (benefit, GEV_BENEFIT_DIRECTION) == GEV_DIRECTION_DOWN;
  double planned = gev_benefit_value_planned_improvement (value, today) * GEV_DECIMAL_ONE;
  g_autofree char *level = NULL;
  GevDecimal exact;

  if (planned <= 0)
    return;

  /* The way between two points of a plan is not known to the hundredth. */
  exact = baseline + (GevDecimal) llround (down ? -planned : planned);
  if (ABS (exact) >= 10 * GEV_DECIMAL_ONE)
    exact = (GevDecimal) llround ((double) exact / TENTH) * TENTH;
  level = gev_format_large (language, exact, NULL);
  gev_sentence_append (text,
                       today == gev_date_today () ? T_ (language, "The plan for today is %s.")
                                                  : T_ (language, "The plan for the status date is %s."),
                       level);
}

/**
 * gev_benefit_words_quantity:
 * @language: a language
 * @benefit: a benefit
 * @value: a value of it
 *
 * Returns: (transfer full): the value with the unit of the benefit: "40 tilsyn spart per natt"
 */
char *
gev_benefit_words_quantity (const GevLanguage *language,
                            GevBenefit        *benefit,
                            GevDecimal         value)
{
  return gev_format_large (language, value, gev_record_get_text (benefit, GEV_BENEFIT_UNIT));
}

/**
 * gev_benefit_words_consequence:
 * @language: a language
 * @benefit: a benefit without a price
 *
 * Returns: (transfer full) (nullable): what comes of it by the plus/minus method, as signs and in words: "+++ stor
 *   positiv"; %NULL where importance or extent is not said
 */
char *
gev_benefit_words_consequence (const GevLanguage *language,
                               GevBenefit        *benefit)
{
  static const char *const good[] = { N_("no effect"), N_("small positive"), N_("medium positive"),
                                      N_("large positive"), N_("very large positive") };
  static const char *const bad[] = { N_("no effect"), N_("small negative"), N_("medium negative"),
                                     N_("large negative"), N_("very large negative") };
  g_autoptr (GString) text = g_string_new (NULL);
  int consequence;

  if (!gev_benefit_get_consequence (benefit, &consequence))
    return NULL;
  for (int i = 0; i < ABS (consequence); i++)
    g_string_append (text, consequence > 0 ? "+" : "\u2212");
  if (consequence == 0)
    g_string_append_c (text, '0');
  g_string_append_printf (text, " %s", gev_language_translate (language, consequence > 0 ? good[consequence]
                                                                                         : bad[-consequence]));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_benefit_words_status:
 * @language: a language
 * @benefit: a benefit
 * @value: what it comes to
 * @portfolio: whose limits are used
 * @today: the day that it is
 * @sign: (out): the sign that goes with the words; none for a dis-benefit
 *
 * Returns: (transfer full): its status against plan in words, that it is given up or that a measurement is
 *   overdue told as well
 */
char *
gev_benefit_words_status (const GevLanguage *language,
                          GevBenefit        *benefit,
                          GevBenefitValue   *value,
                          GevPortfolio      *portfolio,
                          GevDate            today,
                          GevSign           *sign)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int state = gev_record_get_choice (benefit, GEV_BENEFIT_STATE);

  *sign = GEV_SIGN_NONE;
  if (gev_benefit_value_is_dis_benefit (value))
    g_string_append (text, find_dis_benefit_status (language, value, portfolio, today));
  else
    g_string_append (text, find_status (language, value, portfolio, today, sign));

  if (state == GEV_BENEFIT_STOPPED)
    g_string_append (text, T_ (language, ", given up"));
  else if (gev_benefit_value_is_overdue (value, today))
    g_string_append (text, T_ (language, ", measurement overdue"));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_benefit_words_promise:
 * @language: a language
 * @benefit: the main benefit of a project
 * @value: what it comes to
 * @today: the day that it is
 *
 * Returns: (transfer full) (nullable): what the project promised and what came of it, in a sentence or two;
 *   %NULL where there is no target
 */
char *
gev_benefit_words_promise (const GevLanguage *language,
                           GevBenefit        *benefit,
                           GevBenefitValue   *value,
                           GevDate            today)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (Numbers) n = { 0 };

  if (!gev_benefit_value_has_plan (value))
    return NULL;

  read_numbers (&n, language, benefit, value, today);
  if (!n.is_measured && n.is_from_zero)
    gev_sentence_append (text, T_ (language, "The project promised %1$s by %2$s. It has not been measured yet."),
                         n.target, n.target_date);
  else if (!n.is_measured)
    gev_sentence_append (text, T_ (language, "The project promised to go from %1$s to %2$s by %3$s. "
                                             "It has not been measured yet."),
                         n.baseline, n.target, n.target_date);
  else if (n.is_backwards)
    gev_sentence_append (text, T_ (language, "The project promised to go from %1$s to %2$s by %3$s, "
                                             "but has gone the wrong way, to %4$s."),
                         n.baseline, n.target, n.target_date, n.level);
  else if (n.is_from_zero)
    gev_sentence_append (text, T_ (language, "The project promised %1$s by %2$s and has reached %3$s (%4$s)."),
                         n.target, n.target_date, n.level, n.degree);
  else
    gev_sentence_append (text, T_ (language, "The project promised to go from %1$s to %2$s by %3$s "
                                             "and has come to %4$s (%5$s of the way)."),
                         n.baseline, n.target, n.target_date, n.level, n.degree);
  if (today < gev_benefit_value_get_target_date (value))
    append_plan (text, language, benefit, value, today);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_benefit_words_standing:
 * @language: a language
 * @benefit: a benefit
 * @value: what it comes to
 * @today: the day that it is
 *
 * Returns: (transfer full): where it stands, in a sentence or two: the main thing that its curve shows
 */
char *
gev_benefit_words_standing (const GevLanguage *language,
                            GevBenefit        *benefit,
                            GevBenefitValue   *value,
                            GevDate            today)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (Numbers) n = { 0 };

  read_numbers (&n, language, benefit, value, today);
  if (!n.is_measured && !gev_benefit_value_has_baseline (value))
    return g_strdup (T_ (language, "There is no baseline and no measurement yet."));

  if (gev_benefit_value_has_plan (value) && n.is_measured && gev_benefit_value_is_dis_benefit (value))
    gev_sentence_append (text, T_ (language, "%1$s, last measured on %3$s; expected is %2$s."), n.level, n.target,
                         n.measured_date);
  else if (gev_benefit_value_has_plan (value) && !n.is_measured)
    gev_sentence_append (text, T_ (language, "Not measured yet. The baseline is %1$s and the target %2$s by %3$s."),
                         n.baseline, n.target, n.target_date);
  else if (gev_benefit_value_has_plan (value) && n.is_from_zero)
    gev_sentence_append (text, T_ (language, "%1$s of %2$s is reached (%3$s), last measured on %4$s."),
                         n.level, n.target, n.degree, n.measured_date);
  else if (gev_benefit_value_has_plan (value))
    gev_sentence_append (text, T_ (language, "From %1$s to %2$s, last measured on %5$s; the target is %3$s "
                                             "(%4$s of the way)."),
                         n.baseline, n.level, n.target, n.degree, n.measured_date);
  else if (n.is_measured)
    gev_sentence_append (text, T_ (language, "%1$s, last measured on %2$s. There is no target."),
                         n.level, n.measured_date);
  else
    gev_sentence_append (text, T_ (language, "Not measured yet. The baseline is %s. There is no target."),
                         n.baseline);

  if (gev_benefit_value_has_plan (value) && !gev_benefit_value_is_dis_benefit (value))
    append_plan (text, language, benefit, value, today);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
