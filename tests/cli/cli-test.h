/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A folder of its own, in which the built program is run as a user would. */
typedef struct
{
  char *folder;
  char *language; /* of the program: LANGUAGE */
  char *locale;   /* LC_ALL */
  gboolean is_nobody; /* run by a user who may nothing, where the test is root’s */

  /* Of the last run */
  int code;
  char *out;
  char *err;
} CliTest;

void   cli_test_init      (int                *argc,
                           char             ***argv);
void   cli_test_add       (const char         *name,
                           void              (*func) (CliTest *, gconstpointer));

GStrv  cli_test_environ   (CliTest            *test);
char  *cli_test_path      (CliTest            *test,
                           const char         *name);
void   cli_test_run       (CliTest            *test,
                           const char         *word,
                           ...) G_GNUC_NULL_TERMINATED;
GSubprocess *cli_test_start (CliTest          *test,
                           const char         *word,
                           ...) G_GNUC_NULL_TERMINATED;
gboolean cli_test_can_run (CliTest            *test);
void   cli_test_shell     (CliTest            *test,
                           const char         *script);
guint  cli_test_count     (CliTest            *test);
void   cli_test_write     (CliTest            *test,
                           const char         *name,
                           const char         *text);
char  *cli_test_read      (CliTest            *test,
                           const char         *name,
                           gsize              *length);

void   cli_test_assert_golden (CliTest        *test,
                           const char         *name);
void   cli_test_set_language (CliTest         *test,
                           const char         *language,
                           const char         *locale);

/* Runs the program with the words after the exit code that is expected. */
#define cli_test_expect(test, expected, ...) \
  G_STMT_START \
  { \
    cli_test_run (test, __VA_ARGS__, NULL); \
    if ((test)->code != (expected)) \
      g_test_message ("out: %s\nerr: %s", (test)->out, (test)->err); \
    g_assert_cmpint ((test)->code, ==, expected); \
  } \
  G_STMT_END
