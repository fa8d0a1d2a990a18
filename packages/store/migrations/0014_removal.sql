-- A policy that was removed: its wordings stay for the alerts that climb them, and a new policy under the same key counts on from them.
ALTER TABLE policy_revision ADD COLUMN removed_at bigint;

-- The revision of the organisation with which it was last saved: it never comes twice, also where a key is used anew.
ALTER TABLE calendar ADD COLUMN revision bigint NOT NULL DEFAULT 1;
ALTER TABLE on_call_schedule ADD COLUMN revision bigint NOT NULL DEFAULT 1;
