/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-window.h"

G_BEGIN_DECLS

/**
 * WindowFixture:
 * @window: the window, in view
 * @store: a new portfolio, which it shows
 * @directory: where its file is
 *
 * A window to do in what a user does.
 */
typedef struct
{
  GevWindow *window;
  GevStore *store;
  char *directory;
} WindowFixture;

void       window_fixture_start          (int           *argc,
                                          char        ***argv);
void       window_fixture_set_up         (WindowFixture *fixture,
                                          gconstpointer  data);
void       window_fixture_tear_down      (WindowFixture *fixture,
                                          gconstpointer  data);
void       window_fixture_settle         (void);

GtkWidget *window_fixture_find           (gpointer       root,
                                          GType          type,
                                          guint          nth);
GtkWidget *window_fixture_find_button    (gpointer       root,
                                          const char    *label);
GtkWidget *window_fixture_find_label     (gpointer       root,
                                          const char    *text);
GtkWidget *window_fixture_find_field     (gpointer       root,
                                          const char    *field,
                                          GType          type);
GtkWidget *window_fixture_get_dialog     (WindowFixture *fixture);
void       window_fixture_pop_up         (GtkMenuButton *button);
void       window_fixture_click          (GtkWidget     *button);
void       window_fixture_type           (GtkWidget     *entry,
                                          const char    *text);

G_END_DECLS
