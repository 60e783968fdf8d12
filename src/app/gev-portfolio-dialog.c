/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-portfolio-dialog.h"

#include <glib/gi18n.h>

#include "gev-actor.h"
#include "gev-field-row.h"
#include "gev-organisation.h"
#include "gev-portfolio.h"
#include "gev-process-models-dialog.h"
#include "gev-programme.h"
#include "gev-record-dialog.h"
#include "gev-records-group.h"
#include "gev-window.h"

/**
 * GevPortfolioDialog:
 *
 * What holds for the whole portfolio: its title and limits, the organisation
 * that it is of, programmes and actors.
 */
struct _GevPortfolioDialog
{
  AdwPreferencesWindow parent_instance;

  GevStore *store;

  GtkWidget *portfolio_page;
  GtkWidget *choice_group;
  GtkWidget *new_organisation_button;
  GtkWidget *organisation_group;
  GevRecordsGroup *programmes;
  GevRecordsGroup *actors;
};

G_DEFINE_FINAL_TYPE (GevPortfolioDialog, gev_portfolio_dialog, ADW_TYPE_PREFERENCES_WINDOW)

static void
refresh (GevPortfolioDialog *self)
{
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (self->store, NULL);
  const char *uuid = portfolio != NULL ? gev_record_get_text (portfolio, GEV_PORTFOLIO_ORGANISATION) : NULL;
  g_autoptr (GevRecord) organisation = uuid != NULL ? gev_store_get (self->store, uuid, NULL) : NULL;

  gev_field_rows_set_record (self->portfolio_page, self->store, portfolio);
  gev_field_rows_set_record (self->choice_group, self->store, portfolio);
  gtk_widget_set_visible (self->organisation_group, organisation != NULL);
  if (organisation != NULL)
    gev_field_rows_set_record (self->organisation_group, self->store, organisation);
}

/* A new organisation is the one whose portfolio it is. */
static gboolean
put_organisation (GevPortfolioDialog  *self,
                  GevRecord           *organisation,
                  GError             **error)
{
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (self->store, error);

  if (portfolio == NULL || !gev_store_begin (self->store, _("New Organisation"), error))
    return FALSE;
  gev_record_set_text (portfolio, GEV_PORTFOLIO_ORGANISATION, gev_record_get_uuid (organisation));
  if (!gev_store_put (self->store, organisation, error) || !gev_store_put (self->store, portfolio, error) ||
      !gev_store_commit (self->store, error))
    {
      gev_store_rollback (self->store);
      return FALSE;
    }

  return TRUE;
}

static gboolean
organisation_accepted_cb (GevPortfolioDialog *self,
                          GevRecord          *organisation)
{
  g_autoptr (GError) error = NULL;

  if (put_organisation (self, organisation, &error))
    return TRUE;
  gev_window_show_error (GTK_WIDGET (self), _("It could not be made"), error);

  return FALSE;
}

static void
new_organisation_cb (GevPortfolioDialog *self)
{
  static const char *const fields[] = { "name", "organisation-number", "municipality-number", NULL };
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_ORGANISATION);
  GevRecordDialog *dialog = gev_record_dialog_new (GTK_WIDGET (self), self->store, draft, fields);

  g_object_set (dialog, "title", _("New Organisation"), "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (organisation_accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
process_models_cb (GevPortfolioDialog *self)
{
  gtk_window_present (gev_process_models_dialog_new (GTK_WIDGET (self), self->store, NULL));
}

static void
gev_portfolio_dialog_dispose (GObject *object)
{
  GevPortfolioDialog *self = GEV_PORTFOLIO_DIALOG (object);

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (gev_portfolio_dialog_parent_class)->dispose (object);
}

static void
gev_portfolio_dialog_class_init (GevPortfolioDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_portfolio_dialog_dispose;

  g_type_ensure (GEV_TYPE_FIELD_ROW);
  g_type_ensure (GEV_TYPE_RECORDS_GROUP);
  g_type_ensure (GEV_TYPE_PROGRAMME);
  g_type_ensure (GEV_TYPE_ACTOR);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-portfolio-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevPortfolioDialog, portfolio_page);
  gtk_widget_class_bind_template_child (widget_class, GevPortfolioDialog, choice_group);
  gtk_widget_class_bind_template_child (widget_class, GevPortfolioDialog, new_organisation_button);
  gtk_widget_class_bind_template_child (widget_class, GevPortfolioDialog, organisation_group);
  gtk_widget_class_bind_template_child (widget_class, GevPortfolioDialog, programmes);
  gtk_widget_class_bind_template_child (widget_class, GevPortfolioDialog, actors);
  gtk_widget_class_bind_template_callback (widget_class, new_organisation_cb);
  gtk_widget_class_bind_template_callback (widget_class, process_models_cb);
}

static void
gev_portfolio_dialog_init (GevPortfolioDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_portfolio_dialog_new:
 * @parent: the window of the portfolio
 * @store: the portfolio
 *
 * Returns: (transfer none): a dialog with its properties
 */
GtkWidget *
gev_portfolio_dialog_new (GtkWindow *parent,
                          GevStore  *store)
{
  GevPortfolioDialog *self = g_object_new (GEV_TYPE_PORTFOLIO_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_swapped (store, "changed", G_CALLBACK (refresh), self);
  gtk_widget_set_sensitive (self->new_organisation_button, !gev_store_is_read_only (store));
  gev_records_group_set_store (self->programmes, store);
  gev_records_group_set_store (self->actors, store);
  refresh (self);

  return GTK_WIDGET (self);
}
