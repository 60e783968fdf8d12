/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-goals-page.h"

#include <glib/gi18n.h>

#include "gev-action.h"
#include "gev-benefit.h"
#include "gev-format.h"
#include "gev-goal-row.h"
#include "gev-project.h"
#include "gev-stage-change.h"

/**
 * GevGoalsPage:
 *
 * The strategic goals, those of one plan or strategy together and each within
 * the goal that it is a part of, with what serves them; those that nothing
 * serves are marked.
 */
struct _GevGoalsPage
{
  GevPage parent_instance;

  GHashTable *expanded;
  GPtrArray *groups;

  GtkStack *stack;
  GtkLabel *sentence;
  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (GevGoalsPage, gev_goals_page, GEV_TYPE_PAGE)

static void
expanded_cb (GevGoalsPage *self,
             GParamSpec   *pspec,
             GevGoalRow   *row)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    g_hash_table_add (self->expanded, g_strdup (gev_goal_row_get_uuid (row)));
  else
    g_hash_table_remove (self->expanded, gev_goal_row_get_uuid (row));
}

static GtkWidget *
add_group (GevGoalsPage *self,
           const char   *strategy)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title = g_markup_escape_text (strategy != NULL ? strategy : _("Without a plan or strategy"), -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->content, group);
  g_ptr_array_add (self->groups, group);

  return group;
}

static void
show_goals (GevGoalsPage *self,
            GPtrArray    *goals)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (self));
  GtkWidget *group = NULL;
  const char *strategy = NULL;

  for (guint i = 0; i < self->groups->len; i++)
    gtk_box_remove (self->content, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
  for (guint i = 0; i < goals->len; i++)
    {
      const GevGoalService *service = g_ptr_array_index (goals, i);
      GtkWidget *row = gev_goal_row_new (store, service);

      if (group == NULL || g_strcmp0 (strategy, service->strategy) != 0)
        group = add_group (self, service->strategy);
      strategy = service->strategy;
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                     g_hash_table_contains (self->expanded, gev_record_get_uuid (service->goal)));
      g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
}

static void
show_sentence (GevGoalsPage *self,
               GPtrArray    *goals)
{
  const GevLanguage *language = gev_language_get_default ();
  guint n_unserved = gev_goals_count_unserved (goals);
  g_autofree char *all = gev_format_count (language, goals->len);
  g_autofree char *unserved = gev_format_count (language, n_unserved);
  g_autofree char *sentence = NULL;

  if (n_unserved == 0)
    sentence = g_strdup (_("Every goal is served by a project, an action or a benefit."));
  else
    sentence = g_strdup_printf (ngettext ("%1$s of %2$s goals is served by nothing yet.",
                                          "%1$s of %2$s goals are served by nothing yet.", n_unserved),
                                unserved, all);
  gtk_label_set_text (self->sentence, sentence);
}

static void
gev_goals_page_show_records (GevPage      *page,
                             GevRecordSet *records)
{
  GevGoalsPage *self = GEV_GOALS_PAGE (page);
  g_autoptr (GPtrArray) goals = gev_goals_read (records, gev_date_today ());

  show_goals (self, goals);
  show_sentence (self, goals);
  gtk_stack_set_visible_child_name (self->stack, goals->len > 0 ? "goals" : "empty");
}

static void
gev_goals_page_show_record (GevPage   *page,
                            GevRecord *record)
{
  gev_goal_row_open (GTK_WIDGET (page), gev_page_get_store (page), record);
}

static void
gev_goals_page_activate_primary (GevPage *page)
{
  g_autoptr (GevRecord) goal = gev_record_new (GEV_TYPE_GOAL);

  gev_goal_row_open (GTK_WIDGET (page), gev_page_get_store (page), goal);
}

static void
gev_goals_page_finalize (GObject *object)
{
  g_hash_table_unref (GEV_GOALS_PAGE (object)->expanded);
  g_ptr_array_unref (GEV_GOALS_PAGE (object)->groups);

  G_OBJECT_CLASS (gev_goals_page_parent_class)->finalize (object);
}

static void
gev_goals_page_class_init (GevGoalsPageClass *klass)
{
  static GType types[6]; /* ends with 0 */
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_goals_page_finalize;
  types[0] = GEV_TYPE_GOAL;
  types[1] = GEV_TYPE_PROJECT;
  types[2] = GEV_TYPE_STAGE_CHANGE;
  types[3] = GEV_TYPE_ACTION;
  types[4] = GEV_TYPE_BENEFIT;
  page_class->types = types;
  page_class->show_records = gev_goals_page_show_records;
  page_class->show_record = gev_goals_page_show_record;
  page_class->activate_primary = gev_goals_page_activate_primary;

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-goals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevGoalsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevGoalsPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevGoalsPage, content);
}

static void
gev_goals_page_init (GevGoalsPage *self)
{
  self->expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
