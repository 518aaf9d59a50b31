-- A row is one stage: the days of the stays that ended in the period, or the age of those still open; nearest-rank percentiles.
WITH line AS (
    SELECT m.position, m.stage
    FROM JSON_TABLE(:main_line, '$[*]' COLUMNS (position FOR ORDINALITY, stage VARCHAR(40) PATH '$')) m
),
stay AS (
    SELECT stage, 'completed' AS kind, TIMESTAMPDIFF(SECOND, entered_at, left_at) / 86400 AS days
    FROM stays
    WHERE left_at >= :stays_from AND left_at < :night_end
    UNION ALL
    SELECT stage, 'open', TIMESTAMPDIFF(SECOND, entered_at, :night_end) / 86400
    FROM stays
    WHERE entered_at < :night_end AND (left_at IS NULL OR left_at >= :night_end)
),
numbered AS (
    SELECT stage, kind, days,
           ROW_NUMBER() OVER (PARTITION BY stage, kind ORDER BY days) AS place,
           COUNT(*) OVER (PARTITION BY stage, kind) AS n
    FROM stay
)
SELECT t.stage, t.kind, COUNT(*) AS n,
       ROUND(AVG(days), 2) AS mean_days,
       ROUND(MAX(IF(place = CEIL(0.50 * n), days, NULL)), 2) AS p50_days,
       ROUND(MAX(IF(place = CEIL(0.75 * n), days, NULL)), 2) AS p75_days,
       ROUND(MAX(IF(place = CEIL(0.90 * n), days, NULL)), 2) AS p90_days,
       ROUND(MAX(days), 2) AS max_days
FROM numbered t
LEFT JOIN line l ON l.stage = t.stage
GROUP BY t.stage, t.kind, l.position
ORDER BY l.position IS NULL, l.position, t.stage, t.kind
