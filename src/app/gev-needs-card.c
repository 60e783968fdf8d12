/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-needs-card.h"

#include <glib/gi18n.h>

#include "gev-action.h"
#include "gev-format.h"
#include "gev-status-pill.h"

/**
 * GevNeedsCard:
 *
 * The ten improvement needs of IS-2672, and how many actions answer each.
 */
struct _GevNeedsCard
{
  AdwBin parent_instance;

  GtkLabel *sentence;
  GtkListBox *rows;
  GPtrArray *pills;
};

G_DEFINE_FINAL_TYPE (GevNeedsCard, gev_needs_card, ADW_TYPE_BIN)

static void
add_row (GevNeedsCard *self,
         const char   *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *pill = gev_status_pill_new (GEV_STATUS_NOT_DUE);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), pill);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->rows, row);
  g_ptr_array_add (self->pills, pill);
}

static void
gev_needs_card_finalize (GObject *object)
{
  g_ptr_array_unref (GEV_NEEDS_CARD (object)->pills);

  G_OBJECT_CLASS (gev_needs_card_parent_class)->finalize (object);
}

static void
gev_needs_card_class_init (GevNeedsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_needs_card_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-needs-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GevNeedsCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevNeedsCard, rows);
}

static void
gev_needs_card_init (GevNeedsCard *self)
{
  self->pills = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < gev_need_vocabulary.n_terms; i++)
    add_row (self, _(gev_need_vocabulary.terms[i].label));
}

/**
 * gev_needs_card_set_ecosystem:
 * @self: a card
 * @ecosystem: the ecosystem, with the actions that answer each need
 */
void
gev_needs_card_set_ecosystem (GevNeedsCard       *self,
                              const GevEcosystem *ecosystem)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *all = gev_format_count (language, self->pills->len);
  g_autofree char *answered = gev_format_count (language, ecosystem->n_needs_answered);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < self->pills->len; i++)
    {
      GtkWidget *pill = g_ptr_array_index (self->pills, i);
      GPtrArray *actions = ecosystem->needs[i];
      g_autofree char *number = gev_format_count (language, actions->len);
      g_autoptr (GString) tip = g_string_new (NULL);

      g_string_printf (tip, ngettext ("%s action answers it", "%s actions answer it", actions->len), number);
      for (guint j = 0; j < actions->len; j++)
        g_string_append_printf (tip, "\n• %s", gev_record_get_text (g_ptr_array_index (actions, j), GEV_ACTION_TITLE));
      gev_status_pill_set_answers (GEV_STATUS_PILL (pill), actions->len);
      gtk_widget_set_tooltip_text (pill, tip->str);
    }
  /* Translators: of the ten improvement needs: "8 of 10 are answered by an action." */
  sentence = g_strdup_printf (ngettext ("%1$s of %2$s is answered by an action.",
                                        "%1$s of %2$s are answered by an action.", ecosystem->n_needs_answered),
                              answered, all);
  gtk_label_set_text (self->sentence, sentence);
}
