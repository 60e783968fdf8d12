/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-catalogue.h"

#include <string.h>

/* The layout is in the GNU gettext manual, "The Format of GNU MO Files": a
 * head of 32-bit words in the byte order of the machine that wrote the file,
 * then two tables of (length, offset), one for keys and one for messages. */
#define MAGIC 0x950412deu
#define HEAD_SIZE 20
#define ENTRY_SIZE 8

typedef struct
{
  const char *text;
  gsize length;
} Message;

struct _GevCatalogue
{
  GBytes *bytes;
  Message *messages;
  GHashTable *by_key; /* key in bytes → Message in messages */
};

typedef struct
{
  const guint8 *data;
  gsize size;
  gboolean swapped;
} Reader;

static guint32
read_word (const Reader *reader,
           gsize         offset)
{
  guint32 word;

  memcpy (&word, reader->data + offset, sizeof word);

  return reader->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

static gboolean
holds_table (const Reader *reader,
             gsize         offset,
             gsize         count)
{
  return offset <= reader->size && count <= (reader->size - offset) / ENTRY_SIZE;
}

static gboolean
read_message (const Reader *reader,
              gsize         entry,
              Message      *message)
{
  gsize length = read_word (reader, entry);
  gsize offset = read_word (reader, entry + 4);

  if (offset >= reader->size || length >= reader->size - offset || reader->data[offset + length] != '\0')
    return FALSE;
  message->text = (const char *) reader->data + offset;
  message->length = length;

  return TRUE;
}

/* Plural forms follow one another, each with its own end. */
static const char *
find_form (const Message *message,
           guint          form)
{
  const char *text = message->text;

  for (; form > 0; form--)
    {
      const char *next = text + strlen (text) + 1;

      if (next > message->text + message->length)
        break;
      text = next;
    }

  return text;
}

static gboolean
is_utf8 (const Message *message)
{
  const char *end = message->text + message->length;

  for (const char *text = message->text; text <= end; text += strlen (text) + 1)
    if (!g_utf8_validate (text, -1, NULL))
      return FALSE;

  return TRUE;
}

static gboolean
read_all (GevCatalogue *self)
{
  Reader reader = { 0 };
  gsize count, keys, texts;

  reader.data = g_bytes_get_data (self->bytes, &reader.size);
  if (reader.size < HEAD_SIZE)
    return FALSE;
  reader.swapped = read_word (&reader, 0) == GUINT32_SWAP_LE_BE (MAGIC);
  if (read_word (&reader, 0) != MAGIC || read_word (&reader, 4) >> 16 > 1)
    return FALSE;
  count = read_word (&reader, 8);
  keys = read_word (&reader, 12);
  texts = read_word (&reader, 16);
  if (!holds_table (&reader, keys, count) || !holds_table (&reader, texts, count))
    return FALSE;

  self->messages = g_new0 (Message, count);
  for (gsize i = 0; i < count; i++)
    {
      Message *message = &self->messages[i];
      Message key;

      if (!read_message (&reader, keys + i * ENTRY_SIZE, &key) ||
          !read_message (&reader, texts + i * ENTRY_SIZE, message) || !is_utf8 (message))
        return FALSE;
      if (message->length > 0)
        g_hash_table_insert (self->by_key, (gpointer) key.text, message);
    }

  return TRUE;
}

/**
 * gev_catalogue_new:
 * @bytes: the content of a .mo file
 * @error: return location for an error
 *
 * Every offset is checked here, so that no look-up can leave @bytes. A file
 * with one bad message is refused whole: half a language is worse than none.
 *
 * Returns: (transfer full): the catalogue, or %NULL with
 *   %G_IO_ERROR_INVALID_DATA
 */
GevCatalogue *
gev_catalogue_new (GBytes  *bytes,
                   GError **error)
{
  g_autoptr (GevCatalogue) self = g_new0 (GevCatalogue, 1);

  self->bytes = g_bytes_ref (bytes);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  if (!read_all (self))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not a whole message catalogue");
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * gev_catalogue_free:
 * @self: (nullable): a catalogue
 */
void
gev_catalogue_free (GevCatalogue *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->messages, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/**
 * gev_catalogue_lookup:
 * @self: a catalogue
 * @key: the message in the source; with a context "context\004message"
 * @form: which plural form, 0 for the singular
 *
 * Returns: (nullable): the translation, owned by @self, its last form where
 *   it has fewer; %NULL where it is not translated
 */
const char *
gev_catalogue_lookup (const GevCatalogue *self,
                      const char         *key,
                      guint               form)
{
  const Message *message = g_hash_table_lookup (self->by_key, key);

  return message != NULL ? find_form (message, form) : NULL;
}
