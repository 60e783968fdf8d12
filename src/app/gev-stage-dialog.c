/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-stage-dialog.h"

#include <glib/gi18n.h>

#include "gev-field-row.h"
#include "gev-process-step.h"
#include "gev-window.h"

/**
 * GevStageDialog:
 *
 * Takes a project to another stage, or says what was decided where it is. What
 * was decided before stays; only a wrong entry is corrected.
 */
struct _GevStageDialog
{
  AdwWindow parent_instance;

  GevStore *store;
  GevProject *project;
  GevRecord *draft;
  GPtrArray *changes; /* the other changes, in order */
  gboolean is_new;

  GtkDropDown *stage_drop_down;
  GtkButton *accept_button;
  GtkWidget *rows;
  GtkWidget *learned_row;
};

G_DEFINE_FINAL_TYPE (GevStageDialog, gev_stage_dialog, ADW_TYPE_WINDOW)

/* A step that covers several canonical stages is told with each of them. */
static char *
name_stage (GPtrArray *steps,
            GevStage   stage)
{
  const char *name = _(gev_stage_vocabulary.terms[stage].label);

  for (guint i = 0; i < steps->len; i++)
    {
      GevRecord *step = g_ptr_array_index (steps, i);
      int first = gev_record_get_choice (step, GEV_PROCESS_STEP_FIRST_STAGE);
      int last = gev_record_get_choice (step, GEV_PROCESS_STEP_LAST_STAGE);

      if ((int) stage < first || (int) stage > last)
        continue;
      if (first == last)
        return g_strdup (gev_record_get_text (step, GEV_PROCESS_STEP_NAME));
      return g_strdup_printf ("%s · %s", gev_record_get_text (step, GEV_PROCESS_STEP_NAME), name);
    }

  return g_strdup (name);
}

static void
fill_stages (GevStageDialog *self)
{
  const char *model = gev_record_get_text (self->project, GEV_PROJECT_PROCESS_MODEL);
  g_autoptr (GPtrArray) steps =
    model != NULL
      ? gev_store_get_referring (self->store, GEV_TYPE_PROCESS_STEP, GEV_PROCESS_STEP_MODEL, model, NULL)
      : NULL;
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  if (steps == NULL)
    steps = g_ptr_array_new ();
  for (int stage = 0; stage < GEV_N_STAGES; stage++)
    gtk_string_list_take (list, name_stage (steps, stage));
  gtk_drop_down_set_model (self->stage_drop_down, G_LIST_MODEL (list));
}

/* Where the project stood before the day of the draft. */
static gboolean
find_from (GevStageDialog *self,
           GevStage       *from)
{
  GevDate date = gev_record_get_date (self->draft, GEV_STAGE_CHANGE_DATE);
  gboolean found = FALSE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      GevRecord *change = g_ptr_array_index (self->changes, i);

      if (gev_record_get_date (change, GEV_STAGE_CHANGE_DATE) > date)
        break;
      *from = gev_record_get_choice (change, GEV_STAGE_CHANGE_TO);
      found = TRUE;
    }

  return found;
}

static gboolean
save (GevStageDialog *self)
{
  GevStage to = gev_record_get_choice (self->draft, GEV_STAGE_CHANGE_TO);
  g_autofree char *project = gev_record_dup_title (self->project);
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (self->is_new)
    title = g_strdup_printf (_("“%s” to “%s”"), project, _(gev_stage_vocabulary.terms[to].label));
  else
    title = g_strdup_printf (_("Correction of a stage change of “%s”"), project);
  if (gev_store_save (self->store, self->draft, title, &error))
    return TRUE;
  gev_window_show_error (GTK_WIDGET (self), _("The stage change could not be saved"), error);

  return FALSE;
}

static void
stage_changed_cb (GevStageDialog *self)
{
  guint stage = gtk_drop_down_get_selected (self->stage_drop_down);

  gtk_widget_set_visible (self->learned_row, stage == GEV_STAGE_STOPPED);
}

static void
accept_cb (GevStageDialog *self)
{
  g_autoptr (GPtrArray) problems = NULL;
  GevStage from;

  if (!gev_field_rows_take_draft (self->rows))
    return;
  gev_record_set_number (self->draft, GEV_STAGE_CHANGE_TO, gtk_drop_down_get_selected (self->stage_drop_down));
  if (gev_record_get_choice (self->draft, GEV_STAGE_CHANGE_TO) != GEV_STAGE_STOPPED)
    gev_record_unset (self->draft, GEV_STAGE_CHANGE_LEARNED);
  if (find_from (self, &from))
    gev_record_set_number (self->draft, GEV_STAGE_CHANGE_FROM, from);
  else
    gev_record_unset (self->draft, GEV_STAGE_CHANGE_FROM);
  problems = gev_record_validate (self->draft);
  gev_field_rows_show_problems (self->rows, problems);
  if (problems->len == 0 && save (self))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* One begins with the first field, not with the button that comes before it. */
static void
gev_stage_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gev_stage_dialog_parent_class)->map (widget);

  gtk_widget_child_focus (GEV_STAGE_DIALOG (widget)->rows, GTK_DIR_TAB_FORWARD);
}

static void
gev_stage_dialog_dispose (GObject *object)
{
  GevStageDialog *self = GEV_STAGE_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->project);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->changes, g_ptr_array_unref);

  G_OBJECT_CLASS (gev_stage_dialog_parent_class)->dispose (object);
}

static void
gev_stage_dialog_class_init (GevStageDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_stage_dialog_dispose;
  widget_class->map = gev_stage_dialog_map;
  g_type_ensure (GEV_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-stage-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevStageDialog, stage_drop_down);
  gtk_widget_class_bind_template_child (widget_class, GevStageDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, GevStageDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, GevStageDialog, learned_row);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, stage_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_stage_dialog_init (GevStageDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_stage_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @store: the portfolio
 * @project: the project
 * @change: (nullable): a wrong entry to correct; %NULL for a new stage, which
 *   is the next one until it is chosen
 *
 * Returns: (transfer none): a dialog, not shown yet
 */
GevStageDialog *
gev_stage_dialog_new (GtkWidget      *parent,
                      GevStore       *store,
                      GevProject     *project,
                      GevStageChange *change)
{
  GevStageDialog *self = g_object_new (GEV_TYPE_STAGE_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  GevStage stage = GEV_STAGE_IDEA;

  self->store = g_object_ref (store);
  self->project = g_object_ref (project);
  self->is_new = change == NULL;
  self->changes = gev_store_get_referring (store, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                                           gev_record_get_uuid (project), NULL);
  if (self->changes == NULL)
    self->changes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = self->changes->len; change != NULL && i > 0; i--)
    if (gev_record_equal (g_ptr_array_index (self->changes, i - 1), GEV_RECORD (change)))
      g_ptr_array_remove_index (self->changes, i - 1);
  if (change != NULL)
    {
      self->draft = gev_record_copy (GEV_RECORD (change));
      stage = gev_record_get_choice (change, GEV_STAGE_CHANGE_TO);
      gtk_window_set_title (GTK_WINDOW (self), _("Correct Stage Change"));
      gtk_button_set_label (self->accept_button, _("Save"));
    }
  else
    {
      self->draft = gev_record_new (GEV_TYPE_STAGE_CHANGE);
      gev_record_set_text (self->draft, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project));
      gev_record_set_number (self->draft, GEV_STAGE_CHANGE_DATE, gev_date_today ());
      gev_record_set_number (self->draft, GEV_STAGE_CHANGE_GATE, GEV_GATE_GO);
      if (find_from (self, &stage) && stage < GEV_STAGE_DIFFUSION)
        stage++;
    }
  fill_stages (self);
  gev_field_rows_set_draft (self->rows, store, self->draft);
  gev_stage_dialog_set_stage (self, stage);

  return self;
}

/**
 * gev_stage_dialog_set_stage:
 * @self: a dialog
 * @stage: the stage to go to, until the user chooses another
 */
void
gev_stage_dialog_set_stage (GevStageDialog *self,
                            GevStage        stage)
{
  gtk_drop_down_set_selected (self->stage_drop_down, stage);
  stage_changed_cb (self);
}
