/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-prose-editor.h"

#include "gev-text.h"

/* Above and below the text, in pixels. */
#define MARGIN 7

/**
 * GevProseEditor:
 *
 * Text of several lines.
 */
struct _GevProseEditor
{
  GevFieldEditor parent_instance;

  GtkWidget *view;
  char *shown;
  guint fit_source;
};

G_DEFINE_FINAL_TYPE (GevProseEditor, gev_prose_editor, GEV_TYPE_FIELD_EDITOR)

static char *
get_text (GevProseEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
finish (GevProseEditor *self)
{
  g_autofree char *text = get_text (self);

  if (g_strcmp0 (text, self->shown) != 0)
    gev_field_editor_edited (GEV_FIELD_EDITOR (self));
}

/* The rows of a list get the least height that they ask for, and a text view
 * asks for none: without this, the last lines would be cut off. */
static gboolean
fit_cb (gpointer data)
{
  GevProseEditor *self = data;
  GtkTextIter end;
  int y, height;

  self->fit_source = 0;
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), &end);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self->view), &end, &y, &height);
  gtk_widget_set_size_request (self->view, -1, y + height + 2 * MARGIN);

  return G_SOURCE_REMOVE;
}

static void
queue_fit (GevProseEditor *self)
{
  if (self->fit_source == 0)
    self->fit_source = g_idle_add (fit_cb, self);
}

static void
gev_prose_editor_set_value (GevFieldEditor *editor,
                            const GevValue *value)
{
  GevProseEditor *self = GEV_PROSE_EDITOR (editor);

  g_free (self->shown);
  self->shown = g_strdup (value->is_set ? value->text : "");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), self->shown, -1);
}

static gboolean
gev_prose_editor_get_value (GevFieldEditor  *editor,
                            GevValue        *value,
                            GError         **error)
{
  g_autofree char *text = get_text (GEV_PROSE_EDITOR (editor));
  g_autofree char *tidy = gev_text_tidy (text, FALSE);

  value->is_set = *tidy != '\0';
  if (value->is_set)
    value->text = g_steal_pointer (&tidy);

  return TRUE;
}

static void
gev_prose_editor_dispose (GObject *object)
{
  g_clear_handle_id (&GEV_PROSE_EDITOR (object)->fit_source, g_source_remove);

  G_OBJECT_CLASS (gev_prose_editor_parent_class)->dispose (object);
}

static void
gev_prose_editor_finalize (GObject *object)
{
  g_free (GEV_PROSE_EDITOR (object)->shown);

  G_OBJECT_CLASS (gev_prose_editor_parent_class)->finalize (object);
}

static void
gev_prose_editor_class_init (GevProseEditorClass *klass)
{
  GevFieldEditorClass *editor_class = GEV_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_prose_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = gev_prose_editor_finalize;
  editor_class->set_value = gev_prose_editor_set_value;
  editor_class->get_value = gev_prose_editor_get_value;
}

static void
gev_prose_editor_init (GevProseEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkAdjustment *height = gtk_adjustment_new (0, 0, 0, 0, 0, 0);

  self->view = gtk_text_view_new ();
  gtk_scrollable_set_vadjustment (GTK_SCROLLABLE (self->view), height);
  g_signal_connect_object (height, "changed", G_CALLBACK (queue_fit), self, G_CONNECT_SWAPPED);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->view), MARGIN);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->view), MARGIN);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->view), 9);
  gtk_widget_set_hexpand (self->view, TRUE);
  gtk_widget_add_css_class (self->view, "prose");
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (finish), self);
  gtk_widget_add_controller (self->view, focus);
  adw_bin_set_child (ADW_BIN (self), self->view);
}
