/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-texts.h"

#include "gev-table-private.h"

static void
add (GPtrArray  *texts,
     const char *text)
{
  if (text != NULL)
    g_ptr_array_add (texts, g_strdup (text));
}

static GevTableColumn *
get_column (GevTable *table,
            guint     index)
{
  return &g_array_index (table->columns, GevTableColumn, index);
}

static GevTableRow *
get_row (GevTable *table,
         guint     index)
{
  return &g_array_index (table->rows, GevTableRow, index);
}

static void
add_table (GPtrArray *texts,
           GevTable  *table)
{
  for (guint i = 0; i < table->columns->len; i++)
    add (texts, get_column (table, i)->title);
  for (guint i = 0; i < table->rows->len; i++)
    for (guint j = 0; j < table->columns->len; j++)
      add (texts, get_row (table, i)->cells[j]);
  add (texts, table->caption);
  add (texts, table->note);
}

/* What stands in the texts and tables of a document, and on every page. */
GPtrArray *
test_document_texts (GevDocument *document)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  add (texts, gev_document_get_head_left (document));
  add (texts, gev_document_get_head_right (document));
  add (texts, gev_document_get_foot (document));
  g_ptr_array_add (texts, gev_document_make_page_number (document, 2, 3));
  for (guint i = 0; i < gev_document_get_n_blocks (document); i++)
    {
      GevBlock *block = gev_document_get_block (document, i);

      if (GEV_IS_TEXT_BLOCK (block))
        add (texts, gev_text_block_get_text (GEV_TEXT_BLOCK (block)));
      else if (GEV_IS_TABLE (block))
        add_table (texts, GEV_TABLE (block));
    }

  return texts;
}

/* The headings of chapters. Each has something under it. */
GPtrArray *
test_document_headings (GevDocument *document)
{
  GPtrArray *headings = g_ptr_array_new_with_free_func (g_free);
  gboolean open = FALSE;

  for (guint i = 0; i < gev_document_get_n_blocks (document); i++)
    {
      GevBlock *block = gev_document_get_block (document, i);

      if (GEV_IS_TEXT_BLOCK (block) &&
          gev_text_block_get_role (GEV_TEXT_BLOCK (block)) == GEV_TEXT_ROLE_HEADING_1)
        {
          g_assert_false (open);
          add (headings, gev_text_block_get_text (GEV_TEXT_BLOCK (block)));
          open = TRUE;
        }
      else
        {
          open = FALSE;
        }
    }
  g_assert_false (open);

  return headings;
}

/* The first table that has a column of that head. */
GevTable *
test_document_find (GevDocument *document,
                    const char  *head)
{
  for (guint i = 0; i < gev_document_get_n_blocks (document); i++)
    {
      GevBlock *block = gev_document_get_block (document, i);

      if (!GEV_IS_TABLE (block))
        continue;
      for (guint j = 0; j < GEV_TABLE (block)->columns->len; j++)
        if (g_str_equal (get_column (GEV_TABLE (block), j)->title, head))
          return GEV_TABLE (block);
    }

  return NULL;
}

/* How many rows there are, heads of groups not counted. */
guint
test_table_count (GevTable *table)
{
  guint n = 0;

  for (guint i = 0; i < table->rows->len; i++)
    n += get_row (table, i)->kind != GEV_ROW_GROUP;

  return n;
}

/* The cell of the row whose first cell is @row and the column whose head is @head. */
char *
test_table_get (GevTable   *table,
                const char *row,
                const char *head)
{
  for (guint i = 0; i < table->rows->len; i++)
    for (guint j = 0; j < table->columns->len; j++)
      if (g_str_equal (get_row (table, i)->cells[0], row) && g_str_equal (get_column (table, j)->title, head))
        return g_strdup (get_row (table, i)->cells[j]);

  return NULL;
}

gboolean
test_texts_contain (GPtrArray  *texts,
                    const char *part)
{
  for (guint i = 0; i < texts->len; i++)
    if (strstr (g_ptr_array_index (texts, i), part) != NULL)
      return TRUE;

  return FALSE;
}
