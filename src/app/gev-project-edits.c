/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-project-edits.h"

#include <glib/gi18n.h>

#include "gev-project.h"
#include "gev-stage-change.h"

/* Ends the edit that was begun, one way or the other. */
static gboolean
end_edit (GevStore  *store,
          gboolean   ok,
          GError   **error)
{
  if (ok)
    return gev_store_commit (store, error);
  gev_store_rollback (store);

  return FALSE;
}

/* What the edit is called: the one project by name, or how many. */
static char *
name_edit (GPtrArray  *projects,
           const char *what)
{
  g_autofree char *name = NULL;

  if (projects->len == 1)
    {
      name = gev_record_dup_title (g_ptr_array_index (projects, 0));
      return g_strdup_printf (_("%s of “%s”"), what, name);
    }

  return g_strdup_printf (ngettext ("%s of %u project", "%s of %u projects", projects->len), what, projects->len);
}

static gboolean
put_with_tags (GevStore           *store,
               GevRecord          *project,
               const char *const  *tags,
               GError            **error)
{
  g_autoptr (GevRecord) changed = gev_record_copy (project);
  const char *const *present = gev_record_get_list (project, GEV_PROJECT_TAGS);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (present != NULL)
    g_strv_builder_addv (all, (const char **) present);
  for (const char *const *tag = tags; *tag != NULL; tag++)
    if (present == NULL || !g_strv_contains (present, *tag))
      g_strv_builder_add (all, *tag);
  list = g_strv_builder_end (all);
  gev_record_set_list (changed, GEV_PROJECT_TAGS, (const char *const *) list);

  return gev_store_put (store, changed, error);
}

/**
 * gev_project_edits_create:
 * @store: a portfolio
 * @project: a new project
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Keeps the project as an idea of today.
 *
 * Returns: whether it was kept
 */
gboolean
gev_project_edits_create (GevStore   *store,
                          GevRecord  *project,
                          GError    **error)
{
  g_autoptr (GevRecord) change = gev_record_new (GEV_TYPE_STAGE_CHANGE);
  g_autofree char *name = gev_record_dup_title (project);
  g_autofree char *title = g_strdup_printf (_("New project “%s”"), name);

  gev_record_set_text (change, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (change, GEV_STAGE_CHANGE_DATE, gev_date_today ());
  gev_record_set_number (change, GEV_STAGE_CHANGE_TO, GEV_STAGE_IDEA);

  return gev_store_begin (store, title, error) &&
         end_edit (store, gev_store_put (store, project, error) && gev_store_put (store, change, error), error);
}

/* The project was entered after what is now told of it: it was there then. */
static gboolean
move_entry (GevStore   *store,
            GevRecord  *change,
            GError    **error)
{
  GevDate date = gev_record_get_date (change, GEV_STAGE_CHANGE_DATE);
  g_autoptr (GPtrArray) changes =
    gev_store_get_referring (store, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                             gev_record_get_text (change, GEV_STAGE_CHANGE_PROJECT), error);

  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      GevRecord *entry = g_ptr_array_index (changes, i);
      g_autoptr (GevRecord) moved = NULL;

      if (gev_record_has (entry, GEV_STAGE_CHANGE_FROM) || gev_record_has (entry, GEV_STAGE_CHANGE_GATE) ||
          gev_record_get_date (entry, GEV_STAGE_CHANGE_DATE) <= date ||
          g_strcmp0 (gev_record_get_uuid (entry), gev_record_get_text (change, GEV_STAGE_CHANGE_CORRECTS)) == 0)
        continue;
      moved = gev_record_copy (entry);
      gev_record_set_number (moved, GEV_STAGE_CHANGE_DATE, date);
      if (!gev_store_put (store, moved, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * gev_project_edits_change_stage:
 * @store: a portfolio
 * @change: a new stage change
 * @title: what the edit is called
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Keeps the change. Where it is older than the day on which its project was
 * entered, the entry moves to that day, so that it does not undo the change.
 *
 * Returns: whether it was kept
 */
gboolean
gev_project_edits_change_stage (GevStore    *store,
                                GevRecord   *change,
                                const char  *title,
                                GError     **error)
{
  return gev_store_begin (store, title, error) &&
         end_edit (store, move_entry (store, change, error) && gev_store_put (store, change, error), error);
}

/**
 * gev_project_edits_set:
 * @store: a portfolio
 * @projects: (element-type GevRecord): projects of it, one at least
 * @field: the index of a field
 * @value: what it is to be in all of them
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): what the edit is called, %NULL where it
 *   could not be done
 */
char *
gev_project_edits_set (GevStore        *store,
                       GPtrArray       *projects,
                       guint            field,
                       const GevValue  *value,
                       GError         **error)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (g_ptr_array_index (projects, 0));
  g_autofree char *title = name_edit (projects, _(gev_record_class_get_field (klass, field)->label));
  gboolean ok = TRUE;

  if (!gev_store_begin (store, title, error))
    return NULL;
  for (guint i = 0; ok && i < projects->len; i++)
    {
      g_autoptr (GevRecord) changed = gev_record_copy (g_ptr_array_index (projects, i));

      gev_record_set_value (changed, field, value);
      ok = gev_store_put (store, changed, error);
    }

  return end_edit (store, ok, error) ? g_steal_pointer (&title) : NULL;
}

/**
 * gev_project_edits_add_tags:
 * @store: a portfolio
 * @projects: (element-type GevRecord): projects of it, one at least
 * @tags: (array zero-terminated=1): tags that each of them is to have beside
 *   its own
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): what the edit is called, %NULL where it
 *   could not be done
 */
char *
gev_project_edits_add_tags (GevStore           *store,
                            GPtrArray          *projects,
                            const char *const  *tags,
                            GError            **error)
{
  g_autofree char *title = name_edit (projects, _("Tags"));
  gboolean ok = TRUE;

  if (!gev_store_begin (store, title, error))
    return NULL;
  for (guint i = 0; ok && i < projects->len; i++)
    ok = put_with_tags (store, g_ptr_array_index (projects, i), tags, error);

  return end_edit (store, ok, error) ? g_steal_pointer (&title) : NULL;
}

/**
 * gev_project_edits_delete:
 * @store: a portfolio
 * @projects: (element-type GevRecord): projects of it, one at least
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Deletes the projects and what belongs to them.
 *
 * Returns: whether they were deleted
 */
gboolean
gev_project_edits_delete (GevStore   *store,
                          GPtrArray  *projects,
                          GError    **error)
{
  g_autofree char *name = gev_record_dup_title (g_ptr_array_index (projects, 0));
  g_autofree char *title =
    projects->len == 1
      ? g_strdup_printf (_("Delete “%s”"), name)
      : g_strdup_printf (ngettext ("Delete %u project", "Delete %u projects", projects->len), projects->len);
  gboolean ok = TRUE;

  if (!gev_store_begin (store, title, error))
    return FALSE;
  for (guint i = 0; ok && i < projects->len; i++)
    ok = gev_store_delete (store, g_ptr_array_index (projects, i), error);

  return end_edit (store, ok, error);
}
