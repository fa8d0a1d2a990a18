-- A delivery that was given up is dealt with: its alert climbs, or somebody is told. Those of before this are left alone.
ALTER TABLE delivery ADD COLUMN notice_key text;
UPDATE delivery SET notice_key = split_part(key, ':', 1);
ALTER TABLE delivery ALTER COLUMN notice_key SET NOT NULL;
CREATE INDEX delivery_of_notice ON delivery (notice_key);

ALTER TABLE delivery ADD COLUMN dealt_with_at bigint;
UPDATE delivery SET dealt_with_at = sopflow_now() WHERE status = 'dead';
CREATE INDEX delivery_given_up ON delivery (created_at) WHERE status = 'dead' AND dealt_with_at IS NULL;
