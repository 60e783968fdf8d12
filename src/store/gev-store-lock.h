/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _GevStoreLock GevStoreLock;

GevStoreLock *gev_store_lock_take    (const char    *path,
                                      GError       **error);
void          gev_store_lock_release (GevStoreLock  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevStoreLock, gev_store_lock_release)

G_END_DECLS
