/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-subject.h"

#include <glib/gi18n-lib.h>

#include "gev-actor.h"
#include "gev-benefit.h"
#include "gev-call.h"
#include "gev-cli-error.h"
#include "gev-portfolio-file.h"
#include "gev-programme.h"
#include "gev-project.h"

#define N_OPTIONS 5

typedef struct
{
  const char *option;
  const char *uuid;
  GType type;
} Option;

static void
list_options (const GevSubject *self,
              Option            options[N_OPTIONS])
{
  options[0] = (Option){ "--project", self->project, GEV_TYPE_PROJECT };
  options[1] = (Option){ "--programme", self->programme, GEV_TYPE_PROGRAMME };
  options[2] = (Option){ "--benefit", self->benefit, GEV_TYPE_BENEFIT };
  options[3] = (Option){ "--call", self->call, GEV_TYPE_CALL };
  options[4] = (Option){ "--actor", self->actor, GEV_TYPE_ACTOR };
}

/**
 * gev_subject_check:
 * @self: what was asked for
 * @kind: the kind of report or chart, for messages
 * @type: what the kind is about; %G_TYPE_INVALID for the whole portfolio
 * @is_needed: whether it must be said which
 * @error: return location for a #GEV_CLI_ERROR
 *
 * Returns: whether what was asked for is what the kind is about
 */
gboolean
gev_subject_check (const GevSubject  *self,
                   const char        *kind,
                   GType              type,
                   gboolean           is_needed,
                   GError           **error)
{
  Option options[N_OPTIONS];

  list_options (self, options);
  for (guint i = 0; i < N_OPTIONS; i++)
    {
      if (options[i].uuid != NULL && options[i].type != type)
        {
          g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("%s: The kind “%s” is not about that."),
                       options[i].option, kind);
          return FALSE;
        }
      if (is_needed && options[i].uuid == NULL && options[i].type == type)
        {
          g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("%s is missing."), options[i].option);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * gev_subject_lookup:
 * @self: what was asked for, once it is checked
 * @set: the records of a portfolio
 * @path: its file as the user named it
 * @type: what the kind is about; %G_TYPE_INVALID for the whole portfolio
 * @record: (out) (nullable) (transfer none): the record, %NULL where none was
 *   asked for
 * @error: return location for a #GEV_CLI_ERROR
 *
 * Returns: whether there is such a record, where one was asked for
 */
gboolean
gev_subject_lookup (const GevSubject  *self,
                    GevRecordSet      *set,
                    const char        *path,
                    GType              type,
                    gpointer          *record,
                    GError           **error)
{
  Option options[N_OPTIONS];

  *record = NULL;
  list_options (self, options);
  for (guint i = 0; i < N_OPTIONS; i++)
    if (options[i].type == type)
      return gev_portfolio_file_lookup (set, path, options[i].uuid, type, record, error);

  return TRUE;
}
