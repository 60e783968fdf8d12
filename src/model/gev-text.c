/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-text.h"

/* The letters after z, in Norwegian order, with those that sort as one of
 * them. Their rank is above every other letter that a folded text holds. */
static gunichar
rank_letter (gunichar c)
{
  switch (c)
    {
    case 0xe6: /* æ */
    case 0xe4: /* ä */
      return 0x110000;
    case 0xf8: /* ø */
    case 0xf6: /* ö */
      return 0x110001;
    case 0xe5: /* å */
      return 0x110002;
    default:
      return c;
    }
}

/* Combining marks and what composes begin at U+0300. */
static gboolean
is_composed (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((guchar) *p >= 0xcc)
      return FALSE;

  return TRUE;
}

/**
 * gev_text_tidy:
 * @text: any text
 * @one_line: whether line breaks become spaces
 *
 * What a field keeps of a text that was typed or pasted: valid UTF-8 without
 * control characters (XML cannot carry them) and without space at its ends.
 *
 * Returns: (transfer full): the tidy text
 */
char *
gev_text_tidy (const char *text,
               gboolean    one_line)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) tidy = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
        g_string_append_c (tidy, one_line ? ' ' : '\n');
      else if (c == '\t')
        g_string_append_c (tidy, ' ');
      else if (!g_unichar_iscntrl (c) && (c & 0xfffe) != 0xfffe)
        g_string_append_unichar (tidy, c);
    }

  return g_strdup (g_strstrip (tidy->str));
}

/* As g_string_append_unichar(), but of ranks above those of Unicode too; the
 * bytes compare as the ranks do. */
static void
append_rank (GString  *key,
             gunichar  rank)
{
  char bytes[6];

  g_string_append_len (key, bytes, g_unichar_to_utf8 (rank, bytes));
}

/**
 * gev_text_fold:
 * @text: any text
 *
 * Returns: (transfer full): @text without difference of case, composed, so
 *   that Æ is æ and å is one character
 */
char *
gev_text_fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  /* GLib’s time for composing goes by the square of the length. */
  return is_composed (folded) ? g_steal_pointer (&folded) : g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
}

/**
 * gev_text_get_collation_key:
 * @text: any text
 *
 * For sorting many texts: made once for each, and compared with strcmp().
 *
 * Returns: (transfer full): a key that compares as gev_text_collate() does
 */
char *
gev_text_get_collation_key (const char *text)
{
  g_autofree char *folded = gev_text_fold (text);
  g_autoptr (GString) key = g_string_sized_new (strlen (folded) + 8);

  for (const char *p = folded; *p != '\0';)
    {
      gsize length;

      if (!g_ascii_isdigit (*p))
        {
          append_rank (key, rank_letter (g_utf8_get_char (p)));
          p = g_utf8_next_char (p);
          continue;
        }
      /* Among letters a number stands where its digits do; among numbers the
       * one with more digits is greater. */
      p += strspn (p, "0");
      length = strspn (p, "0123456789");
      g_string_append_c (key, '0');
      append_rank (key, length + 1);
      g_string_append_len (key, p, length);
      p += length;
    }

  return g_string_free (g_steal_pointer (&key), FALSE);
}

/**
 * gev_text_collate:
 * @a: any text
 * @b: another
 *
 * Compares as a Norwegian register does, in every locale: case does not count,
 * æ, ø and å come after z, and numbers compare by their size.
 *
 * Returns: below, at or above zero as @a sorts before, with or after @b
 */
int
gev_text_collate (const char *a,
                  const char *b)
{
  g_autofree char *key_a = gev_text_get_collation_key (a);
  g_autofree char *key_b = gev_text_get_collation_key (b);

  return strcmp (key_a, key_b);
}

/**
 * gev_text_append_part:
 * @text: a line of facts
 * @part: (nullable): one more fact
 *
 * Appends @part, after a raised dot where it is not the first: "12.03.2026 · Adapted · Through networks". %NULL and
 * the empty text are no facts.
 */
void
gev_text_append_part (GString    *text,
                      const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}
