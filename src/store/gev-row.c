/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-row.h"

#include "gev-benefit.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-query-sql.h"
#include "gev-store-figures.h"
#include "gev-store-private.h"

/**
 * GevRow:
 *
 * A record in a list, with what a list shows beside it. It follows the
 * portfolio: #GevRow::changed tells when any of it is new.
 */
struct _GevRow
{
  GObject parent_instance;

  GevRecord *record;
  char *owner_title;
  GevStage stage;
  GevTotalsRow totals;
  GevFigure figure;
};

G_DEFINE_FINAL_TYPE (GevRow, gev_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_RECORD,
  N_PROPERTIES
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static gboolean
read_stage (GevStore  *store,
            gint64     id,
            GevStage  *stage,
            GError   **error)
{
  g_autofree char *today = gev_date_to_iso (gev_store_get_status_date (store));
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (
    store->connection, "SELECT " GEV_PROJECT_STAGE " FROM \"project\" AS r WHERE r.\"id\" = ?2", error);
  gboolean has_row;
  int term;

  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_text (statement, 1, today);
  gev_sqlite_statement_bind_number (statement, 2, id);
  if (!gev_sqlite_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    {
      term = gev_vocabulary_find (&gev_stage_vocabulary, gev_sqlite_statement_get_text (statement, 0));
      *stage = term >= 0 ? (GevStage) term : GEV_STAGE_IDEA;
    }
  gev_sqlite_statement_reset (statement);

  return TRUE;
}

/* What the record belongs to: a project to its programme too. */
static const GevField *
find_owner (GevRecord   *record,
            const char **uuid)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);

      if ((field->flags & GEV_FIELD_OWNER || (GEV_IS_PROJECT (record) && i == GEV_PROJECT_PROGRAMME)) &&
          gev_record_has (record, i))
        {
          *uuid = gev_record_get_text (record, i);
          return field;
        }
    }

  return NULL;
}

static gboolean
read_owner_title (GevStore   *store,
                  GevRecord  *record,
                  char      **title,
                  GError    **error)
{
  const char *uuid;
  const GevField *field = find_owner (record, &uuid);
  g_autoptr (GevRecord) owner = NULL;
  gint64 id;

  *title = NULL;
  if (field == NULL)
    return TRUE;
  if (!gev_store_read_record (store, gev_record_table_get (field->target ()), uuid, &id, &owner, error))
    return FALSE;
  if (owner != NULL)
    *title = gev_record_dup_title (owner);

  return TRUE;
}

static gboolean
totals_equal (const GevTotalsRow *a,
              const GevTotalsRow *b)
{
  return a->planned_to_date_ore == b->planned_to_date_ore && a->realised_ore == b->realised_ore &&
         a->n_benefits == b->n_benefits && a->n_dis_benefits == b->n_dis_benefits && a->n_overdue == b->n_overdue &&
         a->status == b->status && a->status_ratio == b->status_ratio &&
         memcmp (a->n_status, b->n_status, sizeof a->n_status) == 0 &&
         memcmp (a->n_status_unpriced, b->n_status_unpriced, sizeof a->n_status_unpriced) == 0;
}

static gboolean
rows_equal (GevRow *a,
            GevRow *b)
{
  return a->record != NULL && gev_record_equal (a->record, b->record) &&
         g_strcmp0 (a->owner_title, b->owner_title) == 0 && a->stage == b->stage &&
         totals_equal (&a->totals, &b->totals) && gev_figure_equal (&a->figure, &b->figure);
}

static void
gev_row_finalize (GObject *object)
{
  GevRow *self = GEV_ROW (object);

  g_clear_object (&self->record);
  g_free (self->owner_title);

  G_OBJECT_CLASS (gev_row_parent_class)->finalize (object);
}

static void
gev_row_get_property (GObject    *object,
                      guint       property_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  g_value_set_object (value, GEV_ROW (object)->record);
}

static void
gev_row_class_init (GevRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gev_row_finalize;
  object_class->get_property = gev_row_get_property;

  /**
   * GevRow:record:
   *
   * The record as it was when the row changed last. Another object takes its
   * place when it changes.
   */
  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL, GEV_TYPE_RECORD, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * GevRow::changed:
   *
   * The record or what is shown beside it is new.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
gev_row_init (GevRow *self)
{
  self->totals.status = GEV_STATUS_NOT_DUE;
  self->figure.status = GEV_STATUS_NOT_DUE;
}

/**
 * gev_row_new: (skip)
 * @type: a type of record
 *
 * Returns: (transfer full): a row of a record that is not read yet
 */
GevRow *
gev_row_new (GType type)
{
  GevRow *self = g_object_new (GEV_TYPE_ROW, NULL);

  self->record = g_object_new (type, NULL);

  return self;
}

/**
 * gev_row_load: (skip)
 * @self: a row
 * @store: a store
 * @id: the key of its record; a record that is gone leaves the row as it is
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Reads the record and what is shown beside it, and tells if any of it is new.
 *
 * Returns: whether the portfolio could be read
 */
gboolean
gev_row_load (GevRow    *self,
              GevStore  *store,
              gint64     id,
              GError   **error)
{
  g_autoptr (GevRow) fresh = g_object_new (GEV_TYPE_ROW, NULL);

  if (!gev_store_read_id (store, gev_record_table_get (G_OBJECT_TYPE (self->record)), id, &fresh->record, error))
    return FALSE;
  if (fresh->record == NULL)
    return TRUE;
  if (!read_owner_title (store, fresh->record, &fresh->owner_title, error))
    return FALSE;
  if (GEV_IS_PROJECT (fresh->record) && !read_stage (store, id, &fresh->stage, error))
    return FALSE;
  if ((GEV_IS_PROJECT (fresh->record) || GEV_IS_PROGRAMME (fresh->record)) &&
      !gev_store_get_totals (store, fresh->record, 0, &fresh->totals, error))
    return FALSE;
  if (GEV_IS_BENEFIT (fresh->record) && !gev_store_get_figure (store, fresh->record, &fresh->figure, error))
    return FALSE;
  if (rows_equal (self, fresh))
    return TRUE;

  g_set_object (&self->record, fresh->record);
  g_free (self->owner_title);
  self->owner_title = g_steal_pointer (&fresh->owner_title);
  self->stage = fresh->stage;
  self->totals = fresh->totals;
  self->figure = fresh->figure;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/**
 * gev_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (type GevRecord): its record, which is not to be
 *   changed: a form works on a gev_record_copy()
 */
gpointer
gev_row_get_record (GevRow *self)
{
  return self->record;
}

/**
 * gev_row_get_owner_title:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the title of what the record belongs to:
 *   the project or programme of a benefit, the programme of a project
 */
const char *
gev_row_get_owner_title (GevRow *self)
{
  return self->owner_title;
}

/**
 * gev_row_get_stage:
 * @self: a row of a project
 *
 * Returns: the canonical stage that the project is in today
 */
GevStage
gev_row_get_stage (GevRow *self)
{
  return self->stage;
}

/**
 * gev_row_get_totals:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what the benefits of a project or a
 *   programme come to, as gev_store_get_totals() has it; %NULL for other types
 */
const GevTotalsRow *
gev_row_get_totals (GevRow *self)
{
  return GEV_IS_PROJECT (self->record) || GEV_IS_PROGRAMME (self->record) ? &self->totals : NULL;
}

/**
 * gev_row_get_figure:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the figures of a benefit; %NULL for
 *   other types
 */
const GevFigure *
gev_row_get_figure (GevRow *self)
{
  return GEV_IS_BENEFIT (self->record) ? &self->figure : NULL;
}
