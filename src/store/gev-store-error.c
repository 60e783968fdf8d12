/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-error.h"

G_DEFINE_QUARK (gev-store-error-quark, gev_store_error)
