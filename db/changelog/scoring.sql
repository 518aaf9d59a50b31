--liquibase formatted sql

--changeset perennial:scores
--comment The reasons of a score: what one rule gives one lead, since when, and when it will be worth less.
CREATE TABLE scores (
    lead_number BIGINT       NOT NULL,
    rule        VARCHAR(100) NOT NULL,
    part        VARCHAR(8)   NOT NULL CHECK (part IN ('FIT', 'INTEREST')),
    points      INT          NOT NULL,
    occurrences INT          NOT NULL CHECK (occurrences > 0),
    since       DATE         NOT NULL,
    fades_at    DATE,
    PRIMARY KEY (lead_number, rule),
    CONSTRAINT scores_fk FOREIGN KEY (lead_number) REFERENCES leads (lead_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
