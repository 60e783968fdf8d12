/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-idea-form.h"

#include "gev-project.h"
#include "gev-record-types.h"
#include "gev-xml-format.h"

/* How many ideas the form has room for; what is left empty is passed over. */
#define N_PLACES 3

static const guint fields[] = {
  GEV_PROJECT_TITLE,   GEV_PROJECT_NEED, GEV_PROJECT_NEED_OF,
  GEV_PROJECT_IDEA_BY, GEV_PROJECT_UNIT, GEV_PROJECT_IDEA_ORIGIN,
};

static const GevField *
get_field (guint index)
{
  return gev_record_class_get_field (gev_record_types_get_class (GEV_TYPE_PROJECT), index);
}

/* In a comment, which must not hold two hyphens in a row. */
static void
append_help (GString           *form,
             const GevLanguage *language)
{
  g_string_append_printf (form, "<!--\n%s\n\n",
                          T_ (language, "Write between > and <, and send the file back. There is room for three ideas; "
                                        "what you leave empty is passed over, and you may copy an <idea> for more."));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const GevField *field = get_field (fields[i]);

      g_string_append_printf (form, "%s: %s\n", field->name, T_ (language, field->help));
    }
  g_string_append_printf (form, "\n%s\n", T_ (language, "For idea-origin, write one of the words on the left:"));
  for (guint i = 0; i < gev_idea_origin_vocabulary.n_terms; i++)
    g_string_append_printf (form, "%s: %s\n", gev_idea_origin_vocabulary.terms[i].nick,
                            T_ (language, gev_idea_origin_vocabulary.terms[i].label));
  g_string_append_printf (form, "\n%s\n-->\n", T_ (language, "Do not write anything about patients."));
}

/**
 * gev_idea_form_create:
 * @language: the language of its help
 * @organisation: (nullable): who takes the ideas in
 * @date: the day that stands in it, as that of the ideas
 *
 * Makes the form by which a unit without the program sends ideas in: to be
 * filled in with any editor of text, and read by gev_xml_read().
 *
 * Returns: (transfer full): the form, without ideas yet
 */
GBytes *
gev_idea_form_create (const GevLanguage *language,
                      const char        *organisation,
                      GevDate            date)
{
  GString *form = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_autofree char *day = gev_date_to_iso (date);

  append_help (form, language);
  g_string_append (form, "<" GEV_XML_IDEAS_ROOT " xmlns=\"" GEV_XML_IDEAS_NAMESPACE "\"");
  if (organisation != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (organisation, -1);

      g_string_append_printf (form, " to=\"%s\"", escaped);
    }
  g_string_append (form, ">\n");
  for (guint place = 0; place < N_PLACES; place++)
    {
      g_string_append_printf (form, "  <" GEV_XML_IDEA " date=\"%s\">\n", day);
      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        g_string_append_printf (form, "    <%1$s></%1$s>\n", get_field (fields[i])->name);
      g_string_append (form, "  </" GEV_XML_IDEA ">\n");
    }
  g_string_append (form, "</" GEV_XML_IDEAS_ROOT ">\n");

  return g_string_free_to_bytes (form);
}
