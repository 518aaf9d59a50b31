-- A row is one file that was ever taken, held or refused.
SELECT file, feed, name, night, state, rows_read, accepted, rejected, repeated, kind, reason, size_bytes
FROM files
ORDER BY file
