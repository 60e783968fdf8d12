/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-waiting-card.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-store-figures.h"
#include "gev-store-query.h"

/* What comes due within so many days is told of; gates and reports take longer to prepare. */
#define DAYS_AHEAD 14
#define GATE_DAYS_AHEAD 60
/* So many are shown, the others behind a button, up to the limit. */
#define N_SHOWN 6
#define LIMIT 100

/**
 * GevWaitingCard:
 *
 * What waits for her: measurements, gates, reports and what must happen before
 * a benefit, where they are due, and pilots that no decision has ended, what has
 * waited longest first, each with a way to do it.
 */
struct _GevWaitingCard
{
  AdwBin parent_instance;

  GtkLabel *count;
  GtkListBox *rows;
  GtkListBox *other_rows;
  GtkMenuButton *more;
};

G_DEFINE_FINAL_TYPE (GevWaitingCard, gev_waiting_card, ADW_TYPE_BIN)

/* Days as "14 days". */
static char *
write_days (int days)
{
  g_autofree char *number = gev_format_count (gev_language_get_default (), (guint64) days);

  return g_strdup_printf (ngettext ("%s day", "%s days", (gulong) days), number);
}

static char *
write_gate (int         days,
            const char *text)
{
  if (days == 0)
    return g_strdup (_("gate today"));
  if (days > 0)
    /* Translators: %s is "14 days". */
    return g_strdup_printf (_("gate overdue by %s"), text);
  /* Translators: %s is "14 days". */
  return g_strdup_printf (_("gate in %s"), text);
}

static char *
write_report (int         days,
              const char *text)
{
  if (days == 0)
    return g_strdup (_("report due today"));
  if (days > 0)
    /* Translators: %s is "14 days". */
    return g_strdup_printf (_("report overdue by %s"), text);
  /* Translators: %s is "14 days". */
  return g_strdup_printf (_("report due in %s"), text);
}

static char *
write_prerequisite (int         days,
                    const char *text)
{
  if (days == 0)
    return g_strdup (_("must happen today"));
  if (days > 0)
    /* Translators: %s is "14 days". */
    return g_strdup_printf (_("should have happened %s ago"), text);
  /* Translators: %s is "14 days". */
  return g_strdup_printf (_("must happen in %s"), text);
}

static char *
write_reason (const GevDue *due,
              GevDate       today)
{
  int days = today - due->date;
  g_autofree char *text = write_days (ABS (days));

  switch (due->kind)
    {
    case GEV_DUE_OVERDUE:
      /* Translators: %s is "14 days". */
      return g_strdup_printf (_("measurement overdue by %s"), text);
    case GEV_DUE_PILOT:
      /* Translators: %s is "14 days". */
      return g_strdup_printf (_("pilot %s over time, not decided"), text);
    case GEV_DUE_GATE:
      return write_gate (days, text);
    case GEV_DUE_REPORT:
      return write_report (days, text);
    case GEV_DUE_PREREQUISITE:
      return write_prerequisite (days, text);
    case GEV_DUE_MEASUREMENT:
    default:
      /* Translators: %s is "14 days". */
      return days == 0 ? g_strdup (_("measurement due today")) : g_strdup_printf (_("measurement due in %s"), text);
    }
}

static const char *
get_task (GevDueKind kind)
{
  switch (kind)
    {
    case GEV_DUE_PILOT:
    case GEV_DUE_GATE:
      return _("Decide");
    case GEV_DUE_REPORT:
      return _("Hand In");
    case GEV_DUE_PREREQUISITE:
      return _("Open");
    case GEV_DUE_OVERDUE:
    case GEV_DUE_MEASUREMENT:
    default:
      return _("Register");
    }
}

/* The project or programme that a record belongs to; NULL where it is one itself. */
static const char *
find_owner (GevRecord *record)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    if (gev_record_class_get_field (klass, i)->flags & GEV_FIELD_OWNER && gev_record_has (record, i))
      return gev_record_get_text (record, i);

  return NULL;
}

/* Gates and reports say little without their project, and what must happen first without its benefit; they are done
 * there. */
static gboolean
is_done_at_owner (const GevDue *due)
{
  return due->kind == GEV_DUE_GATE || due->kind == GEV_DUE_REPORT || due->kind == GEV_DUE_PREREQUISITE;
}

static gboolean
is_measurement (const GevDue *due)
{
  return due->kind == GEV_DUE_OVERDUE || due->kind == GEV_DUE_MEASUREMENT;
}

static const char *
find_place (const GevDue *due)
{
  return is_done_at_owner (due) ? find_owner (due->record) : gev_record_get_uuid (due->record);
}

static char *
dup_owner_title (GevStore  *store,
                 GevRecord *record)
{
  const char *uuid = find_owner (record);
  g_autoptr (GevRecord) owner = uuid != NULL ? gev_store_get (store, uuid, NULL) : NULL;

  return owner != NULL ? gev_record_dup_title (owner) : NULL;
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
create_row (GevStore     *store,
            const GevDue *due)
{
  g_autofree char *title = gev_record_dup_title (due->record);
  g_autofree char *owner = dup_owner_title (store, due->record);
  g_autofree char *reason = write_reason (due, gev_store_get_status_date (store));
  g_autofree char *sentence =
    is_done_at_owner (due) && owner != NULL ? g_strdup_printf ("%s · %s", owner, reason) : g_strdup (reason);
  g_autofree char *full_title = owner != NULL ? g_strdup_printf ("%s · %s", title, owner) : g_strdup (title);
  g_autofree char *name = g_strdup_printf ("%s: %s", full_title, reason);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *button = gtk_button_new_with_label (get_task (due->kind));

  gtk_box_append (GTK_BOX (texts), create_label (title, "waiting-title"));
  gtk_box_append (GTK_BOX (texts), create_label (sentence, "card-sentence"));
  gtk_widget_set_tooltip_text (row, name);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", find_place (due));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), is_measurement (due) ? "win.measure" : "win.open-record");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
clear_rows (GtkListBox *rows)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (rows, 0)) != NULL)
    gtk_list_box_remove (rows, GTK_WIDGET (row));
}

static void
show_numbers (GevWaitingCard *self,
              guint           n_found)
{
  const GevLanguage *language = gev_language_get_default ();
  guint n_more = n_found > N_SHOWN ? n_found - N_SHOWN : 0;
  g_autofree char *number = gev_format_count (language, n_found);
  g_autofree char *more_number = gev_format_count (language, n_more);
  g_autofree char *text = NULL;
  g_autofree char *more = NULL;

  if (n_found < LIMIT)
    {
      text = g_strdup_printf (ngettext ("%s thing", "%s things", n_found), number);
      more = g_strdup_printf (ngettext ("%s more", "%s more", n_more), more_number);
    }
  else
    {
      text = g_strdup_printf (_("%s things or more"), number);
      more = g_strdup (_("Many more"));
    }
  gtk_label_set_text (self->count, text);
  gtk_menu_button_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
}

static void
gev_waiting_card_class_init (GevWaitingCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-waiting-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GevWaitingCard, count);
  gtk_widget_class_bind_template_child (widget_class, GevWaitingCard, rows);
  gtk_widget_class_bind_template_child (widget_class, GevWaitingCard, other_rows);
  gtk_widget_class_bind_template_child (widget_class, GevWaitingCard, more);
}

static void
gev_waiting_card_init (GevWaitingCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_waiting_card_refresh:
 * @self: a card
 * @store: a portfolio
 * @error: return location for an error
 *
 * Shows what waits today, and shows the card only if anything does.
 *
 * Returns: whether it could be read
 */
gboolean
gev_waiting_card_refresh (GevWaitingCard  *self,
                          GevStore        *store,
                          GError         **error)
{
  GevDate today = gev_store_get_status_date (store);
  g_autoptr (GPtrArray) found = gev_store_get_due (store, today + DAYS_AHEAD + 1, today + GATE_DAYS_AHEAD + 1, LIMIT,
                                                   error);

  clear_rows (self->rows);
  clear_rows (self->other_rows);
  gtk_widget_set_visible (GTK_WIDGET (self), found != NULL && found->len > 0);
  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (i < N_SHOWN ? self->rows : self->other_rows,
                         create_row (store, g_ptr_array_index (found, i)));
  show_numbers (self, found->len);

  return TRUE;
}

/**
 * gev_waiting_card_is_long:
 * @self: a card
 *
 * Returns: whether it takes much of a column
 */
gboolean
gev_waiting_card_is_long (GevWaitingCard *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) &&
         gtk_list_box_get_row_at_index (self->rows, N_SHOWN / 2) != NULL;
}
