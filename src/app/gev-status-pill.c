/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-status-pill.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *sign;
  const char *style;
} Look;

/**
 * GevStatusPill:
 *
 * How something stands, against plan or otherwise: a sign, a word and a quiet
 * colour, so that it is told by more than the colour.
 */
struct _GevStatusPill
{
  AdwBin parent_instance;

  GtkLabel *label;
  const char *word;
  const Look *look;
  int count;
};

G_DEFINE_FINAL_TYPE (GevStatusPill, gev_status_pill, ADW_TYPE_BIN)

static const Look looks[GEV_N_STATUSES] = {
  [GEV_STATUS_ON_PLAN] = { "✓", "status-on-plan" },
  [GEV_STATUS_BEHIND] = { "◐", "status-behind" },
  [GEV_STATUS_OFF_PLAN] = { "▲", "status-off-plan" },
  [GEV_STATUS_NOT_DUE] = { "○", "status-not-due" },
};

static const Look action_looks[] = {
  [GEV_ACTION_PLANNED] = { "○", "status-not-due" },
  [GEV_ACTION_ONGOING] = { "◐", "status-ongoing" },
  [GEV_ACTION_DONE] = { "✓", "status-on-plan" },
  [GEV_ACTION_DROPPED] = { "×", "status-not-due" },
};

static const Look knowledge_looks[] = {
  [GEV_KNOWLEDGE_RAISED] = { "○", "status-not-due" },
  [GEV_KNOWLEDGE_FOUND] = { "◐", "status-ongoing" },
  [GEV_KNOWLEDGE_PROPOSED] = { "◐", "status-ongoing" },
  [GEV_KNOWLEDGE_ANSWERED] = { "●", "status-on-plan" },
  [GEV_KNOWLEDGE_USED] = { "✓", "status-on-plan" },
};

static const Look import_looks[] = {
  [GEV_IMPORT_NEW] = { "+", "status-on-plan" },
  [GEV_IMPORT_CHANGED] = { "↻", "status-ongoing" },
  [GEV_IMPORT_SAME] = { "=", "status-not-due" },
  [GEV_IMPORT_CONFLICT] = { "≠", "status-behind" },
  [GEV_IMPORT_REFUSED] = { "×", "status-off-plan" },
};

static void
update (GevStatusPill *self)
{
  g_autofree char *text = self->count >= 0 ? g_strdup_printf ("%s %s %d", self->look->sign, self->word, self->count)
                                           : g_strdup_printf ("%s %s", self->look->sign, self->word);

  gtk_label_set_text (self->label, text);
}

static void
set_look (GevStatusPill *self,
          const Look    *look,
          const char    *word)
{
  if (self->look != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->look->style);
  self->look = look;
  self->word = word;
  gtk_widget_add_css_class (GTK_WIDGET (self), look->style);
  update (self);
}

static void
gev_status_pill_class_init (GevStatusPillClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "status");
}

static void
gev_status_pill_init (GevStatusPill *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  self->count = -1;
  gev_status_pill_set_status (self, GEV_STATUS_NOT_DUE);
}

/**
 * gev_status_pill_new:
 * @status: a status
 *
 * Returns: (transfer floating): a pill that says so
 */
GtkWidget *
gev_status_pill_new (GevStatus status)
{
  GevStatusPill *self = g_object_new (GEV_TYPE_STATUS_PILL, NULL);

  gev_status_pill_set_status (self, status);

  return GTK_WIDGET (self);
}

/**
 * gev_status_pill_set_status:
 * @self: a pill
 * @status: the status to show
 */
void
gev_status_pill_set_status (GevStatusPill *self,
                            GevStatus      status)
{
  set_look (self, &looks[status], _(gev_status_vocabulary.terms[status].label));
}

/**
 * gev_status_pill_set_action_status:
 * @self: a pill
 * @status: how far an action in the ecosystem has come
 */
void
gev_status_pill_set_action_status (GevStatusPill   *self,
                                   GevActionStatus  status)
{
  set_look (self, &action_looks[status], _(gev_action_status_vocabulary.terms[status].label));
}

/**
 * gev_status_pill_set_knowledge_status:
 * @self: a pill
 * @status: how far a knowledge need has come
 */
void
gev_status_pill_set_knowledge_status (GevStatusPill      *self,
                                      GevKnowledgeStatus  status)
{
  set_look (self, &knowledge_looks[status], _(gev_knowledge_status_vocabulary.terms[status].label));
}

/**
 * gev_status_pill_set_import_result:
 * @self: a pill
 * @result: what an import does with a record
 */
void
gev_status_pill_set_import_result (GevStatusPill   *self,
                                   GevImportResult  result)
{
  set_look (self, &import_looks[result], _(gev_import_result_vocabulary.terms[result].label));
}

/**
 * gev_status_pill_set_answers:
 * @self: a pill
 * @n_answers: how many actions answer an improvement need
 */
void
gev_status_pill_set_answers (GevStatusPill *self,
                             guint          n_answers)
{
  /* The need beside it wraps instead. */
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_NONE);
  self->count = n_answers > 0 ? (int) n_answers : -1;
  if (n_answers > 0)
    set_look (self, &looks[GEV_STATUS_ON_PLAN], _("Answered"));
  else
    set_look (self, &looks[GEV_STATUS_NOT_DUE], _("Unanswered"));
}

/**
 * gev_status_pill_set_filled:
 * @self: a pill
 * @filled: whether somebody fills a leader role
 */
void
gev_status_pill_set_filled (GevStatusPill *self,
                            gboolean       filled)
{
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_NONE);
  if (filled)
    set_look (self, &looks[GEV_STATUS_ON_PLAN], _("Filled"));
  else
    set_look (self, &looks[GEV_STATUS_NOT_DUE], _("Not filled"));
}

/**
 * gev_status_pill_set_unserved:
 * @self: a pill
 *
 * Says of a goal that nothing serves it.
 */
void
gev_status_pill_set_unserved (GevStatusPill *self)
{
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_NONE);
  set_look (self, &looks[GEV_STATUS_BEHIND], _("Nothing serves it"));
}

/**
 * gev_status_pill_set_count:
 * @self: a pill
 * @count: how many have the status, or -1 to leave that out
 */
void
gev_status_pill_set_count (GevStatusPill *self,
                           int            count)
{
  self->count = count;
  update (self);
}

/**
 * gev_status_pill_get_sign:
 * @status: a status
 *
 * Returns: (transfer none): the sign that stands before the word
 */
const char *
gev_status_pill_get_sign (GevStatus status)
{
  return looks[status].sign;
}
