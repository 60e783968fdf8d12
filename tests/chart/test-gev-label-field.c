/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-label-field.h"

static const cairo_rectangle_t bounds = { 0, 0, 100, 100 };

static gboolean
place (GevLabelField *field,
       double         x,
       double         y)
{
  GevLabelSpot spot = { x, y, 0 };

  return gev_label_field_place (field, 20, 10, &spot, 1, &x, &y);
}

static void
test_obstacles (void)
{
  g_autoptr(GevLabelField) field = gev_label_field_new (&bounds);

  gev_label_field_add_line (field, 0, 50, 100, 50, 2);
  gev_label_field_add_line (field, 90, 90, 90, 90, 3);
  gev_label_field_add_box (field, &(cairo_rectangle_t) { 40, 0, 20, 20 });

  g_assert_false (place (field, 85, 10));  /* outside */
  g_assert_false (place (field, 0, 45));   /* across the line */
  g_assert_false (place (field, 0, 39));   /* too near to it */
  g_assert_false (place (field, 75, 88));  /* on the point */
  g_assert_false (place (field, 45, 15));  /* on the box */
  g_assert_true (place (field, 0, 37));
  g_assert_false (place (field, 10, 32)); /* on the label just placed */
  g_assert_false (place (field, 21, 37)); /* so near that they read as one */
  g_assert_true (place (field, 30, 37));
}

static void
test_slanting_line (void)
{
  g_autoptr(GevLabelField) field = gev_label_field_new (&bounds);

  gev_label_field_add_line (field, 0, 0, 100, 100, 0);

  g_assert_false (place (field, 45, 45));
  g_assert_true (place (field, 5, 60));
  g_assert_true (place (field, 60, 5));
}

static void
test_cheapest (void)
{
  g_autoptr(GevLabelField) field = gev_label_field_new (&bounds);
  GevLabelSpot spots[] = { { 0, 0, 5 }, { 0, 20, 1 }, { 0, 40, 3 }, { 0, 60, 0 } };
  double x, y;

  gev_label_field_add_grid (field, 0, 65, 100, 65);
  gev_label_field_add_box (field, &(cairo_rectangle_t) { 0, 20, 5, 5 });

  /* The cheapest crosses the grid, the next is taken. */
  g_assert_true (gev_label_field_place (field, 20, 10, spots, G_N_ELEMENTS (spots), &x, &y));
  g_assert_cmpfloat (y, ==, 40);
  g_assert_true (gev_label_field_place (field, 20, 10, spots, G_N_ELEMENTS (spots), &x, &y));
  g_assert_cmpfloat (y, ==, 0);
  /* Better across the grid than not at all. */
  g_assert_true (gev_label_field_place (field, 20, 10, spots, G_N_ELEMENTS (spots), &x, &y));
  g_assert_cmpfloat (y, ==, 60);
  g_assert_false (gev_label_field_place (field, 20, 10, spots, G_N_ELEMENTS (spots), &x, &y));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/label-field/obstacles", test_obstacles);
  g_test_add_func ("/chart/label-field/slanting-line", test_slanting_line);
  g_test_add_func ("/chart/label-field/cheapest", test_cheapest);

  return g_test_run ();
}
