/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-actor.h"
#include "gev-benefits-panel.h"
#include "gev-change-log.h"
#include "gev-cost.h"
#include "gev-format.h"
#include "gev-measurement-entry.h"
#include "gev-measurement.h"
#include "gev-owned-card.h"
#include "gev-owned-list.h"
#include "gev-partner.h"
#include "gev-plan-point.h"
#include "gev-process-model.h"
#include "gev-process-step.h"
#include "gev-programme.h"
#include "gev-project-page.h"
#include "gev-project.h"
#include "gev-risk.h"
#include "gev-stage-change.h"
#include "gev-stage-list.h"
#include "gev-stage-stepper.h"
#include "window-fixture.h"

static GevRecord *
put_project (WindowFixture *fixture)
{
  GevRecord *project = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Night watch");
  gev_record_set_text (project, GEV_PROJECT_UNIT, "Home care");
  g_assert_true (gev_store_save (fixture->store, project, "New project", NULL));

  return project;
}

static GevRecord *
put_benefit (WindowFixture *fixture,
             GevRecord     *project)
{
  GevRecord *benefit = gev_record_new (GEV_TYPE_BENEFIT);

  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Saved visits");
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2024, 1, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 40 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2026, 7, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_FREQUENCY, GEV_FREQUENCY_QUARTERLY);
  gev_record_set_number (benefit, GEV_BENEFIT_NEXT_DUE, gev_date_new (2026, 10, 1));
  g_assert_true (gev_store_save (fixture->store, benefit, "New benefit", NULL));

  return benefit;
}

static GPtrArray *
get_owned (WindowFixture *fixture,
           GType          type,
           guint          field,
           GevRecord     *owner)
{
  GPtrArray *records = gev_store_get_referring (fixture->store, type, field, gev_record_get_uuid (owner), NULL);

  g_assert_nonnull (records);

  return records;
}

static void
type_measurement (WindowFixture *fixture,
                  const char    *date,
                  const char    *value)
{
  GtkWidget *entry = window_fixture_find (fixture->window, GEV_TYPE_MEASUREMENT_ENTRY, 0);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (entry, GTK_TYPE_ENTRY, 0)), date);
  window_fixture_type (window_fixture_find (entry, GTK_TYPE_ENTRY, 1), value);
}

static void
test_measurement (WindowFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GevRecord) benefit = put_benefit (fixture, project);
  g_autoptr (GevRecord) kept = NULL;
  g_autoptr (GPtrArray) measurements = NULL;

  gev_window_show_record (GTK_WIDGET (fixture->window), benefit);
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "not measured, target 40"));
  type_measurement (fixture, "2026-11-01", "31");

  measurements = get_owned (fixture, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, benefit);
  g_assert_cmpuint (measurements->len, ==, 1);
  g_assert_cmpint (gev_record_get_number (measurements->pdata[0], GEV_MEASUREMENT_VALUE), ==, 31 * GEV_DECIMAL_ONE);
  kept = gev_store_get (fixture->store, gev_record_get_uuid (benefit), NULL);
  g_assert_cmpint (gev_record_get_date (kept, GEV_BENEFIT_NEXT_DUE), ==, gev_date_new (2027, 2, 1));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "31 of 40"));

  /* One step takes back both, and the page follows. */
  g_assert_true (gev_store_undo (fixture->store, NULL));
  window_fixture_settle ();
  g_clear_object (&kept);
  kept = gev_store_get (fixture->store, gev_record_get_uuid (benefit), NULL);
  g_assert_cmpint (gev_record_get_date (kept, GEV_BENEFIT_NEXT_DUE), ==, gev_date_new (2026, 10, 1));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "not measured, target 40"));
}

static void
test_refused_measurements (WindowFixture *fixture,
                           gconstpointer  data)
{
  static const struct
  {
    const char *date;
    const char *value;
    const char *problem;
  } cases[] = {
    { "2023-12-31", "31", "before the baseline" },
    { "2027-01-01", "31", "has not come yet" },
    { "2026-11-01", "78 %", "Is this 78 " },
    { "2026-11-01", "many", "number" },
    { "31.02.2026", "31", "28 days" },
  };
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GevRecord) benefit = put_benefit (fixture, project);

  gev_window_show_record (GTK_WIDGET (fixture->window), benefit);
  window_fixture_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) measurements = NULL;
      GtkWidget *entry = window_fixture_find (fixture->window, GEV_TYPE_MEASUREMENT_ENTRY, 0);

      type_measurement (fixture, cases[i].date, cases[i].value);
      measurements = get_owned (fixture, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, benefit);
      g_assert_cmpuint (measurements->len, ==, 0);
      g_assert_nonnull (window_fixture_find_label (entry, cases[i].problem));
    }
}

static void
test_same_day (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GevRecord) benefit = put_benefit (fixture, project);
  GtkWidget *dialog;

  gev_window_show_record (GTK_WIDGET (fixture->window), benefit);
  window_fixture_settle ();
  type_measurement (fixture, "2026-11-01", "31");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) measurements = NULL;

      type_measurement (fixture, "2026-11-01", "33");
      dialog = window_fixture_get_dialog (fixture);
      g_assert_true (ADW_IS_MESSAGE_DIALOG (dialog));
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), i == 0 ? "cancel" : "replace");
      gtk_window_destroy (GTK_WINDOW (dialog));
      window_fixture_settle ();
      measurements = get_owned (fixture, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, benefit);
      g_assert_cmpuint (measurements->len, ==, 1);
      g_assert_cmpint (gev_record_get_number (measurements->pdata[0], GEV_MEASUREMENT_VALUE), ==,
                       (i == 0 ? 31 : 33) * GEV_DECIMAL_ONE);
    }
}

static void
test_new_benefit (WindowFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GPtrArray) benefits = NULL;
  g_autoptr (GPtrArray) none = NULL;
  GtkWidget *dialog;

  gev_window_show_record (GTK_WIDGET (fixture->window), project);
  window_fixture_settle ();
  window_fixture_click (window_fixture_find_button (fixture->window, "New Benefit…"));
  dialog = window_fixture_get_dialog (fixture);
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find_field (dialog, "title", GTK_TYPE_ENTRY)), "Fewer falls");
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find_field (dialog, "baseline", GTK_TYPE_ENTRY)), "100");
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find_field (dialog, "target", GTK_TYPE_ENTRY)), "70");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_nonnull (window_fixture_find_label (dialog, "up is better"));
  none = get_owned (fixture, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT, project);
  g_assert_cmpuint (none->len, ==, 0);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_fixture_find_field (dialog, "direction", GTK_TYPE_DROP_DOWN)),
                              GEV_DIRECTION_DOWN + 1);
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_null (window_fixture_get_dialog (fixture));
  benefits = get_owned (fixture, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT, project);
  g_assert_cmpuint (benefits->len, ==, 1);
  g_assert_cmpint (gev_record_get_number (benefits->pdata[0], GEV_BENEFIT_TARGET), ==, 70 * GEV_DECIMAL_ONE);
}

static void
test_plan_point (WindowFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GevRecord) benefit = put_benefit (fixture, project);
  g_autoptr (GPtrArray) points = NULL;
  GtkWidget *editor;
  GtkWidget *dialog;

  gev_window_show_record (GTK_WIDGET (fixture->window), benefit);
  window_fixture_settle ();
  window_fixture_click (window_fixture_find_button (fixture->window, "Edit…"));
  editor = window_fixture_get_dialog (fixture);
  window_fixture_click (window_fixture_find_button (editor, "Add Plan Point…"));
  dialog = GTK_WIDGET (gtk_window_list_toplevels ()->data);
  for (GList *item = gtk_window_list_toplevels (); item != NULL; item = item->next)
    if (gtk_window_get_transient_for (item->data) == GTK_WINDOW (editor))
      dialog = item->data;
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find_field (dialog, "date", GTK_TYPE_ENTRY)), "2026-08-01");
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find_field (dialog, "value", GTK_TYPE_ENTRY)), "20");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_nonnull (window_fixture_find_label (dialog, "before the target"));
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find_field (dialog, "date", GTK_TYPE_ENTRY)), "2025-01-01");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  points = get_owned (fixture, GEV_TYPE_PLAN_POINT, GEV_PLAN_POINT_BENEFIT, benefit);
  g_assert_cmpuint (points->len, ==, 1);
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* A choice is saved, and the form read again, while the drop-down still tells of it. */
static void
test_programme (WindowFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GevRecord) programme = gev_record_new (GEV_TYPE_PROGRAMME);
  g_autoptr (GevRecord) saved = NULL;
  GtkWidget *stack;
  GtkWidget *drop_down;

  gev_record_set_text (programme, GEV_PROGRAMME_NAME, "Care at home");
  g_assert_true (gev_store_save (fixture->store, programme, "New programme", NULL));
  gev_window_show_record (GTK_WIDGET (fixture->window), project);
  window_fixture_settle ();
  stack = gtk_widget_get_ancestor (window_fixture_find (fixture->window, GEV_TYPE_BENEFITS_PANEL, 0), GTK_TYPE_STACK);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "summary");
  window_fixture_settle ();
  drop_down = window_fixture_find_field (fixture->window, "programme", GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  window_fixture_settle ();
  saved = gev_store_get (fixture->store, gev_record_get_uuid (project), NULL);
  g_assert_cmpstr (gev_record_get_text (saved, GEV_PROJECT_PROGRAMME), ==, gev_record_get_uuid (programme));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, 1);
}

static void
test_stages (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GPtrArray) changes = NULL;
  GtkWidget *stepper;
  GtkWidget *dialog;

  gev_window_show_record (GTK_WIDGET (fixture->window), project);
  window_fixture_settle ();
  stepper = window_fixture_find (fixture->window, GEV_TYPE_STAGE_STEPPER, 0);
  g_assert_nonnull (window_fixture_find_button (stepper, "Idea: present stage"));
  window_fixture_click (window_fixture_find_button (stepper, "Concept: to come"));
  dialog = window_fixture_get_dialog (fixture);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)),
                                         window_fixture_find (dialog, GTK_TYPE_LIST_BOX, 0)));
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_nonnull (window_fixture_find_button (stepper, "Concept: present stage"));
  g_assert_nonnull (window_fixture_find_button (stepper, "Idea: done"));

  window_fixture_click (window_fixture_find_button (fixture->window, "New Stage…"));
  dialog = window_fixture_get_dialog (fixture);
  g_assert_false (gtk_widget_get_mapped (window_fixture_find_field (dialog, "learned", GTK_TYPE_TEXT_VIEW)));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_fixture_find (dialog, GTK_TYPE_DROP_DOWN, 0)), GEV_STAGE_STOPPED);
  window_fixture_settle ();
  gtk_text_buffer_set_text (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (window_fixture_find_field (dialog, "learned", GTK_TYPE_TEXT_VIEW))),
    "Ask the users first.", -1);
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_nonnull (window_fixture_find_button (stepper, "Stopped: stopped"));
  changes = get_owned (fixture, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, project);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpint (gev_record_get_choice (changes->pdata[1], GEV_STAGE_CHANGE_FROM), ==, GEV_STAGE_CONCEPT);
  g_assert_cmpstr (gev_record_get_text (changes->pdata[1], GEV_STAGE_CHANGE_LEARNED), ==, "Ask the users first.");
}

static void
show_tab (WindowFixture *fixture,
          const char    *tab)
{
  GtkWidget *panel;

  window_fixture_settle ();
  panel = window_fixture_find (fixture->window, GEV_TYPE_BENEFITS_PANEL, 0);
  gtk_stack_set_visible_child_name (GTK_STACK (gtk_widget_get_ancestor (panel, GTK_TYPE_STACK)), tab);
  window_fixture_settle ();
}

static void
put_change (WindowFixture *fixture,
            GevRecord     *project,
            GevDate        date,
            GevStage       to)
{
  g_autoptr (GevRecord) change = gev_record_new (GEV_TYPE_STAGE_CHANGE);

  gev_record_set_text (change, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (change, GEV_STAGE_CHANGE_DATE, date);
  gev_record_set_number (change, GEV_STAGE_CHANGE_TO, to);
  g_assert_true (gev_store_save (fixture->store, change, "Stage", NULL));
}

/* The dialog that stands on the other one. */
static GtkWidget *
get_upper_dialog (GtkWidget *dialog)
{
  for (GList *item = gtk_window_list_toplevels (); item != NULL; item = item->next)
    if (gtk_window_get_transient_for (item->data) == GTK_WINDOW (dialog))
      return item->data;

  return NULL;
}

/* A project can only be stopped with what was learned, and stays where it is when it is held. */
static void
test_gates (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GPtrArray) changes = NULL;
  GtkWidget *dialog;
  GtkDropDown *stage;
  GtkDropDown *gate;

  put_change (fixture, project, gev_date_new (2025, 3, 1), GEV_STAGE_PLANNING);
  gev_window_show_record (GTK_WIDGET (fixture->window), project);
  window_fixture_settle ();
  window_fixture_click (window_fixture_find_button (fixture->window, "New Stage…"));
  dialog = window_fixture_get_dialog (fixture);
  stage = GTK_DROP_DOWN (window_fixture_find (dialog, GTK_TYPE_DROP_DOWN, 0));
  gate = GTK_DROP_DOWN (window_fixture_find (dialog, GTK_TYPE_DROP_DOWN, 1));
  gtk_drop_down_set_selected (gate, GEV_GATE_STOP);
  g_assert_cmpuint (gtk_drop_down_get_selected (stage), ==, GEV_STAGE_STOPPED);
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_nonnull (window_fixture_find_label (dialog, "Say what was learned"));

  gtk_drop_down_set_selected (gate, GEV_GATE_HOLD);
  window_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (stage)));
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  changes = get_owned (fixture, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, project);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpint (gev_record_get_choice (changes->pdata[1], GEV_STAGE_CHANGE_TO), ==, GEV_STAGE_PLANNING);
  g_assert_cmpint (gev_record_get_choice (changes->pdata[1], GEV_STAGE_CHANGE_GATE), ==, GEV_GATE_HOLD);
  g_assert_nonnull (window_fixture_find_button (fixture->window, "Planning: present stage"));
}

/* The wrong entry stays, struck out; what comes after a back-dated one leads from it. */
static void
test_correction (WindowFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GPtrArray) changes = NULL;
  GtkWidget *list;
  GtkWidget *dialog;

  put_change (fixture, project, gev_date_new (2025, 3, 1), GEV_STAGE_CONCEPT);
  put_change (fixture, project, gev_date_new (2025, 9, 1), GEV_STAGE_IMPLEMENTATION);
  gev_window_show_record (GTK_WIDGET (fixture->window), project);
  show_tab (fixture, "history");
  list = window_fixture_find (fixture->window, GEV_TYPE_STAGE_LIST, 0);
  g_assert_nonnull (window_fixture_find_label (list, "Concept → Implementation"));

  window_fixture_click (window_fixture_find_button (list, "Correct"));
  dialog = window_fixture_get_dialog (fixture);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_fixture_find (dialog, GTK_TYPE_DROP_DOWN, 0)), GEV_STAGE_TRIAL);
  window_fixture_click (window_fixture_find_button (dialog, "Correct"));
  g_assert_nonnull (window_fixture_find_button (fixture->window, "Trial: present stage"));
  g_assert_nonnull (window_fixture_find_label (list, "Concept → Trial"));
  g_assert_nonnull (window_fixture_find_label (list, "Corrected to: 1 Sep 2025, Trial"));
  changes = get_owned (fixture, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, project);
  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_cmpint (gev_record_get_choice (changes->pdata[1], GEV_STAGE_CHANGE_TO), ==, GEV_STAGE_IMPLEMENTATION);
  g_assert_cmpstr (gev_record_get_text (changes->pdata[2], GEV_STAGE_CHANGE_CORRECTS), ==,
                   gev_record_get_uuid (changes->pdata[1]));

  window_fixture_click (window_fixture_find_button (fixture->window, "New Stage…"));
  dialog = window_fixture_get_dialog (fixture);
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find_field (dialog, "date", GTK_TYPE_ENTRY)), "2025-06-01");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_fixture_find (dialog, GTK_TYPE_DROP_DOWN, 0)),
                              GEV_STAGE_PLANNING);
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_nonnull (window_fixture_find_label (list, "Concept → Planning"));
  g_assert_nonnull (window_fixture_find_label (list, "Planning → Trial"));
  g_assert_nonnull (window_fixture_find_button (fixture->window, "Trial: present stage"));
}

/* A partner that is not there yet is made where one chooses. */
static void
test_partner (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GevRecord) actor = NULL;
  g_autoptr (GPtrArray) partners = NULL;
  GtkWidget *dialog;
  GtkWidget *upper;

  gev_window_show_record (GTK_WIDGET (fixture->window), project);
  show_tab (fixture, "partners");
  window_fixture_click (window_fixture_find_button (fixture->window, "Add Partner…"));
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_click (window_fixture_find_button (dialog, "New Actor"));
  upper = get_upper_dialog (dialog);
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find_field (upper, "name", GTK_TYPE_ENTRY)), "Ås kommune");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_fixture_find_field (upper, "sector", GTK_TYPE_DROP_DOWN)),
                              GEV_SECTOR_MUNICIPALITY + 1);
  window_fixture_click (window_fixture_find_button (upper, "Add"));
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  partners = get_owned (fixture, GEV_TYPE_PARTNER, GEV_PARTNER_PROJECT, project);
  g_assert_cmpuint (partners->len, ==, 1);
  actor = gev_store_get (fixture->store, gev_record_get_text (partners->pdata[0], GEV_PARTNER_ACTOR), NULL);
  g_assert_cmpstr (gev_record_get_text (actor, GEV_ACTOR_NAME), ==, "Ås kommune");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Ås kommune"));
}

/* Found by search, a risk is shown where it stands; it is changed, deleted and brought back. */
static void
test_risk (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GevRecord) risk = gev_record_new (GEV_TYPE_RISK);
  g_autoptr (GPtrArray) risks = NULL;
  GtkWidget *card;
  GtkWidget *dialog;

  gev_record_set_text (risk, GEV_RISK_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (risk, GEV_RISK_TITLE, "No time to learn");
  gev_record_set_number (risk, GEV_RISK_PROBABILITY, 4);
  gev_record_set_number (risk, GEV_RISK_CONSEQUENCE, 3);
  g_assert_true (gev_store_save (fixture->store, risk, "New risk", NULL));
  gev_window_show_record (GTK_WIDGET (fixture->window), risk);
  window_fixture_settle ();
  card = gtk_widget_get_ancestor (window_fixture_find_label (fixture->window, "No time to learn"),
                                  GEV_TYPE_OWNED_CARD);
  g_assert_true (gtk_widget_get_mapped (card));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 risk is open; it scores 12 of 25."));

  window_fixture_click (window_fixture_find_button (card, "Correct"));
  dialog = window_fixture_get_dialog (fixture);
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find_field (dialog, "probability", GTK_TYPE_ENTRY)), "6");
  window_fixture_click (window_fixture_find_button (dialog, "Save"));
  g_assert_true (GTK_IS_WINDOW (window_fixture_get_dialog (fixture)));
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find_field (dialog, "probability", GTK_TYPE_ENTRY)), "5");
  window_fixture_click (window_fixture_find_button (dialog, "Save"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 risk is open; it scores 15 of 25."));

  window_fixture_click (window_fixture_find_button (card, "Delete"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "No open risks are recorded."));
  g_assert_true (gev_store_undo (fixture->store, NULL));
  window_fixture_settle ();
  risks = get_owned (fixture, GEV_TYPE_RISK, GEV_RISK_PROJECT, project);
  g_assert_cmpuint (risks->len, ==, 1);
  g_assert_nonnull (window_fixture_find_label (card, "No time to learn"));
}

static GevRecord *
put_model (WindowFixture *fixture)
{
  static const struct
  {
    const char *name;
    GevStage first;
    GevStage last;
  } steps[] = {
    { "Think", GEV_STAGE_IDEA, GEV_STAGE_TRIAL },
    { "Do", GEV_STAGE_IMPLEMENTATION, GEV_STAGE_DIFFUSION },
  };
  GevRecord *model = gev_record_new (GEV_TYPE_PROCESS_MODEL);

  gev_record_set_text (model, GEV_PROCESS_MODEL_NAME, "Our way");
  g_assert_true (gev_store_save (fixture->store, model, "Model", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GevRecord) step = gev_record_new (GEV_TYPE_PROCESS_STEP);

      gev_record_set_text (step, GEV_PROCESS_STEP_MODEL, gev_record_get_uuid (model));
      gev_record_set_number (step, GEV_PROCESS_STEP_POSITION, i + 1);
      gev_record_set_text (step, GEV_PROCESS_STEP_NAME, steps[i].name);
      gev_record_set_number (step, GEV_PROCESS_STEP_FIRST_STAGE, steps[i].first);
      gev_record_set_number (step, GEV_PROCESS_STEP_LAST_STAGE, steps[i].last);
      g_assert_true (gev_store_save (fixture->store, step, "Step", NULL));
    }

  return model;
}

/* A model is the user’s own: its stages change places, it is copied, and one asks before it is deleted. */
static void
test_process_models (WindowFixture *fixture,
                     gconstpointer  data)
{
  g_autoptr (GevRecord) model = put_model (fixture);
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GPtrArray) before = gev_store_get_all (fixture->store, GEV_TYPE_PROCESS_MODEL, NULL);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GevRecord) left = NULL;
  GtkWidget *dialog;
  GtkWidget *question;

  gev_record_set_text (project, GEV_PROJECT_PROCESS_MODEL, gev_record_get_uuid (model));
  g_assert_true (gev_store_save (fixture->store, project, "Model chosen", NULL));
  gev_window_show_record (GTK_WIDGET (fixture->window), project);
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_button (fixture->window, "Think: present stage"));
  gtk_widget_activate_action (window_fixture_find (fixture->window, GEV_TYPE_PROJECT_PAGE, 0), "project.process-models",
                              NULL);
  window_fixture_settle ();
  dialog = window_fixture_get_dialog (fixture);
  g_assert_nonnull (window_fixture_find_label (dialog, "1  Think"));
  g_assert_null (window_fixture_find_label (dialog, "is covered by"));

  window_fixture_click (window_fixture_find_button (dialog, "Move Down"));
  g_assert_nonnull (window_fixture_find_label (dialog, "1  Do"));
  g_assert_nonnull (window_fixture_find_label (dialog, "“Idea” is covered by no stage before this one."));
  g_assert_true (gev_store_undo (fixture->store, NULL));
  window_fixture_settle ();
  g_assert_null (window_fixture_find_label (dialog, "is covered by"));

  window_fixture_click (window_fixture_find_button (dialog, "New from a Copy"));
  after = gev_store_get_all (fixture->store, GEV_TYPE_PROCESS_MODEL, NULL);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  g_assert_nonnull (window_fixture_find_label (dialog, "Copy of Our way"));
  /* Nobody follows the copy, so it goes without a question; the steps with it. */
  window_fixture_click (window_fixture_find_button (dialog, "Delete…"));
  g_clear_pointer (&after, g_ptr_array_unref);
  after = gev_store_get_all (fixture->store, GEV_TYPE_PROCESS_MODEL, NULL);
  g_assert_cmpuint (after->len, ==, before->len);
  gtk_window_destroy (GTK_WINDOW (dialog));

  gtk_widget_activate_action (window_fixture_find (fixture->window, GEV_TYPE_PROJECT_PAGE, 0), "project.process-models",
                              NULL);
  window_fixture_settle ();
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_click (window_fixture_find_button (dialog, "Delete…"));
  question = get_upper_dialog (dialog);
  g_assert_true (ADW_IS_MESSAGE_DIALOG (question));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "delete");
  gtk_window_destroy (GTK_WINDOW (question));
  window_fixture_settle ();
  left = gev_store_get (fixture->store, gev_record_get_uuid (project), NULL);
  g_assert_null (gev_record_get_text (left, GEV_PROJECT_PROCESS_MODEL));
  gtk_window_destroy (GTK_WINDOW (dialog));
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_button (fixture->window, "Idea: present stage"));
}

/* 100 000 kr planned in each of three years is 300 000 kr; 20 000 kr is paid. */
static void
test_money (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GevRecord) planned = gev_record_new (GEV_TYPE_COST);
  g_autoptr (GevRecord) actual = gev_record_new (GEV_TYPE_COST);
  g_autofree char *three_years = gev_format_money_short (gev_language_get_default (), 30000000);
  g_autofree char *one_year = gev_format_money_short (gev_language_get_default (), 2000000);
  g_autofree char *sums = g_strdup_printf ("Costs: %s planned, %s actual.", three_years, one_year);

  gev_record_set_text (planned, GEV_COST_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (planned, GEV_COST_KIND, GEV_COST_OPERATION);
  gev_record_set_number (planned, GEV_COST_BASIS, GEV_COST_PLANNED);
  gev_record_set_number (planned, GEV_COST_YEAR, 2025);
  gev_record_set_number (planned, GEV_COST_LAST_YEAR, 2027);
  gev_record_set_number (planned, GEV_COST_AMOUNT_ORE, 10000000);
  g_assert_true (gev_store_save (fixture->store, planned, "Cost", NULL));
  gev_record_set_text (actual, GEV_COST_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (actual, GEV_COST_KIND, GEV_COST_INVESTMENT);
  gev_record_set_number (actual, GEV_COST_BASIS, GEV_COST_ACTUAL);
  gev_record_set_number (actual, GEV_COST_YEAR, 2026);
  gev_record_set_number (actual, GEV_COST_AMOUNT_ORE, 2000000);
  g_assert_true (gev_store_save (fixture->store, actual, "Cost", NULL));
  gev_window_show_record (GTK_WIDGET (fixture->window), project);
  show_tab (fixture, "money");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Year: 2025 · Last year: 2027"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, sums));
}

static void
test_links (WindowFixture *fixture,
            gconstpointer  data)
{
  const char *const links[] = { "https://example.no/plan", NULL };
  g_autoptr (GevRecord) project = put_project (fixture);
  GtkWidget *link;

  gev_record_set_list (project, GEV_PROJECT_LINKS, links);
  g_assert_true (gev_store_save (fixture->store, project, "Links", NULL));
  gev_window_show_record (GTK_WIDGET (fixture->window), project);
  show_tab (fixture, "summary");
  link = window_fixture_find (fixture->window, GTK_TYPE_LINK_BUTTON, 0);
  g_assert_nonnull (link);
  g_assert_cmpstr (gtk_link_button_get_uri (GTK_LINK_BUTTON (link)), ==, links[0]);
}

static void
test_delete (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GevRecord) benefit = put_benefit (fixture, project);
  GtkWidget *page;

  gev_window_show_record (GTK_WIDGET (fixture->window), benefit);
  window_fixture_settle ();
  window_fixture_click (window_fixture_find_button (fixture->window, "Delete Benefit"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "No Benefits Yet"));
  g_assert_true (gev_store_undo (fixture->store, NULL));
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Saved visits"));

  page = window_fixture_find (fixture->window, GEV_TYPE_PROJECT_PAGE, 0);
  g_assert_true (gtk_widget_activate_action (page, "project.delete", NULL));
  window_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (page));
  g_assert_null (gev_store_get (fixture->store, gev_record_get_uuid (project), NULL));
}

static void
test_history (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GevRecord) benefit = put_benefit (fixture, project);
  g_autoptr (GPtrArray) measurements = NULL;
  GtkWidget *stack;
  GtkWidget *log;

  gev_store_set_who (fixture->store, "Kari");
  gev_window_show_record (GTK_WIDGET (fixture->window), benefit);
  window_fixture_settle ();
  type_measurement (fixture, "2026-11-01", "31");
  measurements = get_owned (fixture, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, benefit);
  g_assert_true (gev_store_remove (fixture->store, measurements->pdata[0], "Wrong one deleted", NULL));
  stack = gtk_widget_get_ancestor (window_fixture_find (fixture->window, GEV_TYPE_BENEFITS_PANEL, 0), GTK_TYPE_STACK);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "history");
  window_fixture_settle ();
  log = window_fixture_find (fixture->window, GEV_TYPE_CHANGE_LOG, 0);
  g_assert_nonnull (window_fixture_find_label (log, "Wrong one deleted"));
  g_assert_nonnull (window_fixture_find_label (log, "Kari"));
  g_assert_nonnull (window_fixture_find_label (log, "1 Oct 2026 → 1 Feb 2027"));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (WindowFixture *fixture,
                  gconstpointer  data);
  } tests[] = {
    { "/project-page/measurement", test_measurement },
    { "/project-page/refused-measurements", test_refused_measurements },
    { "/project-page/same-day", test_same_day },
    { "/project-page/new-benefit", test_new_benefit },
    { "/project-page/plan-point", test_plan_point },
    { "/project-page/programme", test_programme },
    { "/project-page/stages", test_stages },
    { "/project-page/gates", test_gates },
    { "/project-page/correction", test_correction },
    { "/project-page/partner", test_partner },
    { "/project-page/risk", test_risk },
    { "/project-page/process-models", test_process_models },
    { "/project-page/money", test_money },
    { "/project-page/links", test_links },
    { "/project-page/delete", test_delete },
    { "/project-page/history", test_history },
  };

  window_fixture_start (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, WindowFixture, NULL, window_fixture_set_up, tests[i].test, window_fixture_tear_down);

  return g_test_run ();
}
