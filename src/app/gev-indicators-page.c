/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-indicators-page.h"

#include <glib/gi18n.h>

#include "gev-activity-grid.h"
#include "gev-adoption.h"
#include "gev-chart-card.h"
#include "gev-columns-layout.h"
#include "gev-format.h"
#include "gev-indicator-chart.h"
#include "gev-input-date.h"
#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-measurement.h"
#include "gev-plan-point.h"
#include "gev-points-card.h"
#include "gev-programme.h"
#include "gev-record-popover.h"
#include "gev-stage-chart.h"
#include "gev-store-figures.h"
#include "gev-track-points.h"
#include "gev-window.h"

/**
 * GevIndicatorsPage:
 *
 * The two national innovation indicators on a day: activity as stock and as
 * flow in a period, benefit as expected and as realised, both over time, and
 * the points table that they are counted by. A number opens what it counts.
 */
struct _GevIndicatorsPage
{
  GevPage parent_instance;

  GevIndicators *indicators;
  GevPoints *points;
  GevDate date; /* GEV_DATE_NONE for the status date */
  GevInnovationBenefit benefit;

  GtkStack *stack;
  GtkEditable *date_entry;
  GtkLabel *date_problem;
  GtkDropDown *period;
  GtkDropDown *track;
  GtkLabel *sentence;
  GtkStack *activity_stack;
  GevActivityGrid *stock_grid;
  GevActivityGrid *flow_grid;
  GtkLabel *flow_sentence;
  GevChartCard *stage_card;
  GtkGrid *benefit_grid;
  GtkLabel *benefit_note;
  GevChartCard *activity_card;
  GevChartCard *benefit_card;
  GevPointsCard *points_card;
};

G_DEFINE_FINAL_TYPE (GevIndicatorsPage, gev_indicators_page, GEV_TYPE_PAGE)

/* The choices of the period, in the order of the list in the template. */
enum
{
  PERIOD_TWELVE_MONTHS,
  PERIOD_THIS_YEAR,
  PERIOD_LAST_YEAR,
  PERIOD_ALL_TIME,
};

static GevDate
get_date (GevIndicatorsPage *self)
{
  return self->date != GEV_DATE_NONE ? self->date
                                     : gev_store_get_status_date (gev_page_get_store (GEV_PAGE (self)));
}

static void
get_period (GevIndicatorsPage *self,
            GevDate           *from,
            GevDate           *to)
{
  GevDate date = get_date (self);
  int year = gev_date_get_year (date);

  *to = date + 1;
  switch (gtk_drop_down_get_selected (self->period))
    {
    case PERIOD_THIS_YEAR:
      *from = gev_date_new (year, 1, 1);
      break;
    case PERIOD_LAST_YEAR:
      *from = gev_date_new (year - 1, 1, 1);
      *to = gev_date_new (year, 1, 1);
      break;
    case PERIOD_ALL_TIME:
      *from = gev_indicators_get_first_day (self->indicators);
      break;
    case PERIOD_TWELVE_MONTHS:
    default:
      *from = gev_date_add_months (*to, -12);
    }
  *from = CLAMP (*from, 1, *to - 1);
}

/* The first choice is all tracks. */
static int
get_track (GevIndicatorsPage *self)
{
  return (int) gtk_drop_down_get_selected (self->track) - 1;
}

static gboolean
shows_flow (GevIndicatorsPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->activity_stack), "flow") == 0;
}

static void
show_stage_chart (GevIndicatorsPage *self)
{
  const GevLanguage *language = gev_language_get_default ();
  int track = get_track (self);
  GevActivity activity;
  GevDate from, to;
  const guint *counts;

  if (self->indicators == NULL)
    return;
  get_period (self, &from, &to);
  if (shows_flow (self))
    gev_indicators_read_flow (self->indicators, from, to, &activity);
  else
    gev_indicators_read_stock (self->indicators, get_date (self), &activity);
  counts = track >= 0 ? activity.tracks[track].stages : activity.total.stages;
  gev_chart_card_take_chart (self->stage_card, shows_flow (self) ? gev_stage_flow_chart_new (language, counts)
                                                                 : gev_stage_chart_new (language, counts));
}

static void
show_activity (GevIndicatorsPage *self)
{
  GevActivity stock, flow;
  GevDate from, to;
  g_autofree char *period = NULL;
  g_autofree char *text = NULL;

  get_period (self, &from, &to);
  period = gev_format_period (gev_language_get_default (), from, to - 1);
  text = g_strdup_printf (_("Passages in the period %s"), period);
  gev_indicators_read_stock (self->indicators, get_date (self), &stock);
  gev_indicators_read_flow (self->indicators, from, to, &flow);
  gev_activity_grid_show_stock (self->stock_grid, &stock);
  gev_activity_grid_show_flow (self->flow_grid, &flow);
  gtk_label_set_text (self->flow_sentence, text);
  show_stage_chart (self);
}

static void
attach_label (GevIndicatorsPage *self,
              int                column,
              int                row,
              const char        *text,
              const char        *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  /* Short words stay on one line. */
  gtk_label_set_wrap (GTK_LABEL (label), g_utf8_strlen (text, -1) > 6);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_add_css_class (label, "numeric");
  if (column > 0)
    gtk_widget_add_css_class (label, "figure");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->benefit_grid, label, column, row, 1, 1);
}

static char *
describe_share (const GevBenefitShare *share)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *expected = gev_format_number (language, share->expected, 1);
  g_autofree char *realised = gev_format_number (language, share->realised, 1);

  if (share->left_out)
    return g_strdup (_("left out: counted in another benefit"));
  if (share->weight_given)
    return g_strdup_printf (_("weight %1$u · expected %2$s · realised %3$s"), share->weight, expected, realised);

  return g_strdup_printf (_("weight %1$u by its kroner · expected %2$s · realised %3$s"), share->weight, expected,
                          realised);
}

static const char *
name_dimension (int dimension)
{
  if (dimension == GEV_INDICATOR_ALL)
    return _("In all");

  return dimension < GEV_N_DIMENSIONS ? g_dgettext (GETTEXT_PACKAGE, gev_dimension_vocabulary.terms[dimension].label)
                                      : _("No dimension");
}

static void
open_benefits_cb (GtkMenuButton *button,
                  gpointer       data)
{
  GevIndicatorsPage *self =
    GEV_INDICATORS_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (button), GEV_TYPE_INDICATORS_PAGE));
  int dimension = GPOINTER_TO_INT (data);
  GevRecordPopover *popover = gev_record_popover_new (name_dimension (dimension));
  g_autoptr (GArray) shares = gev_indicators_list_benefits (self->indicators, get_date (self), dimension);

  for (guint i = 0; i < shares->len; i++)
    {
      const GevBenefitShare *share = &g_array_index (shares, GevBenefitShare, i);
      g_autofree char *detail = describe_share (share);

      gev_record_popover_add (popover, share->benefit, detail);
    }
  gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
}

static void
attach_benefit_row (GevIndicatorsPage   *self,
                    int                  row,
                    int                  dimension,
                    const GevBenefitRow *figures)
{
  const GevLanguage *language = gev_language_get_default ();
  const char *style = dimension == GEV_INDICATOR_ALL ? "heading" : NULL;
  g_autofree char *n = gev_format_count (language, figures->n_benefits);
  g_autofree char *expected = gev_format_number (language, figures->expected, 1);
  g_autofree char *realised = gev_format_number (language, figures->realised, 1);
  g_autofree char *name = g_strdup_printf ("%s: %s", name_dimension (dimension), n);
  GtkWidget *button;

  attach_label (self, 0, row, name_dimension (dimension), style);
  attach_label (self, 2, row, expected, style);
  attach_label (self, 3, row, realised, style);
  if (figures->n_benefits == 0)
    {
      attach_label (self, 1, row, "–", "dim-label");
      return;
    }
  button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), gtk_label_new (n));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_benefits_cb, GINT_TO_POINTER (dimension),
                                         NULL);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_grid_attach (self->benefit_grid, button, 1, row, 1, 1);
}

static void
show_benefit (GevIndicatorsPage *self)
{
  const GevBenefitRow *none = &self->benefit.dimensions[GEV_DIMENSION_NONE];
  const GevBenefitRow *total = &self->benefit.total;
  g_autoptr (GString) note = g_string_new (_("Expected and realised are never added. Dis-benefits are subtracted."));
  GtkWidget *child;
  int row = 1;

  gev_indicators_read_benefit (self->indicators, get_date (self), &self->benefit);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->benefit_grid))) != NULL)
    gtk_grid_remove (self->benefit_grid, child);
  attach_label (self, 0, 0, _("Dimension"), "dim-label");
  attach_label (self, 1, 0, _("Benefits"), "dim-label");
  attach_label (self, 2, 0, _("Expected benefit"), "dim-label");
  attach_label (self, 3, 0, _("Realised benefit"), "dim-label");
  for (int dimension = 0; dimension < GEV_N_DIMENSIONS; dimension++)
    attach_benefit_row (self, row++, dimension, &self->benefit.dimensions[dimension]);
  if (none->n_benefits > 0)
    attach_benefit_row (self, row++, GEV_DIMENSION_NONE, none);
  attach_benefit_row (self, row, GEV_INDICATOR_ALL, total);
  if (total->n_without_plan > 0)
    g_string_append_printf (note, ngettext (" %u benefit has no baseline and target, and is not counted as realised.",
                                            " %u benefits have no baseline and target, and are not counted as "
                                            "realised.", total->n_without_plan), total->n_without_plan);
  if (total->n_left_out > 0)
    g_string_append_printf (note, ngettext (" %u benefit is left out, for it is counted in another.",
                                            " %u benefits are left out, for they are counted in others.",
                                            total->n_left_out), total->n_left_out);
  gtk_label_set_text (self->benefit_note, note->str);
}

static void
show_history (GevIndicatorsPage *self)
{
  const GevLanguage *language = gev_language_get_default ();
  GevDate date = get_date (self);
  GevDate first_day = gev_indicators_get_first_day (self->indicators);
  g_autoptr (GArray) history = NULL;
  GevIndicatorPoint before, now;
  g_autofree char *activity = NULL;
  g_autofree char *benefit = NULL;
  g_autofree char *both = NULL;

  if (first_day == GEV_DATE_NONE || first_day > date)
    first_day = date;
  history = gev_indicators_read_history (self->indicators, first_day, date, GEV_INDICATOR_STEP_AUTO);
  gev_indicators_read_year (self->indicators, date, &before, &now);
  activity = gev_activity_sentence (language, &before, &now);
  benefit = gev_benefit_sentence (language, &now);
  both = g_strdup_printf ("%s %s", activity, benefit);
  gtk_label_set_text (self->sentence, both);
  gev_chart_card_take_chart (self->activity_card,
                             gev_indicator_chart_new (language, self->indicators, history,
                                                      GEV_INDICATOR_LINES_ACTIVITY));
  gev_chart_card_take_chart (self->benefit_card,
                             gev_indicator_chart_new (language, self->indicators, history,
                                                      GEV_INDICATOR_LINES_BENEFIT));
}

static void
show_all (GevIndicatorsPage *self)
{
  if (self->indicators == NULL)
    return;
  show_activity (self);
  show_benefit (self);
  show_history (self);
}

static void
show_date (GevIndicatorsPage *self)
{
  g_autofree char *text = gev_format_date (gev_language_get_default (), get_date (self), GEV_DATE_FORM_SHORT);

  gtk_editable_set_text (self->date_entry, text);
}

static void
show_points (GevIndicatorsPage *self,
             GevRecordSet      *records)
{
  g_clear_pointer (&self->points, gev_points_free);
  self->points = gev_points_new (records, get_date (self));
  gev_points_card_set_points (self->points_card, gev_page_get_store (GEV_PAGE (self)), self->points);
}

static void
date_entered_cb (GevIndicatorsPage *self)
{
  const char *text = gtk_editable_get_text (self->date_entry);
  g_autoptr (GError) error = NULL;
  GevDate date = GEV_DATE_NONE;

  if (gev_page_get_store (GEV_PAGE (self)) == NULL)
    return;
  if (*text != '\0' && !gev_input_date (gev_language_get_default (), text, &date, &error))
    {
      gtk_label_set_text (self->date_problem, error->message);
      gtk_widget_add_css_class (GTK_WIDGET (self->date_entry), "error");
      return;
    }
  gtk_label_set_text (self->date_problem, "");
  gtk_widget_remove_css_class (GTK_WIDGET (self->date_entry), "error");
  if (date == gev_store_get_status_date (gev_page_get_store (GEV_PAGE (self))))
    date = GEV_DATE_NONE;
  if (date == self->date)
    return;
  self->date = date;
  gev_page_queue_refresh (GEV_PAGE (self));
}

static void
today_cb (GevIndicatorsPage *self)
{
  gtk_editable_set_text (self->date_entry, "");
  date_entered_cb (self);
  if (gev_page_get_store (GEV_PAGE (self)) != NULL)
    show_date (self);
}

static void
period_changed_cb (GevIndicatorsPage *self)
{
  if (self->indicators != NULL)
    show_activity (self);
}

static void
open_projects_cb (GevActivityGrid   *grid,
                  GtkMenuButton     *button,
                  int                track,
                  int                stage,
                  GevIndicatorsPage *self)
{
  const char *name = g_dgettext (GETTEXT_PACKAGE, gev_stage_vocabulary.terms[stage].label);
  GevRecordPopover *popover = gev_record_popover_new (name);
  g_autoptr (GPtrArray) projects = NULL;
  GevDate from, to;

  get_period (self, &from, &to);
  if (grid == self->flow_grid)
    projects = gev_indicators_list_passages (self->indicators, from, to, track, stage);
  else
    projects = gev_indicators_list_projects (self->indicators, get_date (self), track, stage);
  for (guint i = 0; i < projects->len; i++)
    gev_record_popover_add (popover, g_ptr_array_index (projects, i), NULL);
  gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
}

static void
gev_indicators_page_refresh (GevPage *page)
{
  GevIndicatorsPage *self = GEV_INDICATORS_PAGE (page);
  gboolean writable = !gev_store_is_read_only (gev_page_get_store (page));

  show_date (self);
  gev_page_set_primary_label (page, writable ? _("New Points Table") : NULL);
}

static void
gev_indicators_page_show_records (GevPage      *page,
                                  GevRecordSet *records)
{
  GevIndicatorsPage *self = GEV_INDICATORS_PAGE (page);
  gboolean any;

  g_clear_object (&self->indicators);
  self->indicators = gev_indicators_new (records);
  any = gev_record_set_get_all (records, GEV_TYPE_PROJECT)->len > 0 ||
        gev_record_set_get_all (records, GEV_TYPE_BENEFIT)->len > 0;
  show_points (self, records);
  show_all (self);
  gtk_stack_set_visible_child_name (self->stack, any ? "indicators" : "empty");
}

static void
gev_indicators_page_show_record (GevPage   *page,
                                 GevRecord *record)
{
  GevIndicatorsPage *self = GEV_INDICATORS_PAGE (page);

  if (GEV_IS_POINTS_TABLE (record))
    gev_points_card_open (self->points_card, GEV_POINTS_TABLE (record));
}

static void
gev_indicators_page_activate_primary (GevPage *page)
{
  gev_points_card_add (GEV_INDICATORS_PAGE (page)->points_card);
}

static void
gev_indicators_page_dispose (GObject *object)
{
  GevIndicatorsPage *self = GEV_INDICATORS_PAGE (object);

  g_clear_object (&self->indicators);
  g_clear_pointer (&self->points, gev_points_free);

  G_OBJECT_CLASS (gev_indicators_page_parent_class)->dispose (object);
}

static const GType *
get_types (void)
{
  static GType types[12];

  if (types[0] == G_TYPE_INVALID)
    {
      const GType all[] = {
        GEV_TYPE_PROJECT,     GEV_TYPE_STAGE_CHANGE, GEV_TYPE_ADOPTION, GEV_TYPE_PROGRAMME,    GEV_TYPE_BENEFIT,
        GEV_TYPE_PLAN_POINT,  GEV_TYPE_MEASUREMENT,  GEV_TYPE_MAP_NODE, GEV_TYPE_MAP_EDGE,     GEV_TYPE_POINTS_TABLE,
        GEV_TYPE_TRACK_POINTS, G_TYPE_INVALID,
      };

      memcpy (types, all, sizeof all);
    }

  return types;
}

static void
gev_indicators_page_class_init (GevIndicatorsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_indicators_page_dispose;
  page_class->types = get_types ();
  page_class->refresh = gev_indicators_page_refresh;
  page_class->show_records = gev_indicators_page_show_records;
  page_class->show_record = gev_indicators_page_show_record;
  page_class->activate_primary = gev_indicators_page_activate_primary;

  g_type_ensure (GEV_TYPE_ACTIVITY_GRID);
  g_type_ensure (GEV_TYPE_CHART_CARD);
  g_type_ensure (GEV_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (GEV_TYPE_POINTS_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-indicators-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, date_entry);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, date_problem);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, period);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, track);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, activity_stack);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, stock_grid);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, flow_grid);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, flow_sentence);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, stage_card);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, benefit_grid);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, benefit_note);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, activity_card);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, benefit_card);
  gtk_widget_class_bind_template_child (widget_class, GevIndicatorsPage, points_card);
  gtk_widget_class_bind_template_callback (widget_class, date_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_stage_chart);
  gtk_widget_class_bind_template_callback (widget_class, open_projects_cb);
}

static void
gev_indicators_page_init (GevIndicatorsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
