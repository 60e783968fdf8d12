/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GEV_STORE_ERROR (gev_store_error_quark ())

/**
 * GevStoreError:
 * @GEV_STORE_ERROR_FAILED: the engine or the disk failed
 * @GEV_STORE_ERROR_NOT_A_PORTFOLIO: the file is something else
 * @GEV_STORE_ERROR_NEWER: the file was written by a newer program
 * @GEV_STORE_ERROR_EXISTS: there is a file of that name already
 * @GEV_STORE_ERROR_LOCKED: another program is writing to the file
 * @GEV_STORE_ERROR_READ_ONLY: the portfolio is open for reading only
 * @GEV_STORE_ERROR_NOT_FOUND: there is no such record or step
 * @GEV_STORE_ERROR_INVALID: a record says something that cannot be
 * @GEV_STORE_ERROR_REFERENCE: a record refers to one that is nowhere
 * @GEV_STORE_ERROR_REFUSED: an import was refused as a whole
 */
typedef enum
{
  GEV_STORE_ERROR_FAILED,
  GEV_STORE_ERROR_NOT_A_PORTFOLIO,
  GEV_STORE_ERROR_NEWER,
  GEV_STORE_ERROR_EXISTS,
  GEV_STORE_ERROR_LOCKED,
  GEV_STORE_ERROR_READ_ONLY,
  GEV_STORE_ERROR_NOT_FOUND,
  GEV_STORE_ERROR_INVALID,
  GEV_STORE_ERROR_REFERENCE,
  GEV_STORE_ERROR_REFUSED,
} GevStoreError;

GQuark gev_store_error_quark (void);

G_END_DECLS
