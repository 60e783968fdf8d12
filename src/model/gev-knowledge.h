/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-knowledge-need.h"

G_BEGIN_DECLS

/**
 * GevKnowledgeDoubt:
 * @GEV_KNOWLEDGE_SURE: all that is told goes together
 * @GEV_KNOWLEDGE_UNANSWERED: it is said to be answered, but no answer is told
 * @GEV_KNOWLEDGE_DATED: it has a day of its answer, but is not said to be
 *   answered
 * @GEV_KNOWLEDGE_UNUSED: it has a day of its use, but is not said to be in use
 *
 * Where what is told of a knowledge need does not go together, though nothing
 * of it is wrong in itself.
 */
typedef enum
{
  GEV_KNOWLEDGE_SURE,
  GEV_KNOWLEDGE_UNANSWERED,
  GEV_KNOWLEDGE_DATED,
  GEV_KNOWLEDGE_UNUSED,
} GevKnowledgeDoubt;
#define GEV_N_KNOWLEDGE_DOUBTS 4

#define GEV_N_KNOWLEDGE_STATUSES 5
#define GEV_N_PRIORITIES 3

/**
 * GevKnowledge:
 * @n: how many there are
 * @n_status: how many have each #GevKnowledgeStatus
 * @n_open: how many are without an answer
 * @n_open_priority: how many of them have each priority, from low to high
 * @n_shared: how many are shared with the cluster
 * @n_doubts: how many have something that does not go together
 * @n_waiting: how many are open and tell when they were raised
 * @median_waiting: the days that they have waited, in the middle
 * @n_answered: how many tell when they were raised and when answered
 * @median_answered: the days that the answer took, in the middle
 *
 * The knowledge needs together.
 */
typedef struct
{
  guint n;
  guint n_status[GEV_N_KNOWLEDGE_STATUSES];
  guint n_open;
  guint n_open_priority[GEV_N_PRIORITIES];
  guint n_shared;
  guint n_doubts;
  guint n_waiting;
  double median_waiting;
  guint n_answered;
  double median_answered;
} GevKnowledge;

gboolean          gev_knowledge_need_is_open    (GevKnowledgeNeed *self);
int               gev_knowledge_need_count_days (GevKnowledgeNeed *self,
                                                 GevDate           date);
GevKnowledgeDoubt gev_knowledge_need_find_doubt (GevKnowledgeNeed *self);

void              gev_knowledge_read            (GevKnowledge     *self,
                                                 GPtrArray        *needs,
                                                 GevDate           date);

G_END_DECLS
