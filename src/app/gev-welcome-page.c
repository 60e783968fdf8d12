/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-welcome-page.h"

/**
 * GevWelcomePage:
 *
 * What a window without a portfolio shows: the ways to get one.
 */
struct _GevWelcomePage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (GevWelcomePage, gev_welcome_page, ADW_TYPE_BIN)

static void
gev_welcome_page_class_init (GevWelcomePageClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/no/gevinst/Gevinst/gev-welcome-page.ui");
}

static void
gev_welcome_page_init (GevWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
