package dev.perennial.meaning;

/** Why a row could not be used. */
public enum RejectCode {
    MISSING_VALUE,
    NO_CONTACT,
    BAD_EMAIL,
    BAD_PHONE,
    BAD_DATE,
    FUTURE_DATE,
    BAD_NUMBER,
    BAD_VALUE,
    TOO_LONG,
    TOO_MANY_COLUMNS,
    TOO_FEW_COLUMNS,
    BAD_QUOTE,
    BAD_ENCODING,
    BAD_JSON,
    BAD_CELL,
    FORGOTTEN
}
