/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-process-models-dialog.h"

#include <glib/gi18n.h>

#include "gev-field-row.h"
#include "gev-process-models.h"
#include "gev-project.h"
#include "gev-record-dialog.h"
#include "gev-window.h"

/**
 * GevProcessModelsDialog:
 *
 * The process models of a portfolio as tables: their stages by name, in order,
 * and the canonical stages that each covers.
 */
struct _GevProcessModelsDialog
{
  AdwWindow parent_instance;

  GevStore *store;
  char *chosen;
  GPtrArray *records; /* the steps that are shown */
  gboolean filling;

  AdwToastOverlay *toasts;
  GtkListBox *models;
  GtkWidget *copy_button;
  GtkWidget *delete_button;
  GtkWidget *detail;
  GtkWidget *fields;
  GtkWidget *add_button;
  GtkListBox *steps;
};

G_DEFINE_FINAL_TYPE (GevProcessModelsDialog, gev_process_models_dialog, ADW_TYPE_WINDOW)

static GPtrArray *
read_steps (GevProcessModelsDialog *self,
            const char             *model)
{
  GPtrArray *steps =
    gev_store_get_referring (self->store, GEV_TYPE_PROCESS_STEP, GEV_PROCESS_STEP_MODEL, model, NULL);

  return steps != NULL ? steps : g_ptr_array_new_with_free_func (g_object_unref);
}

static void
undo_cb (GevProcessModelsDialog *self)
{
  gev_store_undo (self->store, NULL);
}

static void
show_undo_toast (GevProcessModelsDialog *self,
                 const char             *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _("Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
show_error (GevProcessModelsDialog *self,
            const GError           *error)
{
  gev_window_show_error (GTK_WIDGET (self), _("The process model could not be changed"), error);
}

/* Puts the records in as one edit. */
static gboolean
put_all (GevProcessModelsDialog *self,
         GPtrArray              *records,
         const char             *title)
{
  g_autoptr (GError) error = NULL;
  gboolean put = gev_store_begin (self->store, title, &error);

  for (guint i = 0; put && i < records->len; i++)
    {
      put = gev_store_put (self->store, g_ptr_array_index (records, i), &error);
      if (!put)
        gev_store_rollback (self->store);
    }
  put = put && gev_store_commit (self->store, &error);
  if (!put)
    show_error (self, error);

  return put;
}

static char *
name_chosen (GevProcessModelsDialog *self)
{
  g_autoptr (GevRecord) model = gev_store_get (self->store, self->chosen, NULL);

  return model != NULL ? gev_record_dup_title (model) : g_strdup ("");
}

static gboolean
step_accepted_cb (GevProcessModelsDialog *self,
                  GevRecord              *draft)
{
  g_autofree char *model = name_chosen (self);
  g_autofree char *title = g_strdup_printf (_("Stages of “%s”"), model);
  g_autoptr (GError) error = NULL;

  if (gev_store_save (self->store, draft, title, &error))
    return TRUE;
  show_error (self, error);

  return FALSE;
}

static void
open_step (GevProcessModelsDialog *self,
           GevRecord              *draft,
           gboolean                is_new)
{
  static const char *const fields[] = { "name", "first-stage", "last-stage", "gate", NULL };
  GevRecordDialog *dialog = gev_record_dialog_new (GTK_WIDGET (self), self->store, draft, fields);

  g_object_set (dialog, "title", _("Stage of the Model"), "accept-label", is_new ? _("Add") : _("Save"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (step_accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Two stages change places; which canonical stages they cover goes with them. */
static void
move (GevProcessModelsDialog *self,
      guint                   index,
      int                     by)
{
  guint other = index + (guint) by;
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *model = name_chosen (self);
  g_autofree char *title = g_strdup_printf (_("Stages of “%s”"), model);

  if (other >= self->records->len)
    return;
  for (guint i = 0; i < self->records->len; i++)
    {
      guint from = i == index ? other : i == other ? index : i;
      GevRecord *step = gev_record_copy (g_ptr_array_index (self->records, from));

      gev_record_set_number (step, GEV_PROCESS_STEP_POSITION, i + 1);
      g_ptr_array_add (changed, step);
    }
  put_all (self, changed, title);
}

static guint
get_index (GtkWidget *button)
{
  return (guint) gtk_list_box_row_get_index (
    GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW)));
}

static GevProcessModelsDialog *
get_dialog (GtkWidget *button)
{
  return GEV_PROCESS_MODELS_DIALOG (gtk_widget_get_root (button));
}

static void
up_cb (GtkWidget *button)
{
  move (get_dialog (button), get_index (button), -1);
}

static void
down_cb (GtkWidget *button)
{
  move (get_dialog (button), get_index (button), 1);
}

static void
remove_cb (GtkWidget *button)
{
  GevProcessModelsDialog *self = get_dialog (button);
  g_autoptr (GevRecord) step = g_object_ref (g_ptr_array_index (self->records, get_index (button)));
  g_autofree char *name = gev_record_dup_title (step);
  g_autofree char *title = g_strdup_printf (_("“%s” deleted"), name);
  g_autoptr (GError) error = NULL;

  if (gev_store_remove (self->store, step, title, &error))
    show_undo_toast (self, title);
  else
    show_error (self, error);
}

static void
add_button (GtkWidget  *row,
            const char *icon_name,
            const char *label,
            GCallback   clicked,
            gboolean    sensitive)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, sensitive);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (button, "clicked", clicked, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static char *
describe_step (GevRecord *step)
{
  int first = gev_record_get_choice (step, GEV_PROCESS_STEP_FIRST_STAGE);
  int last = gev_record_get_choice (step, GEV_PROCESS_STEP_LAST_STAGE);
  const char *gate = gev_record_get_text (step, GEV_PROCESS_STEP_GATE);
  g_autoptr (GString) text = g_string_new (_(gev_stage_vocabulary.terms[first].label));

  if (last != first)
    g_string_append_printf (text, " – %s", _(gev_stage_vocabulary.terms[last].label));
  if (gate != NULL)
    g_string_append_printf (text, " · %s", gate);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_step_row (GevProcessModelsDialog *self,
              guint                   index)
{
  GevRecord *step = g_ptr_array_index (self->records, index);
  gboolean writable = !gev_store_is_read_only (self->store);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = gev_record_dup_title (step);
  g_autofree char *title = g_strdup_printf ("%u  %s", index + 1, name);
  g_autofree char *covers = describe_step (step);
  g_autofree char *problem = gev_process_models_find_problem (self->records, index);
  g_autofree char *subtitle = problem != NULL ? g_strdup_printf ("%s\n⚠ %s", covers, problem) : g_strdup (covers);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (problem != NULL)
    gtk_widget_add_css_class (row, "error");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), writable);
  add_button (row, "go-up-symbolic", _("Move Up"), G_CALLBACK (up_cb), writable && index > 0);
  add_button (row, "go-down-symbolic", _("Move Down"), G_CALLBACK (down_cb),
              writable && index + 1 < self->records->len);
  add_button (row, "user-trash-symbolic", _("Delete"), G_CALLBACK (remove_cb), writable);
  gtk_list_box_append (self->steps, row);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
show_chosen (GevProcessModelsDialog *self)
{
  g_autoptr (GevRecord) model = self->chosen != NULL ? gev_store_get (self->store, self->chosen, NULL) : NULL;

  gtk_widget_set_visible (self->detail, model != NULL);
  gtk_widget_set_sensitive (self->copy_button, model != NULL && !gev_store_is_read_only (self->store));
  gtk_widget_set_sensitive (self->delete_button, model != NULL && !gev_store_is_read_only (self->store));
  gtk_widget_set_sensitive (self->add_button, !gev_store_is_read_only (self->store));
  if (model == NULL)
    return;
  gev_field_rows_set_record (self->fields, self->store, model);
  clear_list (self->steps);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = read_steps (self, self->chosen);
  for (guint i = 0; i < self->records->len; i++)
    add_step_row (self, i);
}

static GtkWidget *
add_model_row (GevProcessModelsDialog *self,
               GevRecord              *model)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *name = gev_record_dup_title (model);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_name (row, gev_record_get_uuid (model));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->models, row);

  return row;
}

static void
fill (GevProcessModelsDialog *self)
{
  g_autoptr (GPtrArray) models = gev_store_get_all (self->store, GEV_TYPE_PROCESS_MODEL, NULL);
  GtkWidget *first = NULL;
  GtkWidget *chosen = NULL;

  self->filling = TRUE;
  clear_list (self->models);
  for (guint i = 0; models != NULL && i < models->len; i++)
    {
      GevRecord *model = g_ptr_array_index (models, i);
      GtkWidget *row = add_model_row (self, model);

      first = first != NULL ? first : row;
      if (g_strcmp0 (gev_record_get_uuid (model), self->chosen) == 0)
        chosen = row;
    }
  if (chosen == NULL)
    {
      chosen = first;
      g_free (self->chosen);
      self->chosen = first != NULL ? g_strdup (gtk_widget_get_name (first)) : NULL;
    }
  gtk_list_box_select_row (self->models, GTK_LIST_BOX_ROW (chosen));
  self->filling = FALSE;
  show_chosen (self);
}

static void
model_selected_cb (GevProcessModelsDialog *self,
                   GtkListBoxRow          *row)
{
  if (self->filling || row == NULL)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (gtk_widget_get_name (GTK_WIDGET (row)));
  show_chosen (self);
}

static void
step_activated_cb (GevProcessModelsDialog *self,
                   GtkListBoxRow          *row)
{
  g_autoptr (GevRecord) draft =
    gev_record_copy (g_ptr_array_index (self->records, (guint) gtk_list_box_row_get_index (row)));

  open_step (self, draft, FALSE);
}

/* A new stage comes last, with what the others have left. */
static void
add_cb (GevProcessModelsDialog *self)
{
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_PROCESS_STEP);
  gpointer before = self->records->len > 0 ? g_ptr_array_index (self->records, self->records->len - 1) : NULL;
  int next = before != NULL ? gev_record_get_choice (before, GEV_PROCESS_STEP_LAST_STAGE) + 1 : GEV_STAGE_IDEA;

  gev_record_set_text (draft, GEV_PROCESS_STEP_MODEL, self->chosen);
  gev_record_set_number (draft, GEV_PROCESS_STEP_POSITION,
                         before != NULL ? gev_record_get_number (before, GEV_PROCESS_STEP_POSITION) + 1 : 1);
  gev_record_set_number (draft, GEV_PROCESS_STEP_FIRST_STAGE, MIN (next, GEV_STAGE_DIFFUSION));
  gev_record_set_number (draft, GEV_PROCESS_STEP_LAST_STAGE, GEV_STAGE_DIFFUSION);
  open_step (self, draft, TRUE);
}

/* The copy has stages of its own. */
static void
copy_cb (GevProcessModelsDialog *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  GevRecord *model = gev_record_new (GEV_TYPE_PROCESS_MODEL);
  g_autofree char *name = name_chosen (self);
  g_autofree char *title = g_strdup_printf (_("Copy of %s"), name);

  gev_record_set_text (model, GEV_PROCESS_MODEL_NAME, title);
  g_ptr_array_add (records, model);
  for (guint i = 0; i < self->records->len; i++)
    {
      GevRecord *step = gev_record_new (GEV_TYPE_PROCESS_STEP);
      const GevValue *values = gev_record_get_values (g_ptr_array_index (self->records, i));

      for (guint j = GEV_PROCESS_STEP_MODEL + 1; j < GEV_PROCESS_STEP_N_FIELDS; j++)
        gev_record_set_value (step, j, &values[j]);
      gev_record_set_text (step, GEV_PROCESS_STEP_MODEL, gev_record_get_uuid (model));
      g_ptr_array_add (records, step);
    }
  g_free (self->chosen);
  self->chosen = g_strdup (gev_record_get_uuid (model));
  put_all (self, records, title);
}

static void
delete_chosen (GevProcessModelsDialog *self)
{
  g_autoptr (GevRecord) model = gev_store_get (self->store, self->chosen, NULL);
  g_autofree char *name = name_chosen (self);
  g_autofree char *title = g_strdup_printf (_("“%s” deleted"), name);
  g_autoptr (GError) error = NULL;

  if (model == NULL)
    return;
  if (gev_store_remove (self->store, model, title, &error))
    show_undo_toast (self, title);
  else
    show_error (self, error);
}

static void
response_cb (GevProcessModelsDialog *self,
             const char             *response)
{
  if (g_str_equal (response, "delete"))
    delete_chosen (self);
}

/* Asks where projects follow the model: they lose the names of their stages. */
static void
delete_cb (GevProcessModelsDialog *self)
{
  g_autoptr (GPtrArray) projects =
    gev_store_get_referring (self->store, GEV_TYPE_PROJECT, GEV_PROJECT_PROCESS_MODEL, self->chosen, NULL);
  g_autofree char *name = name_chosen (self);
  g_autofree char *heading = g_strdup_printf (_("Delete “%s”?"), name);
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (projects == NULL || projects->len == 0)
    {
      delete_chosen (self);
      return;
    }
  body = g_strdup_printf (ngettext ("%u project follows it, and will show the canonical stages instead.",
                                    "%u projects follow it, and will show the canonical stages instead.",
                                    projects->len),
                          projects->len);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "delete", _("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gev_process_models_dialog_dispose (GObject *object)
{
  GevProcessModelsDialog *self = GEV_PROCESS_MODELS_DIALOG (object);

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (gev_process_models_dialog_parent_class)->dispose (object);
}

static void
gev_process_models_dialog_class_init (GevProcessModelsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_process_models_dialog_dispose;
  g_type_ensure (GEV_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-process-models-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevProcessModelsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, GevProcessModelsDialog, models);
  gtk_widget_class_bind_template_child (widget_class, GevProcessModelsDialog, copy_button);
  gtk_widget_class_bind_template_child (widget_class, GevProcessModelsDialog, delete_button);
  gtk_widget_class_bind_template_child (widget_class, GevProcessModelsDialog, detail);
  gtk_widget_class_bind_template_child (widget_class, GevProcessModelsDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, GevProcessModelsDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, GevProcessModelsDialog, steps);
  gtk_widget_class_bind_template_callback (widget_class, model_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_process_models_dialog_init (GevProcessModelsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_process_models_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @store: the portfolio
 * @model: (nullable): the UUID of the model to show first
 *
 * Returns: (transfer none): a dialog, not shown yet
 */
GtkWindow *
gev_process_models_dialog_new (GtkWidget  *parent,
                               GevStore   *store,
                               const char *model)
{
  GevProcessModelsDialog *self =
    g_object_new (GEV_TYPE_PROCESS_MODELS_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->store = g_object_ref (store);
  self->chosen = g_strdup (model);
  g_signal_connect_swapped (store, "changed", G_CALLBACK (fill), self);
  fill (self);

  return GTK_WINDOW (self);
}
