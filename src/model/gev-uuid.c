/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-uuid.h"

/**
 * gev_uuid_new:
 *
 * A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then random bits
 * but for the 12 after the version, which count what is made within one
 * millisecond, so that UUIDs of one program sort in the order they were made.
 *
 * Returns: (transfer full): the UUID in lower case
 */
char *
gev_uuid_new (void)
{
  static GMutex mutex;
  static guint64 last;
  guint64 stamp, random;

  g_mutex_lock (&mutex);
  stamp = (guint64) g_get_real_time () / 1000 << 12;
  last = stamp = MAX (stamp, last + 1);
  g_mutex_unlock (&mutex);
  random = (guint64) g_random_int () << 32 | g_random_int ();

  return g_strdup_printf ("%08x-%04x-7%03x-%04x-%012" G_GINT64_MODIFIER "x", (guint) (stamp >> 28),
                          (guint) (stamp >> 12 & 0xffff), (guint) (stamp & 0xfff),
                          (guint) (0x8000 | (random >> 48 & 0x3fff)),
                          random & G_GUINT64_CONSTANT (0xffffffffffff));
}

/**
 * gev_uuid_new_for_text:
 * @text: any text
 *
 * A UUID of version 5 (RFC 9562): the same for the same text, wherever and
 * whenever it is made.
 *
 * Returns: (transfer full): the UUID in lower case
 */
char *
gev_uuid_new_for_text (const char *text)
{
  /* That of addresses, with which our texts begin. */
  static const guint8 name_space[] = { 0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                                       0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8 };
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize length = sizeof digest;

  g_checksum_update (checksum, name_space, sizeof name_space);
  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &length);

  digest[6] = 0x50 | (digest[6] & 0x0f);
  digest[8] = 0x80 | (digest[8] & 0x3f);

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", digest[0], digest[1],
                          digest[2], digest[3], digest[4], digest[5], digest[6], digest[7], digest[8], digest[9],
                          digest[10], digest[11], digest[12], digest[13], digest[14], digest[15]);
}

/**
 * gev_uuid_is_valid:
 * @text: any text
 *
 * Returns: whether @text is a UUID of any version, in lower case
 */
gboolean
gev_uuid_is_valid (const char *text)
{
  gsize i;

  for (i = 0; text[i] != '\0'; i++)
    {
      if (i == 8 || i == 13 || i == 18 || i == 23)
        {
          if (text[i] != '-')
            return FALSE;
        }
      else if (!g_ascii_isdigit (text[i]) && (text[i] < 'a' || text[i] > 'f'))
        {
          return FALSE;
        }
    }

  return i == GEV_UUID_LENGTH;
}

/**
 * gev_uuid_is_for_text:
 * @uuid: a UUID
 *
 * Returns: whether it was made of a text, as gev_uuid_new_for_text() does
 */
gboolean
gev_uuid_is_for_text (const char *uuid)
{
  return gev_uuid_is_valid (uuid) && uuid[14] == '5';
}
