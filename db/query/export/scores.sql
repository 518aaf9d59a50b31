-- A row is one reason of a lead's score: what a rule gave, since when, and when it will be worth less.
SELECT lead_number AS `lead`, rule, points, occurrences, since, fades_at, part
FROM scores
ORDER BY lead_number, rule
