package dev.perennial.run;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs that a kill or a lost database left open in the job repository. Whoever holds the run lock may close them: their
 * work was either committed or rolled back, and no step trusts more than that.
 */
@Component
class DeadRuns {

    private final JdbcClient database;

    DeadRuns(JdbcClient database) {
        this.database = database;
    }

    /** How many runs were found open. To be called by the holder of the run lock only. */
    @Transactional
    public int close() {
        database.sql("""
                UPDATE BATCH_STEP_EXECUTION
                SET STATUS = 'FAILED', EXIT_CODE = 'FAILED', END_TIME = COALESCE(END_TIME, LAST_UPDATED, CREATE_TIME),
                    EXIT_MESSAGE = 'The program or its database ended while this step ran.', VERSION = VERSION + 1
                WHERE STATUS IN ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
                """).update();
        return database.sql("""
                UPDATE BATCH_JOB_EXECUTION
                SET STATUS = 'FAILED', EXIT_CODE = 'FAILED', END_TIME = COALESCE(END_TIME, LAST_UPDATED, CREATE_TIME),
                    EXIT_MESSAGE = 'The program or its database ended while this job ran.', VERSION = VERSION + 1
                WHERE STATUS IN ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
                """).update();
    }
}
