/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-column-width.h"

static double
sum (const double *values,
     guint         n)
{
  double total = 0.0;

  for (guint i = 0; i < n; i++)
    total += values[i];

  return total;
}

/* Columns that are wider than they must be give way, each in proportion to what it can spare; if that is not
 * enough, all become narrower and words are broken. */
static void
shrink (const GevColumnNeed *needs,
        guint                n_columns,
        double               width,
        double              *widths)
{
  double spare = 0.0;
  double part;

  for (guint i = 0; i < n_columns; i++)
    spare += widths[i] - needs[i].least;

  part = spare > 0.0 ? MIN (1.0, (sum (widths, n_columns) - width) / spare) : 0.0;
  for (guint i = 0; i < n_columns; i++)
    widths[i] -= (widths[i] - needs[i].least) * part;

  part = sum (widths, n_columns);
  if (part > width)
    for (guint i = 0; i < n_columns; i++)
      widths[i] *= width / part;
}

/* Columns with a weight share what the others leave, but none gets less than it must have: one that would is
 * given that, and the rest is shared between the others. */
static void
grow (const GevColumnNeed *needs,
      guint                n_columns,
      double               width,
      double              *widths)
{
  g_autofree gboolean *held = g_new0 (gboolean, n_columns);
  gboolean again = TRUE;

  while (again)
    {
      double left = width;
      double weights = 0.0;

      for (guint i = 0; i < n_columns; i++)
        if (needs[i].weight > 0.0 && !held[i])
          weights += needs[i].weight;
        else
          left -= widths[i];

      again = FALSE;
      for (guint i = 0; i < n_columns; i++)
        if (needs[i].weight > 0.0 && !held[i] && left * needs[i].weight / weights < needs[i].least)
          {
            widths[i] = needs[i].least;
            held[i] = again = TRUE;
          }

      if (!again)
        for (guint i = 0; i < n_columns; i++)
          if (needs[i].weight > 0.0 && !held[i])
            widths[i] = left * needs[i].weight / weights;
    }
}

/**
 * gev_column_widths_share:
 * @needs: (array length=n_columns): what the columns ask for
 * @n_columns: how many columns
 * @width: what there is in all, in points
 * @widths: (out caller-allocates) (array length=n_columns): what each gets, in points; never more in all than
 *   @width
 *
 * Shares a width between the columns of a table.
 */
void
gev_column_widths_share (const GevColumnNeed *needs,
                         guint                n_columns,
                         double               width,
                         double              *widths)
{
  for (guint i = 0; i < n_columns; i++)
    widths[i] = needs[i].weight > 0.0 ? needs[i].least : needs[i].natural;

  if (sum (widths, n_columns) > width)
    shrink (needs, n_columns, width, widths);
  else
    grow (needs, n_columns, width, widths);
}
