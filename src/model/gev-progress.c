/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-progress.h"

/**
 * GevProgress:
 *
 * How far a job has come. The job reports from its thread; #GevProgress:fraction
 * is notified in the main context that made the object.
 */
struct _GevProgress
{
  GObject parent_instance;

  GMainContext *context;
  int permille; /* atomic: written by the job */
  int pending;  /* atomic: whether a notification is on its way */
};

G_DEFINE_FINAL_TYPE (GevProgress, gev_progress, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FRACTION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
notify_cb (gpointer data)
{
  GevProgress *self = data;

  g_atomic_int_set (&self->pending, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);

  return G_SOURCE_REMOVE;
}

static void
gev_progress_finalize (GObject *object)
{
  g_main_context_unref (GEV_PROGRESS (object)->context);

  G_OBJECT_CLASS (gev_progress_parent_class)->finalize (object);
}

static void
gev_progress_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  g_value_set_double (value, gev_progress_get_fraction (GEV_PROGRESS (object)));
}

static void
gev_progress_class_init (GevProgressClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gev_progress_finalize;
  object_class->get_property = gev_progress_get_property;

  /**
   * GevProgress:fraction:
   *
   * How much is done, 0 to 1.
   */
  properties[PROP_FRACTION] =
    g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gev_progress_init (GevProgress *self)
{
  self->context = g_main_context_ref_thread_default ();
}

/**
 * gev_progress_new:
 *
 * Returns: (transfer full): a job’s progress, told in this thread’s context
 */
GevProgress *
gev_progress_new (void)
{
  return g_object_new (GEV_TYPE_PROGRESS, NULL);
}

/**
 * gev_progress_report:
 * @self: (nullable): a progress, or %NULL where nobody listens
 * @fraction: how much is done, 0 to 1
 *
 * May be called from any thread, as often as is convenient.
 */
void
gev_progress_report (GevProgress *self,
                     double       fraction)
{
  int permille = (int) (CLAMP (fraction, 0, 1) * 1000);

  if (self == NULL || g_atomic_int_get (&self->permille) == permille)
    return;
  g_atomic_int_set (&self->permille, permille);
  if (g_atomic_int_compare_and_exchange (&self->pending, FALSE, TRUE))
    g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, notify_cb, g_object_ref (self), g_object_unref);
}

/**
 * gev_progress_get_fraction:
 * @self: a progress
 *
 * Returns: how much is done, 0 to 1
 */
double
gev_progress_get_fraction (GevProgress *self)
{
  return g_atomic_int_get (&self->permille) / 1000.0;
}
