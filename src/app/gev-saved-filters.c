/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-saved-filters.h"

#include <glib/gi18n.h>

#include "gev-text.h"

/* What the words searched for are kept as, beside the filters. */
#define TEXT_KEY "text"

/**
 * GevSavedFilters:
 *
 * A button with the filters that the user has given a name: to save what is
 * asked for now, to ask for it again, and to forget it. They are the user’s,
 * not the portfolio’s, and kept in the settings.
 */
struct _GevSavedFilters
{
  AdwBin parent_instance;

  GSettings *settings;
  GevQuery *query;

  GtkPopover *popover;
  GtkListBox *list;
  GtkWidget *save_box;
  GtkWidget *name;
  GtkWidget *save_button;
};

G_DEFINE_FINAL_TYPE (GevSavedFilters, gev_saved_filters, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GVariant *
write_query (GevQuery *query)
{
  g_autoptr (GPtrArray) keys = gev_query_list_filters (query);
  const char *text = gev_query_get_text (query);
  GVariantBuilder filters;

  g_variant_builder_init (&filters, G_VARIANT_TYPE ("a{sas}"));
  if (text != NULL && *text != '\0')
    g_variant_builder_add (&filters, "{s^as}", TEXT_KEY, (const char *[]){ text, NULL });
  for (guint i = 0; i < keys->len; i++)
    g_variant_builder_add (&filters, "{s^as}", g_ptr_array_index (keys, i),
                           gev_query_get_filter (query, g_ptr_array_index (keys, i)));

  return g_variant_builder_end (&filters);
}

static GevQuery *
read_query (GType     type,
            GVariant *filters)
{
  GevQuery *query = gev_query_new (type);
  GVariantIter iter;
  const char *key;
  GVariant *variant;

  g_variant_iter_init (&iter, filters);
  while (g_variant_iter_loop (&iter, "{&s@as}", &key, &variant))
    {
      g_autofree const char **values = g_variant_get_strv (variant, NULL);

      if (g_str_equal (key, TEXT_KEY))
        gev_query_set_text (query, values[0]);
      else
        gev_query_set_filter (query, key, values);
    }

  return query;
}

/* Keeps all saved filters but @name, and @filters by that name if there are. */
static void
replace (GevSavedFilters *self,
         const char      *name,
         GVariant        *filters)
{
  g_autoptr (GVariant) saved = g_settings_get_value (self->settings, "project-filters");
  GVariantBuilder all;
  GVariantIter iter;
  const char *other;
  GVariant *kept;

  g_variant_builder_init (&all, G_VARIANT_TYPE ("a{sa{sas}}"));
  g_variant_iter_init (&iter, saved);
  while (g_variant_iter_loop (&iter, "{&s@a{sas}}", &other, &kept))
    if (!g_str_equal (other, name))
      g_variant_builder_add (&all, "{s@a{sas}}", other, kept);
  if (filters != NULL)
    g_variant_builder_add (&all, "{s@a{sas}}", name, filters);
  g_settings_set_value (self->settings, "project-filters", g_variant_builder_end (&all));
}

static void fill (GevSavedFilters *self);

static void
delete_cb (GevSavedFilters *self,
           GtkWidget       *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  replace (self, gtk_widget_get_name (row), NULL);
  fill (self);
}

static void
add_row (GevSavedFilters *self,
         const char      *name)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *text = g_strdup_printf (_("Delete “%s”"), name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (delete_cb), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data)
{
  return gev_text_collate (gtk_widget_get_name (GTK_WIDGET (a)), gtk_widget_get_name (GTK_WIDGET (b)));
}

static void
update_button (GevSavedFilters *self)
{
  g_autofree char *name = gev_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->name)), TRUE);

  gtk_widget_set_sensitive (self->save_button, *name != '\0');
}

static void
fill (GevSavedFilters *self)
{
  g_autoptr (GVariant) saved = g_settings_get_value (self->settings, "project-filters");
  GVariantIter iter;
  const char *name;
  GtkWidget *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_variant_iter_init (&iter, saved);
  while (g_variant_iter_loop (&iter, "{&s@a{sas}}", &name, NULL))
    add_row (self, name);
  gtk_widget_set_visible (self->save_box, self->query != NULL && gev_query_is_narrowed (self->query));
  update_button (self);
}

static void
save (GevSavedFilters *self)
{
  g_autofree char *name = gev_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->name)), TRUE);

  if (*name == '\0')
    return;
  replace (self, name, write_query (self->query));
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_popover_popdown (self->popover);
}

static void
row_activated_cb (GevSavedFilters *self,
                  GtkListBoxRow   *row)
{
  g_autoptr (GVariant) saved = g_settings_get_value (self->settings, "project-filters");
  g_autoptr (GVariant) filters =
    g_variant_lookup_value (saved, gtk_widget_get_name (GTK_WIDGET (row)), G_VARIANT_TYPE ("a{sas}"));
  g_autoptr (GevQuery) query = NULL;

  if (filters == NULL || self->query == NULL)
    return;
  query = read_query (gev_query_get_record_type (self->query), filters);
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0, query);
}

static void
gev_saved_filters_dispose (GObject *object)
{
  GevSavedFilters *self = GEV_SAVED_FILTERS (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->query);

  G_OBJECT_CLASS (gev_saved_filters_parent_class)->dispose (object);
}

static void
gev_saved_filters_class_init (GevSavedFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_saved_filters_dispose;

  /**
   * GevSavedFilters::chosen:
   * @self: the button
   * @query: what is to be asked for
   *
   * The user wants a saved filter.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, GEV_TYPE_QUERY);

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-saved-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, GevSavedFilters, popover);
  gtk_widget_class_bind_template_child (widget_class, GevSavedFilters, list);
  gtk_widget_class_bind_template_child (widget_class, GevSavedFilters, save_box);
  gtk_widget_class_bind_template_child (widget_class, GevSavedFilters, name);
  gtk_widget_class_bind_template_child (widget_class, GevSavedFilters, save_button);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, save);
  gtk_widget_class_bind_template_callback (widget_class, update_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gev_saved_filters_init (GevSavedFilters *self)
{
  self->settings = g_settings_new ("no.gevinst.Gevinst");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
}

/**
 * gev_saved_filters_set_query:
 * @self: the button
 * @query: what is asked for now; copied
 *
 * Tells what would be saved.
 */
void
gev_saved_filters_set_query (GevSavedFilters *self,
                             GevQuery        *query)
{
  g_clear_object (&self->query);
  self->query = gev_query_copy (query);
}
