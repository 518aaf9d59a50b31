-- One row = one field of a merge: what it speaks for (above 0) or against, in bits, and the sum so far.
WITH line AS (
    SELECT m.merge_number, m.merged, m.weight, e.place, e.field, e.level, e.bits + e.rareness AS bits
    FROM lead_aliases a
    JOIN merges m ON m.open_merged = a.alias
    JOIN JSON_TABLE(m.evidence, '$[*]' COLUMNS (
        place    FOR ORDINALITY,
        field    VARCHAR(60) PATH '$.field',
        level    VARCHAR(60) PATH '$.level',
        bits     DOUBLE PATH '$.bits',
        rareness DOUBLE PATH '$.rareness')) e
    WHERE a.lead_number = :lead
),
step AS (
    SELECT merge_number, merged, weight, place, field, level, bits FROM line
    UNION ALL
    SELECT merge_number, merged, weight, 0, 'two at random', '', weight - SUM(bits)
    FROM line GROUP BY merge_number, merged, weight
)
SELECT merged AS `lead`, field, level, ROUND(bits, 1) AS bits,
       ROUND(SUM(bits) OVER (PARTITION BY merge_number ORDER BY place), 1) AS total,
       REPEAT(IF(bits < 0, '-', '+'), LEAST(30, ROUND(ABS(bits)))) AS bar
FROM step
ORDER BY merge_number, place
LIMIT 200
