CREATE TABLE api_key (
  id text PRIMARY KEY,
  name text NOT NULL,
  -- SHA-256 of the key; the key itself is shown once and not kept.
  hash text NOT NULL UNIQUE,
  roles text[] NOT NULL,
  created_by text NOT NULL,
  created_at bigint NOT NULL DEFAULT sopflow_now(),
  expires_at bigint,
  revoked_at bigint
);

-- Who did, or tried to do, what. What people do to runs stands in run_event as well.
CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at bigint NOT NULL DEFAULT sopflow_now(),
  actor jsonb NOT NULL,
  action text NOT NULL,
  object_kind text NOT NULL,
  object_id text,
  outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_log_object ON audit_log (object_kind, object_id, id DESC);

CREATE TABLE setup (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  code_hash text,
  done_at bigint
);
INSERT INTO setup DEFAULT VALUES;

CREATE TABLE file (
  id text PRIMARY KEY,
  name text NOT NULL,
  media_type text NOT NULL,
  size int NOT NULL,
  content bytea NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at bigint NOT NULL DEFAULT sopflow_now()
);
