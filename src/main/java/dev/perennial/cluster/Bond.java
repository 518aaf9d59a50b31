package dev.perennial.cluster;

/** What is known between two clusters, named by their smallest records. */
record Bond(int one, int other, double sum, double best, int pairs) {

    double average() {
        return sum / pairs;
    }
}
