-- A row is one reason why rows of the night's files could not be used, most frequent first, with an example.
SELECT r.reject_code, COUNT(*) AS `rows`, MIN(r.reject_reason) AS example
FROM rejects r
JOIN files f ON f.file = r.file
WHERE f.night = :night
GROUP BY r.reject_code
ORDER BY COUNT(*) DESC, r.reject_code
