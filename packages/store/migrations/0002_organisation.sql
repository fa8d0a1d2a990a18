CREATE TABLE person (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL,
  locale text NOT NULL CHECK (locale IN ('zh', 'en')),
  roles text[] NOT NULL,
  department text,
  manager_id text REFERENCES person,
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
  absent_from bigint,
  absent_to bigint,
  stand_in_id text REFERENCES person,
  -- The sign-in account, once the person has one.
  account_id text UNIQUE,
  created_at bigint NOT NULL DEFAULT sopflow_now()
);
CREATE UNIQUE INDEX person_email ON person (lower(email));

CREATE TABLE position (
  key text PRIMARY KEY,
  name jsonb NOT NULL,
  duties jsonb,
  deputy_id text REFERENCES person,
  reports_to text REFERENCES position DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE position_holder (
  position_key text NOT NULL REFERENCES position ON DELETE CASCADE,
  person_id text NOT NULL REFERENCES person,
  PRIMARY KEY (position_key, person_id)
);
CREATE INDEX position_holder_person ON position_holder (person_id);

CREATE TABLE calendar (
  key text PRIMARY KEY,
  content jsonb NOT NULL
);
CREATE TABLE on_call_schedule (
  key text PRIMARY KEY,
  content jsonb NOT NULL
);

-- Each wording of a policy is kept: an alert climbs the wording it was raised with.
CREATE TABLE policy_revision (
  id text PRIMARY KEY,
  policy_key text NOT NULL,
  number int NOT NULL,
  content jsonb NOT NULL,
  created_at bigint NOT NULL DEFAULT sopflow_now(),
  UNIQUE (policy_key, number)
);

-- One row: settings of the whole organisation, and the revision that tells caches when to read it again.
CREATE TABLE organisation (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  revision bigint NOT NULL DEFAULT 1,
  name jsonb,
  default_calendar text NOT NULL DEFAULT 'round-the-clock',
  locale text NOT NULL DEFAULT 'zh' CHECK (locale IN ('zh', 'en')),
  -- Hosts that action steps and webhooks may reach although their address is private.
  allowed_hosts text[] NOT NULL DEFAULT '{}'
);
INSERT INTO organisation DEFAULT VALUES;
