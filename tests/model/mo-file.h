/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include <gio/gio.h>

/* A message for a catalogue: for plurals both hold an end between the forms,
 * so that the length is given with the text. */
typedef struct
{
  const char *key;
  gsize key_length;
  const char *text;
  gsize text_length;
} MoMessage;

#define MO(key, text) { key, sizeof key - 1, text, sizeof text - 1 }

static inline void
append_word (GByteArray *file,
             guint32     word,
             gboolean    swapped)
{
  if (swapped)
    word = GUINT32_SWAP_LE_BE (word);
  g_byte_array_append (file, (const guint8 *) &word, sizeof word);
}

/* Writes the .mo file that msgfmt --no-hash would; @swapped in the byte order
 * of the other kind of machine. */
static inline GBytes *
write_mo (const MoMessage *messages,
          gsize            count,
          gboolean         swapped)
{
  GByteArray *file = g_byte_array_new ();
  guint32 offset = 28 + 16 * (guint32) count;
  const guint32 head[] = { 0x950412deu, 0, (guint32) count, 28, 28 + 8 * (guint32) count, 0, offset };

  for (gsize i = 0; i < G_N_ELEMENTS (head); i++)
    append_word (file, head[i], swapped);
  for (gsize i = 0; i < count; i++)
    {
      append_word (file, (guint32) messages[i].key_length, swapped);
      append_word (file, offset, swapped);
      offset += (guint32) messages[i].key_length + 1;
    }
  for (gsize i = 0; i < count; i++)
    {
      append_word (file, (guint32) messages[i].text_length, swapped);
      append_word (file, offset, swapped);
      offset += (guint32) messages[i].text_length + 1;
    }
  for (gsize i = 0; i < count; i++)
    g_byte_array_append (file, (const guint8 *) messages[i].key, (guint) messages[i].key_length + 1);
  for (gsize i = 0; i < count; i++)
    g_byte_array_append (file, (const guint8 *) messages[i].text, (guint) messages[i].text_length + 1);

  return g_byte_array_free_to_bytes (file);
}
