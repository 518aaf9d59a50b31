-- A row is one e-mail of the outbox, without its text.
SELECT message, lead_number AS `lead`, email, path, touch, version, variant, state, reason, planned_on, not_before,
       not_after, sent_at, message_id, attempts, response
FROM messages
ORDER BY message
