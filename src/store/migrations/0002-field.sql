-- Schema 2: the records of the whole field. This file is never edited after
-- release. The rules of the columns are those of schema 1.

CREATE TABLE "goal" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "strategy" TEXT,
  "description" TEXT,
  "parent" INTEGER REFERENCES "goal" ("id") DEFERRABLE INITIALLY DEFERRED,
  "level" TEXT,
  "start" TEXT,
  "end" TEXT,
  "indicator" TEXT,
  "indicator_unit" TEXT,
  "indicator_target" INTEGER,
  "indicator_value" INTEGER,
  "indicator_date" TEXT
) STRICT;

CREATE INDEX "goal_origin" ON "goal" ("origin");
CREATE INDEX "goal_parent" ON "goal" ("parent");

CREATE TABLE "partner" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "actor" INTEGER NOT NULL REFERENCES "actor" ("id") DEFERRABLE INITIALLY DEFERRED,
  "roles" TEXT,
  "since" TEXT,
  "note" TEXT
) STRICT;

CREATE INDEX "partner_origin" ON "partner" ("origin");
CREATE INDEX "partner_project" ON "partner" ("project", "since");
CREATE INDEX "partner_actor" ON "partner" ("actor");

CREATE TABLE "milestone" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "planned" TEXT NOT NULL,
  "done" TEXT,
  "gate_to" TEXT
) STRICT;

CREATE INDEX "milestone_origin" ON "milestone" ("origin");
CREATE INDEX "milestone_project" ON "milestone" ("project", "planned");

CREATE TABLE "risk" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "probability" INTEGER NOT NULL,
  "consequence" INTEGER NOT NULL,
  "counter_action" TEXT,
  "owner" TEXT,
  "raised" TEXT,
  "closed" TEXT
) STRICT;

CREATE INDEX "risk_origin" ON "risk" ("origin");
CREATE INDEX "risk_project" ON "risk" ("project");

CREATE TABLE "decision" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "decided_by" TEXT,
  "reason" TEXT,
  "reference" TEXT
) STRICT;

CREATE INDEX "decision_origin" ON "decision" ("origin");
CREATE INDEX "decision_project" ON "decision" ("project", "date");

CREATE TABLE "driver" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "factor" TEXT NOT NULL,
  "strength" INTEGER NOT NULL,
  "law" TEXT,
  "remover" TEXT,
  "note" TEXT
) STRICT;

CREATE INDEX "driver_origin" ON "driver" ("origin");
CREATE INDEX "driver_project" ON "driver" ("project", "strength");

CREATE TABLE "cost" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT,
  "kind" TEXT NOT NULL,
  "basis" TEXT NOT NULL,
  "actor" INTEGER REFERENCES "actor" ("id") DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT,
  "year" INTEGER,
  "last_year" INTEGER,
  "amount_ore" INTEGER NOT NULL,
  "low_ore" INTEGER,
  "high_ore" INTEGER,
  "kostra" TEXT,
  "note" TEXT
) STRICT;

CREATE INDEX "cost_origin" ON "cost" ("origin");
CREATE INDEX "cost_project" ON "cost" ("project", "year");
CREATE INDEX "cost_actor" ON "cost" ("actor");

CREATE TABLE "call" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "funder" INTEGER REFERENCES "actor" ("id") DEFERRABLE INITIALLY DEFERRED,
  "description" TEXT,
  "opens" TEXT,
  "deadline" TEXT
) STRICT;

CREATE INDEX "call_origin" ON "call" ("origin");
CREATE INDEX "call_funder" ON "call" ("funder");

CREATE TABLE "call_budget" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "call" INTEGER NOT NULL REFERENCES "call" ("id") DEFERRABLE INITIALLY DEFERRED,
  "year" INTEGER NOT NULL,
  "amount_ore" INTEGER NOT NULL
) STRICT;

CREATE INDEX "call_budget_origin" ON "call_budget" ("origin");
CREATE INDEX "call_budget_call" ON "call_budget" ("call", "year");

CREATE TABLE "criterion" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "call" INTEGER NOT NULL REFERENCES "call" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "description" TEXT,
  "weight" INTEGER NOT NULL
) STRICT;

CREATE INDEX "criterion_origin" ON "criterion" ("origin");
CREATE INDEX "criterion_call" ON "criterion" ("call", "position");

CREATE TABLE "application" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "call" INTEGER NOT NULL REFERENCES "call" ("id") DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "applicant" TEXT,
  "date" TEXT,
  "year" INTEGER NOT NULL,
  "applied_ore" INTEGER NOT NULL,
  "granted_ore" INTEGER,
  "decided" TEXT,
  "reason" TEXT
) STRICT;

CREATE INDEX "application_origin" ON "application" ("origin");
CREATE INDEX "application_call" ON "application" ("call", "date");
CREATE INDEX "application_project" ON "application" ("project");

CREATE TABLE "score" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "application" INTEGER NOT NULL REFERENCES "application" ("id") DEFERRABLE INITIALLY DEFERRED,
  "criterion" INTEGER NOT NULL REFERENCES "criterion" ("id") DEFERRABLE INITIALLY DEFERRED,
  "assessor" TEXT,
  "points" INTEGER NOT NULL,
  "comment" TEXT
) STRICT;

CREATE INDEX "score_origin" ON "score" ("origin");
CREATE INDEX "score_application" ON "score" ("application");
CREATE INDEX "score_criterion" ON "score" ("criterion");

CREATE TABLE "funding" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "actor" INTEGER REFERENCES "actor" ("id") DEFERRABLE INITIALLY DEFERRED,
  "application" INTEGER REFERENCES "application" ("id") DEFERRABLE INITIALLY DEFERRED,
  "year" INTEGER,
  "applied_ore" INTEGER,
  "granted_ore" INTEGER,
  "paid_ore" INTEGER,
  "conditions" TEXT,
  "report_due" TEXT,
  "reported" TEXT
) STRICT;

CREATE INDEX "funding_origin" ON "funding" ("origin");
CREATE INDEX "funding_project" ON "funding" ("project", "year");
CREATE INDEX "funding_actor" ON "funding" ("actor");
CREATE INDEX "funding_application" ON "funding" ("application");

CREATE TABLE "adoption" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "way" TEXT NOT NULL,
  "actor" INTEGER NOT NULL REFERENCES "actor" ("id") DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "mode" TEXT,
  "channel" TEXT,
  "changed" TEXT
) STRICT;

CREATE INDEX "adoption_origin" ON "adoption" ("origin");
CREATE INDEX "adoption_project" ON "adoption" ("project", "date");
CREATE INDEX "adoption_actor" ON "adoption" ("actor");

CREATE TABLE "knowledge_need" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "question" TEXT NOT NULL,
  "asked_by" TEXT,
  "why" TEXT,
  "priority" TEXT,
  "status" TEXT NOT NULL,
  "raised" TEXT,
  "answered" TEXT,
  "used" TEXT,
  "answer" TEXT,
  "shared" INTEGER
) STRICT;

CREATE INDEX "knowledge_need_origin" ON "knowledge_need" ("origin");

CREATE TABLE "knowledge_need_sources" (
  "record" INTEGER NOT NULL REFERENCES "knowledge_need" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  PRIMARY KEY ("record", "position")
) STRICT, WITHOUT ROWID;

CREATE TABLE "knowledge_need_projects" (
  "record" INTEGER NOT NULL REFERENCES "knowledge_need" ("id") DEFERRABLE INITIALLY DEFERRED,
  "target" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("record", "target")
) STRICT, WITHOUT ROWID;

CREATE INDEX "knowledge_need_projects_target" ON "knowledge_need_projects" ("target");

CREATE TABLE "champion" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "unit" TEXT,
  "element" TEXT,
  "leader_roles" TEXT,
  "training" TEXT,
  "start" TEXT,
  "end" TEXT
) STRICT;

CREATE INDEX "champion_origin" ON "champion" ("origin");

CREATE TABLE "assessment" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "by" TEXT,
  "note" TEXT
) STRICT;

CREATE INDEX "assessment_origin" ON "assessment" ("origin");

CREATE TABLE "assessment_answer" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "assessment" INTEGER NOT NULL REFERENCES "assessment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "criterion" TEXT NOT NULL,
  "level" INTEGER NOT NULL,
  "evidence" TEXT
) STRICT;

CREATE INDEX "assessment_answer_origin" ON "assessment_answer" ("origin");
CREATE INDEX "assessment_answer_assessment" ON "assessment_answer" ("assessment", "criterion");

CREATE TABLE "points_table" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "valid_from" TEXT NOT NULL,
  "source" TEXT,
  "adoption_points" INTEGER NOT NULL,
  "realised_factor" INTEGER NOT NULL,
  "medium_from_ore" INTEGER NOT NULL,
  "large_from_ore" INTEGER NOT NULL,
  "very_large_from_ore" INTEGER NOT NULL
) STRICT;

CREATE INDEX "points_table_origin" ON "points_table" ("origin");

CREATE TABLE "track_points" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "table" INTEGER NOT NULL REFERENCES "points_table" ("id") DEFERRABLE INITIALLY DEFERRED,
  "track" TEXT NOT NULL,
  "idea" INTEGER NOT NULL,
  "need_verified" INTEGER NOT NULL,
  "concept" INTEGER NOT NULL,
  "planning" INTEGER NOT NULL,
  "trial" INTEGER NOT NULL,
  "implementation" INTEGER NOT NULL,
  "benefit_realisation" INTEGER NOT NULL,
  "diffusion" INTEGER NOT NULL
) STRICT;

CREATE INDEX "track_points_origin" ON "track_points" ("origin");
CREATE INDEX "track_points_table" ON "track_points" ("table", "track");

CREATE TABLE "idea_criterion" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "description" TEXT,
  "weight" INTEGER NOT NULL
) STRICT;

CREATE INDEX "idea_criterion_origin" ON "idea_criterion" ("origin");

CREATE TABLE "idea_score" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "criterion" INTEGER NOT NULL REFERENCES "idea_criterion" ("id") DEFERRABLE INITIALLY DEFERRED,
  "assessor" TEXT,
  "points" INTEGER NOT NULL,
  "date" TEXT,
  "comment" TEXT
) STRICT;

CREATE INDEX "idea_score_origin" ON "idea_score" ("origin");
CREATE INDEX "idea_score_project" ON "idea_score" ("project", "date");
CREATE INDEX "idea_score_criterion" ON "idea_score" ("criterion");

CREATE TABLE "barometer_answer" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "innovated" INTEGER,
  "novelty" TEXT,
  "spread" INTEGER,
  "started_by" TEXT,
  "carried_out_by" TEXT,
  "partners" TEXT,
  "values" TEXT,
  "known_by" TEXT,
  "money" TEXT
) STRICT;

CREATE INDEX "barometer_answer_origin" ON "barometer_answer" ("origin");

CREATE TABLE "calculation_factor" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "benefit" INTEGER NOT NULL REFERENCES "benefit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "factor" TEXT NOT NULL,
  "value" INTEGER NOT NULL,
  "low" INTEGER,
  "high" INTEGER,
  "source" TEXT
) STRICT;

CREATE INDEX "calculation_factor_origin" ON "calculation_factor" ("origin");
CREATE INDEX "calculation_factor_benefit" ON "calculation_factor" ("benefit", "factor");

CREATE TABLE "plan_change" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "benefit" INTEGER NOT NULL REFERENCES "benefit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "decided_by" TEXT,
  "baseline" INTEGER,
  "baseline_date" TEXT,
  "target" INTEGER,
  "target_date" TEXT
) STRICT;

CREATE INDEX "plan_change_origin" ON "plan_change" ("origin");
CREATE INDEX "plan_change_benefit" ON "plan_change" ("benefit", "date");

CREATE TABLE "rates" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "valid_from" TEXT NOT NULL,
  "source" TEXT,
  "near_rate" INTEGER NOT NULL,
  "near_years" INTEGER NOT NULL,
  "middle_rate" INTEGER NOT NULL,
  "middle_years" INTEGER NOT NULL,
  "far_rate" INTEGER NOT NULL,
  "tax_cost" INTEGER NOT NULL
) STRICT;

CREATE INDEX "rates_origin" ON "rates" ("origin");

CREATE TABLE "map_node" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "programme" INTEGER REFERENCES "programme" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "title" TEXT,
  "action" INTEGER REFERENCES "action" ("id") DEFERRABLE INITIALLY DEFERRED,
  "benefit" INTEGER REFERENCES "benefit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "goal" INTEGER REFERENCES "goal" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "map_node_origin" ON "map_node" ("origin");
CREATE INDEX "map_node_project" ON "map_node" ("project");
CREATE INDEX "map_node_programme" ON "map_node" ("programme");
CREATE INDEX "map_node_action" ON "map_node" ("action");
CREATE INDEX "map_node_benefit" ON "map_node" ("benefit");
CREATE INDEX "map_node_goal" ON "map_node" ("goal");

CREATE TABLE "map_edge" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "from" INTEGER NOT NULL REFERENCES "map_node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "to" INTEGER NOT NULL REFERENCES "map_node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "assumption" TEXT,
  "part" INTEGER
) STRICT;

CREATE INDEX "map_edge_origin" ON "map_edge" ("origin");
CREATE INDEX "map_edge_from" ON "map_edge" ("from");
CREATE INDEX "map_edge_to" ON "map_edge" ("to");

-- Which benefits the maps say are counted in which, directly or by way of
-- others.
CREATE VIEW "benefit_part" AS
  WITH RECURSIVE
    "direct" ("part", "whole") AS (
      SELECT a."benefit", b."benefit"
      FROM "map_edge" AS e
        JOIN "map_node" AS a ON a."id" = e."from"
        JOIN "map_node" AS b ON b."id" = e."to"
      WHERE e."part" IS 1 AND a."benefit" IS NOT NULL AND b."benefit" IS NOT NULL),
    "reached" ("part", "whole") AS (
      SELECT "part", "whole" FROM "direct"
      UNION SELECT r."part", d."whole" FROM "reached" AS r JOIN "direct" AS d ON d."part" = r."whole")
  SELECT "part", "whole" FROM "reached" AS r
  WHERE NOT EXISTS (SELECT 1 FROM "reached" AS s WHERE s."part" = r."part" AND s."whole" = r."part");

-- What the records of schema 1 have more of.
ALTER TABLE "project" ADD COLUMN "idea_by" TEXT;
ALTER TABLE "project" ADD COLUMN "carried_out_by" TEXT;
ALTER TABLE "project" ADD COLUMN "relative_advantage" INTEGER;
ALTER TABLE "project" ADD COLUMN "compatibility" INTEGER;
ALTER TABLE "project" ADD COLUMN "simplicity" INTEGER;
ALTER TABLE "project" ADD COLUMN "trialability" INTEGER;
ALTER TABLE "project" ADD COLUMN "observability" INTEGER;
ALTER TABLE "stage_change" ADD COLUMN "corrects" INTEGER REFERENCES "stage_change" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "benefit" ADD COLUMN "weight" TEXT;
ALTER TABLE "benefit" ADD COLUMN "target_low" INTEGER;
ALTER TABLE "benefit" ADD COLUMN "target_high" INTEGER;
ALTER TABLE "benefit" ADD COLUMN "template" TEXT;
ALTER TABLE "benefit" ADD COLUMN "importance" TEXT;
ALTER TABLE "benefit" ADD COLUMN "extent" INTEGER;
ALTER TABLE "benefit" ADD COLUMN "accepted" TEXT;
ALTER TABLE "benefit" ADD COLUMN "accepted_by" TEXT;
ALTER TABLE "benefit" ADD COLUMN "disposed" TEXT;
ALTER TABLE "benefit" ADD COLUMN "disposal_note" TEXT;

CREATE INDEX "stage_change_corrects" ON "stage_change" ("corrects");

CREATE TABLE "project_goals" (
  "record" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "target" INTEGER NOT NULL REFERENCES "goal" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("record", "target")
) STRICT, WITHOUT ROWID;

CREATE INDEX "project_goals_target" ON "project_goals" ("target");

CREATE TABLE "action_goals" (
  "record" INTEGER NOT NULL REFERENCES "action" ("id") DEFERRABLE INITIALLY DEFERRED,
  "target" INTEGER NOT NULL REFERENCES "goal" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("record", "target")
) STRICT, WITHOUT ROWID;

CREATE INDEX "action_goals_target" ON "action_goals" ("target");

CREATE TABLE "benefit_goals" (
  "record" INTEGER NOT NULL REFERENCES "benefit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "target" INTEGER NOT NULL REFERENCES "goal" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("record", "target")
) STRICT, WITHOUT ROWID;

CREATE INDEX "benefit_goals_target" ON "benefit_goals" ("target");

-- The search takes in more types: the row id is now the record's id times 64
-- plus the number of its type.
DROP TRIGGER "organisation_search_insert";
DROP TRIGGER "organisation_search_update";
DROP TRIGGER "organisation_search_delete";
DROP TRIGGER "actor_search_insert";
DROP TRIGGER "actor_search_update";
DROP TRIGGER "actor_search_delete";
DROP TRIGGER "programme_search_insert";
DROP TRIGGER "programme_search_update";
DROP TRIGGER "programme_search_delete";
DROP TRIGGER "project_search_insert";
DROP TRIGGER "project_search_update";
DROP TRIGGER "project_search_delete";
DROP TRIGGER "benefit_search_insert";
DROP TRIGGER "benefit_search_update";
DROP TRIGGER "benefit_search_delete";
DROP TRIGGER "action_search_insert";
DROP TRIGGER "action_search_update";
DROP TRIGGER "action_search_delete";
DROP TRIGGER "project_tags_search_insert";
DROP TRIGGER "project_tags_search_delete";
DROP TABLE "search";

CREATE VIRTUAL TABLE "search" USING fts5 ("text", tokenize = "unicode61 remove_diacritics 0");

CREATE TRIGGER "organisation_search_insert" AFTER INSERT ON "organisation" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 1, coalesce("name", '')
    FROM "organisation" WHERE "id" = new."id";
END;

CREATE TRIGGER "organisation_search_update" AFTER UPDATE OF "name" ON "organisation" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 1;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 1, coalesce("name", '')
    FROM "organisation" WHERE "id" = new."id";
END;

CREATE TRIGGER "organisation_search_delete" AFTER DELETE ON "organisation" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 1;
END;

INSERT INTO "search" ("rowid", "text")
  SELECT "id" * 64 + 1, coalesce("name", '')
  FROM "organisation";

CREATE TRIGGER "actor_search_insert" AFTER INSERT ON "actor" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 2, coalesce("name", '')
    FROM "actor" WHERE "id" = new."id";
END;

CREATE TRIGGER "actor_search_update" AFTER UPDATE OF "name" ON "actor" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 2;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 2, coalesce("name", '')
    FROM "actor" WHERE "id" = new."id";
END;

CREATE TRIGGER "actor_search_delete" AFTER DELETE ON "actor" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 2;
END;

INSERT INTO "search" ("rowid", "text")
  SELECT "id" * 64 + 2, coalesce("name", '')
  FROM "actor";

CREATE TRIGGER "programme_search_insert" AFTER INSERT ON "programme" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 5, coalesce("name", '') || char(10)
      || coalesce("summary", '')
    FROM "programme" WHERE "id" = new."id";
END;

CREATE TRIGGER "programme_search_update" AFTER UPDATE OF "name", "summary" ON "programme" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 5;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 5, coalesce("name", '') || char(10)
      || coalesce("summary", '')
    FROM "programme" WHERE "id" = new."id";
END;

CREATE TRIGGER "programme_search_delete" AFTER DELETE ON "programme" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 5;
END;

INSERT INTO "search" ("rowid", "text")
  SELECT "id" * 64 + 5, coalesce("name", '') || char(10)
    || coalesce("summary", '')
  FROM "programme";

CREATE TRIGGER "project_search_insert" AFTER INSERT ON "project" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 6, coalesce("title", '') || char(10)
      || coalesce("summary", '') || char(10)
      || coalesce("need", '') || char(10)
      || coalesce("unit", '') || char(10)
      || coalesce((SELECT group_concat("text", char(10))
                   FROM "project_tags" WHERE "record" = "project"."id"), '')
    FROM "project" WHERE "id" = new."id";
END;

CREATE TRIGGER "project_search_update" AFTER UPDATE OF "title", "summary", "need", "unit" ON "project" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 6;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 6, coalesce("title", '') || char(10)
      || coalesce("summary", '') || char(10)
      || coalesce("need", '') || char(10)
      || coalesce("unit", '') || char(10)
      || coalesce((SELECT group_concat("text", char(10))
                   FROM "project_tags" WHERE "record" = "project"."id"), '')
    FROM "project" WHERE "id" = new."id";
END;

CREATE TRIGGER "project_search_delete" AFTER DELETE ON "project" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 6;
END;

CREATE TRIGGER "project_tags_search_insert" AFTER INSERT ON "project_tags" BEGIN
  DELETE FROM "search" WHERE "rowid" = new."record" * 64 + 6;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 6, coalesce("title", '') || char(10)
      || coalesce("summary", '') || char(10)
      || coalesce("need", '') || char(10)
      || coalesce("unit", '') || char(10)
      || coalesce((SELECT group_concat("text", char(10))
                   FROM "project_tags" WHERE "record" = "project"."id"), '')
    FROM "project" WHERE "id" = new."record";
END;

CREATE TRIGGER "project_tags_search_delete" AFTER DELETE ON "project_tags" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."record" * 64 + 6;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 6, coalesce("title", '') || char(10)
      || coalesce("summary", '') || char(10)
      || coalesce("need", '') || char(10)
      || coalesce("unit", '') || char(10)
      || coalesce((SELECT group_concat("text", char(10))
                   FROM "project_tags" WHERE "record" = "project"."id"), '')
    FROM "project" WHERE "id" = old."record";
END;

INSERT INTO "search" ("rowid", "text")
  SELECT "id" * 64 + 6, coalesce("title", '') || char(10)
    || coalesce("summary", '') || char(10)
    || coalesce("need", '') || char(10)
    || coalesce("unit", '') || char(10)
    || coalesce((SELECT group_concat("text", char(10))
                 FROM "project_tags" WHERE "record" = "project"."id"), '')
  FROM "project";

CREATE TRIGGER "benefit_search_insert" AFTER INSERT ON "benefit" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 8, coalesce("title", '') || char(10)
      || coalesce("description", '')
    FROM "benefit" WHERE "id" = new."id";
END;

CREATE TRIGGER "benefit_search_update" AFTER UPDATE OF "title", "description" ON "benefit" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 8;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 8, coalesce("title", '') || char(10)
      || coalesce("description", '')
    FROM "benefit" WHERE "id" = new."id";
END;

CREATE TRIGGER "benefit_search_delete" AFTER DELETE ON "benefit" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 8;
END;

INSERT INTO "search" ("rowid", "text")
  SELECT "id" * 64 + 8, coalesce("title", '') || char(10)
    || coalesce("description", '')
  FROM "benefit";

CREATE TRIGGER "action_search_insert" AFTER INSERT ON "action" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 12, coalesce("title", '') || char(10)
      || coalesce("description", '')
    FROM "action" WHERE "id" = new."id";
END;

CREATE TRIGGER "action_search_update" AFTER UPDATE OF "title", "description" ON "action" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 12;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 12, coalesce("title", '') || char(10)
      || coalesce("description", '')
    FROM "action" WHERE "id" = new."id";
END;

CREATE TRIGGER "action_search_delete" AFTER DELETE ON "action" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 12;
END;

INSERT INTO "search" ("rowid", "text")
  SELECT "id" * 64 + 12, coalesce("title", '') || char(10)
    || coalesce("description", '')
  FROM "action";

CREATE TRIGGER "goal_search_insert" AFTER INSERT ON "goal" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 13, coalesce("title", '') || char(10)
      || coalesce("strategy", '') || char(10)
      || coalesce("description", '')
    FROM "goal" WHERE "id" = new."id";
END;

CREATE TRIGGER "goal_search_update" AFTER UPDATE OF "title", "strategy", "description" ON "goal" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 13;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 13, coalesce("title", '') || char(10)
      || coalesce("strategy", '') || char(10)
      || coalesce("description", '')
    FROM "goal" WHERE "id" = new."id";
END;

CREATE TRIGGER "goal_search_delete" AFTER DELETE ON "goal" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 13;
END;

CREATE TRIGGER "milestone_search_insert" AFTER INSERT ON "milestone" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 15, coalesce("title", '')
    FROM "milestone" WHERE "id" = new."id";
END;

CREATE TRIGGER "milestone_search_update" AFTER UPDATE OF "title" ON "milestone" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 15;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 15, coalesce("title", '')
    FROM "milestone" WHERE "id" = new."id";
END;

CREATE TRIGGER "milestone_search_delete" AFTER DELETE ON "milestone" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 15;
END;

CREATE TRIGGER "risk_search_insert" AFTER INSERT ON "risk" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 16, coalesce("title", '') || char(10)
      || coalesce("counter_action", '')
    FROM "risk" WHERE "id" = new."id";
END;

CREATE TRIGGER "risk_search_update" AFTER UPDATE OF "title", "counter_action" ON "risk" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 16;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 16, coalesce("title", '') || char(10)
      || coalesce("counter_action", '')
    FROM "risk" WHERE "id" = new."id";
END;

CREATE TRIGGER "risk_search_delete" AFTER DELETE ON "risk" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 16;
END;

CREATE TRIGGER "decision_search_insert" AFTER INSERT ON "decision" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 17, coalesce("title", '') || char(10)
      || coalesce("reason", '')
    FROM "decision" WHERE "id" = new."id";
END;

CREATE TRIGGER "decision_search_update" AFTER UPDATE OF "title", "reason" ON "decision" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 17;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 17, coalesce("title", '') || char(10)
      || coalesce("reason", '')
    FROM "decision" WHERE "id" = new."id";
END;

CREATE TRIGGER "decision_search_delete" AFTER DELETE ON "decision" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 17;
END;

CREATE TRIGGER "driver_search_insert" AFTER INSERT ON "driver" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 18, coalesce("title", '') || char(10)
      || coalesce("law", '')
    FROM "driver" WHERE "id" = new."id";
END;

CREATE TRIGGER "driver_search_update" AFTER UPDATE OF "title", "law" ON "driver" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 18;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 18, coalesce("title", '') || char(10)
      || coalesce("law", '')
    FROM "driver" WHERE "id" = new."id";
END;

CREATE TRIGGER "driver_search_delete" AFTER DELETE ON "driver" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 18;
END;

CREATE TRIGGER "cost_search_insert" AFTER INSERT ON "cost" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 19, coalesce("title", '')
    FROM "cost" WHERE "id" = new."id";
END;

CREATE TRIGGER "cost_search_update" AFTER UPDATE OF "title" ON "cost" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 19;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 19, coalesce("title", '')
    FROM "cost" WHERE "id" = new."id";
END;

CREATE TRIGGER "cost_search_delete" AFTER DELETE ON "cost" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 19;
END;

CREATE TRIGGER "call_search_insert" AFTER INSERT ON "call" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 20, coalesce("title", '') || char(10)
      || coalesce("description", '')
    FROM "call" WHERE "id" = new."id";
END;

CREATE TRIGGER "call_search_update" AFTER UPDATE OF "title", "description" ON "call" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 20;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 20, coalesce("title", '') || char(10)
      || coalesce("description", '')
    FROM "call" WHERE "id" = new."id";
END;

CREATE TRIGGER "call_search_delete" AFTER DELETE ON "call" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 20;
END;

CREATE TRIGGER "application_search_insert" AFTER INSERT ON "application" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 23, coalesce("applicant", '')
    FROM "application" WHERE "id" = new."id";
END;

CREATE TRIGGER "application_search_update" AFTER UPDATE OF "applicant" ON "application" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 23;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 23, coalesce("applicant", '')
    FROM "application" WHERE "id" = new."id";
END;

CREATE TRIGGER "application_search_delete" AFTER DELETE ON "application" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 23;
END;

CREATE TRIGGER "funding_search_insert" AFTER INSERT ON "funding" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 25, coalesce("source", '')
    FROM "funding" WHERE "id" = new."id";
END;

CREATE TRIGGER "funding_search_update" AFTER UPDATE OF "source" ON "funding" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 25;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 25, coalesce("source", '')
    FROM "funding" WHERE "id" = new."id";
END;

CREATE TRIGGER "funding_search_delete" AFTER DELETE ON "funding" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 25;
END;

CREATE TRIGGER "adoption_search_insert" AFTER INSERT ON "adoption" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 26, coalesce("changed", '')
    FROM "adoption" WHERE "id" = new."id";
END;

CREATE TRIGGER "adoption_search_update" AFTER UPDATE OF "changed" ON "adoption" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 26;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 26, coalesce("changed", '')
    FROM "adoption" WHERE "id" = new."id";
END;

CREATE TRIGGER "adoption_search_delete" AFTER DELETE ON "adoption" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 26;
END;

CREATE TRIGGER "knowledge_need_search_insert" AFTER INSERT ON "knowledge_need" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 27, coalesce("question", '') || char(10)
      || coalesce("why", '') || char(10)
      || coalesce("answer", '') || char(10)
      || coalesce((SELECT group_concat("text", char(10))
                   FROM "knowledge_need_sources" WHERE "record" = "knowledge_need"."id"), '')
    FROM "knowledge_need" WHERE "id" = new."id";
END;

CREATE TRIGGER "knowledge_need_search_update" AFTER UPDATE OF "question", "why", "answer" ON "knowledge_need" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 27;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 27, coalesce("question", '') || char(10)
      || coalesce("why", '') || char(10)
      || coalesce("answer", '') || char(10)
      || coalesce((SELECT group_concat("text", char(10))
                   FROM "knowledge_need_sources" WHERE "record" = "knowledge_need"."id"), '')
    FROM "knowledge_need" WHERE "id" = new."id";
END;

CREATE TRIGGER "knowledge_need_search_delete" AFTER DELETE ON "knowledge_need" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 27;
END;

CREATE TRIGGER "knowledge_need_sources_search_insert" AFTER INSERT ON "knowledge_need_sources" BEGIN
  DELETE FROM "search" WHERE "rowid" = new."record" * 64 + 27;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 27, coalesce("question", '') || char(10)
      || coalesce("why", '') || char(10)
      || coalesce("answer", '') || char(10)
      || coalesce((SELECT group_concat("text", char(10))
                   FROM "knowledge_need_sources" WHERE "record" = "knowledge_need"."id"), '')
    FROM "knowledge_need" WHERE "id" = new."record";
END;

CREATE TRIGGER "knowledge_need_sources_search_delete" AFTER DELETE ON "knowledge_need_sources" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."record" * 64 + 27;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 27, coalesce("question", '') || char(10)
      || coalesce("why", '') || char(10)
      || coalesce("answer", '') || char(10)
      || coalesce((SELECT group_concat("text", char(10))
                   FROM "knowledge_need_sources" WHERE "record" = "knowledge_need"."id"), '')
    FROM "knowledge_need" WHERE "id" = old."record";
END;

CREATE TRIGGER "champion_search_insert" AFTER INSERT ON "champion" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 28, coalesce("name", '') || char(10)
      || coalesce("unit", '')
    FROM "champion" WHERE "id" = new."id";
END;

CREATE TRIGGER "champion_search_update" AFTER UPDATE OF "name", "unit" ON "champion" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 28;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 28, coalesce("name", '') || char(10)
      || coalesce("unit", '')
    FROM "champion" WHERE "id" = new."id";
END;

CREATE TRIGGER "champion_search_delete" AFTER DELETE ON "champion" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 28;
END;

CREATE TRIGGER "barometer_answer_search_insert" AFTER INSERT ON "barometer_answer" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 35, coalesce("unit", '')
    FROM "barometer_answer" WHERE "id" = new."id";
END;

CREATE TRIGGER "barometer_answer_search_update" AFTER UPDATE OF "unit" ON "barometer_answer" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 35;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 35, coalesce("unit", '')
    FROM "barometer_answer" WHERE "id" = new."id";
END;

CREATE TRIGGER "barometer_answer_search_delete" AFTER DELETE ON "barometer_answer" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 35;
END;

CREATE TRIGGER "map_node_search_insert" AFTER INSERT ON "map_node" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 39, coalesce("title", '')
    FROM "map_node" WHERE "id" = new."id";
END;

CREATE TRIGGER "map_node_search_update" AFTER UPDATE OF "title" ON "map_node" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 39;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 64 + 39, coalesce("title", '')
    FROM "map_node" WHERE "id" = new."id";
END;

CREATE TRIGGER "map_node_search_delete" AFTER DELETE ON "map_node" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 64 + 39;
END;
