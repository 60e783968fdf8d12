/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-filter-button.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-record-types.h"
#include "gev-store-query.h"
#include "gev-text.h"

/* From how many choices on they can be searched among. */
#define SEARCHABLE 12

/**
 * GevFilterButton:
 *
 * One filter of a query: a button that says what it lets through, with a list
 * of what there is to choose. A choice that would leave nothing beside the
 * other filters is not in the list.
 */
struct _GevFilterButton
{
  AdwBin parent_instance;

  char *key;
  char *label;
  GevStore *store;
  GevQuery *query;

  GtkWidget *button;
  GtkLabel *button_label;
  GtkWidget *search;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (GevFilterButton, gev_filter_button, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_KEY,
  PROP_LABEL,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Keys that are not the name of a field. */
static const struct
{
  const char *key;
  const char *field;
  const GevVocabulary *vocabulary;
} computed[] = {
  { "stage", NULL, &gev_stage_vocabulary },
  { "element", NULL, &gev_element_vocabulary },
  { "status", NULL, &gev_status_vocabulary },
  { "due", NULL, &gev_due_vocabulary },
  { "tag", "tags", NULL },
};

static const GevField *
find_field (GevFilterButton *self,
            guint           *index)
{
  GevRecordClass *klass = gev_record_types_get_class (gev_query_get_record_type (self->query));
  const char *name = self->key;
  int found;

  for (guint i = 0; i < G_N_ELEMENTS (computed); i++)
    if (g_str_equal (computed[i].key, name) && computed[i].field != NULL)
      name = computed[i].field;
  found = gev_record_class_find_field (klass, name);
  if (found < 0)
    return NULL;
  *index = (guint) found;

  return gev_record_class_get_field (klass, *index);
}

static const GevVocabulary *
find_vocabulary (GevFilterButton *self)
{
  const GevField *field;
  guint index;

  for (guint i = 0; i < G_N_ELEMENTS (computed); i++)
    if (g_str_equal (computed[i].key, self->key) && computed[i].vocabulary != NULL)
      return computed[i].vocabulary;
  field = find_field (self, &index);

  return field != NULL ? field->vocabulary : NULL;
}

static char *
get_label (GevFilterButton *self,
           const char      *value)
{
  const GevVocabulary *vocabulary = find_vocabulary (self);
  const GevField *field;
  guint index;

  if (*value == '\0')
    return g_strdup (_("Not set"));
  if (vocabulary != NULL)
    {
      int term = gev_vocabulary_find (vocabulary, value);

      return g_strdup (term >= 0 ? _(vocabulary->terms[term].label) : value);
    }
  field = find_field (self, &index);
  if (field != NULL && field->kind == GEV_FIELD_BOOLEAN)
    return g_strdup (g_str_equal (value, "true") ? _("Yes") : _("No"));
  if (field != NULL && field->target != NULL)
    {
      g_autoptr (GevRecord) record = gev_store_get (self->store, value, NULL);

      return record != NULL ? gev_record_dup_title (record) : g_strdup (_("Not in this portfolio"));
    }

  return g_strdup (value);
}

static void
update_button (GevFilterButton *self)
{
  const char *const *values = self->query != NULL ? gev_query_get_filter (self->query, self->key) : NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      g_autofree char *label = get_label (self, values[i]);

      g_string_append_printf (all, "%s%s", i > 0 ? ", " : "", label);
    }
  gtk_label_set_text (self->button_label, values != NULL ? all->str : self->label);
  if (values != NULL)
    {
      name = g_strdup_printf (_("%s: %s"), self->label, all->str);
      gtk_widget_add_css_class (self->button, "filter-active");
    }
  else
    {
      name = g_strdup (self->label);
      gtk_widget_remove_css_class (self->button, "filter-active");
    }
  gtk_widget_set_tooltip_text (self->button, values != NULL ? name : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Every value that some record has. */
static char **
list_values (GevFilterButton *self)
{
  const GevVocabulary *vocabulary = find_vocabulary (self);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  const GevField *field = NULL;
  guint index = 0;

  if (vocabulary != NULL)
    {
      for (guint i = 0; i < vocabulary->n_terms; i++)
        g_strv_builder_add (values, vocabulary->terms[i].nick);
    }
  else
    {
      field = find_field (self, &index);
      g_return_val_if_fail (field != NULL, NULL);
      if (field->kind == GEV_FIELD_BOOLEAN)
        return g_strsplit ("true false", " ", 2);
      if (field->target != NULL)
        {
          g_autoptr (GPtrArray) records = gev_store_get_all (self->store, field->target (), NULL);

          for (guint i = 0; records != NULL && i < records->len; i++)
            g_strv_builder_add (values, gev_record_get_uuid (g_ptr_array_index (records, i)));
        }
      else
        {
          g_auto (GStrv) texts =
            gev_store_get_distinct (self->store, gev_query_get_record_type (self->query), index, NULL);

          if (texts != NULL)
            g_strv_builder_addv (values, (const char **) texts);
        }
    }
  g_strv_builder_add (values, "");

  return g_strv_builder_end (values);
}

/* How many there would be if @value alone were chosen, beside the other
 * filters. */
static guint
count (GevFilterButton *self,
       const char      *value)
{
  g_autoptr (GevQuery) query = gev_query_copy (self->query);
  g_autoptr (GArray) found = NULL;

  gev_query_set_filter (query, self->key, (const char *[]){ value, NULL });
  found = gev_store_query (self->store, query, NULL);

  return found != NULL ? found->len : 0;
}

static GtkWidget *
get_check (GtkWidget *row)
{
  return gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
}

static void
toggled_cb (GevFilterButton *self)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (get_check (row))))
      g_strv_builder_add (values, gtk_widget_get_name (row));
  list = g_strv_builder_end (values);
  gev_query_set_filter (self->query, self->key, (const char *const *) list);
  update_button (self);
  g_signal_emit (self, signals[CHANGED], 0, list);
}

static void
add_row (GevFilterButton *self,
         const char      *value,
         guint            n_found,
         gboolean         active)
{
  g_autofree char *label = get_label (self, value);
  g_autofree char *text = gev_format_count (gev_language_get_default (), n_found);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check = gtk_check_button_new_with_label (label);
  GtkWidget *number = gtk_label_new (text);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_set_focusable (check, FALSE);
  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_list_box_append (self->list, row);
}

/* Called when the list is opened: what there is to choose may be new. */
static void
fill (GevFilterButton *self)
{
  const char *const *chosen = gev_query_get_filter (self->query, self->key);
  g_auto (GStrv) values = list_values (self);
  guint n_rows = 0;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      gboolean active = chosen != NULL && g_strv_contains (chosen, values[i]);
      guint n_found = count (self, values[i]);

      if (n_found == 0 && !active)
        continue;
      add_row (self, values[i], n_found, active);
      n_rows++;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_visible (self->search, n_rows >= SEARCHABLE);
}

static gboolean
matches_search (GtkListBoxRow *row,
                gpointer       data)
{
  GevFilterButton *self = data;
  g_autofree char *wanted = gev_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autofree char *label =
    gev_text_fold (gtk_check_button_get_label (GTK_CHECK_BUTTON (get_check (GTK_WIDGET (row)))));

  return strstr (label, wanted) != NULL;
}

static void
search_changed_cb (GevFilterButton *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static void
row_activated_cb (GevFilterButton *self,
                  GtkListBoxRow   *row)
{
  GtkCheckButton *check = GTK_CHECK_BUTTON (get_check (GTK_WIDGET (row)));

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static void
gev_filter_button_dispose (GObject *object)
{
  GevFilterButton *self = GEV_FILTER_BUTTON (object);

  g_clear_object (&self->store);
  g_clear_object (&self->query);

  G_OBJECT_CLASS (gev_filter_button_parent_class)->dispose (object);
}

static void
gev_filter_button_finalize (GObject *object)
{
  GevFilterButton *self = GEV_FILTER_BUTTON (object);

  g_free (self->key);
  g_free (self->label);

  G_OBJECT_CLASS (gev_filter_button_parent_class)->finalize (object);
}

static void
gev_filter_button_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GevFilterButton *self = GEV_FILTER_BUTTON (object);

  g_value_set_string (value, property_id == PROP_KEY ? self->key : self->label);
}

static void
gev_filter_button_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GevFilterButton *self = GEV_FILTER_BUTTON (object);

  *(property_id == PROP_KEY ? &self->key : &self->label) = g_value_dup_string (value);
}

static void
gev_filter_button_constructed (GObject *object)
{
  G_OBJECT_CLASS (gev_filter_button_parent_class)->constructed (object);

  update_button (GEV_FILTER_BUTTON (object));
}

static void
gev_filter_button_class_init (GevFilterButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = gev_filter_button_constructed;
  object_class->dispose = gev_filter_button_dispose;
  object_class->finalize = gev_filter_button_finalize;
  object_class->get_property = gev_filter_button_get_property;
  object_class->set_property = gev_filter_button_set_property;

  /**
   * GevFilterButton:key:
   *
   * The key of the filter in the query.
   */
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);

  /**
   * GevFilterButton:label:
   *
   * What is filtered by.
   */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * GevFilterButton::changed:
   * @self: the button
   * @values: (array zero-terminated=1): what is chosen now
   *
   * The user has chosen otherwise.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRV);

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-filter-button.ui");
  gtk_widget_class_bind_template_child (widget_class, GevFilterButton, button);
  gtk_widget_class_bind_template_child (widget_class, GevFilterButton, button_label);
  gtk_widget_class_bind_template_child (widget_class, GevFilterButton, search);
  gtk_widget_class_bind_template_child (widget_class, GevFilterButton, list);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gev_filter_button_init (GevFilterButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, matches_search, self, NULL);
}

/**
 * gev_filter_button_set_query:
 * @self: a button
 * @store: the portfolio that is filtered
 * @query: what is asked for now; copied
 *
 * Shows what the query’s filter lets through. Nothing is told.
 */
void
gev_filter_button_set_query (GevFilterButton *self,
                             GevStore        *store,
                             GevQuery        *query)
{
  g_set_object (&self->store, store);
  g_clear_object (&self->query);
  self->query = gev_query_copy (query);
  update_button (self);
}
