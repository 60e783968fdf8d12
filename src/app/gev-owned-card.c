/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-owned-card.h"

/**
 * GevOwnedCard:
 *
 * A card with a #GevOwnedList under its heading. While the list is empty it
 * says what belongs there.
 */
struct _GevOwnedCard
{
  AdwBin parent_instance;

  GevOwnedList *list;

  GtkWidget *box;
  GtkWidget *heading;
  GtkWidget *empty;
};

G_DEFINE_FINAL_TYPE (GevOwnedCard, gev_owned_card, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_HEADING,
  PROP_EMPTY_TEXT,
  PROP_LIST,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static GtkWidget *
add_label (GevOwnedCard *self,
           const char   *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self->box), label);

  return label;
}

static void
gev_owned_card_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GevOwnedCard *self = GEV_OWNED_CARD (object);

  switch (property_id)
    {
    case PROP_HEADING:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->heading)));
      break;
    case PROP_EMPTY_TEXT:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->empty)));
      break;
    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_owned_card_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GevOwnedCard *self = GEV_OWNED_CARD (object);
  const char *text = G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;

  switch (property_id)
    {
    case PROP_HEADING:
      gtk_label_set_text (GTK_LABEL (self->heading), text != NULL ? text : "");
      break;
    case PROP_EMPTY_TEXT:
      gtk_label_set_text (GTK_LABEL (self->empty), text != NULL ? text : "");
      break;
    case PROP_LIST:
      self->list = g_value_get_object (value);
      gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_owned_card_class_init (GevOwnedCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gev_owned_card_get_property;
  object_class->set_property = gev_owned_card_set_property;

  /**
   * GevOwnedCard:heading:
   *
   * What the records are called here.
   */
  properties[PROP_HEADING] =
    g_param_spec_string ("heading", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * GevOwnedCard:empty-text:
   *
   * What belongs here, said while there is none.
   */
  properties[PROP_EMPTY_TEXT] =
    g_param_spec_string ("empty-text", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * GevOwnedCard:list:
   *
   * The list.
   */
  properties[PROP_LIST] =
    g_param_spec_object ("list", NULL, NULL, GEV_TYPE_OWNED_LIST,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gev_owned_card_init (GevOwnedCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_add_css_class (self->box, "card-pane");
  self->heading = add_label (self, "heading");
  self->empty = add_label (self, "dim-label");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * gev_owned_cards_set_owner:
 * @root: a widget with cards in it
 * @store: the portfolio
 * @owner: (type GevRecord): the record whose records all of them show
 *
 * Shows what the portfolio says of them now.
 */
void
gev_owned_cards_set_owner (GtkWidget *root,
                           GevStore  *store,
                           gpointer   owner)
{
  if (GEV_IS_OWNED_CARD (root))
    {
      GevOwnedCard *self = GEV_OWNED_CARD (root);

      gev_owned_list_set_owner (self->list, store, owner);
      gtk_widget_set_visible (self->empty, gev_owned_list_get_records (self->list)->len == 0);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gev_owned_cards_set_owner (child, store, owner);
}
