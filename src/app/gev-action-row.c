/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-action-row.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-status-pill.h"
#include "gev-text.h"

/**
 * GevActionRow:
 *
 * An action in the ecosystem: its title, at what level and when, who sees to
 * it, and how far it has come.
 */
struct _GevActionRow
{
  AdwActionRow parent_instance;

  char *uuid;
  GtkWidget *pill;
};

G_DEFINE_FINAL_TYPE (GevActionRow, gev_action_row, ADW_TYPE_ACTION_ROW)

static char *
write_detail (GevAction *action)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int level = gev_record_get_choice (action, GEV_ACTION_LEVEL);
  g_autofree char *period =
    gev_format_period (gev_language_get_default (), gev_record_get_date (action, GEV_ACTION_START),
                       gev_record_get_date (action, GEV_ACTION_END));

  gev_text_append_part (text, level >= 0 ? _(gev_level_vocabulary.terms[level].label) : NULL);
  gev_text_append_part (text, period);
  gev_text_append_part (text, gev_record_get_text (action, GEV_ACTION_RESPONSIBLE));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
gev_action_row_finalize (GObject *object)
{
  g_free (GEV_ACTION_ROW (object)->uuid);

  G_OBJECT_CLASS (gev_action_row_parent_class)->finalize (object);
}

static void
gev_action_row_class_init (GevActionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_action_row_finalize;
}

static void
gev_action_row_init (GevActionRow *self)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  self->pill = gev_status_pill_new (GEV_STATUS_NOT_DUE);
  gtk_widget_add_css_class (arrow, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->pill);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

/**
 * gev_action_row_new:
 *
 * Returns: (transfer floating): a row without an action
 */
GtkWidget *
gev_action_row_new (void)
{
  return g_object_new (GEV_TYPE_ACTION_ROW, NULL);
}

/**
 * gev_action_row_get_uuid:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the UUID of its action
 */
const char *
gev_action_row_get_uuid (GevActionRow *self)
{
  return self->uuid;
}

/**
 * gev_action_row_set_action:
 * @self: a row
 * @action: the action to show
 */
void
gev_action_row_set_action (GevActionRow *self,
                           GevAction    *action)
{
  g_autofree char *title = gev_record_dup_title (action);
  g_autofree char *detail = write_detail (action);
  int status = gev_record_get_choice (action, GEV_ACTION_STATUS);

  if (g_strcmp0 (self->uuid, gev_record_get_uuid (action)) != 0)
    {
      g_free (self->uuid);
      self->uuid = g_strdup (gev_record_get_uuid (action));
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), detail);
  gtk_widget_set_visible (self->pill, status >= 0);
  if (status >= 0)
    gev_status_pill_set_action_status (GEV_STATUS_PILL (self->pill), status);
}
