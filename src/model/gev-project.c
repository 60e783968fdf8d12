/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-project.h"

#include <glib/gi18n-lib.h>

#include "gev-goal.h"
#include "gev-process-model.h"
#include "gev-programme.h"

/**
 * GevProject:
 *
 * An innovation project; an idea is a project in its first stage.
 */
struct _GevProject
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevProject, gev_project, GEV_TYPE_RECORD)

static const GevField fields[GEV_PROJECT_N_FIELDS] = {
  [GEV_PROJECT_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Title"),
    N_("What the project is called"),
  },
  [GEV_PROJECT_SUMMARY] = {
    "summary", GEV_FIELD_PROSE, GEV_FIELD_SEARCHED, N_("Summary"),
    N_("What the project does, in a few sentences"),
  },
  [GEV_PROJECT_NEED] = {
    "need", GEV_FIELD_PROSE, GEV_FIELD_SEARCHED, N_("Need"),
    N_("The need that the project answers"),
  },
  [GEV_PROJECT_NEED_OF] = {
    "need-of", GEV_FIELD_TEXT, 0, N_("Whose need"),
    N_("Who has the need"),
  },
  [GEV_PROJECT_NEED_VERIFIED] = {
    "need-verified", GEV_FIELD_TEXT, 0, N_("How verified"),
    N_("How it is known that the need is real"),
  },
  [GEV_PROJECT_IDEA_ORIGIN] = {
    "idea-origin", GEV_FIELD_CHOICE, 0, N_("Idea from"),
    N_("Who had the idea"),
    .vocabulary = &gev_idea_origin_vocabulary,
  },
  [GEV_PROJECT_KINDS] = {
    "kinds", GEV_FIELD_CHOICES, 0, N_("Kinds of innovation"),
    N_("What is new"),
    .vocabulary = &gev_innovation_kind_vocabulary,
  },
  [GEV_PROJECT_DEGREE] = {
    "degree", GEV_FIELD_CHOICE, 0, N_("Degree"),
    N_("How far it is from what was"),
    .vocabulary = &gev_degree_vocabulary,
  },
  [GEV_PROJECT_NOVELTY] = {
    "novelty", GEV_FIELD_CHOICE, 0, N_("Novelty"),
    N_("Own invention, adapted or copied"),
    .vocabulary = &gev_novelty_vocabulary,
  },
  [GEV_PROJECT_ROLE] = {
    "role", GEV_FIELD_CHOICE, 0, N_("Role of the innovation"),
    N_("What the innovation is for"),
    .vocabulary = &gev_innovation_role_vocabulary,
  },
  [GEV_PROJECT_TRACK] = {
    "track", GEV_FIELD_CHOICE, 0, N_("Track"),
    N_("The track (løp) that it follows"),
    .vocabulary = &gev_track_vocabulary,
  },
  [GEV_PROJECT_SERVICE_AREA] = {
    "service-area", GEV_FIELD_TEXT, 0, N_("Service area"),
    N_("The field of service"),
  },
  [GEV_PROJECT_UNIT] = {
    "unit", GEV_FIELD_TEXT, GEV_FIELD_SEARCHED, N_("Unit"),
    N_("The unit that runs the project"),
  },
  [GEV_PROJECT_OWNER] = {
    "owner", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Project owner"),
    N_("Name or role of the one who answers for it"),
  },
  [GEV_PROJECT_MANAGER] = {
    "manager", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Project manager"),
    N_("Name or role of the one who leads it"),
  },
  [GEV_PROJECT_PROGRAMME] = {
    "programme", GEV_FIELD_REFERENCE, 0, N_("Programme"),
    N_("The programme that it belongs to"),
    .target = gev_programme_get_type,
  },
  [GEV_PROJECT_PROCESS_MODEL] = {
    "process-model", GEV_FIELD_REFERENCE, 0, N_("Process model"),
    N_("The model whose stages it follows"),
    .target = gev_process_model_get_type,
  },
  [GEV_PROJECT_START] = {
    "start", GEV_FIELD_DATE, 0, N_("Start"),
    N_("The first day of the project"),
  },
  [GEV_PROJECT_PLANNED_END] = {
    "planned-end", GEV_FIELD_DATE, 0, N_("Planned end"),
    N_("The day it is planned to end"),
  },
  [GEV_PROJECT_PILOT] = {
    "pilot", GEV_FIELD_BOOLEAN, 0, N_("Pilot"),
    N_("Whether it is a trial that a decision will end"),
  },
  [GEV_PROJECT_PILOT_DECISION] = {
    "pilot-decision", GEV_FIELD_TEXT, 0, N_("Decision that ends the pilot"),
    N_("What shall be decided, and where"),
  },
  [GEV_PROJECT_TAGS] = {
    "tags", GEV_FIELD_TEXTS, GEV_FIELD_SEARCHED, N_("Tags"),
    N_("Words of your own to find it by"),
  },
  [GEV_PROJECT_LINKS] = {
    "links", GEV_FIELD_TEXTS, GEV_FIELD_LINK, N_("Links"),
    N_("Addresses of documents and pages"),
  },
  [GEV_PROJECT_IDEA_BY] = {
    "idea-by", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Idea by"),
    N_("Name or role of the one who had the idea"),
  },
  [GEV_PROJECT_CARRIED_OUT_BY] = {
    "carried-out-by", GEV_FIELD_CHOICES, 0, N_("Carried out by"),
    N_("Who carries the innovation out"),
    .vocabulary = &gev_barometer_hand_vocabulary,
  },
  [GEV_PROJECT_GOALS] = {
    "goals", GEV_FIELD_REFERENCES, 0, N_("Goals"),
    N_("The goals that it serves"),
    .target = gev_goal_get_type,
  },
  [GEV_PROJECT_RELATIVE_ADVANTAGE] = {
    "relative-advantage", GEV_FIELD_INTEGER, 0, N_("Relative advantage"),
    N_("How much better it is than what it replaces, from 1 to 5"),
    .minimum = 1, .maximum = 5,
  },
  [GEV_PROJECT_COMPATIBILITY] = {
    "compatibility", GEV_FIELD_INTEGER, 0, N_("Compatibility"),
    N_("How well it fits what one does and holds, from 1 to 5"),
    .minimum = 1, .maximum = 5,
  },
  [GEV_PROJECT_SIMPLICITY] = {
    "simplicity", GEV_FIELD_INTEGER, 0, N_("Simplicity"),
    N_("How easy it is to understand and use, from 1 to 5 (complexity reversed)"),
    .minimum = 1, .maximum = 5,
  },
  [GEV_PROJECT_TRIALABILITY] = {
    "trialability", GEV_FIELD_INTEGER, 0, N_("Trialability"),
    N_("How easily it can be tried on a small scale, from 1 to 5"),
    .minimum = 1, .maximum = 5,
  },
  [GEV_PROJECT_OBSERVABILITY] = {
    "observability", GEV_FIELD_INTEGER, 0, N_("Observability"),
    N_("How easily others can see what it does, from 1 to 5"),
    .minimum = 1, .maximum = 5,
  },
};

static void
gev_project_validate (GevRecord *self,
                      GPtrArray *problems)
{
  GevDate start = gev_record_get_date (self, GEV_PROJECT_START);
  GevDate end = gev_record_get_date (self, GEV_PROJECT_PLANNED_END);

  if (start != GEV_DATE_NONE && end != GEV_DATE_NONE && end < start)
    gev_record_add_problem (problems, GEV_PROJECT_PLANNED_END, _("The project ends before it starts."));
}

static void
gev_project_class_init (GevProjectClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "project", "projects", fields, GEV_PROJECT_N_FIELDS);
  record_class->label = N_("Project");
  record_class->label_plural = N_("Projects");
  record_class->title_field = GEV_PROJECT_TITLE;
  record_class->validate = gev_project_validate;
}

static void
gev_project_init (GevProject *self)
{
}

/**
 * gev_project_get_stage:
 * @self: a project
 * @set: a set that holds its stage changes
 * @date: a day
 *
 * Returns: the canonical stage that the project is in on @date: where its last
 *   change on or before that day led, and an idea before the first. Of changes
 *   on the same day the one recorded last counts; what is corrected does not,
 *   see gev_stage_change_counts().
 */
GevStage
gev_project_get_stage (GevProject   *self,
                       GevRecordSet *set,
                       GevDate       date)
{
  GevStageChange *change = gev_project_find_stage_change (self, set, date);

  return change != NULL ? gev_record_get_choice (change, GEV_STAGE_CHANGE_TO) : GEV_STAGE_IDEA;
}

/**
 * gev_project_find_stage_change:
 * @self: a project
 * @set: a set that holds its stage changes
 * @date: a day
 *
 * Returns: (transfer none) (nullable): the change that led to the stage that
 *   the project is in on @date, %NULL before the first
 */
GevStageChange *
gev_project_find_stage_change (GevProject   *self,
                               GevRecordSet *set,
                               GevDate       date)
{
  GPtrArray *changes = gev_record_set_get_referring (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                                                     gev_record_get_uuid (self));

  for (guint i = changes->len; i > 0; i--)
    {
      GevStageChange *change = g_ptr_array_index (changes, i - 1);

      if (gev_record_get_date (change, GEV_STAGE_CHANGE_DATE) <= date && gev_stage_change_counts (change, set))
        return change;
    }

  return NULL;
}

/**
 * gev_project_get_first_day:
 * @self: a project
 * @set: a set that holds its stage changes
 *
 * From when on the project counts among the projects of a day: the earliest of
 * its start, its first stage change and the day that it was recorded. So what
 * is entered late is there from when it began, and what is to start later is
 * there as an idea. (Ours.)
 *
 * Returns: the day; %GEV_DATE_NONE, which is before all days, where nothing is
 *   known of it
 */
GevDate
gev_project_get_first_day (GevProject   *self,
                           GevRecordSet *set)
{
  GPtrArray *changes = gev_record_set_get_referring (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                                                     gev_record_get_uuid (self));
  GevDate first = gev_record_get_first_day (self, GEV_PROJECT_START);

  for (guint i = 0; i < changes->len; i++)
    {
      GevStageChange *change = g_ptr_array_index (changes, i);
      GevDate date = gev_record_get_date (change, GEV_STAGE_CHANGE_DATE);

      if (gev_stage_change_counts (change, set))
        return first == GEV_DATE_NONE ? date : MIN (first, date);
    }

  return first;
}

/**
 * gev_project_is_overdue_pilot:
 * @self: a project
 * @set: a set that holds its stage changes
 * @date: the day that it is
 *
 * «Pilotsyken»: a trial that goes on because nobody decides.
 *
 * Returns: whether @self is a pilot whose planned end is before @date and that
 *   no decision has led past the trial, into operation or to a stop
 */
gboolean
gev_project_is_overdue_pilot (GevProject   *self,
                              GevRecordSet *set,
                              GevDate       date)
{
  GevDate end = gev_record_get_date (self, GEV_PROJECT_PLANNED_END);

  return gev_record_get_flag (self, GEV_PROJECT_PILOT) && end != GEV_DATE_NONE && end < date &&
         gev_project_get_stage (self, set, date) <= GEV_STAGE_TRIAL;
}
