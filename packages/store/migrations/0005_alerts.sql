CREATE TABLE alert (
  id text PRIMARY KEY,
  policy_revision_id text NOT NULL REFERENCES policy_revision,
  policy_key text NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'acknowledged', 'resolved')),
  level int NOT NULL,
  cause jsonb NOT NULL,
  run_id text NOT NULL,
  sop_key text NOT NULL,
  step_id text,
  raised_at bigint NOT NULL,
  -- When the next level begins if nobody acknowledges.
  next_at bigint,
  acknowledged_by text,
  acknowledged_at bigint,
  resolved_at bigint
);
CREATE INDEX alert_listing ON alert (raised_at DESC, id DESC);
CREATE INDEX alert_unresolved ON alert (raised_at DESC, id DESC) WHERE status <> 'resolved';
CREATE INDEX alert_of_run ON alert (run_id, raised_at DESC);

-- When an alert reached a level: what triggers count.
CREATE TABLE alert_level (
  alert_id text NOT NULL,
  level int NOT NULL,
  sop_key text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (alert_id, level)
);
CREATE INDEX alert_level_recent ON alert_level (level, at);

CREATE TABLE notification (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE,
  person_id text NOT NULL REFERENCES person,
  topic text NOT NULL,
  about jsonb NOT NULL,
  created_at bigint NOT NULL,
  read_at bigint
);
CREATE INDEX notification_of_person ON notification (person_id, id DESC);

-- One attempt chain to bring one notification to one person (or endpoint) by one channel.
CREATE TABLE delivery (
  key text PRIMARY KEY,
  alert_id text,
  run_id text NOT NULL,
  person_id text,
  channel text NOT NULL CHECK (channel IN ('inApp', 'email', 'webhook')),
  target text NOT NULL,
  status text NOT NULL CHECK (status IN ('pending', 'delivered', 'dead')),
  notice jsonb NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  next_attempt_at bigint,
  last_error text,
  created_at bigint NOT NULL,
  delivered_at bigint
);
CREATE INDEX delivery_of_alert ON delivery (alert_id, created_at) WHERE alert_id IS NOT NULL;
CREATE INDEX delivery_pending ON delivery (next_attempt_at) WHERE status = 'pending';

CREATE TABLE webhook_endpoint (
  key text PRIMARY KEY,
  name jsonb NOT NULL,
  url text NOT NULL,
  -- The signing secret, sealed with the key of this installation.
  sealed_secret text NOT NULL,
  enabled boolean NOT NULL DEFAULT true
);
