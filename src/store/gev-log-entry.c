/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-log-entry.h"

/**
 * GevLogEntry:
 *
 * Something that happened to the portfolio: an edit, or an undo or redo of one.
 */
struct _GevLogEntry
{
  GObject parent_instance;

  gint64 id;
  GevLogKind kind;
  char *title;
  char *who;
  GevTime at;
  GevLogState state;
  gint64 target;
};

G_DEFINE_FINAL_TYPE (GevLogEntry, gev_log_entry, G_TYPE_OBJECT)

static void
gev_log_entry_finalize (GObject *object)
{
  GevLogEntry *self = GEV_LOG_ENTRY (object);

  g_free (self->title);
  g_free (self->who);

  G_OBJECT_CLASS (gev_log_entry_parent_class)->finalize (object);
}

static void
gev_log_entry_class_init (GevLogEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_log_entry_finalize;
}

static void
gev_log_entry_init (GevLogEntry *self)
{
}

/**
 * gev_log_entry_new:
 * @id: its number
 * @kind: what happened
 * @title: the title of the edit
 * @who: (nullable): who did it
 * @at: when
 * @state: what has become of it
 * @target: the number of the edit that was undone or redone, or 0
 *
 * Returns: (transfer full): the entry
 */
GevLogEntry *
gev_log_entry_new (gint64       id,
                   GevLogKind   kind,
                   const char  *title,
                   const char  *who,
                   GevTime      at,
                   GevLogState  state,
                   gint64       target)
{
  GevLogEntry *self = g_object_new (GEV_TYPE_LOG_ENTRY, NULL);

  self->id = id;
  self->kind = kind;
  self->title = g_strdup (title);
  self->who = g_strdup (who);
  self->at = at;
  self->state = state;
  self->target = target;

  return self;
}

/**
 * gev_log_entry_get_id:
 * @self: an entry
 *
 * Returns: its number: the revision that it made of the portfolio
 */
gint64
gev_log_entry_get_id (GevLogEntry *self)
{
  return self->id;
}

/**
 * gev_log_entry_get_kind:
 * @self: an entry
 *
 * Returns: what happened
 */
GevLogKind
gev_log_entry_get_kind (GevLogEntry *self)
{
  return self->kind;
}

/**
 * gev_log_entry_get_title:
 * @self: an entry
 *
 * Returns: (transfer none): the title of the edit that was made, undone or
 *   redone
 */
const char *
gev_log_entry_get_title (GevLogEntry *self)
{
  return self->title;
}

/**
 * gev_log_entry_get_who:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): who did it
 */
const char *
gev_log_entry_get_who (GevLogEntry *self)
{
  return self->who;
}

/**
 * gev_log_entry_get_time:
 * @self: an entry
 *
 * Returns: when it was done
 */
GevTime
gev_log_entry_get_time (GevLogEntry *self)
{
  return self->at;
}

/**
 * gev_log_entry_get_state:
 * @self: an entry
 *
 * Returns: what has become of it
 */
GevLogState
gev_log_entry_get_state (GevLogEntry *self)
{
  return self->state;
}

/**
 * gev_log_entry_get_target:
 * @self: an entry
 *
 * Returns: the number of the edit that was undone or redone, 0 for an edit
 */
gint64
gev_log_entry_get_target (GevLogEntry *self)
{
  return self->target;
}
