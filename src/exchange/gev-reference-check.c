/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-reference-check.h"

#include <glib/gi18n-lib.h>

#include "gev-record-types.h"

static void
free_problem (gpointer data)
{
  GevReferenceProblem *problem = data;

  g_object_unref (problem->item);
  g_free (problem->uuid);
  g_free (problem->message);
  g_free (problem);
}

static const char *
get_label (GType type)
{
  return g_dgettext (GETTEXT_PACKAGE, gev_record_types_get_class (type)->label);
}

/* What is wrong with a reference of @field to @target, %NULL if nothing is. */
static char *
find_problem (const GevField *field,
              const char     *uuid,
              GevImportItem  *target)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, field->label);
  GType type;

  if (target == NULL)
    return g_strdup_printf (_("%s: there is no record %s in the file."), label, uuid);
  type = G_OBJECT_TYPE (gev_import_item_get_record (target));
  if (type != field->target ())
    return g_strdup_printf (_("%s: the record %s is not of the type “%s” but “%s”."), label, uuid,
                            get_label (field->target ()), get_label (type));

  return NULL;
}

static void
check_target (GevImportPlan  *plan,
              GevImportItem  *item,
              guint           index,
              const GevField *field,
              const char     *uuid,
              GPtrArray      *problems)
{
  g_autofree char *message = find_problem (field, uuid, gev_import_plan_lookup (plan, uuid));
  GevReferenceProblem *problem;

  if (message == NULL)
    return;
  problem = g_new0 (GevReferenceProblem, 1);
  problem->item = g_object_ref (item);
  problem->field = index;
  problem->uuid = g_strdup (uuid);
  problem->message = g_steal_pointer (&message);
  g_ptr_array_add (problems, problem);
}

static void
check_item (GevImportPlan *plan,
            GevImportItem *item,
            GPtrArray     *problems)
{
  GevRecord *record = gev_import_item_get_record (item);
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);

      if (field->target == NULL || !gev_record_has (record, i))
        continue;
      if (field->kind == GEV_FIELD_REFERENCE)
        check_target (plan, item, i, field, gev_record_get_text (record, i), problems);
      else
        for (const char *const *uuid = gev_record_get_list (record, i); *uuid != NULL; uuid++)
          check_target (plan, item, i, field, *uuid, problems);
    }
}

/**
 * gev_reference_check:
 * @plan: what came in
 *
 * Finds the references that the file itself does not answer. A record that is
 * in no file may still be in a portfolio; that the store knows when the plan
 * is compared with it.
 *
 * Returns: (transfer full) (element-type GevReferenceProblem): the references,
 *   in the order of the file
 */
GPtrArray *
gev_reference_check (GevImportPlan *plan)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (free_problem);

  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    check_item (plan, gev_import_plan_get_item (plan, i), problems);

  return problems;
}
