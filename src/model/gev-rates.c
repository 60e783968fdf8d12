/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-rates.h"

#include <glib/gi18n-lib.h>

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
