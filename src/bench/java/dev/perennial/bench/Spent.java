package dev.perennial.bench;

import java.io.IOException;
import java.sql.SQLException;

/**
 * What some work took in seconds: of the clock, and of the processors. The latter are fair on a machine that does other things, too.
 *
 * @param program computed by this program, its compiler included
 * @param server computed by the embedded server
 */
record Spent(double seconds, double program, double server) {

    static final Spent NOTHING = new Spent(0, 0, 0);

    interface Work {
        void run() throws IOException, SQLException;
    }

    static Spent by(BenchHome home, Work work) throws IOException, SQLException {
        double program = home.processorSeconds();
        double server = home.serverSeconds();
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Spent(seconds, home.processorSeconds() - program, home.serverSeconds() - server);
    }
}
