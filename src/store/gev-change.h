/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

/**
 * GevOperation:
 * @GEV_OPERATION_ADDED: the record is new
 * @GEV_OPERATION_CHANGED: a field of the record changed
 * @GEV_OPERATION_REMOVED: the record is gone
 *
 * What an edit did to a record.
 */
typedef enum
{
  GEV_OPERATION_ADDED,
  GEV_OPERATION_CHANGED,
  GEV_OPERATION_REMOVED,
} GevOperation;

#define GEV_TYPE_CHANGE (gev_change_get_type ())
G_DECLARE_FINAL_TYPE (GevChange, gev_change, GEV, CHANGE, GObject)

GevChange      *gev_change_new             (GType          type,
                                            const char    *uuid,
                                            const char    *title,
                                            GevOperation   operation,
                                            guint          field,
                                            const char    *from,
                                            const char    *to);

GType           gev_change_get_record_type (GevChange     *self);
const char     *gev_change_get_uuid        (GevChange     *self);
const char     *gev_change_get_title       (GevChange     *self);
GevOperation    gev_change_get_operation   (GevChange     *self);
const GevField *gev_change_get_field       (GevChange     *self);
const char     *gev_change_get_from        (GevChange     *self);
const char     *gev_change_get_to          (GevChange     *self);

G_END_DECLS
