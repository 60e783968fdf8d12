/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-knowledge-head.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-knowledge-sentence.h"
#include "gev-project.h"
#include "gev-stage-change.h"
#include "gev-store-figures.h"
#include "gev-window.h"

/**
 * GevKnowledgeHead:
 *
 * How far a knowledge need has come, from raising to use, what does not go
 * together, and a way to a project that it leads to.
 */
struct _GevKnowledgeHead
{
  AdwBin parent_instance;

  GevStore *store;
  char *uuid;

  GtkLabel *steps;
  GtkLabel *days;
  GtkLabel *doubt;
  GtkWidget *project_button;
};

G_DEFINE_FINAL_TYPE (GevKnowledgeHead, gev_knowledge_head, ADW_TYPE_BIN)

/* What is behind has a tick, where it stands now is bold. */
static void
show_steps (GevKnowledgeHead *self,
            int               status)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < GEV_N_KNOWLEDGE_STATUSES; i++)
    {
      g_autofree char *name = g_markup_escape_text (_(gev_knowledge_status_vocabulary.terms[i].label), -1);

      if (i > 0)
        g_string_append (text, "  →  ");
      if (i == status)
        g_string_append_printf (text, "<b>● %s</b>", name);
      else
        g_string_append_printf (text, "%s%s", i < status ? "✓ " : "", name);
    }
  gtk_label_set_markup (self->steps, text->str);
}

static void
show_days (GevKnowledgeHead *self,
           GevKnowledgeNeed *need)
{
  int days = gev_knowledge_need_count_days (need, gev_store_get_status_date (self->store));
  g_autofree char *number = gev_format_count (gev_language_get_default (), (guint64) MAX (days, 0));
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->days), days >= 0);
  if (days < 0)
    return;
  if (gev_knowledge_need_is_open (need))
    text = g_strdup_printf (ngettext ("It has waited for %s day.", "It has waited for %s days.", (gulong) days),
                            number);
  else
    text = g_strdup_printf (ngettext ("The answer took %s day.", "The answer took %s days.", (gulong) days), number);
  gtk_label_set_text (self->days, text);
}

static void
refresh (GevKnowledgeHead *self)
{
  g_autoptr (GevRecord) need = gev_store_get (self->store, self->uuid, NULL);
  const char *doubt;

  /* The window around it closes then. */
  if (need == NULL)
    return;
  doubt = gev_knowledge_get_doubt (gev_language_get_default (),
                                   gev_knowledge_need_find_doubt (GEV_KNOWLEDGE_NEED (need)));
  show_steps (self, gev_record_get_choice (need, GEV_KNOWLEDGE_NEED_STATUS));
  show_days (self, GEV_KNOWLEDGE_NEED (need));
  gtk_widget_set_visible (GTK_WIDGET (self->doubt), doubt != NULL);
  gtk_label_set_text (self->doubt, doubt != NULL ? doubt : "");
}

static void
add_project (GevRecord  *need,
             const char *uuid)
{
  const char *const *projects = gev_record_get_list (need, GEV_KNOWLEDGE_NEED_PROJECTS);
  g_autoptr (GPtrArray) longer = g_ptr_array_new ();

  for (; *projects != NULL; projects++)
    g_ptr_array_add (longer, (gpointer) *projects);
  g_ptr_array_add (longer, (gpointer) uuid);
  g_ptr_array_add (longer, NULL);
  gev_record_set_list (need, GEV_KNOWLEDGE_NEED_PROJECTS, (const char *const *) longer->pdata);
}

/* An idea of today that answers the need, in one edit with the way back to it. */
static gboolean
make_project (GevKnowledgeHead  *self,
              GevRecord         *need,
              GevRecord         *project,
              GError           **error)
{
  g_autoptr (GevRecord) change = gev_record_new (GEV_TYPE_STAGE_CHANGE);
  g_autofree char *name = gev_record_dup_title (need);
  g_autofree char *title = g_strdup_printf (_("Project from “%s”"), name);
  const char *why = gev_record_get_text (need, GEV_KNOWLEDGE_NEED_WHY);

  gev_record_set_text (project, GEV_PROJECT_TITLE, name);
  gev_record_set_text (project, GEV_PROJECT_NEED, why != NULL ? why : name);
  gev_record_set_text (project, GEV_PROJECT_NEED_OF, gev_record_get_text (need, GEV_KNOWLEDGE_NEED_ASKED_BY));
  gev_record_set_text (change, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (change, GEV_STAGE_CHANGE_DATE, gev_date_today ());
  gev_record_set_number (change, GEV_STAGE_CHANGE_TO, GEV_STAGE_IDEA);
  add_project (need, gev_record_get_uuid (project));

  if (!gev_store_begin (self->store, title, error))
    return FALSE;
  if (gev_store_put (self->store, project, error) && gev_store_put (self->store, change, error) &&
      gev_store_put (self->store, need, error))
    return gev_store_commit (self->store, error);
  gev_store_rollback (self->store);

  return FALSE;
}

static void
project_cb (GevKnowledgeHead *self)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (dialog));
  g_autoptr (GevRecord) need = gev_store_get (self->store, self->uuid, NULL);
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GError) error = NULL;

  if (need == NULL)
    return;
  if (!make_project (self, need, project, &error))
    {
      gev_window_show_error (GTK_WIDGET (self), _("The project could not be made"), error);
      return;
    }
  gtk_window_destroy (dialog);
  gev_window_show_record (window, project);
}

static void
gev_knowledge_head_dispose (GObject *object)
{
  GevKnowledgeHead *self = GEV_KNOWLEDGE_HEAD (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (gev_knowledge_head_parent_class)->dispose (object);
}

static void
gev_knowledge_head_class_init (GevKnowledgeHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_knowledge_head_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-knowledge-head.ui");
  gtk_widget_class_bind_template_child (widget_class, GevKnowledgeHead, steps);
  gtk_widget_class_bind_template_child (widget_class, GevKnowledgeHead, days);
  gtk_widget_class_bind_template_child (widget_class, GevKnowledgeHead, doubt);
  gtk_widget_class_bind_template_child (widget_class, GevKnowledgeHead, project_button);
  gtk_widget_class_bind_template_callback (widget_class, project_cb);
}

static void
gev_knowledge_head_init (GevKnowledgeHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_knowledge_head_new:
 * @store: the portfolio
 * @uuid: the UUID of a knowledge need in it
 *
 * Returns: (transfer floating): what stands above its fields
 */
GtkWidget *
gev_knowledge_head_new (GevStore   *store,
                        const char *uuid)
{
  GevKnowledgeHead *self = g_object_new (GEV_TYPE_KNOWLEDGE_HEAD, NULL);

  self->store = g_object_ref (store);
  self->uuid = g_strdup (uuid);
  gtk_widget_set_sensitive (self->project_button, !gev_store_is_read_only (store));
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}
