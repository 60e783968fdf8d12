/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gev-exchange-error.h"
#include "gev-record.h"

G_BEGIN_DECLS

#define GEV_TYPE_XML_WRITER (gev_xml_writer_get_type ())
G_DECLARE_FINAL_TYPE (GevXmlWriter, gev_xml_writer, GEV, XML_WRITER, GObject)

GevXmlWriter *gev_xml_writer_new            (GOutputStream   *stream);

void          gev_xml_writer_set_with_names (GevXmlWriter    *self,
                                             gboolean         with_names);
gboolean      gev_xml_writer_add            (GevXmlWriter    *self,
                                             GevRecordClass  *klass,
                                             const GevValue  *values,
                                             GError         **error);
gboolean      gev_xml_writer_close          (GevXmlWriter    *self,
                                             GCancellable    *cancellable,
                                             GError         **error);

G_END_DECLS
