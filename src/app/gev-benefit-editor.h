/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-benefit.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_BENEFIT_EDITOR (gev_benefit_editor_get_type ())
G_DECLARE_FINAL_TYPE (GevBenefitEditor, gev_benefit_editor, GEV, BENEFIT_EDITOR, AdwWindow)

GevBenefitEditor *gev_benefit_editor_new (GtkWidget  *parent,
                                          GevStore   *store,
                                          GevBenefit *benefit);

G_END_DECLS
