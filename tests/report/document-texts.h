/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-document.h"
#include "gev-table.h"

G_BEGIN_DECLS

GPtrArray *test_document_texts    (GevDocument *document);
GPtrArray *test_document_headings (GevDocument *document);
GevTable  *test_document_find     (GevDocument *document,
                                   const char  *head);
guint      test_table_count       (GevTable    *table);
char      *test_table_get         (GevTable    *table,
                                   const char  *row,
                                   const char  *head);
gboolean   test_texts_contain     (GPtrArray   *texts,
                                   const char  *part);

G_END_DECLS
