/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-knowledge-need.h"

#include <glib/gi18n-lib.h>

#include "gev-project.h"

/**
 * GevKnowledgeNeed:
 *
 * Something that one must know to do better (kunnskapsbehov), from raising to use.
 */
struct _GevKnowledgeNeed
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevKnowledgeNeed, gev_knowledge_need, GEV_TYPE_RECORD)

static const GevField fields[GEV_KNOWLEDGE_NEED_N_FIELDS] = {
  [GEV_KNOWLEDGE_NEED_QUESTION] = {
    "question", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Question"),
    N_("What should be known"),
  },
  [GEV_KNOWLEDGE_NEED_ASKED_BY] = {
    "asked-by", GEV_FIELD_TEXT, 0, N_("Asked by"),
    N_("The unit or service that asks"),
  },
  [GEV_KNOWLEDGE_NEED_WHY] = {
    "why", GEV_FIELD_PROSE, GEV_FIELD_SEARCHED, N_("Why"),
    N_("What the answer will be used for"),
  },
  [GEV_KNOWLEDGE_NEED_PRIORITY] = {
    "priority", GEV_FIELD_CHOICE, 0, N_("Priority"),
    N_("How much it matters"),
    .vocabulary = &gev_priority_vocabulary,
  },
  [GEV_KNOWLEDGE_NEED_STATUS] = {
    "status", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("Status"),
    N_("How far it has come"),
    .vocabulary = &gev_knowledge_status_vocabulary,
  },
  [GEV_KNOWLEDGE_NEED_RAISED] = {
    "raised", GEV_FIELD_DATE, 0, N_("Raised"),
    N_("The day it was raised"),
  },
  [GEV_KNOWLEDGE_NEED_ANSWERED] = {
    "answered", GEV_FIELD_DATE, 0, N_("Answered"),
    N_("The day it was answered"),
  },
  [GEV_KNOWLEDGE_NEED_USED] = {
    "used", GEV_FIELD_DATE, 0, N_("In use since"),
    N_("The day the answer was taken into use"),
  },
  [GEV_KNOWLEDGE_NEED_ANSWER] = {
    "answer", GEV_FIELD_PROSE, GEV_FIELD_SEARCHED, N_("Answer"),
    N_("What is known now"),
  },
  [GEV_KNOWLEDGE_NEED_SOURCES] = {
    "sources", GEV_FIELD_TEXTS, GEV_FIELD_SEARCHED, N_("Sources"),
    N_("Where the knowledge comes from"),
  },
  [GEV_KNOWLEDGE_NEED_SHARED] = {
    "shared", GEV_FIELD_BOOLEAN, 0, N_("Shared with the cluster"),
    N_("Whether the municipalities of the cluster ask it together"),
  },
  [GEV_KNOWLEDGE_NEED_PROJECTS] = {
    "projects", GEV_FIELD_REFERENCES, 0, N_("Projects"),
    N_("The projects that it led to"),
    .target = gev_project_get_type,
  },
};

static void
gev_knowledge_need_validate (GevRecord *self,
                             GPtrArray *problems)
{
  GevDate raised = gev_record_get_date (self, GEV_KNOWLEDGE_NEED_RAISED);
  GevDate answered = gev_record_get_date (self, GEV_KNOWLEDGE_NEED_ANSWERED);
  GevDate used = gev_record_get_date (self, GEV_KNOWLEDGE_NEED_USED);

  if (answered != GEV_DATE_NONE && answered < raised)
    gev_record_add_problem (problems, GEV_KNOWLEDGE_NEED_ANSWERED, _("It is answered before it was raised."));
  if (used != GEV_DATE_NONE && used < answered)
    gev_record_add_problem (problems, GEV_KNOWLEDGE_NEED_USED, _("It is in use before it was answered."));
  else if (used != GEV_DATE_NONE && used < raised)
    gev_record_add_problem (problems, GEV_KNOWLEDGE_NEED_USED, _("It is in use before it was raised."));
}

static void
gev_knowledge_need_class_init (GevKnowledgeNeedClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "knowledge-need", "knowledge-needs", fields, GEV_KNOWLEDGE_NEED_N_FIELDS);
  record_class->label = N_("Knowledge need");
  record_class->label_plural = N_("Knowledge needs");
  record_class->title_field = GEV_KNOWLEDGE_NEED_QUESTION;
  record_class->order_field = GEV_KNOWLEDGE_NEED_RAISED;
  record_class->validate = gev_knowledge_need_validate;
}

static void
gev_knowledge_need_init (GevKnowledgeNeed *self)
{
}
