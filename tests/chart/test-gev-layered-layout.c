/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-layered-layout.h"

static GevLayeredLayout *
create (const guint *ranks,
        guint        n_nodes,
        const guint (*edges)[2],
        guint        n_edges)
{
  GevLayeredLayout *layout = gev_layered_layout_new ();

  for (guint i = 0; i < n_nodes; i++)
    gev_layered_layout_add_node (layout, ranks[i]);
  for (guint i = 0; i < n_edges; i++)
    gev_layered_layout_add_edge (layout, edges[i][0], edges[i][1]);

  return layout;
}

/* A node stands after all that leads to it, and not before its rank; ranks that
 * nothing stands in take no room. */
static void
test_layers (void)
{
  const guint ranks[] = { 0, 0, 3, 3, 7 };
  const guint edges[][2] = { { 0, 1 }, { 1, 2 }, { 2, 3 } };
  const guint expected[] = { 0, 1, 2, 3, 4 };
  g_autoptr(GevLayeredLayout) layout = create (ranks, 5, edges, 3);

  gev_layered_layout_order (layout);
  g_assert_cmpuint (gev_layered_layout_get_n_layers (layout), ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (gev_layered_layout_get_layer (layout, i), ==, expected[i]);
}

/* Edges entered crosswise that need not cross do not. */
static void
test_crossings (void)
{
  const guint ranks[] = { 0, 0, 0, 1, 1, 1 };
  const guint edges[][2] = { { 0, 5 }, { 1, 4 }, { 2, 3 }, { 0, 4 } };
  const guint full[][2] = { { 0, 2 }, { 0, 3 }, { 1, 2 }, { 1, 3 } };
  const guint pairs[] = { 0, 0, 1, 1 };
  g_autoptr(GevLayeredLayout) layout = create (ranks, 6, edges, 4);
  g_autoptr(GevLayeredLayout) crossed = create (pairs, 4, full, 4);

  g_assert_cmpuint (gev_layered_layout_order (layout), ==, 0);
  g_assert_cmpuint (gev_layered_layout_count_crossings (layout), ==, 0);
  /* Two to two, each to each, cross once however they stand. */
  g_assert_cmpuint (gev_layered_layout_order (crossed), ==, 1);
}

/* A long edge passes between the boxes, and no boxes overlap. */
static void
test_places (void)
{
  enum { N = 40 };
  guint ranks[N];
  guint edges[60][2];
  double heights[N];
  g_autoptr(GevLayeredLayout) layout = NULL;
  const double *path;

  for (guint i = 0; i < N; i++)
    {
      ranks[i] = g_test_rand_int_range (0, 5);
      heights[i] = g_test_rand_int_range (10, 60);
    }
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      edges[i][0] = g_test_rand_int_range (0, N - 1);
      edges[i][1] = g_test_rand_int_range ((int) edges[i][0] + 1, N);
    }
  layout = create (ranks, N, edges, G_N_ELEMENTS (edges));
  gev_layered_layout_order (layout);
  gev_layered_layout_place (layout, heights, 900, 30, 12);
  for (guint i = 0; i < N; i++)
    {
      cairo_rectangle_t one, other;

      gev_layered_layout_get_box (layout, i, &one);
      g_assert_cmpfloat (one.x, >=, 0);
      g_assert_cmpfloat (one.x + one.width, <=, 900.01);
      g_assert_cmpfloat (one.y, >=, -0.01);
      g_assert_cmpfloat (one.y + one.height, <=, gev_layered_layout_get_height (layout) + 0.01);
      for (guint j = 0; j < i; j++)
        {
          gev_layered_layout_get_box (layout, j, &other);
          if (one.x == other.x)
            g_assert_true (one.y + one.height + 11.9 <= other.y || other.y + other.height + 11.9 <= one.y);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      guint from = gev_layered_layout_get_layer (layout, edges[i][0]);
      guint to = gev_layered_layout_get_layer (layout, edges[i][1]);

      g_assert_cmpuint (to, >, from);
      g_assert_cmpuint (gev_layered_layout_get_path (layout, i, &path), ==, to - from + 1);
    }
}

/* A circle, which no map should have, is drawn all the same; so is nothing. */
static void
test_circle_and_nothing (void)
{
  const guint ranks[] = { 0, 0, 0 };
  const guint edges[][2] = { { 0, 1 }, { 1, 2 }, { 2, 0 }, { 1, 1 } };
  const double heights[] = { 10, 10, 10 };
  g_autoptr(GevLayeredLayout) circle = create (ranks, 3, edges, 4);
  g_autoptr(GevLayeredLayout) nothing = gev_layered_layout_new ();

  gev_layered_layout_order (circle);
  gev_layered_layout_place (circle, heights, 300, 10, 10);
  g_assert_cmpuint (gev_layered_layout_get_n_layers (circle), ==, 3);
  gev_layered_layout_order (nothing);
  gev_layered_layout_place (nothing, heights, 300, 10, 10);
  g_assert_cmpfloat (gev_layered_layout_get_height (nothing), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/layered-layout/layers", test_layers);
  g_test_add_func ("/chart/layered-layout/crossings", test_crossings);
  g_test_add_func ("/chart/layered-layout/places", test_places);
  g_test_add_func ("/chart/layered-layout/circle-and-nothing", test_circle_and_nothing);

  return g_test_run ();
}
