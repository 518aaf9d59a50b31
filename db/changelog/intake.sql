--liquibase formatted sql

--changeset perennial:files
--comment The ledger: every file that was ever taken or refused. taken_once is the hash of the content while the file counts.
CREATE TABLE files (
    file         BIGINT       NOT NULL PRIMARY KEY,
    feed         VARCHAR(64)  NOT NULL,
    kind         VARCHAR(20)  NOT NULL CHECK (kind IN ('inquiries', 'sales-feedback', 'nurture-requests', 'activities',
                                                       'opportunities', 'suppressions', 'costs', 'unknown')),
    name         VARCHAR(255) NOT NULL,
    night        DATE         NOT NULL,
    state        VARCHAR(10)  NOT NULL CHECK (state IN ('CLAIMED', 'TAKEN', 'REPEATED', 'HELD', 'REFUSED')),
    reason       VARCHAR(500),
    content_hash CHAR(64),
    taken_once   CHAR(64),
    size_bytes   BIGINT       NOT NULL,
    encoding     VARCHAR(40),
    delimiter    VARCHAR(1),
    header       MEDIUMTEXT,
    next_line    BIGINT       NOT NULL DEFAULT 0,
    rows_read    BIGINT       NOT NULL DEFAULT 0,
    accepted     BIGINT       NOT NULL DEFAULT 0,
    rejected     BIGINT       NOT NULL DEFAULT 0,
    repeated     BIGINT       NOT NULL DEFAULT 0,
    CHECK (rows_read = accepted + rejected + repeated),
    CHECK (state <> 'TAKEN' OR taken_once IS NOT NULL),
    UNIQUE KEY files_taken_once (taken_once),
    KEY files_night (night, file),
    KEY files_state (state, file)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:rejects
--comment One row of a file that could not be used, with its original fields as a JSON array.
CREATE TABLE rejects (
    file          BIGINT       NOT NULL,
    line          BIGINT       NOT NULL,
    reject_code   VARCHAR(40)  NOT NULL,
    reject_reason VARCHAR(500) NOT NULL,
    fields        LONGTEXT     NOT NULL,
    PRIMARY KEY (file, line),
    CONSTRAINT rejects_fk FOREIGN KEY (file) REFERENCES files (file)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:answers
--comment What became of one row of a file that sales dropped.
CREATE TABLE answers (
    file   BIGINT       NOT NULL,
    line   BIGINT       NOT NULL,
    result VARCHAR(8)   NOT NULL CHECK (result IN ('ACCEPTED', 'ALREADY', 'REFUSED')),
    reason VARCHAR(500) NOT NULL,
    night  DATE         NOT NULL,
    PRIMARY KEY (file, line),
    KEY answers_night (night, file),
    CONSTRAINT answers_fk FOREIGN KEY (file) REFERENCES files (file)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:inquiries
--comment One response received from one source. source_key: the source's own id, else a hash of the row's content.
CREATE TABLE inquiries (
    inquiry     BIGINT       NOT NULL PRIMARY KEY,
    feed        VARCHAR(64)  NOT NULL,
    source_key  VARCHAR(200) NOT NULL,
    inquiry_id  VARCHAR(190),
    file        BIGINT       NOT NULL,
    line        BIGINT       NOT NULL,
    night       DATE         NOT NULL,
    received_at DATETIME(6)  NOT NULL,
    email       VARCHAR(254),
    email_key   VARCHAR(254),
    role_email  BOOLEAN      NOT NULL DEFAULT FALSE,
    free_mail   BOOLEAN      NOT NULL DEFAULT FALSE,
    phone       VARCHAR(20),
    name_key    VARCHAR(210),
    first_name  VARCHAR(100),
    last_name   VARCHAR(100),
    title       VARCHAR(200),
    company     VARCHAR(200),
    website     VARCHAR(300),
    street      VARCHAR(200),
    city        VARCHAR(100),
    postal_code VARCHAR(20),
    state       VARCHAR(100),
    country     CHAR(2),
    industry    VARCHAR(100),
    employees   BIGINT,
    revenue     DECIMAL(19, 2),
    source      VARCHAR(100) NOT NULL,
    campaign    VARCHAR(200),
    product     VARCHAR(200),
    message     MEDIUMTEXT,
    budget      VARCHAR(200),
    authority   VARCHAR(200),
    need        VARCHAR(500),
    timeline    VARCHAR(200),
    consent     VARCHAR(7)   NOT NULL DEFAULT 'unknown' CHECK (consent IN ('yes', 'no', 'unknown')),
    consent_at  DATETIME(6),
    language    VARCHAR(10),
    time_zone   VARCHAR(50),
    custom      LONGTEXT,
    lead_number BIGINT,
    UNIQUE KEY inquiries_once (feed, source_key),
    KEY inquiries_lead (lead_number, inquiry),
    KEY inquiries_file (file, line),
    KEY inquiries_email (email_key),
    KEY inquiries_phone (phone, name_key),
    KEY inquiries_night (night, inquiry),
    CONSTRAINT inquiries_file_fk FOREIGN KEY (file) REFERENCES files (file),
    CONSTRAINT inquiries_lead_fk FOREIGN KEY (lead_number) REFERENCES leads (lead_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:activities
--comment Something a person did. lead_number stays empty until the person is known.
CREATE TABLE activities (
    activity    BIGINT       NOT NULL PRIMARY KEY,
    feed        VARCHAR(64)  NOT NULL,
    source_key  VARCHAR(200) NOT NULL,
    file        BIGINT,
    line        BIGINT,
    night       DATE         NOT NULL,
    email_key   VARCHAR(254),
    lead_ref    VARCHAR(254),
    lead_number BIGINT,
    type        VARCHAR(40)  NOT NULL,
    happened_at DATETIME(6)  NOT NULL,
    detail      VARCHAR(500),
    value       DECIMAL(19, 2),
    UNIQUE KEY activities_once (feed, source_key),
    KEY activities_lead (lead_number, happened_at),
    KEY activities_night (night, activity),
    KEY activities_email (email_key),
    KEY activities_file (file, line)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:sales-feedback
--comment One answer of a rep about one lead; decided once, in the order in which things happened.
CREATE TABLE sales_feedback (
    feedback    BIGINT       NOT NULL PRIMARY KEY,
    feed        VARCHAR(64)  NOT NULL,
    source_key  VARCHAR(200) NOT NULL,
    file        BIGINT       NOT NULL,
    line        BIGINT       NOT NULL,
    night       DATE         NOT NULL,
    lead_ref    VARCHAR(254) NOT NULL,
    rep         VARCHAR(100) NOT NULL,
    action      VARCHAR(10)  NOT NULL CHECK (action IN ('accept', 'reject', 'contact', 'return', 'close-lost', 'claim')),
    happened_at DATETIME(6)  NOT NULL,
    reason      VARCHAR(100),
    channel     VARCHAR(40),
    outcome     VARCHAR(100),
    note        VARCHAR(2000),
    decided_on  DATE,
    UNIQUE KEY sales_feedback_once (feed, source_key),
    KEY sales_feedback_open (decided_on, happened_at, feedback),
    KEY sales_feedback_file (file, line)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:nurture-requests
--comment One request of a rep to put a lead on a path, or to pause, resume or stop it there.
CREATE TABLE nurture_requests (
    request      BIGINT       NOT NULL PRIMARY KEY,
    feed         VARCHAR(64)  NOT NULL,
    source_key   VARCHAR(200) NOT NULL,
    request_id   VARCHAR(190),
    file         BIGINT       NOT NULL,
    line         BIGINT       NOT NULL,
    night        DATE         NOT NULL,
    lead_ref     VARCHAR(254) NOT NULL,
    path         VARCHAR(64)  NOT NULL,
    action       VARCHAR(10)  NOT NULL CHECK (action IN ('enrol', 'pause', 'resume', 'stop')),
    requested_by VARCHAR(100) NOT NULL,
    reason       VARCHAR(100),
    start_on     DATE,
    note         VARCHAR(2000),
    decided_on   DATE,
    UNIQUE KEY nurture_requests_once (feed, source_key),
    KEY nurture_requests_open (decided_on, request),
    KEY nurture_requests_file (file, line)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:opportunities
--comment One deal as sales last reported it; changed_on is the night that learned of the last change.
CREATE TABLE opportunities (
    opportunity_id VARCHAR(190)   NOT NULL PRIMARY KEY,
    file           BIGINT         NOT NULL,
    line           BIGINT         NOT NULL,
    changed_on     DATE           NOT NULL,
    lead_ref       VARCHAR(254)   NOT NULL,
    lead_number    BIGINT,
    stage          VARCHAR(100)   NOT NULL,
    amount         DECIMAL(19, 2),
    currency       CHAR(3),
    opened_at      DATETIME(6)    NOT NULL,
    expected_close DATE,
    closed_at      DATETIME(6),
    won            BOOLEAN,
    reason         VARCHAR(100),
    owner          VARCHAR(100),
    KEY opportunities_lead (lead_number),
    KEY opportunities_changed (changed_on),
    KEY opportunities_file (file, line)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:costs
--comment What one source, or one campaign of it, cost from one day to another, both included.
CREATE TABLE costs (
    source    VARCHAR(100)   NOT NULL,
    campaign  VARCHAR(200)   NOT NULL DEFAULT '',
    from_date DATE           NOT NULL,
    to_date   DATE           NOT NULL,
    amount    DECIMAL(19, 2) NOT NULL CHECK (amount >= 0),
    currency  CHAR(3)        NOT NULL DEFAULT 'EUR',
    file      BIGINT         NOT NULL,
    line      BIGINT         NOT NULL,
    night     DATE           NOT NULL,
    PRIMARY KEY (source, campaign, from_date, to_date),
    CHECK (from_date <= to_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:files-taken-back stripComments:false
--comment A file that turns out to be unusable while it is taken is taken back first; a held one may be released; a taken one
--comment may be undone.
ALTER TABLE files /*!80016 DROP CHECK files_chk_2, */
    MODIFY COLUMN state VARCHAR(10) NOT NULL CHECK (state IN ('CLAIMED', 'TAKEN', 'REPEATED', 'HOLDING', 'HELD',
                                                              'RELEASED', 'REFUSING', 'REFUSED', 'UNDOING',
                                                              'UNDONE'));

--changeset perennial:inquiries-without-phone-key
--comment No query asks for it, and each new row paid for it.
DROP INDEX inquiries_phone ON inquiries;

--changeset perennial:form-of-files
--comment What a file is and how its rows are written, as it was found out when it was checked; a restart goes by it.
ALTER TABLE files
    ADD COLUMN form       VARCHAR(5)  NOT NULL DEFAULT 'CSV' CHECK (form IN ('CSV', 'XLSX', 'JSONL')),
    ADD COLUMN quote_mark VARCHAR(1)  NOT NULL DEFAULT '"',
    ADD COLUMN sheet      VARCHAR(100),
    ADD COLUMN header_row INT         NOT NULL DEFAULT 1,
    ADD COLUMN corrected  BOOLEAN     NOT NULL DEFAULT FALSE;

--changeset perennial:review-answers
--comment What people said of two inquiries, named by their numbers: same or different; empty is no answer. Decided once, by dedupe.
CREATE TABLE review_answers (
    review_answer BIGINT       NOT NULL PRIMARY KEY,
    feed          VARCHAR(64)  NOT NULL,
    source_key    VARCHAR(200) NOT NULL,
    file          BIGINT       NOT NULL,
    line          BIGINT       NOT NULL,
    night         DATE         NOT NULL,
    pair          VARCHAR(40)  NOT NULL,
    answer        VARCHAR(9) CHECK (answer IN ('same', 'different')),
    decided_on    DATE,
    UNIQUE KEY review_answers_once (feed, source_key),
    KEY review_answers_open (decided_on, review_answer),
    KEY review_answers_file (file, line)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:files-of-review-answers stripComments:false
ALTER TABLE files /*!80016 DROP CHECK files_chk_1, */
    MODIFY COLUMN kind VARCHAR(20) NOT NULL CHECK (kind IN ('inquiries', 'sales-feedback', 'nurture-requests',
                                                            'activities', 'opportunities', 'suppressions', 'costs',
                                                            'review-answers', 'unknown'));
