package dev.perennial.config;

/** Knows one kind of file that people write, and tells everything that is wrong with it, without any side effect. */
public interface Check {

    void check(Problems problems);
}
