/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-exchange-error.h"

G_BEGIN_DECLS

/**
 * GevCsvRow:
 * @line: the line where it begins, from 1
 * @cells: (array zero-terminated=1): what stands in it, without spaces around
 * @source: the row as it was written
 *
 * A row of a table in text.
 */
typedef struct
{
  guint line;
  char **cells;
  char *source;
} GevCsvRow;

char      *gev_csv_decode (const char  *data,
                           gsize        length,
                           GError     **error);
GPtrArray *gev_csv_read   (const char  *text,
                           GError     **error);

G_END_DECLS
