/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gev-document.h"

G_BEGIN_DECLS

GtkPrintOperation *gev_report_print_new (GevDocument *document);

G_END_DECLS
