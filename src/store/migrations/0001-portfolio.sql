-- A portfolio, schema 1. This file is never edited after release: what comes
-- later is a migration of its own.
--
-- Each record type has a table; its columns are the fields of the type's
-- description. Days and times are ISO 8601 text, money is whole øre, decimals
-- are millionths, choices are their words. A list has a table of its own. The
-- key inside is the id, never used anew, since the history tells records by it;
-- the name outside is the UUID.

CREATE TABLE "portfolio" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "organisation" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "notice" TEXT,
  "status_date" TEXT,
  "on_plan_limit" INTEGER,
  "behind_limit" INTEGER
) STRICT;

CREATE INDEX "portfolio_origin" ON "portfolio" ("origin");
CREATE INDEX "portfolio_organisation" ON "portfolio" ("organisation");

CREATE TABLE "organisation" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "organisation_number" TEXT,
  "municipality_number" TEXT,
  "municipality_number_from" TEXT,
  "level" TEXT,
  "cluster" TEXT,
  "inhabitants" INTEGER
) STRICT;

CREATE INDEX "organisation_origin" ON "organisation" ("origin");

CREATE TABLE "actor" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "sector" TEXT,
  "organisation_number" TEXT
) STRICT;

CREATE INDEX "actor_origin" ON "actor" ("origin");

CREATE TABLE "process_model" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "summary" TEXT
) STRICT;

CREATE INDEX "process_model_origin" ON "process_model" ("origin");

CREATE TABLE "process_step" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "model" INTEGER NOT NULL REFERENCES "process_model" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "first_stage" TEXT NOT NULL,
  "last_stage" TEXT NOT NULL,
  "gate" TEXT
) STRICT;

CREATE INDEX "process_step_origin" ON "process_step" ("origin");
CREATE INDEX "process_step_model" ON "process_step" ("model", "position");

CREATE TABLE "programme" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "summary" TEXT,
  "start" TEXT,
  "end" TEXT,
  "target_ore" INTEGER,
  "target_basis" TEXT
) STRICT;

CREATE INDEX "programme_origin" ON "programme" ("origin");

CREATE TABLE "project" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "summary" TEXT,
  "need" TEXT,
  "need_of" TEXT,
  "need_verified" TEXT,
  "idea_origin" TEXT,
  "kinds" TEXT,
  "degree" TEXT,
  "novelty" TEXT,
  "role" TEXT,
  "track" TEXT,
  "service_area" TEXT,
  "unit" TEXT,
  "owner" TEXT,
  "manager" TEXT,
  "programme" INTEGER REFERENCES "programme" ("id") DEFERRABLE INITIALLY DEFERRED,
  "process_model" INTEGER REFERENCES "process_model" ("id") DEFERRABLE INITIALLY DEFERRED,
  "start" TEXT,
  "planned_end" TEXT,
  "pilot" INTEGER,
  "pilot_decision" TEXT
) STRICT;

CREATE INDEX "project_origin" ON "project" ("origin");
CREATE INDEX "project_programme" ON "project" ("programme");
CREATE INDEX "project_process_model" ON "project" ("process_model");
CREATE INDEX "project_pilot" ON "project" ("planned_end") WHERE "pilot" IS 1;

CREATE TABLE "project_tags" (
  "record" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  PRIMARY KEY ("record", "position")
) STRICT, WITHOUT ROWID;

CREATE TABLE "project_links" (
  "record" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  PRIMARY KEY ("record", "position")
) STRICT, WITHOUT ROWID;

CREATE TABLE "stage_change" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "from" TEXT,
  "to" TEXT NOT NULL,
  "gate" TEXT,
  "decided_by" TEXT,
  "reason" TEXT,
  "learned" TEXT
) STRICT;

CREATE INDEX "stage_change_origin" ON "stage_change" ("origin");
CREATE INDEX "stage_change_project" ON "stage_change" ("project", "date");

CREATE TABLE "benefit" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  "programme" INTEGER REFERENCES "programme" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "description" TEXT,
  "type" TEXT,
  "group" TEXT,
  "dimension" TEXT,
  "value_category" TEXT,
  "barometer_values" TEXT,
  "perspective" TEXT,
  "priced" INTEGER,
  "dis_benefit" INTEGER,
  "owner" TEXT,
  "beneficiary" INTEGER REFERENCES "actor" ("id") DEFERRABLE INITIALLY DEFERRED,
  "cost_bearer" INTEGER REFERENCES "actor" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" TEXT,
  "direction" TEXT,
  "flow" TEXT,
  "baseline" INTEGER,
  "baseline_date" TEXT,
  "baseline_source" TEXT,
  "target" INTEGER,
  "target_date" TEXT,
  "unit_value_ore" INTEGER,
  "method" TEXT,
  "frequency" TEXT,
  "next_due" TEXT,
  "measuring_cost_ore" INTEGER,
  "assumptions" TEXT,
  "risk" TEXT,
  "disposal" TEXT,
  "state" TEXT
) STRICT;

CREATE INDEX "benefit_origin" ON "benefit" ("origin");
CREATE INDEX "benefit_project" ON "benefit" ("project");
CREATE INDEX "benefit_programme" ON "benefit" ("programme");
CREATE INDEX "benefit_beneficiary" ON "benefit" ("beneficiary");
CREATE INDEX "benefit_cost_bearer" ON "benefit" ("cost_bearer");
CREATE INDEX "benefit_next_due" ON "benefit" ("next_due");

CREATE TABLE "plan_point" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "benefit" INTEGER NOT NULL REFERENCES "benefit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "value" INTEGER NOT NULL
) STRICT;

CREATE INDEX "plan_point_origin" ON "plan_point" ("origin");
CREATE INDEX "plan_point_benefit" ON "plan_point" ("benefit", "date");

CREATE TABLE "prerequisite" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "benefit" INTEGER NOT NULL REFERENCES "benefit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "deadline" TEXT,
  "responsible" TEXT,
  "done" TEXT
) STRICT;

CREATE INDEX "prerequisite_origin" ON "prerequisite" ("origin");
CREATE INDEX "prerequisite_benefit" ON "prerequisite" ("benefit", "deadline");

CREATE TABLE "measurement" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "benefit" INTEGER NOT NULL REFERENCES "benefit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "value" INTEGER NOT NULL,
  "known_by" TEXT,
  "note" TEXT
) STRICT;

CREATE INDEX "measurement_origin" ON "measurement" ("origin");
CREATE INDEX "measurement_benefit" ON "measurement" ("benefit", "date");

CREATE TABLE "action" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "uuid" TEXT NOT NULL UNIQUE,
  "created" TEXT NOT NULL,
  "modified" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "origin" INTEGER REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "element" TEXT NOT NULL,
  "level" TEXT,
  "description" TEXT,
  "responsible" TEXT,
  "start" TEXT,
  "end" TEXT,
  "status" TEXT,
  "cost_ore" INTEGER,
  "needs" TEXT
) STRICT;

CREATE INDEX "action_origin" ON "action" ("origin");

CREATE TABLE "action_projects" (
  "record" INTEGER NOT NULL REFERENCES "action" ("id") DEFERRABLE INITIALLY DEFERRED,
  "target" INTEGER NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("record", "target")
) STRICT, WITHOUT ROWID;

CREATE INDEX "action_projects_target" ON "action_projects" ("target");

CREATE TABLE "action_benefits" (
  "record" INTEGER NOT NULL REFERENCES "action" ("id") DEFERRABLE INITIALLY DEFERRED,
  "target" INTEGER NOT NULL REFERENCES "benefit" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("record", "target")
) STRICT, WITHOUT ROWID;

CREATE INDEX "action_benefits_target" ON "action_benefits" ("target");

-- What the search across everything finds. The row id is the record's id
-- times 16 plus the number of its type, so that a record is found again.
CREATE VIRTUAL TABLE "search" USING fts5 ("text", tokenize = "unicode61 remove_diacritics 0");

CREATE TRIGGER "organisation_search_insert" AFTER INSERT ON "organisation" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 1, coalesce("name", '')
    FROM "organisation" WHERE "id" = new."id";
END;

CREATE TRIGGER "organisation_search_update" AFTER UPDATE OF "name" ON "organisation" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 16 + 1;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 1, coalesce("name", '')
    FROM "organisation" WHERE "id" = new."id";
END;

CREATE TRIGGER "organisation_search_delete" AFTER DELETE ON "organisation" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 16 + 1;
END;

CREATE TRIGGER "actor_search_insert" AFTER INSERT ON "actor" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 2, coalesce("name", '')
    FROM "actor" WHERE "id" = new."id";
END;

CREATE TRIGGER "actor_search_update" AFTER UPDATE OF "name" ON "actor" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 16 + 2;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 2, coalesce("name", '')
    FROM "actor" WHERE "id" = new."id";
END;

CREATE TRIGGER "actor_search_delete" AFTER DELETE ON "actor" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 16 + 2;
END;

CREATE TRIGGER "programme_search_insert" AFTER INSERT ON "programme" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 5, coalesce("name", '') || char(10)
      || coalesce("summary", '')
    FROM "programme" WHERE "id" = new."id";
END;

CREATE TRIGGER "programme_search_update" AFTER UPDATE OF "name", "summary" ON "programme" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 16 + 5;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 5, coalesce("name", '') || char(10)
      || coalesce("summary", '')
    FROM "programme" WHERE "id" = new."id";
END;

CREATE TRIGGER "programme_search_delete" AFTER DELETE ON "programme" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 16 + 5;
END;

CREATE TRIGGER "project_search_insert" AFTER INSERT ON "project" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 6, coalesce("title", '') || char(10)
      || coalesce("summary", '') || char(10)
      || coalesce("need", '') || char(10)
      || coalesce("unit", '') || char(10)
      || coalesce((SELECT group_concat("text", char(10))
                   FROM "project_tags" WHERE "record" = "project"."id"), '')
    FROM "project" WHERE "id" = new."id";
END;

CREATE TRIGGER "project_search_update" AFTER UPDATE OF "title", "summary", "need", "unit" ON "project" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 16 + 6;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 6, coalesce("title", '') || char(10)
      || coalesce("summary", '') || char(10)
      || coalesce("need", '') || char(10)
      || coalesce("unit", '') || char(10)
      || coalesce((SELECT group_concat("text", char(10))
                   FROM "project_tags" WHERE "record" = "project"."id"), '')
    FROM "project" WHERE "id" = new."id";
END;

CREATE TRIGGER "project_search_delete" AFTER DELETE ON "project" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 16 + 6;
END;

CREATE TRIGGER "project_tags_search_insert" AFTER INSERT ON "project_tags" BEGIN
  DELETE FROM "search" WHERE "rowid" = new."record" * 16 + 6;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 6, coalesce("title", '') || char(10)
      || coalesce("summary", '') || char(10)
      || coalesce("need", '') || char(10)
      || coalesce("unit", '') || char(10)
      || coalesce((SELECT group_concat("text", char(10))
                   FROM "project_tags" WHERE "record" = "project"."id"), '')
    FROM "project" WHERE "id" = new."record";
END;

CREATE TRIGGER "project_tags_search_delete" AFTER DELETE ON "project_tags" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."record" * 16 + 6;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 6, coalesce("title", '') || char(10)
      || coalesce("summary", '') || char(10)
      || coalesce("need", '') || char(10)
      || coalesce("unit", '') || char(10)
      || coalesce((SELECT group_concat("text", char(10))
                   FROM "project_tags" WHERE "record" = "project"."id"), '')
    FROM "project" WHERE "id" = old."record";
END;

CREATE TRIGGER "benefit_search_insert" AFTER INSERT ON "benefit" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 8, coalesce("title", '') || char(10)
      || coalesce("description", '')
    FROM "benefit" WHERE "id" = new."id";
END;

CREATE TRIGGER "benefit_search_update" AFTER UPDATE OF "title", "description" ON "benefit" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 16 + 8;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 8, coalesce("title", '') || char(10)
      || coalesce("description", '')
    FROM "benefit" WHERE "id" = new."id";
END;

CREATE TRIGGER "benefit_search_delete" AFTER DELETE ON "benefit" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 16 + 8;
END;

CREATE TRIGGER "action_search_insert" AFTER INSERT ON "action" BEGIN
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 12, coalesce("title", '') || char(10)
      || coalesce("description", '')
    FROM "action" WHERE "id" = new."id";
END;

CREATE TRIGGER "action_search_update" AFTER UPDATE OF "title", "description" ON "action" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 16 + 12;
  INSERT INTO "search" ("rowid", "text")
    SELECT "id" * 16 + 12, coalesce("title", '') || char(10)
      || coalesce("description", '')
    FROM "action" WHERE "id" = new."id";
END;

CREATE TRIGGER "action_search_delete" AFTER DELETE ON "action" BEGIN
  DELETE FROM "search" WHERE "rowid" = old."id" * 16 + 12;
END;

-- The figures of each benefit as of a day, kept so that lists and the overview
-- read them instead of every measurement. A trigger marks what no longer
-- holds; the model's functions compute it again before the edit is done. Within
-- an edit a benefit may go before what belongs to it, or come after.
CREATE TABLE "figure" (
  "benefit" INTEGER PRIMARY KEY REFERENCES "benefit" ("id") ON DELETE CASCADE,
  "as_of" TEXT NOT NULL,
  "planned_to_date_ore" INTEGER NOT NULL,
  "realised_ore" INTEGER NOT NULL,
  "status" TEXT NOT NULL,
  "status_ratio" REAL,
  "degree" REAL,
  "overdue" INTEGER NOT NULL,
  "last_date" TEXT,
  "last_value" INTEGER,
  "priced" INTEGER NOT NULL
) STRICT;

CREATE TABLE "figure_year" (
  "benefit" INTEGER NOT NULL REFERENCES "benefit" ("id") ON DELETE CASCADE,
  "year" INTEGER NOT NULL,
  "planned_ore" INTEGER NOT NULL,
  "planned_to_date_ore" INTEGER NOT NULL,
  "realised_ore" INTEGER NOT NULL,
  PRIMARY KEY ("benefit", "year")
) STRICT, WITHOUT ROWID;

CREATE TABLE "stale_figure" (
  "benefit" INTEGER PRIMARY KEY REFERENCES "benefit" ("id") ON DELETE CASCADE
) STRICT;

CREATE TRIGGER "benefit_stale_insert" AFTER INSERT ON "benefit" BEGIN
  INSERT OR IGNORE INTO "stale_figure" VALUES (new."id");
END;

CREATE TRIGGER "benefit_stale_update" AFTER UPDATE ON "benefit" BEGIN
  INSERT OR IGNORE INTO "stale_figure" VALUES (new."id");
END;

CREATE TRIGGER "portfolio_stale_insert" AFTER INSERT ON "portfolio" BEGIN
  INSERT OR IGNORE INTO "stale_figure" SELECT "id" FROM "benefit";
END;

CREATE TRIGGER "portfolio_stale_update" AFTER UPDATE OF "status_date", "on_plan_limit", "behind_limit"
  ON "portfolio" BEGIN
  INSERT OR IGNORE INTO "stale_figure" SELECT "id" FROM "benefit";
END;

CREATE TRIGGER "measurement_stale_insert" AFTER INSERT ON "measurement" BEGIN
  INSERT OR IGNORE INTO "stale_figure" SELECT "id" FROM "benefit" WHERE "id" = new."benefit";
END;

CREATE TRIGGER "measurement_stale_update" AFTER UPDATE ON "measurement" BEGIN
  INSERT OR IGNORE INTO "stale_figure" SELECT "id" FROM "benefit" WHERE "id" IN (old."benefit", new."benefit");
END;

CREATE TRIGGER "measurement_stale_delete" AFTER DELETE ON "measurement" BEGIN
  INSERT OR IGNORE INTO "stale_figure" SELECT "id" FROM "benefit" WHERE "id" = old."benefit";
END;

CREATE TRIGGER "plan_point_stale_insert" AFTER INSERT ON "plan_point" BEGIN
  INSERT OR IGNORE INTO "stale_figure" SELECT "id" FROM "benefit" WHERE "id" = new."benefit";
END;

CREATE TRIGGER "plan_point_stale_update" AFTER UPDATE ON "plan_point" BEGIN
  INSERT OR IGNORE INTO "stale_figure" SELECT "id" FROM "benefit" WHERE "id" IN (old."benefit", new."benefit");
END;

CREATE TRIGGER "plan_point_stale_delete" AFTER DELETE ON "plan_point" BEGIN
  INSERT OR IGNORE INTO "stale_figure" SELECT "id" FROM "benefit" WHERE "id" = old."benefit";
END;

-- Every edit, with the changeset that takes it back or makes it again.
CREATE TABLE "edit" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "kind" TEXT NOT NULL,     -- edit, undo, redo
  "title" TEXT NOT NULL,
  "who" TEXT,
  "at" TEXT NOT NULL,
  "state" TEXT NOT NULL,    -- of an edit: done, undone, superseded
  "target" INTEGER,         -- the edit that was undone or redone
  "changeset" BLOB
) STRICT;

CREATE INDEX "edit_state" ON "edit" ("kind", "state");

-- What has been exported and imported, and as what each record last passed: a
-- record that has changed since on both sides is a conflict.
CREATE TABLE "exchange" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "direction" TEXT NOT NULL, -- in, out
  "file" TEXT NOT NULL,
  "who" TEXT,
  "at" TEXT NOT NULL,
  "n_records" INTEGER NOT NULL
) STRICT;

CREATE TABLE "exchanged" (
  "uuid" TEXT NOT NULL PRIMARY KEY,
  "revision" INTEGER NOT NULL,
  "modified" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
