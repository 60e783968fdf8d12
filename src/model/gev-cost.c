/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-cost.h"

#include <glib/gi18n-lib.h>

#include "gev-actor.h"
#include "gev-kostra.h"
#include "gev-project.h"

/**
 * GevCost:
 *
 * What a project costs, once or each year.
 */
struct _GevCost
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevCost, gev_cost, GEV_TYPE_RECORD)

static const GevField fields[GEV_COST_N_FIELDS] = {
  [GEV_COST_PROJECT] = {
    "project", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Project"),
    N_("The project that it belongs to"),
    .target = gev_project_get_type,
  },
  [GEV_COST_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_SEARCHED, N_("Title"),
    N_("What is paid for"),
  },
  [GEV_COST_KIND] = {
    "kind", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("Kind"),
    N_("What kind of cost it is"),
    .vocabulary = &gev_cost_kind_vocabulary,
  },
  [GEV_COST_BASIS] = {
    "basis", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("Planned or actual"),
    N_("Whether it is planned or has been paid"),
    .vocabulary = &gev_cost_basis_vocabulary,
  },
  [GEV_COST_ACTOR] = {
    "actor", GEV_FIELD_REFERENCE, 0, N_("Borne by"),
    N_("Who bears it; the municipality itself where it is unset"),
    .target = gev_actor_get_type,
  },
  [GEV_COST_DATE] = {
    "date", GEV_FIELD_DATE, 0, N_("Date"),
    N_("The day it falls on, where it is known"),
  },
  [GEV_COST_YEAR] = {
    "year", GEV_FIELD_INTEGER, 0, N_("Year"),
    N_("The calendar year it falls in, or the first one"),
    .minimum = 1900, .maximum = 2200,
  },
  [GEV_COST_LAST_YEAR] = {
    "last-year", GEV_FIELD_INTEGER, 0, N_("Last year"),
    N_("The last calendar year, where it comes back every year"),
    .minimum = 1900, .maximum = 2200,
  },
  [GEV_COST_AMOUNT_ORE] = {
    "amount-ore", GEV_FIELD_MONEY, GEV_FIELD_REQUIRED, N_("Amount"),
    N_("What it comes to, each year"),
    .unit = N_("øre"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_COST_LOW_ORE] = {
    "low-ore", GEV_FIELD_MONEY, 0, N_("Low"),
    N_("The least it may come to, each year"),
    .unit = N_("øre"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_COST_HIGH_ORE] = {
    "high-ore", GEV_FIELD_MONEY, 0, N_("High"),
    N_("The most it may come to, each year"),
    .unit = N_("øre"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_COST_KOSTRA] = {
    "kostra", GEV_FIELD_TEXT, 0, N_("KOSTRA function"),
    N_("The three digits of the function, where the accounts need it"),
  },
  [GEV_COST_NOTE] = {
    "note", GEV_FIELD_PROSE, 0, N_("Note"),
    N_("What should be known of it"),
  },
};

static void
gev_cost_validate (GevRecord *self,
                   GPtrArray *problems)
{
  gint64 amount = gev_record_get_number (self, GEV_COST_AMOUNT_ORE);
  const char *kostra = gev_record_get_text (self, GEV_COST_KOSTRA);

  if (!gev_record_has (self, GEV_COST_DATE) && !gev_record_has (self, GEV_COST_YEAR))
    gev_record_add_problem (problems, GEV_COST_YEAR, _("A cost needs a date or a year."));
  if (gev_record_has (self, GEV_COST_LAST_YEAR) && gev_record_has (self, GEV_COST_YEAR) &&
      gev_record_get_number (self, GEV_COST_LAST_YEAR) < gev_record_get_number (self, GEV_COST_YEAR))
    gev_record_add_problem (problems, GEV_COST_LAST_YEAR, _("The last year is before the first."));
  if (gev_record_has (self, GEV_COST_LOW_ORE) && gev_record_get_number (self, GEV_COST_LOW_ORE) > amount)
    gev_record_add_problem (problems, GEV_COST_LOW_ORE, _("The low estimate is above the amount."));
  if (gev_record_has (self, GEV_COST_HIGH_ORE) && gev_record_get_number (self, GEV_COST_HIGH_ORE) < amount)
    gev_record_add_problem (problems, GEV_COST_HIGH_ORE, _("The high estimate is below the amount."));
  if (kostra != NULL && gev_kostra_lookup (kostra) == NULL)
    gev_record_add_problem (problems, GEV_COST_KOSTRA,
                            _("“%s” is not a KOSTRA function: they have three digits, such as 254 for health and care"
                              " services at home."),
                            kostra);
}

static void
gev_cost_class_init (GevCostClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "cost", "costs", fields, GEV_COST_N_FIELDS);
  record_class->label = N_("Cost");
  record_class->label_plural = N_("Costs");
  record_class->title_field = GEV_COST_TITLE;
  record_class->order_field = GEV_COST_YEAR;
  record_class->validate = gev_cost_validate;
}

static void
gev_cost_init (GevCost *self)
{
}

/**
 * gev_cost_get_years:
 * @self: a cost
 * @first: (out): the calendar year it falls in, or the first one
 * @last: (out): the last calendar year that it comes back in; @first where it comes once
 *
 * The year of a cost is its year, or where it has none that of its date.
 *
 * Returns: whether it has a year
 */
gboolean
gev_cost_get_years (GevCost *self,
                    int     *first,
                    int     *last)
{
  GevDate date = gev_record_get_date (self, GEV_COST_DATE);

  if (gev_record_has (self, GEV_COST_YEAR))
    *first = (int) gev_record_get_number (self, GEV_COST_YEAR);
  else if (date != GEV_DATE_NONE)
    *first = gev_date_get_year (date);
  else
    return FALSE;
  *last = MAX (*first, (int) gev_record_get_number (self, GEV_COST_LAST_YEAR));

  return TRUE;
}
