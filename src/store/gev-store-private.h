/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-portfolio.h"
#include "gev-row.h"
#include "gev-sqlite-session.h"
#include "gev-store-lock.h"
#include "gev-store.h"
#include "gev-record-table.h"

G_BEGIN_DECLS

#define GEV_STORE_APPLICATION_ID 0x47657669 /* "Gevi" */

/* Which figures f of benefits b count in the weighted mean of the status
 * ratio: see gev-totals.h. */
#define GEV_FIGURE_WEIGHTED \
  " b.\"dis_benefit\" IS NOT 1 AND f.\"planned_to_date_ore\" > 0 AND f.\"status_ratio\" IS NOT NULL"

/* The benefits w that the benefit b is counted in, among those for which the
 * condition that follows holds: see gev-benefit-parts.h. */
#define GEV_FIGURE_WHOLES \
  " FROM \"benefit_part\" AS bp JOIN \"benefit\" AS w ON w.\"id\" = bp.\"whole\"" \
  " JOIN \"figure\" AS wf ON wf.\"benefit\" = w.\"id\"" \
  " WHERE bp.\"part\" = b.\"id\" AND wf.\"priced\" AND "

/* Whether there are any. */
#define GEV_FIGURE_LEFT_OUT(condition) \
  "(b.\"id\" IN (SELECT \"part\" FROM \"benefit_part\") AND EXISTS (SELECT 1" GEV_FIGURE_WHOLES condition "))"

/* Figures of years are kept so far ahead, or to the year of the target. */
#define GEV_FIGURE_YEARS_AHEAD 5

/* What the files of GevStore share. */
struct _GevStore
{
  GObject parent_instance;

  char *path;
  char *who;
  gboolean read_only;
  GevStoreLock *lock;
  GevSqliteConnection *connection;

  /* The edit that is open */
  char *title;
  GevSqliteSession *session;
  GPtrArray *unresolved;

  /* What undo and redo would do next */
  char *undo_title;
  char *redo_title;
};

GevStore *gev_store_open_worker     (GevStore              *self,
                                     GevStoreAccess         access,
                                     GCancellable          *cancellable,
                                     GError               **error);
GevStore *gev_store_open_copy       (const char            *path,
                                     GError               **error);
gboolean  gev_store_check_writable  (GevStore              *self,
                                     GError               **error);
gboolean  gev_store_write_row       (GevStore              *self,
                                     gpointer               record,
                                     gint64                 id,
                                     const GevValue        *present,
                                     GError               **error);
gboolean  gev_store_read_record     (GevStore              *self,
                                     const GevRecordTable  *table,
                                     const char            *uuid,
                                     gint64                *id,
                                     GevRecord            **record,
                                     GError               **error);
gboolean  gev_store_read_id         (GevStore              *self,
                                     const GevRecordTable  *table,
                                     gint64                 id,
                                     GevRecord            **record,
                                     GError               **error);
gboolean  gev_store_refresh_titles  (GevStore              *self,
                                     GError               **error);
gboolean  gev_store_compute_figures (GevStore              *self,
                                     GevRecord             *benefit,
                                     GevPortfolio          *portfolio,
                                     GevDate                today,
                                     GevFigure             *figure,
                                     GArray               **years,
                                     GError               **error);
gboolean  gev_figure_equal          (const GevFigure       *a,
                                     const GevFigure       *b);
char     *gev_store_build_scope     (const char            *benefit,
                                     gpointer               scope,
                                     guint                  groups);
gboolean  gev_store_refresh_figures (GevStore              *self,
                                     GError               **error);
gboolean  gev_store_migrate         (GevStore              *self,
                                     gboolean               backup,
                                     GError               **error);
void      gev_store_emit_changed    (GevStore              *self);

GevRow   *gev_row_new  (GType      type);
gboolean  gev_row_load (GevRow    *self,
                        GevStore  *store,
                        gint64     id,
                        GError   **error);

G_END_DECLS
