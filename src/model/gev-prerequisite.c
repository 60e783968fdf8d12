/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-prerequisite.h"

#include <glib/gi18n-lib.h>

#include "gev-benefit.h"

/**
 * GevPrerequisite:
 *
 * What must happen before a benefit can be realised.
 */
struct _GevPrerequisite
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevPrerequisite, gev_prerequisite, GEV_TYPE_RECORD)

static const GevField fields[GEV_PREREQUISITE_N_FIELDS] = {
  [GEV_PREREQUISITE_BENEFIT] = {
    "benefit", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Benefit"),
    N_("The benefit that waits for it"),
    .target = gev_benefit_get_type,
  },
  [GEV_PREREQUISITE_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED, N_("Title"),
    N_("What must happen first"),
  },
  [GEV_PREREQUISITE_DEADLINE] = {
    "deadline", GEV_FIELD_DATE, 0, N_("Deadline"),
    N_("The day by which it must have happened"),
  },
  [GEV_PREREQUISITE_RESPONSIBLE] = {
    "responsible", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Responsible"),
    N_("Name or role of the one who sees to it"),
  },
  [GEV_PREREQUISITE_DONE] = {
    "done", GEV_FIELD_DATE, 0, N_("Done"),
    N_("The day it had happened"),
  },
};

static void
gev_prerequisite_class_init (GevPrerequisiteClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "prerequisite", "prerequisites",
                             fields, GEV_PREREQUISITE_N_FIELDS);
  record_class->label = N_("Prerequisite");
  record_class->label_plural = N_("Prerequisites");
  record_class->title_field = GEV_PREREQUISITE_TITLE;
  record_class->order_field = GEV_PREREQUISITE_DEADLINE;
}

static void
gev_prerequisite_init (GevPrerequisite *self)
{
}
