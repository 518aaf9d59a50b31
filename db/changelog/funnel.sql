--liquibase formatted sql

--changeset perennial:stays
--comment One visit of one lead to one stage, [entered_at, left_at). open_lead: at most one open stay per lead.
CREATE TABLE stays (
    lead_number BIGINT       NOT NULL,
    stage       VARCHAR(40)  NOT NULL,
    visit       INT          NOT NULL CHECK (visit > 0),
    entered_at  DATETIME(6)  NOT NULL,
    left_at     DATETIME(6),
    to_stage    VARCHAR(40),
    reason      VARCHAR(100) NOT NULL,
    actor       VARCHAR(100) NOT NULL,
    due_at      DATETIME(6),
    open_lead   BIGINT GENERATED ALWAYS AS (IF(left_at IS NULL, lead_number, NULL)) STORED,
    PRIMARY KEY (lead_number, stage, visit),
    CHECK (left_at > entered_at),
    CHECK ((left_at IS NULL) = (to_stage IS NULL)),
    UNIQUE KEY stays_open (open_lead),
    UNIQUE KEY stays_entered (lead_number, entered_at),
    UNIQUE KEY stays_left (lead_number, left_at),
    KEY stays_stage_entered (stage, entered_at),
    KEY stays_stage_left (stage, left_at),
    KEY stays_due (due_at),
    CONSTRAINT stays_fk FOREIGN KEY (lead_number) REFERENCES leads (lead_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:assignments
--comment One hand-off of one lead to one rep, with its clocks. open_lead: a lead is in at most one pair of hands.
CREATE TABLE assignments (
    assignment       BIGINT       NOT NULL PRIMARY KEY,
    lead_number      BIGINT       NOT NULL,
    rep              VARCHAR(100) NOT NULL,
    state            VARCHAR(10)  NOT NULL CHECK (state IN ('OFFERED', 'ACCEPTED', 'CONTACTED', 'REJECTED', 'RETURNED', 'AGED', 'CLOSED')),
    assigned_at      DATETIME(6)  NOT NULL,
    accept_due       DATETIME(6)  NOT NULL,
    shelf_due        DATETIME(6)  NOT NULL,
    accepted_at      DATETIME(6),
    contact_due      DATETIME(6),
    first_contact_at DATETIME(6),
    rejected_at      DATETIME(6),
    ended_at         DATETIME(6),
    reason           VARCHAR(100),
    attempts         INT          NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    night            DATE         NOT NULL,
    open_lead        BIGINT GENERATED ALWAYS AS (IF(ended_at IS NULL, lead_number, NULL)) STORED,
    CHECK ((ended_at IS NULL) = (state IN ('OFFERED', 'ACCEPTED', 'CONTACTED'))),
    CHECK (state <> 'ACCEPTED' OR accepted_at IS NOT NULL),
    CHECK (state <> 'CONTACTED' OR first_contact_at IS NOT NULL),
    CHECK (state <> 'REJECTED' OR (rejected_at IS NOT NULL AND reason IS NOT NULL)),
    UNIQUE KEY assignments_open (open_lead),
    KEY assignments_lead (lead_number, assignment),
    KEY assignments_rep (rep, state),
    KEY assignments_accept_due (state, accept_due),
    KEY assignments_contact_due (state, contact_due),
    KEY assignments_shelf_due (state, shelf_due),
    CONSTRAINT assignments_fk FOREIGN KEY (lead_number) REFERENCES leads (lead_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
