/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-idea-form.h"

#include <glib/gi18n-lib.h>

#include "gev-project.h"
#include "gev-record-types.h"
#include "gev-xml-format.h"

/* How many ideas the form has room for; what is left empty is passed over. */
#define N_PLACES 3

/* What is asked for, as on the form on paper. */
static const struct
{
  guint field;
  const char *help;
} fields[] = {
  { GEV_PROJECT_TITLE, N_("What do you want to do? Give it a short name.") },
  { GEV_PROJECT_NEED, N_("What is difficult today, or could be better?") },
  { GEV_PROJECT_NEED_OF, N_("Users, relatives, staff, others?") },
  { GEV_PROJECT_IDEA_BY, N_("Your name or role, so that we can answer you.") },
  { GEV_PROJECT_UNIT, N_("Where do you work or live?") },
  { GEV_PROJECT_IDEA_ORIGIN, N_("What you are: one of the words on the left below.") },
};

static const char *
get_name (guint index)
{
  return gev_record_class_get_field (gev_record_types_get_class (GEV_TYPE_PROJECT), fields[index].field)->name;
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
    g_string_append_printf (form, "%s: %s\n", get_name (i), T_ (language, fields[i].help));
  g_string_append_printf (form, "date: %s\n\n",
                          T_ (language, "The day you had the idea, as 2026-11-21; it may be left empty."));
  for (guint i = 0; i < gev_idea_origin_vocabulary.n_terms; i++)
    g_string_append_printf (form, "%s: %s\n", gev_idea_origin_vocabulary.terms[i].nick,
                            T_ (language, gev_idea_origin_vocabulary.terms[i].label));
  g_string_append_printf (form, "\n%s\n-->\n", T_ (language, "Do not write anything about patients."));
}

/**
 * gev_idea_form_create:
 * @language: the language of its help
 * @organisation: (nullable): who takes the ideas in
 *
 * Makes the form by which a unit without the program sends ideas in: to be
 * filled in with any editor of text, and read by gev_xml_read().
 *
 * Returns: (transfer full): the form, without ideas yet
 */
GBytes *
gev_idea_form_create (const GevLanguage *language,
                      const char        *organisation)
{
  GString *form = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

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
      g_string_append (form, "  <" GEV_XML_IDEA " date=\"\">\n");
      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        g_string_append_printf (form, "    <%1$s></%1$s>\n", get_name (i));
      g_string_append (form, "  </" GEV_XML_IDEA ">\n");
    }
  g_string_append (form, "</" GEV_XML_IDEAS_ROOT ">\n");

  return g_string_free_to_bytes (form);
}
