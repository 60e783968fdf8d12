/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/xmlerror.h>

#include "gev-exchange-error.h"

G_BEGIN_DECLS

#if LIBXML_VERSION < 21200
typedef xmlErrorPtr GevXmlProblem;
#else
typedef const xmlError *GevXmlProblem;
#endif

char *gev_xml_reason_shorten   (const char        *text,
                                guint              length);
char *gev_xml_reason_of_parser (GevXmlProblem      problem,
                                gboolean           at_end,
                                GevExchangeError  *code);
char *gev_xml_reason_of_schema (GevXmlProblem      problem,
                                const char        *element,
                                gboolean           ended);

G_END_DECLS
