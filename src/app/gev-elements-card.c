/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-elements-card.h"

#include <glib/gi18n.h>

#include "gev-ecosystem-words.h"
#include "gev-format.h"

/**
 * GevElementsCard:
 *
 * The four elements of the ecosystem: the level of each, how it has changed,
 * and what is missing there.
 */
struct _GevElementsCard
{
  AdwBin parent_instance;

  GtkListBox *rows;
  GtkLabel *sentence;
  GtkWidget *ours;
  GtkLabel *levels[GEV_N_ELEMENTS];
  GtkLabel *missing[GEV_N_ELEMENTS];
};

G_DEFINE_FINAL_TYPE (GevElementsCard, gev_elements_card, ADW_TYPE_BIN)

static GtkLabel *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return GTK_LABEL (label);
}

static void
add_row (GevElementsCard *self,
         guint            element)
{
  const GevTerm *term = &gev_element_vocabulary.terms[element];
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkLabel *mark = create_label ("●", NULL);
  GtkLabel *name = create_label (_(term->label), "heading");
  g_autofree char *style = g_strconcat ("element-", term->nick, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (mark), style);
  gtk_widget_set_hexpand (GTK_WIDGET (name), TRUE);
  self->levels[element] = create_label (NULL, "numeric");
  self->missing[element] = create_label (NULL, "card-sentence");
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (mark));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (name));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->levels[element]));
  gtk_box_append (GTK_BOX (content), line);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->missing[element]));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->rows, row);
}

static void
gev_elements_card_class_init (GevElementsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-elements-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GevElementsCard, rows);
  gtk_widget_class_bind_template_child (widget_class, GevElementsCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevElementsCard, ours);
}

static void
gev_elements_card_init (GevElementsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    add_row (self, i);
}

/**
 * gev_elements_card_set_ecosystem:
 * @self: a card
 * @ecosystem: the ecosystem
 */
void
gev_elements_card_set_ecosystem (GevElementsCard    *self,
                                 const GevEcosystem *ecosystem)
{
  const GevLanguage *language = gev_language_get_default ();

  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    {
      g_autofree char *missing = gev_ecosystem_words_missing (language, ecosystem, i);
      g_autofree char *change = gev_ecosystem_words_change (language, ecosystem, i);
      g_autofree char *level =
        ecosystem->latest != NULL ? gev_ecosystem_words_level (language, &ecosystem->latest->groups[i]) : NULL;
      g_autofree char *line =
        change != NULL ? g_strdup_printf ("%s (%s)", level, change) : g_strdup (level != NULL ? level : "");

      gtk_label_set_text (self->levels[i], line);
      gtk_label_set_text (self->missing[i], missing != NULL ? missing : _("Nothing is missing here."));
    }
  gtk_widget_set_visible (self->ours, ecosystem->latest != NULL);
  if (ecosystem->previous != NULL)
    {
      g_autofree char *date = gev_format_date (language, ecosystem->previous->date, GEV_DATE_FORM_SHORT);
      g_autofree char *text = g_strdup_printf (_("Level from 0 to 4, the change since %s, and what is missing."), date);

      gtk_label_set_text (self->sentence, text);
    }
  else
    {
      gtk_label_set_text (self->sentence, ecosystem->latest != NULL ? _("Level from 0 to 4, and what is missing.")
                                                                    : _("What the records say is missing."));
    }
}
