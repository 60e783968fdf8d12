/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-grant.h"

#include <glib/gi18n.h>

#include "gev-call-budget.h"
#include "gev-criterion.h"
#include "gev-funding.h"
#include "gev-project.h"

static gboolean
add_referring (GevRecordSet *set,
               GevStore     *store,
               GType         type,
               guint         field,
               const char   *uuid,
               GError      **error)
{
  g_autoptr (GPtrArray) records = gev_store_get_referring (store, type, field, uuid, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    gev_record_set_add (set, g_ptr_array_index (records, i));

  return records != NULL;
}

static gboolean
add_to_application (GevRecordSet *set,
                    GevStore     *store,
                    gpointer      application,
                    GError      **error)
{
  g_autoptr (GevRecord) project =
    gev_store_get (store, gev_record_get_text (application, GEV_APPLICATION_PROJECT), error);

  if (project == NULL)
    return FALSE;
  gev_record_set_add (set, project);

  return add_referring (set, store, GEV_TYPE_SCORE, GEV_SCORE_APPLICATION, gev_record_get_uuid (application), error);
}

/* The project has the money as its funding, which says which application it came by. */
static gboolean
put_funding (GevStore       *store,
             GevCall        *call,
             GevApplication *application,
             const gint64   *granted_ore,
             GError        **error)
{
  g_autoptr (GPtrArray) fundings = gev_store_get_referring (store, GEV_TYPE_FUNDING, GEV_FUNDING_APPLICATION,
                                                            gev_record_get_uuid (application), error);
  g_autoptr (GevRecord) funding = NULL;

  if (fundings == NULL)
    return FALSE;
  if (fundings->len > 0)
    funding = gev_record_copy (g_ptr_array_index (fundings, 0));
  else if (granted_ore == NULL || *granted_ore == 0)
    return TRUE;
  else
    {
      g_autofree char *source = gev_record_dup_title (call);
      int kind = gev_record_get_choice (call, GEV_CALL_KIND);

      funding = gev_record_new (GEV_TYPE_FUNDING);
      gev_record_set_text (funding, GEV_FUNDING_PROJECT, gev_record_get_text (application, GEV_APPLICATION_PROJECT));
      gev_record_set_text (funding, GEV_FUNDING_APPLICATION, gev_record_get_uuid (application));
      gev_record_set_text (funding, GEV_FUNDING_SOURCE, source);
      if (kind >= 0)
        gev_record_set_number (funding, GEV_FUNDING_KIND, kind);
      if (gev_record_has (call, GEV_CALL_FUNDER))
        gev_record_set_text (funding, GEV_FUNDING_ACTOR, gev_record_get_text (call, GEV_CALL_FUNDER));
      gev_record_set_number (funding, GEV_FUNDING_YEAR, gev_record_get_number (application, GEV_APPLICATION_YEAR));
      gev_record_set_number (funding, GEV_FUNDING_APPLIED_ORE,
                             gev_record_get_number (application, GEV_APPLICATION_APPLIED_ORE));
    }
  if (granted_ore != NULL)
    gev_record_set_number (funding, GEV_FUNDING_GRANTED_ORE, *granted_ore);
  else
    gev_record_unset (funding, GEV_FUNDING_GRANTED_ORE);

  return gev_store_put (store, funding, error);
}

/**
 * gev_grant_load:
 * @store: the portfolio
 * @call: a call
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the ranking of the call is made from, and the projects that apply
 */
GevRecordSet *
gev_grant_load (GevStore  *store,
                GevCall   *call,
                GError   **error)
{
  const char *uuid = gev_record_get_uuid (call);
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GPtrArray *applications;

  if (!add_referring (set, store, GEV_TYPE_CALL_BUDGET, GEV_CALL_BUDGET_CALL, uuid, error) ||
      !add_referring (set, store, GEV_TYPE_CRITERION, GEV_CRITERION_CALL, uuid, error) ||
      !add_referring (set, store, GEV_TYPE_APPLICATION, GEV_APPLICATION_CALL, uuid, error))
    return NULL;
  applications = gev_record_set_get_referring (set, GEV_TYPE_APPLICATION, GEV_APPLICATION_CALL, uuid);
  for (guint i = 0; i < applications->len; i++)
    if (!add_to_application (set, store, g_ptr_array_index (applications, i), error))
      return NULL;

  return g_steal_pointer (&set);
}

/**
 * gev_grant_save:
 * @store: the portfolio
 * @call: the call that is applied to
 * @application: an application
 * @granted_ore: (nullable): what it is granted, in øre; %NULL where that is not decided
 * @error: return location for an error
 *
 * Decides on an application, and gives the project the funding, in one edit.
 *
 * Returns: whether it is done
 */
gboolean
gev_grant_save (GevStore        *store,
                GevCall         *call,
                GevApplication  *application,
                const gint64    *granted_ore,
                GError         **error)
{
  g_autoptr (GevRecord) project =
    gev_store_get (store, gev_record_get_text (application, GEV_APPLICATION_PROJECT), NULL);
  g_autofree char *name = project != NULL ? gev_record_dup_title (project) : g_strdup ("");
  g_autofree char *title = g_strdup_printf (_("Grant to “%s”"), name);
  g_autoptr (GevRecord) draft = gev_record_copy (GEV_RECORD (application));

  if (granted_ore != NULL)
    gev_record_set_number (draft, GEV_APPLICATION_GRANTED_ORE, *granted_ore);
  else
    gev_record_unset (draft, GEV_APPLICATION_GRANTED_ORE);
  if (granted_ore == NULL)
    gev_record_unset (draft, GEV_APPLICATION_DECIDED);
  else if (!gev_record_has (draft, GEV_APPLICATION_DECIDED))
    gev_record_set_number (draft, GEV_APPLICATION_DECIDED, gev_date_today ());
  if (!gev_store_begin (store, title, error))
    return FALSE;
  if (gev_store_put (store, draft, error) && put_funding (store, call, GEV_APPLICATION (draft), granted_ore, error))
    return gev_store_commit (store, error);
  gev_store_rollback (store);

  return FALSE;
}
