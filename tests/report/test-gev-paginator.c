/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-paginator.h"

#define PAGE 100.0

static double
height_of_page (const GevSlice *slices,
                guint           first,
                guint           end)
{
  double height = slices[first].head + slices[first].height;

  for (guint i = first + 1; i < end; i++)
    height += slices[i].space + slices[i].height;

  return height;
}

static void
assert_pages (const GevSlice *slices,
              guint           n_slices,
              const guint    *expected,
              guint           n_expected)
{
  g_autoptr (GArray) pages = gev_paginate (slices, n_slices, PAGE);

  g_assert_cmpmem (pages->data, pages->len * sizeof (guint), expected, n_expected * sizeof (guint));
}

static void
test_empty (void)
{
  assert_pages (NULL, 0, NULL, 0);
}

static void
test_full_page (void)
{
  const GevSlice slices[] = {
    { .height = 50.0, .space = 90.0, .brk = GEV_BREAK_GOOD },
    { .height = 40.0, .space = 10.0, .brk = GEV_BREAK_GOOD },
    { .height = 0.1, .brk = GEV_BREAK_GOOD },
  };
  const guint expected[] = { 0, 2 };

  assert_pages (slices, G_N_ELEMENTS (slices), expected, G_N_ELEMENTS (expected));
}

static void
test_best_break (void)
{
  const GevSlice slices[] = {
    { .height = 20.0, .brk = GEV_BREAK_GOOD },
    { .height = 20.0, .brk = GEV_BREAK_GOOD },
    { .height = 20.0, .brk = GEV_BREAK_POOR },
    { .height = 20.0, .brk = GEV_BREAK_NEVER },
    { .height = 60.0, .brk = GEV_BREAK_NEVER },
    { .height = 30.0, .brk = GEV_BREAK_NEVER },
    { .height = 30.0, .brk = GEV_BREAK_NEVER },
  };
  /* Before 1 since it is good; then before 2 since it is poor; then what is left must be broken somewhere. */
  const guint expected[] = { 0, 1, 2, 5 };

  assert_pages (slices, G_N_ELEMENTS (slices), expected, G_N_ELEMENTS (expected));
}

static void
test_always (void)
{
  const GevSlice slices[] = {
    { .height = 1.0, .brk = GEV_BREAK_ALWAYS },
    { .height = 1.0, .brk = GEV_BREAK_GOOD },
    { .height = 1.0, .brk = GEV_BREAK_ALWAYS },
  };
  const guint expected[] = { 0, 2 };

  assert_pages (slices, G_N_ELEMENTS (slices), expected, G_N_ELEMENTS (expected));
}

static void
test_repeated_head (void)
{
  const GevSlice slices[] = {
    { .height = 60.0, .brk = GEV_BREAK_GOOD },
    { .height = 50.0, .head = 30.0, .brk = GEV_BREAK_GOOD },
    { .height = 30.0, .head = 30.0, .brk = GEV_BREAK_GOOD },
  };
  const guint expected[] = { 0, 1, 2 };

  assert_pages (slices, G_N_ELEMENTS (slices), expected, G_N_ELEMENTS (expected));
}

static void
test_too_high (void)
{
  const GevSlice slices[] = {
    { .height = 10.0, .brk = GEV_BREAK_GOOD },
    { .height = 900.0, .brk = GEV_BREAK_GOOD },
    { .height = 900.0, .brk = GEV_BREAK_NEVER },
    { .height = 10.0, .brk = GEV_BREAK_GOOD },
  };
  const guint expected[] = { 0, 1, 2, 3 };

  assert_pages (slices, G_N_ELEMENTS (slices), expected, G_N_ELEMENTS (expected));
}

/* Whatever the slices: every one is on a page, in order; no page is too high; none is broken at a worse place
 * than it need be, nor before it must. */
static void
test_random (void)
{
  for (guint run = 0; run < 500; run++)
    {
      GevSlice slices[200];
      guint n = (guint) g_test_rand_int_range (1, G_N_ELEMENTS (slices));
      g_autoptr (GArray) pages = NULL;

      for (guint i = 0; i < n; i++)
        slices[i] = (GevSlice) {
          .height = g_test_rand_double_range (0.0, 40.0),
          .space = g_test_rand_double_range (0.0, 20.0),
          .head = g_test_rand_double_range (0.0, 30.0),
          .brk = (GevBreak) g_test_rand_int_range (GEV_BREAK_NEVER, GEV_BREAK_ALWAYS + 1),
        };

      pages = gev_paginate (slices, n, PAGE);
      g_assert_cmpuint (pages->len, >, 0);
      g_assert_cmpuint (g_array_index (pages, guint, 0), ==, 0);

      for (guint i = 0; i < pages->len; i++)
        {
          guint first = g_array_index (pages, guint, i);
          guint end = i + 1 < pages->len ? g_array_index (pages, guint, i + 1) : n;

          g_assert_cmpuint (first, <, end);
          g_assert_cmpfloat (height_of_page (slices, first, end), <=, PAGE + 0.02);
          for (guint j = first + 1; j < end; j++)
            g_assert_cmpint (slices[j].brk, !=, GEV_BREAK_ALWAYS);

          if (end == n || slices[end].brk == GEV_BREAK_ALWAYS)
            continue;

          /* One more slice would fit only up to a break that is worse. */
          for (guint j = first + 1; j < n && slices[j].brk != GEV_BREAK_ALWAYS &&
                                    height_of_page (slices, first, j) <= PAGE; j++)
            {
              g_assert_cmpint (slices[j].brk, <=, slices[end].brk);
              if (j > end)
                g_assert_cmpint (slices[j].brk, <, slices[end].brk);
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paginator/empty", test_empty);
  g_test_add_func ("/paginator/full-page", test_full_page);
  g_test_add_func ("/paginator/best-break", test_best_break);
  g_test_add_func ("/paginator/always", test_always);
  g_test_add_func ("/paginator/repeated-head", test_repeated_head);
  g_test_add_func ("/paginator/too-high", test_too_high);
  g_test_add_func ("/paginator/random", test_random);

  return g_test_run ();
}
