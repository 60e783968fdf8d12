/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-barometer-page.h"

#include <glib/gi18n.h>

#include "gev-actor.h"
#include "gev-adoption.h"
#include "gev-barometer-answer.h"
#include "gev-barometer-chart.h"
#include "gev-benefit.h"
#include "gev-chart-card.h"
#include "gev-columns-layout.h"
#include "gev-empty-row.h"
#include "gev-format.h"
#include "gev-funding.h"
#include "gev-measurement.h"
#include "gev-organisation.h"
#include "gev-partner.h"
#include "gev-portfolio.h"
#include "gev-project.h"
#include "gev-record-dialog.h"
#include "gev-record-editor.h"
#include "gev-share-dialog.h"
#include "gev-stage-change.h"
#include "gev-store-figures.h"
#include "gev-window.h"

/**
 * GevBarometerPage:
 *
 * Own shares beside KS Innovasjonsbarometer, of the portfolio or of what units
 * answer; what each share counts, and the answers.
 */
struct _GevBarometerPage
{
  GevPage parent_instance;

  GevRecordSet *records;
  GevBarometer *barometer;

  GtkStack *stack;
  GtkToggleButton *of_portfolio;
  GtkToggleButton *of_answers;
  GevChartCard *chart_card;
  GtkLabel *source;
  GtkListBox *shares;
  GtkListBox *answers;
  GtkLabel *cases[GEV_N_BAROMETER_FIGURES];
};

G_DEFINE_FINAL_TYPE (GevBarometerPage, gev_barometer_page, GEV_TYPE_PAGE)

static const char *const fields[] = {
  "unit", "date", "innovated", "novelty", "spread", "started-by", "carried-out-by", "partners", "values", "known-by",
  "money", NULL,
};

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static GtkWidget *
create_row (const char *title,
            const char *subtitle,
            GtkLabel  **figure)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (arrow, "dim-label");
  if (figure != NULL)
    {
      *figure = GTK_LABEL (gtk_label_new (NULL));
      gtk_widget_add_css_class (GTK_WIDGET (*figure), "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (*figure));
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static void
add_share_rows (GevBarometerPage *self)
{
  for (guint i = 0; i < GEV_N_BAROMETER_FIGURES; i++)
    {
      const GevBarometerQuestion *question = &gev_barometer_questions[i];
      const char *theme = _(gev_barometer_theme_vocabulary.terms[question->theme].label);

      gtk_list_box_append (self->shares, create_row (_(question->label), theme, &self->cases[i]));
    }
}

static void
show_shares (GevBarometerPage *self)
{
  for (guint i = 0; i < GEV_N_BAROMETER_FIGURES; i++)
    {
      g_autofree char *cases = gev_barometer_format_cases (gev_language_get_default (), &self->barometer->shares[i]);

      gtk_label_set_text (self->cases[i], cases);
    }
}

static char *
describe_answer (GevBarometerPage *self,
                 gpointer          answer)
{
  GevDate day = gev_record_get_date (answer, GEV_BAROMETER_ANSWER_DATE);
  g_autofree char *date = gev_format_date (gev_language_get_default (), day, GEV_DATE_FORM_LONG);
  gboolean has_innovated = gev_record_get_flag (answer, GEV_BAROMETER_ANSWER_INNOVATED);

  return g_strdup_printf ("%s · %s", date,
                          day < self->barometer->from ? _("older than two years, not counted")
                          : has_innovated             ? _("has innovated")
                                                      : _("has not innovated"));
}

static void
show_answers (GevBarometerPage *self)
{
  GPtrArray *answers = gev_record_set_get_all (self->records, GEV_TYPE_BAROMETER_ANSWER);

  clear_list (self->answers);
  for (guint i = answers->len; i > 0; i--)
    {
      gpointer answer = g_ptr_array_index (answers, i - 1);
      g_autofree char *title = gev_record_dup_title (answer);
      g_autofree char *subtitle = describe_answer (self, answer);
      GtkWidget *row = create_row (title, subtitle, NULL);

      gtk_widget_set_name (row, gev_record_get_uuid (answer));
      gtk_list_box_append (self->answers, row);
    }
  if (answers->len == 0)
    gtk_list_box_append (self->answers, gev_empty_row_new (_("No unit has answered yet. An answer takes a minute.")));
}

static void
show_barometer (GevBarometerPage *self)
{
  const GevLanguage *language = gev_language_get_default ();
  GevBarometerSource source =
    gtk_toggle_button_get_active (self->of_answers) ? GEV_BAROMETER_ANSWERS : GEV_BAROMETER_PORTFOLIO;
  gboolean is_empty;

  if (self->records == NULL)
    return;
  is_empty = gev_record_set_get_all (self->records, GEV_TYPE_PROJECT)->len == 0 &&
             gev_record_set_get_all (self->records, GEV_TYPE_BAROMETER_ANSWER)->len == 0;
  g_clear_pointer (&self->barometer, gev_barometer_free);
  self->barometer =
    gev_barometer_new (self->records, source, gev_store_get_status_date (gev_page_get_store (GEV_PAGE (self))));
  gev_chart_card_take_chart (self->chart_card,
                             gev_barometer_chart_new (language, self->barometer, GEV_BAROMETER_ALL_THEMES));
  gtk_label_set_text (self->source, gev_barometer_get_source (language));
  show_shares (self);
  show_answers (self);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "barometer");
}

static void
open_answer (GevBarometerPage *self,
             const char       *uuid)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (self));

  gtk_window_present (GTK_WINDOW (gev_record_editor_new (GTK_WIDGET (self), store, uuid, fields)));
}

static gboolean
accepted_cb (GevBarometerPage *self,
             GevRecord        *draft)
{
  g_autofree char *unit = gev_record_dup_title (draft);
  g_autofree char *title = g_strdup_printf (_("Answer of “%s”"), unit);
  g_autoptr (GError) error = NULL;

  if (gev_store_save (gev_page_get_store (GEV_PAGE (self)), draft, title, &error))
    {
      gtk_toggle_button_set_active (self->of_answers, TRUE);
      return TRUE;
    }
  gev_window_show_error (GTK_WIDGET (self), _("The answer could not be saved"), error);

  return FALSE;
}

static void
share_activated_cb (GevBarometerPage *self,
                    GtkListBoxRow    *row)
{
  gtk_window_present (GTK_WINDOW (gev_share_dialog_new (GTK_WIDGET (self), self->barometer,
                                                        (GevBarometerFigure) gtk_list_box_row_get_index (row))));
}

static void
answer_activated_cb (GevBarometerPage *self,
                     GtkListBoxRow    *row)
{
  open_answer (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
gev_barometer_page_show_records (GevPage      *page,
                                 GevRecordSet *records)
{
  GevBarometerPage *self = GEV_BAROMETER_PAGE (page);

  g_set_object (&self->records, records);
  show_barometer (self);
}

static void
gev_barometer_page_show_record (GevPage   *page,
                                GevRecord *record)
{
  GevBarometerPage *self = GEV_BAROMETER_PAGE (page);

  gtk_toggle_button_set_active (self->of_answers, TRUE);
  open_answer (self, gev_record_get_uuid (record));
}

static void
gev_barometer_page_activate_primary (GevPage *page)
{
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_BAROMETER_ANSWER);
  GevRecordDialog *dialog;

  gev_record_set_number (draft, GEV_BAROMETER_ANSWER_DATE, gev_store_get_status_date (gev_page_get_store (page)));
  dialog = gev_record_dialog_new (GTK_WIDGET (page), gev_page_get_store (page), draft, fields);
  gtk_window_set_title (GTK_WINDOW (dialog), _("New Answer"));
  g_object_set (dialog, "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gev_barometer_page_dispose (GObject *object)
{
  GevBarometerPage *self = GEV_BAROMETER_PAGE (object);

  g_clear_object (&self->records);
  g_clear_pointer (&self->barometer, gev_barometer_free);

  G_OBJECT_CLASS (gev_barometer_page_parent_class)->dispose (object);
}

static void
gev_barometer_page_class_init (GevBarometerPageClass *klass)
{
  static GType types[12];
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);
  guint n = 0;

  types[n++] = GEV_TYPE_PORTFOLIO;
  types[n++] = GEV_TYPE_ORGANISATION;
  types[n++] = GEV_TYPE_PROJECT;
  types[n++] = GEV_TYPE_STAGE_CHANGE;
  types[n++] = GEV_TYPE_ADOPTION;
  types[n++] = GEV_TYPE_PARTNER;
  types[n++] = GEV_TYPE_ACTOR;
  types[n++] = GEV_TYPE_BENEFIT;
  types[n++] = GEV_TYPE_MEASUREMENT;
  types[n++] = GEV_TYPE_FUNDING;
  types[n++] = GEV_TYPE_BAROMETER_ANSWER;
  types[n] = G_TYPE_INVALID;

  G_OBJECT_CLASS (klass)->dispose = gev_barometer_page_dispose;
  page_class->types = types;
  page_class->show_records = gev_barometer_page_show_records;
  page_class->show_record = gev_barometer_page_show_record;
  page_class->activate_primary = gev_barometer_page_activate_primary;

  g_type_ensure (GEV_TYPE_CHART_CARD);
  g_type_ensure (GEV_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-barometer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevBarometerPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevBarometerPage, of_portfolio);
  gtk_widget_class_bind_template_child (widget_class, GevBarometerPage, of_answers);
  gtk_widget_class_bind_template_child (widget_class, GevBarometerPage, chart_card);
  gtk_widget_class_bind_template_child (widget_class, GevBarometerPage, source);
  gtk_widget_class_bind_template_child (widget_class, GevBarometerPage, shares);
  gtk_widget_class_bind_template_child (widget_class, GevBarometerPage, answers);
  gtk_widget_class_bind_template_callback (widget_class, show_barometer);
  gtk_widget_class_bind_template_callback (widget_class, share_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, answer_activated_cb);
}

static void
gev_barometer_page_init (GevBarometerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_share_rows (self);
}
