-- Attempts to sign in, counted across all processes. The place of a name is a piece of its hash, so that invented names fill no more than
-- the places there are; names that share one share its limit.
CREATE TABLE sign_in_attempt (
  kind text NOT NULL CHECK (kind IN ('address', 'account')),
  place int NOT NULL CHECK (place BETWEEN 0 AND 1048575),
  count int NOT NULL,
  ends_at bigint NOT NULL,
  PRIMARY KEY (kind, place)
) WITH (fillfactor = 70);

-- Every process prints a set-up code of its own, and each works until one was used.
ALTER TABLE setup ADD COLUMN code_hashes text[] NOT NULL DEFAULT '{}';
UPDATE setup SET code_hashes = ARRAY[code_hash] WHERE code_hash IS NOT NULL;
ALTER TABLE setup DROP COLUMN code_hash;

-- What was given up is counted for the operators at every look.
CREATE INDEX delivery_dead ON delivery (created_at) WHERE status = 'dead';
CREATE INDEX outbox_quarantined ON outbox (quarantined_at) WHERE quarantined_at IS NOT NULL;
