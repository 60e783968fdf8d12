/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-projects-chart.h"

#include "gev-benefit.h"
#include "gev-chart-card.h"
#include "gev-measurement.h"
#include "gev-milestone.h"
#include "gev-plan-point.h"
#include "gev-portfolio.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-risk-chart.h"
#include "gev-risk.h"
#include "gev-store-figures.h"
#include "gev-timeline-chart.h"

/* More rows than these are no picture. */
#define ROWS_MAX 80

/**
 * GevProjectsChart:
 *
 * All projects in one picture: in time, or by risk and benefit. It reads the
 * portfolio only while it is in view.
 */
struct _GevProjectsChart
{
  GevPage parent_instance;

  gboolean risk;

  GtkWidget *card;
};

G_DEFINE_FINAL_TYPE (GevProjectsChart, gev_projects_chart, GEV_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_RISK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
gev_projects_chart_show_records (GevPage      *page,
                                 GevRecordSet *records)
{
  GevProjectsChart *self = GEV_PROJECTS_CHART (page);
  const GevLanguage *language = gev_language_get_default ();
  GevDate today = gev_store_get_status_date (gev_page_get_store (page));

  gev_chart_card_take_chart (GEV_CHART_CARD (self->card),
                             self->risk ? gev_risk_chart_new (language, records, today)
                                        : gev_timeline_chart_new (language, records, ROWS_MAX, today));
}

static void
gev_projects_chart_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  g_value_set_boolean (value, GEV_PROJECTS_CHART (object)->risk);
}

static void
gev_projects_chart_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GEV_PROJECTS_CHART (object)->risk = g_value_get_boolean (value);
}

static void
gev_projects_chart_class_init (GevProjectsChartClass *klass)
{
  static GType types[10]; /* ends with 0 */
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);
  guint n = 0;

  types[n++] = GEV_TYPE_PORTFOLIO;
  types[n++] = GEV_TYPE_PROGRAMME;
  types[n++] = GEV_TYPE_PROJECT;
  types[n++] = GEV_TYPE_STAGE_CHANGE;
  types[n++] = GEV_TYPE_MILESTONE;
  types[n++] = GEV_TYPE_RISK;
  types[n++] = GEV_TYPE_BENEFIT;
  types[n++] = GEV_TYPE_PLAN_POINT;
  types[n++] = GEV_TYPE_MEASUREMENT;
  page_class->types = types;
  page_class->show_records = gev_projects_chart_show_records;
  object_class->get_property = gev_projects_chart_get_property;
  object_class->set_property = gev_projects_chart_set_property;

  /**
   * GevProjectsChart:risk:
   *
   * Whether risk and benefit are shown; else time is.
   */
  properties[PROP_RISK] = g_param_spec_boolean (
    "risk", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gev_projects_chart_init (GevProjectsChart *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->card = gev_chart_card_new ();
  gtk_widget_set_margin_top (self->card, 6);
  gtk_widget_set_margin_bottom (self->card, 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->card);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}
