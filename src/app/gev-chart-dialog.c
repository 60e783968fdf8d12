/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-chart-dialog.h"

#include <glib/gi18n.h>

#include "gev-window.h"

static const GevChartStyle print_style = { .theme = GEV_CHART_PRINT, .font_size = 11 };

static GtkWidget *
create_cell (const char *text,
             gboolean    is_head,
             gboolean    is_first)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), is_first ? 0 : 1);
  gtk_label_set_selectable (GTK_LABEL (label), !is_head);
  gtk_widget_add_css_class (label, is_head ? "caption-heading" : "numeric");
  gtk_widget_set_hexpand (label, is_first);

  return label;
}

static GtkWidget *
create_grid (GevChartTable *table)
{
  GtkWidget *grid = gtk_grid_new ();
  guint n_columns = gev_chart_table_get_n_columns (table);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 24);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint column = 0; column < n_columns; column++)
    {
      gtk_grid_attach (GTK_GRID (grid), create_cell (gev_chart_table_get_title (table, column), TRUE, column == 0),
                       (int) column, 0, 1, 1);
      for (guint row = 0; row < gev_chart_table_get_n_rows (table); row++)
        gtk_grid_attach (GTK_GRID (grid),
                         create_cell (gev_chart_table_get_cell (table, row, column), FALSE, column == 0), (int) column,
                         (int) row + 1, 1, 1);
    }

  return grid;
}

static GBytes *
render (GevChart        *chart,
        GevChartFormat   format,
        double           width,
        double           height,
        GError         **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!gev_chart_write (chart, stream, format, width, height, &print_style, NULL, error) ||
      !g_output_stream_close (stream, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

typedef struct
{
  GtkWidget *widget;
  GevChart *chart;
  double width;
  double height;
} SaveRequest;

static void
free_request (gpointer  data,
              GClosure *closure)
{
  SaveRequest *request = data;

  g_object_unref (request->widget);
  g_object_unref (request->chart);
  g_free (request);
}

static GevChartFormat
find_format (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_str_has_suffix (name, ".png"))
    return GEV_CHART_FORMAT_PNG;

  return g_str_has_suffix (name, ".pdf") ? GEV_CHART_FORMAT_PDF : GEV_CHART_FORMAT_SVG;
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             SaveRequest     *request)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  bytes = render (request->chart, find_format (file), request->width, request->height, &error);
  if (bytes != NULL)
    g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                             G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, &error);
  if (error != NULL)
    gev_window_show_error (request->widget, _("The picture could not be saved"), error);
  else
    gev_window_show_toast (request->widget, _("The picture is saved"));
}

/**
 * gev_chart_dialog_present:
 * @parent: the widget that shows the chart
 * @chart: a chart
 *
 * Shows the numbers of the chart as a table.
 */
void
gev_chart_dialog_present (GtkWidget *parent,
                          GevChart  *chart)
{
  g_autoptr (GevChartTable) table = gev_chart_dup_table (chart);
  GtkWidget *dialog = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *description = gtk_label_new (gev_chart_get_description (chart));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_window_set_title (GTK_WINDOW (dialog), gev_chart_get_title (chart));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 480);

  gtk_label_set_wrap (GTK_LABEL (description), TRUE);
  gtk_label_set_xalign (GTK_LABEL (description), 0);
  gtk_label_set_selectable (GTK_LABEL (description), TRUE);
  gtk_widget_set_margin_start (content, 18);
  gtk_widget_set_margin_end (content, 18);
  gtk_widget_set_margin_top (content, 12);
  gtk_widget_set_margin_bottom (content, 18);
  gtk_box_append (GTK_BOX (content), description);
  gtk_box_append (GTK_BOX (content), create_grid (table));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (dialog), box);

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (shortcuts),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (dialog, shortcuts);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * gev_chart_copy_picture:
 * @widget: the widget that shows the chart
 * @chart: a chart
 * @width: its width in pixels
 * @height: its height in pixels
 *
 * Puts the chart on the clipboard as a picture on white.
 */
void
gev_chart_copy_picture (GtkWidget *widget,
                        GevChart  *chart,
                        double     width,
                        double     height)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = render (chart, GEV_CHART_FORMAT_PNG, width, height, &error);
  g_autoptr (GdkTexture) texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, &error) : NULL;

  if (texture == NULL)
    {
      gev_window_show_error (widget, _("The picture could not be copied"), error);
      return;
    }
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  gev_window_show_toast (widget, _("The picture is copied"));
}

/**
 * gev_chart_save_picture:
 * @widget: the widget that shows the chart
 * @chart: a chart
 * @width: its width in pixels
 * @height: its height in pixels
 *
 * Asks for a file and writes the chart there as SVG, PNG or PDF, as the ending
 * of its name tells.
 */
void
gev_chart_save_picture (GtkWidget *widget,
                        GevChart  *chart,
                        double     width,
                        double     height)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Save Picture"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autofree char *name = g_strdup_printf ("%s.svg", gev_chart_get_title (chart));
  SaveRequest *request = g_new0 (SaveRequest, 1);

  request->widget = g_object_ref (widget);
  request->chart = g_object_ref (chart);
  request->width = width;
  request->height = height;
  add_filter (GTK_FILE_CHOOSER (chooser), _("Drawings (SVG)"), "svg");
  add_filter (GTK_FILE_CHOOSER (chooser), _("Pictures (PNG)"), "png");
  add_filter (GTK_FILE_CHOOSER (chooser), _("Documents (PDF)"), "pdf");
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), g_strdelimit (name, "/", '-'));
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), request, free_request, 0);
  g_signal_connect (chooser, "response", G_CALLBACK (g_object_unref), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
