/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-query.h"

/**
 * GevQuery:
 *
 * Which records of a type a list shows, and in what order. Keys of filters and
 * of the order are the names of fields, and what is computed:
 *
 * | type | keys |
 * | --- | --- |
 * | project | stage, element, tag, overdue-pilot |
 * | project, programme | status, realised, planned, overdue: of its benefits together |
 * | benefit | status, realised, planned, degree, overdue, due, due-date; programme is also that of its project |
 * | action | need |
 *
 * Values of filters are written as in files: nicks of terms, UUIDs, “true” and
 * “false”, ISO dates, texts; an empty text stands for what is not set. Of
 * several values in one filter one must hold; every filter must.
 *
 * Order is by kind: terms by their vocabulary, text the Norwegian way,
 * references by the title of what they refer to, overdue by how many there are;
 * what is not set comes last either way. Lists, sets of terms, element, tag and
 * need give no order.
 */
struct _GevQuery
{
  GObject parent_instance;

  GType type;
  char *text;
  GHashTable *filters; /* key → GStrv */
  char *sort;
  gboolean descending;
};

G_DEFINE_FINAL_TYPE (GevQuery, gev_query, G_TYPE_OBJECT)

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
gev_query_finalize (GObject *object)
{
  GevQuery *self = GEV_QUERY (object);

  g_free (self->text);
  g_hash_table_unref (self->filters);
  g_free (self->sort);

  G_OBJECT_CLASS (gev_query_parent_class)->finalize (object);
}

static void
gev_query_class_init (GevQueryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_query_finalize;
}

static void
gev_query_init (GevQuery *self)
{
  self->filters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
}

/**
 * gev_query_new:
 * @type: a type of record
 *
 * Returns: (transfer full): a query for every record of that type, in the order
 *   of gev_record_compare()
 */
GevQuery *
gev_query_new (GType type)
{
  GevQuery *self = g_object_new (GEV_TYPE_QUERY, NULL);

  self->type = type;

  return self;
}

/**
 * gev_query_copy:
 * @self: a query
 *
 * Returns: (transfer full): the same query once more
 */
GevQuery *
gev_query_copy (GevQuery *self)
{
  GevQuery *copy = gev_query_new (self->type);
  GHashTableIter filters;
  gpointer key, values;

  gev_query_set_text (copy, self->text);
  gev_query_set_sort (copy, self->sort, self->descending);
  g_hash_table_iter_init (&filters, self->filters);
  while (g_hash_table_iter_next (&filters, &key, &values))
    gev_query_set_filter (copy, key, values);

  return copy;
}

/**
 * gev_query_get_record_type:
 * @self: a query
 *
 * Returns: the type of record that it asks for
 */
GType
gev_query_get_record_type (GevQuery *self)
{
  return self->type;
}

/**
 * gev_query_get_text:
 * @self: a query
 *
 * Returns: (transfer none) (nullable): the words to search for
 */
const char *
gev_query_get_text (GevQuery *self)
{
  return self->text;
}

/**
 * gev_query_set_text:
 * @self: a query
 * @text: (nullable): words, as they are typed; each must begin a word of the
 *   record’s searched fields. Only types that have such fields can be searched.
 */
void
gev_query_set_text (GevQuery   *self,
                    const char *text)
{
  g_autofree char *old = self->text;

  self->text = g_strdup (text);
}

/**
 * gev_query_get_filter:
 * @self: a query
 * @key: the key of a filter
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): its values,
 *   %NULL where there is no such filter
 */
const char *const *
gev_query_get_filter (GevQuery   *self,
                      const char *key)
{
  return g_hash_table_lookup (self->filters, key);
}

/**
 * gev_query_set_filter:
 * @self: a query
 * @key: the key of a filter
 * @values: (nullable) (array zero-terminated=1): the values of which one must
 *   hold; %NULL or none for no such filter
 */
void
gev_query_set_filter (GevQuery          *self,
                      const char        *key,
                      const char *const *values)
{
  if (values == NULL || *values == NULL)
    g_hash_table_remove (self->filters, key);
  else
    g_hash_table_replace (self->filters, g_strdup (key), g_strdupv ((char **) values));
}

/**
 * gev_query_list_filters:
 * @self: a query
 *
 * Returns: (transfer container) (element-type utf8): the keys of its filters,
 *   in alphabetical order
 */
GPtrArray *
gev_query_list_filters (GevQuery *self)
{
  GPtrArray *keys = g_ptr_array_new ();
  GHashTableIter filters;
  gpointer key;

  g_hash_table_iter_init (&filters, self->filters);
  while (g_hash_table_iter_next (&filters, &key, NULL))
    g_ptr_array_add (keys, key);
  g_ptr_array_sort (keys, compare_keys);

  return keys;
}

/**
 * gev_query_is_narrowed:
 * @self: a query
 *
 * Returns: whether there may be records of the type that it leaves out: a list
 *   without any says so, or that there are none yet
 */
gboolean
gev_query_is_narrowed (GevQuery *self)
{
  return (self->text != NULL && *self->text != '\0') || g_hash_table_size (self->filters) > 0;
}

/**
 * gev_query_get_sort:
 * @self: a query
 * @descending: (out) (optional): whether the last comes first
 *
 * Returns: (transfer none) (nullable): the key that it sorts by, %NULL for the
 *   order of gev_record_compare()
 */
const char *
gev_query_get_sort (GevQuery *self,
                    gboolean *descending)
{
  if (descending != NULL)
    *descending = self->descending;

  return self->sort;
}

/**
 * gev_query_set_sort:
 * @self: a query
 * @key: (nullable): the key to sort by, %NULL for the order of
 *   gev_record_compare()
 * @descending: whether the last comes first; only where there is a key
 */
void
gev_query_set_sort (GevQuery   *self,
                    const char *key,
                    gboolean    descending)
{
  g_autofree char *old = self->sort;

  self->sort = g_strdup (key);
  self->descending = descending;
}
