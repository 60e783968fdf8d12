/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gev-exchange-error.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

GPtrArray *gev_xml_export_list (GevRecordSet   *records,
                                const char     *project);
gboolean   gev_xml_export      (GevRecordSet   *records,
                                const char     *project,
                                gboolean        with_names,
                                GOutputStream  *stream,
                                GCancellable   *cancellable,
                                GError        **error);

G_END_DECLS
