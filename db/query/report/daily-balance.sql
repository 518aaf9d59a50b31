-- A row is one stage on one day: by how many leads it grew or shrank; the first day holds all that came before.
WITH calendar AS (
    SELECT d.day, d.starts_at, d.ends_at
    FROM JSON_TABLE(:days, '$[*]' COLUMNS (
        day       DATE PATH '$.from',
        starts_at DATETIME(6) PATH '$.starts',
        ends_at   DATETIME(6) PATH '$.ends')) d
),
-- Found by the date of an instant, not by comparing it with each day: a day of ours lies in one or two of UTC.
day_by_date AS (
    SELECT DATE(starts_at) AS date_in_utc, day, starts_at, ends_at FROM calendar
    UNION ALL
    SELECT DATE(ends_at), day, starts_at, ends_at FROM calendar WHERE DATE(ends_at) > DATE(starts_at)
),
first_day AS (
    SELECT MIN(day) AS day, MIN(ends_at) AS ends_at FROM calendar
),
flow AS (
    SELECT f.day, s.stage, COUNT(*) AS net
    FROM first_day f
    JOIN stays s ON s.entered_at < f.ends_at AND (s.left_at IS NULL OR s.left_at >= f.ends_at)
    GROUP BY f.day, s.stage
    UNION ALL
    SELECT c.day, s.stage, COUNT(*)
    FROM first_day f
    JOIN stays s ON s.entered_at >= f.ends_at AND s.entered_at < :night_end
    JOIN day_by_date c ON c.date_in_utc = DATE(s.entered_at) AND s.entered_at >= c.starts_at AND s.entered_at < c.ends_at
    GROUP BY c.day, s.stage
    UNION ALL
    SELECT c.day, s.stage, -COUNT(*)
    FROM first_day f
    JOIN stays s ON s.left_at >= f.ends_at AND s.left_at < :night_end
    JOIN day_by_date c ON c.date_in_utc = DATE(s.left_at) AND s.left_at >= c.starts_at AND s.left_at < c.ends_at
    GROUP BY c.day, s.stage
)
SELECT day, stage, SUM(net) AS net
FROM flow
GROUP BY day, stage
ORDER BY day, stage
