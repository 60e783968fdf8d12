/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-list-focus.h"

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                GtkWidget             *list)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);
  gboolean back = (state & GDK_SHIFT_MASK) != 0 || key == GDK_KEY_ISO_Left_Tab;

  if ((key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 ||
      scrolled == NULL)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit_by_name (scrolled, "move-focus-out", back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);

  return GDK_EVENT_STOP;
}

/**
 * gev_list_focus_let_tab_out:
 * @list: a #GtkListView or #GtkColumnView in a #GtkScrolledWindow
 *
 * Lets Tab leave the list, which it would otherwise walk through row by row
 * (GTK before 4.12); the arrow keys move within it.
 */
void
gev_list_focus_let_tab_out (GtkWidget *list)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), list);
  gtk_widget_add_controller (list, controller);
}
