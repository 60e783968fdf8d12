/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-diffusion-page.h"

#include <glib/gi18n.h>

#include "gev-actor.h"
#include "gev-adoption-list.h"
#include "gev-adoption.h"
#include "gev-chart-card.h"
#include "gev-columns-layout.h"
#include "gev-diffusion-chart.h"
#include "gev-field-row.h"
#include "gev-organisation.h"
#include "gev-portfolio.h"
#include "gev-project.h"
#include "gev-store-figures.h"
#include "gev-window.h"

/* How many choices are more than one looks through. */
#define SEARCHED_FROM 12

/**
 * GevDiffusionPage:
 *
 * How innovations spread: who has taken them over and when, on Rogers' groups,
 * through which channels, what speaks for it, and what was taken over from
 * others; of all innovations or of one.
 */
struct _GevDiffusionPage
{
  GevPage parent_instance;

  GevRecordSet *records;
  GPtrArray *uuids; /* of the projects that can be chosen, after all together */
  char *chosen;
  gboolean opened;
  gboolean setting;

  GtkStack *stack;
  GtkDropDown *project_drop_down;
  GtkDropDown *population_drop_down;
  GtkSpinButton *population_spin;
  GtkLabel *population_label;
  GevChartCard *curve_card;
  GevChartCard *channel_card;
  GevChartCard *factor_card;
  GtkWidget *factor_rows;
  GevAdoptionList *out_list;
  GevAdoptionList *in_list;
};

G_DEFINE_FINAL_TYPE (GevDiffusionPage, gev_diffusion_page, GEV_TYPE_PAGE)

static GevPopulation
get_population (GevDiffusionPage *self)
{
  GevPopulation own = { (guint) gtk_spin_button_get_value_as_int (self->population_spin), FALSE };

  return gtk_drop_down_get_selected (self->population_drop_down) == 0 ? gev_population_default : own;
}

static char *
dup_title (GevDiffusionPage *self,
           GevRecord        *adoption,
           guint             field)
{
  gpointer record = gev_record_set_lookup (self->records, gev_record_get_text (adoption, field));

  return record != NULL ? gev_record_dup_title (record) : g_strdup ("");
}

static void
show_adopter (GevDiffusionPage   *self,
              const GevDiffusion *diffusion,
              const GevAdopter   *adopter)
{
  g_autofree char *name = gev_record_dup_title (adopter->actor);
  g_autofree char *note = NULL;

  if (adopter->number > 0)
    {
      GevAdopterGroup group = gev_population_get_group (&diffusion->population, adopter->number);

      /* Translators: the number of an adopter in order, and the group that it is in. */
      note = g_strdup_printf (_("No. %1$u · %2$s"), adopter->number,
                              _(gev_adopter_group_vocabulary.terms[group].label));
    }
  gev_adoption_list_add_heading (self->out_list, name, note);
  for (guint i = 0; i < adopter->adoptions->len; i++)
    {
      GevRecord *adoption = g_ptr_array_index (adopter->adoptions, i);
      g_autofree char *project = dup_title (self, adoption, GEV_ADOPTION_PROJECT);

      gev_adoption_list_add (self->out_list, adoption, project, NULL);
    }
}

static void
show_lists (GevDiffusionPage   *self,
            const GevDiffusion *diffusion)
{
  gev_adoption_list_clear (self->out_list);
  for (guint i = 0; i < diffusion->adopters->len; i++)
    show_adopter (self, diffusion, g_ptr_array_index (diffusion->adopters, i));
  gev_adoption_list_clear (self->in_list);
  for (guint i = 0; i < diffusion->in->len; i++)
    {
      GevRecord *adoption = g_ptr_array_index (diffusion->in, i);
      g_autofree char *actor = dup_title (self, adoption, GEV_ADOPTION_ACTOR);
      g_autofree char *project = dup_title (self, adoption, GEV_ADOPTION_PROJECT);

      gev_adoption_list_add (self->in_list, adoption, actor, project);
    }
}

static void
show_factors (GevDiffusionPage *self,
              GevRecord        *project)
{
  GevRogersFactors factors;

  gtk_widget_set_visible (GTK_WIDGET (self->factor_card), project != NULL);
  gtk_widget_set_visible (self->factor_rows, project != NULL);
  if (project == NULL)
    return;
  gev_rogers_factors_read (&factors, project);
  gev_chart_card_take_chart (self->factor_card, gev_factor_chart_new (gev_language_get_default (), NULL, &factors));
  gev_field_rows_set_record (self->factor_rows, gev_page_get_store (GEV_PAGE (self)), project);
}

static void
show (GevDiffusionPage *self)
{
  const GevLanguage *language = gev_language_get_default ();
  GevDate today = gev_store_get_status_date (gev_page_get_store (GEV_PAGE (self)));
  GevPopulation population = get_population (self);
  GevRecord *project = gev_record_set_lookup (self->records, self->chosen);
  g_autoptr (GevDiffusion) diffusion = gev_diffusion_new (self->records, project, &population, today);
  g_autofree char *sentence = gev_population_sentence (language, &population);
  g_autofree char *title = project != NULL ? gev_record_dup_title (project) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->population_spin), !population.municipalities);
  gtk_label_set_text (self->population_label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->population_label), diffusion->n_counted > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->channel_card), diffusion->out->len > 0);
  gev_chart_card_take_chart (self->curve_card, gev_diffusion_chart_new (language, title, diffusion, today));
  gev_chart_card_take_chart (self->channel_card, gev_channel_chart_new (language, diffusion));
  show_factors (self, project);
  show_lists (self, diffusion);
}

static gboolean
is_empty (GevRecordSet *records)
{
  GPtrArray *projects = gev_record_set_get_all (records, GEV_TYPE_PROJECT);

  if (gev_record_set_get_all (records, GEV_TYPE_ADOPTION)->len > 0)
    return FALSE;
  for (guint i = 0; i < projects->len; i++)
    {
      GevRogersFactors factors;

      gev_rogers_factors_read (&factors, g_ptr_array_index (projects, i));
      if (factors.n_answered > 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
says_the_same (GtkDropDown   *drop_down,
               GtkStringList *list)
{
  GListModel *model = gtk_drop_down_get_model (drop_down);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  gboolean same = model != NULL && g_list_model_get_n_items (model) == n;

  for (guint i = 0; same && i < n; i++)
    same = g_str_equal (gtk_string_list_get_string (list, i),
                        gtk_string_list_get_string (GTK_STRING_LIST (model), i));

  return same;
}

/* A model that says the same stays: the choice comes back here while GTK still
 * tells of it. */
static void
offer_projects (GevDiffusionPage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new ((const char *[]){ _("All innovations"), NULL });
  GPtrArray *projects = gev_record_set_get_all (self->records, GEV_TYPE_PROJECT);
  guint selected = 0;

  self->setting = TRUE;
  g_ptr_array_set_size (self->uuids, 0);
  for (guint i = 0; i < projects->len; i++)
    {
      GevRecord *project = g_ptr_array_index (projects, i);
      g_autofree char *title = gev_record_dup_title (project);

      gtk_string_list_append (titles, title);
      g_ptr_array_add (self->uuids, g_strdup (gev_record_get_uuid (project)));
      if (g_strcmp0 (self->chosen, gev_record_get_uuid (project)) == 0)
        selected = i + 1;
    }
  if (!says_the_same (self->project_drop_down, titles))
    gtk_drop_down_set_model (self->project_drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_enable_search (self->project_drop_down, projects->len >= SEARCHED_FROM);
  gtk_drop_down_set_selected (self->project_drop_down, selected);
  self->setting = FALSE;
}

static void
choose (GevDiffusionPage *self,
        const char       *uuid)
{
  g_autofree char *chosen = g_strdup (uuid);

  g_free (self->chosen);
  self->chosen = g_steal_pointer (&chosen);
}

static void
project_selected_cb (GevDiffusionPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->project_drop_down);

  if (self->setting || self->records == NULL)
    return;
  choose (self, selected > 0 && selected <= self->uuids->len ? g_ptr_array_index (self->uuids, selected - 1) : NULL);
  show (self);
}

static void
population_cb (GevDiffusionPage *self)
{
  if (self->records != NULL)
    show (self);
}

static void
judge_cb (GevDiffusionPage *self)
{
  self->opened = TRUE;
  choose (self, g_ptr_array_index (self->uuids, 0));
  offer_projects (self);
  show (self);
  gtk_stack_set_visible_child_name (self->stack, "diffusion");
  gtk_widget_child_focus (self->factor_rows, GTK_DIR_TAB_FORWARD);
}

static void
gev_diffusion_page_refresh (GevPage *page)
{
  GevDiffusionPage *self = GEV_DIFFUSION_PAGE (page);

  gev_adoption_list_set_store (self->out_list, gev_page_get_store (page));
  gev_adoption_list_set_store (self->in_list, gev_page_get_store (page));
}

static void
gev_diffusion_page_show_records (GevPage      *page,
                                 GevRecordSet *records)
{
  GevDiffusionPage *self = GEV_DIFFUSION_PAGE (page);
  gboolean has_projects = gev_record_set_get_all (records, GEV_TYPE_PROJECT)->len > 0;

  g_set_object (&self->records, records);
  offer_projects (self);
  show (self);
  gev_page_set_primary_label (page, has_projects && !gev_store_is_read_only (gev_page_get_store (page))
                                      ? _("New Adoption")
                                      : NULL);
  gtk_stack_set_visible_child_name (self->stack, !has_projects                            ? "no-projects"
                                                 : is_empty (records) && !self->opened ? "empty"
                                                                                       : "diffusion");
}

static void
gev_diffusion_page_show_record (GevPage   *page,
                                GevRecord *record)
{
  GevDiffusionPage *self = GEV_DIFFUSION_PAGE (page);
  gboolean is_in = gev_record_get_choice (record, GEV_ADOPTION_WAY) == GEV_ADOPTION_IN;

  choose (self, gev_record_get_text (record, GEV_ADOPTION_PROJECT));
  gev_page_queue_refresh (page);
  gev_adoption_list_open (is_in ? self->in_list : self->out_list, record);
}

static void
gev_diffusion_page_activate_primary (GevPage *page)
{
  GevDiffusionPage *self = GEV_DIFFUSION_PAGE (page);

  gev_adoption_list_create (self->out_list, self->chosen);
}

static void
gev_diffusion_page_dispose (GObject *object)
{
  GevDiffusionPage *self = GEV_DIFFUSION_PAGE (object);

  g_clear_object (&self->records);

  G_OBJECT_CLASS (gev_diffusion_page_parent_class)->dispose (object);
}

static void
gev_diffusion_page_finalize (GObject *object)
{
  GevDiffusionPage *self = GEV_DIFFUSION_PAGE (object);

  g_ptr_array_unref (self->uuids);
  g_free (self->chosen);

  G_OBJECT_CLASS (gev_diffusion_page_parent_class)->finalize (object);
}

static void
gev_diffusion_page_class_init (GevDiffusionPageClass *klass)
{
  static GType types[6];
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GevPageClass *page_class = GEV_PAGE_CLASS (klass);

  types[0] = GEV_TYPE_PORTFOLIO;
  types[1] = GEV_TYPE_PROJECT;
  types[2] = GEV_TYPE_ACTOR;
  types[3] = GEV_TYPE_ADOPTION;
  types[4] = GEV_TYPE_ORGANISATION;
  page_class->types = types;
  page_class->refresh = gev_diffusion_page_refresh;
  page_class->show_records = gev_diffusion_page_show_records;
  page_class->show_record = gev_diffusion_page_show_record;
  page_class->activate_primary = gev_diffusion_page_activate_primary;
  object_class->dispose = gev_diffusion_page_dispose;
  object_class->finalize = gev_diffusion_page_finalize;

  g_type_ensure (GEV_TYPE_ADOPTION_LIST);
  g_type_ensure (GEV_TYPE_CHART_CARD);
  g_type_ensure (GEV_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (GEV_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-diffusion-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevDiffusionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GevDiffusionPage, project_drop_down);
  gtk_widget_class_bind_template_child (widget_class, GevDiffusionPage, population_drop_down);
  gtk_widget_class_bind_template_child (widget_class, GevDiffusionPage, population_spin);
  gtk_widget_class_bind_template_child (widget_class, GevDiffusionPage, population_label);
  gtk_widget_class_bind_template_child (widget_class, GevDiffusionPage, curve_card);
  gtk_widget_class_bind_template_child (widget_class, GevDiffusionPage, channel_card);
  gtk_widget_class_bind_template_child (widget_class, GevDiffusionPage, factor_card);
  gtk_widget_class_bind_template_child (widget_class, GevDiffusionPage, factor_rows);
  gtk_widget_class_bind_template_child (widget_class, GevDiffusionPage, out_list);
  gtk_widget_class_bind_template_child (widget_class, GevDiffusionPage, in_list);
  gtk_widget_class_bind_template_callback (widget_class, judge_cb);
  gtk_widget_class_bind_template_callback (widget_class, population_cb);
  gtk_widget_class_bind_template_callback (widget_class, project_selected_cb);
}

static void
gev_diffusion_page_init (GevDiffusionPage *self)
{
  self->uuids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}
