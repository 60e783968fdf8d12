/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-idea-detail.h"

#include <glib/gi18n.h>

#include "gev-field-row.h"
#include "gev-format.h"
#include "gev-project-edits.h"
#include "gev-record-dialog.h"
#include "gev-scoring-panel.h"
#include "gev-stage-change.h"
#include "gev-text.h"
#include "gev-window.h"

/**
 * GevIdeaDetail:
 *
 * One idea: what it is, what the assessors think of it, and what is decided.
 */
struct _GevIdeaDetail
{
  AdwBin parent_instance;

  GevStore *store;
  GevScorecard *scorecard;

  GtkLabel *title;
  GtkLabel *origin;
  GtkLabel *need;
  GtkLabel *answer;
  GtkWidget *form;
  GevScoringPanel *scoring;
};

G_DEFINE_FINAL_TYPE (GevIdeaDetail, gev_idea_detail, ADW_TYPE_BIN)

static GevRecord *
get_project (GevIdeaDetail *self)
{
  return GEV_RECORD (gev_scorecard_get_project (self->scorecard));
}

static char *
tell_origin (GevIdeaDetail *self)
{
  GevRecord *project = get_project (self);
  int origin = gev_record_get_choice (project, GEV_PROJECT_IDEA_ORIGIN);
  g_autofree char *date =
    gev_format_date (gev_language_get_default (), gev_scorecard_get_came (self->scorecard), GEV_DATE_FORM_LONG);
  g_autofree char *age = gev_idea_detail_tell_age (self->scorecard, gev_date_today ());
  g_autoptr (GString) text = g_string_new (NULL);

  gev_text_append_part (text, gev_record_get_text (project, GEV_PROJECT_IDEA_BY));
  gev_text_append_part (text, origin >= 0 ? _(gev_idea_origin_vocabulary.terms[origin].label) : NULL);
  gev_text_append_part (text, date);
  gev_text_append_part (text, age);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
tell_answer (GevIdeaDetail *self)
{
  GevGate gate;

  if (!gev_scorecard_get_answer (self->scorecard, &gate))
    return g_strdup (_("The one who had the idea has had no answer yet."));
  if (gate == GEV_GATE_HOLD)
    return g_strdup (_("The idea is on hold."));

  return g_strdup_printf (_("Last decision: %s"), _(gev_gate_vocabulary.terms[gate].label));
}

static char *
name_decision (GevRecord *project,
               GevRecord *change)
{
  g_autofree char *idea = gev_record_dup_title (project);

  switch ((GevGate) gev_record_get_choice (change, GEV_STAGE_CHANGE_GATE))
    {
    case GEV_GATE_GO:
      return g_strdup_printf (_("“%s” taken on"), idea);
    case GEV_GATE_HOLD:
      return g_strdup_printf (_("“%s” put on hold"), idea);
    case GEV_GATE_REWORK:
    case GEV_GATE_STOP:
    default:
      return g_strdup_printf (_("“%s” stopped"), idea);
    }
}

static gboolean
decided_cb (GevIdeaDetail *self,
            GevRecord     *change,
            GtkWidget     *dialog)
{
  g_autofree char *title = name_decision (get_project (self), change);
  g_autoptr (GError) error = NULL;

  if (!gev_project_edits_change_stage (self->store, change, title, &error))
    {
      gev_window_show_error (dialog, _("The decision could not be saved"), error);
      return FALSE;
    }
  gev_window_show_undo_toast (GTK_WIDGET (self), title);

  return TRUE;
}

/* Who had the idea is told why it goes no further. */
static void
check_stop_cb (GevIdeaDetail *self,
               GevRecord     *change,
               GPtrArray     *problems)
{
  if (!gev_record_has (change, GEV_STAGE_CHANGE_REASON))
    gev_record_add_problem (problems, GEV_STAGE_CHANGE_REASON, "%s",
                            _("Tell why: this is the answer to the one who had the idea."));
}

static void
ask (GevIdeaDetail *self,
     const char    *title,
     const char    *accept_label,
     GevGate        gate,
     GevStage       to)
{
  static const char *const fields[] = { "date", "decided-by", "reason", NULL };
  static const char *const stop_fields[] = { "date", "decided-by", "reason", "learned", NULL };
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_STAGE_CHANGE);
  GevRecordDialog *dialog;

  gev_record_set_text (draft, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (get_project (self)));
  gev_record_set_number (draft, GEV_STAGE_CHANGE_DATE, gev_date_today ());
  gev_record_set_number (draft, GEV_STAGE_CHANGE_FROM, GEV_STAGE_IDEA);
  gev_record_set_number (draft, GEV_STAGE_CHANGE_TO, to);
  gev_record_set_number (draft, GEV_STAGE_CHANGE_GATE, gate);
  dialog = gev_record_dialog_new (GTK_WIDGET (self), self->store, draft,
                                  gate == GEV_GATE_STOP ? stop_fields : fields);
  g_object_set (dialog, "title", title, "accept-label", accept_label, NULL);
  if (gate == GEV_GATE_STOP)
    g_signal_connect_object (dialog, "check", G_CALLBACK (check_stop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (decided_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
take_on_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ask (GEV_IDEA_DETAIL (widget), _("Take the Idea On"), _("Take On"), GEV_GATE_GO, GEV_STAGE_NEED_VERIFIED);
}

static void
hold_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ask (GEV_IDEA_DETAIL (widget), _("Put the Idea on Hold"), _("Put on Hold"), GEV_GATE_HOLD, GEV_STAGE_IDEA);
}

static void
stop_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ask (GEV_IDEA_DETAIL (widget), _("Stop the Idea"), _("Stop"), GEV_GATE_STOP, GEV_STAGE_STOPPED);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.open-record", "s",
                              gev_record_get_uuid (get_project (GEV_IDEA_DETAIL (widget))));
}

static void
gev_idea_detail_dispose (GObject *object)
{
  GevIdeaDetail *self = GEV_IDEA_DETAIL (object);

  g_clear_object (&self->store);
  g_clear_object (&self->scorecard);

  G_OBJECT_CLASS (gev_idea_detail_parent_class)->dispose (object);
}

static void
gev_idea_detail_class_init (GevIdeaDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_idea_detail_dispose;

  g_type_ensure (GEV_TYPE_FIELD_ROW);
  g_type_ensure (GEV_TYPE_SCORING_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-idea-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, GevIdeaDetail, title);
  gtk_widget_class_bind_template_child (widget_class, GevIdeaDetail, origin);
  gtk_widget_class_bind_template_child (widget_class, GevIdeaDetail, need);
  gtk_widget_class_bind_template_child (widget_class, GevIdeaDetail, answer);
  gtk_widget_class_bind_template_child (widget_class, GevIdeaDetail, form);
  gtk_widget_class_bind_template_child (widget_class, GevIdeaDetail, scoring);
  gtk_widget_class_install_action (widget_class, "idea.take-on", NULL, take_on_action);
  gtk_widget_class_install_action (widget_class, "idea.hold", NULL, hold_action);
  gtk_widget_class_install_action (widget_class, "idea.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "idea.open", NULL, open_action);
}

static void
gev_idea_detail_init (GevIdeaDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_idea_detail_set_scorecard:
 * @self: a detail
 * @store: the portfolio
 * @scorecard: the scorecard of the idea, as it is now
 */
void
gev_idea_detail_set_scorecard (GevIdeaDetail *self,
                               GevStore      *store,
                               GevScorecard  *scorecard)
{
  gboolean writable = !gev_store_is_read_only (store);
  const char *need = gev_record_get_text (gev_scorecard_get_project (scorecard), GEV_PROJECT_NEED);
  g_autofree char *title = gev_record_dup_title (gev_scorecard_get_project (scorecard));
  g_autofree char *origin = NULL;
  g_autofree char *answer = NULL;

  g_set_object (&self->store, store);
  g_set_object (&self->scorecard, scorecard);
  origin = tell_origin (self);
  answer = tell_answer (self);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->origin, origin);
  gtk_label_set_text (self->need, need != NULL ? need : "");
  gtk_widget_set_visible (GTK_WIDGET (self->need), need != NULL);
  gtk_label_set_text (self->answer, answer);
  gev_field_rows_set_record (self->form, store, get_project (self));
  gev_scoring_panel_set_scorecard (self->scoring, store, scorecard);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "idea.take-on", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "idea.hold", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "idea.stop", writable);
}

/**
 * gev_idea_detail_tell_age:
 * @scorecard: the scorecard of an idea
 * @today: the day that it is
 *
 * Returns: (transfer full): how old the idea is, in words
 */
char *
gev_idea_detail_tell_age (GevScorecard *scorecard,
                          GevDate       today)
{
  int days = today - gev_scorecard_get_came (scorecard);

  if (days <= 0)
    return g_strdup (_("today"));

  return g_strdup_printf (ngettext ("%d day old", "%d days old", (gulong) days), days);
}
