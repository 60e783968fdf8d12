/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-points-card.h"

#include <glib/gi18n.h>

#include "gev-columns-layout.h"
#include "gev-format.h"
#include "gev-points-dialog.h"
#include "gev-shipped-records.h"
#include "gev-window.h"

/**
 * GevPointsCard:
 *
 * The points table in use, whose it is, and the way to change it: the one that
 * ships stays as it is, and a table of one’s own begins as a copy.
 */
struct _GevPointsCard
{
  AdwBin parent_instance;

  GevStore *store;
  GevPointsTable *table;

  GtkLabel *sentence;
  GtkGrid *grid;
  GtkLabel *rest;
  GtkWidget *edit_button;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (GevPointsCard, gev_points_card, ADW_TYPE_BIN)

static void
attach_label (GevPointsCard *self,
              int            column,
              int            row,
              const char    *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_widget_add_css_class (label, row == 0 ? "dim-label" : "numeric");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
show_grid (GevPointsCard   *self,
           const GevPoints *points)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  attach_label (self, 0, 0, _("Stage"));
  for (guint track = 0; track < GEV_N_TRACKS; track++)
    attach_label (self, (int) track + 1, 0, g_dgettext (GETTEXT_PACKAGE, gev_track_vocabulary.terms[track].label));
  for (guint stage = 0; stage < GEV_N_POINTS; stage++)
    {
      attach_label (self, 0, (int) stage + 1, g_dgettext (GETTEXT_PACKAGE, gev_stage_vocabulary.terms[stage].label));
      for (guint track = 0; track < GEV_N_TRACKS; track++)
        {
          g_autofree char *text = gev_format_count (gev_language_get_default (), points->stages[track][stage]);

          attach_label (self, (int) track + 1, (int) stage + 1, text);
        }
    }
}

static void
show_rest (GevPointsCard   *self,
           const GevPoints *points)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *medium = gev_format_money_short (language, points->limits[0]);
  g_autofree char *large = gev_format_money_short (language, points->limits[1]);
  g_autofree char *very_large = gev_format_money_short (language, points->limits[2]);
  g_autofree char *text =
    g_strdup_printf (_("An adoption gives %1$u. Ordinary operation counts as diffusion, a stop as nothing, no track as "
                       "service innovation. A benefit weighs 1 to 4, as given or by planned kroner a year: 2 from "
                       "%2$s, 3 from %3$s, 4 from %4$s. Expected is weight times stage of 7; realised is weight "
                       "times degree times %5$u."),
                     points->adoption, medium, large, very_large, points->realised_factor);

  gtk_label_set_text (self->rest, text);
}

static gboolean
is_shipped (gpointer table)
{
  g_autoptr (GPtrArray) shipped = gev_shipped_records_create ();

  for (guint i = 0; i < shipped->len; i++)
    if (g_str_equal (gev_record_get_uuid (shipped->pdata[i]), gev_record_get_uuid (table)))
      return TRUE;

  return FALSE;
}

static void
edit_cb (GevPointsCard *self)
{
  gev_points_card_open (self, self->table);
}

static void
gev_points_card_dispose (GObject *object)
{
  GevPointsCard *self = GEV_POINTS_CARD (object);

  g_clear_object (&self->store);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (gev_points_card_parent_class)->dispose (object);
}

static void
gev_points_card_class_init (GevPointsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_points_card_dispose;

  g_type_ensure (GEV_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-points-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GevPointsCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevPointsCard, grid);
  gtk_widget_class_bind_template_child (widget_class, GevPointsCard, rest);
  gtk_widget_class_bind_template_child (widget_class, GevPointsCard, edit_button);
  gtk_widget_class_bind_template_child (widget_class, GevPointsCard, add_button);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, gev_points_card_add);
}

static void
gev_points_card_init (GevPointsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_points_card_set_points:
 * @self: a card
 * @store: the portfolio
 * @points: the points that are in use in it
 */
void
gev_points_card_set_points (GevPointsCard   *self,
                            GevStore        *store,
                            const GevPoints *points)
{
  g_autofree char *name = gev_record_dup_title (points->table);
  g_autofree char *from =
    gev_format_date (gev_language_get_default (), gev_record_get_date (points->table, GEV_POINTS_TABLE_VALID_FROM),
                     GEV_DATE_FORM_LONG);
  const char *whose = gev_points_are_ours (points) ? _("The points are Gevinst’s own; no public source gives them.")
                                                   : _("The points are set in this portfolio.");
  g_autofree char *sentence = g_strdup_printf (_("“%1$s”, valid from %2$s. %3$s"), name, from, whose);

  g_set_object (&self->store, store);
  g_set_object (&self->table, points->table);
  gtk_label_set_text (self->sentence, sentence);
  show_grid (self, points);
  show_rest (self, points);
  gtk_widget_set_visible (self->edit_button, !is_shipped (points->table));
  gtk_widget_set_sensitive (self->add_button, !gev_store_is_read_only (store));
}

/**
 * gev_points_card_add:
 * @self: a card with points
 *
 * Puts a copy of the table in use into the portfolio, which counts from today
 * on, and opens it.
 */
void
gev_points_card_add (GevPointsCard *self)
{
  g_autoptr (GevPointsTable) copy = NULL;
  g_autoptr (GError) error = NULL;

  if (self->table == NULL || gev_store_is_read_only (self->store))
    return;
  copy = gev_points_dialog_copy (self->store, self->table, gev_date_today (), &error);
  if (copy != NULL)
    gev_points_card_open (self, copy);
  else
    gev_window_show_error (GTK_WIDGET (self), _("The points table could not be made"), error);
}

/**
 * gev_points_card_open:
 * @self: a card with points
 * @table: a points table of the portfolio
 *
 * Opens a table for editing; the one that ships is only shown.
 */
void
gev_points_card_open (GevPointsCard  *self,
                      GevPointsTable *table)
{
  if (self->store != NULL && !is_shipped (table))
    gtk_window_present (GTK_WINDOW (gev_points_dialog_new (GTK_WIDGET (self), self->store, table)));
}
