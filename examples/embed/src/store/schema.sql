-- A case is its newest snapshot, with the rules that it keeps. Everything but `snapshot` is there to be asked for.
CREATE TABLE cases (
  id           TEXT PRIMARY KEY,
  revision     INTEGER NOT NULL CHECK (revision > 0),
  next_due     INTEGER, -- when time has next something to say, in milliseconds since 1970
  snapshot     TEXT NOT NULL CHECK (json_valid(snapshot)),
  state        TEXT NOT NULL AS (snapshot ->> '$.state'),
  pack_version TEXT AS (snapshot ->> '$.rules.version')
) STRICT;
CREATE INDEX cases_due ON cases (next_due, id);

-- The journal: ids, codes, instants and amounts, never a name or a text about somebody.
CREATE TABLE events (
  case_id      TEXT NOT NULL REFERENCES cases (id),
  revision     INTEGER NOT NULL,
  event_id     TEXT NOT NULL,
  state        TEXT NOT NULL, -- where the case stood then
  entry        TEXT NOT NULL CHECK (json_valid(entry)),
  PRIMARY KEY (case_id, revision),
  UNIQUE (case_id, event_id)
) STRICT;
-- Journals only grow.
CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE (ABORT, 'journals only grow'); END;
CREATE TRIGGER events_last BEFORE DELETE ON events BEGIN SELECT RAISE (ABORT, 'journals only grow'); END;

-- The outbox: what the host still has to do. One id, one effect.
CREATE TABLE effects (
  id           TEXT PRIMARY KEY,
  case_id      TEXT NOT NULL,
  revision     INTEGER NOT NULL,
  effect       TEXT NOT NULL CHECK (json_valid(effect)),
  attempts     INTEGER NOT NULL DEFAULT 0,
  delivered    INTEGER NOT NULL DEFAULT 0 CHECK (delivered IN (0, 1)),
  FOREIGN KEY (case_id, revision) REFERENCES events (case_id, revision)
) STRICT;
CREATE INDEX effects_to_deliver ON effects (case_id) WHERE delivered = 0;

-- What is known of the dispute, with names and texts: beside the journal, so that it can be corrected and erased.
CREATE TABLE disputes (
  id           TEXT PRIMARY KEY,
  case_id      TEXT NOT NULL UNIQUE REFERENCES cases (id),
  record       TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
