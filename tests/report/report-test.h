/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gev-chart.h"
#include "gev-pages.h"
#include "gev-table.h"

G_BEGIN_DECLS

/* The time that test documents are made at. */
#define TEST_CREATED "2026-11-21T12:00:00Z"

GevChart    *test_chart_new      (const char         *description,
                                  double              height);
GevDocument *test_document_new   (const char         *language);
GevTable    *test_document_table (GevDocument        *document,
                                  const char         *caption);
GBytes      *test_write          (GevDocument        *document,
                                  const GevPageSetup *setup);
char        *test_run_tool       (GBytes             *pdf,
                                  const char * const *arguments,
                                  gboolean           *present);
char       **test_page_texts     (GBytes             *pdf);

G_END_DECLS
