-- A row is one other currency: amounts that the report leaves out, because it adds up only one.
WITH amount AS (
    SELECT currency FROM opportunities WHERE won AND closed_at < :night_end AND changed_on <= :night AND currency <> :currency
    UNION ALL
    SELECT currency FROM costs WHERE night <= :night AND currency <> :currency
)
SELECT currency, COUNT(*) AS amounts FROM amount GROUP BY currency ORDER BY currency
