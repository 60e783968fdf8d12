/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-application.h"

#include <glib/gi18n-lib.h>

#include "gev-call.h"
#include "gev-project.h"

/**
 * GevApplication:
 *
 * An application (søknad) to a call.
 */
struct _GevApplication
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevApplication, gev_application, GEV_TYPE_RECORD)

static const GevField fields[GEV_APPLICATION_N_FIELDS] = {
  [GEV_APPLICATION_CALL] = {
    "call", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Call"),
    N_("The call that it answers"),
    .target = gev_call_get_type,
  },
  [GEV_APPLICATION_PROJECT] = {
    "project", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Project"),
    N_("The project that money is sought for"),
    .target = gev_project_get_type,
  },
  [GEV_APPLICATION_APPLICANT] = {
    "applicant", GEV_FIELD_TEXT, GEV_FIELD_SEARCHED, N_("Applicant"),
    N_("The unit that applies"),
  },
  [GEV_APPLICATION_DATE] = {
    "date", GEV_FIELD_DATE, 0, N_("Date"),
    N_("The day it was sent"),
  },
  [GEV_APPLICATION_YEAR] = {
    "year", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Year"),
    N_("The calendar year that the money is for"),
    .minimum = 1900, .maximum = 2200,
  },
  [GEV_APPLICATION_APPLIED_ORE] = {
    "applied-ore", GEV_FIELD_MONEY, GEV_FIELD_REQUIRED, N_("Applied for"),
    N_("What is applied for"),
    .unit = N_("øre"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_APPLICATION_GRANTED_ORE] = {
    "granted-ore", GEV_FIELD_MONEY, 0, N_("Granted"),
    N_("What was granted; unset until it is decided, 0 where it is refused"),
    .unit = N_("øre"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_APPLICATION_DECIDED] = {
    "decided", GEV_FIELD_DATE, 0, N_("Decided"),
    N_("The day it was decided"),
  },
  [GEV_APPLICATION_REASON] = {
    "reason", GEV_FIELD_PROSE, 0, N_("Reason"),
    N_("Why it was decided so"),
  },
};

static void
gev_application_class_init (GevApplicationClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "application", "applications", fields, GEV_APPLICATION_N_FIELDS);
  record_class->label = N_("Application");
  record_class->label_plural = N_("Applications");
  record_class->order_field = GEV_APPLICATION_DATE;
}

static void
gev_application_init (GevApplication *self)
{
}
