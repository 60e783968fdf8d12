/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-partners-page.h"

#include "gev-actor.h"
#include "gev-partner.h"
#include "gev-project.h"
#include "window-fixture.h"

static GevRecord *
put_actor (WindowFixture *fixture,
           const char    *name,
           const char    *number)
{
  GevRecord *actor = gev_record_new (GEV_TYPE_ACTOR);

  gev_record_set_text (actor, GEV_ACTOR_NAME, name);
  gev_record_set_text (actor, GEV_ACTOR_ORGANISATION_NUMBER, number);
  g_assert_true (gev_store_save (fixture->store, actor, "Put", NULL));

  return actor;
}

static GevRecord *
put_partner (WindowFixture *fixture,
             GevRecord     *actor)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  GevRecord *partner = gev_record_new (GEV_TYPE_PARTNER);

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Watch");
  g_assert_true (gev_store_save (fixture->store, project, "Put", NULL));
  gev_record_set_text (partner, GEV_PARTNER_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (partner, GEV_PARTNER_ACTOR, gev_record_get_uuid (actor));
  g_assert_true (gev_store_save (fixture->store, partner, "Put", NULL));

  return partner;
}

/* The records are read in a thread. */
static void
wait_for_label (WindowFixture *fixture,
                const char    *text)
{
  gint64 end = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;

  while (window_fixture_find_label (fixture->window, text) == NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, text));
}

static void
test_add_and_edit (WindowFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) actors = NULL;
  g_autoptr (GevRecord) now = NULL;
  GtkWidget *dialog, *entry;

  gev_window_go (fixture->window, "partners");
  wait_for_label (fixture, "No actors yet");
  window_fixture_click (window_fixture_find_button (fixture->window, "New Actor"));
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_type (window_fixture_find_field (dialog, "name", GTK_TYPE_ENTRY), "Gjøvik kommune");
  entry = window_fixture_find_field (dialog, "organisation-number", GTK_TYPE_ENTRY);
  /* Enter adds it, once the number is right. */
  window_fixture_type (entry, "940155224");
  g_assert_nonnull (window_fixture_get_dialog (fixture));
  window_fixture_type (entry, "940155223");
  g_assert_null (window_fixture_get_dialog (fixture));
  wait_for_label (fixture, "Gjøvik kommune");
  wait_for_label (fixture, "in no project");

  actors = gev_store_get_all (fixture->store, GEV_TYPE_ACTOR, NULL);
  g_assert_cmpuint (actors->len, ==, 1);
  gev_window_show_record (GTK_WIDGET (fixture->window), actors->pdata[0]);
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_type (window_fixture_find_field (dialog, "name", GTK_TYPE_ENTRY), "Gjøvik");
  now = gev_store_get (fixture->store, gev_record_get_uuid (actors->pdata[0]), NULL);
  g_assert_cmpstr (gev_record_get_text (now, GEV_ACTOR_NAME), ==, "Gjøvik");
  window_fixture_click (window_fixture_find_button (dialog, "Delete the actor"));
  g_assert_null (window_fixture_get_dialog (fixture));
  wait_for_label (fixture, "No actors yet");
}

/* The one that stays has no number: that of the other is taken. */
static void
test_merge (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) plain = put_actor (fixture, "Gjøvik kommune", NULL);
  g_autoptr (GevRecord) loud = put_actor (fixture, "GJØVIK KOMMUNE", "940155223");
  g_autoptr (GevRecord) partner = put_partner (fixture, loud);
  g_autoptr (GPtrArray) actors = NULL;
  g_autoptr (GevRecord) now = NULL;
  GtkWidget *dialog;

  gev_window_go (fixture->window, "partners");
  wait_for_label (fixture, "Merge…");
  window_fixture_click (window_fixture_find_button (fixture->window, "Merge…"));
  dialog = window_fixture_get_dialog (fixture);
  g_assert_nonnull (dialog);
  window_fixture_click (window_fixture_find_button (dialog, "Merge"));
  g_assert_null (window_fixture_get_dialog (fixture));

  actors = gev_store_get_all (fixture->store, GEV_TYPE_ACTOR, NULL);
  g_assert_cmpuint (actors->len, ==, 1);
  g_assert_cmpstr (gev_record_get_text (actors->pdata[0], GEV_ACTOR_ORGANISATION_NUMBER), ==, "940155223");
  now = gev_store_get (fixture->store, gev_record_get_uuid (partner), NULL);
  g_assert_cmpstr (gev_record_get_text (now, GEV_PARTNER_ACTOR), ==, gev_record_get_uuid (actors->pdata[0]));
  window_fixture_click (window_fixture_find_button (fixture->window, "Undo"));
  g_clear_pointer (&actors, g_ptr_array_unref);
  actors = gev_store_get_all (fixture->store, GEV_TYPE_ACTOR, NULL);
  g_assert_cmpuint (actors->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  g_test_add ("/app/partners-page/add-and-edit", WindowFixture, NULL, window_fixture_set_up, test_add_and_edit,
              window_fixture_tear_down);
  g_test_add ("/app/partners-page/merge", WindowFixture, NULL, window_fixture_set_up, test_merge,
              window_fixture_tear_down);

  return g_test_run ();
}
