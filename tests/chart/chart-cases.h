/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"

/**
 * ChartCase:
 * @name: its name, in the test and of its picture
 * @make: makes the chart
 * @width: how wide it is drawn
 * @height: how high; 0 for its natural height
 * @text_scale: how many times larger its text is than usual
 *
 * A chart that is hard to draw. The lists end with a case without a name.
 */
typedef struct
{
  const char *name;
  GevChart *(*make) (void);
  double width;
  double height;
  double text_scale;
} ChartCase;

extern const ChartCase plot_cases[];
extern const ChartCase whole_cases[];
extern const ChartCase course_cases[];
