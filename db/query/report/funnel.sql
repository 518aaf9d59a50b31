-- A row is one stage of the main line: how many of the leads made in the period reached it or a later one, and how many skipped it.
WITH line AS (
    SELECT m.position, m.stage
    FROM JSON_TABLE(:main_line, '$[*]' COLUMNS (position FOR ORDINALITY, stage VARCHAR(40) PATH '$')) m
),
furthest AS (
    SELECT l.lead_number, MAX(m.position) AS position
    FROM leads l
    JOIN stays s ON s.lead_number = l.lead_number AND s.entered_at < :night_end
    JOIN line m ON m.stage = s.stage
    WHERE l.made_on BETWEEN :days_from AND :night AND l.merged_on IS NULL
    GROUP BY l.lead_number
),
entered AS (
    SELECT s.stage, COUNT(*) AS leads
    FROM furthest f
    JOIN stays s ON s.lead_number = f.lead_number AND s.visit = 1 AND s.entered_at < :night_end
    GROUP BY s.stage
),
reached AS (
    SELECT m.position, m.stage, COUNT(f.lead_number) AS leads
    FROM line m
    LEFT JOIN furthest f ON f.position >= m.position
    GROUP BY m.position, m.stage
)
SELECT r.stage, r.leads AS reached, r.leads - COALESCE(e.leads, 0) AS skipped
FROM reached r
LEFT JOIN entered e ON e.stage = r.stage
ORDER BY r.position
