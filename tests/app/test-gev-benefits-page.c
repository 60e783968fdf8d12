/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefits-page.h"

#include "gev-benefit.h"
#include "gev-measurement-entry.h"
#include "gev-measurement.h"
#include "gev-measuring-cell.h"
#include "gev-project.h"
#include "window-fixture.h"

static GevRecord *
put_benefit (WindowFixture *fixture,
             const char    *project,
             const char    *title,
             const char    *unit,
             GevDate        due)
{
  GevRecord *benefit = gev_record_new (GEV_TYPE_BENEFIT);

  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, project);
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, title);
  gev_record_set_text (benefit, GEV_BENEFIT_UNIT, unit);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 10 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2026, 1, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 60 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2027, 1, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_FREQUENCY, GEV_FREQUENCY_QUARTERLY);
  gev_record_set_number (benefit, GEV_BENEFIT_NEXT_DUE, due);
  gev_record_set_number (benefit, GEV_BENEFIT_DIS_BENEFIT, g_str_equal (unit, "hours"));
  g_assert_true (gev_store_save (fixture->store, benefit, "Put", NULL));

  return benefit;
}

typedef struct
{
  GevRecord *first;  /* overdue since June */
  GevRecord *second; /* overdue since October, a dis-benefit */
  GevRecord *third;  /* due next year */
} Benefits;

static void
clear_benefits (Benefits *benefits)
{
  g_object_unref (benefits->first);
  g_object_unref (benefits->second);
  g_object_unref (benefits->third);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Benefits, clear_benefits)

static Benefits
put_benefits (WindowFixture *fixture)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  const char *uuid = gev_record_get_uuid (project);
  Benefits benefits;

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Night watch");
  g_assert_true (gev_store_save (fixture->store, project, "Put", NULL));
  benefits.third = put_benefit (fixture, uuid, "Fewer falls", "falls", gev_date_new (2027, 6, 1));
  benefits.second = put_benefit (fixture, uuid, "More meetings", "hours", gev_date_new (2026, 10, 1));
  benefits.first = put_benefit (fixture, uuid, "Safe nights", "%", gev_date_new (2026, 6, 1));
  gev_window_go (fixture->window, "benefits");
  window_fixture_settle ();

  return benefits;
}

static GPtrArray *
get_measurements (WindowFixture *fixture,
                  GevRecord     *benefit)
{
  return gev_store_get_referring (fixture->store, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT,
                                  gev_record_get_uuid (benefit), NULL);
}

static void
assert_measured (WindowFixture *fixture,
                 GevRecord     *benefit,
                 guint          n,
                 GevDecimal     last)
{
  g_autoptr (GPtrArray) measurements = get_measurements (fixture, benefit);

  g_assert_cmpuint (measurements->len, ==, n);
  if (n > 0)
    g_assert_cmpint (gev_record_get_number (g_ptr_array_index (measurements, n - 1), GEV_MEASUREMENT_VALUE), ==, last);
}

static GtkWidget *
find_entry (WindowFixture *fixture,
            guint          nth)
{
  GtkWidget *entry = window_fixture_find (fixture->window, GEV_TYPE_MEASUREMENT_ENTRY, 0);

  return window_fixture_find (entry, GTK_TYPE_ENTRY, nth);
}

static void
measure (WindowFixture *fixture,
         const char    *value)
{
  window_fixture_type (find_entry (fixture, 1), value);
  window_fixture_settle ();
}

static void
assert_says (WindowFixture *fixture,
             const char    *text)
{
  g_assert_nonnull (window_fixture_find_label (fixture->window, text));
}

static void
test_empty (WindowFixture *fixture,
            gconstpointer  data)
{
  gev_window_go (fixture->window, "benefits");
  window_fixture_settle ();
  assert_says (fixture, "No Benefits Yet");
}

/* Enter saves, and the next one that is due comes up; its own next day moves on by a quarter of a year. */
static void
test_quick_entry (WindowFixture *fixture,
                  gconstpointer  data)
{
  g_auto (Benefits) benefits = put_benefits (fixture);
  g_autoptr (GevRecord) now = NULL;
  GtkWidget *pane_entry;

  assert_says (fixture, "2 measurements are overdue. None is due within 30 days. 0 of 3 benefits are on plan.");
  measure (fixture, "42");
  assert_measured (fixture, benefits.first, 1, 42 * GEV_DECIMAL_ONE);
  now = gev_store_get (fixture->store, gev_record_get_uuid (benefits.first), NULL);
  g_assert_cmpint (gev_record_get_date (now, GEV_BENEFIT_NEXT_DUE), ==, gev_date_new (2027, 2, 21));
  assert_says (fixture, "1 measurement is overdue.");

  pane_entry = find_entry (fixture, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (pane_entry)), ==, "");
  measure (fixture, "12,5");
  assert_measured (fixture, benefits.second, 1, 12500000);
  assert_measured (fixture, benefits.third, 0, 0);
  assert_says (fixture, "No measurement is overdue.");

  g_assert_true (gev_store_undo (fixture->store, NULL));
  assert_measured (fixture, benefits.second, 0, 0);
  g_clear_object (&now);
  now = gev_store_get (fixture->store, gev_record_get_uuid (benefits.second), NULL);
  g_assert_cmpint (gev_record_get_date (now, GEV_BENEFIT_NEXT_DUE), ==, gev_date_new (2026, 10, 1));
}

/* A share where per cent is counted is asked about, and so is a day that was measured. */
static void
test_asks (WindowFixture *fixture,
           gconstpointer  data)
{
  g_auto (Benefits) benefits = put_benefits (fixture);
  GtkWidget *dialog;

  measure (fixture, "0.42");
  assert_measured (fixture, benefits.first, 0, 0);
  assert_says (fixture, "Is this 0.42% or 42%?");
  window_fixture_click (window_fixture_find_button (fixture->window, "42%"));
  assert_measured (fixture, benefits.first, 1, 42 * GEV_DECIMAL_ONE);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.measure", "s",
                              gev_record_get_uuid (benefits.first));
  window_fixture_settle ();
  measure (fixture, "50");
  dialog = window_fixture_get_dialog (fixture);
  assert_measured (fixture, benefits.first, 1, 42 * GEV_DECIMAL_ONE);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  window_fixture_settle ();
  assert_measured (fixture, benefits.first, 2, 50 * GEV_DECIMAL_ONE);
}

static void
test_refuses (WindowFixture *fixture,
              gconstpointer  data)
{
  g_auto (Benefits) benefits = put_benefits (fixture);

  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture, 0)), "31.12.2025");
  measure (fixture, "40");
  assert_says (fixture, "The measurement is from before the baseline");
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture, 0)), "22.11.2026");
  measure (fixture, "40");
  assert_says (fixture, "The day of the measurement has not come yet.");
  measure (fixture, "forty");
  assert_measured (fixture, benefits.first, 0, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, 1))), ==, "forty");
}

static GtkWidget *
open_dialog (WindowFixture *fixture,
             const char    *label)
{
  GtkWidget *dialog;

  window_fixture_click (window_fixture_find_button (fixture->window, label));
  dialog = window_fixture_get_dialog (fixture);
  g_assert_nonnull (dialog);

  return dialog;
}

static GevMeasuringCell *
find_cell (GtkWidget *dialog,
           guint      nth)
{
  return GEV_MEASURING_CELL (window_fixture_find (dialog, GEV_TYPE_MEASURING_CELL, nth));
}

static void
paste (GevMeasuringCell *cell,
       const char       *text)
{
  GtkText *input = gev_measuring_cell_get_input (cell);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (input)), text);
  g_signal_emit_by_name (input, "paste-clipboard");
  window_fixture_settle ();
  window_fixture_settle ();
}

/* Rows of what is due, a block from a spreadsheet, one edit; what is wrong stays in the grid. */
static void
test_grid (WindowFixture *fixture,
           gconstpointer  data)
{
  g_auto (Benefits) benefits = put_benefits (fixture);
  GtkWidget *dialog;
  GtkWidget *date;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.primary", NULL);
  window_fixture_settle ();
  dialog = window_fixture_get_dialog (fixture);
  g_assert_null (window_fixture_find (dialog, GEV_TYPE_MEASURING_CELL, 2));
  g_assert_nonnull (window_fixture_find_label (dialog, "− Dis-benefit"));

  paste (find_cell (dialog, 0), "42\t43\r\n1.000\tmany\r\n");
  g_assert_nonnull (window_fixture_find_label (dialog, "2 measurements are ready · 2 wait for you"));
  g_assert_nonnull (window_fixture_find_label (dialog, "The column has no date."));
  date = window_fixture_find (dialog, GTK_TYPE_ENTRY, 3);
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (date)), ==, "Date");
  gtk_editable_set_text (GTK_EDITABLE (date), "1.10.2026");
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (dialog, "3 measurements are ready · 1 waits for you"));

  window_fixture_click (window_fixture_find_button (dialog, "Save"));
  assert_measured (fixture, benefits.first, 2, 42 * GEV_DECIMAL_ONE);
  assert_measured (fixture, benefits.second, 1, GEV_DECIMAL_ONE);
  g_assert_cmpstr (gev_store_get_undo_title (fixture->store), ==, "3 measurements");
  g_assert_true (window_fixture_get_dialog (fixture) == dialog);
  g_assert_cmpstr (gev_measuring_cell_get_text (find_cell (dialog, 3)), ==, "many");
  g_assert_cmpstr (gev_measuring_cell_get_text (find_cell (dialog, 0)), ==, "");

  /* The day that was just measured is asked about, and closing too. */
  gev_measuring_cell_set_text (find_cell (dialog, 0), "44");
  g_assert_nonnull (window_fixture_find_label (dialog, "That day was measured already: 42%."));
  gtk_window_close (GTK_WINDOW (dialog));
  window_fixture_settle ();
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (window_fixture_get_dialog (fixture)), "cancel");
  window_fixture_settle ();
  window_fixture_click (window_fixture_find_button (dialog, "Replace"));
  gev_measuring_cell_set_text (find_cell (dialog, 3), "");
  window_fixture_click (window_fixture_find_button (dialog, "Save"));
  assert_measured (fixture, benefits.first, 2, 44 * GEV_DECIMAL_ONE);
  g_assert_null (window_fixture_get_dialog (fixture));
  g_assert_true (gev_store_undo (fixture->store, NULL) && gev_store_undo (fixture->store, NULL));
  assert_measured (fixture, benefits.first, 0, 0);
}

static void
test_same_date (WindowFixture *fixture,
                gconstpointer  data)
{
  g_auto (Benefits) benefits = put_benefits (fixture);
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.primary", NULL);
  window_fixture_settle ();
  dialog = window_fixture_get_dialog (fixture);
  paste (find_cell (dialog, 0), "42\t43");
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (dialog, GTK_TYPE_ENTRY, 3)), "today");
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (dialog, "1 measurement is ready · 1 waits for you"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  window_fixture_settle ();
  assert_measured (fixture, benefits.first, 0, 0);
}

static void
test_series (WindowFixture *fixture,
             gconstpointer  data)
{
  g_auto (Benefits) benefits = put_benefits (fixture);
  GtkWidget *dialog = open_dialog (fixture, "From a Sheet…");
  GtkTextBuffer *buffer =
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (window_fixture_find (dialog, GTK_TYPE_TEXT_VIEW, 0)));

  gtk_text_buffer_set_text (buffer, "Dato;Verdi;Gevinst\n1.2.2026;20;\n1.3.2026;30;\n"
                                    "1.2.2026;7,5;Fewer falls\n1.4.2026;x;\n", -1);
  for (guint i = 0; i < 8; i++)
    window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_label (dialog, "1 line is left out"));
  g_assert_nonnull (window_fixture_find_label (dialog, "Line 5: 1.4.2026;x;"));
  window_fixture_click (window_fixture_find_button (dialog, "Add 3 Measurements"));
  assert_measured (fixture, benefits.first, 2, 30 * GEV_DECIMAL_ONE);
  assert_measured (fixture, benefits.third, 1, 7500000);
  g_assert_nonnull (window_fixture_find_label (dialog, "This measurement is there already."));

  gtk_text_buffer_set_text (buffer, "1.3.2026;31", -1);
  for (guint i = 0; i < 8; i++)
    window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_button (dialog, "Add 0 Measurements"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_fixture_find (dialog, GTK_TYPE_DROP_DOWN, 0)), 1);
  window_fixture_settle ();
  window_fixture_click (window_fixture_find_button (dialog, "Add 1 Measurement"));
  assert_measured (fixture, benefits.first, 2, 31 * GEV_DECIMAL_ONE);
  g_assert_null (window_fixture_get_dialog (fixture));
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
#define ADD(name, test) \
  g_test_add ("/benefits-page/" name, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down)
  ADD ("empty", test_empty);
  ADD ("quick-entry", test_quick_entry);
  ADD ("asks", test_asks);
  ADD ("refuses", test_refuses);
  ADD ("grid", test_grid);
  ADD ("same-date", test_same_date);
  ADD ("series", test_series);
#undef ADD

  return g_test_run ();
}
