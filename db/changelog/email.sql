--liquibase formatted sql

--changeset perennial:suppressions
--comment Who must never be mailed: address is an e-mail key, or @ and a domain.
CREATE TABLE suppressions (
    address     VARCHAR(255) NOT NULL PRIMARY KEY,
    reason      VARCHAR(20)  NOT NULL CHECK (reason IN ('unsubscribe', 'bounce', 'complaint', 'legal', 'manual')),
    happened_at DATETIME(6)  NOT NULL,
    source      VARCHAR(100) NOT NULL,
    night       DATE         NOT NULL,
    KEY suppressions_night (night)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:messages
--comment The outbox: one rendered e-mail to one lead for one touch. Two keys make sure that nobody gets a touch twice.
CREATE TABLE messages (
    message     BIGINT       NOT NULL PRIMARY KEY,
    send_key    VARCHAR(190) NOT NULL,
    lead_number BIGINT       NOT NULL,
    enrolment   BIGINT       NOT NULL,
    path        VARCHAR(64)  NOT NULL,
    touch       VARCHAR(64)  NOT NULL,
    round       INT          NOT NULL,
    email       VARCHAR(254) NOT NULL,
    version     CHAR(12)     NOT NULL,
    variant     VARCHAR(20)  NOT NULL DEFAULT '',
    state       VARCHAR(10)  NOT NULL CHECK (state IN ('QUEUED', 'CLAIMED', 'SENT', 'FAILED', 'DEFERRED', 'SUPPRESSED', 'UNKNOWN')),
    reason      VARCHAR(200),
    planned_on  DATE         NOT NULL,
    not_before  DATETIME(6)  NOT NULL,
    not_after   DATETIME(6)  NOT NULL,
    retry_at    DATETIME(6),
    claimed_by  VARCHAR(60),
    claimed_at  DATETIME(6),
    sent_at     DATETIME(6),
    attempts    INT          NOT NULL DEFAULT 0,
    message_id  VARCHAR(190) NOT NULL,
    response    VARCHAR(500),
    sender      VARCHAR(300) NOT NULL,
    subject     VARCHAR(998) NOT NULL,
    html        MEDIUMTEXT   NOT NULL,
    text        MEDIUMTEXT   NOT NULL,
    CHECK (not_before < not_after),
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
    CHECK (state <> 'CLAIMED' OR (claimed_by IS NOT NULL AND claimed_at IS NOT NULL)),
    CHECK (state <> 'DEFERRED' OR retry_at IS NOT NULL),
    UNIQUE KEY messages_once (send_key),
    UNIQUE KEY messages_once_per_address (path, touch, round, email),
    UNIQUE KEY messages_message_id (message_id),
    KEY messages_due (state, not_before, message),
    KEY messages_lead (lead_number, planned_on),
    KEY messages_email (email),
    KEY messages_enrolment (enrolment),
    KEY messages_planned (planned_on, message)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
