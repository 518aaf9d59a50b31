-- A row is one cohort: the leads that first entered a stage in one week or month, and how many went on within the window.
WITH cohort AS (
    SELECT c.cohort, c.starts_at, c.ends_at
    FROM JSON_TABLE(:cohorts, '$[*]' COLUMNS (
        cohort    VARCHAR(10) PATH '$.name',
        starts_at DATETIME(6) PATH '$.starts',
        ends_at   DATETIME(6) PATH '$.ends')) c
),
pair AS (
    SELECT j.number, j.from_stage, j.to_stage, j.window_days,
           LOCATE(CONCAT('"', j.to_stage, '"'), :main_line) AS target
    FROM JSON_TABLE(:conversions, '$[*]' COLUMNS (
        number      FOR ORDINALITY,
        from_stage  VARCHAR(40) PATH '$.from',
        to_stage    VARCHAR(40) PATH '$.to',
        window_days INT PATH '$.days')) j
),
-- Once for each first stay, whose week and month then share the answer. Stages are in order where they stand in the main line.
first_stay AS (
    SELECT p.number, p.from_stage, p.to_stage, p.window_days, s.lead_number, s.entered_at,
           COUNT(later.lead_number) > 0 AS reached
    FROM pair p
    JOIN stays s ON s.stage = p.from_stage AND s.visit = 1
        AND s.entered_at >= (SELECT MIN(starts_at) FROM cohort) AND s.entered_at < :night_end
    LEFT JOIN stays later ON later.lead_number = s.lead_number
        AND later.entered_at >= s.entered_at
        AND later.entered_at < s.entered_at + INTERVAL p.window_days DAY
        AND later.entered_at < :night_end
        AND LOCATE(CONCAT('"', later.stage, '"'), :main_line) >= p.target
    GROUP BY p.number, p.from_stage, p.to_stage, p.window_days, s.lead_number, s.entered_at
),
member AS (
    SELECT c.cohort, c.starts_at, c.ends_at, f.*
    FROM cohort c
    JOIN first_stay f ON f.entered_at >= c.starts_at AND f.entered_at < c.ends_at
),
counted AS (
    SELECT cohort, starts_at, number, from_stage, to_stage, window_days,
           COUNT(*) AS members, SUM(reached) AS reached,
           ends_at <= :night_end AND MAX(entered_at) + INTERVAL window_days DAY <= :night_end AS matured
    FROM member
    GROUP BY cohort, starts_at, ends_at, number, from_stage, to_stage, window_days
)
SELECT cohort, from_stage, to_stage, window_days, members AS `leads`, reached,
       IF(matured, ROUND(reached / members, 4), NULL) AS rate,
       IF(matured, 'matured', 'maturing') AS state
FROM counted
ORDER BY number, CHAR_LENGTH(cohort), starts_at
