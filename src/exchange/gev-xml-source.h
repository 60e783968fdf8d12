/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GEV_TYPE_XML_SOURCE (gev_xml_source_get_type ())
G_DECLARE_FINAL_TYPE (GevXmlSource, gev_xml_source, GEV, XML_SOURCE, GObject)

GevXmlSource *gev_xml_source_new       (GInputStream   *stream);

gboolean      gev_xml_source_open      (GevXmlSource   *self,
                                        GCancellable   *cancellable,
                                        GError        **error);
gssize        gev_xml_source_read      (GevXmlSource   *self,
                                        char           *buffer,
                                        gsize           size,
                                        GCancellable   *cancellable,
                                        GError        **error);

G_END_DECLS
