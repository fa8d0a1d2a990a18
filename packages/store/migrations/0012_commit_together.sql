-- Refuses a statement because what it was decided on has changed.
CREATE FUNCTION sopflow_stale() RETURNS bigint LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'What this was decided on has changed meanwhile.' USING ERRCODE = 'SF001'; END $$;

-- What nobody asks about in SQL is JSON that commits wrote: kept as text, it is not parsed again with each commit, which took an eighth of it.
ALTER TABLE instance ALTER COLUMN snapshot TYPE text USING snapshot::text;
ALTER TABLE run_event
  ALTER COLUMN actor TYPE text USING actor::text,
  ALTER COLUMN stimulus TYPE text USING stimulus::text,
  ALTER COLUMN facts TYPE text USING facts::text;
