/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-freed-money.h"

#include "gev-benefit.h"
#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-measurement.h"
#include "gev-plan-point.h"
#include "gev-project.h"
#include "gev-store-figures.h"
#include "gev-store-private.h"

#define YEAR(date) gev_date_get_year (date)

/* Whether the figures kept by year cover just the period of the programme. */
static gboolean
has_kept_years (GevStore     *self,
                GevProgramme *programme)
{
  GevDate start = gev_record_get_date (programme, GEV_PROGRAMME_START);
  GevDate end = gev_record_get_date (programme, GEV_PROGRAMME_END);

  return start != GEV_DATE_NONE && end != GEV_DATE_NONE && start < end &&
         start == gev_date_new (YEAR (start), 1, 1) && end == gev_date_new (YEAR (end), 12, 31) &&
         YEAR (end) <= YEAR (gev_store_get_status_date (self)) + GEV_FIGURE_YEARS_AHEAD;
}

static gboolean
read_group (GevStore         *self,
            GevProgramme     *programme,
            GevBenefitGroup   group,
            gsize             place,
            guint             n_years,
            GevFreedYear     *years,
            GError          **error)
{
  g_autoptr (GArray) kept = gev_store_get_years (self, programme, 1u << group, error);

  if (kept == NULL)
    return FALSE;
  for (guint i = 0; i < kept->len; i++)
    {
      const GevYearFigure *figure = &g_array_index (kept, GevYearFigure, i);
      int position = figure->year - years[0].year;

      if (position >= 0 && position < (int) n_years)
        *(GevFreedFigures *) G_STRUCT_MEMBER_P (&years[position], place) =
          (GevFreedFigures){ figure->planned_ore, figure->planned_to_date_ore, figure->realised_ore };
    }

  return TRUE;
}

static GevFreedMoney *
read_years (GevStore      *self,
            GevProgramme  *programme,
            GError       **error)
{
  int first = YEAR (gev_record_get_date (programme, GEV_PROGRAMME_START));
  guint n_years = (guint) (YEAR (gev_record_get_date (programme, GEV_PROGRAMME_END)) - first + 1);
  g_autofree GevFreedYear *years = g_new0 (GevFreedYear, n_years);

  for (guint i = 0; i < n_years; i++)
    years[i].year = first + (int) i;
  if (!read_group (self, programme, GEV_BENEFIT_GROUP_BUDGET_EFFECT, G_STRUCT_OFFSET (GevFreedYear, budget_effect),
                   n_years, years, error) ||
      !read_group (self, programme, GEV_BENEFIT_GROUP_ALTERNATIVE_USE,
                   G_STRUCT_OFFSET (GevFreedYear, alternative_use), n_years, years, error))
    return NULL;

  return gev_freed_money_new_from_years (programme, n_years, years);
}

static gboolean
add_referring (GevStore      *self,
               GevRecordSet  *set,
               GType          type,
               guint          field,
               const char    *uuid,
               GPtrArray    **found,
               GError       **error)
{
  g_autoptr (GPtrArray) records = gev_store_get_referring (self, type, field, uuid, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    gev_record_set_add (set, g_ptr_array_index (records, i));
  if (found != NULL)
    *found = g_steal_pointer (&records);

  return TRUE;
}

static gboolean
add_benefits (GevStore      *self,
              GevRecordSet  *set,
              guint          field,
              gpointer       owner,
              GError       **error)
{
  g_autoptr (GPtrArray) benefits = NULL;

  if (!add_referring (self, set, GEV_TYPE_BENEFIT, field, gev_record_get_uuid (owner), &benefits, error))
    return FALSE;
  for (guint i = 0; i < benefits->len; i++)
    {
      const char *uuid = gev_record_get_uuid (g_ptr_array_index (benefits, i));

      if (!add_referring (self, set, GEV_TYPE_PLAN_POINT, GEV_PLAN_POINT_BENEFIT, uuid, NULL, error) ||
          !add_referring (self, set, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, uuid, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* The maps tell what is counted twice. */
static gboolean
add_all (GevStore      *self,
         GevRecordSet  *set,
         GType          type,
         GError       **error)
{
  g_autoptr (GPtrArray) records = gev_store_get_all (self, type, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    gev_record_set_add (set, g_ptr_array_index (records, i));

  return records != NULL;
}

/* From the benefits themselves. */
static GevFreedMoney *
add_up (GevStore      *self,
        GevProgramme  *programme,
        GError       **error)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GPtrArray) projects = NULL;

  gev_record_set_add (set, GEV_RECORD (programme));
  if (!add_all (self, set, GEV_TYPE_MAP_NODE, error) || !add_all (self, set, GEV_TYPE_MAP_EDGE, error))
    return NULL;
  if (!add_referring (self, set, GEV_TYPE_PROJECT, GEV_PROJECT_PROGRAMME, gev_record_get_uuid (programme), &projects,
                      error) ||
      !add_benefits (self, set, GEV_BENEFIT_PROGRAMME, programme, error))
    return NULL;
  for (guint i = 0; i < projects->len; i++)
    if (!add_benefits (self, set, GEV_BENEFIT_PROJECT, g_ptr_array_index (projects, i), error))
      return NULL;

  return gev_freed_money_new (set, programme, gev_store_get_status_date (self));
}

/**
 * gev_store_get_freed_money:
 * @self: a store
 * @programme: a programme
 * @error: return location for a #GEV_STORE_ERROR
 *
 * The same as gev_freed_money_new(). Where the period of the programme is whole
 * calendar years and ends within the years that figures are kept for, it comes
 * from the kept figures, to an øre for each benefit; otherwise from the benefits
 * of the programme.
 *
 * Returns: (transfer full) (nullable): freed money as of today
 */
GevFreedMoney *
gev_store_get_freed_money (GevStore      *self,
                           GevProgramme  *programme,
                           GError       **error)
{
  return has_kept_years (self, programme) ? read_years (self, programme, error) : add_up (self, programme, error);
}
