/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "gev-benefit.h"
#include "gev-figure-button.h"
#include "gev-format.h"
#include "gev-measurement.h"
#include "gev-project.h"
#include "gev-programme.h"
#include "gev-store-figures.h"
#include "gev-sum-dialog.h"
#include "window-fixture.h"

/* What gevinst-cli answers of the example, which the window shows too. */
static char *
ask (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_autofree char *answer = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &answer, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return g_steal_pointer (&answer);
}

static char *
ask_value (WindowFixture *fixture,
           const char    *option,
           const char    *uuid)
{
  const char *arguments[] = { g_getenv ("GEVINST_CLI"), "value", gev_store_get_path (fixture->store),
                              "--format=json", option, uuid, NULL };

  return ask (arguments);
}

/* The number of a member that follows a text, G_MININT64 where it is null. */
static gint64
find_number (const char *json,
             const char *after,
             const char *member)
{
  g_autofree char *key = g_strdup_printf ("\"%s\": ", member);
  const char *place = strstr (json, after);

  g_assert_nonnull (place);
  place = strstr (place, key);
  g_assert_nonnull (place);
  place += strlen (key);

  return g_str_has_prefix (place, "null") ? G_MININT64 : g_ascii_strtoll (place, NULL, 10);
}

static void
open_example (WindowFixture *fixture)
{
  const char *path = gev_store_get_path (fixture->store);
  g_autofree char *example = g_strconcat (path, ".example", NULL);
  const char *arguments[] = { g_getenv ("GEVINST_CLI"), "sample", example, NULL };
  g_autofree char *answer = ask (arguments);
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  fixture->store = gev_store_open (example, GEV_STORE_WRITE, &error);
  g_assert_no_error (error);
  gev_window_set_store (fixture->window, fixture->store);
  window_fixture_settle ();
}

static GtkWidget *
find_figure (WindowFixture *fixture,
             gint64         ore)
{
  g_autofree char *exact = gev_format_money_exact (gev_language_get_default (), ore);
  g_autofree char *tip = g_strdup_printf ("%s. Show what it comes from", exact);
  GtkWidget *button = window_fixture_find_button (fixture->window, tip);

  if (button == NULL)
    g_test_message ("The window shows no %s", exact);
  g_assert_nonnull (button);

  return button;
}

/* Each benefit and each project says what the command line says. */
static void
test_same (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) projects = NULL;
  g_autofree char *all = NULL;
  GevTotalsRow totals;
  guint n_figures = 0;

  open_example (fixture);
  all = ask_value (fixture, NULL, NULL);
  g_assert_true (gev_store_get_totals (fixture->store, NULL, 0, &totals, NULL));
  g_assert_cmpint (totals.realised_ore, ==, find_number (all, "\"total\"", "realised_ore"));
  g_assert_cmpint (totals.planned_to_date_ore, ==, find_number (all, "\"total\"", "planned_to_date_ore"));

  projects = gev_store_get_all (fixture->store, GEV_TYPE_PROJECT, NULL);
  for (guint i = 0; i < projects->len; i++)
    {
      const char *uuid = gev_record_get_uuid (g_ptr_array_index (projects, i));
      g_autoptr (GPtrArray) benefits =
        gev_store_get_referring (fixture->store, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT, uuid, NULL);
      g_autofree char *answer = NULL;

      if (benefits->len == 0)
        continue;
      answer = ask_value (fixture, "--project", uuid);
      for (guint k = 0; k < benefits->len; k++)
        {
          GevRecord *benefit = g_ptr_array_index (benefits, k);
          gint64 ore = find_number (answer, gev_record_get_uuid (benefit), "realised_ore");

          if (ore == G_MININT64)
            continue;
          gev_window_show_record (GTK_WIDGET (fixture->window), benefit);
          window_fixture_settle ();
          find_figure (fixture, ore);
          find_figure (fixture, find_number (answer, gev_record_get_uuid (benefit), "planned_to_date_ore"));
          find_figure (fixture, find_number (answer, "\"total\"", "realised_ore"));
          find_figure (fixture, find_number (answer, "\"total\"", "planned_to_date_ore"));
          n_figures++;
        }
    }
  g_assert_cmpuint (n_figures, >, 10);
}

/* The parts of the programme’s freed money are what the command line says of
 * its benefits in those years. */
static void
test_programme (WindowFixture *fixture,
                gconstpointer  data)
{
  const guint groups = 1u << GEV_BENEFIT_GROUP_BUDGET_EFFECT | 1u << GEV_BENEFIT_GROUP_ALTERNATIVE_USE;
  g_autoptr (GPtrArray) programmes = NULL;

  open_example (fixture);
  programmes = gev_store_get_all (fixture->store, GEV_TYPE_PROGRAMME, NULL);
  g_assert_cmpuint (programmes->len, >, 0);
  for (guint i = 0; i < programmes->len; i++)
    {
      GevRecord *programme = g_ptr_array_index (programmes, i);
      GevDate from = gev_record_get_date (programme, GEV_PROGRAMME_START);
      GevDate to = gev_record_get_date (programme, GEV_PROGRAMME_END) + 1;
      g_autofree char *first = gev_date_to_iso (from);
      g_autofree char *last = gev_date_to_iso (to);
      const char *list[] = { g_getenv ("GEVINST_CLI"), "list", gev_store_get_path (fixture->store), "programmes",
                             "--format=json", NULL };
      const char *value[] = { g_getenv ("GEVINST_CLI"), "value", gev_store_get_path (fixture->store),
                              "--format=json", "--from", first, "--to", last, NULL };
      g_autofree char *listed = ask (list);
      g_autofree char *answer = ask (value);
      GevSum question = { GEV_SUM_REALISED, programme, groups, from, to, GEV_DATE_NONE };
      g_autoptr (GPtrArray) parts = gev_store_list_parts (fixture->store, &question, NULL);
      g_autofree char *target = NULL;
      gint64 sum = 0, shown;

      for (guint k = 0; k < parts->len; k++)
        {
          const GevSumPart *part = g_ptr_array_index (parts, k);
          gint64 ore;

          if (!part->priced)
            continue;
          ore = find_number (answer, gev_record_get_uuid (part->benefit), "realised_ore");
          /* A year is rounded from the baseline on, a period from its start. */
          g_assert_cmpint (ABS (ore - part->ore), <=, 1);
          sum += part->counted_in == NULL ? ore : 0;
        }
      g_assert_true (gev_store_add_up (fixture->store, &question, &shown, NULL));
      g_assert_cmpint (ABS (shown - sum), <=, (gint64) parts->len);
      gev_window_show_record (GTK_WIDGET (fixture->window), programme);
      window_fixture_settle ();
      find_figure (fixture, shown);
      if (gev_record_get_choice (programme, GEV_PROGRAMME_TARGET_BASIS) == GEV_TARGET_PER_YEAR)
        continue;
      target = gev_format_money_short (gev_language_get_default (),
                                       find_number (listed, gev_record_get_uuid (programme), "target_ore"));
      g_assert_nonnull (window_fixture_find_label (fixture->window, target));
    }
}

static GtkWidget *
find_row (GtkWidget  *dialog,
          const char *title)
{
  GtkWidget *label = window_fixture_find_label (dialog, title);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
}

/* From what a project has realised down to a measurement, which is corrected,
 * and back. */
static void
test_way_down (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevRecord) measurement = gev_record_new (GEV_TYPE_MEASUREMENT);
  GtkWidget *dialog, *entry;

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Night watch");
  g_assert_true (gev_store_save (fixture->store, project, "New project", NULL));
  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Fewer rounds");
  gev_record_set_number (benefit, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (benefit, GEV_BENEFIT_FLOW, GEV_FLOW_CUMULATIVE);
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, 10000);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2026, 1, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 100 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2026, 6, 1));
  g_assert_true (gev_store_save (fixture->store, benefit, "New benefit", NULL));
  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, gev_date_new (2026, 3, 2));
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, 7 * GEV_DECIMAL_ONE);
  g_assert_true (gev_store_save (fixture->store, measurement, "New measurement", NULL));

  gev_window_show_record (GTK_WIDGET (fixture->window), benefit);
  window_fixture_settle ();
  window_fixture_click (find_figure (fixture, 70000));
  dialog = window_fixture_get_dialog (fixture);
  g_assert_true (GEV_IS_SUM_DIALOG (dialog));
  g_assert_nonnull (window_fixture_find_label (dialog, "What 1 benefit comes to."));
  g_assert_true (gtk_widget_activate (find_row (dialog, "Fewer rounds")));
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (dialog, "7 × "));
  g_assert_true (gtk_widget_activate (find_row (dialog, "7 × ")));
  window_fixture_settle ();

  entry = window_fixture_find_field (dialog, "value", GTK_TYPE_ENTRY);
  window_fixture_type (entry, "9");
  g_assert_true (gtk_widget_activate_action (dialog, "sum.back", NULL));
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (dialog, "9 × "));
  g_assert_true (gtk_widget_activate_action (dialog, "sum.back", NULL));
  g_assert_true (gtk_widget_activate_action (dialog, "sum.back", NULL));
  window_fixture_settle ();
  find_figure (fixture, 90000);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  g_test_add ("/figures/same", WindowFixture, NULL, window_fixture_set_up, test_same, window_fixture_tear_down);
  g_test_add ("/figures/programme", WindowFixture, NULL, window_fixture_set_up, test_programme,
              window_fixture_tear_down);
  g_test_add ("/figures/way-down", WindowFixture, NULL, window_fixture_set_up, test_way_down,
              window_fixture_tear_down);

  return g_test_run ();
}
