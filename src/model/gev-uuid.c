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
