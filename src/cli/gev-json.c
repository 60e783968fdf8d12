/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-json.h"

#include <math.h>

#define MAX_DEPTH 8

/**
 * GevJson:
 *
 * Writes JSON. Decimals go out digit by digit as they are kept; a library that
 * holds numbers as floating point would write 0.1 as 0.10000000000000001.
 */
struct _GevJson
{
  GString *text;
  char closing[MAX_DEPTH];
  guint depth;
  gboolean is_empty; /* what was begun last */
};

static void
append_quoted (GString    *text,
               const char *string)
{
  g_string_append_c (text, '"');
  for (const char *p = string; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c == '"' || c == '\\')
        g_string_append_printf (text, "\\%c", c);
      else if (c == '\n')
        g_string_append (text, "\\n");
      else if (c == '\t')
        g_string_append (text, "\\t");
      else if (c < 0x20)
        g_string_append_printf (text, "\\u%04x", c);
      else
        g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

static void
break_line (GevJson *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
begin_value (GevJson    *self,
             const char *key)
{
  if (self->depth > 0)
    {
      if (!self->is_empty)
        g_string_append_c (self->text, ',');
      break_line (self);
    }
  self->is_empty = FALSE;
  if (key != NULL)
    {
      append_quoted (self->text, key);
      g_string_append (self->text, ": ");
    }
}

static void
begin (GevJson    *self,
       const char *key,
       char        opening,
       char        closing)
{
  g_return_if_fail (self->depth < MAX_DEPTH);

  begin_value (self, key);
  g_string_append_c (self->text, opening);
  self->closing[self->depth++] = closing;
  self->is_empty = TRUE;
}

/**
 * gev_json_new:
 *
 * Returns: (transfer full): a text with nothing in it
 */
GevJson *
gev_json_new (void)
{
  GevJson *self = g_new0 (GevJson, 1);

  self->text = g_string_new (NULL);

  return self;
}

void
gev_json_free (GevJson *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * gev_json_begin_object:
 * @self: a text
 * @key: (nullable): the key, %NULL where the value is a member of an array or
 *   the whole, as in every function here
 *
 * Begins an object; it ends at gev_json_end().
 */
void
gev_json_begin_object (GevJson    *self,
                       const char *key)
{
  begin (self, key, '{', '}');
}

/**
 * gev_json_begin_array:
 * @self: a text
 * @key: (nullable): the key
 *
 * Begins an array; it ends at gev_json_end().
 */
void
gev_json_begin_array (GevJson    *self,
                      const char *key)
{
  begin (self, key, '[', ']');
}

/**
 * gev_json_end:
 * @self: a text
 *
 * Ends the object or array that was begun last.
 */
void
gev_json_end (GevJson *self)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (!self->is_empty)
    break_line (self);
  g_string_append_c (self->text, self->closing[self->depth]);
  self->is_empty = FALSE;
}

void
gev_json_add_null (GevJson    *self,
                   const char *key)
{
  begin_value (self, key);
  g_string_append (self->text, "null");
}

void
gev_json_add_flag (GevJson    *self,
                   const char *key,
                   gboolean    flag)
{
  begin_value (self, key);
  g_string_append (self->text, flag ? "true" : "false");
}

void
gev_json_add_integer (GevJson    *self,
                      const char *key,
                      gint64      number)
{
  begin_value (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, number);
}

void
gev_json_add_decimal (GevJson    *self,
                      const char *key,
                      GevDecimal  number)
{
  g_autofree char *digits = gev_decimal_to_string (number);

  begin_value (self, key);
  g_string_append (self->text, digits);
}

/**
 * gev_json_add_ratio:
 * @self: a text
 * @key: (nullable): the key
 * @ratio: a ratio that was computed, which is written with six decimals
 */
void
gev_json_add_ratio (GevJson    *self,
                    const char *key,
                    double      ratio)
{
  const double limit = (double) GEV_DECIMAL_MAX;

  gev_json_add_decimal (self, key, (GevDecimal) CLAMP (round (ratio * GEV_DECIMAL_ONE), -limit, limit));
}

/**
 * gev_json_add_text:
 * @self: a text
 * @key: (nullable): the key
 * @text: (nullable): what is written, %NULL for null
 */
void
gev_json_add_text (GevJson    *self,
                   const char *key,
                   const char *text)
{
  if (text == NULL)
    {
      gev_json_add_null (self, key);
      return;
    }
  begin_value (self, key);
  append_quoted (self->text, text);
}

/**
 * gev_json_take_text:
 * @self: a text
 * @key: (nullable): the key
 * @text: (transfer full) (nullable): what is written
 */
void
gev_json_take_text (GevJson    *self,
                    const char *key,
                    char       *text)
{
  gev_json_add_text (self, key, text);
  g_free (text);
}

/**
 * gev_json_to_string:
 * @self: a text with nothing left to end
 *
 * Returns: (transfer full): the text, a line break at its end
 */
char *
gev_json_to_string (GevJson *self)
{
  g_return_val_if_fail (self->depth == 0, NULL);

  return g_strconcat (self->text->str, "\n", NULL);
}
