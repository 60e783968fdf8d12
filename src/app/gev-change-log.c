/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-change-log.h"

#include <glib/gi18n.h>

#include "gev-benefit.h"
#include "gev-format.h"
#include "gev-measurement.h"
#include "gev-plan-point.h"
#include "gev-prerequisite.h"
#include "gev-record-types.h"
#include "gev-stage-change.h"
#include "gev-store-log.h"

/* How many steps of the portfolio’s log are looked through at a time. */
#define PAGE 100
/* How many changes of one step are told. */
#define CHANGES_TOLD 4
/* How many changes of one step are looked at for one of the project’s. */
#define CHANGES_READ 2000

/**
 * GevChangeLog:
 *
 * Who changed what of a project, and of what belongs to it, and when: the last
 * first.
 */
struct _GevChangeLog
{
  AdwBin parent_instance;

  GevStore *store;
  GevProject *project;
  guint n_read;
  gboolean stale;

  GtkListBox *list;
  GtkWidget *none_label;
  GtkWidget *more_button;
};

G_DEFINE_FINAL_TYPE (GevChangeLog, gev_change_log, ADW_TYPE_BIN)

static void
add_owned (GevChangeLog *self,
           GHashTable   *uuids,
           GType         type,
           guint         field,
           const char   *owner)
{
  g_autoptr (GPtrArray) records = gev_store_get_referring (self->store, type, field, owner, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    g_hash_table_add (uuids, g_strdup (gev_record_get_uuid (g_ptr_array_index (records, i))));
}

/* The project and all that belongs to it, by UUID, and the titles that what is
 * gone since is said to have belonged to. */
static GHashTable *
find_own (GevChangeLog *self)
{
  GHashTable *uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *project = gev_record_get_uuid (self->project);
  g_autoptr (GPtrArray) benefits =
    gev_store_get_referring (self->store, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT, project, NULL);

  g_hash_table_add (uuids, g_strdup (project));
  g_hash_table_add (uuids, gev_record_dup_title (self->project));
  add_owned (self, uuids, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, project);
  for (guint i = 0; benefits != NULL && i < benefits->len; i++)
    {
      const char *benefit = gev_record_get_uuid (g_ptr_array_index (benefits, i));

      g_hash_table_add (uuids, g_strdup (benefit));
      g_hash_table_add (uuids, gev_record_dup_title (g_ptr_array_index (benefits, i)));
      add_owned (self, uuids, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, benefit);
      add_owned (self, uuids, GEV_TYPE_PLAN_POINT, GEV_PLAN_POINT_BENEFIT, benefit);
      add_owned (self, uuids, GEV_TYPE_PREREQUISITE, GEV_PREREQUISITE_BENEFIT, benefit);
    }

  return uuids;
}

/* What is gone now is known by the owner that it had. */
static void
find_gone (GPtrArray  *changes,
           GHashTable *own)
{
  for (guint i = 0; i < changes->len; i++)
    {
      GevChange *change = g_ptr_array_index (changes, i);
      const GevField *field = gev_change_get_field (change);
      const char *owner = gev_change_get_from (change) != NULL ? gev_change_get_from (change)
                                                               : gev_change_get_to (change);

      if (field != NULL && (field->flags & GEV_FIELD_OWNER) != 0 && owner != NULL &&
          g_hash_table_contains (own, owner))
        g_hash_table_add (own, g_strdup (gev_change_get_uuid (change)));
    }
}

/* Of a record that is new or gone that is enough; otherwise each field is told. */
static gboolean
append_change (GString   *text,
               GevChange *change,
               GevChange *before)
{
  const GevField *field = gev_change_get_field (change);
  const char *from = gev_change_get_from (change);
  const char *to = gev_change_get_to (change);
  const char *label = _(gev_record_types_get_class (gev_change_get_record_type (change))->label);
  gboolean is_changed = gev_change_get_operation (change) == GEV_OPERATION_CHANGED;

  if (!is_changed && before != NULL && g_str_equal (gev_change_get_uuid (before), gev_change_get_uuid (change)))
    return FALSE;
  if (text == NULL || (is_changed && field == NULL))
    return field != NULL;
  g_string_append_c (text, '\n');
  if (gev_change_get_operation (change) == GEV_OPERATION_ADDED)
    g_string_append_printf (text, _("%s “%s”: new"), label, gev_change_get_title (change));
  else if (!is_changed)
    g_string_append_printf (text, _("%s “%s”: deleted"), label, gev_change_get_title (change));
  else
    g_string_append_printf (text, _("%s: %s → %s"), _(field->label), from != NULL ? from : "–", to != NULL ? to : "–");

  return TRUE;
}

/* What the step did to the project, or %NULL where it did nothing to it. */
static char *
tell_changes (GevChangeLog *self,
              GevLogEntry  *entry,
              GHashTable   *own)
{
  g_autoptr (GPtrArray) changes = gev_store_get_changes (self->store, gev_log_entry_get_id (entry),
                                                         gev_language_get_default (), CHANGES_READ, NULL);
  g_autofree char *time = gev_format_time (gev_language_get_default (), gev_log_entry_get_time (entry));
  g_autoptr (GString) text = g_string_new (time);
  GevChange *before = NULL;
  guint n_own = 0;

  if (gev_log_entry_get_who (entry) != NULL)
    g_string_append_printf (text, " · %s", gev_log_entry_get_who (entry));
  if (gev_log_entry_get_kind (entry) == GEV_LOG_EDIT && gev_log_entry_get_state (entry) != GEV_LOG_DONE)
    g_string_append_printf (text, " · %s", _("undone"));
  if (changes != NULL)
    find_gone (changes, own);
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      GevChange *change = g_ptr_array_index (changes, i);

      if (!g_hash_table_contains (own, gev_change_get_uuid (change)))
        continue;
      if (append_change (n_own < CHANGES_TOLD ? text : NULL, change, before))
        n_own++;
      before = change;
    }
  if (n_own > CHANGES_TOLD)
    {
      g_autofree char *rest = gev_format_count (gev_language_get_default (), n_own - CHANGES_TOLD);

      g_string_append_c (text, '\n');
      g_string_append_printf (text, _("and %s more"), rest);
    }

  return n_own > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
name_entry (GevLogEntry *entry)
{
  const char *title = gev_log_entry_get_title (entry);

  switch (gev_log_entry_get_kind (entry))
    {
    case GEV_LOG_UNDO:
      return g_strdup_printf (_("Undone: %s"), title);
    case GEV_LOG_REDO:
      return g_strdup_printf (_("Redone: %s"), title);
    case GEV_LOG_EDIT:
    default:
      return g_strdup (title);
    }
}

static void
add_entry (GevChangeLog *self,
           GevLogEntry  *entry,
           GHashTable   *own)
{
  g_autofree char *changes = tell_changes (self, entry, own);
  g_autofree char *title = name_entry (entry);
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *changes_markup = NULL;
  GtkWidget *row;

  if (changes == NULL)
    return;
  changes_markup = g_markup_escape_text (changes, -1);
  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), changes_markup);
  gtk_list_box_append (self->list, row);
}

static void
read_more (GevChangeLog *self)
{
  g_autoptr (GPtrArray) entries = gev_store_get_log (self->store, PAGE, self->n_read, NULL);
  g_autoptr (GHashTable) own = find_own (self);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    add_entry (self, g_ptr_array_index (entries, i), own);
  self->n_read += PAGE;
  gtk_widget_set_visible (self->more_button, entries != NULL && entries->len == PAGE);
  gtk_widget_set_visible (GTK_WIDGET (self->list), gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
  gtk_widget_set_visible (self->none_label, !gtk_widget_get_visible (GTK_WIDGET (self->list)));
}

static void
refresh_if_seen (GevChangeLog *self)
{
  GtkWidget *row;

  if (!self->stale || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->stale = FALSE;
  self->n_read = 0;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  read_more (self);
}

static void
gev_change_log_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gev_change_log_parent_class)->map (widget);

  refresh_if_seen (GEV_CHANGE_LOG (widget));
}

static void
gev_change_log_dispose (GObject *object)
{
  GevChangeLog *self = GEV_CHANGE_LOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (gev_change_log_parent_class)->dispose (object);
}

static void
gev_change_log_class_init (GevChangeLogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_change_log_dispose;
  widget_class->map = gev_change_log_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-change-log.ui");
  gtk_widget_class_bind_template_child (widget_class, GevChangeLog, list);
  gtk_widget_class_bind_template_child (widget_class, GevChangeLog, none_label);
  gtk_widget_class_bind_template_child (widget_class, GevChangeLog, more_button);
  gtk_widget_class_bind_template_callback (widget_class, read_more);
}

static void
gev_change_log_init (GevChangeLog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_change_log_set_project:
 * @self: a log
 * @store: the portfolio
 * @project: the project
 *
 * Shows what the portfolio says now of who changed what, as soon as the log is
 * in view.
 */
void
gev_change_log_set_project (GevChangeLog *self,
                            GevStore     *store,
                            GevProject   *project)
{
  g_set_object (&self->store, store);
  g_set_object (&self->project, project);
  self->stale = TRUE;
  refresh_if_seen (self);
}
