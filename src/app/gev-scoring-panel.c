/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-scoring-panel.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-window.h"

#define MOST_POINTS 5

/**
 * GevScoringPanel:
 *
 * The scorecard of an idea: one assessor at a time gives points by each
 * criterion, and beside them stands what the others gave.
 */
struct _GevScoringPanel
{
  AdwBin parent_instance;

  GevStore *store;
  GevScorecard *scorecard;
  GPtrArray *lines;

  GtkLabel *sentence;
  GtkEditable *assessor;
  GtkGrid *grid;
  GtkFlowBox *assessors;
};

G_DEFINE_FINAL_TYPE (GevScoringPanel, gev_scoring_panel, ADW_TYPE_BIN)

/* A criterion. */
typedef struct
{
  char *uuid;
  GtkWidget *box;
  GtkWidget *buttons[MOST_POINTS];
  GtkWidget *others;
} Line;

static void points_toggled_cb (GevScoringPanel *self,
                               GtkWidget       *button);

static void
free_line (gpointer data)
{
  Line *line = data;

  g_free (line->uuid);
  g_free (line);
}

static char *
format (GevDecimal value)
{
  return gev_format_decimal (gev_language_get_default (), value, 1);
}

/* How the buttons of a criterion are marked tells whose points they show. */
static GevRecord *
find_score (GevScoringPanel *self,
            guint            criterion)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->assessor)));

  return (GevRecord *) gev_scorecard_find (self->scorecard, name, criterion);
}

/* As it is kept now, for what is shown is read in a thread and may lag behind
 * quick fingers. */
static GevRecord *
read_score (GevScoringPanel *self,
            const char      *criterion,
            const char      *assessor)
{
  g_autoptr (GPtrArray) scores =
    gev_store_get_referring (self->store, GEV_TYPE_IDEA_SCORE, GEV_IDEA_SCORE_PROJECT,
                             gev_record_get_uuid (gev_scorecard_get_project (self->scorecard)), NULL);

  for (guint i = scores != NULL ? scores->len : 0; i > 0; i--)
    {
      GevRecord *score = g_ptr_array_index (scores, i - 1);
      const char *name = gev_record_get_text (score, GEV_IDEA_SCORE_ASSESSOR);

      if (g_strcmp0 (gev_record_get_text (score, GEV_IDEA_SCORE_CRITERION), criterion) == 0 &&
          g_str_equal (name != NULL ? name : "", assessor))
        return g_object_ref (score);
    }

  return NULL;
}

/* No points takes them back. */
static void
set_points (GevScoringPanel *self,
            guint            position,
            guint            points)
{
  GevRecord *criterion = GEV_RECORD (gev_scorecard_get_criterion (self->scorecard, position));
  g_autofree char *assessor = g_strstrip (g_strdup (gtk_editable_get_text (self->assessor)));
  g_autofree char *idea = gev_record_dup_title (gev_scorecard_get_project (self->scorecard));
  g_autofree char *title = g_strdup_printf (_("Score of “%s”"), idea);
  g_autoptr (GevRecord) score = read_score (self, gev_record_get_uuid (criterion), assessor);
  g_autoptr (GError) error = NULL;
  gboolean kept;

  if (points == 0 && score == NULL)
    return;
  if (score == NULL)
    {
      score = gev_record_new (GEV_TYPE_IDEA_SCORE);
      gev_record_set_text (score, GEV_IDEA_SCORE_PROJECT,
                           gev_record_get_uuid (gev_scorecard_get_project (self->scorecard)));
      gev_record_set_text (score, GEV_IDEA_SCORE_CRITERION, gev_record_get_uuid (criterion));
      if (*assessor != '\0')
        gev_record_set_text (score, GEV_IDEA_SCORE_ASSESSOR, assessor);
    }
  if (points > 0)
    {
      gev_record_set_number (score, GEV_IDEA_SCORE_POINTS, points);
      gev_record_set_number (score, GEV_IDEA_SCORE_DATE, gev_date_today ());
      kept = gev_store_save (self->store, score, title, &error);
    }
  else
    {
      kept = gev_store_remove (self->store, score, title, &error);
    }
  if (!kept)
    gev_window_show_error (GTK_WIDGET (self), _("The points could not be saved"), error);
}

static void
show_points (GevScoringPanel *self,
             Line            *line,
             int              points)
{
  for (int i = 0; i < MOST_POINTS; i++)
    {
      g_signal_handlers_block_by_func (line->buttons[i], points_toggled_cb, self);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (line->buttons[i]), points == i + 1);
      g_signal_handlers_unblock_by_func (line->buttons[i], points_toggled_cb, self);
    }
}

static guint
find_line (GevScoringPanel *self,
           GtkWidget       *widget,
           int             *button)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = g_ptr_array_index (self->lines, i);

      for (*button = 0; *button < MOST_POINTS; (*button)++)
        if (line->buttons[*button] == widget)
          return i;
    }

  g_return_val_if_reached (0);
}

static void
points_toggled_cb (GevScoringPanel *self,
                   GtkWidget       *button)
{
  gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
  int points;
  guint position = find_line (self, button, &points);

  points = active ? points + 1 : 0;
  show_points (self, g_ptr_array_index (self->lines, position), points);
  set_points (self, position, points);
}

/* A figure gives the points and goes on to the next criterion; 0 takes them
 * back. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                GevScoringPanel       *self)
{
  GtkWidget *box = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  guint32 letter = gdk_keyval_to_unicode (key);
  int points = letter >= '0' && letter <= '0' + MOST_POINTS ? (int) letter - '0' : -1;

  if (key == GDK_KEY_Delete || key == GDK_KEY_BackSpace)
    points = 0;
  if (points < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || gev_store_is_read_only (self->store))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = g_ptr_array_index (self->lines, i);

      if (line->box != box)
        continue;
      show_points (self, line, points);
      set_points (self, i, (guint) points);
      if (i + 1 < self->lines->len)
        gtk_widget_grab_focus (((Line *) g_ptr_array_index (self->lines, i + 1))->buttons[0]);
      break;
    }

  return GDK_EVENT_STOP;
}

static GtkWidget *
create_buttons (GevScoringPanel *self,
                Line            *line,
                const char      *criterion)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (box, keys);
  for (int i = 0; i < MOST_POINTS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i + 1);
      g_autofree char *name = g_strdup_printf (ngettext ("%1$s: %2$d point", "%1$s: %2$d points", i + 1), criterion,
                                               i + 1);

      line->buttons[i] = gtk_toggle_button_new_with_label (number);
      gtk_widget_add_css_class (line->buttons[i], "points");
      gtk_accessible_update_property (GTK_ACCESSIBLE (line->buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_swapped (line->buttons[i], "toggled", G_CALLBACK (points_toggled_cb), self);
      gtk_box_append (GTK_BOX (box), line->buttons[i]);
    }

  return box;
}

static GtkWidget *
create_name (GevRecord *criterion)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *title = gev_record_dup_title (criterion);
  const char *description = gev_record_get_text (criterion, GEV_IDEA_CRITERION_DESCRIPTION);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *help = gtk_label_new (description);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (help), 0);
  gtk_label_set_wrap (GTK_LABEL (help), TRUE);
  gtk_widget_add_css_class (help, "dim-label");
  gtk_widget_add_css_class (help, "caption");
  gtk_widget_set_visible (help, description != NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), help);
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static void
add_line (GevScoringPanel *self,
          guint            position)
{
  GevRecord *criterion = GEV_RECORD (gev_scorecard_get_criterion (self->scorecard, position));
  g_autofree char *title = gev_record_dup_title (criterion);
  Line *line = g_new0 (Line, 1);

  line->uuid = g_strdup_printf ("%s %s", gev_record_get_uuid (criterion), title);
  line->box = create_buttons (self, line, title);
  line->others = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (line->others), 1);
  gtk_label_set_width_chars (GTK_LABEL (line->others), 11);
  gtk_widget_add_css_class (line->others, "numeric");
  gtk_widget_set_tooltip_text (line->others, _("The mean of all assessors, and from the lowest to the highest"));
  gtk_grid_attach (self->grid, create_name (criterion), 0, (int) position, 1, 1);
  gtk_grid_attach (self->grid, line->box, 1, (int) position, 1, 1);
  gtk_grid_attach (self->grid, line->others, 2, (int) position, 1, 1);
  g_ptr_array_add (self->lines, line);
}

/* Lines that stay are the same widgets, so that they keep the focus. */
static void
fill_lines (GevScoringPanel *self)
{
  guint n = gev_scorecard_get_n_criteria (self->scorecard);
  gboolean same = self->lines->len == n;
  GtkWidget *child;

  for (guint i = 0; same && i < n; i++)
    {
      GevRecord *criterion = GEV_RECORD (gev_scorecard_get_criterion (self->scorecard, i));
      g_autofree char *title = gev_record_dup_title (criterion);
      g_autofree char *uuid = g_strdup_printf ("%s %s", gev_record_get_uuid (criterion), title);

      same = g_str_equal (((Line *) g_ptr_array_index (self->lines, i))->uuid, uuid);
    }
  if (same)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_ptr_array_set_size (self->lines, 0);
  for (guint i = 0; i < n; i++)
    add_line (self, i);
}

/* "3.7 (2–5)": the mean, and from the lowest to the highest. */
static char *
tell_others (GevScoringPanel *self,
             guint            criterion)
{
  GevDecimal mean;
  g_autofree char *text = NULL;
  int lowest = MOST_POINTS, highest = 1;

  if (!gev_scorecard_get_mean (self->scorecard, criterion, &mean))
    return g_strdup ("–");
  for (guint i = 0; i < gev_scorecard_get_n_assessors (self->scorecard); i++)
    {
      GevIdeaScore *score =
        gev_scorecard_find (self->scorecard, gev_scorecard_get_assessor (self->scorecard, i), criterion);
      int points = score != NULL ? (int) gev_record_get_number (score, GEV_IDEA_SCORE_POINTS) : 0;

      if (points > 0)
        {
          lowest = MIN (lowest, points);
          highest = MAX (highest, points);
        }
    }
  text = format (mean);

  return lowest < highest ? g_strdup_printf ("%s (%d–%d)", text, lowest, highest) : g_steal_pointer (&text);
}

static void
fill_points (GevScoringPanel *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = g_ptr_array_index (self->lines, i);
      GevRecord *score = find_score (self, i);
      g_autofree char *others = tell_others (self, i);

      show_points (self, line, score != NULL ? (int) gev_record_get_number (score, GEV_IDEA_SCORE_POINTS) : 0);
      gtk_label_set_text (GTK_LABEL (line->others), others);
    }
}

static void
assessor_clicked_cb (GevScoringPanel *self,
                     GtkWidget       *button)
{
  gtk_editable_set_text (self->assessor, gtk_widget_get_name (button));
  if (self->lines->len > 0)
    gtk_widget_grab_focus (((Line *) g_ptr_array_index (self->lines, 0))->buttons[0]);
}

static void
fill_assessors (GevScoringPanel *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->assessors))) != NULL)
    gtk_flow_box_remove (self->assessors, child);
  for (guint i = 0; i < gev_scorecard_get_n_assessors (self->scorecard); i++)
    {
      const char *name = gev_scorecard_get_assessor (self->scorecard, i);
      g_autofree char *total = format (gev_scorecard_get_total (self->scorecard, i));
      g_autofree char *text = g_strdup_printf ("%s  %s", *name != '\0' ? name : _("Without a name"), total);
      GtkWidget *button = gtk_button_new_with_label (text);

      gtk_widget_set_name (button, name);
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, _("Show the points of this assessor"));
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (assessor_clicked_cb), self);
      gtk_flow_box_append (self->assessors, button);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->assessors), gev_scorecard_get_n_assessors (self->scorecard) > 0);
}

static void
append_missing (GString      *text,
                GevScorecard *scorecard)
{
  guint n_missing = gev_scorecard_get_n_missing (scorecard);

  if (n_missing > 0)
    g_string_append_printf (text, ngettext (" %u criterion is not scored yet.", " %u criteria are not scored yet.",
                                            n_missing),
                            n_missing);
}

static char *
tell_score (GevScorecard *scorecard)
{
  guint n = gev_scorecard_get_n_assessors (scorecard);
  g_autoptr (GString) text = g_string_new (NULL);
  GevDecimal score, lowest, highest;
  g_autofree char *mean = NULL;

  if (gev_scorecard_get_n_criteria (scorecard) == 0)
    return g_strdup (_("The scorecard has no criteria."));
  if (!gev_scorecard_get_score (scorecard, &score))
    return g_strdup (_("Nobody has scored the idea yet. 1 is weak, 5 is strong."));
  mean = format (score);
  if (gev_scorecard_get_spread (scorecard, &lowest, &highest))
    {
      g_autofree char *low = format (lowest);
      g_autofree char *high = format (highest);

      g_string_append_printf (text,
                              ngettext ("%1$s of 5 from %2$u assessor, who range from %3$s to %4$s.",
                                        "%1$s of 5 from %2$u assessors, who range from %3$s to %4$s.", n),
                              mean, n, low, high);
    }
  else
    {
      g_string_append_printf (text, _("%s of 5 from one assessor."), mean);
    }
  append_missing (text, scorecard);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
gev_scoring_panel_dispose (GObject *object)
{
  GevScoringPanel *self = GEV_SCORING_PANEL (object);

  g_clear_object (&self->store);
  g_clear_object (&self->scorecard);

  G_OBJECT_CLASS (gev_scoring_panel_parent_class)->dispose (object);
}

static void
gev_scoring_panel_finalize (GObject *object)
{
  g_ptr_array_unref (GEV_SCORING_PANEL (object)->lines);

  G_OBJECT_CLASS (gev_scoring_panel_parent_class)->finalize (object);
}

static void
assessor_changed_cb (GevScoringPanel *self)
{
  if (self->scorecard != NULL)
    fill_points (self);
}

static void
gev_scoring_panel_class_init (GevScoringPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_scoring_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = gev_scoring_panel_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-scoring-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GevScoringPanel, sentence);
  gtk_widget_class_bind_template_child (widget_class, GevScoringPanel, assessor);
  gtk_widget_class_bind_template_child (widget_class, GevScoringPanel, grid);
  gtk_widget_class_bind_template_child (widget_class, GevScoringPanel, assessors);
  gtk_widget_class_bind_template_callback (widget_class, assessor_changed_cb);
}

/* Who scores is who works here, until another name is given. */
static void
gev_scoring_panel_init (GevScoringPanel *self)
{
  g_autoptr (GSettings) settings = g_settings_new ("no.gevinst.Gevinst");
  g_autofree char *who = g_settings_get_string (settings, "name");

  self->lines = g_ptr_array_new_with_free_func (free_line);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_text (self->assessor, *who != '\0' ? who : g_get_real_name ());
}

/**
 * gev_scoring_panel_set_scorecard:
 * @self: a panel
 * @store: the portfolio
 * @scorecard: the scorecard of the idea, as it is now
 */
void
gev_scoring_panel_set_scorecard (GevScoringPanel *self,
                                 GevStore        *store,
                                 GevScorecard    *scorecard)
{
  g_autofree char *sentence = tell_score (scorecard);

  g_set_object (&self->store, store);
  g_set_object (&self->scorecard, scorecard);
  gtk_label_set_text (self->sentence, sentence);
  fill_lines (self);
  fill_points (self);
  fill_assessors (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->grid), !gev_store_is_read_only (store));
}
