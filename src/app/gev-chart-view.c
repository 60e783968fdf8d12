/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-chart-view.h"

#include <glib/gi18n.h>

#include "gev-chart-dialog.h"
#include "gev-screen-style.h"

/* How near the pointer must be to a mark for its value to show, in pixels. */
#define MARK_RADIUS 4

/**
 * GevChartView:
 *
 * A chart on the screen: follows light, dark and high contrast and the text
 * size, shows the value under the pointer, and has a menu and keys for its
 * table, for copying and for saving.
 */
struct _GevChartView
{
  GtkWidget parent_instance;

  GevChart *chart;
  GtkWidget *menu;
  GtkWidget *tip;
  GtkLabel *tip_label;
  int minimum_height;
  gboolean hovering;
  GevChartHit hit;
};

G_DEFINE_FINAL_TYPE (GevChartView, gev_chart_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHART,
  PROP_MINIMUM_HEIGHT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
describe (GevChartView *self)
{
  const char *title = self->chart != NULL ? gev_chart_get_title (self->chart) : NULL;
  const char *description = self->chart != NULL ? gev_chart_get_description (self->chart) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : _("Chart"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}

static void
hide_tip (GevChartView *self)
{
  if (!self->hovering)
    return;
  self->hovering = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self->tip));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
chart_changed_cb (GevChartView *self)
{
  hide_tip (self);
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
style_changed_cb (GevChartView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (GevChartView *self,
           double        x,
           double        y)
{
  GevChartStyle style = gev_screen_style_get (GTK_WIDGET (self));
  GevChartHit hit;
  GdkRectangle spot;

  if (self->chart == NULL || !gev_chart_hit (self->chart, x, y, gtk_widget_get_width (GTK_WIDGET (self)),
                                             gtk_widget_get_height (GTK_WIDGET (self)), &style, &hit))
    {
      hide_tip (self);
      return;
    }
  if (self->hovering && hit.x == self->hit.x && hit.y == self->hit.y && g_str_equal (hit.text, self->hit.text))
    return;
  self->hit = hit;
  self->hovering = TRUE;
  spot = (GdkRectangle){ (int) hit.x - MARK_RADIUS, (int) hit.y - MARK_RADIUS, 2 * MARK_RADIUS, 2 * MARK_RADIUS };
  gtk_label_set_text (self->tip_label, hit.text);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->tip), &spot);
  gtk_popover_popup (GTK_POPOVER (self->tip));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_menu_at (GevChartView *self,
              double        x,
              double        y)
{
  GdkRectangle spot = { (int) x, (int) y, 1, 1 };

  hide_tip (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &spot);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (GevChartView    *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_SECONDARY)
    show_menu_at (self, x, y);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  show_menu_at (GEV_CHART_VIEW (widget), gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

static void
table_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GevChartView *self = GEV_CHART_VIEW (widget);

  if (self->chart != NULL)
    gev_chart_dialog_present (widget, self->chart);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GevChartView *self = GEV_CHART_VIEW (widget);

  if (self->chart != NULL)
    gev_chart_copy_picture (widget, self->chart, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GevChartView *self = GEV_CHART_VIEW (widget);

  if (self->chart != NULL)
    gev_chart_save_picture (widget, self->chart, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

static void
gev_chart_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  GevChartView *self = GEV_CHART_VIEW (widget);
  GevChartStyle style = gev_screen_style_get (GTK_WIDGET (self));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 200;
      *natural = 400;
    }
  else
    {
      double width = for_size > 0 ? for_size : 400;

      *minimum = self->minimum_height;
      *natural = self->minimum_height;
      if (self->chart != NULL)
        *natural = MAX (*minimum, (int) gev_chart_get_natural_height (self->chart, width, &style));
    }
}

static GtkSizeRequestMode
gev_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gev_chart_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  GevChartView *self = GEV_CHART_VIEW (widget);

  gtk_popover_present (GTK_POPOVER (self->menu));
  gtk_popover_present (GTK_POPOVER (self->tip));
}

static void
gev_chart_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GevChartView *self = GEV_CHART_VIEW (widget);
  GevChartStyle style = gev_screen_style_get (GTK_WIDGET (self));
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gev_chart_draw (self->chart, cr, width, height, &style);
  if (self->hovering)
    {
      gev_chart_style_set_source (&style, cr, GEV_INK_TEXT, 1);
      cairo_arc (cr, self->hit.x, self->hit.y, MARK_RADIUS + 1, 0, 2 * G_PI);
      cairo_set_line_width (cr, 1.5);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
gev_chart_view_dispose (GObject *object)
{
  GevChartView *self = GEV_CHART_VIEW (object);

  gev_chart_view_set_chart (self, NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->tip, gtk_widget_unparent);

  G_OBJECT_CLASS (gev_chart_view_parent_class)->dispose (object);
}

static void
gev_chart_view_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GevChartView *self = GEV_CHART_VIEW (object);

  switch (property_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_MINIMUM_HEIGHT:
      g_value_set_int (value, self->minimum_height);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_chart_view_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GevChartView *self = GEV_CHART_VIEW (object);

  switch (property_id)
    {
    case PROP_CHART:
      gev_chart_view_set_chart (self, g_value_get_object (value));
      break;
    case PROP_MINIMUM_HEIGHT:
      self->minimum_height = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_chart_view_class_init (GevChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gev_chart_view_dispose;
  object_class->get_property = gev_chart_view_get_property;
  object_class->set_property = gev_chart_view_set_property;
  widget_class->measure = gev_chart_view_measure;
  widget_class->get_request_mode = gev_chart_view_get_request_mode;
  widget_class->size_allocate = gev_chart_view_size_allocate;
  widget_class->snapshot = gev_chart_view_snapshot;

  /**
   * GevChartView:chart:
   *
   * The chart that is shown.
   */
  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, GEV_TYPE_CHART,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * GevChartView:minimum-height:
   *
   * The least height, in pixels.
   */
  properties[PROP_MINIMUM_HEIGHT] = g_param_spec_int ("minimum-height", NULL, NULL, 0, G_MAXINT, 160,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_install_action (widget_class, "chart.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "chart.table", NULL, table_action);
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "chart.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "chart.table", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "chart.table", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy", NULL);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gev_chart_view_init (GevChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GMenu) menu = g_menu_new ();

  self->minimum_height = 160;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  g_menu_append (menu, _("Show as Table"), "chart.table");
  g_menu_append (menu, _("Copy Picture"), "chart.copy");
  g_menu_append (menu, _("Save Picture…"), "chart.save");
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);

  self->tip_label = GTK_LABEL (gtk_label_new (NULL));
  self->tip = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->tip), GTK_WIDGET (self->tip_label));
  gtk_popover_set_autohide (GTK_POPOVER (self->tip), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->tip), GTK_POS_TOP);
  gtk_widget_set_can_target (self->tip, FALSE);
  gtk_widget_add_css_class (self->tip, "chart-tip");
  gtk_widget_set_parent (self->tip, GTK_WIDGET (self));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (hide_tip), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  describe (self);
}

/**
 * gev_chart_view_get_chart:
 * @self: a chart view
 *
 * Returns: (transfer none) (nullable): the chart that it shows
 */
GevChart *
gev_chart_view_get_chart (GevChartView *self)
{
  return self->chart;
}

/**
 * gev_chart_view_set_chart:
 * @self: a chart view
 * @chart: (nullable): the chart to show
 */
void
gev_chart_view_set_chart (GevChartView *self,
                          GevChart     *chart)
{
  if (self->chart == chart)
    return;
  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_func (self->chart, chart_changed_cb, self);
  g_set_object (&self->chart, chart);
  if (chart != NULL)
    g_signal_connect_swapped (chart, "changed", G_CALLBACK (chart_changed_cb), self);
  if (self->menu != NULL)
    chart_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}
