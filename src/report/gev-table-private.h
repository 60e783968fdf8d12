/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-table.h"

G_BEGIN_DECLS

/* A table is kept in gev-table.c, and laid out and drawn in gev-table-layout.c. */

typedef struct {
  char *title;
  GevColumnKind kind;
  double weight;
} GevTableColumn;

typedef struct {
  GevRowKind kind;
  char **cells; /* one for each column, NULL where empty */
  GevSign *signs; /* likewise; NULL: no sign in the row */
} GevTableRow;

struct _GevTable {
  GevBlock parent_instance;

  GArray *columns; /* GevTableColumn */
  GArray *rows;    /* GevTableRow */
  char *caption;
  char *note;
  char *empty_text;
  guint number;
};

GevLayout *gev_table_lay_out     (GevBlock       *block,
                                  const GevFrame *frame);
void       gev_table_draw        (GevBlock       *block,
                                  GevLayout      *base,
                                  GevPainter     *painter,
                                  double          x,
                                  double          y,
                                  guint           first,
                                  guint           n);
void       gev_table_free_layout (GevLayout      *base);

G_END_DECLS
