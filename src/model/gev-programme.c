/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-programme.h"

#include <glib/gi18n-lib.h>

/**
 * GevProgramme:
 *
 * Several projects with one target for freed money (frigjorte midler).
 */
struct _GevProgramme
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevProgramme, gev_programme, GEV_TYPE_RECORD)

static const GevField fields[GEV_PROGRAMME_N_FIELDS] = {
  [GEV_PROGRAMME_NAME] = {
    "name", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Name"),
    N_("What the programme is called"),
  },
  [GEV_PROGRAMME_SUMMARY] = {
    "summary", GEV_FIELD_PROSE, GEV_FIELD_SEARCHED, N_("Summary"),
    N_("What it is directed at"),
  },
  [GEV_PROGRAMME_START] = {
    "start", GEV_FIELD_DATE, 0, N_("Start"),
    N_("The first day of the programme"),
  },
  [GEV_PROGRAMME_END] = {
    "end", GEV_FIELD_DATE, 0, N_("End"),
    N_("The last day of the programme"),
  },
  [GEV_PROGRAMME_TARGET_ORE] = {
    "target-ore", GEV_FIELD_MONEY, 0, N_("Target for freed money"),
    N_("The money that it shall free"),
    .unit = N_("øre"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_PROGRAMME_TARGET_BASIS] = {
    "target-basis", GEV_FIELD_CHOICE, 0, N_("Target counts"),
    N_("Whether the target is per year or in all"),
    .vocabulary = &gev_target_basis_vocabulary,
  },
};

static void
gev_programme_validate (GevRecord *self,
                        GPtrArray *problems)
{
  GevDate start = gev_record_get_date (self, GEV_PROGRAMME_START);
  GevDate end = gev_record_get_date (self, GEV_PROGRAMME_END);

  if (start != GEV_DATE_NONE && end != GEV_DATE_NONE && end < start)
    gev_record_add_problem (problems, GEV_PROGRAMME_END, _("The programme ends before it starts."));
}

static void
gev_programme_class_init (GevProgrammeClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "programme", "programmes", fields, GEV_PROGRAMME_N_FIELDS);
  record_class->label = N_("Programme");
  record_class->label_plural = N_("Programmes");
  record_class->title_field = GEV_PROGRAMME_NAME;
  record_class->validate = gev_programme_validate;
}

static void
gev_programme_init (GevProgramme *self)
{
}
