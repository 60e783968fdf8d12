/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-actor.h"

#include "gev-organisation.h"
#include "gev-portfolio.h"

static gpointer
add_record (GevRecordSet *set,
            GType         type,
            guint         name_field,
            const char   *name,
            guint         number_field,
            const char   *number)
{
  g_autoptr (GevRecord) record = gev_record_new (type);

  gev_record_set_text (record, name_field, name);
  gev_record_set_text (record, number_field, number);
  gev_record_set_add (set, record);

  return record;
}

static gpointer
add_actor (GevRecordSet *set,
           const char   *name,
           const char   *number)
{
  return add_record (set, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, name, GEV_ACTOR_ORGANISATION_NUMBER, number);
}

static void
add_portfolio (GevRecordSet *set,
               const char   *name,
               const char   *number)
{
  g_autoptr (GevRecord) portfolio = gev_record_new (GEV_TYPE_PORTFOLIO);
  gpointer organisation = add_record (set, GEV_TYPE_ORGANISATION, GEV_ORGANISATION_NAME, name,
                                      GEV_ORGANISATION_ORGANISATION_NUMBER, number);

  gev_record_set_text (portfolio, GEV_PORTFOLIO_ORGANISATION, gev_record_get_uuid (organisation));
  gev_record_set_add (set, portfolio);
}

static void
test_own (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  gpointer named = add_actor (set, "TØNSBERG kommune", NULL);
  gpointer namesake = add_actor (set, "Tønsberg kommune", "974760673");
  gpointer numbered = add_actor (set, "The town", "921383681");
  gpointer other = add_actor (set, "Gjøvik kommune", NULL);

  add_portfolio (set, "Tønsberg kommune", "921383681");
  g_assert_true (gev_actor_is_own (named, set));
  g_assert_false (gev_actor_is_own (namesake, set));
  g_assert_true (gev_actor_is_own (numbered, set));
  g_assert_false (gev_actor_is_own (other, set));
  g_assert_true (gev_actor_find_own (set) == numbered);
}

static void
test_own_by_name (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  gpointer named = add_actor (set, "Tønsberg Kommune", "921383681");

  add_actor (set, "Gjøvik kommune", NULL);
  add_portfolio (set, "Tønsberg kommune", NULL);
  g_assert_true (gev_actor_find_own (set) == named);
}

static void
test_nobody (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  gpointer actor = add_actor (set, "Tønsberg kommune", NULL);

  g_assert_false (gev_actor_is_own (actor, set));
  g_assert_null (gev_actor_find_own (set));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/own", test_own);
  g_test_add_func ("/actor/own-by-name", test_own_by_name);
  g_test_add_func ("/actor/nobody", test_nobody);

  return g_test_run ();
}
