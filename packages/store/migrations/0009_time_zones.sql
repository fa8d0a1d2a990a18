-- The zone of the organisation; null: that of its default calendar.
ALTER TABLE organisation ADD COLUMN time_zone text;

-- The zone in which somebody reads times; null: the organisation's.
ALTER TABLE person ADD COLUMN time_zone text;
