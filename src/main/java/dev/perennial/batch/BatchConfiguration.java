package dev.perennial.batch;

import dev.perennial.database.TransactionPool;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.batch.infrastructure.item.database.support.DataFieldMaxValueIncrementerFactory;
import org.springframework.batch.infrastructure.item.database.support.DefaultDataFieldMaxValueIncrementerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.incrementer.AbstractColumnMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.transaction.annotation.Isolation;

/**
 * The job repository in our database.
 *
 * <p>Spring Batch looks these beans up by name while it registers its own; moved to another class they would be ignored
 * without a word. At the database's own isolation: SERIALIZABLE, their default, deadlocks when
 * jobs are created side by side, and another level would be switched on and off for every step.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.DEFAULT)
class BatchConfiguration {

    @Bean
    ExecutionContextSerializer executionContextSerializer() {
        return new JacksonExecutionContextStringSerializer();
    }

    @Bean
    JobRegistry jobRegistry() {
        return new MapJobRegistry();
    }

    /** Takes its numbers by the hundred; nobody minds a gap in them. */
    @Bean
    DataFieldMaxValueIncrementerFactory incrementerFactory(DataSource dataSource) {
        return new DefaultDataFieldMaxValueIncrementerFactory(dataSource) {

            @Override
            public DataFieldMaxValueIncrementer getIncrementer(String type, String name) {
                DataFieldMaxValueIncrementer numbers = super.getIncrementer(type, name);
                if (numbers instanceof AbstractColumnMaxValueIncrementer cached) {
                    cached.setCacheSize(100);
                }
                return numbers;
            }
        };
    }

    @Bean
    TransactionPool transactionPool(DataSource dataSource) {
        return new TransactionPool(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    JdbcTransactionManager transactionManager(TransactionPool pool) {
        return new JdbcTransactionManager(pool.connections());
    }

    @Bean
    static BeanPostProcessor frugalRepository() {
        return new FrugalRepository();
    }
}
