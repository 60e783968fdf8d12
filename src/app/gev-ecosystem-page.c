/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ecosystem-page.h"

#include <glib/gi18n.h>

#include "gev-action-dialog.h"
#include "gev-action-group.h"
#include "gev-action.h"
#include "gev-assessment-panel.h"
#include "gev-champion.h"
#include "gev-champions-panel.h"
#include "gev-chart-card.h"
#include "gev-columns-layout.h"
#include "gev-ecosystem-history-chart.h"
#include "gev-ecosystem-wheel.h"
#include "gev-elements-card.h"
#include "gev-needs-card.h"

/**
 * GevEcosystemPage:
 *
 * The ecosystem for innovation: the wheel of its four elements by their levels
 * and over time, what is missing in each, the assessments, the actions, the
 * ten improvement needs, the champions and leader roles.
 */
struct _GevEcosystemPage
{
  GevPage parent_instance;

  GtkStack *stack;
  GtkStack *tabs;
  GevChartCard *wheel_card;
  GevChartCard *history_card;
  GevElementsCard *elements_card;
  GevNeedsCard *needs_card;
  GevAssessmentPanel *assessment_panel;
  GevChampionsPanel *champions_panel;
  GtkBox *groups;
  GtkBox *other_groups;
  GevActionGroup *group[GEV_N_ELEMENTS];
  int lagging;
};

G_DEFINE_FINAL_TYPE (GevEcosystemPage, gev_ecosystem_page, GEV_TYPE_PAGE)

static void
show_levels (GevEcosystemPage   *self,
             const GevEcosystem *ecosystem)
{
  const GevLanguage *language = gev_language_get_default ();

  gev_chart_card_take_chart (self->wheel_card, gev_ecosystem_level_wheel_new (language, ecosystem));
  gtk_widget_set_visible (GTK_WIDGET (self->history_card), ecosystem->latest != NULL);
  if (ecosystem->latest != NULL)
    gev_chart_card_take_chart (self->history_card, gev_ecosystem_history_chart_new (language, ecosystem));
  gev_elements_card_set_ecosystem (self->elements_card, ecosystem);
}

/* By its level; where it has never been assessed, by its actions. */
static int
find_lagging (const GevEcosystem *ecosystem)
{
  GevElementCount counts[GEV_N_ELEMENTS];

  if (ecosystem->latest != NULL)
    return ecosystem->lagging;
  gev_element_counts_read (counts, ecosystem->set);

  return gev_element_counts_find_thin (counts);
}

static void
show_groups (GevEcosystemPage *self,
             GPtrArray        *actions)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (self));

  for (int element = 0; element < GEV_N_ELEMENTS; element++)
    {
      g_autoptr (GPtrArray) its = g_ptr_array_new ();

      for (guint i = 0; i < actions->len; i++)
        if (gev_record_get_choice (g_ptr_array_index (actions, i), GEV_ACTION_ELEMENT) == element)
          g_ptr_array_add (its, g_ptr_array_index (actions, i));
      gev_action_group_set_actions (self->group[element], store, its);
    }
}

static void
tab_cb (GevEcosystemPage *self)
{
  const char *tab = gtk_stack_get_visible_child_name (self->tabs);

  if (g_strcmp0 (tab, "actions") == 0)
    gev_page_set_primary_label (GEV_PAGE (self), _("New Action"));
  else if (g_strcmp0 (tab, "champions") == 0)
    gev_page_set_primary_label (GEV_PAGE (self), _("New Champion"));
  else
    gev_page_set_primary_label (GEV_PAGE (self), _("New Assessment"));
}

static void
first_action_cb (GevEcosystemPage *self)
{
  gev_action_group_add (self->group[MAX (self->lagging, 0)]);
}

static void
gev_ecosystem_page_show_records (GevPage      *page,
                                 GevRecordSet *records)
{
  GevEcosystemPage *self = GEV_ECOSYSTEM_PAGE (page);
  GevStore *store = gev_page_get_store (page);
  GPtrArray *actions = gev_record_set_get_all (records, GEV_TYPE_ACTION);
  guint n = actions->len + gev_record_set_get_all (records, GEV_TYPE_ASSESSMENT)->len +
            gev_record_set_get_all (records, GEV_TYPE_CHAMPION)->len;
  g_autoptr (GevEcosystem) ecosystem = gev_ecosystem_new (records, gev_date_today ());

  self->lagging = find_lagging (ecosystem);
  show_levels (self, ecosystem);
  gev_needs_card_set_ecosystem (self->needs_card, ecosystem);
  show_groups (self, actions);
  gev_assessment_panel_set_records (self->assessment_panel, store, records);
  gev_champions_panel_set_ecosystem (self->champions_panel, store, ecosystem);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "ecosystem" : "empty");
}

static void
gev_ecosystem_page_show_record (GevPage   *page,
                                GevRecord *record)
{
  GevEcosystemPage *self = GEV_ECOSYSTEM_PAGE (page);
  GevStore *store = gev_page_get_store (page);

  if (GEV_IS_ACTION (record))
    {
      gtk_stack_set_visible_child_name (self->tabs, "actions");
      gtk_window_present (
        GTK_WINDOW (gev_action_dialog_new (GTK_WIDGET (self), store, gev_record_get_uuid (record))));
    }
  else if (GEV_IS_CHAMPION (record))
    {
      gtk_stack_set_visible_child_name (self->tabs, "champions");
      gev_champions_panel_open (self->champions_panel, store, record);
    }
  else if (GEV_IS_ASSESSMENT (record) || GEV_IS_ASSESSMENT_ANSWER (record))
    {
      gtk_stack_set_visible_child_name (self->tabs, "assessment");
      gev_assessment_panel_choose (self->assessment_panel,
                                   GEV_IS_ASSESSMENT (record)
                                     ? gev_record_get_uuid (record)
                                     : gev_record_get_text (record, GEV_ASSESSMENT_ANSWER_ASSESSMENT));
    }
}

static void
gev_ecosystem_page_activate_primary (GevPage *page)
{
  GevEcosystemPage *self = GEV_ECOSYSTEM_PAGE (page);
  const char *tab = gtk_stack_get_visible_child_name (self->tabs);

  if (g_strcmp0 (tab, "actions") == 0)
    first_action_cb (self);
  else if (g_strcmp0 (tab, "champions") == 0)
    gev_champions_panel_add (self->champions_panel);
  else
    gev_assessment_panel_add (self->assessment_panel);
}

static void
gev_ecosystem_page_class_init (GevEcosystemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);

  page_class->types = gev_ecosystem_get_types ();
  page_class->show_records = gev_ecosystem_page_show_records;
  page_class->show_record = gev_ecosystem_page_show_record;
  page_class->activate_primary = gev_ecosystem_page_activate_primary;

  g_type_ensure (GEV_TYPE_ASSESSMENT_PANEL);
  g_type_ensure (GEV_TYPE_CHAMPIONS_PANEL);
  g_type_ensure (GEV_TYPE_CHART_CARD);
  g_type_ensure (GEV_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (GEV_TYPE_ELEMENTS_CARD);
  g_type_ensure (GEV_TYPE_NEEDS_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-ecosystem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, wheel_card);
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, history_card);
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, elements_card);
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, needs_card);
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, assessment_panel);
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, champions_panel);
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, groups);
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, other_groups);
  gtk_widget_class_bind_template_callback (widget_class, tab_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_action_cb);
}

static void
gev_ecosystem_page_init (GevEcosystemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->lagging = -1;
  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    {
      self->group[i] = GEV_ACTION_GROUP (gev_action_group_new (i));
      gtk_box_append (i < GEV_ELEMENT_CO_CREATION ? self->groups : self->other_groups, GTK_WIDGET (self->group[i]));
    }
  tab_cb (self);
}
