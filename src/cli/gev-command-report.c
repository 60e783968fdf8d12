/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-command.h"
#include "gev-option.h"
#include "gev-output.h"
#include "gev-pdf.h"
#include "gev-portfolio-file.h"
#include "gev-report-kinds.h"
#include "gev-store-figures.h"
#include "gev-subject.h"

static char *kind_name;
static char *language_tag;
static char *out;
static gboolean no_names;
static GevSubject subject;

static const GOptionEntry options[] = {
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_name, N_("What the report tells (see above)"), N_("KIND") },
  { "project", 0, 0, G_OPTION_ARG_STRING, &subject.project, N_("The project that it is about"), "UUID" },
  { "programme", 0, 0, G_OPTION_ARG_STRING, &subject.programme, N_("The programme that it is about"), "UUID" },
  { "call", 0, 0, G_OPTION_ARG_STRING, &subject.call, N_("The call that it is about"), "UUID" },
  { "actor", 0, 0, G_OPTION_ARG_STRING, &subject.actor, N_("The actor that it is about"), "UUID" },
  { "lang", 0, 0, G_OPTION_ARG_STRING, &language_tag, N_("The language of its texts: nb, nn or en"), "LANG" },
  { "no-names", 0, 0, G_OPTION_ARG_NONE, &no_names, N_("Leave out the names of persons"), NULL },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out,
    N_("Where to write: a name that ends in .pdf; “-” is standard output"), N_("OUT") },
  { NULL },
};

static char *
describe (void)
{
  g_autoptr (GString) text = g_string_new (_("Kinds:"));
  guint n_kinds;
  const GevReportKind *kinds = gev_report_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    g_string_append_printf (text, "\n  %s – %s", kinds[i].name, g_dgettext (GETTEXT_PACKAGE, kinds[i].help));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
find_kind (const GevReportKind **kind,
           GError              **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  guint n_kinds;
  const GevReportKind *kinds = gev_report_kinds_get (&n_kinds);
  int choice;

  for (guint i = 0; i < n_kinds; i++)
    g_strv_builder_add (names, kinds[i].name);
  all = g_strv_builder_end (names);
  if (!gev_option_require ("--kind", kind_name, error) ||
      !gev_option_get_choice ("--kind", kind_name, (const char *const *) all, &choice, error))
    return FALSE;
  *kind = &kinds[choice];

  return TRUE;
}

static gboolean
write_pages (GevDocument  *document,
             GError      **error)
{
  g_autoptr (GevOutput) output = gev_output_open (out, error);
  g_autoptr (GevPages) pages = NULL;
  GevPageSetup setup;

  if (output == NULL)
    return FALSE;
  gev_page_setup_init_a4 (&setup, FALSE);
  pages = gev_pages_new (document, &setup);
  if (!gev_pdf_write (pages, gev_output_get_stream (output), NULL, error))
    {
      g_prefix_error (error, "%s: ", out);
      return FALSE;
    }

  return gev_output_finish (output, error);
}

static gboolean
run (char   **arguments,
     GError **error)
{
  static const char *const endings[] = { ".pdf", NULL };
  const char *path = arguments[0];
  g_autoptr (GevStore) store = NULL;
  g_autoptr (GevRecordSet) set = NULL;
  g_autoptr (GevDocument) document = NULL;
  GevReportOptions wanted = { .no_names = no_names };
  const GevReportKind *kind;
  GType type;
  gpointer record;
  int choice;

  if (!find_kind (&kind, error) || !gev_option_get_ending (out, endings, &choice, error) ||
      !gev_option_get_language (language_tag, &wanted.language, error))
    return FALSE;
  type = kind->subject != NULL ? kind->subject () : G_TYPE_INVALID;
  if (!gev_subject_check (&subject, kind->name, type, kind->subject != NULL, error))
    return FALSE;
  store = gev_portfolio_file_open (path, GEV_STORE_READ, error);
  set = store != NULL ? gev_portfolio_file_load (store, path, error) : NULL;
  if (set == NULL || !gev_subject_lookup (&subject, set, path, type, &record, error))
    return FALSE;
  wanted.today = gev_store_get_status_date (store);
  wanted.revision = gev_store_get_revision (store);
  document = gev_report_kind_build (kind, set, record, &wanted);

  return write_pages (document, error);
}

const GevCommand gev_command_report = {
  .name = "report",
  .arguments = "FILE",
  .summary = N_("Write a report as PDF"),
  .describe = describe,
  .options = options,
  .run = run,
};
