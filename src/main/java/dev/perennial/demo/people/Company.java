package dev.perennial.demo.people;

/** An invented customer, with a web domain that can never exist. Revenue is per year, in whole euros. */
public record Company(
        String name,
        String domain,
        String industry,
        int employees,
        long revenue,
        String street,
        String postalCode,
        String city,
        String state,
        Country country) {}
