-- One row = one lead in the hands of one rep, as the rep's work list of the night shows it; the most urgent first.
SELECT CASE
           WHEN (a.state = 'OFFERED' AND a.accept_due < :ends) OR (a.state = 'ACCEPTED' AND a.contact_due < :ends) THEN 'overdue'
           WHEN a.night = :night AND EXISTS (SELECT 1 FROM enrolments e WHERE e.lead_number = l.lead_number) THEN 'woken up'
           WHEN a.night = :night THEN 'new'
           WHEN l.next_due < :tomorrow THEN 'due today'
           ELSE 'open'
       END AS list,
       l.lead_number AS `lead`, l.first_name, l.last_name, l.title, l.company, l.email, l.phone, l.country,
       l.score, l.grade,
       (SELECT GROUP_CONCAT(CONCAT(s.rule, ' ', IF(s.points > 0, '+', ''), s.points) ORDER BY s.points DESC, s.rule SEPARATOR '; ')
        FROM scores s WHERE s.lead_number = l.lead_number) AS why,
       l.next_action AS what_to_do, l.next_due AS by_when, l.stage, a.state, a.attempts, a.assigned_at
FROM assignments a
JOIN leads l ON l.lead_number = a.lead_number
WHERE a.rep = :rep AND a.ended_at IS NULL
ORDER BY FIELD(list, 'overdue', 'woken up', 'new', 'due today', 'open'), l.next_due, l.score DESC, l.lead_number
