-- Names of notes hold paths of configuration files, which may be longer than the rest. The key's own name was the database's to give.
DECLARE @key nvarchar(128) = (SELECT name FROM sys.key_constraints WHERE parent_object_id = OBJECT_ID('note') AND type = 'PK');
EXEC ('ALTER TABLE note DROP CONSTRAINT [' + @key + ']');
ALTER TABLE note ALTER COLUMN name nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL;
ALTER TABLE note ADD PRIMARY KEY (name);
