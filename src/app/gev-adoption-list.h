/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_ADOPTION_LIST (gev_adoption_list_get_type ())
G_DECLARE_FINAL_TYPE (GevAdoptionList, gev_adoption_list, GEV, ADOPTION_LIST, AdwBin)

void gev_adoption_list_set_store   (GevAdoptionList *self,
                                    GevStore        *store);
void gev_adoption_list_clear       (GevAdoptionList *self);
void gev_adoption_list_add_heading (GevAdoptionList *self,
                                    const char      *title,
                                    const char      *note);
void gev_adoption_list_add         (GevAdoptionList *self,
                                    GevRecord       *adoption,
                                    const char      *title,
                                    const char      *project);
void gev_adoption_list_create      (GevAdoptionList *self,
                                    const char      *project);
void gev_adoption_list_open        (GevAdoptionList *self,
                                    GevRecord       *adoption);

G_END_DECLS
