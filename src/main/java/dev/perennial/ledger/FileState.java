package dev.perennial.ledger;

/** How far a file has come. */
public enum FileState {
    /** Copied out of the inbox; its rows are being checked or taken. */
    CLAIMED,
    /** Every row was accepted, rejected or repeated. */
    TAKEN,
    /** The same content was taken before; nothing of it is used again. */
    REPEATED,
    /** Too many bad rows; those that were taken before that was known are being taken back. */
    HOLDING,
    /** Too many bad rows: nothing of it is used until a person has looked. */
    HELD,
    /** It was held, and a person has said that it shall be taken as it is: it went back into the inbox. */
    RELEASED,
    /** It could not be read to its end; what was taken before that was known is being taken back. */
    REFUSING,
    /** Nobody's file, or one that cannot be read. */
    REFUSED,
    /** It was taken; a person has said that it shall not have been, and its rows are being taken back. */
    UNDOING,
    /** It was taken and taken back; nothing of it is left but this. */
    UNDONE;

    /** Whether the intake has work left with it. */
    public boolean isUnfinished() {
        return this == CLAIMED || this == HOLDING || this == REFUSING;
    }
}
