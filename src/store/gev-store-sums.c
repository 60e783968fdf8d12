/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-sums.h"

#include "gev-benefit-parts.h"
#include "gev-measurement.h"
#include "gev-plan-point.h"
#include "gev-store-figures.h"
#include "gev-store-private.h"

/* A benefit in a sum as it stands in the tables. */
typedef struct
{
  char *uuid;
  char *counted_in;
  GevDate as_of;
  gint64 ore;
  gboolean priced;
} Line;

static void
free_line (gpointer data)
{
  Line *line = data;

  g_free (line->uuid);
  g_free (line->counted_in);
  g_free (line);
}

static void
free_part (gpointer data)
{
  GevSumPart *part = data;

  g_object_unref (part->benefit);
  g_clear_object (&part->counted_in);
  g_free (part);
}

/* The kept amount of the benefit b with the figure f; 0 where none is kept. */
static char *
build_amount (const GevSum *sum)
{
  static const char *const columns[] = { "realised_ore", "planned_to_date_ore", "planned_ore" };

  if (sum->rounded_from != GEV_DATE_NONE)
    return g_strdup ("0");
  if (sum->from == GEV_DATE_NONE)
    return g_strdup_printf ("f.\"%s\"", columns[MIN (sum->kind, GEV_SUM_PLANNED_TO_DATE)]);

  return g_strdup_printf ("(SELECT coalesce(sum(y.\"%s\"), 0) FROM \"figure_year\" AS y"
                          " WHERE y.\"benefit\" = b.\"id\" AND y.\"year\" BETWEEN %d AND %d)",
                          columns[sum->kind], gev_date_get_year (sum->from), gev_date_get_year (sum->to - 1));
}

static GPtrArray *
read_lines (GevStore      *self,
            const GevSum  *sum,
            GError       **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_line);
  g_autofree char *amount = build_amount (sum);
  g_autofree char *scope = gev_store_build_scope ("b", sum->scope, sum->groups);
  g_autofree char *wholes = gev_store_build_scope ("w", sum->scope, gev_benefit_parts_widen_groups (sum->groups));
  g_autofree char *sql =
    g_strconcat ("SELECT b.\"uuid\", f.\"as_of\", ", amount, ", f.\"priced\", (SELECT w.\"uuid\"" GEV_FIGURE_WHOLES,
                 wholes,
                 " ORDER BY w.\"id\" LIMIT 1) FROM \"benefit\" AS b JOIN \"figure\" AS f ON f.\"benefit\" = b.\"id\""
                 " WHERE ",
                 scope, " ORDER BY b.\"id\"", NULL);
  GevSqliteStatement *row = gev_sqlite_connection_prepare (self->connection, sql, error);
  gboolean has_row;

  if (row == NULL)
    return NULL;
  if (sum->scope != NULL)
    gev_sqlite_statement_bind_text (row, 1, gev_record_get_uuid (sum->scope));
  for (;;)
    {
      Line *line;

      if (!gev_sqlite_statement_step (row, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&lines);
      line = g_new0 (Line, 1);
      line->uuid = g_strdup (gev_sqlite_statement_get_text (row, 0));
      line->as_of = gev_date_from_iso (gev_sqlite_statement_get_text (row, 1));
      line->ore = gev_sqlite_statement_get_number (row, 2);
      line->priced = gev_sqlite_statement_get_number (row, 3) != 0;
      line->counted_in = g_strdup (gev_sqlite_statement_get_text (row, 4));
      g_ptr_array_add (lines, line);
    }
}

static GevBenefitValue *
read_value (GevStore    *self,
            GevBenefit  *benefit,
            GError     **error)
{
  const char *uuid = gev_record_get_uuid (benefit);
  g_autoptr (GPtrArray) points =
    gev_store_get_referring (self, GEV_TYPE_PLAN_POINT, GEV_PLAN_POINT_BENEFIT, uuid, error);
  g_autoptr (GPtrArray) measurements =
    points != NULL ? gev_store_get_referring (self, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, uuid, error)
                   : NULL;

  return measurements != NULL ? gev_benefit_value_new (benefit, points, measurements) : NULL;
}

static GevDate
find_end (const GevSum *sum,
          GevDate       as_of)
{
  if (sum->from == GEV_DATE_NONE)
    return as_of;

  return sum->kind == GEV_SUM_PLANNED ? sum->to : CLAMP (as_of, sum->from, sum->to);
}

/* The amount of a period that no figures are kept for. */
static gboolean
compute_amount (GevStore      *self,
                const GevSum  *sum,
                GevSumPart    *part,
                GError       **error)
{
  g_autoptr (GevBenefitValue) value = read_value (self, part->benefit, error);
  GevDate to = find_end (sum, part->as_of);

  if (value == NULL)
    return FALSE;
  part->ore = sum->kind == GEV_SUM_REALISED
                ? gev_benefit_value_realised (value, sum->rounded_from, to) -
                    gev_benefit_value_realised (value, sum->rounded_from, sum->from)
                : gev_benefit_value_planned (value, sum->rounded_from, to) -
                    gev_benefit_value_planned (value, sum->rounded_from, sum->from);

  return TRUE;
}

/**
 * gev_store_add_up:
 * @self: a store
 * @sum: a figure
 * @ore: (out): what it comes to, in øre
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
gev_store_add_up (GevStore      *self,
                  const GevSum  *sum,
                  gint64        *ore,
                  GError       **error)
{
  g_autoptr (GPtrArray) amounts = sum->rounded_from == GEV_DATE_NONE ? read_lines (self, sum, error)
                                                                      : gev_store_list_parts (self, sum, error);

  if (amounts == NULL)
    return FALSE;
  *ore = 0;
  for (guint i = 0; i < amounts->len; i++)
    {
      if (sum->rounded_from != GEV_DATE_NONE)
        *ore += ((GevSumPart *) g_ptr_array_index (amounts, i))->ore;
      else if (((Line *) g_ptr_array_index (amounts, i))->counted_in == NULL)
        *ore += ((Line *) g_ptr_array_index (amounts, i))->ore;
    }

  return TRUE;
}

/**
 * gev_store_list_parts:
 * @self: a store
 * @sum: a figure
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Tells what a figure is the sum of. The time it takes grows with the benefits
 * and not with their measurements, but where @sum is of a period that no
 * figures are kept for.
 *
 * Returns: (transfer full) (nullable) (element-type GevSumPart): all benefits in
 *   it, those that add nothing too; they add up to gev_store_get_totals(),
 *   gev_store_get_years() or gev_store_get_freed_money()
 */
GPtrArray *
gev_store_list_parts (GevStore      *self,
                      const GevSum  *sum,
                      GError       **error)
{
  g_autoptr (GPtrArray) lines = read_lines (self, sum, error);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (free_part);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);
      GevBenefit *benefit = gev_store_get (self, line->uuid, error);
      GevSumPart *part;

      if (benefit == NULL)
        return NULL;
      part = g_new0 (GevSumPart, 1);
      part->benefit = benefit;
      part->as_of = line->as_of;
      part->priced = line->priced;
      g_ptr_array_add (parts, part);
      if (line->counted_in != NULL)
        {
          part->counted_in = gev_store_get (self, line->counted_in, error);
          if (part->counted_in == NULL)
            return NULL;
        }
      else if (sum->rounded_from == GEV_DATE_NONE)
        part->ore = line->ore;
      else if (!compute_amount (self, sum, part, error))
        return NULL;
    }

  return lines != NULL ? g_steal_pointer (&parts) : NULL;
}

/**
 * gev_store_list_pieces:
 * @self: a store
 * @sum: a figure
 * @part: one of what it is the sum of
 * @value: (out) (transfer full): the value that the pieces are of
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Takes what a benefit adds to a figure apart: see gev_value_pieces_new().
 *
 * Returns: (transfer full) (nullable) (element-type GevValuePiece): the pieces,
 *   which add up to the øre of @part; those of a benefit that is counted in
 *   another one too, which then add nothing to the sum
 */
GArray *
gev_store_list_pieces (GevStore          *self,
                       const GevSum      *sum,
                       const GevSumPart  *part,
                       GevBenefitValue  **value,
                       GError           **error)
{
  *value = read_value (self, part->benefit, error);
  if (*value == NULL)
    return NULL;

  return gev_value_pieces_new (*value, sum->kind != GEV_SUM_REALISED, sum->rounded_from, sum->from,
                               find_end (sum, part->as_of));
}
