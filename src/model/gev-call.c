/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-call.h"

#include <glib/gi18n-lib.h>

#include "gev-actor.h"

/**
 * GevCall:
 *
 * A call for applications (utlysning).
 */
struct _GevCall
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevCall, gev_call, GEV_TYPE_RECORD)

static const GevField fields[GEV_CALL_N_FIELDS] = {
  [GEV_CALL_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Title"),
    N_("What the call is named"),
  },
  [GEV_CALL_KIND] = {
    "kind", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("Kind of funds"),
    N_("What kind of funds are given"),
    .vocabulary = &gev_funding_kind_vocabulary,
  },
  [GEV_CALL_FUNDER] = {
    "funder", GEV_FIELD_REFERENCE, 0, N_("Funder"),
    N_("Who gives the funds"),
    .target = gev_actor_get_type,
  },
  [GEV_CALL_DESCRIPTION] = {
    "description", GEV_FIELD_PROSE, GEV_FIELD_SEARCHED, N_("Description"),
    N_("What is asked for"),
  },
  [GEV_CALL_OPENS] = {
    "opens", GEV_FIELD_DATE, 0, N_("Opens"),
    N_("The first day one can apply"),
  },
  [GEV_CALL_DEADLINE] = {
    "deadline", GEV_FIELD_DATE, 0, N_("Deadline"),
    N_("The last day one can apply"),
  },
};

static void
gev_call_validate (GevRecord *self,
                   GPtrArray *problems)
{
  GevDate opens = gev_record_get_date (self, GEV_CALL_OPENS);
  GevDate deadline = gev_record_get_date (self, GEV_CALL_DEADLINE);

  if (opens != GEV_DATE_NONE && deadline != GEV_DATE_NONE && deadline < opens)
    gev_record_add_problem (problems, GEV_CALL_DEADLINE, _("The deadline is before the call opens."));
}

static void
gev_call_class_init (GevCallClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "call", "calls", fields, GEV_CALL_N_FIELDS);
  record_class->label = N_("Call");
  record_class->label_plural = N_("Calls");
  record_class->title_field = GEV_CALL_TITLE;
  record_class->order_field = GEV_CALL_DEADLINE;
  record_class->validate = gev_call_validate;
}

static void
gev_call_init (GevCall *self)
{
}
