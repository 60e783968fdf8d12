/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-barometer-answer.h"

#include <glib/gi18n-lib.h>

/**
 * GevBarometerAnswer:
 *
 * What a unit answers to the questions of the innovation barometer.
 */
struct _GevBarometerAnswer
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevBarometerAnswer, gev_barometer_answer, GEV_TYPE_RECORD)

static const GevField fields[GEV_BAROMETER_ANSWER_N_FIELDS] = {
  [GEV_BAROMETER_ANSWER_UNIT] = {
    "unit", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Unit"),
    N_("The unit that answers"),
  },
  [GEV_BAROMETER_ANSWER_DATE] = {
    "date", GEV_FIELD_DATE, GEV_FIELD_REQUIRED, N_("Date"),
    N_("The day of the answer"),
  },
  [GEV_BAROMETER_ANSWER_INNOVATED] = {
    "innovated", GEV_FIELD_BOOLEAN, 0, N_("Has innovated"),
    N_("Whether the unit has taken something new into use in the last two years"),
  },
  [GEV_BAROMETER_ANSWER_NOVELTY] = {
    "novelty", GEV_FIELD_CHOICE, 0, N_("Novelty"),
    N_("Own invention, adapted or copied"),
    .vocabulary = &gev_novelty_vocabulary,
  },
  [GEV_BAROMETER_ANSWER_SPREAD] = {
    "spread", GEV_FIELD_BOOLEAN, 0, N_("Spread to others"),
    N_("Whether others have taken it over"),
  },
  [GEV_BAROMETER_ANSWER_STARTED_BY] = {
    "started-by", GEV_FIELD_CHOICES, 0, N_("Started by"),
    N_("Who started it"),
    .vocabulary = &gev_barometer_hand_vocabulary,
  },
  [GEV_BAROMETER_ANSWER_CARRIED_OUT_BY] = {
    "carried-out-by", GEV_FIELD_CHOICES, 0, N_("Carried out by"),
    N_("Who carried it out"),
    .vocabulary = &gev_barometer_hand_vocabulary,
  },
  [GEV_BAROMETER_ANSWER_PARTNERS] = {
    "partners", GEV_FIELD_CHOICES, 0, N_("Partners"),
    N_("Who took part"),
    .vocabulary = &gev_barometer_partner_vocabulary,
  },
  [GEV_BAROMETER_ANSWER_VALUES] = {
    "values", GEV_FIELD_CHOICES, 0, N_("Values"),
    N_("What it led to"),
    .vocabulary = &gev_barometer_value_vocabulary,
  },
  [GEV_BAROMETER_ANSWER_KNOWN_BY] = {
    "known-by", GEV_FIELD_CHOICES, 0, N_("How known"),
    N_("How the effect is known"),
    .vocabulary = &gev_known_by_vocabulary,
  },
  [GEV_BAROMETER_ANSWER_MONEY] = {
    "money", GEV_FIELD_CHOICES, 0, N_("Money"),
    N_("How it was paid for"),
    .vocabulary = &gev_funding_kind_vocabulary,
  },
};

static void
gev_barometer_answer_class_init (GevBarometerAnswerClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "barometer-answer", "barometer-answers", fields,
                             GEV_BAROMETER_ANSWER_N_FIELDS);
  record_class->label = N_("Answer to the barometer");
  record_class->label_plural = N_("Answers to the barometer");
  record_class->title_field = GEV_BAROMETER_ANSWER_UNIT;
  record_class->order_field = GEV_BAROMETER_ANSWER_DATE;
}

static void
gev_barometer_answer_init (GevBarometerAnswer *self)
{
}
