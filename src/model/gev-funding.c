/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-funding.h"

#include <glib/gi18n-lib.h>

#include "gev-actor.h"
#include "gev-application.h"
#include "gev-project.h"

/**
 * GevFunding:
 *
 * Money for a project from one source.
 */
struct _GevFunding
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevFunding, gev_funding, GEV_TYPE_RECORD)

static const GevField fields[GEV_FUNDING_N_FIELDS] = {
  [GEV_FUNDING_PROJECT] = {
    "project", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Project"),
    N_("The project that the money is for"),
    .target = gev_project_get_type,
  },
  [GEV_FUNDING_SOURCE] = {
    "source", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Source"),
    N_("Where the money comes from"),
  },
  [GEV_FUNDING_KIND] = {
    "kind", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("Kind of funds"),
    N_("What kind of funds it is"),
    .vocabulary = &gev_funding_kind_vocabulary,
  },
  [GEV_FUNDING_ACTOR] = {
    "actor", GEV_FIELD_REFERENCE, 0, N_("Funder"),
    N_("Who gives it"),
    .target = gev_actor_get_type,
  },
  [GEV_FUNDING_APPLICATION] = {
    "application", GEV_FIELD_REFERENCE, 0, N_("Application"),
    N_("The application that it was granted by"),
    .target = gev_application_get_type,
  },
  [GEV_FUNDING_YEAR] = {
    "year", GEV_FIELD_INTEGER, 0, N_("Year"),
    N_("The calendar year that it is for"),
    .minimum = 1900, .maximum = 2200,
  },
  [GEV_FUNDING_APPLIED_ORE] = {
    "applied-ore", GEV_FIELD_MONEY, 0, N_("Applied for"),
    N_("What is applied for"),
    .unit = N_("øre"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_FUNDING_GRANTED_ORE] = {
    "granted-ore", GEV_FIELD_MONEY, 0, N_("Granted"),
    N_("What is granted"),
    .unit = N_("øre"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_FUNDING_PAID_ORE] = {
    "paid-ore", GEV_FIELD_MONEY, 0, N_("Paid out"),
    N_("What has been paid out"),
    .unit = N_("øre"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_FUNDING_CONDITIONS] = {
    "conditions", GEV_FIELD_PROSE, 0, N_("Conditions"),
    N_("What the money is given for"),
  },
  [GEV_FUNDING_REPORT_DUE] = {
    "report-due", GEV_FIELD_DATE, 0, N_("Report due"),
    N_("The day by which the use shall be reported"),
  },
  [GEV_FUNDING_REPORTED] = {
    "reported", GEV_FIELD_DATE, 0, N_("Reported"),
    N_("The day it was reported"),
  },
};

static void
gev_funding_class_init (GevFundingClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "funding", "fundings", fields, GEV_FUNDING_N_FIELDS);
  record_class->label = N_("Funding");
  record_class->label_plural = N_("Funding");
  record_class->title_field = GEV_FUNDING_SOURCE;
  record_class->order_field = GEV_FUNDING_YEAR;
}

static void
gev_funding_init (GevFunding *self)
{
}
