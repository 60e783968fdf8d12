/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measurement-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gev-benefit-input.h"
#include "gev-format.h"
#include "gev-input-date.h"

/**
 * GevMeasurementDraft:
 *
 * A measurement on its way in, from a form, a grid or a file: what it would
 * become, or why it cannot. What can be read in two ways is asked about and
 * never guessed; no measurement takes the place of another of the same day
 * before somebody has said so.
 */
struct _GevMeasurementDraft
{
  GObject parent_instance;

  GevBenefit *benefit;
  GevMeasurement *own;
  GevMeasurement *measurement; /* its own, or the one before with the new value */
  GevMeasurement *before;
  guint line;
  char *source;
  GevImportResult result;
  char *message;
  gboolean has_readings;
  GevDecimal readings[2];
};

G_DEFINE_FINAL_TYPE (GevMeasurementDraft, gev_measurement_draft, G_TYPE_OBJECT)

static void
set_result (GevMeasurementDraft *self,
            GevImportResult      result,
            const char          *message)
{
  g_autofree char *old = self->message;

  self->result = result;
  self->message = g_strdup (message);
  self->has_readings = FALSE;
}

static gboolean
ask (GevMeasurementDraft *self,
     const GevDecimal     readings[2])
{
  g_autofree char *message = gev_benefit_input_question (self->benefit, gev_language_get_default (), readings);

  set_result (self, GEV_IMPORT_REFUSED, message);
  self->has_readings = TRUE;
  memcpy (self->readings, readings, sizeof self->readings);

  return FALSE;
}

static char *
write_before (GevMeasurementDraft *self)
{
  return gev_format_quantity (gev_language_get_default (),
                              gev_record_get_number (self->before, GEV_MEASUREMENT_VALUE), GEV_DECIMAL_PLACES,
                              gev_record_get_text (self->benefit, GEV_BENEFIT_UNIT));
}

static void
check (GevMeasurementDraft *self)
{
  g_autoptr (GPtrArray) problems = NULL;

  if (self->result == GEV_IMPORT_REFUSED)
    return;
  problems = gev_record_validate (GEV_RECORD (self->measurement));
  gev_measurement_check (self->measurement, self->benefit, problems);
  if (problems->len > 0)
    gev_measurement_draft_refuse (self, ((GevProblem *) g_ptr_array_index (problems, 0))->message);
}

static void
gev_measurement_draft_finalize (GObject *object)
{
  GevMeasurementDraft *self = GEV_MEASUREMENT_DRAFT (object);

  g_clear_object (&self->benefit);
  g_clear_object (&self->own);
  g_clear_object (&self->measurement);
  g_clear_object (&self->before);
  g_free (self->source);
  g_free (self->message);

  G_OBJECT_CLASS (gev_measurement_draft_parent_class)->finalize (object);
}

static void
gev_measurement_draft_class_init (GevMeasurementDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_measurement_draft_finalize;
}

static void
gev_measurement_draft_init (GevMeasurementDraft *self)
{
  self->own = GEV_MEASUREMENT (gev_record_new (GEV_TYPE_MEASUREMENT));
  self->measurement = g_object_ref (self->own);
  self->result = GEV_IMPORT_NEW;
}

/**
 * gev_measurement_draft_new:
 * @benefit: (nullable): the benefit that was measured; %NULL where it is not
 *   known, which must be refused
 * @line: the line of the file that it comes from, from 1; 0 where there is none
 * @source: (nullable): what was written there
 *
 * Returns: (transfer full): a draft without a date and a value
 */
GevMeasurementDraft *
gev_measurement_draft_new (GevBenefit *benefit,
                           guint       line,
                           const char *source)
{
  GevMeasurementDraft *self = g_object_new (GEV_TYPE_MEASUREMENT_DRAFT, NULL);

  g_set_object (&self->benefit, benefit);
  self->line = line;
  self->source = g_strdup (source);
  if (benefit != NULL)
    gev_record_set_text (self->measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));

  return self;
}

/**
 * gev_measurement_draft_get_benefit:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the benefit that was measured
 */
GevBenefit *
gev_measurement_draft_get_benefit (GevMeasurementDraft *self)
{
  return self->benefit;
}

/**
 * gev_measurement_draft_get_measurement:
 * @self: a draft
 *
 * Returns: (transfer none): the measurement that it would become, whose note
 *   and way of knowing may be set before it is compared
 */
GevMeasurement *
gev_measurement_draft_get_measurement (GevMeasurementDraft *self)
{
  return self->measurement;
}

/**
 * gev_measurement_draft_get_before:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the measurement of the same day that
 *   there is already
 */
GevMeasurement *
gev_measurement_draft_get_before (GevMeasurementDraft *self)
{
  return self->before;
}

/**
 * gev_measurement_draft_get_line:
 * @self: a draft
 *
 * Returns: the line of the file that it comes from, or 0
 */
guint
gev_measurement_draft_get_line (GevMeasurementDraft *self)
{
  return self->line;
}

/**
 * gev_measurement_draft_get_source:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): what was written there
 */
const char *
gev_measurement_draft_get_source (GevMeasurementDraft *self)
{
  return self->source;
}

/**
 * gev_measurement_draft_get_result:
 * @self: a draft
 *
 * Returns: what becomes of it: %GEV_IMPORT_NEW; %GEV_IMPORT_SAME where it is
 *   there already; %GEV_IMPORT_CONFLICT where the day has another value, until
 *   gev_measurement_draft_settle() is called; %GEV_IMPORT_CHANGED where it takes
 *   the place of that; %GEV_IMPORT_REFUSED
 */
GevImportResult
gev_measurement_draft_get_result (GevMeasurementDraft *self)
{
  return self->result;
}

/**
 * gev_measurement_draft_get_message:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): why, translated
 */
const char *
gev_measurement_draft_get_message (GevMeasurementDraft *self)
{
  return self->message;
}

/**
 * gev_measurement_draft_get_readings:
 * @self: a draft
 * @readings: (out caller-allocates): the two values that it may mean
 *
 * Returns: whether it is refused because it can be read in two ways; the answer
 *   is gev_measurement_draft_set_value()
 */
gboolean
gev_measurement_draft_get_readings (GevMeasurementDraft *self,
                                    GevDecimal           readings[2])
{
  if (self->has_readings)
    memcpy (readings, self->readings, sizeof self->readings);

  return self->has_readings;
}

/**
 * gev_measurement_draft_refuse:
 * @self: a draft
 * @message: why, translated
 */
void
gev_measurement_draft_refuse (GevMeasurementDraft *self,
                              const char          *message)
{
  set_result (self, GEV_IMPORT_REFUSED, message);
}

/**
 * gev_measurement_draft_read_date:
 * @self: a draft with a benefit
 * @language: the language of the one who wrote
 * @text: the day, as gev_input_date() reads it
 *
 * Returns: whether it is a day on which the benefit can have been measured;
 *   where not, the draft is refused
 */
gboolean
gev_measurement_draft_read_date (GevMeasurementDraft *self,
                                 const GevLanguage   *language,
                                 const char          *text)
{
  g_autoptr (GError) error = NULL;
  GevDate date;

  if (gev_input_date (language, text, &date, &error))
    return gev_measurement_draft_set_date (self, date);
  /* Why is told in the language of the one who reads. */
  g_clear_error (&error);
  gev_input_date (gev_language_get_default (), text, &date, &error);
  gev_measurement_draft_refuse (self, error != NULL ? error->message : _("Write a date."));

  return FALSE;
}

/**
 * gev_measurement_draft_set_date:
 * @self: a draft with a benefit
 * @date: the day
 *
 * Returns: whether the benefit can have been measured then; where not, the
 *   draft is refused
 */
gboolean
gev_measurement_draft_set_date (GevMeasurementDraft *self,
                                GevDate              date)
{
  g_autoptr (GPtrArray) problems = NULL;

  gev_record_set_number (self->measurement, GEV_MEASUREMENT_DATE, date);
  problems = gev_record_validate (GEV_RECORD (self->measurement));
  g_ptr_array_set_size (problems, 0); /* the value is to come */
  gev_measurement_check (self->measurement, self->benefit, problems);
  if (problems->len > 0)
    gev_measurement_draft_refuse (self, ((GevProblem *) g_ptr_array_index (problems, 0))->message);

  return problems->len == 0;
}

/**
 * gev_measurement_draft_read_value:
 * @self: a draft with a benefit
 * @language: the language of the one who wrote
 * @text: the value, as gev_input_decimal() reads it, with or without a percent
 *   sign
 *
 * A percentage where the benefit counts something else, a share where it counts
 * per cent, and a number such as 1.250 can be read in two ways: see
 * gev_measurement_draft_get_readings().
 *
 * Returns: whether it is a value; where not, the draft is refused
 */
gboolean
gev_measurement_draft_read_value (GevMeasurementDraft *self,
                                  const GevLanguage   *language,
                                  const char          *text)
{
  g_autoptr (GError) error = NULL;
  GevDecimal readings[2];

  switch (gev_benefit_input_read (self->benefit, language, text, readings, &error))
    {
    case 1:
      return gev_measurement_draft_set_value (self, readings[0]);
    case 2:
      return ask (self, readings);
    default:
      g_clear_error (&error);
      gev_benefit_input_read (self->benefit, gev_language_get_default (), text, readings, &error);
      gev_measurement_draft_refuse (self, error != NULL ? error->message : _("Write a number."));
      return FALSE;
    }
}

/**
 * gev_measurement_draft_set_value:
 * @self: a draft with a benefit and a date
 * @value: the value, in the unit of the benefit
 *
 * Says which value it is, after a question too.
 *
 * Returns: whether nothing is wrong with the measurement
 */
gboolean
gev_measurement_draft_set_value (GevMeasurementDraft *self,
                                 GevDecimal           value)
{
  gev_record_set_number (self->measurement, GEV_MEASUREMENT_VALUE, value);
  if (self->has_readings)
    set_result (self, GEV_IMPORT_NEW, NULL);
  check (self);

  return self->result != GEV_IMPORT_REFUSED;
}

/**
 * gev_measurement_draft_set_before:
 * @self: a draft that is not refused
 * @before: (nullable): the measurement of the same benefit and day that there
 *   is already; of several the one that counts
 *
 * Compares them. The same value is there already; another one is a conflict.
 */
void
gev_measurement_draft_set_before (GevMeasurementDraft *self,
                                  GevMeasurement      *before)
{
  g_autofree char *message = NULL;
  g_autofree char *value = NULL;

  g_set_object (&self->before, before);
  set_result (self, GEV_IMPORT_NEW, NULL);
  if (before == NULL)
    return;
  if (gev_record_get_number (before, GEV_MEASUREMENT_VALUE) ==
      gev_record_get_number (self->measurement, GEV_MEASUREMENT_VALUE))
    {
      set_result (self, GEV_IMPORT_SAME, _("This measurement is there already."));
      return;
    }
  value = write_before (self);
  message = g_strdup_printf (_("That day was measured already: %s."), value);
  set_result (self, GEV_IMPORT_CONFLICT, message);
}

/**
 * gev_measurement_draft_settle:
 * @self: a draft in conflict, or one that has been settled otherwise
 * @answer: what to do with the measurement of the same day
 */
void
gev_measurement_draft_settle (GevMeasurementDraft *self,
                              GevSameDay           answer)
{
  g_return_if_fail (self->before != NULL);

  g_set_object (&self->measurement, self->own);
  if (answer == GEV_SAME_DAY_KEEP_BOTH)
    {
      set_result (self, GEV_IMPORT_NEW, _("Both measurements of that day stay; figures count with this one."));
    }
  else if (answer == GEV_SAME_DAY_REPLACE)
    {
      g_autoptr (GevMeasurement) changed = GEV_MEASUREMENT (gev_record_copy (GEV_RECORD (self->before)));
      g_autofree char *value = write_before (self);
      g_autofree char *message = g_strdup_printf (_("It takes the place of %s, measured that day."), value);

      for (guint i = GEV_MEASUREMENT_VALUE; i < GEV_MEASUREMENT_N_FIELDS; i++)
        if (gev_record_has (self->own, i))
          gev_record_set_value (changed, i, &gev_record_get_values (self->own)[i]);
      g_set_object (&self->measurement, changed);
      set_result (self, GEV_IMPORT_CHANGED, message);
    }
  else
    {
      g_autoptr (GevMeasurement) before = g_object_ref (self->before);

      gev_measurement_draft_set_before (self, before);
    }
}
