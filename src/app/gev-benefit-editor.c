/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-editor.h"

#include <glib/gi18n.h>

#include "gev-benefit-words.h"
#include "gev-calculation-group.h"
#include "gev-field-row.h"
#include "gev-measurement.h"
#include "gev-owned-list.h"
#include "gev-plan-change.h"
#include "gev-plan-point.h"
#include "gev-record-dialog.h"
#include "gev-window.h"

/**
 * GevBenefitEditor:
 *
 * Everything about a benefit: its fields in groups, its plan between baseline
 * and target, what it is calculated from, and what must happen first. What is
 * right is saved at once, but a promise that is relied on not without a reason.
 */
struct _GevBenefitEditor
{
  AdwWindow parent_instance;

  GevStore *store;
  GevBenefit *benefit;

  GevRecord *changed; /* what waits for a reason */
  GevFieldRow *changed_row;

  GtkWidget *form;
  GevOwnedList *plan_points;
  GevOwnedList *prerequisites;
  GevCalculationGroup *calculation;
  GtkWidget *consequence_label;
  GtkWidget *changes_group;
  GevOwnedList *changes;
};

G_DEFINE_FINAL_TYPE (GevBenefitEditor, gev_benefit_editor, ADW_TYPE_WINDOW)

static void
refresh (GevBenefitEditor *self)
{
  g_autoptr (GevBenefit) benefit = gev_store_get (self->store, gev_record_get_uuid (self->benefit), NULL);
  g_autofree char *title = NULL;
  g_autofree char *consequence = NULL;

  /* An undo may have taken it away. */
  if (benefit == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  g_set_object (&self->benefit, benefit);
  title = gev_record_dup_title (benefit);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gev_field_rows_set_record (self->form, self->store, benefit);
  gev_owned_list_set_owner (self->plan_points, self->store, benefit);
  gev_owned_list_set_owner (self->prerequisites, self->store, benefit);
  gev_calculation_group_set_benefit (self->calculation, self->store, benefit);
  consequence = gev_benefit_words_consequence (gev_language_get_default (), benefit);
  gtk_label_set_text (GTK_LABEL (self->consequence_label), consequence);
  gtk_widget_set_visible (self->consequence_label, consequence != NULL);
  gev_owned_list_set_owner (self->changes, self->store, benefit);
  gtk_widget_set_visible (self->changes_group, gev_owned_list_get_records (self->changes)->len > 0);
}

static char *
find_first_problem (GPtrArray *problems)
{
  return problems->len > 0 ? g_strdup (((GevProblem *) g_ptr_array_index (problems, 0))->message) : NULL;
}

/* What the baseline and the target of @changed make wrong that was right: a plan
 * point that falls outside, a measurement that comes before. */
static char *
find_conflict (GevBenefitEditor *self,
               GevBenefit       *changed,
               GPtrArray        *measurements)
{
  GPtrArray *points = gev_owned_list_get_records (self->plan_points);

  for (guint i = 0; i < points->len; i++)
    {
      g_autoptr (GPtrArray) problems = gev_record_validate (g_ptr_array_index (points, i));

      gev_plan_point_check (g_ptr_array_index (points, i), changed, points, problems);
      if (problems->len > 0)
        return find_first_problem (problems);
    }
  for (guint i = 0; i < measurements->len; i++)
    {
      g_autoptr (GPtrArray) before = gev_record_validate (g_ptr_array_index (measurements, i));
      g_autoptr (GPtrArray) after = gev_record_validate (g_ptr_array_index (measurements, i));

      gev_measurement_check (g_ptr_array_index (measurements, i), self->benefit, before);
      gev_measurement_check (g_ptr_array_index (measurements, i), changed, after);
      if (after->len > before->len)
        return find_first_problem (after);
    }

  return NULL;
}

static gboolean
put_both (GevBenefitEditor  *self,
          GevRecord         *change,
          GError           **error)
{
  return gev_store_put (self->store, self->changed, error) && gev_store_put (self->store, change, error);
}

static gboolean
reason_given_cb (GevBenefitEditor *self,
                 GevRecord        *change,
                 GtkWidget        *dialog)
{
  g_autofree char *name = gev_record_dup_title (self->benefit);
  g_autofree char *title = g_strdup_printf (_("Change of the plan of “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (gev_store_begin (self->store, title, &error))
    {
      if (!put_both (self, change, &error))
        gev_store_rollback (self->store);
      else if (gev_store_commit (self->store, &error))
        return TRUE;
    }
  gev_window_show_error (dialog, _("The change could not be saved"), error);

  return FALSE;
}

/* Without a reason nothing is changed. */
static void
reason_closed_cb (GevBenefitEditor *self)
{
  g_clear_object (&self->changed);
  if (self->changed_row != NULL)
    gev_field_row_reset (self->changed_row);
  g_clear_object (&self->changed_row);
}

/* Several changes of one day have one reason most often. */
static void
fill_in_reason (GevBenefitEditor *self,
                GevPlanChange    *change)
{
  GPtrArray *changes = gev_owned_list_get_records (self->changes);

  for (guint i = 0; i < changes->len; i++)
    if (gev_record_get_date (g_ptr_array_index (changes, i), GEV_PLAN_CHANGE_DATE) ==
        gev_record_get_date (change, GEV_PLAN_CHANGE_DATE))
      {
        const GevValue *values = gev_record_get_values (g_ptr_array_index (changes, i));

        gev_record_set_value (change, GEV_PLAN_CHANGE_REASON, &values[GEV_PLAN_CHANGE_REASON]);
        gev_record_set_value (change, GEV_PLAN_CHANGE_DECIDED_BY, &values[GEV_PLAN_CHANGE_DECIDED_BY]);
        return;
      }
}

static void
ask_for_reason (GevBenefitEditor *self,
                GevRecord        *changed,
                GevFieldRow      *row)
{
  static const char *const fields[] = { "reason", "date", "decided-by", NULL };
  g_autoptr (GevPlanChange) change = gev_plan_change_new (self->benefit, gev_date_today ());
  GevRecordDialog *dialog;

  fill_in_reason (self, change);
  g_set_object (&self->changed, changed);
  g_set_object (&self->changed_row, row);
  dialog = gev_record_dialog_new (GTK_WIDGET (self), self->store, change, fields);
  gtk_window_set_title (GTK_WINDOW (dialog), _("Why Is the Plan Changed?"));
  g_object_set (dialog, "accept-label", _("Change Plan"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (reason_given_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (reason_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
save_promise_cb (GevBenefitEditor *self,
                 GevRecord        *changed,
                 GevFieldRow      *row)
{
  g_autoptr (GPtrArray) measurements = NULL;
  g_autofree char *conflict = NULL;

  /* The entry loses the cursor to the dialog. */
  if (self->changed != NULL)
    return TRUE;
  measurements = gev_store_get_referring (self->store, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT,
                                          gev_record_get_uuid (self->benefit), NULL);
  if (measurements == NULL)
    return FALSE;
  conflict = find_conflict (self, GEV_BENEFIT (changed), measurements);
  if (conflict != NULL)
    {
      gev_field_row_show_problem (row, conflict);
      return TRUE;
    }
  if (!gev_plan_change_is_needed (self->benefit, GEV_BENEFIT (changed), measurements->len > 0))
    return FALSE;
  ask_for_reason (self, changed, row);

  return TRUE;
}

static void
check_plan_point_cb (GevBenefitEditor *self,
                     GevRecord        *draft,
                     GPtrArray        *problems)
{
  gev_plan_point_check (GEV_PLAN_POINT (draft), self->benefit, gev_owned_list_get_records (self->plan_points),
                        problems);
}

/* What the user is in the middle of typing is saved when its entry loses the
 * cursor, which closing the window does not make it do. */
static gboolean
gev_benefit_editor_close_request (GtkWindow *window)
{
  gtk_window_set_focus (window, NULL);
  if (GEV_BENEFIT_EDITOR (window)->changed != NULL)
    return TRUE;

  return GTK_WINDOW_CLASS (gev_benefit_editor_parent_class)->close_request (window);
}

static void
gev_benefit_editor_dispose (GObject *object)
{
  GevBenefitEditor *self = GEV_BENEFIT_EDITOR (object);

  g_clear_object (&self->store);
  g_clear_object (&self->benefit);
  g_clear_object (&self->changed);
  g_clear_object (&self->changed_row);

  G_OBJECT_CLASS (gev_benefit_editor_parent_class)->dispose (object);
}

static void
gev_benefit_editor_class_init (GevBenefitEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_benefit_editor_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = gev_benefit_editor_close_request;
  g_type_ensure (GEV_TYPE_CALCULATION_GROUP);
  g_type_ensure (GEV_TYPE_FIELD_ROW);
  g_type_ensure (GEV_TYPE_OWNED_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-benefit-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GevBenefitEditor, form);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitEditor, plan_points);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitEditor, prerequisites);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitEditor, calculation);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitEditor, consequence_label);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitEditor, changes_group);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitEditor, changes);
  gtk_widget_class_bind_template_callback (widget_class, check_plan_point_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_promise_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_benefit_editor_init (GevBenefitEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_benefit_editor_new:
 * @parent: a widget of the window that it belongs to
 * @store: the portfolio
 * @benefit: the benefit to edit
 *
 * Returns: (transfer none): an editor, not shown yet
 */
GevBenefitEditor *
gev_benefit_editor_new (GtkWidget  *parent,
                        GevStore   *store,
                        GevBenefit *benefit)
{
  GevBenefitEditor *self = g_object_new (GEV_TYPE_BENEFIT_EDITOR, "transient-for", gtk_widget_get_root (parent), NULL);

  self->store = g_object_ref (store);
  self->benefit = g_object_ref (benefit);
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return self;
}
