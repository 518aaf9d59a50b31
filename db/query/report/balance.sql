-- A row is one stage over one period: who was in it when the period began, came, left, and was in it when it ended.
WITH period AS (
    SELECT p.from_date, p.to_date, p.starts_at, p.ends_at
    FROM JSON_TABLE(:periods, '$[*]' COLUMNS (
        from_date DATE PATH '$.from',
        to_date   DATE PATH '$.to',
        starts_at DATETIME(6) PATH '$.starts',
        ends_at   DATETIME(6) PATH '$.ends')) p
),
line AS (
    SELECT m.position, m.stage
    FROM JSON_TABLE(:main_line, '$[*]' COLUMNS (position FOR ORDINALITY, stage VARCHAR(40) PATH '$')) m
),
known AS (
    SELECT stage FROM line
    UNION
    SELECT DISTINCT stage FROM stays WHERE entered_at < :night_end
),
counted AS (
    SELECT s.stage, p.starts_at, p.ends_at,
           SUM(s.entered_at < p.starts_at AND (s.left_at IS NULL OR s.left_at >= p.starts_at)) AS opening,
           SUM(s.entered_at >= p.starts_at AND s.entered_at < p.ends_at) AS entered,
           SUM(s.left_at IS NOT NULL AND s.left_at >= p.starts_at AND s.left_at < p.ends_at) AS gone,
           SUM(s.entered_at < p.ends_at AND (s.left_at IS NULL OR s.left_at >= p.ends_at)) AS closing
    FROM period p
    JOIN stays s ON s.entered_at < p.ends_at AND (s.left_at IS NULL OR s.left_at >= p.starts_at)
    GROUP BY s.stage, p.starts_at, p.ends_at
)
SELECT k.stage,
       p.from_date            AS `from`,
       p.to_date              AS `to`,
       COALESCE(c.opening, 0) AS opening,
       COALESCE(c.entered, 0) AS entered,
       COALESCE(c.gone, 0)    AS `left`,
       COALESCE(c.closing, 0) AS closing
FROM known k
CROSS JOIN period p
LEFT JOIN counted c ON c.stage = k.stage AND c.starts_at = p.starts_at AND c.ends_at = p.ends_at
LEFT JOIN line l ON l.stage = k.stage
ORDER BY p.starts_at DESC, l.position IS NULL, l.position, k.stage
