/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-field-row.h"

#include <glib/gi18n.h>

#include "gev-benefit-input.h"
#include "gev-entry-editor.h"
#include "gev-field-editor.h"
#include "gev-format.h"
#include "gev-measurement.h"
#include "gev-plan-point.h"
#include "gev-window.h"

/**
 * GevFieldRow:
 *
 * A row of a form: the name of a field, its editor, and beside it what is
 * wrong, if anything is. What is right is saved at once, as a named edit; there
 * is no button for it. A row of a draft saves nothing: it puts what is right
 * into the record, which is the dialog’s to keep.
 */
struct _GevFieldRow
{
  AdwPreferencesRow parent_instance;

  char *field_name;
  GevStore *store;
  GevRecord *record;
  int index;
  gboolean is_draft;

  GtkWidget *label;
  GtkWidget *box;
  GevFieldEditor *editor;
  GtkWidget *problem;
  GtkWidget *readings;

  GevDecimal asked[2];
  char *answered; /* what was typed, and asked about */
  GevDecimal answer;
};

G_DEFINE_FINAL_TYPE (GevFieldRow, gev_field_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_FIELD,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_problem (GevFieldRow *self,
              const char  *text)
{
  gtk_label_set_text (GTK_LABEL (self->problem), text != NULL ? text : "");
  gtk_widget_set_visible (self->problem, text != NULL);
  gtk_widget_set_visible (self->readings, FALSE);
  if (text != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->editor), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->editor), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (adw_bin_get_child (ADW_BIN (self->editor))),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "", -1);
}

/* The first problem of @record that @self’s field can mend, or any at all if
 * there was none before. */
static char *
find_problem (GevFieldRow *self,
              GevRecord   *record)
{
  g_autoptr (GPtrArray) problems = gev_record_validate (record);

  for (guint i = 0; i < problems->len; i++)
    {
      GevProblem *problem = g_ptr_array_index (problems, i);

      if ((int) problem->field == self->index)
        return g_strdup (problem->message);
    }

  return problems->len > 0 ? g_strdup (((GevProblem *) g_ptr_array_index (problems, 0))->message) : NULL;
}

static void
save (GevFieldRow    *self,
      const GevValue *value)
{
  const GevField *field = gev_field_editor_get_field (self->editor);
  g_autoptr (GevRecord) changed = gev_record_copy (self->record);
  g_autofree char *record_title = gev_record_dup_title (self->record);
  g_autofree char *problem = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  gboolean handled = FALSE;

  gev_record_set_value (changed, (guint) self->index, value);
  problem = find_problem (self, changed);
  show_problem (self, problem);
  if (problem != NULL)
    return;
  g_signal_emit (self, signals[SAVE], 0, changed, &handled);
  if (handled)
    return;
  title = g_strdup_printf (_("%s of “%s”"), _(field->label), record_title);
  if (!gev_store_save (self->store, changed, title, &error))
    gev_window_show_error (GTK_WIDGET (self), _("The change could not be saved"), error);
}

/* The benefit that the field holds a value of, in the benefit’s own unit. */
static GevBenefit *
find_benefit (GevFieldRow *self)
{
  if (gev_field_editor_get_field (self->editor)->kind != GEV_FIELD_DECIMAL)
    return NULL;
  if (GEV_IS_BENEFIT (self->record))
    return g_object_ref (GEV_BENEFIT (self->record));
  if (self->store == NULL)
    return NULL;
  if (GEV_IS_PLAN_POINT (self->record))
    return gev_store_get (self->store, gev_record_get_text (self->record, GEV_PLAN_POINT_BENEFIT), NULL);
  if (GEV_IS_MEASUREMENT (self->record))
    return gev_store_get (self->store, gev_record_get_text (self->record, GEV_MEASUREMENT_BENEFIT), NULL);

  return NULL;
}

static gboolean
ask (GevFieldRow  *self,
     GevBenefit   *benefit,
     GError      **error)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *question = gev_benefit_input_question (benefit, language, self->asked);
  GtkWidget *button = gtk_widget_get_first_child (self->readings);

  for (guint i = 0; i < G_N_ELEMENTS (self->asked); i++, button = gtk_widget_get_next_sibling (button))
    {
      g_autofree char *text = gev_format_quantity (language, self->asked[i], GEV_DECIMAL_PLACES,
                                                   gev_record_get_text (benefit, GEV_BENEFIT_UNIT));

      gtk_button_set_label (GTK_BUTTON (button), text);
    }
  g_set_error_literal (error, GEV_INPUT_ERROR, GEV_INPUT_ERROR_AMBIGUOUS, question);

  return FALSE;
}

/* What can be read in two ways is asked about, once. */
static gboolean
read_value (GevFieldRow  *self,
            GevValue     *value,
            GError      **error)
{
  g_autoptr (GevBenefit) benefit = find_benefit (self);
  const char *text = benefit != NULL ? gev_entry_editor_get_text (GEV_ENTRY_EDITOR (self->editor)) : "";

  if (text[strspn (text, " ")] == '\0')
    return gev_field_editor_get_value (self->editor, value, error);
  *value = (GevValue){ 0 };
  if (g_strcmp0 (text, self->answered) == 0)
    value->number = self->answer;
  else
    switch (gev_benefit_input_read (benefit, gev_language_get_default (), text, self->asked, error))
      {
      case 1:
        value->number = self->asked[0];
        break;
      case 2:
        return ask (self, benefit, error);
      default:
        return FALSE;
      }
  value->is_set = TRUE;

  return TRUE;
}

static void
show_error (GevFieldRow  *self,
            const GError *error)
{
  show_problem (self, error->message);
  gtk_widget_set_visible (self->readings,
                          g_error_matches (error, GEV_INPUT_ERROR, GEV_INPUT_ERROR_AMBIGUOUS) &&
                            gtk_button_get_label (GTK_BUTTON (gtk_widget_get_first_child (self->readings))) != NULL);
}

/* Whether what the editor holds is right; then it is in the draft. */
static gboolean
take_into_draft (GevFieldRow *self)
{
  const GevField *field = gev_field_editor_get_field (self->editor);
  g_autoptr (GError) error = NULL;
  GevValue value;
  gboolean read = read_value (self, &value, &error);

  if (read)
    {
      gev_record_set_value (self->record, (guint) self->index, &value);
      show_problem (self, NULL);
    }
  else
    show_error (self, error);
  gev_value_clear (field, &value);

  return read;
}

static void
edited_cb (GevFieldRow *self)
{
  const GevField *field = gev_field_editor_get_field (self->editor);
  g_autoptr (GError) error = NULL;
  GevValue value;

  if (self->record == NULL)
    return;
  if (self->is_draft)
    {
      take_into_draft (self);
      return;
    }
  g_object_ref (self);
  if (!read_value (self, &value, &error))
    show_error (self, error);
  else
    save (self, &value);
  gev_value_clear (field, &value);
  g_object_unref (self);
}

static void
reading_cb (GtkWidget   *button,
            GevFieldRow *self)
{
  g_free (self->answered);
  self->answered = g_strdup (gev_entry_editor_get_text (GEV_ENTRY_EDITOR (self->editor)));
  self->answer = self->asked[button != gtk_widget_get_first_child (self->readings)];
  edited_cb (self);
}

static void
create_editor (GevFieldRow *self)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (self->record);
  const GevField *field;

  self->index = gev_record_class_find_field (klass, self->field_name);
  g_return_if_fail (self->index >= 0);

  field = gev_record_class_get_field (klass, (guint) self->index);
  self->editor = gev_field_editor_new (field);
  gev_field_editor_set_label (self->editor, _(field->label));
  g_signal_connect_swapped (self->editor, "edited", G_CALLBACK (edited_cb), self);
  gtk_box_prepend (GTK_BOX (self->box), GTK_WIDGET (self->editor));
  gtk_label_set_text (GTK_LABEL (self->label), _(field->label));
  gtk_widget_set_tooltip_text (self->label, _(field->help));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _(field->label));
}

static void
gev_field_row_dispose (GObject *object)
{
  GevFieldRow *self = GEV_FIELD_ROW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (gev_field_row_parent_class)->dispose (object);
}

static void
gev_field_row_finalize (GObject *object)
{
  GevFieldRow *self = GEV_FIELD_ROW (object);

  g_free (self->field_name);
  g_free (self->answered);

  G_OBJECT_CLASS (gev_field_row_parent_class)->finalize (object);
}

static void
gev_field_row_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_set_string (value, GEV_FIELD_ROW (object)->field_name);
}

static void
gev_field_row_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  GEV_FIELD_ROW (object)->field_name = g_value_dup_string (value);
}

static void
gev_field_row_class_init (GevFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gev_field_row_dispose;
  object_class->finalize = gev_field_row_finalize;
  object_class->get_property = gev_field_row_get_property;
  object_class->set_property = gev_field_row_set_property;

  /**
   * GevFieldRow:field:
   *
   * The name of the field that is edited.
   */
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * GevFieldRow::save:
   * @self: the row
   * @changed: (type GevRecord): the record as it is to be kept, without problems of its own
   *
   * A change is about to be saved.
   *
   * Returns: whether whoever listens takes care of it
   */
  signals[SAVE] = g_signal_new ("save", GEV_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                                NULL, NULL, G_TYPE_BOOLEAN, 1, GEV_TYPE_RECORD);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "row");
}

static void
gev_field_row_init (GevFieldRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (self->label), 18);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 18);
  gtk_widget_set_valign (self->label, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (self->label, "dim-label");

  self->problem = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_add_css_class (self->problem, "caption");

  self->readings = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_visible (self->readings, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (self->asked); i++)
    {
      GtkWidget *button = gtk_button_new ();

      g_signal_connect (button, "clicked", G_CALLBACK (reading_cb), self);
      gtk_box_append (GTK_BOX (self->readings), button);
    }

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_hexpand (self->box, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->problem);
  gtk_box_append (GTK_BOX (self->box), self->readings);
  gtk_box_append (GTK_BOX (line), self->label);
  gtk_box_append (GTK_BOX (line), self->box);
  gtk_widget_add_css_class (line, "field-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/**
 * gev_field_row_new:
 * @field: the name of a field
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
gev_field_row_new (const char *field)
{
  return g_object_new (GEV_TYPE_FIELD_ROW, "field", field, NULL);
}

/**
 * gev_field_row_set_record:
 * @self: a row
 * @store: (nullable): the portfolio
 * @record: (nullable): the record to edit, always of the same type
 *
 * Shows the field of the record. What the user is in the middle of typing
 * stays, as long as it is the same record and its field has not changed.
 */
void
gev_field_row_set_record (GevFieldRow *self,
                          GevStore    *store,
                          GevRecord   *record)
{
  g_autoptr (GevRecord) before = g_steal_pointer (&self->record);
  const GevValue *value;

  g_set_object (&self->store, store);
  g_set_object (&self->record, record);
  if (record == NULL)
    return;
  if (self->editor == NULL)
    create_editor (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), store != NULL && !gev_store_is_read_only (store));
  gev_field_editor_set_store (self->editor, store);
  value = &gev_record_get_values (record)[self->index];
  if (before != NULL && g_str_equal (gev_record_get_uuid (before), gev_record_get_uuid (record)) &&
      gev_field_editor_get_field (self->editor)->kind != GEV_FIELD_REFERENCE &&
      gev_field_editor_get_field (self->editor)->kind != GEV_FIELD_REFERENCES &&
      gev_value_equal (gev_field_editor_get_field (self->editor), &gev_record_get_values (before)[self->index], value))
    return;
  show_problem (self, NULL);
  g_clear_pointer (&self->answered, g_free);
  gev_field_editor_set_value (self->editor, value);
}

/**
 * gev_field_row_show_problem:
 * @self: a row
 * @text: what is wrong with what it holds beside other records
 */
void
gev_field_row_show_problem (GevFieldRow *self,
                            const char  *text)
{
  show_problem (self, text);
}

/**
 * gev_field_row_reset:
 * @self: a row with a record
 *
 * Shows what is kept again, whatever has been put in.
 */
void
gev_field_row_reset (GevFieldRow *self)
{
  show_problem (self, NULL);
  gev_field_editor_set_value (self->editor, &gev_record_get_values (self->record)[self->index]);
}

static void
find_rows (GtkWidget *root,
           GPtrArray *rows)
{
  if (GEV_IS_FIELD_ROW (root))
    {
      g_ptr_array_add (rows, root);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_rows (child, rows);
}

static void
focus_editor (GevFieldRow *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->editor), GTK_DIR_TAB_FORWARD);
}

/**
 * gev_field_rows_set_draft:
 * @root: a widget with rows in it
 * @store: the portfolio, for what the fields refer to
 * @draft: (type GevRecord): a record that is not the portfolio’s yet
 *
 * What is put into the rows goes into @draft itself, and nothing is saved.
 */
void
gev_field_rows_set_draft (GtkWidget *root,
                          GevStore  *store,
                          gpointer   draft)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  find_rows (root, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      GevFieldRow *row = g_ptr_array_index (rows, i);

      row->is_draft = TRUE;
      gev_field_row_set_record (row, store, draft);
    }
}

/**
 * gev_field_rows_take_draft:
 * @root: a widget with the rows of a draft in it
 *
 * Takes in what the user is in the middle of typing. What cannot be read is
 * told beside its field, and the first such field gets the cursor.
 *
 * Returns: whether everything could be read
 */
gboolean
gev_field_rows_take_draft (GtkWidget *root)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GevFieldRow *wrong = NULL;

  find_rows (root, rows);
  for (guint i = 0; i < rows->len; i++)
    if (!take_into_draft (g_ptr_array_index (rows, i)) && wrong == NULL)
      wrong = g_ptr_array_index (rows, i);
  if (wrong != NULL)
    focus_editor (wrong);

  return wrong == NULL;
}

/**
 * gev_field_rows_show_problems:
 * @root: a widget with the rows of a draft in it
 * @problems: (element-type GevProblem): what is wrong with the draft
 *
 * Tells each problem beside its field; the first of the fields gets the cursor.
 */
void
gev_field_rows_show_problems (GtkWidget *root,
                              GPtrArray *problems)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GevFieldRow *first = NULL;

  find_rows (root, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      GevFieldRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < problems->len; j++)
        {
          GevProblem *problem = g_ptr_array_index (problems, j);

          if ((int) problem->field != row->index)
            continue;
          show_problem (row, problem->message);
          first = first != NULL ? first : row;
          break;
        }
    }
  if (first != NULL)
    focus_editor (first);
}

/**
 * gev_field_rows_set_record:
 * @root: a widget with rows in it
 * @store: (nullable): the portfolio
 * @record: (nullable) (type GevRecord): the record that all of them edit
 */
void
gev_field_rows_set_record (GtkWidget *root,
                           GevStore  *store,
                           gpointer   record)
{
  if (GEV_IS_FIELD_ROW (root))
    {
      gev_field_row_set_record (GEV_FIELD_ROW (root), store, record);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gev_field_rows_set_record (child, store, record);
}
