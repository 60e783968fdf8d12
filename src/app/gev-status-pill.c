/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-status-pill.h"

#include <glib/gi18n.h>

/**
 * GevStatusPill:
 *
 * A status against plan: a sign, a word and a quiet colour, so that it is told
 * by more than the colour.
 */
struct _GevStatusPill
{
  AdwBin parent_instance;

  GtkLabel *label;
  GevStatus status;
  int count;
};

G_DEFINE_FINAL_TYPE (GevStatusPill, gev_status_pill, ADW_TYPE_BIN)

static const struct
{
  const char *sign;
  const char *style;
} looks[GEV_N_STATUSES] = {
  [GEV_STATUS_ON_PLAN] = { "✓", "status-on-plan" },
  [GEV_STATUS_BEHIND] = { "◐", "status-behind" },
  [GEV_STATUS_OFF_PLAN] = { "▲", "status-off-plan" },
  [GEV_STATUS_NOT_DUE] = { "○", "status-not-due" },
};

static void
update (GevStatusPill *self)
{
  const char *word = _(gev_status_vocabulary.terms[self->status].label);
  g_autofree char *text = self->count >= 0
                            ? g_strdup_printf ("%s %s %d", looks[self->status].sign, word, self->count)
                            : g_strdup_printf ("%s %s", looks[self->status].sign, word);

  for (guint i = 0; i < GEV_N_STATUSES; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), looks[i].style);
  gtk_widget_add_css_class (GTK_WIDGET (self), looks[self->status].style);
  gtk_label_set_text (self->label, text);
}

static void
gev_status_pill_class_init (GevStatusPillClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "status");
}

static void
gev_status_pill_init (GevStatusPill *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  self->count = -1;
  update (self);
}

/**
 * gev_status_pill_new:
 * @status: a status
 *
 * Returns: (transfer floating): a pill that says so
 */
GtkWidget *
gev_status_pill_new (GevStatus status)
{
  GevStatusPill *self = g_object_new (GEV_TYPE_STATUS_PILL, NULL);

  gev_status_pill_set_status (self, status);

  return GTK_WIDGET (self);
}

/**
 * gev_status_pill_set_status:
 * @self: a pill
 * @status: the status to show
 */
void
gev_status_pill_set_status (GevStatusPill *self,
                            GevStatus      status)
{
  self->status = status;
  update (self);
}

/**
 * gev_status_pill_set_count:
 * @self: a pill
 * @count: how many have the status, or -1 to leave that out
 */
void
gev_status_pill_set_count (GevStatusPill *self,
                           int            count)
{
  self->count = count;
  update (self);
}

/**
 * gev_status_pill_get_sign:
 * @status: a status
 *
 * Returns: (transfer none): the sign that stands before the word
 */
const char *
gev_status_pill_get_sign (GevStatus status)
{
  return looks[status].sign;
}
