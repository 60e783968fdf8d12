/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-block.h"
#include "gev-text-block.h"

G_BEGIN_DECLS

/**
 * GevPageNumberFunc:
 * @page: the page, from 1
 * @n_pages: how many pages there are
 * @data: what was given with the function
 *
 * Makes the text that numbers a page, "side 1 av 6".
 *
 * Returns: (transfer full): the text
 */
typedef char *(*GevPageNumberFunc) (guint    page,
                                    guint    n_pages,
                                    gpointer data);

#define GEV_TYPE_DOCUMENT (gev_document_get_type ())
G_DECLARE_FINAL_TYPE (GevDocument, gev_document, GEV, DOCUMENT, GObject)

GevDocument *gev_document_new                  (const char        *title,
                                                const char        *language);
const char  *gev_document_get_title            (GevDocument       *self);
const char  *gev_document_get_language         (GevDocument       *self);
const char  *gev_document_get_author           (GevDocument       *self);
void         gev_document_set_author           (GevDocument       *self,
                                                const char        *author);
const char  *gev_document_get_subject          (GevDocument       *self);
void         gev_document_set_subject          (GevDocument       *self,
                                                const char        *subject);
const char  *gev_document_get_created          (GevDocument       *self);
void         gev_document_set_created          (GevDocument       *self,
                                                const char        *created);
const char  *gev_document_get_head_left        (GevDocument       *self);
const char  *gev_document_get_head_right       (GevDocument       *self);
void         gev_document_set_head             (GevDocument       *self,
                                                const char        *left,
                                                const char        *right);
const char  *gev_document_get_foot             (GevDocument       *self);
void         gev_document_set_foot             (GevDocument       *self,
                                                const char        *foot);
const char  *gev_document_get_notice           (GevDocument       *self);
void         gev_document_set_notice           (GevDocument       *self,
                                                const char        *notice);
const char  *gev_document_get_figure_word      (GevDocument       *self);
const char  *gev_document_get_table_word       (GevDocument       *self);
void         gev_document_set_words            (GevDocument       *self,
                                                const char        *figure_word,
                                                const char        *table_word);
char        *gev_document_make_page_number     (GevDocument       *self,
                                                guint              page,
                                                guint              n_pages);
void         gev_document_set_page_number_func (GevDocument       *self,
                                                GevPageNumberFunc  func,
                                                gpointer           data,
                                                GDestroyNotify     destroy);

guint        gev_document_get_n_blocks         (GevDocument       *self);
GevBlock    *gev_document_get_block            (GevDocument       *self,
                                                guint              position);
void         gev_document_add                  (GevDocument       *self,
                                                GevBlock          *block);
void         gev_document_add_text             (GevDocument       *self,
                                                GevTextRole        role,
                                                const char        *text);

G_END_DECLS
