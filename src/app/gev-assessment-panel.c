/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-assessment-panel.h"

#include <glib/gi18n.h>

#include "gev-columns-layout.h"
#include "gev-criterion-row.h"
#include "gev-ecosystem-words.h"
#include "gev-format.h"
#include "gev-record-form.h"
#include "gev-window.h"

/**
 * GevAssessmentPanel:
 *
 * The assessments of the ecosystem: one is chosen by its day, and its criteria
 * are answered, those of the four elements and the four marks of an innovative
 * service. A new one starts as a copy of the last.
 */
struct _GevAssessmentPanel
{
  AdwBin parent_instance;

  GevStore *store;
  GevRecordSet *records;
  char *chosen;
  gboolean filling;
  gboolean copies;

  GtkStack *stack;
  GtkDropDown *dates;
  GtkWidget *add_button;
  GtkWidget *edit_button;
  GtkWidget *delete_button;
  GtkLabel *facts;
  GtkBox *left;
  GtkBox *right;
  GtkLabel *levels[GEV_N_CRITERION_GROUPS];
  GevCriterionRow *rows[GEV_N_ECOSYSTEM_CRITERIA];
};

G_DEFINE_FINAL_TYPE (GevAssessmentPanel, gev_assessment_panel, ADW_TYPE_BIN)

static const char *const fields[] = { "date", "by", "note", NULL };

static GPtrArray *
get_assessments (GevAssessmentPanel *self)
{
  return gev_record_set_get_all (self->records, GEV_TYPE_ASSESSMENT);
}

/* The one that is chosen, else the last. */
static GevAssessment *
get_chosen (GevAssessmentPanel *self)
{
  GPtrArray *all = get_assessments (self);
  GevAssessment *chosen = gev_record_set_lookup (self->records, self->chosen);

  return chosen != NULL || all->len == 0 ? chosen : g_ptr_array_index (all, all->len - 1);
}

/* The latest stands first. */
static void
fill_dates (GevAssessmentPanel *self,
            GevAssessment      *chosen)
{
  GPtrArray *all = get_assessments (self);
  g_autoptr (GtkStringList) dates = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < all->len; i++)
    {
      gpointer assessment = g_ptr_array_index (all, all->len - 1 - i);
      g_autofree char *date = gev_format_date (gev_language_get_default (),
                                               gev_record_get_date (assessment, GEV_ASSESSMENT_DATE),
                                               GEV_DATE_FORM_LONG);

      gtk_string_list_append (dates, date);
      if (assessment == (gpointer) chosen)
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->dates, G_LIST_MODEL (dates));
  gtk_drop_down_set_selected (self->dates, selected);
  self->filling = FALSE;
}

static void
show_facts (GevAssessmentPanel *self,
            GevAssessment      *assessment)
{
  const char *by = gev_record_get_text (assessment, GEV_ASSESSMENT_BY);
  const char *note = gev_record_get_text (assessment, GEV_ASSESSMENT_NOTE);
  g_autoptr (GString) text = g_string_new (NULL);

  if (by != NULL)
    g_string_append_printf (text, _("Assessed by %s."), by);
  if (note != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", note);
  gtk_label_set_text (self->facts, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), text->len > 0);
}

static void
show_level (GevAssessmentPanel        *self,
            const GevAssessmentLevels *levels,
            guint                      group)
{
  const GevLanguage *language = gev_language_get_default ();
  const GevGroupLevel *level = &levels->groups[group];
  g_autofree char *text = gev_ecosystem_words_level (language, level);
  g_autofree char *answered = gev_format_count (language, level->n_answered);
  g_autofree char *all = gev_format_count (language, level->n_criteria);
  /* Translators: the level of an element, and of how many criteria how many are answered. */
  g_autofree char *line = g_strdup_printf (_("%1$s · %2$s of %3$s answered"), text, answered, all);

  gtk_label_set_text (self->levels[group], line);
}

static void
fill (GevAssessmentPanel *self)
{
  GevAssessment *chosen = get_chosen (self);
  g_autoptr (GevAssessmentLevels) levels = NULL;

  gtk_stack_set_visible_child_name (self->stack, chosen != NULL ? "assessment" : "empty");
  if (chosen == NULL)
    return;

  fill_dates (self, chosen);
  show_facts (self, chosen);
  levels = gev_assessment_levels_new (self->records, chosen);
  for (guint i = 0; i < GEV_N_CRITERION_GROUPS; i++)
    show_level (self, levels, i);
  for (guint i = 0; i < GEV_N_ECOSYSTEM_CRITERIA; i++)
    gev_criterion_row_set_answer (self->rows[i], self->store, gev_record_get_uuid (chosen), levels->answers[i]);
}

static void
date_cb (GevAssessmentPanel *self)
{
  guint selected = gtk_drop_down_get_selected (self->dates);
  GPtrArray *all;

  if (self->filling || self->records == NULL)
    return;
  all = get_assessments (self);
  if (selected < all->len)
    gev_assessment_panel_choose (self, gev_record_get_uuid (g_ptr_array_index (all, all->len - 1 - selected)));
}

static void
edit_cb (GevAssessmentPanel *self)
{
  GevAssessment *chosen = get_chosen (self);

  if (chosen != NULL)
    gev_record_form_open (GTK_WIDGET (self), self->store, chosen, fields);
}

static void
delete_cb (GevAssessmentPanel *self)
{
  GevAssessment *chosen = get_chosen (self);

  if (chosen != NULL)
    gev_record_form_delete (GTK_WIDGET (self), self->store, chosen);
}

static gboolean
put_copies (GevAssessmentPanel  *self,
            GevRecord           *draft,
            GError             **error)
{
  GPtrArray *all = get_assessments (self);
  GPtrArray *answers;

  if (!self->copies || all->len == 0)
    return TRUE;
  answers = gev_record_set_get_referring (self->records, GEV_TYPE_ASSESSMENT_ANSWER, GEV_ASSESSMENT_ANSWER_ASSESSMENT,
                                          gev_record_get_uuid (g_ptr_array_index (all, all->len - 1)));
  for (guint i = 0; i < answers->len; i++)
    {
      gpointer answer = g_ptr_array_index (answers, i);
      g_autoptr (GevRecord) copy = gev_record_new (GEV_TYPE_ASSESSMENT_ANSWER);

      gev_record_set_text (copy, GEV_ASSESSMENT_ANSWER_ASSESSMENT, gev_record_get_uuid (draft));
      for (guint field = GEV_ASSESSMENT_ANSWER_CRITERION; field < GEV_ASSESSMENT_ANSWER_N_FIELDS; field++)
        gev_record_set_value (copy, field, &gev_record_get_values (answer)[field]);
      if (!gev_store_put (self->store, copy, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
accepted_cb (GevAssessmentPanel *self,
             GevRecord          *draft,
             GtkWidget          *dialog)
{
  g_autofree char *name = gev_record_form_name (draft);
  g_autofree char *title = g_strdup_printf (_("New: “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (!gev_store_begin (self->store, title, &error))
    {
      gev_window_show_error (dialog, _("The change could not be saved"), error);
      return FALSE;
    }
  if (gev_store_put (self->store, draft, &error) && put_copies (self, draft, &error))
    {
      /* It is chosen when what is kept is read again. */
      g_free (self->chosen);
      self->chosen = g_strdup (gev_record_get_uuid (draft));
      if (gev_store_commit (self->store, &error))
        return TRUE;
    }
  else
    {
      gev_store_rollback (self->store);
    }
  gev_window_show_error (dialog, _("The change could not be saved"), error);

  return FALSE;
}

static void
ask_new (GevAssessmentPanel *self,
         gboolean            copies)
{
  g_autoptr (GevRecord) draft = NULL;
  GevRecordDialog *dialog;

  if (self->records == NULL)
    return;
  draft = gev_record_new (GEV_TYPE_ASSESSMENT);
  self->copies = copies;
  gev_record_set_number (draft, GEV_ASSESSMENT_DATE, gev_date_today ());
  dialog = gev_record_dialog_new (GTK_WIDGET (self), self->store, draft, fields);
  gtk_window_set_title (GTK_WINDOW (dialog), _("New Assessment"));
  g_object_set (dialog, "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_empty_cb (GevAssessmentPanel *self)
{
  ask_new (self, FALSE);
}

static GtkWidget *
create_group (GevAssessmentPanel *self,
              guint               group)
{
  gboolean is_element = group < GEV_N_ELEMENTS;
  const GevTerm *term = is_element ? &gev_element_vocabulary.terms[group] : NULL;
  const char *name = is_element ? _(term->label) : _("Four marks of an innovative service");
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (name);
  GtkWidget *list = gtk_list_box_new ();
  guint first, end;

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (heading, "card-heading");
  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  if (is_element)
    {
      GtkWidget *mark = gtk_label_new ("●");
      g_autofree char *style = g_strconcat ("element-", term->nick, NULL);

      gtk_widget_add_css_class (mark, style);
      gtk_box_append (GTK_BOX (heading), mark);
    }
  self->levels[group] = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->levels[group]), "card-sentence");
  gtk_widget_add_css_class (GTK_WIDGET (self->levels[group]), "numeric");
  gtk_box_append (GTK_BOX (heading), title);
  gtk_box_append (GTK_BOX (heading), GTK_WIDGET (self->levels[group]));
  gtk_box_append (GTK_BOX (card), heading);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "card-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gev_criterion_get_range (group, &first, &end);
  for (guint i = first; i < end; i++)
    {
      self->rows[i] = GEV_CRITERION_ROW (gev_criterion_row_new (i));
      gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->rows[i]));
    }
  gtk_box_append (GTK_BOX (card), list);

  return card;
}

static void
gev_assessment_panel_dispose (GObject *object)
{
  GevAssessmentPanel *self = GEV_ASSESSMENT_PANEL (object);

  g_clear_object (&self->store);
  g_clear_object (&self->records);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (gev_assessment_panel_parent_class)->dispose (object);
}

static void
gev_assessment_panel_class_init (GevAssessmentPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_assessment_panel_dispose;
  g_type_ensure (GEV_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-assessment-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GevAssessmentPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, GevAssessmentPanel, dates);
  gtk_widget_class_bind_template_child (widget_class, GevAssessmentPanel, add_button);
  gtk_widget_class_bind_template_child (widget_class, GevAssessmentPanel, edit_button);
  gtk_widget_class_bind_template_child (widget_class, GevAssessmentPanel, delete_button);
  gtk_widget_class_bind_template_child (widget_class, GevAssessmentPanel, facts);
  gtk_widget_class_bind_template_child (widget_class, GevAssessmentPanel, left);
  gtk_widget_class_bind_template_child (widget_class, GevAssessmentPanel, right);
  gtk_widget_class_bind_template_callback (widget_class, date_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_empty_cb);
  gtk_widget_class_bind_template_callback (widget_class, gev_assessment_panel_add);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
gev_assessment_panel_init (GevAssessmentPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < GEV_N_CRITERION_GROUPS; i++)
    gtk_box_append (i < GEV_ELEMENT_CO_CREATION ? self->left : self->right, create_group (self, i));
}

/**
 * gev_assessment_panel_set_records:
 * @self: a panel
 * @store: the portfolio
 * @records: a set that holds its assessments and their answers
 */
void
gev_assessment_panel_set_records (GevAssessmentPanel *self,
                                  GevStore           *store,
                                  GevRecordSet       *records)
{
  gboolean may_write = !gev_store_is_read_only (store);

  g_set_object (&self->store, store);
  g_set_object (&self->records, records);
  gtk_widget_set_sensitive (self->add_button, may_write);
  gtk_widget_set_sensitive (self->edit_button, may_write);
  gtk_widget_set_sensitive (self->delete_button, may_write);
  fill (self);
}

/**
 * gev_assessment_panel_choose:
 * @self: a panel
 * @uuid: the UUID of an assessment
 *
 * Shows that assessment, now or when it has been read.
 */
void
gev_assessment_panel_choose (GevAssessmentPanel *self,
                             const char         *uuid)
{
  if (g_strcmp0 (self->chosen, uuid) != 0)
    {
      g_free (self->chosen);
      self->chosen = g_strdup (uuid);
    }
  if (self->records != NULL)
    fill (self);
}

/**
 * gev_assessment_panel_add:
 * @self: a panel
 *
 * Asks for a new assessment, which starts with the answers of the last.
 */
void
gev_assessment_panel_add (GevAssessmentPanel *self)
{
  ask_new (self, TRUE);
}
