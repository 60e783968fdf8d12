/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GEV_EXCHANGE_ERROR (gev_exchange_error_quark ())

/**
 * GevExchangeError:
 * @GEV_EXCHANGE_ERROR_NOT_WELL_FORMED: the file is no XML, or was cut off
 * @GEV_EXCHANGE_ERROR_NOT_VALID: it does not follow the schema
 * @GEV_EXCHANGE_ERROR_WRONG_NAMESPACE: it is XML of something else
 * @GEV_EXCHANGE_ERROR_WRONG_VERSION: it is of a version that is not read here
 * @GEV_EXCHANGE_ERROR_DOCTYPE: it has a document type declaration, which is
 *   refused because entities could reach other files
 * @GEV_EXCHANGE_ERROR_ENCODING: it is neither UTF-8 nor UTF-16
 * @GEV_EXCHANGE_ERROR_TOO_LARGE: one part of it is larger than any field may be
 * @GEV_EXCHANGE_ERROR_NOT_WRITABLE: a record holds what the format cannot carry
 *
 * Why a file was refused as a whole, or could not be written. Failures of the
 * disk and cancelling keep their %G_IO_ERROR.
 */
typedef enum
{
  GEV_EXCHANGE_ERROR_NOT_WELL_FORMED,
  GEV_EXCHANGE_ERROR_NOT_VALID,
  GEV_EXCHANGE_ERROR_WRONG_NAMESPACE,
  GEV_EXCHANGE_ERROR_WRONG_VERSION,
  GEV_EXCHANGE_ERROR_DOCTYPE,
  GEV_EXCHANGE_ERROR_ENCODING,
  GEV_EXCHANGE_ERROR_TOO_LARGE,
  GEV_EXCHANGE_ERROR_NOT_WRITABLE,
} GevExchangeError;

GQuark gev_exchange_error_quark (void);

G_END_DECLS
