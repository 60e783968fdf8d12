/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-chart-card.h"

#include "gev-chart-view.h"

/**
 * GevChartCard:
 *
 * A chart on a card: above it what it shows and the main thing in words, and,
 * where it leads somewhere, a way there.
 */
struct _GevChartCard
{
  AdwBin parent_instance;

  char *action_name;
  char *target;

  GtkButton *heading;
  GevFigureButton *figures;
  GtkLabel *title;
  GtkLabel *sentence;
  GtkWidget *arrow;
  GevChartView *view;
};

G_DEFINE_FINAL_TYPE (GevChartCard, gev_chart_card, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ACTION_NAME,
  PROP_TARGET,
  PROP_MINIMUM_HEIGHT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
update_destination (GevChartCard *self)
{
  gboolean leads = self->action_name != NULL && self->target != NULL;

  gtk_widget_set_visible (self->arrow, leads);
  gtk_widget_set_can_target (GTK_WIDGET (self->heading), leads);
  gtk_widget_set_focusable (GTK_WIDGET (self->heading), leads);
  if (!leads)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->heading), "s", self->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->heading), self->action_name);
}

static void
released_cb (GevChartCard *self)
{
  if (self->action_name != NULL && self->target != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), self->action_name, "s", self->target);
}

static void
gev_chart_card_finalize (GObject *object)
{
  GevChartCard *self = GEV_CHART_CARD (object);

  g_free (self->action_name);
  g_free (self->target);

  G_OBJECT_CLASS (gev_chart_card_parent_class)->finalize (object);
}

static void
gev_chart_card_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GevChartCard *self = GEV_CHART_CARD (object);

  switch (property_id)
    {
    case PROP_ACTION_NAME:
      g_value_set_string (value, self->action_name);
      break;
    case PROP_TARGET:
      g_value_set_string (value, self->target);
      break;
    case PROP_MINIMUM_HEIGHT:
      g_object_get_property (G_OBJECT (self->view), "minimum-height", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_chart_card_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GevChartCard *self = GEV_CHART_CARD (object);

  switch (property_id)
    {
    case PROP_ACTION_NAME:
      gev_chart_card_set_destination (self, g_value_get_string (value), self->target);
      break;
    case PROP_TARGET:
      gev_chart_card_set_destination (self, self->action_name, g_value_get_string (value));
      break;
    case PROP_MINIMUM_HEIGHT:
      g_object_set_property (G_OBJECT (self->view), "minimum-height", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_chart_card_class_init (GevChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gev_chart_card_finalize;
  object_class->get_property = gev_chart_card_get_property;
  object_class->set_property = gev_chart_card_set_property;

  /**
   * GevChartCard:action-name:
   *
   * The action that leads to what the chart is made of; it takes a string.
   */
  properties[PROP_ACTION_NAME] = g_param_spec_string ("action-name", NULL, NULL, NULL, flags);

  /**
   * GevChartCard:target:
   *
   * What the action is told.
   */
  properties[PROP_TARGET] = g_param_spec_string ("target", NULL, NULL, NULL, flags);

  /**
   * GevChartCard:minimum-height:
   *
   * The least height of the chart, in pixels.
   */
  properties[PROP_MINIMUM_HEIGHT] = g_param_spec_int ("minimum-height", NULL, NULL, 0, G_MAXINT, 160, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (GEV_TYPE_FIGURE_BUTTON);
  g_type_ensure (GEV_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GevChartCard, heading);
  gtk_widget_class_bind_template_child (widget_class, GevChartCard, figures);
  gtk_widget_class_bind_template_child (widget_class, GevChartCard, title);
  gtk_widget_class_bind_template_child (widget_class, GevChartCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevChartCard, arrow);
  gtk_widget_class_bind_template_child (widget_class, GevChartCard, view);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
gev_chart_card_init (GevChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_destination (self);
}

/**
 * gev_chart_card_new:
 *
 * Returns: (transfer floating): a card without a chart
 */
GtkWidget *
gev_chart_card_new (void)
{
  return g_object_new (GEV_TYPE_CHART_CARD, NULL);
}

/**
 * gev_chart_card_take_chart:
 * @self: a card
 * @chart: (transfer full): the chart to show, with its title and description
 */
void
gev_chart_card_take_chart (GevChartCard *self,
                           GevChart     *chart)
{
  g_autoptr (GevChart) taken = chart;
  const char *title = gev_chart_get_title (chart);
  const char *sentence = gev_chart_get_description (chart);

  gtk_label_set_text (self->title, title != NULL ? title : "");
  gtk_label_set_text (self->sentence, sentence != NULL ? sentence : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : "", -1);
  gev_chart_view_set_chart (self->view, chart);
}

/**
 * gev_chart_card_set_destination:
 * @self: a card
 * @action_name: (nullable): the action that leads to what the chart is made of
 * @target: (nullable): what it is told
 *
 * Makes the card lead somewhere; it does where both are given.
 */
void
gev_chart_card_set_destination (GevChartCard *self,
                                const char   *action_name,
                                const char   *target)
{
  char *names[] = { g_strdup (action_name), g_strdup (target) };

  g_free (self->action_name);
  g_free (self->target);
  self->action_name = names[0];
  self->target = names[1];
  update_destination (self);
}

/**
 * gev_chart_card_get_figures:
 * @self: a card
 *
 * Returns: (transfer none): the button that shows what its figures come from; it
 *   is hidden while it has none
 */
GevFigureButton *
gev_chart_card_get_figures (GevChartCard *self)
{
  return self->figures;
}
