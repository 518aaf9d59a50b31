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

--changeset perennial:links-with-evidence
--comment Evidence: the levels and weights of a match by likeness, as JSON; exact rules need none.
ALTER TABLE links
    MODIFY rule VARCHAR(200) NOT NULL,
    ADD COLUMN evidence TEXT AFTER model;

--changeset perennial:match-records
--comment What an inquiry adds to what is known of its lead. said: what it says of whom, once; empty when it said nothing new.
--comment keys_of: the version of the rules and normal forms that its keys were made by, 0 before there are any.
CREATE TABLE match_records (
    inquiry     BIGINT NOT NULL PRIMARY KEY,
    lead_number BIGINT,
    said        BIGINT,
    keys_of     BIGINT NOT NULL DEFAULT 0,
    compared_on DATE,
    CHECK ((said IS NULL) = (lead_number IS NULL)),
    UNIQUE KEY match_records_said (said),
    KEY match_records_keys (keys_of, inquiry),
    KEY match_records_compared (compared_on, inquiry),
    KEY match_records_lead (lead_number, inquiry),
    CONSTRAINT match_records_fk FOREIGN KEY (inquiry) REFERENCES inquiries (inquiry) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:match-records-of-earlier-nights
INSERT INTO match_records (inquiry, compared_on) SELECT inquiry, night FROM links;

--changeset perennial:match-keys
--comment The blocking keys of what was said, hashed together with their rule: records that share one are worth comparing.
CREATE TABLE match_keys (
    key_hash BIGINT   NOT NULL,
    inquiry  BIGINT   NOT NULL,
    rule     SMALLINT NOT NULL,
    PRIMARY KEY (key_hash, inquiry),
    KEY match_keys_inquiry (inquiry),
    CONSTRAINT match_keys_fk FOREIGN KEY (inquiry) REFERENCES match_records (inquiry) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:match-blocks
--comment Keys that more records have than the model's cap: too common to tell anything, and not compared any more.
CREATE TABLE match_blocks (
    key_hash BIGINT       NOT NULL PRIMARY KEY,
    rule     VARCHAR(200) NOT NULL,
    records  BIGINT       NOT NULL,
    night    DATE         NOT NULL,
    KEY match_blocks_night (night)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:match-terms
--comment How many leads have a name, a word of a company and so on, hashed; trait 0 counts the records themselves.
CREATE TABLE match_terms (
    keys_of BIGINT NOT NULL,
    trait   BIGINT NOT NULL,
    term    BIGINT NOT NULL,
    held    BIGINT NOT NULL CHECK (held >= 0),
    PRIMARY KEY (keys_of, trait, term),
    KEY match_terms_held (keys_of, held)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:match-pairs
--comment Two inquiries of different leads that may be of one person, with the evidence. decision is empty until leads are merged.
CREATE TABLE match_pairs (
    younger     BIGINT        NOT NULL,
    older       BIGINT        NOT NULL,
    weight      DOUBLE        NOT NULL,
    probability DECIMAL(9, 8) NOT NULL CHECK (probability BETWEEN 0 AND 1),
    rule        VARCHAR(200)  NOT NULL,
    model       VARCHAR(40)   NOT NULL,
    evidence    TEXT          NOT NULL,
    night       DATE          NOT NULL,
    decision    VARCHAR(8) CHECK (decision IN ('MERGED', 'REVIEW', 'SAME', 'APART')),
    PRIMARY KEY (younger, older),
    CHECK (older < younger),
    KEY match_pairs_older (older),
    KEY match_pairs_decision (decision, night, younger),
    CONSTRAINT match_pairs_younger_fk FOREIGN KEY (younger) REFERENCES match_records (inquiry) ON DELETE CASCADE,
    CONSTRAINT match_pairs_older_fk FOREIGN KEY (older) REFERENCES match_records (inquiry) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:merges
--comment Leads that were found to be one person: merged went into survivor, and can come out again.
CREATE TABLE merges (
    merge_number BIGINT        NOT NULL PRIMARY KEY,
    survivor     BIGINT        NOT NULL,
    merged       BIGINT        NOT NULL,
    night        DATE          NOT NULL,
    younger      BIGINT,
    older        BIGINT,
    weight       DOUBLE,
    probability  DECIMAL(9, 8) NOT NULL CHECK (probability BETWEEN 0 AND 1),
    rule         VARCHAR(200)  NOT NULL,
    model        VARCHAR(40)   NOT NULL,
    evidence     TEXT          NOT NULL,
    undone_on    DATE,
    undone_by    VARCHAR(100),
    open_merged  BIGINT GENERATED ALWAYS AS (IF(undone_on IS NULL, merged, NULL)) VIRTUAL,
    CHECK (survivor < merged),
    UNIQUE KEY merges_open (open_merged),
    KEY merges_survivor (survivor, merge_number),
    KEY merges_merged (merged),
    KEY merges_night (night),
    CONSTRAINT merges_survivor_fk FOREIGN KEY (survivor) REFERENCES leads (lead_number) ON DELETE CASCADE,
    CONSTRAINT merges_merged_fk FOREIGN KEY (merged) REFERENCES leads (lead_number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:merge-changes
--comment What a merge changed, row by row, as JSON: enough to undo it exactly. No row before: it was made; none after: removed.
CREATE TABLE merge_changes (
    merge_number BIGINT      NOT NULL,
    place        INT         NOT NULL,
    table_name   VARCHAR(40) NOT NULL,
    row_key      TEXT        NOT NULL,
    was          MEDIUMTEXT,
    became       MEDIUMTEXT,
    PRIMARY KEY (merge_number, place),
    CONSTRAINT merge_changes_fk FOREIGN KEY (merge_number) REFERENCES merges (merge_number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:different-leads
--comment Somebody said that these two leads are different people; it holds for ever, also between those that they merge with.
CREATE TABLE different_leads (
    one     BIGINT       NOT NULL,
    other   BIGINT       NOT NULL,
    said_by VARCHAR(100) NOT NULL,
    night   DATE         NOT NULL,
    PRIMARY KEY (one, other),
    KEY different_leads_other (other),
    CHECK (one < other)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:match-records-told
--comment told: what is compared of the inquiry, cell behind cell, so that comparing needs no other table. counted: how many leads it
--comment stands for in match_terms: 1, or more where only a sample of many leads is counted, 0 when it is not in the sample.
ALTER TABLE match_records
    ADD COLUMN told TEXT,
    ADD COLUMN counted SMALLINT NOT NULL DEFAULT 0 CHECK (counted >= 0);

--changeset perennial:match-shared-terms
--comment How often terms count too much since leads became one that both had them; taken from match_terms before the next night
--comment counts, so that all pairs of one night weigh the same. Below 0 when leads were parted.
CREATE TABLE match_shared_terms (
    keys_of BIGINT NOT NULL,
    trait   BIGINT NOT NULL,
    term    BIGINT NOT NULL,
    night   DATE   NOT NULL,
    times   BIGINT NOT NULL,
    PRIMARY KEY (keys_of, trait, term, night)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:match-volumes
--comment Which records have a key, packed: entries in the order of their keys, a volume for those of some nights. edition: the version
--comment of the rules and normal forms that the keys were made by. page_bits: so many upper bits of a key are the number of its page.
CREATE TABLE match_volumes (
    volume    BIGINT   NOT NULL PRIMARY KEY,
    edition   BIGINT   NOT NULL,
    page_bits SMALLINT NOT NULL CHECK (page_bits BETWEEN 0 AND 30),
    entries   BIGINT   NOT NULL CHECK (entries > 0),
    KEY match_volumes_edition (edition, volume)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE TABLE match_pages (
    volume BIGINT     NOT NULL,
    page   INT        NOT NULL CHECK (page >= 0),
    packed MEDIUMBLOB NOT NULL,
    PRIMARY KEY (volume, page),
    CONSTRAINT match_pages_fk FOREIGN KEY (volume) REFERENCES match_volumes (volume) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:match-keys-in-volumes
--comment The next night makes all keys again: the version of their normal form has counted up.
DELETE FROM match_blocks;
DROP TABLE match_keys;

--changeset perennial:match-records-said-of-lead
--comment What was said is said of a lead, and looked for by it; a number of its own place in one large index took longer to write.
ALTER TABLE match_records
    ADD UNIQUE KEY match_records_said_of (lead_number, said),
    DROP KEY match_records_lead,
    DROP KEY match_records_said;

--changeset perennial:merge-changes-in-one-row
--comment What a merge changed is written and read as a whole: JSON of the rows, what was there and what became
--comment of it. Nothing before: it was made; nothing after: removed.
SET SESSION group_concat_max_len = 1000000000;
CREATE TABLE merge_changes_of AS
    SELECT merge_number, CONCAT('[', GROUP_CONCAT(
        CONCAT('{"row":{"table":"', table_name, '","key":', row_key, '},"was":', COALESCE(was, '{}'),
               ',"became":', COALESCE(became, '{}'), '}') ORDER BY place SEPARATOR ','), ']') AS changed
    FROM merge_changes GROUP BY merge_number;
DROP TABLE merge_changes;
CREATE TABLE merge_changes (
    merge_number BIGINT     NOT NULL PRIMARY KEY,
    changed      MEDIUMTEXT NOT NULL,
    CONSTRAINT merge_changes_fk FOREIGN KEY (merge_number) REFERENCES merges (merge_number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO merge_changes (merge_number, changed) SELECT merge_number, changed FROM merge_changes_of;
DROP TABLE merge_changes_of;

--changeset perennial:match-weighed
--comment Up to which inquiry all records were weighed against all before them. It was said of each record, which was written twice.
CREATE TABLE match_weighed (
    up_to BIGINT NOT NULL PRIMARY KEY,
    night DATE   NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO match_weighed (up_to, night)
    SELECT inquiry, compared_on FROM match_records
    WHERE compared_on IS NOT NULL
      AND inquiry < COALESCE((SELECT MIN(r.inquiry) FROM match_records r WHERE r.compared_on IS NULL), 9223372036854775807)
    ORDER BY inquiry DESC LIMIT 1;
ALTER TABLE match_records
    DROP KEY match_records_compared,
    DROP COLUMN compared_on;

--changeset perennial:merges-waiting
--comment Merges that were decided and are still to be done; a night that was killed between the two goes on with them.
CREATE TABLE merges_waiting (
    merge_number BIGINT NOT NULL PRIMARY KEY,
    CONSTRAINT merges_waiting_fk FOREIGN KEY (merge_number) REFERENCES merges (merge_number) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

--changeset perennial:match-terms-of-a-sample
--comment No more terms are counted than those of a sample of leads, so that all are read once a night sooner than an index is kept up to date.
ALTER TABLE match_terms DROP KEY match_terms_held;

--changeset perennial:links-by-inquiry
--comment The links of a lead are those of its inquiries: an index of their own read and wrote one page more for each of them.
ALTER TABLE links DROP FOREIGN KEY links_lead_fk;
ALTER TABLE links DROP KEY links_lead;
