/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-knowledge.h"

static GevDate
get_answer_date (GevKnowledgeNeed *need)
{
  if (gev_record_has (need, GEV_KNOWLEDGE_NEED_ANSWERED))
    return gev_record_get_date (need, GEV_KNOWLEDGE_NEED_ANSWERED);

  return gev_record_get_date (need, GEV_KNOWLEDGE_NEED_USED);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static double
find_median (GArray *days)
{
  if (days->len == 0)
    return 0;
  g_array_sort (days, compare_days);

  return (g_array_index (days, int, (days->len - 1) / 2) + g_array_index (days, int, days->len / 2)) / 2.0;
}

/**
 * gev_knowledge_need_is_open:
 * @self: a knowledge need
 *
 * Returns: whether it waits for an answer, by its status; that existing
 *   knowledge is found or research proposed is not yet an answer
 */
gboolean
gev_knowledge_need_is_open (GevKnowledgeNeed *self)
{
  return gev_record_get_choice (self, GEV_KNOWLEDGE_NEED_STATUS) < GEV_KNOWLEDGE_ANSWERED;
}

/**
 * gev_knowledge_need_count_days:
 * @self: a knowledge need
 * @date: the day that it is
 *
 * Returns: the days from the day that it was raised, to @date while it is open,
 *   else to the day that it was answered, or where that is not told taken into
 *   use; -1 where a day is not told or comes before it was raised
 */
int
gev_knowledge_need_count_days (GevKnowledgeNeed *self,
                               GevDate           date)
{
  GevDate raised = gev_record_get_date (self, GEV_KNOWLEDGE_NEED_RAISED);
  GevDate end = gev_knowledge_need_is_open (self) ? date : get_answer_date (self);

  return raised != GEV_DATE_NONE && end >= raised ? end - raised : -1;
}

/**
 * gev_knowledge_need_find_doubt:
 * @self: a knowledge need
 *
 * Returns: what does not go together, the first that is found
 */
GevKnowledgeDoubt
gev_knowledge_need_find_doubt (GevKnowledgeNeed *self)
{
  int status = gev_record_get_choice (self, GEV_KNOWLEDGE_NEED_STATUS);

  if (status >= GEV_KNOWLEDGE_ANSWERED && !gev_record_has (self, GEV_KNOWLEDGE_NEED_ANSWER))
    return GEV_KNOWLEDGE_UNANSWERED;
  if (status < GEV_KNOWLEDGE_USED && gev_record_has (self, GEV_KNOWLEDGE_NEED_USED))
    return GEV_KNOWLEDGE_UNUSED;
  if (status < GEV_KNOWLEDGE_ANSWERED && gev_record_has (self, GEV_KNOWLEDGE_NEED_ANSWERED))
    return GEV_KNOWLEDGE_DATED;

  return GEV_KNOWLEDGE_SURE;
}

/**
 * gev_knowledge_read:
 * @self: (out): the knowledge needs together
 * @needs: (element-type GevKnowledgeNeed): knowledge needs
 * @date: the day that it is
 *
 * Counts knowledge needs by how far they have come, and how long answers take.
 * Of an even number of days the median is the mean of the two in the middle.
 */
void
gev_knowledge_read (GevKnowledge *self,
                    GPtrArray    *needs,
                    GevDate       date)
{
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) answered = g_array_new (FALSE, FALSE, sizeof (int));

  *self = (GevKnowledge) { .n = needs->len };
  for (guint i = 0; i < needs->len; i++)
    {
      GevKnowledgeNeed *need = g_ptr_array_index (needs, i);
      int status = gev_record_get_choice (need, GEV_KNOWLEDGE_NEED_STATUS);
      int priority = gev_record_get_choice (need, GEV_KNOWLEDGE_NEED_PRIORITY);
      gboolean is_open = gev_knowledge_need_is_open (need);
      int days = gev_knowledge_need_count_days (need, date);

      if (status >= 0)
        self->n_status[status]++;
      self->n_open += is_open;
      if (is_open && priority >= 0)
        self->n_open_priority[priority]++;
      self->n_shared += gev_record_get_flag (need, GEV_KNOWLEDGE_NEED_SHARED);
      self->n_doubts += gev_knowledge_need_find_doubt (need) != GEV_KNOWLEDGE_SURE;
      if (days >= 0)
        g_array_append_val (is_open ? waiting : answered, days);
    }
  self->n_waiting = waiting->len;
  self->median_waiting = find_median (waiting);
  self->n_answered = answered->len;
  self->median_answered = find_median (answered);
}
