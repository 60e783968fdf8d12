/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-goal-row.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-record-form.h"
#include "gev-status-pill.h"
#include "gev-text.h"
#include "gev-window.h"

/* How far a goal within another stands in, in pixels. */
#define INDENT 28

/**
 * GevGoalRow:
 *
 * A goal and how many projects, actions and benefits serve it; unfolded, it
 * names them, and each opens where it is shown.
 */
struct _GevGoalRow
{
  AdwExpanderRow parent_instance;

  GevStore *store;
  GevGoal *goal;
};

G_DEFINE_FINAL_TYPE (GevGoalRow, gev_goal_row, ADW_TYPE_EXPANDER_ROW)

static const char *const fields[] = {
  "title", "strategy", "parent", "level", "start", "end", "indicator", "indicator-unit", "indicator-target",
  "indicator-value", "indicator-date", "description", NULL,
};

static GevGoal *
look_up (const char *uuid,
         gpointer    store)
{
  return gev_store_get (store, uuid, NULL);
}

static void
check_cb (GevRecordDialog *dialog,
          GevRecord       *draft,
          GPtrArray       *problems,
          GevStore        *store)
{
  g_autofree char *path = gev_goals_find_cycle (GEV_GOAL (draft), look_up, store);

  if (path != NULL)
    gev_record_add_problem (problems, GEV_GOAL_PARENT, _("A goal cannot be a part of itself: %s."), path);
}

static void
edit_cb (GevGoalRow *self)
{
  gev_goal_row_open (GTK_WIDGET (self), self->store, self->goal);
}

static void
delete_cb (GevGoalRow *self)
{
  gev_record_form_delete (GTK_WIDGET (self), self->store, self->goal);
}

static void
serving_cb (GevGoalRow *self,
            GtkWidget  *row)
{
  g_autoptr (GevRecord) record = gev_store_get (self->store, gtk_widget_get_name (row), NULL);

  if (record != NULL)
    gev_window_show_record (GTK_WIDGET (self), record);
}

static void
add_button (GevGoalRow *self,
            const char *icon_name,
            const char *format,
            GCallback   clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);
  g_autofree char *title = gev_record_dup_title (self->goal);
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%s", title, 1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label->str);
  gtk_widget_set_sensitive (button, !gev_store_is_read_only (self->store));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str, -1);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), button);
}

static void
add_serving (GevGoalRow *self,
             GPtrArray  *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *title = gev_record_dup_title (record);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(GEV_RECORD_GET_CLASS (record)->label));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_widget_set_name (row, gev_record_get_uuid (record));
      g_signal_connect_object (row, "activated", G_CALLBACK (serving_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }
}

static char *
format_indicator (GevGoal *goal)
{
  const GevLanguage *language = gev_language_get_default ();
  const char *indicator = gev_record_get_text (goal, GEV_GOAL_INDICATOR);
  const char *unit = gev_record_get_text (goal, GEV_GOAL_INDICATOR_UNIT);
  g_autoptr (GString) text = g_string_new (indicator);

  if (gev_record_has (goal, GEV_GOAL_INDICATOR_VALUE))
    {
      g_autofree char *value =
        gev_format_quantity (language, gev_record_get_number (goal, GEV_GOAL_INDICATOR_VALUE), 2, unit);

      g_string_append_printf (text, "%s%s", text->len > 0 ? ": " : "", value);
    }
  if (gev_record_has (goal, GEV_GOAL_INDICATOR_TARGET))
    {
      g_autofree char *target =
        gev_format_quantity (language, gev_record_get_number (goal, GEV_GOAL_INDICATOR_TARGET), 2, unit);

      g_string_append (text, text->len > 0 ? " " : "");
      /* Translators: after the value of an indicator, the value aimed at. */
      g_string_append_printf (text, _("(target %s)"), target);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe (GevGoal *goal)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int level = gev_record_get_choice (goal, GEV_GOAL_LEVEL);
  g_autofree char *period = gev_format_period (gev_language_get_default (), gev_record_get_date (goal, GEV_GOAL_START),
                                               gev_record_get_date (goal, GEV_GOAL_END));
  g_autofree char *indicator = format_indicator (goal);

  gev_text_append_part (text, level >= 0 ? _(gev_level_vocabulary.terms[level].label) : NULL);
  gev_text_append_part (text, period);
  gev_text_append_part (text, indicator);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
count_serving (const GevGoalService *service)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *projects = gev_format_count (language, service->projects->len);
  g_autofree char *actions = gev_format_count (language, service->actions->len);
  g_autofree char *benefits = gev_format_count (language, service->benefits->len);
  g_autofree char *some_projects = g_strdup_printf (ngettext ("%s project", "%s projects", service->projects->len),
                                                    projects);
  g_autofree char *some_actions = g_strdup_printf (ngettext ("%s action", "%s actions", service->actions->len),
                                                   actions);
  g_autofree char *some_benefits = g_strdup_printf (ngettext ("%s benefit", "%s benefits", service->benefits->len),
                                                    benefits);
  g_autoptr (GString) text = g_string_new (NULL);

  gev_text_append_part (text, service->projects->len > 0 ? some_projects : NULL);
  gev_text_append_part (text, service->actions->len > 0 ? some_actions : NULL);
  gev_text_append_part (text, service->benefits->len > 0 ? some_benefits : NULL);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_service (GevGoalRow           *self,
              const GevGoalService *service)
{
  g_autofree char *counts = count_serving (service);
  GtkWidget *label;

  if (gev_goal_service_is_served (service))
    {
      label = gtk_label_new (counts);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "numeric");
    }
  else
    {
      label = gev_status_pill_new (GEV_STATUS_NOT_DUE);
      gev_status_pill_set_unserved (GEV_STATUS_PILL (label));
    }
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), label);
}

static void
gev_goal_row_dispose (GObject *object)
{
  GevGoalRow *self = GEV_GOAL_ROW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->goal);

  G_OBJECT_CLASS (gev_goal_row_parent_class)->dispose (object);
}

static void
gev_goal_row_class_init (GevGoalRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gev_goal_row_dispose;
}

static void
gev_goal_row_init (GevGoalRow *self)
{
}

/**
 * gev_goal_row_new:
 * @store: the portfolio
 * @service: a goal and what serves it
 *
 * Returns: (transfer floating): a row for the goal
 */
GtkWidget *
gev_goal_row_new (GevStore             *store,
                  const GevGoalService *service)
{
  GevGoalRow *self = g_object_new (GEV_TYPE_GOAL_ROW, NULL);
  g_autofree char *title = gev_record_dup_title (service->goal);
  g_autofree char *detail = describe (service->goal);
  const char *description = gev_record_get_text (service->goal, GEV_GOAL_DESCRIPTION);

  self->store = g_object_ref (store);
  self->goal = g_object_ref (service->goal);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), detail);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), description);
  gtk_widget_set_margin_start (GTK_WIDGET (self), (int) service->depth * INDENT);
  /* Each goes before those that are there. */
  add_button (self, "user-trash-symbolic", _("Delete “%s”"), G_CALLBACK (delete_cb));
  add_button (self, "document-edit-symbolic", _("Change “%s”"), G_CALLBACK (edit_cb));
  show_service (self, service);
  add_serving (self, service->projects);
  add_serving (self, service->actions);
  add_serving (self, service->benefits);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), gev_goal_service_is_served (service));

  return GTK_WIDGET (self);
}

/**
 * gev_goal_row_get_uuid:
 * @self: a row
 *
 * Returns: (transfer none): the UUID of its goal
 */
const char *
gev_goal_row_get_uuid (GevGoalRow *self)
{
  return gev_record_get_uuid (self->goal);
}

/**
 * gev_goal_row_open:
 * @parent: a widget of the window
 * @store: the portfolio
 * @goal: (type GevGoal): a goal, new or of the portfolio
 *
 * Opens the goal for editing; one that would be a part of itself is refused.
 */
void
gev_goal_row_open (GtkWidget *parent,
                   GevStore  *store,
                   gpointer   goal)
{
  GevRecordDialog *dialog = gev_record_form_open (parent, store, goal, fields);

  g_signal_connect_object (dialog, "check", G_CALLBACK (check_cb), store, 0);
}
