/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-change.h"

#include "gev-record-types.h"

/**
 * GevChange:
 *
 * What an edit changed in a field of a record, as people read it.
 */
struct _GevChange
{
  GObject parent_instance;

  GType type;
  char *uuid;
  char *title;
  GevOperation operation;
  guint field;
  char *from;
  char *to;
};

G_DEFINE_FINAL_TYPE (GevChange, gev_change, G_TYPE_OBJECT)

static void
gev_change_finalize (GObject *object)
{
  GevChange *self = GEV_CHANGE (object);

  g_free (self->uuid);
  g_free (self->title);
  g_free (self->from);
  g_free (self->to);

  G_OBJECT_CLASS (gev_change_parent_class)->finalize (object);
}

static void
gev_change_class_init (GevChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_change_finalize;
}

static void
gev_change_init (GevChange *self)
{
}

/**
 * gev_change_new:
 * @type: the type of the record
 * @uuid: its UUID
 * @title: what people call it, or what it belongs to
 * @operation: what was done to it
 * @field: the index of the field
 * @from: (nullable): what it said before
 * @to: (nullable): what it says after
 *
 * Returns: (transfer full): the change
 */
GevChange *
gev_change_new (GType         type,
                const char   *uuid,
                const char   *title,
                GevOperation  operation,
                guint         field,
                const char   *from,
                const char   *to)
{
  GevChange *self = g_object_new (GEV_TYPE_CHANGE, NULL);

  self->type = type;
  self->uuid = g_strdup (uuid);
  self->title = g_strdup (title);
  self->operation = operation;
  self->field = field;
  self->from = g_strdup (from);
  self->to = g_strdup (to);

  return self;
}

/**
 * gev_change_get_record_type:
 * @self: a change
 *
 * Returns: the type of the record
 */
GType
gev_change_get_record_type (GevChange *self)
{
  return self->type;
}

/**
 * gev_change_get_uuid:
 * @self: a change
 *
 * Returns: (transfer none): the UUID of the record
 */
const char *
gev_change_get_uuid (GevChange *self)
{
  return self->uuid;
}

/**
 * gev_change_get_title:
 * @self: a change
 *
 * Returns: (transfer none): what people call the record; where its type has no
 *   title, what they call the one that it belongs to
 */
const char *
gev_change_get_title (GevChange *self)
{
  return self->title;
}

/**
 * gev_change_get_operation:
 * @self: a change
 *
 * Returns: what was done to the record
 */
GevOperation
gev_change_get_operation (GevChange *self)
{
  return self->operation;
}

/**
 * gev_change_get_field:
 * @self: a change
 *
 * Returns: (transfer none): the field
 */
const GevField *
gev_change_get_field (GevChange *self)
{
  return gev_record_class_get_field (gev_record_types_get_class (self->type), self->field);
}

/**
 * gev_change_get_from:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): what the field said before; of a list,
 *   what was taken out; %NULL for nothing
 */
const char *
gev_change_get_from (GevChange *self)
{
  return self->from;
}

/**
 * gev_change_get_to:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): what the field said after; of a list,
 *   what was put in; %NULL for nothing
 */
const char *
gev_change_get_to (GevChange *self)
{
  return self->to;
}
