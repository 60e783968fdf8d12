/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-page-view.h"

#include <glib/gi18n.h>

/* Room around and between the papers, in pixels. */
#define GAP 24

/* Papers are not blown up beyond this many pixels per point. */
#define LARGEST_SCALE 1.6

/* A line of scrolling, in pixels. */
#define STEP 48

/**
 * GevPageView:
 *
 * The pages of a report as they will be printed, one below the other, as wide
 * as the view. To be put in a #GtkScrolledWindow. It draws the pages that are
 * in sight, so a long report costs no more than a short one.
 */
struct _GevPageView
{
  GtkWidget parent_instance;

  GevPages *pages;
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];
  double scale; /* when it was last laid out */
  guint page;
};

enum
{
  PROP_0,
  PROP_PAGES,
  PROP_PAGE,
  N_PROPERTIES,
  PROP_HADJUSTMENT = N_PROPERTIES,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE_WITH_CODE (GevPageView, gev_page_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint
get_n_pages (GevPageView *self)
{
  return self->pages != NULL ? gev_pages_get_n_pages (self->pages) : 0;
}

/* Pixels per point. */
static double
get_scale (GevPageView *self)
{
  double room = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2.0 * GAP, 1);

  return MIN (room / gev_pages_get_setup (self->pages)->width, LARGEST_SCALE);
}

static double
get_paper_height (GevPageView *self)
{
  return gev_pages_get_setup (self->pages)->height * get_scale (self);
}

/* Where a page begins, from the top of the first one’s gap. */
static double
get_top (GevPageView *self,
         guint        page)
{
  return GAP + page * (get_paper_height (self) + GAP);
}

static double
get_value (GevPageView *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* The page that one reads: that which the middle of the view is on. */
static guint
find_page (GevPageView *self)
{
  guint n_pages = get_n_pages (self);
  double middle = get_value (self) + gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  double position;

  if (n_pages == 0)
    return 0;
  position = (middle - GAP) / (get_paper_height (self) + GAP);

  return position <= 0 ? 0 : MIN ((guint) position, n_pages - 1);
}

static void
describe (GevPageView *self)
{
  const char *title = self->pages != NULL ? gev_document_get_title (gev_pages_get_document (self->pages)) : "";
  g_autofree char *place = g_strdup_printf (_("Page %u of %u"), self->page + 1, MAX (get_n_pages (self), 1));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
}

static void
update_page (GevPageView *self)
{
  guint page = find_page (self);

  if (page == self->page)
    return;
  self->page = page;
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* Keeps what is at the top of the view there when the papers change size. */
static void
configure (GevPageView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double before = self->scale;
  double total;

  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL] != NULL)
    gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL], 0, 0, width, STEP, width, width);
  if (vertical == NULL)
    return;
  self->scale = self->pages != NULL ? get_scale (self) : 0;
  total = self->pages != NULL ? MAX (get_top (self, get_n_pages (self)), height) : height;
  gtk_adjustment_configure (vertical, before > 0 ? get_value (self) * self->scale / before : 0, 0, total, STEP,
                            self->pages != NULL ? get_paper_height (self) + GAP : height, height);
  update_page (self);
}

static void
value_changed_cb (GevPageView *self)
{
  update_page (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (GevPageView    *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (adjustment != NULL && *place == adjustment)
    return;
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, value_changed_cb, self);
  g_clear_object (place);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  *place = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
  configure (self);
}

static void
draw_paper (GevPageView *self,
            GtkSnapshot *snapshot,
            guint        page)
{
  const GevPageSetup *setup = gev_pages_get_setup (self->pages);
  double scale = get_scale (self);
  double width = setup->width * scale;
  double x = floor ((gtk_widget_get_width (GTK_WIDGET (self)) - width) / 2);
  double y = floor (get_top (self, page) - get_value (self));
  graphene_rect_t paper = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) (setup->height * scale));
  GskRoundedRect outline;
  cairo_t *cr;

  gsk_rounded_rect_init_from_rect (&outline, &paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.35F }, 0, 1, 0, 6);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &paper);
  cr = gtk_snapshot_append_cairo (snapshot, &paper);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  gev_pages_draw_page (self->pages, cr, page);
  cairo_destroy (cr);
}

static void
scroll_to (GevPageView *self,
           double       value)
{
  gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], value);
}

static gboolean
scroll_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  GevPageView *self = GEV_PAGE_VIEW (widget);

  scroll_to (self, get_value (self) + g_variant_get_double (arguments));

  return TRUE;
}

static gboolean
turn_page_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  GevPageView *self = GEV_PAGE_VIEW (widget);
  int turn = g_variant_get_int32 (arguments);

  if (turn < 0)
    gev_page_view_show_page (self, self->page > 0 ? self->page - 1 : 0);
  else
    gev_page_view_show_page (self, self->page + 1);

  return TRUE;
}

static gboolean
go_to_end_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  GevPageView *self = GEV_PAGE_VIEW (widget);

  gev_page_view_show_page (self, g_variant_get_boolean (arguments) ? G_MAXUINT : 0);

  return TRUE;
}

static void
pressed_cb (GevPageView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
gev_page_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = 200;
  *natural = 600;
}

static void
gev_page_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  configure (GEV_PAGE_VIEW (widget));
}

static void
gev_page_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  GevPageView *self = GEV_PAGE_VIEW (widget);
  guint n_pages = get_n_pages (self);
  int height = gtk_widget_get_height (widget);
  guint first;

  if (n_pages == 0)
    return;
  first = get_value (self) <= GAP ? 0 : (guint) ((get_value (self) - GAP) / (get_paper_height (self) + GAP));
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) height));
  for (guint i = first; i < n_pages && get_top (self, i) - get_value (self) < height; i++)
    draw_paper (self, snapshot, i);
  gtk_snapshot_pop (snapshot);
}

static void
gev_page_view_dispose (GObject *object)
{
  GevPageView *self = GEV_PAGE_VIEW (object);

  g_clear_object (&self->pages);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      {
        g_signal_handlers_disconnect_by_func (self->adjustments[i], value_changed_cb, self);
        g_clear_object (&self->adjustments[i]);
      }

  G_OBJECT_CLASS (gev_page_view_parent_class)->dispose (object);
}

static void
gev_page_view_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GevPageView *self = GEV_PAGE_VIEW (object);

  switch (property_id)
    {
    case PROP_PAGES:
      g_value_set_object (value, self->pages);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_page_view_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  GevPageView *self = GEV_PAGE_VIEW (object);

  switch (property_id)
    {
    case PROP_PAGES:
      gev_page_view_set_pages (self, g_value_get_object (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bind_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding (klass, GDK_KEY_Page_Up, 0, turn_page_cb, "i", -1);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Page_Up, 0, turn_page_cb, "i", -1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Page_Down, 0, turn_page_cb, "i", 1);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Page_Down, 0, turn_page_cb, "i", 1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Up, 0, scroll_cb, "d", (double) -STEP);
  gtk_widget_class_add_binding (klass, GDK_KEY_Down, 0, scroll_cb, "d", (double) STEP);
  gtk_widget_class_add_binding (klass, GDK_KEY_Home, 0, go_to_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (klass, GDK_KEY_End, 0, go_to_end_cb, "b", TRUE);
}

static void
gev_page_view_class_init (GevPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gev_page_view_dispose;
  object_class->get_property = gev_page_view_get_property;
  object_class->set_property = gev_page_view_set_property;
  widget_class->measure = gev_page_view_measure;
  widget_class->size_allocate = gev_page_view_size_allocate;
  widget_class->snapshot = gev_page_view_snapshot;

  /**
   * GevPageView:pages:
   *
   * The pages that are shown.
   */
  properties[PROP_PAGES] = g_param_spec_object ("pages", NULL, NULL, GEV_TYPE_PAGES,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * GevPageView:page:
   *
   * The page that one reads, from 0.
   */
  properties[PROP_PAGE] =
    g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gev_page_view_init (GevPageView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * gev_page_view_get_pages:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the pages that are shown
 */
GevPages *
gev_page_view_get_pages (GevPageView *self)
{
  return self->pages;
}

/**
 * gev_page_view_set_pages:
 * @self: a view
 * @pages: (nullable): the pages to show, which nobody else draws meanwhile
 *
 * Shows other pages and stays about where it was.
 */
void
gev_page_view_set_pages (GevPageView *self,
                         GevPages    *pages)
{
  if (!g_set_object (&self->pages, pages))
    return;
  configure (self);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
}

/**
 * gev_page_view_get_page:
 * @self: a view
 *
 * Returns: the page that one reads, from 0
 */
guint
gev_page_view_get_page (GevPageView *self)
{
  return self->page;
}

/**
 * gev_page_view_show_page:
 * @self: a view
 * @page: a page, from 0; the last one if there are fewer
 *
 * Scrolls to the top of the page.
 */
void
gev_page_view_show_page (GevPageView *self,
                         guint        page)
{
  guint n_pages = get_n_pages (self);

  if (n_pages > 0)
    scroll_to (self, get_top (self, MIN (page, n_pages - 1)) - GAP);
}
