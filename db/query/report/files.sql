-- A row is one file that the night took, held or refused, with what became of its rows.
SELECT file, feed, name, state, rows_read, accepted, rejected, repeated, reason
FROM files
WHERE night = :night
ORDER BY file
