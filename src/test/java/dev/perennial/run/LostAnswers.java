package dev.perennial.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A network that breaks at the worst moment: the commit has arrived, its answer does not. */
final class LostAnswers extends DelegatingDataSource {

    private final AtomicBoolean loseTheNext = new AtomicBoolean();

    LostAnswers(DataSource database) {
        super(database);
    }

    void nextCommit() {
        loseTheNext.set(true);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object answer;
                    try {
                        answer = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (method.getName().equals("commit") && loseTheNext.compareAndSet(true, false)) {
                        real.abort(Runnable::run);
                        throw new SQLException("Communications link failure", "08S01");
                    }
                    return answer;
                });
    }
}
