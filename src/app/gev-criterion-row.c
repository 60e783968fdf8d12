/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-criterion-row.h"

#include <glib/gi18n.h>

#include "gev-assessment-levels.h"
#include "gev-field-editor.h"
#include "gev-window.h"

/**
 * GevCriterionRow:
 *
 * A criterion of an assessment of the ecosystem: its level, which may be left
 * unanswered, and the evidence for it. What is put in is saved at once.
 */
struct _GevCriterionRow
{
  GtkListBoxRow parent_instance;

  GevEcosystemCriterion criterion;
  GevStore *store;
  char *assessment;
  GevAssessmentAnswer *answer;
  GevFieldEditor *evidence;
  gboolean showing;

  GtkLabel *name;
  GtkDropDown *level;
  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (GevCriterionRow, gev_criterion_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_name (GevCriterionRow *self)
{
  return _(gev_ecosystem_criterion_vocabulary.terms[self->criterion].label);
}

static void
show_answer (GevCriterionRow *self)
{
  int level = self->answer != NULL ? (int) gev_record_get_number (self->answer, GEV_ASSESSMENT_ANSWER_LEVEL) : -1;
  GevValue nothing = { 0 };

  self->showing = TRUE;
  gtk_drop_down_set_selected (self->level, (guint) (level + 1));
  gev_field_editor_set_value (self->evidence, self->answer != NULL
                                                ? &gev_record_get_values (self->answer)[GEV_ASSESSMENT_ANSWER_EVIDENCE]
                                                : &nothing);
  /* Evidence is of an answer. */
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), self->answer != NULL);
  self->showing = FALSE;
}

static void
save (GevCriterionRow *self,
      GevRecord       *answer)
{
  g_autofree char *title = g_strdup_printf (_("Assessment of “%s”"), get_name (self));
  g_autoptr (GError) error = NULL;

  if (gev_store_save (self->store, answer, title, &error))
    return;
  gev_window_show_error (GTK_WIDGET (self), _("The change could not be saved"), error);
  show_answer (self);
}

static void
remove_answer (GevCriterionRow *self)
{
  g_autoptr (GevRecord) answer = g_object_ref (GEV_RECORD (self->answer));
  g_autofree char *title = g_strdup_printf (_("“%s” unanswered"), get_name (self));
  g_autoptr (GError) error = NULL;

  if (gev_store_remove (self->store, answer, title, &error))
    {
      gev_window_show_undo_toast (GTK_WIDGET (self), title);
      return;
    }
  gev_window_show_error (GTK_WIDGET (self), _("The change could not be saved"), error);
  show_answer (self);
}

static void
level_cb (GevCriterionRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->level);
  g_autoptr (GevRecord) answer = NULL;

  if (self->showing || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected == 0)
    {
      if (self->answer != NULL)
        remove_answer (self);
      return;
    }
  if (self->answer != NULL)
    {
      answer = gev_record_copy (GEV_RECORD (self->answer));
    }
  else
    {
      answer = gev_record_new (GEV_TYPE_ASSESSMENT_ANSWER);
      gev_record_set_text (answer, GEV_ASSESSMENT_ANSWER_ASSESSMENT, self->assessment);
      gev_record_set_number (answer, GEV_ASSESSMENT_ANSWER_CRITERION, self->criterion);
    }
  gev_record_set_number (answer, GEV_ASSESSMENT_ANSWER_LEVEL, selected - 1);
  save (self, answer);
}

static void
evidence_cb (GevCriterionRow *self)
{
  const GevField *field = gev_field_editor_get_field (self->evidence);
  g_autoptr (GevRecord) answer = NULL;
  GevValue value = { 0 };

  if (self->showing || self->answer == NULL || !gev_field_editor_get_value (self->evidence, &value, NULL))
    return;
  answer = gev_record_copy (GEV_RECORD (self->answer));
  gev_record_set_value (answer, GEV_ASSESSMENT_ANSWER_EVIDENCE, &value);
  gev_value_clear (field, &value);
  if (!gev_record_equal (answer, GEV_RECORD (self->answer)))
    save (self, answer);
}

static void
gev_criterion_row_dispose (GObject *object)
{
  GevCriterionRow *self = GEV_CRITERION_ROW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->answer);
  g_clear_pointer (&self->assessment, g_free);

  G_OBJECT_CLASS (gev_criterion_row_parent_class)->dispose (object);
}

static void
gev_criterion_row_class_init (GevCriterionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_criterion_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-criterion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GevCriterionRow, name);
  gtk_widget_class_bind_template_child (widget_class, GevCriterionRow, level);
  gtk_widget_class_bind_template_child (widget_class, GevCriterionRow, content);
  gtk_widget_class_bind_template_callback (widget_class, level_cb);
}

static void
gev_criterion_row_init (GevCriterionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_criterion_row_new:
 * @criterion: a criterion
 *
 * Returns: (transfer floating): a row for it, without an assessment
 */
GtkWidget *
gev_criterion_row_new (GevEcosystemCriterion criterion)
{
  GevCriterionRow *self = g_object_new (GEV_TYPE_CRITERION_ROW, NULL);
  g_autoptr (GTypeClass) klass = g_type_class_ref (GEV_TYPE_ASSESSMENT_ANSWER);
  const GevField *field =
    gev_record_class_get_field (GEV_RECORD_CLASS (klass), GEV_ASSESSMENT_ANSWER_EVIDENCE);
  g_autoptr (GtkStringList) levels = gtk_string_list_new (NULL);
  g_autofree char *evidence = NULL;

  self->criterion = criterion;
  gtk_label_set_text (self->name, get_name (self));
  gtk_string_list_append (levels, _("Unanswered"));
  for (int i = 0; i <= GEV_ASSESSMENT_LEVEL_MAX; i++)
    {
      g_autofree char *level = g_strdup_printf ("%d %s", i, _(gev_assessment_level_get_label (i)));

      gtk_string_list_append (levels, level);
    }
  self->showing = TRUE;
  gtk_drop_down_set_model (self->level, G_LIST_MODEL (levels));
  self->showing = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->level), GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (self), -1);

  self->evidence = gev_field_editor_new (field);
  /* Translators: the evidence for a criterion of the ecosystem. */
  evidence = g_strdup_printf (_("Evidence: %s"), get_name (self));
  gev_field_editor_set_label (self->evidence, evidence);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->evidence), _(field->help));
  g_signal_connect_object (self->evidence, "edited", G_CALLBACK (evidence_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), FALSE);
  gtk_box_append (self->content, GTK_WIDGET (self->evidence));

  return GTK_WIDGET (self);
}

/**
 * gev_criterion_row_set_answer:
 * @self: a row
 * @store: the portfolio
 * @assessment: the UUID of the assessment
 * @answer: (nullable): its answer to the criterion
 */
void
gev_criterion_row_set_answer (GevCriterionRow     *self,
                              GevStore            *store,
                              const char          *assessment,
                              GevAssessmentAnswer *answer)
{
  gboolean is_same = self->store == store && g_strcmp0 (self->assessment, assessment) == 0 &&
                     (self->answer == NULL) == (answer == NULL) &&
                     (answer == NULL || gev_record_equal (GEV_RECORD (answer), GEV_RECORD (self->answer)));

  /* What is being written stays. */
  if (is_same)
    return;
  if (g_strcmp0 (self->assessment, assessment) != 0)
    {
      g_free (self->assessment);
      self->assessment = g_strdup (assessment);
    }
  g_set_object (&self->store, store);
  g_set_object (&self->answer, answer);
  gtk_widget_set_sensitive (GTK_WIDGET (self->content), !gev_store_is_read_only (store));
  show_answer (self);
}
