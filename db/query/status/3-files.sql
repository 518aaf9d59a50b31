-- One row = one file of the newest night.
SELECT file, feed, name, state, rows_read, accepted, rejected, repeated, reason
FROM files WHERE night = (SELECT MAX(night) FROM nights) ORDER BY file
