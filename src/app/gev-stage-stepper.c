/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-stage-stepper.h"

#include <glib/gi18n.h>

#include "gev-process-step.h"

/**
 * GevStageStepper:
 *
 * The stages of a project in a row: those that are done, the present one and
 * those to come, and the end that it came to. Told by sign and words as well as
 * by colour.
 */
struct _GevStageStepper
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (GevStageStepper, gev_stage_stepper, GTK_TYPE_WIDGET)

enum
{
  STAGE_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef enum
{
  DONE,
  PRESENT,
  COMING,
  STOPPED,
} Standing;

typedef struct
{
  const char *name;
  const char *gate;
  GevStage first;
  GevStage last;
} Step;

static const struct
{
  const char *style;
  const char *sign;
  const char *word;
} looks[] = {
  [DONE] = { "done", "✓", N_("done") },
  [PRESENT] = { "present", "●", N_("present stage") },
  [COMING] = { "coming", "", N_("to come") },
  [STOPPED] = { "stopped", "✕", N_("stopped") },
};

static GtkWidget *
create_line (const char *style)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (line, style);

  return line;
}

static void
clicked_cb (GtkWidget *button,
            gpointer   stage)
{
  g_signal_emit (gtk_widget_get_parent (button), signals[STAGE_PICKED], 0, GPOINTER_TO_UINT (stage));
}

/* A line leads to a dot when the step is reached; the rows of lines and dots of
 * neighbours meet. */
static void
add_step (GevStageStepper *self,
          const Step      *step,
          Standing         standing,
          gboolean         is_last,
          gboolean         next_reached)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *track = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *dot = gtk_label_new (looks[standing].sign);
  GtkWidget *label = gtk_label_new (step->name);
  g_autofree char *description = g_strdup_printf ("%s: %s", step->name, _(looks[standing].word));
  g_autofree char *tip = step->gate != NULL ? g_strdup_printf ("%s · %s", description, step->gate) : NULL;

  gtk_box_append (GTK_BOX (track), create_line (standing == COMING || standing == STOPPED ? "coming" : "done"));
  gtk_box_append (GTK_BOX (track), dot);
  gtk_box_append (GTK_BOX (track), create_line (next_reached ? "done" : "coming"));
  if (gtk_widget_get_first_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_set_opacity (gtk_widget_get_first_child (track), 0);
  if (is_last)
    gtk_widget_set_opacity (gtk_widget_get_last_child (track), 0);
  gtk_widget_add_css_class (dot, "dot");
  gtk_widget_add_css_class (dot, looks[standing].style);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "caption");
  if (standing == PRESENT || standing == STOPPED)
    gtk_widget_add_css_class (label, "heading");

  gtk_box_append (GTK_BOX (box), track);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip != NULL ? tip : description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), GUINT_TO_POINTER (step->first));
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
clear (GevStageStepper *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static GArray *
read_steps (GPtrArray *steps)
{
  GArray *read = g_array_new (FALSE, FALSE, sizeof (Step));

  for (guint i = 0; i < steps->len; i++)
    {
      GevRecord *record = g_ptr_array_index (steps, i);
      Step step = {
        .name = gev_record_get_text (record, GEV_PROCESS_STEP_NAME),
        .gate = gev_record_get_text (record, GEV_PROCESS_STEP_GATE),
        .first = gev_record_get_choice (record, GEV_PROCESS_STEP_FIRST_STAGE),
        .last = gev_record_get_choice (record, GEV_PROCESS_STEP_LAST_STAGE),
      };

      g_array_append_val (read, step);
    }
  for (int stage = 0; steps->len == 0 && stage <= GEV_STAGE_DIFFUSION; stage++)
    {
      Step step = { .name = _(gev_stage_vocabulary.terms[stage].label), .first = stage, .last = stage };

      g_array_append_val (read, step);
    }

  return read;
}

static Standing
find_standing (const Step *step,
               GevStage    present,
               GevStage    reached)
{
  if (present == GEV_STAGE_ORDINARY_OPERATION || step->last < reached)
    return DONE;
  if (step->first > reached)
    return COMING;

  /* Where it was stopped it had come to, but it is not there any more. */
  return present == GEV_STAGE_STOPPED ? DONE : PRESENT;
}

static void
gev_stage_stepper_dispose (GObject *object)
{
  clear (GEV_STAGE_STEPPER (object));

  G_OBJECT_CLASS (gev_stage_stepper_parent_class)->dispose (object);
}

static void
gev_stage_stepper_class_init (GevStageStepperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_stage_stepper_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stepper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * GevStageStepper::stage-picked:
   * @self: a stepper
   * @stage: the first #GevStage of the step
   *
   * The user has picked a step.
   */
  signals[STAGE_PICKED] = g_signal_new ("stage-picked", GEV_TYPE_STAGE_STEPPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
gev_stage_stepper_init (GevStageStepper *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (layout), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Stages"), -1);
}

/**
 * gev_stage_stepper_set_stages:
 * @self: a stepper
 * @steps: (element-type GevProcessStep): the steps of the process model that
 *   the project follows, in order; none for the canonical stages
 * @present: the canonical stage that the project is in, or its end
 * @reached: how far it came before an end; otherwise the same as @present
 */
void
gev_stage_stepper_set_stages (GevStageStepper *self,
                              GPtrArray       *steps,
                              GevStage         present,
                              GevStage         reached)
{
  g_autoptr (GArray) read = read_steps (steps);
  gboolean is_ended = present > GEV_STAGE_DIFFUSION;

  clear (self);
  for (guint i = 0; i < read->len; i++)
    {
      const Step *step = &g_array_index (read, Step, i);
      gboolean is_last = i + 1 == read->len;
      gboolean next_reached = is_last ? is_ended && present == GEV_STAGE_ORDINARY_OPERATION
                                      : find_standing (step + 1, present, reached) != COMING;

      add_step (self, step, find_standing (step, present, reached), is_last && !is_ended, next_reached);
    }
  if (is_ended)
    {
      Step end = { .name = _(gev_stage_vocabulary.terms[present].label), .first = present, .last = present };

      add_step (self, &end, present == GEV_STAGE_STOPPED ? STOPPED : PRESENT, TRUE, FALSE);
    }
}
