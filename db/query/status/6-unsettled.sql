-- One row = one message of which nobody knows whether it went out; settle it with perennial outbox settle.
SELECT message, message_id, path, touch, claimed_at FROM messages WHERE state = 'UNKNOWN' ORDER BY message LIMIT 20
