/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-record.h"

G_BEGIN_DECLS

#define GEV_TYPE_RECORD_POPOVER (gev_record_popover_get_type ())
G_DECLARE_FINAL_TYPE (GevRecordPopover, gev_record_popover, GEV, RECORD_POPOVER, GtkPopover)

GevRecordPopover *gev_record_popover_new (const char       *title);
void              gev_record_popover_add (GevRecordPopover *self,
                                          gpointer          record,
                                          const char       *detail);

G_END_DECLS
