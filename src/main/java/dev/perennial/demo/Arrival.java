package dev.perennial.demo;

import java.time.LocalDate;

/** Somebody or something that puts files into the inbox. */
interface Arrival {

    void arrive(LocalDate night, Inbox inbox);
}
