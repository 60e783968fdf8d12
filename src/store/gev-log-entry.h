/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-date.h"

G_BEGIN_DECLS

/**
 * GevLogKind:
 * @GEV_LOG_EDIT: a named edit
 * @GEV_LOG_UNDO: an edit was taken back
 * @GEV_LOG_REDO: an edit was made again
 *
 * What happened to the portfolio.
 */
typedef enum
{
  GEV_LOG_EDIT,
  GEV_LOG_UNDO,
  GEV_LOG_REDO,
} GevLogKind;

/**
 * GevLogState:
 * @GEV_LOG_DONE: it stands
 * @GEV_LOG_UNDONE: it was taken back and can be made again
 * @GEV_LOG_SUPERSEDED: it was taken back, and another edit came after
 *
 * What has become of an edit.
 */
typedef enum
{
  GEV_LOG_DONE,
  GEV_LOG_UNDONE,
  GEV_LOG_SUPERSEDED,
} GevLogState;

#define GEV_TYPE_LOG_ENTRY (gev_log_entry_get_type ())
G_DECLARE_FINAL_TYPE (GevLogEntry, gev_log_entry, GEV, LOG_ENTRY, GObject)

GevLogEntry *gev_log_entry_new        (gint64        id,
                                       GevLogKind    kind,
                                       const char   *title,
                                       const char   *who,
                                       GevTime       at,
                                       GevLogState   state,
                                       gint64        target);

gint64       gev_log_entry_get_id     (GevLogEntry  *self);
GevLogKind   gev_log_entry_get_kind   (GevLogEntry  *self);
const char  *gev_log_entry_get_title  (GevLogEntry  *self);
const char  *gev_log_entry_get_who    (GevLogEntry  *self);
GevTime      gev_log_entry_get_time   (GevLogEntry  *self);
GevLogState  gev_log_entry_get_state  (GevLogEntry  *self);
gint64       gev_log_entry_get_target (GevLogEntry  *self);

G_END_DECLS
