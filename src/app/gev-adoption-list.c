/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-adoption-list.h"

#include <glib/gi18n.h>

#include "gev-adoption.h"
#include "gev-record-dialog.h"
#include "gev-store-figures.h"
#include "gev-text.h"
#include "gev-value-text.h"
#include "gev-window.h"

/**
 * GevAdoptionList:
 *
 * A card of adoptions one way, out or in: each can be corrected and deleted,
 * and new ones are made.
 */
struct _GevAdoptionList
{
  AdwBin parent_instance;

  GevAdoptionWay way;
  GevStore *store;

  GtkLabel *title;
  GtkButton *add_button;
  GtkListBox *rows;
  GtkWidget *none_label;
};

G_DEFINE_FINAL_TYPE (GevAdoptionList, gev_adoption_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_IN,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static const char *const fields[] = { "project", "way", "actor", "date", "mode", "channel", "changed", NULL };

static gboolean
accepted_cb (GevAdoptionList *self,
             GevRecord       *draft,
             GtkWidget       *dialog)
{
  gboolean is_new = gev_record_get_number (draft, GEV_RECORD_REVISION) == 0;
  g_autoptr (GError) error = NULL;

  if (gev_store_save (self->store, draft, is_new ? _("New adoption") : _("Adoption changed"), &error))
    return TRUE;
  gev_window_show_error (dialog, _("The change could not be saved"), error);

  return FALSE;
}

static void
open_dialog (GevAdoptionList *self,
             GevRecord       *draft,
             gboolean         is_new)
{
  GevRecordDialog *dialog = gev_record_dialog_new (GTK_WIDGET (self), self->store, draft, fields);

  gtk_window_set_title (GTK_WINDOW (dialog), is_new ? _("New adoption") : _("Adoption"));
  g_object_set (dialog, "accept-label", is_new ? _("Add") : _("Save"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
row_activated_cb (GevAdoptionList *self,
                  GtkListBoxRow   *row)
{
  GevRecord *adoption = g_object_get_data (G_OBJECT (row), "adoption");

  if (adoption != NULL)
    gev_adoption_list_open (self, adoption);
}

static void
delete_cb (GtkWidget *button,
           gpointer   data)
{
  GevAdoptionList *self = GEV_ADOPTION_LIST (gtk_widget_get_ancestor (button, GEV_TYPE_ADOPTION_LIST));
  g_autoptr (GevRecord) adoption = g_object_ref (data);
  g_autoptr (GError) error = NULL;

  if (gev_store_remove (self->store, adoption, _("Adoption deleted"), &error))
    gev_window_show_undo_toast (GTK_WIDGET (self), _("Adoption deleted"));
  else
    gev_window_show_error (GTK_WIDGET (self), _("The change could not be saved"), error);
}

static void
add_cb (GevAdoptionList *self)
{
  gev_adoption_list_create (self, NULL);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_delete_button (GevAdoptionList *self,
                      GevRecord       *adoption)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _("Delete the adoption"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_widget_set_sensitive (button, !gev_store_is_read_only (self->store));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Delete the adoption"), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (delete_cb), adoption);

  return button;
}

/* "12.03.2026 · Adapted · Through networks" */
static char *
describe (GevRecord *adoption)
{
  static const guint said[] = { GEV_ADOPTION_DATE, GEV_ADOPTION_MODE, GEV_ADOPTION_CHANNEL };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *part = gev_record_text (adoption, said[i]);

      gev_text_append_part (text, part);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_row (GevAdoptionList *self,
            GtkWidget       *child,
            GevRecord       *adoption,
            const char      *name)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), adoption != NULL);
  gtk_widget_set_focusable (row, adoption != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (adoption != NULL)
    g_object_set_data_full (G_OBJECT (row), "adoption", g_object_ref (adoption), g_object_unref);
  gtk_list_box_append (self->rows, row);
  gtk_widget_set_visible (self->none_label, FALSE);
}

static void
gev_adoption_list_dispose (GObject *object)
{
  g_clear_object (&GEV_ADOPTION_LIST (object)->store);

  G_OBJECT_CLASS (gev_adoption_list_parent_class)->dispose (object);
}

static void
gev_adoption_list_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GevAdoptionList *self = GEV_ADOPTION_LIST (object);

  switch (property_id)
    {
    case PROP_TITLE:
      gtk_label_set_text (self->title, g_value_get_string (value));
      break;
    case PROP_IN:
      self->way = g_value_get_boolean (value) ? GEV_ADOPTION_IN : GEV_ADOPTION_OUT;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_adoption_list_class_init (GevAdoptionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gev_adoption_list_dispose;
  object_class->set_property = gev_adoption_list_set_property;

  /**
   * GevAdoptionList:title:
   *
   * What stands above the list.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);

  /**
   * GevAdoptionList:in:
   *
   * Whether new ones are what we took over; else what others did.
   */
  properties[PROP_IN] = g_param_spec_boolean ("in", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-adoption-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GevAdoptionList, title);
  gtk_widget_class_bind_template_child (widget_class, GevAdoptionList, add_button);
  gtk_widget_class_bind_template_child (widget_class, GevAdoptionList, rows);
  gtk_widget_class_bind_template_child (widget_class, GevAdoptionList, none_label);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gev_adoption_list_init (GevAdoptionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_adoption_list_set_store:
 * @self: a list
 * @store: the portfolio
 */
void
gev_adoption_list_set_store (GevAdoptionList *self,
                             GevStore        *store)
{
  g_set_object (&self->store, store);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), !gev_store_is_read_only (store));
}

/**
 * gev_adoption_list_clear:
 * @self: a list
 *
 * Empties the list, to be filled again.
 */
void
gev_adoption_list_clear (GevAdoptionList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  gtk_widget_set_visible (self->none_label, TRUE);
}

/**
 * gev_adoption_list_add_heading:
 * @self: a list
 * @title: what the adoptions after it have in common
 * @note: (nullable): what is said of it
 */
void
gev_adoption_list_add_heading (GevAdoptionList *self,
                               const char      *title,
                               const char      *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = create_label (title, "heading");
  GtkWidget *note_label = create_label (note != NULL ? note : "", "dim-label");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (note_label), 1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), note_label);
  append_row (self, box, NULL, title);
}

/**
 * gev_adoption_list_add:
 * @self: a list with a store
 * @adoption: (type GevAdoption): an adoption
 * @title: what it is called in the list
 * @project: (nullable): the project, where it is not the title
 */
void
gev_adoption_list_add (GevAdoptionList *self,
                       GevRecord       *adoption,
                       const char      *title,
                       const char      *project)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *changed = gev_record_get_text (adoption, GEV_ADOPTION_CHANGED);
  g_autofree char *description = describe (adoption);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, description);

  gtk_box_append (GTK_BOX (texts), create_label (title, NULL));
  if (project != NULL)
    gtk_box_append (GTK_BOX (texts), create_label (project, "dim-label"));
  gtk_box_append (GTK_BOX (texts), create_label (description, "card-sentence"));
  if (changed != NULL)
    gtk_box_append (GTK_BOX (texts), create_label (changed, "card-sentence"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), create_delete_button (self, adoption));
  gtk_widget_add_css_class (box, "adoption-line");
  append_row (self, box, adoption, name);
}

/**
 * gev_adoption_list_create:
 * @self: a list with a store
 * @project: (nullable): the UUID of the project that it is of
 *
 * Opens a dialog that makes a new adoption.
 */
void
gev_adoption_list_create (GevAdoptionList *self,
                          const char      *project)
{
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_ADOPTION);

  gev_record_set_text (draft, GEV_ADOPTION_PROJECT, project);
  gev_record_set_number (draft, GEV_ADOPTION_WAY, self->way);
  gev_record_set_number (draft, GEV_ADOPTION_DATE, gev_store_get_status_date (self->store));
  open_dialog (self, draft, TRUE);
}

/**
 * gev_adoption_list_open:
 * @self: a list with a store
 * @adoption: (type GevAdoption): an adoption
 *
 * Opens a dialog that corrects it.
 */
void
gev_adoption_list_open (GevAdoptionList *self,
                        GevRecord       *adoption)
{
  g_autoptr (GevRecord) draft = NULL;

  if (gev_store_is_read_only (self->store))
    return;
  draft = gev_record_copy (adoption);
  open_dialog (self, draft, FALSE);
}
