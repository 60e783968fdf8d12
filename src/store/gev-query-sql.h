/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-query.h"

G_BEGIN_DECLS

/* The row id of a record in the search is its id times this, plus the number
 * of its type: see migrations/0001-portfolio.sql. */
#define GEV_SEARCH_TYPES 64

/* The stage of a project r on the day ?1, as gev_project_get_stage() has it. */
#define GEV_PROJECT_STAGE \
  "coalesce((SELECT s.\"to\" FROM \"stage_change\" AS s WHERE s.\"project\" = r.\"id\" AND s.\"date\" <= ?1" \
  " AND NOT EXISTS (SELECT 1 FROM \"stage_change\" AS c WHERE c.\"corrects\" = s.\"id\" AND c.\"id\" <> s.\"id\"" \
  " AND c.\"project\" = s.\"project\")" \
  " ORDER BY s.\"date\" DESC, s.\"created\" DESC, s.\"uuid\" DESC LIMIT 1), 'idea')"

/* Whether it is what gev_project_is_overdue_pilot() finds. */
#define GEV_OVERDUE_PILOT \
  "(r.\"pilot\" IS 1 AND r.\"planned_end\" < ?1 AND " GEV_PROJECT_STAGE \
  " IN ('idea', 'need-verified', 'concept', 'planning', 'trial'))"

/**
 * GevQuerySql: (skip)
 * @sql: a statement that gives the keys of the records
 * @match: (nullable): what the search looks for
 * @values: (element-type utf8): the values of the filters
 *
 * A query as the engine reads it, and what its parameters are bound to.
 */
typedef struct
{
  char *sql;
  char *match;
  GPtrArray *values;
} GevQuerySql;

/* The parameters; the values follow. */
enum
{
  GEV_QUERY_TODAY = 1,
  GEV_QUERY_MATCH,
  GEV_QUERY_ON_PLAN_LIMIT,
  GEV_QUERY_BEHIND_LIMIT,
  GEV_QUERY_VALUES,
};

GevQuerySql *gev_query_sql_new     (GevQuery        *query,
                                    GError         **error);
void         gev_query_sql_free    (GevQuerySql     *self);
char        *gev_query_match       (const char      *text);
gboolean     gev_query_is_searched (GevRecordClass  *klass);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevQuerySql, gev_query_sql_free)

G_END_DECLS
