/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-partner.h"

#include <glib/gi18n-lib.h>

#include "gev-actor.h"
#include "gev-project.h"

/**
 * GevPartner:
 *
 * The role of an actor in a project.
 */
struct _GevPartner
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevPartner, gev_partner, GEV_TYPE_RECORD)

static const GevField fields[GEV_PARTNER_N_FIELDS] = {
  [GEV_PARTNER_PROJECT] = {
    "project", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Project"),
    N_("The project that the actor takes part in"),
    .target = gev_project_get_type,
  },
  [GEV_PARTNER_ACTOR] = {
    "actor", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Actor"),
    N_("Who takes part"),
    .target = gev_actor_get_type,
  },
  [GEV_PARTNER_ROLES] = {
    "roles", GEV_FIELD_CHOICES, 0, N_("Roles"),
    N_("What the actor does in the project"),
    .vocabulary = &gev_partner_role_vocabulary,
  },
  [GEV_PARTNER_SINCE] = {
    "since", GEV_FIELD_DATE, 0, N_("Since"),
    N_("The day the actor joined"),
  },
  [GEV_PARTNER_NOTE] = {
    "note", GEV_FIELD_PROSE, 0, N_("Note"),
    N_("What has been agreed"),
  },
};

static void
gev_partner_class_init (GevPartnerClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "partner", "partners", fields, GEV_PARTNER_N_FIELDS);
  record_class->label = N_("Partner");
  record_class->label_plural = N_("Partners");
  record_class->order_field = GEV_PARTNER_SINCE;
}

static void
gev_partner_init (GevPartner *self)
{
}
