/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-sum-dialog.h"

#include <glib/gi18n.h>

#include "gev-field-row.h"
#include "gev-format.h"
#include "gev-measurement.h"
#include "gev-value-text.h"
#include "gev-window.h"

/**
 * GevSumDialog:
 *
 * What a figure comes from, level by level: the sum, the projects in it, their
 * benefits, the periods that the kroner of a benefit came about in, and the
 * measurement that a period begins with, which can be changed there.
 */
struct _GevSumDialog
{
  AdwWindow parent_instance;

  GevStore *store;
  GPtrArray *figures; /* those to choose between */
  GPtrArray *levels;  /* the way here, the last in view */
  GPtrArray *rows;    /* those that lead on */
  GPtrArray *targets; /* where to */
  GtkWidget *former;  /* the page shown last */

  AdwWindowTitle *heading;
  GtkWidget *back_button;
  AdwBin *place;
};

G_DEFINE_FINAL_TYPE (GevSumDialog, gev_sum_dialog, ADW_TYPE_WINDOW)

typedef enum
{
  LEVEL_FIGURES,     /* several sums to choose between */
  LEVEL_SUM,         /* the parts of one */
  LEVEL_OWNER,       /* those of one project, or of a programme itself */
  LEVEL_BENEFIT,     /* the pieces of one */
  LEVEL_MEASUREMENT,
  LEVEL_RECORD,      /* leads back to the window */
} LevelKind;

typedef struct
{
  LevelKind kind;
  char *name; /* of the figure */
  GevSum sum;
  char *uuid; /* of what it is about, "" for nothing */
  guint row;  /* where the cursor was */
} Level;

static void show_level (GevSumDialog *self);

static Level *
create_level (LevelKind     kind,
              const char   *name,
              const GevSum *sum,
              const char   *uuid)
{
  Level *level = g_new0 (Level, 1);

  level->kind = kind;
  level->name = g_strdup (name);
  level->sum = *sum;
  if (sum->scope != NULL)
    g_object_ref (sum->scope);
  level->uuid = g_strdup (uuid != NULL ? uuid : "");

  return level;
}

static void
free_level (gpointer data)
{
  Level *level = data;

  g_clear_object (&level->sum.scope);
  g_free (level->name);
  g_free (level->uuid);
  g_free (level);
}

static Level *
get_level (GevSumDialog *self)
{
  return g_ptr_array_index (self->levels, self->levels->len - 1);
}

static const char *
get_owner (GevBenefit *benefit)
{
  const char *project = gev_record_get_text (benefit, GEV_BENEFIT_PROJECT);
  const char *programme = gev_record_get_text (benefit, GEV_BENEFIT_PROGRAMME);

  return project != NULL ? project : programme != NULL ? programme : "";
}

static void
append (GString    *text,
        const char *between,
        char       *more)
{
  g_autofree char *taken = more;

  g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", taken);
}

static void
activated_cb (GevSumDialog *self,
              GtkWidget    *row)
{
  Level *level = get_level (self);
  Level *target;

  if (!g_ptr_array_find (self->rows, row, &level->row))
    return;
  target = g_ptr_array_index (self->targets, level->row);
  if (target->kind == LEVEL_RECORD)
    {
      g_autoptr (GevRecord) record = gev_store_get (self->store, target->uuid, NULL);
      GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

      gtk_window_close (GTK_WINDOW (self));
      if (record != NULL)
        gev_window_show_record (GTK_WIDGET (window), record);
      return;
    }
  g_ptr_array_add (self->levels, create_level (target->kind, target->name, &target->sum, target->uuid));
  show_level (self);
}

/* A line; it leads to the target, if there is one. */
static void
add_row (GevSumDialog *self,
         GtkWidget    *group,
         const char   *title,
         const char   *subtitle,
         const char   *amount,
         Level        *target)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name =
    g_strdup_printf ("%s%s%s", title, amount != NULL ? ", " : "", amount != NULL ? amount : "");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  if (amount != NULL)
    {
      GtkWidget *label = gtk_label_new (amount);

      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle != NULL ? subtitle : "", -1);
  if (target != NULL)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_swapped (row, "activated", G_CALLBACK (activated_cb), self);
      g_ptr_array_add (self->rows, row);
      g_ptr_array_add (self->targets, target);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static GtkWidget *
add_group (GtkWidget  *page,
           const char *title,
           const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *escaped_title = title != NULL ? g_markup_escape_text (title, -1) : NULL;
  g_autofree char *escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped_title);
  if (description != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  return group;
}

/* How the parts make the figure. */
static char *
tell_sum (GPtrArray *parts)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_adding = 0, n_left_out = 0, n_unpriced = 0;
  g_autofree char *adding = NULL;
  g_autofree char *left_out = NULL;
  g_autofree char *unpriced = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      const GevSumPart *part = g_ptr_array_index (parts, i);

      n_unpriced += !part->priced;
      n_left_out += part->priced && part->counted_in != NULL;
      n_adding += part->priced && part->counted_in == NULL;
    }
  adding = gev_format_count (language, n_adding);
  left_out = gev_format_count (language, n_left_out);
  unpriced = gev_format_count (language, n_unpriced);
  append (text, " ",
          g_strdup_printf (ngettext ("What %s benefit comes to.", "The sum of %s benefits.", n_adding), adding));
  if (n_left_out > 0)
    append (text, " ",
            g_strdup_printf (ngettext ("%s benefit is counted in another and not added again.",
                                       "%s benefits are counted in others and not added again.", n_left_out),
                             left_out));
  if (n_unpriced > 0)
    append (text, " ",
            g_strdup_printf (ngettext ("%s benefit is not priced and adds no kroner.",
                                       "%s benefits are not priced and add no kroner.", n_unpriced),
                             unpriced));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gint64
add_up (GPtrArray *parts)
{
  gint64 sum = 0;

  for (guint i = 0; i < parts->len; i++)
    sum += ((GevSumPart *) g_ptr_array_index (parts, i))->ore;

  return sum;
}

/* The parts by what they belong to, in the order they come in; the parts stay
 * with @parts. */
static GPtrArray *
group_parts (GPtrArray *parts)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) by_owner = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parts->len; i++)
    {
      const GevSumPart *part = g_ptr_array_index (parts, i);
      const char *owner = get_owner (part->benefit);
      GPtrArray *group = g_hash_table_lookup (by_owner, owner);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (by_owner, (gpointer) owner, group);
          g_ptr_array_add (groups, group);
        }
      g_ptr_array_add (group, (gpointer) part);
    }

  return groups;
}

static void
add_owners (GevSumDialog *self,
            GtkWidget    *group,
            GPtrArray    *groups)
{
  const Level *level = get_level (self);

  for (guint i = 0; i < groups->len; i++)
    {
      GPtrArray *parts = g_ptr_array_index (groups, i);
      const GevSumPart *first = g_ptr_array_index (parts, 0);
      g_autoptr (GevRecord) owner = gev_store_get (self->store, get_owner (first->benefit), NULL);
      g_autofree char *title = owner != NULL ? gev_record_dup_title (owner) : g_strdup (_("Without a project"));
      g_autofree char *amount = gev_format_money_exact (gev_language_get_default (), add_up (parts));
      g_autofree char *count = gev_format_count (gev_language_get_default (), parts->len);
      g_autofree char *subtitle = g_strdup_printf (ngettext ("%s benefit", "%s benefits", parts->len), count);

      add_row (self, group, title, subtitle, amount,
               create_level (LEVEL_OWNER, level->name, &level->sum, get_owner (first->benefit)));
    }
}

static void
add_benefits (GevSumDialog *self,
              GtkWidget    *group,
              GPtrArray    *parts)
{
  const Level *level = get_level (self);

  for (guint i = 0; i < parts->len; i++)
    {
      const GevSumPart *part = g_ptr_array_index (parts, i);
      g_autofree char *title = gev_record_dup_title (GEV_RECORD (part->benefit));
      g_autofree char *amount =
        part->priced ? gev_format_money_exact (gev_language_get_default (), part->ore) : g_strdup ("–");
      g_autofree char *subtitle = NULL;

      if (part->counted_in != NULL)
        {
          g_autofree char *whole = gev_record_dup_title (GEV_RECORD (part->counted_in));

          subtitle = g_strdup_printf (_("Not added again: it is counted in “%s”"), whole);
        }
      else if (!part->priced)
        subtitle = g_strdup (_("Not priced"));
      else if (gev_record_get_flag (part->benefit, GEV_BENEFIT_DIS_BENEFIT))
        subtitle = g_strdup (_("Dis-benefit: it subtracts"));
      add_row (self, group, title, subtitle, amount,
               create_level (LEVEL_BENEFIT, level->name, &level->sum, gev_record_get_uuid (part->benefit)));
    }
}

static void
add_way_out (GevSumDialog *self,
             GtkWidget    *page,
             const char   *label,
             const char   *uuid)
{
  GtkWidget *group = add_group (page, NULL, NULL);
  const Level *level = get_level (self);

  add_row (self, group, label, NULL, NULL, create_level (LEVEL_RECORD, level->name, &level->sum, uuid));
}

/* How the kroner of a benefit are reckoned. */
static char *
tell_formula (GevBenefitValue *value,
              GevBenefit      *benefit)
{
  const GevLanguage *language = gev_language_get_default ();
  const char *unit = gev_record_get_text (benefit, GEV_BENEFIT_UNIT);
  g_autofree char *worth = gev_record_text (benefit, GEV_BENEFIT_UNIT_VALUE_ORE);
  g_autofree char *baseline =
    gev_format_quantity (language, gev_record_get_number (benefit, GEV_BENEFIT_BASELINE), 2, unit);
  g_autofree char *date =
    gev_format_date (language, gev_benefit_value_get_baseline_date (value), GEV_DATE_FORM_SHORT);

  if (!gev_benefit_value_is_priced (value))
    return g_strdup (_("The benefit is not priced, and adds no kroner."));
  if (gev_benefit_value_get_flow (value) == GEV_FLOW_RATE)
    return g_strdup_printf (_("Improvement × %1$s × days ÷ 365. The improvement is counted from the baseline, "
                              "%2$s on %3$s. The periods are rounded so that they add up to the figure (ours)."),
                            worth, baseline, date);

  return g_strdup_printf (_("Improvement × %1$s. The improvement is counted from the baseline, %2$s on %3$s. "
                            "The amounts are rounded so that they add up to the figure (ours)."),
                          worth, baseline, date);
}

static char *
tell_piece (const GevValuePiece *piece,
            GevBenefitValue     *value,
            GevBenefit          *benefit,
            gboolean             planned)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *improvement = gev_format_quantity (language, piece->improvement, 2,
                                                      gev_record_get_text (benefit, GEV_BENEFIT_UNIT));
  g_autofree char *worth = gev_record_text (benefit, GEV_BENEFIT_UNIT_VALUE_ORE);
  g_autofree char *days = gev_format_count (language, (guint64) (piece->to - piece->from));
  g_autofree char *date = gev_format_date (language, piece->changed, GEV_DATE_FORM_SHORT);
  gboolean is_rate = gev_benefit_value_get_flow (value) == GEV_FLOW_RATE;
  g_autoptr (GString) text = g_string_new (NULL);

  if (is_rate)
    append (text, " · ",
            g_strdup_printf (ngettext ("%1$s × %2$s × %3$s day ÷ 365", "%1$s × %2$s × %3$s days ÷ 365",
                                       (gulong) (piece->to - piece->from)),
                             improvement, worth, days));
  else
    append (text, " · ", g_strdup_printf ("%s × %s", improvement, worth));
  if (planned)
    {
      if (is_rate)
        append (text, " · ", g_strdup (_("improvement on average, as planned")));
    }
  else if (piece->changed != GEV_DATE_NONE)
    append (text, " · ", g_strdup_printf (_("measured %s"), date));
  else
    append (text, " · ", g_strdup (_("not measured yet")));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The measurement of a day that counts: of several the one recorded last. */
static char *
find_measurement (GevSumDialog *self,
                  GevBenefit   *benefit,
                  GevDate       date)
{
  g_autoptr (GPtrArray) measurements = gev_store_get_referring (self->store, GEV_TYPE_MEASUREMENT,
                                                                GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit),
                                                                NULL);
  const char *found = NULL;

  if (measurements == NULL || date == GEV_DATE_NONE)
    return NULL;
  g_ptr_array_sort (measurements, gev_record_compare);
  for (guint i = 0; i < measurements->len; i++)
    if (gev_record_get_date (measurements->pdata[i], GEV_MEASUREMENT_DATE) == date)
      found = gev_record_get_uuid (measurements->pdata[i]);

  return g_strdup (found);
}

static void
add_pieces (GevSumDialog    *self,
            GtkWidget       *group,
            GArray          *pieces,
            GevBenefitValue *value,
            GevBenefit      *benefit)
{
  const GevLanguage *language = gev_language_get_default ();
  const Level *level = get_level (self);
  gboolean planned = level->sum.kind != GEV_SUM_REALISED;

  for (guint i = 0; i < pieces->len; i++)
    {
      const GevValuePiece *piece = &g_array_index (pieces, GevValuePiece, i);
      gboolean is_point = gev_benefit_value_get_flow (value) != GEV_FLOW_RATE && piece->changed != GEV_DATE_NONE;
      g_autofree char *period = is_point ? gev_format_date (language, piece->changed, GEV_DATE_FORM_SHORT)
                                         : gev_format_period (language, piece->from, piece->to - 1);
      g_autofree char *subtitle = tell_piece (piece, value, benefit, planned);
      g_autofree char *amount = gev_format_money_exact (language, piece->ore);
      g_autofree char *uuid = planned ? NULL : find_measurement (self, benefit, piece->changed);

      add_row (self, group, period, subtitle, amount,
               uuid != NULL ? create_level (LEVEL_MEASUREMENT, level->name, &level->sum, uuid) : NULL);
    }
  if (pieces->len == 0)
    add_row (self, group, planned ? _("Nothing is planned in this time") : _("Nothing is measured in this time"), NULL,
             NULL, NULL);
}

static const GevSumPart *
find_part (GPtrArray  *parts,
           const char *uuid)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const GevSumPart *part = g_ptr_array_index (parts, i);

      if (g_str_equal (gev_record_get_uuid (part->benefit), uuid))
        return part;
    }

  return NULL;
}

static gboolean
show_benefit (GevSumDialog  *self,
              GtkWidget     *page,
              GPtrArray     *parts,
              const char    *uuid,
              GError       **error)
{
  const Level *level = get_level (self);
  const GevSumPart *part = find_part (parts, uuid);
  g_autoptr (GevBenefitValue) value = NULL;
  g_autoptr (GArray) pieces = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *formula = NULL;
  gint64 sum = 0;
  GtkWidget *group;

  if (part == NULL)
    return TRUE;
  pieces = gev_store_list_pieces (self->store, &level->sum, part, &value, error);
  if (pieces == NULL)
    return FALSE;
  for (guint i = 0; i < pieces->len; i++)
    sum += g_array_index (pieces, GevValuePiece, i).ore;
  amount = gev_format_money_exact (gev_language_get_default (), sum);
  formula = tell_formula (value, part->benefit);
  group = add_group (page, part->priced ? amount : _("Not priced"), formula);
  if (part->priced)
    add_pieces (self, group, pieces, value, part->benefit);
  add_way_out (self, page, _("Open the benefit, its plan and its measurements"), uuid);

  return TRUE;
}

static GPtrArray *
choose_owned (GPtrArray  *parts,
              const char *owner)
{
  GPtrArray *owned = g_ptr_array_new ();

  for (guint i = 0; i < parts->len; i++)
    {
      GevSumPart *part = g_ptr_array_index (parts, i);

      if (g_str_equal (get_owner (part->benefit), owner))
        g_ptr_array_add (owned, part);
    }

  return owned;
}

static void
show_parts (GevSumDialog *self,
            GtkWidget    *page,
            GPtrArray    *parts,
            const char   *owner)
{
  g_autoptr (GPtrArray) shown = *owner != '\0' ? choose_owned (parts, owner) : g_ptr_array_ref (parts);
  g_autoptr (GPtrArray) groups = group_parts (shown);
  g_autofree char *amount = gev_format_money_exact (gev_language_get_default (), add_up (shown));
  g_autofree char *sentence = tell_sum (shown);
  GtkWidget *group = add_group (page, amount, sentence);

  if (groups->len > 1)
    add_owners (self, group, groups);
  else
    add_benefits (self, group, shown);
  if (*owner != '\0')
    {
      g_autoptr (GevRecord) record = gev_store_get (self->store, owner, NULL);
      g_autofree char *title = record != NULL ? gev_record_dup_title (record) : NULL;
      g_autofree char *label = g_strdup_printf (_("Open “%s”"), title);

      if (record != NULL)
        add_way_out (self, page, label, owner);
    }
}

static void
show_figures (GevSumDialog *self,
              GtkWidget    *page)
{
  GtkWidget *group = add_group (page, NULL, _("Choose a figure to see what it comes from."));

  for (guint i = 0; i < self->figures->len; i++)
    {
      const Level *figure = g_ptr_array_index (self->figures, i);
      g_autofree char *amount = NULL;
      gint64 ore;

      if (gev_store_add_up (self->store, &figure->sum, &ore, NULL))
        amount = gev_format_money_exact (gev_language_get_default (), ore);

      add_row (self, group, figure->name, NULL, amount,
               create_level (LEVEL_SUM, figure->name, &figure->sum, NULL));
    }
}

/* A measurement is changed where it is shown. */
static gboolean
show_measurement (GevSumDialog *self,
                  GtkWidget    *page,
                  const char   *uuid)
{
  g_autoptr (GevRecord) record = gev_store_get (self->store, uuid, NULL);
  GevRecordClass *klass;
  GtkWidget *group;

  if (record == NULL)
    return FALSE;
  klass = GEV_RECORD_GET_CLASS (record);
  group = add_group (page, _("Measurement"), _("A change here changes the figure."));
  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    if (i != GEV_MEASUREMENT_BENEFIT)
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 gev_field_row_new (gev_record_class_get_field (klass, i)->name));
  gev_field_rows_set_record (group, self->store, record);
  add_way_out (self, page, _("Open the benefit, its plan and its measurements"),
               gev_record_get_text (record, GEV_MEASUREMENT_BENEFIT));

  return TRUE;
}

/* What a level is about; a measurement is about its benefit. */
static GevRecord *
find_subject (GevSumDialog *self,
              const Level  *level)
{
  g_autoptr (GevRecord) record = *level->uuid != '\0' ? gev_store_get (self->store, level->uuid, NULL) : NULL;

  if (record != NULL && GEV_IS_MEASUREMENT (record))
    return gev_store_get (self->store, gev_record_get_text (record, GEV_MEASUREMENT_BENEFIT), NULL);
  if (record == NULL && level->sum.scope != NULL)
    return g_object_ref (level->sum.scope);

  return g_steal_pointer (&record);
}

/* What the figure is of, and of which time: "Velferdsteknologi · 2026". */
static void
show_heading (GevSumDialog *self)
{
  const Level *level = get_level (self);
  const GevSum *sum = &level->sum;
  g_autoptr (GevRecord) subject = find_subject (self, level);
  g_autoptr (GString) text = g_string_new (NULL);

  if (subject != NULL)
    append (text, " · ", gev_record_dup_title (subject));
  if (sum->from != GEV_DATE_NONE && level->kind != LEVEL_FIGURES)
    append (text, " · ", gev_format_period (gev_language_get_default (), sum->from, sum->to - 1));
  adw_window_title_set_title (self->heading, level->kind == LEVEL_FIGURES ? _("What it comes from") : level->name);
  adw_window_title_set_subtitle (self->heading, text->str);
  gtk_window_set_title (GTK_WINDOW (self), adw_window_title_get_title (self->heading));
}

static void
show_level (GevSumDialog *self)
{
  Level *level = get_level (self);
  GtkWidget *page = adw_preferences_page_new ();
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->targets, 0);
  gtk_widget_set_visible (self->back_button, self->levels->len > 1);
  show_heading (self);
  /* A row of the page that is left may be in the middle of its signal. */
  g_set_object (&self->former, adw_bin_get_child (self->place));
  adw_bin_set_child (self->place, page);
  if (level->kind == LEVEL_FIGURES)
    show_figures (self, page);
  else if (level->kind == LEVEL_MEASUREMENT)
    show_measurement (self, page, level->uuid);
  else if ((parts = gev_store_list_parts (self->store, &level->sum, &error)) != NULL)
    {
      if (level->kind == LEVEL_BENEFIT)
        show_benefit (self, page, parts, level->uuid, &error);
      else
        show_parts (self, page, parts, level->uuid);
    }
  if (error != NULL)
    gev_window_show_error (GTK_WIDGET (self), _("The figure could not be read"), error);
  if (level->kind == LEVEL_MEASUREMENT)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  else if (level->row < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, level->row));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GevSumDialog *self = GEV_SUM_DIALOG (widget);

  if (self->levels->len < 2)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  g_ptr_array_set_size (self->levels, (int) self->levels->len - 1);
  show_level (self);
}

/* What was shown may be gone. */
static gboolean
is_there (GevSumDialog *self,
          const Level  *level)
{
  g_autoptr (GevRecord) record = *level->uuid != '\0' ? gev_store_get (self->store, level->uuid, NULL) : NULL;

  return *level->uuid == '\0' || record != NULL;
}

static void
store_changed_cb (GevSumDialog *self)
{
  guint n_levels = self->levels->len;

  if (n_levels == 0)
    return;
  while (self->levels->len > 1 && !is_there (self, get_level (self)))
    g_ptr_array_set_size (self->levels, (int) self->levels->len - 1);
  if (get_level (self)->kind != LEVEL_MEASUREMENT || self->levels->len < n_levels)
    show_level (self);
  else
    {
      g_autoptr (GevRecord) record = gev_store_get (self->store, get_level (self)->uuid, NULL);

      gev_field_rows_set_record (GTK_WIDGET (self->place), self->store, record);
    }
}

static void
gev_sum_dialog_map (GtkWidget *widget)
{
  GevSumDialog *self = GEV_SUM_DIALOG (widget);

  if (self->levels->len == 0)
    {
      const Level *first = g_ptr_array_index (self->figures, 0);
      gboolean is_benefit = GEV_IS_BENEFIT (first->sum.scope);
      LevelKind kind = self->figures->len > 1 ? LEVEL_FIGURES : is_benefit ? LEVEL_BENEFIT : LEVEL_SUM;

      g_ptr_array_add (self->levels,
                       create_level (kind, first->name, &first->sum,
                                     kind == LEVEL_BENEFIT ? gev_record_get_uuid (first->sum.scope) : NULL));
      show_level (self);
    }

  GTK_WIDGET_CLASS (gev_sum_dialog_parent_class)->map (widget);
}

static void
gev_sum_dialog_dispose (GObject *object)
{
  GevSumDialog *self = GEV_SUM_DIALOG (object);

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
  g_clear_object (&self->former);

  G_OBJECT_CLASS (gev_sum_dialog_parent_class)->dispose (object);
}

static void
gev_sum_dialog_finalize (GObject *object)
{
  GevSumDialog *self = GEV_SUM_DIALOG (object);

  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->levels);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->targets);

  G_OBJECT_CLASS (gev_sum_dialog_parent_class)->finalize (object);
}

static void
gev_sum_dialog_class_init (GevSumDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_sum_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gev_sum_dialog_finalize;
  widget_class->map = gev_sum_dialog_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-sum-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevSumDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, GevSumDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, GevSumDialog, place);
  gtk_widget_class_install_action (widget_class, "sum.back", NULL, back_action);
}

static void
gev_sum_dialog_init (GevSumDialog *self)
{
  self->figures = g_ptr_array_new_with_free_func (free_level);
  self->levels = g_ptr_array_new_with_free_func (free_level);
  self->rows = g_ptr_array_new ();
  self->targets = g_ptr_array_new_with_free_func (free_level);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_sum_dialog_new:
 * @parent: the widget that shows the figures
 * @store: the portfolio
 *
 * Returns: (transfer none): a dialog, to be given figures and presented
 */
GevSumDialog *
gev_sum_dialog_new (GtkWidget *parent,
                    GevStore  *store)
{
  GevSumDialog *self =
    g_object_new (GEV_TYPE_SUM_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->store = g_object_ref (store);
  g_signal_connect_swapped (store, "changed", G_CALLBACK (store_changed_cb), self);

  return self;
}

/**
 * gev_sum_dialog_add:
 * @self: a dialog that is not in view yet
 * @name: what the figure is
 * @sum: what it is the sum of
 *
 * Shows what a figure comes from; of several one is chosen first.
 */
void
gev_sum_dialog_add (GevSumDialog *self,
                    const char   *name,
                    const GevSum *sum)
{
  g_ptr_array_add (self->figures, create_level (LEVEL_SUM, name, sum, NULL));
}
