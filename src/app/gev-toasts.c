/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-toasts.h"

#include <glib/gi18n.h>

/**
 * GevToasts:
 *
 * What has happened, told below in the window for a while, with what can be done about it.
 */
struct _GevToasts
{
  GObject parent_instance;

  AdwToastOverlay *overlay; /* (unowned): of the window, which lives longer */
  AdwToast *last;           /* (unowned): while it is shown */
  gint64 revision;          /* that the last toast offers to undo */
};

G_DEFINE_FINAL_TYPE (GevToasts, gev_toasts, G_TYPE_OBJECT)

static AdwToast *
create_toast (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

static gboolean
offers (GevToasts  *self,
        const char *action)
{
  return self->last != NULL && g_strcmp0 (adw_toast_get_action_name (self->last), action) == 0;
}

static void
dismissed_cb (GevToasts *self,
              AdwToast  *toast)
{
  if (self->last == toast)
    self->last = NULL;
}

static void
show (GevToasts *self,
      AdwToast  *toast)
{
  self->last = toast;
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->overlay, toast);
}

static void
gev_toasts_class_init (GevToastsClass *klass)
{
}

static void
gev_toasts_init (GevToasts *self)
{
}

/**
 * gev_toasts_new:
 * @overlay: where they are shown; it must live as long
 *
 * Returns: (transfer full): the toasts of a window
 */
GevToasts *
gev_toasts_new (AdwToastOverlay *overlay)
{
  GevToasts *self = g_object_new (GEV_TYPE_TOASTS, NULL);

  self->overlay = overlay;

  return self;
}

/**
 * gev_toasts_show:
 * @self: the toasts of a window
 * @text: what has happened
 *
 * Many steps undone in a row are told in one toast, not in a queue that goes on long after.
 */
void
gev_toasts_show (GevToasts  *self,
                 const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (self->last != NULL && offers (self, NULL))
    adw_toast_set_title (self->last, escaped);
  else
    show (self, create_toast (text));
}

/**
 * gev_toasts_show_undo:
 * @self: the toasts of a window
 * @text: what has happened, and can be undone
 * @revision: the revision of the portfolio that it led to
 */
void
gev_toasts_show_undo (GevToasts  *self,
                      const char *text,
                      gint64      revision)
{
  AdwToast *toast = create_toast (text);

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  self->revision = revision;
  show (self, toast);
}

/**
 * gev_toasts_show_file:
 * @self: the toasts of a window
 * @text: what has happened
 * @file: a file that has been written, which the toast offers to open
 */
void
gev_toasts_show_file (GevToasts  *self,
                      const char *text,
                      GFile      *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = create_toast (text);

  adw_toast_set_button_label (toast, _("Open"));
  adw_toast_set_action_name (toast, "win.open-file");
  adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
  show (self, toast);
}

/**
 * gev_toasts_retire_undo:
 * @self: the toasts of a window
 * @revision: the revision that the portfolio has now
 *
 * A toast offers to undo the last step: its button goes when there is a later one. The toast itself stays its time, for
 * libadwaita 1.2 crashes if one is dismissed while it slides in.
 */
void
gev_toasts_retire_undo (GevToasts *self,
                        gint64     revision)
{
  if (offers (self, "win.undo") && revision != self->revision)
    adw_toast_set_button_label (self->last, NULL);
}
