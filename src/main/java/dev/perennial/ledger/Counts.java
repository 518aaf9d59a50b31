package dev.perennial.ledger;

/** What became of the rows of one transaction, or of one file. */
public record Counts(long accepted, long rejected, long repeated) {

    public long read() {
        return accepted + rejected + repeated;
    }
}
