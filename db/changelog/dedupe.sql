--liquibase formatted sql

--changeset perennial:links
--comment The stored decision which lead an inquiry belongs to, with its evidence.
CREATE TABLE links (
    inquiry     BIGINT        NOT NULL PRIMARY KEY,
    lead_number BIGINT        NOT NULL,
    rule        VARCHAR(40)   NOT NULL,
    probability DECIMAL(9, 8) NOT NULL CHECK (probability BETWEEN 0 AND 1),
    model       VARCHAR(40)   NOT NULL,
    night       DATE          NOT NULL,
    KEY links_lead (lead_number, inquiry),
    KEY links_night (night, lead_number),
    CONSTRAINT links_inquiry_fk FOREIGN KEY (inquiry) REFERENCES inquiries (inquiry),
    CONSTRAINT links_lead_fk FOREIGN KEY (lead_number) REFERENCES leads (lead_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
