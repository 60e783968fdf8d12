/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ecosystem-page.h"

#include <glib/gi18n.h>

#include "gev-action-group.h"
#include "gev-action.h"
#include "gev-chart-card.h"
#include "gev-columns-layout.h"
#include "gev-ecosystem-wheel.h"
#include "gev-needs-card.h"
#include "gev-window.h"

/**
 * GevEcosystemPage:
 *
 * The ecosystem for innovation: the wheel of its four elements, which of the
 * ten improvement needs are answered, and the actions of each element.
 */
struct _GevEcosystemPage
{
  GevPage parent_instance;

  GtkStack *stack;
  GevChartCard *wheel_card;
  GevNeedsCard *needs_card;
  GtkBox *groups;
  GevActionGroup *group[GEV_N_ELEMENTS];
  int lagging;
};

G_DEFINE_FINAL_TYPE (GevEcosystemPage, gev_ecosystem_page, GEV_TYPE_PAGE)

static void
show_wheel (GevEcosystemPage *self,
            GPtrArray        *actions)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevElementCount counts[GEV_N_ELEMENTS];

  for (guint i = 0; i < actions->len; i++)
    gev_record_set_add (set, g_ptr_array_index (actions, i));
  gev_element_counts_read (counts, set);
  self->lagging = gev_element_counts_find_thin (counts);
  gev_chart_card_take_chart (self->wheel_card, gev_ecosystem_wheel_new (gev_language_get_default (), counts));
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
gev_ecosystem_page_refresh (GevPage *page)
{
  GevEcosystemPage *self = GEV_ECOSYSTEM_PAGE (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) actions = gev_store_get_all (gev_page_get_store (page), GEV_TYPE_ACTION, &error);

  if (actions == NULL)
    {
      gev_window_show_error (GTK_WIDGET (self), _("The portfolio could not be read"), error);
      return;
    }
  g_ptr_array_sort (actions, gev_record_compare);
  show_wheel (self, actions);
  gev_needs_card_set_actions (self->needs_card, actions);
  show_groups (self, actions);
  gtk_stack_set_visible_child_name (self->stack, actions->len > 0 ? "actions" : "empty");
}

static void
gev_ecosystem_page_show_record (GevPage   *page,
                                GevRecord *record)
{
  GevEcosystemPage *self = GEV_ECOSYSTEM_PAGE (page);

  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    if (gev_action_group_open (self->group[i], gev_record_get_uuid (record)))
      return;
}

/* For the element that lags, if one does. */
static void
gev_ecosystem_page_activate_primary (GevPage *page)
{
  GevEcosystemPage *self = GEV_ECOSYSTEM_PAGE (page);

  gev_action_group_add (self->group[MAX (self->lagging, 0)]);
}

static void
gev_ecosystem_page_class_init (GevEcosystemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);

  page_class->refresh = gev_ecosystem_page_refresh;
  page_class->show_record = gev_ecosystem_page_show_record;
  page_class->activate_primary = gev_ecosystem_page_activate_primary;

  g_type_ensure (GEV_TYPE_CHART_CARD);
  g_type_ensure (GEV_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (GEV_TYPE_NEEDS_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-ecosystem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, wheel_card);
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, needs_card);
  gtk_widget_class_bind_template_child (widget_class, GevEcosystemPage, groups);
}

static void
gev_ecosystem_page_init (GevEcosystemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->lagging = -1;
  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    {
      self->group[i] = GEV_ACTION_GROUP (gev_action_group_new (i));
      gtk_box_append (self->groups, GTK_WIDGET (self->group[i]));
    }
}
