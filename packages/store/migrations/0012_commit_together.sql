-- Refuses a statement because what it was decided on has changed.
CREATE FUNCTION sopflow_stale() RETURNS bigint LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'What this was decided on has changed meanwhile.' USING ERRCODE = 'SF001'; END $$;

-- What nobody asks about in SQL is JSON that commits wrote: kept as text, it is not parsed again with each commit, which took an eighth of it.
ALTER TABLE instance ALTER COLUMN snapshot TYPE text USING snapshot::text;
ALTER TABLE run_event
  ALTER COLUMN actor TYPE text USING actor::text,
  ALTER COLUMN stimulus TYPE text USING stimulus::text,
  ALTER COLUMN facts TYPE text USING facts::text;

-- The words these columns take, as domains: a check of a table is read and prepared anew by every statement that writes to it.
CREATE DOMAIN task_kind AS text CHECK (VALUE IN ('task', 'approval'));
CREATE DOMAIN task_status AS text CHECK (VALUE IN ('open', 'completed', 'cancelled'));
CREATE DOMAIN task_priority AS text CHECK (VALUE IN ('low', 'normal', 'high', 'urgent'));
ALTER TABLE task
  DROP CONSTRAINT task_kind_check,
  DROP CONSTRAINT task_status_check,
  DROP CONSTRAINT task_priority_check,
  ALTER COLUMN kind TYPE task_kind,
  ALTER COLUMN status TYPE task_status,
  ALTER COLUMN priority TYPE task_priority;
CREATE DOMAIN instance_kind AS text CHECK (VALUE IN ('run', 'alert'));
ALTER TABLE instance DROP CONSTRAINT instance_kind_check, ALTER COLUMN kind TYPE instance_kind;
CREATE DOMAIN run_status AS text CHECK (VALUE IN ('running', 'suspended', 'completed', 'cancelled', 'failed'));
ALTER TABLE run DROP CONSTRAINT run_status_check, ALTER COLUMN status TYPE run_status;
