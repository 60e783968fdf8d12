/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-diffusion-page.h"

#include "gev-actor.h"
#include "gev-adoption-list.h"
#include "gev-adoption.h"
#include "gev-chart-view.h"
#include "gev-project.h"
#include "window-fixture.h"

static GevRecord *
put (WindowFixture *fixture,
     GType          type,
     guint          title_field,
     const char    *title)
{
  GevRecord *record = gev_record_new (type);

  gev_record_set_text (record, title_field, title);
  if (type == GEV_TYPE_ACTOR)
    gev_record_set_number (record, GEV_ACTOR_SECTOR, GEV_SECTOR_MUNICIPALITY);
  g_assert_true (gev_store_save (fixture->store, record, "Put", NULL));

  return record;
}

static GevRecord *
put_adoption (WindowFixture  *fixture,
              GevRecord      *project,
              GevRecord      *actor,
              GevAdoptionWay  way)
{
  GevRecord *adoption = gev_record_new (GEV_TYPE_ADOPTION);

  gev_record_set_text (adoption, GEV_ADOPTION_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (adoption, GEV_ADOPTION_ACTOR, gev_record_get_uuid (actor));
  gev_record_set_number (adoption, GEV_ADOPTION_WAY, way);
  gev_record_set_number (adoption, GEV_ADOPTION_DATE, gev_date_new (2025, 3, 1));
  g_assert_true (gev_store_save (fixture->store, adoption, "Put", NULL));

  return adoption;
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

static GPtrArray *
get_all (WindowFixture *fixture,
         GType          type)
{
  GPtrArray *records = gev_store_get_all (fixture->store, type, NULL);

  g_assert_nonnull (records);

  return records;
}

/* From the empty place to the first adoption, by an actor made on the spot. */
static void
test_first (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) project = NULL;
  g_autoptr (GPtrArray) adoptions = NULL;
  g_autoptr (GPtrArray) actors = NULL;
  GtkWidget *dialog, *actor_dialog, *drop_down;

  gev_window_go (fixture->window, "diffusion");
  wait_for_label (fixture, "No projects yet");
  project = put (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Watch");
  wait_for_label (fixture, "No adoptions yet");
  window_fixture_click (window_fixture_find_button (fixture->window, "New Adoption"));
  dialog = window_fixture_get_dialog (fixture);
  drop_down = window_fixture_find_field (dialog, "project", GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);

  /* Without an actor it is told, and nothing is kept. */
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  adoptions = get_all (fixture, GEV_TYPE_ADOPTION);
  g_assert_cmpuint (adoptions->len, ==, 0);
  g_clear_pointer (&adoptions, g_ptr_array_unref);

  drop_down = window_fixture_find_field (dialog, "actor", GTK_TYPE_DROP_DOWN);
  window_fixture_click (window_fixture_find_button (gtk_widget_get_parent (drop_down), "New Actor"));
  actor_dialog = window_fixture_get_dialog (fixture);
  g_assert_true (actor_dialog != dialog);
  window_fixture_type (window_fixture_find_field (actor_dialog, "name", GTK_TYPE_ENTRY), "Gjøvik kommune");
  window_fixture_click (window_fixture_find_button (actor_dialog, "Add"));
  g_assert_true (window_fixture_get_dialog (fixture) == dialog);
  actors = get_all (fixture, GEV_TYPE_ACTOR);
  g_assert_cmpuint (actors->len, ==, 1);
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_null (window_fixture_get_dialog (fixture));

  adoptions = get_all (fixture, GEV_TYPE_ADOPTION);
  g_assert_cmpuint (adoptions->len, ==, 1);
  g_assert_cmpstr (gev_record_get_text (adoptions->pdata[0], GEV_ADOPTION_ACTOR), ==,
                   gev_record_get_uuid (actors->pdata[0]));
  g_assert_cmpint (gev_record_get_choice (adoptions->pdata[0], GEV_ADOPTION_WAY), ==, GEV_ADOPTION_OUT);
  wait_for_label (fixture, "Gjøvik kommune");
}

static void
test_lists (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) watch = put (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Watch");
  g_autoptr (GevRecord) stair = put (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Stair");
  g_autoptr (GevRecord) gjovik = put (fixture, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "Gjøvik");
  g_autoptr (GevRecord) hamar = put (fixture, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "Hamar");
  g_autoptr (GevRecord) out = put_adoption (fixture, watch, gjovik, GEV_ADOPTION_OUT);
  g_autoptr (GevRecord) in = put_adoption (fixture, stair, hamar, GEV_ADOPTION_IN);
  g_autoptr (GevRecord) now = NULL;
  GtkWidget *out_list, *in_list, *dialog, *curve;

  gev_window_go (fixture->window, "diffusion");
  wait_for_label (fixture, "No. 1 · Innovators");
  out_list = window_fixture_find (fixture->window, GEV_TYPE_ADOPTION_LIST, 0);
  in_list = window_fixture_find (fixture->window, GEV_TYPE_ADOPTION_LIST, 1);
  g_assert_nonnull (window_fixture_find_label (out_list, "Gjøvik"));
  g_assert_null (window_fixture_find_label (out_list, "Hamar"));
  g_assert_nonnull (window_fixture_find_label (in_list, "Hamar"));
  curve = window_fixture_find (fixture->window, GEV_TYPE_CHART_VIEW, 0);
  g_assert_nonnull (strstr (gev_chart_get_description (gev_chart_view_get_chart (GEV_CHART_VIEW (curve))),
                            "1 municipality has taken over from us."));

  /* Of one innovation: what it is judged by can be changed. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_fixture_find (fixture->window, GTK_TYPE_DROP_DOWN, 0)), 2);
  window_fixture_settle ();
  window_fixture_type (window_fixture_find_field (fixture->window, "trialability", GTK_TYPE_ENTRY), "2");
  window_fixture_settle ();
  now = gev_store_get (fixture->store, gev_record_get_uuid (watch), NULL);
  g_assert_cmpint (gev_record_get_number (now, GEV_PROJECT_TRIALABILITY), ==, 2);
  g_clear_object (&now);

  gev_window_show_record (GTK_WIDGET (fixture->window), out);
  dialog = window_fixture_get_dialog (fixture);
  g_assert_nonnull (dialog);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_fixture_find_field (dialog, "channel", GTK_TYPE_DROP_DOWN)), 2);
  window_fixture_click (window_fixture_find_button (dialog, "Save"));
  now = gev_store_get (fixture->store, gev_record_get_uuid (out), NULL);
  g_assert_cmpint (gev_record_get_choice (now, GEV_ADOPTION_CHANNEL), ==, GEV_ADOPTION_NETWORKS);

  window_fixture_click (window_fixture_find_button (out_list, "Delete the adoption"));
  g_assert_null (gev_store_get (fixture->store, gev_record_get_uuid (out), NULL));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Adoption deleted"));
  g_assert_true (gev_store_undo (fixture->store, NULL));
  g_clear_object (&now);
  now = gev_store_get (fixture->store, gev_record_get_uuid (out), NULL);
  g_assert_nonnull (now);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  g_test_add ("/app/diffusion-page/first", WindowFixture, NULL, window_fixture_set_up, test_first,
              window_fixture_tear_down);
  g_test_add ("/app/diffusion-page/lists", WindowFixture, NULL, window_fixture_set_up, test_lists,
              window_fixture_tear_down);

  return g_test_run ();
}
