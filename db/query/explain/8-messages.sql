-- One row = one message to the lead.
SELECT message, path, touch, state, reason, planned_on, sent_at, subject FROM messages WHERE lead_number = :lead ORDER BY message
