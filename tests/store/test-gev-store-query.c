/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-query.h"

#include "gev-action.h"
#include "gev-benefit-value.h"
#include "gev-funding.h"
#include "gev-milestone.h"
#include "gev-portfolio.h"
#include "gev-programme.h"
#include "gev-prerequisite.h"
#include "gev-project.h"
#include "gev-record-list.h"
#include "gev-stage-change.h"
#include "gev-text.h"
#include "gev-totals.h"
#include "store-test.h"

/* What a key comes to in a record, computed by the model: the values that a
 * filter finds it by, and what it sorts by. */
typedef struct
{
  GPtrArray *values;
  gboolean has_order;
  double number;
  char *text;
} Answer;

static void
free_answer (Answer *answer)
{
  g_ptr_array_unref (answer->values);
  g_free (answer->text);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, free_answer)

static void
answer_term (Answer              *answer,
             const GevVocabulary *vocabulary,
             int                  term)
{
  if (term < 0)
    return;
  g_ptr_array_add (answer->values, g_strdup (vocabulary->terms[term].nick));
  answer->has_order = TRUE;
  answer->number = term;
}

static void
answer_number (Answer *answer,
               double  number)
{
  answer->has_order = TRUE;
  answer->number = number;
}

static void
answer_flag (Answer   *answer,
             gboolean  flag)
{
  g_ptr_array_add (answer->values, g_strdup (flag ? "true" : "false"));
  answer_number (answer, flag);
}

static void
answer_reference (Answer       *answer,
                  GevRecordSet *set,
                  const char   *uuid)
{
  gpointer target = gev_record_set_lookup (set, uuid);

  if (target == NULL)
    return;
  g_ptr_array_add (answer->values, g_strdup (uuid));
  answer->has_order = TRUE;
  answer->text = gev_record_dup_title (target);
}

static void
answer_text (Answer     *answer,
             const char *text)
{
  if (text == NULL)
    return;
  g_ptr_array_add (answer->values, g_strdup (text));
  answer->has_order = TRUE;
  answer->text = g_strdup (text);
}

static void
answer_list (Answer            *answer,
             const char *const *list)
{
  for (; *list != NULL; list++)
    g_ptr_array_add (answer->values, g_strdup (*list));
}

static void
answer_terms (Answer              *answer,
              const GevVocabulary *vocabulary,
              gint64               mask)
{
  for (guint i = 0; i < vocabulary->n_terms; i++)
    if (mask & (1 << i))
      g_ptr_array_add (answer->values, g_strdup (vocabulary->terms[i].nick));
}

static void
answer_totals (Answer       *answer,
               GevRecordSet *set,
               gpointer      scope,
               const char   *key)
{
  GevTotalsOptions options = { .scope = scope, .as_of = gev_date_today () };
  g_autoptr (GevTotals) totals = gev_totals_new (set, &options);
  const GevTotalsRow *sum = gev_totals_get_sum (totals);

  if (g_str_equal (key, "status"))
    answer_term (answer, &gev_status_vocabulary, sum->status);
  else if (g_str_equal (key, "overdue"))
    {
      answer_flag (answer, sum->n_overdue > 0);
      answer->number = sum->n_overdue;
    }
  else
    answer_number (answer, (double) (g_str_equal (key, "realised") ? sum->realised_ore : sum->planned_to_date_ore));
}

static void
answer_project (Answer       *answer,
                GevRecordSet *set,
                gpointer      project,
                const char   *key)
{
  if (g_str_equal (key, "stage"))
    {
      answer_term (answer, &gev_stage_vocabulary, gev_project_get_stage (project, set, gev_date_today ()));
    }
  else if (g_str_equal (key, "overdue-pilot"))
    {
      answer_flag (answer, gev_project_is_overdue_pilot (project, set, gev_date_today ()));
    }
  else if (g_str_equal (key, "element"))
    {
      GPtrArray *actions =
        gev_record_set_get_referring (set, GEV_TYPE_ACTION, GEV_ACTION_PROJECTS, gev_record_get_uuid (project));

      for (guint i = 0; i < actions->len; i++)
        answer_terms (answer, &gev_element_vocabulary,
                      1 << gev_record_get_choice (g_ptr_array_index (actions, i), GEV_ACTION_ELEMENT));
    }
  else if (g_str_equal (key, "tag"))
    answer_list (answer, gev_record_get_list (project, GEV_PROJECT_TAGS));
  else if (g_str_equal (key, "kinds"))
    answer_terms (answer, &gev_innovation_kind_vocabulary, gev_record_get_number (project, GEV_PROJECT_KINDS));
  else if (g_str_equal (key, "programme"))
    answer_reference (answer, set, gev_record_get_text (project, GEV_PROJECT_PROGRAMME));
  else if (g_str_equal (key, "track"))
    answer_term (answer, &gev_track_vocabulary, gev_record_get_choice (project, GEV_PROJECT_TRACK));
  else if (g_str_equal (key, "unit"))
    answer_text (answer, gev_record_get_text (project, GEV_PROJECT_UNIT));
  else if (g_str_equal (key, "pilot"))
    answer_flag (answer, gev_record_get_flag (project, GEV_PROJECT_PILOT));
  else if (g_str_equal (key, "planned-end"))
    {
      g_autofree char *date = gev_record_to_string (project, GEV_PROJECT_PLANNED_END);

      answer_text (answer, date);
    }
  else
    answer_totals (answer, set, project, key);
}

static void
answer_benefit (Answer       *answer,
                GevRecordSet *set,
                gpointer      benefit,
                const char   *key)
{
  g_autoptr (GevBenefitValue) value = gev_benefit_value_new_from_set (set, benefit);
  g_autoptr (GevPortfolio) limits = g_object_new (GEV_TYPE_PORTFOLIO, NULL);
  GevDate today = gev_date_today ();
  gpointer project = gev_record_set_lookup (set, gev_record_get_text (benefit, GEV_BENEFIT_PROJECT));
  double degree;

  if (g_str_equal (key, "status"))
    answer_term (answer, &gev_status_vocabulary,
                 gev_benefit_value_status (value, today, gev_portfolio_get_on_plan_limit (limits),
                                           gev_portfolio_get_behind_limit (limits)));
  else if (g_str_equal (key, "overdue"))
    answer_flag (answer, gev_benefit_value_is_overdue (value, today));
  else if (g_str_equal (key, "project"))
    answer_reference (answer, set, gev_record_get_text (benefit, GEV_BENEFIT_PROJECT));
  else if (g_str_equal (key, "programme"))
    answer_reference (answer, set,
                      project != NULL ? gev_record_get_text (project, GEV_PROJECT_PROGRAMME)
                                      : gev_record_get_text (benefit, GEV_BENEFIT_PROGRAMME));
  else if (g_str_equal (key, "next-due"))
    {
      g_autofree char *date = gev_record_to_string (benefit, GEV_BENEFIT_NEXT_DUE);

      answer_text (answer, date);
    }
  else if (g_str_equal (key, "due") || g_str_equal (key, "due-date"))
    {
      GevDate due = gev_record_get_date (benefit, GEV_BENEFIT_NEXT_DUE);
      gboolean is_overdue = gev_benefit_value_is_overdue (value, today);

      if (due != GEV_DATE_NONE && g_str_equal (key, "due-date"))
        answer_number (answer, (is_overdue ? 0 : due >= today ? 1e8 : 2e8) + due);
      else if (g_str_equal (key, "due"))
        answer_term (answer, &gev_due_vocabulary,
                     is_overdue                                ? GEV_DUE_TERM_OVERDUE
                     : due >= today && due <= today + 30 ? GEV_DUE_TERM_SOON
                     : due > today                       ? GEV_DUE_TERM_LATER
                                                         : -1);
    }
  else if (g_str_equal (key, "unit-value-ore"))
    {
      g_autofree char *number = gev_record_to_string (benefit, GEV_BENEFIT_UNIT_VALUE_ORE);

      g_ptr_array_add (answer->values, g_strdup (number));
      answer_number (answer, (double) gev_record_get_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE));
    }
  else if (g_str_equal (key, "realised"))
    answer_number (answer, (double) gev_benefit_value_realised (value, GEV_DATE_NONE, today));
  else if (g_str_equal (key, "planned"))
    answer_number (answer, (double) gev_benefit_value_planned (value, GEV_DATE_NONE, today));
  else if (gev_benefit_value_degree (value, today, &degree))
    answer_number (answer, degree);
}

static Answer *
compute (GevRecordSet *set,
         gpointer      record,
         const char   *key)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->values = g_ptr_array_new_with_free_func (g_free);
  if (GEV_IS_PROJECT (record))
    answer_project (answer, set, record, key);
  else if (GEV_IS_BENEFIT (record))
    answer_benefit (answer, set, record, key);
  else if (GEV_IS_PROGRAMME (record))
    answer_totals (answer, set, record, key);
  else if (g_str_equal (key, "need"))
    answer_terms (answer, &gev_need_vocabulary, gev_record_get_number (record, GEV_ACTION_NEEDS));
  else if (g_str_equal (key, "projects"))
    answer_list (answer, gev_record_get_list (record, GEV_ACTION_PROJECTS));
  else if (g_str_equal (key, "element"))
    answer_term (answer, &gev_element_vocabulary, gev_record_get_choice (record, GEV_ACTION_ELEMENT));
  else
    answer_term (answer, &gev_action_status_vocabulary, gev_record_get_choice (record, GEV_ACTION_STATUS));

  return answer;
}

static const struct
{
  const char *type;
  const char *key;
  gboolean filters;
  gboolean sorts;
} keys[] = {
  { "benefit", "due", TRUE, TRUE },        { "benefit", "due-date", FALSE, TRUE },
  { "project", "stage", TRUE, TRUE },      { "project", "element", TRUE, FALSE },
  { "project", "tag", TRUE, FALSE },       { "project", "overdue-pilot", TRUE, TRUE },
  { "project", "kinds", TRUE, FALSE },     { "project", "programme", TRUE, TRUE },
  { "project", "track", TRUE, TRUE },      { "project", "unit", TRUE, TRUE },
  { "project", "pilot", TRUE, TRUE },      { "project", "planned-end", TRUE, TRUE },
  { "project", "status", TRUE, TRUE },     { "project", "overdue", TRUE, TRUE },
  { "project", "realised", FALSE, TRUE },  { "project", "planned", FALSE, TRUE },
  { "programme", "status", TRUE, TRUE },   { "programme", "overdue", TRUE, TRUE },
  { "programme", "realised", FALSE, TRUE }, { "programme", "planned", FALSE, TRUE },
  { "benefit", "status", TRUE, TRUE },     { "benefit", "overdue", TRUE, TRUE },
  { "benefit", "project", TRUE, TRUE },    { "benefit", "programme", TRUE, TRUE },
  { "benefit", "next-due", TRUE, TRUE },   { "benefit", "unit-value-ore", TRUE, TRUE },
  { "benefit", "realised", FALSE, TRUE },  { "benefit", "planned", FALSE, TRUE },
  { "benefit", "degree", FALSE, TRUE },    { "action", "need", TRUE, FALSE },
  { "action", "projects", TRUE, FALSE },   { "action", "element", TRUE, TRUE },
  { "action", "status", TRUE, TRUE },
};

static GType
get_type (const char *name)
{
  return g_str_equal (name, "project")     ? GEV_TYPE_PROJECT
         : g_str_equal (name, "benefit")   ? GEV_TYPE_BENEFIT
         : g_str_equal (name, "programme") ? GEV_TYPE_PROGRAMME
                                           : GEV_TYPE_ACTION;
}

static void
assert_query (GevStore  *store,
              GevQuery  *query,
              GPtrArray *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecordList) list = gev_record_list_new (store, query, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    {
      g_autoptr (GevRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (!gev_record_equal (gev_row_get_record (row), g_ptr_array_index (expected, i)))
        g_error ("%s by %s: another record at %u", g_type_name (gev_query_get_record_type (query)),
                 gev_query_get_sort (query, NULL), i);
    }
}

static gboolean
has_any (Answer            *answer,
         const char *const *values)
{
  for (; *values != NULL; values++)
    {
      if (**values == '\0' && answer->values->len == 0)
        return TRUE;
      for (guint i = 0; i < answer->values->len; i++)
        if (g_str_equal (g_ptr_array_index (answer->values, i), *values))
          return TRUE;
    }

  return FALSE;
}

static void
check_filter (StoreFixture      *fixture,
              GevRecordSet      *set,
              GType              type,
              const char        *key,
              const char *const *values)
{
  g_autoptr (GevQuery) query = gev_query_new (type);
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  GPtrArray *all = gev_record_set_get_all (set, type);

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (Answer) answer = compute (set, g_ptr_array_index (all, i), key);

      if (has_any (answer, values))
        g_ptr_array_add (expected, g_ptr_array_index (all, i));
    }
  gev_query_set_filter (query, key, values);
  assert_query (fixture->store, query, expected);
}

typedef struct
{
  GevRecordSet *set;
  const char *key;
  gboolean descending;
} Order;

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      data)
{
  Order *order = data;
  g_autoptr (Answer) one = compute (order->set, *(gpointer *) a, order->key);
  g_autoptr (Answer) other = compute (order->set, *(gpointer *) b, order->key);
  int result;

  if (one->has_order != other->has_order)
    return one->has_order ? -1 : 1;
  if (one->text != NULL)
    result = gev_text_collate (one->text, other->text);
  else
    result = (one->number > other->number) - (one->number < other->number);
  if (result != 0)
    return order->descending ? -result : result;

  return gev_record_compare (a, b);
}

static void
check_sort (StoreFixture *fixture,
            GevRecordSet *set,
            GType         type,
            const char   *key,
            gboolean      descending)
{
  g_autoptr (GevQuery) query = gev_query_new (type);
  g_autoptr (GPtrArray) expected = g_ptr_array_copy (gev_record_set_get_all (set, type), NULL, NULL);
  Order order = { set, key, descending };

  g_ptr_array_sort_with_data (expected, compare_cb, &order);
  gev_query_set_sort (query, key, descending);
  assert_query (fixture->store, query, expected);
}

/* Every value that any record has, alone and with the next; and none at all. */
static void
test_filters (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GevRecordSet) set = NULL;

  store_test_fill (fixture, 24);
  set = store_test_load (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GType type = get_type (keys[i].type);
      GPtrArray *all = gev_record_set_get_all (set, type);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autofree char *last = g_strdup ("");

      if (!keys[i].filters)
        continue;
      for (guint j = 0; j < all->len; j++)
        {
          g_autoptr (Answer) answer = compute (set, g_ptr_array_index (all, j), keys[i].key);

          for (guint k = 0; k < answer->values->len; k++)
            {
              const char *value = g_ptr_array_index (answer->values, k);

              if (!g_hash_table_add (seen, g_strdup (value)))
                continue;
              check_filter (fixture, set, type, keys[i].key, (const char *[]){ value, NULL });
              check_filter (fixture, set, type, keys[i].key, (const char *[]){ last, value, NULL });
              g_free (last);
              last = g_strdup (value);
            }
        }
      g_assert_cmpuint (g_hash_table_size (seen), >, 0);
    }
}

static void
test_sorts (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecordSet) set = NULL;

  store_test_fill (fixture, 24);
  set = store_test_load (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].sorts)
      {
        check_sort (fixture, set, get_type (keys[i].type), keys[i].key, FALSE);
        check_sort (fixture, set, get_type (keys[i].type), keys[i].key, TRUE);
      }
}

static void
test_together (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (GevRecordSet) set = NULL;
  g_autoptr (GevQuery) query = gev_query_new (GEV_TYPE_PROJECT);
  g_autoptr (GevQuery) copy = NULL;
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  GPtrArray *all;

  store_test_fill (fixture, 80);
  set = store_test_load (fixture->store);
  all = gev_record_set_get_all (set, GEV_TYPE_PROJECT);
  for (guint i = 0; i < all->len; i++)
    {
      gpointer project = g_ptr_array_index (all, i);
      g_autofree char *title = gev_text_fold (gev_record_get_text (project, GEV_PROJECT_TITLE));
      g_autofree char *unit = gev_text_fold (gev_record_get_text (project, GEV_PROJECT_UNIT) ?: "");
      g_autofree char *tags = g_strjoinv (" ", (char **) gev_record_get_list (project, GEV_PROJECT_TAGS));

      if (gev_record_get_flag (project, GEV_PROJECT_PILOT) && gev_record_has (project, GEV_PROJECT_TRACK) &&
          (strstr (title, "læring") != NULL || strstr (unit, "læring") != NULL || strstr (tags, "læring") != NULL))
        g_ptr_array_add (expected, project);
    }
  g_assert_cmpuint (expected->len, >, 1);
  gev_query_set_text (query, " LÆR ");
  gev_query_set_filter (query, "pilot", (const char *[]){ "true", NULL });
  gev_query_set_filter (query, "track", (const char *[]){ "service", "fast", "commercial", NULL });
  gev_query_set_filter (query, "unit", NULL);
  g_assert_true (gev_query_is_narrowed (query));
  copy = gev_query_copy (query);
  assert_query (fixture->store, copy, expected);
}

static void
test_refused (StoreFixture  *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *type;
    const char *key;
    const char *value;
  } cases[] = {
    { "project", "colour", "red" },    { "project", "stage", "finished" },   { "project", "pilot", "yes" },
    { "project", "realised", "1" },    { "project", "planned-end", "soon" }, { "project", "stage'", "idea" },
    { "project", "tag", NULL },        { "project", "kinds", NULL },         { "action", "projects", NULL },
    { "benefit", "unit-value-ore", "1; DROP" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GevQuery) query = gev_query_new (get_type (cases[i].type));

      if (cases[i].value != NULL)
        gev_query_set_filter (query, cases[i].key, (const char *[]){ cases[i].value, NULL });
      else
        gev_query_set_sort (query, cases[i].key, FALSE);
      g_assert_null (gev_store_query (fixture->store, query, &error));
      g_assert_nonnull (error);
    }
}

static guint
count_found (GevStore   *store,
             const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevQuery) query = gev_query_new (GEV_TYPE_PROJECT);
  g_autoptr (GArray) ids = NULL;

  gev_query_set_text (query, text);
  ids = gev_store_query (store, query, &error);
  g_assert_no_error (error);

  return ids->len;
}

static GevRecord *
add_project (StoreFixture *fixture,
             const char   *title)
{
  GevRecord *project = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, title);
  store_test_save (fixture, project);

  return project;
}

static void
test_text (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GevRecord) project = add_project (fixture, "Ærlig Øving på Åsen: e-post «hjem»");
  g_autoptr (GevRecord) other = add_project (fixture, "Asen oving");
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_found (fixture->store, ""), ==, 2);
  g_assert_cmpuint (count_found (fixture->store, " - "), ==, 2);
  g_assert_cmpuint (count_found (fixture->store, "ÆRL"), ==, 1);
  g_assert_cmpuint (count_found (fixture->store, "øvin åsE"), ==, 1);
  g_assert_cmpuint (count_found (fixture->store, "a\xcc\x8asen"), ==, 1);
  g_assert_cmpuint (count_found (fixture->store, "ærlig oving"), ==, 0);
  g_assert_cmpuint (count_found (fixture->store, "oving"), ==, 1);
  g_assert_cmpuint (count_found (fixture->store, "E-POST hje"), ==, 1);
  g_assert_cmpuint (count_found (fixture->store, "post-e"), ==, 0);
  g_assert_cmpuint (count_found (fixture->store, "rlig"), ==, 0);
  g_assert_cmpuint (count_found (fixture->store, "\"ærlig\" OR"), ==, 0);
  g_assert_cmpuint (count_found (fixture->store, "ærlig\" NEAR(* ^:"), ==, 0);
  g_assert_cmpuint (count_found (fixture->store, "a*"), ==, 1);

  /* What is found follows the words of the record and of its tags. */
  gev_record_set_list (other, GEV_PROJECT_TAGS, (const char *[]){ "velferd", "čđŋ", NULL });
  store_test_save (fixture, other);
  g_assert_cmpuint (count_found (fixture->store, "ČĐ vel asen"), ==, 1);
  gev_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_found (fixture->store, "čđ"), ==, 0);
  gev_store_remove (fixture->store, project, "Delete", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_found (fixture->store, "ærlig"), ==, 0);
}

static void
test_search (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = add_project (fixture, "Åpen dør");
  g_autoptr (GevRecord) action = gev_record_new (GEV_TYPE_ACTION);
  g_autoptr (GPtrArray) found = NULL;

  gev_record_set_text (action, GEV_ACTION_TITLE, "Opplæring i mye og mangt, også i å gå gjennom en åpen port");
  gev_record_set_number (action, GEV_ACTION_ELEMENT, GEV_ELEMENT_COURAGE);
  store_test_save (fixture, action);
  found = gev_store_search (fixture->store, "ÅPEN", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_true (gev_record_equal (g_ptr_array_index (found, 0), project));
  g_assert_true (gev_record_equal (g_ptr_array_index (found, 1), action));
  g_clear_pointer (&found, g_ptr_array_unref);
  found = gev_store_search (fixture->store, "åpen", 1, &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = gev_store_search (fixture->store, "…", 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_distinct (StoreFixture  *fixture,
               gconstpointer  data)
{
  static const char *const units[] = { "åtte", "Ås", "bil 10", "Øst", "bil 2", "Øst", NULL };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) found = NULL;
  g_auto (GStrv) tags = NULL;

  for (guint i = 0; units[i] != NULL; i++)
    {
      g_autoptr (GevRecord) project = add_project (fixture, "Prosjekt");

      gev_record_set_text (project, GEV_PROJECT_UNIT, units[i]);
      gev_record_set_list (project, GEV_PROJECT_TAGS, (const char *[]){ units[i], "felles", NULL });
      store_test_save (fixture, project);
    }
  found = gev_store_get_distinct (fixture->store, GEV_TYPE_PROJECT, GEV_PROJECT_UNIT, &error);
  g_assert_no_error (error);
  g_assert_cmpstrv (found, ((const char *[]){ "bil 2", "bil 10", "Øst", "Ås", "åtte", NULL }));
  tags = gev_store_get_distinct (fixture->store, GEV_TYPE_PROJECT, GEV_PROJECT_TAGS, &error);
  g_assert_no_error (error);
  g_assert_cmpstrv (tags, ((const char *[]){ "bil 2", "bil 10", "felles", "Øst", "Ås", "åtte", NULL }));
}

static void
test_due (StoreFixture  *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecordSet) set = NULL;
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GPtrArray) first = NULL;
  GevDate today = gev_date_today ();
  guint n_expected[3] = { 0 }, n_found[3] = { 0 };
  GPtrArray *all;

  store_test_fill (fixture, 60);
  set = store_test_load (fixture->store);
  due = gev_store_get_due (fixture->store, today + 100, today, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < due->len; i++)
    {
      GevDue *one = g_ptr_array_index (due, i);
      gpointer record = gev_record_set_lookup (set, gev_record_get_uuid (one->record));

      n_found[one->kind]++;
      if (i > 0)
        g_assert_cmpint (((GevDue *) g_ptr_array_index (due, i - 1))->date, <=, one->date);
      if (one->kind == GEV_DUE_PILOT)
        {
          g_assert_true (gev_project_is_overdue_pilot (record, set, today));
          g_assert_cmpint (one->date, ==, gev_record_get_date (record, GEV_PROJECT_PLANNED_END));
        }
      else
        {
          g_autoptr (GevBenefitValue) value = gev_benefit_value_new_from_set (set, record);

          g_assert_cmpint (one->date, ==, gev_record_get_date (record, GEV_BENEFIT_NEXT_DUE));
          g_assert_true ((one->kind == GEV_DUE_OVERDUE) == gev_benefit_value_is_overdue (value, today));
        }
    }

  all = gev_record_set_get_all (set, GEV_TYPE_PROJECT);
  for (guint i = 0; i < all->len; i++)
    n_expected[GEV_DUE_PILOT] += gev_project_is_overdue_pilot (g_ptr_array_index (all, i), set, today);
  all = gev_record_set_get_all (set, GEV_TYPE_BENEFIT);
  for (guint i = 0; i < all->len; i++)
    {
      gpointer benefit = g_ptr_array_index (all, i);
      g_autoptr (GevBenefitValue) value = gev_benefit_value_new_from_set (set, benefit);
      GevDate next = gev_record_get_date (benefit, GEV_BENEFIT_NEXT_DUE);

      n_expected[GEV_DUE_OVERDUE] += gev_benefit_value_is_overdue (value, today);
      n_expected[GEV_DUE_MEASUREMENT] += next >= today && next < today + 100;
    }
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpuint (n_expected[i], >, 0);
      g_assert_cmpuint (n_found[i], ==, n_expected[i]);
    }
  first = gev_store_get_due (fixture->store, today + 100, today, 3, &error);
  g_assert_cmpuint (first->len, ==, 3);
  g_assert_true (gev_record_equal (((GevDue *) first->pdata[2])->record, ((GevDue *) due->pdata[2])->record));
}

static gpointer
add_milestone (StoreFixture *fixture,
               GevRecord    *project,
               GevDate       planned,
               gboolean      is_gate)
{
  g_autoptr (GevRecord) milestone = gev_record_new (GEV_TYPE_MILESTONE);

  gev_record_set_text (milestone, GEV_MILESTONE_TITLE, "Milepæl");
  gev_record_set_text (milestone, GEV_MILESTONE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (milestone, GEV_MILESTONE_PLANNED, planned);
  if (is_gate)
    gev_record_set_number (milestone, GEV_MILESTONE_GATE_TO, GEV_STAGE_TRIAL);
  store_test_save (fixture, milestone);

  return g_steal_pointer (&milestone);
}

static gpointer
add_funding (StoreFixture *fixture,
             GevRecord    *project,
             GevDate       report_due,
             gint64        granted_ore)
{
  g_autoptr (GevRecord) funding = gev_record_new (GEV_TYPE_FUNDING);

  gev_record_set_text (funding, GEV_FUNDING_SOURCE, "Tilskudd");
  gev_record_set_number (funding, GEV_FUNDING_KIND, GEV_FUNDING_GRANT);
  gev_record_set_text (funding, GEV_FUNDING_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (funding, GEV_FUNDING_REPORT_DUE, report_due);
  gev_record_set_number (funding, GEV_FUNDING_GRANTED_ORE, granted_ore);
  store_test_save (fixture, funding);

  return g_steal_pointer (&funding);
}

static gpointer
add_prerequisite (StoreFixture *fixture,
                  GevRecord    *benefit,
                  GevDate       deadline,
                  GevDate       done)
{
  g_autoptr (GevRecord) prerequisite = gev_record_new (GEV_TYPE_PREREQUISITE);

  gev_record_set_text (prerequisite, GEV_PREREQUISITE_TITLE, "Opplæring");
  gev_record_set_text (prerequisite, GEV_PREREQUISITE_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (prerequisite, GEV_PREREQUISITE_DEADLINE, deadline);
  if (done != GEV_DATE_NONE)
    gev_record_set_number (prerequisite, GEV_PREREQUISITE_DONE, done);
  store_test_save (fixture, prerequisite);

  return g_steal_pointer (&prerequisite);
}

static void
assert_due (StoreFixture *fixture,
            guint         n,
            GevRecord   **records)
{
  g_autoptr (GError) error = NULL;
  GevDate today = gev_date_today ();
  g_autoptr (GPtrArray) due = gev_store_get_due (fixture->store, today, today + 60, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (due->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (gev_record_get_uuid (((GevDue *) due->pdata[i])->record), ==, gev_record_get_uuid (records[i]));
}

/* What is done, comes later, or belongs to a benefit that is given up, is not
 * told of. */
static void
test_due_prerequisites (StoreFixture  *fixture,
                        gconstpointer  data)
{
  GevDate today = gev_date_today ();
  g_autoptr (GevRecord) project = add_project (fixture, "Prosjekt");
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevRecord) late = NULL;
  g_autoptr (GevRecord) done = NULL;
  g_autoptr (GevRecord) far = NULL;

  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Spart tid");
  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  store_test_save (fixture, benefit);
  late = add_prerequisite (fixture, benefit, today - 1, GEV_DATE_NONE);
  done = add_prerequisite (fixture, benefit, today - 2, today);
  far = add_prerequisite (fixture, benefit, today, GEV_DATE_NONE);
  assert_due (fixture, 1, (GevRecord *[]){ late });
  gev_record_set_number (benefit, GEV_BENEFIT_STATE, GEV_BENEFIT_STOPPED);
  store_test_save (fixture, benefit);
  assert_due (fixture, 0, NULL);
}

/* Gates and reports: those passed and those sixty days on are none, and a
 * project that is stopped or a pilot that waits itself has no gate. */
static void
test_due_gates (StoreFixture  *fixture,
                gconstpointer  data)
{
  GevDate today = gev_date_today ();
  g_autoptr (GevRecord) project = add_project (fixture, "Prosjekt");
  g_autoptr (GevRecord) late = add_milestone (fixture, project, today - 200, TRUE);
  g_autoptr (GevRecord) soon = add_milestone (fixture, project, today + 59, TRUE);
  g_autoptr (GevRecord) far = add_milestone (fixture, project, today + 60, TRUE);
  g_autoptr (GevRecord) no_gate = add_milestone (fixture, project, today, FALSE);
  g_autoptr (GevRecord) report = add_funding (fixture, project, today + 30, 100);
  g_autoptr (GevRecord) refused = add_funding (fixture, project, today + 30, 0);
  g_autoptr (GevRecord) far_report = add_funding (fixture, project, today + 60, 100);
  g_autoptr (GevRecord) change = gev_record_new (GEV_TYPE_STAGE_CHANGE);

  assert_due (fixture, 3, (GevRecord *[]){ late, report, soon });
  gev_record_set_number (late, GEV_MILESTONE_DONE, today - 100);
  store_test_save (fixture, late);
  assert_due (fixture, 2, (GevRecord *[]){ report, soon });

  gev_record_set_number (project, GEV_PROJECT_PILOT, TRUE);
  gev_record_set_number (project, GEV_PROJECT_PLANNED_END, today - 1);
  store_test_save (fixture, project);
  assert_due (fixture, 2, (GevRecord *[]){ project, report });

  gev_record_set_text (change, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (change, GEV_STAGE_CHANGE_DATE, today - 1);
  gev_record_set_number (change, GEV_STAGE_CHANGE_TO, GEV_STAGE_STOPPED);
  store_test_save (fixture, change);
  assert_due (fixture, 1, (GevRecord *[]){ report });
  gev_record_set_number (report, GEV_FUNDING_REPORTED, today);
  store_test_save (fixture, report);
  assert_due (fixture, 0, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_test_add ("/store/query/filters", test_filters);
  store_test_add ("/store/query/sorts", test_sorts);
  store_test_add ("/store/query/together", test_together);
  store_test_add ("/store/query/refused", test_refused);
  store_test_add ("/store/query/text", test_text);
  store_test_add ("/store/query/search", test_search);
  store_test_add ("/store/query/distinct", test_distinct);
  store_test_add ("/store/query/due", test_due);
  store_test_add ("/store/query/due/gates", test_due_gates);
  store_test_add ("/store/query/due/prerequisites", test_due_prerequisites);

  return g_test_run ();
}
