/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"
#include "random-portfolio.h"

G_BEGIN_DECLS

/**
 * StoreFixture:
 * @folder: a folder of its own, where backups go too
 * @path: the portfolio
 * @store: the portfolio, open for writing
 * @rand: the same numbers in every run
 *
 * A portfolio to try things on.
 */
typedef struct
{
  char *folder;
  char *path;
  GevStore *store;
  GRand *rand;
} StoreFixture;

typedef void (*StoreTestFunc) (StoreFixture  *fixture,
                               gconstpointer  data);

void          store_test_add      (const char    *path,
                                   StoreTestFunc  test);
void          store_test_set_up   (StoreFixture  *fixture,
                                   gconstpointer  data);
void          store_test_tear_down (StoreFixture *fixture,
                                   gconstpointer  data);
void          store_test_reopen   (StoreFixture  *fixture);
void          store_test_done_cb  (GObject       *source,
                                   GAsyncResult  *result,
                                   gpointer       data);
GAsyncResult *store_test_wait     (GAsyncResult **result);

GevRecord    *store_test_random   (StoreFixture  *fixture,
                                   GType          type);
void          store_test_fill     (StoreFixture  *fixture,
                                   guint          n_projects);
void          store_test_change   (StoreFixture  *fixture);
void          store_test_put_all  (StoreFixture    *fixture,
                                   RandomPortfolio *portfolio);
void          store_test_save     (StoreFixture  *fixture,
                                   gpointer       record);

GevRecordSet *store_test_load     (GevStore      *store);
char         *store_test_dump     (GevStore      *store);

G_END_DECLS
