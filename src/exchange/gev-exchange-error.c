/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-exchange-error.h"

G_DEFINE_QUARK (gev-exchange-error-quark, gev_exchange_error)
