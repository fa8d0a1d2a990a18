-- The only "now" of the system. The offset is zero unless the virtual clock was advanced (refused in production).
CREATE TABLE clock_offset (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  offset_ms bigint NOT NULL DEFAULT 0
);
INSERT INTO clock_offset DEFAULT VALUES;

-- Epoch milliseconds, UTC, of the database clock plus the offset.
CREATE FUNCTION sopflow_now() RETURNS bigint LANGUAGE sql VOLATILE AS
$$ SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint + (SELECT offset_ms FROM clock_offset) $$;
