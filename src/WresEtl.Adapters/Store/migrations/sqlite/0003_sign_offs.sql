-- When another result voided a sign-off, and who had a part of a run done again: neither may be lost.
ALTER TABLE sign_off ADD COLUMN voided_at TEXT NULL;
ALTER TABLE run ADD COLUMN retried_by TEXT NOT NULL DEFAULT '';
