/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-block.h"
#include "gev-sign.h"

G_BEGIN_DECLS

/**
 * GevColumnKind:
 * @GEV_COLUMN_TEXT: words, from the left
 * @GEV_COLUMN_NUMBER: numbers, to the right, never broken while there is room
 * @GEV_COLUMN_MARK: short signs, in the middle
 */
typedef enum {
  GEV_COLUMN_TEXT,
  GEV_COLUMN_NUMBER,
  GEV_COLUMN_MARK,
} GevColumnKind;

/**
 * GevRowKind:
 * @GEV_ROW_PLAIN: an ordinary row
 * @GEV_ROW_STRONG: a row in bold letters
 * @GEV_ROW_TOTAL: a sum: bold, below a stronger rule
 * @GEV_ROW_GROUP: a heading for the rows below; its first cell goes over all columns
 */
typedef enum {
  GEV_ROW_PLAIN,
  GEV_ROW_STRONG,
  GEV_ROW_TOTAL,
  GEV_ROW_GROUP,
} GevRowKind;

#define GEV_TYPE_TABLE (gev_table_get_type ())
G_DECLARE_FINAL_TYPE (GevTable, gev_table, GEV, TABLE, GevBlock)

GevBlock *gev_table_new            (void);
void      gev_table_add_column     (GevTable           *self,
                                    const char         *title,
                                    GevColumnKind       kind,
                                    double              weight);
guint     gev_table_add_row        (GevTable           *self,
                                    GevRowKind          kind,
                                    const char * const *cells);
void      gev_table_set_sign       (GevTable           *self,
                                    guint               row,
                                    guint               column,
                                    GevSign             sign);
void      gev_table_set_caption    (GevTable           *self,
                                    const char         *caption);
void      gev_table_set_note       (GevTable           *self,
                                    const char         *note);
void      gev_table_set_empty_text (GevTable           *self,
                                    const char         *empty_text);
guint     gev_table_get_number     (GevTable           *self);
void      gev_table_set_number     (GevTable           *self,
                                    guint               number);
gboolean  gev_table_has_caption    (GevTable           *self);

G_END_DECLS
