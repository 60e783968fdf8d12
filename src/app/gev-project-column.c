/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-project-column.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-process-models.h"
#include "gev-project.h"

static const GevProjectColumn columns[GEV_N_PROJECT_COLUMNS] = {
  [GEV_PROJECT_COLUMN_TITLE] = { "title", N_("Title"), 0, FALSE, TRUE },
  [GEV_PROJECT_COLUMN_STAGE] = { "stage", N_("Stage"), 140, FALSE, TRUE },
  [GEV_PROJECT_COLUMN_TRACK] = { "track", N_("Track"), 148, FALSE, TRUE },
  [GEV_PROJECT_COLUMN_UNIT] = { "unit", N_("Unit"), 125, FALSE, TRUE },
  [GEV_PROJECT_COLUMN_PROGRAMME] = { "programme", N_("Programme"), 170, FALSE, TRUE },
  [GEV_PROJECT_COLUMN_OWNER] = { "owner", N_("Owner"), 160, FALSE, TRUE },
  [GEV_PROJECT_COLUMN_START] = { "start", N_("Start"), 100, FALSE, TRUE },
  [GEV_PROJECT_COLUMN_PLANNED_END] = { "planned-end", N_("Planned end"), 110, FALSE, TRUE },
  [GEV_PROJECT_COLUMN_BENEFITS] = { "benefits", N_("Benefits"), -1, TRUE, FALSE },
  [GEV_PROJECT_COLUMN_PLANNED] = { "planned", N_("Planned to date"), -1, TRUE, TRUE },
  [GEV_PROJECT_COLUMN_REALISED] = { "realised", N_("Realised"), -1, TRUE, TRUE },
  [GEV_PROJECT_COLUMN_STATUS] = { "status", N_("Status"), -1, FALSE, TRUE },
  [GEV_PROJECT_COLUMN_MODIFIED] = { "modified", N_("Last changed"), 150, FALSE, TRUE },
};

/* In the words of the project’s own process model, where it has one that
 * covers the stage. */
static char *
get_stage (GevStore  *store,
           GevRow    *row)
{
  const char *model = gev_record_get_text (gev_row_get_record (row), GEV_PROJECT_PROCESS_MODEL);
  g_autoptr (GPtrArray) steps =
    model != NULL ? gev_store_get_referring (store, GEV_TYPE_PROCESS_STEP, GEV_PROCESS_STEP_MODEL, model, NULL) : NULL;
  GevStage stage = gev_row_get_stage (row);
  GevProcessStep *step = steps != NULL ? gev_process_models_find_step (steps, stage) : NULL;

  return g_strdup (step != NULL ? gev_record_get_text (step, GEV_PROCESS_STEP_NAME)
                                : _(gev_stage_vocabulary.terms[stage].label));
}

static char *
get_term (GevRecord *record,
          guint      field)
{
  const GevVocabulary *vocabulary = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), field)->vocabulary;

  return g_strdup (gev_record_has (record, field) ? _(vocabulary->terms[gev_record_get_choice (record, field)].label)
                                                  : NULL);
}

static char *
get_date (GevRecord *record,
          guint      field)
{
  return gev_record_has (record, field) ? gev_format_date (gev_language_get_default (),
                                                           gev_record_get_date (record, field), GEV_DATE_FORM_SHORT)
                                        : NULL;
}

/* Of what is priced the one status; of what is not, how many have each. */
static char *
get_status (const GevTotalsRow *totals)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (totals->n_benefits == 0)
    return NULL;
  if (totals->status != GEV_STATUS_NOT_DUE)
    return g_strdup (_(gev_status_vocabulary.terms[totals->status].label));
  for (guint i = 0; i < GEV_STATUS_NOT_DUE; i++)
    if (totals->n_status_unpriced[i] > 0)
      g_string_append_printf (text, "%s%u %s", text->len > 0 ? ", " : "", totals->n_status_unpriced[i],
                              _(gev_status_vocabulary.terms[i].label));
  if (text->len == 0)
    g_string_append (text, _(gev_status_vocabulary.terms[GEV_STATUS_NOT_DUE].label));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
get_number (GevProjectColumnId  id,
            const GevTotalsRow *totals)
{
  const GevLanguage *language = gev_language_get_default ();

  if (totals->n_benefits == 0)
    return NULL;
  switch ((int) id)
    {
    case GEV_PROJECT_COLUMN_PLANNED:
      return gev_format_money_short (language, totals->planned_to_date_ore);
    case GEV_PROJECT_COLUMN_REALISED:
      return gev_format_money_short (language, totals->realised_ore);
    default:
      return gev_format_count (language, totals->n_benefits);
    }
}

/**
 * gev_project_column_get:
 * @id: a column
 *
 * Returns: (transfer none): what is to be known of it
 */
const GevProjectColumn *
gev_project_column_get (GevProjectColumnId id)
{
  return &columns[id];
}

/**
 * gev_project_column_get_text:
 * @id: a column
 * @store: the portfolio
 * @row: the row of a project
 *
 * Returns: (transfer full) (nullable): what the column says of the project
 */
char *
gev_project_column_get_text (GevProjectColumnId  id,
                             GevStore           *store,
                             GevRow             *row)
{
  GevRecord *project = gev_row_get_record (row);

  switch (id)
    {
    case GEV_PROJECT_COLUMN_TITLE:
      return gev_record_dup_title (project);
    case GEV_PROJECT_COLUMN_STAGE:
      return get_stage (store, row);
    case GEV_PROJECT_COLUMN_TRACK:
      return get_term (project, GEV_PROJECT_TRACK);
    case GEV_PROJECT_COLUMN_UNIT:
      return g_strdup (gev_record_get_text (project, GEV_PROJECT_UNIT));
    case GEV_PROJECT_COLUMN_PROGRAMME:
      return g_strdup (gev_row_get_owner_title (row));
    case GEV_PROJECT_COLUMN_OWNER:
      return g_strdup (gev_record_get_text (project, GEV_PROJECT_OWNER));
    case GEV_PROJECT_COLUMN_START:
      return get_date (project, GEV_PROJECT_START);
    case GEV_PROJECT_COLUMN_PLANNED_END:
      return get_date (project, GEV_PROJECT_PLANNED_END);
    case GEV_PROJECT_COLUMN_STATUS:
      return get_status (gev_row_get_totals (row));
    case GEV_PROJECT_COLUMN_MODIFIED:
      return gev_format_time (gev_language_get_default (), gev_record_get_number (project, GEV_RECORD_MODIFIED));
    case GEV_PROJECT_COLUMN_BENEFITS:
    case GEV_PROJECT_COLUMN_PLANNED:
    case GEV_PROJECT_COLUMN_REALISED:
    default:
      return get_number (id, gev_row_get_totals (row));
    }
}
