CREATE TABLE sop (
  id text PRIMARY KEY,
  key text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('sop', 'emergency')),
  name jsonb NOT NULL,
  created_by text REFERENCES person,
  created_at bigint NOT NULL DEFAULT sopflow_now(),
  updated_at bigint NOT NULL DEFAULT sopflow_now()
);
CREATE INDEX sop_listing ON sop (updated_at DESC, id DESC);

CREATE TABLE sop_version (
  id text PRIMARY KEY,
  sop_id text NOT NULL REFERENCES sop,
  number int NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'in_review', 'published', 'retired')),
  document jsonb NOT NULL,
  -- Counts the saves of a draft, so that nobody overwrites what they have not read.
  revision int NOT NULL DEFAULT 1,
  note text,
  created_by text REFERENCES person,
  created_at bigint NOT NULL DEFAULT sopflow_now(),
  published_by text REFERENCES person,
  published_at bigint,
  UNIQUE (sop_id, number)
);
CREATE UNIQUE INDEX sop_version_one_published ON sop_version (sop_id) WHERE status = 'published';
CREATE UNIQUE INDEX sop_version_one_draft ON sop_version (sop_id) WHERE status IN ('draft', 'in_review');

-- A published version never changes: only its status may move on to retired.
CREATE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('published', 'retired') AND (
    TG_OP = 'DELETE' OR NEW.document IS DISTINCT FROM OLD.document OR NEW.number <> OLD.number OR NEW.sop_id <> OLD.sop_id
    OR (OLD.status = 'published' AND NEW.status NOT IN ('published', 'retired')) OR (OLD.status = 'retired' AND NEW.status <> 'retired')
  ) THEN
    RAISE EXCEPTION 'version % is published and never changes', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER sop_version_frozen BEFORE UPDATE OR DELETE ON sop_version FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
