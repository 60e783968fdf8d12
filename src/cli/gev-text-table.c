/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-text-table.h"

#define GAP "  "

/**
 * GevTextTable:
 *
 * A table for people to read in a terminal: columns aligned by how wide their
 * texts are shown, not by how many bytes or characters they are.
 */
struct _GevTextTable
{
  guint n_columns;
  guint64 to_right; /* a bit per column */
  GPtrArray *cells;
  GArray *rules; /* how many cells are before each */
};

/* What is shown of a cell: one line, nothing that steers a terminal. */
static char *
make_plain (const char *cell)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c))
        g_string_append_c (plain, ' ');
      else
        g_string_append_unichar (plain, c);
    }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static guint
get_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

static void
append_repeated (GString    *text,
                 const char *what,
                 guint       times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (text, what);
}

static void
append_row (GevTextTable *self,
            GString      *text,
            guint         first,
            const guint  *widths)
{
  guint owed = 0; /* spaces that nothing may follow */

  for (guint column = 0; column < self->n_columns; column++)
    {
      const char *cell = self->cells->pdata[first + column];
      guint missing = widths[column] - get_width (cell);
      gboolean to_right = (self->to_right >> column & 1) != 0;

      if (to_right)
        owed += missing;
      if (*cell != '\0')
        {
          append_repeated (text, " ", owed);
          g_string_append (text, cell);
          owed = 0;
        }
      if (!to_right)
        owed += missing;
      owed += strlen (GAP);
    }
  g_string_append_c (text, '\n');
}

static void
append_rule (GevTextTable *self,
             GString      *text,
             const guint  *widths)
{
  for (guint column = 0; column < self->n_columns; column++)
    {
      append_repeated (text, "─", widths[column]);
      if (column + 1 < self->n_columns)
        g_string_append (text, GAP);
    }
  g_string_append_c (text, '\n');
}

/**
 * gev_text_table_new:
 * @n_columns: how many columns it has, 64 at most
 *
 * Returns: (transfer full): an empty table
 */
GevTextTable *
gev_text_table_new (guint n_columns)
{
  GevTextTable *self = g_new0 (GevTextTable, 1);

  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->rules = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
gev_text_table_free (GevTextTable *self)
{
  g_ptr_array_unref (self->cells);
  g_array_unref (self->rules);
  g_free (self);
}

/**
 * gev_text_table_set_to_right:
 * @self: a table
 * @column: a column, from 0, whose cells stand to the right, as numbers do
 */
void
gev_text_table_set_to_right (GevTextTable *self,
                             guint         column)
{
  self->to_right |= G_GUINT64_CONSTANT (1) << column;
}

/**
 * gev_text_table_add:
 * @self: a table
 * @cell: (nullable): the text of the next cell, row by row
 */
void
gev_text_table_add (GevTextTable *self,
                    const char   *cell)
{
  g_ptr_array_add (self->cells, make_plain (cell != NULL ? cell : ""));
}

/**
 * gev_text_table_take:
 * @self: a table
 * @cell: (transfer full) (nullable): the text of the next cell
 */
void
gev_text_table_take (GevTextTable *self,
                     char         *cell)
{
  gev_text_table_add (self, cell);
  g_free (cell);
}

/**
 * gev_text_table_add_rule:
 * @self: a table
 *
 * Draws a line between the row that ended and the next.
 */
void
gev_text_table_add_rule (GevTextTable *self)
{
  g_array_append_val (self->rules, self->cells->len);
}

/**
 * gev_text_table_to_string:
 * @self: a table of whole rows
 *
 * Returns: (transfer full): its text, a line break after each row
 */
char *
gev_text_table_to_string (GevTextTable *self)
{
  g_autofree guint *widths = g_new0 (guint, self->n_columns);
  g_autoptr (GString) text = g_string_new (NULL);
  guint rule = 0;

  g_return_val_if_fail (self->cells->len % self->n_columns == 0, NULL);

  for (guint i = 0; i < self->cells->len; i++)
    widths[i % self->n_columns] = MAX (widths[i % self->n_columns], get_width (self->cells->pdata[i]));
  for (guint i = 0; i < self->cells->len; i += self->n_columns)
    {
      if (rule < self->rules->len && g_array_index (self->rules, guint, rule) == i)
        {
          append_rule (self, text, widths);
          rule++;
        }
      append_row (self, text, i, widths);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
