/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_ACTOR_DIALOG (gev_actor_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevActorDialog, gev_actor_dialog, GEV, ACTOR_DIALOG, AdwWindow)

GevActorDialog *gev_actor_dialog_new (GtkWidget  *parent,
                                      GevStore   *store,
                                      const char *uuid);

G_END_DECLS
