/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-owned-list.h"

#include <glib/gi18n.h>

#include "gev-field-row.h"
#include "gev-record-dialog.h"
#include "gev-record-types.h"
#include "gev-value-text.h"
#include "gev-window.h"

/* How wide the cells of texts and of choices are, in characters. */
#define TEXT_CHARS 22
#define CHOICE_CHARS 13

/**
 * GevOwnedList:
 *
 * The records of one type that belong to another record: the measurements of a
 * benefit, the stage changes of a project. They are few. Each is a line with
 * some of its fields, and can be corrected and deleted.
 */
struct _GevOwnedList
{
  AdwBin parent_instance;

  char *type_name;
  char *headline;
  char *amount;
  char *columns_text;
  char *fields_text;
  char *add_label;
  gboolean newest_first;
  int text_lines;

  GevRecordClass *klass;
  GStrv columns;
  GPtrArray *size_groups;
  guint owner_field;
  GevStore *store;
  GevRecord *owner;
  GPtrArray *records;

  GtkListBox *list;
  GtkButton *add_button;
};

G_DEFINE_FINAL_TYPE (GevOwnedList, gev_owned_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TYPE_NAME,
  PROP_HEADLINE,
  PROP_AMOUNT,
  PROP_COLUMNS,
  PROP_FIELDS,
  PROP_ADD_LABEL,
  PROP_NEWEST_FIRST,
  PROP_TEXT_LINES,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  CHECK,
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
check_cb (GevOwnedList *self,
          GevRecord    *draft,
          GPtrArray    *problems)
{
  g_signal_emit (self, signals[CHECK], 0, draft, problems);
}

static gboolean
accepted_cb (GevOwnedList *self,
             GevRecord    *draft,
             GtkWidget    *dialog)
{
  gboolean is_new = gev_record_get_number (draft, GEV_RECORD_REVISION) == 0;
  g_autofree char *owner = gev_record_dup_title (self->owner);
  g_autofree char *title =
    g_strdup_printf (is_new ? _("%s of “%s” added") : _("%s of “%s” changed"), _(self->klass->label), owner);
  g_autoptr (GError) error = NULL;

  if (gev_store_save (self->store, draft, title, &error))
    return TRUE;
  gev_window_show_error (dialog, _("The change could not be saved"), error);

  return FALSE;
}

static void
open_dialog (GevOwnedList *self,
             GevRecord    *draft,
             gboolean      is_new)
{
  g_auto (GStrv) fields = g_strsplit (self->fields_text, " ", -1);
  GevRecordDialog *dialog =
    gev_record_dialog_new (GTK_WIDGET (self), self->store, draft, (const char *const *) fields);

  gtk_window_set_title (GTK_WINDOW (dialog), _(self->klass->label));
  g_object_set (dialog, "accept-label", is_new ? _("Add") : _("Save"), NULL);
  g_signal_connect_object (dialog, "check", G_CALLBACK (check_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
edit (GevOwnedList *self,
      GevRecord    *record)
{
  g_autoptr (GevRecord) draft = NULL;
  gboolean handled = FALSE;

  if (gev_store_is_read_only (self->store))
    return;
  g_signal_emit (self, signals[EDIT], 0, record, &handled);
  if (handled)
    return;
  draft = gev_record_copy (record);
  open_dialog (self, draft, FALSE);
}

static void
edit_cb (GtkWidget *button,
         gpointer   data)
{
  edit (GEV_OWNED_LIST (gtk_widget_get_ancestor (button, GEV_TYPE_OWNED_LIST)), data);
}

static void
delete_cb (GtkWidget *button,
           gpointer   data)
{
  GevOwnedList *self = GEV_OWNED_LIST (gtk_widget_get_ancestor (button, GEV_TYPE_OWNED_LIST));
  g_autoptr (GevRecord) record = g_object_ref (data);
  g_autofree char *owner = gev_record_dup_title (self->owner);
  g_autofree char *title = g_strdup_printf (_("%s of “%s” deleted"), _(self->klass->label), owner);
  g_autoptr (GError) error = NULL;

  if (gev_store_remove (self->store, record, title, &error))
    gev_window_show_undo_toast (GTK_WIDGET (self), title);
  else
    gev_window_show_error (GTK_WIDGET (self), _("The change could not be saved"), error);
}

static void
row_activated_cb (GevOwnedList  *self,
                  GtkListBoxRow *row)
{
  edit (self, g_ptr_array_index (self->records, gtk_list_box_row_get_index (row)));
}

static void
add_cb (GevOwnedList *self)
{
  g_autoptr (GevRecord) draft = gev_record_new (G_TYPE_FROM_CLASS (self->klass));

  gev_record_set_text (draft, self->owner_field, gev_record_get_uuid (self->owner));
  gev_record_place_last (draft, self->records);
  open_dialog (self, draft, TRUE);
}

/* What a field holds; of a reference the title of the record. */
static char *
write_field (GevOwnedList *self,
             GevRecord    *record,
             guint         index)
{
  const GevField *field = gev_record_class_get_field (self->klass, index);
  g_autoptr (GevRecord) target = NULL;

  if (field->kind != GEV_FIELD_REFERENCE)
    return gev_record_text (record, index);
  if (gev_record_has (record, index))
    target = gev_store_get (self->store, gev_record_get_text (record, index), NULL);

  return target != NULL ? gev_record_dup_title (target) : g_strdup ("");
}

static GtkWidget *
create_button (GevOwnedList *self,
               GevRecord    *record,
               const char   *icon_name,
               const char   *label,
               GCallback     clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_widget_set_sensitive (button, !gev_store_is_read_only (self->store));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (button, "clicked", clicked, record);

  return button;
}

/* Cells are as wide in every line, however little room there is. */
static GtkWidget *
create_cell (GevOwnedList   *self,
             guint           column,
             const GevField *field,
             const char     *text)
{
  GtkWidget *label = gtk_label_new (text);
  gboolean is_number = field->kind == GEV_FIELD_DECIMAL || field->kind == GEV_FIELD_MONEY;
  int width = field->kind == GEV_FIELD_TEXT ? TEXT_CHARS : CHOICE_CHARS;

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  if (field->kind == GEV_FIELD_DATE || is_number)
    gtk_widget_add_css_class (label, "numeric");
  else
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), width);
      gtk_label_set_max_width_chars (GTK_LABEL (label), width);
      gtk_widget_set_tooltip_text (label, *text != '\0' ? text : NULL);
      gtk_widget_add_css_class (label, "dim-label");
    }
  gtk_size_group_add_widget (g_ptr_array_index (self->size_groups, column), label);

  return label;
}

/* In the last column fields stand below each other. A day, and prose after
 * prose, are told by their name. */
static void
add_text (GevOwnedList   *self,
          GtkBox         *texts,
          const GevField *field,
          const GevField *before,
          const char     *text)
{
  gboolean is_named =
    field->kind == GEV_FIELD_DATE ||
    (field->kind == GEV_FIELD_PROSE && before != NULL && before->kind == GEV_FIELD_PROSE);
  g_autofree char *named = g_strdup_printf ("%s: %s", _(field->label), text);
  GtkWidget *label = gtk_label_new (is_named ? named : text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), self->text_lines);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (texts, label);
}

/* A number says nothing without its name. */
static gboolean
needs_name (const GevField *field)
{
  return gev_field_is_number (field) && field->kind != GEV_FIELD_CHOICE && field->kind != GEV_FIELD_CHOICES;
}

static char *
write_details (GevOwnedList *self,
               GevRecord    *record)
{
  g_autoptr (GString) details = g_string_new (NULL);

  for (guint i = 0; self->columns[i] != NULL; i++)
    {
      guint index = (guint) gev_record_class_find_field (self->klass, self->columns[i]);
      const GevField *field = gev_record_class_get_field (self->klass, index);
      g_autofree char *text = write_field (self, record, index);

      if (*text == '\0')
        continue;
      g_string_append (details, details->len > 0 ? " · " : "");
      if (needs_name (field))
        g_string_append_printf (details, "%s: ", _(field->label));
      g_string_append (details, text);
    }

  return g_string_free (g_steal_pointer (&details), FALSE);
}

static GtkWidget *
create_line_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);

  return label;
}

/* A headline, what else there is to say beneath it, and an amount at the end. */
static void
add_headline (GevOwnedList *self,
              GevRecord    *record,
              GtkBox       *box,
              GtkBox       *texts,
              GString      *name)
{
  int amount = self->amount != NULL ? gev_record_class_find_field (self->klass, self->amount) : -1;
  g_autofree char *own =
    write_field (self, record, (guint) gev_record_class_find_field (self->klass, self->headline));
  g_autofree char *headline = *own != '\0' ? g_steal_pointer (&own) : g_strdup (_(self->klass->label));
  g_autofree char *details = write_details (self, record);

  gtk_box_append (texts, create_line_label (headline));
  g_string_append (name, headline);
  if (*details != '\0')
    {
      GtkWidget *label = create_line_label (details);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_lines (GTK_LABEL (label), self->text_lines);
      gtk_widget_set_tooltip_text (label, details);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (texts, label);
      g_string_append_printf (name, ", %s", details);
    }
  gtk_box_append (box, GTK_WIDGET (texts));
  if (amount >= 0)
    {
      g_autofree char *text = write_field (self, record, (guint) amount);
      GtkWidget *label = gtk_label_new (text);

      gtk_widget_add_css_class (label, "numeric");
      gtk_box_append (box, label);
      g_string_append_printf (name, ", %s", text);
    }
}

static void
add_columns (GevOwnedList *self,
             GevRecord    *record,
             GtkBox       *box,
             GtkBox       *texts,
             GString      *name)
{
  for (guint i = 0; self->columns[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (self->columns[i], "+", -1);
      const GevField *before = NULL;

      for (guint j = 0; fields[j] != NULL; j++)
        {
          guint index = (guint) gev_record_class_find_field (self->klass, fields[j]);
          const GevField *field = gev_record_class_get_field (self->klass, index);
          g_autofree char *text = write_field (self, record, index);

          if (fields[1] == NULL)
            gtk_box_append (box, create_cell (self, i, field, text));
          else if (*text != '\0')
            add_text (self, texts, field, before, text);
          before = field;
          if (*text != '\0')
            g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", text);
        }
    }
  gtk_box_append (box, GTK_WIDGET (texts));
}

static void
add_row (GevOwnedList *self,
         GevRecord    *record)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr (GString) name = g_string_new (NULL);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  if (self->headline != NULL)
    add_headline (self, record, GTK_BOX (box), GTK_BOX (texts), name);
  else
    add_columns (self, record, GTK_BOX (box), GTK_BOX (texts), name);
  gtk_box_append (GTK_BOX (box),
                  create_button (self, record, "document-edit-symbolic", _("Correct"), G_CALLBACK (edit_cb)));
  gtk_box_append (GTK_BOX (box),
                  create_button (self, record, "user-trash-symbolic", _("Delete"), G_CALLBACK (delete_cb)));
  gtk_widget_add_css_class (box, "owned-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
  gtk_list_box_append (self->list, row);
}

static void
fill (GevOwnedList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->records->len; i++)
    add_row (self, g_ptr_array_index (self->records, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->records->len > 0);
}

/* What a line says of another record may change without it. */
static gboolean
tells_of_others (GevOwnedList *self)
{
  g_autofree char *text = g_strconcat (self->columns_text, " ", self->headline, NULL);
  g_auto (GStrv) names = g_strsplit_set (text, " +", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      int index = gev_record_class_find_field (self->klass, names[i]);

      if (index >= 0 && gev_record_class_get_field (self->klass, (guint) index)->kind == GEV_FIELD_REFERENCE)
        return TRUE;
    }

  return FALSE;
}

static gboolean
say_the_same (GPtrArray *a,
              GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!gev_record_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

static void
reverse (GPtrArray *records)
{
  for (guint i = 0; i < records->len / 2; i++)
    {
      gpointer record = records->pdata[i];

      records->pdata[i] = records->pdata[records->len - 1 - i];
      records->pdata[records->len - 1 - i] = record;
    }
}

static void
gev_owned_list_constructed (GObject *object)
{
  GevOwnedList *self = GEV_OWNED_LIST (object);

  G_OBJECT_CLASS (gev_owned_list_parent_class)->constructed (object);

  self->klass = gev_record_types_get_class (gev_record_types_find (self->type_name));
  self->columns = g_strsplit (self->columns_text, " ", -1);
  for (guint i = 0; self->columns[i] != NULL; i++)
    g_ptr_array_add (self->size_groups, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  gtk_button_set_label (self->add_button, self->add_label != NULL ? self->add_label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), self->add_label != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(self->klass->label_plural), -1);
}

static void
gev_owned_list_dispose (GObject *object)
{
  GevOwnedList *self = GEV_OWNED_LIST (object);

  g_clear_object (&self->store);
  g_clear_object (&self->owner);

  G_OBJECT_CLASS (gev_owned_list_parent_class)->dispose (object);
}

static void
gev_owned_list_finalize (GObject *object)
{
  GevOwnedList *self = GEV_OWNED_LIST (object);

  g_free (self->type_name);
  g_free (self->headline);
  g_free (self->amount);
  g_free (self->columns_text);
  g_free (self->fields_text);
  g_free (self->add_label);
  g_strfreev (self->columns);
  g_ptr_array_unref (self->size_groups);
  g_clear_pointer (&self->records, g_ptr_array_unref);

  G_OBJECT_CLASS (gev_owned_list_parent_class)->finalize (object);
}

static void
gev_owned_list_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GevOwnedList *self = GEV_OWNED_LIST (object);

  switch (property_id)
    {
    case PROP_TYPE_NAME:
      g_value_set_string (value, self->type_name);
      break;
    case PROP_HEADLINE:
      g_value_set_string (value, self->headline);
      break;
    case PROP_AMOUNT:
      g_value_set_string (value, self->amount);
      break;
    case PROP_COLUMNS:
      g_value_set_string (value, self->columns_text);
      break;
    case PROP_FIELDS:
      g_value_set_string (value, self->fields_text);
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, self->add_label);
      break;
    case PROP_NEWEST_FIRST:
      g_value_set_boolean (value, self->newest_first);
      break;
    case PROP_TEXT_LINES:
      g_value_set_int (value, self->text_lines);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_owned_list_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GevOwnedList *self = GEV_OWNED_LIST (object);

  switch (property_id)
    {
    case PROP_TYPE_NAME:
      self->type_name = g_value_dup_string (value);
      break;
    case PROP_HEADLINE:
      self->headline = g_value_dup_string (value);
      break;
    case PROP_AMOUNT:
      self->amount = g_value_dup_string (value);
      break;
    case PROP_COLUMNS:
      self->columns_text = g_value_dup_string (value);
      break;
    case PROP_FIELDS:
      self->fields_text = g_value_dup_string (value);
      break;
    case PROP_ADD_LABEL:
      self->add_label = g_value_dup_string (value);
      break;
    case PROP_NEWEST_FIRST:
      self->newest_first = g_value_get_boolean (value);
      break;
    case PROP_TEXT_LINES:
      self->text_lines = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_owned_list_class_init (GevOwnedListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = gev_owned_list_constructed;
  object_class->dispose = gev_owned_list_dispose;
  object_class->finalize = gev_owned_list_finalize;
  object_class->get_property = gev_owned_list_get_property;
  object_class->set_property = gev_owned_list_set_property;

  /**
   * GevOwnedList:type-name:
   *
   * The name of the type of the records.
   */
  properties[PROP_TYPE_NAME] = g_param_spec_string ("type-name", NULL, NULL, NULL, flags);

  /**
   * GevOwnedList:headline:
   *
   * The name of the field that a line begins with; what #GevOwnedList:columns
   * names then stands in one text beneath it. %NULL for lines in columns.
   */
  properties[PROP_HEADLINE] = g_param_spec_string ("headline", NULL, NULL, NULL, flags);

  /**
   * GevOwnedList:amount:
   *
   * The name of the field that ends a line with a headline; %NULL for none.
   */
  properties[PROP_AMOUNT] = g_param_spec_string ("amount", NULL, NULL, NULL, flags);

  /**
   * GevOwnedList:columns:
   *
   * The names of the fields that a line shows, with spaces between; those
   * joined by "+" stand below each other in the last column.
   */
  properties[PROP_COLUMNS] = g_param_spec_string ("columns", NULL, NULL, NULL, flags);

  /**
   * GevOwnedList:fields:
   *
   * The names of the fields that the dialog asks for, with spaces between.
   */
  properties[PROP_FIELDS] = g_param_spec_string ("fields", NULL, NULL, NULL, flags);

  /**
   * GevOwnedList:add-label:
   *
   * What the button that adds a record says; %NULL for no such button.
   */
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);

  /**
   * GevOwnedList:newest-first:
   *
   * Whether the last in order stands first.
   */
  properties[PROP_NEWEST_FIRST] = g_param_spec_boolean ("newest-first", NULL, NULL, FALSE, flags);

  /**
   * GevOwnedList:text-lines:
   *
   * How many lines a text of the last column has at most; the rest is in its
   * tooltip.
   */
  properties[PROP_TEXT_LINES] = g_param_spec_int ("text-lines", NULL, NULL, 1, G_MAXINT, 8, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * GevOwnedList::check:
   * @self: the list
   * @draft: (type GevRecord): a record as it is filled in
   * @problems: (element-type GevProblem): where problems are added
   *
   * Finds what is wrong with the draft beside its owner and the other records.
   */
  signals[CHECK] = g_signal_new ("check", GEV_TYPE_OWNED_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 GEV_TYPE_RECORD, G_TYPE_PTR_ARRAY | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * GevOwnedList::edit:
   * @self: the list
   * @record: (type GevRecord): the record to correct
   *
   * Corrects a record by other means than the list’s own dialog.
   *
   * Returns: whether that is done
   */
  signals[EDIT] = g_signal_new ("edit", GEV_TYPE_OWNED_LIST, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                                NULL, NULL, G_TYPE_BOOLEAN, 1, GEV_TYPE_RECORD);
}

static void
gev_owned_list_init (GevOwnedList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->size_groups = g_ptr_array_new_with_free_func (g_object_unref);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "owned-list");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  self->add_button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->add_button), GTK_ALIGN_START);
  g_signal_connect_swapped (self->add_button, "clicked", G_CALLBACK (add_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->add_button));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * gev_owned_list_set_owner:
 * @self: a list
 * @store: the portfolio
 * @owner: (type GevRecord): the record whose records are shown
 *
 * Shows what the portfolio says of them now.
 */
void
gev_owned_list_set_owner (GevOwnedList *self,
                          GevStore     *store,
                          gpointer      owner)
{
  g_autoptr (GPtrArray) records = NULL;

  g_set_object (&self->store, store);
  g_set_object (&self->owner, owner);
  for (guint i = 0; i < self->klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (self->klass, i);

      if ((field->flags & GEV_FIELD_OWNER) != 0 && field->target () == G_OBJECT_TYPE (owner))
        self->owner_field = i;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), !gev_store_is_read_only (store));
  records = gev_store_get_referring (store, G_TYPE_FROM_CLASS (self->klass), self->owner_field,
                                     gev_record_get_uuid (owner), NULL);
  if (records == NULL)
    return;
  if (self->newest_first)
    reverse (records);
  if (!tells_of_others (self) && say_the_same (self->records, records))
    return;
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_steal_pointer (&records);
  fill (self);
}

/**
 * gev_owned_list_get_records:
 * @self: a list with an owner
 *
 * Returns: (transfer none) (element-type GevRecord): the records that it shows
 */
GPtrArray *
gev_owned_list_get_records (GevOwnedList *self)
{
  return self->records;
}
