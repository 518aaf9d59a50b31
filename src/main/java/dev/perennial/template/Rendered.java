package dev.perennial.template;

/** A finished e-mail: one line of subject, the whole HTML page, and the same as plain text. */
public record Rendered(String subject, String html, String text) {}
