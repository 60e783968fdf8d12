/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-map-view.h"

#include <math.h>

#include "gev-screen-style.h"

/**
 * GevMapView:
 *
 * A benefits map on the screen that one points at: a box is chosen by a click
 * or with the arrow keys, opened by a double click or Enter, and an arrow is
 * drawn from one box to another.
 */
struct _GevMapView
{
  GtkWidget parent_instance;

  GevMapChart *chart;
  GtkWidget *menu;
  int chosen;
  int drawn_from; /* while an arrow is drawn, -1 otherwise */
  double x;
  double y;
};

G_DEFINE_FINAL_TYPE (GevMapView, gev_map_view, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  OPENED,
  DRAWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
find_box (GevMapView *self,
          double      x,
          double      y)
{
  GevChartStyle style = gev_screen_style_get (GTK_WIDGET (self));

  if (self->chart == NULL)
    return -1;

  return gev_map_chart_find_node (self->chart, x, y, gtk_widget_get_width (GTK_WIDGET (self)),
                                  gtk_widget_get_height (GTK_WIDGET (self)), &style);
}

static gboolean
get_box (GevMapView        *self,
         int                number,
         cairo_rectangle_t *box)
{
  GevChartStyle style = gev_screen_style_get (GTK_WIDGET (self));

  if (self->chart == NULL || number < 0)
    return FALSE;
  gev_map_chart_get_box (self->chart, (guint) number, gtk_widget_get_width (GTK_WIDGET (self)), &style, box);

  return TRUE;
}

static void
choose (GevMapView *self,
        int         box)
{
  if (box == self->chosen)
    return;
  gev_map_view_set_chosen (self, box);
  g_signal_emit (self, signals[CHOSEN], 0, box);
}

static void
show_menu (GevMapView *self,
           double      x,
           double      y)
{
  if (self->menu == NULL)
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (GevMapView      *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  int box = find_box (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  choose (self, box);
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_SECONDARY)
    show_menu (self, x, y);
  else if (n_press == 2 && box >= 0)
    g_signal_emit (self, signals[OPENED], 0);
}

static void
drag_update_cb (GevMapView     *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (self->drawn_from < 0 && gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
    self->drawn_from = find_box (self, x, y);
  self->x = x + dx;
  self->y = y + dy;
  if (self->drawn_from >= 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (GevMapView *self,
             double      dx,
             double      dy)
{
  int from = self->drawn_from;
  int to = from >= 0 ? find_box (self, self->x, self->y) : -1;

  self->drawn_from = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (to >= 0 && to != from)
    g_signal_emit (self, signals[DRAWN], 0, from, to);
}

/* What is chosen by keyboard comes into view. */
static void
scroll_to_chosen (GevMapView *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkWidget *content = viewport != NULL ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  cairo_rectangle_t box;
  double y;

  if (scrolled != NULL && content != NULL && get_box (self, self->chosen, &box) &&
      gtk_widget_translate_coordinates (GTK_WIDGET (self), content, 0, box.y, NULL, &y))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), y,
                               y + box.height);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GevMapView *self = GEV_MAP_VIEW (widget);
  GevChartStyle style = gev_screen_style_get (widget);
  int dx, dy, box;

  g_variant_get (parameter, "(ii)", &dx, &dy);
  if (self->chart == NULL || gev_chart_is_empty (GEV_CHART (self->chart)))
    return;
  box = self->chosen < 0 ? 0
                         : gev_map_chart_find_neighbour (self->chart, (guint) self->chosen, dx, dy,
                                                         gtk_widget_get_width (widget), &style);
  if (box < 0)
    return;
  choose (self, box);
  scroll_to_chosen (self);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  if (GEV_MAP_VIEW (widget)->chosen >= 0)
    g_signal_emit (widget, signals[OPENED], 0);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GevMapView *self = GEV_MAP_VIEW (widget);
  cairo_rectangle_t box;

  if (get_box (self, self->chosen, &box))
    show_menu (self, box.x + box.width / 2, box.y + box.height / 2);
  else
    show_menu (self, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

static GtkSizeRequestMode
gev_map_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gev_map_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  GevMapView *self = GEV_MAP_VIEW (widget);
  GevChartStyle style = gev_screen_style_get (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 200;
      *natural = 600;
      return;
    }
  *minimum = 120;
  if (self->chart != NULL)
    *minimum = MAX (*minimum, (int) ceil (gev_chart_get_natural_height (GEV_CHART (self->chart),
                                                                        for_size > 0 ? for_size : 600, &style)));
  *natural = *minimum;
}

static void
gev_map_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  GevMapView *self = GEV_MAP_VIEW (widget);

  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
draw_new_arrow (GevMapView          *self,
                cairo_t             *cr,
                const GevChartStyle *style)
{
  cairo_rectangle_t box;

  if (!get_box (self, self->drawn_from, &box))
    return;
  gev_chart_style_set_source (style, cr, GEV_INK_TEXT, 1);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, box.x + box.width, box.y + box.height / 2);
  cairo_line_to (cr, self->x, self->y);
  cairo_stroke (cr);
  cairo_arc (cr, self->x, self->y, 4, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
gev_map_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  GevMapView *self = GEV_MAP_VIEW (widget);
  GevChartStyle style = gev_screen_style_get (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gev_chart_draw (GEV_CHART (self->chart), cr, width, height, &style);
  draw_new_arrow (self, cr, &style);
  cairo_destroy (cr);
}

static void
gev_map_view_dispose (GObject *object)
{
  GevMapView *self = GEV_MAP_VIEW (object);

  g_clear_object (&self->chart);
  g_clear_pointer (&self->menu, gtk_widget_unparent);

  G_OBJECT_CLASS (gev_map_view_parent_class)->dispose (object);
}

static void
add_move (GtkWidgetClass *klass,
          guint           key,
          guint           keypad_key,
          int             dx,
          int             dy)
{
  gtk_widget_class_add_binding_action (klass, key, 0, "map-view.move", "(ii)", dx, dy);
  gtk_widget_class_add_binding_action (klass, keypad_key, 0, "map-view.move", "(ii)", dx, dy);
}

static void
gev_map_view_class_init (GevMapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_map_view_dispose;
  widget_class->measure = gev_map_view_measure;
  widget_class->get_request_mode = gev_map_view_get_request_mode;
  widget_class->size_allocate = gev_map_view_size_allocate;
  widget_class->snapshot = gev_map_view_snapshot;

  /**
   * GevMapView::chosen:
   * @self: the view
   * @box: the number of the box, -1 for none
   *
   * Another box has been chosen.
   */
  signals[CHOSEN] =
    g_signal_new ("chosen", GEV_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * GevMapView::opened:
   * @self: the view
   *
   * The box that is chosen is to be edited.
   */
  signals[OPENED] =
    g_signal_new ("opened", GEV_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * GevMapView::drawn:
   * @self: the view
   * @from: the number of a box
   * @to: the number of another
   *
   * An arrow has been drawn.
   */
  signals[DRAWN] = g_signal_new ("drawn", GEV_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "map-view.move", "(ii)", move_action);
  gtk_widget_class_install_action (widget_class, "map-view.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "map-view.menu", NULL, menu_action);
  add_move (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_move (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_move (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_move (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "map-view.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "map-view.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "map-view.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "map-view.menu", NULL);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gev_map_view_init (GevMapView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->chosen = -1;
  self->drawn_from = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gev_map_view_set_chart:
 * @self: a view
 * @chart: the map to show; no box of it is chosen
 */
void
gev_map_view_set_chart (GevMapView  *self,
                        GevMapChart *chart)
{
  g_set_object (&self->chart, chart);
  self->chosen = -1;
  self->drawn_from = -1;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gev_chart_get_title (GEV_CHART (chart)), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * gev_map_view_set_chosen:
 * @self: a view that shows a map
 * @box: the number of the box to choose, -1 for none
 */
void
gev_map_view_set_chosen (GevMapView *self,
                         int         box)
{
  self->chosen = box;
  gev_map_chart_set_selected (self->chart, box);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * gev_map_view_set_menu:
 * @self: a view
 * @menu: what can be done with what is chosen
 */
void
gev_map_view_set_menu (GevMapView *self,
                       GMenuModel *menu)
{
  if (self->menu != NULL)
    {
      gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);
      return;
    }
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}
