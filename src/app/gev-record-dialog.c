/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-dialog.h"

#include "gev-field-row.h"

/**
 * GevRecordDialog:
 *
 * A dialog that fills in a draft of a record: a new one, or a copy of one that
 * is to be corrected. It closes when #GevRecordDialog::accepted has kept it.
 */
struct _GevRecordDialog
{
  AdwWindow parent_instance;

  GevRecord *draft;

  GtkButton *accept_button;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (GevRecordDialog, gev_record_dialog, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_ACCEPT_LABEL,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  CHECK,
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
accept_cb (GevRecordDialog *self)
{
  g_autoptr (GPtrArray) problems = NULL;
  gboolean kept = FALSE;

  if (!gev_field_rows_take_draft (GTK_WIDGET (self->rows)))
    return;
  problems = gev_record_validate (self->draft);
  g_signal_emit (self, signals[CHECK], 0, self->draft, problems);
  gev_field_rows_show_problems (GTK_WIDGET (self->rows), problems);
  if (problems->len > 0)
    return;
  g_object_ref (self);
  g_signal_emit (self, signals[ACCEPTED], 0, self->draft, &kept);
  if (kept)
    gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}

/* One begins with the first field, not with the button that comes before it. */
static void
gev_record_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gev_record_dialog_parent_class)->map (widget);

  gtk_widget_child_focus (GTK_WIDGET (GEV_RECORD_DIALOG (widget)->rows), GTK_DIR_TAB_FORWARD);
}

static void
gev_record_dialog_dispose (GObject *object)
{
  g_clear_object (&GEV_RECORD_DIALOG (object)->draft);

  G_OBJECT_CLASS (gev_record_dialog_parent_class)->dispose (object);
}

static void
gev_record_dialog_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_value_set_string (value, gtk_button_get_label (GEV_RECORD_DIALOG (object)->accept_button));
}

static void
gev_record_dialog_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  gtk_button_set_label (GEV_RECORD_DIALOG (object)->accept_button, g_value_get_string (value));
}

static void
gev_record_dialog_class_init (GevRecordDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gev_record_dialog_dispose;
  object_class->get_property = gev_record_dialog_get_property;
  object_class->set_property = gev_record_dialog_set_property;
  widget_class->map = gev_record_dialog_map;

  /**
   * GevRecordDialog:accept-label:
   *
   * What the button that keeps the draft says.
   */
  properties[PROP_ACCEPT_LABEL] =
    g_param_spec_string ("accept-label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * GevRecordDialog::check:
   * @self: the dialog
   * @draft: (type GevRecord): the record as it is filled in
   * @problems: (element-type GevProblem): where problems are added
   *
   * Finds what is wrong with the draft beside other records.
   */
  signals[CHECK] = g_signal_new ("check", GEV_TYPE_RECORD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 2, GEV_TYPE_RECORD, G_TYPE_PTR_ARRAY | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * GevRecordDialog::accepted:
   * @self: the dialog
   * @draft: (type GevRecord): the record, without problems
   *
   * Keeps the draft.
   *
   * Returns: whether it is kept, and the dialog may close
   */
  signals[ACCEPTED] = g_signal_new ("accepted", GEV_TYPE_RECORD_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                    g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, GEV_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevRecordDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, GevRecordDialog, rows);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_record_dialog_init (GevRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_record_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @store: the portfolio
 * @draft: (type GevRecord): what to fill in
 * @fields: (array zero-terminated=1): the names of its fields that are asked for
 *
 * Returns: (transfer none): a dialog, not shown yet
 */
GevRecordDialog *
gev_record_dialog_new (GtkWidget         *parent,
                       GevStore          *store,
                       gpointer           draft,
                       const char *const *fields)
{
  GevRecordDialog *self =
    g_object_new (GEV_TYPE_RECORD_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->draft = g_object_ref (draft);
  for (guint i = 0; fields[i] != NULL; i++)
    gtk_list_box_append (self->rows, gev_field_row_new (fields[i]));
  gev_field_rows_set_draft (GTK_WIDGET (self->rows), store, draft);

  return self;
}
