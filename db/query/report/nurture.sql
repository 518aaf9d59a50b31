-- A row is one path (empty touch), or one touch of it, in the period; opened, clicked and replied count people, not events.
WITH sent AS (
    SELECT message, path, touch, lead_number, enrolment, sent_at
    FROM messages
    WHERE planned_on BETWEEN :nurture_from AND :night AND state = 'SENT' AND sent_at < :night_end
),
response AS (
    SELECT DISTINCT s.path, s.touch, s.lead_number, a.type
    FROM sent s
    JOIN activities a ON a.lead_number = s.lead_number
        AND a.happened_at >= s.sent_at AND a.happened_at < s.sent_at + INTERVAL 14 DAY AND a.happened_at < :night_end
        AND a.type IN ('open', 'click', 'reply')
),
figure AS (
    SELECT path, touch, COUNT(*) AS sent, 0 AS opened, 0 AS clicked, 0 AS replied FROM sent GROUP BY path, touch
    UNION ALL
    SELECT path, touch, 0, SUM(type = 'open'), SUM(type = 'click'), SUM(type = 'reply') FROM response GROUP BY path, touch
    UNION ALL
    SELECT path, '', COUNT(*), 0, 0, 0 FROM sent GROUP BY path
    UNION ALL
    SELECT path, '', 0,
           COUNT(DISTINCT IF(type = 'open', lead_number, NULL)),
           COUNT(DISTINCT IF(type = 'click', lead_number, NULL)),
           COUNT(DISTINCT IF(type = 'reply', lead_number, NULL))
    FROM response
    GROUP BY path
    UNION ALL
    SELECT DISTINCT path, '', 0, 0, 0, 0 FROM enrolments WHERE entered_on <= :night
),
ended AS (
    SELECT e.path, e.state, e.entered_on >= :nurture_from AS enrolled, e.left_on BETWEEN :nurture_from AND :night AS gone,
           EXISTS (SELECT 1 FROM messages m
                   WHERE m.enrolment = e.enrolment AND m.state = 'SENT' AND m.sent_at < :night_end) AS mailed
    FROM enrolments e
    WHERE e.entered_on <= :night AND (e.left_on IS NULL OR e.left_on >= :nurture_from)
),
path_ended AS (
    SELECT path, SUM(enrolled) AS enrolled,
           SUM(COALESCE(gone AND state = 'GOAL_MET' AND mailed, 0)) AS goal_met,
           SUM(COALESCE(gone AND (state IN ('EXITED', 'SUPPRESSED') OR state = 'GOAL_MET' AND NOT mailed), 0)) AS exited,
           SUM(COALESCE(gone AND state = 'FINISHED', 0)) AS exhausted
    FROM ended
    GROUP BY path
)
SELECT f.path, f.touch,
       IF(f.touch = '', COALESCE(MAX(p.enrolled), 0), NULL) AS enrolled,
       SUM(f.sent) AS sent, SUM(f.opened) AS opened, SUM(f.clicked) AS clicked, SUM(f.replied) AS replied,
       IF(f.touch = '', COALESCE(MAX(p.goal_met), 0), NULL) AS goal_met,
       IF(f.touch = '', COALESCE(MAX(p.exited), 0), NULL) AS exited,
       IF(f.touch = '', COALESCE(MAX(p.exhausted), 0), NULL) AS exhausted
FROM figure f
LEFT JOIN path_ended p ON p.path = f.path
GROUP BY f.path, f.touch
ORDER BY f.path, f.touch
