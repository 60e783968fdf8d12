/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-page.h"

#include <glib/gi18n.h>

#include "gev-window.h"

/**
 * GevPage:
 *
 * A place of the window: what the header bar says of it, and the portfolio
 * that it shows. It reads the portfolio only while it is in view.
 */
typedef struct
{
  GevStore *store;
  char *title;
  char *subtitle;
  char *primary_label;
  gulong changed_handler;
  gboolean stale;
  GCancellable *reading;
} GevPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GevPage, gev_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_PRIMARY_LABEL,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
stop_reading (GevPage *self)
{
  GevPagePrivate *priv = gev_page_get_instance_private (self);

  g_cancellable_cancel (priv->reading);
  g_clear_object (&priv->reading);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GevPage) self = data;
  GevPagePrivate *priv = gev_page_get_instance_private (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecordSet) records = gev_store_load_finish (GEV_STORE (source), result, &error);

  /* What was overtaken by a later reading was cancelled. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&priv->reading);
  if (records != NULL)
    GEV_PAGE_GET_CLASS (self)->show_records (self, records);
  else
    gev_window_show_error (GTK_WIDGET (self), _("The Figures Could Not Be Read"), error);
}

static void
refresh (GevPage *self)
{
  GevPagePrivate *priv = gev_page_get_instance_private (self);
  GevPageClass *klass = GEV_PAGE_GET_CLASS (self);

  if (klass->refresh != NULL)
    klass->refresh (self);
  if (klass->show_records == NULL)
    return;
  stop_reading (self);
  priv->reading = g_cancellable_new ();
  gev_store_load_async (priv->store, klass->types, priv->reading, read_cb, g_object_ref (self));
}

static void
refresh_if_seen (GevPage *self)
{
  GevPagePrivate *priv = gev_page_get_instance_private (self);

  if (!priv->stale || priv->store == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  priv->stale = FALSE;
  refresh (self);
}

static void
set_text (GevPage     *self,
          char       **place,
          const char  *text,
          guint        property)
{
  if (g_strcmp0 (*place, text) == 0)
    return;
  g_free (*place);
  *place = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
gev_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gev_page_parent_class)->map (widget);

  refresh_if_seen (GEV_PAGE (widget));
}

static void
gev_page_dispose (GObject *object)
{
  gev_page_set_store (GEV_PAGE (object), NULL);

  G_OBJECT_CLASS (gev_page_parent_class)->dispose (object);
}

static void
gev_page_finalize (GObject *object)
{
  GevPagePrivate *priv = gev_page_get_instance_private (GEV_PAGE (object));

  g_free (priv->title);
  g_free (priv->subtitle);
  g_free (priv->primary_label);

  G_OBJECT_CLASS (gev_page_parent_class)->finalize (object);
}

static void
gev_page_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  GevPage *self = GEV_PAGE (object);

  switch (property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, gev_page_get_store (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, gev_page_get_title (self));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, gev_page_get_subtitle (self));
      break;
    case PROP_PRIMARY_LABEL:
      g_value_set_string (value, gev_page_get_primary_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_page_set_property (GObject      *object,
                       guint         property_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  GevPage *self = GEV_PAGE (object);

  switch (property_id)
    {
    case PROP_STORE:
      gev_page_set_store (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
      gev_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      gev_page_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_PRIMARY_LABEL:
      gev_page_set_primary_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_page_class_init (GevPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gev_page_dispose;
  object_class->finalize = gev_page_finalize;
  object_class->get_property = gev_page_get_property;
  object_class->set_property = gev_page_set_property;
  widget_class->map = gev_page_map;

  /**
   * GevPage:store:
   *
   * The portfolio that is shown.
   */
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, GEV_TYPE_STORE, flags);

  /**
   * GevPage:title:
   *
   * The title in the header bar; %NULL for the portfolio’s own.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);

  /**
   * GevPage:subtitle:
   *
   * What stands below the title.
   */
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);

  /**
   * GevPage:primary-label:
   *
   * What the primary button says; %NULL for no such button.
   */
  properties[PROP_PRIMARY_LABEL] = g_param_spec_string ("primary-label", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gev_page_init (GevPage *self)
{
}

/**
 * gev_page_get_store:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the portfolio that it shows
 */
GevStore *
gev_page_get_store (GevPage *self)
{
  GevPagePrivate *priv = gev_page_get_instance_private (self);

  return priv->store;
}

/**
 * gev_page_set_store:
 * @self: a page
 * @store: (nullable): the portfolio to show
 */
void
gev_page_set_store (GevPage  *self,
                    GevStore *store)
{
  GevPagePrivate *priv = gev_page_get_instance_private (self);

  if (priv->store == store)
    return;
  stop_reading (self);
  if (priv->store != NULL)
    g_clear_signal_handler (&priv->changed_handler, priv->store);
  g_set_object (&priv->store, store);
  if (store != NULL)
    priv->changed_handler =
      g_signal_connect_swapped (store, "changed", G_CALLBACK (gev_page_queue_refresh), self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
  gev_page_queue_refresh (self);
}

/**
 * gev_page_get_title:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the title in the header bar
 */
const char *
gev_page_get_title (GevPage *self)
{
  GevPagePrivate *priv = gev_page_get_instance_private (self);

  return priv->title;
}

/**
 * gev_page_set_title:
 * @self: a page
 * @title: (nullable): the title in the header bar
 */
void
gev_page_set_title (GevPage    *self,
                    const char *title)
{
  GevPagePrivate *priv = gev_page_get_instance_private (self);

  set_text (self, &priv->title, title, PROP_TITLE);
}

/**
 * gev_page_get_subtitle:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what stands below the title
 */
const char *
gev_page_get_subtitle (GevPage *self)
{
  GevPagePrivate *priv = gev_page_get_instance_private (self);

  return priv->subtitle;
}

/**
 * gev_page_set_subtitle:
 * @self: a page
 * @subtitle: (nullable): what stands below the title
 */
void
gev_page_set_subtitle (GevPage    *self,
                       const char *subtitle)
{
  GevPagePrivate *priv = gev_page_get_instance_private (self);

  set_text (self, &priv->subtitle, subtitle, PROP_SUBTITLE);
}

/**
 * gev_page_get_primary_label:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what the primary button says
 */
const char *
gev_page_get_primary_label (GevPage *self)
{
  GevPagePrivate *priv = gev_page_get_instance_private (self);

  return priv->primary_label;
}

/**
 * gev_page_set_primary_label:
 * @self: a page
 * @label: (nullable): what the primary button says
 */
void
gev_page_set_primary_label (GevPage    *self,
                            const char *label)
{
  GevPagePrivate *priv = gev_page_get_instance_private (self);

  set_text (self, &priv->primary_label, label, PROP_PRIMARY_LABEL);
}

/**
 * gev_page_queue_refresh:
 * @self: a page
 *
 * Shows what the portfolio says now, at once if the page is in view, otherwise
 * when it comes into view.
 */
void
gev_page_queue_refresh (GevPage *self)
{
  GevPagePrivate *priv = gev_page_get_instance_private (self);

  priv->stale = TRUE;
  refresh_if_seen (self);
}

/**
 * gev_page_show_record:
 * @self: a page in view
 * @record: a record that it shows
 *
 * Brings the record into view.
 */
void
gev_page_show_record (GevPage   *self,
                      GevRecord *record)
{
  if (GEV_PAGE_GET_CLASS (self)->show_record != NULL)
    GEV_PAGE_GET_CLASS (self)->show_record (self, record);
}

/**
 * gev_page_activate_primary:
 * @self: a page
 *
 * Does what the primary button says.
 */
void
gev_page_activate_primary (GevPage *self)
{
  if (GEV_PAGE_GET_CLASS (self)->activate_primary != NULL)
    GEV_PAGE_GET_CLASS (self)->activate_primary (self);
}

/**
 * gev_page_start_search:
 * @self: a page
 *
 * Puts the cursor where one searches, if the page has such a place.
 */
void
gev_page_start_search (GevPage *self)
{
  if (GEV_PAGE_GET_CLASS (self)->start_search != NULL)
    GEV_PAGE_GET_CLASS (self)->start_search (self);
}
