/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-call-budget.h"

#include <glib/gi18n-lib.h>

#include "gev-call.h"

/**
 * GevCallBudget:
 *
 * What a call may grant in a year.
 */
struct _GevCallBudget
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevCallBudget, gev_call_budget, GEV_TYPE_RECORD)

static const GevField fields[GEV_CALL_BUDGET_N_FIELDS] = {
  [GEV_CALL_BUDGET_CALL] = {
    "call", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Call"),
    N_("The call that it belongs to"),
    .target = gev_call_get_type,
  },
  [GEV_CALL_BUDGET_YEAR] = {
    "year", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Year"),
    N_("The calendar year"),
    .minimum = 1900, .maximum = 2200,
  },
  [GEV_CALL_BUDGET_AMOUNT_ORE] = {
    "amount-ore", GEV_FIELD_MONEY, GEV_FIELD_REQUIRED, N_("Amount"),
    N_("What may be granted in the year"),
    .unit = N_("øre"), .minimum = 0, .maximum = G_MAXINT64,
  },
};

static void
gev_call_budget_class_init (GevCallBudgetClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "call-budget", "call-budgets", fields, GEV_CALL_BUDGET_N_FIELDS);
  record_class->label = N_("Budget of a call");
  record_class->label_plural = N_("Budgets of calls");
  record_class->order_field = GEV_CALL_BUDGET_YEAR;
}

static void
gev_call_budget_init (GevCallBudget *self)
{
}
