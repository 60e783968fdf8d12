/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-knowledge.h"

static GevRecord *
create_need (GevKnowledgeStatus  status,
             int                 priority,
             const char         *raised,
             const char         *answered,
             const char         *used)
{
  GevRecord *need = gev_record_new (GEV_TYPE_KNOWLEDGE_NEED);

  gev_record_set_text (need, GEV_KNOWLEDGE_NEED_QUESTION, "What makes night rounds safe?");
  gev_record_set_number (need, GEV_KNOWLEDGE_NEED_STATUS, status);
  if (priority >= 0)
    gev_record_set_number (need, GEV_KNOWLEDGE_NEED_PRIORITY, priority);
  if (raised != NULL)
    gev_record_set_number (need, GEV_KNOWLEDGE_NEED_RAISED, gev_date_from_iso (raised));
  if (answered != NULL)
    gev_record_set_number (need, GEV_KNOWLEDGE_NEED_ANSWERED, gev_date_from_iso (answered));
  if (used != NULL)
    gev_record_set_number (need, GEV_KNOWLEDGE_NEED_USED, gev_date_from_iso (used));

  return need;
}

/* On 2026-11-21: open since 2026-11-11 (10 days), 2026-10-22 (30) and 2026-08-13
 * (100), of which the middle is 30; one is open since a day that is not told.
 * Answered after 20 and 50 days, the mean of which is 35. */
static void
test_read (void)
{
  g_autoptr (GPtrArray) needs = g_ptr_array_new_with_free_func (g_object_unref);
  GevKnowledge all;

  g_ptr_array_add (needs, create_need (GEV_KNOWLEDGE_RAISED, 2, "2026-11-11", NULL, NULL));
  g_ptr_array_add (needs, create_need (GEV_KNOWLEDGE_FOUND, 2, "2026-10-22", NULL, NULL));
  g_ptr_array_add (needs, create_need (GEV_KNOWLEDGE_PROPOSED, 0, "2026-08-13", NULL, NULL));
  g_ptr_array_add (needs, create_need (GEV_KNOWLEDGE_RAISED, -1, NULL, NULL, NULL));
  g_ptr_array_add (needs, create_need (GEV_KNOWLEDGE_ANSWERED, 1, "2026-01-01", "2026-01-21", NULL));
  g_ptr_array_add (needs, create_need (GEV_KNOWLEDGE_USED, 2, "2026-01-01", "2026-02-20", "2026-05-01"));
  gev_record_set_number (needs->pdata[1], GEV_KNOWLEDGE_NEED_SHARED, TRUE);
  gev_record_set_text (needs->pdata[4], GEV_KNOWLEDGE_NEED_ANSWER, "Light and fewer rounds.");
  gev_knowledge_read (&all, needs, gev_date_from_iso ("2026-11-21"));

  g_assert_cmpuint (all.n, ==, 6);
  g_assert_cmpuint (all.n_status[GEV_KNOWLEDGE_RAISED], ==, 2);
  g_assert_cmpuint (all.n_status[GEV_KNOWLEDGE_USED], ==, 1);
  g_assert_cmpuint (all.n_open, ==, 4);
  g_assert_cmpuint (all.n_open_priority[2], ==, 2);
  g_assert_cmpuint (all.n_open_priority[1], ==, 0);
  g_assert_cmpuint (all.n_shared, ==, 1);
  g_assert_cmpuint (all.n_doubts, ==, 1); /* in use, without an answer */
  g_assert_cmpuint (all.n_waiting, ==, 3);
  g_assert_cmpfloat (all.median_waiting, ==, 30);
  g_assert_cmpuint (all.n_answered, ==, 2);
  g_assert_cmpfloat (all.median_answered, ==, 35);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) needs = g_ptr_array_new ();
  GevKnowledge all;

  gev_knowledge_read (&all, needs, gev_date_from_iso ("2026-11-21"));
  g_assert_cmpuint (all.n + all.n_open + all.n_waiting + all.n_answered, ==, 0);
  g_assert_cmpfloat (all.median_waiting, ==, 0);
}

static void
test_days (void)
{
  static const struct
  {
    GevKnowledgeStatus status;
    const char *raised, *answered, *used;
    int days;
  } cases[] = {
    { GEV_KNOWLEDGE_RAISED, "2026-11-21", NULL, NULL, 0 },
    { GEV_KNOWLEDGE_RAISED, "2026-11-22", NULL, NULL, -1 }, /* not raised yet */
    { GEV_KNOWLEDGE_RAISED, NULL, NULL, NULL, -1 },
    { GEV_KNOWLEDGE_ANSWERED, "2026-11-01", "2026-11-03", NULL, 2 },
    { GEV_KNOWLEDGE_ANSWERED, "2026-11-01", NULL, NULL, -1 },
    { GEV_KNOWLEDGE_USED, "2026-11-01", NULL, "2026-11-08", 7 },
    { GEV_KNOWLEDGE_USED, "2026-11-01", "2026-11-03", "2026-11-08", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GevRecord) need = create_need (cases[i].status, -1, cases[i].raised, cases[i].answered, cases[i].used);

      g_assert_cmpint (gev_knowledge_need_count_days (GEV_KNOWLEDGE_NEED (need), gev_date_from_iso ("2026-11-21")), ==,
                       cases[i].days);
    }
}

static void
test_doubts (void)
{
  g_autoptr (GevRecord) open = create_need (GEV_KNOWLEDGE_RAISED, -1, NULL, NULL, NULL);
  g_autoptr (GevRecord) dated = create_need (GEV_KNOWLEDGE_FOUND, -1, NULL, "2026-01-01", NULL);
  g_autoptr (GevRecord) used = create_need (GEV_KNOWLEDGE_ANSWERED, -1, NULL, NULL, "2026-01-01");

  g_assert_cmpint (gev_knowledge_need_find_doubt (GEV_KNOWLEDGE_NEED (open)), ==, GEV_KNOWLEDGE_SURE);
  g_assert_cmpint (gev_knowledge_need_find_doubt (GEV_KNOWLEDGE_NEED (dated)), ==, GEV_KNOWLEDGE_DATED);
  g_assert_cmpint (gev_knowledge_need_find_doubt (GEV_KNOWLEDGE_NEED (used)), ==, GEV_KNOWLEDGE_UNANSWERED);
  gev_record_set_text (used, GEV_KNOWLEDGE_NEED_ANSWER, "Yes.");
  g_assert_cmpint (gev_knowledge_need_find_doubt (GEV_KNOWLEDGE_NEED (used)), ==, GEV_KNOWLEDGE_UNUSED);
}

static void
check_problem (const char *raised,
               const char *answered,
               const char *used,
               int         field)
{
  g_autoptr (GevRecord) need = create_need (GEV_KNOWLEDGE_USED, -1, raised, answered, used);
  g_autoptr (GPtrArray) problems = gev_record_validate (need);

  g_assert_cmpuint (problems->len, ==, field >= 0 ? 1 : 0);
  if (field >= 0)
    g_assert_cmpint (((GevProblem *) problems->pdata[0])->field, ==, field);
}

static void
test_order (void)
{
  check_problem ("2026-01-02", "2026-01-02", "2026-01-02", -1);
  check_problem (NULL, "2026-01-02", NULL, -1);
  check_problem ("2026-01-02", "2026-01-01", NULL, GEV_KNOWLEDGE_NEED_ANSWERED);
  check_problem ("2026-01-02", "2026-01-04", "2026-01-03", GEV_KNOWLEDGE_NEED_USED);
  check_problem ("2026-01-02", NULL, "2026-01-01", GEV_KNOWLEDGE_NEED_USED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/knowledge/read", test_read);
  g_test_add_func ("/model/knowledge/nothing", test_nothing);
  g_test_add_func ("/model/knowledge/days", test_days);
  g_test_add_func ("/model/knowledge/doubts", test_doubts);
  g_test_add_func ("/model/knowledge/order", test_order);

  return g_test_run ();
}
