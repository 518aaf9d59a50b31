package dev.perennial.dedupe;

/** One exact key of a person, as it stands in the table of keys. */
record ContactKey(Kind kind, String value) {

    /** A kind of key, with the rule that a match by it is recorded under; strongest first. */
    enum Kind {
        EMAIL("same e-mail"),
        PHONE_NAME("same phone and name"),
        MAILBOX_NAME("same shared mailbox and name");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }
}
