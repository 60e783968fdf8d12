/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-stage-dialog.h"

#include <glib/gi18n.h>

#include "gev-field-row.h"
#include "gev-process-step.h"
#include "gev-project-edits.h"
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
  GevRecordSet *others; /* the changes but the one that is corrected */
  GevStageChange *wrong;

  GtkDropDown *stage_drop_down;
  GtkWidget *stage_row;
  GtkDropDown *gate_drop_down;
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

static void
fill_gates (GevStageDialog *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < gev_gate_vocabulary.n_terms; i++)
    gtk_string_list_append (list, _(gev_gate_vocabulary.terms[i].label));
  gtk_drop_down_set_model (self->gate_drop_down, G_LIST_MODEL (list));
}

static void
read_others (GevStageDialog *self)
{
  g_autoptr (GPtrArray) changes = gev_store_get_referring (self->store, GEV_TYPE_STAGE_CHANGE,
                                                           GEV_STAGE_CHANGE_PROJECT,
                                                           gev_record_get_uuid (self->project), NULL);

  self->others = gev_record_set_new ();
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    if (self->wrong == NULL ||
        !g_str_equal (gev_record_get_uuid (g_ptr_array_index (changes, i)), gev_record_get_uuid (self->wrong)))
      gev_record_set_add (self->others, g_ptr_array_index (changes, i));
}

/* Where the project stood before the day of the draft. */
static gboolean
find_from (GevStageDialog *self,
           GevStage       *from)
{
  GevDate date = gev_record_get_date (self->draft, GEV_STAGE_CHANGE_DATE);
  GevStageChange *before = gev_project_find_stage_change (self->project, self->others, date);

  if (before != NULL)
    *from = gev_record_get_choice (before, GEV_STAGE_CHANGE_TO);

  return before != NULL;
}

static GevGate
get_gate (GevStageDialog *self)
{
  return gtk_drop_down_get_selected (self->gate_drop_down);
}

/* A project that is held, or has to do work over, stays where it is. */
static gboolean
stays (GevStageDialog *self)
{
  return get_gate (self) == GEV_GATE_HOLD || get_gate (self) == GEV_GATE_REWORK;
}

static gboolean
save (GevStageDialog *self)
{
  GevStage to = gev_record_get_choice (self->draft, GEV_STAGE_CHANGE_TO);
  g_autofree char *project = gev_record_dup_title (self->project);
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (self->wrong == NULL)
    title = g_strdup_printf (_("“%s” to “%s”"), project, _(gev_stage_vocabulary.terms[to].label));
  else
    title = g_strdup_printf (_("Correction of a stage change of “%s”"), project);
  if (gev_project_edits_change_stage (self->store, self->draft, title, &error))
    return TRUE;
  gev_window_show_error (GTK_WIDGET (self), _("The stage change could not be saved"), error);

  return FALSE;
}

static void
stage_changed_cb (GevStageDialog *self)
{
  gboolean is_stopped = gtk_drop_down_get_selected (self->stage_drop_down) == GEV_STAGE_STOPPED;

  if (is_stopped && get_gate (self) != GEV_GATE_STOP)
    gtk_drop_down_set_selected (self->gate_drop_down, GEV_GATE_STOP);
  else if (!is_stopped && get_gate (self) == GEV_GATE_STOP)
    gtk_drop_down_set_selected (self->gate_drop_down, GEV_GATE_GO);
  gtk_widget_set_visible (self->learned_row, is_stopped);
}

static void
gate_changed_cb (GevStageDialog *self)
{
  gboolean is_stopped = gtk_drop_down_get_selected (self->stage_drop_down) == GEV_STAGE_STOPPED;
  GevStage stage = GEV_STAGE_IDEA;

  gtk_widget_set_visible (self->stage_row, !stays (self));
  if (get_gate (self) == GEV_GATE_STOP && !is_stopped)
    {
      gtk_drop_down_set_selected (self->stage_drop_down, GEV_STAGE_STOPPED);
    }
  else if (get_gate (self) != GEV_GATE_STOP && is_stopped)
    {
      find_from (self, &stage);
      gtk_drop_down_set_selected (self->stage_drop_down, MIN (stage, GEV_STAGE_DIFFUSION));
    }
}

static void
accept_cb (GevStageDialog *self)
{
  g_autoptr (GPtrArray) problems = NULL;
  GevStage from = GEV_STAGE_IDEA;
  gboolean has_from;

  if (!gev_field_rows_take_draft (self->rows))
    return;
  has_from = find_from (self, &from);
  gev_record_set_number (self->draft, GEV_STAGE_CHANGE_GATE, get_gate (self));
  gev_record_set_number (self->draft, GEV_STAGE_CHANGE_TO,
                         stays (self) ? from : gtk_drop_down_get_selected (self->stage_drop_down));
  if (gev_record_get_choice (self->draft, GEV_STAGE_CHANGE_TO) != GEV_STAGE_STOPPED)
    gev_record_unset (self->draft, GEV_STAGE_CHANGE_LEARNED);
  if (has_from)
    gev_record_set_number (self->draft, GEV_STAGE_CHANGE_FROM, from);
  else
    gev_record_unset (self->draft, GEV_STAGE_CHANGE_FROM);
  problems = gev_record_validate (self->draft);
  if (gev_record_get_choice (self->draft, GEV_STAGE_CHANGE_TO) == GEV_STAGE_STOPPED &&
      !gev_record_has (self->draft, GEV_STAGE_CHANGE_LEARNED))
    gev_record_add_problem (problems, GEV_STAGE_CHANGE_LEARNED,
                            _("Say what was learned, so that others need not learn it again."));
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
  g_clear_object (&self->others);
  g_clear_object (&self->wrong);

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
  gtk_widget_class_bind_template_child (widget_class, GevStageDialog, stage_row);
  gtk_widget_class_bind_template_child (widget_class, GevStageDialog, gate_drop_down);
  gtk_widget_class_bind_template_child (widget_class, GevStageDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, GevStageDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, GevStageDialog, learned_row);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, stage_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gate_changed_cb);
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
 * @wrong: (nullable): a wrong entry; it stays in the history, and a new one
 *   takes its place. %NULL for a new stage, which is the next one until it is
 *   chosen
 *
 * Returns: (transfer none): a dialog, not shown yet
 */
GevStageDialog *
gev_stage_dialog_new (GtkWidget      *parent,
                      GevStore       *store,
                      GevProject     *project,
                      GevStageChange *wrong)
{
  GevStageDialog *self = g_object_new (GEV_TYPE_STAGE_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  GevStage stage = GEV_STAGE_IDEA;
  GevGate gate = GEV_GATE_GO;

  self->store = g_object_ref (store);
  self->project = g_object_ref (project);
  g_set_object (&self->wrong, wrong);
  read_others (self);
  self->draft = gev_record_new (GEV_TYPE_STAGE_CHANGE);
  gev_record_set_text (self->draft, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (self->draft, GEV_STAGE_CHANGE_DATE, gev_date_today ());
  if (wrong != NULL)
    {
      for (guint i = GEV_STAGE_CHANGE_DATE; i < GEV_STAGE_CHANGE_N_FIELDS; i++)
        gev_record_set_value (self->draft, i, &gev_record_get_values (wrong)[i]);
      gev_record_set_text (self->draft, GEV_STAGE_CHANGE_CORRECTS, gev_record_get_uuid (wrong));
      stage = gev_record_get_choice (wrong, GEV_STAGE_CHANGE_TO);
      if (gev_record_has (wrong, GEV_STAGE_CHANGE_GATE))
        gate = gev_record_get_choice (wrong, GEV_STAGE_CHANGE_GATE);
      gtk_window_set_title (GTK_WINDOW (self), _("Correct Stage Change"));
      gtk_button_set_label (self->accept_button, _("Correct"));
    }
  else if (find_from (self, &stage) && stage < GEV_STAGE_DIFFUSION)
    {
      stage++;
    }
  fill_stages (self);
  fill_gates (self);
  gev_field_rows_set_draft (self->rows, store, self->draft);
  gtk_drop_down_set_selected (self->gate_drop_down, gate);
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
