-- When another result voided a sign-off, and who had a part of a run done again: neither may be lost.
ALTER TABLE sign_off ADD voided_at nchar(24) COLLATE Latin1_General_BIN2 NULL;
ALTER TABLE run ADD retried_by nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL DEFAULT '';
