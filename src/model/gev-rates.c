/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-rates.h"

#include <glib/gi18n-lib.h>

#include "gev-shipped-records.h"

/**
 * GevRates:
 *
 * The rates of the socio-economic calculation, from a day on.
 */
struct _GevRates
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevRates, gev_rates, GEV_TYPE_RECORD)

static const GevField fields[GEV_RATES_N_FIELDS] = {
  [GEV_RATES_NAME] = {
    "name", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED, N_("Name"),
    N_("What the rates are called"),
  },
  [GEV_RATES_VALID_FROM] = {
    "valid-from", GEV_FIELD_DATE, GEV_FIELD_REQUIRED, N_("Valid from"),
    N_("The first day that they count"),
  },
  [GEV_RATES_SOURCE] = {
    "source", GEV_FIELD_TEXT, 0, N_("Source"),
    N_("Where the rates are fixed"),
  },
  [GEV_RATES_NEAR_RATE] = {
    "near-rate", GEV_FIELD_DECIMAL, GEV_FIELD_REQUIRED, N_("Discount rate, first years"),
    N_("Discount rate of the first years"),
    .unit = N_("per cent"), .minimum = 0, .maximum = GEV_DECIMAL_ONE * 100,
  },
  [GEV_RATES_NEAR_YEARS] = {
    "near-years", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("First years"),
    N_("The last year after the comparison year with the first rate"),
    .minimum = 1, .maximum = 200,
  },
  [GEV_RATES_MIDDLE_RATE] = {
    "middle-rate", GEV_FIELD_DECIMAL, GEV_FIELD_REQUIRED, N_("Discount rate, middle years"),
    N_("Discount rate of the years after that"),
    .unit = N_("per cent"), .minimum = 0, .maximum = GEV_DECIMAL_ONE * 100,
  },
  [GEV_RATES_MIDDLE_YEARS] = {
    "middle-years", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Middle years"),
    N_("The last year after the comparison year with the middle rate"),
    .minimum = 1, .maximum = 200,
  },
  [GEV_RATES_FAR_RATE] = {
    "far-rate", GEV_FIELD_DECIMAL, GEV_FIELD_REQUIRED, N_("Discount rate, later years"),
    N_("Discount rate of the years after that again"),
    .unit = N_("per cent"), .minimum = 0, .maximum = GEV_DECIMAL_ONE * 100,
  },
  [GEV_RATES_TAX_COST] = {
    "tax-cost", GEV_FIELD_DECIMAL, GEV_FIELD_REQUIRED, N_("Tax financing cost"),
    N_("What a krone of public money costs beyond itself"),
    .unit = N_("per cent"), .minimum = 0, .maximum = GEV_DECIMAL_ONE * 100,
  },
};

/* Per cent are millionths of a hundredth. */
static double
get_share (GevRates *self,
           guint     field)
{
  return (double) gev_record_get_number (self, field) / (100.0 * GEV_DECIMAL_ONE);
}

static GevRates *
find_shipped (void)
{
  g_autoptr (GPtrArray) shipped = gev_shipped_records_create ();

  for (guint i = 0; i < shipped->len; i++)
    if (GEV_IS_RATES (g_ptr_array_index (shipped, i)))
      return g_object_ref (g_ptr_array_index (shipped, i));
  g_assert_not_reached ();
}

static void
gev_rates_validate (GevRecord *self,
                    GPtrArray *problems)
{
  if (gev_record_get_number (self, GEV_RATES_MIDDLE_YEARS) < gev_record_get_number (self, GEV_RATES_NEAR_YEARS))
    gev_record_add_problem (problems, GEV_RATES_MIDDLE_YEARS, _("The middle years must end after the first years."));
}

static void
gev_rates_class_init (GevRatesClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "rates", "rates", fields, GEV_RATES_N_FIELDS);
  record_class->label = N_("Rates");
  record_class->label_plural = N_("Rates");
  record_class->title_field = GEV_RATES_NAME;
  record_class->order_field = GEV_RATES_VALID_FROM;
  record_class->validate = gev_rates_validate;
}

static void
gev_rates_init (GevRates *self)
{
}

/**
 * gev_rates_find:
 * @set: a set that holds rates
 * @date: a day
 *
 * Returns: (transfer full): the rates in use on @date: those valid from the last
 *   day on or before it; what ships where there are none
 */
GevRates *
gev_rates_find (GevRecordSet *set,
                GevDate       date)
{
  GPtrArray *all = gev_record_set_get_all (set, GEV_TYPE_RATES);
  GevRates *found = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      GevRates *rates = g_ptr_array_index (all, i);
      GevDate from = gev_record_get_date (rates, GEV_RATES_VALID_FROM);

      if (from != GEV_DATE_NONE && from <= date &&
          (found == NULL || from > gev_record_get_date (found, GEV_RATES_VALID_FROM)))
        found = rates;
    }

  return found != NULL ? g_object_ref (found) : find_shipped ();
}

/**
 * gev_rates_get_factor:
 * @self: rates
 * @years: the years from the comparison year on; before it where negative
 *
 * Source: Finansdepartementet’s circular R-109: 4 per cent for 40 years, 3 per
 * cent to year 75, 2 per cent after.
 *
 * Returns: what a krone is worth in the comparison year: 1 there, and each year
 *   after divided by one and the rate of that year. Years before the comparison
 *   year bear interest by the first rate (ours).
 */
double
gev_rates_get_factor (GevRates *self,
                      int       years)
{
  int near_years = (int) gev_record_get_number (self, GEV_RATES_NEAR_YEARS);
  int middle_years = (int) gev_record_get_number (self, GEV_RATES_MIDDLE_YEARS);
  double factor = 1;

  /* One by one, so that every machine comes to the same. */
  for (int i = 0; i > years; i--)
    factor *= 1 + get_share (self, GEV_RATES_NEAR_RATE);
  for (int i = 1; i <= years; i++)
    factor /= 1 + get_share (self, i <= near_years     ? GEV_RATES_NEAR_RATE
                                   : i <= middle_years ? GEV_RATES_MIDDLE_RATE
                                                       : GEV_RATES_FAR_RATE);

  return factor;
}

/**
 * gev_rates_get_tax_cost:
 * @self: rates
 *
 * Returns: the tax financing cost of a krone of public outlay; 0.2 in R-109
 */
double
gev_rates_get_tax_cost (GevRates *self)
{
  return get_share (self, GEV_RATES_TAX_COST);
}
