/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xml-schema.h"

#include "gev-exchange-resources.h"
#include "gev-xml-reason.h"

#define RESOURCE "/no/gevinst/exchange/gevinst-exchange-1.xsd"

static void
schema_error_cb (void          *data,
                 GevXmlProblem  problem)
{
  /* The schema is our own and tested. */
  g_error ("Exchange schema, line %d: %s", problem->line, problem->message);
}

static xmlSchemaPtr
parse_schema (void)
{
  g_autoptr (GBytes) text = gev_xml_schema_get_text ();
  xmlSchemaParserCtxtPtr context;
  xmlSchemaPtr schema;

  xmlInitParser ();
  context = xmlSchemaNewMemParserCtxt (g_bytes_get_data (text, NULL), (int) g_bytes_get_size (text));
  xmlSchemaSetParserStructuredErrors (context, schema_error_cb, NULL);
  schema = xmlSchemaParse (context);
  xmlSchemaFreeParserCtxt (context);

  return schema;
}

/**
 * gev_xml_schema_get:
 *
 * Returns: (transfer none): the schema of the exchange format, parsed once and
 *   then read from any thread
 */
xmlSchemaPtr
gev_xml_schema_get (void)
{
  static gsize schema;

  if (g_once_init_enter (&schema))
    g_once_init_leave (&schema, GPOINTER_TO_SIZE (parse_schema ()));

  return GSIZE_TO_POINTER (schema);
}

/**
 * gev_xml_schema_get_text:
 *
 * Returns: (transfer full): the schema as it is installed
 */
GBytes *
gev_xml_schema_get_text (void)
{
  return g_resource_lookup_data (gev_exchange_get_resource (), RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}
