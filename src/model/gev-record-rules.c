/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-rules.h"

#include <glib/gi18n-lib.h>

#include "gev-application.h"
#include "gev-call-budget.h"
#include "gev-call-ranking.h"
#include "gev-criterion.h"
#include "gev-score.h"
#include "gev-stage-change.h"

/**
 * GevRecordRules:
 *
 * What must hold between records, beyond what each of them tells by itself. The window does not let anyone break these
 * rules; a file from elsewhere may. (What goals and benefits maps ask for is with them.)
 */
struct _GevRecordRules
{
  GevRecordSet *set;
};

static char *
check_score (GevRecordRules *self,
             gpointer        score)
{
  gpointer application = gev_record_set_lookup (self->set, gev_record_get_text (score, GEV_SCORE_APPLICATION));
  gpointer criterion = gev_record_set_lookup (self->set, gev_record_get_text (score, GEV_SCORE_CRITERION));

  if (application == NULL || criterion == NULL ||
      g_strcmp0 (gev_record_get_text (application, GEV_APPLICATION_CALL),
                 gev_record_get_text (criterion, GEV_CRITERION_CALL)) == 0)
    return NULL;

  return g_strdup (_("The criterion is of another call than the application."));
}

static char *
check_correction (GevRecordRules *self,
                  gpointer        change)
{
  gpointer corrected = gev_record_set_lookup (self->set, gev_record_get_text (change, GEV_STAGE_CHANGE_CORRECTS));

  if (corrected == NULL || g_strcmp0 (gev_record_get_text (corrected, GEV_STAGE_CHANGE_PROJECT),
                                      gev_record_get_text (change, GEV_STAGE_CHANGE_PROJECT)) == 0)
    return NULL;

  return g_strdup (_("It corrects an entry of another project, which stays as it is."));
}

static char *
check_grant (GevRecordRules *self,
             gpointer        application)
{
  gpointer call = gev_record_set_lookup (self->set, gev_record_get_text (application, GEV_APPLICATION_CALL));
  int year = (int) gev_record_get_number (application, GEV_APPLICATION_YEAR);
  g_autoptr (GevCallRanking) ranking = NULL;
  g_autofree char *title = NULL;

  if (call == NULL || gev_record_get_number (application, GEV_APPLICATION_GRANTED_ORE) == 0)
    return NULL;
  ranking = gev_call_ranking_new (self->set, call);
  if (!gev_call_ranking_is_over_granted (ranking, year))
    return NULL;
  title = gev_record_dup_title (call);

  return g_strdup_printf (_("With this “%s” grants more for %d than its budget."), title, year);
}

/**
 * gev_record_rules_get_types:
 *
 * Returns: (array zero-terminated=1): the types of record that a set must hold for the rules to be seen
 */
const GType *
gev_record_rules_get_types (void)
{
  static GType types[7];

  if (types[0] == 0)
    {
      const GType all[] = { GEV_TYPE_STAGE_CHANGE, GEV_TYPE_CALL,  GEV_TYPE_CALL_BUDGET, GEV_TYPE_CRITERION,
                            GEV_TYPE_APPLICATION,  GEV_TYPE_SCORE, 0 };

      memcpy (types, all, sizeof all);
    }

  return types;
}

/**
 * gev_record_rules_apply_to:
 * @record: (type GevRecord): a record
 *
 * Returns: whether any of the rules is about it
 */
gboolean
gev_record_rules_apply_to (gpointer record)
{
  return GEV_IS_SCORE (record) ||
         (GEV_IS_STAGE_CHANGE (record) && gev_record_has (record, GEV_STAGE_CHANGE_CORRECTS)) ||
         (GEV_IS_APPLICATION (record) && gev_record_get_number (record, GEV_APPLICATION_GRANTED_ORE) > 0);
}

/**
 * gev_record_rules_new:
 * @set: a set that holds all records of gev_record_rules_get_types(); nothing may be added to it later
 *
 * Returns: (transfer full): the rules
 */
GevRecordRules *
gev_record_rules_new (GevRecordSet *set)
{
  GevRecordRules *self = g_new0 (GevRecordRules, 1);

  self->set = g_object_ref (set);

  return self;
}

/**
 * gev_record_rules_free:
 * @self: (nullable): rules
 */
void
gev_record_rules_free (GevRecordRules *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->set);
  g_free (self);
}

/**
 * gev_record_rules_find_problem:
 * @self: rules
 * @record: (type GevRecord): a record of the set
 *
 * Returns: (transfer full) (nullable): why the record cannot stand beside the others, translated
 */
char *
gev_record_rules_find_problem (GevRecordRules *self,
                               gpointer        record)
{
  return GEV_IS_SCORE (record) ? check_score (self, record) : NULL;
}

/**
 * gev_record_rules_find_remark:
 * @self: rules
 * @record: (type GevRecord): a record of the set
 *
 * Returns: (transfer full) (nullable): what should be known of a record that can stand beside the others, though it
 *   should not have come about, translated
 */
char *
gev_record_rules_find_remark (GevRecordRules *self,
                              gpointer        record)
{
  if (GEV_IS_STAGE_CHANGE (record))
    return check_correction (self, record);

  return GEV_IS_APPLICATION (record) ? check_grant (self, record) : NULL;
}
