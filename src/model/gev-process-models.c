/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-process-models.h"

#include <glib/gi18n-lib.h>

#include "gev-shipped-records.h"

/* The three models that ship. Their stages are named as their owners name
 * them, in Norwegian; which canonical stages each covers is our own. The
 * UUIDs are fixed, so that the same model is the same record in every
 * portfolio. */
typedef struct
{
  const char *name;
  GevStage first;
  GevStage last;
  const char *gate;
} Step;

typedef struct
{
  const char *name;
  const char *summary;
  Step steps[7];
} Model;

static const Model models[] = {
  { "Prosjektveiviseren",
    "Digitaliseringsdirektoratets prosjektmodell. Koblingen til de felles fasene er Gevinsts egen.",
    { { "Idé", GEV_STAGE_IDEA, GEV_STAGE_NEED_VERIFIED, "BP1" },
      { "Konsept", GEV_STAGE_CONCEPT, GEV_STAGE_CONCEPT, "BP2" },
      { "Planlegge", GEV_STAGE_PLANNING, GEV_STAGE_PLANNING, "BP3" },
      { "Gjennomføre", GEV_STAGE_TRIAL, GEV_STAGE_TRIAL, "BP4" },
      { "Avslutte", GEV_STAGE_IMPLEMENTATION, GEV_STAGE_IMPLEMENTATION, "BP5" },
      { "Realisere", GEV_STAGE_BENEFIT_REALISATION, GEV_STAGE_DIFFUSION, NULL } } },
  { "Veikart for tjenesteinnovasjon",
    "KS’ veikart for tjenesteinnovasjon. Koblingen til de felles fasene er Gevinsts egen.",
    { { "Før du starter", GEV_STAGE_IDEA, GEV_STAGE_IDEA, NULL },
      { "Innsikt og idé", GEV_STAGE_NEED_VERIFIED, GEV_STAGE_CONCEPT, NULL },
      { "Utvikling, utprøving og evaluering", GEV_STAGE_PLANNING, GEV_STAGE_TRIAL, NULL },
      { "Overgang til drift", GEV_STAGE_IMPLEMENTATION, GEV_STAGE_IMPLEMENTATION, NULL },
      { "Ny praksis", GEV_STAGE_BENEFIT_REALISATION, GEV_STAGE_DIFFUSION, NULL } } },
  { "Praksisnær FoUI",
    "Modell for praksisnær forskning, utvikling og innovasjon. "
    "Koblingen til de felles fasene er Gevinsts egen.",
    { { "Idé/behov sjekkes mot relevans", GEV_STAGE_IDEA, GEV_STAGE_IDEA, NULL },
      { "Verifisering av behov gjennom innsikt", GEV_STAGE_NEED_VERIFIED, GEV_STAGE_NEED_VERIFIED, NULL },
      { "Sjekke ut konsept", GEV_STAGE_CONCEPT, GEV_STAGE_CONCEPT, NULL },
      { "Planlegging", GEV_STAGE_PLANNING, GEV_STAGE_IMPLEMENTATION, NULL },
      { "Avslutning og spredning", GEV_STAGE_BENEFIT_REALISATION, GEV_STAGE_DIFFUSION, NULL } } },
};

/**
 * gev_process_models_create_shipped:
 *
 * Returns: (transfer full) (element-type GevRecord): the process models that
 *   ship with the program, each followed by its stages, the same in every
 *   portfolio
 */
GPtrArray *
gev_process_models_create_shipped (void)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    {
      GevRecord *model = gev_shipped_record_new (GEV_TYPE_PROCESS_MODEL, i + 1, 0);

      gev_record_set_text (model, GEV_PROCESS_MODEL_NAME, models[i].name);
      gev_record_set_text (model, GEV_PROCESS_MODEL_SUMMARY, models[i].summary);
      g_ptr_array_add (records, model);
      for (guint j = 0; models[i].steps[j].name != NULL; j++)
        {
          const Step *source = &models[i].steps[j];
          GevRecord *step = gev_shipped_record_new (GEV_TYPE_PROCESS_STEP, i + 1, j + 1);

          gev_record_set_text (step, GEV_PROCESS_STEP_MODEL, gev_record_get_uuid (model));
          gev_record_set_number (step, GEV_PROCESS_STEP_POSITION, j + 1);
          gev_record_set_text (step, GEV_PROCESS_STEP_NAME, source->name);
          gev_record_set_number (step, GEV_PROCESS_STEP_FIRST_STAGE, source->first);
          gev_record_set_number (step, GEV_PROCESS_STEP_LAST_STAGE, source->last);
          gev_record_set_text (step, GEV_PROCESS_STEP_GATE, source->gate);
          g_ptr_array_add (records, step);
        }
    }

  return records;
}

/**
 * gev_process_models_find_step:
 * @steps: (element-type GevProcessStep): the stages of a process model
 * @stage: a canonical stage
 *
 * Returns: (transfer none) (nullable): the stage of the model that covers
 *   @stage
 */
GevProcessStep *
gev_process_models_find_step (GPtrArray *steps,
                              GevStage   stage)
{
  for (guint i = 0; i < steps->len; i++)
    {
      GevProcessStep *step = g_ptr_array_index (steps, i);

      if (gev_record_get_choice (step, GEV_PROCESS_STEP_FIRST_STAGE) <= (int) stage &&
          gev_record_get_choice (step, GEV_PROCESS_STEP_LAST_STAGE) >= (int) stage)
        return step;
    }

  return NULL;
}

/**
 * gev_process_models_find_problem:
 * @steps: (element-type GevProcessStep): the stages of a process model, in order
 * @index: which of them
 *
 * The stages of a model cover every canonical stage from idea to diffusion once, in order, so that any project
 * that follows it has its place.
 *
 * Returns: (transfer full) (nullable): what is wrong with the stage where it stands, translated; %NULL where
 *   nothing is
 */
char *
gev_process_models_find_problem (GPtrArray *steps,
                                 guint      index)
{
  GevProcessStep *step = g_ptr_array_index (steps, index);
  int first = gev_record_get_choice (step, GEV_PROCESS_STEP_FIRST_STAGE);
  int last = gev_record_get_choice (step, GEV_PROCESS_STEP_LAST_STAGE);
  int expected =
    index == 0 ? GEV_STAGE_IDEA
               : gev_record_get_choice (g_ptr_array_index (steps, index - 1), GEV_PROCESS_STEP_LAST_STAGE) + 1;

  if (first < expected)
    return g_strdup_printf (_("“%s” is covered by a stage before this one."),
                            _(gev_stage_vocabulary.terms[first].label));
  if (first > expected)
    return g_strdup_printf (_("“%s” is covered by no stage before this one."),
                            _(gev_stage_vocabulary.terms[expected].label));
  if (last > GEV_STAGE_DIFFUSION)
    return g_strdup_printf (_("“%s” is an end, and no stage on the way."), _(gev_stage_vocabulary.terms[last].label));
  if (index + 1 == steps->len && last < GEV_STAGE_DIFFUSION)
    return g_strdup_printf (_("“%s” is covered by no stage after this one."),
                            _(gev_stage_vocabulary.terms[last + 1].label));

  return NULL;
}
