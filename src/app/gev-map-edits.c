/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-map-edits.h"

#include <glib/gi18n.h>

#include "gev-action.h"
#include "gev-benefit.h"
#include "gev-goal.h"
#include "gev-measurement.h"
#include "gev-plan-point.h"
#include "gev-programme.h"
#include "gev-project.h"

static const guint subject_fields[] = { GEV_MAP_NODE_ACTION, GEV_MAP_NODE_BENEFIT, GEV_MAP_NODE_GOAL };

static void
add_referring (GevRecordSet *set,
               GevStore     *store,
               GType         type,
               guint         field,
               const char   *uuid)
{
  g_autoptr (GPtrArray) records = gev_store_get_referring (store, type, field, uuid, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    gev_record_set_add (set, g_ptr_array_index (records, i));
}

/* What a box stands for, with what tells how far it has come. */
static void
add_subject (GevRecordSet *set,
             GevStore     *store,
             GevRecord    *box)
{
  for (gsize i = 0; i < G_N_ELEMENTS (subject_fields); i++)
    {
      const char *uuid = gev_record_get_text (box, subject_fields[i]);
      g_autoptr (GevRecord) subject =
        uuid != NULL && gev_record_set_lookup (set, uuid) == NULL ? gev_store_get (store, uuid, NULL) : NULL;

      if (subject == NULL)
        continue;
      gev_record_set_add (set, subject);
      if (!GEV_IS_BENEFIT (subject))
        continue;
      add_referring (set, store, GEV_TYPE_PLAN_POINT, GEV_PLAN_POINT_BENEFIT, uuid);
      add_referring (set, store, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, uuid);
    }
}

static gboolean
append_benefits (GPtrArray  *benefits,
                 GevStore   *store,
                 guint       field,
                 gpointer    owner,
                 GError    **error)
{
  g_autoptr (GPtrArray) more =
    gev_store_get_referring (store, GEV_TYPE_BENEFIT, field, gev_record_get_uuid (owner), error);

  for (guint i = 0; more != NULL && i < more->len; i++)
    g_ptr_array_add (benefits, g_object_ref (more->pdata[i]));

  return more != NULL;
}

static gboolean
put_arrow (GevStore    *store,
           const char  *from,
           const char  *to,
           GError     **error)
{
  g_autoptr (GevRecord) arrow = gev_record_new (GEV_TYPE_MAP_EDGE);

  gev_record_set_text (arrow, GEV_MAP_EDGE_FROM, from);
  gev_record_set_text (arrow, GEV_MAP_EDGE_TO, to);

  return gev_store_put (store, arrow, error);
}

static GevRecord *
put_box (GevStore     *store,
         gpointer      owner,
         GevMapNodeKind   kind,
         gpointer      subject,
         GError      **error)
{
  g_autoptr (GevRecord) box = gev_map_edits_new_box (owner, kind);

  gev_map_edits_stand_for (box, subject);

  return gev_store_put (store, box, error) ? g_steal_pointer (&box) : NULL;
}

/* The goals that a benefit serves, each in one box, with an arrow to it. */
static gboolean
put_goals (GevStore    *store,
           gpointer     owner,
           GevRecord   *box,
           GevBenefit  *benefit,
           GHashTable  *goals,
           GError     **error)
{
  const char *const *uuids = gev_record_get_list (benefit, GEV_BENEFIT_GOALS);

  for (const char *const *uuid = uuids; uuid != NULL && *uuid != NULL; uuid++)
    {
      GevRecord *goal_box = g_hash_table_lookup (goals, *uuid);
      g_autoptr (GevRecord) goal = goal_box == NULL ? gev_store_get (store, *uuid, error) : NULL;

      if (goal_box == NULL)
        {
          goal_box = goal != NULL ? put_box (store, owner, GEV_NODE_GOAL, goal, error) : NULL;
          if (goal_box == NULL)
            return FALSE;
          g_hash_table_insert (goals, g_strdup (*uuid), goal_box);
        }
      if (!put_arrow (store, gev_record_get_uuid (box), gev_record_get_uuid (goal_box), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_benefits (GevStore   *store,
              gpointer    owner,
              GPtrArray  *benefits,
              GError    **error)
{
  g_autoptr (GHashTable) goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (guint i = 0; i < benefits->len; i++)
    {
      g_autoptr (GevRecord) box = put_box (store, owner, GEV_NODE_BENEFIT, benefits->pdata[i], error);

      if (box == NULL || !put_goals (store, owner, box, benefits->pdata[i], goals, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
finish (GevStore  *store,
        gboolean   is_right,
        GError   **error)
{
  if (is_right)
    return gev_store_commit (store, error);
  gev_store_rollback (store);

  return FALSE;
}

/**
 * gev_map_edits_read:
 * @store: the portfolio
 * @owner: (type GevRecord): a project or a programme
 *
 * Returns: (transfer full): a set that holds the benefits map of @owner and
 *   what is shown of it
 */
GevRecordSet *
gev_map_edits_read (GevStore *store,
                    gpointer  owner)
{
  GevRecordSet *set = gev_record_set_new ();
  guint field = GEV_IS_PROGRAMME (owner) ? GEV_MAP_NODE_PROGRAMME : GEV_MAP_NODE_PROJECT;
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (store, NULL);
  g_autoptr (GPtrArray) boxes =
    gev_store_get_referring (store, GEV_TYPE_MAP_NODE, field, gev_record_get_uuid (owner), NULL);

  gev_record_set_add (set, owner);
  if (portfolio != NULL)
    gev_record_set_add (set, portfolio);
  for (guint i = 0; boxes != NULL && i < boxes->len; i++)
    {
      gev_record_set_add (set, boxes->pdata[i]);
      add_subject (set, store, boxes->pdata[i]);
      add_referring (set, store, GEV_TYPE_MAP_EDGE, GEV_MAP_EDGE_FROM, gev_record_get_uuid (boxes->pdata[i]));
    }

  return set;
}

/**
 * gev_map_edits_list_benefits:
 * @store: the portfolio
 * @owner: (type GevRecord): a project or a programme
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type GevBenefit): the benefits
 *   of @owner, and for a programme those of its projects
 */
GPtrArray *
gev_map_edits_list_benefits (GevStore  *store,
                             gpointer   owner,
                             GError   **error)
{
  g_autoptr (GPtrArray) benefits = g_ptr_array_new_with_free_func (g_object_unref);
  const char *uuid = gev_record_get_uuid (owner);
  g_autoptr (GPtrArray) projects = NULL;

  if (!GEV_IS_PROGRAMME (owner))
    return append_benefits (benefits, store, GEV_BENEFIT_PROJECT, owner, error) ? g_steal_pointer (&benefits) : NULL;
  projects = gev_store_get_referring (store, GEV_TYPE_PROJECT, GEV_PROJECT_PROGRAMME, uuid, error);
  if (projects == NULL || !append_benefits (benefits, store, GEV_BENEFIT_PROGRAMME, owner, error))
    return NULL;
  for (guint i = 0; i < projects->len; i++)
    if (!append_benefits (benefits, store, GEV_BENEFIT_PROJECT, projects->pdata[i], error))
      return NULL;

  return g_steal_pointer (&benefits);
}

/**
 * gev_map_edits_new_box:
 * @owner: (type GevRecord): a project or a programme
 * @kind: what it is
 *
 * Returns: (transfer full): a box for the map of @owner, not saved
 */
GevRecord *
gev_map_edits_new_box (gpointer    owner,
                       GevMapNodeKind kind)
{
  GevRecord *box = gev_record_new (GEV_TYPE_MAP_NODE);

  gev_record_set_text (box, GEV_IS_PROGRAMME (owner) ? GEV_MAP_NODE_PROGRAMME : GEV_MAP_NODE_PROJECT,
                       gev_record_get_uuid (owner));
  gev_record_set_number (box, GEV_MAP_NODE_KIND, kind);

  return box;
}

/**
 * gev_map_edits_stand_for:
 * @box: a box
 * @subject: (nullable) (type GevRecord): an action, a benefit or a goal; %NULL
 *   for none
 *
 * Makes the box stand for @subject alone. It keeps the name as its own words
 * too: should the record be deleted, the map still says what was there.
 *
 * Returns: whether it now stands for something
 */
gboolean
gev_map_edits_stand_for (GevRecord *box,
                         gpointer   subject)
{
  g_autofree char *name = subject != NULL ? gev_record_dup_title (subject) : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (subject_fields); i++)
    gev_record_unset (box, subject_fields[i]);
  if (subject == NULL)
    return FALSE;
  gev_record_set_text (box, GEV_MAP_NODE_TITLE, name);
  gev_record_set_text (box,
                       GEV_IS_ACTION (subject)    ? GEV_MAP_NODE_ACTION
                       : GEV_IS_BENEFIT (subject) ? GEV_MAP_NODE_BENEFIT
                                                  : GEV_MAP_NODE_GOAL,
                       gev_record_get_uuid (subject));

  return TRUE;
}

/**
 * gev_map_edits_begin:
 * @store: the portfolio
 * @owner: (type GevRecord): a project or a programme
 * @error: return location for an error
 *
 * Begins the map of @owner with its benefits and the goals that they serve, in
 * one edit.
 *
 * Returns: whether it was done
 */
gboolean
gev_map_edits_begin (GevStore  *store,
                     gpointer   owner,
                     GError   **error)
{
  g_autoptr (GPtrArray) benefits = gev_map_edits_list_benefits (store, owner, error);

  return benefits != NULL && gev_store_begin (store, _("Begin the benefits map"), error) &&
         finish (store, put_benefits (store, owner, benefits, error), error);
}

/**
 * gev_map_edits_save_box:
 * @store: the portfolio
 * @box: a box, new or changed
 * @from: (nullable): the UUID of a box that leads to it by a new arrow
 * @name: what it says
 * @error: return location for an error
 *
 * Saves the box, in one edit.
 *
 * Returns: whether it was done
 */
gboolean
gev_map_edits_save_box (GevStore    *store,
                        GevRecord   *box,
                        const char  *from,
                        const char  *name,
                        GError     **error)
{
  gboolean is_new = gev_record_get_number (box, GEV_RECORD_REVISION) == 0;
  g_autofree char *title = g_strdup_printf (is_new ? _("New box “%s”") : _("Box “%s” changed"), name);

  return gev_store_begin (store, title, error) &&
         finish (store,
                 gev_store_put (store, box, error) &&
                   (from == NULL || put_arrow (store, from, gev_record_get_uuid (box), error)),
                 error);
}

/**
 * gev_map_edits_save_arrow:
 * @store: the portfolio
 * @arrow: an arrow, new or changed
 * @from: what the box says that it comes from
 * @to: what the box says that it leads to
 * @error: return location for an error
 *
 * Saves the arrow, in one edit.
 *
 * Returns: whether it was done
 */
gboolean
gev_map_edits_save_arrow (GevStore    *store,
                          GevRecord   *arrow,
                          const char  *from,
                          const char  *to,
                          GError     **error)
{
  g_autofree char *title = g_strdup_printf (_("Arrow from “%1$s” to “%2$s”"), from, to);

  return gev_store_save (store, arrow, title, error);
}
