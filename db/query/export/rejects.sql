-- A row is one row of a file that could not be used, and why.
SELECT file, line, reject_code, reject_reason
FROM rejects
ORDER BY file, line
