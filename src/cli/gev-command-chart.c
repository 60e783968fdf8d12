/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-command.h"
#include "gev-option.h"
#include "gev-output.h"
#include "gev-portfolio-file.h"
#include "gev-report-kinds.h"
#include "gev-store-figures.h"
#include "gev-subject.h"

/* Sizes are in points; a PNG has more pixels. */
static const GevChartStyle style = { .theme = GEV_CHART_PRINT, .font_size = 10 };

static char *kind_name;
static char *language_tag;
static char *out;
static GevSubject subject;

static const GOptionEntry options[] = {
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_name, N_("What the chart shows (see above)"), N_("KIND") },
  { "project", 0, 0, G_OPTION_ARG_STRING, &subject.project, N_("The project that it is about"), "UUID" },
  { "programme", 0, 0, G_OPTION_ARG_STRING, &subject.programme, N_("The programme that it is about"), "UUID" },
  { "benefit", 0, 0, G_OPTION_ARG_STRING, &subject.benefit, N_("The benefit that it is about"), "UUID" },
  { "lang", 0, 0, G_OPTION_ARG_STRING, &language_tag, N_("The language of its texts: nb, nn or en"), "LANG" },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out,
    N_("Where to write: a name that ends in .svg, .png or .pdf; “-” is SVG on standard output"), N_("OUT") },
  { NULL },
};

static char *
describe (void)
{
  g_autoptr (GString) text = g_string_new (_("Kinds:"));
  guint n_kinds;
  const GevChartKind *kinds = gev_chart_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    g_string_append_printf (text, "\n  %s – %s", kinds[i].name, g_dgettext (GETTEXT_PACKAGE, kinds[i].label));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
find_kind (const GevChartKind **kind,
           GError             **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  guint n_kinds;
  const GevChartKind *kinds = gev_chart_kinds_get (&n_kinds);
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
write_chart (GevChart        *chart,
             GevChartFormat   format,
             GError         **error)
{
  g_autoptr (GevOutput) output = gev_output_open (out, error);
  double width, height;

  if (output == NULL)
    return FALSE;
  gev_chart_get_picture_size (chart, &style, &width, &height);
  if (!gev_chart_write (chart, gev_output_get_stream (output), format, width, height, &style, NULL, error))
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
  static const char *const endings[] = { ".svg", ".png", ".pdf", NULL };
  static const GevChartFormat formats[] = { GEV_CHART_FORMAT_SVG, GEV_CHART_FORMAT_PNG, GEV_CHART_FORMAT_PDF };
  const char *path = arguments[0];
  g_autoptr (GevStore) store = NULL;
  g_autoptr (GevRecordSet) set = NULL;
  g_autoptr (GevChart) chart = NULL;
  const GevChartKind *kind;
  const GevLanguage *language;
  GType type;
  gpointer record;
  int choice;

  if (!find_kind (&kind, error) || !gev_option_get_ending (out, endings, &choice, error) ||
      !gev_option_get_language (language_tag, &language, error))
    return FALSE;
  type = kind->subject != NULL ? kind->subject () : G_TYPE_INVALID;
  if (!gev_subject_check (&subject, kind->name, type, kind->needs_subject, error))
    return FALSE;
  store = gev_portfolio_file_open (path, GEV_STORE_READ, error);
  set = store != NULL ? gev_portfolio_file_load (store, path, error) : NULL;
  if (set == NULL || !gev_subject_lookup (&subject, set, path, type, &record, error))
    return FALSE;
  chart = gev_chart_kind_build (kind, language, set, record, gev_store_get_status_date (store));

  return write_chart (chart, formats[choice], error);
}

const GevCommand gev_command_chart = {
  .name = "chart",
  .arguments = "FILE",
  .summary = N_("Draw a chart as SVG, PNG or PDF"),
  .describe = describe,
  .options = options,
  .run = run,
};
