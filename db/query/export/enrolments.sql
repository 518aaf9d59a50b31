-- A row is one lead on one path, one round; sent counts the mails that left or may have left.
SELECT e.enrolment, e.lead_number AS `lead`, e.path, e.round, e.state, e.reason, e.requested_by, e.entered_on, e.left_on,
       (SELECT COUNT(*) FROM messages m WHERE m.enrolment = e.enrolment AND m.state IN ('SENT', 'UNKNOWN')) AS sent,
       e.next_on
FROM enrolments e
ORDER BY e.enrolment
