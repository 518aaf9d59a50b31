-- One row = one round of the lead on one path.
SELECT path, round, state, reason, requested_by, entered_on, left_on, next_on
FROM enrolments WHERE lead_number = :lead ORDER BY enrolment
