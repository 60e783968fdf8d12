/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-knowledge-page.h"

#include <glib/gi18n.h>

#include "gev-empty-row.h"
#include "gev-format.h"
#include "gev-knowledge-head.h"
#include "gev-knowledge-sentence.h"
#include "gev-record-dialog.h"
#include "gev-record-editor.h"
#include "gev-status-pill.h"
#include "gev-store-figures.h"
#include "gev-text.h"
#include "gev-window.h"

/**
 * GevKnowledgePage:
 *
 * What one must know to do better: the knowledge needs, those of high priority
 * that wait longest first, narrowed by what is searched for and chosen.
 */
struct _GevKnowledgePage
{
  GevPage parent_instance;

  GPtrArray *needs; /* (nullable): of GevKnowledgeNeed */

  GtkStack *stack;
  GtkLabel *sentence;
  GtkSearchEntry *search;
  GtkDropDown *status;
  GtkDropDown *priority;
  GtkDropDown *cluster;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (GevKnowledgePage, gev_knowledge_page, GEV_TYPE_PAGE)

static const char *const fields[] = {
  "question", "asked-by", "why", "priority", "status", "raised", "answered", "used", "answer", "sources", "shared",
  "projects", NULL,
};

/* The choices after the first, which is for all. */
enum
{
  CLUSTER_SHARED = 1,
  CLUSTER_OWN,
};

static void
append_days (GString          *text,
             GevKnowledgeNeed *need,
             GevDate           today)
{
  int days = gev_knowledge_need_count_days (need, today);
  g_autofree char *number = gev_format_count (gev_language_get_default (), (guint64) MAX (days, 0));
  g_autofree char *part = NULL;

  if (days < 0)
    return;
  if (gev_knowledge_need_is_open (need))
    part = g_strdup_printf (ngettext ("has waited %s day", "has waited %s days", (gulong) days), number);
  else
    part = g_strdup_printf (ngettext ("answered after %s day", "answered after %s days", (gulong) days), number);
  gev_text_append_part (text, part);
}

static char *
describe (GevKnowledgeNeed *need,
          GevDate           today)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int priority = gev_record_get_choice (need, GEV_KNOWLEDGE_NEED_PRIORITY);
  g_autofree char *told =
    priority >= 0 ? g_strdup_printf (_("Priority: %s"), _(gev_priority_vocabulary.terms[priority].label)) : NULL;

  gev_text_append_part (text, told);
  gev_text_append_part (text, gev_record_get_text (need, GEV_KNOWLEDGE_NEED_ASKED_BY));
  append_days (text, need, today);
  if (gev_record_get_flag (need, GEV_KNOWLEDGE_NEED_SHARED))
    gev_text_append_part (text, _("shared with the cluster"));
  if (gev_knowledge_need_find_doubt (need) != GEV_KNOWLEDGE_SURE)
    gev_text_append_part (text, _("⚠ does not go together"));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
create_row (GevKnowledgeNeed *need,
            GevDate           today)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *pill = gev_status_pill_new (GEV_STATUS_NOT_DUE);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *title = gev_record_dup_title (need);
  g_autofree char *subtitle = describe (need, today);
  int status = gev_record_get_choice (need, GEV_KNOWLEDGE_NEED_STATUS);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_visible (pill, status >= 0);
  if (status >= 0)
    gev_status_pill_set_knowledge_status (GEV_STATUS_PILL (pill), status);
  gtk_widget_add_css_class (arrow, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_name (row, gev_record_get_uuid (need));

  return row;
}

/* Those that wait first, then by priority; among equals the oldest first. */
static int
compare_needs (gconstpointer a,
               gconstpointer b)
{
  GevKnowledgeNeed *one = *(GevKnowledgeNeed *const *) a;
  GevKnowledgeNeed *other = *(GevKnowledgeNeed *const *) b;
  int order = gev_knowledge_need_is_open (other) - gev_knowledge_need_is_open (one);

  if (order == 0)
    order = gev_record_get_choice (other, GEV_KNOWLEDGE_NEED_PRIORITY) -
            gev_record_get_choice (one, GEV_KNOWLEDGE_NEED_PRIORITY);

  return order != 0 ? order : gev_record_compare (a, b);
}

static gboolean
holds_text (GevKnowledgeNeed *need,
            const char       *sought)
{
  static const guint searched[] = {
    GEV_KNOWLEDGE_NEED_QUESTION, GEV_KNOWLEDGE_NEED_ASKED_BY, GEV_KNOWLEDGE_NEED_WHY, GEV_KNOWLEDGE_NEED_ANSWER,
  };

  if (*sought == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    {
      const char *text = gev_record_get_text (need, searched[i]);
      g_autofree char *folded = text != NULL ? gev_text_fold (text) : NULL;

      if (folded != NULL && strstr (folded, sought) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_shown (GevKnowledgePage *self,
          GevKnowledgeNeed *need,
          const char       *sought)
{
  int status = (int) gtk_drop_down_get_selected (self->status) - 1;
  int priority = (int) gtk_drop_down_get_selected (self->priority) - 1;
  guint cluster = gtk_drop_down_get_selected (self->cluster);
  gboolean shared = gev_record_get_flag (need, GEV_KNOWLEDGE_NEED_SHARED);

  if (status >= 0 && gev_record_get_choice (need, GEV_KNOWLEDGE_NEED_STATUS) != status)
    return FALSE;
  if (priority >= 0 && gev_record_get_choice (need, GEV_KNOWLEDGE_NEED_PRIORITY) != priority)
    return FALSE;
  if ((cluster == CLUSTER_SHARED && !shared) || (cluster == CLUSTER_OWN && shared))
    return FALSE;

  return holds_text (need, sought);
}

static void
fill (GevKnowledgePage *self)
{
  g_autofree char *sought = gev_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  GtkListBoxRow *row;
  gboolean any = FALSE;
  GevDate today;

  if (self->needs == NULL)
    return;
  today = gev_store_get_status_date (gev_page_get_store (GEV_PAGE (self)));
  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < self->needs->len; i++)
    {
      GevKnowledgeNeed *need = g_ptr_array_index (self->needs, i);

      if (!is_shown (self, need, sought))
        continue;
      gtk_list_box_append (self->rows, create_row (need, today));
      any = TRUE;
    }
  if (!any)
    gtk_list_box_append (self->rows, gev_empty_row_new (_("No knowledge need is like that.")));
}

static void
open_need (GevKnowledgePage *self,
           const char       *uuid)
{
  GevStore *store = gev_page_get_store (GEV_PAGE (self));
  GevRecordEditor *editor = gev_record_editor_new (GTK_WIDGET (self), store, uuid, fields);

  gev_record_editor_set_head (editor, gev_knowledge_head_new (store, uuid));
  gtk_window_present (GTK_WINDOW (editor));
}

static gboolean
accepted_cb (GevKnowledgePage *self,
             GevRecord        *draft)
{
  g_autofree char *record_title = gev_record_dup_title (draft);
  g_autofree char *title = g_strdup_printf (_("New knowledge need “%s”"), record_title);
  g_autoptr (GError) error = NULL;

  if (gev_store_save (gev_page_get_store (GEV_PAGE (self)), draft, title, &error))
    return TRUE;
  gev_window_show_error (GTK_WIDGET (self), _("The knowledge need could not be saved"), error);

  return FALSE;
}

static void
row_activated_cb (GevKnowledgePage *self,
                  GtkListBoxRow    *row)
{
  open_need (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
set_choices (GtkDropDown         *drop_down,
             const char          *all,
             const GevVocabulary *vocabulary)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, all);
  for (guint i = 0; i < vocabulary->n_terms; i++)
    gtk_string_list_append (list, _(vocabulary->terms[i].label));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
}

static void
gev_knowledge_page_show_records (GevPage      *page,
                                 GevRecordSet *records)
{
  GevKnowledgePage *self = GEV_KNOWLEDGE_PAGE (page);
  GPtrArray *needs = gev_record_set_get_all (records, GEV_TYPE_KNOWLEDGE_NEED);
  GevKnowledge knowledge;
  g_autofree char *sentence = NULL;

  g_clear_pointer (&self->needs, g_ptr_array_unref);
  self->needs = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < needs->len; i++)
    g_ptr_array_add (self->needs, g_object_ref (g_ptr_array_index (needs, i)));
  g_ptr_array_sort (self->needs, compare_needs);

  gev_knowledge_read (&knowledge, needs, gev_store_get_status_date (gev_page_get_store (page)));
  sentence = gev_knowledge_sentence (gev_language_get_default (), &knowledge);
  gtk_label_set_text (self->sentence, sentence);
  fill (self);
  gtk_stack_set_visible_child_name (self->stack, needs->len > 0 ? "needs" : "empty");
}

static void
gev_knowledge_page_show_record (GevPage   *page,
                                GevRecord *record)
{
  open_need (GEV_KNOWLEDGE_PAGE (page), gev_record_get_uuid (record));
}

static void
gev_knowledge_page_activate_primary (GevPage *page)
{
  static const char *const asked[] = { "question", "asked-by", "why", "priority", "shared", NULL };
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_KNOWLEDGE_NEED);
  GevRecordDialog *dialog;

  gev_record_set_number (draft, GEV_KNOWLEDGE_NEED_STATUS, GEV_KNOWLEDGE_RAISED);
  gev_record_set_number (draft, GEV_KNOWLEDGE_NEED_RAISED, gev_store_get_status_date (gev_page_get_store (page)));
  dialog = gev_record_dialog_new (GTK_WIDGET (page), gev_page_get_store (page), draft, asked);
  gtk_window_set_title (GTK_WINDOW (dialog), _("New Knowledge Need"));
  g_object_set (dialog, "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gev_knowledge_page_start_search (GevPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (GEV_KNOWLEDGE_PAGE (page)->search));
}

static void
gev_knowledge_page_dispose (GObject *object)
{
  g_clear_pointer (&GEV_KNOWLEDGE_PAGE (object)->needs, g_ptr_array_unref);

  G_OBJECT_CLASS (gev_knowledge_page_parent_class)->dispose (object);
}

static void
gev_knowledge_page_class_init (GevKnowledgePageClass *klass)
{
  static GType types[2];
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);

  types[0] = GEV_TYPE_KNOWLEDGE_NEED;
  G_OBJECT_CLASS (klass)->dispose = gev_knowledge_page_dispose;
  page_class->types = types;
  page_class->show_records = gev_knowledge_page_show_records;
  page_class->show_record = gev_knowledge_page_show_record;
  page_class->activate_primary = gev_knowledge_page_activate_primary;
  page_class->start_search = gev_knowledge_page_start_search;

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-knowledge-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevKnowledgePage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevKnowledgePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevKnowledgePage, search);
  gtk_widget_class_bind_template_child (widget_class, GevKnowledgePage, status);
  gtk_widget_class_bind_template_child (widget_class, GevKnowledgePage, priority);
  gtk_widget_class_bind_template_child (widget_class, GevKnowledgePage, cluster);
  gtk_widget_class_bind_template_child (widget_class, GevKnowledgePage, rows);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gev_knowledge_page_init (GevKnowledgePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_choices (self->status, _("Any status"), &gev_knowledge_status_vocabulary);
  set_choices (self->priority, _("Any priority"), &gev_priority_vocabulary);
}
