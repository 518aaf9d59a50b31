package dev.perennial.ledger;

/** How far a file has come. All but CLAIMED are final. */
public enum FileState {
    /** Copied out of the inbox; its rows are being checked or taken. */
    CLAIMED,
    /** Every row was accepted, rejected or repeated. */
    TAKEN,
    /** The same content was taken before; nothing of it is used again. */
    REPEATED,
    /** Too many bad rows: nothing of it is used until a person has looked. */
    HELD,
    /** Nobody's file, or one that cannot be read. */
    REFUSED
}
