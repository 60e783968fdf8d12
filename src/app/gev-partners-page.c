/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-partners-page.h"

#include <glib/gi18n.h>

#include "gev-actor-dialog.h"
#include "gev-actor.h"
#include "gev-chart-card.h"
#include "gev-columns-layout.h"
#include "gev-format.h"
#include "gev-merge-dialog.h"
#include "gev-partner.h"
#include "gev-record-dialog.h"
#include "gev-sector-chart.h"
#include "gev-text.h"
#include "gev-value-text.h"
#include "gev-window.h"

/**
 * GevPartnersPage:
 *
 * The actors: who they are, how many projects each takes part in, which sectors
 * are missing, and which two may be the same.
 */
struct _GevPartnersPage
{
  GevPage parent_instance;

  GtkStack *stack;
  GtkEditable *search_entry;
  GtkListBox *rows;
  GevChartCard *sector_card;
  GtkWidget *duplicates_group;
  GtkListBox *duplicates;
};

G_DEFINE_FINAL_TYPE (GevPartnersPage, gev_partners_page, GEV_TYPE_PAGE)

static void
clear (GtkListBox *list)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (GTK_IS_LIST_BOX_ROW (child))
        gtk_list_box_remove (list, child);
      child = next;
    }
}

/* "Municipality · 940155223" */
static char *
describe (GevRecord *actor)
{
  g_autofree char *sector = gev_record_text (actor, GEV_ACTOR_SECTOR);
  const char *number = gev_record_get_text (actor, GEV_ACTOR_ORGANISATION_NUMBER);

  if (number == NULL)
    return g_steal_pointer (&sector);

  return *sector != '\0' ? g_strconcat (sector, " · ", number, NULL) : g_strdup (number);
}

static void
add_row (GevPartnersPage *self,
         GevRecord       *actor,
         guint            n_projects)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = gev_record_dup_title (actor);
  g_autofree char *markup = g_markup_escape_text (name, -1);
  g_autofree char *subtitle = describe (actor);
  g_autofree char *number = gev_format_count (gev_language_get_default (), n_projects);
  g_autofree char *projects = g_strdup_printf (ngettext ("%s project", "%s projects", n_projects), number);
  GtkWidget *label = gtk_label_new (n_projects > 0 ? projects : _("in no project"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "actor", g_object_ref (actor), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "key", gev_text_fold (name), g_free);
  gtk_list_box_append (self->rows, row);
}

static void
merge_cb (GtkWidget *button)
{
  GevPartnersPage *self = GEV_PARTNERS_PAGE (gtk_widget_get_ancestor (button, GEV_TYPE_PARTNERS_PAGE));
  GevMergeDialog *dialog =
    gev_merge_dialog_new (button, gev_page_get_store (GEV_PAGE (self)), g_object_get_data (G_OBJECT (button), "a"),
                          g_object_get_data (G_OBJECT (button), "b"));

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_duplicate (GevPartnersPage    *self,
               const GevActorPair *pair)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Merge…"));
  g_autofree char *a = gev_record_dup_title (pair->a);
  g_autofree char *b = gev_record_dup_title (pair->b);
  g_autofree char *a_markup = g_markup_escape_text (a, -1);
  g_autofree char *b_markup = g_markup_escape_text (b, -1);
  g_autofree char *name = g_strdup_printf (_("Merge “%1$s” and “%2$s”"), a, b);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), a_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), b_markup);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !gev_store_is_read_only (gev_page_get_store (GEV_PAGE (self))));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "a", g_object_ref (pair->a), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "b", g_object_ref (pair->b), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (merge_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->duplicates, row);
}

static gboolean
matches (GtkListBoxRow *row,
         gpointer       data)
{
  GevPartnersPage *self = data;
  g_autofree char *text = gev_text_fold (gtk_editable_get_text (self->search_entry));
  GevRecord *actor = g_object_get_data (G_OBJECT (row), "actor");
  const char *number = gev_record_get_text (actor, GEV_ACTOR_ORGANISATION_NUMBER);

  return strstr (g_object_get_data (G_OBJECT (row), "key"), text) != NULL ||
         (number != NULL && g_str_has_prefix (number, text));
}

static void
search_cb (GevPartnersPage *self)
{
  gtk_list_box_invalidate_filter (self->rows);
}

static void
row_activated_cb (GevPartnersPage *self,
                  GtkListBoxRow   *row)
{
  gev_page_show_record (GEV_PAGE (self), g_object_get_data (G_OBJECT (row), "actor"));
}

static gboolean
accepted_cb (GevPartnersPage *self,
             GevRecord       *draft,
             GtkWidget       *dialog)
{
  g_autofree char *name = gev_record_dup_title (draft);
  g_autofree char *title = g_strdup_printf (_("New actor “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (gev_store_save (gev_page_get_store (GEV_PAGE (self)), draft, title, &error))
    return TRUE;
  gev_window_show_error (dialog, _("The change could not be saved"), error);

  return FALSE;
}

static void
gev_partners_page_show_records (GevPage      *page,
                                GevRecordSet *records)
{
  GevPartnersPage *self = GEV_PARTNERS_PAGE (page);
  GPtrArray *actors = gev_record_set_get_all (records, GEV_TYPE_ACTOR);
  g_autoptr (GArray) pairs = gev_actor_find_duplicates (actors);
  GevPartnership partnership;

  clear (self->rows);
  for (guint i = 0; i < actors->len; i++)
    add_row (self, g_ptr_array_index (actors, i), gev_actor_count_projects (g_ptr_array_index (actors, i), records));
  clear (self->duplicates);
  for (guint i = 0; i < pairs->len; i++)
    add_duplicate (self, &g_array_index (pairs, GevActorPair, i));
  gtk_widget_set_visible (self->duplicates_group, pairs->len > 0);
  gev_partnership_read (&partnership, records);
  gev_chart_card_take_chart (self->sector_card, gev_sector_chart_new (gev_language_get_default (), &partnership));
  gtk_stack_set_visible_child_name (self->stack, actors->len > 0 ? "actors" : "empty");
}

static void
gev_partners_page_show_record (GevPage   *page,
                               GevRecord *record)
{
  gtk_window_present (GTK_WINDOW (
    gev_actor_dialog_new (GTK_WIDGET (page), gev_page_get_store (page), gev_record_get_uuid (record))));
}

static void
gev_partners_page_activate_primary (GevPage *page)
{
  static const char *const fields[] = { "name", "sector", "organisation-number", NULL };
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_ACTOR);
  GevRecordDialog *dialog = gev_record_dialog_new (GTK_WIDGET (page), gev_page_get_store (page), draft, fields);

  gtk_window_set_title (GTK_WINDOW (dialog), _("New actor"));
  g_object_set (dialog, "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gev_partners_page_start_search (GevPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (GEV_PARTNERS_PAGE (page)->search_entry));
}

static void
gev_partners_page_class_init (GevPartnersPageClass *klass)
{
  static GType types[3];
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);

  types[0] = GEV_TYPE_ACTOR;
  types[1] = GEV_TYPE_PARTNER;
  page_class->types = types;
  page_class->show_records = gev_partners_page_show_records;
  page_class->show_record = gev_partners_page_show_record;
  page_class->activate_primary = gev_partners_page_activate_primary;
  page_class->start_search = gev_partners_page_start_search;

  g_type_ensure (GEV_TYPE_CHART_CARD);
  g_type_ensure (GEV_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-partners-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevPartnersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevPartnersPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GevPartnersPage, rows);
  gtk_widget_class_bind_template_child (widget_class, GevPartnersPage, sector_card);
  gtk_widget_class_bind_template_child (widget_class, GevPartnersPage, duplicates_group);
  gtk_widget_class_bind_template_child (widget_class, GevPartnersPage, duplicates);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
}

static void
gev_partners_page_init (GevPartnersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->rows, matches, self, NULL);
}
