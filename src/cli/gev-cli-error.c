/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-cli-error.h"

G_DEFINE_QUARK (gev-cli-error-quark, gev_cli_error)
