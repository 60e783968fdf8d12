/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-empty-row.h"

/**
 * gev_empty_row_new:
 * @text: why there is nothing, or what will be there
 *
 * A row rather than the list’s placeholder, below which the last real row
 * would not get its round corners.
 *
 * Returns: (transfer floating): a row for a list with nothing in it
 */
GtkWidget *
gev_empty_row_new (const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "dim-label");

  return row;
}
