package dev.perennial.outbox;

/** Names a message for the world's mail servers: the same for every attempt at it, and for no other message. */
public interface MessageIds {

    /** A Message-ID with its angle brackets. */
    String messageId(String sendKey);
}
