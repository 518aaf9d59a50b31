package dev.perennial;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Perennial: nightly lead management. */
@SpringBootApplication
public class Perennial {

    public static void main(String[] args) {}
}
