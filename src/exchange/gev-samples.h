/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Made up, and says so: what the example opens. */
#define GEV_SAMPLE_EXAMPLE "eksempel-kommune.xml"
/* A real municipality, no more than IS-2672 tells of it. */
#define GEV_SAMPLE_OSTRE_TOTEN "ostre-toten.xml"

GInputStream *gev_samples_open (const char *name);

G_END_DECLS
