/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GevCatalogue:
 *
 * The messages of one language, read from a GNU .mo file. Never changes
 * once it is read, so any thread may look up in it.
 */
typedef struct _GevCatalogue GevCatalogue;

GevCatalogue *gev_catalogue_new    (GBytes              *bytes,
                                    GError             **error);
void          gev_catalogue_free   (GevCatalogue        *self);
const char   *gev_catalogue_lookup (const GevCatalogue  *self,
                                    const char          *key,
                                    guint                form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevCatalogue, gev_catalogue_free)

G_END_DECLS
