/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-timeline-chart.h"

#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-milestone.h"
#include "gev-plot.h"
#include "gev-process-models.h"
#include "gev-sentence.h"
#include "gev-stage-history.h"

/* Where a project stands in time; days that are not known are GEV_DATE_NONE. */
typedef struct
{
  GevProject *project;
  GevDate from;
  GevDate planned_end;
  GevDate ended;
} Course;

/* The layers of a timeline, each made when it first has something to show. */
typedef struct
{
  const GevLanguage *language;
  GevDate today;
  GevLayer *past;
  GevLayer *planned;
  GevLayer *late;
  GevLayer *milestones;
  GevLayer *gates;
  GevChartTable *table;
} Drawing;

static GPtrArray *
get_milestones (GevRecordSet *set,
                GevProject   *project)
{
  return gev_record_set_get_referring (set, GEV_TYPE_MILESTONE, GEV_MILESTONE_PROJECT, gev_record_get_uuid (project));
}

static GevDate
find_ended (GevProject   *project,
            GevRecordSet *set,
            GevDate       today)
{
  GevStageChange *change = gev_project_find_stage_change (project, set, today);

  return change != NULL && gev_record_get_choice (change, GEV_STAGE_CHANGE_TO) > GEV_STAGE_DIFFUSION
           ? gev_record_get_date (change, GEV_STAGE_CHANGE_DATE)
           : GEV_DATE_NONE;
}

/* The first day that is known of it: its start, or else its first stage or milestone. */
static GevDate
find_from (GevProject   *project,
           GevRecordSet *set)
{
  GPtrArray *milestones = get_milestones (set, project);
  g_autoptr (GArray) entries = NULL;

  if (gev_record_has (project, GEV_PROJECT_START))
    return gev_record_get_date (project, GEV_PROJECT_START);
  entries = gev_stage_history_new (project, set);
  for (guint i = 0; i < entries->len; i++)
    if (g_array_index (entries, GevStageEntry, i).corrected_by == NULL)
      return gev_record_get_date (g_array_index (entries, GevStageEntry, i).change, GEV_STAGE_CHANGE_DATE);

  return milestones->len > 0 ? gev_record_get_date (g_ptr_array_index (milestones, 0), GEV_MILESTONE_PLANNED)
                             : gev_record_get_date (project, GEV_PROJECT_PLANNED_END);
}

static gboolean
is_late (const Course *course,
         GevDate       today)
{
  return course->ended == GEV_DATE_NONE && course->planned_end != GEV_DATE_NONE && course->planned_end < today;
}

/* Those under way come before those that have ended; else by when they began. */
static int
compare_courses (gconstpointer a,
                 gconstpointer b)
{
  const Course *x = a;
  const Course *y = b;

  if ((x->ended != GEV_DATE_NONE) != (y->ended != GEV_DATE_NONE))
    return x->ended != GEV_DATE_NONE ? 1 : -1;
  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;

  return gev_record_compare (&x->project, &y->project);
}

static GArray *
read_courses (GevRecordSet *set,
              GevDate       today)
{
  GPtrArray *projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT);
  GArray *courses = g_array_sized_new (FALSE, FALSE, sizeof (Course), projects->len);

  for (guint i = 0; i < projects->len; i++)
    {
      GevProject *project = g_ptr_array_index (projects, i);
      Course course = {
        .project = project,
        .from = find_from (project, set),
        .planned_end = gev_record_get_date (project, GEV_PROJECT_PLANNED_END),
        .ended = find_ended (project, set, today),
      };

      if (course.from != GEV_DATE_NONE)
        g_array_append_val (courses, course);
    }
  g_array_sort (courses, compare_courses);

  return courses;
}

static char *
format_day (Drawing *drawing,
            GevDate  date)
{
  return date != GEV_DATE_NONE ? gev_format_date (drawing->language, date, GEV_DATE_FORM_SHORT) : g_strdup ("");
}

static void
add_to_table (Drawing    *drawing,
              const char *row,
              const char *what,
              GevDate     from,
              GevDate     planned,
              GevDate     done)
{
  g_autofree char *first = format_day (drawing, from);
  g_autofree char *second = format_day (drawing, planned);
  g_autofree char *third = format_day (drawing, done);

  gev_chart_table_add_row (drawing->table, (const char *[]) { row, what, first, second, third, NULL });
}

static void
add_span (Drawing    *drawing,
          GevLayer  **layer,
          const char *title,
          guint       row,
          GevDate     from,
          GevDate     to,
          GevInk      ink,
          GevBarLook  look,
          const char *text)
{
  GevSpan span = { .key = row, .from = from, .to = to, .look = look, .ink = ink, .text = text };

  if (to < from)
    return;
  if (*layer == NULL)
    *layer = gev_span_layer_new (title);
  gev_span_layer_add (GEV_SPAN_LAYER (*layer), &span);
}

/* A milestone that is not done is hollow, and tells by its ink when it is late. */
static void
add_milestone (Drawing    *drawing,
               guint       row,
               const char *row_name,
               GevRecord  *milestone,
               gboolean    with_label)
{
  const GevLanguage *language = drawing->language;
  GevDate planned = gev_record_get_date (milestone, GEV_MILESTONE_PLANNED);
  GevDate done = gev_record_get_date (milestone, GEV_MILESTONE_DONE);
  gboolean is_gate = gev_record_has (milestone, GEV_MILESTONE_GATE_TO);
  gboolean is_done = done != GEV_DATE_NONE && done <= drawing->today;
  GevLayer **layer = is_gate ? &drawing->gates : &drawing->milestones;
  g_autofree char *title = gev_record_dup_title (milestone);
  g_autofree char *day = format_day (drawing, is_done ? done : planned);
  g_autofree char *text = NULL;
  GevMark mark = {
    .key = row,
    .value = is_done ? done : planned,
    .shape = is_gate ? GEV_MARK_DIAMOND : GEV_MARK_CIRCLE,
    .is_filled = is_done,
    .ink = !is_done && planned < drawing->today ? GEV_INK_BAD : GEV_INK_TEXT,
    .label = with_label ? title : NULL,
  };

  if (planned == GEV_DATE_NONE && !is_done)
    return;
  if (is_done)
    text = g_strdup_printf (T_ (language, "%1$s: %2$s, done %3$s"), row_name, title, day);
  else if (planned < drawing->today)
    text = g_strdup_printf (T_ (language, "%1$s: %2$s, late: planned %3$s"), row_name, title, day);
  else
    text = g_strdup_printf (T_ (language, "%1$s: %2$s, planned %3$s"), row_name, title, day);
  mark.text = text;
  if (*layer == NULL)
    *layer = gev_mark_layer_new (is_gate ? T_ (language, "Gate") : T_ (language, "Milestone"));
  gev_mark_layer_add (GEV_MARK_LAYER (*layer), &mark);
  add_to_table (drawing, row_name, title, GEV_DATE_NONE, planned, done);
}

static void
add_course (Drawing      *drawing,
            guint         row,
            const Course *course,
            GevRecordSet *set)
{
  const GevLanguage *language = drawing->language;
  GPtrArray *milestones = get_milestones (set, course->project);
  g_autofree char *title = gev_record_dup_title (course->project);
  g_autofree char *from = format_day (drawing, course->from);
  GevDate to = course->ended != GEV_DATE_NONE ? course->ended
               : course->planned_end != GEV_DATE_NONE ? course->planned_end : drawing->today;
  g_autofree char *end = format_day (drawing, to);
  g_autofree char *text = g_strdup_printf ("%s: %s–%s", title, from, end);

  add_to_table (drawing, title, T_ (language, "Project"), course->from, course->planned_end, course->ended);
  add_span (drawing, &drawing->past, T_ (language, "until today"), row, course->from, MIN (to, drawing->today),
            course->ended != GEV_DATE_NONE ? GEV_INK_PLANNED : GEV_INK_REALISED, GEV_BAR_FILLED, text);
  if (course->ended == GEV_DATE_NONE && to > drawing->today)
    add_span (drawing, &drawing->planned, T_ (language, "planned"), row, MAX (drawing->today, course->from), to,
              GEV_INK_PLANNED, GEV_BAR_OUTLINED, text);
  if (is_late (course, drawing->today))
    add_span (drawing, &drawing->late, T_ (language, "past the planned end"), row,
              MAX (course->planned_end, course->from), drawing->today, GEV_INK_BAD, GEV_BAR_OUTLINED, text);
  /* What was not done when a project ended is late no more. */
  for (guint i = 0; i < milestones->len; i++)
    if (course->ended == GEV_DATE_NONE || gev_record_has (g_ptr_array_index (milestones, i), GEV_MILESTONE_DONE))
      add_milestone (drawing, row, title, g_ptr_array_index (milestones, i), FALSE);
}

static GevLayer *
create_rule (const char  *label,
             GevDate      date,
             GevInk       ink,
             GevLineDash  dash)
{
  GevLayer *rule = gev_rule_layer_new (GEV_RULE_AT_VALUE, label, ink, dash);

  gev_rule_layer_set_position (GEV_RULE_LAYER (rule), date);

  return rule;
}

/* The plot takes what has been drawn. */
static void
finish (Drawing           *drawing,
        GevChart          *chart,
        const char *const *names)
{
  GevLayer *layers[] = { drawing->past, drawing->planned, drawing->late, drawing->milestones, drawing->gates };
  GevPlot *plot = GEV_PLOT (chart);

  gev_category_axis_set_names (GEV_CATEGORY_AXIS (gev_plot_get_key_axis (plot)), names);
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    if (layers[i] != NULL)
      gev_plot_add_layer (plot, layers[i]);
  gev_plot_add_layer (plot, create_rule (T_ (drawing->language, "today"), drawing->today, GEV_INK_TODAY,
                                         GEV_LINE_SOLID));
  gev_plot_take_table (plot, drawing->table);
}

static GevChart *
create_plot (const GevLanguage *language,
             const char        *title,
             const char        *sentence)
{
  GevChart *chart = gev_plot_new (gev_category_axis_new (), gev_date_axis_new ());

  gev_chart_set_language (chart, language, 0);
  gev_chart_set_title (chart, title);
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  gev_plot_set_horizontal (GEV_PLOT (chart), TRUE);

  return chart;
}

static GevChartTable *
create_table (const GevLanguage *language,
              const char        *row_title)
{
  return gev_chart_table_new ((const char *[]) {
    row_title, T_ (language, "What"), T_ (language, "From"), T_ (language, "Planned"), T_ (language, "Done"), NULL,
  });
}

/**
 * gev_timeline_chart_new:
 * @language: the language of its texts
 * @set: a set that holds the projects with their stage changes and milestones
 * @max_rows: how many projects are shown at most; those under way first
 * @today: the day that it is
 *
 * The projects in time: from their start to their planned end or to the day that they ended, with milestones and
 * gates. A project without any day is not shown. Its description is gev_timeline_sentence().
 *
 * Returns: (transfer full): the chart; empty where no project has a day
 */
GevChart *
gev_timeline_chart_new (const GevLanguage *language,
                        GevRecordSet      *set,
                        guint              max_rows,
                        GevDate            today)
{
  g_autoptr (GArray) courses = read_courses (set, today);
  g_autofree char *sentence = gev_timeline_sentence (language, set, max_rows, today);
  GevChart *chart = create_plot (language, T_ (language, "Timeline"), sentence);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Drawing drawing = { .language = language, .today = today };

  if (courses->len == 0)
    return chart;
  drawing.table = create_table (language, T_ (language, "Project"));
  for (guint i = 0; i < MIN (courses->len, max_rows); i++)
    {
      const Course *course = &g_array_index (courses, Course, i);

      add_course (&drawing, i, course, set);
      g_ptr_array_add (names, gev_record_dup_title (course->project));
    }
  g_ptr_array_add (names, NULL);
  finish (&drawing, chart, (const char *const *) names->pdata);

  return chart;
}

/* The milestone that is to come next, of any project. */
static GevRecord *
find_next (GevRecordSet *set,
           GevDate       today)
{
  GPtrArray *milestones = gev_record_set_get_all (set, GEV_TYPE_MILESTONE);
  GevRecord *next = NULL;

  for (guint i = 0; i < milestones->len; i++)
    {
      GevRecord *milestone = g_ptr_array_index (milestones, i);
      GevDate planned = gev_record_get_date (milestone, GEV_MILESTONE_PLANNED);

      if (gev_record_has (milestone, GEV_MILESTONE_DONE) || planned < today)
        continue;
      if (next == NULL || planned < gev_record_get_date (next, GEV_MILESTONE_PLANNED))
        next = milestone;
    }

  return next;
}

static void
append_next (GString           *text,
             const GevLanguage *language,
             GevRecordSet      *set,
             GevDate            today)
{
  GevRecord *next = find_next (set, today);
  gpointer project =
    next != NULL ? gev_record_set_lookup (set, gev_record_get_text (next, GEV_MILESTONE_PROJECT)) : NULL;
  g_autofree char *title = next != NULL ? gev_record_dup_title (next) : NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *project_title = NULL;
  g_autofree char *day = NULL;

  if (project == NULL)
    return;
  quoted = gev_sentence_quote (language, title);
  project_title = gev_record_dup_title (project);
  day = gev_format_date (language, gev_record_get_date (next, GEV_MILESTONE_PLANNED), GEV_DATE_FORM_LONG);
  /* Translators: a milestone, its project, a day. */
  gev_sentence_append (text, T_ (language, "Next comes %1$s in %2$s, %3$s."), quoted, project_title, day);
}

/**
 * gev_timeline_sentence:
 * @language: a language
 * @set: as for gev_timeline_chart_new()
 * @max_rows: as for gev_timeline_chart_new()
 * @today: the day that it is
 *
 * Returns: (transfer full): how many projects are past their planned end, and what comes next, in words
 */
char *
gev_timeline_sentence (const GevLanguage *language,
                       GevRecordSet      *set,
                       guint              max_rows,
                       GevDate            today)
{
  g_autoptr (GArray) courses = read_courses (set, today);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT)->len;
  guint n_open = 0;
  guint n_late = 0;
  g_autofree char *open = NULL;
  g_autofree char *late = NULL;

  if (courses->len == 0)
    return g_strdup (T_ (language, "No project has a start, an end or a milestone yet."));

  for (guint i = 0; i < courses->len; i++)
    {
      n_open += g_array_index (courses, Course, i).ended == GEV_DATE_NONE;
      n_late += is_late (&g_array_index (courses, Course, i), today);
    }
  open = gev_format_count (language, n_open);
  late = gev_format_count (language, n_late);
  if (n_late > 0)
    gev_sentence_append (text, TN_ (language, "%1$s of %2$s projects under way is past its planned end.",
                                    "%1$s of %2$s projects under way are past their planned end.", n_late), late, open);
  else
    gev_sentence_append (text, "%s", T_ (language, "No project under way is past its planned end."));
  append_next (text, language, set, today);
  if (MIN (courses->len, max_rows) < n_projects)
    {
      g_autofree char *shown = gev_format_count (language, MIN (courses->len, max_rows));
      g_autofree char *all = gev_format_count (language, n_projects);

      gev_sentence_append (text, T_ (language, "%1$s of %2$s projects are shown."), shown, all);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
name_stage (const GevLanguage *language,
            GPtrArray         *steps,
            GevStage           stage)
{
  GevProcessStep *step = gev_process_models_find_step (steps, stage);

  return step != NULL && stage <= GEV_STAGE_DIFFUSION ? gev_record_get_text (step, GEV_PROCESS_STEP_NAME)
                                                     : T_ (language, gev_stage_vocabulary.terms[stage].label);
}

static guint
find_row (GPtrArray  *names,
          const char *name)
{
  guint row;

  if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, &row))
    return row;
  g_ptr_array_add (names, (gpointer) name);

  return names->len - 1;
}

/* The entries that count are passed on; each lasts until the next. */
static void
add_stages (Drawing      *drawing,
            GevRecordSet *set,
            GevProject   *project,
            GPtrArray    *names)
{
  const char *model = gev_record_get_text (project, GEV_PROJECT_PROCESS_MODEL);
  GPtrArray *steps =
    gev_record_set_get_referring (set, GEV_TYPE_PROCESS_STEP, GEV_PROCESS_STEP_MODEL, model != NULL ? model : "");
  g_autoptr (GArray) entries = gev_stage_history_new (project, set);
  GevDate until = drawing->today;

  for (guint i = entries->len; i > 0; i--)
    {
      GevStageChange *change = g_array_index (entries, GevStageEntry, i - 1).change;

      if (!gev_stage_change_counts (change, set) ||
          gev_record_get_date (change, GEV_STAGE_CHANGE_DATE) > drawing->today)
        g_array_remove_index (entries, i - 1);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const GevStageEntry *entry = &g_array_index (entries, GevStageEntry, i);
      GevStage stage = gev_record_get_choice (entry->change, GEV_STAGE_CHANGE_TO);
      const char *name = name_stage (drawing->language, steps, stage);
      GevDate from = gev_record_get_date (entry->change, GEV_STAGE_CHANGE_DATE);
      gboolean is_end = stage > GEV_STAGE_DIFFUSION;
      g_autofree char *day = format_day (drawing, from);
      g_autofree char *text = g_strdup_printf (T_ (drawing->language, "%1$s from %2$s"), name, day);

      until = i + 1 < entries->len
                ? gev_record_get_date (g_array_index (entries, GevStageEntry, i + 1).change, GEV_STAGE_CHANGE_DATE)
                : drawing->today;
      add_span (drawing, &drawing->past, NULL, find_row (names, name), from, is_end ? from : until,
                is_end ? GEV_INK_PLANNED : GEV_INK_REALISED, GEV_BAR_FILLED, text);
      add_to_table (drawing, name, T_ (drawing->language, "Stage"), from, GEV_DATE_NONE,
                    i + 1 < entries->len ? until : GEV_DATE_NONE);
    }
}

static char *
write_project_sentence (const GevLanguage *language,
                        GevRecordSet      *set,
                        GevProject        *project,
                        GevDate            today)
{
  GPtrArray *milestones = get_milestones (set, project);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_done = 0;
  guint n_late = 0;
  g_autofree char *done = NULL;
  g_autofree char *all = NULL;
  g_autofree char *late = NULL;

  if (milestones->len == 0)
    return g_strdup (T_ (language, "No milestones are recorded."));

  for (guint i = 0; i < milestones->len; i++)
    {
      GevRecord *milestone = g_ptr_array_index (milestones, i);
      gboolean is_done = gev_record_has (milestone, GEV_MILESTONE_DONE);

      n_done += is_done;
      n_late += !is_done && gev_record_get_date (milestone, GEV_MILESTONE_PLANNED) < today;
    }
  done = gev_format_count (language, n_done);
  all = gev_format_count (language, milestones->len);
  late = gev_format_count (language, n_late);
  gev_sentence_append (text, TN_ (language, "%1$s of %2$s milestone is done.", "%1$s of %2$s milestones are done.",
                                  milestones->len), done, all);
  if (n_late > 0)
    gev_sentence_append (text, TN_ (language, "%s is late.", "%s are late.", n_late), late);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_project_timeline_new:
 * @language: the language of its texts
 * @set: a set that holds the project, its stage changes and milestones, and the steps of its process model
 * @project: a project
 * @today: the day that it is
 *
 * A project in time: the stages that it has been in, in the words of its own process model, its milestones and
 * gates, and its planned end.
 *
 * Returns: (transfer full): the chart; empty where the project has neither a stage change nor a milestone
 */
GevChart *
gev_project_timeline_new (const GevLanguage *language,
                          GevRecordSet      *set,
                          GevProject        *project,
                          GevDate            today)
{
  GPtrArray *milestones = get_milestones (set, project);
  GevDate end = gev_record_get_date (project, GEV_PROJECT_PLANNED_END);
  g_autofree char *sentence = write_project_sentence (language, set, project, today);
  GevChart *chart = create_plot (language, T_ (language, "Stages and milestones"), sentence);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  Drawing drawing = { .language = language, .today = today };

  drawing.table = create_table (language, T_ (language, "Stage"));
  add_stages (&drawing, set, project, names);
  for (guint i = 0; i < milestones->len; i++)
    {
      const char *row = T_ (language, "Milestones and gates");

      add_milestone (&drawing, find_row (names, row), row, g_ptr_array_index (milestones, i), TRUE);
    }
  g_ptr_array_add (names, NULL);
  finish (&drawing, chart, (const char *const *) names->pdata);
  if (end != GEV_DATE_NONE && names->len > 1)
    gev_plot_add_layer (GEV_PLOT (chart), create_rule (T_ (language, "planned end"), end, GEV_INK_TARGET,
                                                       GEV_LINE_DOTTED));

  return chart;
}
