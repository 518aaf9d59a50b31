package dev.perennial.demo.inbox;

import java.time.LocalDate;

/** Somebody or something that puts files into the inbox. */
public interface Arrival {

    void arrive(LocalDate night, Inbox inbox);
}
