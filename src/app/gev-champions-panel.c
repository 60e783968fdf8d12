/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-champions-panel.h"

#include <glib/gi18n.h>

#include "gev-champion.h"
#include "gev-columns-layout.h"
#include "gev-ecosystem-words.h"
#include "gev-format.h"
#include "gev-record-form.h"
#include "gev-status-pill.h"
#include "gev-text.h"

/**
 * GevChampionsPanel:
 *
 * The champions, and which of the four leader roles somebody fills.
 */
struct _GevChampionsPanel
{
  AdwBin parent_instance;

  GevStore *store;

  GtkStack *stack;
  GtkLabel *sentence;
  GtkListBox *roles;
  GtkListBox *rows;
  GtkWidget *role_pills[GEV_N_LEADER_ROLES];
  GtkLabel *role_names[GEV_N_LEADER_ROLES];
};

G_DEFINE_FINAL_TYPE (GevChampionsPanel, gev_champions_panel, ADW_TYPE_BIN)

static const char *const fields[] = { "name", "unit", "element", "leader-roles", "training", "start", "end", NULL };

static char *
get_name (gpointer champion)
{
  const char *name = gev_record_get_text (champion, GEV_CHAMPION_NAME);

  return g_strdup (name != NULL ? name : _("Without a name"));
}

static void
add_role (GevChampionsPanel *self,
          guint              role)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (_(gev_leader_role_vocabulary.terms[role].label));

  self->role_pills[role] = gev_status_pill_new (GEV_STATUS_NOT_DUE);
  self->role_names[role] = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (self->role_names[role], 0);
  gtk_label_set_wrap (self->role_names[role], TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->role_names[role]), "card-sentence");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), name);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->role_names[role]));
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), self->role_pills[role]);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->roles, row);
}

static void
show_role (GevChampionsPanel *self,
           guint              role,
           GPtrArray         *champions)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < champions->len; i++)
    {
      g_autofree char *name = get_name (g_ptr_array_index (champions, i));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  gev_status_pill_set_filled (GEV_STATUS_PILL (self->role_pills[role]), champions->len > 0);
  gtk_label_set_text (self->role_names[role], champions->len > 0 ? names->str : _("Nobody"));
}

static char *
describe (gpointer champion)
{
  const GevLanguage *language = gev_language_get_default ();
  int element = gev_record_get_choice (champion, GEV_CHAMPION_ELEMENT);
  g_autofree char *roles = gev_format_terms (language, &gev_leader_role_vocabulary,
                                             gev_record_get_number (champion, GEV_CHAMPION_LEADER_ROLES), " · ");
  const char *parts[] = {
    gev_record_get_text (champion, GEV_CHAMPION_UNIT),
    element >= 0 ? _(gev_element_vocabulary.terms[element].label) : NULL,
    gev_record_get_text (champion, GEV_CHAMPION_TRAINING),
  };
  g_autofree char *period = gev_format_period (language, gev_record_get_date (champion, GEV_CHAMPION_START),
                                               gev_record_get_date (champion, GEV_CHAMPION_END));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gev_text_append_part (text, parts[i]);
  gev_text_append_part (text, roles);
  gev_text_append_part (text, period);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
activated_cb (GevChampionsPanel *self,
              GtkListBoxRow     *row)
{
  g_autoptr (GevRecord) champion = gev_store_get (self->store, gtk_widget_get_name (GTK_WIDGET (row)), NULL);

  if (champion != NULL && !gev_store_is_read_only (self->store))
    gev_champions_panel_open (self, self->store, champion);
}

static void
delete_cb (GtkWidget *button)
{
  GevChampionsPanel *self = GEV_CHAMPIONS_PANEL (gtk_widget_get_ancestor (button, GEV_TYPE_CHAMPIONS_PANEL));
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  g_autoptr (GevRecord) champion = gev_store_get (self->store, gtk_widget_get_name (row), NULL);

  if (champion != NULL)
    gev_record_form_delete (GTK_WIDGET (self), self->store, champion);
}

static void
add_champion (GevChampionsPanel *self,
              gpointer           champion,
              gboolean           is_active)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = get_name (champion);
  g_autofree char *detail = describe (champion);
  g_autofree char *label = g_strdup_printf (_("Delete “%s”"), name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  if (!is_active)
    {
      GtkWidget *past = gtk_label_new (_("not now"));

      gtk_widget_add_css_class (past, "dim-label");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), past);
    }
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_sensitive (button, !gev_store_is_read_only (self->store));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (delete_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_name (row, gev_record_get_uuid (champion));
  gtk_list_box_append (self->rows, row);
}

static void
gev_champions_panel_dispose (GObject *object)
{
  g_clear_object (&GEV_CHAMPIONS_PANEL (object)->store);

  G_OBJECT_CLASS (gev_champions_panel_parent_class)->dispose (object);
}

static void
gev_champions_panel_class_init (GevChampionsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_champions_panel_dispose;
  g_type_ensure (GEV_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-champions-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GevChampionsPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, GevChampionsPanel, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevChampionsPanel, roles);
  gtk_widget_class_bind_template_child (widget_class, GevChampionsPanel, rows);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gev_champions_panel_add);
}

static void
gev_champions_panel_init (GevChampionsPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < GEV_N_LEADER_ROLES; i++)
    add_role (self, i);
}

/**
 * gev_champions_panel_set_ecosystem:
 * @self: a panel
 * @store: the portfolio
 * @ecosystem: its ecosystem
 */
void
gev_champions_panel_set_ecosystem (GevChampionsPanel  *self,
                                   GevStore           *store,
                                   const GevEcosystem *ecosystem)
{
  GPtrArray *champions = gev_record_set_get_all (ecosystem->set, GEV_TYPE_CHAMPION);
  g_autofree char *sentence = gev_ecosystem_words_roles (gev_language_get_default (), ecosystem);
  GtkWidget *row;

  g_set_object (&self->store, store);
  gtk_label_set_text (self->sentence, sentence);
  for (guint i = 0; i < GEV_N_LEADER_ROLES; i++)
    show_role (self, i, ecosystem->roles[i]);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
  for (guint i = 0; i < champions->len; i++)
    {
      gpointer champion = g_ptr_array_index (champions, i);

      add_champion (self, champion, g_ptr_array_find (ecosystem->champions, champion, NULL));
    }
  gtk_stack_set_visible_child_name (self->stack, champions->len > 0 ? "champions" : "empty");
}

/**
 * gev_champions_panel_add:
 * @self: a panel with a portfolio
 *
 * Asks for a new champion.
 */
void
gev_champions_panel_add (GevChampionsPanel *self)
{
  g_autoptr (GevRecord) champion = gev_record_new (GEV_TYPE_CHAMPION);

  if (self->store != NULL)
    gev_record_form_open (GTK_WIDGET (self), self->store, champion, fields);
}

/**
 * gev_champions_panel_open:
 * @self: a panel
 * @store: the portfolio
 * @champion: (type GevChampion): a champion of it
 *
 * Opens the champion for editing.
 */
void
gev_champions_panel_open (GevChampionsPanel *self,
                          GevStore          *store,
                          gpointer           champion)
{
  gev_record_form_open (GTK_WIDGET (self), store, champion, fields);
}
