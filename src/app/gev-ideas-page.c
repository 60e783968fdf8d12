/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ideas-page.h"

#include <glib/gi18n.h>

#include "gev-file-chooser.h"
#include "gev-format.h"
#include "gev-idea-detail.h"
#include "gev-idea-form.h"
#include "gev-list-focus.h"
#include "gev-organisation.h"
#include "gev-portfolio.h"
#include "gev-project-edits.h"
#include "gev-record-dialog.h"
#include "gev-records-group.h"
#include "gev-report-job.h"
#include "gev-scorecard.h"
#include "gev-stage-change.h"
#include "gev-window.h"

/* After so many days an idea without an answer is marked: our own choice. */
#define LONG_WAIT_DAYS 30

/**
 * GevIdeasPage:
 *
 * The idea box: every project that is an idea still, the newest, the best or
 * the most disputed first, and the one that is chosen.
 */
struct _GevIdeasPage
{
  GevPage parent_instance;

  GListStore *ideas;
  GtkSingleSelection *selection;
  char *chosen; /* the UUID of the idea that is chosen */

  GtkStack *stack;
  GtkLabel *sentence;
  GtkDropDown *order;
  GtkListView *view;
  GevIdeaDetail *detail;
};

G_DEFINE_FINAL_TYPE (GevIdeasPage, gev_ideas_page, GEV_TYPE_PAGE)

/* What is said of the answer, and how it is marked. */
static const char *
mark_answer (GevScorecard  *card,
             const char   **style)
{
  GevGate gate;

  if (gev_scorecard_get_answer (card, &gate))
    {
      *style = "status-not-due";
      return gate == GEV_GATE_HOLD ? _("‖ On hold") : _("✓ Answered");
    }
  if (gev_date_today () - gev_scorecard_get_came (card) > LONG_WAIT_DAYS)
    {
      *style = "status-off-plan";
      return _("▲ Long without an answer");
    }
  *style = "status-ongoing";

  return _("○ No answer yet");
}

static char *
tell_score (GevScorecard *card)
{
  const GevLanguage *language = gev_language_get_default ();
  GevDecimal score, lowest, highest;
  g_autofree char *mean = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!gev_scorecard_get_score (card, &score))
    return NULL;
  mean = gev_format_decimal (language, score, 1);
  if (!gev_scorecard_get_spread (card, &lowest, &highest) || lowest == highest)
    return g_steal_pointer (&mean);
  low = gev_format_decimal (language, lowest, 1);
  high = gev_format_decimal (language, highest, 1);

  return g_strdup_printf ("%s (%s–%s)", mean, low, high);
}

static GtkWidget *
create_label (const char *style,
              gboolean    wrap)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wrap);
  if (!wrap)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *score = create_label ("numeric", FALSE);

  gtk_label_set_ellipsize (GTK_LABEL (score), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (score, TRUE);
  gtk_widget_set_halign (score, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (marks), create_label ("mark", FALSE));
  gtk_box_append (GTK_BOX (marks), score);
  gtk_box_append (GTK_BOX (box), create_label ("heading", TRUE));
  gtk_box_append (GTK_BOX (box), create_label ("dim-label", FALSE));
  gtk_box_append (GTK_BOX (box), marks);
  gtk_widget_add_css_class (box, "benefit-line");
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GevScorecard *card = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *title_label = gtk_widget_get_first_child (box);
  GtkWidget *from_label = gtk_widget_get_next_sibling (title_label);
  GtkWidget *mark_label = gtk_widget_get_first_child (gtk_widget_get_last_child (box));
  const char *styles[] = { "mark", NULL, NULL };
  const char *by = gev_record_get_text (gev_scorecard_get_project (card), GEV_PROJECT_IDEA_BY);
  const char *mark = mark_answer (card, &styles[1]);
  g_autofree char *title = gev_record_dup_title (gev_scorecard_get_project (card));
  g_autofree char *age = gev_idea_detail_tell_age (card, gev_date_today ());
  g_autofree char *from = by != NULL ? g_strdup_printf ("%s · %s", age, by) : g_strdup (age);
  g_autofree char *score = tell_score (card);
  g_autofree char *name = g_strjoin (", ", title, from, mark, score, NULL);
  GtkWidget *row = gtk_widget_get_parent (box);

  gtk_label_set_text (GTK_LABEL (title_label), title);
  gtk_label_set_text (GTK_LABEL (from_label), from);
  gtk_label_set_text (GTK_LABEL (mark_label), mark);
  gtk_widget_set_css_classes (mark_label, styles);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (mark_label)), score != NULL ? score : "");
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_sentence (GevIdeasPage *self,
               GPtrArray    *ideas)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GevDate today = gev_date_today (), oldest = today;
  guint n_waiting = 0;
  GevGate gate;

  for (guint i = 0; i < ideas->len; i++)
    if (!gev_scorecard_get_answer (ideas->pdata[i], &gate))
      {
        n_waiting++;
        oldest = MIN (oldest, gev_scorecard_get_came (ideas->pdata[i]));
      }
  g_string_append_printf (text, ngettext ("%u idea in the box.", "%u ideas in the box.", ideas->len), ideas->len);
  if (n_waiting > 0)
    g_string_append_printf (text, ngettext (" %u has had no answer.", " %u have had no answer.", n_waiting), n_waiting);
  else
    g_string_append (text, _(" All have had an answer."));
  if (oldest < today)
    g_string_append_printf (text, ngettext (" The longest wait is %d day.", " The longest wait is %d days.",
                                            (gulong) (today - oldest)),
                            today - oldest);
  gtk_label_set_text (self->sentence, text->str);
}

static void
choose (GevIdeasPage *self,
        GevScorecard *card)
{
  g_free (self->chosen);
  self->chosen = g_strdup (gev_record_get_uuid (gev_scorecard_get_project (card)));
  gev_idea_detail_set_scorecard (self->detail, gev_page_get_store (GEV_PAGE (self)), card);
}

static void
selected_cb (GevIdeasPage *self)
{
  GevScorecard *card = gtk_single_selection_get_selected_item (self->selection);

  if (card != NULL)
    choose (self, card);
}

static guint
find_position (GevIdeasPage *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->ideas)); i++)
    {
      g_autoptr (GevScorecard) card = g_list_model_get_item (G_LIST_MODEL (self->ideas), i);

      if (g_strcmp0 (gev_record_get_uuid (gev_scorecard_get_project (card)), self->chosen) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
choose_position (GevIdeasPage *self,
                 guint         position)
{
  g_autoptr (GevScorecard) card = g_list_model_get_item (G_LIST_MODEL (self->ideas), position);

  if (card == NULL)
    return;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
  choose (self, card);
}

/* What was chosen stays so; where it is gone, what came in its place is. */
static void
gev_ideas_page_show_records (GevPage      *page,
                             GevRecordSet *records)
{
  GevIdeasPage *self = GEV_IDEAS_PAGE (page);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->ideas));
  guint before = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GPtrArray) ideas =
    gev_scorecard_rank_ideas (records, gev_date_today (), gtk_drop_down_get_selected (self->order));
  guint position;

  show_sentence (self, ideas);
  g_signal_handlers_block_by_func (self->selection, selected_cb, self);
  g_list_store_splice (self->ideas, 0, n_before, ideas->pdata, ideas->len);
  position = find_position (self);
  if (position == GTK_INVALID_LIST_POSITION)
    position = before != GTK_INVALID_LIST_POSITION && before < ideas->len ? before : 0;
  choose_position (self, position);
  g_signal_handlers_unblock_by_func (self->selection, selected_cb, self);
  gtk_stack_set_visible_child_name (self->stack, ideas->len > 0 ? "ideas" : "empty");
}

static void
order_changed_cb (GevIdeasPage *self)
{
  gev_page_queue_refresh (GEV_PAGE (self));
}

static gboolean
created_cb (GevIdeasPage *self,
            GevRecord    *draft,
            GtkWidget    *dialog)
{
  g_autoptr (GError) error = NULL;

  g_free (self->chosen);
  self->chosen = g_strdup (gev_record_get_uuid (draft));
  if (gev_project_edits_create (gev_page_get_store (GEV_PAGE (self)), draft, &error))
    return TRUE;
  gev_window_show_error (dialog, _("The idea could not be saved"), error);

  return FALSE;
}

static void
gev_ideas_page_activate_primary (GevPage *page)
{
  static const char *const fields[] = { "title", "need", "idea-by", "idea-origin", NULL };
  GevStore *store = gev_page_get_store (page);
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_PROJECT);
  GevRecordDialog *dialog;

  if (store == NULL || gev_store_is_read_only (store))
    return;
  dialog = gev_record_dialog_new (GTK_WIDGET (page), store, draft, fields);
  g_object_set (dialog, "title", _("New Idea"), "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (created_cb), page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_criteria (GevIdeasPage *self)
{
  GtkWidget *window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "transient-for",
                                    gtk_widget_get_root (GTK_WIDGET (self)), "modal", TRUE, "destroy-with-parent", TRUE,
                                    "title", _("Scorecard"), "search-enabled", FALSE, "can-navigate-back", TRUE,
                                    "default-width", 600, "default-height", 520, NULL);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = g_object_new (GEV_TYPE_RECORDS_GROUP, "record-type", GEV_TYPE_IDEA_CRITERION, "add-label",
                                   _("New Criterion"), "description",
                                   _("What ideas are scored by. How much a criterion counts beside the others is your "
                                     "choice; as it ships each counts the same, which is Gevinst’s own choice."),
                                   NULL);

  gev_records_group_set_store (GEV_RECORDS_GROUP (group), gev_page_get_store (GEV_PAGE (self)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  gtk_window_present (GTK_WINDOW (window));
}

static void
criteria_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  show_criteria (GEV_IDEAS_PAGE (widget));
}

static void
tell_saved (GtkWidget *widget,
            GFile     *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = g_strdup_printf (_("“%s” is saved"), name);

  gev_window_show_file_toast (widget, text, file);
}

static void
pdf_saved_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  GtkWidget *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (gev_report_job_save_finish (GEV_STORE (source), result, &error))
    tell_saved (self, g_task_get_task_data (task));
  else
    gev_window_show_error (self, _("The form could not be saved"), error);
}

static void
save_pdf_cb (GtkWidget *widget,
             GFile     *file)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (widget));
  GevReportOrder order = {
    .kind = gev_report_kinds_find ("idea-form"),
    .options = { .language = gev_language_get_default (), .today = gev_date_today () },
  };
  GTask *task;

  if (store == NULL)
    return;
  task = g_task_new (widget, NULL, NULL, NULL);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  gev_report_job_save_async (store, &order, file, NULL, pdf_saved_cb, task);
}

static GBytes *
create_form (GevStore *store)
{
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (store, NULL);
  const char *uuid = portfolio != NULL ? gev_record_get_text (portfolio, GEV_PORTFOLIO_ORGANISATION) : NULL;
  g_autoptr (GevRecord) organisation = uuid != NULL ? gev_store_get (store, uuid, NULL) : NULL;

  return gev_idea_form_create (gev_language_get_default (),
                               organisation != NULL ? gev_record_get_text (organisation, GEV_ORGANISATION_NAME) : NULL);
}

static void
save_xml_cb (GtkWidget *widget,
             GFile     *file)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (widget));
  g_autoptr (GBytes) form = store != NULL ? create_form (store) : NULL;
  g_autoptr (GError) error = NULL;

  if (form == NULL)
    return;
  if (g_file_replace_contents (file, g_bytes_get_data (form, NULL), g_bytes_get_size (form), NULL, FALSE,
                               G_FILE_CREATE_NONE, NULL, NULL, &error))
    tell_saved (widget, file);
  else
    gev_window_show_error (widget, _("The form could not be saved"), error);
}

static void
save_form_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gboolean pdf = g_str_equal (name, "ideas.save-form-pdf");

  gev_file_chooser_save (widget, _("Save Form"), pdf ? &gev_file_kind_pdf : &gev_file_kind_exchange,
                         _("Form for ideas"), pdf ? save_pdf_cb : save_xml_cb);
}

static void
gev_ideas_page_show_record (GevPage   *page,
                            GevRecord *record)
{
  GevIdeasPage *self = GEV_IDEAS_PAGE (page);
  guint position;

  if (GEV_IS_IDEA_CRITERION (record))
    {
      show_criteria (self);
      return;
    }
  g_free (self->chosen);
  self->chosen = g_strdup (GEV_IS_IDEA_SCORE (record) ? gev_record_get_text (record, GEV_IDEA_SCORE_PROJECT)
                                                      : gev_record_get_uuid (record));
  position = find_position (self);
  if (position != GTK_INVALID_LIST_POSITION)
    choose_position (self, position);
}

static void
gev_ideas_page_dispose (GObject *object)
{
  GevIdeasPage *self = GEV_IDEAS_PAGE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->ideas);

  G_OBJECT_CLASS (gev_ideas_page_parent_class)->dispose (object);
}

static void
gev_ideas_page_finalize (GObject *object)
{
  g_free (GEV_IDEAS_PAGE (object)->chosen);

  G_OBJECT_CLASS (gev_ideas_page_parent_class)->finalize (object);
}

static void
gev_ideas_page_class_init (GevIdeasPageClass *klass)
{
  static GType shown_types[5];
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);

  shown_types[0] = GEV_TYPE_PROJECT;
  shown_types[1] = GEV_TYPE_STAGE_CHANGE;
  shown_types[2] = GEV_TYPE_IDEA_CRITERION;
  shown_types[3] = GEV_TYPE_IDEA_SCORE;
  G_OBJECT_CLASS (klass)->dispose = gev_ideas_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = gev_ideas_page_finalize;
  page_class->types = shown_types;
  page_class->show_records = gev_ideas_page_show_records;
  page_class->show_record = gev_ideas_page_show_record;
  page_class->activate_primary = gev_ideas_page_activate_primary;

  g_type_ensure (GEV_TYPE_IDEA_DETAIL);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-ideas-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevIdeasPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevIdeasPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevIdeasPage, order);
  gtk_widget_class_bind_template_child (widget_class, GevIdeasPage, view);
  gtk_widget_class_bind_template_child (widget_class, GevIdeasPage, detail);
  gtk_widget_class_bind_template_callback (widget_class, order_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_install_action (widget_class, "ideas.criteria", NULL, criteria_action);
  gtk_widget_class_install_action (widget_class, "ideas.save-form-pdf", NULL, save_form_action);
  gtk_widget_class_install_action (widget_class, "ideas.save-form-xml", NULL, save_form_action);
}

static void
gev_ideas_page_init (GevIdeasPage *self)
{
  self->ideas = g_list_store_new (GEV_TYPE_SCORECARD);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->ideas)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self);
  gev_list_focus_let_tab_out (GTK_WIDGET (self->view));
}
