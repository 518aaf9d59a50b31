--liquibase formatted sql

--changeset perennial:forgotten
--comment People who were erased: a salted hash of the address, so that a later import cannot bring them back.
CREATE TABLE forgotten (
    address_hash CHAR(64)    NOT NULL PRIMARY KEY,
    forgotten_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE secrets (
    name  VARCHAR(40) NOT NULL PRIMARY KEY,
    value CHAR(64)    NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
