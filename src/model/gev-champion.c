/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-champion.h"

#include <glib/gi18n-lib.h>

/**
 * GevChampion:
 *
 * One who drives innovation on (pådriver), by name or role.
 */
struct _GevChampion
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevChampion, gev_champion, GEV_TYPE_RECORD)

static const GevField fields[GEV_CHAMPION_N_FIELDS] = {
  [GEV_CHAMPION_NAME] = {
    "name", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL | GEV_FIELD_SEARCHED, N_("Name or role"),
    N_("Name or role only"),
  },
  [GEV_CHAMPION_UNIT] = {
    "unit", GEV_FIELD_TEXT, GEV_FIELD_SEARCHED, N_("Unit"),
    N_("Where the champion works"),
  },
  [GEV_CHAMPION_ELEMENT] = {
    "element", GEV_FIELD_CHOICE, 0, N_("Element"),
    N_("The element of the ecosystem that the champion works with"),
    .vocabulary = &gev_element_vocabulary,
  },
  [GEV_CHAMPION_LEADER_ROLES] = {
    "leader-roles", GEV_FIELD_CHOICES, 0, N_("Leader roles"),
    N_("Which of the four leader roles the champion fills"),
    .vocabulary = &gev_leader_role_vocabulary,
  },
  [GEV_CHAMPION_TRAINING] = {
    "training", GEV_FIELD_TEXT, 0, N_("Training"),
    N_("The training that has been taken"),
  },
  [GEV_CHAMPION_START] = {
    "start", GEV_FIELD_DATE, 0, N_("Since"),
    N_("The first day"),
  },
  [GEV_CHAMPION_END] = {
    "end", GEV_FIELD_DATE, 0, N_("Until"),
    N_("The last day"),
  },
};

static void
gev_champion_validate (GevRecord *self,
                       GPtrArray *problems)
{
  GevDate start = gev_record_get_date (self, GEV_CHAMPION_START);
  GevDate end = gev_record_get_date (self, GEV_CHAMPION_END);

  if (start != GEV_DATE_NONE && end != GEV_DATE_NONE && end < start)
    gev_record_add_problem (problems, GEV_CHAMPION_END, _("The champion ends before starting."));
}

static void
gev_champion_class_init (GevChampionClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "champion", "champions", fields, GEV_CHAMPION_N_FIELDS);
  record_class->label = N_("Champion");
  record_class->label_plural = N_("Champions");
  record_class->title_field = GEV_CHAMPION_NAME;
  record_class->validate = gev_champion_validate;
}

static void
gev_champion_init (GevChampion *self)
{
}
