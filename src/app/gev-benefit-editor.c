/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-editor.h"

#include "gev-field-row.h"
#include "gev-owned-list.h"
#include "gev-plan-point.h"

/**
 * GevBenefitEditor:
 *
 * Everything about a benefit: its fields in groups, its plan between baseline
 * and target, and what must happen first. What is right is saved at once.
 */
struct _GevBenefitEditor
{
  AdwWindow parent_instance;

  GevStore *store;
  GevBenefit *benefit;

  GtkWidget *form;
  GevOwnedList *plan_points;
  GevOwnedList *prerequisites;
};

G_DEFINE_FINAL_TYPE (GevBenefitEditor, gev_benefit_editor, ADW_TYPE_WINDOW)

static void
refresh (GevBenefitEditor *self)
{
  g_autoptr (GevBenefit) benefit = gev_store_get (self->store, gev_record_get_uuid (self->benefit), NULL);
  g_autofree char *title = NULL;

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

  return GTK_WINDOW_CLASS (gev_benefit_editor_parent_class)->close_request (window);
}

static void
gev_benefit_editor_dispose (GObject *object)
{
  GevBenefitEditor *self = GEV_BENEFIT_EDITOR (object);

  g_clear_object (&self->store);
  g_clear_object (&self->benefit);

  G_OBJECT_CLASS (gev_benefit_editor_parent_class)->dispose (object);
}

static void
gev_benefit_editor_class_init (GevBenefitEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_benefit_editor_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = gev_benefit_editor_close_request;
  g_type_ensure (GEV_TYPE_FIELD_ROW);
  g_type_ensure (GEV_TYPE_OWNED_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-benefit-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GevBenefitEditor, form);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitEditor, plan_points);
  gtk_widget_class_bind_template_child (widget_class, GevBenefitEditor, prerequisites);
  gtk_widget_class_bind_template_callback (widget_class, check_plan_point_cb);
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
