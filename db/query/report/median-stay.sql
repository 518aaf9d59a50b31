-- A row is one stage: its median stay by Kaplan-Meier, where stays still open count as "at least so long"; empty = not reached.
WITH line AS (
    SELECT m.position, m.stage
    FROM JSON_TABLE(:main_line, '$[*]' COLUMNS (position FOR ORDINALITY, stage VARCHAR(40) PATH '$')) m
),
stay AS (
    SELECT stage,
           left_at IS NOT NULL AND left_at < :night_end AS ended,
           TIMESTAMPDIFF(SECOND, entered_at,
                         IF(left_at IS NOT NULL AND left_at < :night_end, left_at, :night_end)) AS seconds
    FROM stays
    WHERE entered_at >= :stays_from AND entered_at < :night_end
),
at_time AS (
    SELECT stage, seconds, SUM(ended) AS ends, COUNT(*) AS stays FROM stay GROUP BY stage, seconds
),
risk AS (
    SELECT stage, seconds, ends, SUM(stays) OVER (PARTITION BY stage ORDER BY seconds DESC) AS at_risk FROM at_time
),
survival AS (
    SELECT stage, seconds,
           SUM(IF(ends = at_risk, -1000, LN(1 - ends / at_risk))) OVER (PARTITION BY stage ORDER BY seconds) AS log_share
    FROM risk
    WHERE ends > 0
),
middle AS (
    SELECT stage, MIN(seconds) AS seconds FROM survival WHERE log_share <= LN(0.5) + 0.000000001 GROUP BY stage
)
SELECT s.stage, COUNT(*) AS n, SUM(s.ended) AS ended, ROUND(MAX(m.seconds) / 86400, 2) AS median_days
FROM stay s
LEFT JOIN middle m ON m.stage = s.stage
LEFT JOIN line l ON l.stage = s.stage
GROUP BY s.stage, l.position
ORDER BY l.position IS NULL, l.position, s.stage
