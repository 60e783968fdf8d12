/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xml-reason.h"

#include <glib/gi18n-lib.h>

#include "gev-text.h"
#include "gev-xml-format.h"

#define DETAIL_MAX 240

/* What libxml2 says, in its English, short and without the namespace that
 * every name has. */
static char *
tidy_detail (const char *message)
{
  g_autoptr (GString) text = g_string_new (message);

  g_string_replace (text, "{" GEV_XML_NAMESPACE "}", "", 0);
  g_string_replace (text, "{" GEV_XML_IDEAS_NAMESPACE "}", "", 0);

  return gev_xml_reason_shorten (text->str, DETAIL_MAX);
}

static char *
add_detail (const char *reason,
            const char *message)
{
  g_autofree char *detail = tidy_detail (message);

  return g_strdup_printf ("%s (%s)", reason, detail);
}

/* Some versions of libxml2 say only by the bytes they show that it is not the
 * character that is wrong but how it is written. */
static gboolean
is_encoding_error (GevXmlProblem problem)
{
  return problem->code == XML_ERR_INVALID_ENCODING ||
         (problem->code == XML_ERR_INVALID_CHAR && problem->str1 != NULL);
}

static const char *
describe_parser_error (GevXmlProblem problem)
{
  if (is_encoding_error (problem))
    return _("a letter is not written in UTF-8");

  switch (problem->code)
    {
    case XML_ERR_DOCUMENT_EMPTY:
      return _("it does not begin as XML does");
    case XML_ERR_DOCUMENT_END:
      return _("something follows the end of the document");
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
      return _("it holds a character that XML does not allow");
    case XML_ERR_UNDECLARED_ENTITY:
      return _("a name between & and ; stands for nothing");
    case XML_ERR_TAG_NAME_MISMATCH:
      return _("an element is closed by another name than it was opened with");
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return _("an attribute is given twice");
    default:
      return _("it is not well-formed XML");
    }
}

/**
 * gev_xml_reason_shorten:
 * @text: something that may hold a part of the file
 * @length: how many characters of it to keep
 *
 * Returns: (transfer full): one line without control characters, which the
 *   terminal it is shown on would obey
 */
char *
gev_xml_reason_shorten (const char *text,
                        guint       length)
{
  g_autofree char *tidy = gev_text_tidy (text, TRUE);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (tidy, -1) <= length)
    return g_steal_pointer (&tidy);
  start = g_utf8_substring (tidy, 0, length);

  return g_strconcat (start, "…", NULL);
}

/**
 * gev_xml_reason_of_parser:
 * @problem: an error of the parser
 * @at_end: whether the parser had come to the end of the file
 * @code: (out): the kind of error
 *
 * Returns: (transfer full): what is wrong, translated
 */
char *
gev_xml_reason_of_parser (GevXmlProblem     problem,
                          gboolean          at_end,
                          GevExchangeError *code)
{
  *code = is_encoding_error (problem) ? GEV_EXCHANGE_ERROR_ENCODING : GEV_EXCHANGE_ERROR_NOT_WELL_FORMED;

  return add_detail (at_end ? _("the file ends too early; it may have been cut off")
                            : describe_parser_error (problem),
                     problem->message);
}

/**
 * gev_xml_reason_of_schema:
 * @problem: an error of the schema
 * @element: the element where it was found
 * @ended: whether it was found at the end of the element
 *
 * Returns: (transfer full): what is wrong, translated
 */
char *
gev_xml_reason_of_schema (GevXmlProblem  problem,
                          const char    *element,
                          gboolean       ended)
{
  g_autofree char *reason = NULL;

  switch (problem->code)
    {
    case XML_SCHEMAV_ELEMENT_CONTENT:
      reason = ended ? g_strdup_printf (_("something is missing in <%s>"), element)
                     : g_strdup_printf (_("<%s> is unknown or in the wrong place"), element);
      break;
    case XML_SCHEMAV_CVC_ELT_1:
      reason = g_strdup_printf (_("<%s> is unknown or in the wrong place"), element);
      break;
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
      reason = g_strdup_printf (_("<%s> has an unknown attribute"), element);
      break;
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      reason = g_strdup_printf (_("<%s> lacks an attribute"), element);
      break;
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
      reason = g_strdup_printf (_("<%s> holds text between its elements"), element);
      break;
    case XML_SCHEMAV_CVC_MAXLENGTH_VALID:
      reason = g_strdup_printf (_("<%s> is too long"), element);
      break;
    case XML_SCHEMAV_CVC_PATTERN_VALID:
      reason = g_strdup_printf (_("<%s> holds a character that no text may hold"), element);
      break;
    default:
      reason = g_strdup_printf (_("<%s> is not as the format says"), element);
      break;
    }

  return add_detail (reason, problem->message);
}
