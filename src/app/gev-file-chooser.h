/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GevFileFunc:
 * @widget: the widget that asked
 * @file: the file that was chosen
 *
 * Is told of the file that the user chose.
 */
typedef void (*GevFileFunc) (GtkWidget *widget,
                             GFile     *file);

/**
 * GevFileKind:
 * @name: the name of the kind for people, marked for translation
 * @suffix: the ending of its names, without the point
 *
 * A kind of file.
 */
typedef struct
{
  const char *name;
  const char *suffix;
} GevFileKind;

extern const GevFileKind gev_file_kind_portfolio;
extern const GevFileKind gev_file_kind_exchange;
extern const GevFileKind gev_file_kind_pdf;
extern const GevFileKind gev_file_kind_csv;

void gev_file_chooser_open (GtkWidget         *widget,
                            const char        *title,
                            const GevFileKind *kind,
                            GevFileFunc        func);
void gev_file_chooser_save (GtkWidget         *widget,
                            const char        *title,
                            const GevFileKind *kind,
                            const char        *name,
                            GevFileFunc        func);

G_END_DECLS
