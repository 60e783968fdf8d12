/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-block.h"

G_BEGIN_DECLS

/**
 * GevTextRole:
 * @GEV_TEXT_ROLE_KICKER: a few words above the title: what kind of document it is
 * @GEV_TEXT_ROLE_TITLE: the title of the document
 * @GEV_TEXT_ROLE_SUBTITLE: a line under the title
 * @GEV_TEXT_ROLE_HEADING_1: heading of a chapter
 * @GEV_TEXT_ROLE_HEADING_2: heading under that
 * @GEV_TEXT_ROLE_HEADING_3: heading under that
 * @GEV_TEXT_ROLE_LEAD: the main thing in a sentence or three, in larger letters
 * @GEV_TEXT_ROLE_PARAGRAPH: running text
 * @GEV_TEXT_ROLE_INTRO: running text that leads up to a figure or a table and stays with it
 * @GEV_TEXT_ROLE_NOTE: small print
 */
typedef enum {
  GEV_TEXT_ROLE_KICKER,
  GEV_TEXT_ROLE_TITLE,
  GEV_TEXT_ROLE_SUBTITLE,
  GEV_TEXT_ROLE_HEADING_1,
  GEV_TEXT_ROLE_HEADING_2,
  GEV_TEXT_ROLE_HEADING_3,
  GEV_TEXT_ROLE_LEAD,
  GEV_TEXT_ROLE_PARAGRAPH,
  GEV_TEXT_ROLE_INTRO,
  GEV_TEXT_ROLE_NOTE,
} GevTextRole;

#define GEV_TYPE_TEXT_BLOCK (gev_text_block_get_type ())
G_DECLARE_FINAL_TYPE (GevTextBlock, gev_text_block, GEV, TEXT_BLOCK, GevBlock)

GevBlock           *gev_text_block_new      (GevTextRole   role,
                                             const char   *text);
GevTextRole         gev_text_block_get_role (GevTextBlock *self);
const char         *gev_text_block_get_text (GevTextBlock *self);
const GevTextStyle *gev_text_role_get_style (GevTextRole   role);

G_END_DECLS
