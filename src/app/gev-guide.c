/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-guide.h"

/**
 * GevGuide:
 *
 * What the program is for and how one works with it, in a few words.
 */
struct _GevGuide
{
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (GevGuide, gev_guide, ADW_TYPE_WINDOW)

static void
gev_guide_class_init (GevGuideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-guide.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_guide_init (GevGuide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_guide_new:
 * @parent: (nullable): the window that it stands beside
 *
 * Returns: (transfer none): the guide
 */
GtkWidget *
gev_guide_new (GtkWindow *parent)
{
  return g_object_new (GEV_TYPE_GUIDE, "transient-for", parent, NULL);
}
