/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-document.h"

#include "gev-figure.h"
#include "gev-table.h"

struct _GevDocument {
  GObject parent_instance;

  char *title;
  char *language;
  char *author;
  char *subject;
  char *created;
  char *head_left;
  char *head_right;
  char *foot;
  char *notice;
  char *figure_word;
  char *table_word;

  GevPageNumberFunc number;
  gpointer number_data;
  GDestroyNotify number_destroy;

  GPtrArray *blocks; /* GevBlock */
  guint n_figures;
  guint n_tables;
};

G_DEFINE_FINAL_TYPE (GevDocument, gev_document, G_TYPE_OBJECT)

static void
replace (char       **place,
         const char  *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

static void
clear_number_func (GevDocument *self)
{
  if (self->number_destroy != NULL)
    self->number_destroy (self->number_data);

  self->number = NULL;
  self->number_data = NULL;
  self->number_destroy = NULL;
}

/* Returns whether @figure is placed beside the one before it. */
static gboolean
add_figure (GevDocument *self,
            GevFigure   *figure)
{
  GevBlock *last = self->blocks->len > 0 ? self->blocks->pdata[self->blocks->len - 1] : NULL;

  gev_figure_set_number (figure, ++self->n_figures);

  return last != NULL && GEV_IS_FIGURE (last) && gev_figure_pair (GEV_FIGURE (last), figure);
}

static void
gev_document_finalize (GObject *object)
{
  GevDocument *self = GEV_DOCUMENT (object);

  clear_number_func (self);
  g_ptr_array_unref (self->blocks);
  g_free (self->title);
  g_free (self->language);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->created);
  g_free (self->head_left);
  g_free (self->head_right);
  g_free (self->foot);
  g_free (self->notice);
  g_free (self->figure_word);
  g_free (self->table_word);

  G_OBJECT_CLASS (gev_document_parent_class)->finalize (object);
}

static void
gev_document_class_init (GevDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_document_finalize;
}

static void
gev_document_init (GevDocument *self)
{
  self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
  self->figure_word = g_strdup ("Figure");
  self->table_word = g_strdup ("Table");
}

/**
 * gev_document_new:
 * @title: the title, for the window and the catalogue; on the page it is a block of its own
 * @language: language of the texts, "nb", "nn" or "en"
 *
 * Creates a document without blocks. It knows nothing of paper: that comes when it is laid out.
 *
 * Returns: (transfer full): a document
 */
GevDocument *
gev_document_new (const char *title,
                  const char *language)
{
  GevDocument *self;

  g_return_val_if_fail (title != NULL && language != NULL, NULL);

  self = g_object_new (GEV_TYPE_DOCUMENT, NULL);
  self->title = g_strdup (title);
  self->language = g_strdup (language);

  return self;
}

const char *
gev_document_get_title (GevDocument *self)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), NULL);

  return self->title;
}

const char *
gev_document_get_language (GevDocument *self)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), NULL);

  return self->language;
}

const char *
gev_document_get_author (GevDocument *self)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), NULL);

  return self->author;
}

/**
 * gev_document_set_author:
 * @self: a document
 * @author: (nullable): who answers for the document: a municipality, a department
 */
void
gev_document_set_author (GevDocument *self,
                         const char  *author)
{
  g_return_if_fail (GEV_IS_DOCUMENT (self));

  replace (&self->author, author);
}

const char *
gev_document_get_subject (GevDocument *self)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), NULL);

  return self->subject;
}

/**
 * gev_document_set_subject:
 * @self: a document
 * @subject: (nullable): what it is about, in a line
 */
void
gev_document_set_subject (GevDocument *self,
                          const char  *subject)
{
  g_return_if_fail (GEV_IS_DOCUMENT (self));

  replace (&self->subject, subject);
}

const char *
gev_document_get_created (GevDocument *self)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), NULL);

  return self->created;
}

/**
 * gev_document_set_created:
 * @self: a document
 * @created: (nullable): when the document was made, as "2026-11-21T12:00:00Z"
 *
 * With the time given, the same document is written as the same bytes. Without it a file tells when it was
 * written.
 */
void
gev_document_set_created (GevDocument *self,
                          const char  *created)
{
  g_return_if_fail (GEV_IS_DOCUMENT (self));

  replace (&self->created, created);
}

const char *
gev_document_get_head_left (GevDocument *self)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), NULL);

  return self->head_left;
}

const char *
gev_document_get_head_right (GevDocument *self)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), NULL);

  return self->head_right;
}

/**
 * gev_document_set_head:
 * @self: a document
 * @left: (nullable): what stands at the left of the head of each page
 * @right: (nullable): what stands at the right
 */
void
gev_document_set_head (GevDocument *self,
                       const char  *left,
                       const char  *right)
{
  g_return_if_fail (GEV_IS_DOCUMENT (self));

  replace (&self->head_left, left);
  replace (&self->head_right, right);
}

const char *
gev_document_get_foot (GevDocument *self)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), NULL);

  return self->foot;
}

/**
 * gev_document_set_foot:
 * @self: a document
 * @foot: (nullable): what stands at the left of the foot of each page
 */
void
gev_document_set_foot (GevDocument *self,
                       const char  *foot)
{
  g_return_if_fail (GEV_IS_DOCUMENT (self));

  replace (&self->foot, foot);
}

const char *
gev_document_get_notice (GevDocument *self)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), NULL);

  return self->notice;
}

/**
 * gev_document_set_notice:
 * @self: a document
 * @notice: (nullable): what every page must say of the whole, such as that the figures are made up; it stands
 *   above the foot in as many lines as it needs
 */
void
gev_document_set_notice (GevDocument *self,
                         const char  *notice)
{
  g_return_if_fail (GEV_IS_DOCUMENT (self));

  replace (&self->notice, notice);
}

const char *
gev_document_get_figure_word (GevDocument *self)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), NULL);

  return self->figure_word;
}

const char *
gev_document_get_table_word (GevDocument *self)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), NULL);

  return self->table_word;
}

/**
 * gev_document_set_words:
 * @self: a document
 * @figure_word: what a figure is called, before its number: "Figur"
 * @table_word: what a table is called: "Tabell"
 */
void
gev_document_set_words (GevDocument *self,
                        const char  *figure_word,
                        const char  *table_word)
{
  g_return_if_fail (GEV_IS_DOCUMENT (self));

  replace (&self->figure_word, figure_word);
  replace (&self->table_word, table_word);
}

/**
 * gev_document_make_page_number:
 * @self: a document
 * @page: a page, from 1
 * @n_pages: how many pages there are
 *
 * Returns: (transfer full): the text that numbers the page
 */
char *
gev_document_make_page_number (GevDocument *self,
                               guint        page,
                               guint        n_pages)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), NULL);

  if (self->number != NULL)
    return self->number (page, n_pages, self->number_data);

  return g_strdup_printf ("%u / %u", page, n_pages);
}

/**
 * gev_document_set_page_number_func:
 * @self: a document
 * @func: (nullable): makes the text that numbers a page; %NULL for "1 / 6"
 * @data: (nullable): handed to @func
 * @destroy: (nullable): called on @data when the document no longer needs it
 */
void
gev_document_set_page_number_func (GevDocument       *self,
                                   GevPageNumberFunc  func,
                                   gpointer           data,
                                   GDestroyNotify     destroy)
{
  g_return_if_fail (GEV_IS_DOCUMENT (self));

  clear_number_func (self);
  self->number = func;
  self->number_data = data;
  self->number_destroy = destroy;
}

guint
gev_document_get_n_blocks (GevDocument *self)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), 0);

  return self->blocks->len;
}

/**
 * gev_document_get_block:
 * @self: a document
 * @position: of the block, from 0
 *
 * Returns: (transfer none): the block
 */
GevBlock *
gev_document_get_block (GevDocument *self,
                        guint        position)
{
  g_return_val_if_fail (GEV_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (position < self->blocks->len, NULL);

  return self->blocks->pdata[position];
}

/**
 * gev_document_add:
 * @self: a document
 * @block: (transfer full): what comes next
 *
 * Adds a block at the end and numbers it if it is a figure or a table with a caption. A figure of half width
 * is placed beside the one before it.
 */
void
gev_document_add (GevDocument *self,
                  GevBlock    *block)
{
  g_return_if_fail (GEV_IS_DOCUMENT (self));
  g_return_if_fail (GEV_IS_BLOCK (block));

  if (GEV_IS_TABLE (block) && gev_table_has_caption (GEV_TABLE (block)))
    gev_table_set_number (GEV_TABLE (block), ++self->n_tables);

  if (GEV_IS_FIGURE (block) && add_figure (self, GEV_FIGURE (block)))
    g_object_unref (block);
  else
    g_ptr_array_add (self->blocks, block);
}

/**
 * gev_document_add_text:
 * @self: a document
 * @role: what the text is in the document
 * @text: the text, UTF-8
 *
 * Adds a block of text at the end.
 */
void
gev_document_add_text (GevDocument *self,
                       GevTextRole  role,
                       const char  *text)
{
  gev_document_add (self, gev_text_block_new (role, text));
}
