/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-calculation-words.h"

#include "gev-benefit-words.h"
#include "gev-chart-language.h"
#include "gev-format.h"

#define ORE_PER_UNIT (GEV_DECIMAL_ONE / 100)
#define MINUS "\u2212"

/* What stands after the number; the others are kroner. */
static const char *
find_unit (const GevLanguage        *language,
           GevCalculationFactorKind  factor)
{
  switch ((int) factor)
    {
    case GEV_FACTOR_CASES:
      return TC_ (language, "after a number", "cases");
    case GEV_FACTOR_MINUTES:
    case GEV_FACTOR_DRIVING_MINUTES:
      return TC_ (language, "after a number", "min");
    case GEV_FACTOR_TRIPS:
      return TC_ (language, "after a number", "trips");
    case GEV_FACTOR_KILOMETRES:
      return TC_ (language, "after a number", "km");
    case GEV_FACTOR_PERSONS:
      return TC_ (language, "after a number", "persons");
    case GEV_FACTOR_MONTHS:
      return TC_ (language, "after a number", "months");
    case GEV_FACTOR_FULL_TIME_EQUIVALENTS:
      return TC_ (language, "after a number", "full-time equivalents");
    case GEV_FACTOR_SICK_DAYS:
      return TC_ (language, "after a number", "sick days");
    case GEV_FACTOR_ITEMS:
      return TC_ (language, "after a number", "items");
    case GEV_FACTOR_RESPONDENTS:
      return TC_ (language, "after a number", "answers");
    default:
      return NULL;
    }
}

static char *
format_ore (const GevLanguage *language,
            gint64             ore)
{
  return ore % 100 == 0 ? gev_format_money (language, ore) : gev_format_money_exact (language, ore);
}

/* "1 200 cases × 20 min ÷ 60 × 450.50 kr = 180 200 kr a year" */
static char *
write_term (const GevLanguage        *language,
            GevCalculation           *calculation,
            const GevCalculationTerm *term)
{
  g_autoptr (GString) text = g_string_new (term->subtracted ? MINUS " " : NULL);
  g_autofree char *result = NULL;
  gint64 ore;

  if (!gev_calculation_get_term_ore (calculation, term, &ore))
    return NULL;
  for (guint i = 0; i < term->n_factors; i++)
    {
      g_autofree char *factor = NULL;
      GevDecimal value;

      gev_calculation_get_factor (calculation, term->factors[i], &value);
      factor = gev_calculation_words_factor (language, term->factors[i], value);
      g_string_append_printf (text, "%s%s", i > 0 ? " × " : "", factor);
      if (term->factors[i] == GEV_FACTOR_MINUTES || term->factors[i] == GEV_FACTOR_DRIVING_MINUTES)
        g_string_append_printf (text, " ÷ %d", term->divisor);
    }
  result = format_ore (language, ore);
  /* Translators: %1$s is a product, %2$s an amount. */
  return g_strdup_printf (T_ (language, "%1$s = %2$s a year"), text->str, result);
}

static void
add_name (GString           *names,
          const GevLanguage *language,
          const char        *label)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", gev_language_translate (language, label));
}

static void
add_missing (GPtrArray         *lines,
             const GevLanguage *language,
             GevCalculation    *calculation,
             int                template)
{
  GevBenefit *benefit = gev_calculation_get_benefit (calculation);
  g_autoptr (GString) names = g_string_new (NULL);
  const GevCalculationFactorKind *factors;
  GevDecimal value;
  guint n;

  factors = gev_calculation_get_template_factors (template, &n);
  for (guint i = 0; i < n; i++)
    if (!gev_calculation_get_factor (calculation, factors[i], &value))
      add_name (names, language, gev_calculation_factor_vocabulary.terms[factors[i]].label);
  if (!gev_record_has (benefit, GEV_BENEFIT_BASELINE))
    add_name (names, language, N_("Baseline"));
  if (!gev_record_has (benefit, GEV_BENEFIT_TARGET))
    add_name (names, language, N_("Target"));
  if (names->len > 0)
    g_ptr_array_add (lines, g_strdup_printf (T_ (language, "Not known yet: %s."), names->str));
}

static void
add_sum (GPtrArray         *lines,
         const GevLanguage *language,
         GevCalculation    *calculation,
         gboolean           has_several_terms)
{
  g_autofree char *sum = NULL;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  gint64 likely, low, high;

  if (!gev_calculation_get_yearly_ore (calculation, &likely, &low, &high) || (!has_several_terms && low == high))
    return;
  sum = format_ore (language, likely);
  least = format_ore (language, low);
  most = format_ore (language, high);
  if (low == high)
    g_ptr_array_add (lines, g_strdup_printf (T_ (language, "Together %s a year."), sum));
  else
    g_ptr_array_add (lines, g_strdup_printf (T_ (language, "Together %1$s a year, from %2$s to %3$s."), sum, least,
                                             most));
}

/* The value a year shared by the way from the baseline to the target. */
static void
add_unit_value (GPtrArray         *lines,
                const GevLanguage *language,
                GevCalculation    *calculation)
{
  GevBenefit *benefit = gev_calculation_get_benefit (calculation);
  g_autofree char *way = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *each = NULL;
  gint64 likely, low, high, unit_value;

  if (!gev_calculation_get_unit_value_ore (calculation, &unit_value) ||
      !gev_calculation_get_yearly_ore (calculation, &likely, &low, &high))
    return;
  way = gev_benefit_words_quantity (language, benefit, ABS (gev_record_get_number (benefit, GEV_BENEFIT_TARGET) -
                                                            gev_record_get_number (benefit, GEV_BENEFIT_BASELINE)));
  sum = format_ore (language, likely);
  each = format_ore (language, unit_value);
  /* Translators: an amount, the way from the baseline to the target, and the amount that one unit of it gives. */
  g_ptr_array_add (lines, g_strdup_printf (T_ (language, "%1$s ÷ %2$s = %3$s a year for one unit"), sum, way, each));
}

static void
add_share (GPtrArray         *lines,
           const GevLanguage *language,
           GevCalculation    *calculation)
{
  GevBenefit *benefit = gev_calculation_get_benefit (calculation);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *scale = NULL;
  g_autofree char *percent = NULL;
  GevDecimal greatest;
  double share;

  if (!gev_calculation_get_scale_share (calculation, &share))
    return;
  gev_calculation_get_factor (calculation, GEV_FACTOR_SCALE, &greatest);
  from = gev_format_decimal (language, gev_record_get_number (benefit, GEV_BENEFIT_BASELINE), 2);
  to = gev_format_decimal (language, gev_record_get_number (benefit, GEV_BENEFIT_TARGET), 2);
  scale = gev_format_decimal (language, greatest, 2);
  percent = gev_format_percent (language, share);
  g_ptr_array_add (lines,
                   g_strdup_printf (T_ (language, "From %1$s to %2$s is %4$s of the scale from 1 to %3$s. A survey "
                                                  "gives no kroner."),
                                    from, to, scale, percent));
}

/**
 * gev_calculation_words_factor:
 * @language: a language
 * @factor: a factor
 * @value: its value
 *
 * Returns: (transfer full): the value with what it counts: "1 200 saker", "450,50 kr"
 */
char *
gev_calculation_words_factor (const GevLanguage        *language,
                              GevCalculationFactorKind  factor,
                              GevDecimal                value)
{
  const char *unit = find_unit (language, factor);

  if (unit != NULL)
    return gev_format_quantity (language, value, GEV_DECIMAL_PLACES, unit);
  if (factor == GEV_FACTOR_SCALE)
    return gev_format_decimal (language, value, GEV_DECIMAL_PLACES);
  if (value % ORE_PER_UNIT == 0)
    return format_ore (language, value / ORE_PER_UNIT);

  return gev_format_quantity (language, value, GEV_DECIMAL_PLACES, "kr");
}

/**
 * gev_calculation_words_steps:
 * @language: a language
 * @calculation: a calculation
 *
 * Every step of the arithmetic, a line each: the products, those that are taken off too, their sum with the least and
 * the most that it may be, and what one unit of the benefit is worth. Where a factor is missing, a line says which.
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines; none for a benefit that is not calculated
 */
char **
gev_calculation_words_steps (const GevLanguage *language,
                             GevCalculation    *calculation)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  int template = gev_record_get_choice (gev_calculation_get_benefit (calculation), GEV_BENEFIT_TEMPLATE);
  const GevCalculationTerm *terms;
  guint n_terms;

  if (template >= 0)
    {
      terms = gev_calculation_get_template_terms (template, &n_terms);
      for (guint i = 0; i < n_terms; i++)
        {
          char *line = write_term (language, calculation, &terms[i]);

          if (line != NULL)
            g_ptr_array_add (lines, line);
        }
      add_sum (lines, language, calculation, n_terms > 1);
      add_unit_value (lines, language, calculation);
      add_share (lines, language, calculation);
      add_missing (lines, language, calculation, template);
    }
  g_ptr_array_add (lines, NULL);

  return (char **) g_ptr_array_steal (lines, NULL);
}
