/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-columns-layout.h"

/**
 * GevColumnsLayout:
 *
 * Two children side by side where there is room for it, else one below the
 * other. What there is room for follows the size of the text. A child that is
 * alone gets everything.
 */
struct _GevColumnsLayout
{
  GtkLayoutManager parent_instance;

  double share;
  int spacing;
  int minimum_chars;
};

G_DEFINE_FINAL_TYPE (GevColumnsLayout, gev_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SHARE,
  PROP_SPACING,
  PROP_MINIMUM_CHARS,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* The two children that are shown; either may be NULL. */
static void
find_children (GtkWidget *widget,
               GtkWidget *children[2])
{
  guint n = 0;

  children[0] = children[1] = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && n < 2;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      children[n++] = child;
}

static int
get_minimum_width (GtkWidget *child)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
get_chars_width (GevColumnsLayout *self,
                 GtkWidget        *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = PANGO_PIXELS (self->minimum_chars * pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);

  return width;
}

/* Whether the children stand side by side, and if so how wide they are. */
static gboolean
split (GevColumnsLayout *self,
       GtkWidget        *widget,
       GtkWidget        *children[2],
       int               width,
       int               widths[2])
{
  int minima[2];
  int room = width - self->spacing;

  if (children[1] == NULL || width < get_chars_width (self, widget))
    return FALSE;
  for (guint i = 0; i < 2; i++)
    minima[i] = get_minimum_width (children[i]);
  if (minima[0] + minima[1] > room)
    return FALSE;
  widths[0] = CLAMP ((int) (room * self->share), minima[0], room - minima[1]);
  widths[1] = room - widths[0];

  return TRUE;
}

static void
measure_width (GevColumnsLayout *self,
               GtkWidget        *children[2],
               int              *minimum,
               int              *natural)
{
  *minimum = *natural = 0;
  for (guint i = 0; i < 2 && children[i] != NULL; i++)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (i > 0 ? self->spacing : 0);
    }
}

static void
measure_height (GevColumnsLayout *self,
                GtkWidget        *widget,
                GtkWidget        *children[2],
                int               width,
                int              *minimum,
                int              *natural)
{
  int widths[2] = { width, width };
  gboolean side_by_side = width >= 0 && split (self, widget, children, width, widths);

  *minimum = *natural = 0;
  for (guint i = 0; i < 2 && children[i] != NULL; i++)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, widths[i], &child_minimum, &child_natural, NULL,
                          NULL);
      if (side_by_side)
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
        }
      else
        {
          *minimum += child_minimum + (i > 0 ? self->spacing : 0);
          *natural += child_natural + (i > 0 ? self->spacing : 0);
        }
    }
}

static GtkSizeRequestMode
gev_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gev_columns_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  GevColumnsLayout *self = GEV_COLUMNS_LAYOUT (manager);
  GtkWidget *children[2];

  find_children (widget, children);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, children, minimum, natural);
  else
    measure_height (self, widget, children, for_size, minimum, natural);
}

static void
gev_columns_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  GevColumnsLayout *self = GEV_COLUMNS_LAYOUT (manager);
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *children[2];
  int widths[2] = { width, width };
  int y = 0;

  find_children (widget, children);
  if (split (self, widget, children, width, widths))
    {
      int x = widths[0] + self->spacing;

      gtk_widget_size_allocate (children[0],
                                &(GtkAllocation){ from_right ? width - widths[0] : 0, 0, widths[0], height }, -1);
      gtk_widget_size_allocate (children[1], &(GtkAllocation){ from_right ? 0 : x, 0, widths[1], height }, -1);
      return;
    }
  for (guint i = 0; i < 2 && children[i] != NULL; i++)
    {
      gboolean is_last = i == 1 || children[1] == NULL;
      int natural;

      gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
      gtk_widget_size_allocate (children[i],
                                &(GtkAllocation){ 0, y, width, is_last ? MAX (height - y, natural) : natural }, -1);
      y += natural + self->spacing;
    }
}

static void
gev_columns_layout_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  GevColumnsLayout *self = GEV_COLUMNS_LAYOUT (object);

  switch (property_id)
    {
    case PROP_SHARE:
      g_value_set_double (value, self->share);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_MINIMUM_CHARS:
      g_value_set_int (value, self->minimum_chars);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_columns_layout_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GevColumnsLayout *self = GEV_COLUMNS_LAYOUT (object);

  switch (property_id)
    {
    case PROP_SHARE:
      self->share = g_value_get_double (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_MINIMUM_CHARS:
      self->minimum_chars = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
gev_columns_layout_class_init (GevColumnsLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gev_columns_layout_get_property;
  object_class->set_property = gev_columns_layout_set_property;
  layout_class->get_request_mode = gev_columns_layout_get_request_mode;
  layout_class->measure = gev_columns_layout_measure;
  layout_class->allocate = gev_columns_layout_allocate;

  /**
   * GevColumnsLayout:share:
   *
   * How much of the width the first child gets, beside the second.
   */
  properties[PROP_SHARE] = g_param_spec_double ("share", NULL, NULL, 0, 1, 0.5, flags);

  /**
   * GevColumnsLayout:spacing:
   *
   * The gap between the children, in pixels.
   */
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 12, flags);

  /**
   * GevColumnsLayout:minimum-chars:
   *
   * The least width for two columns, in characters of mean width.
   */
  properties[PROP_MINIMUM_CHARS] = g_param_spec_int ("minimum-chars", NULL, NULL, 0, 1000, 80, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gev_columns_layout_init (GevColumnsLayout *self)
{
  self->share = 0.5;
  self->spacing = 12;
  self->minimum_chars = 80;
}
