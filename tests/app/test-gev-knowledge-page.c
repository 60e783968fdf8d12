/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-knowledge-page.h"

#include "gev-knowledge-need.h"
#include "gev-project.h"
#include "window-fixture.h"

static GevRecord *
put_need (WindowFixture      *fixture,
          const char         *question,
          GevKnowledgeStatus  status,
          gboolean            shared)
{
  GevRecord *need = gev_record_new (GEV_TYPE_KNOWLEDGE_NEED);

  gev_record_set_text (need, GEV_KNOWLEDGE_NEED_QUESTION, question);
  gev_record_set_text (need, GEV_KNOWLEDGE_NEED_ASKED_BY, "Home care");
  gev_record_set_number (need, GEV_KNOWLEDGE_NEED_STATUS, status);
  gev_record_set_number (need, GEV_KNOWLEDGE_NEED_SHARED, shared);
  g_assert_true (gev_store_save (fixture->store, need, "New need", NULL));

  return need;
}

/* What is read in a thread is there when the label is. */
static GtkWidget *
wait_for_label (WindowFixture *fixture,
                const char    *text)
{
  GtkWidget *label = NULL;

  for (guint i = 0; i < 50 && label == NULL; i++)
    {
      window_fixture_settle ();
      label = window_fixture_find_label (fixture->window, text);
    }

  return label;
}

static void
choose (WindowFixture *fixture,
        guint          drop_down,
        guint          choice)
{
  GtkWidget *page = window_fixture_find (fixture->window, GEV_TYPE_KNOWLEDGE_PAGE, 0);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_fixture_find (page, GTK_TYPE_DROP_DOWN, drop_down)), choice);
  window_fixture_settle ();
}

static void
test_new (WindowFixture *fixture,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) needs = NULL;
  GtkWidget *dialog;

  gev_window_go (fixture->window, "knowledge");
  g_assert_nonnull (wait_for_label (fixture, "No knowledge needs yet"));
  window_fixture_click (window_fixture_find_button (fixture->window, "New Need"));
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_type (window_fixture_find_field (dialog, "question", GTK_TYPE_ENTRY), "Who falls at night?");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_null (window_fixture_get_dialog (fixture));
  needs = gev_store_get_all (fixture->store, GEV_TYPE_KNOWLEDGE_NEED, NULL);
  g_assert_cmpuint (needs->len, ==, 1);
  g_assert_cmpint (gev_record_get_choice (needs->pdata[0], GEV_KNOWLEDGE_NEED_STATUS), ==, GEV_KNOWLEDGE_RAISED);
  g_assert_cmpint (gev_record_get_date (needs->pdata[0], GEV_KNOWLEDGE_NEED_RAISED), ==, gev_date_today ());
  g_assert_nonnull (wait_for_label (fixture, "Who falls at night?"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 of 1 knowledge need waits for an answer."));
}

static void
test_filter (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) falls = put_need (fixture, "Who falls at night?", GEV_KNOWLEDGE_RAISED, TRUE);
  g_autoptr (GevRecord) locks = put_need (fixture, "Do locks save time?", GEV_KNOWLEDGE_ANSWERED, FALSE);
  GtkWidget *page, *search;

  gev_window_go (fixture->window, "knowledge");
  g_assert_nonnull (wait_for_label (fixture, "Who falls at night?"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Do locks save time?"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "⚠ does not go together"));
  choose (fixture, 0, GEV_KNOWLEDGE_ANSWERED + 1);
  g_assert_null (window_fixture_find_label (fixture->window, "Who falls at night?"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Do locks save time?"));
  choose (fixture, 2, 1);
  g_assert_nonnull (window_fixture_find_label (fixture->window, "No knowledge need is like that."));
  choose (fixture, 0, 0);
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Who falls at night?"));
  choose (fixture, 2, 0);

  page = window_fixture_find (fixture->window, GEV_TYPE_KNOWLEDGE_PAGE, 0);
  search = window_fixture_find (page, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "LOCKS");
  g_assert_nonnull (wait_for_label (fixture, "Do locks save time?"));
  for (guint i = 0; i < 10; i++)
    window_fixture_settle ();
  g_assert_null (window_fixture_find_label (fixture->window, "Who falls at night?"));
}

static void
test_project (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GevRecord) need = put_need (fixture, "Who falls at night?", GEV_KNOWLEDGE_RAISED, FALSE);
  g_autoptr (GevRecord) changed = NULL;
  g_autoptr (GevRecord) project = NULL;
  const char *const *projects;
  GtkWidget *dialog;

  gev_window_show_record (GTK_WIDGET (fixture->window), need);
  dialog = window_fixture_get_dialog (fixture);
  g_assert_nonnull (window_fixture_find_label (dialog, "● Raised"));

  /* Answered before it was raised is refused, beside the field. */
  window_fixture_type (window_fixture_find_field (dialog, "raised", GTK_TYPE_ENTRY), "2026-02-01");
  window_fixture_type (window_fixture_find_field (dialog, "answered", GTK_TYPE_ENTRY), "2026-01-01");
  g_assert_nonnull (window_fixture_find_label (dialog, "It is answered before it was raised."));

  window_fixture_click (window_fixture_find_button (dialog, "New project from this need"));
  g_assert_null (window_fixture_get_dialog (fixture));
  changed = gev_store_get (fixture->store, gev_record_get_uuid (need), NULL);
  g_assert_false (gev_record_has (changed, GEV_KNOWLEDGE_NEED_ANSWERED));
  projects = gev_record_get_list (changed, GEV_KNOWLEDGE_NEED_PROJECTS);
  g_assert_nonnull (projects[0]);
  project = gev_store_get (fixture->store, projects[0], NULL);
  g_assert_cmpstr (gev_record_get_text (project, GEV_PROJECT_TITLE), ==, "Who falls at night?");
  g_assert_cmpstr (gev_record_get_text (project, GEV_PROJECT_NEED_OF), ==, "Home care");

  /* One step back takes both away again. */
  g_assert_true (gev_store_undo (fixture->store, NULL));
  g_assert_null (gev_store_get (fixture->store, gev_record_get_uuid (project), NULL));
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  g_test_add ("/app/knowledge-page/new", WindowFixture, NULL, window_fixture_set_up, test_new,
              window_fixture_tear_down);
  g_test_add ("/app/knowledge-page/filter", WindowFixture, NULL, window_fixture_set_up, test_filter,
              window_fixture_tear_down);
  g_test_add ("/app/knowledge-page/project", WindowFixture, NULL, window_fixture_set_up, test_project,
              window_fixture_tear_down);

  return g_test_run ();
}
