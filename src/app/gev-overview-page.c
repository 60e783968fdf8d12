/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-overview-page.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-portfolio.h"
#include "gev-store-figures.h"

/**
 * GevOverviewPage:
 *
 * What needs her today, and how the portfolio stands.
 */
struct _GevOverviewPage
{
  GevPage parent_instance;

  GtkLabel *realised;
};

G_DEFINE_FINAL_TYPE (GevOverviewPage, gev_overview_page, GEV_TYPE_PAGE)

static void
gev_overview_page_refresh (GevPage *page)
{
  GevOverviewPage *self = GEV_OVERVIEW_PAGE (page);
  GevStore *store = gev_page_get_store (page);
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (store, NULL);
  g_autofree char *realised = NULL;
  GevTotalsRow totals;

  gev_page_set_subtitle (page, portfolio != NULL ? gev_record_get_text (portfolio, GEV_PORTFOLIO_NOTICE) : NULL);
  if (gev_store_get_totals (store, NULL, 0, &totals, NULL))
    realised = gev_format_money_short (gev_language_get_default (), totals.realised_ore);
  gtk_label_set_text (self->realised, realised != NULL ? realised : "");
}

static void
gev_overview_page_class_init (GevOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GEV_PAGE_CLASS (klass)->refresh = gev_overview_page_refresh;
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevOverviewPage, realised);
}

static void
gev_overview_page_init (GevOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
