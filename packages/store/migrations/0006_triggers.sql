CREATE TABLE plan_trigger (
  key text PRIMARY KEY,
  plan_key text NOT NULL,
  content jsonb NOT NULL,
  enabled boolean NOT NULL,
  -- The end of the cool-down after the last firing.
  quiet_until bigint NOT NULL DEFAULT 0
);

CREATE TABLE metric_sample (
  series text NOT NULL,
  at bigint NOT NULL,
  value double precision NOT NULL,
  PRIMARY KEY (series, at)
);

-- Why an incident was started: by which trigger and on what evidence, or by whom.
CREATE TABLE incident (
  run_id text PRIMARY KEY,
  plan_key text NOT NULL,
  trigger_key text,
  evidence jsonb NOT NULL,
  started_by text,
  started_at bigint NOT NULL
);
CREATE INDEX incident_listing ON incident (started_at DESC, run_id DESC);
CREATE INDEX incident_of_trigger ON incident (trigger_key, started_at DESC) WHERE trigger_key IS NOT NULL;
