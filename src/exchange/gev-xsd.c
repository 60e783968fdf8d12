/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xsd.h"

#include "gev-record-types.h"
#include "gev-xml-format.h"

/* What the developer of another program must know, and no description of a
 * record says. */
static const char introduction[] =
  "Exchange of innovation portfolios with Gevinst: projects, their stages, their benefits and what was\n"
  "measured, between programs and between municipalities.\n"
  "\n"
  "File. One <exchange> element in the namespace " GEV_XML_NAMESPACE ", in UTF-8\n"
  "(UTF-16 with a byte order mark is read too). A document type declaration is refused. Records come\n"
  "grouped by type, in the order of this schema, and their fields in its order too. A field without a\n"
  "value is left out; an empty text or list says the same. Gevinst sorts the records of a type by UUID\n"
  "and writes no time of export, so that the same records always give the same bytes.\n"
  "\n"
  "Version. The version attribute is " GEV_XML_VERSION ". A version adds types and fields and takes none\n"
  "away; a program refuses a version that it does not know, rather than drop what it does not understand. A\n"
  "change that would make older files wrong gets a new namespace.\n"
  "\n"
  "Identity. Each record has a UUID in lower case, which never changes and is used once in a file. Make\n"
  "it of version 7 (RFC 9562). References name the UUID of a record in the same file, or of one that\n"
  "the receiver already has. The created and modified attributes are in UTC. The revision starts at 1\n"
  "and grows by one each time the record is written. The origin is the UUID of the organisation that\n"
  "made the record.\n"
  "\n"
  "Import. A UUID that the receiver does not have is a new record. One that it has is compared: the\n"
  "same content changes nothing; a record that only the sender has changed is replaced; where both have\n"
  "changed it, there is a conflict, and the user says who wins. A record that breaks a rule beyond this\n"
  "schema (an organisation number whose check digit is wrong, a target on the wrong side of its\n"
  "baseline, a reference to nothing) is refused with the reason and its line. A file that breaks this\n"
  "schema is refused as a whole. Records that are not in the file are left as they are: an import\n"
  "deletes nothing.\n"
  "\n"
  "Values. Money is in whole øre (1/100 of a krone), in 64 bits. Quantities are decimal numbers with up\n"
  "to six decimals and a full stop, in the unit that the record names. Dates are days without a time\n"
  "zone. A text has no control characters; line breaks are kept in prose and become spaces elsewhere.\n"
  "\n"
  "Persons. The only data on persons are names of owners and staff, in the fields that say so; an\n"
  "export without names leaves these fields out. Patient data do not belong in this format.";

static void
append_documentation (GString    *xsd,
                      guint       indent,
                      const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (xsd, "%*s<xs:annotation>\n", (int) indent, "");
  g_string_append_printf (xsd, "%*s<xs:documentation>%s</xs:documentation>\n", (int) indent + 2, "", escaped);
  g_string_append_printf (xsd, "%*s</xs:annotation>\n", (int) indent, "");
}

static void
begin_simple_type (GString    *xsd,
                   const char *name,
                   const char *documentation)
{
  g_string_append_printf (xsd, "\n  <xs:simpleType name=\"%s\">\n", name);
  append_documentation (xsd, 4, documentation);
}

/* @facets is a list of names and values that NULL ends. */
static void G_GNUC_NULL_TERMINATED
append_restriction (GString    *xsd,
                    const char *name,
                    const char *documentation,
                    const char *base,
                    ...)
{
  va_list facets;
  const char *facet;

  begin_simple_type (xsd, name, documentation);
  g_string_append_printf (xsd, "    <xs:restriction base=\"%s\">\n", base);
  va_start (facets, base);
  while ((facet = va_arg (facets, const char *)) != NULL)
    g_string_append_printf (xsd, "      <xs:%s value=\"%s\"/>\n", facet, va_arg (facets, const char *));
  va_end (facets);
  g_string_append (xsd, "    </xs:restriction>\n  </xs:simpleType>\n");
}

static void
append_list (GString    *xsd,
             const char *name,
             const char *documentation,
             const char *item_type,
             guint       length_max)
{
  begin_simple_type (xsd, name, documentation);
  g_string_append_printf (xsd,
                          "    <xs:restriction>\n"
                          "      <xs:simpleType>\n"
                          "        <xs:list itemType=\"%s\"/>\n"
                          "      </xs:simpleType>\n"
                          "      <xs:maxLength value=\"%u\"/>\n"
                          "    </xs:restriction>\n"
                          "  </xs:simpleType>\n",
                          item_type, length_max);
}

static void
append_kinds (GString *xsd)
{
  const char *plain = "[^&#x7F;-&#x9F;]*";
  const char *whole = "-?[0-9]+";
  g_autofree char *line = g_strdup_printf ("%d", GEV_FIELD_LINE_MAX);
  g_autofree char *length = g_strdup_printf ("%d", GEV_FIELD_PROSE_MAX);
  g_autofree char *most = gev_decimal_to_string (GEV_DECIMAL_MAX);
  g_autofree char *least = gev_decimal_to_string (-GEV_DECIMAL_MAX);

  append_restriction (xsd, "text", "One line of text; line breaks become spaces", "xs:normalizedString",
                      "maxLength", line, "pattern", plain, NULL);
  append_restriction (xsd, "prose", "Text of several lines", "xs:string",
                      "maxLength", length, "pattern", plain, NULL);
  g_string_append (xsd, "\n  <xs:complexType name=\"texts\">\n");
  append_documentation (xsd, 4, "A list of lines, in order");
  g_string_append (xsd,
                   "    <xs:sequence>\n"
                   "      <xs:element name=\"" GEV_XML_MEMBER "\" type=\"text\" minOccurs=\"0\""
                   " maxOccurs=\"unbounded\"/>\n"
                   "    </xs:sequence>\n"
                   "  </xs:complexType>\n");
  append_restriction (xsd, "boolean", "True or false; left out means false", "xs:boolean",
                      "pattern", "true|false", NULL);
  append_restriction (xsd, "integer", "A whole number", "xs:long", "pattern", whole, NULL);
  append_restriction (xsd, "decimal", "An exact decimal number", "xs:decimal",
                      "pattern", "-?[0-9]+(\\.[0-9]+)?", "fractionDigits", "6",
                      "minInclusive", least, "maxInclusive", most, NULL);
  append_restriction (xsd, "ore", "An amount in whole øre", "xs:long", "pattern", whole, NULL);
  append_restriction (xsd, "date", "A day, without a time zone", "xs:date",
                      "pattern", "[0-9]{4}-[0-9]{2}-[0-9]{2}", NULL);
  append_restriction (xsd, "time", "A second in UTC", "xs:dateTime",
                      "pattern", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", NULL);
  append_restriction (xsd, "uuid", "The name of a record, in lower case; version 7 for new ones", "xs:token",
                      "pattern", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", NULL);
  append_list (xsd, "uuids", "References to several records, in any order", "uuid", GEV_FIELD_MEMBERS_MAX);
}

static void
append_vocabulary (GString             *xsd,
                   const GevVocabulary *vocabulary)
{
  g_autofree char *name = g_strconcat (vocabulary->name, "-term", NULL);
  g_autofree char *names = g_strconcat (vocabulary->name, "-terms", NULL);
  g_autofree char *documentation = g_strdup_printf ("One term of the list “%s”", vocabulary->name);
  g_autofree char *documentations = g_strdup_printf ("Several terms of the list “%s”", vocabulary->name);

  begin_simple_type (xsd, name, documentation);
  g_string_append (xsd, "    <xs:restriction base=\"xs:token\">\n");
  for (guint i = 0; i < vocabulary->n_terms; i++)
    {
      g_string_append_printf (xsd, "      <xs:enumeration value=\"%s\">\n", vocabulary->terms[i].nick);
      append_documentation (xsd, 8, vocabulary->terms[i].label);
      g_string_append (xsd, "      </xs:enumeration>\n");
    }
  g_string_append (xsd, "    </xs:restriction>\n  </xs:simpleType>\n");
  append_list (xsd, names, documentations, name, vocabulary->n_terms);
}

static void
append_vocabularies (GString *xsd)
{
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint t = 0; t < n_types; t++)
    {
      GevRecordClass *klass = gev_record_types_get_class (types[t]);

      for (guint i = 0; i < klass->n_fields; i++)
        {
          const GevVocabulary *vocabulary = gev_record_class_get_field (klass, i)->vocabulary;

          if (vocabulary != NULL && g_hash_table_add (written, (gpointer) vocabulary))
            append_vocabulary (xsd, vocabulary);
        }
    }
}

static char *
build_type_name (const GevField *field)
{
  switch (field->kind)
    {
    case GEV_FIELD_TEXT:
      return g_strdup ("text");
    case GEV_FIELD_PROSE:
      return g_strdup ("prose");
    case GEV_FIELD_TEXTS:
      return g_strdup ("texts");
    case GEV_FIELD_BOOLEAN:
      return g_strdup ("boolean");
    case GEV_FIELD_INTEGER:
      return g_strdup ("integer");
    case GEV_FIELD_DECIMAL:
      return g_strdup ("decimal");
    case GEV_FIELD_MONEY:
      return g_strdup ("ore");
    case GEV_FIELD_DATE:
      return g_strdup ("date");
    case GEV_FIELD_TIME:
      return g_strdup ("time");
    case GEV_FIELD_CHOICE:
      return g_strconcat (field->vocabulary->name, "-term", NULL);
    case GEV_FIELD_CHOICES:
      return g_strconcat (field->vocabulary->name, "-terms", NULL);
    case GEV_FIELD_REFERENCE:
      return g_strdup ("uuid");
    case GEV_FIELD_REFERENCES:
      return g_strdup ("uuids");
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
build_documentation (const GevField *field)
{
  g_autoptr (GString) text = g_string_new (field->help);

  if (field->unit != NULL)
    g_string_append_printf (text, ". Unit: %s", field->unit);
  if (field->target != NULL)
    g_string_append_printf (text, ". Refers to: %s", gev_record_types_get_class (field->target ())->name);
  if (field->flags & GEV_FIELD_OWNER)
    g_string_append (text, ". The record belongs to it");
  if (field->flags & GEV_FIELD_LINK)
    g_string_append (text, ". Each is a URI");
  if (field->flags & GEV_FIELD_PERSONAL)
    g_string_append (text, ". May hold the name of a person");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
has_range (const GevField *field)
{
  return gev_field_is_number (field) && (field->minimum != 0 || field->maximum != 0);
}

static void
append_range (GString        *xsd,
              guint           indent,
              const GevField *field,
              const char     *type)
{
  const GevValue minimum = { .is_set = TRUE, .number = field->minimum };
  const GevValue maximum = { .is_set = TRUE, .number = field->maximum };
  g_autofree char *least = gev_value_to_string (field, &minimum);
  g_autofree char *most = gev_value_to_string (field, &maximum);

  g_string_append_printf (xsd, "%*s<xs:simpleType>\n", (int) indent, "");
  g_string_append_printf (xsd, "%*s<xs:restriction base=\"%s\">\n", (int) indent + 2, "", type);
  g_string_append_printf (xsd, "%*s<xs:minInclusive value=\"%s\"/>\n", (int) indent + 4, "", least);
  g_string_append_printf (xsd, "%*s<xs:maxInclusive value=\"%s\"/>\n", (int) indent + 4, "", most);
  g_string_append_printf (xsd, "%*s</xs:restriction>\n", (int) indent + 2, "");
  g_string_append_printf (xsd, "%*s</xs:simpleType>\n", (int) indent, "");
}

/* A field, as an element of a record or as an attribute of all. */
static void
append_field (GString        *xsd,
              guint           indent,
              const GevField *field,
              gboolean        attribute)
{
  const char *tag = attribute ? "attribute" : "element";
  g_autofree char *type = build_type_name (field);
  g_autofree char *documentation = build_documentation (field);

  g_string_append_printf (xsd, "%*s<xs:%s name=\"%s\"", (int) indent, "", tag, field->name);
  if (!has_range (field))
    g_string_append_printf (xsd, " type=\"%s\"", type);
  if (attribute && field->flags & GEV_FIELD_REQUIRED)
    g_string_append (xsd, " use=\"required\"");
  if (!attribute && !(field->flags & GEV_FIELD_REQUIRED))
    g_string_append (xsd, " minOccurs=\"0\"");
  g_string_append (xsd, ">\n");
  append_documentation (xsd, indent + 2, documentation);
  if (has_range (field))
    append_range (xsd, indent + 2, field, type);
  g_string_append_printf (xsd, "%*s</xs:%s>\n", (int) indent, "", tag);
}

static void
append_common_fields (GString *xsd)
{
  g_string_append (xsd, "\n  <xs:attributeGroup name=\"record\">\n");
  append_documentation (xsd, 4, "What every record has");
  for (guint i = 0; i < GEV_RECORD_N_FIELDS; i++)
    append_field (xsd, 4, &gev_record_fields[i], TRUE);
  g_string_append (xsd, "  </xs:attributeGroup>\n");
}

static void
append_record_type (GString        *xsd,
                    GevRecordClass *klass)
{
  g_string_append_printf (xsd, "\n  <xs:complexType name=\"%s\">\n", klass->name);
  append_documentation (xsd, 4, klass->label);
  g_string_append (xsd, "    <xs:sequence>\n");
  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    append_field (xsd, 6, gev_record_class_get_field (klass, i), FALSE);
  g_string_append (xsd,
                   "    </xs:sequence>\n"
                   "    <xs:attributeGroup ref=\"record\"/>\n"
                   "  </xs:complexType>\n");
}

static void
append_root (GString     *xsd,
             const GType *types,
             guint        n_types)
{
  g_string_append (xsd,
                   "\n"
                   "  <xs:element name=\"" GEV_XML_ROOT "\">\n"
                   "    <xs:complexType>\n"
                   "      <xs:sequence>\n");
  for (guint i = 0; i < n_types; i++)
    {
      GevRecordClass *klass = gev_record_types_get_class (types[i]);

      g_string_append_printf (xsd, "        <xs:element name=\"%s\" type=\"%s\" minOccurs=\"0\"%s/>\n",
                              klass->name, klass->name, klass->singleton ? "" : " maxOccurs=\"unbounded\"");
    }
  g_string_append (xsd,
                   "      </xs:sequence>\n"
                   "      <xs:attribute name=\"version\" use=\"required\">\n"
                   "        <xs:simpleType>\n"
                   "          <xs:restriction base=\"xs:token\">\n"
                   "            <xs:enumeration value=\"" GEV_XML_VERSION "\"/>\n"
                   "          </xs:restriction>\n"
                   "        </xs:simpleType>\n"
                   "      </xs:attribute>\n"
                   "    </xs:complexType>\n"
                   "  </xs:element>\n");
}

/**
 * gev_xsd_write:
 * @xsd: where the schema goes
 *
 * Writes the schema of the exchange format from the descriptions of the
 * records: what the installed schema must be.
 */
void
gev_xsd_write (GString *xsd)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  g_string_append (xsd,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<!-- Written by “meson compile update-schema” from the descriptions of the records. -->\n"
                   "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"\n"
                   "           xmlns=\"" GEV_XML_NAMESPACE "\"\n"
                   "           targetNamespace=\"" GEV_XML_NAMESPACE "\"\n"
                   "           elementFormDefault=\"qualified\"\n"
                   "           version=\"" GEV_XML_VERSION "\"\n"
                   "           xml:lang=\"en\">\n");
  append_documentation (xsd, 2, introduction);
  append_root (xsd, types, n_types);
  append_common_fields (xsd);
  for (guint i = 0; i < n_types; i++)
    append_record_type (xsd, gev_record_types_get_class (types[i]));
  append_kinds (xsd);
  append_vocabularies (xsd);
  g_string_append (xsd, "</xs:schema>\n");
}
