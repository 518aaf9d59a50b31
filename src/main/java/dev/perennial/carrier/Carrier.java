package dev.perennial.carrier;

/** Takes letters one by one. Not thread-safe: one carrier, one connection, one thread. */
public interface Carrier {

    /** Never throws for a letter. */
    Answer carry(Letter letter);

    /** Whether somebody else gets the letter; a file can be written at any hour, a mailbox wants its window. */
    boolean leavesTheMachine();

    /** Who holds a letter now, in at most 60 characters; tells later which evidence there may be. */
    String holder();

    /** Ends the connection, if there is one; the next letter opens it again. */
    void hangUp();
}
