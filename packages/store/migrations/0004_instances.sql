-- The hot row of a run or an alert: no indexed column changes, so that updates stay in the page (HOT).
CREATE TABLE instance (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('run', 'alert')),
  definition jsonb NOT NULL,
  seq int NOT NULL,
  -- `json`, here and in the log: what nobody asks about in SQL is kept as it was written, which costs half as much.
  snapshot json NOT NULL
) WITH (fillfactor = 60);

-- The event log, appended only. One row per stimulus; its facts say what happened.
CREATE TABLE run_event (
  run_id text NOT NULL,
  seq int NOT NULL,
  at bigint NOT NULL,
  actor json NOT NULL,
  stimulus json NOT NULL,
  facts json NOT NULL,
  PRIMARY KEY (run_id, seq)
);

-- How a run appears in lists. Changes only when the run begins, is suspended or ends.
CREATE TABLE run (
  id text PRIMARY KEY,
  version_id text NOT NULL REFERENCES sop_version,
  sop_id text NOT NULL REFERENCES sop,
  title text NOT NULL,
  status text NOT NULL CHECK (status IN ('running', 'suspended', 'completed', 'cancelled', 'failed')),
  starter_id text REFERENCES person,
  parent_id text,
  drill boolean NOT NULL DEFAULT false,
  started_at bigint NOT NULL,
  due_at bigint,
  ended_at bigint
);
CREATE INDEX run_listing ON run (started_at DESC, id DESC);
CREATE INDEX run_by_sop ON run (sop_id, started_at DESC, id DESC);
CREATE INDEX run_live ON run (started_at DESC, id DESC) WHERE status IN ('running', 'suspended');
CREATE INDEX run_children ON run (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX run_by_starter ON run (starter_id, started_at DESC, id DESC);

CREATE TABLE task (
  -- `<run id>.<number>`, in byte order, so that the tasks of a run lie together in the key.
  id text COLLATE "C" PRIMARY KEY,
  run_id text NOT NULL,
  step_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('task', 'approval')),
  title jsonb NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'completed', 'cancelled')),
  owner_id text,
  candidate_ids text[] NOT NULL DEFAULT '{}',
  priority text NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
  opened_at bigint NOT NULL,
  due_at bigint,
  outcome text,
  closed_by text,
  closed_at bigint
) WITH (fillfactor = 80);
CREATE INDEX task_open_of_owner ON task (owner_id, coalesce(due_at, 9007199254740991), id) WHERE status = 'open';
CREATE INDEX task_open_to_claim ON task USING gin (candidate_ids) WHERE status = 'open' AND owner_id IS NULL;
CREATE INDEX task_done_by ON task (closed_by, closed_at DESC, id DESC) WHERE status = 'completed';

-- What somebody has filled in and not yet handed in.
CREATE TABLE task_draft (
  task_id text NOT NULL REFERENCES task ON DELETE CASCADE,
  person_id text NOT NULL REFERENCES person,
  content jsonb NOT NULL,
  saved_at bigint NOT NULL DEFAULT sopflow_now(),
  PRIMARY KEY (task_id, person_id)
);

-- The truth about time: the queue only wakes. Armed rows have no fired_at.
CREATE TABLE timer (
  instance_id text NOT NULL,
  key text NOT NULL,
  due_at bigint NOT NULL,
  -- Counts the times it was armed.
  version int NOT NULL DEFAULT 1,
  fired_at bigint,
  -- How often deciding on it failed; each time it is put off for longer, so that it cannot hold up the others.
  failures int NOT NULL DEFAULT 0,
  PRIMARY KEY (instance_id, key)
);
CREATE INDEX timer_due ON timer (due_at) WHERE fired_at IS NULL;
CREATE INDEX timer_fired ON timer (fired_at) WHERE fired_at IS NOT NULL;

-- What leaves the database, written with the change that caused it; handed to the queue afterwards.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- The same for every attempt, so that a receiver can tell a repeat.
  key text NOT NULL UNIQUE,
  instance_id text NOT NULL,
  effect jsonb NOT NULL,
  created_at bigint NOT NULL,
  -- Somebody is carrying it out until then; after a failure, nobody tries again before then.
  claimed_until bigint NOT NULL,
  done_at bigint,
  attempts int NOT NULL DEFAULT 0,
  last_error text,
  -- Failed too often: kept to be looked at, and no longer in the way.
  quarantined_at bigint
);
CREATE INDEX outbox_open ON outbox (claimed_until) WHERE done_at IS NULL AND quarantined_at IS NULL;
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;

-- Answers already given, so that a repeat of a request gives the same one.
CREATE TABLE idempotency (
  principal text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  answer jsonb NOT NULL,
  created_at bigint NOT NULL DEFAULT sopflow_now(),
  PRIMARY KEY (principal, key)
);
-- Housekeeping goes by age.
CREATE INDEX idempotency_age ON idempotency (created_at);
