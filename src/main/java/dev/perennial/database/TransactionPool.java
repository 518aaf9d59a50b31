package dev.perennial.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Where transactions get their connections: a second pool beside the program's own, whose connections wait for a commit
 * from the start. Switching a connection there and back costs two of the four statements of a small transaction, and a
 * night is made of small transactions. What runs outside of transactions goes on committing by itself.
 */
public final class TransactionPool implements AutoCloseable {

    private final DataSource own;

    /** @param program the pool that all statements are sent to; another kind of source serves its transactions itself */
    public TransactionPool(DataSource program) {
        this.own = program instanceof HikariDataSource pool ? new Beside(pool) : program;
    }

    /** For a transaction manager; statements sent to the program's own pool take part in its transactions. */
    public DataSource connections() {
        return own;
    }

    @Override
    public void close() {
        if (own instanceof Beside beside) {
            beside.transactions.close();
        }
    }

    /** Is taken for the program's pool by whoever looks for the connection of the transaction in hand. */
    private static final class Beside extends DelegatingDataSource implements InfrastructureProxy {

        private final HikariDataSource program;
        private final HikariDataSource transactions;

        private Beside(HikariDataSource program) {
            this.program = program;
            HikariConfig settings = new HikariConfig();
            program.copyStateTo(settings);
            settings.setPoolName(program.getPoolName() + "-transactions");
            settings.setAutoCommit(false);
            this.transactions = new HikariDataSource(settings);
            setTargetDataSource(transactions);
        }

        @Override
        public Object getWrappedObject() {
            return program;
        }
    }
}
