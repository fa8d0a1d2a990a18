-- Why the last attempt failed, as data, so that it can be said in any language. What was written before has only its sentence in last_error.
ALTER TABLE delivery ADD COLUMN failure jsonb;
