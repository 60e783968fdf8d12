/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-query-sql.h"

#include <glib/gi18n-lib.h>

#include "gev-record-types.h"
#include "gev-store-private.h"

/* How a key is compared and sorted. */
typedef enum
{
  KEY_TEXT,
  KEY_DATE,
  KEY_NUMBER,
  KEY_AMOUNT, /* a computed number: sorted by, not filtered by */
  KEY_FLAG,
  KEY_CHOICE,
  KEY_CHOICES,
  KEY_REFERENCE,
  KEY_MEMBER, /* one of several: the expression is of a subquery’s row */
} KeyKind;

/* What a key means. */
typedef struct
{
  KeyKind kind;
  const GevField *field;
  const GevVocabulary *vocabulary;
  GType target;
  gboolean of_figures;
  char *expression;
} Key;

/* The status of several benefits, as gev_portfolio_find_status() has it. */
#define RATIO "(t.\"weighted\" / t.\"weights\") * 1000000.0 + 0.001"
#define STATUS \
  "CASE WHEN t.\"weights\" > 0 THEN CASE WHEN " RATIO " >= ?3 THEN 'on-plan'" \
  " WHEN " RATIO " >= ?4 THEN 'behind' ELSE 'off-plan' END ELSE 'not-due' END"

/* When a benefit is to be measured next, as gev_due_vocabulary has it. */
#define DUE \
  "CASE WHEN t.\"overdue\" THEN 'overdue'" \
  " WHEN r.\"next_due\" >= ?1 AND julianday(r.\"next_due\") <= julianday(?1) + 30 THEN 'soon'" \
  " WHEN r.\"next_due\" > ?1 THEN 'later' END"

static const struct
{
  const char *type;
  const char *name;
  KeyKind kind;
  const GevVocabulary *vocabulary;
  gboolean of_figures;
  const char *expression;
} computed[] = {
  { "project", "stage", KEY_CHOICE, &gev_stage_vocabulary, FALSE, GEV_PROJECT_STAGE },
  { "project", "element", KEY_MEMBER, &gev_element_vocabulary, FALSE,
    "SELECT 1 FROM \"action_projects\" AS l JOIN \"action\" AS a ON a.\"id\" = l.\"record\""
    " WHERE l.\"target\" = r.\"id\" AND a.\"element\"" },
  { "project", "overdue-pilot", KEY_FLAG, NULL, FALSE, GEV_OVERDUE_PILOT },
  { "project", "status", KEY_CHOICE, &gev_status_vocabulary, TRUE, STATUS },
  { "project", "realised", KEY_AMOUNT, NULL, TRUE, "coalesce(t.\"realised\", 0)" },
  { "project", "planned", KEY_AMOUNT, NULL, TRUE, "coalesce(t.\"planned\", 0)" },
  { "project", "overdue", KEY_FLAG, NULL, TRUE, "coalesce(t.\"overdue\", 0)" },
  { "programme", "status", KEY_CHOICE, &gev_status_vocabulary, TRUE, STATUS },
  { "programme", "realised", KEY_AMOUNT, NULL, TRUE, "coalesce(t.\"realised\", 0)" },
  { "programme", "planned", KEY_AMOUNT, NULL, TRUE, "coalesce(t.\"planned\", 0)" },
  { "programme", "overdue", KEY_FLAG, NULL, TRUE, "coalesce(t.\"overdue\", 0)" },
  { "benefit", "status", KEY_CHOICE, &gev_status_vocabulary, TRUE, "t.\"status\"" },
  { "benefit", "realised", KEY_AMOUNT, NULL, TRUE, "t.\"realised_ore\"" },
  { "benefit", "planned", KEY_AMOUNT, NULL, TRUE, "t.\"planned_to_date_ore\"" },
  { "benefit", "degree", KEY_AMOUNT, NULL, TRUE, "t.\"degree\"" },
  { "benefit", "overdue", KEY_FLAG, NULL, TRUE, "coalesce(t.\"overdue\", 0)" },
  { "benefit", "due", KEY_CHOICE, &gev_due_vocabulary, TRUE, DUE },
  /* What is overdue, what comes, and last what was measured ahead of its time. */
  { "benefit", "due-date", KEY_AMOUNT, NULL, TRUE,
    "CASE WHEN t.\"overdue\" THEN '0' WHEN r.\"next_due\" >= ?1 THEN '1' ELSE '2' END || r.\"next_due\"" },
};

/* A figure joined to its benefit, or the sums of those of a project or a
 * programme, without what is counted in another benefit of the same sum. */
#define OWNER_OF(benefit) \
  "coalesce(" benefit ".\"programme\"," \
  " (SELECT \"programme\" FROM \"project\" WHERE \"id\" = " benefit ".\"project\"))"
#define SUMS(owner_b, owner_w) \
  " LEFT JOIN (SELECT " owner_b " AS \"owner\"," \
  " sum_ore(f.\"realised_ore\") FILTER (WHERE NOT b.\"left_out\") AS \"realised\"," \
  " sum_ore(f.\"planned_to_date_ore\") FILTER (WHERE NOT b.\"left_out\") AS \"planned\"," \
  " sum(f.\"overdue\") AS \"overdue\"," \
  " total(f.\"planned_to_date_ore\") FILTER (WHERE NOT b.\"left_out\" AND" GEV_FIGURE_WEIGHTED ") AS \"weights\"," \
  " total(f.\"planned_to_date_ore\" * f.\"status_ratio\")" \
  " FILTER (WHERE NOT b.\"left_out\" AND" GEV_FIGURE_WEIGHTED ") AS \"weighted\"" \
  " FROM (SELECT b.*, " GEV_FIGURE_LEFT_OUT (owner_b " = " owner_w) " AS \"left_out\" FROM \"benefit\" AS b) AS b" \
  " JOIN \"figure\" AS f ON f.\"benefit\" = b.\"id\" GROUP BY 1) AS t ON t.\"owner\" = r.\"id\""

static const struct
{
  const char *type;
  const char *join;
} figures[] = {
  { "benefit", " LEFT JOIN \"figure\" AS t ON t.\"benefit\" = r.\"id\"" },
  { "project", SUMS ("b.\"project\"", "w.\"project\"") },
  { "programme", SUMS (OWNER_OF ("b"), OWNER_OF ("w")) },
};

static const struct
{
  const char *type;
  const char *name;
  const char *field;
} aliases[] = {
  { "project", "tag", "tags" },
  { "action", "need", "needs" },
};

static void
clear_key (Key *key)
{
  g_free (key->expression);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Key, clear_key)

static void
read_list_key (const GevRecordTable *table,
               guint                 index,
               Key                  *key)
{
  g_autofree char *list = gev_record_table_get_list_name (table, index);

  key->kind = KEY_MEMBER;
  if (key->field->kind == GEV_FIELD_TEXTS)
    key->expression =
      g_strdup_printf ("SELECT 1 FROM \"%s\" AS l WHERE l.\"record\" = r.\"id\" AND l.\"text\"", list);
  else
    key->expression = g_strdup_printf ("SELECT 1 FROM \"%s\" AS l JOIN \"%s\" AS m ON m.\"id\" = l.\"target\""
                                       " WHERE l.\"record\" = r.\"id\" AND m.\"uuid\"",
                                       list, gev_record_table_get_name (gev_record_table_get (key->field->target ())));
}

static void
read_field_key (const GevRecordTable *table,
                guint                 index,
                Key                  *key)
{
  g_autofree char *column = NULL;

  key->field = gev_record_class_get_field (gev_record_table_get_class (table), index);
  key->vocabulary = key->field->vocabulary;
  column = gev_field_get_column (key->field);
  if (gev_field_is_list (key->field))
    {
      read_list_key (table, index, key);
      return;
    }
  key->expression = g_strdup_printf ("r.\"%s\"", column);
  switch (key->field->kind)
    {
    case GEV_FIELD_REFERENCE:
      key->kind = key->field->target != NULL ? KEY_REFERENCE : KEY_TEXT;
      key->target = key->field->target != NULL ? key->field->target () : G_TYPE_INVALID;
      break;
    case GEV_FIELD_BOOLEAN:
      key->kind = KEY_FLAG;
      break;
    case GEV_FIELD_INTEGER:
    case GEV_FIELD_DECIMAL:
    case GEV_FIELD_MONEY:
      key->kind = KEY_NUMBER;
      break;
    case GEV_FIELD_DATE:
    case GEV_FIELD_TIME:
      key->kind = KEY_DATE;
      break;
    case GEV_FIELD_CHOICE:
      key->kind = KEY_CHOICE;
      break;
    case GEV_FIELD_CHOICES:
      key->kind = KEY_CHOICES;
      break;
    case GEV_FIELD_TEXT:
    case GEV_FIELD_PROSE:
    case GEV_FIELD_TEXTS:
    case GEV_FIELD_REFERENCES:
    default:
      key->kind = KEY_TEXT;
    }
}

static gboolean
read_key (const GevRecordTable  *table,
          const char            *name,
          Key                   *key,
          GError               **error)
{
  GevRecordClass *klass = gev_record_table_get_class (table);
  int index;

  for (guint i = 0; i < G_N_ELEMENTS (computed); i++)
    if (g_str_equal (computed[i].type, klass->name) && g_str_equal (computed[i].name, name))
      {
        key->kind = computed[i].kind;
        key->vocabulary = computed[i].vocabulary;
        key->of_figures = computed[i].of_figures;
        key->expression = g_strdup (computed[i].expression);
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_str_equal (aliases[i].type, klass->name) && g_str_equal (aliases[i].name, name))
      name = aliases[i].field;

  index = gev_record_class_find_field (klass, name);
  if (index < 0)
    {
      g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_INVALID, _("%s: there is nothing called “%s”."),
                   g_dgettext (GETTEXT_PACKAGE, klass->label_plural), name);
      return FALSE;
    }
  read_field_key (table, index, key);
  /* A benefit is in the programme of its project too. */
  if (g_str_equal (klass->name, "benefit") && g_str_equal (name, "programme"))
    {
      g_free (key->expression);
      key->expression = g_strdup ("coalesce(r.\"programme\","
                                  " (SELECT p.\"programme\" FROM \"project\" AS p WHERE p.\"id\" = r.\"project\"))");
    }

  return TRUE;
}

static gboolean
refuse_value (GevRecordClass  *klass,
              const char      *name,
              const char      *value,
              GError         **error)
{
  g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_INVALID, _("%s: “%s” cannot be “%s”."),
               g_dgettext (GETTEXT_PACKAGE, klass->label_plural), name, value);

  return FALSE;
}

static gboolean
check_value (GevRecordClass  *klass,
             const char      *name,
             const Key       *key,
             const char      *value,
             GevValue        *read,
             GError         **error)
{
  if (key->kind == KEY_AMOUNT)
    return refuse_value (klass, name, value, error);
  if (key->vocabulary != NULL)
    return gev_vocabulary_find (key->vocabulary, value) >= 0 || refuse_value (klass, name, value, error);
  if (key->kind == KEY_FLAG)
    {
      read->number = g_str_equal (value, "true");
      return read->number || g_str_equal (value, "false") || refuse_value (klass, name, value, error);
    }
  if (key->kind == KEY_NUMBER || key->kind == KEY_DATE)
    return gev_value_from_string (key->field, value, read, error);

  return TRUE;
}

/* The condition that the key is @value. */
static char *
build_condition (const Key      *key,
                 const GevValue *read,
                 int             parameter)
{
  switch (key->kind)
    {
    case KEY_MEMBER:
      return g_strdup_printf ("EXISTS (%s = ?%d)", key->expression, parameter);
    case KEY_NUMBER:
      return g_strdup_printf ("%s = %" G_GINT64_FORMAT, key->expression, read->number);
    case KEY_FLAG:
      return g_strdup_printf ("(coalesce(%s, 0) <> 0) = %d", key->expression, read->number != 0);
    case KEY_CHOICES:
      return g_strdup_printf ("instr(' ' || %s || ' ', ' ' || ?%d || ' ') > 0", key->expression, parameter);
    case KEY_REFERENCE:
      return g_strdup_printf ("%s = (SELECT m.\"id\" FROM \"%s\" AS m WHERE m.\"uuid\" = ?%d)", key->expression,
                              gev_record_table_get_name (gev_record_table_get (key->target)), parameter);
    case KEY_TEXT:
    case KEY_DATE:
    case KEY_CHOICE:
    case KEY_AMOUNT:
    default:
      return g_strdup_printf ("%s = ?%d", key->expression, parameter);
    }
}

static gboolean
append_filter (GevQuerySql           *self,
               const GevRecordTable  *table,
               const char            *name,
               const char *const     *values,
               GString               *where,
               gboolean              *of_figures,
               GError               **error)
{
  GevRecordClass *klass = gev_record_table_get_class (table);
  g_auto (Key) key = { 0 };

  if (!read_key (table, name, &key, error))
    return FALSE;
  *of_figures = *of_figures || key.of_figures;
  g_string_append (where, " AND (0");
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *condition = NULL;
      GevValue read = { 0 };

      if (*values[i] == '\0')
        {
          g_string_append_printf (where, key.kind == KEY_MEMBER ? " OR NOT EXISTS (%s IS NOT NULL)" : " OR %s IS NULL",
                                  key.expression);
          continue;
        }
      if (!check_value (klass, name, &key, values[i], &read, error))
        return FALSE;
      condition = build_condition (&key, &read, GEV_QUERY_VALUES + (int) self->values->len);
      g_string_append_printf (where, " OR %s", condition);
      g_ptr_array_add (self->values, g_strdup (values[i]));
    }
  g_string_append_c (where, ')');

  return TRUE;
}

static char *
rank_terms (const Key *key)
{
  g_autoptr (GString) rank = g_string_new ("CASE ");

  g_string_append (rank, key->expression);
  for (guint i = 0; i < key->vocabulary->n_terms; i++)
    g_string_append_printf (rank, " WHEN '%s' THEN %u", key->vocabulary->terms[i].nick, i);
  g_string_append (rank, " END");

  return g_string_free (g_steal_pointer (&rank), FALSE);
}

/* What to compare to sort by the key, NULL where it gives no order. */
static char *
build_order (const Key *key)
{
  GevRecordClass *klass;
  g_autofree char *title = NULL;

  switch (key->kind)
    {
    case KEY_TEXT:
      return g_strdup_printf ("norwegian(%s)", key->expression);
    case KEY_CHOICE:
      return rank_terms (key);
    case KEY_REFERENCE:
      klass = gev_record_types_get_class (key->target);
      title = gev_field_get_column (gev_record_class_get_field (klass, klass->title_field));
      return g_strdup_printf ("(SELECT norwegian(m.\"%s\") FROM \"%s\" AS m WHERE m.\"id\" = %s)", title,
                              gev_record_table_get_name (gev_record_table_get (key->target)), key->expression);
    case KEY_DATE:
    case KEY_NUMBER:
    case KEY_AMOUNT:
      return g_strdup (key->expression);
    case KEY_FLAG:
      return g_strdup_printf ("coalesce(%s, 0)", key->expression);
    case KEY_CHOICES:
    case KEY_MEMBER:
    default:
      return NULL;
    }
}

static gboolean
append_order (const GevRecordTable  *table,
              const char            *name,
              gboolean               descending,
              GString               *order,
              gboolean              *of_figures,
              GError               **error)
{
  g_auto (Key) key = { 0 };
  g_autofree char *expression = NULL;

  if (!read_key (table, name, &key, error))
    return FALSE;
  *of_figures = *of_figures || key.of_figures;
  expression = build_order (&key);
  if (expression == NULL)
    {
      g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_INVALID, _("%s: “%s” gives no order."),
                   g_dgettext (GETTEXT_PACKAGE, gev_record_table_get_class (table)->label_plural), name);
      return FALSE;
    }
  g_string_append_printf (order, "%s%s NULLS LAST, ", expression, descending ? " DESC" : "");

  return TRUE;
}

/* The order of gev_record_compare(). */
static void
append_natural_order (const GevRecordTable *table,
                      GString              *order)
{
  GevRecordClass *klass = gev_record_table_get_class (table);

  if (klass->order_field >= 0)
    {
      g_autofree char *column = gev_field_get_column (gev_record_class_get_field (klass, klass->order_field));

      g_string_append_printf (order, "r.\"%s\" NULLS LAST, ", column);
    }
  if (klass->title_field >= 0)
    {
      g_autofree char *column = gev_field_get_column (gev_record_class_get_field (klass, klass->title_field));

      g_string_append_printf (order, "norwegian(coalesce(r.\"%s\", '')), ", column);
    }
  g_string_append (order, "r.\"created\", r.\"uuid\"");
}

static guint
find_type_number (GType type)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (types[i] == type)
      return i;
  g_assert_not_reached ();
}

static gboolean
append_search (GevQuerySql           *self,
               const GevRecordTable  *table,
               const char            *text,
               GString               *where,
               GError               **error)
{
  GevRecordClass *klass = gev_record_table_get_class (table);

  self->match = gev_query_match (text);
  if (self->match == NULL)
    return TRUE;
  if (!gev_query_is_searched (klass))
    {
      g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_INVALID, _("%s cannot be searched."),
                   g_dgettext (GETTEXT_PACKAGE, klass->label_plural));
      return FALSE;
    }
  g_string_append_printf (where,
                          " AND r.\"id\" IN (SELECT \"rowid\" / %d FROM \"search\""
                          " WHERE \"search\" MATCH ?2 AND \"rowid\" %% %d = %u)",
                          GEV_SEARCH_TYPES, GEV_SEARCH_TYPES,
                          find_type_number (gev_record_table_get_record_type (table)));

  return TRUE;
}

static const char *
find_figures (const GevRecordTable *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_str_equal (figures[i].type, gev_record_table_get_class (table)->name))
      return figures[i].join;
  g_assert_not_reached ();
}

/**
 * gev_query_sql_new: (skip)
 * @query: a query
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the query as the engine reads it; %NULL
 *   with %GEV_STORE_ERROR_INVALID where a key or a value means nothing
 */
GevQuerySql *
gev_query_sql_new (GevQuery  *query,
                   GError   **error)
{
  const GevRecordTable *table = gev_record_table_get (gev_query_get_record_type (query));
  g_autoptr (GevQuerySql) self = g_new0 (GevQuerySql, 1);
  g_autoptr (GPtrArray) filters = gev_query_list_filters (query);
  g_autoptr (GString) where = g_string_new (NULL);
  g_autoptr (GString) order = g_string_new (NULL);
  gboolean of_figures = FALSE;
  gboolean descending;
  const char *sort = gev_query_get_sort (query, &descending);

  self->values = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < filters->len; i++)
    {
      const char *name = g_ptr_array_index (filters, i);

      if (!append_filter (self, table, name, gev_query_get_filter (query, name), where, &of_figures,
                          error))
        return NULL;
    }
  if (gev_query_get_text (query) != NULL && !append_search (self, table, gev_query_get_text (query), where, error))
    return NULL;
  if (sort != NULL && !append_order (table, sort, descending, order, &of_figures, error))
    return NULL;
  append_natural_order (table, order);
  self->sql = g_strdup_printf ("SELECT r.\"id\" FROM \"%s\" AS r%s WHERE 1%s ORDER BY %s",
                               gev_record_table_get_name (table), of_figures ? find_figures (table) : "", where->str,
                               order->str);

  return g_steal_pointer (&self);
}

/**
 * gev_query_sql_free: (skip)
 * @self: a query as the engine reads it
 */
void
gev_query_sql_free (GevQuerySql *self)
{
  g_free (self->sql);
  g_free (self->match);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_free (self);
}

/**
 * gev_query_match: (skip)
 * @text: words, as they are typed
 *
 * Each word becomes a quoted prefix, so that nothing in it is taken for the
 * search’s own language; all of them must be found.
 *
 * Returns: (transfer full) (nullable): what the search looks for, %NULL where
 *   there is no letter or digit in @text
 */
char *
gev_query_match (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) match = g_string_new (NULL);
  const char *p = composed;

  while (p != NULL && *p != '\0')
    {
      g_autoptr (GString) word = g_string_new (NULL);
      gboolean has_letter = FALSE;

      for (; *p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)); p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          has_letter = has_letter || g_unichar_isalnum (c);
          if (c == '"')
            g_string_append_c (word, '"');
          g_string_append_unichar (word, c);
        }
      if (has_letter)
        g_string_append_printf (match, "%s\"%s\"*", match->len > 0 ? " AND " : "", word->str);
      if (*p != '\0')
        p = g_utf8_next_char (p);
    }

  return match->len > 0 ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
}

/**
 * gev_query_is_searched: (skip)
 * @klass: the description of a type
 *
 * Returns: whether the search finds records of the type
 */
gboolean
gev_query_is_searched (GevRecordClass *klass)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (gev_record_class_get_field (klass, i)->flags & GEV_FIELD_SEARCHED)
      return TRUE;

  return FALSE;
}
