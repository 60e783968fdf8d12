/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xml-schema.h"

#include "gev-exchange-resources.h"
#include "gev-xml-reason.h"

#define RESOURCE "/no/gevinst/exchange/gevinst-exchange-1.xsd"
#define IDEAS_RESOURCE "/no/gevinst/exchange/gevinst-ideas-1.xsd"

static void
schema_error_cb (void          *data,
                 GevXmlProblem  problem)
{
  /* The schema is our own and tested. */
  g_error ("Schema, line %d: %s", problem->line, problem->message);
}

static GBytes *
look_up (const char *resource)
{
  return g_resource_lookup_data (gev_exchange_get_resource (), resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static xmlSchemaPtr
parse_schema (const char *resource)
{
  g_autoptr (GBytes) text = look_up (resource);
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
    g_once_init_leave (&schema, GPOINTER_TO_SIZE (parse_schema (RESOURCE)));

  return GSIZE_TO_POINTER (schema);
}

/**
 * gev_xml_schema_get_for_ideas:
 *
 * Returns: (transfer none): the schema of the form for ideas, parsed once and
 *   then read from any thread
 */
xmlSchemaPtr
gev_xml_schema_get_for_ideas (void)
{
  static gsize schema;

  if (g_once_init_enter (&schema))
    g_once_init_leave (&schema, GPOINTER_TO_SIZE (parse_schema (IDEAS_RESOURCE)));

  return GSIZE_TO_POINTER (schema);
}

/**
 * gev_xml_schema_get_text:
 *
 * Returns: (transfer full): the schema of the exchange format as it is installed
 */
GBytes *
gev_xml_schema_get_text (void)
{
  return look_up (RESOURCE);
}
