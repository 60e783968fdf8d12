/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_PAGE (gev_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (GevPage, gev_page, GEV, PAGE, AdwBin)

/**
 * GevPageClass:
 * @refresh: (nullable): shows what the portfolio says now. Called when the page
 *   comes into view and when the portfolio has changed while it is in view;
 *   never without a store. It reads a bounded number of records.
 * @types: (nullable) (array zero-terminated=1): the types of record that
 *   @show_records takes
 * @show_records: (nullable): shows figures that take whole types of record to
 *   compute. Called after @refresh with every record of @types, which are read
 *   in a thread meanwhile.
 * @show_record: (nullable): brings a record into view; the page is in view
 * @activate_primary: (nullable): does what the primary button says
 * @start_search: (nullable): puts the cursor where one searches
 *
 * A place of the window.
 */
struct _GevPageClass
{
  AdwBinClass parent_class;

  const GType *types;

  void (*refresh)          (GevPage      *self);
  void (*show_records)     (GevPage      *self,
                            GevRecordSet *records);
  void (*show_record)      (GevPage      *self,
                            GevRecord    *record);
  void (*activate_primary) (GevPage      *self);
  void (*start_search)     (GevPage      *self);
};

GevStore   *gev_page_get_store         (GevPage    *self);
void        gev_page_set_store         (GevPage    *self,
                                        GevStore   *store);
const char *gev_page_get_title         (GevPage    *self);
void        gev_page_set_title         (GevPage    *self,
                                        const char *title);
const char *gev_page_get_subtitle      (GevPage    *self);
void        gev_page_set_subtitle      (GevPage    *self,
                                        const char *subtitle);
const char *gev_page_get_primary_label (GevPage    *self);
void        gev_page_set_primary_label (GevPage    *self,
                                        const char *label);

void gev_page_queue_refresh    (GevPage   *self);
void gev_page_show_record      (GevPage   *self,
                                GevRecord *record);
void gev_page_activate_primary (GevPage   *self);
void gev_page_start_search     (GevPage   *self);

G_END_DECLS
