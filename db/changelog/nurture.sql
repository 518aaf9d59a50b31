--liquibase formatted sql

--changeset perennial:enrolments
--comment One lead on one path, one round. active_lead: a lead is ACTIVE on at most one path. waits_since: the date that the
--comment next touch's wait counts from. failure: why the touch that was due could not be written, until it can be.
CREATE TABLE enrolments (
    enrolment    BIGINT       NOT NULL PRIMARY KEY,
    lead_number  BIGINT       NOT NULL,
    path         VARCHAR(64)  NOT NULL,
    round        INT          NOT NULL CHECK (round > 0),
    state        VARCHAR(10)  NOT NULL CHECK (state IN ('ACTIVE', 'PAUSED', 'FINISHED', 'GOAL_MET', 'EXITED', 'SUPPRESSED')),
    reason       VARCHAR(100) NOT NULL,
    requested_by VARCHAR(100),
    entered_on   DATE         NOT NULL,
    left_on      DATE,
    paused_on    DATE,
    waits_since  DATE         NOT NULL DEFAULT (entered_on),
    next_on      DATE,
    failure      VARCHAR(500),
    active_lead  BIGINT GENERATED ALWAYS AS (IF(state = 'ACTIVE', lead_number, NULL)) STORED,
    CHECK ((left_on IS NULL) = (state IN ('ACTIVE', 'PAUSED'))),
    CHECK ((paused_on IS NULL) = (state <> 'PAUSED')),
    CHECK (left_on >= entered_on),
    UNIQUE KEY enrolments_once (lead_number, path, round),
    UNIQUE KEY enrolments_active (active_lead),
    KEY enrolments_next (state, next_on, enrolment),
    KEY enrolments_open (left_on, enrolment),
    KEY enrolments_path (path, state),
    CONSTRAINT enrolments_fk FOREIGN KEY (lead_number) REFERENCES leads (lead_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
