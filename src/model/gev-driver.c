/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-driver.h"

#include <glib/gi18n-lib.h>

#include "gev-project.h"

/**
 * GevDriver:
 *
 * What drives a project (fremmer) or holds it back (hemmer).
 */
struct _GevDriver
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevDriver, gev_driver, GEV_TYPE_RECORD)

static const GevField fields[GEV_DRIVER_N_FIELDS] = {
  [GEV_DRIVER_PROJECT] = {
    "project", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Project"),
    N_("The project that it works on"),
    .target = gev_project_get_type,
  },
  [GEV_DRIVER_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Title"),
    N_("What drives it or holds it back"),
  },
  [GEV_DRIVER_FACTOR] = {
    "factor", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("Factor"),
    N_("The kind of factor"),
    .vocabulary = &gev_driver_factor_vocabulary,
  },
  [GEV_DRIVER_STRENGTH] = {
    "strength", GEV_FIELD_INTEGER, GEV_FIELD_REQUIRED, N_("Strength"),
    N_("From −3 (a strong barrier) to +3 (a strong driver)"),
    .minimum = -3, .maximum = 3,
  },
  [GEV_DRIVER_LAW] = {
    "law", GEV_FIELD_TEXT, GEV_FIELD_SEARCHED, N_("Law or guideline"),
    N_("The law, regulation or guideline that it comes from"),
  },
  [GEV_DRIVER_REMOVER] = {
    "remover", GEV_FIELD_TEXT, 0, N_("Who can remove it"),
    N_("Who can change what it comes from"),
  },
  [GEV_DRIVER_NOTE] = {
    "note", GEV_FIELD_PROSE, 0, N_("Note"),
    N_("What is done about it"),
  },
};

static void
gev_driver_class_init (GevDriverClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "driver", "drivers", fields, GEV_DRIVER_N_FIELDS);
  record_class->label = N_("Driver or barrier");
  record_class->label_plural = N_("Drivers and barriers");
  record_class->title_field = GEV_DRIVER_TITLE;
  record_class->order_field = GEV_DRIVER_STRENGTH;
}

static void
gev_driver_init (GevDriver *self)
{
}
