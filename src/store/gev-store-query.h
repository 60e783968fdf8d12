/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-query.h"
#include "gev-store.h"

G_BEGIN_DECLS

/**
 * GevDueKind:
 * @GEV_DUE_OVERDUE: a measurement of the benefit is due and missing
 * @GEV_DUE_MEASUREMENT: the next measurement of the benefit comes due
 * @GEV_DUE_PILOT: the pilot is past its end without a decision
 * @GEV_DUE_GATE: the milestone is a gate that is not passed
 * @GEV_DUE_REPORT: the use of the funding is to be reported
 * @GEV_DUE_PREREQUISITE: what must happen before the benefit is not done
 *
 * Why a record asks for attention.
 */
typedef enum
{
  GEV_DUE_OVERDUE,
  GEV_DUE_MEASUREMENT,
  GEV_DUE_PILOT,
  GEV_DUE_GATE,
  GEV_DUE_REPORT,
  GEV_DUE_PREREQUISITE,
} GevDueKind;

/**
 * GevDue:
 * @kind: why
 * @record: (type GevRecord): the benefit, the project, the milestone, the funding or the prerequisite
 * @date: the day that it is, or was, due
 *
 * A record that asks for attention.
 */
typedef struct
{
  GevDueKind kind;
  GevRecord *record;
  GevDate date;
} GevDue;

GArray    *gev_store_query        (GevStore    *self,
                                   GevQuery    *query,
                                   GError     **error);
GPtrArray *gev_store_search       (GevStore    *self,
                                   const char  *text,
                                   guint        limit,
                                   GError     **error);
char     **gev_store_get_distinct (GevStore    *self,
                                   GType        type,
                                   guint        field,
                                   GError     **error);
GPtrArray *gev_store_get_due      (GevStore    *self,
                                   GevDate      until,
                                   GevDate      gates_until,
                                   guint        limit,
                                   GError     **error);

G_END_DECLS
