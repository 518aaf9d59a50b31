--liquibase formatted sql

--changeset perennial:leads
--comment One row per person at one company. The stage is that of the open stay, kept here so that a list of leads needs one table.
CREATE TABLE leads (
    lead_number   BIGINT         NOT NULL PRIMARY KEY,
    email         VARCHAR(254),
    email_key     VARCHAR(254),
    email_domain  VARCHAR(254),
    free_mail     BOOLEAN        NOT NULL DEFAULT FALSE,
    phone         VARCHAR(20),
    first_name    VARCHAR(100),
    last_name     VARCHAR(100),
    title         VARCHAR(200),
    company       VARCHAR(200),
    website       VARCHAR(300),
    street        VARCHAR(200),
    city          VARCHAR(100),
    postal_code   VARCHAR(20),
    state         VARCHAR(100),
    country       CHAR(2),
    industry      VARCHAR(100),
    employees     BIGINT,
    revenue       DECIMAL(19, 2),
    source        VARCHAR(100),
    campaign      VARCHAR(200),
    product       VARCHAR(200),
    budget        VARCHAR(200),
    authority     VARCHAR(200),
    need          VARCHAR(500),
    timeline      VARCHAR(200),
    language      VARCHAR(10),
    time_zone     VARCHAR(50),
    consent       VARCHAR(7)     NOT NULL DEFAULT 'unknown' CHECK (consent IN ('yes', 'no', 'unknown')),
    consent_at    DATETIME(6),
    made_on       DATE           NOT NULL,
    stage         VARCHAR(40),
    stage_since   DATETIME(6),
    owner         VARCHAR(100),
    fit           INT            NOT NULL DEFAULT 0,
    interest      INT            NOT NULL DEFAULT 0,
    score         INT            NOT NULL DEFAULT 0,
    grade         CHAR(1)        NOT NULL DEFAULT 'D' CHECK (grade IN ('A', 'B', 'C', 'D')),
    last_reason   VARCHAR(100),
    next_action   VARCHAR(300),
    next_owner    VARCHAR(100),
    next_due      DATETIME(6),
    score_due     DATE,
    funnel_due    DATE,
    CHECK (score = fit + interest),
    KEY leads_score_due (score_due, lead_number),
    KEY leads_funnel_due (funnel_due, lead_number),
    KEY leads_next_due (next_due, lead_number),
    KEY leads_stage (stage, lead_number),
    KEY leads_owner (owner, lead_number),
    KEY leads_email (email_key),
    KEY leads_made_on (made_on, lead_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:lead-keys
--comment What finds a lead exactly: a personal e-mail address, a phone with a name, or a shared mailbox with a name.
CREATE TABLE lead_keys (
    kind        VARCHAR(12)  NOT NULL CHECK (kind IN ('EMAIL', 'PHONE_NAME', 'MAILBOX_NAME')),
    value       VARCHAR(470) NOT NULL,
    lead_number BIGINT       NOT NULL,
    PRIMARY KEY (kind, value),
    KEY lead_keys_lead (lead_number),
    CONSTRAINT lead_keys_fk FOREIGN KEY (lead_number) REFERENCES leads (lead_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:lead-aliases
--comment A number that was merged into another lead stays valid for ever.
CREATE TABLE lead_aliases (
    alias       BIGINT NOT NULL PRIMARY KEY,
    lead_number BIGINT NOT NULL,
    night       DATE   NOT NULL,
    CHECK (alias <> lead_number),
    CONSTRAINT lead_aliases_fk FOREIGN KEY (lead_number) REFERENCES leads (lead_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:leads-merged
--comment The night on which a lead went into another one. Its row stays for its history; its stage is then 'merged'.
ALTER TABLE leads
    ADD COLUMN merged_on DATE,
    ADD CONSTRAINT leads_merged CHECK (merged_on IS NULL OR (stage IS NOT NULL AND stage = 'merged'));

--changeset perennial:leads-by-address-of-inquiries
--comment A lead has no address that none of its inquiries has, and inquiries are looked for by address anyway.
ALTER TABLE leads DROP KEY leads_email;
