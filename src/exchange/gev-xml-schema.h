/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/xmlschemas.h>

G_BEGIN_DECLS

xmlSchemaPtr gev_xml_schema_get           (void);
xmlSchemaPtr gev_xml_schema_get_for_ideas (void);
GBytes      *gev_xml_schema_get_text      (void);

G_END_DECLS
