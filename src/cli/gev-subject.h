/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

/**
 * GevSubject:
 * @project: (nullable): the value of --project
 * @programme: (nullable): the value of --programme
 * @benefit: (nullable): the value of --benefit
 * @call: (nullable): the value of --call
 * @actor: (nullable): the value of --actor
 *
 * What a report or a chart is asked to be about.
 */
typedef struct
{
  char *project;
  char *programme;
  char *benefit;
  char *call;
  char *actor;
} GevSubject;

gboolean gev_subject_check  (const GevSubject  *self,
                             const char        *kind,
                             GType              type,
                             gboolean           is_needed,
                             GError           **error);
gboolean gev_subject_lookup (const GevSubject  *self,
                             GevRecordSet      *set,
                             const char        *path,
                             GType              type,
                             gpointer          *record,
                             GError           **error);

G_END_DECLS
